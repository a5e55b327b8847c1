"""What is printed at the head or foot of every page and belongs to none of them."""

import re
from collections import Counter
from collections.abc import Sequence

from corpus.text import fold

_DEPTH = 3  # rows looked at from either edge
_SHARE = 0.4  # of the pages that repeat a row
_FIGURES = re.compile(r"[\d\s.,|/_–—-]+|\b[ivxl]+\b")
_PAGE_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*(?:/|tren|of)\s*\d{1,4})?[-–—\s|.]*|[ivxl]{1,6}"
)
_GAZETTE = re.compile(r"\d*\s*cong bao\s*/\s*so\b.*")


def running(pages: Sequence[Sequence[str]]) -> tuple[list[int], list[int]]:
    """Per page, how many of its first and of its last rows to leave out."""
    return _edge(pages), _edge([rows[::-1] for rows in pages])


def _edge(pages: Sequence[Sequence[str]]) -> list[int]:
    patterns = [{_pattern(row) for row in rows[:_DEPTH]} for rows in pages]
    seen = Counter(pattern for page in patterns for pattern in page)
    common = {
        pattern
        for pattern, count in seen.items()
        if pattern and count >= max(2, _SHARE * len(pages))
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
