"""Every generated day comes back out of each of its phrases, with marks and without."""

from collections.abc import Callable
from datetime import date, timedelta

import holidays
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.dates.lunar import solar
from corpus.milestones import Milestone, expressions
from corpus.text import fold

PUB = date(2024, 3, 13)
DAYS = st.dates(date(2016, 1, 1), date(2034, 12, 31))
TYPED = st.sampled_from((str, fold))
YEARS = st.integers(2016, 2034)
MONTHS = st.integers(1, 12)
SPELLINGS: tuple[Callable[[date], str], ...] = (
    lambda d: f"ngày {d.day:02}/{d.month}/{d.year}",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d.day:02}/{d.month:02}/{d.year}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"ngày {d.day:02}-{d.month}-{d.year}",
    lambda d: f"ngày {d.day} tháng {d.month} năm {d.year}",
    lambda d: f"ngày {d.day:02} tháng {d.month:02} năm {d.year}",
    lambda d: f"ngày {d.day}/{d.month} năm {d.year}",
    lambda d: d.isoformat(),
)
ROMAN = ("I", "II", "III", "IV")
quick = settings(max_examples=60)


def only(text: str, pub: date = PUB) -> Milestone:
    (found,) = expressions(text, pub)
    return found


@quick
@given(DAYS, st.sampled_from(SPELLINGS), TYPED)
def test_every_spelling_of_a_day(when: date, spelt: Callable[[date], str], typed: type) -> None:
    by = only(typed(f"nộp hồ sơ chậm nhất {spelt(when)}"))
    before = only(typed(f"hoàn thành trước {spelt(when)}"), when - timedelta(days=9))
    assert (by.start, by.end, by.boundary) == (None, when, "inclusive")
    assert (before.end, before.boundary) == (when - timedelta(days=1), "exclusive")


@quick
@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 300), TYPED)
def test_a_day_without_a_year_is_the_next_one_when_due(when: date, ahead: int, typed: type) -> None:
    if (when.month, when.day) == (2, 29):
        return
    pub = when - timedelta(days=ahead)
    for words in (
        f"ngày {when:%d/%m}",
        f"{when.day}/{when.month}",
        f"ngày {when.day} tháng {when.month}",
    ):
        assert only(typed(f"gửi báo cáo chậm nhất {words}"), pub).end == when


@quick
@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(0, 300), TYPED)
def test_a_day_without_a_year_is_the_last_one_when_told(when: date, ago: int, typed: type) -> None:
    if (when.month, when.day) == (2, 29):
        return
    found = only(typed(f"Ngày {when.day}/{when.month}, chi bộ đã họp"), when + timedelta(days=ago))
    assert (found.start, found.end, found.role) == (when, when, "PAST")


@quick
@given(YEARS, MONTHS, TYPED)
def test_months(year: int, month: int, typed: type) -> None:
    first = date(year, month, 1)
    last = first + relativedelta(months=1, days=-1)
    for words in (f"tháng {month}/{year}", f"tháng {month:02}-{year}", f"tháng {month} năm {year}"):
        found = only(typed(f"kế hoạch công tác {words}"))
        assert (found.start, found.end) == (first, last)
        assert only(typed(f"hoàn thành trước {words}"), first).end == first - timedelta(days=1)
        assert only(typed(f"áp dụng từ {words}"), first).start == first


@quick
@given(YEARS, st.integers(1, 4), TYPED)
def test_quarters_and_halves(year: int, quarter: int, typed: type) -> None:
    first = date(year, 3 * quarter - 2, 1)
    last = first + relativedelta(months=3, days=-1)
    for words in (
        f"quý {ROMAN[quarter - 1]}/{year}",
        f"quý {quarter} năm {year}",
        f"quý {quarter}/{year}",
    ):
        found = only(typed(f"nhiệm vụ {words}"))
        assert (found.start, found.end, found.role) == (first, last, "PERIOD")
    months = 3 * quarter
    if months < 12:
        half = only(typed(f"kết quả {months} tháng đầu năm {year}"))
        assert (half.start, half.end) == (date(year, 1, 1), last)


@quick
@given(DAYS, st.integers(1, 500), st.sampled_from(SPELLINGS), TYPED)
def test_ranges(first: date, length: int, spelt: Callable[[date], str], typed: type) -> None:
    last = first + timedelta(days=length)
    found = only(typed(f"từ {spelt(first)} đến {spelt(last)}"))
    assert (found.start, found.end) == (first, last)


