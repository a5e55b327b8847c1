"""A stretch of time with the day it counts from: "trong vòng 10 ngày làm việc kể từ ngày ký"."""

import re
from datetime import date, timedelta
from functools import lru_cache

from corpus.dates.atoms import Atom
from corpus.dates.relative import NUMBERS, count_of, delta

_N = rf"(?P<n>\d{{1,3}}|{'|'.join(NUMBERS)}|muoi lam|hai muoi|ba muoi)(?:\s*\([^)]{{1,12}}\))?"
_TENS = {"muoi lam": 15, "hai muoi": 20, "ba muoi": 30}
_UNIT = (
    r"(?P<unit>ngay|tuan|thang|nam|quy|gio|phut|buoi)(?:\s+(?P<work>lam viec))?(?!\w)(?!\s*(?:\d|"
    r"này|nay|tới|(?:dau|cuoi)\s+nam))"
)
# What the stretch is measured by, before it.
_LEAD = (
    r"(?P<lead>(?:(?:cham nhat|muon nhat|tre nhat|toi (?:da|đa)|khong quá|khong qua|"
    r"trong)\s+(?:la\s+)?)?"
    r"(?:trong\s+)?(?:vong|thoi han|thoi gian|khoang thoi gian|khong quá|"
    r"khong qua)\s+(?:khong quá\s+|khong qua\s+|cham nhat\s+|toi (?:da|đa)\s+)?(?:la\s+)?|"
    r"(?:cham nhat|muon nhat|tre nhat|it nhat|toi thieu|toi (?:da|đa)|thoi luong|"
    r"truoc)\s+(?:la\s+)?(?:trong\s+)?(?:vong\s+)?(?:sau\s+|truoc\s+)?|"
    r"quá\s+|qua\s+|sau\s+(?:thoi han\s+|thoi gian\s+)?|trong\s+)"
)
_ABOUT = r"(?P<about>(?:gan|hon|khoang|tron|dung|suot)\s+)?"
_DURATION = re.compile(rf"{_LEAD}?{_ABOUT}{_N}\s+{_UNIT}")
_LETTERS = {"ngay": "D", "tuan": "W", "thang": "M", "nam": "Y", "quy": "Q"}

# What it counts from, after it.
_FROM = r"\s*,?\s*(?:ke tu|tinh tu|sau|tu|sau khi|bat dau tu)\s+(?:thoi diem\s+|sau\s+)?"
_SIGNING = re.compile(
    rf"{_FROM}(?:ngay|khi)?\s*(?:ký|ky)(?!\w)(?:\s+(?:ban hanh|van ban))?|{_FROM}(?:ngay|"
    rf"khi)\s+(?:(?:ke hoach|chi thi|van ban|huong dan|"
    r"quyet dinh|nghi quyet|quy dinh|thong bao|ket luan)\s+)?(?:này\s+|"
    r"nay\s+)?(?:duoc\s+)?(?:ban hanh|phat hanh)(?!\w)"
)
# Of the paper itself: what takes effect "sau khi nghị quyết sáp nhập có hiệu lực" is another's.
_EFFECT = re.compile(
    rf"{_FROM}(?:ngay|khi)\s+(?:(?:ke hoach|chi thi|van ban|huong dan|quyet dinh|nghi quyet|"
    r"quy dinh|quy che|thong bao|ket luan|chuong trinh)\s+(?:này|nay)\s+)?"
    r"(?:bat dau\s+)?co hieu (?:luc|lực)(?!\w)(?:\s+thi hanh)?"
)
_EVENT = re.compile(
    rf"{_FROM}(?:(?:ngay|khi)\s+)?(?:ket thuc\s+|be mac\s+|dien ra\s+|to chuc\s+|buoi\s+|cuoc\s+)*"
    r"(?:hoi nghi|buoi lam viec|cuoc hop|hop|ky hop|phien hop|kiem tra|giam sat|buoi kiem tra|"
    r"làm viec)(?!\w)(?:\s+(?:này|nay|ket thuc))?"
)
_OTHER = re.compile(
    rf"{_FROM}(?=(?:ngay|khi|dai hoi|co|nhan|duoc|thoi diem|"
    rf"luc)(?!\w)(?!\s+\d))(?P<what>[^,;.:()¤\d]{{2,60}})"
)
_EXPLICIT = re.compile(
    r"\s*,?\s*(?:ke tu|tinh tu)\s+(?:thoi diem\s+|sau\s+)?|\s+(?:sau|tu)\s+(?:thoi diem\s+)?"
)
_OF_A_DAY = re.compile(
    r"\s*(?:\d\d\s+)?(?:phut\s*)?[,(]?\s*(?:cua\s+)?"
    r"(?:ngay|sang|chieu|toi|thu|mung|hom)(?!\w)"
)
_BACKWARDS = re.compile(
    r"\s+truoc\s+(?!ngay\s+\d|\d)(?:khi\s+|ngay\s+|"
    r"thoi diem\s+)*(?=[^\s\d])(?P<what>[^,;.:()¤\d]{2,50})"
)
_BACK_TO_DAY = re.compile(r"\s+(?:truoc|so voi)\s+$")


_ABOUT_BEFORE = re.compile(r"(?<!\w)(?:gan|hon|khoang|tron|suot)\s+$")


