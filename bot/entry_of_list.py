"""One entry of a list that was shown, told in full: its words, what hangs on it, what it lacks."""

from collections.abc import Sequence
from datetime import date

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.deadlines import reckoned
from bot.material import Material, Read
from bot.question import Question
from bot.spans import Candidate, whole_item
from bot.wanted import fits
from corpus.article import Passage

_MOST_BELOW = 6
_LEAST = 0.3  # of what was asked for that the entry must show


def told(
    question: Question, places: Sequence[tuple[int, int]], material: Material, today: date
) -> Composition:
    """`places`: offsets of the entry's quotes in the one article of `material`."""
    read = material.reads[0]
    spans = tuple(span_at(read, start, end) for start, end in places)
    text = " ".join(one_line(span.text) for span in spans)
    headline = read.headline()
    document = Draft(
        wording.document_line(read.article, one_line(headline.text)), (headline,), "document"
    )
    if _lacks(question, text):
        carrier = wording.CARRIERS[read.article.kind]
        missing = wording.NOT_STATED.format(carrier=carrier, phrase=text.rstrip("."))
        return Composition((Draft(missing, spans, "conclusion"), document), "not_stated")
    drafts = [Draft(text, spans, "conclusion"), *_below(read, spans)]
    moments = [one for span in spans for one in read.moments(span)]
    due = reckoned(read, moments, today)
    if due:
        drafts.append(Draft(due, spans[:1]))
    return Composition((*drafts, document))


def span_at(read: Read, start: int, end: int) -> Candidate:
    holder = next((one for one in read.passages if one.start <= start < one.end), read.passages[0])
    return Candidate(read.article, holder, start, end, read.relevance_of(holder))


def _lacks(question: Question, text: str) -> bool:
    want = question.main_want
    if want in (None, "about", "definition", "list", "tasks"):
        return False
    return fits(want, question, text) < _LEAST


def _below(read: Read, spans: Sequence[Candidate]) -> list[Draft]:
    """The entries that this one introduces."""
    first, last = spans[0].start, spans[-1].end
    below = [one for one in read.passages if one.role == "item" and _is_led(one, first, last)]
    return [
        Draft(f"{one.label}) {one_line(' '.join(span.text for span in item))}", item)
        for one in below[:_MOST_BELOW]
        if (item := whole_item(read.article, one, read.relevance_of(one)))
    ]


def _is_led(passage: Passage, first: int, last: int) -> bool:
    return bool(passage.lead) and first <= passage.lead_start < last < passage.end
