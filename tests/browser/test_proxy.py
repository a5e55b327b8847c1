"""The page in a folder of another server: everything it needs stays within that folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.invented import CITATIONS
from tests.browser.proxy import proxied
from tests.browser.serving import free_port, serving
from tests.browser.visit import Visit, highlighted
from ui import copy

FOLDER = "/noi-bo/hoi-dap"


@pytest.fixture(scope="module", params=[False, True], ids=["folder-taken-off", "folder-left-on"])
def address(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    port = free_port()
    log = tmp_path_factory.mktemp("proxied") / "log.txt"
    command = ["-m", "tests.browser.invented_page"]
    with (
        serving(command, port, log, {"ROOT_PATH": FOLDER}),
        proxied(port, FOLDER, request.param) as address,
    ):
        yield address


def test_everything_works_within_the_folder(browser: Browser, address: str, tmp_path: Path) -> None:
    visit = Visit(browser, address, 1280, 820)
    page = visit.page
    answer = visit.ask("ke hoach 962")
    answer.locator(".marker[data-cite='3']").first.click()
    assert highlighted(page) == CITATIONS[2].quote
    answer.get_by_role("button", name=copy.GOOD).click()
    expect(answer.locator(".noted")).to_have_text(copy.THANKS)
    page.locator(".export summary").click()
    with page.expect_download() as exported:
        page.get_by_role("button", name=copy.EXPORTS["md"]).click()
    exported.value.save_as(tmp_path / "md")
    assert CITATIONS[2].quote in (tmp_path / "md").read_text("utf-8")
    page.get_by_role("link", name=copy.VIEW_NAMES["calendar"], exact=True).click()
    expect(page.locator("#moments tbody tr")).to_have_count(1)
    with page.expect_download() as calendar:
        page.get_by_role("link", name=copy.SAVE_AS["ics"]).click()
    calendar.value.save_as(tmp_path / "ics")
    assert "BEGIN:VCALENDAR" in (tmp_path / "ics").read_text("utf-8")
    page.reload()
    page.get_by_role("link", name=copy.VIEW_NAMES["chat"], exact=True).click()
    expect(page.locator(".answer .conclusion")).to_be_visible()
    page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def test_an_answer_comes_through_sentence_by_sentence(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, 1280, 820)
    box = visit.page.locator("#question textarea")
    box.fill("treo")
    box.press("Enter")
    expect(visit.page.locator(".answer .conclusion")).to_be_visible(timeout=12_000)
    expect(visit.page.locator(".answer")).to_have_attribute("data-state", "busy")
    expect(visit.page.locator(".answer .document")).to_have_count(0)
    visit.page.get_by_role("button", name=copy.STOP).click()
    expect(visit.page.locator(".answer .notice")).to_have_text(copy.STOPPED, timeout=10_000)
    visit.page.context.close()
