"""What is printed at the head or foot of every page and belongs to none of them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import fold

_DEPTH = 3  # rows looked at from either edge
_MARGIN = 0.12  # of the page
_SHARE = 0.4  # of the pages that repeat a row
_FIGURES = re.compile(r"[\d\s.,|/_–—-]+|\b[ivxl]+\b")
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*(?:/|tren|of)\s*\d{1,4})?[-–—\s|.]*|[ivxl]{1,6}"
)
_GAZETTE = re.compile(r"\d*\s*cong bao\s*/\s*so\b.*")


@dataclass(frozen=True)
class Row:
    """`height`: where it stands on its page, 0 at the foot and 1 at the head."""

    text: str
    height: float


def running(pages: Sequence[Sequence[Row]]) -> tuple[list[int], list[int]]:
    """Per page, how many of its first and of its last rows to leave out."""
    tops = [[row.text for row in rows if row.height > 1 - _MARGIN] for rows in pages]
    feet = [[row.text for row in rows[::-1] if row.height < _MARGIN] for rows in pages]
    return _edge(tops), _edge(feet)


def _edge(pages: Sequence[Sequence[str]]) -> list[int]:
    patterns = [{_pattern(row) for row in rows[:_DEPTH]} for rows in pages]
    seen = Counter(pattern for page in patterns for pattern in page)
    common = {
        pattern for pattern, count in seen.items() if pattern and count >= _SHARE * len(pages)
    }
    return [_depth(rows, common if len(pages) > 2 else set()) for rows in pages]


def _pattern(row: str) -> str:
    return _FIGURES.sub(" ", fold(row)).strip()


def _depth(rows: Sequence[str], common: set[str]) -> int:
    count = 0
    while count < min(_DEPTH, len(rows)) and _is_running(rows[count], common):
        count += 1
    return count


def _is_running(row: str, common: set[str]) -> bool:
    words = fold(row)
    return bool(
        _PAGE_NUMBER.fullmatch(words) or _GAZETTE.fullmatch(words) or _pattern(row) in common
    )
