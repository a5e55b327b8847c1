"""The pictures in docs/, which the README shows: python -m tests.browser.screenshots.

The page over corpus/articles on a fixed day, each view as a reader finds it, narrow and wide."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, expect

from bot.build import index_folders
from bot.settings import ROOT, Settings
from tests.browser import chromium
from tests.browser.serving import free_port, serving
from ui import copy

DOCS = ROOT / "docs"
QUESTION = "chi thi 50 ct tw yeu cau nhung gi"
DIRECTIVE = "45-CT/TW"
LARGEST = 250_000  # bytes
COLOURS = 96


@dataclass(frozen=True)
class Picture:
    name: str
    opened: Callable[[Page], None]
    width: int = 1280
    height: int = 820
    is_dark: bool = False


def answer(page: Page) -> None:
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#question textarea").press("Enter")
    expect(page.locator(".answer")).to_have_attribute("data-state", "done", timeout=60_000)
    page.locator("#question textarea").evaluate("(box) => box.blur()")


def source(page: Page) -> None:
    answer(page)
    page.locator("#flow .answer .marker").nth(3).click()
    expect(page.locator("#panel mark.on").first).to_be_in_viewport()


def register(page: Page) -> None:
    _go(page, "register", "#found tbody tr")


def sheet(page: Page) -> None:
    register(page)
    page.locator("#found tbody a", has_text=DIRECTIVE).first.click()
    expect(page.locator("#sheet h2")).to_be_focused()
    page.locator("#sheet [data-jump=relations]").click()
    page.locator("#sheet .canvas >> visible=true").wait_for()


def calendar(page: Page) -> None:
    _go(page, "calendar", "#moments tbody tr")


def beginning(page: Page) -> None:
    _go(page, "start", "#path .asks button")
    page.locator("#roles button").last.click()
    page.locator("#path .steps li").first.wait_for()


PICTURES = (
    Picture("page-1280", source),
    Picture("page-1280-dark", source, is_dark=True),
    Picture("page-390", answer, 390, 844),
    Picture("page-390-source", source, 390, 844),
    Picture("sheet-1280", sheet),
    Picture("calendar-1280", calendar),
    Picture("calendar-390", calendar, 390, 844),
    Picture("start-1280", beginning),
)


def main() -> None:
    path = chromium.found()
    if path is None:
        raise SystemExit(chromium.NONE)
    with tempfile.TemporaryDirectory() as folder, chromium.launched(path) as browser:
        index_folders(Settings(data=Path(folder, "data")), [ROOT / "corpus/articles"])
        log, settings = Path(folder, "log.txt"), {"HOICHITHI_DATA": f"{folder}/data"}
        with serving(["-m", "tests.browser.library_page"], free_port(), log, settings) as address:
            for picture in PICTURES:
                _take(browser, address, picture)


def _take(browser: Browser, address: str, picture: Picture) -> None:
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.is_dark else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#flow .greeting")).to_be_visible(timeout=60_000)
    picture.opened(page)
    page.evaluate("() => new Promise((told) => setTimeout(told, 300))")  # the last paint
    _write(DOCS / f"{picture.name}.png", page.screenshot())
    context.close()


def _go(page: Page, view: str, sign: str) -> None:
    page.get_by_role("link", name=copy.VIEW_NAMES[view], exact=True).click()
    expect(page.locator(sign).first).to_be_visible(timeout=60_000)
    page.mouse.move(0, 0)


def _write(path: Path, png: bytes) -> None:
    image = Image.open(BytesIO(png)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.save(path, optimize=True)
    size = path.stat().st_size
    if size > LARGEST:
        raise SystemExit(f"{path}: {size} bytes, more than {LARGEST}: fewer colours, or cut it")


if __name__ == "__main__":
    main()
