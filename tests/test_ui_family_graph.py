"""The drawing as HTML: what opens a quote, what opens a sheet, what is only told."""

import re
from dataclasses import replace

from bot.answer import Statement
from bot.kindred import Kindred, Member
from bot.proved_sheet import ProvedSheet
from corpus.graph import Edge, Node
from corpus.relation_phrases import CHANGES, RelationKind
from tests.browser.invented import ARTICLE
from tests.browser.invented_register import APPEAL, DRAFT, EDGES, PLAN, RELATION, SHEET
from ui import copy
from ui.family_graph import CANVASES, family_html

HOSTILE = '"><img src=x onerror="alert(1)">'
DRAWN = len(CANVASES)


def drawn(*members: Member, more: int = 0) -> str:
    ties = tuple(Statement("A gắn với B.", (1,)) for one in members for _ in one.ties)
    return family_html(replace(SHEET, kindred=Kindred(members, more), ties=ties))


def test_without_relatives_there_is_no_drawing() -> None:
    bare = ProvedSheet(SHEET.sheet, (), (), (), (), ())
    assert family_html(bare) == ""


def test_an_edge_with_a_sentence_is_a_button_that_says_it() -> None:
    html = family_html(SHEET)
    buttons = re.findall(r'<button[^>]*aria-label="([^"]*)" data-cite="(\d+)"', html)
    said = copy.OPEN_TIE.format(told="Kế hoạch 962-KH/HU gắn với Chỉ thị 905-CT/HU (suy ra)")
    assert buttons == [(said, "1")] * DRAWN
    assert html.count("edge plain mute") == DRAWN


def test_documents_lead_to_their_sheets_and_names_do_not() -> None:
    html = family_html(SHEET)
    assert html.count('<a class="node held" href="#so-van-ban/32"') == DRAWN
    assert html.count('<div class="node named"') == DRAWN
    assert html.count('<div class="node here brief"') == DRAWN
    assert "#so-van-ban/31" not in html


def test_what_is_only_mentioned_says_so_in_words() -> None:
    html = drawn(Member(Node(replace(APPEAL, own=())), "after", EDGES[:1]))
    assert re.search(rf'<a class="node named".*?<span>{copy.ONLY_NAMED}</span></a>', html)


def test_an_event_bears_the_title_of_its_article() -> None:
    event = Edge(Node(), Node(PLAN), replace(RELATION, kind="checks"))
    html = drawn(Member(Node(), "below", (event,)))
    assert f"<b>{ARTICLE.title}</b>" in html


def test_a_document_without_number_is_named_by_its_subject() -> None:
    html = drawn(Member(Node(DRAFT), "after", EDGES[:1]))
    assert '<b class="long">Đề cương nháp ${1+1} {{value}}</b>' in html


def test_every_kind_has_a_label_and_the_changes_a_line_of_their_own() -> None:
    for kind in copy.TIES:
        edge = Edge(Node(APPEAL), Node(PLAN), replace(RELATION, kind=kind))
        html = drawn(Member(Node(APPEAL), "below", (edge,)))
        assert f"<span>{copy.TIES[kind]}</span>" in html
        assert ("edge change" in html) == (kind in CHANGES)
        assert ('class="head"' in html) == (kind != "linked")


def test_all_kinds_are_named() -> None:
    assert set(copy.TIES) == set(RelationKind.__args__)  # type: ignore[attr-defined]


def test_only_the_styles_that_are_used_are_explained() -> None:
    html = family_html(SHEET)
    told = {style for style, words in copy.FAMILY_STYLES.items() if words in html}
    assert told == {"named", "loose", "guessed", "mute"}
    assert copy.FAMILY_STYLES["named"] not in drawn(Member(Node(APPEAL), "after", EDGES[:1]))


def test_what_is_left_out_is_counted() -> None:
    assert "Còn 9 văn bản khác" in drawn(Member(Node(APPEAL), "after", EDGES[:1]), more=9)
    assert "văn bản khác" not in family_html(SHEET)


def test_no_field_becomes_markup() -> None:
    words = {name: HOSTILE for name in ("so_hieu", "loai", "body", "place", "trich_yeu")}
    hostile = replace(APPEAL, **words)  # type: ignore[arg-type]
    members = (
        Member(Node(hostile), "after", EDGES[:1]),
        Member(Node(name=HOSTILE), "above", EDGES[1:]),
    )
    told = (Statement(HOSTILE, (1,)), Statement(HOSTILE, (1,)))
    html = family_html(replace(SHEET, kindred=Kindred(members), ties=told))
    assert "<img" not in html
    assert 'onerror="' not in html
