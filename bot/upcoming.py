"""Answers from the calendar: what is due, begins or is planned, by date, each with its sentence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot import calendar_wording, wording
from bot.agenda import Entry, Wanted, agenda, of_directive
from bot.composition import Composition, Draft
from bot.quoting import Quoting
from bot.schedule import Asked, Moment
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.text import syllables

MOST_LISTED = 30
_OTHERS: tuple[Moment, ...] = ("START", "PLANNED")


def calendar(
    asked: Asked, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> Composition | None:
    """None where a document that was named has no such moment: its text is then searched, so that
    the nearest words can be quoted."""
    entries = agenda(catalogue, _wanted(asked, directives, catalogue), today)
    if asked.is_next:
        entries = [one for one in entries if one.milestone.rrule] or entries
    if not entries and directives:
        return None
    if not entries:
        return _nothing(asked, catalogue, today)
    return _listed(entries, asked, directives, catalogue, today)


def of_topic(
    asked: Asked, topic: Sequence[str], catalogue: Catalogue, today: date
) -> Composition | None:
    """What lies ahead of one matter: its words stand in the clause itself or name its document."""
    entries = agenda(catalogue, _wanted(asked, (), catalogue), today)
    own = [one for one in entries if set(topic).issubset(syllables(_matter(one)))]
    return _listed(own, asked, (), catalogue, today) if own else None


def _matter(entry: Entry) -> str:
    return f"{entry.article.title} | {entry.task}"


def _listed(
    entries: Sequence[Entry],
    asked: Asked,
    directives: Sequence[Directive],
    catalogue: Catalogue,
    today: date,
) -> Composition:
    quoting = Quoting(catalogue)
    lines = [
        _line(entry, at, quoting, today, is_named=not directives)
        for at, entry in enumerate(entries[:MOST_LISTED], start=1)
    ]
    head = calendar_wording.found(len(entries), asked, today)
    conclusion = Draft(head, lines[0].spans[:1], "conclusion")
    return Composition((conclusion, *lines, *_rest(len(entries), lines)))


def _wanted(asked: Asked, directives: Sequence[Directive], catalogue: Catalogue) -> Wanted:
    articles = None
    if directives:
        articles = frozenset(one for each in directives for one in of_directive(each, catalogue))
    return Wanted(asked.first, asked.last, asked.unit, articles, asked.roles)


def _line(entry: Entry, at: int, quoting: Quoting, today: date, is_named: bool) -> Draft:
    """The clause, its document where several are listed, and how it stands today."""
    span = quoting.sentence(entry.article.id, entry.milestone.start_offset)
    named = calendar_wording.source_name(entry) if is_named else ""
    spans = (span, quoting.headline(entry.article.id)) if named else (span,)
    return Draft(f"{at}. {calendar_wording.line(entry, named)}", spans)


def _rest(count: int, lines: Sequence[Draft]) -> list[Draft]:
    if count <= len(lines):
        return []
    text = calendar_wording.MORE.format(count=count - len(lines))
    return [Draft(text, lines[-1].spans[:1], "note")]


def _nothing(asked: Asked, catalogue: Catalogue, today: date) -> Composition:
    """No deadline; what begins or is planned, and what is due without a name, is still worth
    knowing."""
    text = calendar_wording.nothing(asked, today)
    wanted = _wanted(asked, (), catalogue)
    further = (
        (calendar_wording.OTHERS, replace(wanted, roles=_OTHERS)),
        (calendar_wording.FOR_ALL, replace(wanted, is_general=True)),
    )
    for head, instead in further[asked.side == "behind" : 1 + bool(asked.unit)]:
        others = agenda(catalogue, instead, today)
        if others:
            listed = _listed(others, asked, (), catalogue, today).drafts
            said = Draft(f"{text} {head}", listed[0].spans, "conclusion")
            return Composition((said, *listed[1:]), "not_stated")
    advice = Draft(wording.ADVICE, (), "note")
    return Composition((Draft(text, (), "conclusion"), advice), "not_stated")
