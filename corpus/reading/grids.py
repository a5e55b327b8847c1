"""Ruled lines that cross become the grid of a table; lines that only underline or frame do not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from corpus.reading.glyphs import Rule

_TOUCH = 3.0  # points: lines that nearly meet do meet
_THIN = 2.5
_MOST = 1500


@dataclass(frozen=True)
class Grid:
    """Edges of columns from the left and of rows from the top; which of them are drawn where."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    walls: tuple[Rule, ...]  # upright
    floors: tuple[Rule, ...]  # level

    @property
    def left(self) -> float:
        return self.xs[0]

    @property
    def right(self) -> float:
        return self.xs[-1]

    def holds(self, x: float, y: float) -> bool:
        return self.left <= x <= self.right and self.ys[-1] - 1 <= y <= self.ys[0]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column; of merged cells those of the first."""
        column = max(i for i, edge in enumerate(self.xs[:-1]) if edge <= x)
        row = max(i for i, edge in enumerate(self.ys[:-1]) if edge >= y)
        while column and not self._is_walled(row, column):
            column -= 1
        while row and not self._is_floored(row, column):
            row -= 1
        return row, column

    def _is_walled(self, row: int, column: int) -> bool:
        x, y = self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2
        return any(abs(w.left - x) <= _TOUCH and w.low <= y <= w.high for w in self.walls)

    def _is_floored(self, row: int, column: int) -> bool:
        x, y = (self.xs[column] + self.xs[column + 1]) / 2, self.ys[row]
        return any(abs(f.low - y) <= _TOUCH and f.left <= x <= f.right for f in self.floors)

    def rows(self, cells: Mapping[tuple[int, int], str]) -> Iterator[tuple[str, float]]:
        """Text and top of each row that holds any; a merged cell counts once."""
        for row in range(len(self.ys) - 1):
            columns = [
                column
                for column in range(len(self.xs) - 1)
                if not column or self._is_walled(row, column)
            ]
            words = [cells.get((row, column), "") for column in columns]
            if any(words):
                yield " | ".join(words), self.ys[row]


def ruled_grids(rules: tuple[Rule, ...]) -> list[Grid]:
    """Only of two columns or more."""
    walls = [rule for rule in rules if rule.right - rule.left < _THIN < rule.high - rule.low]
    floors = [rule for rule in rules if rule.high - rule.low < _THIN < rule.right - rule.left]
    if len(walls) + len(floors) > _MOST:
        return []
    grids = []
    for group in _crossing(walls, floors):
        upright = tuple(rule for rule in group if rule in walls)
        level = tuple(rule for rule in group if rule not in walls)
        xs = _edges([rule.left for rule in upright])
        ys = _edges([rule.low for rule in level])[::-1]
        if len(xs) >= 3 and len(ys) >= 2:
            grids.append(Grid(tuple(xs), tuple(ys), upright, level))
    return grids


def _crossing(walls: list[Rule], floors: list[Rule]) -> list[list[Rule]]:
    """Lines that hang together."""
    groups: list[list[Rule]] = []
    for rule in walls + floors:
        touched = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in touched]
        groups.append([rule, *(other for group in touched for other in group)])
    return groups


def _meet(one: Rule, other: Rule) -> bool:
    return (
        one.left <= other.right + _TOUCH
        and other.left <= one.right + _TOUCH
        and one.low <= other.high + _TOUCH
        and other.low <= one.high + _TOUCH
    )


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _TOUCH:
            edges.append(place)
    return edges
