from datetime import UTC, date, datetime
from typing import get_args

import pytest

from corpus.article import Article
from corpus.mentions import mentions
from corpus.reading.assembling import article as read_article
from corpus.slips import SlipKind, slips

Told = tuple[str, str, str]


def told(text: str, published: datetime | None = None) -> list[Told]:
    """Kind, and the two places as they stand in the text."""
    article = Article("a.txt", "news", "Tin", text, (), published=published)
    return _told(article)


def _told(article: Article) -> list[Told]:
    return [
        (one.kind, article.text[one.start : one.end], article.text[one.other_start : one.other_end])
        for one in slips(article, mentions(article))
    ]


PUBLISHED = datetime(2023, 7, 20, 9, tzinfo=UTC)
SLIPS: list[tuple[str, list[Told]]] = [
    (
        "Triển khai Kế hoạch 71-KH/QU. Theo Kế hoạch 71-KH/Q, các phường làm.",
        [("truncated_issuer", "71-KH/Q", "71-KH/QU")],
    ),
    ("Kế hoạch 71-KH/Q của Ban Thường vụ Quận ủy", [("truncated_issuer", "71-KH/Q", "")]),
    (
        "Kế hoạch 71-KH/QU ngày 5/6/2023. Nhắc lại Kế hoạch 71-KH/QU, ngày 5/6/2022.",
        [("two_dates", "71-KH/QU, ngày 5/6/2022", "71-KH/QU ngày 5/6/2023")],
    ),
    (
        "Kế hoạch 71-KH/QU ngày 5/6/2023. Chương trình 71-CTr/QU ngày 5/6/2023.",
        [("two_types", "71-CTr/QU ngày 5/6/2023", "71-KH/QU ngày 5/6/2023")],
    ),
    (
        "Kế hoạch 71-KH/QU ngày 5/6/2023. Kế hoạch 71-KH/TU ngày 5/6/2023.",
        [("two_issuers", "71-KH/TU ngày 5/6/2023", "71-KH/QU ngày 5/6/2023")],
    ),
    (
        "Kế hoạch 71-KH/QU ngày 5/8/2023",
        [("issued_after_publication", "71-KH/QU ngày 5/8/2023", "")],
    ),
    ("Nghị định 5/2024/NĐ-CP", [("issued_after_publication", "5/2024/NĐ-CP", "")]),
    ("Chiều ngày 19/7/2022, phường họp.", [("wrong_year", "19/7/2022", "")]),
    (
        "Kế hoạch 71-KH/QU ngày 15/6/2023. Qua gần 1 tháng triển khai Kế hoạch 71-KH/QU, phường",
        [("duration", "gần 1 tháng", "71-KH/QU ngày 15/6/2023")],
    ),
    (
        "Kế hoạch 71-KH/QU ngày 1/7/2023. Sau hơn 1 tháng thực hiện Kế hoạch 71-KH/QU, phường",
        [("duration", "hơn 1 tháng", "71-KH/QU ngày 1/7/2023")],
    ),
    ("Đã có 13/12 chi bộ nộp báo cáo.", [("more_than_all", "13/12 chi bộ", "")]),
    ("Đến nay 45/40 đảng viên đã học.", [("more_than_all", "45/40 đảng viên", "")]),
    (
        "Phó Bí thư Quận ủy dự. Phó Bí thường trực phát biểu.",
        [("missing_word", "Phó Bí thường", "Phó Bí thư")],
    ),
    ("Sáng thứ Ba, ngày 19/7/2023, phường họp.", [("weekday", "thứ Ba, ngày 19/7/2023", "")]),
    ("Họp ngày 22/7 (thứ Sáu).", [("weekday", "ngày 22/7 (thứ Sáu)", "")]),
    ("Gửi báo cáo trước ngày 31/9/2023.", [("no_such_day", "ngày 31/9/2023", "")]),
]


