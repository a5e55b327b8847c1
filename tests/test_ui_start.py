from dataclasses import replace
from datetime import date

from bot.answer import Answer, Statement
from bot.aside_wording import PATH_ITEM
from bot.newcomers import of_role, roles
from tests.browser.invented import CITATIONS, EXAMPLES, InventedChatbot
from ui import copy
from ui.start import none_html, path_html, roles_html, welcome_html

TODAY = date(2022, 10, 5)
HOSTILE = "<img src=x onerror=1>"
PATH = InventedChatbot().path("chi bộ", TODAY) or Answer("", TODAY)


def test_every_kind_of_work_has_a_button_and_topics() -> None:
    html = roles_html()
    for role in roles():
        assert f'data-role="{role}"' in html
        found = of_role(role)
        assert found
        assert found.topics
    assert {"Văn phòng", "Ban Tổ chức", "Ban Tuyên giáo và Dân vận", "chi bộ"} <= set(roles())
    assert of_role(HOSTILE) is None


def test_a_path_has_its_steps_terms_questions_and_sources() -> None:
    html = path_html(PATH, InventedChatbot().source)
    parts = (copy.PATH_STEPS, copy.TERMS, copy.QUESTIONS, EXAMPLES[0], 'template class="head"')
    places = [html.index(part) for part in parts]
    assert places == sorted(places)


def test_a_step_is_told_in_three_parts() -> None:
    html = path_html(PATH, InventedChatbot().source)
    name, note = "Kế hoạch 962-KH/HU", "Theo bài viết, chưa có toàn văn"
    assert f'<li><b>{name}</b><span class="soft">{note}</span>' in html
    assert html.count(copy.READ_BECAUSE.partition("{")[0]) == 2


def test_a_step_reads_what_the_assistant_writes() -> None:
    text = PATH_ITEM.format(position=12, name="A (B). C", note="văn bản", why="D\nE (F).")
    html = path_html(replace(PATH, statements=(Statement(text, (1,), "point"),)), lambda _: None)
    assert '<b>A (B). C</b><span class="soft">Văn bản</span>' in html


def test_nothing_of_a_path_becomes_markup() -> None:
    lines = tuple(Statement(HOSTILE, (1,), role) for role in ("conclusion", "point", "note"))
    hostile = replace(PATH, statements=lines, suggestions=(HOSTILE,))
    for html in (path_html(hostile, lambda _: None), welcome_html([HOSTILE]), none_html()):
        assert "<img" not in html
    assert CITATIONS[0].quote in path_html(hostile, lambda _: None)
