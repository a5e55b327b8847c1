"""The chosen part of a web page, line by line, as a browser would show it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from corpus.reading.page_tree import Main, is_paper_edge
from corpus.text import item_label, runs_on, stored

Shape = Literal["text", "heading", "item", "row", "caption", "quote", "title"]

_BREAKS = frozenset(
    "p div section article main center form fieldset header footer address h1 h2 h3 h4 h5 h6 ul ol "
    "li dl dt dd table caption tbody thead tfoot tr td th blockquote figure figcaption pre hr body "
    "details summary".split()
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), "")
_TYPED = re.compile(
    r"list-style(?:-type)?:[^;]*(lower-alpha|upper-alpha|lower-latin|upper-latin|lower-roman|upper-roman|decimal|none)"
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LONG_CELL = 400  # code points: a cell of a table that lays out the page, not data


@dataclass(frozen=True)
class PageLine:
    """`links` of its code points are words of links; `bold`: all of it."""

    text: str
    shape: Shape
    links: int = 0
    bold: bool = False


@dataclass
class _List:
    kind: str  # of numbers: decimal, lower-alpha …; "" for bullets, "none" for none
    next: int
    step: int = 1


@dataclass
class _Walk:
    """Where the walk through the page has come to."""

    title: Any
    lines: list[PageLine] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    links: int = 0
    bold: int = 0
    in_link: int = 0
    in_bold: int = 0
    label: str = ""  # waits for the first words of its item
    lists: list[_List] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)


def page_lines(main: Main) -> list[PageLine]:
    """In order, lines that a fixed width has cut joined again."""
    walk = _Walk(main.first if main.first is not main.root else None)
    for is_end, part in _parts(main):
        if not is_end and part.tag == "table" and is_data(part):
            _flush(walk)
            walk.lines.extend(_table(part))
        elif not is_end:
            _enter(walk, part)
        else:
            if part.tag != "table" or not is_data(part):
                _leave(walk, part)
            if part is not main.root and part is not main.last:
                _say(walk, part.tail)
    _flush(walk)
    return _mended(walk.lines)


def _parts(main: Main) -> Iterator[tuple[bool, Any]]:
    """Every element as it opens (False) and closes (True), from `main.first` to the end of
    `main.last`; what stands in tables of data is left to them."""
    from lxml import etree

    opened: set[Any] = set()
    context: Any = etree.iterwalk(main.root, events=("start", "end"))
    for event, part in context:
        if event == "start":
            if not opened and part is not main.first:
                continue
            opened.add(part)
            yield False, part
            if part.tag == "table" and is_data(part):
                context.skip_subtree()
        elif part in opened:
            yield True, part
            if part is main.last:
                return


# --- walking --------------------------------------------------------------------------------------


def _enter(walk: _Walk, part: Any) -> None:  # noqa: ANN401
    tag = part.tag
    if tag in _BREAKS or tag == "br":
        _flush(walk)
    if tag in ("ul", "ol"):
        walk.lists.append(_opened(part))
    elif tag == "li":
        walk.label = _label(walk, part)
    walk.in_link += tag == "a"
    walk.in_bold += tag in ("b", "strong") or "font-weight:bold" in _style(part)
    shape = _shape(walk, part)
    if shape:
        walk.shapes.append(shape)
    if tag == "pre":
        for line in (part.text or "").split("\n"):
            _say(walk, line)
            _flush(walk)
    else:
        _say(walk, part.text)


def _leave(walk: _Walk, part: Any) -> None:  # noqa: ANN401
    tag = part.tag
    if tag in _BREAKS:
        _flush(walk)
    if tag in ("ul", "ol"):
        walk.lists.pop()
    elif tag == "li":
        walk.label = ""
    walk.in_link -= tag == "a"
    walk.in_bold -= tag in ("b", "strong") or "font-weight:bold" in _style(part)
    if _shape(walk, part):
        walk.shapes.pop()


def _style(part: Any) -> str:  # noqa: ANN401
    return (part.get("style") or "").replace(" ", "").lower()


def _shape(walk: _Walk, part: Any) -> Shape | None:  # noqa: ANN401
    if part is walk.title:
        return "title"
    if part.tag in _HEADINGS:
        return "heading"
    if part.tag in ("figcaption", "caption") or "caption" in (part.get("class") or "").lower():
        return "caption"
    return "quote" if part.tag == "blockquote" else None


def _say(walk: _Walk, words: str | None) -> None:
    if not words:
        return
    words = stored(words).translate(_UNSEEN)
    walk.words.append(words)
    length = len(words.strip())
    walk.links += length if walk.in_link else 0
    walk.bold += length if walk.in_bold else 0


def _flush(walk: _Walk) -> None:
    text = " ".join("".join(walk.words).split())
    letters = len(text)
    if text:
        shape: Shape = walk.shapes[-1] if walk.shapes else "text"
        label = walk.label
        walk.label = ""
        if label and not item_label(text + " ")[0]:
            text = f"{label} {text}"
        if shape in ("text", "quote") and label:
            shape = "item"
        walk.lines.append(
            PageLine(text, shape, min(walk.links, letters), walk.bold >= 0.9 * letters)
        )
    walk.words, walk.links, walk.bold = [], 0, 0


# --- lists ----------------------------------------------------------------------------------------


def _opened(part: Any) -> _List:  # noqa: ANN401
    """Its numbers as the page asks for them."""
    typed = _TYPED.search(_style(part))
    kind = typed[1].replace("latin", "alpha") if typed else ""
    if part.tag == "ul":
        return _List("none" if kind == "none" else "", 1)
    kinds = {"a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
    kind = kind or kinds.get(part.get("type") or "", "decimal")
    backwards = "reversed" in part.attrib
    first = sum(child.tag == "li" for child in part) if backwards else 1
    return _List(kind, _whole(part.get("start"), first), -1 if backwards else 1)


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\s*-?\d{1,6}\s*", written) else otherwise


def _label(walk: _Walk, part: Any) -> str:  # noqa: ANN401
    if not walk.lists or walk.lists[-1].kind == "none" or "list-style:none" in _style(part):
        return ""
    around = walk.lists[-1]
    if not around.kind:
        return "•"
    number = _whole(part.get("value"), around.next)
    around.next = number + around.step
    return f"{numeral(number, around.kind)}."


def numeral(number: int, kind: str) -> str:
    """As a browser writes it: numeral(28, "lower-alpha") -> "ab"."""
    if kind.endswith("alpha") and number > 0:
        written = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            written = _LETTERS[rest] + written
    elif kind.endswith("roman") and 0 < number < 4000:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if kind.startswith("upper") else written


def _roman(number: int) -> str:
    written = ""
    for value, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    ):
        written += sign * (number // value)
        number %= value
    return written


# --- tables ---------------------------------------------------------------------------------------


def is_data(table: Any) -> bool:  # noqa: ANN401
    """Rows and columns of short cells; a table that only lays out the page is none."""
    if table.get("role") == "presentation":
        return False
    if any(inner is not table for inner in table.iter("table")):
        return False
    rows = [_cells(row) for row in table.iter("tr")]
    rows = [cells for cells in rows if any(_words(cell) for cell in cells)]
    wide = [cells for cells in rows if len(cells) >= 2]
    if len(wide) < 2 or is_paper_edge(_words(table)):
        return False
    if any(True for _ in table.iter("th")):
        return True
    lengths = [len(_words(cell)) for cells in wide for cell in cells]
    if len(wide) == 2 and not _is_ruled(table) and max(map(len, wide)) < 3:
        return False
    return sum(lengths) / len(lengths) < _LONG_CELL and len(wide) >= 0.5 * len(rows)


def _is_ruled(table: Any) -> bool:  # noqa: ANN401
    border = table.get("border") or "0"
    return border.strip("px ") not in ("", "0") or "border" in _style(table)


def _cells(row: Any) -> list[Any]:  # noqa: ANN401
    return [cell for cell in row if cell.tag in ("td", "th")]


def _words(part: Any) -> str:  # noqa: ANN401
    """Its words, those of different blocks parted."""
    pieces: list[str] = []
    for inner in part.iter():
        if inner is not part and (inner.tag in _BREAKS or inner.tag == "br"):
            pieces.append(" ")
        pieces.append(inner.text or "")
        if inner is not part:
            pieces.append(" " if inner.tag in _BREAKS else "")
            pieces.append(inner.tail or "")
    return " ".join(stored("".join(pieces)).translate(_UNSEEN).split())


def _table(table: Any) -> Iterator[PageLine]:  # noqa: ANN401
    is_first = True
    for row in table.iter("tr", "caption"):
        if row.tag == "caption":
            yield PageLine(_words(row), "caption")
            continue
        cells = [_words(cell) for cell in _cells(row)]
        if not any(cells):
            continue
        # A title over the whole width would pass for the names of the columns.
        shape: Shape = "text" if is_first and len(cells) == 1 else "row"
        is_first = is_first and shape == "text"
        yield PageLine(" | ".join(cells).strip(), shape)


# --- lines that were cut --------------------------------------------------------------------------


def _mended(lines: list[PageLine]) -> list[PageLine]:
    mended: list[PageLine] = []
    for line in lines:
        last = mended[-1] if mended else None
        if last and last.shape == line.shape == "text" and runs_on(last.text + "\n", line.text):
            text = f"{last.text} {line.text}"
            bold = last.bold and line.bold
            mended[-1] = PageLine(text, "text", last.links + line.links, bold)
        elif line.text:
            mended.append(line)
    return mended
