"""Word tables: those that hold data become rows, those that only place letterhead and signature
side by side are read column by column."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from docx.oxml.ns import qn

from corpus.reading import signatures
from corpus.reading.official_lines import cells

Element = Any

_MOST_LAYOUT_ROWS = 8


@dataclass(frozen=True)
class Field:
    """One cell: the grid columns it covers, what stands in it, and whether it goes on from above
    (and is then empty)."""

    column: int
    width: int
    content: tuple[Element, ...]  # paragraphs and tables
    goes_on: bool


Row = list[Field]


def grid(table: Element) -> list[Row]:
    return [_row(row) for row in _children(table, "w:tr")]


def _children(element: Element, name: str) -> Iterator[Element]:
    """Also those inside content controls and tracked insertions."""
    for child in element:
        if child.tag == qn(name):
            if not _is_deleted(child):
                yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from _children(child, name)


def _is_deleted(row: Element) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None


def _row(row: Element) -> Row:
    before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    column = int(before.get(qn("w:val"), "0")) if before is not None else 0
    fields = []
    for cell in _children(row, "w:tc"):
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        width = max(1, int(span.get(qn("w:val"), "1"))) if span is not None else 1
        merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
        goes_on = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
        fields.append(Field(column, width, tuple(content(cell)), goes_on))
        column += width
    return fields


def content(holder: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, those inside content controls too."""
    for child in holder:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in (qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")):
            yield from content(child)


# --- which kind -----------------------------------------------------------------------------------


def is_layout(rows: list[Row], lines_of: Callable[[Field], list[str]]) -> bool:
    """Letterhead, signatures, or one box around text; `lines_of` gives the lines of a field."""
    if sum(len(row) for row in rows) <= 1 or all(len(row) == 1 for row in rows):
        return True
    if len(rows) > _MOST_LAYOUT_ROWS or max(len(row) for row in rows) > 4:
        return False
    lines = [line for row in rows for field in row for line in lines_of(field)]
    signs = {cell.sign for line in lines for cell in cells(line, 0)}
    if "motto" in signs or {"number", "date"} <= signs:
        return True
    offices = sum(signatures.is_office(line) or signatures.is_authority(line) for line in lines)
    listed = any(map(signatures.is_recipients, lines))
    named = any(map(signatures.is_signer, lines))
    return bool(offices) and (listed or named or len(lines) <= 3 * len(rows[0]))


def columns(rows: list[Row]) -> Iterator[Field]:
    """The fields of a layout table in reading order: down the columns, but a field as wide as the
    table parts what is above from what is below."""
    whole = max((field.column + field.width for row in rows for field in row), default=0)

    def is_bar(row: Row) -> bool:
        return len(row) == 1 and row[0].width >= whole > 1

    for bar, group in groupby(rows, is_bar):
        fields = [field for row in group for field in row]
        yield from fields if bar else sorted(fields, key=lambda field: field.column)


# --- data -----------------------------------------------------------------------------------------


def written(rows: list[Row], words_of: Callable[[Field], str]) -> Iterator[str]:
    """Rows as text, cells parted by " | ", each at its column: what covers several is written
    once, and what goes on from above not again. A header of two rows becomes one."""
    width = max((field.column + field.width for row in rows for field in row), default=0)
    spread = [_spread(row, width, words_of) for row in rows]
    body = 1
    if len(rows) > 1 and any(field.goes_on for field in rows[1]) and _is_split(rows[0]):
        spread[0] = _one_header(rows[0], spread[0], spread[1])
        body = 2
    for row in [spread[0], *spread[body:]] if spread else []:
        if any(row):
            filled = [words for words in row if words]
            yield (
                filled[0] if len(filled) == 1 and row[0] and width > 1 else " | ".join(row).strip()
            )


def _is_split(row: Row) -> bool:
    return any(field.width > 1 for field in row)


def _spread(row: Row, width: int, words_of: Callable[[Field], str]) -> list[str]:
    spread = [""] * width
    for field in row:
        if not field.goes_on:
            spread[field.column] = words_of(field)
    return spread


def _one_header(row: Row, upper: list[str], lower: list[str]) -> list[str]:
    names = []
    for column, below in enumerate(lower):
        above = next(
            (upper[field.column] for field in row
             if field.column <= column < field.column + field.width), ""
        )  # fmt: skip
        names.append(f"{above} - {below}" if above and below and above != below else above or below)
    return names