def test_a_last_day_before_the_paper_was_signed() -> None:
    text = "Các chi bộ gửi báo cáo chậm nhất ngày 15/01/2024; họp từ ngày 02/01/2024."
    paper = Article("a.txt", "official", "Kế hoạch", text, (), issued_on=date(2025, 1, 3))
    assert _told(paper) == [("due_before_signing", "chậm nhất ngày 15/01/2024", "")]


@pytest.mark.parametrize(
    "text", ["Thứ Tư, ngày 19/7/2023", "ngày 29/02/2024", "thứ Ba, ngày 12/01 năm sau", "31/6"]
)
def test_days_that_agree(text: str) -> None:
    assert told(text, PUBLISHED) == []


@pytest.mark.parametrize(("text", "expected"), SLIPS, ids=lambda value: str(value)[:40])
def test_what_contradicts_itself(text: str, expected: list[Told]) -> None:
    assert told(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch 71-KH/QU và Kế hoạch 71-KH/ĐU.",
        "71-KH/QU ngày 5/6/2023 của Quận ủy Tây Hồ; 71-KH/QU ngày 9/6/2023 của Quận ủy Hà Đông",
        "Chỉ thị 05-CT/TW ngày 15/5/2016 và Chỉ thị 05-CT/TW ngày 2/7/2023",
        "Quyết định 9-QĐ/TW ngày 1/2/2023, Quy định 9-QĐ/TW ngày 5/3/2023",
        "Kế hoạch 71-KH/QU ngày 5/6/2023 và Chương trình 5-CTr/QU ngày 5/6/2023",
        "Theo 71-KH/Q",
        "Chiều ngày 31/12/2022, phường họp.",
        "Ngày 20/7/2013, phường được thành lập.",
        "13/13 chi bộ, 12/13 đảng viên, tỷ lệ 3/2",
        "Ngày 13/12 chi bộ họp. Sáng 20/7, 13/12 chi bộ họp.",
        "nhà số 45/12 thôn Đoài",
        "Kế hoạch 71-KH/QU ngày 25/6/2023. Qua gần 1 tháng triển khai Kế hoạch 71-KH/QU",
        "Kế hoạch 71-KH/QU ngày 5/6/2020. Qua gần 1 tháng triển khai Kế hoạch 71-KH/QU",
        "Phó Bí thư Thường trực, Phó Bí Thư Đoàn",
    ],
)
def test_what_does_not(text: str) -> None:
    assert told(text, PUBLISHED) == []


def test_without_a_publication_date_nothing_can_be_too_late() -> None:
    assert told("Chiều ngày 19/7/2022, phường bàn Kế hoạch 71-KH/QU ngày 5/8/2023") == []


LIST = (
    "Tin phường\n\nĐồng chí Bí thư yêu cầu {count} nội dung sau:\n\n{items}\n\nHội nghị kết thúc."
)


@pytest.mark.parametrize(
    ("count", "items", "expected"),
    [
        ("3", ["1. Một.", "2. Hai.", "3. Ba.", "4. Bốn."], [("list_count", "3 nội dung")]),
        ("ba", ["- Một.", "- Hai."], [("list_count", "ba nội dung")]),
        ("04", ["1. Một.", "2. Hai.", "3. Ba.", "4. Bốn."], []),
        ("một số", ["1. Một.", "2. Hai."], []),
        ("5", ["1. Một.", "3. Ba."], []),
    ],
)
def test_lists_are_counted(count: str, items: list[str], expected: list[tuple[str, str]]) -> None:
    written = LIST.format(count=count, items="\n\n".join(items))
    article = read_article(written.encode(), "a.txt")
    assert [(kind, place) for kind, place, _ in _told(article)] == expected


def test_every_kind_has_an_example() -> None:
    shown = {kind for _, expected in SLIPS for kind, _, _ in expected}
    assert shown | {"list_count", "due_before_signing"} == set(get_args(SlipKind))
