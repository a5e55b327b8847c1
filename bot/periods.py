"""Stretches of time that a question names: "năm 2025", "từ tháng 3 đến tháng 6/2025", "quý này"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.filters import Period
from corpus.milestones import Milestone, expressions
from corpus.text import fold

_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_YEAR = re.compile(r"(\d{4})$")


def periods(text: str, today: date) -> Sequence[Period]:
    """In order, first and last day inclusive; "nhiệm kỳ 2025-2030" names a term and no period."""
    return [
        _lately(
            Period(one.start_offset, one.end_offset, one.start or _first_day(one), one.end),
            text,
            today,
        )
        for one in expressions(text, today)
        if (one.start or one.end) and not one.rrule and one.role != "TERM"
    ]


def _first_day(one: Milestone) -> date | None:
    """ "trong tháng 12" is also a last day; of a question it is a month."""
    if one.boundary != "inclusive":
        return None
    month, year = _MONTH.match(one.timex), _YEAR.match(one.timex)
    if month:
        return date(int(month[1]), int(month[2]), 1)
    return date(int(year[1]), 1, 1) if year else None


_LATELY = 270  # days ahead: the month of that name that has just gone by is meant


def _lately(one: Period, text: str, today: date) -> Period:
    """ "Tháng 2", asked in March without a year."""
    said = fold(text[one.at : one.to + 10])
    has_year = re.search(r"\d{4}|(?<!\w)(?:sau|toi|sang nam)(?!\w)", said)
    if has_year or not one.start or not one.end or (one.start - today).days < _LATELY:
        return one
    return replace(one, start=_year_before(one.start), end=_year_before(one.end))


def _year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
