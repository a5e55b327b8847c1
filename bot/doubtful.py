"""Between an answer and a refusal: the article is most likely the right one, and some of what was
asked stands there in other words or not at all. What is nearest is shown, and said to be just that.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.composition import MOST_STATEMENTS, Composition, Draft
from bot.evidence_line import Evidence
from bot.question import Question, Want
from bot.ranking import Scored
from bot.support import support, told_of
from bot.wanted import suits
from bot.weighing import says_too_little

# Found on questions in spoken words (docs/decisions.md): less is of other matters.
_LEAST, _LEAST_REACH = 0.003, 0.5
_LEAST_PAIRS = 0.4  # "lịch cắt điện": its words stand there, and none beside the next
_COUNTS: tuple[Want, ...] = ("count", "number")
_LEAST_TOLD = 0.35
_OF_KIND = 0.9  # just what is counted
_SEVERAL = 3  # words that the subject does not name


def is_doubtful(question: Question, ranked: Sequence[Scored]) -> bool:
    """Of a question below the line; what asks of another year, place or number is refused."""
    if not ranked or question.references or says_too_little(question):
        return False
    found = support(question, ranked)
    if found.names_another or found.pairs < _LEAST_PAIRS:
        return False
    return found.reach >= _LEAST_REACH and Evidence().probability(found) >= _LEAST


def strays(question: Question, told: Composition) -> bool:
    """What counts or numbers something says next to nothing of what was asked of the subject:
    "bao nhiêu biên chế", told of "3 cán bộ"."""
    first = told.drafts[0]
    if question.main_want not in _COUNTS or not first.spans or first.role != "conclusion":
        return False
    held, asked = told_of(question, first.spans[0])
    is_of_kind = suits(question, first.spans[0].text) >= _OF_KIND
    return asked >= (_SEVERAL if is_of_kind else 1) and held <= _LEAST_TOLD * asked


def hedged(told: Composition) -> Composition:
    """As it is where it says itself that something is not stated."""
    first = told.drafts[0]
    if told.reason or not first.spans:
        return told
    said = Draft(wording.DOUBTFUL, first.spans, "conclusion")
    kept = told.drafts[: MOST_STATEMENTS - 1]
    rest = (replace(one, role="point" if one is first else one.role) for one in kept)
    return Composition((said, *rest), "not_stated")
