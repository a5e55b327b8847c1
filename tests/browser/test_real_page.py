"""The whole product as a user starts it: index a folder, python app.py, ask in a browser."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.serving import ROOT, free_port, serving
from tests.browser.visit import Visit, highlighted
from ui import copy

LIBRARY = ROOT / "tests" / "golden" / "invented"


@pytest.fixture(scope="module")
def real_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("real")
    data = str(folder / "data")
    subprocess.run(
        [sys.executable, "-m", "bot", "--data", data, "index", str(LIBRARY)],
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    log = folder / "log.txt"
    with serving(["app.py"], free_port(), log, {"HOICHITHI_DATA": data}) as address:
        yield address


@pytest.fixture
def visit(browser: Browser, real_page: str) -> Iterator[Visit]:
    visit = Visit(browser, real_page, 1280, 820)
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def stored(file: str) -> str:
    return (LIBRARY / file).read_text(encoding="utf-8")


def test_a_real_question_leads_to_its_quote(visit: Visit) -> None:
    answer = visit.ask("doan kiem tra 04 lam viec voi phuong lam tra ngay nao")
    expect(answer).to_contain_text("15/6/2021")
    answer.locator(".marker").first.click()
    quote = highlighted(visit.page)
    assert "15/6/2021" in quote
    assert quote in stored("doan-so-04-ve-phuong-lam-tra.txt").replace("\N{NO-BREAK SPACE}", " ")
    expect(visit.page.locator("#panel .kind")).to_have_text(copy.CHIPS["news"])


def test_what_the_library_lacks_is_refused(visit: Visit) -> None:
    answer = visit.ask("Giá vàng hôm nay bao nhiêu một lượng?")
    expect(answer).to_have_class("answer refused")
    expect(answer.locator(".card")).to_have_count(0)


def test_every_example_is_answered(visit: Visit) -> None:
    examples = visit.page.locator(".greeting [data-ask]")
    questions = [one.get_attribute("data-ask") or "" for one in examples.all()]
    assert questions
    for question in questions:
        expect(visit.ask(question)).to_have_class("answer")
