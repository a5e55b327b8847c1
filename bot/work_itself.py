"""The work that is asked about, before what is only said of it: "báo cáo … về kết quả giải quyết 23
đơn" is not due when the 23 are, and a target of some year is due by no day."""

import re
from collections.abc import Sequence

from bot.deadlines import is_target
from bot.material import Material
from bot.question import Question
from bot.ranking import Scored
from corpus.milestones import Milestone
from corpus.text import fold

_REPORTS_ON = re.compile(
    r"(?<!\w)(?:bao cao|tong hop|thong bao|thong ke)(?!\w)[^;.]*?"
    r"(?<!\w)(?:ket qua|tinh hinh|tien do|ve viec|so lieu)(?!\w)"
)
_ASKS_REPORT = re.compile(
    r"(?<!\w)(?:bao cao|tong hop|thong bao|thong ke|gui|nop|tien do|ket qua|so lieu)(?!\w)"
)
_PAYS = re.compile(r"(?<!\w)(?:nop|dong)(?!\w)")
_REPORT = re.compile(r"(?<!\w)(?:bao cao|quyet toan|tong hop)(?!\w)")
_IS_REPORT = re.compile(r"\W*(?:bao cao|quyet toan|tong hop)(?!\w)")
_ASKS_DAY = re.compile(r"(?<!\w)(?:ngay|hom) (?:nao|may|bao nhieu)(?!\w)")
_LIMITS = ("DEADLINE", "RECUR")  # "báo cáo tiến độ vào thứ Sáu hằng tuần"
_SAYS_MORE = 1.5  # of the question, against any limit that is a day: it is the work asked about
_ASKS_TARGET = re.compile(r"(?<!\w)(?:muc tieu|chi tieu|phan dau|nam nao|den nam)(?!\w)")


def work_itself_first(
    question: Question, material: Material, due: Sequence[Scored]
) -> list[Scored]:
    asked = fold(question.text)
    dated = [one.own for one in due if _has_a_day(material, one)]
    most = max(dated, default=0.0)

    def is_beside(one: Scored) -> bool:
        span = one.candidate
        said = fold(span.text)
        limits = [
            each for each in material.of(span.article.id).moments(span) if each.role in _LIMITS
        ]
        moments = [each for each in limits if each.role == "DEADLINE"]
        places = [each.start_offset - span.start for each in limits]
        is_of_report = bool(places) and all(_is_of_report(said, at) for at in places)
        if not _ASKS_REPORT.search(asked) and is_of_report:
            return True
        if _PAYS.search(asked) and not _REPORT.search(asked) and _IS_REPORT.match(said):
            return True
        if _ASKS_DAY.search(asked) and moments and not any(map(_is_on_a_day, moments)):
            return one.own < _SAYS_MORE * most
        return not _ASKS_TARGET.search(asked) and bool(moments) and is_target(span, moments)

    return sorted(due, key=is_beside)


def _is_of_report(said: str, at: int) -> bool:
    """The clause of this day opens with the report, before the day."""
    start, end = said.rfind(";", 0, at) + 1, said.find(";", at)
    clause = said[start : end if end >= 0 else len(said)]
    found = _REPORTS_ON.search(clause)
    return found is not None and start + found.start() < at


def _has_a_day(material: Material, one: Scored) -> bool:
    moments = material.of(one.candidate.article.id).moments(one.candidate)
    return any(_is_on_a_day(each) for each in moments if each.role == "DEADLINE")


def _is_on_a_day(one: Milestone) -> bool:
    """And not "trong 10 ngày kể từ ngày nhận đơn"."""
    return bool(one.end or one.rrule)
