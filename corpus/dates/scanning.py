"""Finds the expressions of time of one sentence: at each word that may begin one, the readers of
that word are tried in order."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from corpus.dates import days, durations, feasts, months, recurring, relative, vague, years
from corpus.dates.atoms import UNIT_KINDS, Atom, day, fixed


@dataclass(frozen=True)
class Sentence:
    """`view` is `plain(written)`; `pub` the day that "hôm nay" means."""

    view: str
    written: str
    pub: date | None
    is_generic: bool = False  # a regulation: "quý trước" is whichever quarter is before


Reader = Callable[[Sentence, int], Atom | None]


def _viewing(read: Callable[[str, int], Atom | None]) -> Reader:
    return lambda sentence, at: read(sentence.view, at)


def _from_pub(read: Callable[[str, int, date | None], Atom | None]) -> Reader:
    return lambda sentence, at: read(sentence.view, at, sentence.pub)


def _after(pattern: str) -> Reader:
    words = re.compile(pattern)

    def read(sentence: Sentence, at: int) -> Atom | None:
        match = words.match(sentence.view, at)
        found = match and days.after_word(sentence.view, at, match.end())
        if found and found.kind == "dom":
            rule = recurring.in_quarter(sentence.view, found)
            return rule or recurring.in_month_before(sentence.view, found) or found
        if found and found.kind == "day":
            return recurring.in_year_after(sentence.view, found) or found
        return found

    return read


def _now(sentence: Sentence, at: int) -> Atom | None:
    """ "từ nay", "đến nay"."""
    before = sentence.view[max(0, at - 9) : at]
    if not re.search(r"(?:tu|den|tới|toi)\s+$", before):
        return None
    if sentence.pub is None:
        return Atom(at, at + 3, "now", timex="PRESENT_REF")
    return fixed(at, at + 3, "now", day(sentence.pub), tag="nay")


def _part(sentence: Sentence, at: int) -> Atom | None:
    """ "cuối tháng 6/2023", "nửa đầu nhiệm kỳ 2020-2025", "cuối tuần này", "cuối năm"."""
    found = months.side(sentence.view, at)
    if found:
        side, inner = found
        for read in _WHOLES:
            whole = read(sentence, inner)
            if whole and whole.at:
                return _part_of(side, whole, at)
    alone = relative.side_alone(sentence.view, at)
    return _part_alone(sentence, at, *alone) if alone else None


def _unit(sentence: Sentence, at: int) -> Atom | None:
    return relative.unit(sentence.view, at, None if sentence.is_generic else sentence.pub)


_WHOLES: tuple[Reader, ...] = (
    _unit,
    *map(_viewing, (months.month, months.quarter, years.named_span, years.year, years.number)),
)


def _part_of(side: str, whole: Atom, at: int) -> Atom:
    if whole.kind == "term":
        return years.part_of_term(side, whole, at)
    if whole.kind == "week":
        return relative.part_of_week(side, whole, at)
    return months.part_of(side, whole, at)


def _part_alone(sentence: Sentence, at: int, side: str, unit: str, end: int) -> Atom | None:
    if unit == "nam":
        whole = Atom(at, end, "year", years.whole_year)
        return months.part_of(side, whole, at)
    if sentence.pub is None:
        return None
    extent = relative.current(unit, sentence.pub)
    return _part_of(side, fixed(at, end, UNIT_KINDS[unit], extent, anchor="pub"), at)


_BARE = re.compile(
    r"(?P<lead>trong|het|den het)\s+(?P<unit>nam|quy|thang|tuan)(?!\w)"
    r"(?!\s+(?:\d|hoc|[ivx]+(?!\w)|này|nay|sau|tới|toi|truoc|qua|vua|ngoai|dau|cuoi|mot|hai|ba|tư))"
)


def _bare_unit(sentence: Sentence, at: int) -> Atom | None:
    """ "trong năm", "hết quý": the running one, or the one the paragraph speaks of."""
    match = _BARE.match(sentence.view, at)
    if not match or sentence.is_generic:
        return None
    start = match.start("unit")
    if match["unit"] == "nam":
        return Atom(start, match.end(), "year", years.whole_year)
    if sentence.pub is None:
        return None
    extent = relative.current(match["unit"], sentence.pub)
    return fixed(start, match.end(), UNIT_KINDS[match["unit"]], extent, tag="running")


_day = _viewing(days.bare)
_ngay = _after(
    r"ngay\s+(?:mung\s+|mong\s+|tu\s+(?=\d{1,2}\s+den\s+\d{1,2}\s+(?:hang|moi|cua)(?!\w)))?"
)
_mung = _after(r"(?:mung|mong)\s+")
_cac_ngay = _after(r"cac\s+ngay\s*:?\s*(?=\d)")


def _two_days(sentence: Sentence, at: int) -> Atom | None:
    """ "02 ngày 01 và 02/6": a count, then as many days; not "Hướng dẫn 12 ngày 14/4"."""
    found = _counted_days(sentence, at)
    return found if found and found.tag in ("list", "range") else None


_counted_days = _after(r"(?:hai|ba|bon|nam|\d\d?)\s+ngay\s*:?\s*(?=\d)")
_rule = _viewing(recurring.rule)
_duration = _viewing(durations.duration)
_span = _from_pub(relative.span_from_now)
_today = _from_pub(relative.today)
_same = _viewing(vague.same_day)
_term = _viewing(years.term)
_named = _viewing(years.named_span)
_clock = _viewing(days.clock)
_daypart = _viewing(days.daypart)
_half = _viewing(months.half)
_end_of = _viewing(recurring.end_of)
_feast = _viewing(feasts.feast)


def _vague(sentence: Sentence, at: int) -> Atom | None:
    return vague.vague(sentence.view, at, sentence.written)


_DIGITS: tuple[Reader, ...] = (
    _two_days, _viewing(days.iso), _viewing(months.week_of_month), _half, _rule, _span, _clock,
    _named, _day, _viewing(months.numeric_month), _viewing(years.years), _duration,
    _viewing(years.number),
)  # fmt: skip
_COUNTS: tuple[Reader, ...] = (_two_days, _half, _rule, _span, _duration)
_PARTS: tuple[Reader, ...] = (_today, _same, _daypart)
_SIDES: tuple[Reader, ...] = (_end_of, _half, _part, _term)
_READERS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("mot hai ba bon sáu bay tam chin muoi".split(), _COUNTS),
    **dict.fromkeys("sang trua chieu dem buoi".split(), _PARTS),
    **dict.fromkeys("dau giua cuoi nua thuong trung ha".split(), _SIDES),
    **dict.fromkeys("hang moi tung dinh cu dot".split(), (_rule,)),
    **dict.fromkeys("cham muon tre khong qua quá vong".split(), (_duration, _rule)),
    **dict.fromkeys("hom cung".split(), (_today, _same)),
    **dict.fromkeys("giai nien".split(), (_named, _vague)),
    **dict.fromkeys("som kip khan sap tới nhung chang".split(), (_vague,)),
    "ngay": (
        _end_of, _feast, _viewing(feasts.hung_kings), _viewing(vague.signing), _ngay, _same,
        _today, _vague,
    ),
    "cac": (_cac_ngay, _named, _vague),
    "sau": (_half, _rule, _duration),
    "nam": (_unit, _viewing(years.school), _named, _viewing(years.year), *_COUNTS),
    "thang": (_unit, _viewing(months.month)),
    "quy": (_unit, _viewing(months.quarter)),
    "q": (_viewing(months.quarter),),
    "t": (_viewing(months.month),),
    "tuan": (_unit, _viewing(months.week_of_month), _viewing(recurring.week_in)),
    "thu": (_viewing(recurring.weekday_in), _viewing(days.weekday)),
    "chu": (_viewing(recurring.weekday_in), _viewing(days.weekday)),
    "toi": (_today, _same, _daypart, _duration, _rule, _vague),
    "it": (_rule, _duration),
    "thoi": (_duration, _named, _vague),
    "nhiem": (_named, _term, _vague),
    "khoa": (_named, _term),
    "toan": (_term,),
    "ca": (_term,),
    "ngoai": (_term,),
    "trong": (_span, _duration, _named, _vague, _term, _bare_unit),
    "het": (_bare_unit,),
    "truoc": (_vague, _viewing(vague.before_event), _duration),
    "cach": (_span,),
    "nay": (_now,),
    "mung": (_mung,),
    "mong": (_mung,),
    "ram": (_feast,),
    "tet": (_feast,),
    "le": (_feast,),
    "vu": (_feast,),
    "dip": (_feast,),
    "gio": (_viewing(feasts.hung_kings),),
    "dai": (_viewing(vague.congress),),
    "khi": (_vague,),
    "ke": (_named,),
}  # fmt: skip
_READERS["thuong"] = (_rule, *_SIDES)
_READERS["trung"] = (_feast, *_SIDES)
_READERS["vao"] = (_daypart,)
_STARTS = re.compile(
    rf"(?<!\w)(?:(?P<word>{'|'.join(sorted(_READERS, key=len, reverse=True))})(?:(?!\w)|"
    rf"(?<=[tq])(?=\d))"
    r"|(?<![/¤])(?<!\d[.,:-])\d)"
)


def atoms(sentence: Sentence) -> list[Atom]:
    """In order, without overlap."""
    found: list[Atom] = []
    at = 0
    while match := _STARTS.search(sentence.view, at):
        atom = _more_of_rule(sentence, found, match.start()) or _read(sentence, match)
        if atom:
            found.append(atom)
        at = max(atom.end if atom else match.end(), match.start() + 1)
    return found


def _read(sentence: Sentence, match: re.Match[str]) -> Atom | None:
    readers = _READERS[match["word"]] if match["word"] else _DIGITS
    for read in readers:
        atom = read(sentence, match.start())
        if atom:
            return atom
    return None


def _more_of_rule(sentence: Sentence, found: list[Atom], at: int) -> Atom | None:
    """ "định kỳ 6 tháng, 1 năm", "hằng tháng, quý, năm"."""
    if not found or found[-1].kind != "rule" or not found[-1].rrule:
        return None
    return recurring.another(sentence.view, found[-1].end, at)
