"""The whole page without a pointer, and what those hear who do not see it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.invented import CITATIONS, STATEMENTS
from tests.browser.visit import Visit, highlighted
from ui import copy

RING = """() => {
  const style = getComputedStyle(document.activeElement);
  return document.activeElement === document.body || style.outlineStyle === "solid"
    && parseFloat(style.outlineWidth) >= 2;
}"""
# Every change of what a screen reader announces, in order.
HEARD = """() => {
  window.heard = [];
  const told = document.querySelector("#told");
  new MutationObserver(() => window.heard.push(told.textContent))
    .observe(told, { childList: true });
}"""


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield visit
    visit.page.context.close()
    assert visit.errors == []


def tab_to(page: Page, name: str, back: bool = False) -> None:
    """Presses Tab until the element of that name has the focus; each stop must be seen."""
    named = (
        "(document.activeElement.getAttribute('aria-label') || document.activeElement.innerText)"
    )
    for _ in range(60):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate(f"{named}.trim()").startswith(name):
            return
    raise AssertionError(f"no way with Tab to {name}")


def test_ask_walk_the_markers_open_and_close_a_source(visit: Visit) -> None:
    page = visit.page
    expect(page.locator("#question textarea")).to_be_focused()
    page.keyboard.type("ke hoach 962")
    page.keyboard.press("Enter")
    visit.answer(0)
    for citation in CITATIONS[:3]:
        tab_to(page, f"Xem trích dẫn {citation.number}", back=citation.number == 1)
        expect(page.get_by_role("tooltip")).to_contain_text(citation.quote[:40])
        page.keyboard.press("Enter")
        assert highlighted(page) == citation.quote
        expect(page.locator("#panel > .body")).to_be_focused()
        assert page.evaluate(RING)
        page.keyboard.press("Escape")
        expect(page.locator(".marker:focus")).to_have_attribute("data-cite", str(citation.number))


def test_the_source_scrolls_by_keys(visit: Visit) -> None:
    page = visit.page
    visit.ask("ke hoach 962").locator(".marker[data-cite='3']").first.press("Enter")
    body = page.locator("#panel > .body")
    before = body.evaluate("(e) => e.scrollTop")
    page.keyboard.press("PageUp")
    page.wait_for_function(
        "(before) => document.querySelector('#panel > .body').scrollTop < before", arg=before
    )


def test_a_long_answer_is_stopped(visit: Visit) -> None:
    page = visit.page
    page.keyboard.type("chậm")
    page.keyboard.press("Enter")
    expect(page.locator(".answer .conclusion")).to_be_visible()
    tab_to(page, copy.STOP)
    page.keyboard.press("Enter")
    expect(page.locator(".answer .notice")).to_have_text(copy.STOPPED)


def test_every_view_is_reached(visit: Visit) -> None:
    page = visit.page
    for view in ("start", "calendar", "register", "chat"):
        tab_to(page, copy.VIEW_NAMES[view], back=True)
        page.keyboard.press("Enter")
        link = page.get_by_role("link", name=copy.VIEW_NAMES[view], exact=True)
        expect(link).to_have_attribute("aria-current", "page")
        for _ in range(12):
            page.keyboard.press("Tab")
            assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML")


def test_the_day_is_changed(visit: Visit) -> None:
    page = visit.page
    tab_to(page, copy.AS_OF, back=True)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("2/6/2023")
    page.keyboard.press("Enter")
    expect(page.locator("#brand summary")).to_contain_text("Tính đến ngày 02/6/2023")
    expect(page.locator("#brand summary")).to_be_focused()


def test_a_conversation_is_renamed_and_deleted(visit: Visit) -> None:
    page = visit.page
    visit.ask("câu một")
    tab_to(page, copy.HISTORY, back=True)
    page.keyboard.press("Enter")
    expect(page.locator(".history li")).to_have_count(1)
    tab_to(page, copy.RENAME)
    page.keyboard.press("Enter")
    page.keyboard.type("Việc thư viện")
    page.keyboard.press("Enter")
    expect(page.locator(".history li")).to_contain_text("Việc thư viện")
    tab_to(page, copy.FORGET)
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator(".answer")).to_have_count(0)
    expect(page.locator(".history li")).to_have_text(copy.HISTORY_EMPTY)


def test_a_conversation_is_exported(visit: Visit) -> None:
    page = visit.page
    visit.ask("câu một")
    tab_to(page, copy.EXPORT, back=True)
    page.keyboard.press("Enter")
    tab_to(page, copy.EXPORTS["docx"])
    with page.expect_download() as started:
        page.keyboard.press("Enter")
    assert started.value.suggested_filename.endswith(".docx")


def test_the_search_and_the_answer_are_announced_once(visit: Visit) -> None:
    page = visit.page
    page.evaluate(HEARD)
    visit.ask("ke hoach 962")
    answered = copy.ANSWERED.format(said=STATEMENTS[0].text, count=5)
    assert page.evaluate("window.heard") == [copy.SEARCHING, answered]
    expect(page.locator("#flow [role=log]")).to_have_attribute("aria-live", "off")
    visit.ask("sao")
    assert len(page.evaluate("window.heard")) == 4
    expect(page.get_by_role("status").filter(has_text="Kho tư liệu hiện có chưa có")).to_have_count(
        1
    )
    page.reload()
    visit.answer(1)
    expect(page.locator("#told")).to_have_text("")
