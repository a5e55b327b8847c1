"""The relations around one directive, with both sides found in the register."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Protocol

from corpus.numbers import asked, plain
from corpus.records import Records
from corpus.register import Directive, cut_short, family
from corpus.relations import Party, Relation, RelationKind
from corpus.snapshot import Snapshot
from corpus.validity import Link


class Register(Protocol):
    """Looks up documents: the records, or a snapshot of them."""

    def directives(self, number: int) -> Sequence[Directive]: ...

    def own(self, article_id: int) -> Directive | None: ...


@dataclass(frozen=True)
class Node:
    """One side of an edge: a document of the register, or what the text calls it; neither: the
    event that the article reports."""

    directive: Directive | None = None
    name: str = ""


@dataclass(frozen=True)
class Edge:
    source: Node
    target: Node
    relation: Relation

    @property
    def kind(self) -> RelationKind:
        return self.relation.kind

    def other(self, directive: Directive) -> Node:
        return self.target if self.source.directive == directive else self.source


def edges(directive: Directive, records: Records) -> list[Edge]:
    """Those that begin or end at `directive`, in the order of the articles; told twice, the one
    that a sentence proves stands."""
    found: dict[object, Edge] = {}
    for edge in sorted(_around(directive, records), key=_strength):
        found.setdefault(_identity(edge), edge)
    return list(found.values())


def links(
    directive: Directive, records: Records, kinds: Collection[RelationKind], most: int = 40
) -> list[Link]:
    """All links of these kinds that can be reached from `directive`, over at most `most` documents;
    what they join are nodes. A link counts from the day its source was issued."""
    found: dict[object, Link] = {}
    reached, row = {directive}, [directive]
    while row and len(reached) <= most:
        around = [edge for one in row for edge in edges(one, records) if edge.kind in kinds]
        for edge in around:
            found.setdefault(_identity(edge), _link(edge))
        sides = (side.directive for edge in around for side in (edge.source, edge.target))
        row = [one for one in dict.fromkeys(sides) if one and one not in reached]
        reached.update(row)
    return list(found.values())


def superseded(records: Records, today: date) -> dict[int, Directive]:
    """Ids of documents that were replaced or repealed by today, each with what did it; what only
    seems to follow from a text counts for nothing."""
    found: dict[int, Directive] = {}
    known = records.snapshot()
    for relation in (one for one in known.changes if one.kind in ("replaces", "repeals")):
        source, target = (side.directive for side in _sides(relation, known))
        if relation.inferred or not source or not target or source == target:
            continue
        if source.issued_on is None or source.issued_on <= today:
            found.setdefault(target.id, source)
    return found


def _link(edge: Edge) -> Link:
    issuing = edge.source.directive
    since = issuing.issued_on if issuing else None
    return Link(edge.kind, edge.source, edge.target, since, edge.relation)


def _around(directive: Directive, records: Records) -> Iterator[Edge]:
    known = records.snapshot()
    for relation in records.relations(directive.articles):
        source, target = _sides(relation, known)
        if directive in (source.directive, target.directive) and source != target:
            yield Edge(source, target, relation)


def _sides(relation: Relation, records: Register) -> tuple[Node, Node]:
    """A number that several documents bear means the article's own one, where it bears it too and
    is not the other side already."""
    source = node(relation.source, relation.article_id, records)
    target = node(relation.target, relation.article_id, records)
    own = records.own(relation.article_id)
    if own is None:
        return source, target
    return _or_own(source, target, own), _or_own(target, source, own)


def _or_own(side: Node, other: Node, own: Directive) -> Node:
    is_own = side.name != "" and plain(side.name) == plain(own.so_hieu) and other != Node(own)
    return Node(own) if is_own else side


def node(party: Party, article_id: int, records: Register) -> Node:
    """The document that an article means by this number; its own where the party is empty."""
    if party.so_hieu:
        found = _numbered(party.so_hieu, article_id, records)
        return Node(found, party.so_hieu if found is None else "")
    if party.name:
        return Node(name=party.name)
    return Node(records.own(article_id))


def _numbered(so_hieu: str, article_id: int, records: Register) -> Directive | None:
    for reference in asked(so_hieu)[:1]:
        same = [
            one
            for one in records.directives(reference.number)
            if family(one.type) == family(reference.type) and _issued(reference.issuer, one)
        ]
        here = [one for one in same if article_id in one.articles]
        if len(here or same) == 1:
            return (here or same)[0]
    return None


def _issued(issuer: str, directive: Directive) -> bool:
    same = plain(issuer) == plain(directive.issuer)
    return same or cut_short(issuer, directive.issuer) or not issuer


def _strength(edge: Edge) -> tuple[bool, bool]:
    """A sentence before front matter, said before inferred."""
    return edge.relation.inferred, edge.relation.end == 0


def _identity(edge: Edge) -> tuple[object, ...]:
    sides = tuple(
        (side.directive.id if side.directive else 0, side.name)
        for side in (edge.source, edge.target)
    )
    return edge.kind, *(sorted(sides) if edge.kind == "linked" else sides)


@lru_cache(maxsize=4)
def newer_articles(known: Snapshot, is_of_deadlines: bool = False) -> Mapping[int, frozenset[int]]:
    """Own articles of each document that was replaced, repealed or amended -> those of the
    documents that did so, over the whole chain. What was extended has older deadlines only."""
    newer: dict[int, set[int]] = defaultdict(set)
    for edge in _changes(known):
        source, target = edge.source.directive, edge.target.directive
        is_newer = is_of_deadlines or edge.kind != "extends"
        if source and target and is_newer and _follows(source, target):
            for article in target.own:
                newer[article].update(source.own)
    return {article: _reached(article, newer) for article in list(newer)}


@lru_cache(maxsize=2)
def changed(known: Snapshot) -> Mapping[int, frozenset[RelationKind]]:
    """By the id of a document, what others do to it: replace, repeal, amend, extend."""
    found: dict[int, set[RelationKind]] = defaultdict(set)
    for edge in _changes(known):
        if edge.target.directive:
            found[edge.target.directive.id].add(edge.kind)
    return {target: frozenset(kinds) for target, kinds in found.items()}


def change_links(directive: Directive, known: Snapshot) -> list[Link]:
    """Who changed the document, who changed those, and so on."""
    found: dict[object, Link] = {}
    reached, row = {directive}, [directive]
    while row:
        edges_here = [edge for one in row for edge in _changes_of(known).get(one.id, ())]
        for edge in edges_here:
            found.setdefault(_identity(edge), _link(edge))
        sources = dict.fromkeys(edge.source.directive for edge in edges_here)
        row = [one for one in sources if one and one not in reached]
        reached.update(row)
    return list(found.values())


@lru_cache(maxsize=2)
def _changes_of(known: Snapshot) -> Mapping[int, Sequence[Edge]]:
    """By the id of the document that is changed."""
    found: dict[int, list[Edge]] = defaultdict(list)
    for edge in _changes(known):
        if edge.target.directive:
            found[edge.target.directive.id].append(edge)
    return found


@lru_cache(maxsize=2)
def _changes(known: Snapshot) -> Sequence[Edge]:
    found = []
    for relation in known.changes:
        source, target = _sides(relation, known)
        if not relation.inferred and source != target:
            found.append(Edge(source, target, relation))
    return sorted(found, key=_strength)


def _follows(source: Directive, target: Directive) -> bool:
    first, then = target.issued_on, source.issued_on
    return first is None or then is None or then >= first


def _reached(article: int, newer: Mapping[int, set[int]]) -> frozenset[int]:
    found: set[int] = set()
    row = newer.get(article, set())
    while row - found:
        found |= row
        row = {further for one in row for further in newer.get(one, ())}
    return frozenset(found - {article})
