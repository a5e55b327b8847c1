"""The day that stays as it was: a paper puts off the day of some units of a plan, and another unit
of that plan is asked about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.deadlines import due_in
from bot.material import Material, Read
from bot.own_clause import matter, of_own_clause
from bot.question import Question
from bot.ranking import tokens_of
from bot.spans import Candidate, candidates
from corpus.milestones import Milestone
from corpus.text import fold, syllables

_PARTS = re.compile(r"[,;/]| và | hoặc ")
_KEEPS = re.compile(
    r"(?<!\w)(?:giu nguyen|khong thay doi|khong (?:thuoc dien |duoc |phai )?gia han|"
    r"(?:dung|theo|nhu)(?: dung)? (?:thoi (?:han|gian|diem)|han|tien do))(?!\w)"
)
_PUT_OFF = re.compile(r"(?<!\w)(?:gia han|(?:lui|keo dai|gian|hoan) (?:thoi|han|ngay))(?!\w)")
_UNITS = frozenset("cac cac don vi moi toan tat ca nhung rieng".split())


@dataclass(frozen=True)
class Kept:
    """`span` of the plan holds `moments`; `said` of the later paper says that they stay, or puts
    off those of others."""

    span: Candidate
    moments: tuple[Milestone, ...]
    said: Candidate


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
