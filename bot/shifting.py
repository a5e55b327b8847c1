"""Stretches of time that are told from another one: "tháng sau" after a talk of March is April."""

import re
from datetime import date, timedelta
from typing import Literal

from bot.filters import Period
from bot.periods import periods
from bot.wording import vietnamese_date
from corpus.text import fold

Grain = Literal["tuan", "thang", "quy", "nam"]

_SHIFT = re.compile(
    r"(?<!\w)(?P<grain>tuan|thang|quy|nam) (?P<way>sau|toi|ke tiep|tiep theo|truoc|nay)"
    r"(?: nua)?(?!\w)"
)
_YEARLESS = re.compile(r"(?<!\w)(?:thang|quy) (?:\d{1,2}|[ivx]+)(?![\w/-])(?!\s*(?:nam|/|-))")
_WAYS = {"truoc": -1, "nay": 0}
_ROMAN = ("I", "II", "III", "IV")
_LENGTHS: dict[Grain, tuple[int, int]] = {
    "tuan": (5, 8),
    "thang": (27, 32),
    "quy": (88, 93),
    "nam": (364, 367),
}


def shifted(phrase: str, before: str, today: date) -> str:
    """The phrase with its stretch of time spelled out, counted from that of the question before;
    "" where there is nothing to count."""
    match = _SHIFT.search(fold(phrase))
    if match:
        grain: Grain = match["grain"]  # type: ignore[assignment]
        start = _start(grain, before, today)
        told = _told(grain, start, _WAYS.get(match["way"], 1))
        return f"{phrase[: match.start()]}{told}{phrase[match.end() :]}"
    return _with_year(phrase, before, today)


def _start(grain: Grain, before: str, today: date) -> date:
    """First day of the stretch of this length in the question before, else today."""
    least, most = _LENGTHS[grain]
    for one in periods(before, today):
        if one.start and one.end and least <= (one.end - one.start).days + 1 < most:
            return one.start
    return today


def _told(grain: Grain, start: date, way: int) -> str:
    if grain == "nam":
        return f"năm {start.year + way}"
    if grain == "tuan":
        monday = start - timedelta(days=start.weekday()) + timedelta(weeks=way)
        sunday = monday + timedelta(days=6)
        return f"từ ngày {vietnamese_date(monday)} đến ngày {vietnamese_date(sunday)}"
    if grain == "quy":
        at = start.year * 4 + (start.month - 1) // 3 + way
        return f"quý {_ROMAN[at % 4]}/{at // 4}"
    at = start.year * 12 + start.month - 1 + way
    return f"tháng {at % 12 + 1}/{at // 12}"


def _with_year(phrase: str, before: str, today: date) -> str:
    """ "tháng 12" after a talk of 2024 is of that year."""
    match = _YEARLESS.search(fold(phrase))
    year = next((_year(one) for one in periods(before, today) if _year(one)), None)
    if match is None or year is None:
        return ""
    return f"{phrase[: match.end()]}/{year}{phrase[match.end() :]}"


def _year(one: Period) -> int | None:
    day = one.end or one.start
    return day.year if day else None
