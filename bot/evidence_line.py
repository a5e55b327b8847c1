"""The line under which the bot says that it does not know."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from bot.question import Question
from bot.ranking import Scored
from bot.support import Support, of_others, support
from bot.units import asked_body


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


_MOST_MISSING = 2  # words of which a named document knows nothing


@dataclass(frozen=True)
class Evidence:
    """A logistic sum over what supports a question, fitted on the development half of the questions
    that benchmarks/asking.py makes and of our own (docs/decisions.md); `least` is the probability
    that will do."""

    bias: float = -10.27
    cover: float = 4.25
    pairs: float = 5.19
    spelled: float = 4.37
    missing: float = -0.79
    compounds: float = -1.42
    lacks_counted: float = -1.06
    lacks_head: float = -1.02
    lacks_asked: float = -3.0
    names_another: float = -2.03
    least: float = 0.3

    def probability(self, found: Support) -> float:
        """0 to 1: that the article answers; never where it tells of another year or place."""
        if found.is_of_another:
            return 0.0
        total = (
            self.bias
            + self.cover * found.cover
            + self.pairs * found.pairs
            + self.spelled * found.spelled
            + self.missing * min(found.missing, 4)
            + self.compounds * min(found.compounds, 3)
            + self.lacks_counted * found.lacks_counted
            + self.lacks_head * found.lacks_head
            + self.lacks_asked * found.lacks_asked
            + self.names_another * found.names_another
        )
        return 1 / (1 + exp(-total))


def above_the_line(
    question: Question, ranked: Sequence[Scored], named: bool, evidence: Evidence | None = None
) -> bool:
    """`named`: the articles were settled by a document number or by the conversation."""
    if not ranked:
        return False
    if question.main_want in ("published", "author"):
        return ranked[0].reach >= Line.least
    if named and of_others(question, ranked):
        return False
    if named:
        return len(question.content) < 2 or _is_known(question, ranked)
    evidence = evidence or Evidence()
    return evidence.probability(support(question, ranked)) >= evidence.least


def _is_known(question: Question, ranked: Sequence[Scored]) -> bool:
    """A document that was named knows of what is asked, or at least of half of the words; all that
    it requires is known of every document."""
    reach = ranked[0].reach
    asks_for_all = question.weight("tasks") and not asked_body(question)
    if asks_for_all or not Line.named <= reach < Line.least:
        return reach >= Line.named
    missing = support(question, ranked).missing
    return missing < _MOST_MISSING or 2 * missing < len(question.content)
