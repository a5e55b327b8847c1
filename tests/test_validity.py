from collections.abc import Sequence
from datetime import date

import pytest

from corpus.ended_issuers import ended
from corpus.family import Relative, family
from corpus.relation_phrases import RelationKind
from corpus.relations import Party, Relation, party_key
from corpus.validity import Link, Status, links, standing

TODAY = date(2026, 3, 1)


def link(written: str, since: str | None = "2025-01-01") -> Link:
    """ "B replaces A"."""
    source, kind, target = written.split()
    relation = Relation(kind, Party(source), Party(target), 10, 20, article_id=7)  # type: ignore[arg-type]
    return Link(
        relation.kind, source, target, date.fromisoformat(since) if since else None, relation
    )


STANDINGS: list[tuple[str, list[Link], Status, str | None, str | None]] = [
    ("nothing known", [link("X replaces Y")], "unknown", None, None),
    ("carried out only", [link("B implements A")], "unknown", None, None),
    ("replaced", [link("B replaces A")], "replaced", "B", "B"),
    ("no date is past", [link("B replaces A", None)], "replaced", "B", "B"),
    ("repealed", [link("B repeals A")], "repealed", "B", "B"),
    ("amended", [link("B amends A")], "amended", "B", "B"),
    ("extended", [link("B extends A")], "extended", "B", "B"),
    ("replacing outweighs", [link("C replaces A"), link("B amends A")], "replaced", "C", "C"),
    (
        "latest amendment",
        [link("C amends A", "2025-05-01"), link("B amends A", "2024-05-01")],
        "amended",
        "C",
        "C",
    ),
    ("chain", [link("B replaces A"), link("C replaces B")], "replaced", "B", "C"),
    (
        "chain stops at what is to come",
        [link("B replaces A"), link("C replaces B", "2027-01-01")],
        "replaced",
        "B",
        "B",
    ),
    ("to come", [link("B replaces A", "2027-01-01")], "to_be_replaced", "B", "B"),
    ("to be repealed", [link("B repeals A", "2027-01-01")], "to_be_repealed", "B", "B"),
    (
        "amended now, replaced later",
        [link("B replaces A", "2027-01-01"), link("C amends A")],
        "amended",
        "C",
        "C",
    ),
    ("a circle of two", [link("B replaces A"), link("A replaces B")], "replaced", "B", "B"),
    (
        "a circle further on",
        [link("B replaces A"), link("C replaces B"), link("B replaces C")],
        "replaced",
        "B",
        "C",
    ),
    ("itself", [link("A replaces A")], "unknown", None, None),
]


@pytest.mark.parametrize(
    ("links", "status", "by", "newest"),
    [row[1:] for row in STANDINGS],
    ids=[row[0] for row in STANDINGS],
)
def test_standing(
    links: Sequence[Link], status: Status, by: str | None, newest: str | None
) -> None:
    found = standing("A", links, TODAY)
    assert (found.status, found.by, found.newest) == (status, by, newest)


def test_a_standing_names_its_proof_and_day() -> None:
    found = standing("A", [link("B replaces A", "2025-04-14")], TODAY)
    assert found.since == date(2025, 4, 14)
    assert (found.article_id, found.start, found.end, found.is_over) == (7, 10, 20, True)


def test_a_sentence_proves_more_than_front_matter() -> None:
    told = Relation("replaces", Party("B"), Party("A"))
    listed = Link("replaces", "B", "A", date(2025, 4, 14), told)
    found = standing("A", [listed, link("B replaces A", "2025-04-14")], TODAY)
    assert found.end == 20
    assert len(found.changes) == 1


def test_what_is_inferred_changes_nothing() -> None:
    supposed = Relation("replaces", Party("B"), Party("A"), 1, 2, inferred=True)
    assert standing("A", [Link("replaces", "B", "A", None, supposed)], TODAY).status == "unknown"


def test_links_of_relations_know_spellings_and_dates() -> None:
    relations = [
        Relation("replaces", Party("15-CT/TW"), Party("09-CT/TW"), 1, 2),
        Relation("checks", Party(), Party("09-CT/TW"), 3, 4),
    ]
    made = links(relations, {party_key(Party("15-CT/TW")): date(2025, 4, 14)})
    assert len(made) == 1
    old = party_key(Party("9-CT/TW"))
    assert standing(old, made, TODAY).since == date(2025, 4, 14)
    assert standing(old, made, date(2025, 4, 1)).status == "to_be_replaced"


