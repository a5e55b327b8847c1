"""Where an event takes place: the place of another ("lớp tập huấn … tại hội trường") is not told as
that of "hội nghị sơ kết"."""

import re
from collections.abc import Callable, Sequence

from bot.question import Question
from bot.ranking import Scored
from bot.wanted import suits
from corpus.text import fold, syllables

_EVENT = re.compile(
    r"(?<!\w)(?P<noun>hoi (?:nghi|thi|thao|dien|trai)|toa dam|dien dan|dai hoi|giao ban|"
    r"gap mat|le|lop|buoi|cuoc)(?: (?P<what>\w+ \w+))?"
)
_WHERE = re.compile(r"(?<!\w)(?:o dau|tai dau|dia diem|cho nao|noi nao)(?!\w)")
_NO_NAME = re.compile(
    r"(?:hop|to chuc|dien ra|mo|o|tai|nay|do|duoc|se|cua|thi|dau|nao|khai mac|lan|nam|la|vao)(?!\w)"
)


def of_event(question: Question, ranked: Sequence[Scored]) -> tuple[list[Scored], bool]:
    """The spans that name the event asked for, where any does, and whether one of them tells its
    place; otherwise all."""
    names = _names(question) if question.main_want == "place" else None
    naming = [one for one in ranked if names and names(_around(one))]
    if not naming:
        return list(ranked), True
    naming += [one for one in ranked if any(_goes_on(one, each) for each in naming)]
    telling = [one for one in naming if suits(question, one.candidate.said) >= 1]
    is_best = naming[0] is ranked[0] and suits(question, ranked[0].candidate.said) > 0
    if is_best and not telling:
        return list(ranked), True  # "điểm cấp huyện ở Kỳ Anh"
    return telling or naming, bool(telling)


def _goes_on(one: Scored, naming: Scored) -> bool:
    """The next words of the same paragraph, and of no other event."""
    span, before = one.candidate, naming.candidate
    is_next = span.passage is before.passage and span.start > before.start
    return is_next and not _EVENT.search(" ".join(syllables(span.text)))


def _names(question: Question) -> Callable[[str], bool] | None:
    words = " ".join(syllables(question.text))
    found = _EVENT.search(words) if _WHERE.search(words) else None
    if found is None or (found["noun"] == "le" and not _is_feast(question.text)):
        return None
    what = found["what"]
    if what is None or _NO_NAME.match(what):
        return None
    return lambda said: f" {what} " in said


def _is_feast(text: str) -> bool:
    """ "lễ trao thưởng", and nobody called Lê."""
    return text.isascii() or bool(re.search(r"(?<!\w)[Ll]ễ(?!\w)", text))


def _around(one: Scored) -> str:
    span = one.candidate
    said = (span.said, span.passage.heading, span.passage.lead, span.article.title)
    return f" {' '.join(syllables(fold(' | '.join(said))))} "
