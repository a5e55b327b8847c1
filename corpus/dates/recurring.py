"""What comes again and again, as RFC 5545 rules: "hằng tháng", "6 tháng một lần", "2 lần/năm"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from corpus.dates.atoms import Atom, Extent
from corpus.dates.months import ORDINALS, week_days
from corpus.dates.relative import count_of

_EACH = r"(?:hang|moi|tung)"
_UNITS = {
    "ngay": ("DAILY", 1),
    "tuan": ("WEEKLY", 1),
    "thang": ("MONTHLY", 1),
    "quy": ("MONTHLY", 3),
}
_UNITS |= {"nam": ("YEARLY", 1)}
_NAMES = {"ngay": "P1D", "tuan": "P1W", "thang": "P1M", "quy": "P3M", "nam": "P1Y"}
_N = r"(?P<n>\d{1,2}|mot|hai|ba|bon|nam|sáu|sau|bay|tam|chin|muoi)"
_U = r"(?P<unit>ngay|tuan|thang|quy|nam)(?!\w)"
_EVERY = re.compile(rf"(?:dinh ky\s*,?\s+)?{_EACH}\s+{_U}(?!\s+\d)(?:\s+(?:mot|1|01)\s+lan)?")
_ONCE = re.compile(
    rf"(?:dinh ky\s+|cu\s+)?(?:{_EACH}\s+)?{_N}\s+{_U}"
    r"\s*(?:(?:/|\s)\s*(?:mot|1|01)\s+|/\s*)lan(?!\w)"
)
_ONCE_BARE = re.compile(rf"(?:dinh ky\s+)?{_U}\s+(?:mot|1|01)\s+lan(?!\w)")
_TIMES = re.compile(
    rf"(?:it nhat\s+|toi thieu\s+|khong quá\s+)?{_N}\s+(?:lan|ky|cuoc|buoi)\s*(?:/|moi|trong|mot|"
    rf"trong mot|tren)\s*(?:(?:mot|1|01)\s+)?{_U}(?!\s+\d)"
)
_TIMES_AFTER = re.compile(
    rf"(?:moi|mot|1|01|{_EACH})\s+{_U}\s+(?:it nhat\s+|toi thieu\s+)?{_N}\s+(?:lan|ky|cuoc|"
    rf"buoi)(?!\w)"
)
_N_TIMES = re.compile(rf"{_N}\s+{_U}\s+(?P<k>\d|hai|ba|bon)\s+lan(?!\w)")
# Without marks "quy định ký" reads like "định kỳ".
_APART = r"(?<!quy )(?<!quyet )(?<!nghi )(?<!chi )(?<!nhan )(?<!hiep )"
_PERIODIC = re.compile(rf"{_APART}dinh ky\s+(?:{_N}\s+)?{_U}(?!\s*\d)")
_CONTINUOUS = re.compile(rf"thuong xuyen(?!\w)|dot xuat(?!\w)|{_APART}dinh ky(?!\w)")


def rule(view: str, at: int) -> Atom | None:
    for pattern in (_TIMES, _TIMES_AFTER, _N_TIMES, _ONCE, _EVERY, _ONCE_BARE, _PERIODIC):
        match = pattern.match(view, at)
        if match:
            return _rule(match)
    match = _CONTINUOUS.match(view, at)
    if not match:
        return None
    name = {"thuong xuyen": "(continuous)", "dot xuat": "(ad hoc)"}.get(match[0], "(periodic)")
    return Atom(at, match.end(), "rule", timex=name)


def _rule(match: re.Match[str]) -> Atom:
    groups, end = match.groupdict(), match.end()
    unit = match["unit"]
    freq, interval = _UNITS[unit]
    times = groups.get("k") or (groups.get("n") if match.re in (_TIMES, _TIMES_AFTER) else None)
    if times:
        count = count_of(times)
        span = count_of(match["n"]) if groups.get("k") else 1
        timex = f"P{span}{_NAMES[unit][2:]}" if unit != "quy" else f"P{3 * span}M"
        more = f" freq={count}X" if count > 1 else ""
        return Atom(
            match.start(), end, "rule", timex=timex + more, rrule=_freq(freq, interval * span)
        )
    count = count_of(groups["n"]) if groups.get("n") else 1
    size = interval * count
    letter = {"DAILY": "D", "WEEKLY": "W", "MONTHLY": "M", "YEARLY": "Y"}[freq]
    return Atom(match.start(), end, "rule", timex=f"P{size}{letter}", rrule=_freq(freq, size))


def _freq(freq: str, interval: int) -> str:
    return f"FREQ={freq}" + (f";INTERVAL={interval}" if interval > 1 else "")


# --- places within what recurs --------------------------------------------------------------------

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))
_OF = rf"(?:\s+cua)?(?:\s+{_EACH})?\s+"
_WEEK_IN = re.compile(
    rf"tuan\s+(?:le\s+)?(?:thu\s+)?(?P<n>{_ORDINAL})(?!\w)(?:{_OF}|\s+){_U}(?!\s+(?:\d|này|nay))"
)
_WEEK_EACH = re.compile(
    rf"tuan\s+(?:le\s+)?(?:thu\s+)?(?P<n>{_ORDINAL})(?!\w)(?=\s+{_EACH}\s+thang|"
    rf"\s+cua\s+{_EACH}\s+thang)"
)
_WEEKDAY = re.compile(
    rf"(?:thu\s+(?P<d>hai|ba|tư|tu|nam|sáu|sau|bay|[2-7])|"
    rf"(?P<sun>chu nhat))\s+(?:cua\s+)?(?:tuan\s+)?(?:lan\s+)?(?:thu\s+)?(?P<n>{_ORDINAL})(?!\w)"
    rf"{_OF}?(?P<unit>thang|quy)?(?!\s+(?:\d|này|nay))"
)
_MONTHS = {"dau": (1, 4, 7, 10), "dau tien": (1, 4, 7, 10), "giua": (2, 5, 8, 11)}
_MONTHS |= {
    "thu hai": (2, 5, 8, 11),
    "cuoi": (3, 6, 9, 12),
    "cuoi cung": (3, 6, 9, 12),
    "thu ba": (3, 6, 9, 12),
}
_MONTH_OF_QUARTER = re.compile(
    rf"\s*(?:cua\s+|,\s*)?thang\s+(?P<which>dau tien|dau|giua|thu hai|cuoi cung|cuoi|"
    rf"thu ba)(?:\s+cua)?(?:\s+{_EACH})?\s+quy"
    rf"(?:\s+(?:sau|tiep theo|ke tiep|lien ke|tới|toi))?(?!\w|\s+(?:\d|[ivx]+(?!\w)))"
)
_NEXT_MONTH = re.compile(
    r"\s*(?:cua\s+)?thang\s+(?:sau|ke tiep|tiep theo|lien ke|lien sau|"
    r"sau lien ke)(?!\w)(?P<each>\s+(?:hang|moi)\s+thang)?"
)
_END_OF = re.compile(
    rf"ngay\s+(?:lam viec\s+)?cuoi(?:\s+cung)?(?:\s+cua)?(?:\s+{_EACH})?\s+(?P<unit>tuan|thang|"
    rf"quy|nam)(?!\s+(?:\d|này|nay|[ivx]+(?!\w))|\w)"
)
_END_OF_MONTH_IN_QUARTER = re.compile(
    rf"ngay\s+(?:lam viec\s+)?cuoi(?:\s+cung)?(?:\s+cua)?\s+thang\s+(?P<side>dau|giua|cuoi)"
    rf"(?:\s+cua)?(?:\s+{_EACH})?\s+quy(?!\s+(?:\d|này|nay|[ivx]+(?!\w))|\w)"
)
_SIDE_EACH = re.compile(
    rf"(?:(?:vao|ngay)\s+)?(?<!phan )(?P<side>dau|giua|cuoi)\s+"
    rf"(?:{_EACH}\s+(?P<unit>tuan|thang|quy|nam)|"
    rf"(?P<u2>tuan|thang|quy|nam)\s+{_EACH}\s+(?:thang|quy|nam))(?!\w|\s+\d)"
)
_ENDS = {
    ("cuoi", "tuan"): "FREQ=WEEKLY;BYDAY=FR",
    ("cuoi", "thang"): "FREQ=MONTHLY;BYMONTHDAY=-1",
    ("cuoi", "quy"): "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
    ("cuoi", "nam"): "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31",
    ("dau", "tuan"): "FREQ=WEEKLY;BYDAY=MO",
    ("dau", "thang"): "FREQ=MONTHLY;BYMONTHDAY=1",
    ("dau", "quy"): "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1",
    ("dau", "nam"): "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
    ("giua", "tuan"): "FREQ=WEEKLY;BYDAY=WE",
    ("giua", "thang"): "FREQ=MONTHLY;BYMONTHDAY=15",
    ("giua", "quy"): "FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=15",
    ("giua", "nam"): "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30",
}


def end_of(view: str, at: int) -> Atom | None:
    """ "ngày cuối tháng", "cuối mỗi quý"."""
    match = _END_OF_MONTH_IN_QUARTER.match(view, at)
    if match:
        months = ",".join(map(str, _MONTHS[match["side"]]))
        return _place(match, f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY=-1")
    match = _END_OF.match(view, at)
    if match:
        return _place(match, _ENDS["cuoi", match["unit"]])
    match = _SIDE_EACH.match(view, at)
    before = view[max(0, at - 6) : at]
    if match and before == "thang " and (match["unit"] or match["u2"]) == "quy":
        return _place(match, f"FREQ=YEARLY;BYMONTH={','.join(map(str, _MONTHS[match['side']]))}")
    if before.endswith("dung "):  # người đứng đầu
        return None
    return _place(match, _ENDS[match["side"], match["unit"] or match["u2"]]) if match else None


def week_in(view: str, at: int) -> Atom | None:
    """ "tuần đầu của tháng" -> days 1 to 7 of every month."""
    match = _WEEK_IN.match(view, at) or _WEEK_EACH.match(view, at)
    if not match or match.groupdict().get("unit") in ("nam", "ngay", "tuan"):
        return None
    ordinal = ORDINALS[match["n"]]
    first, last = week_days(ordinal)
    days = ",".join(map(str, range(first, last + 1)))
    months = ";BYMONTH=1,4,7,10" if match.groupdict().get("unit") == "quy" else ""
    freq = "YEARLY" if months else "MONTHLY"
    return replace(
        _place(match, f"FREQ={freq}{months};BYMONTHDAY={days}"), timex=f"XXXX-XX(W{ordinal})"
    )


def weekday_in(view: str, at: int) -> Atom | None:
    """ "thứ Hai đầu tháng", "thứ Sáu cuối cùng của mỗi tháng"."""
    match = _WEEKDAY.match(view, at)
    if not match or not match["unit"]:
        return None
    from corpus.dates.days import WEEKDAYS

    number = 6 if match["sun"] else WEEKDAYS[match["d"]]
    name = f"{ORDINALS[match['n']]}{_DAYS[number]}"
    if match["unit"] == "quy":
        return _place(match, f"FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY={name}")
    return _place(match, f"FREQ=MONTHLY;BYDAY={name}")


def _place(match: re.Match[str], rrule: str) -> Atom:
    return Atom(match.start(), match.end(), "rule", timex="XXXX-XX", rrule=rrule)


# --- days and months taken in by what recurs ------------------------------------------------------


def days_each_month(dom: Atom, end: int) -> Atom:
    days = ",".join(map(str, dom.days))
    name = _days_name(dom.days)
    return Atom(dom.start, end, "rule", timex=name, rrule=f"FREQ=MONTHLY;BYMONTHDAY={days}")


def _days_name(days: Sequence[int]) -> str:
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"XXXX-XX-{days[0]:02}/XXXX-XX-{days[-1]:02}"
    return ";".join(f"XXXX-XX-{number:02}" for number in days)


def in_quarter(view: str, dom: Atom) -> Atom | None:
    """ "ngày 20" + "của tháng cuối quý"."""
    match = _MONTH_OF_QUARTER.match(view, dom.end)
    if not match:
        return None
    months = _MONTHS[match["which"]]
    return _months_days(dom, match.end(), months)


_YEAR_AFTER = re.compile(r"\s*(?:cua\s+)?nam\s+(?:sau|ke\s+tiep|tiep\s+theo|lien\s+ke)(?!\w)")
_COMMON_YEAR = 2025


def in_year_after(view: str, day: Atom) -> Atom | None:
    """ "ngày 31/01 năm sau": after every year that the text speaks of."""
    match = _YEAR_AFTER.match(view, day.end) if day.year is None else None
    extent = day.extent_in(_COMMON_YEAR) if match else None
    return yearly(extent, day.start, match.end()) if match and extent else None


_MONTH_BEFORE = re.compile(r"\s*(?:cua\s+)?thang\s+truoc\s+(?:do|ay|lien\s+ke)(?!\w)")


def in_month_before(view: str, dom: Atom) -> Atom | None:
    """ "ngày 25 của tháng trước đó": before every month that the text speaks of."""
    match = _MONTH_BEFORE.match(view, dom.end)
    return days_each_month(dom, match.end()) if match else None


def in_next_month(view: str, dom: Atom) -> Atom | None:
    """ "ngày 05 tháng sau": of every month, where the text says no month."""
    match = _NEXT_MONTH.match(view, dom.end)
    return days_each_month(dom, match.end()) if match else None


def each_quarter(dom: Atom, end: int) -> Atom:
    """ "ngày 20 hằng quý": by custom of its last month."""
    return _months_days(dom, end, _MONTHS["cuoi"])


def _months_days(dom: Atom, end: int, months: Sequence[int]) -> Atom:
    days = ",".join(map(str, dom.days))
    listed = ",".join(map(str, months))
    braces = ",".join(f"{number:02}" for number in months)
    timex = ";".join(f"XXXX-{{{braces}}}-{number:02}" for number in dom.days)
    rrule = f"FREQ=YEARLY;BYMONTH={listed};BYMONTHDAY={days}"
    return Atom(dom.start, end, "rule", timex=timex, rrule=rrule)


def weekly(numbers: Sequence[int], start: int, end: int) -> Atom:
    days = ",".join(_DAYS[number] for number in numbers)
    timex = ";".join(f"XXXX-WXX-{number + 1}" for number in numbers)
    return Atom(start, end, "rule", timex=timex, rrule=f"FREQ=WEEKLY;BYDAY={days}")


def yearly(extent: Extent, start: int, end: int) -> Atom:
    """The days of `extent` (of any common year) every year; whole months by BYMONTH."""
    rrule = _whole_months(extent) or yearly_rule(_days_of(extent))
    timex = re.sub(r"(?<!\d)(?:19|20)\d\d(?=-)", "XXXX", extent.timex)
    return Atom(start, end, "rule", timex=timex, rrule=rrule)


def _whole_months(extent: Extent) -> str:
    months: list[int] = []
    for first, last in extent.pieces:
        if first.day != 1 or (last + timedelta(days=1)).day != 1:
            return ""
        months.extend(range(first.month, last.month + 1))
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}"


def _days_of(extent: Extent) -> list[date]:
    return [
        first + timedelta(days=step)
        for first, last in extent.pieces
        for step in range((last - first).days + 1)
    ]


def yearly_rule(days: Sequence[date]) -> str:
    """One rule for all `days`: by month and day where that says no more than them, else by the
    day of the year, counted from its end after February so that leap years change nothing."""
    months, numbers = sorted({d.month for d in days}), sorted({d.day for d in days})
    if len(months) * len(numbers) == len(set(days)):
        listed = ",".join(map(str, months))
        return f"FREQ=YEARLY;BYMONTH={listed};BYMONTHDAY={','.join(map(str, numbers))}"
    places = [_day_of_year(when) for when in days]
    return f"FREQ=YEARLY;BYYEARDAY={','.join(map(str, places))}"


def _day_of_year(when: date) -> int:
    number = when.timetuple().tm_yday
    return number if when.month <= 2 else number - 366 - (when.year % 4 == 0)


# --- "trước" --------------------------------------------------------------------------------------


def day_before(rrule: str) -> str:
    """The rule for the last safe day, where the text says "trước": one day earlier."""
    parts = dict(part.split("=") for part in rrule.split(";"))
    if "BYDAY" in parts and parts["BYDAY"] in _DAYS:
        earlier = _DAYS[_DAYS.index(parts["BYDAY"]) - 1]
        return rrule.replace(f"BYDAY={parts['BYDAY']}", f"BYDAY={earlier}")
    if parts["FREQ"] == "YEARLY" and parts.get("BYMONTHDAY") == "1":
        months = ",".join(str((int(m) - 2) % 12 + 1) for m in parts["BYMONTH"].split(","))
        return f"FREQ=YEARLY;BYMONTH={months};BYMONTHDAY=-1"
    if parts["FREQ"] == "YEARLY" and ("BYMONTHDAY" in parts or "BYYEARDAY" in parts):
        return yearly_rule([when - timedelta(days=1) for when in _in_year(rrule)])
    if "BYMONTHDAY" in parts:
        days = [_earlier(int(number)) for number in parts["BYMONTHDAY"].split(",")]
        return rrule.replace(f"BYMONTHDAY={parts['BYMONTHDAY']}", f"BYMONTHDAY={','.join(days)}")
    if "BYMONTH" in parts:
        starts = [date(2001, int(month), 1) for month in parts["BYMONTH"].split(",")]
        return yearly_rule([when - timedelta(days=1) for when in starts])
    return rrule


def _earlier(number: int) -> str:
    return str(number - 1) if number != 1 else "-1"


def _in_year(rrule: str) -> list[date]:
    from datetime import datetime

    from dateutil.rrule import rrulestr

    found = rrulestr(rrule, dtstart=datetime(2001, 1, 1)).between(
        datetime(2001, 1, 1), datetime(2001, 12, 31), inc=True
    )
    return [moment.date() for moment in found]


_ANOTHER_GAP = re.compile(r"\s*(?:,|va|hoac|,\s*va)\s*")
_ANOTHER = re.compile(rf"(?:{_N}\s+)?{_U}(?!\s+(?:\d|này|nay|sau|tới|qua|hoc|[ivx]+(?!\w)))")


def another(view: str, end: int, at: int) -> Atom | None:
    """ "1 năm" after "định kỳ 6 tháng, "."""
    if not _ANOTHER_GAP.fullmatch(view[end:at]):
        return None
    match = _ANOTHER.match(view, at)
    if not match:
        return None
    return _rule(match)
