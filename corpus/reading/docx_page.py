"""What a reader sees of a Word file, in order: stretches of text with their roles."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree

from corpus.article import Block, Role
from corpus.reading import docx_tables
from corpus.reading.docx_numbering import Numbering
from corpus.reading.docx_text import notes, words_of
from corpus.text import stored

Element = Any

_P = qn("w:p")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DEEPEST = 12  # boxes and tables inside each other
_DEEPEST_STYLE = 12
_MIDDLE = ("center", "right", "end")


@dataclass(frozen=True)
class Piece:
    """A paragraph or a row of a table; `is_apart` from the one above by an empty line, by another
    alignment or by the edge of a table."""

    role: Role
    text: str
    is_apart: bool


@dataclass(frozen=True)
class Setting:
    """What is looked up while a file is read."""

    labels: Mapping[Element, str]  # of the paragraphs that Word numbers
    styles: Mapping[str, Element]


@dataclass
class _Page:
    setting: Setting
    pieces: list[Piece] = field(default_factory=list)
    alignment: bool = False
    is_apart: bool = False


def pieces_of(document: Document) -> list[Piece]:
    """Body first, then footnotes and endnotes."""
    page = _Page(_setting(document))
    _take(page, document.element.body, 0)
    page.is_apart = True
    for note in _notes(document):
        _take(page, note, 0)
    return page.pieces


def written(pieces: list[Piece]) -> tuple[str, tuple[Block, ...]]:
    """The text to be stored, a line or more for each piece, and where each stands."""
    text, blocks = "", []
    parts: list[str] = []
    length = 0
    for piece in pieces:
        gap = "\n\n" if piece.is_apart and parts else "\n" if parts else ""
        parts += gap, piece.text
        length += len(gap)
        blocks.append(Block(piece.role, length, length + len(piece.text)))
        length += len(piece.text)
    text = "".join([*parts, "\n"])
    return text, tuple(blocks)


# --- looked up beforehand -------------------------------------------------------------------------


def _setting(document: Document) -> Setting:
    numbering = Numbering(document)
    labels = {}
    for paragraph in document.element.body.iter(_P):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            labels[paragraph] = numbering.label(paragraph)
    styles = document.styles.element.iterchildren(qn("w:style"))
    return Setting(labels, {style.get(qn("w:styleId")): style for style in styles})


def _notes(document: Document) -> Iterator[Element]:
    found = {kind: _note_elements(document, kind) for kind in ("footnote", "endnote")}
    for kind, number in notes(document.element.body):
        if number in found[kind]:
            yield found[kind][number]


def _note_elements(document: Document, kind: str) -> dict[str, Element]:
    """python-docx has no door to notes, so their part is parsed here."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
            root = etree.fromstring(relation.target_part.blob, parser)
            return {one.get(qn("w:id"), ""): one for one in root.iterchildren(qn(f"w:{kind}"))}
    return {}


# --- paragraphs -----------------------------------------------------------------------------------


def _take(page: _Page, holder: Element, depth: int) -> None:
    """Paragraphs and tables of a body, a text box, a note."""
    for child in docx_tables.content(holder):
        _take_one(page, child, depth)


def _take_one(page: _Page, child: Element, depth: int) -> None:
    if child.tag == _P:
        _take_paragraph(page, child, depth)
    elif depth < _DEEPEST:
        _take_table(page, child, depth)


def _take_paragraph(page: _Page, paragraph: Element, depth: int) -> None:
    words = words_of(paragraph)
    for box in words.boxes if depth < _DEEPEST else ():
        _take(page, box, depth + 1)
    text = "\n".join(line.strip(" \t") for line in stored(words.text).splitlines()).strip()
    is_middle = _alignment(paragraph, page.setting.styles) in _MIDDLE
    page.is_apart |= not text or is_middle != page.alignment
    page.alignment = is_middle
    if text:
        label = page.setting.labels.get(paragraph, "")
        role = _role(paragraph, page.setting.styles)
        _add(page, role, f"{label} {text}" if label else text)


def _add(page: _Page, role: Role, text: str) -> None:
    page.pieces.append(Piece(role, text, page.is_apart))
    page.is_apart = False


def _role(paragraph: Element, styles: Mapping[str, Element]) -> Role:
    """ "title" and "heading" where the style says so."""
    style = styles.get(_value(paragraph.find(qn("w:pPr")), "w:pStyle"))
    name = _value(style, "w:name").lower()
    if name == "title":
        return "title"
    return "heading" if name.startswith("heading") else "paragraph"


def _alignment(paragraph: Element, styles: Mapping[str, Element]) -> str:
    properties = paragraph.find(qn("w:pPr"))
    found, style = _value(properties, "w:jc"), _value(properties, "w:pStyle")
    for _ in range(_DEEPEST_STYLE):
        if found or style not in styles:
            break
        found = _value(styles[style].find(qn("w:pPr")), "w:jc")
        style = _value(styles[style], "w:basedOn")
    return found


def _value(element: Element | None, name: str) -> str:
    child = element.find(qn(name)) if element is not None else None
    return str(child.get(qn("w:val"), "")) if child is not None else ""


# --- tables ---------------------------------------------------------------------------------------


def _take_table(page: _Page, table: Element, depth: int) -> None:
    rows = [row for row in docx_tables.grid(table) if row]

    def lines(cell: docx_tables.Field) -> list[str]:
        return _lines(page.setting, cell, depth)

    page.is_apart = True
    if not docx_tables.is_layout(rows, lines):
        for row in docx_tables.written(rows, lambda cell: " ".join(lines(cell))):
            _add(page, "row", row)
    else:
        for cell in docx_tables.columns(rows):
            for child in cell.content:
                _take_one(page, child, depth + 1)
    page.is_apart = True


def _lines(setting: Setting, cell: docx_tables.Field, depth: int) -> list[str]:
    """What stands in one field, boxes and inner tables too; "|" parts fields only."""
    inner = _Page(setting)
    for child in cell.content:
        _take_one(inner, child, depth + 1)
    lines = (line for piece in inner.pieces for line in piece.text.splitlines())
    even = (" ".join(line.replace("|", "/").split()) for line in lines)
    return [line for line in even if line]
