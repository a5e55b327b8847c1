"""What single lines of an official paper are: national motto, number, place and date, type, issuer,
who signs for whom. Two columns printed beside each other come as one line and are parted first."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.reading.casing import is_capitals
from corpus.text import fold

Sign = Literal[
    "motto", "number", "date", "decor", "mark", "about", "to", "type", "issuer", "annex", "other"
]


@dataclass(frozen=True)
class Cell:
    """One column's share of a line; offsets into the whole text."""

    sign: Sign
    start: int
    end: int
    words: str


_BLANK = r"[\s._…·*x]*"
_MOTTO = (
    r"(?:nuoc )?cong hoa x\w hoi chu nghia viet nam|dang cong san viet nam"
    r"|doc\s*lap\s*[-.*]\s*tu\s*do\s*[-.*]\s*hanh\s*phuc"
)
# What stands before ", ngày 9" is the place of the line's other column.
_NO_PLACE = r"(?!\s[-/]\s(?:[^,;\s\d]| (?! )){2,30},\s*(?:ngay|\d))"
_SUFFIX = rf"\s?[-/]\s?[a-z][a-z0-9.]*(?:{_NO_PLACE}\s?[-/&]\s?[a-z][a-z0-9.]*)*"
_NUMBER = re.compile(
    r"(?:(?:luat|phap lenh|lenh|nghi quyet|nghi dinh|quyet dinh|chi thi|ke hoach)\s+)?"
    r"\(?s[oe]\s*[:.]?\s*"
    r"(?:(?P<so>\d{1,5}[a-z]?(?:\s?/\s?(?:19|20)\d\d)?"
    rf"(?:{_SUFFIX}|\s[a-z]{{2,5}}/[a-z]{{2,}}))"
    rf"|(?P<blank>{_BLANK}(?:/\s?(?:19|20)\d\d)?{_SUFFIX}|[\s._…]*$))"
)
_YEARS = r"(?:19|20)\d\d"
_DAY = re.compile(
    rf"(?<![a-z])ngay{_BLANK}(?P<day>\d{{0,2}}){_BLANK}thang{_BLANK}(?P<month>\d{{0,2}}){_BLANK}"
    rf"nam(?:{_BLANK}(?P<year>\d{{4}})|{_BLANK}\d{{0,3}}{_BLANK}(?=$|\t))"
    rf"|,\s*(?P<n>\d{{1,2}}) thang (?P<o>\d{{1,2}}) nam (?P<p>{_YEARS})"
    rf"|(?:,\s*|(?<![a-z])ngay\s+)(?P<d>\d{{1,2}})\s?[/.-]\s?(?P<m>\d{{1,2}})\s?[/.-]\s?"
    rf"(?P<y>{_YEARS})"
)
_DATE = re.compile(
    r"\(?(?:(?:ky|ban hanh|lam|lap)(?: tai)? (?=\S))?"  # "(ký tại Cồn Lá, ngày …)"
    rf"(?:(?P<place>(?:[^\W\d_]|[._…]{{1,9}})[^,\t;:/()]{{0,40}}?),?\s*)?(?:{_DAY.pattern})"
)
_IN_SENTENCE = re.compile(r"(?:can cu|theo|luat|xet|thuc hien|tu|den|ke tu|sang|chieu)\b")
# Columns stand wide apart; set in one line they are kept apart by a dash, a dot or a bar.
_GAP = re.compile(
    r"\t+|\s{3,}|(?:\s+[—–·•|/-]+|;)\s+"
    r"(?=so\s*[:.]?\s*\d|ngay \d|[^\W\d][^—–·•|/;\d]{2,30}, ngay \d|"
    r"dang cong san|cong hoa xa hoi)"
)
_BARS = re.compile(r"\s*\|\s*")  # a letterhead set as a Markdown table
_MARK = re.compile(
    r"\W*(?:(?:ban )?du thao(?: lan.*)?|mat|toi mat|tuyet mat|hoa toc.*|khan|thuong khan|ban sao|"
    r"sao y.*|sao luc|trich sao|ban chinh|luu hanh noi bo|xem xong tra lai|de bao cao|"
    r"tai lieu mat|\(?\s*kem theo.*)\W*"
)
_ABOUT = re.compile(r"[\"(]?\s*v\s?/\s?v\b\s*:?")
_TO = re.compile(r"kinh gui\b|kinh trinh\b")
_ANNEX = re.compile(
    r"(?:phu luc|phu bieu|mau so|bieu so|bieu mau|bieu)\b(?!.*[.;]$)|mau\s+\d|danh sach\b"
)

