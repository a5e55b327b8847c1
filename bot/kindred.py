"""The documents around one directive, placed for a drawing: above it what it carries out, below it
what carries it out, beside it what it changes or continues and what does so to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.family import DESCENT, Family, Relative
from corpus.graph import Edge, Node
from corpus.numbers import plain
from corpus.register import Directive
from corpus.relation_phrases import CHANGES, RelationKind

Place = Literal["above", "below", "before", "after"]
MOST_MEMBERS = 16  # more would be no picture any more; the list of relations has them all
_BELOW: frozenset[RelationKind] = DESCENT | {"checks", "reviews"}


@dataclass(frozen=True)
class Member:
    """`ties`: how it stands to the directive, or, from the second generation on, to the member
    number `on`."""

    node: Node
    place: Place
    ties: tuple[Edge, ...]
    on: int | None = None


@dataclass(frozen=True)
class Kindred:
    """`more`: how many were left out."""

    members: tuple[Member, ...] = ()
    more: int = 0

    @property
    def edges(self) -> tuple[Edge, ...]:
        return tuple(edge for one in self.members for edge in one.ties)


def kindred(directive: Directive, around: Sequence[Edge], family: Family) -> Kindred:
    """`around`: the relations of the directive itself."""
    near = sorted(_near(directive, around), key=_weight)
    drawn = sorted(near[:MOST_MEMBERS], key=_by_day)
    far = [
        one
        for at, parent in enumerate(drawn)
        for one in _far(at, parent, family)
        if one.node not in {Node(directive), *(member.node for member in near)}
    ]
    once = list({(one.node, one.place): one for one in reversed(far)}.values())[::-1]
    kept = once[: MOST_MEMBERS - len(drawn)]
    return Kindred((*drawn, *kept), len(near) + len(once) - len(drawn) - len(kept))


def _near(directive: Directive, around: Sequence[Edge]) -> Iterator[Member]:
    ties: dict[tuple[Node, int], list[Edge]] = defaultdict(list)
    numbered = {_told(directive, edge) for edge in around if edge.other(directive).directive}
    for edge in around:
        if not edge.other(directive).directive and _told(directive, edge) in numbered:
            continue  # the same once more, of a number that two documents bear
        other = edge.other(directive)
        is_event = not other.directive and not other.name
        ties[other, edge.relation.article_id if is_event else 0].append(edge)
    for (node, _), edges in ties.items():
        firm = sorted(edges, key=lambda edge: _ORDER[_sort(edge.kind)])
        yield Member(node, _place(directive, firm[0]), tuple(firm))


def _told(directive: Directive, edge: Edge) -> tuple[RelationKind, bool, str]:
    other = edge.other(directive)
    number = other.directive.so_hieu if other.directive else other.name
    return edge.kind, edge.source.directive == directive, plain(number)


def _far(at: int, parent: Member, family: Family) -> Iterator[Member]:
    """What the parent carries out, or what carries it out, as it stands on its own side."""
    sides: Mapping[str, Iterable[Relative]] = {"above": family.above, "below": family.below}
    for relative in sides.get(parent.place, ()):
        if relative.document == parent.node:
            for one in relative.relatives:
                edge = _edge(one)
                if edge and isinstance(one.document, Node):
                    yield Member(one.document, parent.place, (edge,), at)


def _edge(relative: Relative) -> Edge | None:
    source, target, proof = relative.link.source, relative.link.target, relative.link.relation
    if isinstance(source, Node) and isinstance(target, Node) and proof:
        return Edge(source, target, proof)
    return None


def _place(directive: Directive, edge: Edge) -> Place:
    is_source = edge.source.directive == directive
    if edge.kind in _BELOW:
        return "above" if is_source else "below"
    if edge.kind != "linked":
        return "before" if is_source else "after"
    other = edge.other(directive).directive
    return "before" if _day(other) < _day(directive) else "after"


_ORDER = {"descent": 0, "change": 1, "check": 2, "continues": 3, "linked": 4}


def _sort(kind: RelationKind) -> str:
    if kind in DESCENT:
        return "descent"
    if kind in CHANGES:
        return "change"
    return kind if kind in _ORDER else "check"


def _weight(member: Member) -> tuple[int, bool]:
    """What shows first where not all can be shown; what the library holds before mere names."""
    is_held = bool(member.node.directive and member.node.directive.own)
    return _ORDER[_sort(member.ties[0].kind)], not is_held


def _by_day(member: Member) -> tuple[date, str]:
    directive = member.node.directive
    return _day(directive), directive.so_hieu if directive else member.node.name


def _day(directive: Directive | None) -> date:
    return (directive.issued_on if directive else None) or date.max
