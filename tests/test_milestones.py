"""Moments of texts and articles: days, rules, roles, with marks and typed without."""

from datetime import date, datetime

import pytest
from dateutil.rrule import rrulestr

from corpus.article import Article, Block
from corpus.milestones import Milestone, expressions, milestones
from corpus.reading.stamps import VIETNAM
from corpus.text import fold
from tests.dates.cases import DATED, PUB, RECURRING, TIMELESS, UNDATED

PUBLISHED = date.fromisoformat(PUB)
FIRST, LAST = datetime(2023, 1, 1), datetime(2025, 12, 31)
typed = pytest.mark.parametrize("typed", [str, fold], ids=["marked", "bare"])


def phrases(cases: list[tuple[str, ...]]) -> list[str]:
    return [case[0] for case in cases]


def days(rule: str) -> set[datetime]:
    return set(rrulestr(rule, dtstart=FIRST).between(FIRST, LAST, inc=True))


@typed
@pytest.mark.parametrize(("phrase", "pub", "start", "end", "role"), DATED, ids=phrases(DATED))
def test_days_and_roles(
    phrase: str, pub: str, start: str, end: str, role: str, typed: type
) -> None:
    found = expressions(typed(phrase), date.fromisoformat(pub))
    assert [(str(m.start or ""), str(m.end or ""), m.role) for m in found] == [(start, end, role)]


@typed
def test_the_day_of_a_document_begins_no_period(typed: type) -> None:
    """An extended deadline was read as a period that began when the plan was issued."""
    phrase = "gia hạn việc nêu tại Kế hoạch số 33-KH/ĐU, ngày 16/02/2024 đến hết ngày 08/5/2024"
    found = expressions(typed(phrase), PUBLISHED)
    told = [(str(m.end), m.role) for m in found]
    assert told == [("2024-02-16", "DOCDATE"), ("2024-05-08", "DEADLINE")]


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        (
            "Lùi thời hạn nộp biên bản của các thôn từ ngày 25/5/2024 sang ngày 19/6/2024.",
            [("2024-05-25", "MENTION"), ("2024-06-19", "DEADLINE")],
        ),
        (
            "Gia hạn thời gian hoàn thành việc kiểm kê tài sản đối với các thôn vùng cao từ ngày "
            "25/5/2024 đến hết ngày 19/6/2024.",
            [("2024-06-19", "DEADLINE")],
        ),
        (
            "Hội nghị chuyển từ ngày 02/6/2024 sang ngày 09/6/2024.",
            [("None", "MENTION"), ("2024-06-09", "PLANNED")],
        ),
        ("Tỉnh vẫn có cấp huyện; sang tháng 4/2024 thì thôi.", [("2024-04-30", "PERIOD")]),
        ("Sáng ngày 20/6/2024, xã họp.", [("2024-06-20", "PLANNED")]),
    ],
    ids=["put off", "over a range", "an event", "no limit", "a morning"],
)
def test_a_day_that_is_put_off(phrase: str, told: list[tuple[str, str]]) -> None:
    found = expressions(phrase, PUBLISHED)
    assert [(str(m.end), m.role) for m in found] == told


@typed
@pytest.mark.parametrize(("phrase", "rule", "role"), RECURRING, ids=phrases(RECURRING))
def test_rules_yield_the_days(phrase: str, rule: str, role: str, typed: type) -> None:
    (found,) = expressions(typed(phrase), PUBLISHED)
    assert (found.start, found.end, found.role) == (None, None, role)
    assert days(found.rrule) == days(rule)


@typed
@pytest.mark.parametrize(("phrase", "role"), UNDATED, ids=phrases(UNDATED))
def test_no_day_is_invented(phrase: str, role: str, typed: type) -> None:
    (found,) = expressions(typed(phrase), PUBLISHED)
    assert (found.start, found.end, found.rrule, found.role) == (None, None, "", role)


@typed
@pytest.mark.parametrize("phrase", TIMELESS)
def test_ratios_and_names_are_no_time(phrase: str, typed: type) -> None:
    assert expressions(typed(phrase), PUBLISHED) == []


@pytest.mark.parametrize(
    "phrase",
    [
        "gửi báo cáo truoc ngay 05/4/2024",
        "gui bao cao trước ngày 05/4/2024",
        "Gửi báo cáo TRƯỚC NGÀY 05/4/2024",
        "gửi báo cáo trước ngày 05/4/2024",
    ],
    ids=["words without marks", "words with marks", "capitals", "no-break space"],
)
def test_mixed_typing_reads_the_same(phrase: str) -> None:
    (found,) = expressions(phrase, PUBLISHED)
    assert (found.end, found.role) == (date(2024, 4, 4), "DEADLINE")


