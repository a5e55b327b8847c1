"""What axe-core finds in every view, light and dark, wide and narrow; what a finger can hit; every
word of all views. Gradio's own parts are judged like ours: today axe finds nothing in them."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_ask import ENGLISH, WORDS
from tests.browser.visit import Visit
from ui import copy

# Buttons within a line of text may be smaller (WCAG 2.5.8): their surroundings give way, and
# ::after widens what a finger hits.
IN_TEXT = ".marker, .tail button"
TARGETS = "button, select, summary, nav a, input, textarea"
SMALL = """([targets, inText]) => [...document.querySelectorAll(targets)]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.matches(inText))
  .map((e) => [e, e.type === "radio" ? e.closest("label") : e])
  .map(([e, hit]) => [e.outerHTML.slice(0, 90), hit.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 44 || box.width < 44))
  .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""


def found(page: Page) -> list[str]:
    told = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']} ({one['impact']}): {[node['target'] for node in one['nodes']]}"
        for one in told
    ]


def views(visit: Visit) -> Iterator[str]:
    """Opens one view after the other, with everything unfolded."""
    page = visit.page
    yield "greeting"
    answer = visit.ask("ke hoach 962")
    visit.ask("còn chi bộ?")
    visit.ask("sao")
    yield "refusal"
    answer.get_by_role("button", name=copy.BAD).click()
    answer.locator(".press summary").click()
    yield "answer"
    for menu in (".history", ".export", ".today"):
        page.locator(f"{menu} summary").click()
        yield menu
        page.keyboard.press("Escape")
    page.locator("#question textarea").click()
    _go(page, "start", "#path .asks button")
    page.get_by_role("button", name="Chi bộ", exact=True).click()
    expect(page.locator("#path .steps li")).to_have_count(2)
    page.locator("#path summary").click()
    yield "start"
    _go(page, "calendar", "#moments tbody tr")
    page.get_by_label(copy.SIDE, exact=True).select_option("all")
    expect(page.locator("#moments tbody tr")).to_have_count(3)
    yield "calendar"
    page.locator("#moments .marker").first.click()
    expect(page.locator("#panel mark.on")).to_be_visible()
    yield "proof"
    page.keyboard.press("Escape")
    _go(page, "register", "#found tbody tr")
    yield "register"
    page.get_by_role("link", name="962-KH/HU").click()
    expect(page.locator("#sheet h2")).to_be_focused()
    expect(page.locator("#sheet .canvas:visible .edge")).to_have_count(2)
    page.locator("#sheet details.more summary").click()
    yield "sheet"


def _go(page: Page, view: str, sign: str) -> None:
    page.get_by_role("link", name=copy.VIEW_NAMES[view], exact=True).click()
    expect(page.locator(sign).first).to_be_visible()


def _in_each(visit: Visit, look: Callable[[Page], list[str]]) -> dict[str, list[str]]:
    told = {view: look(visit.page) for view in views(visit)}
    visit.page.context.close()
    return {view: seen for view, seen in told.items() if seen}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, invented_page: str, width: int, scheme: str) -> None:
    visit = Visit(browser, invented_page, width, 820)
    visit.page.emulate_media(
        color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce"
    )
    assert _in_each(visit, found) == {}


@pytest.mark.parametrize("width", [1280, 820, 390])
def test_a_finger_can_hit_everything(browser: Browser, invented_page: str, width: int) -> None:
    visit = Visit(browser, invented_page, width, 820)
    assert _in_each(visit, lambda page: page.evaluate(SMALL, [TARGETS, IN_TEXT])) == {}


def test_no_view_says_an_english_word(browser: Browser, invented_page: str) -> None:
    visit = Visit(browser, invented_page, 1280, 820)

    def english(page: Page) -> list[str]:
        words = page.evaluate(WORDS)
        return [one for one in words if ENGLISH.search(one) and "<img src=x" not in one]

    assert _in_each(visit, english) == {}


@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_nothing_is_cut_off(browser: Browser, invented_page: str, width: int) -> None:
    """No label is wider than its button, nothing lies beyond the window."""
    visit = Visit(browser, invented_page, width, 820)
    cut = """(width) => [...document.querySelectorAll("button, summary, nav a, td, li, h1, h2, p")]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.clientWidth > 1)
      .filter((e) => !e.matches(".marker, td:has(.marker), .unseen, form h1"))
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== "inline"
        || e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1)
      .map((e) => `${e.scrollWidth}>${e.clientWidth} ${e.outerHTML.slice(0, 90)}`)"""
    assert _in_each(visit, lambda page: page.evaluate(cut, width)) == {}
