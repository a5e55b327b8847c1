"""Days told from the day of publication: hôm nay, tuần sau, tháng trước, năm ngoái, 5 ngày tới."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from corpus.dates.atoms import UNIT_KINDS, Atom, Extent, day, fixed, one
from corpus.dates.months import whole_month, whole_quarter
from corpus.dates.years import whole_year

_NOW = re.compile(
    r"(?P<day>hom nay|ngay hom nay|ngay nay(?=\s*\()|hom qua|ngay hom qua|hom kia|ngay mai|"
    r"hom truoc(?=\s*\())(?!\w)"
    r"|(?P<part>sang|trua|chieu|toi|dem)\s+(?P<when>nay|mai|qua|hom nay|hom qua|ngay mai)(?!\w)"
)
_SHIFT = {"hom nay": 0, "ngay hom nay": 0, "ngay nay": 0, "nay": 0, "hom qua": -1, "hom truoc": -1}
_SHIFT |= {"ngay hom qua": -1, "qua": -1, "hom kia": -2, "ngay mai": 1, "mai": 1}
_PARTS = {"sang": "TMO", "trua": "TMI", "chieu": "TAF", "toi": "TEV", "dem": "TNI"}


def today(view: str, at: int, pub: date | None) -> Atom | None:
    match = _NOW.match(view, at)
    if not match or _is_way(view, match):
        return None
    shift, part = _SHIFT[match["day"] or match["when"]], _PARTS.get(match["part"] or "", "")
    if pub is None:
        return Atom(at, match.end(), "now", timex="PRESENT_REF", clock=part)
    when = pub + timedelta(days=shift)
    return fixed(at, match.end(), "now", day(when), clock=part)


def _is_way(view: str, match: re.Match[str]) -> bool:
    """ "sang nay", "toi mai" typed without marks mean the same; "ngày nay" is nowadays."""
    return match["day"] == "hom nay" and view[max(0, match.start() - 4) : match.start()] == "cho "


_WHICH = (
    r"(?P<which>này|nay|hien tai|sau|tới|toi|ke tiep|tiep theo|truoc|qua|vua qua|vua roi|roi|"
    r"ngoai)(?!\w)"
)
_UNIT = re.compile(rf"(?P<unit>tuan|thang|quy|nam)\s+(?:le\s+)?{_WHICH}")
_STEP = {"này": 0, "nay": 0, "hien tai": 0, "sau": 1, "tới": 1, "toi": 1, "ke tiep": 1}
_STEP |= {
    "tiep theo": 1,
    "truoc": -1,
    "qua": -1,
    "vua qua": -1,
    "vua roi": -1,
    "roi": -1,
    "ngoai": -1,
}
_NOT_UNIT = re.compile(
    r"(?:\d|may|nhieu|vai|nhung|cac|tung|moi|nua|hang|sáu|muoi|(?<!thu )hai|(?<!thu )ba|"
    r"(?<!thu )bon|(?<!thu )bay|tam|chin|mot|tai)\s+$"
)


_OF_DAY = re.compile(r"ngay\s+\d{1,2}\s+(?:cua\s+)?$")


def unit(view: str, at: int, pub: date | None) -> Atom | None:
    """ "tuần sau", "quý này", "năm ngoái"."""
    match = _UNIT.match(view, at)
    before = view[max(0, at - 12) : at]
    if not match or _is_comparison(view, match):
        return None
    if _NOT_UNIT.search(before) and not _OF_DAY.search(before):
        return None
    if pub is None:
        return Atom(at, match.end(), "week", timex="PRESENT_REF")
    extent = _whole(match["unit"], _STEP[match["which"]], pub)
    return fixed(at, match.end(), UNIT_KINDS[match["unit"]], extent, anchor="pub")


_BEFORE_WHAT = re.compile(
    r"\s+(?:khi|do|day|ngay|thoi diem|mat|het|nam|thang|dai hoi|ngay|moi)(?!\w)"
)


def _is_comparison(view: str, match: re.Match[str]) -> bool:
    """ "tháng trước khi", "năm sau đó", "5 năm qua" are no week, month, year from today."""
    return match["which"] in ("truoc", "sau", "qua", "tới", "toi") and bool(
        _BEFORE_WHAT.match(view, match.end()) or re.match(r"\s*\d", view[match.end() :])
    )


def _whole(unit: str, step: int, pub: date) -> Extent:
    if unit == "tuan":
        return week_of(pub + timedelta(weeks=step))
    if unit == "thang":
        then = pub.replace(day=1) + relativedelta(months=step)
        return whole_month(then.year, then.month)
    if unit == "quy":
        then = pub.replace(day=1) + relativedelta(months=3 * step)
        return whole_quarter(then.year, (then.month + 2) // 3)
    return whole_year(pub.year + step)


def week_of(when: date) -> Extent:
    monday = when - timedelta(days=when.weekday())
    year, week, _ = when.isocalendar()
    return one(monday, monday + timedelta(days=6), f"{year}-W{week:02}")


_SIDE_OF_YEAR = re.compile(
    r"(?P<side>dau|giua|cuoi|nua dau|nua cuoi|nua sau)\s+(?P<unit>nam|quy|thang|tuan)(?!\s+(?:\d|"
    r"[ivx]+(?!\w)|hoc|vi))(?!\w)"
)


def side_alone(view: str, at: int) -> tuple[str, str, int] | None:
    """ "cuối năm", "cuối tháng" with no word that says which."""
    match = _SIDE_OF_YEAR.match(view, at)
    return (match["side"], match["unit"], match.end()) if match else None


_COUNT = r"(?P<n>\d{1,3}|mot|hai|ba|bon|tư|nam|sáu|sau|bay|tam|chin|muoi|vai)(?:\s*\(\w+\))?"
NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "tư": 4, "nam": 5, "sáu": 6, "sau": 6, "bay": 7}
NUMBERS |= {"tam": 8, "chin": 9, "muoi": 10}
_NEXT = re.compile(
    rf"(?:trong\s+(?:vong\s+)?)?{_COUNT}\s+(?P<unit>ngay|tuan|thang|quy|nam)\s+(?P<which>tới|toi|"
    rf"nua|tiep theo|qua|vua qua|gan day)(?!\w)"
)
_AGO = re.compile(
    rf"cach day\s+(?:hon |gan |khoang |tron |dung )?{_COUNT}\s+(?P<unit>ngay|tuan|thang|nam)(?!\w)"
)
_AGO_AFTER = re.compile(
    rf"{_COUNT}\s+(?P<unit>ngay|tuan|thang|nam)\s+truoc(?=\s*[,.;)]|\s*$|\s+day(?!\w))"
)
_DELTAS: dict[str, Callable[[int], relativedelta]] = {
    "ngay": lambda n: relativedelta(days=n),
    "tuan": lambda n: relativedelta(weeks=n),
    "thang": lambda n: relativedelta(months=n),
    "quy": lambda n: relativedelta(months=3 * n),
    "nam": lambda n: relativedelta(years=n),
}
_LETTERS = {"ngay": "D", "tuan": "W", "thang": "M", "quy": "Q", "nam": "Y"}


def delta(count: int, unit: str) -> relativedelta:
    return _DELTAS[unit](count)


def period(count: int, unit: str) -> str:
    """A TIMEX3 duration: P10D, P3M (a quarter is three months)."""
    return f"P{3 * count}M" if unit == "quy" else f"P{count}{_LETTERS[unit]}"


def count_of(written: str) -> int:
    return int(written) if written.isdigit() else NUMBERS[written]


def span_from_now(view: str, at: int, pub: date | None) -> Atom | None:
    """ "trong 5 ngày tới", "10 ngày nữa", "3 năm qua", "cách đây 2 tuần"."""
    ago = _AGO.match(view, at) or _AGO_AFTER.match(view, at)
    match = ago or _NEXT.match(view, at)
    if not match or match["n"] == "vai":
        return None
    count, unit = count_of(match["n"]), match["unit"]
    if pub is None or (ago and unit != "ngay"):
        return Atom(at, match.end(), "duration", timex=period(count, unit), tag="about")
    if ago:
        return fixed(at, match.end(), "day", day(pub - delta(count, unit)), anchor="pub")
    first, last = _window(match["which"], pub, delta(count, unit))
    return fixed(
        at, match.end(), "week", one(first, last, f"{first.isoformat()}/{last.isoformat()}")
    )


def _window(which: str, pub: date, step: relativedelta) -> tuple[date, date]:
    if which in ("qua", "vua qua", "gan day"):
        return pub - step, pub - timedelta(days=1)
    if which == "nua":
        return pub + step, pub + step
    return pub + timedelta(days=1), pub + step


def current(unit: str, pub: date) -> Extent:
    """The week, month, quarter or year that holds `pub`."""
    return _whole(unit, 0, pub)


_DAYS_OF_WEEK = {"dau": (0, 1), "giua": (2, 3), "cuoi": (5, 6)}


def part_of_week(side: str, whole: Atom, start: int) -> Atom:
    """ "đầu tuần": Monday and Tuesday; "cuối tuần": Saturday and Sunday."""
    extent = whole.extent()
    if extent is None or side not in _DAYS_OF_WEEK:
        return whole.grown(start, whole.end)
    first, last = (extent.first + timedelta(days=n) for n in _DAYS_OF_WEEK[side])
    return fixed(start, whole.end, "part", one(first, last, f"{extent.timex}({side})"))
