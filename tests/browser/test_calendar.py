"""The calendar in a real browser: filter, open a quote, go on to a sheet, download the rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from tests.browser.invented import PARTS
from tests.browser.test_ask import ENGLISH, WORDS
from tests.browser.test_register import RIGHT_EDGE
from tests.browser.visit import Visit, highlighted
from ui import copy

ALL = copy.SIDES["all"]


def opened(visit: Visit) -> Visit:
    visit.page.get_by_role("link", name=copy.VIEW_NAMES["calendar"], exact=True).click()
    expect(visit.page.locator("#moments tbody tr")).to_have_count(1)
    return visit


@pytest.fixture
def visit(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 1280, 820)
    yield opened(visit)
    visit.page.context.close()
    assert visit.outside == []
    assert visit.errors == []


@pytest.fixture
def phone(browser: Browser, invented_page: str) -> Iterator[Visit]:
    visit = Visit(browser, invented_page, 320, 640)
    yield opened(visit)
    visit.page.context.close()
    assert visit.errors == []


def show_all(visit: Visit) -> None:
    visit.page.get_by_label(copy.SIDE, exact=True).select_option(label=ALL)
    expect(visit.page.locator("#moments tbody tr")).to_have_count(3)


def test_what_is_to_come_stands_first(visit: Visit) -> None:
    row = visit.page.locator("#moments tbody tr")
    expect(row.locator("time")).to_have_text("29/11/2023")
    expect(row.locator(".chip")).to_contain_text("Định kỳ, kỳ tới: trước 30/11/2023 (còn 420 ngày)")
    expect(row).to_contain_text("“trước ngày 30/11”: ngày an toàn cuối cùng là 29/11/2023")
    expect(visit.page.locator("#aside")).not_to_be_visible()


def test_filter_without_diacritics_open_the_quote_close_it(visit: Visit) -> None:
    page = visit.page
    show_all(visit)
    page.get_by_label(copy.WHOSE, exact=True).press_sequentially("chi bo")
    expect(page.locator("#moments tbody tr")).to_have_count(1)
    expect(page.locator(".when [role=status]")).to_have_text("1 mốc")
    marker = page.locator("#moments .marker")
    marker.click()
    assert highlighted(page) == PARTS[19][1]
    expect(page.locator("#panel")).to_contain_text("trích dẫn [1], khớp nguyên văn")
    page.keyboard.press("Escape")
    expect(page.locator("#aside")).not_to_be_visible()
    expect(marker).to_be_focused()


def test_each_row_opens_its_own_quote(visit: Visit) -> None:
    page = visit.page
    show_all(visit)
    for at, part in ((1, 20), (0, 19), (1, 20)):
        page.locator("#moments tbody tr").nth(at).locator("td").nth(1).click()
        expect(page.locator("#panel mark.on")).to_have_text(PARTS[part][1])
        expect(page.locator("#moments .marker.on")).to_have_text(str(at + 1))


def test_what_is_downloaded_is_what_is_listed(visit: Visit, tmp_path: Path) -> None:
    page = visit.page
    show_all(visit)
    for title, name in (("Lịch (.ics)", "lich-2022-10-05.ics"), ("Bảng (.csv)", ".csv")):
        with page.expect_download() as started:
            page.get_by_role("link", name=title).click()
        assert started.value.suggested_filename.endswith(name)
        started.value.save_as(tmp_path / title)
    events = Calendar.from_ical((tmp_path / "Lịch (.ics)").read_bytes()).walk("VEVENT")
    listed = page.locator("#moments tbody time").evaluate_all("all => all.map(t => t.dateTime)")
    assert [str(one.decoded("dtend")) for one in events] == [
        "2022-06-01",
        "2022-10-01",
        "2023-11-30",
    ]
    assert listed == ["2022-05-31", "2022-09-30", "2023-11-29"]
    lines = (tmp_path / "Bảng (.csv)").read_text("utf-8-sig").splitlines()
    assert len(lines) == 1 + len(listed)


def test_month_year_and_kind(visit: Visit) -> None:
    page = visit.page
    page.get_by_label(copy.MONTH, exact=True).select_option("9")
    expect(page.locator("#moments .empty")).to_contain_text("Có 1 mốc đã qua")
    show = page.get_by_label(copy.SIDE, exact=True)
    show.select_option(label=copy.SIDES["behind"])
    expect(page.locator("caption")).to_have_text("1 mốc trước ngày 05/10/2022, tháng 9/2022")
    page.get_by_label(copy.MONTH, exact=True).select_option("")
    page.get_by_label(copy.MOMENT, exact=True).select_option(label=copy.MOMENTS["DEADLINE"])
    expect(page.locator("#moments .chip")).to_have_text("Đã quá hạn 127 ngày")


def test_another_day_changes_what_is_to_come(visit: Visit) -> None:
    page = visit.page
    page.locator("#brand .today summary").click()
    page.locator("#today").fill("30/5/2022")
    page.get_by_role("button", name=copy.APPLY).click()
    expect(page.locator("#moments tbody tr")).to_have_count(3)
    expect(page.locator("#moments .chip").first).to_have_text("Còn 1 ngày")


def test_what_the_page_presses_itself_closes_nothing(visit: Visit) -> None:
    page = visit.page
    page.locator("#brand .today summary").click()
    page.evaluate("document.querySelector('#look-now').click()")  # as a filter does, a little later
    expect(page.locator("#today")).to_be_visible()


def test_a_document_leads_to_its_sheet_and_back(visit: Visit) -> None:
    page = visit.page
    show_all(visit)
    page.get_by_role("link", name="962-KH/HU").click()
    expect(page.locator("#sheet h2")).to_be_focused()
    expect(page.locator("#sheet .dates")).to_contain_text("Đã quá hạn 127 ngày")
    page.locator("#sheet .dates .marker").click()
    expect(page.locator("#panel mark.on").first).to_be_visible()
    page.go_back()
    expect(page.locator("#moments tbody tr")).to_have_count(3)
    expect(page.locator("#sheet")).not_to_be_visible()


def test_the_keyboard_alone_filters_opens_and_returns(visit: Visit) -> None:
    page = visit.page
    page.get_by_label(copy.MOMENT, exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.locator("#moments .mark:visible")).to_be_focused()
    for _ in copy.SAVE_AS:
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=copy.SAVE_AS["csv"])).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#moments tbody a")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#panel mark.on")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#moments .marker")).to_be_focused()


def test_a_new_question_leads_back_to_the_conversation(visit: Visit) -> None:
    visit.page.locator("#moments .marker").click()
    visit.page.get_by_role("button", name=copy.FRESH).click()
    expect(visit.page.locator(".greeting")).to_be_visible()
    expect(visit.page.locator("#calendar")).not_to_be_visible()
    expect(visit.page.locator("#panel")).to_contain_text(copy.NO_SOURCE_YET)


def test_nothing_of_the_calendar_is_english(visit: Visit) -> None:
    said = set(visit.page.evaluate(WORDS))
    assert sorted(word for word in said if ENGLISH.search(word)) == []


def test_no_task_is_taken_for_a_template(visit: Visit) -> None:
    show_all(visit)
    expect(visit.page.locator("#moments tbody tr").nth(1)).to_contain_text("${1+1} {{value}}")


def test_the_narrowest_phone_shows_everything(phone: Visit) -> None:
    page = phone.page
    show_all(phone)
    assert page.evaluate(RIGHT_EDGE) <= 320
    for one in page.locator("#brand nav a, #when select, #when input, .files a").all():
        box = one.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    marker = page.locator("#moments .marker").nth(1)
    marker.click()
    assert highlighted(page) == PARTS[20][1]
    page.get_by_role("button", name=copy.CLOSE).click()
    expect(marker).to_be_focused()
