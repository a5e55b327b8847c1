"""The day that stays as it was: a paper puts off some days of a plan, and another unit, place or
task of that plan is asked about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.deadlines import due_in
from bot.material import Material, Read
from bot.own_clause import matter, of_own_clause
from bot.premises import CAPITAL_NAME
from bot.question import Question, understand
from bot.ranking import tokens_of
from bot.spans import Candidate, candidates
from corpus.milestones import Milestone
from corpus.text import fold, syllables

_PARTS = re.compile(r"[,;/]| và | hoặc ")
_KEEPS = re.compile(
    r"(?<!\w)(?:giu nguyen|khong thay doi|khong (?:thuoc dien |duoc |phai )?gia han|"
    r"(?:dung|theo|nhu)(?: dung)? (?:thoi (?:han|gian|diem)|han|tien do))(?!\w)"
)
_STAYS = re.compile(
    r"(?<!\w)(?:giu nguyen|khong (?:thay doi|dieu chinh|lui|(?:thuoc dien |duoc |phai )?gia han))"
    r"(?!\w)"
)
_MOVES = r"(?:lui|gia han|keo dai|gian|hoan|doi|thay doi|dieu chinh)"
_WHETHER_MOVED = re.compile(
    rf"(?<!\w)(?:co|duoc|bi)(?: \w+)?? {_MOVES}(?: (?!khac)\w+){{0,4}}? (?:khong|ko|k|chua)(?!\w)"
)
_GIVEN = re.compile(r"(?<!\w)(?:lui|gia han|keo dai|gian|hoan)(?!\w).*? thi ")
_OTHER_DAYS = re.compile(
    r"(?<!\w)(?:noi dung|moc|han|thoi (?:han|gian)|nhiem vu)(?: \w+){0,2} khac(?!\w)"
)
_OTHERS = re.compile(r"(?<!\w)(?:khac|con lai)(?!\w)")
_OF_MOVING = frozenset(
    "lui gia han theo thoi gian moc keo dai doi thay dieu chinh ke hoach khong duoc bi".split()
)
_LEAST_HELD = 0.5  # of what is asked about, by the plan's own deadline
_PUT_OFF = re.compile(r"(?<!\w)(?:gia han|(?:lui|keo dai|gian|hoan) (?:thoi|han|ngay))(?!\w)")
_UNITS = frozenset("cac cac don vi moi toan tat ca nhung rieng".split())


@dataclass(frozen=True)
class Kept:
    """`span` of the plan, where one is known, holds `moments`; `said` of the later paper says that
    they stay, or puts off those of others. `is_first`: before the day of the plan; `is_denied`: it
    was asked whether that was put off."""

    span: Candidate | None
    moments: tuple[Milestone, ...]
    said: Candidate
    is_first: bool = False
    is_denied: bool = False


def kept_day(
    question: Question,
    material: Material,
    told: Candidate,
    newer: Mapping[int, frozenset[int]],
) -> Kept | None:
    """`told`: what would be told; None unless it stands in a paper that puts off the days of other
    units, or in the plan, where that paper is asked about."""
    asked = frozenset(syllables(question.text))
    for old, new in _pairs(material, told, newer, asks_put_off(question)):
        unit = _unit(old, asked)
        is_put_off = any(unit <= tokens_of(one.text) for one in _spans(new) if due_in(new, one))
        if not unit or is_put_off:
            continue
        found = _due(question, old, unit)
        said = _staying(new, unit) or next((one for one in _spans(new) if due_in(new, one)), None)
        if found and said:
            return Kept(found[0], tuple(found[1]), said)
    return None


def left_as_it_was(
    question: Question, material: Material, newer: Mapping[int, frozenset[int]]
) -> Kept | None:
    """Of a place that the later paper leaves by name; or asked whether it was put off, of what that
    paper leaves with all the others."""
    asked = _asked(question)
    is_moved = bool(_WHETHER_MOVED.search(fold(asked.text)))
    if not (is_moved or question.main_want in ("deadline", "date")):
        return None
    for old, new in _all_pairs(material, newer):
        named = _named(new, asked)
        wanted = _matter(asked, old, named[1] if named else "")
        due = _best_due(asked, old, wanted)
        said = named[0] if named else _left_with_others(new, wanted, due) if is_moved else None
        if said and (due or is_moved):
            span, moments = due or (None, ())
            return Kept(span, tuple(moments), said, True, is_moved)
    return None


def asks_whether_left(question: Question) -> bool:
    """ "Công văn 132 đã gia hạn …, thì hạn báo cáo có thay đổi không": of the plan, not of that."""
    given = _GIVEN.search(fold(question.text))
    return bool(given and _WHETHER_MOVED.search(fold(question.text), given.end()))


def _asked(question: Question) -> Question:
    """ "Công văn 132 đã gia hạn nộp phiếu thì …": what comes after."""
    given = _GIVEN.search(fold(question.text))
    return understand(question.text[given.end() :]) if given else question


def _matter(asked: Question, plan: Read, name: str) -> frozenset[str]:
    """Less the name and the words of putting off."""
    light = _OF_MOVING.union(syllables(name))
    return frozenset(one for one in matter(asked, plan.article) if light.isdisjoint(one.split("_")))


def _all_pairs(
    material: Material, newer: Mapping[int, frozenset[int]]
) -> Iterator[tuple[Read, Read]]:
    reads = {one.article.id: one for one in material.reads}
    for old, late in newer.items():
        yield from ((reads[old], reads[new]) for new in late if old in reads and new in reads)


def _named(new: Read, asked: Question) -> tuple[Candidate, str] | None:
    """The sentence that leaves a place as it was, and the name of the one asked about."""
    words = f" {' '.join(syllables(asked.text))} "
    spans = list(_spans(new))
    for said in (one for one in spans if _STAYS.search(fold(one.text))):
        names = (one[0] for one in re.finditer(CAPITAL_NAME, said.text))
        name = next((one for one in names if f" {' '.join(syllables(one))} " in words), "")
        if name and not any(name in one.text for one in _putting(new, spans)):
            return said, name
    return None


def _putting(new: Read, spans: Sequence[Candidate]) -> list[Candidate]:
    return [one for one in spans if due_in(new, one) and not _STAYS.search(fold(one.text))]


def _best_due(
    asked: Question, old: Read, matter: frozenset[str]
) -> tuple[Candidate, list[Milestone]] | None:
    """The plan's own deadline that holds most of what is asked about."""
    dated = [(one, moments) for one in _spans(old) if (moments := due_in(old, one))]
    held = [len(matter & tokens_of(span.said)) for span, _ in dated]
    if not matter or max(held, default=0) < _LEAST_HELD * len(matter):
        return None
    span, moments = dated[held.index(max(held))]
    return span, of_own_clause(asked, old, span, moments)


