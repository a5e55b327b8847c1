"""Who is drawn around a directive, and on which side."""

from datetime import date

import pytest

from bot.kindred import MOST_MEMBERS, Kindred, kindred
from corpus.family import family
from corpus.graph import Edge, Node
from corpus.register import Directive
from corpus.relation_phrases import RelationKind
from corpus.relations import Party, Relation
from corpus.validity import Link


def directive(number: int, year: int = 2024, own: tuple[int, ...] = ()) -> Directive:
    issued = date(year, 3, 1)
    return Directive(number, "KH", "HU", f"{number}-KH/HU", issued_on=issued, own=own, id=number)


HERE = directive(50)


def edge(kind: RelationKind, source: Node, target: Node, article_id: int = 1) -> Edge:
    return Edge(source, target, Relation(kind, Party(), Party(), article_id=article_id))


def around(*edges: Edge) -> Kindred:
    """With all the descent that these edges make."""
    links = [Link(one.kind, one.source, one.target, None, one.relation) for one in edges]
    own = [one for one in edges if Node(HERE) in (one.source, one.target)]
    return kindred(HERE, own, family(Node(HERE), links))


@pytest.mark.parametrize(
    ("kind", "is_source", "place"),
    [
        ("implements", True, "above"),
        ("implements", False, "below"),
        ("based_on", True, "above"),
        ("guides", False, "below"),
        ("checks", False, "below"),
        ("replaces", True, "before"),
        ("replaces", False, "after"),
        ("extends", False, "after"),
        ("continues", True, "before"),
        ("linked", True, "after"),
    ],
)
def test_the_side_follows_the_relation(kind: RelationKind, is_source: bool, place: str) -> None:
    here, other = Node(HERE), Node(directive(7, 2025))
    found = around(edge(kind, *((here, other) if is_source else (other, here))))
    assert [(one.node, one.place) for one in found.members] == [(other, place)]


def test_what_is_only_linked_stands_before_where_it_is_older() -> None:
    found = around(edge("linked", Node(HERE), Node(directive(7, 2020))))
    assert found.members[0].place == "before"


def test_two_relations_to_one_document_are_two_ties_of_one_member() -> None:
    other = Node(directive(7))
    found = around(edge("linked", Node(HERE), other), edge("implements", Node(HERE), other))
    (member,) = found.members
    assert [one.kind for one in member.ties] == ["implements", "linked"]
    assert member.place == "above"


def test_events_of_two_articles_are_two_members() -> None:
    found = around(edge("checks", Node(), Node(HERE), 1), edge("checks", Node(), Node(HERE), 2))
    assert len(found.members) == 2


def test_a_number_that_two_documents_bear_is_drawn_once() -> None:
    found = around(
        edge("replaces", Node(HERE), Node(directive(7))),
        edge("replaces", Node(HERE), Node(name="7-KH/HU")),
    )
    assert [one.node for one in found.members] == [Node(directive(7))]


def test_the_next_generation_hangs_on_the_one_between() -> None:
    parent, origin, child, grandchild = (Node(directive(n)) for n in (3, 1, 60, 70))
    found = around(
        edge("implements", Node(HERE), parent),
        edge("based_on", parent, origin),
        edge("implements", child, Node(HERE)),
        edge("guides", grandchild, child),
    )
    at = {one.node: position for position, one in enumerate(found.members)}
    far = {one.node: (one.place, one.on) for one in found.members if one.on is not None}
    assert far == {origin: ("above", at[parent]), grandchild: ("below", at[child])}


def test_what_is_near_is_not_drawn_again_further_out() -> None:
    parent, origin = Node(directive(3)), Node(directive(1))
    found = around(
        edge("implements", Node(HERE), parent),
        edge("implements", Node(HERE), origin),
        edge("based_on", parent, origin),
    )
    assert sorted(
        one.node.directive.number or 0 for one in found.members if one.node.directive
    ) == [1, 3]


def test_a_large_family_is_cut_and_what_is_left_out_counted() -> None:
    held = [edge("implements", Node(directive(n, own=(n,))), Node(HERE)) for n in range(100, 112)]
    loose = [edge("linked", Node(HERE), Node(directive(n))) for n in range(200, 212)]
    found = around(*loose, *held)
    assert len(found.members) == MOST_MEMBERS
    assert found.more == 24 - MOST_MEMBERS
    assert sum(one.place == "below" for one in found.members) == 12


def test_nobody_around_is_no_family() -> None:
    assert around() == Kindred()
