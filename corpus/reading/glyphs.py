"""What stands where on a PDF page: stretches of text with their places, and ruled lines.

pypdf's own `extract_text` leaves word spacing out of its sums and so tears the words of justified
lines apart ("Căn c ứ Ngh ị định"); with places, columns and tables can be told apart too."""

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field
from math import hypot
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_THIN = 2.5  # points: a filled rectangle narrower than this is a ruled line
_LEAST_SIZE = 2.0  # points: nobody reads smaller print
_MOST_RULES = 4000  # a drawing, not a table
_DEEPEST_FORM = 8
_MOST_OPERATIONS = 1_000_000
_WIDE = 1.2  # parts of the size of the letters
_INVISIBLE = 3  # text render mode of the layer that OCR lays over a scan
_BROKEN = (TypeError, ValueError, IndexError, KeyError, AttributeError, OverflowError)


@dataclass(frozen=True)
class Run:
    """Text that was set in one go; points, origin at the lower left of the page as it is shown."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    order: int  # of drawing


@dataclass(frozen=True)
class Rule:
    """A straight line along an edge of the page."""

    left: float
    low: float
    right: float
    high: float


@dataclass(frozen=True)
class Sheet:
    """One page; `has_image` tells a scan from an empty page."""

    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...]
    has_image: bool


@dataclass
class _Pen:
    """The graphics state as far as text and ruled lines need it."""

    ctm: Matrix
    font: "_Face | None" = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    is_white: bool = False


@dataclass(frozen=True)
class _Face:
    """A font: how its bytes read and how wide its letters are."""

    font: Any
    unit: float  # of a letter's width, in parts of the size
    bold: bool

    def letters(self, data: bytes) -> Iterator[tuple[str, float, bool]]:
        """Text, width at size 1, and whether word spacing applies."""
        encoding = self.font.encoding
        wide = isinstance(encoding, str)
        codes = data.decode(encoding, "replace") if wide else "".join(map(chr, data))
        one_byte = len(codes) == len(data)
        for code in codes:
            known = code if wide else encoding.get(ord(code), code)
            text = self.font.character_map.get(known, known)
            yield text, self.font.get_text_width(code) * self.unit, one_byte and code == " "


@dataclass
class _Drawing:
    """One page being read, operation by operation."""

    reader: Any
    faces: dict[object, _Face | None]
    height: float
    width: float
    pen: _Pen
    stack: list[_Pen] = field(default_factory=list)
    matrix: Matrix = _UNIT  # of the text
    line: Matrix = _UNIT  # where the line of text begins
    resources: Any = None
    path: list[Rule] = field(default_factory=list)
    at: tuple[float, float] = (0.0, 0.0)
    rules: list[Rule] = field(default_factory=list)
    painted: list[Rule] = field(default_factory=list)  # areas that are not white
    visible: list[Run] = field(default_factory=list)
    invisible: list[Run] = field(default_factory=list)
    operations: int = 0
    has_image: bool = False


def sheet(page: Any, reader: Any, faces: dict[object, _Face | None]) -> Sheet:  # noqa: ANN401
    """`faces` keeps the fonts of the file from page to page. Text that is not to be seen (white,
    tiny, off the page, turned aside) is left out; an OCR layer is read where it is the text."""
    box = page.cropbox
    left, low, right, high = (float(value) for value in (box.left, box.bottom, box.right, box.top))
    upright, width, height = _upright(
        int(page.get("/Rotate", 0) or 0) % 360, right - left, high - low
    )
    drawing = _Drawing(
        reader, faces, height, width, _Pen(_times((1, 0, 0, 1, -left, -low), upright))
    )
    contents = page.get("/Contents")
    if contents is not None:
        _draw(drawing, contents.get_object(), _resources(page), 0)
    return _sheet(drawing)


def _sheet(drawing: _Drawing) -> Sheet:
    visible, invisible = _letters(drawing.visible), _letters(drawing.invisible)
    runs = drawing.visible if visible >= invisible else drawing.visible + drawing.invisible
    rules = drawing.rules if len(drawing.rules) <= _MOST_RULES else []
    return Sheet(drawing.width, drawing.height, tuple(runs), tuple(rules), drawing.has_image)


def _letters(runs: list[Run]) -> int:
    return sum(len(run.text.strip()) for run in runs)


def _upright(turn: int, width: float, height: float) -> tuple[Matrix, float, float]:
    if turn == 90:
        return (0, -1, 1, 0, 0, width), height, width
    if turn == 180:
        return (-1, 0, 0, -1, width, height), width, height
    if turn == 270:
        return (0, 1, -1, 0, height, 0), height, width
    return _UNIT, width, height


def _resources(holder: Any) -> Any:  # noqa: ANN401
    """Also those that a page inherits."""
    seen = 0
    while holder is not None and seen < 50:
        if "/Resources" in holder:
            return holder["/Resources"].get_object()
        holder = holder["/Parent"].get_object() if "/Parent" in holder else None
        seen += 1
    return {}


# --- operations -----------------------------------------------------------------------------------


def _draw(drawing: _Drawing, contents: Any, resources: Any, depth: int) -> None:  # noqa: ANN401
    from pypdf.generic import ContentStream

    outer, drawing.resources = drawing.resources, resources
    for operands, name in ContentStream(contents, drawing.reader, "bytes").operations:
        drawing.operations += 1
        if drawing.operations > _MOST_OPERATIONS:
            break
        try:
            if name == b"Do":
                _place(drawing, operands[0], depth)
            elif name in _OPERATIONS:
                _OPERATIONS[name](drawing, operands)
        except _BROKEN:
            continue  # a broken operation draws nothing, as in every viewer
    drawing.resources = outer


def _place(drawing: _Drawing, name: str, depth: int) -> None:
    """An image, or a form with text of its own."""
    placed = drawing.resources["/XObject"][name].get_object()
    if placed.get("/Subtype") == "/Image":
        drawing.has_image = True
    elif depth < _DEEPEST_FORM:
        pens, pen = drawing.stack, copy(drawing.pen)
        drawing.stack = []
        matrix = placed.get("/Matrix")
        if matrix is not None:
            drawing.pen.ctm = _times(_matrix(matrix), drawing.pen.ctm)
        inherited = drawing.resources
        own = placed["/Resources"].get_object() if "/Resources" in placed else inherited
        _draw(drawing, placed, own, depth + 1)
        drawing.stack, drawing.pen = pens, pen


def _matrix(operands: Any) -> Matrix:  # noqa: ANN401
    a, b, c, d, e, f = (float(value) for value in operands[:6])
    return a, b, c, d, e, f


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        *(a * g + b * i, a * h + b * j),
        *(c * g + d * i, c * h + d * j),
        *(e * g + f * i + k, e * h + f * j + m),
    )


def _save(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.stack.append(copy(drawing.pen))


def _restore(drawing: _Drawing, operands: list[Any]) -> None:
    if drawing.stack:
        drawing.pen = drawing.stack.pop()


def _transform(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.pen.ctm = _times(_matrix(operands), drawing.pen.ctm)


def _begin(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.matrix = drawing.line = _UNIT


def _set(name: str, factor: float = 1.0) -> Callable[[_Drawing, list[Any]], None]:
    def operation(drawing: _Drawing, operands: list[Any]) -> None:
        setattr(drawing.pen, name, float(operands[0]) * factor)

    return operation


def _choose(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.pen.size = float(operands[1])
    drawing.pen.font = None
    fonts = drawing.resources["/Font"].get_object()
    reference = fonts.raw_get(operands[0])
    place = getattr(reference, "idnum", None) or id(reference)
    if place not in drawing.faces:
        drawing.faces[place] = _face(reference.get_object())
    drawing.pen.font = drawing.faces[place]


def _face(resource: Any) -> _Face | None:  # noqa: ANN401
    """None for a font whose letters cannot be told from its drawings."""
    from pypdf.generic._font import Font

    font = Font.from_font_resource(resource)
    is_drawn = resource.get("/Subtype") == "/Type3" and "/FontMatrix" in resource
    unit = abs(float(resource["/FontMatrix"][0])) if is_drawn else 0.001
    return _Face(font, unit, "bold" in font.name.lower()) if font.interpretable else None


def _move(drawing: _Drawing, operands: list[Any]) -> None:
    across, up = float(operands[0]), float(operands[1])
    drawing.matrix = drawing.line = _times((1, 0, 0, 1, across, up), drawing.line)


def _move_and_lead(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.pen.leading = -float(operands[1])
    _move(drawing, operands)


def _place_text(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.matrix = drawing.line = _matrix(operands)


def _next_line(drawing: _Drawing, operands: list[Any]) -> None:
    _move(drawing, [0, -drawing.pen.leading])


def _show(drawing: _Drawing, operands: list[Any]) -> None:
    _write(drawing, operands[0])


def _show_on_next_line(drawing: _Drawing, operands: list[Any]) -> None:
    _next_line(drawing, [])
    _write(drawing, operands[-1])


def _show_spaced(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.pen.word_spacing, drawing.pen.spacing = float(operands[0]), float(operands[1])
    _show_on_next_line(drawing, operands)


def _show_several(drawing: _Drawing, operands: list[Any]) -> None:
    for part in operands[0]:
        if isinstance(part, int | float):
            _advance(drawing, -float(part) / 1000 * drawing.pen.size * drawing.pen.scale)
        else:
            _write(drawing, part)


def _advance(drawing: _Drawing, across: float) -> None:
    drawing.matrix = _times((1, 0, 0, 1, across, 0), drawing.matrix)


def _write(drawing: _Drawing, data: object) -> None:
    pen = drawing.pen
    if pen.font is None or not isinstance(data, bytes | str):
        return
    raw = data if isinstance(data, bytes) else data.encode("latin-1", "replace")
    words, width = "", 0.0
    for text, wide, is_space in pen.font.letters(raw):
        wide = wide * pen.size + pen.spacing + (pen.word_spacing if is_space else 0.0)
        words, width = words + text, width + wide
        if is_space and wide > _WIDE * abs(pen.size):
            # As wide as the gap between two columns of a table.
            _set_down(drawing, words.rstrip(), width - wide)
            _advance(drawing, wide * pen.scale)
            words, width = "", 0.0
    _set_down(drawing, words, width)


def _set_down(drawing: _Drawing, words: str, width: float) -> None:
    rise: Matrix = (1, 0, 0, 1, 0, drawing.pen.rise)
    start = _times(rise, _times(drawing.matrix, drawing.pen.ctm))
    _advance(drawing, width * drawing.pen.scale)
    _keep(drawing, words, start, _times(drawing.matrix, drawing.pen.ctm))


def _keep(drawing: _Drawing, text: str, start: Matrix, end: Matrix) -> None:
    pen = drawing.pen
    size = abs(pen.size) * hypot(start[2], start[3])
    is_upright = start[0] > 0 and abs(start[1]) < 0.1 * abs(start[0])
    on_page = -1 <= start[4] <= drawing.width and -1 <= start[5] <= drawing.height
    if not text or not is_upright or not on_page or size < _LEAST_SIZE:
        return
    runs = drawing.invisible if pen.mode == _INVISIBLE else drawing.visible
    order = len(drawing.visible) + len(drawing.invisible)
    if not pen.is_white or _is_on_paint(drawing, start[4], start[5]):
        assert pen.font is not None
        runs.append(Run(text, start[4], end[4], start[5], size, pen.font.bold, order))


def _is_on_paint(drawing: _Drawing, x: float, y: float) -> bool:
    return any(
        area.left - 1 <= x <= area.right + 1 and area.low - 1 <= y <= area.high + 1
        for area in drawing.painted
    )


# --- colours and lines ----------------------------------------------------------------------------


def _colour(drawing: _Drawing, operands: list[Any]) -> None:
    """Grey, RGB or CMYK by the count of figures."""
    figures = [float(value) for value in operands if isinstance(value, int | float)]
    blank = 0.0 if len(figures) == 4 else 1.0
    drawing.pen.is_white = bool(figures) and all(abs(value - blank) < 0.03 for value in figures)


def _black(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.pen.is_white = False


def _point(drawing: _Drawing, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = drawing.pen.ctm
    return a * x + c * y + e, b * x + d * y + f


def _go(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.at = _point(drawing, float(operands[0]), float(operands[1]))


def _line(drawing: _Drawing, operands: list[Any]) -> None:
    start = drawing.at
    _go(drawing, operands)
    drawing.path.append(_between(start, drawing.at))


def _rectangle(drawing: _Drawing, operands: list[Any]) -> None:
    x, y, width, height = (float(value) for value in operands[:4])
    corner, opposite = _point(drawing, x, y), _point(drawing, x + width, y + height)
    drawing.path.append(_between(corner, opposite))


def _between(one: tuple[float, float], other: tuple[float, float]) -> Rule:
    (a, b), (c, d) = one, other
    return Rule(min(a, c), min(b, d), max(a, c), max(b, d))


def _stroke(drawing: _Drawing, operands: list[Any]) -> None:
    for area in drawing.path:
        drawing.rules.extend(_edges(area))
    drawing.path = []


def _edges(area: Rule) -> list[Rule]:
    if area.right - area.left < _THIN or area.high - area.low < _THIN:
        return [area]
    left, low, right, high = area.left, area.low, area.right, area.high
    return [
        Rule(left, low, right, low),
        Rule(left, high, right, high),
        Rule(left, low, left, high),
        Rule(right, low, right, high),
    ]


def _fill(drawing: _Drawing, operands: list[Any]) -> None:
    for area in drawing.path:
        is_thin = min(area.right - area.left, area.high - area.low) < _THIN
        if is_thin and not drawing.pen.is_white:
            drawing.rules.append(area)
        elif not drawing.pen.is_white:
            drawing.painted.append(area)
    drawing.path = []


def _fill_and_stroke(drawing: _Drawing, operands: list[Any]) -> None:
    path = drawing.path
    _fill(drawing, operands)
    drawing.path = path
    _stroke(drawing, operands)


def _forget(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.path = []


def _image(drawing: _Drawing, operands: list[Any]) -> None:
    drawing.has_image = True


_OPERATIONS: dict[bytes, Callable[[_Drawing, list[Any]], None]] = {
    b"q": _save,
    b"Q": _restore,
    b"cm": _transform,
    b"BT": _begin,
    b"Tf": _choose,
    b"Tc": _set("spacing"),
    b"Tw": _set("word_spacing"),
    b"Tz": _set("scale", 0.01),
    b"TL": _set("leading"),
    b"Ts": _set("rise"),
    b"Tr": _set("mode"),
    b"Td": _move,
    b"TD": _move_and_lead,
    b"Tm": _place_text,
    b"T*": _next_line,
    b"Tj": _show,
    b"TJ": _show_several,
    b"'": _show_on_next_line,
    b'"': _show_spaced,
    b"g": _colour,
    b"rg": _colour,
    b"k": _colour,
    b"sc": _colour,
    b"scn": _colour,
    b"cs": _black,
    b"m": _go,
    b"l": _line,
    b"re": _rectangle,
    b"S": _stroke,
    b"s": _stroke,
    b"f": _fill,
    b"F": _fill,
    b"f*": _fill,
    b"B": _fill_and_stroke,
    b"B*": _fill_and_stroke,
    b"b": _fill_and_stroke,
    b"b*": _fill_and_stroke,
    b"n": _forget,
    b"INLINE IMAGE": _image,
}
