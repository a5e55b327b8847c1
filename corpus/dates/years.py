"""Years, spans of years, terms of office, school years."""

import re
from datetime import date

from corpus.dates.atoms import Atom, Extent, Kind, one
from corpus.dates.days import Y

_SPAN = rf"(?P<a>{Y})\s?(?:-|den(?: nam)?)\s?(?P<b>{Y})"
_YEARS = re.compile(rf"{_SPAN}(?![\w/])")
_NAMED_SPAN = re.compile(
    rf"(?P<name>(?:giai doan|thoi ky|nhiem ky|khoa|nien khoa|cac nam|nam|ke hoach|"
    rf"(?:\d{{1,2}} nam)|"
    rf"trong \d{{1,2}} nam))\s+\(?(?:tu )?(?:nam )?{_SPAN}\)?(?![\w/])"
)
_YEAR = re.compile(rf"nam\s+(?P<y>{Y})(?![\w/]|-\d)")
_NUMBER = re.compile(rf"(?P<y>{Y})(?![\w/.]|,\d|-\d)")
_SCHOOL = re.compile(
    rf"nam hoc(?:\s+(?:{_SPAN}|(?P<rel>này|nay|mới|moi|tới|toi|sau|truoc)))?(?![\w/])"
)
_TERM = re.compile(
    r"(?:ca\s+|trong\s+|theo\s+|het\s+|dau\s+|cuoi\s+|giua\s+|nua\s+(?:dau|cuoi|"
    r"sau)\s+)+nhiem ky(?:\s+(?:này|"
    r"nay|tới|toi|sau|moi|qua|truoc|hien tai))?|nhiem ky\s+(?:này|nay|tới|sau|moi|qua|truoc|"
    r"hien tai)(?!\w)"
    r"|(?:toan|ca|ngoai|giua|dau|cuoi)\s+khoa(?!\w)|khoa\s+(?:thu\s+)?[ivxl]{1,6}(?!\w)|"
    r"nhiem ky\s+(?:thu\s+)?[ivxl]{1,6}(?!\w)"
)


def whole_year(year: int) -> Extent:
    return one(date(year, 1, 1), date(year, 12, 31), str(year))


def years_between(first: int, last: int) -> Extent:
    return one(date(first, 1, 1), date(last, 12, 31), f"{first}/{last}")


def school(view: str, at: int) -> Atom | None:
    """Its first and last day are set anew each year, so it has no days here."""
    match = _SCHOOL.match(view, at)
    if not match:
        return None
    name = f"{match['a']}/{match['b']}" if match["a"] else "XXXX/XXXX"
    return Atom(at, match.end(), "school", timex=f"{name}(school)")


def year(view: str, at: int) -> Atom | None:
    match = _YEAR.match(view, at)
    return Atom(at, match.end(), "year", whole_year, int(match["y"])) if match else None


def named_span(view: str, at: int) -> Atom | None:
    """ "giai đoạn 2021-2025", "nhiệm kỳ 2020-2025"."""
    match = _NAMED_SPAN.match(view, at)
    if not match or not _follows(match):
        return None
    kind = "term" if match["name"] in ("nhiem ky", "khoa", "nien khoa") else "years"
    return _span(at, match, kind)


def years(view: str, at: int) -> Atom | None:
    match = _YEARS.match(view, at)
    return _span(at, match, "years") if match and _follows(match) else None


def _follows(match: re.Match[str]) -> bool:
    return 0 < int(match["b"]) - int(match["a"]) <= 60


def _span(at: int, match: re.Match[str], kind: str) -> Atom:
    first, last = int(match["a"]), int(match["b"])
    tag = "range" if "den" in match[0] else ""
    return Atom(at, match.end(), kind, lambda _: years_between(first, last), last, tag=tag)  # type: ignore[arg-type]


def number(view: str, at: int) -> Atom | None:
    """ "2021" alone: a year only beside what makes it one."""
    match = _NUMBER.match(view, at)
    if not match:
        return None
    kind: Kind = "year" if _YEARLIKE.search(view[max(0, at - 14) : at]) else "number"
    if kind == "year" and not _CLOSED.match(view, match.end()):
        kind = "number"
    return Atom(at, match.end(), kind, whole_year, int(match["y"]))


_YEARLIKE = re.compile(r"(?<!\w)(?:den|tới|tu|truoc|het|tam nhin)\s+$")
_CLOSED = re.compile(
    r"\s*(?:[,.;:)]|$|(?:va|den|phan dau|dat|hoan|co ban|phai|tro di|se|da|la)(?!\w))"
)


def term(view: str, at: int) -> Atom | None:
    """ "trong nhiệm kỳ", "toàn khóa", "khóa XV": which years depends on whose term it is."""
    match = _TERM.match(view, at)
    return Atom(at, match.end(), "term", timex="(term)") if match else None


def part_of_term(side: str, whole: Atom, start: int) -> Atom:
    """A term is halved where its mid-term review stands: the middle of its third full year."""
    if whole.at is None or whole.year is None:
        return whole
    full = whole.at(whole.year)
    first, last = full.first.year, full.last.year
    middle = first + (last - first + 1) // 2
    if side == "nua dau":
        found = one(full.first, date(middle, 6, 30), f"{full.timex}(first half)")
    elif side.startswith("nua"):
        found = one(date(middle, 7, 1), full.last, f"{full.timex}(second half)")
    else:
        year = {"dau": first, "giua": middle}.get(side, last)
        found = one(date(year, 1, 1), date(year, 12, 31), f"{full.timex}({side})")
    return Atom(start, whole.end, "term", lambda _: found, whole.year)
