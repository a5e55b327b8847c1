"""From when a paper itself holds: "kế hoạch 33 áp dụng từ bao giờ" is told by no day on which
something in it begins."""

import re
from collections.abc import Iterable

from bot.question import Question, without_numbers
from bot.spans import Candidate
from corpus.text import fold

_WHEN = r"(?:khi nao|bao gio|ngay nao|luc nao|thang nao|nam nao|hom nao|ngay may)"
_HOLDS = (
    r"(?:(?:co|bat dau|duoc|phai|chinh thuc|dua vao) )*"
    r"(?:hieu luc|ap dung|thi hanh|thuc hien|trien khai|su dung)(?: (?:thi hanh|thuc hien))?"
)
_ASKED = re.compile(
    rf"\W*(?:(?:nay|do|tren|moi|thi) )*(?:{_HOLDS} (?:ke )?(?:tu |vao |tu ngay )?{_WHEN}|"
    rf"(?:tu )?{_WHEN} (?:thi )?{_HOLDS})(?: (?:vay|the|a|nhi|roi))*\W*"
)
_SAID = re.compile(
    r"(?<!\w)(?:hieu luc|ap dung|thi hanh|thuc hien|trien khai|giai doan|nhiem ky|"
    r"thoi gian|ke tu ngay ky|tu ngay ban hanh|dua vao|su dung|bat dau|vao cuoc)(?!\w)"
)


_EFFECT = re.compile(
    r"(?<!\w)(?:hieu luc|(?:ap dung|thi hanh|thuc hien|trien khai) (?:thong nhat )?(?:ke )?tu)"
    r"(?!\w)"
)
_DAY = re.compile(
    r"(?<!\w)(?:ngay|thang|quy|dau|cuoi|giua|ky thu) \w*\d|\d/\d|ngay (?:ky|ban hanh)|quy [ivx]"
)
# "Kế hoạch thực hiện khi nào" may ask for the day of what it plans.
_OF_PAPER = re.compile(
    r"(?<!\w)(?:hieu luc|ap dung|thi hanh|bat dau|tu (?:khi|bao|ngay|luc|thang|nam|hom))(?!\w)"
)


def asks_own_start(question: Question) -> bool:
    """The paper is all that the question names."""
    if len(question.references) != 1:
        return False
    rest = " ".join(fold(without_numbers(question.text, question.references)).split())
    return bool(_ASKED.fullmatch(rest) and _OF_PAPER.search(rest))


def tells_own_start(span: Candidate) -> bool:
    said = fold(f"{span.passage.heading} {span.passage.lead} {span.text}")
    return bool(_SAID.search(said) and _DAY.search(fold(span.text)))


def telling_start(spans: Iterable[Candidate]) -> Candidate | None:
    """The first that says from when it holds."""
    folded = ((one, fold(one.text)) for one in spans)
    return next((one for one, said in folded if _EFFECT.search(said) and _DAY.search(said)), None)
