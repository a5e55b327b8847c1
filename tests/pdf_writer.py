"""A PDF file written by hand: text at given places, ruled lines, images; enough for our tests."""

import zlib
from dataclasses import dataclass, field

LEFT, RIGHT, TOP, LEADING, SIZE = 70.0, 530.0, 780.0, 20.0, 14.0
_SPACE = 0.25  # parts of the size; every other letter takes half of it
_LETTER = 0.5


def width(words: str, size: float = SIZE) -> float:
    return sum(_SPACE if letter == " " else _LETTER for letter in words) * size


@dataclass
class Page:
    """Operators in the order of drawing."""

    operators: list[str] = field(default_factory=list)
    y: float = TOP
    rotate: int = 0

    def put(self, x: float, y: float, words: str, size: float = SIZE, bold: bool = False) -> None:
        font = "F2" if bold else "F1"
        codes = words.encode("utf-16-be").hex()
        self.operators.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <{codes}> Tj ET")

    def line(self, words: str, x: float = LEFT, bold: bool = False) -> None:
        """And on to the next line."""
        self.put(x, self.y, words, bold=bold)
        self.y -= LEADING

    def centre(self, words: str, bold: bool = True) -> None:
        self.line(words, (LEFT + RIGHT - width(words)) / 2, bold)

    def paragraph(
        self, words: str, indent: float = 28.0, bold: bool = False, goes_on: bool = False
    ) -> None:
        """Wrapped and justified: each word is put down where it belongs, without spaces.
        `goes_on`: overleaf, so that the last line is full too."""
        rows: list[list[str]] = [[]]
        room = RIGHT - LEFT - indent
        for word in words.split():
            if rows[-1] and width(" ".join([*rows[-1], word])) > room:
                rows.append([])
                room = RIGHT - LEFT
            rows[-1].append(word)
        for place, row in enumerate(rows):
            self._row(
                row, LEFT + (indent if not place else 0), row is rows[-1] and not goes_on, bold
            )

    def _row(self, row: list[str], x: float, is_last: bool, bold: bool) -> None:
        free = RIGHT - x - sum(map(width, row))
        gap = _SPACE * SIZE if is_last or len(row) == 1 else free / (len(row) - 1)
        for word in row:
            self.put(x, self.y, word, bold=bold)
            x += width(word) + gap
        self.y -= LEADING

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> None:
        self.operators.append(f"{x} {y} m {to_x} {to_y} l S")

    def table(self, xs: list[float], rows: list[list[str]]) -> None:
        """Each cell may hold several lines, parted by line breaks."""
        top = self.y + SIZE
        for row in rows:
            self.rule(xs[0], top, xs[-1], top)
            depth = max(cell.count("\n") + 1 for cell in row)
            for x, cell in zip(xs, row, strict=False):
                for place, words in enumerate(cell.split("\n")):
                    self.put(x + 4, top - SIZE - place * LEADING, words)
            bottom = top - depth * LEADING - 4
            for x in xs:
                self.rule(x, top, x, bottom)
            top = bottom
        self.rule(xs[0], top, xs[-1], top)
        self.y = top - 2 * SIZE

    def image(self) -> None:
        self.operators.append("q 500 0 0 700 40 70 cm /Im1 Do Q")

    def raw(self, operators: str) -> None:
        self.operators.append(operators)


def _to_unicode(pages: list[Page]) -> bytes:
    """Codes are UTF-16 already; the map says so letter by letter."""
    codes = sorted(
        {
            part[1:-1][at : at + 4]
            for page in pages
            for operator in page.operators
            for part in operator.split()
            if part.startswith("<")
            for at in range(0, len(part) - 2, 4)
        }
    )
    blocks = [codes[at : at + 100] for at in range(0, len(codes), 100)]
    body = "".join(
        f"{len(block)} beginbfchar\n"
        + "".join(f"<{code}> <{code}>\n" for code in block)
        + "endbfchar\n"
        for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{body}endcmap end end"
    ).encode()


def _stream(data: bytes, extra: str = "") -> bytes:
    packed = zlib.compress(data)
    head = f"<< /Length {len(packed)} /Filter /FlateDecode {extra}>>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def pdf(*pages: Page, title: str = "", mapped: bool = True) -> bytes:
    """`mapped` False: fonts without a map to Unicode."""
    map_to = "/ToUnicode 3 0 R " if mapped else ""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _stream(_to_unicode([*pages])),
    ]
    for number, name in ((4, "Plain"), (6, "Plain-Bold")):
        objects.append(
            f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H {map_to}"
            f"/DescendantFonts [{number + 1} 0 R] >>".encode()
        )
        objects.append(
            f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /DW 500 /W [32 [250]] "
            f"/FontDescriptor << /Type /FontDescriptor /FontName /{name} /Flags 4 >> >>".encode()
        )
    objects.append(
        b"<< /Type /Font /Subtype /TrueType /BaseFont /Simple /Encoding /WinAnsiEncoding "
        b"/FirstChar 32 /LastChar 126 /Widths [250 " + b"500 " * 94 + b"] >>"
    )
    image = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray "
    objects.append(_stream(b"\x80", image + "/BitsPerComponent 8 "))
    kids = []
    for page in pages:
        content = len(objects) + 1
        objects.append(_stream("\n".join(page.operators).encode("latin-1")))
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate {page.rotate} "
            f"/Contents {content} 0 R /Resources << /Font << /F1 4 0 R /F2 6 0 R /F3 8 0 R >> "
            "/XObject << /Im1 9 0 R >> >> >>".encode()
        )
        kids.append(f"{content + 1} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode()
    objects.append(f"<< /Title <feff{title.encode('utf-16-be').hex()}> >>".encode())
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    return (
        data
        + f"xref\n0 {count}\n0000000000 65535 f \n{table}".encode()
        + f"trailer << /Size {count} /Root 1 0 R /Info {count - 1} 0 R >>\n".encode()
        + f"startxref\n{len(data)}\n%%EOF\n".encode()
    )
