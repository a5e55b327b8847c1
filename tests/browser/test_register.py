"""The register in a real browser: find a document, open its sheet, open a source, go back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.invented import CITATIONS
from tests.browser.test_ask import ENGLISH, WORDS
from tests.browser.visit import Visit, highlighted
from ui import copy

RIGHT_EDGE = (
    "Math.max(...[...document.querySelectorAll('body *')].filter((e) => e.checkVisibility("
    "{visibilityProperty: true})).map((e) => e.getBoundingClientRect().right))"
)


def opened(visit: Visit) -> Visit:
    visit.page.get_by_role("link", name=copy.VIEW_NAMES["register"], exact=True).click()
    expect(visit.page.locator("#found tbody tr")).to_have_count(3)
    return visit


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield opened(visit)
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


@pytest.fixture
def phone(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 320, 640)
    yield opened(visit)
    visit.page.context.close()
    assert visit.errors == []


def test_find_without_diacritics_open_the_sheet_open_a_source(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("searchbox", name=copy.FIND).press_sequentially("962 kh hu")
    expect(page.locator("#found tbody tr")).to_have_count(1)
    expect(page.get_by_role("status").first).to_have_text("1 văn bản")
    page.get_by_role("link", name="962-KH/HU").click()
    expect(page.locator("#sheet h2")).to_be_focused()
    expect(page.locator("#found")).not_to_be_visible()
    page.locator("#sheet .tasks .marker").first.click()
    assert highlighted(page) == CITATIONS[2].quote
    page.locator("#sheet .sources .marker").last.click()
    assert highlighted(page) == CITATIONS[5].quote


def test_filters_and_an_empty_result(visit: Visit) -> None:
    page = visit.page
    page.get_by_label(copy.TYPE, exact=True).select_option("Chỉ thị")
    expect(page.locator("#found tbody tr")).to_have_count(1)
    page.get_by_label(copy.SOURCES, exact=True).select_option(copy.HOLDINGS["mentioned"])
    expect(page.locator("#found .empty")).to_contain_text(copy.NONE_FOUND)
    expect(page.locator(".find [role=status]")).to_have_text(copy.NONE_FOUND)


def test_the_keyboard_alone_opens_a_sheet_and_comes_back(visit: Visit) -> None:
    page = visit.page
    page.locator("#find-held").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="905-CT/HU")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#sheet h2")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="962-KH/HU")).to_be_focused()


def test_back_leads_to_the_list_and_to_the_conversation(visit: Visit) -> None:
    page = visit.page
    page.locator("#found tbody tr").nth(1).locator("td").last.click()
    expect(page.locator("#sheet .sheet")).to_be_visible()
    page.go_back()
    expect(page.locator("#found table")).to_be_visible()
    page.go_back()
    expect(page.locator(".greeting")).to_be_visible()
    expect(page.locator("#register")).not_to_be_visible()


def test_no_title_is_taken_for_a_template(visit: Visit) -> None:
    expect(visit.page.locator("#found tbody tr").last).to_contain_text("${1+1} {{value}}")


def test_a_document_that_is_gone_is_told(visit: Visit) -> None:
    visit.page.get_by_role("link", name="905-CT/HU").click()
    expect(visit.page.locator("#sheet h2")).to_have_text(copy.NO_SUCH_SHEET)


def test_a_kept_address_leads_to_the_list(visit: Visit) -> None:
    visit.page.get_by_role("link", name="962-KH/HU").click()
    expect(visit.page.locator("#sheet .sheet")).to_be_visible()
    visit.page.reload()
    expect(visit.page.locator("#found tbody tr")).to_have_count(3)
    expect(visit.page.locator("#sheet")).not_to_be_visible()


def test_the_conversation_stands_as_it_was_left(visit: Visit) -> None:
    page = visit.page
    chat = page.get_by_role("link", name=copy.VIEW_NAMES["chat"], exact=True)
    chat.click()
    expect(chat).to_have_attribute("aria-current", "page")
    answer = visit.ask("ke hoach 962")
    opened(visit)
    expect(answer).not_to_be_visible()
    chat.click()
    expect(answer.locator(".conclusion")).to_be_visible()
    assert highlighted(page) == CITATIONS[0].quote
    opened(visit).page.get_by_role("button", name=copy.FRESH).click()
    expect(page.locator(".greeting")).to_be_visible()
    expect(answer).to_have_count(0)


def test_nothing_of_the_register_is_english(visit: Visit) -> None:
    said = set(visit.page.evaluate(WORDS))
    visit.page.get_by_role("link", name="962-KH/HU").click()
    expect(visit.page.locator("#sheet h2")).to_be_focused()
    visit.page.evaluate("document.querySelector('#panel .body').replaceChildren()")
    said |= set(visit.page.evaluate(WORDS))
    assert sorted(word for word in said if ENGLISH.search(word)) == []


def test_the_narrowest_phone_shows_everything(phone: Visit) -> None:
    page = phone.page
    assert page.evaluate(RIGHT_EDGE) <= 320
    for link in page.locator("#brand nav a, #found tbody a, #find select, #find input").all():
        box = link.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    page.get_by_role("link", name="962-KH/HU").click()
    expect(page.locator("#sheet h2")).to_be_focused()
    assert page.evaluate(RIGHT_EDGE) <= 320
    expect(page.locator("#panel")).not_to_be_visible()
    page.locator("#sheet .marker").nth(1).click()
    assert highlighted(page) == CITATIONS[2].quote
    page.get_by_role("button", name=copy.CLOSE).click()
    expect(page.locator("#sheet .marker").nth(1)).to_be_focused()