@quick
@given(DAYS, st.integers(1, 27), TYPED)
def test_the_left_side_takes_what_it_leaves_out_from_the_right(
    first: date, length: int, typed: type
) -> None:
    last = first + timedelta(days=length)
    words = [f"từ ngày {first.day}/{first.month} đến ngày {last.day}/{last.month}/{last.year}"]
    if first.month == last.month:
        right = f"{last.day}/{last.month}/{last.year}"
        words += [
            f"từ ngày {first.day} đến ngày {right}",
            f"từ {first.day:02}-{right}",
            f"từ ngày {first.day} đến ngày {last.day} tháng {last.month} năm {last.year}",
        ]
    for one in words:
        found = only(typed(one))
        assert (found.start, found.end) == (first, last), one


@quick
@given(st.dates(date(2020, 1, 1), date(2030, 12, 31)), TYPED)
def test_lists_are_one(first: date, typed: type) -> None:
    days = [first + timedelta(days=step) for step in range(3)]
    if days[0].month != days[-1].month:
        return
    listed = f"{days[0].day}, {days[1].day}, {days[2].day}/{first.month}/{first.year}"
    found = only(typed(f"các ngày {listed}"))
    assert (found.start, found.end) == (days[0], days[-1])


@quick
@given(YEARS, st.integers(1, 10), TYPED)
def test_spans_of_years(year: int, length: int, typed: type) -> None:
    first, last = date(year, 1, 1), date(year + length, 12, 31)
    period = only(typed(f"giai đoạn {year}-{year + length}"))
    term = only(typed(f"đại hội nhiệm kỳ {year} - {year + length}"))
    assert (period.start, period.end, period.role) == (first, last, "PERIOD")
    assert (term.start, term.end, term.role) == (first, last, "TERM")


@quick
@given(DAYS, st.integers(0, 23), st.integers(0, 59), TYPED)
def test_hours(when: date, hour: int, minute: int, typed: type) -> None:
    for clock in (f"{hour} giờ {minute:02}", f"{hour:02}h{minute:02}", f"{hour}:{minute:02}"):
        found = only(typed(f"nộp trước {clock} ngày {when:%d/%m/%Y}"), when)
        assert (found.end, found.time_of_day) == (when, f"{hour:02}:{minute:02}")


@quick
@given(st.integers(2, 31), TYPED)
def test_days_of_every_month(number: int, typed: type) -> None:
    for unit in ("hằng tháng", "hàng tháng", "mỗi tháng"):
        on = only(typed(f"sinh hoạt vào ngày {number} {unit}"))
        before = only(typed(f"báo cáo trước ngày {number:02} {unit}"))
        assert on.rrule == f"FREQ=MONTHLY;BYMONTHDAY={number}"
        assert before.rrule == f"FREQ=MONTHLY;BYMONTHDAY={number - 1}"
    quarterly = only(typed(f"ngày {number} của tháng cuối quý"))
    assert quarterly.rrule == f"FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY={number}"


@quick
@given(st.dates(date(2020, 1, 1), date(2026, 10, 1)), st.integers(1, 40), TYPED)
def test_stretches_count_from_the_day_after(when: date, count: int, typed: type) -> None:
    words = f"{count:02} ngày"
    within = only(typed(f"trong vòng {words} kể từ ngày {when:%d/%m/%Y}"))
    latest = only(typed(f"chậm nhất {words} sau ngày {when:%d/%m/%Y}"))
    working = only(typed(f"chậm nhất sau {words} làm việc kể từ ngày {when:%d/%m/%Y}"))
    assert (within.start, within.end) == (when + timedelta(days=1), when + timedelta(days=count))
    assert (latest.start, latest.end) == (None, when + timedelta(days=count))
    assert working.end == counted_by_hand(when, count)


def counted_by_hand(when: date, count: int) -> date:
    off = holidays.country_holidays("VN", years=range(when.year, when.year + 2))
    while count:
        when += timedelta(days=1)
        count -= when.weekday() < 5 and when not in off
    return when


def test_the_lunar_new_year_is_the_one_of_the_public_calendar() -> None:
    for year in range(2015, 2031):
        off = holidays.country_holidays("VN", years=year, language="en_US")
        assert off[solar(1, 1, year)] == "Lunar New Year"
        assert "Hung Kings' Commemoration Day" in off[solar(10, 3, year)]


WORDS = (
    "trước sau từ đến ngày tháng quý năm tuần 31 30 29 2 02/6 31/2 29/2/2023 2023 I IV hằng mỗi "
    "chậm nhất trong vòng kể cuối đầu nửa định kỳ 16h thứ Hai âm lịch nhiệm kỳ , - ( ) ; . /"
).split()


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=14), st.none() | st.just(date(2024, 2, 29)), TYPED)
def test_no_words_in_any_order_break_the_reading(
    words: list[str], pub: date | None, typed: type
) -> None:
    text = typed(" ".join(words))
    for found in expressions(text, pub):
        assert found.text == text[found.start_offset : found.end_offset] != ""
        assert not (found.start and found.end and found.start > found.end)
