"""Where what a day is told of took place: "giám sát xã Ea Vel ngày nào" is not told by the day on
which they were at another commune."""

import re

from bot.one_of_a_kind import named_areas
from bot.question import Question, Want
from bot.spans import Candidate
from bot.support import subject_of
from corpus.text import CAPITALS, canonical, fold, syllables

_DAYS: tuple[Want, ...] = ("date", "deadline")
_LEVEL = r"(?:xã|phường|thị trấn|huyện|thôn|buôn|bản|ấp)"
_AT = re.compile(
    rf"(?<!\w)(?:[Tt]ại|[Ởở]|[Đđ]ến|[Vv]ề|với|thăm) (?:địa bàn )?{_LEVEL} "
    rf"(?P<name>[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*)*)"
)
_ASKED = re.compile(
    r"(?<!\w)(?:xa|phuong|thi tran|huyen|thon|buon|ban|ap) "
    r"(?P<name>[^\W\d_]+ [^\W\d_]+)(?= (?:vao|ngay|luc|hom|khi|tu|thang|thi|la|dien|to|da|duoc)\b)"
)


def is_elsewhere_that_day(question: Question, span: Candidate) -> bool:
    if question.main_want not in _DAYS or question.references:
        return False
    asked = {*named_areas(question)} | {
        one["name"] for one in _ASKED.finditer(_flat(question.text))
    }
    others = {_flat(one["name"]) for one in _AT.finditer(canonical(span.said))}
    if not asked or not others:
        return False
    around = (subject_of(span.article), span.passage.heading, span.passage.text)
    known = f" {' '.join(syllables(' '.join(around)))} "
    return not any(f" {' '.join(syllables(one))} " in known for one in asked)


def _flat(text: str) -> str:
    return " ".join(fold(text).split())