@pytest.mark.parametrize(
    ("phrase", "boundary", "hour", "text"),
    [
        ("nộp trước ngày 05/4/2024.", "exclusive", "", "trước ngày 05/4/2024"),
        ("nộp chậm nhất là ngày 05/4/2024.", "inclusive", "", "chậm nhất là ngày 05/4/2024"),
        ("nộp trước 16h30 ngày 05/4/2024.", "exclusive", "16:30", "trước 16h30 ngày 05/4/2024"),
        ("gia hạn đến hết ngày 05/4/2024.", "inclusive", "", "gia hạn đến hết ngày 05/4/2024"),
        ("Sáng 05/3, đoàn họp.", "", "TMO", "Sáng 05/3"),
    ],
)
def test_boundary_hour_and_the_quoted_words(
    phrase: str, boundary: str, hour: str, text: str
) -> None:
    (found,) = expressions(phrase, PUBLISHED)
    assert (found.boundary, found.time_of_day, found.text) == (boundary, hour, text)
    assert phrase[found.start_offset : found.end_offset] == text


def test_each_of_several_limits_is_one() -> None:
    found = expressions("Gửi báo cáo trước ngày 10/4 và 10/02.", PUBLISHED)
    assert [m.end for m in found] == [date(2024, 4, 9), date(2025, 2, 9)]


def test_two_clauses_do_not_lend_each_other_their_verbs() -> None:
    text = "Đã sơ kết ngày 01/3/2024; nộp báo cáo trước ngày 20/3/2024."
    assert [m.role for m in expressions(text, PUBLISHED)] == ["PAST", "DEADLINE"]


def test_without_a_day_of_publication_no_year_is_guessed() -> None:
    (found,) = expressions("nộp trước ngày 30/6", None)
    assert (found.start, found.end, found.role) == (None, None, "DEADLINE")


# --- articles -------------------------------------------------------------------------------------


def article(*blocks: tuple[str, str], **known: object) -> Article:
    text, laid = "", []
    for role, words in blocks:
        laid.append(Block(role, len(text), len(text) + len(words)))  # type: ignore[arg-type]
        text += words + "\n"
    values: dict[str, object] = {"file": "bai.txt", "kind": "news", "title": "Bài", **known}
    return Article(text=text, blocks=tuple(laid), **values)  # type: ignore[arg-type]


def at(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, 8, tzinfo=VIETNAM)


def found_in(one: Article, role: str) -> list[Milestone]:
    return [m for m in milestones(one) if m.role == role]


def test_what_is_printed_around_the_article_is_not_searched() -> None:
    blocks = (
        ("stamp", "Ngày đăng 20/4/2022 | 20:00"),
        ("caption", "Ảnh chụp sáng 19/4/2022"),
        ("noise", "Tin khác: hạn cuối 30/4/2022"),
        ("paragraph", "Hội nghị bàn công tác dân vận."),
    )
    assert milestones(article(*blocks, published=at(2022, 4, 20))) == []


def test_same_day_is_the_day_of_the_event_not_of_publication() -> None:
    one = article(
        ("paragraph", "Sáng 17/4, Đảng ủy xã họp giao ban."),
        ("paragraph", "Cùng ngày, đoàn đi cơ sở. Chậm nhất 5 ngày sau hội nghị phải có báo cáo."),
        published=at(2022, 4, 20),
    )
    same = found_in(one, "PAST")[1]
    (due,) = found_in(one, "DEADLINE")
    assert (same.start, same.anchor) == (date(2022, 4, 17), "event_date")
    assert (due.end, due.anchor, due.reckoned_from) == (
        date(2022, 4, 22),
        "event_date",
        date(2022, 4, 17),
    )


def test_signing_day_comes_from_the_paper_itself() -> None:
    one = article(
        ("item", "1. Trong vòng 10 ngày kể từ ngày ký, các chi bộ gửi kế hoạch."),
        ("paragraph", "Hướng dẫn này có hiệu lực kể từ ngày ký."),
        kind="official",
        issued_on=date(2024, 3, 1),
    )
    (due,) = found_in(one, "DEADLINE")
    assert (due.start, due.end, due.anchor) == (date(2024, 3, 2), date(2024, 3, 11), "doc_date")
    assert one.text[due.task.start : due.task.end].startswith("Trong vòng")
    assert [m.role for m in milestones(one)] == ["DEADLINE", "START"]


def test_a_quarter_takes_the_year_that_its_paragraph_speaks_of() -> None:
    text = "Tổng kết công tác năm 2020. Trong quý I, II đã giám sát 02 chi bộ."
    found = milestones(article(("paragraph", text), published=at(2021, 1, 7)))[-1]
    assert (found.start, found.end) == (date(2020, 1, 1), date(2020, 6, 30))
    assert "2020" in found.how