def _left_with_others(
    new: Read, matter: frozenset[str], due: tuple[Candidate, list[Milestone]] | None
) -> Candidate | None:
    """None where the later paper puts off the very thing, or leaves nothing of the kind."""
    spans = list(_spans(new))
    held = len(matter & tokens_of(due[0].said)) if due else len(matter)
    is_moved = any(len(matter & tokens_of(one.text)) >= held for one in _putting(new, spans))
    if due is None or is_moved:
        return None
    said = [one for one in spans if _STAYS.search(fold(one.text))]
    own = [one for one in said if len(matter & tokens_of(one.text)) >= _LEAST_HELD * len(matter)]
    general = [
        one for each in (_OTHER_DAYS, _OTHERS) for one in said if each.search(fold(one.text))
    ]
    return next(iter((*own, *general)), None)


def asks_put_off(question: Question) -> bool:
    """ "… có được gia hạn không"."""
    return bool(_PUT_OFF.search(fold(question.text)))


def _pairs(
    material: Material, told: Candidate, newer: Mapping[int, frozenset[int]], is_asked: bool
) -> Iterator[tuple[Read, Read]]:
    """The plan and the later paper."""
    reads = {one.article.id: one for one in material.reads}
    for old, late in newer.items():
        for new in late:
            is_told = told.article.id == new or (is_asked and told.article.id == old)
            if is_told and old in reads and new in reads:
                yield reads[old], reads[new]


def _unit(read: Read, asked: frozenset[str]) -> frozenset[str]:
    """The words of the longest name of a unit of the plan that the question holds."""
    named = (part for one in read.tasks for part in _PARTS.split(one.unit))
    words = (frozenset(syllables(one)) - _UNITS for one in named)
    return max(
        (one for one in words if len(one) > 1 and one <= asked), key=len, default=frozenset()
    )


def _due(
    question: Question, read: Read, unit: frozenset[str]
) -> tuple[Candidate, list[Milestone]] | None:
    """Of the unit's deadlines the one that holds most of what is asked."""
    wanted = matter(question, read.article)
    found = [
        (span, of_own_clause(question, read, span, moments))
        for span in _spans(read)
        if (moments := due_in(read, span)) and unit <= tokens_of(span.text)
    ]
    held = [len(wanted & tokens_of(span.text)) for span, _ in found]
    return found[held.index(max(held))] if found else None


def _staying(read: Read, unit: frozenset[str]) -> Candidate | None:
    """ "Các chi bộ khác không thuộc diện gia hạn", best where the unit is named."""
    said = [span for span in _spans(read) if _KEEPS.search(fold(span.text))]
    named: Sequence[Candidate] = [one for one in said if unit <= tokens_of(one.text)]
    return next(iter((*named, *said)), None)


def _spans(read: Read) -> Iterator[Candidate]:
    for passage in read.passages:
        if passage.role in ("item", "paragraph", "row"):
            yield from candidates(read.article, passage, read.relevance_of(passage))
