"""Which sentence tells what was asked, and whether any does.

A model over marks of question and sentence (`telling_marks`), learned from questions that people
put in words of their own (`benchmarks.telling`) and shipped. Rules find an answer or none before;
the model is asked where they tell none.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, Protocol

from bot import wording
from bot.composition import Composition, one_line
from bot.in_charge import is_named_above
from bot.of_something_else import is_at
from bot.people import office_asked
from bot.question import Question, Want
from bot.ranking import Ranking, Scored
from bot.spans import Candidate
from bot.support import told_otherwise
from bot.telling_marks import marks_of, pool
from bot.telling_model import Model, read
from bot.wanted import suits
from corpus.text import fold

Outcome = Literal["told", "hedged", "beside", "unsaid", "nothing", "away"]
WEIGHTS = Path(__file__).with_name("telling_weights.json")
# Shares of certainty, by what rules make of a question; chosen by leaving libraries out
# (docs/decisions.md, 2026-11-22).
_LEAST_TOLD: Mapping[Outcome, float] = {
    "hedged": 0.6, "beside": 0.3, "unsaid": 0.65, "nothing": 0.6, "away": 0.5,
}  # fmt: skip
_MORE: Mapping[Want | None, float] = {"person": 0.1, "deadline": 0.1}  # wrong ones do most harm
_LEAST_NEAR: Mapping[Outcome, float] = {"beside": 0.1, "nothing": 0.4, "away": 0.3}
# What rules tell is only shown, and what they show is not even that, below these: of days told with
# less most are wrong, of figures shown nearly all (docs/decisions.md, 2026-11-22 and 2026-11-23).
_LEAST_KEPT: Mapping[Want | None, float] = {
    "deadline": 0.2, "date": 0.3, "count": 0.2, "person": 0.3,
}  # fmt: skip
_LEAST_SHOWN: Mapping[Want | None, float] = {
    "count": 0.05, "deadline": 0.1, "date": 0.1, "person": 0.15,
}  # fmt: skip
_YES_OR_NO = re.compile(r"(?<!\w)(?:khong|chua|ko)\W*$")
_LIKELY = 0.6
_PASSING = ("truong doan", "pho doan", "to truong", "to pho")  # offices
_WHO = re.compile(r"(?<!\w)(?:ai|ten|nao)(?!\w)")
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
    """To be told, to be shown as what is nearest, or to be kept back."""

    says: Literal["told", "near", "unsaid"]
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
    """Likeliest first; of what rules tell only for days, figures and persons, and where a word of
    the question is left unsaid: weighing costs a third of the time of an answer."""
    if outcome == "told" and not (told and _is_doubted(question, told)):
        return ()
    chosen = pool(question, ranked)
    shares = _model().shares(marks_of(question, ranked, chosen, told, outcome, ranking))
    weighed = (Chance(one, share) for one, share in zip(chosen, shares, strict=True))
    return sorted(weighed, key=lambda each: -each.share)


def verdict(
    question: Question, weighed: Sequence[Chance], outcome: Outcome, told: Composition | None
) -> Verdict | None:
    """None where what rules made of it stands."""
    kept = _of_what_rules_tell(question, weighed, outcome, told)
    if outcome == "told" or kept:
        return kept
    best = weighed[0]
    least = _LEAST_TOLD[outcome] + _MORE.get(question.main_want, 0.0)
    if best.share >= least:
        return Verdict("told", best.one)
    is_near = best.share >= _LEAST_NEAR.get(outcome, 1.0)
    return Verdict("near", best.one) if is_near else None


def _of_what_rules_tell(
    question: Question, weighed: Sequence[Chance], outcome: Outcome, told: Composition | None
) -> Verdict | None:
    """Shown in the stead of told, and kept back in the stead of shown, where it is most unlikely
    and no other is likely."""
    spans = told.drafts[0].spans if told else ()
    first = next((each for each in weighed if spans and is_at(each.one.candidate, spans[0])), None)
    is_settled = told is not None and (
        told.is_settled or any(is_named_above(one.spans) for one in told.drafts)
    )
    if first is None or is_settled or _YES_OR_NO.search(fold(question.text)):
        return None
    if outcome == "told" and not (told and _is_doubted(question, told)):
        return None
    best = weighed[0].share
    if best < _least_shown(question, outcome):
        return Verdict("unsaid", first.one)
    is_unlikely = outcome == "told" and _is_unlikely(question.main_want, first.share, best)
    return Verdict("near", first.one) if is_unlikely else None


def _least_shown(question: Question, outcome: Outcome) -> float:
    """What rules tell is shown at least, but for a person; one is kept back only where words ask
    for one."""
    want = question.main_want
    is_shown = want != "person" and outcome == "told"
    is_nobody = want == "person" and not _WHO.search(fold(question.text))
    if is_shown or is_nobody or outcome not in ("told", "hedged"):
        return 0.0
    return _LEAST_SHOWN.get(want, 0.0)


def _is_unlikely(want: Want | None, share: float, best: float) -> bool:
    """Of figures rules are as often right where another sentence is likely."""
    return share < _LEAST_KEPT.get(want, 0.0) and (want != "count" or best < _LIKELY)


def _is_doubted(question: Question, told: Composition) -> bool:
    """Told by a sentence as it stands, which does not say every word of the matter."""
    first = told.drafts[0]
    if question.main_want not in _LEAST_KEPT or not first.spans:
        return False
    span = first.spans[0]
    if first.text != one_line(span.text) or _holds_office(question, span):
        return False
    return bool(told_otherwise(question, span))


def _holds_office(question: Question, span: Candidate) -> bool:
    """Whoever leads a delegation leads just one of many."""
    office = office_asked(question.text)
    is_lasting = bool(office) and not office.startswith(_PASSING)
    return is_lasting and suits(question, span.said) >= 1.0


@cache
def _model() -> Model:
    return read(WEIGHTS)
