"""Named days and lunar ones: Tết, Giỗ Tổ, rằm tháng Bảy, Quốc khánh, "dịp 30/4"."""

import re
from datetime import date
from functools import lru_cache

from corpus.dates.atoms import Atom, Extent, day, one
from corpus.dates.days import MW, M, Y, lunar_day, month_number

_STEMS = "giap at binh dinh mau ky canh tan nham quy".split()
_BRANCHES = "ty suu dan mao thin ti ngo mui than dau tuat hoi".split()
_YEAR_NAME = rf"(?:{'|'.join(_STEMS)})\s+(?:{'|'.join(dict.fromkeys(_BRANCHES))})(?!\w)"
_TET = re.compile(
    rf"(?:dip\s+)?tet(?:\s+(?:nguyen dan|am lich|co truyen|"
    rf"ta))?(?:\s+(?P<name>{_YEAR_NAME}))?(?:\s*[,-]?\s*(?:nam\s+)?(?P<y>{Y}))?(?![\w/])"
)
_NEW_YEAR = re.compile(rf"(?:dip\s+)?tet\s+(?:duong lich|tay)(?:\s+(?:nam\s+)?(?P<y>{Y}))?(?!\w)")
_FULL_MOON = re.compile(rf"(?:ngay\s+)?ram\s+thang\s+(?P<m>{M}|{MW})(?:\s+nam\s+(?P<y>{Y}))?(?!\w)")
_DAYS = {
    "quoc khanh": (2, 9),
    "giai phong mien nam": (30, 4),
    "quoc te lao dong": (1, 5),
    "thanh lap dang": (3, 2),
    "sinh nhat bac": (19, 5),
    "nha giao viet nam": (20, 11),
    "thuong binh liet si": (27, 7),
    "thuong binh - liet si": (27, 7),
    "thay thuoc viet nam": (27, 2),
    "quoc te phu nu": (8, 3),
    "phu nu viet nam": (20, 10),
}


def feast(view: str, at: int) -> Atom | None:
    new_year = _NEW_YEAR.match(view, at)
    if new_year:
        return _atom(new_year, lambda y: day(date(y, 1, 1)), new_year["y"])
    tet = _TET.match(view, at)
    if tet and tet[0].removeprefix("dip ") != "tet":
        return _atom(tet, _tet, tet["y"])
    if tet and tet[0].startswith("dip"):
        return _atom(tet, _tet, tet["y"])
    moon = _FULL_MOON.match(view, at)
    if not moon:
        return None
    number = month_number(moon["m"])
    return lunar_day(at, moon.end(), 15, number, int(moon["y"]) if moon["y"] else None)


def _atom(match: re.Match[str], at: object, year: str | None) -> Atom:
    return Atom(match.start(), match.end(), "feast", at, int(year) if year else None, tag="feast")  # type: ignore[arg-type]


@lru_cache(maxsize=16)
def _tet(year: int) -> Extent:
    """The days off; the value is the first day of the lunar year."""
    import holidays

    off = holidays.country_holidays("VN", years=year, language="en_US")
    days = sorted(when for when, name in off.items() if "Lunar New Year" in name)
    first = min(when for when, name in off.items() if name == "Lunar New Year")
    return one(days[0], days[-1], first.isoformat())


_HUNG_KINGS = re.compile(
    rf"(?:ngay\s+)?gio to(?:\s+hung vuong)?(?:\s+(?:nam\s+)?(?P<y>{Y}))?(?!\w)"
)


def hung_kings(view: str, at: int) -> Atom | None:
    """Only where the day itself is not printed after it: "Giỗ Tổ Hùng Vương mùng 10 tháng 3"."""
    match = _HUNG_KINGS.match(view, at)
    if not match or re.match(r"[\s,(-]*(?:mung|mong|ngay|\d)", view[match.end() :]):
        return None
    return lunar_day(at, match.end(), 10, 3, int(match["y"]) if match["y"] else None)


_HISTORIC = {(3, 2), (30, 4), (1, 5), (19, 5), (2, 9), (22, 12), (26, 3), (8, 3), (20, 10), (27, 7)}
_HISTORIC |= {(20, 11), (27, 2), (19, 8), (21, 6), (18, 11), (10, 10), (28, 6), (15, 5), (1, 6)}


def is_historic(when: date) -> bool:
    """Days that texts celebrate by day and month."""
    return (when.day, when.month) in _HISTORIC
