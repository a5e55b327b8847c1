"""The whole product as a user starts it: index a folder, python app.py, ask in a browser."""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, expect

from tests.browser.serving import ROOT, free_port, serving
from tests.browser.visit import Visit, highlighted
from ui import copy

LIBRARY = ROOT / "tests" / "golden" / "invented"


@pytest.fixture(scope="module")
def real_data(tmp_path_factory: pytest.TempPathFactory) -> str:
    data = str(tmp_path_factory.mktemp("real") / "data")
    subprocess.run(
        [sys.executable, "-m", "bot", "--data", data, "index", str(LIBRARY)],
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    return data


@pytest.fixture(scope="module")
def real_page(real_data: str) -> Iterator[str]:
    log = Path(real_data).with_name("log.txt")
    with serving(["app.py"], free_port(), log, {"HOICHITHI_DATA": real_data}) as address:
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


def test_every_path_has_quotes_and_every_question_on_it_is_answered(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name=copy.VIEW_NAMES["start"], exact=True).click()
    page.locator("#path .asks button").first.wait_for()
    questions = set()
    for role in page.locator("#roles button").all():
        role.click()
        name = role.get_attribute("data-role") or ""
        told = page.locator("#path").filter(has_text=name).or_(page.get_by_text(copy.NO_PATH))
        told.first.wait_for()
        if page.locator("#path .steps .marker").count():
            page.locator("#path .steps .marker").first.click()
            assert highlighted(page)
        questions |= set(page.locator("#path .asks button").all_inner_texts())
    assert len(questions) >= 3
    for question in sorted(questions):
        expect(visit.ask_anew(question)).to_have_class("answer")


def test_the_calendar_of_one_kind_of_unit_is_proved_and_downloaded(
    visit: Visit, tmp_path: Path
) -> None:
    page = visit.page
    page.get_by_role("link", name=copy.VIEW_NAMES["calendar"], exact=True).click()
    page.get_by_label(copy.SIDE, exact=True).select_option("all")
    expect(page.locator("#moments caption")).to_contain_text(copy.AS_OF_DAY.partition("{")[0])
    before = page.locator("#moments tbody tr").count()
    page.get_by_label(copy.WHOSE, exact=True).press_sequentially("chi bo")
    expect(page.locator("#moments tbody tr")).not_to_have_count(before)
    row = page.locator("#moments tbody tr").filter(has_text="31/8/2023")
    row.locator(".marker").click()
    quote = highlighted(page)
    assert "chậm nhất ngày 31/8/2023" in quote
    assert quote in stored("xa-dong-kenh-tap-huan-so-hoa.txt")
    listed = page.locator("#moments tbody time").count()
    files = {}
    for form, name in copy.SAVE_AS.items():
        with page.expect_download() as started:
            page.get_by_role("link", name=name).click()
        started.value.save_as(files.setdefault(form, tmp_path / form))
    assert len(Calendar.from_ical(files["ics"].read_bytes()).walk("VEVENT")) == listed
    with files["csv"].open(encoding="utf-8-sig", newline="") as table:
        assert len(list(csv.DictReader(table))) == page.locator("#moments tbody tr").count()


def test_the_panel_never_shows_the_source_of_the_sheet_before(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name=copy.VIEW_NAMES["register"], exact=True).click()
    page.locator("#found tbody tr").first.wait_for()
    shown = []
    for number in ("162-KH/HU", "201-KH/HU"):
        page.get_by_role("link", name=number).first.click()
        expect(page.locator("#sheet h2")).to_contain_text(number)
        assert number in highlighted(page)
        shown.append(page.locator("#panel h2").inner_text())
        page.go_back()
    assert shown[0] != shown[1]


def test_the_family_of_a_document_opens_what_its_files_say(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name=copy.VIEW_NAMES["register"], exact=True).click()
    page.locator("#found tbody tr").first.wait_for()
    page.get_by_role("link", name="201-KH/HU").first.click()
    expect(page.locator("#sheet h2")).to_contain_text("201-KH/HU")
    replaced = page.locator("#sheet .canvas:visible a.node", has_text="162-KH/HU")
    edge = page.locator("#sheet .canvas:visible button.edge", has_text=copy.TIES["replaces"])
    edge.click()
    quote = highlighted(page)
    assert "201-KH/HU" in quote
    assert quote in stored("son-trung-162-kh-hu-2023.md")
    replaced.click()
    expect(page.locator("#sheet h2")).to_contain_text("162-KH/HU")
    expect(page.locator("#sheet .canvas:visible a.node")).to_contain_text("201-KH/HU")


def test_the_axis_of_months_opens_what_its_row_opens(visit: Visit) -> None:
    page = visit.page
    page.get_by_role("link", name=copy.VIEW_NAMES["calendar"], exact=True).click()
    page.get_by_label(copy.SIDE, exact=True).select_option("all")
    expect(page.locator("#moments caption")).to_contain_text(copy.AS_OF_DAY.partition("{")[0])
    listed = page.locator("#moments tbody time").evaluate_all("all => all.map(t => t.dateTime)")
    assert page.locator("#moments .mark:visible").count() == len(set(listed))
    row = page.locator("#moments tbody tr").filter(has_text="31/8/2023")
    number = row.locator(".marker").inner_text()
    page.locator("#moments .mark:visible", has_text="31/8").first.click()
    assert "chậm nhất ngày 31/8/2023" in highlighted(page)
    expect(page.locator("#moments .marker.on")).to_have_text(number)


def test_an_opinion_and_an_unanswered_question_are_listed(visit: Visit, real_data: str) -> None:
    answer = visit.ask("Ai ký Chỉ thị 15-CT/QU?")
    answer.get_by_role("button", name=copy.BAD).click()
    answer.get_by_label(copy.REASONS[2]).check()
    answer.get_by_role("button", name=copy.SEND_OPINION).click()
    expect(answer.locator(".noted")).to_have_text(copy.THANKS)
    visit.ask("Kế hoạch trồng rừng ngập mặn giao đơn vị nào?")
    command = [sys.executable, "-m", "bot", "--data", real_data, "feedback", "--json"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=60)
    listed = {one["question"]: one for one in json.loads(told.stdout)}
    assert listed["Ai ký Chỉ thị 15-CT/QU?"]["reason"] == copy.REASONS[2]
    assert "Kế hoạch trồng rừng ngập mặn giao đơn vị nào?" in listed
