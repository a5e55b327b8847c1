"""Several people at once: nobody sees another's talk, and a full queue says so in Vietnamese."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.invented import CITATIONS
from tests.browser.serving import free_port, serving
from tests.browser.visit import Visit, highlighted
from ui import copy


@pytest.fixture
def two(browser: Browser, invented_page: str) -> Iterator[tuple[Visit, Visit]]:
    people = (Visit(browser, invented_page, 1280, 820), Visit(browser, invented_page, 1280, 820))
    yield people
    for one in people:
        one.page.context.close()
        assert one.outside == []
        assert one.errors == []


def send(page: Page, question: str) -> None:
    box = page.locator("#question textarea")
    box.fill(question)
    box.press("Enter")


def exported(page: Page, folder: Path, name: str) -> str:
    page.locator(".export summary").click()
    with page.expect_download() as started:
        page.get_by_role("button", name=copy.EXPORTS["md"]).click()
    started.value.save_as(folder / name)
    return (folder / name).read_text("utf-8")


def test_two_people_side_by_side_see_nothing_of_each_other(
    two: tuple[Visit, Visit], tmp_path: Path
) -> None:
    an, binh = two
    an.page.locator("#brand summary").click()
    an.page.locator("#today").fill("2/6/2023")
    an.page.get_by_role("button", name=copy.APPLY).click()
    send(an.page, "việc riêng của An")
    send(binh.page, "việc riêng của Bình")  # while An's answer is still growing
    an.answer(0)
    binh.answer(0)
    # What each talked about is told in what the next question is understood as.
    expect(an.ask("còn nữa không?").locator(".understood")).to_contain_text("câu thứ 2")
    expect(an.ask("còn nữa không?").locator(".understood")).to_contain_text("câu thứ 3")
    expect(binh.ask("thế còn tôi?").locator(".understood")).to_contain_text("câu thứ 2")
    expect(binh.ask("hôm nay").locator(".conclusion")).to_contain_text("05/10/2022")
    expect(an.ask("hôm nay").locator(".conclusion")).to_contain_text("02/6/2023")
    an.answer(1).locator(".marker[data-cite='4']").first.click()
    binh.answer(1).locator(".marker[data-cite='2']").first.click()
    assert highlighted(an.page) == CITATIONS[3].quote
    assert highlighted(binh.page) == CITATIONS[1].quote
    for mine, other, count in ((an, "Bình", 4), (binh, "An", 3)):
        expect(mine.page.locator(".asked")).to_have_count(count)
        assert f"việc riêng của {other}" not in mine.page.content()
        mine.page.locator(".history summary").click()
        expect(mine.page.locator(".history li")).to_have_count(1)
        mine.page.keyboard.press("Escape")
        text = exported(mine.page, tmp_path, f"{other}.md")
        assert f"việc riêng của {other}" not in text
        assert "việc riêng của" in text
    binh.page.get_by_role("button", name=copy.FRESH).click()
    expect(binh.page.locator(".answer")).to_have_count(0)
    an.page.reload()
    expect(an.page.locator(".answer")).to_have_count(4)
    expect(binh.page.locator(".answer")).to_have_count(0)


def test_a_second_tab_of_one_person_is_another_conversation(two: tuple[Visit, Visit]) -> None:
    first = two[0]
    first.ask("việc thứ nhất")
    second = first.page.context.new_page()
    second.goto(first.page.url)
    expect(second.locator(".greeting")).to_be_visible()
    send(second, "việc thứ hai")
    expect(second.locator(".answer")).to_have_attribute("data-state", "done")
    expect(second.locator(".understood")).to_have_count(0)
    expect(first.ask("còn nữa không?").locator(".understood")).to_contain_text("câu thứ 2")
    second.reload()
    expect(second.locator(".asked")).to_have_text(["việc thứ hai"])
    first.page.reload()
    expect(first.page.locator(".asked")).to_have_text(["việc thứ nhất", "còn nữa không?"])
    second.locator(".history summary").click()
    expect(second.locator(".history li")).to_have_count(2)


@pytest.fixture(scope="module")
def one_place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    log = tmp_path_factory.mktemp("one") / "log.txt"
    command = ["-m", "tests.browser.invented_page"]
    with serving(command, free_port(), log, {"PLACES": "1"}) as address:
        yield address


def test_who_waits_is_told_and_a_full_queue_says_so(browser: Browser, one_place: str) -> None:
    people = [Visit(browser, one_place, 1280, 820) for _ in range(3)]
    asking, waiting, too_many = (one.page for one in people)
    send(asking, "chậm")
    expect(asking.locator(".answer .conclusion")).to_be_visible()
    send(waiting, "đến lượt tôi")
    expect(waiting.get_by_text(copy.QUEUED)).to_be_visible()
    send(too_many, "không còn chỗ")
    expect(too_many.get_by_test_id("toast-text")).to_have_text(copy.BUSY)
    expect(too_many.get_by_text(copy.QUEUED)).not_to_be_visible()
    expect(too_many.locator("#question textarea")).to_have_value("không còn chỗ")
    asking.get_by_role("button", name=copy.STOP).click()
    expect(waiting.locator(".answer")).to_have_attribute("data-state", "done", timeout=60_000)
    expect(waiting.get_by_text(copy.QUEUED)).not_to_be_visible()
    too_many.locator("#question textarea").press("Enter")
    expect(too_many.locator(".answer")).to_have_attribute("data-state", "done", timeout=60_000)
    for one in people:
        one.page.context.close()
