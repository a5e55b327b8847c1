"""A directive's sheet to be read: each of its lines carries the numbers of the quotes behind it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from bot import wording
from bot.agenda import Entry, Wanted, agenda
from bot.answer import Citation, Statement
from bot.cautions import cautions
from bot.citing import cited
from bot.composition import Draft, one_line
from bot.kindred import Kindred, kindred
from bot.quoting import Quoting
from bot.related import Kin
from bot.sheet import Sheet, sheet
from bot.spans import Candidate
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.family import DESCENT, family
from corpus.graph import Edge, Node, links
from corpus.mentions import Mention
from corpus.milestones import Milestone
from corpus.numbers import asked
from corpus.records import Records
from corpus.register import Directive
from corpus.register import family as type_family
from corpus.slips import Slip
from corpus.tasks import Task

# A sheet brings along the articles that it quotes; a central document stands in hundreds.
MOST_SOURCES = 20
MOST_RELATIONS = 40


@dataclass(frozen=True)
class ProvedSheet:
    """`sources`, `tasks` and `relations` follow the order of the sheet, one statement each, and may
    be fewer. A relation without citations is told by front matter alone. `moments` are its rows of
    the `calendar`; `ties` tell the edges of `kindred`; `told_events` tell `events`, the moments
    that are no work to come. `beyond`: articles that are cited besides those of the sheet."""

    sheet: Sheet
    cautions: tuple[Statement, ...]
    tasks: tuple[Statement, ...]
    relations: tuple[Statement, ...]
    sources: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    calendar: tuple[Entry, ...] = ()
    moments: tuple[Statement, ...] = ()
    kindred: Kindred = field(default_factory=Kindred)
    ties: tuple[Statement, ...] = ()
    events: tuple[Milestone, ...] = ()
    told_events: tuple[Statement, ...] = ()
    beyond: tuple[Article, ...] = ()


def proved_sheet(directive: Directive, catalogue: Catalogue, today: date) -> ProvedSheet:
    found = sheet(directive, catalogue)
    quoting = Quoting(catalogue)
    kin = Kin(catalogue.records, quoting)
    told = cautions([directive], catalogue.records, quoting, today)
    told += (_slip(one, quoting) for one in found.slips if _concerns(one, directive))
    tasks = [_task(one, quoting) for one in found.tasks]
    relations = [
        _relation(one, kin, quoting, catalogue.records) for one in found.edges[:MOST_RELATIONS]
    ]
    around = _kindred(found, catalogue)
    ties = [_relation(one, kin, quoting, catalogue.records) for one in around.edges]
    calendar = agenda(catalogue, Wanted(articles=found.main), today)
    moments = [_moment(one, quoting) for one in calendar]
    events = _events(found, calendar)
    told_events = [_event(one, quoting) for one in events]
    sources = list(_sources(found, catalogue, quoting))
    statements, citations = cited(
        [*told, *tasks, *moments, *told_events, *relations, *sources, *ties], {}
    )
    rest = iter(statements)
    return ProvedSheet(
        sheet=found,
        cautions=tuple(islice(rest, len(told))),
        tasks=tuple(islice(rest, len(tasks))),
        calendar=tuple(calendar),
        moments=tuple(islice(rest, len(moments))),
        events=events,
        told_events=tuple(islice(rest, len(told_events))),
        relations=tuple(islice(rest, len(relations))),
        sources=tuple(islice(rest, len(sources))),
        citations=citations,
        kindred=around,
        ties=tuple(rest),
        beyond=_beyond(found, citations, quoting),
    )


def _kindred(found: Sheet, catalogue: Catalogue) -> Kindred:
    directive = found.directive
    known = links(directive, catalogue.records, DESCENT)
    return kindred(directive, found.edges, family(Node(directive), known))


def _beyond(found: Sheet, citations: Sequence[Citation], quoting: Quoting) -> tuple[Article, ...]:
    held = {one.id for one in found.articles}
    cited_ids = dict.fromkeys(one.article_id for one in citations)
    return tuple(quoting.article(one) for one in cited_ids if one not in held)


def _task(task: Task, quoting: Quoting) -> Draft:
    return Draft(one_line(task.text), (quoting.stretch(task.article_id, task.start, task.end),))


def _moment(one: Entry, quoting: Quoting) -> Draft:
    place = quoting.sentence(one.article.id, one.milestone.start_offset)
    return Draft(one.task, (place,))


def _events(found: Sheet, calendar: Sequence[Entry]) -> tuple[Milestone, ...]:
    """By date: what the documents name besides the calendar's rows, each day of a sentence once."""
    rows = {(one.article.id, one.milestone.sentence_start) for one in calendar}
    once = {
        (one.article_id, one.sentence_start, one.start, one.end, one.role): one
        for one in reversed(found.milestones)
        if (one.start or one.end or one.role == "RECUR")
        and (one.article_id, one.sentence_start) not in rows
    }
    return tuple(sorted(reversed(once.values()), key=_first_day))


