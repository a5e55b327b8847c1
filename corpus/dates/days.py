"""Calendar days, lists and ranges of days within one month, weekdays, clock times."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from corpus.dates.atoms import Atom, Extent, day
from corpus.dates.lunar import solar

D = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
M = r"(?:0?[1-9]|1[0-2])(?!\d)"
Y = r"(?:1[89]|20)\d\d(?!\d)"
MONTH_WORDS = {
    **{"gieng": 1, "hai": 2, "ba": 3, "tư": 4, "bon": 4, "nam": 5, "sáu": 6, "bay": 7, "tam": 8},
    **{"chin": 9, "muoi mot": 11, "muoi hai": 12, "muoi": 10, "chap": 12},
}
MW = rf"(?:{'|'.join(MONTH_WORDS)})(?!\w)"

_SEPARATED = re.compile(
    rf"(?P<d>{D})\s?(?P<cut>[/.-])\s?(?P<m>{M})\s?(?P=cut)\s?(?P<y>{Y})(?![\w/])"
)
_MIXED = re.compile(
    rf"(?P<d>{D})\s?[/.-]\s?(?P<m>{M})(?:\s?[/.-]\s?|,?\s+nam\s+)(?P<y>{Y})(?![\w/])"
)
_SPELT = re.compile(
    rf"(?P<d>{D}),?\s+thang\s+(?P<m>{M}|{MW})(?:(?:,?\s+nam\s+|\s?[/.-]\s?|"
    rf",\s+)(?P<y>{Y}))?(?![/\d])"
)
_SHORT = re.compile(rf"(?P<d>{D})\s?/\s?(?P<m>{M})(?![/\d]|\s?%|[.,]\d)")
_SHORT_AFTER_NGAY = re.compile(rf"(?P<d>{D})[.-](?P<m>{M})(?![\w/]|[.,-]\d)")
_ISO = re.compile(rf"(?P<y>{Y})-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])")
_LISTED = re.compile(
    rf"(?P<list>{D}(?:\s*(?:,|;|va|den|-)\s*(?:ngay\s+)?{D}(?![\s]*[/.]))*?"
    rf"\s*(?P<link>,|va|den|-)\s*(?:het\s+)?(?:ngay\s+)?)(?=(?P<last>{D})(?:\s?[/.-]\s?{M}|"
    rf",?\s+thang\s+))"
)
_DOM = re.compile(rf"(?P<d>{D})(?!\s?[/.,:-]\s?\d|\s*%|\w)")
_DOM_LIST = re.compile(
    rf"(?P<list>{D}(?:\s*(?:,|va|den|-)\s*(?:ngay\s+)?{D})+)(?!\s?[/.:-]\s?\d|\s+thang\s+\d|\w)"
)


def after_word(view: str, start: int, at: int, calendar: bool = True) -> Atom | None:
    """After "ngày", "mùng": `at` is where the number should be."""
    found = _full(view, start, at) or _listed(view, start, at)
    if found:
        return found
    short = _SHORT.match(view, at) or _SHORT_AFTER_NGAY.match(view, at)
    if short:
        return _calendar_day(view, start, short)
    return _dom(view, start, at)


def bare(view: str, at: int) -> Atom | None:
    """A day without a word before it."""
    found = _full(view, at, at) or _listed(view, at, at)
    if found:
        # "10,5-11 %", "5-6 người"
        return found if _WRITTEN_OUT.search(view[at : found.end]) else None
    short = _SHORT.match(view, at)
    if not short and _TO.search(view[max(0, at - 24) : at]):
        short = _SHORT_AFTER_NGAY.match(view, at)
    return _calendar_day(view, at, short) if short and not _is_ratio(view, short) else None


_TO = re.compile(r"ngay\s+\d{1,2}[-.]\d{1,2}\s+(?:den|tới)\s+(?:het\s+)?$")


_WRITTEN_OUT = re.compile(r"/|thang|(?:19|20)\d\d$")


def iso(view: str, at: int) -> Atom | None:
    match = _ISO.match(view, at)
    return _calendar_day(view, at, match) if match else None


def _full(view: str, start: int, at: int) -> Atom | None:
    for pattern in (_SEPARATED, _SPELT, _MIXED):
        match = pattern.match(view, at)
        if match:
            return _calendar_day(view, start, match)
    return None


def month_number(written: str) -> int:
    return int(written) if written.isdigit() else MONTH_WORDS[written]


_LUNAR = re.compile(r"\s*\(?(?:am lich|al)(?!\w)\)?(?:\s+nam\s+(?P<y>(?:19|20)\d\d))?")


def is_lunar(view: str, at: int) -> bool:
    return bool(_LUNAR.match(view, at))


def _calendar_day(view: str, start: int, match: re.Match[str]) -> Atom | None:
    number, month = int(match["d"]), month_number(match["m"])
    year = int(match["y"]) if match.groupdict().get("y") else None
    lunar = _LUNAR.match(view, match.end())
    if match["m"] in ("gieng", "chap"):
        return lunar_day(start, match.end(), number, month, year)
    if lunar:
        year = int(lunar["y"]) if lunar["y"] else year
        return lunar_day(start, lunar.end(), number, month, year)
    if number > 29 and not _exists(number, month):
        return None
    return Atom(start, match.end(), "day", lambda y: day(date(y, month, number)), year)


def lunar_day(start: int, end: int, number: int, month: int, year: int | None) -> Atom:
    return Atom(start, end, "day", lambda y: day(solar(number, month, y)), year, tag="lunar")


def _exists(number: int, month: int) -> bool:
    try:
        return bool(date(2000, month, number))
    except ValueError:
        return False


def _listed(view: str, start: int, at: int) -> Atom | None:
    """ "14, 15, 16/6", "02-11/8/2017", "01 và 02/6/2023", "2 đến 5 tháng 6": what stands on
    the left takes month and year from the right."""
    match = _LISTED.match(view, at)
    last = match and (
        _full(view, match.start("last"), match.start("last")) or _short(view, match.start("last"))
    )
    if not match or not last or last.kind != "day":
        return None
    lefts = [int(number) for number in re.findall(r"\d+", match["list"])]
    is_range = match["link"] in ("den", "-")
    if is_range and len(lefts) > 1 and not _rises(lefts):
        return None
    at_year = last.at
    if at_year is None or last.tag:
        return None

    def extent(year: int) -> Extent:
        return _of_month(lefts, at_year(year).last, is_range)

    return Atom(
        start,
        last.end,
        "day",
        extent,
        last.year,
        tag="range" if is_range and len(lefts) == 1 else "list",
    )


def _rises(numbers: list[int]) -> bool:
    return all(a < b for a, b in pairwise(numbers))


def _short(view: str, at: int) -> Atom | None:
    match = _SHORT.match(view, at) or _SHORT_AFTER_NGAY.match(view, at)
    return _calendar_day(view, at, match) if match else None


def _of_month(lefts: list[int], last: date, is_range: bool) -> Extent:
    """With `is_range` the last of `lefts` begins a range that ends on `last`."""
    if is_range and lefts[-1] > last.day:
        raise ValueError("từ ngày lớn đến ngày nhỏ trong một tháng")
    days = [last.replace(day=number) for number in lefts]
    pieces = [(when, when) for when in days]
    if is_range:
        pieces[-1] = (days[-1], last)
    else:
        pieces.append((last, last))
    return Extent(tuple(pieces), _timex(pieces))


def _timex(pieces: list[tuple[date, date]]) -> str:
    """Consecutive days are a range, others a list."""
    stretched = len(pieces) == 1 or all(
        (after[0] - before[1]).days == 1 for before, after in pairwise(pieces)
    )
    if stretched:
        return f"{pieces[0][0].isoformat()}/{pieces[-1][1].isoformat()}"
    return ";".join(
        first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
        for first, last in pieces
    )


def _dom(view: str, start: int, at: int) -> Atom | None:
    """ "ngày 15", "ngày 01 đến ngày 05", "các ngày 10, 20": the month stands elsewhere."""
    listed = _DOM_LIST.match(view, at)
    if listed:
        return Atom(start, listed.end(), "dom", days=tuple(_spread(listed["list"])))
    match = _DOM.match(view, at)
    return Atom(start, match.end(), "dom", days=(int(match["d"]),)) if match else None


def _spread(written: str) -> Iterator[int]:
    """ "1 đến 5" -> 1, 2, 3, 4, 5; "10, 20" -> 10, 20."""
    before = 0
    for link, number in re.findall(r"(den|-|,|va)?\s*(?:ngay\s+)?(\d+)", written):
        first = before + 1 if link in ("den", "-") and before else int(number)
        yield from range(first, int(number) + 1)
        before = int(number)


# --- "4/4 đơn vị" is no day -----------------------------------------------------------------------

_COUNTED = re.compile(
    r"\s*(?:so\s+|tong so\s+|cac\s+)?(?:don vi|chi bo|dang bo|dang uy|chi uy|cap uy|phuong|xa|"
    r"quan|huyen|tinh|thanh pho|thi tran|"
    r"to chuc|to dan|co so|co quan|dong chi|dai bieu|dang vien|can bo|cán bo|nguoi|uy vien|"
    r"thanh vien|ho|"
    r"chi tieu|tieu chi|nhiem vu|noi dung|muc tieu|y kien|phieu|truong|lop|thon|ap|khu|ban|nganh|"
    r"so|"
    r"doanh nghiep|cong ty|diem|cau|bai|mon|hoc sinh|giao vien|cong trinh|du an|ho so|vu|viec|cuoc|"
    r"buoi|phong|benh|ca|tran|vong|hiep|giai|luot|to|doan|hoi|uy ban|kien nghi|de xuat|van ban|"
    r"phan|"
    r"dien tich|dan so|chang|quang duong|thoi gian|con|chiec|chuyen|san pham|dau|mau|loai|tram|"
    r"suat)(?!\w)"
)
_NOT_BEFORE = re.compile(
    r"(?:ty le|ti le|dat|chiem|so|diem|ngo|ngach|hem|kiet|duong|quoc lo|ql|lo|thua|dieu|khoan|hon|"
    r"gan|phong|can|duoc|co|xep|hang|ket qua|ti so|ty so|tang|km|bang|khoang|gom|toan bo|ca)"
    r"\s*:?\s*$"
)


def _is_ratio(view: str, match: re.Match[str]) -> bool:
    if _COUNTED.match(view, match.end()) or _NOT_BEFORE.search(
        view[max(0, match.start() - 12) : match.start()]
    ):
        return True
    follows = view[match.end() : match.end() + 1]
    return (
        match["d"] == match["m"]
        and follows == " "
        and view[match.end() + 1 : match.end() + 2].isalpha()
    )


# --- weekdays and hours ---------------------------------------------------------------------------

WEEKDAYS = {"hai": 0, "2": 0, "ba": 1, "3": 1, "tư": 2, "tu": 2, "4": 2, "nam": 3, "5": 3}
WEEKDAYS |= {"sáu": 4, "sau": 4, "6": 4, "bay": 5, "7": 5}
_WEEKDAY = re.compile(
    rf"(?:thu\s+(?P<n>{'|'.join(WEEKDAYS)})|(?P<sunday>chu nhat|cn))(?![\w%/]|\s+(?:sinh|thi))"
)
_CLOCK = re.compile(
    r"(?P<h>[01]?\d|2[0-4])\s?(?:(?:gio|h)(?![a-z])\s?(?P<m>[0-5]\d(?!\d))?(?:\s?(?:phut|"
    r"p)(?!\w))?|[:](?P<mm>[0-5]\d)(?![\d:]))"
    r"(?P<half>\s+ruoi)?(?:\s+(?P<part>sang|trua|chieu|toi|dem)(?!\w))?"
)
_PARTS = {"sang": "TMO", "trua": "TMI", "chieu": "TAF", "toi": "TEV", "dem": "TNI"}
_DAYPART = re.compile(
    r"(?:vao\s+)?(?:buoi\s+)?(?P<part>sang|trua|chieu|toi|dem)(?:\s+cua)?(?=[\s,]+(?:cung |"
    r"cac )?(?:ngay|thu|chu|\d|mung|mong|mai|hom))"
)


def weekday(view: str, at: int) -> Atom | None:
    match = _WEEKDAY.match(view, at)
    if not match:
        return None
    number = 6 if match["sunday"] else WEEKDAYS[match["n"]]
    return Atom(at, match.end(), "weekday", days=(number,))


def clock(view: str, at: int) -> Atom | None:
    match = _CLOCK.match(view, at)
    if not match:
        return None
    hour = int(match["h"]) + (
        12 if match["part"] in ("chieu", "toi") and int(match["h"]) < 12 else 0
    )
    minutes = "30" if match["half"] else match["m"] or match["mm"] or "00"
    return Atom(at, match.end(), "clock", clock=f"{hour:02}:{minutes}")


def daypart(view: str, at: int) -> Atom | None:
    match = _DAYPART.match(view, at)
    return Atom(at, match.end(), "daypart", clock=_PARTS[match["part"]]) if match else None
