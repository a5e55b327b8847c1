"""Printed lines mended into the paragraphs, items, headings and rows that their writer meant."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from corpus import headings
from corpus.article import Block, Role
from corpus.reading import furniture
from corpus.reading.print_lines import Line
from corpus.text import fold, item_label, stored

_INDENT = 0.8  # parts of the size of the letters
_CENTRED = 2.0
_LOOSE = 1.3  # times the usual leading
_LIGATURES = {
    0xFB00 + i: text for i, text in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}
_SIGNS = {0xF0B7: "•", 0xF02D: "-", 0xF02B: "+", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖"}
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\x00"), "")
_LETTERS = _LIGATURES | _SIGNS | _UNSEEN
_LEADER = re.compile(r"(?:\.\s?){6,}$|…{3,}$|_{4,}$")  # left blank for a pen
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
_CONTROL = re.compile(r"[\x01-\x08\x0b-\x1f\x7f]")
_TYPES = re.compile(
    r"(?:chi thi|nghi quyet|quyet dinh|quy dinh|ket luan|quy che|huong dan|thong bao|thong tri|"
    r"bao cao|ke hoach|chuong trinh|de an|to trinh|cong van|thong tu|nghi dinh|luat|phap lenh|"
    r"phu luc|chuong|phan|muc)(?:\s+(?:lien tich|hanh dong))?(?:\s+[ivxlc\d]+)?\W*"
)


@dataclass(frozen=True)
class _Page:
    """What is usual where a line stands."""

    left: float
    right: float
    leading: float
    indents: bool  # first lines are set in


@dataclass
class _Paragraph:
    lines: list[Line]

    @property
    def text(self) -> str:
        text = ""
        for line in self.lines:
            text = _joined(text, _clean(line.text))
        return text


def mended(lines: Sequence[Line]) -> tuple[str, tuple[Block, ...]]:
    """The text that a reader sees, and its blocks with their pages."""
    margins = _margins(lines) if lines else {}
    paragraphs: list[_Paragraph] = []
    for line in lines:
        if not _clean(line.text):
            continue
        if paragraphs and _goes_on(paragraphs[-1].lines, line, margins[line.page]):
            paragraphs[-1].lines.append(line)
        else:
            paragraphs.append(_Paragraph([line]))
    return _blocks([part for part in paragraphs if not _repeats_header(part, paragraphs)])


def _blocks(paragraphs: Sequence[_Paragraph]) -> tuple[str, tuple[Block, ...]]:
    text = ""
    blocks: list[Block] = []
    for paragraph in paragraphs:
        words = stored(paragraph.text)
        start = len(text) + 1 if text else 0
        text += ("\n" if text else "") + words
        role = _role(words, paragraph)
        blocks.append(Block(role, start, start + len(words), paragraph.lines[0].page))
    return text, tuple(blocks)


def _clean(text: str) -> str:
    """Letters as people write them; signs of symbol fonts as bullets."""
    text = _PRIVATE.sub("•", stored(text).translate(_LETTERS))
    return " ".join(_CONTROL.sub(" ", text).split())


def _joined(above: str, below: str) -> str:
    if not above:
        return below
    if above.endswith("\u00ad"):
        return above[:-1] + below
    # "62-" and "KH/QU", "kinh tế-" and "xã hội": the line was broken at the sign.
    is_broken = re.search(r"[^\W_][-/]$", above) and not re.search(r"\s[-/]$", above)
    return above + ("" if is_broken and below[:1].isalnum() else " ") + below


# --- margins --------------------------------------------------------------------------------------


def _margins(lines: Sequence[Line]) -> dict[int, _Page]:
    """By page; a page with few lines of its own has the margins of the whole file."""
    body = [line for line in lines if not line.is_row and not line.column] or list(lines)
    common = _measured(body)
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, [])
    for line in body:
        pages[line.page].append(line)
    return {
        page: _measured(own, common) if len(own) >= 12 else common for page, own in pages.items()
    }


def _measured(lines: Sequence[Line], common: _Page | None = None) -> _Page:
    rights = sorted(line.right for line in lines)
    right = rights[int(0.9 * (len(rights) - 1))]
    bins = Counter(round(line.left / 3) for line in lines)
    often = [place for place, count in bins.items() if count >= max(2, 0.08 * len(lines))]
    left = min(often or bins) * 3 - 1.5
    size = median(line.size for line in lines)
    indented = sum(left + size < line.left < left + 5 * size for line in lines)
    gaps = [
        above.base - line.base
        for above, line in pairwise(lines)
        if above.page == line.page and 0 < above.base - line.base < 3 * size
    ]
    leading = median(sorted(gaps)[: len(gaps) // 2 + 1]) if gaps else 1.3 * size
    indents = common.indents if common else indented >= 0.1 * len(lines)
    return _Page(left, right, leading, indents)


# --- does a line go on with the one above? --------------------------------------------------------


def _goes_on(above: list[Line], line: Line, page: _Page) -> bool:
    last = above[-1]
    if last.is_row or line.is_row or last.column != line.column:
        return False
    if line.column or _is_centred(last, page) or _is_centred(line, page):
        return _goes_on_centred(above, line, page)
    if _ends_before(last, line, page) or (last.bold and not line.bold and not _opens_low(line)):
        return False
    if last.page != line.page:
        return _goes_on_overleaf(last, line, page)
    if last.base - line.base > _LOOSE * page.leading and not _flows(last, line):
        return False
    return _is_level(above, line, page) and not _opens_part(last, line, page)


def _is_centred(line: Line, page: _Page) -> bool:
    before, after = line.left - page.left, page.right - line.right
    least = line.size if line.bold else _CENTRED * line.size
    slack = max(2 * line.size, 0.1 * after)
    return before > least and after > least and abs(before - after) < slack


def _goes_on_centred(above: list[Line], line: Line, page: _Page) -> bool:
    """A title over several lines; lines of a letterhead each stand for themselves."""
    last = above[-1]
    is_same = last.bold == line.bold and abs(last.size - line.size) < 0.6
    near = last.page == line.page and 0 < last.base - line.base < _LOOSE * 1.35 * last.size
    if line.column:
        return is_same and near and _opens_low(line) and not furniture.is_closed(last.text)
    both = _is_centred(last, page) or _is_wide(last, page)
    if not (is_same and near and both) or _TYPES.fullmatch(fold(last.text)):
        return False
    opens = bool(item_label(line.text)[0]) or headings.level(line.text) > 0
    if opens and not _is_centred(line, page):
        return False
    is_capital = last.text.isupper()
    return not furniture.is_closed(last.text) and line.text.isupper() == is_capital


def _is_wide(line: Line, page: _Page) -> bool:
    """Over the whole width, as the first lines of a long title are."""
    return page.right - line.right < _CENTRED * line.size


def _ends_before(last: Line, line: Line, page: _Page) -> bool:
    """The first word below would have fitted at the end of the line: the break was meant."""
    if _LEADER.search(last.text):
        return True
    width = (line.right - line.left) / max(1, len(line.text))
    word = line.text.split()[0]
    room = page.right - last.right - 0.5 * last.size
    return room > (len(word) + 1) * width


def _opens_low(line: Line) -> bool:
    return line.text[:1].islower() and not item_label(line.text)[0]


def _flows(last: Line, line: Line) -> bool:
    return _opens_low(line) and not furniture.is_closed(last.text)


def _goes_on_overleaf(last: Line, line: Line, page: _Page) -> bool:
    is_set_in = line.left > page.left + _INDENT * line.size
    if is_set_in and not _flows(last, line):
        return False
    return not furniture.is_closed(last.text) or (page.indents and not item_label(line.text)[0])


def _is_level(above: list[Line], line: Line, page: _Page) -> bool:
    """Neither set in as a first line is, nor back out of the list above."""
    last = above[-1]
    step = line.left - last.left
    slack = _INDENT * line.size
    both_set_in = page.indents and min(line.left, last.left) > page.left + slack
    if both_set_in and abs(step) <= slack and furniture.is_closed(last.text):
        return False
    if step > slack:
        return len(above) == 1 and bool(item_label(last.text)[0])
    return step >= -slack or len(above) == 1


def _opens_part(last: Line, line: Line, page: _Page) -> bool:
    """A label or the head of an Điều: only where the line above may be the last of its part."""
    opens = bool(item_label(line.text)[0]) or headings.level(line.text) > 0
    if not opens:
        return False
    is_set_in = line.left > page.left + _INDENT * line.size
    return furniture.is_closed(last.text) or (is_set_in and page.indents) or not page.indents


# --- roles ----------------------------------------------------------------------------------------


def _role(words: str, paragraph: _Paragraph) -> Role:
    lines = paragraph.lines
    if lines[0].is_row:
        return "row"
    if furniture.is_stray(words):
        return "noise"
    is_bold = all(line.bold for line in lines)
    label = item_label(words)[0]
    if headings.level(words) or (is_bold and label and _is_short(words)):
        return "heading"
    return "item" if label else "paragraph"


def _is_short(words: str) -> bool:
    return len(words) <= 160 and words[-1:] not in ".;,:"


def _repeats_header(paragraph: _Paragraph, paragraphs: Sequence[_Paragraph]) -> bool:
    """The first row of a table, printed once more on its next page."""
    first = paragraph.lines[0]
    if not first.is_row:
        return False
    return any(
        other.lines[0].is_row
        and other.lines[0].text == first.text
        and other.lines[0].page == first.page - 1
        for other in paragraphs
    )
