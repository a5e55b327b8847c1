"""Conversations in a real browser: kept over a reload, renamed, deleted, exported, printed."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.invented import CITATIONS, STATEMENTS
from tests.browser.test_ask import ENGLISH, WORDS
from tests.browser.visit import Visit, highlighted
from ui import copy

QUESTION = "ke hoach 962 bao gio danh gia"


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def history(page: Page) -> None:
    page.locator(".history summary").click()


def test_a_reload_keeps_answers_citations_and_what_was_talked_about(visit: Visit) -> None:
    page = visit.page
    visit.ask(QUESTION)
    visit.ask("còn chi bộ thì sao?")
    page.reload()
    first = visit.answer(0)
    expect(page.locator(".answer")).to_have_count(2)
    for citation in CITATIONS[:5]:
        first.locator(f".marker[data-cite='{citation.number}']").first.click()
        assert highlighted(page) == citation.quote
    expect(page.locator("#panel .meta")).to_contain_text("khớp nguyên văn")
    expect(visit.ask("rồi sao?").locator(".understood")).to_contain_text("câu thứ 3")


def test_a_new_tab_begins_anew_and_finds_the_conversation(visit: Visit) -> None:
    visit.ask(QUESTION)
    page = visit.page.context.new_page()
    page.goto(visit.page.url)
    expect(page.locator(".greeting")).to_be_visible()
    expect(page.locator(".answer")).to_have_count(0)
    history(page)
    page.get_by_role("button", name=f"{copy.TALK_OPEN}: {QUESTION}").click()
    expect(page.locator(".answer .conclusion")).to_contain_text(STATEMENTS[0].text)
    expect(page.locator(".asked")).to_have_text(QUESTION)


def test_two_conversations_are_told_apart_renamed_and_deleted(visit: Visit) -> None:
    page = visit.page
    visit.ask("câu một")
    page.get_by_role("button", name=copy.FRESH).click()
    expect(page.locator(".answer")).to_have_count(0)
    visit.ask("câu hai")
    history(page)
    rows = page.locator(".history li")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("câu hai")
    rows.last.get_by_role("button", name=copy.RENAME).click()
    page.get_by_role("textbox", name=copy.NEW_NAME).fill("Việc thư viện")
    page.get_by_role("button", name=copy.KEEP_NAME).click()
    expect(rows.last).to_contain_text("Việc thư viện")
    rows.last.get_by_role("button", name="Việc thư viện").click()
    expect(page.locator(".asked")).to_have_text("câu một")
    history(page)
    row = rows.filter(has_text="câu hai")
    row.get_by_role("button", name=copy.FORGET).click()
    row.get_by_role("button", name=copy.FORGET_SURE).click()
    expect(rows).to_have_count(1)
    page.get_by_role("button", name=copy.FORGET_ALL).click()
    page.get_by_role("button", name=copy.FORGET_SURE).click()
    expect(page.locator(".answer")).to_have_count(0)
    assert (
        page.evaluate("Object.keys(localStorage).filter((k) => k.includes('.talk.')).length") == 0
    )


def test_a_browser_that_keeps_nothing_still_answers(browser: Browser, invented_page: str) -> None:
    context = browser.new_context()
    context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };"
    )
    page = context.new_page()
    page.goto(invented_page)
    box = page.locator("#question textarea")
    box.fill(QUESTION)
    box.press("Enter")
    expect(page.locator(".answer .conclusion")).to_be_visible()
    context.close()


def test_what_another_hand_kept_is_not_run(visit: Visit) -> None:
    page = visit.page
    visit.ask(QUESTION)
    page.evaluate(
        """() => {
          const key = Object.keys(localStorage).find((k) => k.includes(".talk."));
          const kept = JSON.parse(localStorage[key]);
          kept[0].statements[0].text = "<img src=x onerror='document.title=3'>";
          kept[0].citations[0].quote = "câu không có trong bài";
          localStorage[key] = JSON.stringify(kept);
        }"""
    )
    page.reload()
    expect(visit.answer(0).locator(".conclusion")).to_contain_text("<img src=x")
    assert page.title() == copy.NAME
    expect(page.locator("#panel .meta")).to_contain_text("bài hiện không còn hoặc đã thay đổi")


@pytest.mark.parametrize("form", ["docx", "md"])
def test_an_exported_conversation_holds_its_references(
    visit: Visit, tmp_path: Path, form: str
) -> None:
    page = visit.page
    visit.ask(QUESTION)
    visit.ask("còn chi bộ thì sao?")
    page.locator(".export summary").click()
    with page.expect_download() as started:
        page.get_by_role("button", name=copy.EXPORTS[form]).click()
    assert started.value.suggested_filename == f"hoi-thoai-2022-10-05.{form}"
    started.value.save_as(tmp_path / form)
    body = (tmp_path / form).read_bytes()
    if form == "docx":
        text = "\n".join(one.text for one in Document(BytesIO(body)).paragraphs)
    else:
        text = body.decode().replace("\\", "")
    for citation in CITATIONS[:5]:
        assert f"“{citation.quote}”" in text
    assert "Chỉ thị số 905-CT/HU, ngày 02/6/2023, Huyện ủy Đồi Thông" in text
    assert "https://suoimo.example/thu-vien" in text


def test_on_paper_the_whole_conversation_stands_with_its_quotes(visit: Visit) -> None:
    visit.ask(QUESTION)
    pdf = PdfReader(BytesIO(visit.page.pdf()))
    text = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for statement in STATEMENTS[:3]:
        assert statement.text.split(":")[0] in text
    assert "https://suoimo.example/thu-vien" in text
    for word in (copy.SEND, copy.COPY, copy.FRESH):
        assert word not in text
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".answer .printed").first).to_be_visible()


def test_the_keyboard_alone_opens_and_closes_the_menu(visit: Visit) -> None:
    page = visit.page
    visit.ask(QUESTION)
    page.locator(".history summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".history .name")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator(".history .name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".history .menu")).not_to_be_visible()
    expect(page.locator(".history summary")).to_be_focused()


def test_nothing_of_the_menus_is_english(visit: Visit) -> None:
    page = visit.page
    visit.ask("câu")
    page.locator(".export summary").click()
    said = set(page.evaluate(WORDS))
    history(page)
    expect(page.locator(".history li")).to_have_count(1)
    said |= set(page.evaluate(WORDS))
    assert sorted(word for word in said if ENGLISH.search(word) and "<img" not in word) == []
