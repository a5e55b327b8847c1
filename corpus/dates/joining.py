"""Neighbours that are one expression: hours with their day, lists, ranges, "ngày 15" + "hằng
tháng", "trong 5 ngày kể từ" + "ngày 2/6"."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from corpus.dates import durations, recurring
from corpus.dates.atoms import Atom, Extent, day, fixed, one
from corpus.dates.scanning import Sentence
from corpus.dates.signing import follows_number

Rule = Callable[[Atom, str, Atom, Sentence], Atom | None]

_POINTS = frozenset(
    {
        "day",
        "month",
        "quarter",
        "part",
        "half",
        "year",
        "years",
        "now",
        "week",
        "term",
        "number",
        "feast",
    }
)


def joined(atoms: list[Atom], sentence: Sentence) -> list[Atom]:
    """What stands alone and means nothing alone (an hour, "2021", a weekday) is left out."""
    for rule in (_hours, _apposed, _weekday_of, _day_of_month, _listed, _recurring, _ranged):
        atoms = _folded(atoms, sentence, rule)
    atoms = _folded(atoms, sentence, _counted_from)
    return [atom for atom in atoms if atom.kind not in _PARTS and atom.tag != "bare"]


_PARTS = frozenset({"clock", "daypart", "number", "weekday"})


def _folded(atoms: list[Atom], sentence: Sentence, rule: Rule) -> list[Atom]:
    out: list[Atom] = []
    for atom in atoms:
        while out:
            gap = sentence.view[out[-1].end : atom.start]
            one_atom = rule(out[-1], gap, atom, sentence) if len(gap) <= 40 else None
            if one_atom is None:
                break
            out.pop()
            atom = one_atom
        out.append(atom)
    return out


# --- hours, weekdays ------------------------------------------------------------------------------

_BEFORE_DAY = re.compile(r"[\s,(–-]*(?:(?:cua|vao|ngay|hom|tuc|luc|cac)\s+)*[(]?")
_AFTER_DAY = re.compile(r"\s*[,(]?\s*(?:(?:vao|luc|hồi|hoi|bat dau)\s+)*")
_DAYLIKE = frozenset({"day", "dom", "now", "other", "rule"})


def _hours(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    """ "16 giờ" + "ngày 14/6", "thứ Sáu" + "ngày 2/6", "ngày 14/6" + "8 giờ 30"."""
    if a.kind == b.kind == "clock" and gap.strip() in ("-", "den"):
        return a.grown(a.start, b.end)
    if a.kind in ("clock", "daypart") and _BEFORE_DAY.fullmatch(gap):
        if b.kind in _DAYLIKE or b.kind in ("weekday", "daypart"):
            return replace(
                b, start=a.start, clock=a.clock if a.kind == "clock" else b.clock or a.clock
            )
    if a.kind == "weekday" and b.kind in ("day", "now") and _BEFORE_DAY.fullmatch(gap):
        end = b.end + (gap.endswith("(") and sentence.view[b.end : b.end + 1] == ")")
        return replace(b, start=a.start, end=end, clock=b.clock or a.clock, tag=b.tag or "weekday")
    if (
        a.kind == "day"
        and b.kind == "clock"
        and _AFTER_DAY.fullmatch(gap)
        and not a.clock[:1].isdigit()
    ):
        return replace(a, end=b.end, clock=b.clock)
    if a.kind in ("day", "now") and b.kind == "weekday" and re.fullmatch(r"\s*[,(]\s*", gap):
        return a.grown(a.start, b.end + (")" == sentence.view[b.end : b.end + 1]))
    return None


def _apposed(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    """ "hôm nay (02/6)", "tháng 6/2025 (giữa tháng)": one moment said twice."""
    if a.kind == "month" and b.kind == "part" and re.fullmatch(r"\s*\(", gap) and b.anchor:
        return a.grown(a.start, _closed(b, gap, sentence))
    extent = a.extent()
    if (
        a.kind not in ("now", "other", "week", "feast")
        or b.kind != "day"
        or not re.fullmatch(r"\s*[,(]\s*(?:tuc\s+)?(?:la\s+)?", gap)
    ):
        return None
    if extent is None or a.kind == "other":
        return replace(b, start=a.start, end=_closed(b, gap, sentence), clock=b.clock or a.clock)
    said = b.extent_in(b.year or extent.first.year)
    if said is None or said.first != extent.first:
        return None
    return a.grown(a.start, _closed(b, gap, sentence))


def _closed(b: Atom, gap: str, sentence: Sentence) -> int:
    return b.end + ("(" in gap and sentence.view[b.end : b.end + 1] == ")")


_WHICH = re.compile(r"\s+(?P<which>tới|toi|này|nay|sau|vua qua|qua)(?!\w)")


def _weekday_of(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    """ "thứ Hai" + "tuần sau"."""
    if (
        a.kind != "weekday"
        or b.kind != "week"
        or not re.fullmatch(r"\s*,?\s*(?:cua\s+|dau\s+)?", gap)
    ):
        return None
    extent = b.extent()
    if extent is None or (extent.last - extent.first).days != 6:
        return None
    when = extent.first + timedelta(days=a.days[0])
    return fixed(a.start, b.end, "day", day(when), clock=a.clock, anchor="pub")


def _day_of_month(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    """ "ngày 25" + "tháng này"; of every month where the sentence says so."""
    if a.kind != "dom" or not re.fullmatch(r"\s+(?:cua\s+)?", gap):
        return None
    if b.kind == "month" and recurring.in_next_month(sentence.view, a) and _repeats(sentence.view):
        return replace(recurring.days_each_month(a, b.end), clock=a.clock)
    at = b.at
    if b.kind != "month" or at is None:
        return None
    numbers = a.days

    def extent(year: int) -> Extent:
        month = at(year).first
        found = [month.replace(day=number) for number in numbers]
        return Extent(tuple((d, d) for d in found), ";".join(d.isoformat() for d in found))

    return replace(b, start=a.start, kind="day", at=extent, clock=a.clock)


def _repeats(view: str) -> bool:
    return bool(re.search(r"(?<!\w)(?:hang|moi|dinh ky)(?!\w)", view))


# --- lists ----------------------------------------------------------------------------------------

_AND = re.compile(r"\s*(?:,|;|va|&|hoac|,\s*va)\s*(?:(?:cac|den|vao|ngay)\s+)*")
_SAME = frozenset({"day", "dom", "month", "quarter", "weekday"})


def _listed(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    if not _AND.fullmatch(gap):
        return None
    if a.kind == b.kind and a.kind in ("dom", "weekday"):
        return replace(a, end=b.end, days=a.days + b.days)
    if a.kind == b.kind and a.kind in _SAME and _may_list(a, b):
        return _both(a, b, "list")
    if {a.kind, b.kind} <= {"term", "years"} and "term" in (a.kind,) and a.at and b.at:
        return _both(a, b, "list")
    if (
        a.year is not None
        and b.year is not None
        and a.kind in ("year", "half")
        and b.kind in ("year", "number", "half")
        and a.tag in ("", "list")
    ):
        return _both(a, b, "list")
    return None


def _may_list(a: Atom, b: Atom) -> bool:
    clocks = a.clock or b.clock
    return (
        not clocks
        and a.tag in ("", "list")
        and not b.tag
        and not (a.year is not None and b.year is None)
    )


def _both(a: Atom, b: Atom, how: str) -> Atom | None:
    """A list or range of both; the side without a year takes the other's."""
    left, right = a.at, b.at
    if left is None or right is None:
        return None

    def extent(year: int) -> Extent:
        first, last = _in_order(a, b, year)
        if how == "range":
            return _stretched(a, first, b, last)
        timex = f"{first.timex};{last.timex}"
        return Extent((*first.pieces, *last.pieces), timex)

    kind = a.kind if how == "list" else "range"
    anchor = "pub" if "now" in (a.kind, b.kind) else ""
    named = (
        a.year if a.kind != "now" and b.kind == "now" else b.year if b.year is not None else a.year
    )
    if a.kind == "now" and b.year is None:
        named = None
    return Atom(a.start, b.end, kind, extent, named, clock=b.clock, anchor=anchor, tag=how)


