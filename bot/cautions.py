"""What a reader must know before using an answer: the document was changed, its issuer has ended,
the article contradicts itself."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot import wording
from bot.answer import Citation
from bot.extractive import Draft
from bot.naming import named
from bot.quoting import Quoting
from bot.related import Kin
from corpus.ended_issuers import ended
from corpus.numbers import asked
from corpus.records import Records
from corpus.register import Directive
from corpus.slips import Slip, SlipKind

MOST_SLIPS = 3
# Slips of style that change nobody's answer; the sheet of a document shows them.
_IMMATERIAL: tuple[SlipKind, ...] = ("missing_word", "duration")


def cautions(
    directives: Sequence[Directive], records: Records, quoting: Quoting, today: date
) -> list[Draft]:
    """One line each, resting on the words that show it."""
    kin = Kin(records, quoting)
    found: list[Draft] = []
    for directive in directives:
        found += (line for line in (kin.standing(directive, today),) if line)
        found += _ended(directive, records, quoting, today)
    return found


def _ended(
    directive: Directive, records: Records, quoting: Quoting, today: date
) -> Iterator[Draft]:
    if ended(directive.issuer, directive.body, directive.place, today):
        text = wording.ISSUER_ENDED.format(document=wording.short_name(directive))
        line = named(directive, records, quoting)
        yield Draft(wording.CAUTION.format(text=text), line.spans, "note")


def contradictions(
    citations: Sequence[Citation],
    asked_for: Sequence[Directive],
    records: Records,
    quoting: Quoting,
) -> list[Draft]:
    """Slips in what is quoted, and in how the articles print the numbers asked for."""
    articles = {one.article_id for one in citations}
    numbers = {directive.number for directive in asked_for}
    found = [
        slip
        for slip in records.slips(articles)
        if slip.kind not in _IMMATERIAL
        and (_is_quoted(slip, citations) or {one.number for one in asked(slip.about)} & numbers)
    ]
    return [_contradiction(slip, quoting) for slip in found[:MOST_SLIPS]]


def _is_quoted(slip: Slip, citations: Sequence[Citation]) -> bool:
    places = [slip.start] + [slip.other_start] * bool(slip.other_end)
    return any(
        one.article_id == slip.article_id and one.start <= place < one.end
        for one in citations
        for place in places
    )


def _contradiction(slip: Slip, quoting: Quoting) -> Draft:
    places = [slip.start] + [slip.other_start] * bool(slip.other_end)
    spans = tuple(quoting.sentence(slip.article_id, place) for place in places)
    return Draft(wording.slip(slip, quoting.article(slip.article_id)), spans, "note")
