"""One expression of time as it stands in a text, before role and missing year are settled."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

Kind = Literal[
    "day",
    "dom",  # "ngày 15", the month unsaid: only with "hằng tháng" and its like, or after "trước"
    "weekday",
    "clock",
    "daypart",
    "week",
    "month",
    "quarter",
    "half",  # "6 tháng đầu năm"
    "part",  # "cuối tháng 6", "nửa đầu năm": part of something longer
    "year",
    "years",
    "range",
    "number",  # "2021" in "năm 2020, 2021": nothing unless what stands beside it takes it in
    "term",
    "school",
    "now",  # hôm nay, từ nay
    "feast",
    "duration",
    "rule",
    "other",  # "cùng ngày", "ngày ký": a day that only other words tell
    "vague",
]
UNIT_KINDS: dict[str, Kind] = {"tuan": "week", "thang": "month", "quy": "quarter", "nam": "year"}


@dataclass(frozen=True)
class Extent:
    """Days from first to last of each piece; several pieces are a list read as one."""

    pieces: tuple[tuple[date, date], ...]
    timex: str

    @property
    def first(self) -> date:
        return min(start for start, _ in self.pieces)

    @property
    def last(self) -> date:
        return max(end for _, end in self.pieces)


def one(first: date, last: date, timex: str) -> Extent:
    return Extent(((first, last),), timex)


def day(when: date) -> Extent:
    return one(when, when, when.isoformat())


@dataclass(frozen=True)
class Atom:
    """`at(year)` is the extent if `year` is meant, where the text leaves the year out; ValueError
    where that year has no such day. With `year` set the text names it."""

    start: int
    end: int
    kind: Kind
    at: Callable[[int], Extent] | None = None
    year: int | None = None
    timex: str = ""  # of what has no days
    clock: str = ""  # "16:00", or TMO, TAF, TEV, TNI
    rrule: str = ""
    days: tuple[int, ...] = ()  # of a dom: the days; of a weekday: 0 = Monday
    outer: int = -1  # where "hằng tháng" begins if it stands before the preposition
    anchor: str = ""  # of a duration: "explicit", "signing", "effect", "event", "other", ""
    tag: str = ""  # what the reader wants the role to know: "past", "from_now", "lunar", …

    def grown(self, start: int, end: int) -> "Atom":
        return replace(self, start=min(start, self.start), end=max(end, self.end))

    def extent(self) -> Extent | None:
        """None where the year is unsaid or there is no such day."""
        return self.extent_in(self.year) if self.year is not None else None

    def extent_in(self, year: int) -> Extent | None:
        try:
            return self.at(year) if self.at else None
        except (ValueError, OverflowError):
            return None


def fixed(start: int, end: int, kind: Kind, extent: Extent, **more: str) -> Atom:
    """Of an expression that says its year or needs none."""
    return Atom(start, end, kind, lambda _: extent, extent.last.year, **more)  # type: ignore[arg-type]
