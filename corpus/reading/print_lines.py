"""The lines of a printed page in reading order: columns one after the other, tables as rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.reading.glyphs import Rule, Run, Sheet
from corpus.reading.grids import Grid, ruled_grids
from corpus.reading.running_heads import Row, running
from corpus.text import fold, item_label

# Parts of the size of the letters.
_BLANK = 0.25  # what a space commonly takes
_SPACE = 0.15  # a wider gap parts words
_APART = 1.5  # a wider gap parts columns
_STRANGE = 0.45  # the same where one was not drawn right after the other
_SAME_BASE = 0.4
_CLOSE = 1.7  # leading within one column
_NEAR = 3.2
_LABEL_GAP = 5.0  # between "1." and what it labels
_LETTERED = re.compile(r"(?:\S {1,4}){5,}\S")


@dataclass(frozen=True)
class Line:
    """One line of one column; or one row of a table, cells parted by " | "."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    page: int
    column: int = 0  # 0: over the whole width
    is_row: bool = False


@dataclass
class _Piece:
    """Text on one base line without a wide gap."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    order: int  # of its last run

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class _Page:
    number: int
    height: float
    tables: list[tuple[Grid, list[_Piece]]]
    rows: list[list[_Piece]]


def printed_lines(sheets: Sequence[Sheet]) -> list[Line]:
    """Of all pages in reading order, without running heads and page numbers."""
    pages = [_page(sheet, number) for number, sheet in enumerate(sheets, start=1)]
    tops, feet = running([_edge_rows(page) for page in pages])
    return [
        line
        for page, top, foot in zip(pages, tops, feet, strict=True)
        for line in _lines(replace(page, rows=page.rows[top : len(page.rows) - foot]))
    ]


def _page(sheet: Sheet, number: int) -> _Page:
    grids = ruled_grids(sheet.rules)
    pieces = _pieces(sheet.runs, [wall for grid in grids for wall in grid.walls])
    tables = []
    for grid in grids:
        inside = [piece for piece in pieces if grid.holds(piece.middle, piece.base)]
        pieces = [piece for piece in pieces if not grid.holds(piece.middle, piece.base)]
        if inside:
            tables.append((grid, inside))
    return _Page(number, sheet.height, tables, _rows(pieces))


def _edge_rows(page: _Page) -> list[Row]:
    return [
        Row(" ".join(piece.text for piece in row), row[0].base / page.height) for row in page.rows
    ]


def _lines(page: _Page) -> list[Line]:
    placed = [(inside[0].base, _table(grid, inside, page.number)) for grid, inside in page.tables]
    for band, gutter in _bands(page.rows):
        placed.append((band[0][0].base, _read(band, gutter, page.number)))
    placed.sort(key=lambda part: -part[0])
    return [line for _, lines in placed for line in lines]


def _table(grid: Grid, pieces: list[_Piece], number: int) -> list[Line]:
    cells: dict[tuple[int, int], list[str]] = {}
    for piece in pieces:
        cells.setdefault(grid.cell(piece.middle, piece.base), []).append(piece.text)
    first = pieces[0]
    return [
        Line(text, grid.left, grid.right, base, first.size, False, number, is_row=True)
        for text, base in grid.rows({place: " ".join(words) for place, words in cells.items()})
    ]


# --- pieces ---------------------------------------------------------------------------------------


def _pieces(runs: Iterable[Run], walls: list[Rule]) -> list[_Piece]:
    """Runs put together where nothing but a space parts them, from the top and the left."""
    pieces: list[_Piece] = []
    for run in runs:
        if pieces and _follows(pieces[-1], run) and not _is_walled(pieces[-1], run, walls):
            _append(pieces[-1], run)
        else:
            pieces.append(
                _Piece(run.text, run.left, run.right, run.base, run.size, run.bold, run.order)
            )
    pieces = [piece for piece in map(_trimmed, pieces) if piece.text]
    return sorted(pieces, key=lambda piece: (-piece.base, piece.left))


def _follows(piece: _Piece, run: Run) -> bool:
    size = max(piece.size, run.size)
    rise = abs(run.base - piece.base)
    gap = run.left - piece.right
    if rise > _SAME_BASE * size or gap > _APART * size:
        return False
    return gap > -0.5 * size or (run.left >= piece.left and rise < 0.1)


def _is_walled(piece: _Piece, run: Run, walls: list[Rule]) -> bool:
    blank = len(piece.text) - len(piece.text.rstrip())
    right = piece.right - blank * _BLANK * piece.size
    return any(
        right - 2 <= wall.left <= run.left + 2 and wall.low <= run.base <= wall.high
        for wall in walls
    )


def _append(piece: _Piece, run: Run) -> None:
    if _is_printed_twice(piece, run):
        return
    gap = run.left - piece.right
    parted = piece.text[-1:].isspace() or run.text[:1].isspace()
    piece.text += (" " if gap > _SPACE * run.size and not parted else "") + run.text
    if run.text.strip():
        piece.bold = run.bold and (piece.bold or not piece.text[: -len(run.text)].strip())
        if run.size > piece.size:
            piece.size, piece.base = run.size, run.base
    piece.right = max(piece.right, run.right)
    piece.order = run.order


def _is_printed_twice(piece: _Piece, run: Run) -> bool:
    """Some programs make letters bold so."""
    words = run.text.strip()
    return (
        bool(words)
        and piece.text.rstrip().endswith(words)
        and run.left < piece.right - 0.8 * (run.right - run.left)
        and run.right > run.left
    )


def _trimmed(piece: _Piece) -> _Piece:
    """Without spaces at its ends, which take room; letters spaced out are put together."""
    width = _BLANK * piece.size
    before = len(piece.text) - len(piece.text.lstrip())
    after = len(piece.text) - len(piece.text.rstrip())
    words = piece.text.strip()
    if _LETTERED.fullmatch(words):
        words = re.sub(r"(?<=\S) (?=\S)", "", words)
    return replace(
        piece,
        text=re.sub(r"\s+", " ", words),
        left=piece.left + before * width,
        right=piece.right - after * width,
    )


# --- rows of pieces -------------------------------------------------------------------------------


def _rows(pieces: list[_Piece]) -> list[list[_Piece]]:
    """Pieces side by side, those that belong together joined."""
    rows: list[list[_Piece]] = []
    for piece in pieces:
        row = rows[-1] if rows else []
        size = max([piece.size, *(other.size for other in row)])
        rise = abs(row[0].base - piece.base) if row else 0.0
        # Columns need not keep the same base line; lines of one column are never so close.
        beside = rise < 0.9 * size and all(_is_beside(piece, other) for other in row)
        if row and (rise <= _SAME_BASE * size or beside):
            row.append(piece)
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda piece: piece.left)) for row in rows]


def _is_beside(one: _Piece, other: _Piece) -> bool:
    gap = max(one.left, other.left) - min(one.right, other.right)
    return gap > _APART * max(one.size, other.size)


def _joined(row: list[_Piece]) -> list[_Piece]:
    joined = row[:1]
    for piece in row[1:]:
        last = joined[-1]
        gap = piece.left - last.right
        limit = _APART if piece.order - last.order in range(0, 4) else _STRANGE
        if _is_label(last.text) and len(joined) == 1:
            limit = _LABEL_GAP
        if gap <= limit * max(piece.size, last.size):
            joined[-1] = _both(last, piece, gap)
        else:
            joined.append(piece)
    return joined


def _both(last: _Piece, piece: _Piece, gap: float) -> _Piece:
    space = " " if gap > _SPACE * piece.size else ""
    return replace(
        last,
        text=last.text + space + piece.text,
        right=max(last.right, piece.right),
        bold=last.bold and piece.bold,
        size=max(last.size, piece.size),
        order=piece.order,
    )


def _is_label(words: str) -> bool:
    return len(words) <= 6 and bool(item_label(words + " X")[0])


# --- columns --------------------------------------------------------------------------------------

_Cells = list[_Piece]
_Gutter = tuple[float, float]


def _bands(rows: list[_Cells]) -> Iterator[tuple[list[_Cells], _Gutter | None]]:
    """Rows that stand in columns with the gutter between these; other rows one by one."""
    done = 0
    for index, row in enumerate(rows):
        if index < done or len(row) == 1:
            continue
        above, gutter = _reach(rows[done:index][::-1], row, _gutter(row), _CLOSE)
        below, gutter = _reach(rows[index + 1 :], row, gutter, _NEAR)
        band = rows[index - above : index + 1 + below]
        while _trails(band, gutter):
            band.pop()
        for single in rows[done : index - above]:
            yield [single], None
        yield band, gutter
        done = index - above + len(band)
    for single in rows[done:]:
        yield [single], None


def _gutter(row: _Cells) -> _Gutter:
    """The widest gap."""
    gaps = [(left.right, right.left) for left, right in pairwise(row)]
    return max(gaps, key=lambda gap: gap[1] - gap[0])


def _reach(
    rows: list[_Cells], last: _Cells, gutter: _Gutter, farthest: float
) -> tuple[int, _Gutter]:
    """How many of these rows keep to the columns, and the gutter they leave."""
    for count, row in enumerate(rows):
        leading = abs(row[0].base - last[0].base) / max(row[0].size, last[0].size)
        narrowed = _narrowed(gutter, row)
        is_other = farthest == _CLOSE and abs(row[0].size - last[0].size) > 1
        if leading > farthest or is_other or narrowed[1] - narrowed[0] < 3:
            return count, gutter
        gutter, last = narrowed, row
    return len(rows), gutter


def _trails(band: list[_Cells], gutter: _Gutter) -> bool:
    """The last row stands in the left column alone and may be the text that goes on below."""
    last = band[-1]
    if len(last) > 1 or last[0].middle > sum(gutter) / 2 or len(band) < 2:
        return False
    names = any(fold(row[0].text).startswith("noi nhan") for row in band)
    is_close = band[-2][0].base - last[0].base <= _CLOSE * last[0].size
    return not names and not (is_close and sum(len(row) > 1 for row in band) >= 2)


def _narrowed(gutter: _Gutter, row: _Cells) -> _Gutter:
    """What this row leaves of the gutter; nothing when a piece stands across it."""
    low, high = gutter
    for piece in row:
        if piece.middle < (low + high) / 2:
            low = max(low, piece.right)
        else:
            high = min(high, piece.left)
    return low, high


def _read(band: list[_Cells], gutter: _Gutter | None, number: int) -> list[Line]:
    if gutter is None:
        return [_line(piece, number, 0) for piece in band[0]]
    if sum(len(row) >= 3 for row in band) >= 2:
        return [_unruled(row, number) for row in band]
    middle = sum(gutter) / 2
    pieces = [piece for row in band for piece in row]
    left = [_line(piece, number, 1) for piece in pieces if piece.middle < middle]
    return left + [_line(piece, number, 2) for piece in pieces if piece.middle >= middle]


def _line(piece: _Piece, page: int, column: int) -> Line:
    place = (piece.left, piece.right, piece.base, piece.size)
    return Line(piece.text, *place, piece.bold, page, column)


def _unruled(row: _Cells, page: int) -> Line:
    """A row of a table without ruled lines."""
    text = " | ".join(piece.text for piece in row)
    first = row[0]
    return Line(
        text, first.left, row[-1].right, first.base, first.size, False, page, is_row=len(row) > 1
    )
