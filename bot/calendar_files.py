"""The calendar as .csv for a spreadsheet and .ics for a calendar program, with source and quote."""

import csv
import io
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from icalendar import Calendar, Event, vRecur

from bot import wording
from bot.agenda import Entry
from bot.calendar_wording import chip

_COLUMNS = (
    "Ngày", "Tình trạng", "Việc", "Đơn vị", "Văn bản", "Loại mốc", "Cách tính", "Quy tắc lặp",
    "Nguồn", "Tệp", "Trích nguyên văn",
)  # fmt: skip
_ROLES = {
    "DEADLINE": "Thời hạn",
    "START": "Mốc bắt đầu",
    "PLANNED": "Dự kiến",
    "RECUR": "Định kỳ",
    "PERIOD": "Khoảng thời gian",
}
# A spreadsheet would run these as formulas.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(entries: Sequence[Entry]) -> str:
    """With a byte order mark, so that Excel reads Vietnamese."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_cell(value) for value in _row(entry)] for entry in entries)
    return "\ufeff" + out.getvalue()


def _row(entry: Entry) -> tuple[str, ...]:
    one, day = entry.milestone, entry.standing.day
    return (
        wording.vietnamese_date(day) if day else "",
        chip(entry.standing),
        entry.task,
        entry.unit,
        document(entry),
        _ROLES.get(one.role, one.role),
        one.how,
        one.rrule,
        source(entry),
        entry.article.file,
        " ".join(entry.quote.split()),
    )


def _cell(value: str) -> str:
    return f"'{value}" if value.startswith(_FORMULA) else value


def document(entry: Entry) -> str:
    return wording.short_name(entry.directive) if entry.directive else ""


def source(entry: Entry) -> str:
    """ "Bài viết “…”, đăng 20/4/2022"."""
    article = entry.article
    posted = f", đăng {wording.vietnamese_date(article.published)}" if article.published else ""
    return f"{wording.CARRIERS[article.kind]} “{article.title.rstrip('. ')}”{posted}"


def ics_bytes(entries: Sequence[Entry], today: date) -> bytes:
    """RFC 5545; what has no day cannot stand in a calendar and is left out. `today` stamps it."""
    calendar = Calendar()
    calendar.add("prodid", "-//Hoi Chi Thi//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    for entry in entries:
        if entry.standing.day:
            calendar.add_component(_event(entry, entry.standing.day, today))
    return bytes(calendar.to_ical())


def _event(entry: Entry, day: date, today: date) -> Event:
    """A whole day, or all days of a planned stretch; the end of RFC 5545 is exclusive."""
    one = entry.milestone
    is_stretch = one.role == "PLANNED" and one.start is not None and one.start < day
    event = Event()
    event.add("uid", f"{_mark(entry)}@hoichithi.invalid")
    event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    event.add("dtstart", one.start if is_stretch else day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", _summary(entry))
    event.add("description", "\n".join((source(entry), f"“{' '.join(entry.quote.split())}”")))
    event.add("categories", [_ROLES.get(one.role, one.role)])
    event.add("transp", "TRANSPARENT")
    if one.rrule:
        event.add("rrule", vRecur.from_ical(one.rrule))
    return event


def _summary(entry: Entry) -> str:
    named = document(entry)
    return f"{named}: {entry.task}" if named else entry.task


def _mark(entry: Entry) -> str:
    """The same moment keeps its mark, so that a calendar program updates it."""
    one = entry.milestone
    told = f"{entry.article.file}\0{one.start_offset}\0{one.timex}\0{one.role}"
    return sha256(told.encode()).hexdigest()[:24]
