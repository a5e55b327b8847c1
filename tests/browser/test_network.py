"""Nothing leaves the machine: neither from the page nor from the server; without a network the page
loads and answers."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.formats import CASES, write_library
from tests.browser.serving import ROOT, free_port, serving
from tests.browser.visit import Visit, highlighted
from ui import copy

OUTWARD = Path(__file__).parent / "outward"
HERE = ("127.0.0.1", "localhost", "::1", "None", "/")


@dataclass(frozen=True)
class Watched:
    address: str
    log: Path

    def left(self) -> list[str]:
        """What the server looked up or called outside this machine."""
        lines = self.log.read_text("utf-8").splitlines()
        assert lines[0] == "watching 127.0.0.1"
        return [line for line in lines if not any(place in line for place in HERE)]


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """The product as a user starts it, every call of it written down."""
    folder = tmp_path_factory.mktemp("network")
    data, log = str(folder / "data"), folder / "outward.txt"
    write_library(folder / "library")
    settings = {
        "HOICHITHI_DATA": data,
        "OUTWARD": str(log),
        "PYTHONPATH": f"{OUTWARD}:{ROOT}",
    }
    command = [sys.executable, "-m", "bot", "--data", data, "index", str(folder / "library")]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    with serving(["app.py"], free_port(), folder / "log.txt", settings) as address:
        yield Watched(address, log)


def test_the_watch_itself_sees_a_call(tmp_path: Path) -> None:
    log = tmp_path / "outward.txt"
    calling = (
        "import socket; s = socket.socket(); s.settimeout(0.1); s.connect_ex(('192.0.2.7', 9))"
    )
    environment = {"PYTHONPATH": str(OUTWARD), "OUTWARD": str(log)}
    subprocess.run([sys.executable, "-c", calling], env=environment, check=True, timeout=30)
    assert Watched("", log).left() == ["call ('192.0.2.7', 9)"]


def test_no_request_leaves_the_page_or_the_server(
    browser: Browser, watched: Watched, tmp_path: Path
) -> None:
    visit = Visit(browser, watched.address, 1280, 820)
    page = visit.page
    sockets: list[str] = []
    page.on("websocket", lambda opened: sockets.append(opened.url))
    answer = visit.ask(CASES["html"].question)
    answer.locator(".marker").first.click()
    assert highlighted(page)
    answer.get_by_role("button", name=copy.GOOD).click()
    expect(answer.locator(".noted")).to_have_text(copy.THANKS)
    visit.ask("Giá vàng hôm nay bao nhiêu?")
    for view in ("register", "calendar", "start"):
        page.get_by_role("link", name=copy.VIEW_NAMES[view], exact=True).click()
        page.locator(f"#{view}").wait_for()
    page.reload()
    page.get_by_role("link", name=copy.VIEW_NAMES["chat"], exact=True).click()
    visit.answer(1)
    page.context.close()
    assert visit.outside == []
    assert sockets == []
    assert watched.left() == []
    assert outside_connections(watched.address) == []


def outside_connections(address: str) -> list[str]:
    """Of the serving process, also of libraries that Python does not see."""
    port = int(address.rpartition(":")[2])
    mine = [one for one in psutil.net_connections("inet") if one.laddr and one.laddr.port == port]
    process = psutil.Process(next(one.pid for one in mine if one.status == psutil.CONN_LISTEN))
    open_now = process.net_connections("inet")
    return [str(one.raddr) for one in open_now if one.raddr and one.raddr.ip != "127.0.0.1"]


def test_with_the_network_cut_the_page_loads_and_answers(
    browser: Browser, watched: Watched
) -> None:
    """No name resolves, and whatever asks for another machine fails; nothing does."""
    context = browser.new_context()
    page = context.new_page()
    cut: list[str] = []

    def only_here(route: Route) -> None:
        if route.request.url.startswith(watched.address):
            route.continue_()
        else:
            cut.append(route.request.url)
            route.abort("internetdisconnected")

    page.route(lambda url: not url.startswith(("data:", "blob:")), only_here)
    page.goto(watched.address)
    page.locator("#question textarea").fill(CASES["pdf"].question)
    page.locator("#question textarea").press("Enter")
    expect(page.locator(".answer")).to_have_attribute("data-state", "done", timeout=60_000)
    assert CASES["pdf"].quote in highlighted(page)
    context.close()
    assert cut == []


def test_no_letters_or_scripts_are_fetched_from_elsewhere(
    browser: Browser, watched: Watched
) -> None:
    visit = Visit(browser, watched.address, 1280, 820)
    loaded = visit.page.evaluate("performance.getEntriesByType('resource').map((e) => e.name)")
    assert loaded
    assert [url for url in loaded if not url.startswith(watched.address)] == []
    shown = visit.page.evaluate("getComputedStyle(document.querySelector('.greeting')).fontFamily")
    assert shown.startswith('"Noto Sans"')
    assert (
        visit.page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').length") == 0
    )
    visit.page.context.close()
