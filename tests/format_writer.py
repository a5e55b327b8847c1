"""Invented papers written once in a light markup and built as txt, md, html, docx or pdf.

`|| a | b`: letterhead or foot in two columns; `^ x`: centred and bold; `# x`: bold;
`| a | b |`: a row of a table with rules; any other line: a paragraph."""

import io
from collections.abc import Iterator
from html import escape
from itertools import groupby, pairwise
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.pdf_writer import LEADING, LEFT, SIZE, Page, pdf, width

Line = tuple[str, str]


def build_all(sources: Path, target: Path) -> None:
    """NAME.ENDING.txt becomes NAME.ENDING; what has one ending only is copied."""
    target.mkdir(parents=True, exist_ok=True)
    for source in sorted(sources.iterdir()):
        text = source.read_text(encoding="utf-8")
        name = source.name.removesuffix(".txt") if source.name.count(".") > 1 else source.name
        (target / name).write_bytes(built(text, name.rsplit(".", 1)[1]))


def built(text: str, ending: str) -> bytes:
    lines = [_line(row) for row in text.split("\n") if row.strip()]
    match ending:
        case "docx":
            return _docx(lines)
        case "pdf":
            return _pdf(lines)
        case "html":
            return _html(lines)
        case _:
            return _plain(text)


def _line(row: str) -> Line:
    for mark in ("||", "|", "^", "#"):
        if row.startswith(mark + (" " if mark != "||" else "")):
            return mark, row.removeprefix(mark).strip().strip("|").strip()
    return "", row.strip()


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split("|")]


def _groups(lines: list[Line]) -> Iterator[tuple[str, list[str]]]:
    for mark, rows in groupby(lines, key=lambda line: line[0]):
        yield mark, [row for _, row in rows]


def _plain(text: str) -> bytes:
    rows = []
    for row in text.split("\n"):
        if row.startswith("||"):
            left, right = _cells(row.removeprefix("||"))
            row = f"{left:<40}{right}".rstrip()
        elif row.startswith("^ "):
            row = row[2:].center(80).rstrip()
        rows.append(row)
    return "\n".join(rows).encode()


def _html(lines: list[Line]) -> bytes:
    parts = []
    for mark, rows in _groups(lines):
        match mark:
            case "||" | "|":
                trs = "".join(
                    "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in _cells(row)) + "</tr>"
                    for row in rows
                )
                parts.append(f'<table border="{len(mark) % 2}">{trs}</table>')
            case "^":
                parts += [f'<p align="center"><b>{escape(row)}</b></p>' for row in rows]
            case "#":
                parts += [f"<p><strong>{escape(row)}</strong></p>" for row in rows]
            case _:
                parts += [f"<p>{escape(row)}</p>" for row in rows]
    title = next((row for mark, row in lines if mark in "^#" and mark), lines[0][1])
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{escape(title)}'
        "</title></head><body><nav><ul><li><a href='/'>Trang chủ</a></li><li>"
        f"<a href='/tin'>Tin tức</a></li></ul></nav><main>{''.join(parts)}</main></body></html>"
    ).encode()


def _docx(lines: list[Line]) -> bytes:
    document = docx.Document()
    for mark, rows in _groups(lines):
        if mark.startswith("|"):
            _docx_table(document, [_cells(row) for row in rows], is_ruled=mark == "|")
            continue
        for row in rows:
            paragraph = document.add_paragraph()
            if mark == "^":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.add_run(row).bold = mark in ("^", "#")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _docx_table(document: Document, rows: list[list[str]], is_ruled: bool) -> None:
    table = document.add_table(len(rows), len(rows[0]))
    if is_ruled:
        table.style = "Table Grid"
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            table.cell(at, column).text = cell


class _Sheets:
    def __init__(self) -> None:
        self.pages = [Page()]

    def room(self, needed: float) -> Page:
        if self.pages[-1].y - needed < 60:
            self.pages.append(Page())
        return self.pages[-1]


def _pdf(lines: list[Line]) -> bytes:
    sheets = _Sheets()
    for mark, rows in _groups(lines):
        if mark == "|":
            _pdf_table(sheets, [_cells(row) for row in rows])
            continue
        for row in rows:
            _pdf_line(sheets, mark, row)
    return pdf(*sheets.pages)


def _pdf_line(sheets: _Sheets, mark: str, row: str) -> None:
    if mark == "||":
        page = sheets.room(LEADING)
        for x, cell in zip((LEFT, 310.0), _cells(row), strict=False):
            page.put(x, page.y, cell, size=11.0)
        page.y -= LEADING
    elif mark == "^":
        for part in _wrapped(row, 440.0):
            sheets.room(LEADING).centre(part)
    else:
        _pdf_paragraph(sheets, row, mark == "#")


def _pdf_paragraph(sheets: _Sheets, words: str, bold: bool) -> None:
    depth = (len(_wrapped(words, 430.0)) + 1) * LEADING
    sheets.room(min(depth, 400.0)).paragraph(words, bold=bold)


def _pdf_table(sheets: _Sheets, rows: list[list[str]]) -> None:
    count = len(rows[0])
    first = 40.0 if count > 2 else 150.0
    step = (460.0 - first) / (count - 1)
    xs = [LEFT, *(LEFT + first + step * at for at in range(count))]
    widths = [b - a - 10 for a, b in pairwise(xs)]
    shaped = [
        ["\n".join(_wrapped(cell, room)) for cell, room in zip(row, widths, strict=True)]
        for row in rows
    ]
    depth = sum(max(cell.count("\n") + 1 for cell in row) * LEADING + 4 for row in shaped)
    sheets.room(depth + 3 * SIZE).table(xs, shaped)


def _wrapped(words: str, room: float) -> list[str]:
    rows: list[list[str]] = [[]]
    for word in words.split():
        if rows[-1] and width(" ".join([*rows[-1], word])) > room:
            rows.append([])
        rows[-1].append(word)
    return [" ".join(row) for row in rows]
