"""The unit above an item, and none where the item may be somebody else's."""

from pathlib import Path

import pytest

from bot.ancestors import head_above, heads_of, item_of
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.ingest import ingest

FOLDER = Path(__file__).parent / "claims" / "articles"


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Article:
    catalogue = Catalogue(f"sqlite:///{tmp_path_factory.mktemp('above') / 'catalogue.sqlite'}")
    ingest([FOLDER], catalogue)
    found = next(one for one in catalogue.articles() if "41-tb-tu" in one.file)
    catalogue.close()
    return found


ABOVE = {
    "a) Trước 16 giờ": "Đảng ủy các xã, phường ven biển",
    "đ) Không để người": "Đảng ủy các xã, phường ven biển",
    "- Hoàn thành nạo vét": "Sở Nông nghiệp và Môi trường",
    "b) khi xảy ra lũ quét": "Đảng ủy Quân sự tỉnh chủ trì",
    "d) Đối với xã đảo": "",
    "e) Nếu mất liên lạc": "",
    "- Hội Nông dân tỉnh": "",
    "- Đề nghị Bộ": "",
    "- Phát bản tin": "",
    "- Bổ sung 60 tỷ": "",
    "6. Giao Văn phòng": "",
    "10. Lập 06 tổ": "",
}


@pytest.mark.parametrize(("begins", "head"), ABOVE.items(), ids=list(ABOVE))
def test_the_unit_above(article: Article, begins: str, head: str) -> None:
    assert head_above(article, article.text.index(begins)) == head


def test_what_stands_within_an_item_has_no_head(article: Article) -> None:
    assert head_above(article, article.text.index("cắm 120 biển")) == ""


def test_an_item_behind_its_head_begins_small() -> None:
    assert item_of("a) Rà soát 48 điểm.") == "rà soát 48 điểm."
    assert item_of("- Hội Nông dân tỉnh: vận động.") == "Hội Nông dân tỉnh: vận động."


def test_who_is_in_charge_also_does_it() -> None:
    assert heads_of("Công an tỉnh chủ trì") == ("Công an tỉnh chủ trì", "Công an tỉnh")
    assert heads_of("Công an tỉnh") == ("Công an tỉnh",)