def duration(view: str, at: int) -> Atom | None:
    """`anchor` says what it counts from, `tag` how it was introduced: "within", "latest", "counted"
    (kể từ), "after", "about", "limit", "bare"; `days` holds the count and whether these are working
    days."""
    match = _DURATION.match(view, at)
    if not match or (match["unit"] in ("gio", "phut") and _is_clock(view, match)):
        return None
    if _is_of_report(view, match):
        return None
    count = _TENS.get(match["n"]) or count_of(match["n"])
    unit, work = match["unit"], bool(match["work"])
    end, anchor = _anchored(view, match.end())
    timex = _timex(count, unit, work) + ("-before-event" if anchor == "backwards" else "")
    about = match["about"] or _ABOUT_BEFORE.search(view[max(0, at - 8) : at])
    if about and unit in ("gio", "phut"):
        return None
    tag = "about" if about else _tag(match, anchor, view[match.end() : end])
    return Atom(at, end, "duration", timex=timex, days=(count, work), anchor=anchor, tag=tag)


_REPORT = re.compile(
    r"(?<!\w)(?:bao cao|ket qua|so ket|tong ket|danh gia|dinh ky|giao ban|tinh hinh|so lieu)"
    r"(?:\s+[a-z]+){0,3}\s+$"
)
_BY_A_DAY = re.compile(r"\s+truoc\s+(?:ngay\s+)?\d")


def _is_of_report(view: str, match: re.Match[str]) -> bool:
    """ "báo cáo 6 tháng trước ngày 15/6": on half a year, by that day."""
    is_part = match["unit"] == "thang" and match["n"] in _PARTS_OF_YEAR and not match["lead"]
    return (
        is_part
        and bool(_BY_A_DAY.match(view, match.end()))
        and bool(_REPORT.search(view[max(0, match.start() - 40) : match.start()]))
    )


_PARTS_OF_YEAR = frozenset(("3", "6", "9", "03", "06", "09", "ba", "sau", "sáu", "chin"))


def _is_clock(view: str, match: re.Match[str]) -> bool:
    """ "chậm nhất 17 giờ ngày 9/6" names an hour, "trong vòng 24 giờ" counts them."""
    before = (match["lead"] or "").startswith("truoc")
    return before or bool(_OF_A_DAY.match(view, match.end()))


def _timex(count: int, unit: str, work: bool) -> str:
    if unit in ("gio", "phut"):
        return f"PT{count}{'H' if unit == 'gio' else 'M'}"
    if unit == "buoi":
        return f"P{count}(session)"
    if unit == "quy":
        return f"P{3 * count}M"
    return f"P{count}{_LETTERS[unit]}" + ("(business)" if work else "")


_ANCHORS = (
    ("signing", _SIGNING),
    ("effect", _EFFECT),
    ("event", _EVENT),
    ("backwards", _BACKWARDS),
)


def _anchored(view: str, at: int) -> tuple[int, str]:
    for name, pattern in _ANCHORS:
        match = pattern.match(view, at)
        if match:
            return match.end() if name != "backwards" else _words(match, 6), name
    match = _OTHER.match(view, at)
    return (_words(match, 8), "other") if match else (at, "")


def _words(match: re.Match[str], most: int) -> int:
    """The end of what is named, cut short where it runs into the rest of the clause."""
    named = re.match(rf"\s*(?:\S+\s*){{1,{most}}}", match["what"])
    return match.start("what") + len(named[0].rstrip()) if named else match.end()


def _tag(match: re.Match[str], anchor: str, tail: str) -> str:
    lead = (match["lead"] or "").split()
    first = lead[0] if lead else ""
    if first in ("cham", "muon", "tre"):
        return "latest"
    if {"vong", "han"} & set(lead):
        return "within"
    if anchor:
        return _tag_of_anchored(first, tail)
    is_limit = first in ("khong", "toi", "it", "quá") or lead[:2] == ["thoi", "luong"]
    return "limit" if is_limit and match["unit"] != "buoi" else "bare"


def _tag_of_anchored(first: str, tail: str) -> str:
    if first in ("trong", "thoi"):
        return "within"
    if first in ("it", "toi", "truoc", "khong"):
        return "latest"
    return "counted" if re.match(r"\s*,?\s*(?:ke tu|tinh tu)", tail) else "after"


def explicit_gap(gap: str) -> bool:
    return bool(_EXPLICIT.fullmatch(gap))


def backwards_gap(gap: str) -> bool:
    return bool(_BACK_TO_DAY.fullmatch(gap))


def counted(atom: Atom, anchor: date, backwards: bool = False) -> tuple[date, date] | None:
    """First and last day of the stretch; the first day is the one after `anchor` (Bộ luật Dân sự
    147). None for hours and minutes."""
    count, work = atom.days
    sign = -1 if backwards else 1
    if work:
        return anchor + timedelta(days=sign), working_day(anchor, sign * count)
    for letter, unit in (("D", "ngay"), ("W", "tuan"), ("M", "thang"), ("Y", "nam")):
        if atom.timex.split("-")[0].endswith(letter) and not atom.timex.startswith("PT"):
            size = int(atom.timex[1:].split(letter)[0])
            return anchor + timedelta(days=sign), anchor + delta(sign * size, unit)
    return None


def working_day(anchor: date, count: int) -> date:
    """The `count`-th working day after `anchor` (before it, where negative)."""
    step, left, when = (1 if count > 0 else -1), abs(count), anchor
    while left:
        when += timedelta(days=step)
        left -= is_working_day(when)
    return when


def is_working_day(when: date) -> bool:
    return when.weekday() < 5 and when not in _holidays(when.year)


@lru_cache(maxsize=32)
def _holidays(year: int) -> frozenset[date]:
    import holidays

    return frozenset(holidays.country_holidays("VN", years=year))
