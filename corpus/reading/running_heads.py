"""What is printed at the head or foot of every page and belongs to none of them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import fold

_DEPTH = 3  # rows looked at from either edge
_MARGIN = 0.12  # of the page
_OUTERMOST = 0.045
_SHARE = 0.4  # of the pages that repeat a row
_FIGURES = re.compile(r"[\d\s.,|/_–—-]+|\b[ivxl]+\b")
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*(?:/|tren|of)\s*\d{1,4})?[-–—\s|.]*|[ivxl]{1,6}"
)
# What browsers print: when and what above, from where and which page below.
_BROWSER = re.compile(
    r"(?:https?://|file:///|about:)\S*(?:\s+\d+/\d+)?|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}:\d\d(?: ?[ap]m)?\s.*"
)
_GAZETTE = re.compile(r"\d*\s*cong bao\s*/\s*so\b.*")


@dataclass(frozen=True)
class Row:
    """`height`: where it stands on its page, 0 at the foot and 1 at the head."""

    text: str
    height: float

    def is_within(self, margin: float) -> bool:
        """So near to the head or the foot of the page."""
        return self.height > 1 - margin or self.height < margin


def running(pages: Sequence[Sequence[Row]]) -> tuple[list[int], list[int]]:
    """Per page, how many of its first and of its last rows to leave out."""
    # Two pages prove little: only what stands in the outermost margin of both runs on.
    margin = _MARGIN if len(pages) > 2 else _OUTERMOST
    tops = [[row for row in rows if row.height > 1 - _MARGIN] for rows in pages]
    feet = [[row for row in rows[::-1] if row.height < _MARGIN] for rows in pages]
    return _edge(tops, margin), _edge(feet, margin)


def _edge(pages: Sequence[Sequence[Row]], margin: float) -> list[int]:
    patterns = [
        {_pattern(row.text) for row in rows[:_DEPTH] if row.is_within(margin)} for rows in pages
    ]
    seen = Counter(pattern for page in patterns for pattern in page)
    common = {
        pattern
        for pattern, count in seen.items()
        if pattern and count >= max(2, _SHARE * len(pages))
    }
    return [_depth(rows, common) for rows in pages]


def _pattern(row: str) -> str:
    return _FIGURES.sub(" ", fold(row)).strip()


def _depth(rows: Sequence[Row], common: set[str]) -> int:
    count = 0
    while count < min(_DEPTH, len(rows)) and _is_running(rows[count], common):
        count += 1
    return count


def _is_running(row: Row, common: set[str]) -> bool:
    words = fold(row.text)
    if row.is_within(_OUTERMOST) and _BROWSER.fullmatch(words):
        return True
    return bool(
        _PAGE_NUMBER.fullmatch(words) or _GAZETTE.fullmatch(words) or _pattern(row.text) in common
    )
