"""Stretches of time that a question names: "năm 2025", "từ tháng 3 đến tháng 6/2025", "quý này"."""

import re
from collections.abc import Sequence
from datetime import date

from bot.filters import Period
from corpus.milestones import Milestone, expressions

_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_YEAR = re.compile(r"(\d{4})$")


def periods(text: str, today: date) -> Sequence[Period]:
    """In order, first and last day inclusive; "nhiệm kỳ 2025-2030" names a term and no period."""
    return [
        Period(one.start_offset, one.end_offset, one.start or _first_day(one), one.end)
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
