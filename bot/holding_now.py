"""What holds now: where the best sentence is of a document that another has replaced or changed,
what the newer one says of the same matter goes first, in whatever words it says so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.put_off_day import asks_before
from bot.question import Question
from bot.ranking import Scored
from corpus.text import fold, syllables

_SAME = 0.5  # of the words of the newer sentence
_LEAST_SAME = 4  # words
_AHEAD = 0.001
_OF_OLD = re.compile(
    r"(?<!\w)(?:(?:huong dan|van ban|quy dinh|ban|muc|han|thoi) (?:truoc|cu)|bi thay the|"
    r"da (?:het hieu luc|bai bo)|(?:hoi|luc) (?:do|truoc|ay)|(?:19|20)\d\d)(?!\w)"
)
_UNIT = re.compile(
    r"(?<!\w)(?:chi bo|dang uy|dang bo|cap uy|(?:tinh|thanh|huyen|quan) uy|uy ban|ubnd|hoi dong|"
    r"mat tran|van phong|ban to chuc|ban tuyen giao|doan thanh nien|chi hoi|dang vien)"
    r"(?!\w)"
)
_FIGURE = re.compile(r"\d")


def holding_first(
    question: Question, ranked: Sequence[Scored], newer: Mapping[int, frozenset[int]]
) -> list[Scored]:
    """`ranked` as it is where the question names a document, or asks how it was before."""
    if not ranked or question.references or _asks_of_old(question):
        return list(ranked)
    best = ranked[0]
    found = max(_of_same(best, ranked, newer), key=lambda one: _likeness(one, best), default=None)
    if found is None:
        return list(ranked)
    first = replace(
        found,
        score=best.score + _AHEAD,
        own=max(found.own, best.own),
        cover=max(found.cover, best.cover),
        wanted=max(found.wanted, best.wanted),
        point=max(found.point, best.point),
        reach=max(found.reach, best.reach),
    )
    return [first, *(one for one in ranked if one is not found)]


def still_holding(
    told: Sequence[Scored], best: Scored, newer: Mapping[int, frozenset[int]]
) -> list[Scored]:
    """Nothing where the best sentence is of a document that has changed the one told of."""
    is_old = told and best.candidate.article.id in newer.get(told[0].candidate.article.id, ())
    return [] if is_old else list(told)


def _asks_of_old(question: Question) -> bool:
    return asks_before(question) or bool(_OF_OLD.search(fold(question.text)))


def _of_same(
    best: Scored, ranked: Sequence[Scored], newer: Mapping[int, frozenset[int]]
) -> Iterator[Scored]:
    """Sentences of the newer document that share most of their words with the best one's, and have
    a figure if that has one."""
    late = newer.get(best.candidate.article.id, frozenset())
    has_figure = bool(_FIGURE.search(best.candidate.text))
    for one in ranked:
        if one.candidate.article.id not in late or (best.wanted > 0 >= one.wanted):
            continue
        if has_figure and not _FIGURE.search(one.candidate.text):
            continue
        if _likeness(one, best) >= _SAME and _is_of_same_unit(one, best):
            yield one


def _is_of_same_unit(one: Scored, best: Scored) -> bool:
    """When the committee reports is not when its cells do: the unit that each names first."""
    named = [_UNIT.search(fold(each.candidate.text)) for each in (one, best)]
    units = {unit[0] for unit in named if unit}
    return len(units) < 2


def _likeness(one: Scored, best: Scored) -> float:
    """The share of the words of one of its parts, less its figures, which are what changes."""
    held = set(syllables(best.candidate.text))
    return max(_shared(part, held) for part in one.candidate.text.split(";"))


def _shared(part: str, held: set[str]) -> float:
    words = {word for word in syllables(part) if not _FIGURE.search(word)}
    same = words & held
    return len(same) / len(words) if len(same) >= _LEAST_SAME else 0.0
