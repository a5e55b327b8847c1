"""Exported calendars are read back by their own libraries: rows = list, sources and rules kept."""

import csv
import io
from datetime import date

import pytest
from icalendar import Calendar

from bot.agenda import Entry
from bot.calendar_files import csv_text, ics_bytes
from bot.standing_day import standing
from corpus.article import Article, Block
from corpus.milestones import Milestone
from corpus.register import Directive
from corpus.text import Span

TODAY = date(2025, 6, 10)
TEXT = "Các chi bộ gửi báo cáo trước ngày 30/6/2025; danh sách kèm theo, đủ chữ ký."
ARTICLE = Article("tin/bao-cao.txt", "news", "Phường nhắc hạn báo cáo", TEXT,
                  (Block("paragraph", 0, len(TEXT)),), id=7)  # fmt: skip
DIRECTIVE = Directive(71, "KH", "HU", "71-KH/HU", "Kế hoạch", "Huyện ủy Đầm Dơi")
DUE = Milestone(23, 43, "trước ngày 30/6/2025", "2025-06-30", None, date(2025, 6, 29),
                boundary="exclusive", role="DEADLINE", sentence_end=len(TEXT),
                task=Span(0, 43), article_id=7)  # fmt: skip
RULE = "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=14"
EACH = Milestone(0, 5, "mỗi quý", "", None, None, rrule=RULE, role="RECUR", article_id=7)
PLAN = Milestone(0, 5, "tháng 9", "", date(2025, 9, 1), date(2025, 9, 30), role="PLANNED",
                 article_id=7)  # fmt: skip
NONE = Milestone(0, 5, "trước khi họp", "", None, None, role="DEADLINE", article_id=7)


def entry(one: Milestone, task: str = "=Gửi báo cáo") -> Entry:
    return Entry(one, ARTICLE, DIRECTIVE, standing(one, TODAY), task, "Các chi bộ", ("chi bộ",))


ENTRIES = [entry(one) for one in (DUE, EACH, PLAN, NONE)]


def test_the_table_has_a_row_for_each_entry() -> None:
    text = csv_text(ENTRIES)
    assert text.startswith("\ufeff")
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff")))
    assert len(rows) == len(ENTRIES)
    first = dict(zip(head, rows[0], strict=True))
    assert first["Ngày"] == "29/6/2025"
    assert first["Tình trạng"] == "Còn 19 ngày"
    assert first["Văn bản"] == "Kế hoạch 71-KH/HU của Huyện ủy Đầm Dơi"
    assert first["Trích nguyên văn"] == TEXT
    assert first["Việc"] == "'=Gửi báo cáo", "no spreadsheet runs it"


def test_the_calendar_is_read_back() -> None:
    events = Calendar.from_ical(ics_bytes(ENTRIES, TODAY)).walk("VEVENT")
    assert len(events) == 3, "what has no day is left out"
    due, each, plan = events
    assert (due.decoded("dtstart"), due.decoded("dtend")) == (date(2025, 6, 29), date(2025, 6, 30))
    assert TEXT in due["description"]
    assert "Phường nhắc hạn báo cáo" in due["description"]
    assert each["rrule"].to_ical().decode().count("BYMONTHDAY=14") == 1
    assert each.decoded("dtstart") == date(2025, 6, 14)
    assert (plan.decoded("dtstart"), plan.decoded("dtend")) == (date(2025, 9, 1), date(2025, 10, 1))


def test_required_fields_of_rfc_5545() -> None:
    whole = ics_bytes(ENTRIES, TODAY)
    assert all(len(line) <= 75 for line in whole.split(b"\r\n"))
    calendar = Calendar.from_ical(whole)
    assert {"VERSION", "PRODID"} <= set(calendar)
    events = calendar.walk("VEVENT")
    assert all({"UID", "DTSTAMP", "DTSTART", "SUMMARY"} <= set(event) for event in events)
    assert len({event["uid"] for event in events}) == len(events)


@pytest.mark.parametrize("later", [date(2025, 6, 10), date(2025, 8, 1)])
def test_a_moment_keeps_its_mark(later: date) -> None:
    first = Calendar.from_ical(ics_bytes(ENTRIES[:1], TODAY)).walk("VEVENT")[0]["uid"]
    again = Calendar.from_ical(ics_bytes(ENTRIES[:1], later)).walk("VEVENT")[0]["uid"]
    assert first == again