def _first_day(one: Milestone) -> date:
    return one.start or one.end or date.max


def _event(one: Milestone, quoting: Quoting) -> Draft:
    text = quoting.article(one.article_id).text
    said = text[one.task.start : one.task.end] or text[one.sentence_start : one.sentence_end]
    return Draft(one_line(said), (quoting.sentence(one.article_id, one.start_offset),))


def _relation(edge: Edge, kin: Kin, quoting: Quoting, records: Records) -> Draft:
    """What front matter alone tells is quoted where the file of one prints the number of the other;
    what none prints has no quote."""
    line = kin.line(edge)
    if line:
        return Draft(line.text, line.spans[:1])
    article = quoting.article(edge.relation.article_id)
    sides = (_name(edge.source, article), _name(edge.target, article))
    text = wording.relation(edge.kind, *sides, edge.relation.inferred)
    return Draft(text, tuple(islice(_printed(edge, quoting, records), 1)))


def _printed(edge: Edge, quoting: Quoting, records: Records) -> Iterator[Candidate]:
    for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
        name = other.directive.so_hieu if other.directive else other.name
        numbers = {(found.number, found.type) for found in asked(name)[:1]}
        for mention in records.mentions(one.directive.own if one.directive else ()):
            if not mention.own and (mention.number, mention.type) in numbers:
                yield quoting.sentence(mention.article_id, mention.start)


def _name(side: Node, article: Article) -> str:
    if side.directive:
        return wording.short_name(side.directive)
    return side.name or wording.EVENT.format(title=article.title)


def _concerns(slip: Slip, directive: Directive) -> bool:
    """An article that only mentions the document may contradict itself about something else."""
    numbers = {one.number for one in asked(slip.about)}
    return slip.article_id in directive.own or directive.number in numbers


def _slip(slip: Slip, quoting: Quoting) -> Draft:
    places = [slip.start, *([slip.other_start] if slip.other_end else [])]
    spans = tuple(quoting.sentence(slip.article_id, place) for place in places)
    return Draft(wording.slip(slip, quoting.article(slip.article_id)), spans, "note")


def _sources(found: Sheet, catalogue: Catalogue, quoting: Quoting) -> Iterator[Draft]:
    """Each article at the place where it prints the number; its own files at their head."""
    directive = found.directive
    shown = found.articles[:MOST_SOURCES]
    printed = catalogue.records.mentions([one.id for one in shown])
    for article in shown:
        here = [one for one in printed if one.article_id == article.id]
        yield Draft(article.title, (_place(article, directive, here, quoting),))


def _place(
    article: Article, directive: Directive, printed: Sequence[Mention], quoting: Quoting
) -> Candidate:
    same = [
        one
        for one in printed
        if not one.own
        and one.number == directive.number
        and type_family(one.type) == type_family(directive.type)
    ]
    if article.id in directive.own or not same:
        return quoting.headline(article.id)
    return quoting.sentence(article.id, same[0].start)
