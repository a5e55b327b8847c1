"""Months, quarters, halves of the year, and the beginnings, middles and ends of them."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from corpus.dates.atoms import Atom, Extent, one
from corpus.dates.days import MW, M, Y, is_lunar, month_number
from corpus.dates.lunar import last_of_month, solar

YEAR_AFTER = rf"(?:(?:,?\s+(?:cua\s+)?nam\s+|\s?[/.-]\s?|,\s+)(?P<y>{Y})(?![/\d]))?"
_WHICH_YEAR = {
    "nay": 0,
    "này": 0,
    "sau": 1,
    "tới": 1,
    "toi": 1,
    "ngoai": -1,
    "truoc": -1,
    "qua": -1,
}
# Not of "6 tháng đầu năm trước ngày 15/6".
_REL = rf"(?P<rel>{'|'.join(_WHICH_YEAR)})(?!\w)(?!(?<=truoc)\s+(?:ngay\s+|\d))"
WHICH_YEAR = rf"(?:\s+(?:cua\s+)?nam\s+{_REL})?"
_MONTH = re.compile(
    rf"(?:thang|t)\s*(?P<m>{M})(?!\s*%|[,.]\d\d\d){YEAR_AFTER}{WHICH_YEAR}(?![/\w])"
)
_MONTH_WORD = re.compile(rf"thang\s+(?P<m>{MW}){YEAR_AFTER}{WHICH_YEAR}(?!\w)")
_MONTH_LIST = re.compile(
    rf"thang\s+(?P<list>{M}(?:\s*(?:,|va|den|-)\s*{M})*\s*(?:,|va|den|"
    rf"-)\s*)(?P<m>{M}){YEAR_AFTER}(?![/\w])"
)
_NUMERIC = re.compile(rf"(?P<m>{M})\s?[/-]\s?(?P<y>{Y})(?![/\w-])")
_DOCUMENT = re.compile(
    r"(?:so|luat|nghi dinh|thong tu|quyet dinh|nghi quyet|phap lenh|cong van|tcvn|qcvn)\s*$"
)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
ROMAN |= {"mot": 1, "hai": 2, "ba": 3, "tư": 4, "bon": 4}
_Q = r"(?:iv|iii|ii|i|[1-4]|0[1-4]|mot|hai|ba|bon|tư)(?!\w)"
_QUARTER = re.compile(rf"(?:quy|q)\s*(?P<q>{_Q})(?![.,]\d){YEAR_AFTER}{WHICH_YEAR}")
_QUARTER_LIST = re.compile(
    rf"quy\s+(?P<list>{_Q}(?:\s*(?:,|va|den|-)\s*(?:quy\s+)?{_Q})+){YEAR_AFTER}{WHICH_YEAR}"
)
_HALF = re.compile(
    rf"(?P<n>\d{{1,2}}|sáu|sau|ba|chin|hai|bay|tam|muoi)\s+thang\s+(?P<side>dau|cuoi)"
    rf"(?:\s+(?:cua\s+)?nam(?!\s+hoc)(?:\s+(?P<y>{Y})|\s+{_REL})?|"
    rf"\s?/\s?(?P<y2>{Y}))"
)
_HALF_YEAR = re.compile(
    rf"nua\s+(?P<side>dau|cuoi|sau)\s+(?:cua\s+)?nam(?!\s+hoc)(?:\s+(?P<y>{Y})|\s+{_REL})?"
)
_HALF_YEAR_AFTER = re.compile(
    rf"nua\s+nam\s+(?P<side>dau|cuoi|sau)(?:\s*(?:/|nam\s+)?\s*(?P<y>{Y}))?(?!\w)"
)


def month(view: str, at: int) -> Atom | None:
    return _month_list(view, at) or _single_month(view, at)


def _single_month(view: str, at: int) -> Atom | None:
    match = _MONTH.match(view, at) or _MONTH_WORD.match(view, at)
    if not match or not _is_name(view, match):
        return None
    number = month_number(match["m"])
    if is_lunar(view, match.end()):
        lunar = _yearly(match, "month", lambda year: lunar_month(year, number))
        return replace(lunar, tag="lunar")
    return _yearly(match, "month", lambda year: whole_month(year, number))


def lunar_month(year: int, number: int) -> Extent:
    first = solar(1, number, year)
    return one(first, last_of_month(first), f"{year}-{number:02}(lunar)")


def _is_name(view: str, match: re.Match[str]) -> bool:
    """ "tháng năm" is May only with a year or after a preposition: "tháng, năm" is commoner."""
    if match["m"].isdigit() or match["y"]:
        return True
    before = view[max(0, match.start() - 8) : match.start()]
    counted = re.search(r"\d\s+$", before)
    return not counted and (match["m"] != "nam" or bool(re.search(r"(?:dau|cuoi|giua)\s$", before)))


def whole_month(year: int, number: int) -> Extent:
    last = monthrange(year, number)[1]
    return one(date(year, number, 1), date(year, number, last), f"{year}-{number:02}")


def _month_list(view: str, at: int) -> Atom | None:
    """ "tháng 3 và 4/2025", "tháng 3 - 5/2023", "các tháng 3, 6, 9, 12"."""
    match = _MONTH_LIST.match(view, at)
    if not match:
        return None
    lefts = [int(number) for number in re.findall(r"\d+", match["list"])]
    links = re.findall(r"den|-|,|va", match["list"])
    last = int(match["m"])

    def extent(year: int) -> Extent:
        if links[-1] in ("den", "-"):
            return months_between(year, lefts[0], last)
        return joined([whole_month(year, number) for number in [*lefts, last]])

    return Atom(at, match.end(), "month", extent, int(match["y"]) if match["y"] else None)


def months_between(year: int, first: int, last: int) -> Extent:
    start = whole_month(year - (first > last), first)
    end = whole_month(year, last)
    return one(start.first, end.last, f"{start.timex}/{end.timex}")


def joined(extents: list[Extent]) -> Extent:
    pieces = tuple(piece for extent in extents for piece in extent.pieces)
    return Extent(pieces, ";".join(extent.timex for extent in extents))


def numeric_month(view: str, at: int) -> Atom | None:
    """ "10/2024" without "tháng"; not the number of a law."""
    match = _NUMERIC.match(view, at)
    if not match or _DOCUMENT.search(view[max(0, at - 12) : at]):
        return None
    number = int(match["m"])
    return Atom(at, match.end(), "month", lambda year: whole_month(year, number), int(match["y"]))


def quarter(view: str, at: int) -> Atom | None:
    listed = _QUARTER_LIST.match(view, at)
    if listed:
        return _yearly(listed, "quarter", _listed_quarters(listed["list"]))
    match = _QUARTER.match(view, at)
    if not match:
        return None
    number = ROMAN[match["q"].lstrip("0")]
    return _yearly(match, "quarter", lambda year: whole_quarter(year, number))


def _listed_quarters(written: str) -> Callable[[int], Extent]:
    """ "I, II, IV" leaves the third out, "I đến III" does not."""
    numbers = [ROMAN[q.lstrip("0")] for q in re.findall(_Q, written) if q]
    if re.search(r"den|-", written):
        numbers = list(range(numbers[0], numbers[-1] + 1))
    return lambda year: joined([whole_quarter(year, number) for number in numbers])


def whole_quarter(year: int, number: int) -> Extent:
    start, end = whole_month(year, 3 * number - 2), whole_month(year, 3 * number)
    return one(start.first, end.last, f"{year}-Q{number}")


def half(view: str, at: int) -> Atom | None:
    """ "6 tháng đầu năm", "9 tháng đầu năm 2023", "nửa cuối năm"."""
    match = _HALF.match(view, at)
    if match:
        count = _COUNTS.get(match["n"]) or int(match["n"])
        return _part_of_year(match, count) if 1 <= count <= 11 else None
    match = _HALF_YEAR.match(view, at) or _HALF_YEAR_AFTER.match(view, at)
    return _part_of_year(match, 6) if match else None


_COUNTS = {"hai": 2, "ba": 3, "sáu": 6, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}


def _part_of_year(match: re.Match[str], count: int) -> Atom:
    first, last = (1, count) if match["side"] == "dau" else (13 - count, 12)

    def extent(year: int) -> Extent:
        start, end = whole_month(year, first), whole_month(year, last)
        half = {(1, 6): f"{year}-H1", (7, 12): f"{year}-H2"}.get((first, last))
        return one(start.first, end.last, half or f"{start.timex}/{end.timex}")

    return _yearly(match, "half", extent)


def _yearly(match: re.Match[str], kind: str, extent: Callable[[int], Extent]) -> Atom:
    groups = match.groupdict()
    year = groups.get("y") or groups.get("y2")
    relative = groups.get("rel")
    tag = f"year{_WHICH_YEAR[relative]:+d}" if relative else ""
    return Atom(match.start(), match.end(), kind, extent, int(year) if year else None, tag=tag)  # type: ignore[arg-type]


# --- beginnings, middles, ends --------------------------------------------------------------------

_SIDE = re.compile(
    r"(?P<side>dau|giua|cuoi|nua dau|nua cuoi|nua sau|thuong tuan|trung tuan|ha tuan)"
    r"(?:\s+cua)?(?:\s+thoi gian)?\s+(?=thang|quy|nam|tuan|nhiem ky|(?:19|20)\d\d(?![\d/-]))"
)
_THIRDS = {"dau": 0, "thuong tuan": 0, "giua": 1, "trung tuan": 1, "cuoi": 2, "ha tuan": 2}
_MARK = {"dau": "START", "thuong tuan": "START", "giua": "MID", "trung tuan": "MID"}
_MARK |= {"cuoi": "END", "ha tuan": "END", "nua dau": "H1", "nua cuoi": "H2", "nua sau": "H2"}


def side(view: str, at: int) -> tuple[str, int] | None:
    """ "cuối ", "nửa đầu " before a month, quarter, year or term, and where that begins."""
    match = _SIDE.match(view, at)
    return (match["side"], match.end()) if match else None


def part_of(side: str, whole: Atom, start: int) -> Atom:
    """ "cuối" + "tháng 6/2023" -> 21 to 30 June; ordinary prose means thirds (years: quarters)."""
    at = whole.at
    cut = {"month": _third_of_month, "quarter": _month_of_quarter, "year": _quarter_of_year}
    kind = whole.kind if whole.kind in cut else "year"

    def extent(year: int) -> Extent:
        if at is None:
            raise ValueError("không có khoảng thời gian")
        full = at(year)
        if side.startswith("nua"):
            return half_of(full, side)
        first, last = cut[kind](full, _THIRDS[side])
        return one(first, last, f"{full.timex}({_MARK[side]})")

    return Atom(start, whole.end, "part", extent, whole.year, tag=whole.tag, anchor=whole.anchor)


def _third_of_month(full: Extent, third: int) -> tuple[date, date]:
    first = full.first.replace(day=(1, 11, 21)[third])
    return first, full.last if third == 2 else first + timedelta(days=9)


def _month_of_quarter(full: Extent, third: int) -> tuple[date, date]:
    found = whole_month(full.first.year, full.first.month + third)
    return found.first, found.last


def _quarter_of_year(full: Extent, third: int) -> tuple[date, date]:
    """Beginning: the first quarter; end: the last; middle: May to August."""
    year = full.first.year
    first, last = ((1, 3), (5, 8), (10, 12))[third]
    return whole_month(year, first).first, whole_month(full.last.year, last).last


def half_of(full: Extent, side: str) -> Extent:
    """Half of a month is 15 days, of a longer time half its months."""
    months = (full.last.year - full.first.year) * 12 + full.last.month - full.first.month + 1
    if months == 1:
        middle = full.first.replace(day=15)
    else:
        index = full.first.month - 1 + months // 2
        middle = date(full.first.year + index // 12, index % 12 + 1, 1) - timedelta(days=1)
    if side == "nua dau":
        return one(full.first, middle, f"{full.timex}(first half)")
    return one(middle + timedelta(days=1), full.last, f"{full.timex}(second half)")


# --- weeks and days of a month --------------------------------------------------------------------

ORDINALS = {"dau": 1, "dau tien": 1, "nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tư": 4, "cuoi": -1}
ORDINALS |= {"cuoi cung": -1, "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4}
ORDINALS |= {"01": 1, "02": 2, "03": 3, "04": 4, "tu": 4, "5": 5}
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_WEEK_OF = re.compile(
    rf"tuan\s+(?:le\s+)?(?:thu\s+)?(?P<n>{_ORDINAL})(?!\w)(?:\s+cua|,)?\s+(?=thang\s+\d)"
)
_DAYS_OF = re.compile(
    r"(?P<n>\d{1,2})\s+(?P<unit>ngay|tuan)\s+(?P<side>dau|cuoi)(?:\s+cua)?\s+(?=thang\s+\d)"
)


def week_of_month(view: str, at: int) -> Atom | None:
    """ "tuần 2 tháng 6": days 8 to 14; "tuần cuối": the last seven days. Also "10 ngày đầu"."""
    match = _WEEK_OF.match(view, at) or _DAYS_OF.match(view, at)
    whole = match and _single_month(view, match.end())
    if not match or not whole or whole.at is None:
        return None
    month_at = whole.at
    groups = match.groupdict()
    if "side" in groups:
        days = int(match["n"]) * (7 if match["unit"] == "tuan" else 1)
        pick = (1, days) if match["side"] == "dau" else (-days, -1)
    else:
        pick = week_days(ORDINALS[match["n"]])

    def extent(year: int) -> Extent:
        full = month_at(year)
        first, last = (_of(full, number) for number in pick)
        return one(first, min(last, full.last), f"{first.isoformat()}/{last.isoformat()}")

    return Atom(at, whole.end, "week", extent, whole.year, tag=whole.tag)


def week_days(ordinal: int) -> tuple[int, int]:
    """Days of a month in its first, second … last week, negative ones counted from its end."""
    return (-7, -1) if ordinal < 0 else (7 * ordinal - 6, 7 * ordinal)


def _of(full: Extent, number: int) -> date:
    if number < 0:
        return full.last + timedelta(days=number + 1)
    return full.first + timedelta(days=min(number, full.last.day) - 1)
