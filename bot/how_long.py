"""How long it lasts: "Thời gian: 05 ngày", "Thời gian biệt phái 24 tháng" say so of the whole,
whatever other sentences say of some span of time."""

import re
from collections.abc import Sequence

from bot.question import Question
from bot.ranking import Scored, headed, tokens_of
from bot.wanted import suits
from corpus.text import fold

_OPENS = re.compile(r"\W*(?:\w{1,2}[.)]\s*)?thoi (?:gian|luong)(?P<of>[^\d.;]{0,60}?)(?=\d)")
# "Thời lượng 02 ngày: với ban thường vụ tỉnh ủy".
_OF_GROUP = re.compile(r"^[^:]*\d+ \w+(?: \w+){0,2}: ")
_BETWEEN = frozenset(
    "la khoang trong het keo dai toi da thieu it nhat khong qua duoi tu den thuc hien".split()
)
_LASTS = frozenset("hoc keo dai dien mo mat lam thoi gian luong lop khoa tong cong ca".split())
_UNIT = re.compile(r"\b(?:bao nhieu|may) (?P<unit>ngay|tuan|thang|nam|buoi|phut|gio|tieng)\b")
_OF_KIND = 0.9
_TOLD = 0.49  # of what is asked beyond the title: another sentence is of just that


def how_long(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """That sentence; [] where there is none, or another one that holds a span of time tells of what
    is asked."""
    if question.shape is None or question.shape.name != "length":
        return []
    fitting = [one for one in ranked if suits(question, one.candidate.said) >= _OF_KIND]
    first = fitting[0].candidate.article.id if fitting else 0
    fitting = [one for one in fitting if one.candidate.article.id == first]
    opening = [one for one in fitting if _is_of_whole(question, one)]
    if len(opening) != 1:  # each of its own group
        return []
    asked = _asked(question, fitting)
    spans = [one.candidate.said for one in fitting if one not in opening]
    others = [tokens_of(said) for said in spans if _in_its_very_unit(question, said)]
    is_told = any(len(asked & held) > _TOLD * len(asked) for held in others) if asked else False
    return [] if is_told else opening


def _in_its_very_unit(question: Question, said: str) -> bool:
    """ "Mấy tháng": of "03 năm" only where nothing else is told."""
    unit = _UNIT.search(fold(question.text))
    return unit is None or bool(re.search(rf"\d {unit['unit']}\b", fold(said)))


def _asked(question: Question, fitting: Sequence[Scored]) -> frozenset[str]:
    """Beyond what the paper is about and that something lasts."""
    titled = tokens_of(headed(fitting[0].candidate.article)) if fitting else frozenset()
    return frozenset(question.content) - titled - _LASTS


def _is_of_whole(question: Question, one: Scored) -> bool:
    """What it is the time of is asked about, or is what the paper is about."""
    span = one.candidate
    opens = _OPENS.match(fold(span.text))
    if opens is None:
        return False
    if _OF_GROUP.search(fold(span.text)):
        return False
    known = {*question.terms, *tokens_of(headed(span.article)), *_BETWEEN}
    return known.issuperset(re.findall(r"[a-z]+", opens["of"]))
