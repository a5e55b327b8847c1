"""The calendar written to a file, whole or not at all."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.agenda import Entry
from bot.calendar_files import csv_text, ics_bytes
from bot.files import write_bytes


def write_agenda(
    entries: Sequence[Entry], today: date, table: Path | None, calendar: Path | None
) -> None:
    if table:
        write_bytes(table, [csv_text(entries).encode()])
    if calendar:
        write_bytes(calendar, [ics_bytes(entries, today)])
