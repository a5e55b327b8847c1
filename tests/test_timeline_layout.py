"""The axis of months: every mark in its month, none over another, today between past and coming."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.timeline import _ACROSS, _DOWN
from ui.timeline_layout import Scale, Strip, strip

SCALES = [_ACROSS, *_DOWN.values()]
DAYS = st.dates(date(2015, 1, 1), date(2050, 12, 31))
each_axis = given(
    st.lists(DAYS, max_size=60, unique=True).map(sorted), DAYS, st.sampled_from(SCALES)
)


def kinds(laid: Strip) -> list[str]:
    return [one.kind for one in laid.columns]


@each_axis
def test_no_mark_lies_on_another(days: list[date], today: date, scale: Scale) -> None:
    for one, other in combinations(strip(days, today, scale).spots, 2):
        is_apart = abs(one.along - other.along) >= scale.along
        assert is_apart or abs(one.away - other.away) >= scale.away


@each_axis
def test_each_mark_stands_in_its_month(days: list[date], today: date, scale: Scale) -> None:
    laid = strip(days, today, scale)
    assert len(laid.spots) == len(days)
    for day, spot in zip(days, laid.spots, strict=True):
        holding = [
            one
            for one in laid.columns
            if one.start <= spot.along and spot.along + scale.along <= one.start + one.length
        ]
        (column,) = holding
        assert (column.kind, column.first) == ("month", day.replace(day=1))
        assert 0 <= spot.away < laid.depth * (scale.away + scale.gap)


@each_axis
def test_the_columns_leave_no_gap_and_no_month_out(
    days: list[date], today: date, scale: Scale
) -> None:
    laid = strip(days, today, scale)
    assert laid.columns[0].start == 0
    for one, after in pairwise(laid.columns):
        assert after.start == one.start + one.length
        assert after.month - one.month - one.months in (0, -1)  # today's month may stand twice
    assert laid.length == laid.columns[-1].start + laid.columns[-1].length


@each_axis
def test_today_parts_the_past_from_what_comes(days: list[date], today: date, scale: Scale) -> None:
    laid = strip(days, today, scale)
    (line,) = (one for one in laid.columns if one.kind == "today")
    for day, spot in zip(days, laid.spots, strict=True):
        assert (spot.along < line.start) == (day < today)


TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ([], ["today"]),
        ([TODAY], ["today", "month"]),
        ([TODAY - timedelta(1), TODAY], ["month", "today", "month"]),
        ([date(2026, 9, 30)], ["month", "between", "today"]),
        ([date(2026, 10, 1)], ["month", "today"]),
        ([date(2027, 1, 5)], ["today", "between", "month"]),
    ],
)
def test_months_without_marks_shrink_to_one_column(days: list[date], told: list[str]) -> None:
    assert kinds(strip(days, TODAY, _ACROSS)) == told


def test_the_months_between_are_counted() -> None:
    laid = strip([date(2025, 12, 31)], TODAY, _ACROSS)
    assert [one.months for one in laid.columns if one.kind == "between"] == [10]


def test_a_full_month_grows_in_length() -> None:
    days = [date(2026, 12, day) for day in range(1, 11)]
    laid = strip(days, TODAY, _ACROSS)
    assert laid.depth == _ACROSS.most
    assert laid.columns[-1].length > 4 * _ACROSS.along