def test_offsets_are_of_the_article() -> None:
    one = article(
        ("title", "Triển khai nhiệm vụ năm 2024"),
        ("paragraph", "Các chi bộ họp. Báo cáo gửi trước ngày 15/4/2024; lưu hồ sơ."),
        published=at(2024, 3, 1),
    )
    (due,) = found_in(one, "DEADLINE")
    assert one.text[due.start_offset : due.end_offset] == due.text == "trước ngày 15/4/2024"
    assert one.text[due.sentence_start : due.sentence_end].startswith("Báo cáo gửi")
    assert one.text[due.task.start : due.task.end] == "Báo cáo gửi trước ngày 15/4/2024"


def official(body: str) -> Article:
    from corpus.reading.assembling import article

    front = '---\nkind: official\nso_hieu: "12-KH/ĐU"\nngay_ban_hanh: "2031-09-01"\n---\n\n'
    return article((front + body).encode(), "ke-hoach.md")


def test_a_day_below_a_column_of_limits_is_one() -> None:
    rows = (
        "| TT | Việc | Đơn vị | {name} |\n|---|---|---|---|\n| 1 | Sửa sân | Đoàn | 25/12/2031 |\n"
    )
    roles = {
        name: [one.role for one in milestones(official(rows.format(name=name)))]
        for name in ("Hoàn thành", "Thời hạn", "Thời gian")
    }
    assert roles == {"Hoàn thành": ["DEADLINE"], "Thời hạn": ["DEADLINE"], "Thời gian": ["PLANNED"]}


def test_a_paper_sets_no_limit_before_its_own_day() -> None:
    text = (
        "Trước ngày 01/7/2031, cơ cấu còn chồng chéo.\n\nCác chi bộ báo cáo trước ngày 01/7/2031.\n"
    )
    assert [one.role for one in milestones(official(text))] == ["PAST", "DEADLINE"]


def test_a_limit_within_what_comes_every_year() -> None:
    text = "Mỗi năm diễn tập 01 lần, xong trước ngày 31 tháng 5."
    assert expressions(text, PUBLISHED)[-1].rrule == "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=30"


@pytest.mark.parametrize(
    ("text", "end", "boundary"),
    [
        ("Gia hạn từ trước ngày 31/01/2026 đến hết ngày 30/4/2026.", "2026-04-30", "inclusive"),
        ("Nay lùi từ trước ngày 05/11/2026 đến trước ngày 10/12/2026.", "2026-12-09", "exclusive"),
        ("Nay lùi từ trước ngày 20/4/2026 sang trước ngày 25/5/2026.", "2026-05-24", "exclusive"),
    ],
)
def test_only_the_later_day_of_what_is_put_off_counts(text: str, end: str, boundary: str) -> None:
    due = [one for one in expressions(text, date(2026, 1, 5)) if one.role == "DEADLINE"]
    assert [(str(one.end), one.boundary, one.start) for one in due] == [(end, boundary, None)]


@typed
@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("Gửi báo cáo 6 tháng trước ngày 10/6/2024 về Văn phòng", "2024-06-09"),
        ("gửi báo cáo sơ kết 9 tháng trước ngày 15/9/2024", "2024-09-14"),
        ("gửi hồ sơ 3 tháng trước ngày 10/6/2024", "2024-03-10"),
    ],
)
def test_a_report_on_half_a_year_is_no_half_year_before_its_day(
    phrase: str, day: str, typed: type
) -> None:
    (found,) = expressions(typed(phrase), PUBLISHED)
    assert (str(found.end), found.role) == (day, "DEADLINE")


@typed
def test_the_half_year_is_not_that_of_last_year(typed: type) -> None:
    """ "đầu năm trước ngày 15/6" was read as the beginning of last year."""
    phrase = "gửi kết quả 6 tháng đầu năm trước ngày 15/6/2023"
    half, due = expressions(typed(phrase), PUBLISHED)
    assert str(half.start) == f"{PUBLISHED.year}-01-01"
    assert (str(due.end), due.role) == ("2023-06-14", "DEADLINE")


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Chiều 03/3/2026, Đảng ủy xã họp.", date(2026, 4, 9)),
        ("(CGO) - Sáng 12/3/2026, Ban Chỉ đạo họp.", date(2026, 4, 9)),
        ("Trong hai ngày 23 và 24/3/2026, Ủy ban Kiểm tra họp.", date(2026, 4, 9)),
        ("Căn cứ Kế hoạch số 5-KH/ĐU ngày 03/3/2026, Đảng ủy xã họp.", None),
        ("Chiều 03/3, Đảng ủy xã họp.", None),
    ],
    ids=["opening", "paper", "two-days", "of-a-paper", "no-year"],
)
def test_news_without_a_day_of_its_own_opens_with_that_of_its_event(
    opening: str, day: date | None
) -> None:
    text = f"{opening}\n\nCác chi bộ báo cáo trước ngày 10/4."
    at = text.index("Các chi bộ")
    blocks = (Block("paragraph", 0, len(opening)), Block("paragraph", at, len(text)))
    article = Article(file="a.md", kind="news", title="Tin", text=text, blocks=blocks)
    assert [one.end for one in milestones(article)][-1] == day
