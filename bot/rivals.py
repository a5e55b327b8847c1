"""What is held against each other: the rows of a table by one of its columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.grid import Grid, GridRow
from bot.grid_rows import column_of, narrowed, told_of
from bot.material import Read
from bot.measures import Measure, alone
from bot.question import Question
from bot.spans import Candidate
from bot.superlatives import flat
from bot.told_row import value_told
from corpus.milestones import Milestone
from corpus.text import Span, fold

Fault = Literal["", "units", "gaps", "columns", "tables", "overlap"]
_FEWEST = 2
_OF_WORD: Mapping[str, str] = {
    "ton": r"thanh tien|tong|so tien|kinh phi|chi phi|du toan",
    "ton kem": r"thanh tien|tong|so tien|kinh phi|chi phi|du toan",
    "dat": r"don gia|gia(?! dinh)",
    "re": r"don gia|gia(?! dinh)",
    "dong": r"so nguoi|hoc vien|dai bieu|dang vien|doan vien|hoi vien|si so|quan so|so luong",
    "vang": r"so nguoi|hoc vien|dai bieu|dang vien|doan vien|hoi vien|si so|quan so|so luong",
    "dai": r"dai|km|thoi luong",
    "ngan": r"dai|km|thoi luong",
    "rong": r"dien tich|rong|ha\b|m2",
    "hep": r"dien tich|rong|ha\b|m2",
    "xa": r"khoang cach|km|cu ly",
    "gan": r"khoang cach|km|cu ly",
}
_LIMIT = re.compile(r"(?<!\w)(?:han|nop|xong|hoan thanh|ket thuc|thoi han|den ngay)(?!\w)")
_VAGUE = re.compile(r"(?<!\w)(?:thang|quy|tuan|nam|dau|giua|cuoi)(?!\w)")
_EXACT = re.compile(r"(?<!\d)\d{1,2}[/.-]\d{1,2}(?!\d)")


@dataclass(frozen=True)
class Rival:
    """One of those compared; `told` is its figure or day as written."""

    name: str
    told: str
    span: Candidate
    measure: Measure | None = None
    days: tuple[date, date] | None = None
    is_vague: bool = False  # a month or so, and no day


@dataclass(frozen=True)
class Field:
    """All of one kind by one measure; `fault` says why they cannot be compared."""

    rivals: tuple[Rival, ...]
    called: str  # what they are compared by
    above: Candidate | None = None  # the names of the columns
    fault: Fault = ""
    by_end: bool = False


@dataclass(frozen=True)
class Wanted:
    """`nouns`: what is chosen of; `of`: what is measured, where the question says so beside the
    adjective."""

    nouns: tuple[str, ...]
    is_day: bool
    adjective: str = ""
    of: frozenset[str] = frozenset()
    is_of_all: bool = False  # of all the rows that are given


def of_table(question: Question, wanted: Wanted, read: Read, table: Grid) -> Field | None:
    """None where the table has not what is asked about."""
    said = _said(question, wanted)
    by = _measured(wanted, said, table, read)
    if by is None or not _is_about(question, said, table, read, by):
        return None
    entity = column_of(wanted.nouns, table, by)
    if entity is None:
        return None
    column, kind = entity
    rows = [row for row in table.rows if kind.search(fold(row.cells[column]))]
    rows = rows if wanted.is_of_all else narrowed(question, said, rows, table, read)
    if len(rows) < _FEWEST:
        return None
    name = table.names[by] if by >= 0 else ""
    rivals = tuple(_rival(row, column, by, wanted.is_day, read, name) for row in rows)
    by_end = bool(_LIMIT.search(f"{fold(name)} {flat(question.text)}"))
    fault: Fault = "columns" if by < 0 else fault_of(rivals, wanted.is_day)
    return Field(rivals, name, table.header, fault, by_end)


def _said(question: Question, wanted: Wanted) -> frozenset[str]:
    """What is asked about, less what it is chosen of and the words of choosing."""
    apart = {word for noun in wanted.nouns for word in noun.split()}
    apart |= {"nhat", "hon", "kem", *wanted.adjective.split()} - wanted.of
    return frozenset(question.terms) - apart | wanted.of


def _is_about(question: Question, said: frozenset[str], table: Grid, read: Read, by: int) -> bool:
    """A column that the question does not name is meant where the title or the table says all that
    is asked about."""
    if by >= 0 and said & set(flat(table.names[by]).split()):
        return True
    asked = {word for word in question.content if word in said}
    return asked <= told_of(table, read)


# --- columns --------------------------------------------------------------------------------------

_UNDECIDED = -1


def _measured(wanted: Wanted, said: frozenset[str], table: Grid, read: Read) -> int | None:
    """The column to compare by; _UNDECIDED where several may be meant, None where none is."""
    fitting = [at for at in range(len(table.names)) if _holds(table, at, wanted.is_day, read)]
    held = {at: set(flat(table.names[at]).split()) for at in fitting}
    if wanted.of:
        fitting = [at for at in fitting if wanted.of & held[at]]
        return _only(fitting, {at: len(wanted.of & held[at]) for at in fitting})
    named = {at: len(said & held[at]) for at in fitting}
    if not any(named.values()) and wanted.adjective in _OF_WORD and not wanted.is_day:
        pattern = _OF_WORD[wanted.adjective]
        ranks = {at: _rank(pattern, fold(table.names[at])) for at in fitting}
        return _only([at for at in fitting if ranks[at]], ranks)
    return _only(fitting, named)


def _rank(pattern: str, name: str) -> int:
    """The earlier in the pattern, the more it is meant."""
    parts = pattern.split("|")
    return next((len(parts) - at for at, one in enumerate(parts) if re.search(one, name)), 0)


def _only(columns: Sequence[int], points: Mapping[int, int]) -> int | None:
    if not columns:
        return None
    most = max(points[at] for at in columns)
    best = [at for at in columns if points[at] == most]
    return best[0] if len(best) == 1 else _UNDECIDED


def _holds(table: Grid, at: int, is_day: bool, read: Read) -> bool:
    """At least half of its cells do."""
    if table.numbers_rows(at):
        return False
    cells = [(row.cells[at], row.places[at]) for row in table.rows]
    held = sum(_has_day(place, read) if is_day else _has_figure(cell) for cell, place in cells)
    return 2 * held >= len(cells)


def _has_figure(cell: str) -> bool:
    return alone(cell) is not None


def _has_day(place: Span, read: Read) -> bool:
    return bool(_moments(place, read))


def _moments(place: Span, read: Read) -> list[tuple[date, date]]:
    inside = (
        one
        for one in read.milestones
        if place.start <= one.start_offset and one.end_offset <= place.end
    )
    return [days for one in inside if (days := days_of(one))]


def days_of(one: Milestone) -> tuple[date, date] | None:
    """First and last; "trước ngày 10/5" has a last one only, what recurs has none."""
    return (one.start or one.end, one.end) if one.end and not one.rrule else None


# --- rows -----------------------------------------------------------------------------------------


def _rival(row: GridRow, entity: int, by: int, is_day: bool, read: Read, called: str) -> Rival:
    name, told = row.cells[entity], row.cells[by] if by >= 0 else ""
    if by < 0 or not is_day:
        return Rival(name, value_told(called, told), row.span, alone(told))
    moments = _moments(row.places[by], read)
    if not moments:
        return Rival(name, told, row.span)
    days = (min(first for first, _ in moments), max(last for _, last in moments))
    return Rival(name, told, row.span, days=days, is_vague=is_vague(told))


def is_vague(told: str) -> bool:
    return bool(_VAGUE.search(fold(told))) and not _EXACT.search(told)


def fault_of(rivals: Sequence[Rival], is_day: bool) -> Fault:
    """Every one must have its figure, all in one unit."""
    if is_day:
        return "" if all(one.days and one.name for one in rivals) else "gaps"
    if not all(one.measure and one.name for one in rivals):
        return "gaps"
    return "" if len({one.measure.unit for one in rivals if one.measure}) == 1 else "units"
