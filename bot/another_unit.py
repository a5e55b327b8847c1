"""A day that is another unit's: "Hội Phụ nữ báo cáo trước ngày nào" is not answered by the day of
Hội Nông dân."""

import re

from bot.lists import addressed
from bot.material import Read
from bot.question import Question
from bot.spans import Candidate
from bot.units import asked_unit
from corpus.addressees import LEVELS, concerns, kinds

# Kinds that many units are of: to share one of them is to be no one's fellow.
WIDE = frozenset((*LEVELS, "MTTQ và đoàn thể"))


def is_of_another_unit(question: Question, read: Read, span: Candidate) -> bool:
    """The span tells only tasks of others, and does not so much as name the unit asked about."""
    unit = asked_unit(question)
    own = set(unit) - WIDE
    told = [one for one in read.tasks if one.start < span.end and span.start < one.end]
    if not own or not told:
        return False
    if any(concerns(unit, addressed(one)) != "none" for one in told):
        return False
    return not own & set(kinds(without_recipients(f"{span.text} {span.passage.lead}")))


# "gửi kết quả cho Ban Xây dựng Đảng" is no task of that Ban.
_RECIPIENT = re.compile(
    r"(?i:(?<!\w)(?:gửi|nộp|báo cáo|trình|phản ánh)(?!\w)[^,;.:]*?"
    r"(?<!\w)(?:về|cho|với|lên|đến)(?!\w)[^,;.:]*)"
)


def without_recipients(text: str) -> str:
    return _RECIPIENT.sub(" ", text)