def _in_order(a: Atom, b: Atom, year: int) -> tuple[Extent, Extent]:
    left, right = a.at, b.at
    assert left is not None and right is not None
    last = right(b.year if b.year is not None else year)
    if b.year is None and a.year is not None and last.last < left(a.year).first:
        last = right(year + 1)
    if a.year is not None:
        return left(a.year), last
    first = left(last.first.year)
    return (first if first.first <= last.last else left(last.first.year - 1)), last


def _stretched(a: Atom, first: Extent, b: Atom, last: Extent) -> Extent:
    if last.last < first.first:
        raise ValueError("kết thúc trước khi bắt đầu")
    ends = (
        (first.timex if a.kind != "part" else first.first.isoformat()),
        (last.timex if b.kind != "part" else last.last.isoformat()),
    )
    if b.kind in ("term", "years"):
        ends = ends[0], str(last.last.year)
    return one(first.first, last.last, "/".join(ends))


# --- ranges ---------------------------------------------------------------------------------------

_TO = re.compile(
    r"\s*,?\s*(?:(?:keo dai\s+|cho\s+)?(?:den|tới|toi)\s+(?:het\s+|truoc\s+)?(?:ngay\s+|"
    r"cuoi\s+)?(?:(?:bau cu|khai mac|be mac|hoi nghi)\s+)?|"
    r"[-~]\s*)"
)
_FROM = re.compile(r"(?:(?<!\w)(?:tu|ke tu)(?:\s+(?:ngay|thang|nam|luc|cac ngay))?\s*)$")


