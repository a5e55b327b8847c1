"""Several documents may bear one number (every quận has a 62-KH/QU): which of them is meant?"""

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.question import Question
from bot.wording import vietnamese_date
from corpus.glossary import widened
from corpus.register import Directive
from corpus.text import fold, syllables

_FEW_WORDS = 3


def meant(question: Question, directives: Sequence[Directive]) -> tuple[Directive, ...]:
    """Those that the question's other words (place, issuer, year) point to; all of them when
    nothing tells them apart."""
    if len(question.references) != 1 or len(directives) < 2:
        return tuple(directives)
    asked = f" {' '.join(syllables(question.text))} "
    placed = [one for one in directives if one.place and f" {name_of_place(one.place)} " in asked]
    directives = _issued_by(question, placed or directives)
    heads: list[set[str]] = [_head(directive) for directive in directives]
    shared = heads[0].intersection(*heads[1:])
    wanted = set(question.content) - shared
    points = [len(wanted & head) for head in heads]
    return tuple(one for one, point in zip(directives, points, strict=True) if point == max(points))


_BY = re.compile(r"\W*(?:nam (?:19|20)\d\d )?(?:cua|do) (?=\w)")
_LEAST_OF_BODY = 2  # words: "tỉnh ủy"


def _issued_by(question: Question, directives: Sequence[Directive]) -> Sequence[Directive]:
    """Those whose issuer is named right behind the number: "kế hoạch 45 của tỉnh ủy, mặt trận …";
    all of them where none is."""
    folded = fold(question.text)
    by = _BY.match(folded, question.references[0].end)
    named = syllables(folded[by.end() :]) if by else ()
    alike = [_alike(syllables(one.body or ""), named) for one in directives]
    most = max(alike, default=0)
    if most < _LEAST_OF_BODY:
        return directives
    return [one for one, shared in zip(directives, alike, strict=True) if shared == most]


def _alike(body: Sequence[str], named: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = zip(body, named, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def name_of_place(place: str) -> str:
    """ "phường An Trạch" -> "an trach"."""
    words = place.split()
    start = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    return " ".join(syllables(" ".join(words[start:])))


def is_named(question: Question, one: Directive, others: Sequence[Directive]) -> bool:
    """By issuer, place or day, or by more than a word or two of its title."""
    wanted = set(question.content)
    known = {word for other in others for word in _imprint(other)}
    titled = {word for other in others for word in _head(other)}
    by_title = wanted & (_head(one) - titled)
    return bool(wanted & (_imprint(one) - known)) or len(by_title) >= _FEW_WORDS


def _imprint(directive: Directive) -> set[str]:
    day = directive.issued_on
    dated = f"{vietnamese_date(day)} {day.year}" if day else ""
    return set(widened(syllables(f"{directive.body} {directive.place} {dated}")))


def _head(directive: Directive) -> set[str]:
    parts = (directive.loai, directive.trich_yeu)
    return _imprint(directive) | set(widened(syllables(" ".join(filter(None, parts)))))
