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
_DAY_NEXT = re.compile(r"[\s,(-]*(?:mung|mong|ngay|ram|\d)")
_FULL_MOON = re.compile(rf"(?:ngay\s+)?ram\s+thang\s+(?P<m>{M}|{MW})(?:\s+nam\s+(?P<y>{Y}))?(?!\w)")
_LUNAR_FEASTS = {"trung thu": (8, 15), "doan ngo": (5, 5), "vu lan": (7, 15), "han thuc": (3, 3)}
_LUNAR_FEAST = re.compile(
    rf"(?:(?:dip|tet|le)\s+)*(?P<name>{'|'.join(_LUNAR_FEASTS)})(?:\s+(?:nam\s+)?(?P<y>{Y}))?(?!\w)"
)


def feast(view: str, at: int) -> Atom | None:
    new_year = _NEW_YEAR.match(view, at)
    if new_year:
        return _atom(new_year, lambda y: day(date(y, 1, 1)), new_year["y"])
    tet = _TET.match(view, at)
    if tet and tet[0] != "tet" and not _LUNAR_FEAST.match(view, at):
        return _atom(tet, _tet, tet["y"])
    named = _LUNAR_FEAST.match(view, at)
    if named and not _DAY_NEXT.match(view, named.end()):
        month, number = _LUNAR_FEASTS[named["name"]]
        year = int(named["y"]) if named["y"] else None
        return lunar_day(at, named.end(), number, month, year)
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
    if not match or _DAY_NEXT.match(view, match.end()):
        return None
    return lunar_day(at, match.end(), 10, 3, int(match["y"]) if match["y"] else None)


_HISTORIC = {(3, 2), (30, 4), (1, 5), (19, 5), (2, 9), (22, 12), (26, 3), (8, 3), (20, 10), (27, 7)}
_HISTORIC |= {(20, 11), (27, 2), (19, 8), (21, 6), (18, 11), (10, 10), (28, 6), (15, 5), (1, 6)}


def is_historic(when: date) -> bool:
    """Days that texts celebrate by day and month."""
    return (when.day, when.month) in _HISTORIC
