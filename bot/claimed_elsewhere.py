"""What a source says of the very figure, day or thing that a question claimed of something else:
"30% đến năm 2030" beside "50% đến năm 2045"."""

from collections.abc import Callable
from dataclasses import replace

from bot.answer import Answer
from bot.citing import with_drafts
from bot.composition import Draft, one_line
from bot.confirming import words_of
from bot.premises import Premise
from bot.quoting import Quoting
from bot.spans import Candidate
from corpus.text import syllables

_COMMON = ("figure", "year")  # any sentence may hold "5 nội dung" or "năm 2030"
_LEAST_SHARED = 2  # of the claim's words
_MOST_TOLD = 2


def told_of_value(
    answer: Answer, claim: Premise, holds: Callable[[str], bool], quoting: Quoting
) -> Answer:
    """The sentences of the first article cited that hold the value claimed, next to what answers;
    unchanged where none does or they are quoted already."""
    found = _nearest(answer, claim, holds, quoting)
    told = with_drafts(answer, [Draft(one_line(one.text), (one,)) for one in found])
    kept = len(answer.statements)
    first, *rest = told.statements
    return replace(told, statements=(first, *rest[kept - 1 :], *rest[: kept - 1]))


def _nearest(
    answer: Answer, claim: Premise, holds: Callable[[str], bool], quoting: Quoting
) -> list[Candidate]:
    if not answer.citations:
        return []
    shown = " ".join(one.text for one in answer.statements)
    wanted = words_of(claim.statement) - set(syllables(claim.claimed))
    least = _LEAST_SHARED if claim.matter in _COMMON else 0
    held = [
        (shared, one)
        for one in quoting.sentences(answer.citations[0].article_id)
        if holds(one.text) and one_line(one.text) not in shown
        if (shared := len(wanted & set(syllables(one.text)))) >= least
    ]
    return [one for _, one in sorted(held, key=lambda pair: -pair[0])[:_MOST_TOLD]]
