"""Rows of a table told apart by their days: "ai trực ngày 17/02", "tháng 7 đoàn đi đâu". The row of
another day does not answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.composition import NEAR_ENOUGH
from bot.material import Material
from bot.periods import periods
from bot.question import Question, without_numbers
from bot.ranking import Scored
from corpus.milestones import Milestone
from corpus.text import fold

_BOUNDS = re.compile(r"(?<!\w)(?:truoc|sau|tu|den|toi|qua|het|cham nhat|muon nhat)(?: ngay)?\s*$")
_LONGEST = 31  # days; a year is that of the whole table
_WITH_YEAR = re.compile(r"\d{4}")


def of_their_day(
    question: Question, material: Material, ranked: Sequence[Scored], today: date
) -> list[Scored]:
    """Without the rows of other days, where their table has that day or their article knows
    nothing of it; nothing at all where one of these was near the best and nothing else tells of
    the day."""
    asked = _asked(question, today) if any(map(_is_row, ranked)) else None
    if asked is None:
        return list(ranked)
    is_of_it = [_is_of(asked, one, material) for one in ranked]
    pairs = list(zip(ranked, is_of_it, strict=True))
    tables = {_table(one) for one, is_of in pairs if is_of and _is_row(one)}
    strange = {
        _table(one)
        for one, is_of in pairs
        if _is_row(one) and is_of is False and _is_unknown(asked, one, material)
    }
    dropped = [
        one
        for one, is_of in pairs
        if _is_row(one) and not is_of and _table(one) in tables | strange
    ]
    is_led_astray = any(
        _table(one) in strange and one.score >= NEAR_ENOUGH * ranked[0].score for one in dropped
    )
    if is_led_astray and not any(is_of_it):
        return []
    apart = set(map(id, dropped))
    return _first([one for one in ranked if id(one) not in apart], asked, material)


def _first(ranked: list[Scored], asked: "_Day", material: Material) -> list[Scored]:
    """The only row of that day before what names no day or another."""
    rows = [one for one in ranked if _is_row(one) and _is_of(asked, one, material)]
    is_near = len(rows) == 1 and rows[0].score >= NEAR_ENOUGH * ranked[0].score
    if not is_near or asked.start != asked.end or _is_of(asked, ranked[0], material):
        return ranked
    return [rows[0], *(one for one in ranked if one is not rows[0])]


@dataclass(frozen=True)
class _Day:
    """A day or month; `is_of_any_year` where the question does not say which."""

    start: date
    end: date
    is_of_any_year: bool

    def meets(self, one: Milestone) -> bool:
        first, last = one.start or one.end, one.end or one.start
        if not first or not last or (last - first).days > _LONGEST:
            return False
        if not self.is_of_any_year:
            return first <= self.end and self.start <= last
        return (first.month, first.day) <= (self.end.month, self.end.day) and (
            self.start.month,
            self.start.day,
        ) <= (last.month, last.day)


def _asked(question: Question, today: date) -> _Day | None:
    """The only one that is named, not as a bound, and not as the day of the document itself."""
    text = without_numbers(question.text, question.references)
    found = [one for one in periods(text, today) if one.start and one.end]
    if len(found) != 1 or _BOUNDS.search(fold(text[: found[0].at])):
        return None
    start, end = found[0].start, found[0].end
    if start is None or end is None or (end - start).days > _LONGEST:
        return None
    if start == end and f"{start.day}/{start.month}/{start.year}" in question.naming:
        return None
    return _Day(start, end, not _WITH_YEAR.search(text[found[0].at : found[0].to]))


def _is_row(one: Scored) -> bool:
    return one.candidate.passage.role == "row"


def _table(one: Scored) -> tuple[int, int]:
    return one.candidate.article.id, one.candidate.passage.group


def _is_of(asked: _Day, one: Scored, material: Material) -> bool | None:
    """None of what names no day."""
    moments = material.of(one.candidate.article.id).moments(one.candidate)
    return any(map(asked.meets, moments)) if moments else None


def _is_unknown(asked: _Day, one: Scored, material: Material) -> bool:
    """A day, and nothing in the article is of it."""
    read = material.of(one.candidate.article.id)
    return asked.start == asked.end and not any(map(asked.meets, read.milestones))
