"""How long a person at the page waits: for the page, for the answer, for a source, for the sheet of
a document with the drawing of its family, for a moment on the calendar's axis.

python -m benchmarks.page: corpus/articles in a real browser, beside the least Gradio page there is.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from playwright.sync_api import Browser, Page

from bot.build import index_folders
from bot.questions import read_questions
from bot.settings import ROOT, Settings
from tests.browser import chromium
from tests.browser.serving import free_port, serving
from ui import copy

INTERACTIVE_MS, ANSWER_MS, SOURCE_MS = 2_000, 300, 300  # the aims
VISITS = 8
TIMES = 24
CONVERSATION = 6  # questions, then a new one is begun
# From the key to the frame in which `seen` is on the screen.
ASKED = """([seen, count]) => new Promise((told) => {
  const box = document.querySelector("#question :is(textarea, input)");
  box.addEventListener("keydown", () => {
    const began = performance.now();
    const look = () => document.querySelectorAll(seen).length >= count
      ? requestAnimationFrame(() => told(performance.now() - began)) : requestAnimationFrame(look);
    look();
  }, { once: true, capture: true });
})"""
# Clicks each of `buttons` and waits for the frame in which `seen` lies within the window.
OPENED = """async ([buttons, seen]) => {
  const times = [];
  for (const button of document.querySelectorAll(buttons)) {
    const began = performance.now();
    button.click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const box = document.querySelector(seen)?.getBoundingClientRect();
      if (box && box.top >= 0 && box.bottom <= innerHeight) break;
      if (performance.now() - began > 5000) throw new Error("never seen");
    }
    times.push(performance.now() - began);
  }
  return times;
}"""
# The rows of the register one after the other, each to the frame that shows its own sheet.
SHEETS = """async (most) => {
  const times = [];
  const count = document.querySelectorAll("#found tbody a").length;
  for (let at = 0; at < Math.min(most, count); at += 1) {
    const row = document.querySelectorAll("#found tbody a")[at];
    const began = performance.now();
    row.click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const sheet = document.querySelector("#sheet .sheet");
      if (sheet?.dataset.sheet === row.hash.split("/")[1] && sheet.checkVisibility(
        { visibilityProperty: true })) break;
      if (performance.now() - began > 5000) throw new Error("never seen");
    }
    times.push(performance.now() - began);
    history.back();
    await new Promise((done) => setTimeout(done, 200));
  }
  return times;
}"""


def main() -> None:
    path = chromium.found()
    if path is None:
        print(chromium.NONE)
        return
    with tempfile.TemporaryDirectory() as folder, chromium.launched(path) as browser:
        index_folders(Settings(data=Path(folder, "data")), [ROOT / "corpus/articles"])
        log, settings = Path(folder, "log.txt"), {"HOICHITHI_DATA": f"{folder}/data"}
        with serving(["-m", "tests.browser.bare_page"], free_port(), log) as address:
            floor = _bare(browser, address)
        with serving(["-m", "tests.browser.library_page"], free_port(), log, settings) as address:
            _ours(browser, address, floor)


def _bare(browser: Browser, address: str) -> tuple[float, float]:
    loads = [_load(browser, address, "#question :is(textarea, input)") for _ in range(VISITS)]
    page = browser.new_page()
    page.goto(address)
    page.locator("#question :is(textarea, input)").wait_for()
    said = [(f"câu {n}", f'[data-said="câu {n}"]') for n in range(9)]
    echoes = [_ask(page, words, seen, seen, 1) for words, seen in said]
    page.close()
    return median(loads), median(echoes[1:])


def _ours(browser: Browser, address: str, floor: tuple[float, float]) -> None:
    loads = [_load(browser, address, "#flow .greeting") for _ in range(VISITS)]
    _print("page interactive", loads, INTERACTIVE_MS, floor[0])
    page = browser.new_page(viewport={"width": 1280, "height": 820})
    page.goto(address)
    page.locator("#flow .greeting").wait_for()
    told, opened = [], []
    for position, question in enumerate(_questions()):
        count = position % CONVERSATION + 1
        if count == 1:
            page.locator("#fresh").click()
            page.locator("#flow .answer").first.wait_for(state="detached")
        done = f"#flow .answer[data-state=done] >> nth={count - 1}"
        told.append(_ask(page, question, done, "#flow .conclusion", count))
        last = "#flow .message-row:nth-last-child(1 of :has(.answer)) .marker"
        opened += page.evaluate(OPENED, [last, "#panel mark.on"])
    _print("answer visible", told, ANSWER_MS, floor[1])
    _print("source opened", opened, SOURCE_MS, None)
    _go(page, "register", "#found tbody tr")
    _print("sheet opened", page.evaluate(SHEETS, TIMES), SOURCE_MS, None)
    _go(page, "calendar", "#moments .mark")
    marks = page.evaluate(OPENED, ["#moments .scroll.across .mark", "#panel mark.on"])
    _print("moment opened", marks, SOURCE_MS, None)


def _go(page: Page, view: str, seen: str) -> None:
    page.get_by_role("link", name=copy.VIEW_NAMES[view], exact=True).click()
    page.locator(f"{seen} >> visible=true").first.wait_for()


def _questions() -> list[str]:
    asked = read_questions(ROOT / "tests/golden/starter_dev.jsonl")
    return [one.question for one in asked if one.answerable and not one.turn_of][:TIMES]


def _load(browser: Browser, address: str, seen: str) -> float:
    """A visitor who was never here: to the moment the box takes words."""
    context = browser.new_context(viewport={"width": 1280, "height": 820})
    page = context.new_page()
    began = perf_counter()
    page.goto(address, wait_until="commit")
    page.locator(seen).wait_for()
    page.locator("#question :is(textarea, input)").fill("chữ")
    took = (perf_counter() - began) * 1000
    context.close()
    return took


def _ask(page: Page, question: str, done: str, seen: str, count: int) -> float:
    box = page.locator("#question :is(textarea, input)")
    box.fill(question)
    page.evaluate(f"() => {{ window.took = ({ASKED})({[seen, count]}); }}")
    box.press("Enter")
    took: float = page.evaluate("window.took")
    page.locator(done).wait_for()
    return took


def _print(what: str, times: Sequence[float], aim: int, floor: float | None) -> None:
    longest = max(times)
    beside = f"; the barest page {floor:.0f} ms, ratio {median(times) / floor:.1f}" if floor else ""
    print(f"{what}, {len(times)} times: p50 {median(times):.0f} ms, longest {longest:.0f} ms, "
          f"{longest / aim:.2f} of the aim of {aim} ms{beside}")  # fmt: skip


if __name__ == "__main__":
    main()
