"""Which sentence tells what was asked, and whether any does.

A model over marks of question and sentence (`telling_marks`), learned from questions that people
put in words of their own (`benchmarks.telling`) and shipped. Rules find an answer or none before;
the model is asked where they tell none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, Protocol

from bot import wording
from bot.composition import Composition
from bot.question import Question, Want
from bot.ranking import Ranking, Scored
from bot.telling_marks import marks_of, pool
from bot.telling_model import Model, read

Outcome = Literal["told", "hedged", "beside", "unsaid", "nothing", "away"]
WEIGHTS = Path(__file__).with_name("telling_weights.json")
# Shares of certainty, by what rules make of a question; chosen by leaving libraries out
# (docs/decisions.md, 2026-11-22).
_LEAST_TOLD: Mapping[Outcome, float] = {
    "hedged": 0.6, "beside": 0.6, "unsaid": 0.65, "nothing": 0.6, "away": 0.5,
}  # fmt: skip
_MORE: Mapping[Want | None, float] = {"person": 0.1, "deadline": 0.1}  # wrong ones do most harm
_LEAST_NEAR: Mapping[Outcome, float] = {"nothing": 0.4, "away": 0.3}
_OF_WORDS = wording.UNSAID.split("{words}")[1]
_OTHERWISE: tuple[Want, ...] = (
    "tasks", "about", "definition", "published", "author", "number", "signer", "signed",
)  # fmt: skip


@dataclass(frozen=True)
class Chance:
    """The model's probability, 0 to 1, that `one` tells what was asked."""

    one: Scored
    share: float


@dataclass(frozen=True)
class Verdict:
    """To be told, or to be shown as what is nearest."""

    says: Literal["told", "near"]
    one: Scored


class Judge(Protocol):
    def __call__(
        self,
        question: Question,
        ranked: Sequence[Scored],
        told: Composition | None,
        outcome: Outcome,
        ranking: Ranking,
    ) -> Sequence[Chance]: ...


def outcome_of(told: Composition | None) -> Outcome:
    """What the rules made of a question; "beside": of one of its words they find nothing."""
    if told is None:
        return "nothing"
    if told.reason is None:
        return "told"
    text = told.drafts[0].text
    if text.endswith(_OF_WORDS):
        return "beside"
    return "hedged" if text == wording.DOUBTFUL else "unsaid"


def asks_one_thing(question: Question) -> bool:
    """One sentence may tell it: no tasks, no paper as a whole, none of what records know."""
    is_of_tasks = question.asks_for_list and bool(question.weight("tasks"))
    return not is_of_tasks and question.main_want not in _OTHERWISE


def chances(
    question: Question,
    ranked: Sequence[Scored],
    told: Composition | None,
    outcome: Outcome,
    ranking: Ranking,
) -> Sequence[Chance]:
    """Likeliest first; none of what rules tell, which stands: another is right in three of two
    thousand, and weighing costs a third of the time of an answer."""
    if outcome == "told":
        return ()
    chosen = pool(question, ranked)
    shares = _model().shares(marks_of(question, ranked, chosen, told, outcome, ranking))
    weighed = (Chance(one, share) for one, share in zip(chosen, shares, strict=True))
    return sorted(weighed, key=lambda each: -each.share)


def verdict(question: Question, weighed: Sequence[Chance], outcome: Outcome) -> Verdict | None:
    """None where what rules made of it stands."""
    best = weighed[0]
    least = _LEAST_TOLD[outcome] + _MORE.get(question.main_want, 0.0)
    if best.share >= least:
        return Verdict("told", best.one)
    is_near = best.share >= _LEAST_NEAR.get(outcome, 1.0)
    return Verdict("near", best.one) if is_near else None


@cache
def _model() -> Model:
    return read(WEIGHTS)
