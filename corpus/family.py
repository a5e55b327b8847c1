"""The family of one document: what it carries out, and what carries it out."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from corpus.relation_phrases import RelationKind
from corpus.validity import Link

# The source of these stands below their target; "kiểm tra" and "thay thế" make no descent.
DESCENT: frozenset[RelationKind] = frozenset(
    {"implements", "based_on", "concretises", "guides", "attached_to"}
)
_Side = Literal["above", "below"]


@dataclass(frozen=True)
class Relative:
    """`link` joins it to the one before it on the way from the root; `depth` counts from 1."""

    document: Hashable
    link: Link
    depth: int
    relatives: tuple["Relative", ...] = ()


@dataclass(frozen=True)
class Family:
    document: Hashable
    above: tuple[Relative, ...]
    below: tuple[Relative, ...]

    @property
    def origins(self) -> tuple[Hashable, ...]:
        """The documents above which the corpus knows none: "văn bản gốc"."""
        return tuple(dict.fromkeys(_tops(self.above)))


def family(document: Hashable, links: Sequence[Link]) -> Family:
    """Every document appears once on each side, at its nearest; a circle is cut where it closes."""
    return Family(document, _side(document, links, "above"), _side(document, links, "below"))


# No real family is deeper; a longer line is misreadings strung together.
_GENERATIONS = 12


def _side(document: Hashable, links: Sequence[Link], side: _Side) -> tuple[Relative, ...]:
    """Breadth first, so that a document that can be reached by two ways stands at the shorter."""
    next_of = _neighbours(links, side)
    children: dict[Hashable, list[tuple[Hashable, Link]]] = defaultdict(list)
    reached, row = {document}, [document]
    for _ in range(_GENERATIONS):
        following: list[Hashable] = []
        for parent in row:
            for other, link in next_of.get(parent, ()):
                if other not in reached:
                    reached.add(other)
                    children[parent].append((other, link))
                    following.append(other)
        row = following
    return _tree(document, children, 1)


def _neighbours(links: Sequence[Link], side: _Side) -> dict[Hashable, list[tuple[Hashable, Link]]]:
    found: dict[Hashable, list[tuple[Hashable, Link]]] = defaultdict(list)
    for link in links:
        if link.kind in DESCENT:
            one, other = link.source, link.target
            if side == "below":
                one, other = other, one
            found[one].append((other, link))
    return found


def _tree(
    document: Hashable, children: Mapping[Hashable, list[tuple[Hashable, Link]]], depth: int
) -> tuple[Relative, ...]:
    return tuple(
        Relative(other, link, depth, _tree(other, children, depth + 1))
        for other, link in children.get(document, ())
    )


def _tops(relatives: Sequence[Relative]) -> list[Hashable]:
    found: list[Hashable] = []
    for one in relatives:
        found += _tops(one.relatives) or [one.document]
    return found
