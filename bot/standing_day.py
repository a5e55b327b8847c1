"""How a moment of a document stands on a given day: days left, overdue, begun, next time."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

from dateutil.rrule import rrulestr

from corpus.milestones import Milestone

Status = Literal[
    "due",  # still to come, by `day`
    "today",
    "overdue",
    "starts",
    "started",
    "planned",
    "planned_past",  # nobody says whether it took place
    "recurring",
    "relative",  # reckoned from an event that has no date
]
_FAR_YEARS = 8  # no rule of a directive pauses longer


@dataclass(frozen=True)
class Standing:
    """`day`: the last safe day, the first day, or the next time; None where none can be told.
    `days`: from today to `day`, negative when it has passed. `month`: the first day of the next
    month of a rule that names no day ("mỗi năm vào tháng 5"), shown as a month only."""

    status: Status
    day: date | None = None
    days: int = 0
    month: date | None = None
    is_before: bool = False  # of a rule: the source names the day after `day`, "trước ngày 15"

    @property
    def named(self) -> date | None:
        """The next day of a rule as its source names it."""
        return self.day + timedelta(days=1) if self.day and self.is_before else self.day


def standing(one: Milestone, today: date, since: date | None = None) -> Standing:
    """`since`: when the document was issued or posted; what recurs is reckoned from there."""
    if one.rrule:
        day = next_time(one.rrule, today, since)
        month = next_month(one.rrule, today)
        is_before = one.boundary == "exclusive" and ":" not in one.time_of_day
        return Standing("recurring", day, (day - today).days if day else 0, month, is_before)
    if one.role == "START" and one.start:
        return _standing("starts" if one.start >= today else "started", one.start, today)
    day = one.end or one.start
    if day is None:
        return Standing("relative")
    if one.role == "PLANNED":
        return _standing("planned" if day >= today else "planned_past", day, today)
    status: Status = "due" if day > today else "today" if day == today else "overdue"
    return _standing(status, day, today)


def _standing(status: Status, day: date, today: date) -> Standing:
    return Standing(status, day, (day - today).days)


def next_time(rule: str, today: date, since: date | None = None) -> date | None:
    """The first day from today on; None for a rule that names no day ("hằng năm")."""
    if not names_a_day(rule):
        return None
    first = max(since or today, today - timedelta(days=366 * _FAR_YEARS))
    begin = datetime(first.year, first.month, first.day)
    now = datetime(today.year, today.month, today.day)
    found = rrulestr(rule, dtstart=begin).after(now, inc=True)
    return found.date() if found and found.year <= today.year + _FAR_YEARS else None


def next_month(rule: str, today: date) -> date | None:
    """The first day of the next of its months, this one included; None for a rule of days, of
    whole quarters or of no month."""
    if not names_a_month(rule):
        return None
    months = _months(rule)
    at = next((month for month in months if month >= today.month), None)
    return date(today.year, at, 1) if at else date(today.year + 1, months[0], 1)


def names_a_month(rule: str) -> bool:
    """ "mỗi năm vào tháng 5 và tháng 11"."""
    months = _months(rule)
    is_stretch = any(later - month == 1 for month, later in pairwise(months))
    return bool(months) and not is_stretch and not names_a_day(rule)


def _months(rule: str) -> list[int]:
    found = re.search(r"BYMONTH=([\d,]+)", rule)
    return sorted(map(int, found[1].split(","))) if found else []


def times_between(rule: str, first: date, last: date, since: date | None = None) -> list[date]:
    """All days of the rule from `first` to `last`, both included."""
    if not names_a_day(rule):
        return []
    begin = datetime.combine(min(since or first, first), datetime.min.time())
    after, before = (datetime.combine(day, datetime.min.time()) for day in (first, last))
    return [
        found.date() for found in rrulestr(rule, dtstart=begin).between(after, before, inc=True)
    ]


def names_a_day(rule: str) -> bool:
    """ "hằng năm" (FREQ=YEARLY) tells no day; "ngày 20 hằng tháng" does."""
    return "BYMONTHDAY" in rule or "BYDAY" in rule or "BYYEARDAY" in rule
