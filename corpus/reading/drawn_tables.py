"""Tables drawn with signs in plain text, "+----+----+" around cells of several lines, "----+----"
between a header and its rows, or columns below a header that is underlined: stored as rows of one
line, as tables of other formats are."""

import re
from collections.abc import Iterator, Sequence

_BORDER = re.compile(r"\s*[+┌├└╔╠╚][-=+─═┬┼┴┐┤┘╦╬╩╗╣╝]{4,}\s*")
_CROSSED = re.compile(r"\s*\|?\s*[-=─═]{2,}(?:[+┼╬][-=─═]{2,})+\s*\|?\s*")
_BARS = re.compile(r"[|│║]")
_UNDERLINE = re.compile(r"\s*[-=]{3,}(?:\s{2,}[-=]{3,})+\s*")
_GAP = re.compile(r"\s{2,}")
_FEWEST_GROUPS, _RULED = 2, 3  # between borders: a header and rows; each row for itself
_FEWEST_ROWS = 2


def undrawn(text: str) -> str:
    """The text itself where it has no such table."""
    if not ("+--" in text or "+==" in text or "──" in text or "--" in text):
        return text
    given = text.split("\n")
    told: list[str] = []
    at = 0
    while at < len(given):
        rows, end = _bordered(given, at) if _BORDER.fullmatch(given[at]) else ([], at)
        below = given[at + 1] if at + 1 < len(given) else ""
        if not rows and _UNDERLINE.fullmatch(below):
            rows, end = _underlined(given, at)
        if not rows and _CROSSED.fullmatch(below):
            rows, end = _crossed(given, at)
        told += _written(rows) if rows else [given[at]]
        at = end if rows else at + 1
    return "\n".join(told)


def _written(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    first, *others = ("| " + " | ".join(row) + " |" for row in rows)
    yield first
    yield "|" + "---|" * len(rows[0])
    yield from others


def _bordered(given: Sequence[str], start: int) -> tuple[list[list[str]], int]:
    """The rows, and the line behind the last border; none where it is no table."""
    groups: list[list[list[str]]] = []
    end = start
    while end < len(given):
        line = given[end].strip()
        if _BORDER.fullmatch(line):
            groups.append([])
        elif line and _BARS.match(line):
            groups[-1].append([one.strip() for one in _BARS.split(line)[1:-1]])
        else:
            break
        end += 1
    rows = _of_groups(groups)
    return (rows, end) if rows else ([], start)


def _crossed(given: Sequence[str], start: int) -> tuple[list[list[str]], int]:
    """The bars of the header stand above the crosses; none need stand before the first cell."""
    groups: list[list[list[str]]] = [[]]
    framed = slice(1, -1) if _BARS.match(given[start].strip()) else slice(None)
    end = start
    while end < len(given) and (_BARS.search(given[end]) or _CROSSED.fullmatch(given[end])):
        if _CROSSED.fullmatch(given[end]):
            groups.append([])
        else:
            groups[-1].append([one.strip() for one in _BARS.split(given[end])[framed]])
        end += 1
    rows = _of_groups(groups)
    return (rows, end) if rows and all(rows[0]) else ([], start)


def _of_groups(groups: Sequence[list[list[str]]]) -> list[list[str]]:
    """[] where it is no table."""
    held = [group for group in groups if group]
    rows = [row for group in held for row in _rows(group, len(held) >= _RULED)]
    is_table = len(held) >= _FEWEST_GROUPS and len({len(row) for row in rows}) == 1
    return rows if is_table else []


def _rows(lines: Sequence[list[str]], is_one: bool) -> list[list[str]]:
    """One of them all where borders stand between rows; else a line without a first cell goes on
    with the one above."""
    rows: list[list[str]] = []
    for line in lines:
        if rows and (is_one or not line[0]) and len(line) == len(rows[-1]):
            rows[-1] = [f"{one} {more}".strip() for one, more in zip(rows[-1], line, strict=True)]
        else:
            rows.append(list(line))
    return rows


def _underlined(given: Sequence[str], start: int) -> tuple[list[list[str]], int]:
    """By where the underlines begin; none where a line does not part there."""
    places = [one.start() for one in re.finditer(r"[-=]{3,}", given[start + 1])]
    end = start + 2
    while end < len(given) and given[end].strip():
        end += 1
    lines = [_cells(line, places) for line in (given[start], *given[start + 2 : end])]
    if not all(lines) or len(lines) <= _FEWEST_ROWS or not all(lines[0]):
        return [], start
    return _rows(lines, False), end


def _cells(line: str, places: Sequence[int]) -> list[str]:
    """[] where a word stands across the beginning of a column."""
    parted = [one.strip() for one in _GAP.split(line.strip())]
    if len(parted) == len(places):
        return parted
    ends = [*places[1:], max(len(line), places[-1] + 1)]
    is_across = any(at < len(line) and at and not line[at - 1].isspace() for at in places[1:])
    return (
        [] if is_across else [line[one:end].strip() for one, end in zip(places, ends, strict=True)]
    )
