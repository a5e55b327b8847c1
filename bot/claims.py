"""A day that the question takes for granted: "hạn 30/6 phải không?" is confirmed or corrected."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from bot import wording
from bot.question import Question
from corpus.milestones import Milestone, expressions
from corpus.text import fold

_ASKS = re.compile(
    r"(?<!\w)(?:phai khong|dung khong|co phai|dung chua|a|ha|chu|phai ko|dung ko|dung k|phai k|"
    r"right|correct)(?!\w)\W*$|(?<!\w)co phai(?!\w)"
)

_IS_NAME = re.compile(r"^(?:Hạ|Hà|Há|Ha|A)\W*$")  # "… xã An Khê Hạ?"


def claimed(question: Question, moments: Sequence[Milestone], today: date) -> str:
    """A pattern with a place for the quote; "" where the question claims no day."""
    asks = _ASKS.search(fold(question.text))
    if not asks or _IS_NAME.search(question.text[asks.start() : asks.end()]):
        return ""
    year = next((one.end.year for one in moments if one.end), today.year)
    told = [one for one in expressions(question.text, date(year, 1, 1)) if one.end or one.start]
    told = [one for one in told if one.role != "DOCDATE"]
    if not told:
        return ""
    is_right = any(_days(one) & _days(other) for one in told for other in moments)
    if is_right:
        return wording.RIGHT_DAY
    return wording.WRONG_DAY.replace("{claimed}", told[0].text)


def _days(one: Milestone) -> set[date]:
    """A day that is itself excluded is what people call the deadline."""
    days = [day for day in (one.start, one.end) if day]
    if one.boundary == "exclusive" and one.end:
        days.append(one.end + timedelta(days=1))
    return set(days)
