"""What a language model is offered, and how its verified sentences become a growing answer."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answer import Answer, Citation, Statement
from bot.composition import Composition
from bot.evidence import Evidence, numbered
from bot.language_model import ModelFailed

if TYPE_CHECKING:
    from bot.finding import Found

OFFERED = 8
_log = logging.getLogger(__name__)


def offered_to_model(composition: Composition, found: "Found") -> list[Evidence]:
    """The spans of the extractive answer first, then the best-ranked others."""
    strengths = [(one.candidate, one.cover) for one in found.ranked[:OFFERED]]
    quoted = [(span, 1.0) for draft in composition.drafts for span in draft.spans]
    offered = numbered([*quoted, *strengths])[: max(OFFERED, len(quoted))]
    return [_with_moments(one, found) for one in offered]


def _with_moments(evidence: Evidence, found: "Found") -> Evidence:
    known = (read for read in found.material.reads if read.article.id == evidence.article.id)
    moments = (one for read in known for one in read.milestones)
    within = (
        one
        for one in moments
        if evidence.start <= one.start_offset and one.end_offset <= evidence.end
    )
    return replace(evidence, moments=tuple(within))


def phrased(
    base: Answer, extractive: Answer, offered: Sequence[Evidence], told: Iterator[Statement]
) -> Iterator[Answer]:
    """One more statement at a time; the extractive answer, with a notice, if the model fails."""
    given: list[Statement] = []
    try:
        for statement in told:
            given.append(statement)
            yield _answer(base, given, offered)
    except ModelFailed as failure:
        _log.warning("language model failed: %s", failure)
        yield replace(extractive, notice=failure.notice)
        return
    complete = _with_document(given, extractive, offered)
    yield replace(_answer(base, complete, offered), seen=extractive.seen, done=True)


def _with_document(
    given: Sequence[Statement], extractive: Answer, offered: Sequence[Evidence]
) -> list[Statement]:
    """The line that says what the answer rests on follows the conclusion."""
    line = next((one for one in extractive.statements if one.role == "document"), None)
    if line is None:
        return list(given)
    span = extractive.citations[line.citations[0] - 1]
    number = next(one.number for one in offered if _is_span(one, span))
    return [*given[:1], replace(line, citations=(number,)), *given[1:]]


def _is_span(evidence: Evidence, citation: Citation) -> bool:
    return (evidence.article.id, evidence.start, evidence.end) == (
        citation.article_id,
        citation.start,
        citation.end,
    )


def _answer(base: Answer, given: Sequence[Statement], offered: Sequence[Evidence]) -> Answer:
    """Evidence is renumbered in the order in which the statements use it."""
    used = list(dict.fromkeys(number for one in given for number in one.citations))
    numbers = {old: new for new, old in enumerate(used, start=1)}
    by_number = {one.number: one for one in offered}
    return replace(
        base,
        statements=tuple(
            replace(one, citations=tuple(numbers[old] for old in one.citations)) for one in given
        ),
        citations=tuple(replace(by_number[old], number=numbers[old]).citation() for old in used),
    )
