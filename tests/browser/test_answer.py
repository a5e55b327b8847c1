"""An answer as officials read it: the order of its parts, letters, folded things, what is kept."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.invented import ARTICLE, CITATIONS, DIGEST, STATEMENTS
from tests.browser.test_sessions import send
from tests.browser.visit import Visit, highlighted
from ui import copy
from ui.reference import reference

QUESTION = "ke hoach 962 bao gio danh gia"
CITED = CITATIONS[:5]
# Tops of the parts of the last answer, in the order in which officials read.
TOPS = """(parts) => parts.map((part) =>
  [...document.querySelectorAll(`#flow .answer ${part}`)].at(0).getBoundingClientRect().top)"""
# Of every visible text: size, height of line and weight.
LETTERS = """() => {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const place = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !place.checkVisibility()) continue;
    if (place.closest("script, style, template, .unseen, .marker, button, summary")) continue;
    const style = getComputedStyle(place);
    const size = parseFloat(style.fontSize);
    found.push([size, parseFloat(style.lineHeight) / size, parseInt(style.fontWeight, 10),
      style.fontStyle, style.textAlign, texts.currentNode.data.trim().slice(0, 40)]);
  }
  return found;
}"""


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield visit
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


def test_the_parts_stand_in_the_order_of_reading(visit: Visit) -> None:
    visit.ask(QUESTION)
    parts = [".conclusion", ".document", ".lead", "ol", ".box", ".note", ".cards", ".actions"]
    tops = visit.page.evaluate(TOPS, parts)
    assert tops == sorted(tops)


def test_the_source_stands_beside_the_conversation(visit: Visit) -> None:
    visit.ask(QUESTION)
    chat = visit.page.locator("#chat").bounding_box()
    panel = visit.page.locator("#panel").bounding_box()
    assert chat is not None
    assert panel is not None
    assert chat["x"] + chat["width"] <= panel["x"]
    assert abs(chat["y"] - panel["y"]) < 2
    assert panel["width"] > 400


def test_there_are_four_views(visit: Visit) -> None:
    names = visit.page.locator("#brand nav a").all_inner_texts()
    assert names == ["Hỏi đáp", "Văn bản", "Thời hạn", "Bắt đầu"]


@pytest.mark.parametrize("width", [1280, 820, 390])
def test_letters_are_large_and_lines_apart(
    browser: Browser, invented_page: str, width: int
) -> None:
    visit = Visit(browser, invented_page, width, 820)
    visit.ask(QUESTION)
    letters = visit.page.evaluate(LETTERS)
    visit.page.context.close()
    small = [one for one in letters if one[0] < 13 or one[1] < 1.4 or one[2] < 400]
    assert small == []
    assert [one for one in letters if one[3] != "normal" or one[4] == "justify"] == []
    body = [one for one in letters if one[5][:20] in {s.text[:20] for s in STATEMENTS}]
    assert body
    assert all(size >= 16 and height >= 1.5 for size, height, *_ in body)


def test_what_was_read_and_not_used_is_folded_away(visit: Visit) -> None:
    visit.ask(QUESTION)
    rest = visit.page.locator("#panel .rest")
    expect(rest.get_by_text("đoạn 3")).not_to_be_visible()
    rest.get_by_text(copy.SEEN.format(count=2)).click()
    expect(rest.get_by_text("đoạn 3")).to_be_visible()
    used = visit.page.locator("#flow .cards .marker").all_inner_texts()
    assert used == [str(one.number) for one in CITED]


def test_the_search_is_seen_and_the_answer_grows_by_sentences(visit: Visit) -> None:
    page = visit.page
    page.evaluate(
        """() => {
          window.states = [];
          new MutationObserver(() => {
            const waiting = document.querySelector("#flow .answer .waiting")?.textContent ?? "";
            const lines = document.querySelectorAll(
              "#flow .answer :is(.conclusion, .document, .lead, li, .point)").length;
            const state = `${waiting} ${waiting ? lines : ""}`.trim();
            if (state !== window.states.at(-1)) window.states.push(state);
          }).observe(document.querySelector("#flow"), { childList: true, subtree: true });
        }"""
    )
    send(page, "treo")
    expect(page.locator(".answer .conclusion")).to_be_visible()
    states = [one for one in page.evaluate("window.states") if one]
    assert states[0] == f"{copy.SEARCHING} 0"
    assert states[1] == f"{copy.WRITING} 1"


def test_what_was_understood_can_be_edited(visit: Visit) -> None:
    visit.ask(QUESTION)
    second = visit.ask("còn chi bộ thì sao?")
    second.get_by_role("button", name=copy.EDIT_LABEL).click()
    box = visit.page.locator("#question textarea")
    expect(box).to_be_focused()
    expect(box).to_have_value("câu thứ 2, về Kế hoạch số 962-KH/HU")


def test_the_panel_leaves_no_field_empty(visit: Visit) -> None:
    answer = visit.ask(QUESTION)
    head = visit.page.locator("#panel > .head")
    answer.locator(".marker[data-cite='3']").first.click()
    for told in ("Bài viết", ARTICLE.title, "Đăng 20/4/2022", "Trang tin xã Suối Mơ",
                 "danh sách, ý 1", "khớp nguyên văn", "khá sát câu hỏi"):  # fmt: skip
        expect(head).to_contain_text(told)
    link = head.get_by_role("link", name=copy.OPEN_ORIGINAL)
    expect(link).to_have_attribute("href", "https://suoimo.example/thu-vien")
    answer.locator(".marker[data-cite='5']").first.click()
    for told in ("Bản tóm lược", "Chỉ thị số 905-CT/HU", "Huyện ủy Đồi Thông", "02/6/2023",
                 "mục Thời hạn và mốc", "khớp nguyên văn", "sát một phần câu hỏi"):  # fmt: skip
        expect(head).to_contain_text(told)
    head.locator("summary").click()
    press = head.get_by_role("link", name=DIGEST.sources[0].title)
    expect(press).to_have_attribute("href", "https://doithong.example/905")
    expect(head.get_by_role("link", name="Nguồn giả")).to_have_count(0)


def test_the_copied_answer_has_every_reference_in_full(visit: Visit) -> None:
    visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visit.ask(QUESTION).get_by_role("button", name=copy.COPY).click()
    text = visit.page.evaluate("navigator.clipboard.readText()")
    assert text.splitlines()[-6:] == [f"{copy.SOURCES}:", *map(reference, CITED)]
    assert "[5] Chỉ thị số 905-CT/HU, ngày 02/6/2023, Huyện ủy Đồi Thông; " in text
    assert "https://suoimo.example/thu-vien" in text
    assert "nguồn báo chí: Báo Đồi Thông (05/6/2023), https://doithong.example/905" in text
    assert "javascript:" not in text
    assert "**" not in text.replace(CITATIONS[4].quote, "")


def test_an_exported_word_file_holds_links_that_open(visit: Visit, tmp_path: Path) -> None:
    visit.ask(QUESTION)
    visit.page.locator(".export summary").click()
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name=copy.EXPORTS["docx"]).click()
    started.value.save_as(tmp_path / "talk.docx")
    document = Document(str(tmp_path / "talk.docx"))
    links = {one.target_ref for one in document.part.rels.values() if one.is_external}
    assert "https://suoimo.example/thu-vien" in links
    lines = [one.text for one in document.paragraphs]
    for citation in CITED:
        told = next(line for line in lines if line.startswith(f"[{citation.number}] "))
        assert f"“{citation.quote}”" in told
        assert (citation.so_hieu or "") in told


def test_on_paper_are_sources_and_no_controls(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    visit.ask(QUESTION)
    pdf = PdfReader(BytesIO(page.pdf()))
    text = " ".join(" ".join(one.extract_text() for one in pdf.pages).split())
    for citation in CITED[:3]:
        assert " ".join(citation.quote.split()) in text
    assert "https://doithong.example/905" in text
    page.emulate_media(media="print")
    for shown in (".asked", ".conclusion", ".box", ".note", ".cards .card"):
        expect(page.locator(f"#flow {shown}").first).to_be_visible()
    for hidden in ("#top", "#ask", "#talk", "#aside", "#flow .actions", "#flow .suggestions"):
        expect(page.locator(hidden).first).not_to_be_visible()


def test_reload_keeps_the_day_of_each_answer_and_its_quotes(visit: Visit) -> None:
    page = visit.page
    _set_day(page, "2/6/2023")
    visit.ask("hôm nay")
    visit.ask(QUESTION)
    page.reload()
    expect(visit.answer(0).locator(".conclusion")).to_contain_text("02/6/2023")
    visit.answer(1).locator(".marker[data-cite='4']").first.click()
    assert highlighted(page) == CITATIONS[3].quote
    expect(page.locator("#told")).to_have_text("")


def test_a_question_left_empty_asks_nothing(visit: Visit) -> None:
    send(visit.page, "   ")
    expect(visit.page.locator("#question textarea")).to_have_value("")
    expect(visit.page.locator(".answer")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 820, 390, 320])
def test_the_hint_is_shown_whole(browser: Browser, invented_page: str, width: int) -> None:
    visit = Visit(browser, invented_page, width, 820)
    hint = visit.page.locator("#question textarea").get_attribute("placeholder")
    assert hint in (copy.HINT, *copy.SHORT_HINTS)
    assert width > 400 or hint in copy.SHORT_HINTS[1:]
    visit.page.context.close()


def _set_day(page: Page, day: str) -> None:
    page.locator("#brand summary").click()
    page.locator("#today").fill(day)
    page.get_by_role("button", name=copy.APPLY).click()
