"""The line under which the bot says that it does not know."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.question import Question
from bot.ranking import Scored


@dataclass(frozen=True)
class Line:
    """Found on the development halves of the question files (docs/decisions.md).

    `cover`: share of the question's term weight that one passage must hold; less will do (`least`)
    when the article as a whole holds nearly all (`reach`). In a document that was named, only a
    question with hardly any word in it (`named`) is beyond the line.
    """

    cover: float = 0.6
    least: float = 0.42
    reach: float = 0.8
    named: float = 0.1


def above_the_line(
    question: Question, ranked: Sequence[Scored], named: bool, line: Line | None = None
) -> bool:
    """`named`: the articles were settled by a document number or by the conversation."""
    line = line or Line()
    if not ranked:
        return False
    best = ranked[0]
    if question.main_want in ("published", "author"):
        return best.reach >= line.least
    if named:
        return len(question.content) < 2 or best.reach >= line.named
    return best.cover >= line.cover or (best.cover >= line.least and best.reach >= line.reach)
