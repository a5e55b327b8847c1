import re
from dataclasses import replace
from datetime import date

import pytest

from bot.answer import Answer, Citation, Statement
from bot.cited_moments import among
from corpus.article import Article
from tests.browser.invented import ARTICLE, CITATIONS, DIGEST, EXAMPLES, SEEN, STATEMENTS, refusal
from tests.browser.invented_calendar import rows
from ui import copy
from ui.chat import answer_html, cited_only, greeting_html, plain_text, question_html
from ui.marker import marker

TODAY = date(2022, 10, 5)
HOSTILE = '<img src=x onerror="alert(1)">'
ANSWER = Answer("hỏi", TODAY, STATEMENTS, CITATIONS, seen=SEEN, suggestions=EXAMPLES)


def find(article_id: int) -> Article | None:
    return {ARTICLE.id: ARTICLE, DIGEST.id: DIGEST}.get(article_id)


def shown(html: str) -> str:
    return re.sub(r"<template.*?</template>", "", html, flags=re.DOTALL)


def test_an_answer_is_told_in_the_order_officials_read() -> None:
    answer = replace(ANSWER, understood_as="Kế hoạch số 962-KH/HU")
    html = answer_html(answer, find, among(rows(TODAY), CITATIONS))
    order = [
        "Đang hiểu là: Kế hoạch số 962-KH/HU",
        'class="conclusion"',
        'class="document"',
        "<ol>",
        f">{copy.DEADLINES}<",
        f"<b>{copy.NOTE}</b>",
        f">{copy.SOURCES}<",
        copy.SEEN.format(count=2),
        f">{copy.COPY}<",
        copy.ASK_NEXT,
    ]
    places = [html.index(part) for part in order]
    assert places == sorted(places)


def test_what_the_box_shows_is_not_told_twice() -> None:
    due = Statement("Thời hạn: Báo cáo trước ngày 30/11 hằng năm", (5,))
    answer = replace(ANSWER, statements=(*STATEMENTS[:2], due))
    lead = "Thời hạn: Báo cáo trước"
    assert lead not in shown(answer_html(answer, find, among(rows(TODAY), CITATIONS)))
    assert lead in shown(answer_html(answer, find))
    assert due.text in plain_text(answer)


def test_an_asked_deadline_that_is_not_stated_is_told_by_a_chip() -> None:
    said = Statement("Bài viết không nêu thời hạn cụ thể cho việc này.", (1,), "conclusion")
    html = answer_html(replace(ANSWER, statements=(said,), reason="not_stated"), find)
    assert f'<span class="chip none">{copy.NO_DEADLINE_CHIP}</span>' in html


def test_markers_are_named_buttons() -> None:
    assert marker(3) == (
        '<button type="button" class="marker" data-cite="3" aria-label="Xem trích dẫn 3" '
        'aria-controls="panel">3</button>'
    )


def test_a_marker_holds_on_to_the_last_word() -> None:
    html = answer_html(replace(ANSWER, statements=(Statement("Ông A chủ trì.", (1, 2)),)), find)
    assert f'Ông A chủ <span class="tail">trì.{marker(1)}{marker(2)}</span>' in html


def test_only_cited_sources_are_listed() -> None:
    answer = replace(ANSWER, statements=STATEMENTS[:2])
    assert [citation.number for citation in cited_only(answer)] == [1, 2]
    html = answer_html(answer, find)
    assert DIGEST.title not in html[: html.index('class="seen"')]
    assert 'data-cite="5"' not in html


def test_one_card_per_article_with_a_row_per_citation() -> None:
    html = shown(answer_html(ANSWER, find))
    cards = html[html.index('class="cards"') : html.index('class="seen"')]
    assert cards.count('class="card"') == 2
    assert [int(n) for n in re.findall(r'data-cite="(\d+)"', cards)] == [1, 2, 3, 4, 5]
    for part in (
        "Đăng 20/4/2022",
        "Trang tin xã Suối Mơ",
        "theo bài viết, chưa có toàn văn",
        "Chỉ thị số 905-CT/HU, ngày 02/6/2023, Huyện ủy Đồi Thông",
        "Bản tóm lược từ báo chí, chưa có toàn văn",
        "mục Thời hạn và mốc · sát một phần câu hỏi",
        copy.OPEN_ORIGINAL,
    ):
        assert part in cards


def test_a_list_that_brings_its_labels_keeps_them() -> None:
    items = (Statement("1. Rà soát;", (3,)), Statement("2. Phân công;", (4,)))
    html = answer_html(replace(ANSWER, statements=items), find)
    assert '<ul class="labelled">' in html
    assert "<ol>" not in html


@pytest.mark.parametrize("statements", [0, 2], ids=["searching", "writing"])
def test_a_growing_answer_shows_that_it_grows(statements: int) -> None:
    html = answer_html(replace(ANSWER, statements=STATEMENTS[:statements], done=False), find)
    assert 'data-state="busy" aria-busy="true"' in html
    assert (copy.WRITING if statements else copy.SEARCHING) in html
    assert copy.SOURCES not in html
    assert "<template" not in html


def test_a_refusal_offers_what_can_be_answered() -> None:
    html = answer_html(refusal("sao", TODAY), find)
    assert 'class="answer refused"' in html
    assert html.count("data-ask=") == len(EXAMPLES)
    assert 'class="cards"' not in html


def test_no_field_of_an_answer_becomes_markup() -> None:
    citation = replace(
        CITATIONS[0],
        title=HOSTILE,
        place=HOSTILE,
        loai=HOSTILE,
        so_hieu=HOSTILE,
        issuer=HOSTILE,
        quote=HOSTILE,
        url=HOSTILE,
    )
    roles = ("conclusion", "document", "point", "note")
    answer = Answer(
        HOSTILE,
        TODAY,
        tuple(Statement(HOSTILE, (1,), role) for role in roles),
        (citation,),
        understood_as=HOSTILE,
        notice=HOSTILE,
        suggestions=(HOSTILE,),
        seen=(replace(SEEN[0], title=HOSTILE, place=HOSTILE, text=HOSTILE),),
    )
    outlet = replace(ARTICLE, outlet=HOSTILE, title=HOSTILE)
    html = answer_html(answer, lambda _: outlet)
    for part in (html, question_html(HOSTILE), greeting_html([HOSTILE])):
        assert "<img" not in part
        assert 'onerror="' not in part


def test_copied_text_is_plain_and_keeps_its_sources() -> None:
    text = plain_text(ANSWER)
    assert text.startswith(STATEMENTS[0].text + " [1]\n")
    assert (
        "[5] Chỉ thị số 905-CT/HU, ngày 02/6/2023, Huyện ủy Đồi Thông; Chỉ thị 905-CT/HU về "
        in text
    )
    assert "https://suoimo.example/thu-vien" in text
    assert "<" not in text
    assert "[6]" not in text


def test_a_citation_of_a_deleted_article_still_shows_its_quote() -> None:
    html = answer_html(ANSWER, lambda _: None)
    assert CITATIONS[0].quote in html
    assert copy.CITED_MISSING.format(number=1) in html


def test_a_card_has_no_empty_field() -> None:
    bare: Citation = replace(CITATIONS[0], published=None, url=None, place="")
    html = shown(answer_html(replace(ANSWER, citations=(bare,)), lambda _: None))
    assert " ·  · " not in html
    assert copy.OPEN_ORIGINAL not in html
    assert "None" not in html
