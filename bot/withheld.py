"""Sentences that only look like the answer: what is told first is of another month, stage or paper,
leaves the cause open, names nobody, or is only planned. They are not shown beside the refusal."""

from collections.abc import Callable, Iterator

from bot import wording
from bot.carried_out import is_of_announced_day, is_only_planned
from bot.cause_told import leaves_cause_open, speaks_of_it
from bot.composition import Composition, Draft, document, one_line, unsaid
from bot.given_name import lacks_name
from bot.kind_told import lacks_kind
from bot.material import Material
from bot.number_of_issuer import is_number_of_other
from bot.of_month import is_of_other_month, is_of_other_quarter
from bot.of_person import lacks_of_person, telling_of_person
from bot.only_cited import is_only_cited
from bot.only_counted import only_counts
from bot.other_class import counts_another_class
from bot.place_of_day import is_elsewhere_that_day
from bot.question import Question
from bot.sanctions import lacks_sanction
from bot.scope import is_of_other_level
from bot.spans import Candidate
from bot.stages import is_of_other_stage, is_study_of_event
from bot.start_of_paper import asks_own_start, telling_start, tells_own_start
from bot.those_named import lacks_names
from bot.value_told import lacks_value, telling_sum

_GUARDS: tuple[tuple[Callable[[Question, Candidate], bool], str], ...] = (
    (lacks_names, wording.NO_NAMES),
    (only_counts, wording.NO_NAMES),
    (lacks_name, wording.NO_NAME_OF_IT),
    (lacks_sanction, wording.NO_SANCTION),
    (is_elsewhere_that_day, wording.OF_OTHER_TIME),
    (is_of_other_month, wording.OF_OTHER_TIME),
    (is_of_other_quarter, wording.OF_OTHER_TIME),
    (is_of_other_stage, wording.OF_OTHER_TIME),
    (is_study_of_event, wording.OF_OTHER_TIME),
    (is_of_other_level, wording.OF_OTHER_LEVEL),
    (is_number_of_other, wording.NO_NUMBER_OF_BODY),
    (is_only_planned, wording.NO_OUTCOME),
    (is_of_announced_day, wording.NO_OUTCOME),
)


def withheld(
    question: Question, material: Material, told: Composition, is_held: bool
) -> Composition | None:
    """`is_held`: of the paper asked about more is here than its name. None where nothing is
    against what is told."""
    if told.reason:
        return None
    if not is_held and is_only_cited(question, told):
        return _cited(material, told)
    first = told.drafts[0]
    if first.role != "conclusion" or not first.spans:
        return None
    span = first.spans[0]
    if lacks_kind(question, told) or counts_another_class(question, span, _read(material)):
        return unsaid(material, span, wording.NO_FIGURE)
    if leaves_cause_open(question, span, material.of(span.article.id).candidates()):
        return _without_cause(question, material, span)
    if lacks_of_person(question, span):
        return _of_person(question, material, span)
    if asks_own_start(question) and not tells_own_start(span):
        return _of_start(material, span)
    return _of_guards(question, material, span, told)


def _read(material: Material) -> Iterator[Candidate]:
    return (one for read in material.reads for one in read.candidates())


def _of_guards(
    question: Question, material: Material, span: Candidate, told: Composition
) -> Composition | None:
    text = next((said for fails, said in _GUARDS if fails(question, span)), "")
    text = text or lacks_value(question, told)
    if text == wording.NO_FIGURE:
        return _of_sum(question, material, span)
    return unsaid(material, span, text) if text else None


def _of_person(question: Question, material: Material, span: Candidate) -> Composition:
    """The sentence that does tell it of that person, where one does."""
    found = telling_of_person(question, _read(material))
    if found is None:
        return unsaid(material, span, wording.NOT_OF_PERSON)
    said = Draft(one_line(found.text), (found,), "conclusion")
    return Composition((said, document(material, found)))


def _of_sum(question: Question, material: Material, span: Candidate) -> Composition:
    """The sentence of the same article that does tell a sum of it, where one does."""
    found = telling_sum(question, material.of(span.article.id).candidates())
    if found is None:
        return unsaid(material, span, wording.NO_FIGURE)
    said = Draft(one_line(found.text), (found,), "conclusion")
    return Composition((said, document(material, found)))


def _of_start(material: Material, span: Candidate) -> Composition:
    """The sentence of the same paper that does tell it, where one does."""
    found = telling_start(material.of(span.article.id).candidates())
    if found is None:
        return unsaid(material, span, wording.NO_START)
    said = Draft(one_line(found.text), (found,), "conclusion")
    return Composition((said, document(material, found)))


def _without_cause(question: Question, material: Material, span: Candidate) -> Composition:
    carrier = wording.CARRIERS[span.article.kind]
    if not speaks_of_it(question, span):
        return unsaid(material, span, wording.NO_CAUSE)
    said = wording.NO_CAUSE_BUT.format(carrier=carrier, phrase=one_line(span.text).rstrip("."))
    conclusion = Draft(said, (span,), "conclusion")
    return Composition((conclusion, document(material, span)), "not_stated")


def _cited(material: Material, told: Composition) -> Composition:
    span = next(one.spans[0] for one in told.drafts if one.spans and one.role != "document")
    said = wording.PAPER_ONLY_CITED.format(quote=one_line(span.text))
    conclusion = Draft(said, (span,), "conclusion")
    return Composition((conclusion, document(material, span)), "not_stated")
