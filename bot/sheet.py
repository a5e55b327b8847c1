"""All that the corpus holds on one directive: what the command line prints and the page shows."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.documents import resolve
from bot.quoting import Quoting
from corpus.article import Article, Kind
from corpus.catalogue import Catalogue
from corpus.graph import Edge, edges
from corpus.mentions import Mention
from corpus.milestones import Milestone
from corpus.numbers import asked
from corpus.register import Directive
from corpus.slips import Slip
from corpus.tasks import Task

_BEST: tuple[Kind, ...] = ("official", "summary", "news", "glossary")


@dataclass(frozen=True)
class Sheet:
    """`articles`: its own files first, then those that print its number; `main`: the ids of those
    that tell its tasks and moments."""

    directive: Directive
    articles: tuple[Article, ...]
    tasks: tuple[Task, ...]
    milestones: tuple[Milestone, ...]
    edges: tuple[Edge, ...]
    slips: tuple[Slip, ...]
    main: frozenset[int] = frozenset()

    @property
    def kind(self) -> Kind:
        """What it is known from at best; a document that is only mentioned is known from that."""
        own = [one for one in self.articles if one.id in self.directive.own]
        return min((one.kind for one in own or self.articles), key=_BEST.index)

    @property
    def title(self) -> str:
        own = [one.title for one in self.articles if one.id in self.directive.own]
        return self.directive.trich_yeu or next(iter(own), "")

    def article(self, article_id: int) -> Article:
        return next(one for one in self.articles if one.id == article_id)


def sheet(directive: Directive, catalogue: Catalogue) -> Sheet:
    quoting = Quoting(catalogue)
    records = catalogue.records
    articles = tuple(quoting.article(one) for one in directive.articles)
    main = about(directive, catalogue)
    around = edges(directive, records)
    others = {edge.relation.article_id for edge in around} - set(directive.articles)
    return Sheet(
        directive=directive,
        articles=(*articles, *(quoting.article(one) for one in sorted(others))),
        tasks=tuple(records.tasks(main)),
        milestones=tuple(records.milestones(main)),
        edges=tuple(around),
        slips=tuple(records.slips(directive.articles)),
        main=frozenset(main),
    )


def sheets(so_hieu: str, catalogue: Catalogue) -> list[Sheet]:
    """Every document that may be meant: numbers collide. Empty when there is none."""
    found = resolve(asked(so_hieu)[:1], catalogue.records).directives
    return [sheet(directive, catalogue) for directive in found]


def about(directive: Directive, catalogue: Catalogue) -> Collection[int]:
    """Its own files; else the articles whose main document it is: named in the title, or printed
    most of all."""
    if directive.own:
        return directive.own
    printed: dict[int, list[Mention]] = defaultdict(list)
    for one in catalogue.records.mentions(directive.cited):
        if not one.own:
            printed[one.article_id].append(one)
    return [
        one for one in directive.cited if _is_main(directive, catalogue.article(one), printed[one])
    ]


def _is_main(directive: Directive, article: Article, mentions: Sequence[Mention]) -> bool:
    printed = [one.number for one in mentions]
    heads = [block for block in article.blocks if block.role in ("title", "subtitle")]
    in_head = any(
        one.number == directive.number and block.start <= one.start < block.end
        for one in mentions
        for block in heads
    )
    return in_head or _is_most(directive.number, printed)


def _is_most(number: int | None, printed: Sequence[int | None]) -> bool:
    times = printed.count(number)
    return times > 1 and all(printed.count(other) < times for other in set(printed) - {number})
