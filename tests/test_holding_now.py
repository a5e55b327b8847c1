"""What a newer document says of the same matter goes before what it replaced."""

from dataclasses import replace

import pytest

from bot.holding_now import holding_first, still_holding
from bot.question import understand
from bot.ranking import Scored
from bot.spans import Candidate
from corpus.article import Article, Passage

OLD, NEW = 1, 2
NEWER = {OLD: frozenset({NEW})}
ASKED = "bây giờ chi bộ được giữ lại mấy phần trăm tiền đảng phí"
KEPT = "Chi bộ: thu đảng phí tại kỳ sinh hoạt; được giữ lại 30% số thu, còn lại nộp đảng ủy cơ sở."


def _scored(text: str, of: int, score: float, wanted: float = 1.0) -> Scored:
    article = replace(Article("hd", "official", "Hướng dẫn", text, ()), id=of)
    passage = Passage("item", 0, len(text), text, "", "mục 1")
    return Scored(Candidate(article, passage, 0, len(text), 1.0), score, 0.5, 0.5, 0.5, wanted, 0.5)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (KEPT, "Chi bộ được để lại 40% số thu, nộp 60% lên đảng ủy cơ sở."),
        (
            "Trước ngày 25 tháng cuối quý: chi bộ nộp đảng phí lên đảng ủy cơ sở.",
            "Chi bộ nộp lên đảng ủy cơ sở trước ngày 10 hằng tháng.",
        ),
        (
            "Đảng ủy cơ sở: có tủ sách từ 20 đầu sách trở lên.",
            "Mỗi đảng ủy cơ sở duy trì tủ sách tối thiểu 30 đầu sách; bổ sung mỗi năm ít nhất 05 "
            "đầu sách lý luận.",
        ),
        (
            "Thời lượng mỗi buổi sinh hoạt không dưới 90 phút, không kể văn nghệ.",
            "Thời lượng sinh hoạt không dưới 75 phút.",
        ),
    ],
    ids=["share", "due", "books", "length"],
)
def test_the_newer_sentence_goes_first_in_its_own_words(old: str, new: str) -> None:
    told = holding_first(understand(ASKED), [_scored(old, OLD, 2.3), _scored(new, NEW, 1.1)], NEWER)
    assert [one.candidate.text for one in told] == [new, old]
    assert told[0].score > told[1].score


@pytest.mark.parametrize(
    ("question", "new", "wanted"),
    [
        ("Trước đây chi bộ được giữ lại mấy phần trăm?", "Chi bộ được để lại 40% số thu.", 1.0),
        ("Năm 2023 chi bộ được giữ lại mấy phần trăm?", "Chi bộ được để lại 40% số thu.", 1.0),
        ("Theo Hướng dẫn 09-HD/VPTU chi bộ giữ lại mấy %?", "Chi bộ được để lại 40% thu.", 1.0),
        (ASKED, "Chi bộ buôn, thôn được cấp 01 tờ báo Nhân Dân không thu tiền.", 1.0),
        (ASKED, "Chi bộ được để lại số thu của đảng ủy cơ sở.", 1.0),
        (ASKED, "Chi bộ được để lại 40% số thu.", 0.0),
    ],
    ids=["before", "year", "named", "of something else", "no figure", "not of the kind"],
)
def test_the_older_one_stays(question: str, new: str, wanted: float) -> None:
    ranked = [_scored(KEPT, OLD, 2.3), _scored(new, NEW, 1.1, wanted)]
    assert holding_first(understand(question), ranked, NEWER) == ranked


def test_what_another_unit_does_is_not_the_same_matter() -> None:
    old = "Chi bộ ghi biên bản; bản chụp gửi đảng ủy xã, phường trước ngày 12 hằng tháng."
    new = "Đảng ủy xã, phường tổng hợp gửi Ban Tổ chức Tỉnh ủy trước ngày 20 hằng tháng."
    ranked = [_scored(old, OLD, 2.3), _scored(new, NEW, 1.1)]
    asked = understand("biên bản chi bộ gửi đảng ủy xã trước ngày nào")
    assert holding_first(asked, ranked, NEWER) == ranked


def test_a_label_of_the_old_document_tells_nothing_where_the_new_one_is_best() -> None:
    old, new = _scored(KEPT, OLD, 2.3), _scored("Chi bộ được để lại 40% số thu.", NEW, 2.4)
    assert still_holding([old], new, NEWER) == []
    assert still_holding([new], new, NEWER) == [new]
    assert still_holding([], new, NEWER) == []
