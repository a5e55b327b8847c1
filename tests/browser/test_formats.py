"""Files of every format the whole way: indexed, asked about, their quote seen in its place."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.formats import CASES, Case, write_library
from tests.browser.serving import ROOT, free_port, serving
from tests.browser.visit import Visit, highlighted
from ui import copy

WITHIN_MS = 1_000  # from the click to the quote within what is seen
OPENED = """(marker) => new Promise((told) => {
  const began = performance.now();
  const look = () => {
    const box = document.querySelector("#panel mark.on")?.getBoundingClientRect();
    const body = document.querySelector("#panel > .body").getBoundingClientRect();
    const isSeen = box && box.top >= body.top && box.bottom <= body.bottom;
    if (isSeen || performance.now() - began > 5000) told(performance.now() - began);
    else requestAnimationFrame(look);
  };
  marker.click();
  requestAnimationFrame(look);
})"""

each_format = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


@pytest.fixture(scope="module")
def page_of_five(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("formats")
    data = str(folder / "data")
    write_library(folder / "library")
    command = [sys.executable, "-m", "bot", "--data", data, "index", "--strict"]
    subprocess.run([*command, str(folder / "library")], cwd=ROOT, check=True, timeout=120)
    settings = {"HOICHITHI_DATA": data}
    started = ["-m", "tests.browser.library_page"]
    with serving(started, free_port(), folder / "log.txt", settings) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, page_of_five: str) -> Iterator[Visit]:
    visit = Visit(browser, page_of_five, 1280, 820)
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


@each_format
def test_the_marker_opens_the_source_at_its_quote(visit: Visit, case: Case) -> None:
    answer = visit.ask(case.question)
    marker = answer.locator(".conclusion .marker").first
    answer.locator(".marker:not([data-cite='1'])").first.click()
    assert marker.evaluate(OPENED) <= WITHIN_MS
    assert case.quote in highlighted(visit.page)
    assert visit.page.locator("#panel > .body").evaluate("(e) => e.scrollTop") > 0
    expect(visit.page.locator("#panel > .body")).to_contain_text("mỗi gia đình góp công một buổi")


@each_format
def test_the_source_tells_all_that_is_known_of_it(visit: Visit, case: Case) -> None:
    visit.ask(case.question)
    head = visit.page.locator("#panel > .head")
    for words in case.told:
        expect(head).to_contain_text(words)
    expect(head).to_contain_text("khớp nguyên văn")
    expect(head).to_contain_text(copy.strength_words(1.0))


@each_format
def test_a_pointer_sees_the_quote_without_opening_it(visit: Visit, case: Case) -> None:
    visit.ask(case.question).locator(".conclusion .marker").first.hover()
    expect(visit.page.get_by_role("tooltip")).to_contain_text(case.quote)


@each_format
def test_a_finger_opens_the_quote_over_the_conversation(
    browser: Browser, page_of_five: str, case: Case
) -> None:
    visit = Visit(browser, page_of_five, 390, 844, touch=True)
    marker = visit.ask(case.question).locator(".conclusion .marker").first
    marker.tap()
    assert case.quote in highlighted(visit.page)
    visit.page.wait_for_function(  # it slides in
        "() => { const box = document.querySelector('#panel').getBoundingClientRect();"
        " return box.left === 0 && box.width === innerWidth; }"
    )
    visit.page.get_by_role("button", name=copy.CLOSE).tap()
    expect(visit.page.locator("#panel")).not_to_be_visible()
    visit.page.context.close()
    assert visit.errors == []


@pytest.mark.parametrize(
    ("day", "told"), [("10/8/2023", "Còn 9 ngày"), ("25/8/2023", "Đã quá hạn 6 ngày")]
)
def test_the_day_of_the_page_changes_the_answer(visit: Visit, day: str, told: str) -> None:
    visit.page.locator("#brand summary").click()
    visit.page.locator("#today").fill(day)
    visit.page.get_by_role("button", name=copy.APPLY).click()
    answer = visit.ask("Kế hoạch 817-KH/HU: chi bộ phải trồng cây xong trước ngày nào?")
    expect(answer.locator(".box .chip").first).to_have_text(told)
