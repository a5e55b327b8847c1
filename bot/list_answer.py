"""A list told: its entries in source order, with the days by which they are due."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot import wording
from bot.agenda import REMARKS
from bot.asked_whole import unit_called
from bot.composition import Draft, document, one_line
from bot.deadlines import due_in, is_target, reckoned
from bot.lists import Item, Listing, text_of
from bot.material import Material, Read
from bot.question import Question
from bot.same_unit import given_elsewhere
from bot.spans import Candidate, candidates
from bot.units import asked_unit
from bot.whose import whose
from corpus.milestones import Milestone
from corpus.text import fold

_MOST_DATES = 4
_FEW = 2  # items that need no line to announce them


def listed(found: Listing, material: Material) -> tuple[Draft, ...]:
    """A line that announces them, the document, then one point for each entry; a few entries need
    no announcing."""
    headline = document(material, found.items[0][0])
    labels = [item[0].passage.label for item in found.items]
    is_one_list = len(set(filter(None, labels))) == len([one for one in labels if one])
    read = material.of(headline.spans[0].article.id)
    points = tuple(
        _entry(_label(position, item, is_one_list), item, None if found.is_of_unit else read)
        for position, item in enumerate(found.items, start=1)
    )
    if found.left_out:
        more = wording.MORE_ENTRIES.format(count=found.left_out)
        points = (*points, Draft(more, (), "note"))  # of the list, of no document
    if found.is_general:
        carrier = wording.CARRIERS[headline.spans[0].article.kind]
        said = Draft(wording.NOT_BY_NAME.format(carrier=carrier), points[0].spans, "conclusion")
        return (said, headline, *points)
    if found.intro:
        return (Draft(one_line(found.intro.text), (found.intro,), "conclusion"), headline, *points)
    if len(points) <= _FEW:
        return (replace(points[0], role="conclusion"), headline, *points[1:])
    return (replace(headline, role="conclusion"), *points)


def further(question: Question, read: Read, material: Material) -> Iterator[Draft]:
    """Each behind the name of its paper."""
    for other, found in given_elsewhere(question, read, material):
        headline = document(material, found.items[0][0])
        for item in found.items:
            text = wording.SIDE.format(
                document=wording.called(other.article), text=one_line(text_of(item))
            )
            yield Draft(text, (*item, *headline.spans))


def dates_of(
    question: Question, read: Read, drafts: Sequence[Draft], today: date
) -> tuple[Draft, ...]:
    """What a document requires is done by a day: its deadlines follow its tasks, those that no
    task has told already; whose they are is not known, so that one unit's tasks stand alone."""
    if not (question.references and question.weight("tasks")):
        return ()
    if asked_unit(question) or unit_called(question, read):
        return ()
    told = {(span.start, span.end) for draft in drafts for span in draft.spans}
    found = [
        (span, moments)
        for passage in read.passages
        if not fold(passage.heading).startswith(REMARKS)
        for span in candidates(read.article, passage, read.relevance_of(passage))
        if (moments := due_in(read, span))
        and not any(start < span.end and span.start < end for start, end in told)
    ]
    return tuple(
        Draft(_due_line(read, span, moments, today), (span,))
        for span, moments in found[:_MOST_DATES]
    )


def _due_line(read: Read, span: Candidate, moments: Sequence[Milestone], today: date) -> str:
    if is_target(span, moments):
        return wording.TARGET.format(text=one_line(span.text))
    return wording.DUE.format(text=one_line(span.text), note=reckoned(read, moments, today))


def _label(position: int, item: Item, is_one_list: bool) -> str:
    """Keeps the source's own numbering; bullets, sentences and the entries of several lists are
    counted."""
    label = item[0].passage.label if is_one_list else ""
    return label if label[:1].isalnum() else str(position)


def _entry(label: str, item: Item, read: Read | None) -> Draft:
    """With the unit that only the heading above it names; `read` None where it was asked for."""
    unit = whose(read, item) if read else None
    if unit is None:
        return Draft(f"{label}. {one_line(text_of(item))}", item)
    text = wording.OF_UNIT.format(unit=one_line(unit.text), text=one_line(text_of(item)))
    return Draft(f"{label}. {text}", (*item, unit))
