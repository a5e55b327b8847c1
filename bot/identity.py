"""Several documents may bear one number (every quận has a 62-KH/QU): which of them is meant?"""

from collections.abc import Sequence

from bot.question import Question
from bot.wording import vietnamese_date
from corpus.glossary import widened
from corpus.register import Directive
from corpus.text import syllables


def meant(question: Question, directives: Sequence[Directive]) -> tuple[Directive, ...]:
    """Those that the question's other words (place, issuer, year) point to; all of them when
    nothing tells them apart."""
    if len(question.references) != 1 or len(directives) < 2:
        return tuple(directives)
    heads: list[set[str]] = [_head(directive) for directive in directives]
    shared = heads[0].intersection(*heads[1:])
    wanted = set(question.content) - shared
    points = [len(wanted & head) for head in heads]
    return tuple(one for one, point in zip(directives, points, strict=True) if point == max(points))


def _head(directive: Directive) -> set[str]:
    day = directive.issued_on
    dated = f"{vietnamese_date(day)} {day.year}" if day else ""
    parts = (directive.loai, directive.body, directive.place, directive.trich_yeu, dated)
    return set(widened(syllables(" ".join(part for part in parts if part))))