TYPES = (
    "Chương trình hành động|Thông tư liên tịch|Nghị quyết liên tịch|Kế hoạch liên tịch|"
    "Hướng dẫn liên ngành|Hướng dẫn liên tịch|Quy chế phối hợp|Chương trình phối hợp|"
    "Kết luận thanh tra|Lời kêu gọi|Thông báo kết luận|Báo cáo chính trị|"
    "Nghị quyết|Quyết định|Quy định|Chỉ thị|Kết luận|Quy chế|Thông tri|Thông tư|Hướng dẫn|"
    "Thông báo|Thông cáo|Tuyên bố|Báo cáo|Kế hoạch|Quy hoạch|Chương trình|Đề án|Phương án|Dự án|"
    "Tờ trình|Công văn|Công điện|Biên bản|Nghị định|Pháp lệnh|Luật|Lệnh|Quy trình|Quy ước|"
    "Giấy mời|Giấy triệu tập|Thư mời|Thư kêu gọi|Điều lệ|Nội quy|Hợp đồng|Bản ghi nhớ|"
    "Bản thỏa thuận|Sắc lệnh|Quy tắc|Đề cương|Lịch công tác|Tờ khai|Phiếu"
).split("|")
_TYPES = {fold(name): name for name in TYPES}
_COMPACT = {name.replace(" ", ""): name for name in _TYPES}
# Whole words of a type that are parts of the subject when they stand at the head of a longer line.
_LOOSE_TYPES = frozenset(("luat", "lenh", "phieu", "du an", "dieu le", "to khai"))

_BODIES = (
    r"(?:bch|bcd|ubnd|hdnd|ubmttq|mttq|mat tran|tieu ban|uy ban|hoi dong|hoi|dang bo|dang uy|"
    r"dang doan|ban can su|chi bo|chi uy|bo|ban|so|phong|van phong|cuc|vu|chi cuc|tong cuc|tong|"
    r"trung tam|truong|cong ty|tap doan|cong doan|lien doan|lien hiep|doan|quoc hoi|chinh phu|"
    r"thu tuong|chu tich nuoc|toa an|vien|hoc vien|dai hoc|benh vien|ngan hang|kho bac|bao hiem|"
    r"thanh tra|kiem toan|cong an|quan uy|quan khu|bo tu lenh|to|trung uong|tw|thuong truc|"
    r"(?:tinh|thanh|quan|huyen|thi|xa|phuong) (?:uy|doan)|hop tac xa|tram|thu vien|bao tang|dai|"
    r"bao|tap chi|xi nghiep|lu doan|trung doan|su doan|cum|khoi|khoa|dac khu uy|"
    r"cac (?:co quan|ban)|co quan)(?!\w)"
)
BODY = re.compile(_BODIES)


def cells(line: str, start: int) -> list[Cell]:
    """The columns of a line that begins at `start`, each with what it is."""
    marks = line.strip("#*_ ")
    lead = line.find(marks) if marks else 0
    found: list[Cell] = []
    for first, last in _parts(marks):
        words = marks[first:last]
        trimmed = words.lstrip(" \t,;|/–—·").rstrip(" \t,;|/—·")
        trimmed = trimmed.strip("*_ ") if "|" in line else trimmed
        at = start + lead + first + words.find(trimmed)
        if trimmed:
            found.append(Cell(_sign(trimmed), at, at + len(trimmed), trimmed))
    return found or [Cell("decor", start, start + len(line), line)]


def _parts(words: str) -> list[tuple[int, int]]:
    """Cuts at wide gaps and around number, motto and date, which may stand a single space apart."""
    folded = fold(words)
    named = _NUMBERED_TYPE.fullmatch(folded)
    if named and words[: named.end("type")].isupper():
        return [named.span("type"), named.span("number")]
    first = _behind_issuer(words, folded)
    parts = [(0, first)] if first else []
    number = _NUMBER.match(folded, first)
    at = number.end() if number else first
    parts += [(first, at)] if at > first else []
    for piece in _wide(folded, at):
        parts += _around(folded, *piece)
    return parts


_NUMBER_IN_LINE = re.compile(r"(?<=\w) (?=so\s*[:.]?\s*\d{1,5}\s*[-/]\s*[a-z])")


_NAME_OF_BODY = re.compile(rf"{_BODIES}|(?:tinh|thanh pho|xa|phuong|dac khu) ")


def _behind_issuer(words: str, folded: str) -> int:
    """Where the number begins in "ĐẢNG ỦY XÃ CỒN LÁ Số 08-KH/ĐU"; 0 for any other line."""
    found = _NUMBER_IN_LINE.search(folded)
    before = folded[: found.start()] if found else ""
    is_name = is_capitals(words[: len(before)]) and bool(_NAME_OF_BODY.match(before))
    return found.end() if found and is_name and not before.endswith(tuple(_TYPES)) else 0


# "KẾ HOẠCH SỐ 08-KH/ĐU", and nothing else in the line.
_NUMBERED_TYPE = re.compile(
    r"(?P<type>ke hoach|chi thi|huong dan|chuong trinh|ket luan|thong bao|thong tri)\s+"
    r"(?P<number>so\s*[:.]?\s*\d{1,5}\s*-\s*[a-z]{2,4}/[a-z-]{2,20})\W*"
)


