"""A stretch of text read: each expression with its days, role, boundary and reckoning."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from corpus.dates import recurring
from corpus.dates.anchoring import extent_for, year_spoken_of
from corpus.dates.atoms import Atom, Extent, day
from corpus.dates.boundaries import Boundary, boundary
from corpus.dates.cues import Surroundings
from corpus.dates.joining import joined, stretch, weekdays_told, within_rule
from corpus.dates.roles import Case, Role, is_tentative, role, tense
from corpus.dates.scanning import Sentence, atoms


@dataclass(frozen=True)
class Known:
    """What the reckoning may rest on. `compared` is the day that tells past from planned; `event`
    the day of what the text reports, `signed` that of the document; None: nothing is known."""

    pub: date | None = None
    signed: date | None = None
    effect: date | None = None  # where the text says so, and never guessed from `signed`
    event: date | None = None
    compared: date | None = None
    is_generic: bool = False  # a regulation speaks of no certain "tháng trước"
    year: int | None = None  # that the paragraph speaks of
    last_event: date | None = None  # the last day that was told, for "cùng ngày"


@dataclass(frozen=True)
class Found:
    """Offsets into the sentence read."""

    start: int
    end: int
    timex: str
    first: date | None
    last: date | None
    boundary: str
    clock: str
    rrule: str
    role: Role
    anchor: str
    reckoned_from: date | None
    how: str
    tentative: bool
    kind: str


def read_sentence(view: str, written: str, known: Known) -> list[Found]:
    """`view` is `plain(written)`."""
    sentence = Sentence(view, written, known.pub, known.is_generic)
    found = [
        atom
        for atom in joined(weekdays_told(atoms(sentence), sentence), sentence)
        if not _is_any_month(atom, view)
    ]
    found = list(_each_time(found, view))
    out: list[Found] = []
    for index, atom in enumerate(found):
        floor = found[index - 1].end if index else 0
        ceiling = found[index + 1].start if index + 1 < len(found) else len(view)
        out.extend(_read(atom, found, sentence, known, floor, ceiling))
        _carry_on(out, view)
        known = replace(known, last_event=_last_event(out, known))
    return out


def _each_time(found: Sequence[Atom], view: str) -> Iterator[Atom]:
    """ "Mỗi năm diễn tập 01 lần, xong trước ngày 31/5": the limit comes every year, too."""
    rule: Atom | None = None
    for atom in found:
        if rule and _CLAUSE.search(view, rule.end, atom.start):
            rule = None
        side = boundary(view, atom.start, rule.end).side if rule else ""
        beside = rule and re.fullmatch(r",? (?:\d+ lan,? )?(?:vao )?", view[rule.end : atom.start])
        limited = rule and (side in _LIMITS or (beside and not side))
        again = within_rule(atom, rule, atom.end) if rule and limited else None
        yield again or atom
        if atom.kind == "rule":
            rule = atom


_ANY = re.compile(r"(?<!\w)(?:hang|moi|dinh ky)\s+(?:thang|quy|nam|tuan)(?!\w)")


def _is_any_month(atom: Atom, view: str) -> bool:
    """ "Hằng tháng … tháng trước … tháng sau": of whichever month it is."""
    if atom.anchor != "pub" or atom.kind not in ("week", "month", "quarter", "year"):
        return False
    both = re.search(r"thang truoc.*thang sau|quy truoc.*quy sau|nam truoc.*nam sau", view)
    return bool(both or _ANY.search(view))


def _carry_on(out: list[Found], view: str) -> None:
    """ "Mốc tính tuổi tháng 4 (…); tháng 6 (…)": the second is mentioned like the first."""
    if len(out) < 2 or out[-2].role != "MENTION" or out[-1].role != "PERIOD":
        return
    gap = view[out[-2].end : out[-1].start]
    if out[-1].kind == out[-2].kind and re.fullmatch(r"\s*(?:\([^)]*\))?\s*[;,]\s*(?:va\s+)?", gap):
        out[-1] = replace(out[-1], role="MENTION")


def _last_event(out: Sequence[Found], known: Known) -> date | None:
    told = [
        one.last
        for one in out
        if one.role == "PAST" and one.kind in ("day", "now", "range") and one.last
    ]
    return told[-1] if told else known.last_event


_CLAUSE = re.compile(r"[;•\n]|[.!?]\s")


def _read(
    atom: Atom, found: Sequence[Atom], sentence: Sentence, known: Known, floor: int, ceiling: int
) -> Iterator[Found]:
    view = sentence.view
    where = boundary(view, atom.start, floor)
    if atom.tag == "congress":
        where = Boundary("", atom.start)
    if atom.clock[:1].isdigit():  # "vào hồi 14 giờ" is not "hồi tháng 6"
        where = replace(where, words=where.words.replace("hồi", "luc"))
    around = _surroundings(view, where.start, atom.end, floor, ceiling)
    if not _stands(atom, where, around):
        return
    when = tense(around, where)
    spoken_of = year_spoken_of(found, atom) or known.year
    atom, extent = _dated(atom, known, when, spoken_of, where)
    if extent is None and atom.kind == "dom":
        return
    as_of = known.compared or known.pub
    part = role(Case(atom, extent, around, where, as_of))
    yield from _finished(atom, extent, part, where, around, known)


def _surroundings(view: str, start: int, end: int, floor: int, ceiling: int) -> Surroundings:
    left, right = view[:start], view[end:]
    if len(left) > 140:
        left = left[-140:].partition(" ")[2]
    if len(right) > 110:
        right = right[:110].rpartition(" ")[0]
    cuts = [match.end() for match in _CLAUSE.finditer(left)]
    left = left[cuts[-1] :] if cuts else left
    # The neighbour before keeps what stands before it: its verbs are not ours, unless listed.
    if floor > start - len(left) and not re.search(
        r"^\W*(?:va|,|den|hoac)?\s*$", view[floor:start]
    ):
        left = left[len(left) - (start - floor) :]
    cut = _CLAUSE.search(right)
    right = right[: cut.start()] if cut else right
    if ceiling < end + len(right):
        right = right[: max(0, ceiling - end)]
    alone = not re.search(r"\w", view[end:]) and _only_place(view[:start])
    return Surroundings(left, right, alone)


def _only_place(before: str) -> bool:
    """Nothing, a list mark, or a place as over a letter: "Hà Nội, "."""
    return bool(re.fullmatch(r"\W*(?:(?:[^\W\d]+\s){0,4}[^\W\d]+,)?\W*", before))


def _stands(atom: Atom, where: Boundary, around: Surroundings) -> bool:
    """Whether an expression that is often something else is meant as time."""
    if atom.kind == "dom":
        return where.side in ("before", "by", "until")
    if atom.tag == "before_event":
        return _names_limit(around)
    if atom.kind == "duration" and atom.tag == "after":
        return bool(_LIMITED.search(around.before(60)) or _LIMITED.search(around.after(40)))
    if atom.tag == "signing":
        return where.side == "from"
    return True


_LIMITED = re.compile(
    r"(?<!\w)(?:hoan thanh|gui|nop|xong|phai|bao cao|can|cham nhat|trinh|duyet|yeu cau|thong bao|"
    r"chuan bi)(?!\w)"
)


def _names_limit(around: Surroundings) -> bool:
    opens = not around.left.strip(" -•*+0123456789.)")
    if re.match(r"\s*(?:it nhat|toi thieu|cham nhat)\s+\d", around.right):
        return True
    return bool(_LIMITED.search(around.left)) or (opens and around.right.strip()[:1] in ("", ":"))


# --- days -----------------------------------------------------------------------------------------


def _dated(
    atom: Atom, known: Known, when: str, spoken_of: int | None, where: Boundary
) -> tuple[Atom, Extent | None]:
    if atom.kind == "dom":
        return _day_in_reach(atom, known.pub)
    if atom.kind == "duration" and atom.anchor in ("signing", "effect", "event"):
        anchors = {"signing": known.signed, "effect": known.effect, "event": known.event}
        return atom, _stretch(atom, anchors[atom.anchor])
    if atom.tag in ("same", "next"):
        return atom, _told_day(atom, known.last_event)
    if atom.tag == "signing":
        is_told = known.signed and (known.is_generic or known.signed != known.pub)
        return atom, day(known.signed) if known.signed and is_told else None
    return atom, extent_for(atom, known.pub, when, spoken_of)  # type: ignore[arg-type]


def _stretch(atom: Atom, anchor: date | None) -> Extent | None:
    if (
        anchor is None
        or not atom.days
        or atom.timex.startswith("PT")
        or ("(" in atom.timex[:6] and "business" not in atom.timex)
    ):
        return None
    return stretch(atom, anchor)


def _told_day(atom: Atom, event: date | None) -> Extent | None:
    return day(event + timedelta(days=atom.tag == "next")) if event else None


def _day_in_reach(atom: Atom, pub: date | None) -> tuple[Atom, Extent | None]:
    """ "trước ngày 25": the next 25th."""
    if pub is None or len(atom.days) != 1:
        return atom, None
    month = pub.replace(day=1)
    for _ in range(4):
        try:
            when = month.replace(day=atom.days[0])
        except ValueError:
            when = date.min
        if when >= pub:
            return replace(atom, kind="day", year=None, anchor="pub"), day(when)
        month = (month + timedelta(days=32)).replace(day=1)
    return atom, None


# --- the record -----------------------------------------------------------------------------------

_BOUNDED = frozenset({"DEADLINE", "PAST", "MENTION", "RECUR"})
_AHEAD = frozenset({"PLANNED", "DEADLINE", "START", "PERIOD"})
_LIMITS = {"before": "exclusive", "by": "inclusive", "until": "inclusive"}


def _finished(
    atom: Atom,
    extent: Extent | None,
    part: Role,
    where: Boundary,
    around: Surroundings,
    known: Known,
) -> Iterator[Found]:
    limit = _LIMITS.get(where.side, "")
    extents = [extent]
    if extent and limit and atom.tag == "list" and len(extent.pieces) > 1:
        extents = [_upcoming(atom, piece, part, known) for piece in extent.pieces]
    for each in extents:
        yield _record(atom, each, part, where, around, known, limit)


def _upcoming(atom: Atom, piece: tuple[date, date], part: Role, known: Known) -> Extent:
    """One of several days; where the year is unsaid and the day is due, not one gone by."""
    first, last = piece
    if atom.year is None and part == "DEADLINE" and known.pub and last < known.pub:
        first, last = (when + relativedelta(years=1) for when in piece)
    return Extent(((first, last),), last.isoformat())


def _record(
    atom: Atom,
    extent: Extent | None,
    part: Role,
    where: Boundary,
    around: Surroundings,
    known: Known,
    limit: str,
) -> Found:
    first, last, timex = _ends(atom, extent, part, where)
    anchor, reckoned_from, how = _reckoning(atom, extent, known)
    exclusive = limit == "exclusive" and atom.rrule and not _is_by_hour(atom)
    return Found(
        start=min(where.start, atom.start, atom.outer if atom.outer >= 0 else atom.start),
        end=atom.end,
        timex=timex,
        first=first,
        last=last,
        boundary=limit if part in _BOUNDED else "",
        clock=atom.clock,
        rrule=recurring.day_before(atom.rrule) if exclusive else atom.rrule,
        role=part,
        anchor=anchor,
        reckoned_from=reckoned_from,
        how=how,
        tentative=part in _AHEAD and is_tentative(around),
        kind=atom.kind,
    )


def _ends(
    atom: Atom, extent: Extent | None, part: Role, where: Boundary
) -> tuple[date | None, date | None, str]:
    if extent is None:
        return None, None, atom.timex or "XXXX"
    timex = extent.timex + _clocked(atom, extent)
    if atom.kind == "duration":
        within = atom.tag == "within"
        if part == "START":
            return extent.last, None, timex
        return extent.first if within else None, extent.last, timex
    if atom.tag == "range":
        return extent.first, extent.last, timex
    first, last = _bounded(atom, extent, part, where)
    return first, last, timex


def _bounded(
    atom: Atom, extent: Extent, part: Role, where: Boundary
) -> tuple[date | None, date | None]:
    if where.side == "before":
        return None, extent.last if _is_by_hour(atom) else extent.first - timedelta(days=1)
    if where.side in ("until", "by"):
        return None, extent.last
    if part in ("START", "PAST") and "ngay tu" not in where.words:
        if where.side == "from":
            return extent.first, None
        if where.side == "after":
            return extent.last + timedelta(days=1), None
    return extent.first, extent.last


def _is_by_hour(atom: Atom) -> bool:
    return atom.clock[:1].isdigit()


def _clocked(atom: Atom, extent: Extent) -> str:
    if not atom.clock or extent.first != extent.last or atom.kind not in ("day", "now", "other"):
        return ""
    return f"T{atom.clock}" if atom.clock[0].isdigit() else atom.clock


def _reckoning(atom: Atom, extent: Extent | None, known: Known) -> tuple[str, date | None, str]:
    if atom.kind == "duration" and extent is not None:
        return _reckoned_stretch(atom, extent, known)
    if atom.kind == "other":
        return _reckoned_elsewhere(atom, extent, known)
    if extent is None:
        elsewhere = atom.anchor in ("other", "effect", "backwards")
        return "other_event" if elsewhere else "none", None, ""
    if atom.kind in ("now", "week") or atom.tag == "running" or atom.anchor == "pub":
        return "pub_date", known.pub, f"tính theo ngày {_shown(known.pub)}"
    if atom.year is not None or atom.kind == "rule":
        return "explicit", None, ""
    named = known.year
    if (
        named is not None
        and extent.first.year == named
        and not (known.pub and known.pub.year == named)
    ):
        return "other_event", None, f"bài không ghi năm; suy ra từ năm {named} nêu cùng đoạn"
    return "pub_date", known.pub, f"bài không ghi năm; suy ra theo ngày {_shown(known.pub)}"


def _reckoned_elsewhere(
    atom: Atom, extent: Extent | None, known: Known
) -> tuple[str, date | None, str]:
    if atom.tag == "signing":
        return "doc_date", known.signed if extent else None, "ngày ký văn bản" if extent else ""
    if extent is None or known.last_event is None:
        return "other_event", None, ""
    return "event_date", known.last_event, f"theo ngày {_shown(known.last_event)} nêu ngay trước đó"


def _reckoned_stretch(atom: Atom, extent: Extent, known: Known) -> tuple[str, date | None, str]:
    kind, anchor, name = {
        "signing": ("doc_date", known.signed, "ngày ký"),
        "effect": ("doc_date", known.effect, "ngày có hiệu lực"),
        "event": ("event_date", known.event, "ngày diễn ra sự kiện"),
    }.get(atom.anchor, ("explicit", None, ""))
    if not anchor:
        return kind, None, _working(atom)
    return (
        kind,
        anchor,
        f"tính từ {name} {_shown(anchor)}, ngày đầu tiên là ngày kế tiếp{_working(atom, ', ')}",
    )


def _working(atom: Atom, lead: str = "") -> str:
    return f"{lead}không tính thứ Bảy, Chủ nhật, ngày lễ" if "business" in atom.timex else ""


def _shown(when: date | None) -> str:
    if when is None:
        return "chưa rõ"
    return f"{when.day:02}/{when.month}/{when.year}" if when.month > 2 else f"{when:%d/%m/%Y}"
