"""What a reader must know before using an answer: the document was changed, its issuer has ended,
the article contradicts itself."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from bot import wording
from bot.answer import Citation
from bot.composition import Draft
from bot.naming import named
from bot.quoting import Quoting
from bot.related import Kin, changers
from corpus.ended_issuers import ended
from corpus.numbers import asked
from corpus.records import Records
from corpus.register import Directive
from corpus.slips import Slip, SlipKind
from corpus.text import fold, syllables

MOST_SLIPS = 3
_HOW_LONG = re.compile(r"^(?:thời (?:gian|hạn|điểm)|việc|hạn|tiến độ)\s+", re.IGNORECASE)
_WHOSE = re.compile(r"\s(?:đối với|của các|của|cho các|cho)\s")
_LEAST_OF_PART = 0.25  # of its neighbouring syllables
# Slips of style that change nobody's answer; the sheet of a document shows them.
_IMMATERIAL: tuple[SlipKind, ...] = ("missing_word", "duration")


def cited_documents(citations: Sequence[Citation], records: Records) -> list[Directive]:
    """Those whose own text or digest the answer quotes, in the order of the quotes."""
    articles = dict.fromkeys(one.article_id for one in citations)
    owners = map(records.snapshot().own, articles)
    return list(dict.fromkeys(one for one in owners if one))


def cautions(
    directives: Sequence[Directive],
    records: Records,
    quoting: Quoting,
    today: date,
    said: str = "",
) -> list[Draft]:
    """One line each, resting on the words that show it; not what the answer (`said`) tells."""
    kin = Kin(records, quoting)
    found: list[Draft] = []
    for directive in directives:
        found += (line for line in (kin.standing(directive, today),) if line)
        found += _ended(directive, records, quoting, today)
    told = [one for one in found if not _is_said(one.text, directives, said)]
    return [one for one in told if not said or _concerns(one.text, said)]


def _concerns(caution: str, said: str) -> bool:
    """What was put off only in part concerns those answers that tell of that part."""
    part = wording.part_put_off(caution)
    words = [*pairwise(syllables(_WHOSE.split(_HOW_LONG.sub("", part))[0]))]
    held = frozenset(pairwise(syllables(said)))
    return not words or sum(one in held for one in words) >= _LEAST_OF_PART * len(words)


def _is_said(caution: str, directives: Sequence[Directive], said: str) -> bool:
    """In the same words, or in a list's line on that document."""
    if wording.stated(caution) in said:
        return True
    for directive in directives:
        name = directive.so_hieu or directive.trich_yeu
        if wording.short_name(directive) in caution:
            line = next((one for one in said.split("\n") if name in one), "")
            told = wording.of_this(caution, directive)
            return told in line or (
                wording.LISTED_ENDED in line and _says_ended(caution, directive)
            )
    return False


def _says_ended(caution: str, directive: Directive) -> bool:
    text = wording.ISSUER_ENDED.format(document=wording.short_name(directive))
    return caution == wording.CAUTION.format(text=text)


def offers(directives: Sequence[Directive], records: Records, today: date) -> tuple[str, ...]:
    """Questions about what has changed these documents since, the newest first."""
    newer = (one for each in directives for one in changers(each, records, today))
    return tuple(dict.fromkeys(_question(one, records) for one in newer))


def _question(directive: Directive, records: Records) -> str:
    """One that its own text answers; of what is only mentioned, what it is about."""
    named = f"{directive.loai or wording.CARRIERS['official']} {directive.so_hieu}"
    same = [one for one in records.directives(directive.number or 0) if _looks_like(one, directive)]
    if len(same) > 1 and directive.issued_on:
        named = f"{named} ngày {wording.vietnamese_date(directive.issued_on)}"
    pattern = wording.EXAMPLES[0 if records.tasks(directive.own) else 1]
    return pattern.format(document=named)


def _looks_like(one: Directive, other: Directive) -> bool:
    return fold(one.so_hieu) == fold(other.so_hieu)


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
