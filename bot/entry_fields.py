"""One row of the calendar as the JSON that tools outside the project read."""

from datetime import date

from bot.agenda import Entry
from bot.calendar_wording import chip, reckoning


def entry_fields(entry: Entry, today: date) -> dict[str, object]:
    """Dates ISO, unknown null; `day` is the last safe day, the first day or the next time."""
    one, standing = entry.milestone, entry.standing
    return {
        "day": _iso(standing.day),
        "start": _iso(one.start),
        "end": _iso(one.end),
        "days_left": standing.days if standing.day else None,
        "status": standing.status,
        "chip": chip(standing),
        "role": one.role,
        "boundary": one.boundary or None,
        "time_of_day": one.time_of_day or None,
        "rrule": one.rrule or None,
        "tentative": one.tentative,
        "reckoning": reckoning(one, standing, today) or None,
        "task": entry.task,
        "unit": entry.unit or None,
        "kinds": list(entry.kinds),
        "so_hieu": (entry.directive.so_hieu or None) if entry.directive else None,
        "replaced_by": entry.replaced_by.so_hieu if entry.replaced_by else None,
        "title": entry.article.title,
        "kind": entry.article.kind,
        "file": entry.article.file,
        "quote": entry.quote,
        "quote_start": one.sentence_start,
        "quote_end": one.sentence_end,
        "url": entry.article.url,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
