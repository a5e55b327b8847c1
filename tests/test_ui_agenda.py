"""The calendar as HTML and as files: what is shown, counted, escaped, and what an address gives."""

import csv
import io
import re
import urllib.error
import urllib.request
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from icalendar import Calendar

from bot.agenda import WORK, Entry
from bot.calendar import Chosen
from bot.standing_day import standing
from corpus.dates.roles import Role
from tests.browser.invented import ARTICLE, CITATIONS, DIGEST
from tests.browser.invented_calendar import GIFTS, dated_sheet, row, rows
from tests.browser.invented_register import APPEAL, PLAN, SHEET
from ui import copy
from ui.agenda import MOST_ROWS, form_html, none_html, proof_html, table_html, unproved_html
from ui.calendar_choice import Choice
from ui.calendar_download import file_bytes
from ui.sheet import sheet_html

HOSTILE = '"><img src=x onerror="alert(1)">'
TODAY = date(2022, 5, 20)
ALL = Choice(side="all")


class Rows:
    """A chatbot with these rows, whatever is chosen."""

    def __init__(self, found: tuple[Entry, ...]) -> None:
        self._found = found

    def calendar(self, chosen: Chosen, today: date) -> tuple[Entry, ...]:
        return self._found

    def proof(self, article_id: int, at: int) -> None:
        return None

    def source(self, article_id: int) -> None:
        return None


def lines(html: str) -> list[str]:
    return re.findall(r"<tr role=\"row\"><th scope=\"row\".*?</tr>", html)


def due(end: date | None, role: Role = "DEADLINE", task: str = "Nộp") -> Entry:
    one = replace(GIFTS, start=end, end=end, role=role)
    return row(one, ARTICLE, PLAN, TODAY, task, "Chi bộ")


@pytest.mark.parametrize(
    ("choice", "first", "last"),
    [
        (Choice(), None, None),
        (Choice(month="6", year="2025"), date(2025, 6, 1), date(2025, 6, 30)),
        (Choice(month="2", year="2024"), date(2024, 2, 1), date(2024, 2, 29)),
        (Choice(month="12", year="2025"), date(2025, 12, 1), date(2025, 12, 31)),
        (Choice(year="2025"), date(2025, 1, 1), date(2025, 12, 31)),
        (Choice(month="6"), date(2022, 6, 1), date(2022, 6, 30)),
        (Choice(month="13", year="x"), None, None),
        (Choice(month="²", year="99999"), None, None),
        (Choice(month="-1", year="0"), None, None),
    ],
    ids=str,
)
def test_month_and_year_become_days(choice: Choice, first: date | None, last: date | None) -> None:
    chosen = choice.chosen(TODAY)
    assert (chosen.first, chosen.last) == (first, last)


@pytest.mark.parametrize(
    ("choice", "chosen"),
    [
        (Choice(), Chosen("ahead")),
        (Choice(side="behind", role="START"), Chosen("behind", roles=("START",))),
        (Choice(side="nowhere", role="DROP TABLE"), Chosen("ahead")),
        (Choice(unit=" chi bo ", document="62\n"), Chosen("ahead", "chi bo", "62")),
        (Choice(unit="x" * 5000), Chosen("ahead", "x" * 200)),
    ],
)
def test_what_the_form_does_not_offer_is_not_chosen(choice: Choice, chosen: Chosen) -> None:
    assert choice.chosen(TODAY) == chosen


def test_the_roles_offered_are_those_of_the_calendar() -> None:
    assert set(copy.MOMENTS) == set(WORK)


def test_the_form_has_a_label_for_each_filter() -> None:
    html = form_html(rows(TODAY), TODAY)
    for name in ("unit", "document", "side", "month", "year", "role"):
        assert f'<label for="when-{name}">' in html
        assert f'id="when-{name}"' in html
    years = re.findall(r'<option value="(\d{4})">', html)
    assert years == ["2023", "2022"]
    assert '<option value="chi bộ">' in html
    assert html.index('value="ahead"') < html.index('value="behind"')


