"""Word files: paragraphs and tables in order, with the automatic numbers that Word only draws."""

from collections.abc import Iterator
from dataclasses import replace

from corpus.article import Article, Block
from corpus.reading.docx_package import opened
from corpus.reading.docx_page import pieces_of, written
from corpus.reading.docx_text import fonts
from corpus.reading.encoding import check_letters
from corpus.reading.layout import Layout
from corpus.reading.official import official, official_article
from corpus.reading.portal import read_portal
from corpus.reading.unreadable import UnreadableFile
from corpus.text import trimmed

_OCR = "nhận dạng chữ (OCR) rồi lưu dạng .docx hoặc .txt"
_UNICODE = "chuyển mã sang Unicode (UniKey, Ctrl+Shift+F6) rồi lưu lại dạng .docx"
_OLD_FONTS = (".vn", "vni")  # .VnTime and its like: TCVN3
_FEW = 20  # a word or two in an old font spoil no document: one letter in so many


def read_docx(data: bytes, file: str) -> Article:
    """UnreadableFile for what is no Word file, is locked, or holds no text.

    Where Word draws a number before a paragraph, it is part of the stored text; footnotes follow
    the text, page heads and feet are left out.
    """
    document = opened(data, file)
    text, blocks = written(pieces_of(document))
    if not any(map(str.isalpha, text)):
        raise UnreadableFile(file, "tệp không có chữ (chỉ có ảnh hoặc để trống)", _OCR)
    check_letters(text, file, _UNICODE)
    _check_fonts(fonts(document.element.body), len(text), file)
    head = official(text, blocks)
    if head:
        return official_article(file, text, head)
    return _article(file, text, blocks, (document.core_properties.title or "").strip())


def _check_fonts(by_font: dict[str, str], length: int, file: str) -> None:
    """A text may be Unicode in one part and of an old encoding in another."""
    for font, words in by_font.items():
        if font.lower().startswith(_OLD_FONTS) and len(words) * _FEW > length:
            check_letters(words, file, _UNICODE)


def _article(file: str, text: str, blocks: tuple[Block, ...], noted: str) -> Article:
    """No official paper: read as a text file would be, but for what Word says of its parts."""
    layout = read_portal(text)
    known = _titled([block for block in blocks if block.role != "paragraph"])
    return Article(
        file=file,
        kind="news",
        title=_title(text, known, layout, noted),
        text=text,
        blocks=tuple(_overlaid(text, layout.blocks, known)),
        published=layout.published,
        outlet=layout.outlet,
        author=layout.author,
    )


def _titled(known: list[Block]) -> list[Block]:
    """The first heading is the title where nothing else is marked as such."""
    first = next((at for at, block in enumerate(known) if block.role in ("title", "heading")), None)
    if first is None or any(block.role == "title" for block in known):
        return known
    return [*known[:first], replace(known[first], role="title"), *known[first + 1 :]]


def _title(text: str, known: list[Block], layout: Layout, noted: str) -> str:
    for role in ("title", "heading"):
        if named := next((block for block in known if block.role == role), None):
            return " ".join(text[named.start : named.end].split())
    return layout.title or noted


def _overlaid(text: str, blocks: tuple[Block, ...], known: list[Block]) -> Iterator[Block]:
    """`known` in place of what `blocks` says of the same stretches."""
    pending = list(known)
    for block in blocks:
        start = block.start
        while pending and pending[0].start < block.end:
            own = pending.pop(0)
            yield from _rest(text, block, start, own.start)
            yield own
            start = max(start, own.end)
        yield from _rest(text, block, start, block.end)
    yield from pending


def _rest(text: str, block: Block, start: int, end: int) -> Iterator[Block]:
    span = trimmed(text, start, max(start, end))
    if span.start < span.end:
        yield replace(block, start=span.start, end=span.end)
