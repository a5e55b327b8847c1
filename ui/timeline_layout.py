"""Where the marks of a timeline stand, along its axis and away from it, in pixels.

Each month that has marks is a column; the days in it stand in their order, stacked away from the
axis up to `Scale.most`, then side by side. Months without any shrink to one column that tells how
many. Today is a column of its own between what has passed and what is to come.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

ColumnKind = Literal["month", "between", "today"]


@dataclass(frozen=True)
class Scale:
    """`along` and `away`: the size of a mark; `month`: the least length of a month."""

    along: float
    away: float
    most: int
    month: float
    between: float
    today: float
    gap: float = 6


@dataclass(frozen=True)
class Column:
    """`month` counts from the year 0; `months`: how many it stands for."""

    kind: ColumnKind
    start: float
    length: float
    month: int
    months: int = 1

    @property
    def first(self) -> date:
        return date(self.month // 12, self.month % 12 + 1, 1)


@dataclass(frozen=True)
class Spot:
    """The corner of a mark that is nearest to the beginning of the axis."""

    along: float
    away: float


@dataclass(frozen=True)
class Strip:
    """`spots` follow the days; `depth`: how many marks stand above each other."""

    columns: tuple[Column, ...]
    spots: tuple[Spot, ...]
    length: float
    depth: int


def strip(days: Sequence[date], today: date, scale: Scale) -> Strip:
    """`days` in their order, each once."""
    columns: list[Column] = []
    spots: list[Spot] = []
    depth = 1
    for kind, month, months, count in _parts(days, today):
        start = columns[-1].start + columns[-1].length if columns else 0.0
        columns.append(Column(kind, start, _length(kind, count, scale), month, months))
        spots += _spots(start, count, scale)
        depth = max(depth, min(count, scale.most))
    end = columns[-1]
    return Strip(tuple(columns), tuple(spots), end.start + end.length, depth)


_Part = tuple[ColumnKind, int, int, int]  # kind, month, months, marks


def _parts(days: Sequence[date], today: date) -> Iterator[_Part]:
    """All columns in order, with the empty months between."""
    before: int | None = None
    for kind, month, count in _filled(days, today):
        if before is not None and month - before > 1:
            yield "between", before + 1, month - before - 1, 0
        yield kind, month, 1, count
        before = month


def _filled(days: Sequence[date], today: date) -> Iterator[tuple[ColumnKind, int, int]]:
    past = [day for day in days if day < today]
    yield from _months(past)
    yield "today", _month(today), 0
    yield from _months(days[len(past) :])


def _months(days: Sequence[date]) -> Iterator[tuple[ColumnKind, int, int]]:
    for month, inside in groupby(days, _month):
        yield "month", month, len(list(inside))


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _length(kind: ColumnKind, count: int, scale: Scale) -> float:
    if kind == "month":
        files = -(-count // scale.most)
        return max(scale.month, files * (scale.along + scale.gap) + scale.gap)
    return scale.today if kind == "today" else scale.between


def _spots(start: float, count: int, scale: Scale) -> Iterator[Spot]:
    for at in range(count):
        file, level = divmod(at, scale.most)
        along = start + scale.gap + file * (scale.along + scale.gap)
        yield Spot(along, level * (scale.away + scale.gap))
