"""Chips and lines of the calendar; every Vietnamese word about a day's standing."""

from datetime import date, timedelta

from bot.agenda import Entry
from bot.schedule import Asked, Side
from bot.standing_day import Standing, Status
from bot.wording import short_name, vietnamese_date
from corpus.dates.durations import is_working_day, working_day
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
_NEXT_BEFORE = "Định kỳ, kỳ tới: trước {day} (còn {days} ngày)"
_NEXT_MONTH = "Định kỳ, kỳ tới tháng {month}"
_TODAY: dict[Status, str] = {
    "starts": "Mốc bắt đầu, hôm nay",
    "planned": "Dự kiến, hôm nay",
    "recurring": "Định kỳ, đến kỳ hôm nay",
}
_COUNTED: tuple[Status, ...] = ("due", "today", "overdue")
SAFE_DAY = "“{phrase}”: ngày an toàn cuối cùng là {day}"
LAST_DAY = "ngày cuối cùng là {day}"
UNTIL_HOUR = "“{phrase}”: xong trước {hour} ngày {day}"
REST_DAY = "{day} là ngày nghỉ"
CIVIL_LAW = "theo Điều 148 Bộ luật Dân sự"
MOVED = (
    f"{{day}} là ngày nghỉ; {CIVIL_LAW}, thời hạn tính theo ngày kết thúc vào "
    "ngày làm việc tiếp theo, {next}"
)
AS_OF = "tính đến {today}: {chip}"
# "Trước ngày 30/6" is often counted to that day itself: both counts are told, each with its day.
_TO_NAMED = "{days} ngày nếu tính đến {day}"
_FROM_NAMED = "{days} ngày nếu tính từ {day}"
_ON_NAMED = "hôm nay là ngày {day}"
OTHERS = "Các mốc bắt đầu và dự kiến:"
NEAREST = "Gần nhất là:"
FOR_ALL = "Các mốc ghi chung hoặc không ghi đơn vị, đồng chí cần xem có liên quan không:"
REPLACED = "văn bản đã được thay thế bằng {by}"
FOUND = "Tính đến {today}: có {count} mốc{asked}."
NOTHING = "Tính đến {today}: kho tư liệu không nêu {what} nào{asked}."
MORE = "Còn {count} mốc khác; xem phần Thời hạn hoặc hỏi hẹp hơn theo đơn vị, văn bản, tháng."
_SIDES: dict[Side, str] = {"ahead": " sắp tới", "behind": " đã quá", "all": ""}


def chip(standing: Standing) -> str:
    """As on the page: "Còn 5 ngày"."""
    if standing.day and not standing.days and standing.status in _TODAY:
        return _TODAY[standing.status]
    if standing.status == "recurring" and standing.named:
        form = _NEXT_BEFORE if standing.is_before else _NEXT
        return form.format(day=vietnamese_date(standing.named), days=standing.days)
    if standing.month:
        return _NEXT_MONTH.format(month=f"{standing.month.month}/{standing.month.year}")
    return _CHIPS[standing.status].format(days=abs(standing.days))


def reckoning(one: Milestone, standing: Standing, today: date) -> str:
    """The computation to show beside a quote: the last safe day, what it was reckoned from, and
    how it stands today; "" where there is nothing to reckon."""
    return "; ".join(filter(None, (grounds(one, standing), _as_of(one, standing, today))))


def grounds(one: Milestone, standing: Standing) -> str:
    """Why that day: the last safe one, and what it was reckoned from."""
    return "; ".join(filter(None, (_bound(one, standing), one.how, _rest_day(one, standing))))


def _rest_day(one: Milestone, standing: Standing) -> str:
    """A last day on which nobody works; only where days are counted does the civil law move it."""
    day = standing.day
    is_counted = one.timex.startswith("P")
    told = ("due", "today", "overdue") if is_counted else ("due", "today")
    if day is None or standing.status not in told or is_working_day(day):
        return ""
    if not is_counted:
        return REST_DAY.format(day=vietnamese_date(day))
    return MOVED.format(day=vietnamese_date(day), next=vietnamese_date(working_day(day, 1)))


def _bound(one: Milestone, standing: Standing) -> str:
    if standing.day is None:
        return ""
    day = vietnamese_date(standing.day)
    if one.boundary != "exclusive":
        is_counted = one.timex.startswith("P") or one.anchor == "pub_date"
        is_due = one.role == "DEADLINE" and not one.rrule
        return LAST_DAY.format(day=day) if is_counted and is_due else ""
    if ":" in one.time_of_day:
        return UNTIL_HOUR.format(phrase=one.text, hour=one.time_of_day, day=day)
    return SAFE_DAY.format(phrase=one.text, day=day)


def _as_of(one: Milestone, standing: Standing, today: date) -> str:
    if standing.day is None and standing.month is None:
        return ""
    told, named = chip(standing), _by_named_day(one, standing)
    told = f"{told[:1].lower()}{told[1:]}{f' ({named})' if named else ''}"
    return AS_OF.format(today=vietnamese_date(today), chip=told)


def _by_named_day(one: Milestone, standing: Standing) -> str:
    """Counted to the day that the source names, behind the last safe one."""
    is_counted = one.boundary == "exclusive" and standing.status in _COUNTED
    if standing.day is None or one.time_of_day or not is_counted:
        return ""
    day = standing.day + timedelta(days=1)
    if one.timex != day.isoformat():
        return ""
    days = standing.days + 1
    form = _TO_NAMED if days > 0 else _FROM_NAMED if days else _ON_NAMED
    return form.format(days=abs(days), day=vietnamese_date(day))


def found(count: int, asked: Asked, today: date) -> str:
    return FOUND.format(today=vietnamese_date(today), count=count, asked=_conditions(asked, today))


def nothing(asked: Asked, today: date) -> str:
    what = "mốc" if "START" in asked.roles or "PLANNED" in asked.roles else "thời hạn"
    return NOTHING.format(today=vietnamese_date(today), what=what, asked=_conditions(asked, today))


def _conditions(asked: Asked, today: date) -> str:
    """As understood: " sắp tới của chi bộ, từ 01/6/2025 đến 30/6/2025"."""
    unit = f" của {asked.unit}" if asked.unit else ""
    matter = f" về “{asked.matter}”" if asked.matter else ""
    first = None if asked.side == "ahead" and asked.first == today else asked.first
    last = asked.last if asked.side != "behind" else None
    days = [
        f"từ {vietnamese_date(first)}" if first else "",
        f"đến {vietnamese_date(last)}" if last else "",
    ]
    stretch = " ".join(filter(None, days))
    return f"{_SIDES[asked.side]}{unit}{matter}{f', {stretch}' if stretch else ''}"


def source_name(entry: Entry) -> str:
    """The document, or the article that tells of the moment."""
    if entry.directive:
        return short_name(entry.directive)
    return f"bài “{entry.article.title.rstrip('. ')}”"


def line(entry: Entry, named: str) -> str:
    """ "Trước ngày 30/6/2025: xong … (còn 19 ngày; ngày an toàn cuối cùng là 29/6/2025; Chỉ thị
    45-CT/TW)"."""
    told, named_day = chip(entry.standing), _by_named_day(entry.milestone, entry.standing)
    bound = _bound(entry.milestone, entry.standing)
    safe = bound.split(": ", 1)[-1] if bound else ""
    over = REPLACED.format(by=entry.replaced_by.so_hieu) if entry.replaced_by else ""
    notes = [f"{told[:1].lower()}{told[1:]}", named_day, safe, entry.milestone.how, named, over]
    return f"{entry.task.rstrip('.;/')} ({'; '.join(filter(None, notes))})"
