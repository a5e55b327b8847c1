"""What part an expression of time plays: work due, work begins, planned, past, a mere mention."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.dates import cues
from corpus.dates.anchoring import Tense
from corpus.dates.atoms import Atom, Extent
from corpus.dates.boundaries import Boundary
from corpus.dates.cues import Surroundings
from corpus.dates.feasts import is_historic
from corpus.dates.signing import is_signing

Role = Literal[
    "DEADLINE", "START", "PLANNED", "PAST", "PERIOD", "TERM", "RECUR", "DOCDATE", "MENTION", "VAGUE"
]


@dataclass(frozen=True)
class Case:
    """An expression with all that its role is judged by; `seen_from` is the day of writing."""

    atom: Atom
    extent: Extent | None
    around: Surroundings
    boundary: Boundary
    seen_from: date | None

    @property
    def left(self) -> str:
        return self.around.left + self.boundary.words

    @property
    def is_told_as_past(self) -> bool:
        return cues.is_past(self.around) or bool(cues.BY_THEN.search(self.boundary.words))

    def begins_after(self) -> bool:
        return bool(self.extent and self.seen_from and self.extent.first > self.seen_from)

    def has_begun(self) -> bool:
        return bool(self.extent and self.seen_from and self.extent.first <= self.seen_from)

    def is_over(self) -> bool:
        return bool(self.extent and self.seen_from and self.extent.last < self.seen_from)


def tense(around: Surroundings, boundary: Boundary) -> Tense:
    """What the words around say of past and future; "" where they say nothing."""
    if cues.is_past(around) or cues.BY_THEN.search(boundary.words):
        return "past"
    if boundary.side in ("before", "by") or cues.FUTURE.search(around.before(60)):
        return "future"
    return "future" if cues.FUTURE_NEXT.match(around.right) else ""


def is_tentative(around: Surroundings) -> bool:
    return bool(
        cues.TENTATIVE.search(around.before(50).rpartition("(")[2] + " " + around.after(30))
    )


def role(case: Case) -> Role:
    kind = case.atom.kind
    if kind == "vague":
        return "VAGUE"
    if kind == "feast":
        return "MENTION"
    if kind == "rule":
        return _of_rule(case)
    if kind == "duration":
        return _of_duration(case)
    if kind in ("other", "school"):
        return _of_unresolved(case)
    return "TERM" if kind == "term" else _of_days(case)


def _of_rule(case: Case) -> Role:
    if case.boundary.side not in ("before", "by") or not case.atom.rrule:
        return "RECUR"
    each = "{" not in case.atom.timex
    around = case.around
    told = cues.DONE.search(around.left) or cues.WORK.search(around.left + around.right)
    return "DEADLINE" if each or told else "RECUR"


def _of_duration(case: Case) -> Role:
    around, atom = case.around, case.atom
    if atom.tag in ("about", "limit"):
        return "MENTION"
    if cues.EFFECT.search(around.before(40)):
        return "START"
    if cues.is_past(around) and not cues.DONE.search(around.left):
        return "PAST"
    if atom.tag == "latest" or atom.anchor in ("signing", "effect", "event", "explicit"):
        return "DEADLINE"
    if around.is_bare():
        return "DEADLINE"
    wanted = cues.DONE if "Y" in atom.timex else cues.ASKED
    asked = wanted.search(around.before(80)) or wanted.search(around.after(50))
    return "DEADLINE" if asked else "MENTION"


def _of_unresolved(case: Case) -> Role:
    by_tag: dict[str, Role] = {
        "same": "PAST",
        "next": "PAST",
        "congress": "MENTION",
        "before_event": "DEADLINE",
    }
    if case.atom.tag in by_tag:
        return by_tag[case.atom.tag]
    if case.boundary.side == "from":
        return "START"
    if case.atom.kind == "school":
        return "DEADLINE" if case.boundary.side in ("before", "by") else "PERIOD"
    return "DOCDATE"


def _of_days(case: Case) -> Role:
    if is_signing(case.atom, case.around, case.boundary):
        return "DOCDATE"
    if _is_mention(case):
        return "MENTION"
    if case.boundary.side in ("before", "by"):
        return _of_limit(case)
    if case.atom.kind == "range" or case.atom.tag == "range":
        return _of_range(case)
    if case.boundary.side == "until":
        return _of_target(case)
    if case.boundary.side in ("from", "after"):
        return _of_beginning(case)
    return _at_its_time(case)


def _at_its_time(case: Case) -> Role:
    return _of_day(case) if case.atom.kind in ("day", "now", "dom") else _of_period(case)


# --- mentions -------------------------------------------------------------------------------------


def _is_mention(case: Case) -> bool:
    atom, around = case.atom, case.around
    is_vision = cues.VISION.search(case.left) or cues.VISION_AFTER.match(around.right)
    if atom.tag == "lunar" or is_vision:
        return True
    if atom.kind == "years" and around.left.endswith("(") and cues.REVIEW.search(around.left):
        return True
    if case.boundary.side in ("before", "by", "from"):
        return False
    if atom.kind != "day" and cues.PUBLISHED.search(case.left):
        return True
    return (around.alone and atom.tag == "weekday" and not atom.clock) or _is_celebrated(case)


def _is_celebrated(case: Case) -> bool:
    left = case.left[-60:]
    told = cues.MENTION.search(left) or cues.CELEBRATION.search(case.left)
    if not told or case.atom.kind == "now":
        return False
    if (
        cues.CELEBRATION.search(case.left)
        or cues.BORN.search(left)
        or not cues.WEAK_MENTION.search(left[-40:])
    ):
        return True
    yearless = case.atom.kind == "day" and case.atom.year is None and not case.atom.clock
    return yearless and case.extent is not None and is_historic(case.extent.first)


# --- limits, targets, beginnings ------------------------------------------------------------------

_LONG_AGO = 3 * 366


def _of_limit(case: Case) -> Role:
    if case.extent is None or case.seen_from is None or case.extent.first >= case.seen_from:
        return "DEADLINE"
    if case.is_told_as_past:
        return "PAST"
    long_ago = (case.seen_from - case.extent.first).days > _LONG_AGO
    return "MENTION" if long_ago and not cues.DONE.search(case.around.left) else "DEADLINE"


def _of_target(case: Case) -> Role:
    """ "đến năm 2030", "đến ngày 31/12/2025 hoàn thành", "đến nay"."""
    around, past = case.around, case.is_told_as_past
    if case.atom.kind == "now":
        return "PAST"
    if "sàng" in case.boundary.words and not _is_put_off(case):
        return _at_its_time(case)
    if case.has_begun():
        due = cues.DONE.search(around.before(40)) or cues.DONE_NEXT.match(around.right)
        if past or cues.AS_OF.search(case.left) or not due:
            return "PAST"
    if cues.FORECAST.search(around.left):
        return "MENTION"
    if case.atom.kind in ("day", "month") and _merely_will(around):
        return "PLANNED"
    return "DEADLINE" if _is_target(case) else "PLANNED"


def _merely_will(around: Surroundings) -> bool:
    words = around.before(60) + " " + around.after(60)
    return bool(cues.WILL.search(words)) and not (
        cues.DONE.search(words) or cues.MUST.search(words)
    )


def _is_target(case: Case) -> bool:
    around = case.around
    due = cues.DONE.search(around.left) or cues.REACHED.search(around.after(80))
    opens = around.opens() or around.right.lstrip().startswith(":")
    long = case.atom.kind in ("year", "quarter", "half", "years")
    return bool(due or opens or long or cues.WORK.search(around.after(40)) or _is_put_off(case))


def _is_put_off(case: Case) -> bool:
    return bool(cues.PUT_OFF.search(case.left))


_RECENTLY = 31


def _of_beginning(case: Case) -> Role:
    first_of_all = cues.FIRST_OF_ALL.search(case.boundary.words) is not None
    told = case.is_told_as_past or (first_of_all and case.is_over()) or case.atom.kind == "now"
    if case.atom.tag == "nay":
        return "START"
    if _is_put_off(case) and cues.TO_NEXT.match(case.around.right):
        return "MENTION"  # the day that held before
    if told and case.has_begun():
        return "PAST"
    around = case.around
    binds = cues.BINDS.search(around.before(60)) or cues.BINDS.search(around.after(60))
    return "PAST" if _began_long_ago(case) and not binds else "START"


def _began_long_ago(case: Case) -> bool:
    if case.extent is None or case.seen_from is None:
        return False
    return (case.seen_from - case.extent.first).days > _RECENTLY


def _of_range(case: Case) -> Role:
    if case.extent is None or case.seen_from is None:
        return "PERIOD"
    if case.extent.last <= case.seen_from:
        return "PAST"
    around = case.around
    next_words = around.after(30)
    collects = cues.COLLECTS.search(around.before(50)) or cues.COLLECTS.search(next_words)
    if (collects or _is_put_off(case)) and not case.is_told_as_past:
        return "DEADLINE"
    return "PLANNED" if case.begins_after() else "PERIOD"


# --- days and periods -----------------------------------------------------------------------------


def _of_day(case: Case) -> Role:
    around, past = case.around, case.is_told_as_past
    if cues.SAID.search(around.left) and not cues.WILL.search(around.before(40)):
        return "PAST"
    if case.extent is None or case.seen_from is None:
        return "PAST" if past else "PLANNED" if _sounds_planned(around) else "MENTION"
    if case.extent.last < case.seen_from or (past and case.has_begun()):
        return "PAST"
    will = cues.WILL.search(around.left)
    if _is_put_off(case) and case.left.rstrip().endswith((" thanh", " la")):
        return "DEADLINE"
    if cues.LIMIT.search(case.left) and not will and not past:
        return "DEADLINE"
    if case.boundary.side == "in" and cues.DONE.search(around.before(60)) and not will and not past:
        return "DEADLINE"
    if case.extent.last > case.seen_from:
        return "PLANNED"
    return "PLANNED" if will else "PAST"


def _sounds_planned(around: Surroundings) -> bool:
    return bool(cues.PLANNED.search(around.before(40) + " " + around.after(40)))


def _of_period(case: Case) -> Role:
    around = case.around
    if case.atom.kind == "years":
        return "PERIOD"
    if case.is_told_as_past and not case.begins_after() and not _names_its_work(case):
        return "PAST"
    if case.is_over():
        return _by_time(case)
    if cues.SOMEWHEN.match(around.right):
        return "PLANNED"
    if _is_due(case):
        return "DEADLINE"
    will = cues.WILL.search(around.before(40))
    opens_list = around.opens() and around.right.lstrip().startswith(":")
    coming = case.begins_after() and (_sounds_planned(around) or opens_list)
    return "PLANNED" if will or coming else _by_time(case)


def _names_its_work(case: Case) -> bool:
    """ "kết quả công tác năm 2020": says which work is meant, not when something happened."""
    return case.boundary.side == "" and not case.around.opens()


def _by_time(case: Case) -> Role:
    """A part of a month and what is told from today lie before or after; "quý II" is a scope."""
    if case.atom.kind not in ("part", "week") and case.atom.anchor != "pub":
        return "PERIOD"
    if case.is_over():
        return "PAST"
    return "PLANNED" if case.begins_after() else "PERIOD"


def _is_due(case: Case) -> bool:
    """Work to be done by then; what "will be done" is planned."""
    around, boundary = case.around, case.boundary
    if cues.WILL.search(around.left) and not cues.MUST.search(around.left):
        return False
    if around.opens() and cues.DONE_NEXT.match(around.right):
        return True
    if boundary.side != "in":
        return bool(cues.DONE_LAST.search(around.left))
    if cues.DONE.search(around.before(70)):
        return True
    if "trong" not in boundary.words or case.atom.tag == "running":
        return False
    opens_work = around.opens() and cues.WORK.search(around.after(40))
    return bool(cues.WORK.search(around.before(50)) or opens_work)
