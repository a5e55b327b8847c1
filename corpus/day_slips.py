"""Days that an article gets wrong: a weekday that is another, a day no month has, a last day
before the paper itself was signed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.article import Article
from corpus.text import canonical, fold

DaySlipKind = Literal["weekday", "no_such_day", "due_before_signing"]


@dataclass(frozen=True)
class DaySlip:
    kind: DaySlipKind
    start: int
    end: int
    about: str  # what is right, as far as the calendar says: "16/10/2025 là thứ Năm"


_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_NUMBERS = {
    **{fold(name): at for at, name in enumerate(_WEEKDAYS)},
    **{f"thu {at + 2}": at for at in range(6)},
}
_NAME = r"(?P<name>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_DAY = (
    r"(?:ngày )?(?P<day>\d{1,2})(?:\s?[/.-]\s?(?P<month>\d{1,2})(?:\s?[/.-]\s?(?P<year>\d{4}))?|"
    r" tháng (?P<m>\d{1,2})(?: năm (?P<y>\d{4}))?)(?![\d/])"
)
_NAMED = (
    re.compile(rf"(?<!\w){_NAME},? ?\(?{_DAY}"),
    re.compile(rf"(?<!\w){_DAY} ?\({_NAME}\)"),
)
_ANY_DAY = re.compile(
    r"(?<!\w)ngày (?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)"
    r"(?![\d/])"
)
_DUE = re.compile(
    r"(?<!\w)(?:chậm nhất|muộn nhất|trước|xong trước|hạn (?:cuối|chót))(?: là)?(?: vào)? ngày "
    r"(?P<day>\d{1,2})\s?[/.-]\s?(?P<month>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?![\d/])"
)
_HANDS_IN = re.compile(r"(?<!\w)(?:gửi|nộp|trình|hoàn thành|báo cáo|xong|đăng ký)(?!\w)")
_NEAR = 60  # days around the article in which a day without a year is its own


def day_slips(article: Article) -> Iterator[DaySlip]:
    low = canonical(article.text).lower()
    yield from _weekdays(article, low)
    yield from _missing(low)
    yield from _too_soon(article, low)


def _weekdays(article: Article, low: str) -> Iterator[DaySlip]:
    for match in (one for pattern in _NAMED for one in pattern.finditer(low)):
        told = _day(match, _own_year(article))
        if (
            told
            and told.weekday() != _NUMBERS[fold(match["name"])]
            and _is_near(match, told, article)
        ):
            right = f"{told.day:02}/{told.month}/{told.year} là {_WEEKDAYS[told.weekday()]}"
            yield DaySlip("weekday", *match.span(), right)


def _is_near(match: re.Match[str], told: date, article: Article) -> bool:
    """Where the year is not written, it is the article's own only for days close to it."""
    written = article.issued_on or (article.published.date() if article.published else None)
    if match["year"] or match["y"]:
        return True
    return written is not None and abs((told - written).days) < _NEAR


def _own_year(article: Article) -> int | None:
    written = article.issued_on or article.published
    return written.year if written else None


def _day(match: re.Match[str], own_year: int | None) -> date | None:
    parts = match.groupdict()
    month, year = parts["month"] or parts.get("m"), parts["year"] or parts.get("y") or own_year
    try:
        return date(int(year), int(month), int(match["day"])) if year and month else None
    except ValueError:
        return None


def _missing(low: str) -> Iterator[DaySlip]:
    """ "ngày 31/6/2025": of a month that there is."""
    for match in _ANY_DAY.finditer(low):
        if 1 <= int(match["month"]) <= 12 and 29 <= int(match["day"]) <= 31:
            if _day(match, None) is None:
                yield DaySlip("no_such_day", *match.span(), match[0].removeprefix("ngày "))


def _too_soon(article: Article, low: str) -> Iterator[DaySlip]:
    """A paper asks for nothing by a day gone by when it was signed."""
    if article.kind != "official" or article.issued_on is None:
        return
    for match in _DUE.finditer(low):
        due = _day(match, None)
        clause = low[max(0, match.start() - 120) : match.start()].rpartition(";")[2]
        if due and due < article.issued_on and _HANDS_IN.search(clause):
            yield DaySlip("due_before_signing", *match.span(), match[0])
