"""The rows of the calendar as files: made anew for each download, kept nowhere."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Literal

from ui import copy
from ui.calendar_choice import Choice
from ui.calendar_desk import Moments

if TYPE_CHECKING:
    from fastapi import FastAPI

_TYPES = {"ics": "text/calendar; charset=utf-8", "csv": "text/csv; charset=utf-8"}


def offer_files(app: "FastAPI", moments: Moments, day: Callable[[str | None], date]) -> None:
    """At the addresses that Choice.address gives."""
    from fastapi import Request, Response

    def download(form: Literal["ics", "csv"], request: Request) -> Response:
        asked = request.query_params
        choice = Choice(**{one.name: asked.get(one.name, "") for one in fields(Choice)})
        today = day(choice.day)
        name = copy.FILE_NAME.format(day=today.isoformat(), form=form)
        return Response(
            file_bytes(moments, choice, today, form),
            media_type=_TYPES[form],
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    app.get(f"/{copy.ADDRESSES['calendar']}.{{form}}")(download)


def file_bytes(moments: Moments, choice: Choice, today: date, form: Literal["ics", "csv"]) -> bytes:
    """All rows that fit, also those that the page does not draw."""
    from bot.calendar_files import csv_text, ics_bytes

    found = moments.calendar(choice.chosen(today), today)
    return ics_bytes(found, today) if form == "ics" else csv_text(found).encode()
