"""Where to begin, in a real browser: choose a kind of work, open a quote, ask what is suggested."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.invented import CITATIONS, EXAMPLES
from tests.browser.test_ask import ENGLISH, WORDS
from tests.browser.test_register import RIGHT_EDGE
from tests.browser.visit import Visit, highlighted
from ui import copy


def opened(visit: Visit) -> Visit:
    visit.page.get_by_role("link", name=copy.VIEW_NAMES["start"], exact=True).click()
    expect(visit.page.locator("#path .asks button")).to_have_count(3)
    return visit


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield opened(visit)
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def test_a_path_leads_to_its_quotes(visit: Visit) -> None:
    page = visit.page
    role = page.get_by_role("button", name="Chi bộ", exact=True)
    role.click()
    expect(role).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#path .steps li")).to_have_count(2)
    page.locator("#path .steps .marker").last.click()
    assert highlighted(page) == CITATIONS[4].quote
    page.keyboard.press("Escape")
    expect(page.locator("#path .steps .marker").last).to_be_focused()
    expect(page.locator("#aside")).not_to_be_visible()


def test_a_suggested_question_is_asked_in_the_conversation(visit: Visit) -> None:
    visit.page.get_by_role("button", name=EXAMPLES[1]).last.click()
    expect(visit.answer(0).locator(".conclusion")).to_be_visible()
    expect(visit.page.locator(".asked")).to_have_text(EXAMPLES[1])


def test_a_kind_of_work_without_documents_says_so(visit: Visit) -> None:
    visit.page.get_by_role("button", name="Văn phòng", exact=True).click()
    expect(visit.page.locator("#path")).to_contain_text(copy.NO_PATH)


def test_the_glossary_unfolds(visit: Visit) -> None:
    visit.page.locator("#path summary").click()
    expect(visit.page.locator("#path dt", has_text="UBKT").first).to_be_visible()


def test_nothing_of_it_is_english(visit: Visit) -> None:
    page = visit.page
    said = set(page.evaluate(WORDS))
    page.get_by_role("button", name="Chi bộ", exact=True).click()
    expect(page.locator("#path .steps li")).to_have_count(2)
    page.locator("#path summary").click()
    said |= set(page.evaluate(WORDS))
    assert sorted(word for word in said if ENGLISH.search(word)) == []


@pytest.mark.parametrize("width", [320, 390, 820])
def test_phones_and_tablets_show_everything(
    browser: Browser, invented_page: str, width: int
) -> None:
    visit = opened(Visit(browser, invented_page, width, 800))
    page = visit.page
    page.get_by_role("button", name="Chi bộ", exact=True).click()
    expect(page.locator("#path .steps li")).to_have_count(2)
    assert page.evaluate(RIGHT_EDGE) <= width
    for one in page.locator("#roles button, #path .asks button, #brand nav a").all():
        box = one.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    page.locator("#path .steps .marker").first.click()
    assert highlighted(page) == CITATIONS[2].quote
    visit.page.context.close()
    assert visit.errors == []