def _wide(folded: str, at: int) -> list[tuple[int, int]]:
    """Columns stand wide apart; so do the parts of a date that waits for its day."""
    dates = [match.span() for match in _DAY.finditer(folded)]
    cuts = [at]
    gaps = _BARS if folded.startswith("|") and folded.endswith("|") else _GAP
    for gap in gaps.finditer(folded, at):
        if not any(start < gap.start() < end for start, end in dates):
            cuts += gap.span()
    cuts.append(len(folded))
    return list(zip(cuts[0::2], cuts[1::2], strict=True))


def _around(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    motto = re.compile(_MOTTO).search(folded, start, end)
    if not motto or motto.start() == start:
        return [(start, end)]
    return [(start, motto.start()), (motto.start(), end)]


def _sign(words: str) -> Sign:
    folded = " ".join(fold(words).split())
    for sign, fits in _FITS:
        if fits(words, folded):
            return sign
    return "other"


def _is_decor(words: str, folded: str) -> bool:
    return sum(map(str.isalnum, words)) == 0 or folded in ("o0o", "-o0o-", "***")


def _is_motto(words: str, folded: str) -> bool:
    return bool(re.match(_MOTTO, folded)) and len(folded) <= 60


def _is_date(words: str, folded: str) -> bool:
    found = _DATE.match(folded)
    if not found or len(folded) - found.end() > 3 or words.endswith(";"):
        return False
    return not _IN_SENTENCE.match(found["place"] or "")


def _is_number(words: str, folded: str) -> bool:
    found = _NUMBER.match(folded)
    return bool(found) and len(folded) - found.end() <= 12 if found else False


def _is_issuer(words: str, folded: str) -> bool:
    if not 2 <= len(words) <= 160 or words[-1] in ".;:!?":
        return False
    if is_capitals(words):
        return True
    is_body = bool(BODY.match(folded)) and words[0].isupper()
    return bool(_PLACE_ALONE.fullmatch(words)) or (
        is_body and not words.startswith(("Số ", "Bao "))
    )


# The second line of "Ủy ban nhân dân" / "Xã Mường Lai".
_PLACE_ALONE = re.compile(
    r"(?:Tỉnh|Thành phố|Quận|Huyện|Thị xã|Xã|Phường|Thị trấn|Đặc khu)(?: [^\W\d_][^\W\d_]*){1,4}"
)


_FITS: tuple[tuple[Sign, Callable[[str, str], bool]], ...] = (
    ("decor", _is_decor),
    ("motto", _is_motto),
    ("number", _is_number),
    ("date", _is_date),
    ("mark", lambda words, folded: bool(_MARK.fullmatch(folded)) and len(words) <= 60),
    ("about", lambda words, folded: bool(_ABOUT.match(folded))),
    ("to", lambda words, folded: bool(_TO.match(folded))),
    ("type", lambda words, folded: type_of(words) is not None),
    ("annex", lambda words, folded: bool(_ANNEX.match(folded)) and len(words) <= 120),
    ("issuer", _is_issuer),
)


def type_of(words: str) -> tuple[str, str] | None:
    """("Kế hoạch", "") for "KẾ HOẠCH", ("Kế hoạch", "kiểm tra …") where the subject stands on the
    same line; None for a line that does not open with a type in capitals."""
    folded = " ".join(fold(words).split())
    alone = folded.strip(" :.*_()-")
    if name := _TYPES.get(alone) or _TYPES.get(_COMPACT.get(alone.replace(" ", ""), "")):
        is_named = words[:1].isupper() and not words.rstrip().endswith(".")
        return (name, "") if is_named else None
    for plain, name in _TYPES.items():
        is_first = folded.startswith(f"{plain} ") and plain not in _LOOSE_TYPES
        if is_first and words.strip()[: len(name)] == name.upper():
            about = words.strip()[len(name) :].strip(" :-–")
            return None if about.startswith(("số ", "SỐ ")) else (name, about)
    return None


def loose_type_of(words: str) -> tuple[str, str] | None:
    """The same where the type is in small letters: "Kế hoạch nạo vét kênh năm 2026", a title
    only where it stands below a letterhead."""
    for plain, name in _TYPES.items():
        is_first = words.strip().startswith(f"{name} ") and plain not in _LOOSE_TYPES
        if is_first and not words.rstrip().endswith((".", ":", ";")):
            about = words.strip()[len(name) :].strip(" :-–")
            return None if about.startswith(("số ", "này")) else (name, about)
    return None


def number_of(words: str) -> str | None:
    """ "Số: 12 -KH/ĐU" -> "12-KH/ĐU"; None for a blank one."""
    found = _NUMBER.match(fold(words))
    if not found or not found["so"]:
        return None
    printed = words[found.start("so") : found.end("so")]
    return re.sub(r"\s*([-/])\s*", r"\1", re.sub("[‐‑‒–—−]", "-", printed))


def date_of(words: str) -> date | None:
    """The day of a place-and-date line; None where a part of it is left blank."""
    found = _DATE.match(fold(words))
    if not found:
        return None
    day, month, year = (
        found[a] or found[b] or found[c]
        for a, b, c in (("day", "d", "n"), ("month", "m", "o"), ("year", "y", "p"))
    )
    if not (day and month and year):
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
