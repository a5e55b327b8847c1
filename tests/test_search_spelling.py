"""However a question is spelled it finds the same; with diacritics typed, what is spelled so comes
first; without them, hardly anything is lost."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.build import index_folders, open_library
from bot.library import Library
from bot.retriever import CorpusRetriever
from bot.settings import Settings
from corpus.text import fold

ARTICLES = Path(__file__).parent.parent / "corpus" / "articles"

QUESTIONS = [
    "Kế hoạch tổ chức đại hội đảng bộ quận lần thứ XII",
    "Mức đóng đảng phí của đảng viên hưởng lương hưu",
    "Hòa giải ở cơ sở và dân vận khéo do Ủy ban Mặt trận Tổ quốc thực hiện",
    "Ủy ban Kiểm tra giám sát việc quản lý tài chính đảng",
    "Thời lượng một buổi sinh hoạt chi bộ là bao lâu",
    "Quy định về thể loại, thẩm quyền ban hành văn bản của Đảng",
    "Ủy ban nhân dân phường xây dựng kế hoạch bảo đảm an ninh năng lượng",
    "Kỷ luật đảng viên vi phạm và thời hiệu xử lý",
    "Đổi thẻ đảng viên và quản lý hồ sơ đảng viên điện tử",
    "Khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
    "Đoàn kiểm tra của Quận ủy làm việc với Đảng ủy phường",
    "Lịch bầu cử đại biểu Quốc hội và Hội đồng nhân dân các cấp",
    "Xây dựng nếp sống văn minh, thanh lịch ở Thủ đô",
    "Đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên hằng năm",
    "Kinh tế tư nhân là động lực quan trọng của nền kinh tế",
    "Chăm sóc sức khỏe nhân dân và bảo hiểm y tế",
    "Giáo dục và đào tạo, tự chủ của trường đại học",
    "Hoàn thành đại hội chi bộ trực thuộc đảng ủy cơ sở",
    "Sắp xếp tổ chức bộ máy của hệ thống chính trị",
    "Ủy quyền ký văn bản của Ban Thường vụ Tỉnh ủy",
    "Hỗ trợ thủy lợi và lý lịch công tác cán bộ",
    "Sổ tay đảng viên điện tử trong sinh hoạt chi bộ",
    "Xây dựng và thi hành pháp luật đáp ứng yêu cầu phát triển",
    "Lễ kỷ niệm thành lập quận và công tác tuyên truyền",
    "Ban Chỉ đạo đại hội hướng dẫn trang trí khánh tiết",
    "Đưa người dân thoát nghèo, hỏa tốc báo cáo tình hình bão lũ",
]


def _old_tones(text: str) -> str:
    pairs = {"òa": "oà", "óa": "oá", "ỏa": "oả", "ọa": "oạ", "ủy": "uỷ", "úy": "uý", "ũy": "uỹ"}
    for new, old in pairs.items():
        text = re.sub(rf"{new}(?![a-zà-ỹ])", old, text)
        text = re.sub(rf"{new.capitalize()}(?![a-zà-ỹ])", old.capitalize(), text)
    return text


def _i_for_y(text: str) -> str:
    for y, i in (("kỷ", "kỉ"), ("lý", "lí"), ("Kỷ", "Kỉ"), ("quy", "qui"), ("Quy", "Qui")):
        text = re.sub(rf"(?<!\w){y}(?!\w)", i, text)
    return text


def _abbreviated(text: str) -> str:
    for full, short in (
        ("Ủy ban nhân dân", "UBND"),
        ("Ủy ban Kiểm tra", "UBKT"),
        ("Mặt trận Tổ quốc", "MTTQ"),
        ("Ban Thường vụ", "BTV"),
        ("Hội đồng nhân dân", "HĐND"),
    ):
        text = text.replace(full, short)
    return text


VARIANTS: dict[str, Callable[[str], str]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "old tones": _old_tones,
    "i for y": _i_for_y,
    "eth": lambda text: text.replace("đ", "ð").replace("Đ", "Ð"),
    "upper case": str.upper,
    "lower case": str.lower,
    "spaces": lambda text: "  " + text.replace(" ", "   ") + "\u00a0",
    "punctuation": lambda text: f"“{text.replace(' và ', ', và ')}”...?!",
    "abbreviated": _abbreviated,
}
# Words that differ by their marks only; each is sought among its look-alikes.
LOOK_ALIKES = (
    "đường đương dương|bán bàn bạn|hội hỏi hồi|lương lượng lường|trường trưởng trương|"
    "thường thưởng thương|công cổng cống|tổ tờ tô|thẻ thể thế|cán cần cân|đội đổi đối|"
    "phí phì phỉ|thu thư thủ|bí bì bị|quân quận quần|sở sổ số|mặt mắt mất|ký kỷ kỳ"
)
TEMPLATE = "Chi bộ ghi {word} vào sổ theo dõi trong buổi họp đầu tháng."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    words = tmp_path_factory.mktemp("words")
    for at, word in enumerate(LOOK_ALIKES.replace("|", " ").split()):
        text = f"Sổ theo dõi của chi bộ\n\n{TEMPLATE.format(word=word)}\n"
        (words / f"so-{at:02}.txt").write_text(text, encoding="utf-8")
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [ARTICLES, words])
    library = open_library(settings)
    yield library
    library.close()


@pytest.fixture(scope="module")
def found(library: Library) -> Callable[[str], list[int]]:
    """Ids of the first five articles."""
    retriever = CorpusRetriever(catalogue=library.catalogue, index=library.index)

    def articles(query: str) -> list[int]:
        ids = (document.metadata["article_id"] for document in retriever.invoke(query))
        return list(dict.fromkeys(ids))[:5]

    return articles


def test_two_hundred_variants_find_the_same(found: Callable[[str], list[int]]) -> None:
    same, wrong = 0, []
    for question in QUESTIONS:
        first = found(question)[0]
        for name, vary in VARIANTS.items():
            if found(vary(question))[0] == first:
                same += 1
            else:
                wrong.append((name, question))
    assert same + len(wrong) >= 200
    assert same / (same + len(wrong)) >= 0.98, wrong


def test_what_is_spelled_as_typed_comes_first(
    library: Library, found: Callable[[str], list[int]]
) -> None:
    words = LOOK_ALIKES.replace("|", " ").split()
    wrong = []
    for word in words:
        first = library.catalogue.article(found(f"ghi {word} vào sổ")[0])
        if TEMPLATE.format(word=word) not in first.text:
            wrong.append(word)
    assert len(words) >= 40
    assert 1 - len(wrong) / len(words) >= 0.95, wrong


def test_without_diacritics_hardly_anything_is_lost(found: Callable[[str], list[int]]) -> None:
    kept = [found(question)[0] in found(fold(question)) for question in QUESTIONS]
    assert sum(kept) / len(kept) >= 0.97