def test_the_table_is_a_table() -> None:
    html = table_html(rows(TODAY), ALL, TODAY)
    assert "<caption>3 mốc, tính đến ngày 20/5/2022</caption>" in html
    assert html.count('<th scope="col"') == len(copy.CALENDAR_COLUMNS)
    first, second, third = lines(html)
    for words in (
        '<time datetime="2022-05-31">31/5/2022</time>',
        '<span class="chip due">Còn 11 ngày</span>',
        "Vận động mỗi gia đình tặng một cuốn sách",
        ">Chi bộ thôn</td>",
        '<a href="#so-van-ban/31">Kế hoạch 962-KH/HU của Ban Thường vụ Huyện ủy</a>',
        f'data-cite="1" data-place="{ARTICLE.id}-{GIFTS.start_offset}"',
    ):
        assert words in first
    assert "Dự kiến, còn 133 ngày" in second
    assert f">{ARTICLE.title}</td>" in second
    assert "Định kỳ, kỳ tới: trước 30/11/2023" in third
    assert "ngày an toàn cuối cùng là 29/11/2023" in third


def test_a_rule_is_told_as_printed() -> None:
    one = replace(GIFTS, text="ngày 20 hằng\ntháng", rrule="FREQ=MONTHLY;BYMONTHDAY=20")
    entry = row(replace(one, role="RECUR"), ARTICLE, PLAN, TODAY, "Báo cáo", "")
    html = table_html([entry], ALL, TODAY)
    assert copy.RULE.format(phrase="ngày 20 hằng tháng") in html
    assert "Định kỳ, đến kỳ hôm nay" in html


def test_what_has_no_day_and_no_unit_says_so() -> None:
    entry = replace(due(None), unit="", kinds=())
    html = table_html([entry], Choice(), TODAY)
    assert copy.NO_DAY in html
    assert copy.NO_UNIT in html
    assert copy.WITHOUT_DAY.format(count=1) in html
    assert "<caption>1 mốc từ ngày 20/5/2022</caption>" in html


def test_a_document_that_was_replaced_is_marked() -> None:
    html = table_html([replace(due(TODAY), replaced_by=APPEAL)], ALL, TODAY)
    assert "đã được thay thế bằng Chỉ thị 905-CT/HU" in html
    assert "Đến hạn hôm nay" in html


def test_only_the_first_rows_are_drawn_and_all_are_downloaded() -> None:
    found = tuple(due(TODAY, task=f"Việc {n}") for n in range(MOST_ROWS + 45))
    html = table_html(found, ALL, TODAY)
    assert len(lines(html)) == MOST_ROWS
    assert "còn 45 mốc nữa" in html
    table = file_bytes(Rows(found), ALL, TODAY, "csv").decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table)))) == 1 + len(found)
    events = Calendar.from_ical(file_bytes(Rows(found), ALL, TODAY, "ics")).walk("VEVENT")
    assert len(events) == len(found)
    assert copy.MORE_MOMENTS.partition("{")[0] not in table_html(found[:MOST_ROWS], ALL, TODAY)


@pytest.mark.parametrize(
    ("choice", "others", "words"),
    [
        (Choice(), 12, "Có 12 mốc đã qua"),
        (Choice(side="behind"), 3, "Có 3 mốc sắp tới"),
        (Choice(), 0, copy.WIDEN),
        (ALL, 0, copy.WIDEN),
    ],
)
def test_nothing_found_is_said_with_what_would_be(choice: Choice, others: int, words: str) -> None:
    html = none_html(choice, others)
    assert copy.NO_MOMENT in html
    assert words in html
    assert "<table" not in html
    assert "download" not in html


def test_the_addresses_of_the_files_carry_the_filter() -> None:
    choice = Choice(unit="Chi bộ & “a”", month="6", day="20/5/2022")
    html = table_html(rows(TODAY), choice, TODAY)
    assert (
        'href="lich.ics?unit=Chi+b%E1%BB%99+%26+%E2%80%9Ca%E2%80%9D&amp;month=6&amp;day=20%2F5%2F2022"'
        in html
    )


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 1),
        ("side=all", 3),
        ("side=all&unit=chi+bo", 1),
        ("side=behind&day=30/5/2022", 0),
        ("day=30/5/2022", 3),
        ("side=all&month=9&year=2022", 1),
        ("side=%00&unknown=1&month=%F0%9F%98%80", 1),
    ],
)
def test_the_files_hold_the_rows_of_the_filter(invented_page: str, query: str, count: int) -> None:
    with urllib.request.urlopen(f"{invented_page}/lich.csv?{query}", timeout=10) as reply:
        assert reply.headers["content-type"] == "text/csv; charset=utf-8"
        assert reply.headers["x-content-type-options"] == "nosniff"
        assert re.fullmatch(
            r'attachment; filename="lich-2022-\d\d-\d\d\.csv"', reply.headers["content-disposition"]
        )
        table = reply.read().decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table)))) == 1 + count
    with urllib.request.urlopen(f"{invented_page}/lich.ics?{query}", timeout=10) as reply:
        assert reply.headers["content-type"] == "text/calendar; charset=utf-8"
        assert len(Calendar.from_ical(reply.read()).walk("VEVENT")) == count