def _ranged(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    """ "từ ngày 25/12/2022" + "đến" + "05/01/2023"."""
    if not _TO.fullmatch(gap) or b.tag in ("list", "range"):
        return None
    is_from = bool(_FROM.search(sentence.view[max(0, a.start - 14) : a.start]))
    if a.kind == "dom" and b.kind == "day" and len(a.days) == 1 and b.at:
        return _from_day(a, b)
    if a.kind not in _POINTS or b.kind not in _POINTS:
        return None
    if not is_from and a.kind == "day" and follows_number(sentence.view, a.start):
        return None  # "gia hạn … nêu tại Kế hoạch số 33-KH/ĐU, ngày 16/3/2026 đến hết ngày 08/5"
    dashed = gap.strip() in ("-", "~")
    same = a.kind == b.kind or {a.kind, b.kind} <= {"year", "number"}
    if (dashed and not same) or not (is_from or (same and a.kind != "year") or dashed):
        return None
    return _both(a, b, "range")


def _from_day(a: Atom, b: Atom) -> Atom:
    """ "từ ngày 28" + "đến ngày 05/6/2023": of the month before, where the number is greater."""
    at, number = b.at, a.days[0]

    def extent(year: int) -> Extent:
        assert at is not None
        last = at(year).last
        month = last.replace(day=1) - relativedelta(months=number > last.day)
        first = month.replace(day=number)
        return one(first, last, f"{first.isoformat()}/{last.isoformat()}")

    return Atom(a.start, b.end, "range", extent, b.year, clock=b.clock, tag="range")


# --- what recurs ----------------------------------------------------------------------------------

_OF_EACH = re.compile(r"\s*,?\s*(?:(?:cua|trong|cac|vao)\s+)*")
_EACH_THEN = re.compile(
    r"\s*[,:(]?\s*(?:(?:vao|truoc|cham nhat|muon nhat|la|den|tu|khoang|thuong|trong|co dinh|"
    r"to chuc|sinh hoat|gui|bao cao|hop)\s+)*"
)


def _recurring(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    if a.timex == "(periodic)" and b.rrule and _EACH_THEN.fullmatch(gap):
        return replace(b, outer=a.start)
    if b.kind == "rule" and b.rrule and _OF_EACH.fullmatch(gap):
        return within_rule(a, b, b.end)
    if a.kind == "rule" and a.rrule and _EACH_THEN.fullmatch(gap) and b.kind != "rule":
        found = within_rule(b, a, b.end)
        return replace(found, outer=a.start) if found else None
    return None


_FREQS = {"FREQ=MONTHLY": "month", "FREQ=MONTHLY;INTERVAL=3": "quarter", "FREQ=YEARLY": "year"}
_FREQS["FREQ=MONTHLY;INTERVAL=6"] = "year"  # its days are told for both halves of the year


def within_rule(place: Atom, rule: Atom, end: int) -> Atom | None:
    """ "ngày 15" within "hằng tháng", "30/4" within "hằng năm", "thứ Sáu" within "hằng tuần"."""
    unit = _FREQS.get(rule.rrule, "")
    if place.kind == "dom" and unit in ("month", "quarter"):
        build = recurring.days_each_month if unit == "month" else recurring.each_quarter
        return replace(build(place, end), clock=place.clock)
    if place.kind == "weekday" and rule.rrule.startswith("FREQ=WEEKLY"):
        return replace(_weekly(place, rule, end), clock=place.clock)
    if (
        place.kind == "rule"
        and rule.rrule in ("FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3")
        and "BY" in place.rrule
    ):
        return place.grown(place.start, end)
    if (
        unit != "year"
        or place.year is not None
        or place.kind not in ("day", "month", "quarter", "part", "half", "range")
    ):
        return None
    extent = place.extent_in(2001)
    return (
        replace(recurring.yearly(extent, place.start, end), clock=place.clock) if extent else None
    )


def _weekly(place: Atom, rule: Atom, end: int) -> Atom:
    found = recurring.weekly(place.days, place.start, end)
    interval = rule.rrule.removeprefix("FREQ=WEEKLY")
    return replace(found, rrule=found.rrule.replace(";BYDAY", f"{interval};BYDAY"))


# --- stretches with an explicit day ---------------------------------------------------------------


def _counted_from(a: Atom, gap: str, b: Atom, sentence: Sentence) -> Atom | None:
    """ "10 ngày làm việc kể từ" + "ngày 02/6/2023", "15 ngày trước" + "ngày 30/6"."""
    if a.kind != "duration" or a.anchor or not a.days or b.kind not in ("day", "now"):
        return None
    if b.tag in ("list", "range"):  # "trong 3 ngày, từ 10 đến 12/5"
        return None
    backwards = durations.backwards_gap(gap)
    if not backwards and not durations.explicit_gap(gap):
        return None
    at = b.at

    def extent(year: int) -> Extent:
        if at is None:
            raise ValueError("không có ngày")
        return stretch(a, at(year).last, backwards)

    tag = _introduced(a, gap, sentence, backwards)
    return Atom(a.start, b.end, "duration", extent, b.year, a.timex, anchor="explicit", tag=tag)


def _introduced(a: Atom, gap: str, sentence: Sentence, backwards: bool) -> str:
    if a.tag in ("within", "latest", "about"):
        return a.tag
    if a.tag == "limit":
        return "latest"
    if sentence.view.startswith("trong", a.start):
        return "within"
    return "counted" if re.search(r"(?:ke|tinh) tu", gap) and not backwards else "after"


def stretch(atom: Atom, anchor: date, backwards: bool = False) -> Extent:
    """First and last day; backwards the last safe day alone."""
    found = durations.counted(atom, anchor, backwards)
    if found is None:
        raise ValueError("giờ và phút không tính ra ngày")
    first, last = found
    return one(min(first, last), max(first, last) if not backwards else last, atom.timex)


def weekdays_told(atoms: list[Atom], sentence: Sentence) -> list[Atom]:
    """ "thứ Sáu tới", "thứ Sáu này"; before joining, since it needs the words after it."""
    return [_told(atom, sentence) for atom in atoms]


def _told(atom: Atom, sentence: Sentence) -> Atom:
    match = _WHICH.match(sentence.view, atom.end) if atom.kind == "weekday" else None
    if not match or sentence.pub is None:
        return atom
    pub, number = sentence.pub, atom.days[0]
    if match["which"] in ("qua", "vua qua"):
        when = pub - timedelta(days=(pub.weekday() - number - 1) % 7 + 1)
    else:
        when = pub + timedelta(days=(number - pub.weekday()) % 7)
        when += timedelta(days=7 * (when == pub and match["which"] in ("tới", "toi", "sau")))
    return fixed(atom.start, match.end(), "day", day(when), anchor="pub")
