"""A table of an article once more as rows and columns: every row, with the names above it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.composition import Composition, Draft, one_line
from bot.material import Read
from bot.spans import LONGEST_QUOTE, Candidate
from bot.told_row import numbers_rows
from corpus.article import Passage
from corpus.cells import cells
from corpus.splitting import FIRST_ROW, names_columns
from corpus.text import Span, fold

_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong|toan (?:xa|phuong|dang bo|tinh|huyen|thanh pho))")
_ROW = re.compile(r"dòng (\d+)(?:, phần \d+)?")


@dataclass(frozen=True)
class GridRow:
    """`cells` as they stand, one for each column, empty ones too."""

    span: Candidate
    cells: tuple[str, ...]
    places: tuple[Span, ...]


@dataclass(frozen=True)
class Grid:
    """Rows of data only: neither the names of the columns, nor totals, nor the names of parts."""

    names: tuple[str, ...]
    header: Candidate
    rows: tuple[GridRow, ...]

    @property
    def setting(self) -> str:
        """What is said above it: heading and caption, with the names of its columns."""
        passage = self.rows[0].span.passage
        return f"{passage.heading}\n{passage.lead}"

    def column(self, at: int) -> list[str]:
        return [row.cells[at] for row in self.rows]

    def numbers_rows(self, at: int) -> bool:
        return numbers_rows(self.names[at])


def grids(read: Read) -> list[Grid]:
    """The tables that were read whole, in the order of the text."""
    by_group: dict[int, list[Passage]] = defaultdict(list)
    for passage in read.passages:
        if passage.role == "row" and passage.group:
            by_group[passage.group].append(passage)
    found = (_grid(read, passages) for passages in by_group.values())
    return [one for one in found if one]


def _grid(read: Read, passages: Sequence[Passage]) -> Grid | None:
    first, *rest = passages
    if not names_columns(first) or not rest or not _is_whole(rest):
        return None
    header = _candidate(read, first)
    names = tuple(one_line(first.text[one.start : one.end]) for one in _cells(first))
    rows = tuple(_row(read, one, len(names)) for one in rest)
    told = tuple(row for row in rows if _is_of_data(row))
    return Grid(names, header, told) if len(names) > 1 and told else None


def _is_whole(rows: Sequence[Passage]) -> bool:
    """None is missing, and none was too long for one passage."""
    numbers = [found[1] if (found := _ROW.search(one.place)) else "" for one in rows]
    return numbers == [str(at) for at in range(2, len(rows) + 2)]


def _cells(passage: Passage) -> list[Span]:
    return cells(passage.text, 0, len(passage.text))


def _candidate(read: Read, passage: Passage) -> Candidate:
    end = passage.start + len(passage.text[:LONGEST_QUOTE].rstrip())
    return Candidate(read.article, passage, passage.start, end, read.relevance_of(passage))


def _row(read: Read, passage: Passage, width: int) -> GridRow:
    spans = _cells(passage)[:width]
    spans += [Span(len(passage.text), len(passage.text))] * (width - len(spans))
    words = tuple(one_line(passage.text[one.start : one.end]) for one in spans)
    places = tuple(Span(passage.start + one.start, passage.start + one.end) for one in spans)
    return GridRow(_candidate(read, passage), words, places)


def _is_of_data(row: GridRow) -> bool:
    said = [fold(cell).strip(" .:*") for cell in row.cells if cell]
    named = [one for one in said if not re.fullmatch(r"[\d.ivx]+", one)]
    return len(said) > 1 and not any(_TOTAL.fullmatch(one) for one in named[:1])


# --- told with the names of the columns -----------------------------------------------------------


def with_columns(told: Composition) -> Composition:
    """Each row that is quoted told with the names of its columns, and these quoted as well."""
    return replace(told, drafts=tuple(map(_named, told.drafts)))


def _named(draft: Draft) -> Draft:
    for span in draft.spans:
        quoted = one_line(span.text)
        if span.read != span.text and quoted in draft.text:
            text = draft.text.replace(quoted, span.read)
            draft = replace(draft, text=text, spans=(*draft.spans, names_above(span)))
    return draft


def names_above(row: Candidate) -> Candidate:
    """The first row of its table."""
    passage = replace(row.passage, place=_ROW.sub(FIRST_ROW, row.passage.place))
    lead = passage.lead.rsplit("\n", 1)[-1]
    start = passage.lead_start + len(passage.lead) - len(lead)
    return Candidate(row.article, passage, start, start + len(lead), row.relevance)
