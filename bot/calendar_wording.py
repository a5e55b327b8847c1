"""Chips and lines of the calendar; every Vietnamese word about a day's standing."""

from datetime import date

from bot.standing_day import Standing, Status
from bot.wording import vietnamese_date
from corpus.milestones import Milestone

_CHIPS: dict[Status, str] = {
    "due": "Còn {days} ngày",
    "today": "Đến hạn hôm nay",
    "overdue": "Đã quá hạn {days} ngày",
    "starts": "Mốc bắt đầu, còn {days} ngày",
    "started": "Mốc bắt đầu, đã qua",
    "planned": "Dự kiến, còn {days} ngày",
    "planned_past": "Dự kiến, đã qua; không rõ đã thực hiện hay chưa",
    "recurring": "Định kỳ",
    "relative": "Tính theo sự việc",
}
_NEXT = "Định kỳ, kỳ tới {day} (còn {days} ngày)"
_TODAY: dict[Status, str] = {
    "starts": "Mốc bắt đầu, hôm nay",
    "planned": "Dự kiến, hôm nay",
    "recurring": "Định kỳ, đến kỳ hôm nay",
}
SAFE_DAY = "“{phrase}”: ngày an toàn cuối cùng là {day}"
UNTIL_HOUR = "“{phrase}”: xong trước {hour} ngày {day}"
AS_OF = "Tính đến {today}: {chip}"
RECKONED = "{how}"
STARTED_PERIOD = "Đang trong thời gian dự kiến, đến {day}"


def chip(standing: Standing) -> str:
    """As on the page: "Còn 5 ngày"."""
    if standing.day and not standing.days and standing.status in _TODAY:
        return _TODAY[standing.status]
    if standing.status == "recurring" and standing.day:
        return _NEXT.format(day=vietnamese_date(standing.day), days=standing.days)
    return _CHIPS[standing.status].format(days=abs(standing.days))


def reckoning(one: Milestone, standing: Standing, today: date) -> str:
    """The computation to show beside a quote: the last safe day, what it was reckoned from, and
    how it stands today; "" where there is nothing to reckon."""
    parts = [_bound(one, standing), one.how, _as_of(standing, today)]
    return "; ".join(
        part[:1].upper() + part[1:] if not at else part
        for at, part in enumerate(filter(None, parts))
    )


def _bound(one: Milestone, standing: Standing) -> str:
    if one.boundary != "exclusive" or standing.day is None:
        return ""
    day = vietnamese_date(standing.day)
    if ":" in one.time_of_day:
        return UNTIL_HOUR.format(phrase=one.text, hour=one.time_of_day, day=day)
    return SAFE_DAY.format(phrase=one.text, day=day)


def _as_of(standing: Standing, today: date) -> str:
    if standing.day is None:
        return ""
    told = chip(standing)
    return AS_OF.format(today=vietnamese_date(today), chip=told[:1].lower() + told[1:])