# --- family ---------------------------------------------------------------------------------------


def names(relatives: Sequence[Relative]) -> list[object]:
    return [
        (one.document, names(one.relatives)) if one.relatives else one.document for one in relatives
    ]


FAMILIES: list[tuple[str, list[str], list[object], list[object]]] = [
    ("alone", ["X implements Y"], [], []),
    ("parent and child", ["A implements P", "K guides A"], ["P"], ["K"]),
    (
        "generations",
        ["A implements P", "P based_on G", "K concretises A", "L implements K"],
        [("P", ["G"])],
        [("K", ["L"])],
    ),
    ("siblings are no ancestors", ["A implements P", "B implements P"], ["P"], []),
    ("replacing and checking make no descent", ["B replaces A", "C checks A"], [], []),
    ("two ways, the shorter", ["A implements P", "P based_on G", "A based_on G"], ["P", "G"], []),
    ("circle", ["A implements B", "B implements A"], ["B"], ["B"]),
    ("circle above", ["A implements B", "B based_on C", "C based_on B"], [("B", ["C"])], []),
]


@pytest.mark.parametrize(
    ("written", "above", "below"), [row[1:] for row in FAMILIES], ids=[row[0] for row in FAMILIES]
)
def test_family(written: Sequence[str], above: list[object], below: list[object]) -> None:
    found = family("A", [link(one) for one in written])
    assert names(found.above) == above
    assert names(found.below) == below


def test_origins_are_the_tops() -> None:
    found = family("A", [link("A implements P"), link("P based_on G"), link("A based_on H")])
    assert found.origins == ("G", "H")
    assert [one.depth for one in found.above] == [1, 1]
    assert found.above[0].link.kind == "implements"


def test_a_wide_family_and_an_endless_line() -> None:
    kind: RelationKind = "implements"
    wide = [Link(kind, index + 1, 0) for index in range(3000)]
    assert len(family(0, wide).below) == 3000
    line = [Link(kind, index + 1, index) for index in range(3000)]
    assert family(0, line).below[0].depth == 1


# --- issuers that have ended ----------------------------------------------------------------------


ISSUERS = [
    ("QU", "", "Quận 11", "30/6/2025"),
    ("BTCQU", "", "", "30/6/2025"),
    ("HU", "Huyện ủy", "", "30/6/2025"),
    ("ThU", "", "", "30/6/2025"),
    ("", "Ban Thường vụ Quận uỷ", "", "30/6/2025"),
    ("", "Thành ủy Chí Linh", "", "30/6/2025"),
    ("", "Thành ủy Thủ Đức", "TP Hồ Chí Minh", "30/6/2025"),
    ("UBND", "UBND huyện Ba Vì", "", "30/6/2025"),
    ("BTGTW", "", "", "tháng 02/2025"),
    ("BDVTW", "Ban Dân vận Trung ương", "", "tháng 02/2025"),
    ("ĐUK", "", "", "năm 2025"),
    ("QUTW", "Quân ủy Trung ương", "", None),
    ("", "Quân uỷ Trung ương", "", None),
    ("TU", "Thành ủy", "Hà Nội", None),
    ("TU", "", "", None),
    ("", "Thành ủy Hà Nội", "", None),
    ("", "Ban Thường vụ Thành ủy", "thành phố Hồ Chí Minh", None),
    ("", "Thành ủy", "", None),
    ("TW", "Bộ Chính trị", "", None),
    ("TƯ", "Ban Bí thư", "", None),
    ("ĐU", "Đảng ủy phường 4", "Quận 11", None),
    ("BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương", "", None),
    ("UBND", "UBND tỉnh Nghệ An", "", None),
    ("", "", "", None),
]


@pytest.mark.parametrize(
    ("code", "body", "place", "printed"),
    ISSUERS,
    ids=[f"{code} {body} {place}".strip() or "nothing" for code, body, place, _ in ISSUERS],
)
def test_ended_issuers(code: str, body: str, place: str, printed: str | None) -> None:
    found = ended(code, body, place, TODAY)
    assert (found.printed if found else None) == printed


def test_an_issuer_has_not_ended_on_its_last_day() -> None:
    assert ended("QU", "", "", date(2025, 6, 30)) is None
    gone = ended("QU", "", "", date(2025, 7, 1))
    assert gone is not None
    assert gone.ended == date(2025, 6, 30)
    assert gone.successor
    assert gone.source
