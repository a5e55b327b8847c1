"""Days left, overdue, begun, and the next time of a rule, on fixed days."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.calendar_wording import chip, reckoning
from bot.standing_day import next_time, standing, times_between
from corpus.milestones import Milestone

TODAY = date(2025, 6, 10)
DUE = Milestone(0, 9, "trước ngày 30/6/2025", "2025-06-30", None, date(2025, 6, 29),
                boundary="exclusive", role="DEADLINE")  # fmt: skip
START = replace(DUE, role="START", start=date(2025, 7, 1), end=None, boundary="")
PLAN = replace(DUE, role="PLANNED", start=date(2025, 9, 1), end=date(2025, 9, 30), boundary="")
MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=19"


@pytest.mark.parametrize(
    ("one", "today", "status", "days", "told"),
    [
        (DUE, TODAY, "due", 19, "Còn 19 ngày"),
        (DUE, date(2025, 6, 29), "today", 0, "Đến hạn hôm nay"),
        (DUE, date(2025, 6, 30), "overdue", -1, "Đã quá hạn 1 ngày"),
        (START, TODAY, "starts", 21, "Mốc bắt đầu, còn 21 ngày"),
        (START, date(2025, 7, 1), "starts", 0, "Mốc bắt đầu, hôm nay"),
        (START, date(2025, 7, 2), "started", -1, "Mốc bắt đầu, đã qua"),
        (PLAN, TODAY, "planned", 112, "Dự kiến, còn 112 ngày"),
        (PLAN, date(2025, 10, 1), "planned_past", -1,
         "Dự kiến, đã qua; không rõ đã thực hiện hay chưa"),
        (replace(DUE, end=None), TODAY, "relative", 0, "Tính theo sự việc"),
        (replace(DUE, end=None, rrule=MONTHLY), TODAY, "recurring", 9,
         "Định kỳ, kỳ tới: trước 20/6/2025 (còn 9 ngày)"),
        (replace(DUE, end=None, rrule="FREQ=YEARLY"), TODAY, "recurring", 0, "Định kỳ"),
    ],
)  # fmt: skip
def test_how_a_moment_stands(
    one: Milestone, today: date, status: str, days: int, told: str
) -> None:
    found = standing(one, today)
    assert (found.status, found.days, chip(found)) == (status, days, told)


def test_the_reckoning_is_shown() -> None:
    told = reckoning(DUE, standing(DUE, TODAY), TODAY)
    assert told == (
        "“trước ngày 30/6/2025”: ngày an toàn cuối cùng là 29/6/2025; 29/6/2025 là ngày nghỉ; "
        "tính đến 10/6/2025: còn 19 ngày (20 ngày nếu tính đến 30/6/2025)"
    )


def test_the_civil_law_moves_only_days_that_are_counted() -> None:
    counted = replace(DUE, timex="P20D", boundary="", text="trong 20 ngày kể từ ngày ký")
    told = reckoning(counted, standing(counted, TODAY), TODAY)
    assert "Bộ luật Dân sự" in told
    assert "30/6/2025" in told
    assert "Dân sự" not in reckoning(DUE, standing(DUE, TODAY), TODAY)


def test_an_hour_bounds_its_own_day() -> None:
    at_four = replace(
        DUE, text="trước 16 giờ ngày 14/6", end=date(2025, 6, 14), time_of_day="16:00"
    )
    told = reckoning(at_four, standing(at_four, TODAY), TODAY)
    assert "xong trước 16:00 ngày 14/6/2025" in told


@given(st.dates(date(2000, 1, 1), date(2080, 1, 1)), st.dates(date(2000, 1, 1), date(2080, 1, 1)))
def test_what_has_passed_is_never_due(end: date, today: date) -> None:
    found = standing(replace(DUE, end=end), today)
    assert (found.status == "overdue") == (end < today)
    assert found.day == end == today + timedelta(days=found.days)


@pytest.mark.parametrize(
    ("rule", "today", "day"),
    [
        (MONTHLY, date(2025, 6, 19), date(2025, 6, 19)),
        (MONTHLY, date(2025, 6, 20), date(2025, 7, 19)),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14", date(2025, 12, 15), date(2026, 3, 14)),
        ("FREQ=WEEKLY;BYDAY=FR", date(2025, 6, 10), date(2025, 6, 13)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", date(2024, 2, 1), date(2024, 2, 29)),
        ("FREQ=YEARLY", date(2024, 2, 1), None),
    ],
)
def test_the_next_time(rule: str, today: date, day: date | None) -> None:
    assert next_time(rule, today) == day


def test_all_times_of_a_month_include_its_ends() -> None:
    found = times_between("FREQ=WEEKLY;BYDAY=MO", date(2025, 9, 1), date(2025, 9, 29))
    assert [day.day for day in found] == [1, 8, 15, 22, 29]
