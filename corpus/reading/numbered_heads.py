""" "Việc 4: Quỹ học bổng. Đã góp …": in a bulletin each matter has its number, a name, its text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.article import Block
from corpus.text import CAPITALS, fold, trimmed

_NUMBERED = re.compile(
    r"(?:[*•–-]\s+)?[*_]{0,3}(?:viec|tin|muc|noi dung|van de|chuyen|mau tin)\s+(?:thu\s+|so\s+)?"
    r"\d{1,2}\s*[:.–-]\s*(?=[^\W_])"
)
_ENDS = re.compile(rf":[*_]{{0,3}}\s+|\.[*_]{{0,3}}\s+(?=[\"“(]?[{CAPITALS}\d])")
_BULLET = re.compile(r"[*•–-]\s+")
_LONGEST = 80
_FEWEST = 2
_MAY_BE = ("paragraph", "item", "heading")


def with_numbered_heads(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The number and name of each matter as a heading over its text; only where there are several,
    so that "Việc 2: …" in one sentence of an article stays what it is."""
    heads = {block.start: end for block in blocks if (end := _name(text, block))}
    if len(heads) < _FEWEST:
        return tuple(blocks)
    return tuple(part for block in blocks for part in _parts(text, block, heads.get(block.start)))


def _name(text: str, block: Block) -> int:
    """Where the name ends; 0 for a block that opens otherwise."""
    words = text[block.start : block.end]
    found = _NUMBERED.match(fold(words)) if block.role in _MAY_BE else None
    if found is None:
        return 0
    ends = _ENDS.search(words, found.end())
    name = words[: ends.start() + 1] if ends else words
    return block.start + len(name) if len(name) <= _LONGEST and (ends or _is_bare(name)) else 0


def _is_bare(name: str) -> bool:
    return name.rstrip("*_ ")[-1] not in ".;…"


def _parts(text: str, block: Block, end: int | None) -> Iterator[Block]:
    if end is None:
        yield block
        return
    bullet = _BULLET.match(text, block.start, end)
    start = bullet.end() if bullet else block.start
    if bullet:
        yield replace(block, role="noise", end=block.start + 1)
    yield replace(block, role="heading", start=start, end=end)
    rest = trimmed(text, end, block.end)
    if rest.start < rest.end:
        yield replace(block, role="paragraph", start=rest.start, end=rest.end)
