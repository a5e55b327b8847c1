"""Where the boxes, the lines and the labels of a family's drawing stand, in pixels.

Boxes stand in rows of `Canvas.columns`. A line leaves its box in the middle of its lower (or upper)
edge, runs along the channel between two rows, past further rows in the gutter between two columns,
and ends in the middle of the other box; its labels stand on the last stretch. So no line crosses a
box. On a wide canvas a few that stand beside the directive are joined to its left and right edges.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

Place = Literal["above", "below", "before", "after"]
BOX, LABEL, LABEL_GAP = 118, 44, 4  # heights
_CHANNEL, _TRACK = 22, 6
_PAD = 4  # around everything, for the rings of what has the focus
_WIDE = 4  # columns
_BESIDE = 3  # more of one side than these stand in rows


@dataclass(frozen=True)
class Canvas:
    width: int
    columns: int
    gap: int = 16

    @property
    def box(self) -> float:
        return (self.width - 2 * _PAD - self.gap * (self.columns - 1)) / self.columns


@dataclass(frozen=True)
class Slot:
    """What the layout needs of a member; `ties` is the number of its labels."""

    place: Place
    ties: int = 1
    on: int | None = None


@dataclass(frozen=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def flipped(self, about: float) -> "Box":
        return Box(self.x, 2 * about - self.y - self.height, self.width, self.height)

    def down(self, by: float) -> "Box":
        return Box(self.x, self.y + by, self.width, self.height)


@dataclass(frozen=True)
class Joint:
    """The line to one member, from the box that it hangs on; a label for each of its ties."""

    line: tuple[Point, ...]
    labels: tuple[Box, ...]

    def flipped(self, about: float) -> "Joint":
        line = tuple(Point(one.x, 2 * about - one.y) for one in self.line)
        return Joint(line, tuple(one.flipped(about) for one in self.labels))

    def down(self, by: float) -> "Joint":
        line = tuple(Point(one.x, one.y + by) for one in self.line)
        return Joint(line, tuple(one.down(by) for one in self.labels))


@dataclass(frozen=True)
class Drawing:
    """`boxes` and `joints` follow the members."""

    directive: Box
    boxes: tuple[Box, ...]
    joints: tuple[Joint, ...]
    width: float
    height: float


def drawing(slots: Sequence[Slot], canvas: Canvas) -> Drawing:
    sides = [[at for at, one in enumerate(slots) if one.place == side] for side in _SIDES]
    few = [side for side in sides if len(side) <= _BESIDE and canvas.columns >= _WIDE]
    many = [side for side in sides if side not in few]
    centre = _Centre(canvas, slots, [at for side in few for at in side])
    below = [at for at, one in enumerate(slots) if one.place == "below"]
    above = [at for at, one in enumerate(slots) if one.place == "above"]
    under = [*(at for side in many for at in side), *below]
    placed = {
        **centre.joined(),
        **_Side(canvas, slots, under, centre.low).joined(centre.box),
        **_upwards(_Side(canvas, slots, above, centre.low), centre),
    }
    return _settled(centre.box, [placed[at] for at in range(len(slots))], canvas)


Placed = tuple[Box, Joint]


def _upwards(side: "_Side", centre: "_Centre") -> dict[int, Placed]:
    """Laid out downwards and turned over the middle of the centre row."""
    about = centre.box.middle.y
    return {
        at: (box.flipped(about), joint.flipped(about))
        for at, (box, joint) in side.joined(centre.box).items()
    }


def _settled(directive: Box, placed: Sequence[Placed], canvas: Canvas) -> Drawing:
    """Moved down so that nothing lies above the upper edge."""
    taken = [directive, *(one for box, joint in placed for one in (box, *joint.labels))]
    by = _PAD - min(one.y for one in taken)
    boxes = tuple(box.down(by) for box, _ in placed)
    joints = tuple(joint.down(by) for _, joint in placed)
    directive = directive.down(by)
    foot = max(one.y + one.height for one in taken) + by
    return Drawing(directive, boxes, joints, canvas.width, foot + _PAD)


_SIDES: tuple[Place, Place] = ("before", "after")


class _Centre:
    """The directive and, on a wide canvas, what stands beside it."""

    def __init__(self, canvas: Canvas, slots: Sequence[Slot], beside: Sequence[int]) -> None:
        self._canvas = canvas
        self._slots = slots
        self._columns = {
            place: [at for at in beside if slots[at].place == place] for place in _SIDES
        }
        heights = {place: self._height(column) for place, column in self._columns.items()}
        self.low = max(*heights.values(), BOX) / 2
        width = canvas.box if canvas.columns >= _WIDE else canvas.width * 0.72
        self.box = Box((canvas.width - width) / 2, -BOX / 2, width, BOX)
        self._heights = heights

    def _height(self, column: Sequence[int]) -> float:
        return sum(map(self._room, column)) + self._canvas.gap * max(0, len(column) - 1)

    def _room(self, at: int) -> float:
        return max(BOX, _stack(self._slots[at].ties))

    def joined(self) -> dict[int, Placed]:
        found: dict[int, Placed] = {}
        for place, column in self._columns.items():
            y = -self._heights[place] / 2
            for at in column:
                room = self._room(at)
                found[at] = self._beside(at, place, y + room / 2)
                y += room + self._canvas.gap
        return found

    def _beside(self, at: int, place: Place, y: float) -> Placed:
        canvas = self._canvas
        is_left = place == "before"
        x = _PAD if is_left else canvas.width - _PAD - canvas.box
        box = Box(x, y - BOX / 2, canvas.box, BOX)
        inner = box.x + box.width if is_left else box.x
        edge = self.box.x if is_left else self.box.x + self.box.width
        turn = edge + (-_TURN if is_left else _TURN)
        middle = self.box.middle.y
        bends = [] if y == middle else [Point(turn, middle), Point(turn, y)]
        line = (Point(edge, middle), *bends, Point(inner, y))
        label = Box(min(inner, turn) + 2, 0, abs(turn - inner) - 4, LABEL)
        top = y - _stack(self._slots[at].ties) / 2
        return box, Joint(line, tuple(_stacked(label, self._slots[at].ties, top)))


_TURN = 12


class _Side:
    """Rows of members below the centre row, whose lower edge is `low`."""

    def __init__(
        self, canvas: Canvas, slots: Sequence[Slot], members: Sequence[int], low: float
    ) -> None:
        self._canvas = canvas
        self._slots = slots
        near = [at for at in members if slots[at].on is None]
        far = [at for at in members if slots[at].on is not None]
        kinds = (
            [at for at in near if slots[at].place in _SIDES],
            [at for at in near if slots[at].place not in _SIDES],
            far,
        )
        self._rows = [row for kind in kinds for row in _rows(kind, canvas.columns)]
        self._row_of = {at: row for row, members in enumerate(self._rows) for at in members}
        self._tracks = list(dict.fromkeys(slots[at].on for at in members))
        self._tops = list(self._tops_from(low))
        self._boxes = {at: box for at, box in self._placed()}

    def _tops_from(self, low: float) -> Iterator[float]:
        """Upper edges of the rows; the labels of a row stand in the channel above it."""
        channel = _CHANNEL + _TRACK * len(self._tracks)
        for row in self._rows:
            low += channel + _stack(max(self._slots[at].ties for at in row)) + LABEL_GAP
            yield low
            low += BOX

    def _placed(self) -> Iterator[tuple[int, Box]]:
        canvas = self._canvas
        for row, members in enumerate(self._rows):
            taken = len(members) * (canvas.box + canvas.gap) - canvas.gap
            x = _PAD if self._is_passed(row) else (canvas.width - taken) / 2
            for at in members:
                yield at, Box(x, self._tops[row], canvas.box, BOX)
                x += canvas.box + canvas.gap

    def _is_passed(self, row: int) -> bool:
        """A line runs by it to a row further out: its boxes keep to the columns."""
        return any(self._start_row(at) < row < self._row_of[at] for at in self._row_of)

    def _start_row(self, at: int) -> int:
        on = self._slots[at].on
        return -1 if on is None else self._row_of[on]

    def joined(self, directive: Box) -> dict[int, Placed]:
        return {at: (box, self._joint(at, box, directive)) for at, box in self._boxes.items()}

    def _joint(self, at: int, box: Box, directive: Box) -> Joint:
        on = self._slots[at].on
        parent = directive if on is None else self._boxes[on]
        row, start = self._row_of[at], self._start_row(at)
        begin = Point(parent.middle.x, parent.y + parent.height)
        end = Point(box.middle.x, box.y)
        line = (begin, *self._way(start, row, begin.x, end.x, self._tracks.index(on)), end)
        ties = self._slots[at].ties
        label = Box(box.x, 0, box.width, LABEL)
        top = box.y - LABEL_GAP - _stack(ties)
        return Joint(_straight(line), tuple(_stacked(label, ties, top)))

    def _way(self, start: int, row: int, left: float, right: float, track: int) -> Iterable[Point]:
        """The bends between leaving row `start` and reaching `row`."""
        first = self._bus(start + 1, track)
        if row == start + 1:
            return (Point(left, first), Point(right, first))
        last, gutter = self._bus(row, track), self._gutter(right, track)
        return (
            *(Point(left, first), Point(gutter, first)),
            *(Point(gutter, last), Point(right, last)),
        )

    def _bus(self, row: int, track: int) -> float:
        """The height of a track in the channel above a row: each parent has a track of its own."""
        labels = _stack(max(self._slots[at].ties for at in self._rows[row])) + LABEL_GAP
        return self._tops[row] - labels - _CHANNEL / 2 - _TRACK * track

    def _gutter(self, x: float, track: int) -> float:
        """The gutter between columns that is nearest to x."""
        canvas = self._canvas
        step = canvas.box + canvas.gap
        gutters = [_PAD + step * at - canvas.gap / 2 for at in range(1, canvas.columns)]
        near = min(gutters, key=lambda one: (abs(one - x), abs(one - canvas.width / 2)))
        return near + (track % 3 - 1) * _TRACK / 2 * (len(self._tracks) > 1)


def _rows(members: Sequence[int], columns: int) -> Iterator[Sequence[int]]:
    for at in range(0, len(members), columns):
        yield members[at : at + columns]


def _stack(labels: int) -> float:
    """The height of so many labels above each other."""
    return labels * LABEL + (labels - 1) * LABEL_GAP


def _stacked(label: Box, count: int, top: float) -> Iterator[Box]:
    for at in range(count):
        y = top + at * (LABEL + LABEL_GAP)
        yield Box(label.x, y, label.width, LABEL)


def _straight(line: Sequence[Point]) -> tuple[Point, ...]:
    """Without points that the line does not bend at."""
    found = [line[0]]
    for one, after in pairwise([*line[1:], line[-1]]):
        before = found[-1]
        is_bend = not (before.x == one.x == after.x or before.y == one.y == after.y)
        if is_bend and one != before:
            found.append(one)
    return (*found, line[-1])
