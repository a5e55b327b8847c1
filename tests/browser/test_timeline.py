"""The calendar's axis of months in a real browser: marks open quotes, follow filters, fit."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.invented import PARTS
from tests.browser.test_calendar import opened, show_all
from tests.browser.test_register import RIGHT_EDGE
from tests.browser.visit import Visit, highlighted
from ui import copy


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = opened(Visit(browser, invented_page, 1280, 820))
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def marks(visit: Visit) -> Locator:
    return visit.page.locator("#moments .mark:visible")


def test_a_mark_opens_the_quote_of_its_row(visit: Visit) -> None:
    show_all(visit)
    marks(visit).first.click()
    assert highlighted(visit.page) == PARTS[19][1]
    expect(marks(visit).first).to_have_class("mark past on")
    expect(visit.page.locator("#moments .marker.on")).to_have_text("1")


def test_a_row_lights_the_mark_of_its_day(visit: Visit) -> None:
    show_all(visit)
    visit.page.locator("#moments .marker").nth(1).click()
    expect(visit.page.locator("#panel mark.on")).to_have_text(PARTS[20][1])
    expect(marks(visit).nth(1)).to_have_class("mark past on")
    expect(visit.page.locator("#moments .scroll:visible .mark.on")).to_have_count(1)


def test_arrows_lead_from_mark_to_mark(visit: Visit) -> None:
    page = visit.page
    show_all(visit)
    page.get_by_label(copy.MOMENT, exact=True).focus()
    page.keyboard.press("Tab")
    expect(marks(visit).last).to_be_focused()
    expect(page.get_by_role("tooltip")).to_contain_text("29/11/2023: Báo cáo hằng năm")
    page.keyboard.press("ArrowLeft")
    expect(marks(visit).nth(1)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark.on")).to_have_text(PARTS[20][1])
    page.keyboard.press("Escape")
    expect(marks(visit).nth(1)).to_be_focused()


def test_the_axis_follows_the_filters_and_the_day(visit: Visit) -> None:
    page = visit.page
    expect(marks(visit)).to_have_count(1)
    show_all(visit)
    expect(marks(visit)).to_have_count(3)
    expect(page.locator("#moments .mark.past:visible")).to_have_count(2)
    page.get_by_label(copy.MOMENT, exact=True).select_option(label=copy.MOMENTS["DEADLINE"])
    expect(marks(visit)).to_have_count(1)
    page.get_by_label(copy.MOMENT, exact=True).select_option("")
    line = page.locator("#moments .month.today:visible")
    expect(line).to_have_text(f"{copy.TODAY} 05/10/2022")
    page.locator("#brand .today summary").click()
    page.locator("#today").fill("30/5/2022")
    page.get_by_role("button", name=copy.APPLY).click()
    expect(line).to_have_text(f"{copy.AS_OF} 30/5/2022")
    expect(page.locator("#moments .mark.past:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_the_axis_fits_its_box(browser: Browser, invented_page: str, width: int) -> None:
    visit = opened(Visit(browser, invented_page, width, 820))
    page = visit.page
    show_all(visit)
    expect(page.locator("#moments .scroll:visible")).to_have_count(1)
    assert page.evaluate(RIGHT_EDGE) <= width
    for one in marks(visit).all():
        box = one.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    expect(page.locator("#moments .month.today:visible")).to_be_in_viewport()
    marks(visit).first.click()
    assert highlighted(page) == PARTS[19][1]
    page.keyboard.press("Escape")
    expect(marks(visit).first).to_be_focused()
    visit.page.context.close()
    assert visit.errors == []
