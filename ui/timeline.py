"""The calendar's rows as marks on an axis of months: each opens the quote of its row, those of one
day one after the other. Drawn from left to right for wide windows, downwards for narrow ones."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from html import escape
from itertools import groupby

from bot.agenda import Entry
from bot.calendar_wording import chip
from ui import copy
from ui.timeline_layout import Column, Scale, Strip, strip

_WIDTH, _HEIGHT = 78, 46  # of a mark
_ACROSS = Scale(along=_WIDTH, away=_HEIGHT, most=3, month=_WIDTH + 12, between=80, today=112)
_DOWN = {
    272: Scale(along=_HEIGHT, away=_WIDTH, most=2, month=58, between=36, today=56),
    340: Scale(along=_HEIGHT, away=_WIDTH, most=3, month=58, between=36, today=56),
}
_LABELS = 80  # months beside an upright axis
_FOOT = 50  # months under a level one
_TIPPED = 3  # tasks told at a glance


@dataclass(frozen=True)
class _Mark:
    """The rows of one day, with their numbers in the table."""

    day: date
    rows: tuple[tuple[int, Entry], ...]


@dataclass(frozen=True)
class _Plan:
    """What is the same in every drawing."""

    marks: tuple[_Mark, ...]
    today: date
    here: str  # what the line of today is called

    def strip(self, scale: Scale) -> Strip:
        return strip([one.day for one in self.marks], self.today, scale)


def timeline_html(found: Sequence[Entry], today: date, is_chosen: bool) -> str:
    """`found`: the rows of the table; `is_chosen`: today was set by hand."""
    plan = _Plan(tuple(_marks(found)), today, copy.AS_OF if is_chosen else copy.TODAY)
    if not plan.marks:
        return ""
    drawn = _across(plan) + "".join(_down(plan, width) for width in _DOWN)
    return (
        f'<figure class="timeline" role="group" aria-label="{copy.TIMELINE}" '
        f'data-axis="{sha256(drawn.encode()).hexdigest()[:16]}">{drawn}'
        f"<figcaption>{copy.TIMELINE_KEY}</figcaption></figure>"
    )


def _marks(found: Sequence[Entry]) -> Iterator[_Mark]:
    rows = [(one.standing.day, at, one) for at, one in enumerate(found, start=1)]
    dated = [(day, at, one) for day, at, one in rows if day]
    for day, same in groupby(sorted(dated, key=lambda row: row[:2]), key=lambda row: row[0]):
        yield _Mark(day, tuple((at, one) for _, at, one in same))


def _across(plan: _Plan) -> str:
    laid = plan.strip(_ACROSS)
    floor = laid.depth * (_HEIGHT + _ACROSS.gap) + _ACROSS.gap
    lines = "".join(_level(one, floor) for one in laid.columns)
    labels = "".join(
        _label(one, plan, f"left:{one.start:g}px;width:{one.length:g}px;top:{floor + 5:g}px")
        for one in laid.columns
    )
    places = [(one.along, floor - _ACROSS.gap - one.away - _HEIGHT) for one in laid.spots]
    return _drawing("across", laid.length, floor + _FOOT, lines + labels, plan, places)


def _down(plan: _Plan, width: int) -> str:
    laid = plan.strip(_DOWN[width])
    lines = "".join(_upright(one, width) for one in laid.columns)
    labels = "".join(
        _label(one, plan, f"top:{one.start:g}px;height:{one.length:g}px;width:{_LABELS - 8}px")
        for one in laid.columns
    )
    places = [(_LABELS + 8 + one.away, one.along) for one in laid.spots]
    return _drawing(f"down w{width}", width, laid.length, lines + labels, plan, places)


def _drawing(
    name: str,
    width: float,
    height: float,
    axis: str,
    plan: _Plan,
    places: Sequence[tuple[float, float]],
) -> str:
    first = next((at for at, one in enumerate(plan.marks) if one.day >= plan.today), 0)
    marks = "".join(
        _mark(one, plan.today, left, top, at == first)
        for at, (one, (left, top)) in enumerate(zip(plan.marks, places, strict=True))
    )
    size = f"width:{width:g}px;height:{height:g}px"
    return f'<div class="scroll {name}"><div class="axis" style="{size}">{axis}{marks}</div></div>'


def _level(column: Column, floor: float) -> str:
    """The axis under one column, and the line of today through it."""
    middle = column.start + column.length / 2
    lines = _line(column.kind, column.start, floor, column.start + column.length, floor)
    if column.kind == "today":
        lines += _line("now", middle, 0, middle, floor + 6)
    return lines + _tick(column, column.start, floor - 4, column.start, floor + 4)


def _upright(column: Column, width: int) -> str:
    middle = column.start + column.length / 2
    lines = _line(column.kind, _LABELS, column.start, _LABELS, column.start + column.length)
    if column.kind == "today":
        lines += _line("now", _LABELS - 6, middle, width, middle)
    return lines + _tick(column, _LABELS - 4, column.start, _LABELS + 4, column.start)


def _tick(column: Column, *ends: float) -> str:
    return _line("tick", *ends) if column.kind == "month" else ""


def _line(kind: str, left: float, top: float, right: float, bottom: float) -> str:
    ends = f'x1="{left:g}" y1="{top:g}" x2="{right:g}" y2="{bottom:g}"'
    return (
        f'<svg class="{kind}" aria-hidden="true" focusable="false" width="1" height="1">'
        f"<line {ends}/></svg>"
    )


def _label(column: Column, plan: _Plan, place: str) -> str:
    if column.kind == "today":
        day = copy.written_date(plan.today)
        words = f"<b>{plan.here}</b> <b>{day}</b>"
    elif column.kind == "between":
        words = copy.MONTHS_BETWEEN.format(count=column.months)
    else:
        words = f"<b>{column.first.month}</b>/{column.first.year}"
    return f'<span class="month {column.kind}" style="{place}">{words}</span>'


def _mark(mark: _Mark, today: date, left: float, top: float, is_first: bool) -> str:
    """One of all can be tabbed to; arrows lead to the others."""
    (number, entry), *others = mark.rows
    rows = " ".join(f"{at}@{_place(one)}" for at, one in mark.rows)
    side = "past" if mark.day < today else "coming"
    words = copy.DAY_AND_MONTH.format(day=mark.day.day, month=mark.day.month)
    below = copy.CALENDAR_COUNT.format(count=len(mark.rows)) if others else _role(entry)
    label = escape(_told(mark))
    return (
        f'<button type="button" class="mark {side}" style="left:{left:g}px;top:{top:g}px" '
        f'tabindex="{0 if is_first else -1}" data-cite="{number}" data-place="{_place(entry)}" '
        f'data-rows="{rows}" data-tip="{label}" aria-label="{label}" aria-controls="panel">'
        f"<b>{words}</b><span>{below}</span></button>"
    )


def _place(entry: Entry) -> str:
    return f"{entry.article.id}-{entry.milestone.start_offset}"


def _role(entry: Entry) -> str:
    return copy.SHORT_MOMENTS[entry.milestone.role]


def _told(mark: _Mark) -> str:
    """All that the mark stands for, in words."""
    entries = [entry for _, entry in mark.rows]
    tasks = [f"{copy.capital(one.task).rstrip('.;')} ({chip(one.standing)})" for one in entries]
    told = "; ".join(tasks[:_TIPPED])
    left = len(tasks) - _TIPPED
    more = f"; {copy.MORE_OF_DAY.format(count=left)}" if left > 0 else ""
    each = f" {copy.ONE_BY_ONE}" if len(tasks) > 1 else ""
    return f"{copy.written_date(mark.day)}: {told}{more}.{each}"
