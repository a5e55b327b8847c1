"""Tables in plain text: lines of cells between bars, tabs or wide gaps, or behind numbers below a
line that names their columns, become rows, as in the other formats."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from corpus.article import Block
from corpus.cells import GAP, NUMBERED, cells
from corpus.text import Span, fold, lines, trimmed

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
# What a reader may have taken a line of a table for; the head and foot of a paper, often in two
# columns, are none.
_MAY_BE = frozenset(("paragraph", "item", "heading", "caption", "noise"))
_BETWEEN_BARS = _MAY_BE | {"title", "subtitle", "category", "stamp", "author"}
_NARROW = 2  # columns: with nothing but a gap between, that may as well be a list of names
_FEWEST = 2
_SHIFT = 3  # letters: figures may be set to the right
_TOTAL = re.compile(r"(?:tong(?: cong| so)?|cong)\W*")
_FEWEST_BY_GAP = 3
_BEHIND_NUMBER = ("-", "–", "/", ";")


@dataclass(frozen=True)
class _Line:
    span: Span
    sign: str  # what parts its cells: "|", a tab, a gap, "-"; "" for a line without cells
    count: int  # of its cells
    is_rule: bool = False


def with_tables(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with those of tables as rows; bars and rules around the cells are noise."""
    found = [row for table in _tables(text) for row in table]
    taken: list[Block] = []
    for line in found:
        covering = [block for block in blocks if _meet(block, line.span)]
        known = _BETWEEN_BARS if line.sign == "|" else _MAY_BE
        if all(block.role in known for block in covering):
            taken += _row(text, line, covering[0].page if covering else 0)
    if not taken:
        return tuple(blocks)
    return tuple(sorted([*_beside(text, blocks, taken), *taken], key=lambda one: one.start))


def _meet(block: Block, span: Span) -> bool:
    return block.start < span.end and span.start < block.end


def _row(text: str, line: _Line, page: int) -> Iterator[Block]:
    start, end = line.span.start, line.span.end
    if line.is_rule or not any(map(str.isalnum, text[start:end])):
        yield Block("noise", start, end, page)
        return
    first = start + (text[start] == "|")
    last = end - (line.sign == "|" and text[end - 1] == "|")
    inner = trimmed(text, first, last)
    if first > start:
        yield Block("noise", start, first, page)
    yield Block("row", inner.start, inner.end, page)
    if last < end:
        yield Block("noise", last, end, page)


def _beside(text: str, blocks: Sequence[Block], taken: Sequence[Block]) -> Iterator[Block]:
    """What is left of the other blocks."""
    for block in blocks:
        start = block.start
        for one in (other for other in taken if _meet(block, Span(other.start, other.end))):
            left = trimmed(text, start, max(start, one.start))
            if left.start < left.end:
                yield replace(block, start=left.start, end=left.end)
            start = max(start, one.end)
        left = trimmed(text, start, max(start, block.end))
        if left.start < left.end:
            yield replace(block, start=left.start, end=left.end)


# --- which lines ----------------------------------------------------------------------------------


def _tables(text: str) -> Iterator[list[_Line]]:
    for run in _runs(text):
        for _, group in groupby(run, lambda line: line.sign):
            found = _less_total(text, list(group))
            if found[0].sign and _is_table(text, found):
                yield found


def _less_total(text: str, run: list[_Line]) -> list[_Line]:
    """ " | Cộng | 240 | 6 |" below rows of five: its cells stand below no column, and do not keep
    the others from being a table."""
    last, above = run[-1], run[:-1]
    is_uneven = len(above) > _FEWEST and last.count != above[-1].count
    first = text[last.span.start : last.span.end].strip("| ").partition("|")[0]
    is_total = last.sign == "|" and bool(_TOTAL.match(fold(first)))
    return above if is_uneven and is_total else run


def _runs(text: str) -> Iterator[list[_Line]]:
    """Lines without an empty one between."""
    run: list[_Line] = []
    for span in lines(text):
        if run and text.count("\n", run[-1].span.end, span.start) > 1:
            yield run
            run = []
        run.append(_line(text, span))
    yield run


def _line(text: str, span: Span) -> _Line:
    words = text[span.start : span.end]
    is_rule = "-" in words and bool(_RULE.fullmatch(words)) and "|" in words
    sign = "|" if "|" in words else "\t" if "\t" in words else "gap" if GAP.search(words) else ""
    numbered = NUMBERED.match(words)
    sign = sign or (numbered["sign"] if numbered else "")
    inner = words.strip("|") if sign == "|" else words
    return _Line(span, sign, len(cells(inner, 0, len(inner))), is_rule)


def _is_table(text: str, run: Sequence[_Line]) -> bool:
    rows = [line for line in run if not line.is_rule]
    if len(rows) < _FEWEST or max(line.count for line in rows) < _NARROW:
        return False
    if run[0].sign == "|":
        return len(rows) < len(run) or _is_even(rows)
    if run[0].sign in _BEHIND_NUMBER:
        return _is_headed(text, rows)
    if _is_short_total(text, rows):
        rows = rows[:-1]
    if not _is_even(rows) or len(rows) < _FEWEST_BY_GAP:
        return False
    return rows[0].count > _NARROW or all(_ends_in_figure(text, row) for row in rows[1:])


def _is_headed(text: str, rows: Sequence[_Line]) -> bool:
    """A list of "1 - …" is no table, unless a line above names as many columns."""
    head = fold(text[rows[0].span.start : rows[0].span.start + len("so tt")])
    is_named = bool(re.match(r"(?:so tt|stt|tt)(?!\w)", head))
    return is_named and len(rows) > _FEWEST and rows[0].count > _NARROW and _is_even(rows)


def _is_short_total(text: str, rows: Sequence[_Line]) -> bool:
    """ "Cộng   09   214" with nothing below the last columns: each cell stands below its own."""
    above, last = rows[-2:]
    if not 1 < last.count < above.count:
        return False
    mine, theirs = (_places(text, row) for row in (last, above))
    starts = [one.start for one in theirs]
    nexts = [*starts[1:], len(text)]
    is_below = all(
        start - _SHIFT <= one.start < end
        for one, start, end in zip(mine, starts, nexts, strict=False)
    )
    first = text[last.span.start + mine[0].start : last.span.start + mine[0].end]
    return is_below and bool(_TOTAL.fullmatch(fold(first)))


def _places(text: str, row: _Line) -> list[Span]:
    """Of its cells, from the start of the line."""
    start = row.span.start
    found = cells(text, start, row.span.end)
    return [Span(one.start - start, one.end - start) for one in found]


def _is_even(rows: Sequence[_Line]) -> bool:
    return all(one.count == other.count for one, other in pairwise(rows))


def _ends_in_figure(text: str, row: _Line) -> bool:
    last = cells(text, row.span.start, row.span.end)[-1]
    return text[last.start : last.end][:1].isdigit()
