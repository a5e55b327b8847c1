"""Markdown, line by line: headings, lists, tables and paragraphs with their offsets."""

import re
from dataclasses import replace

from corpus import headings
from corpus.article import Block, Role
from corpus.reading import furniture
from corpus.reading.layout import Layout
from corpus.reading.portal import first_sentence, read_portal
from corpus.reading.stamps import read_stamp
from corpus.text import Span, item_label, sentences, trimmed

_HEADING = re.compile(r" {0,3}#{1,6}\s+\S")
_MARKS = re.compile(r"\s*(#{1,6}\s+)")
_RULE = re.compile(r" {0,3}([-*_=])(?:\s*\1){2,}\s*$")
_TABLE_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_IMAGE = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")
_STAMPED_WITHIN = 6
_FEWEST = 4  # blocks of an article that may end in the name of its writer


def read_markdown(text: str, is_digest: bool) -> Layout:
    """`is_digest`: the front matter describes a directive, so the first line names it and is the
    title. Text without any heading is read as portal text, whatever its file name."""
    blocks = _blocks(text)
    if not is_digest and not any(block.role == "heading" for block in blocks):
        return read_portal(text)
    blocks, title = _take_title(text, blocks, is_digest)
    return _take_byline(text, _take_stamp(text, Layout(title, tuple(blocks))))


# --- blocks ---------------------------------------------------------------------------------------


def _blocks(text: str) -> list[Block]:
    hidden = [match.span() for match in _COMMENT.finditer(text)]
    blocks: list[Block] = []
    fence = ""
    start = 0
    is_open = False  # the last block may take another line
    for line in text.splitlines(keepends=True):
        span = trimmed(text, start, start + len(line))
        start += len(line)
        if span.start == span.end:
            is_open = bool(fence)
            continue
        if any(a <= span.start and span.end <= b for a, b in hidden):
            blocks.append(Block("noise", span.start, span.end))
            is_open = False
            continue
        mark = _FENCE.match(line)
        if fence or mark:
            _add(blocks, "paragraph", span, bool(fence) and is_open)
            fence = _fence_after(fence, mark)
            is_open = bool(fence)
            continue
        role = _role(line, text[span.start : span.end])
        joins = is_open and role == "paragraph" and "|" not in line[:1]
        _add(blocks, role, span, joins)
        is_open = (role == "item" or role == "paragraph") and not line.lstrip().startswith("|")
    return _split_lists_from_wraps(text, blocks)


def _fence_after(fence: str, mark: re.Match[str] | None) -> str:
    if not fence:
        return mark[1] if mark else ""
    return "" if mark and mark[1].startswith(fence) else fence


def _add(blocks: list[Block], role: Role, span: Span, joins: bool) -> None:
    if joins and blocks:
        blocks[-1] = replace(blocks[-1], end=span.end)
    else:
        blocks.append(Block(role, span.start, span.end))


def _role(line: str, words: str) -> Role:
    if (
        _RULE.match(line)
        or _TABLE_RULE.match(line)
        or _IMAGE.match(line)
        or furniture.is_link(line)
    ):
        return "noise"
    if _HEADING.match(line) or (headings.level(words) and not words.startswith("|")):
        return "heading"
    if item_label(line)[0]:
        return "item"
    return "noise" if furniture.is_stray(words) or furniture.is_gallery(words) else "paragraph"


def _split_lists_from_wraps(text: str, blocks: list[Block]) -> list[Block]:
    """Lines that a paragraph does not run on to are paragraphs of their own (a line break is
    meant where the sentence above is closed and the block is not wrapped text)."""
    return blocks


# --- title and stamp ------------------------------------------------------------------------------


def _take_title(text: str, blocks: list[Block], is_digest: bool) -> tuple[list[Block], str]:
    first = next((i for i, block in enumerate(blocks) if block.role != "noise"), None)
    if first is None:
        return blocks, ""
    block = blocks[first]
    words = text[block.start : block.end]
    if block.role == "heading" and headings.level(words) == 1 and words.startswith("#"):
        return _with_heading_title(text, blocks, first), headings.name(words)
    if block.role == "paragraph" and is_digest and len(sentences(words)) == 1:
        blocks = [*blocks[:first], replace(block, role="title"), *blocks[first + 1 :]]
        return blocks, " ".join(words.split()).removesuffix(".")
    top = next((b for b in blocks if text.startswith("# ", b.start)), None)
    if top:
        return blocks, headings.name(text[top.start : top.end])
    return blocks, first_sentence(headings.name(words))


def _with_heading_title(text: str, blocks: list[Block], first: int) -> list[Block]:
    """The marks apart from the words, so that a quoted title shows no "#"."""
    block = blocks[first]
    marks = _MARKS.match(text, block.start, block.end)
    content = marks.end() if marks else block.start
    split = [Block("noise", block.start, block.start + 1), Block("title", content, block.end)]
    hashes = trimmed(text, block.start, content)
    split[0] = Block("noise", hashes.start, hashes.end)
    return [*blocks[:first], *split, *blocks[first + 1 :]]


def _take_stamp(text: str, layout: Layout) -> Layout:
    blocks = list(layout.blocks)
    for index, block in enumerate(blocks[:_STAMPED_WITHIN]):
        stamp = read_stamp(text[block.start : block.end])
        if stamp and block.role in ("paragraph", "item"):
            blocks[index] = replace(block, role="stamp")
            return replace(
                layout,
                blocks=tuple(blocks),
                published=stamp.published,
                author=stamp.credit or None,
            )
    return layout


def _take_byline(text: str, layout: Layout) -> Layout:
    """ "**Hoàng Phúc**" below the text."""
    last = layout.blocks[-1] if layout.blocks else None
    if last is None or last.role not in ("paragraph", "heading") or len(layout.blocks) < _FEWEST:
        return layout
    name = furniture.byline(text[last.start : last.end])
    if not name:
        return layout
    blocks = (*layout.blocks[:-1], replace(last, role="author"))
    return replace(layout, blocks=blocks, author=layout.author or name)
