"""Drafts become statements: spans are numbered in order of use, one number for one span."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answer import Answer, Citation, Seen, Statement
from bot.composition import Draft
from bot.evidence import evidence
from bot.material import Material
from bot.spans import Candidate

Key = tuple[int, int, int]
MOST_SEEN = 6


def cited(
    drafts: Sequence[Draft], strengths: Mapping[Key, float]
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Only spans that a statement rests on get a number."""
    numbers: dict[Key, int] = {}
    used: list[Candidate] = []
    statements = []
    for draft in drafts:
        for span in draft.spans:
            if key(span) not in numbers:
                numbers[key(span)] = len(numbers) + 1
                used.append(span)
        markers = tuple(dict.fromkeys(numbers[key(span)] for span in draft.spans))
        statements.append(Statement(draft.text, markers, draft.role))
    return tuple(statements), tuple(
        evidence(numbers[key(span)], span, strengths.get(key(span), 0.0)).citation()
        for span in used
    )


def key(span: Candidate) -> Key:
    return span.article.id, span.start, span.end


def seen(material: Material, citations: Sequence[Citation]) -> tuple[Seen, ...]:
    """Passages that retrieval returned and no citation stands in, best first."""
    found = [
        (relevance, read.article.title, passage)
        for read in material.reads
        for passage in read.passages
        if (relevance := read.relevance.get(passage.id, 0.0)) > 0
        and not any(
            citation.article_id == read.article.id and passage.start <= citation.start < passage.end
            for citation in citations
        )
    ]
    found.sort(key=lambda one: -one[0])
    return tuple(
        Seen(passage.article_id, title, passage.place, passage.text)
        for _, title, passage in found[:MOST_SEEN]
    )


def with_drafts(answer: Answer, drafts: Sequence[Draft]) -> Answer:
    """The answer with further statements; a span that is cited already keeps its number."""
    numbers = {(one.article_id, one.start, one.end): one.number for one in answer.citations}
    citations = list(answer.citations)
    statements = list(answer.statements)
    for draft in drafts:
        for span in draft.spans:
            if key(span) not in numbers:
                numbers[key(span)] = len(citations) + 1
                citations.append(evidence(numbers[key(span)], span, 0.0).citation())
        markers = tuple(dict.fromkeys(numbers[key(span)] for span in draft.spans))
        statements.append(Statement(draft.text, markers, draft.role))
    return replace(answer, statements=tuple(statements), citations=tuple(citations))
