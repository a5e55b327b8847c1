"""A directive's sheet in a real browser: its parts, its family as a drawing that opens quotes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.invented import CITATIONS
from tests.browser.test_register import RIGHT_EDGE, opened
from tests.browser.visit import Visit, highlighted
from ui import copy

WIDTHS = [1440, 1280, 820, 390, 320]


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = opened(Visit(browser, invented_page, 1280, 820))
    sheet(visit)
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def sheet(visit: Visit) -> None:
    visit.page.get_by_role("link", name="962-KH/HU").click()
    expect(visit.page.locator("#sheet h2")).to_be_focused()


def edge(visit: Visit) -> Locator:
    """The one label that has a sentence to open."""
    return visit.page.locator("#sheet .canvas:visible button.edge")


def test_an_edge_opens_the_sentence_behind_it(visit: Visit) -> None:
    expect(edge(visit)).to_have_text(copy.TIES["linked"])
    edge(visit).click()
    assert highlighted(visit.page) == CITATIONS[0].quote
    expect(edge(visit)).to_have_class("edge loose guessed on")


def test_the_keyboard_opens_an_edge_and_goes_on_to_the_sheet_behind_it(visit: Visit) -> None:
    page = visit.page
    page.keyboard.press("Tab")
    edge(visit).focus()
    expect(page.get_by_role("tooltip")).to_contain_text(CITATIONS[0].quote)
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark.on")).to_have_text(CITATIONS[0].quote)
    page.keyboard.press("Escape")
    expect(edge(visit)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#sheet .canvas:visible a.node")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#sheet h2")).to_have_text(copy.NO_SUCH_SHEET)
    page.go_back()
    expect(page.locator("#sheet .canvas:visible .here")).to_contain_text("962-KH/HU")


def test_who_only_listens_hears_the_whole_relation(visit: Visit) -> None:
    family = visit.page.get_by_role("group", name=copy.FAMILY.partition("{")[0])
    said = "Kế hoạch 962-KH/HU gắn với Chỉ thị 905-CT/HU (suy ra)"
    expect(family.get_by_role("button")).to_have_count(1)
    expect(family.get_by_role("button", name=copy.OPEN_TIE.format(told=said))).to_be_visible()
    expect(visit.page.locator("#sheet .relations li")).to_have_count(2)


def test_no_name_is_taken_for_a_template(visit: Visit) -> None:
    expect(visit.page.locator("#sheet .canvas:visible div.named")).to_contain_text(
        "${1+1} {{value}}"
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_one_drawing_fits_each_width(browser: Browser, invented_page: str, width: int) -> None:
    visit = opened(Visit(browser, invented_page, width, 820))
    sheet(visit)
    page = visit.page
    expect(page.locator("#sheet .canvas:visible")).to_have_count(1)
    assert page.evaluate(RIGHT_EDGE) <= width
    for one in page.locator("#sheet .canvas:visible :is(.edge, .node)").all():
        box = one.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    edge(visit).click()
    assert highlighted(page) == CITATIONS[0].quote
    visit.page.context.close()
    assert visit.errors == []


def test_the_parts_of_a_sheet_are_one_tap_away(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("button", name=copy.SHEET_PARTS["sources"]).click()
    heading = page.get_by_role("heading", name=copy.SHEET_SOURCES)
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()


def test_what_else_is_dated_unfolds_and_opens_its_quote(visit: Visit) -> None:
    page = visit.page
    page.locator("#sheet details.more summary").click()
    event = page.locator("#sheet details.more li")
    expect(event).to_contain_text(f"19/4/2022 {copy.ROLES_OF_MOMENTS['PAST']}")
    event.locator(".marker").click()
    assert highlighted(page) == CITATIONS[1].quote