def test_there_is_no_file_of_another_form(invented_page: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as told:
        urllib.request.urlopen(f"{invented_page}/lich.exe", timeout=10)
    with told.value:
        assert told.value.code in (404, 422)


def test_a_proof_is_what_the_panel_shows() -> None:
    html = proof_html("8-3", replace(CITATIONS[4], number=9), DIGEST)
    assert html.startswith('<div class="proof" data-place="8-3" data-number="9">')
    assert '<template class="head" data-number="9"' in html
    assert 'data-cites="9"' in html


def test_a_proof_without_its_article_keeps_the_quote() -> None:
    html = proof_html("8-3", CITATIONS[4], None)
    assert "<mark" in html


def test_a_sheet_tells_its_moments() -> None:
    html = sheet_html(dated_sheet(TODAY))
    part = html[
        html.index(f">{copy.MOMENTS_OF_SHEET}</h3>") : html.index(f">{copy.RELATIONS}</h3>")
    ]
    assert f"31/5/2022</time></b> {copy.MOMENTS['DEADLINE']} <" in part
    assert "Còn 11 ngày" in part
    assert 'data-cite="4"' in part
    assert f">{copy.MOMENTS_OF_SHEET}</h3>" not in sheet_html(SHEET)


def test_a_sheet_folds_the_moments_that_are_no_work_to_come() -> None:
    html = sheet_html(dated_sheet(TODAY))
    part = html[html.index(copy.OTHER_MOMENTS.format(count=1)) : html.index("</details>")]
    assert f"<b>19/4/2022</b> {copy.ROLES_OF_MOMENTS['PAST']}<br>" in part
    assert 'data-cite="2"' in part


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2022, 9, 1), date(2022, 9, 30), "<b>01/9/2022 – 30/9/2022</b>"),
        (date(2022, 9, 1), None, "<b>01/9/2022</b>"),
        (None, None, "<b>“thường &lt;xuyên”</b>"),
    ],
)
def test_days_that_are_none_are_told_as_printed(
    start: date | None, end: date | None, words: str
) -> None:
    event = replace(GIFTS, start=start, end=end, text="thường\n<xuyên")
    proved = replace(dated_sheet(TODAY), events=(event,))
    assert words in sheet_html(proved)


def test_every_role_has_a_name() -> None:
    assert set(copy.ROLES_OF_MOMENTS) == set(get_args(Role))


def test_no_field_becomes_markup() -> None:
    words = {name: HOSTILE for name in ("so_hieu", "loai", "body", "place", "trich_yeu")}
    article = replace(ARTICLE, title=HOSTILE, text=HOSTILE, blocks=())
    one = replace(GIFTS, text=HOSTILE, how=HOSTILE, boundary="exclusive", rrule="FREQ=YEARLY")
    entry = Entry(
        one,
        article,
        replace(PLAN, **words),  # type: ignore[arg-type]
        standing(GIFTS, TODAY),
        HOSTILE,
        HOSTILE,
        (HOSTILE,),
        replace(APPEAL, **words),  # type: ignore[arg-type]
    )
    choice = Choice(*[HOSTILE] * 7)
    for html in (
        table_html([entry, replace(entry, unit=""), replace(entry, directive=None)], choice, TODAY),
        form_html([entry], TODAY),
        none_html(choice, 1),
        proof_html(HOSTILE, replace(CITATIONS[0], title=HOSTILE, quote=HOSTILE), article),
        unproved_html(HOSTILE, 1, HOSTILE),
        sheet_html(replace(dated_sheet(TODAY), calendar=(entry,), events=(one,))),
    ):
        assert "<img" not in html
        assert 'onerror="' not in html
