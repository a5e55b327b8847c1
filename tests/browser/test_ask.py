"""The page in a real browser: ask, follow a marker, see the highlighted quote in its context."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.invented import CITATIONS, EXAMPLES, PARTS, STATEMENTS
from tests.browser.visit import Visit, highlighted
from ui import copy

QUESTION = "ke hoach 962 bao gio danh gia"

# Every word a person can see or hear, each once.
WORDS = """() => {
  const words = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const place = texts.currentNode.parentElement;
    if (place.closest("script, style, template, noscript") || !place.checkVisibility()) continue;
    words.push(texts.currentNode.data.trim());
  }
  for (const element of document.querySelectorAll("*"))
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      words.push(element.getAttribute(name) ?? "");
  return [...new Set(words.filter((word) => word))];
}"""
ENGLISH = re.compile(
    r"\b(the|message|chatbot|loading|submit|clear|error|copy|share|scroll|down|bottom|settings|"
    r"built|use|via|api|textbox|button|close|open|undo|retry|like|dislike|file|upload|new|chat|"
    r"log|stop|send|edit|light|dark|system)\b",
    re.IGNORECASE,
)


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


@pytest.fixture
def phone(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 390, 844)
    yield visit
    visit.page.context.close()


def test_ask_follow_a_marker_see_the_quote(visit: Visit) -> None:
    answer = visit.ask(QUESTION)
    expect(answer.locator(".conclusion")).to_contain_text(STATEMENTS[0].text)
    for citation in CITATIONS[:5]:
        answer.get_by_role("button", name=f"Xem trích dẫn {citation.number}").first.click()
        assert highlighted(visit.page) == citation.quote
        expect(visit.page.locator("#panel h2")).to_have_text(citation.title)
        expect(visit.page.locator("#panel .meta")).to_contain_text(
            f"trích dẫn [{citation.number}], khớp nguyên văn"
        )


def test_the_source_is_shown_in_its_context(visit: Visit) -> None:
    visit.ask(QUESTION).locator(".marker[data-cite='3']").first.click()
    body = visit.page.locator("#panel > .body")
    for _, part in PARTS:
        expect(body).to_contain_text(part)


def test_the_first_source_opens_by_itself_beside_the_answer(visit: Visit) -> None:
    visit.ask(QUESTION)
    assert highlighted(visit.page) == CITATIONS[0].quote


def test_a_question_sent_before_the_page_is_opened_is_not_lost(
    browser: Browser, invented_page: str
) -> None:
    """On a slow machine the kept conversation came after the first answer, and wiped it out."""
    page = browser.new_context().new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/run/**", hold)  # what opens each of three views
    page.goto(invented_page)
    box = page.locator("#question textarea")
    box.fill(QUESTION)
    box.press("Enter")
    box.press("Enter")
    page.locator("#send").click()
    page.wait_for_timeout(1_000)
    assert len(held) == 3
    for route in held:
        route.continue_()
    expect(page.locator(".answer")).to_have_attribute("data-state", "done", timeout=60_000)
    expect(page.locator(".greeting")).to_be_visible()
    expect(page.locator(".asked")).to_have_count(1)
    page.wait_for_timeout(500)
    expect(page.locator(".answer")).to_have_count(1)
    page.context.close()


def test_markers_of_an_earlier_answer_still_work(visit: Visit) -> None:
    first = visit.ask(QUESTION)
    second = visit.ask("còn chi bộ thì sao?")
    expect(second.locator(".understood")).to_contain_text("Đang hiểu là: câu thứ 2")
    first.locator(".marker[data-cite='4']").first.click()
    assert highlighted(visit.page) == CITATIONS[3].quote


def test_the_keyboard_alone_reaches_a_source(visit: Visit) -> None:
    marker = visit.ask(QUESTION).locator(".marker[data-cite='2']").first
    marker.focus()
    visit.page.keyboard.press("Enter")
    assert highlighted(visit.page) == CITATIONS[1].quote


def test_document_text_is_never_run(visit: Visit) -> None:
    visit.ask("<img src=x onerror='document.title=2'>")
    expect(visit.page.locator(".asked")).to_have_text("<img src=x onerror='document.title=2'>")
    assert visit.page.locator("#flow img, #panel img").count() == 0
    assert visit.page.title() == copy.NAME


def test_an_example_asks_itself(visit: Visit) -> None:
    visit.page.get_by_role("button", name=EXAMPLES[1]).click()
    visit.answer(0)
    expect(visit.page.locator(".asked")).to_have_text(EXAMPLES[1])


def test_a_refusal_shows_no_source(visit: Visit) -> None:
    visit.ask(QUESTION)
    answer = visit.ask("sao")
    expect(answer.locator(".card")).to_have_count(0)
    expect(visit.page.locator("#panel mark")).to_have_count(0)
    expect(visit.page.locator("#panel summary")).to_have_text(copy.SEEN.format(count=2))


def test_a_failure_is_told_in_vietnamese_and_the_next_answer_comes(visit: Visit) -> None:
    expect(visit.ask("lỗi").locator(".notice")).to_have_text(copy.BUSY)
    expect(visit.ask(QUESTION).locator(".conclusion")).to_be_visible()
    visit.errors.clear()  # the browser notes the failed reply


def test_a_long_answer_can_be_stopped(visit: Visit) -> None:
    box = visit.page.locator("#question textarea")
    box.fill("chậm")
    box.press("Enter")
    expect(visit.page.locator(".answer .conclusion")).to_be_visible()
    expect(visit.page.locator(".waiting")).to_have_text(copy.WRITING)
    box.fill("câu sau")
    visit.page.get_by_role("button", name=copy.STOP).click()
    expect(visit.answer(0).locator(".notice")).to_have_text(copy.STOPPED)
    assert box.input_value() == "câu sau"


def test_a_hanging_answer_is_stopped_at_once(visit: Visit) -> None:
    box = visit.page.locator("#question textarea")
    box.fill("treo")
    box.press("Enter")
    expect(visit.page.locator(".answer .conclusion")).to_be_visible()
    visit.page.get_by_role("button", name=copy.STOP).click()
    expect(visit.page.locator(".answer .notice")).to_have_text(copy.STOPPED, timeout=10_000)
    expect(visit.ask(QUESTION).locator(".conclusion")).to_be_visible()


def test_deadlines_stand_in_a_box_with_chips(visit: Visit) -> None:
    box = visit.ask(QUESTION).locator(".box")
    expect(box.locator(".chip").first).to_contain_text("Dự kiến, đã qua")
    expect(box.locator("time")).to_have_text(["30/9/2022", "29/11/2023"])
    box.locator(".marker").first.click()
    assert highlighted(visit.page) == CITATIONS[0].quote


def test_resting_on_a_marker_shows_its_quote(visit: Visit) -> None:
    marker = visit.ask(QUESTION).locator(".marker[data-cite='4']").first
    marker.hover()
    expect(visit.page.get_by_role("tooltip")).to_have_text(f"“{CITATIONS[3].quote}”")
    visit.page.locator("#question textarea").hover()
    expect(visit.page.get_by_role("tooltip")).to_have_count(0)


def test_a_wrong_understanding_is_corrected_in_one_tap(visit: Visit) -> None:
    visit.ask(QUESTION)
    second = visit.ask("còn chi bộ thì sao?")
    expect(second.locator(".understood")).to_contain_text("Đang hiểu là: câu thứ 2")
    second.get_by_role("button", name=copy.ALONE).click()
    expect(visit.answer(2).locator(".understood")).to_have_count(0)
    expect(visit.page.locator(".asked").nth(2)).to_have_text("còn chi bộ thì sao?")


def test_a_new_question_clears_the_page(visit: Visit) -> None:
    visit.ask(QUESTION)
    visit.page.get_by_role("button", name=copy.FRESH).click()
    expect(visit.page.locator(".answer")).to_have_count(0)
    expect(visit.page.locator("#panel > .body")).to_have_text(copy.NO_SOURCE_YET)
    expect(visit.ask(QUESTION).locator(".understood")).to_have_count(0)


def test_two_people_do_not_share_a_conversation(
    visit: Visit, browser: Browser, invented_page: str
) -> None:
    visit.ask(QUESTION)
    other = Visit(browser, invented_page, 1280, 820)
    expect(other.page.locator(".answer")).to_have_count(0)
    expect(other.ask(QUESTION).locator(".understood")).to_have_count(0)
    other.page.context.close()


def test_the_day_can_be_changed(visit: Visit) -> None:
    visit.page.locator("#brand summary").click()
    visit.page.locator("#today").fill("2/6/2023")
    visit.page.get_by_role("button", name=copy.APPLY).click()
    expect(visit.page.locator("#brand summary")).to_contain_text("Tính đến ngày 02/6/2023")
    answer = visit.ask("hôm nay")
    expect(answer.locator(".conclusion")).to_contain_text("02/6/2023")


def test_copied_text_is_plain(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    answer = visit.ask(QUESTION)
    answer.get_by_role("button", name=copy.COPY).click()
    expect(answer.get_by_role("button", name=copy.COPIED)).to_be_visible()
    text = visit.page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"{STATEMENTS[0].text} [1]\n")
    assert f"“{CITATIONS[0].quote}”" in text


def test_nothing_on_the_page_is_english(visit: Visit) -> None:
    said = set(visit.page.evaluate(WORDS))
    visit.ask(QUESTION)
    said |= set(visit.page.evaluate(WORDS))
    visit.ask("lỗi")
    said |= set(visit.page.evaluate(WORDS))
    visit.ask("sao").page.locator("#brand summary").click()
    said |= set(visit.page.evaluate(WORDS))
    visit.errors.clear()
    assert visit.page.evaluate("document.documentElement.lang") == "vi"
    assert sorted(word for word in said if ENGLISH.search(word) and word != PARTS[-1][1]) == []


def test_a_phone_shows_everything_without_sideways_scrolling(phone: Visit) -> None:
    page = phone.page
    answer = phone.ask(QUESTION)
    width = page.evaluate(
        "Math.max(...[...document.querySelectorAll('body *')].filter((e) => e.checkVisibility("
        "{visibilityProperty: true})).map((e) => e.getBoundingClientRect().right))"
    )
    assert width <= 390
    expect(page.locator("#panel")).not_to_be_visible()
    answer.locator(".marker[data-cite='3']").first.click()
    assert highlighted(page) == CITATIONS[2].quote
    page.get_by_role("button", name=copy.CLOSE).click()
    expect(page.locator("#panel")).not_to_be_visible()
    expect(answer.locator(".marker[data-cite='3']").first).to_be_focused()


@pytest.mark.parametrize("selector", ["#send", "#fresh", "#brand summary", ".suggestions button"])
def test_a_finger_can_hit_every_button(phone: Visit, selector: str) -> None:
    for button in phone.page.locator(selector).all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44


def test_an_answer_is_called_right(visit: Visit) -> None:
    answer = visit.ask(QUESTION)
    answer.get_by_role("button", name=copy.GOOD).click()
    expect(answer.locator(".noted")).to_have_text(copy.THANKS)
    expect(answer.get_by_role("button", name=copy.GOOD)).to_have_attribute("aria-pressed", "true")


def test_an_answer_is_called_wrong_with_a_reason_by_keyboard(visit: Visit) -> None:
    answer = visit.ask(QUESTION)
    answer.get_by_role("button", name=copy.BAD).press("Enter")
    expect(answer.get_by_label(copy.REASONS[0])).to_be_focused()
    visit.page.keyboard.press("Space")
    answer.get_by_label(copy.REMARK).fill("sai năm")
    answer.get_by_role("button", name=copy.SEND_OPINION).press("Enter")
    expect(answer.locator(".noted")).to_have_text(copy.THANKS)
    expect(answer.locator(".why")).not_to_be_visible()
    assert visit.ask(QUESTION).locator(".conclusion").is_visible()
