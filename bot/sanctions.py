"""How somebody is punished is told by a punishment: "nộp chậm thì bị phạt thế nào" is not told by
the day by which to pay."""

import re

from bot.question import Question
from bot.spans import Candidate
from corpus.text import canonical, fold

_HOW = r"(?: \w+){0,3}? (?:the nao|ra sao|lam sao|gi|sao|bao nhieu|may|nao)(?!\w)"
_ASKS = re.compile(
    rf"(?<!\w)(?:bi|chiu)(?: \w+){{0,2}}? (?:xu phat|phat|xu ly|ky luat|che tai){_HOW}|"
    rf"(?<!\w)(?:se|thi)(?: \w+){{0,2}}? (?:xu phat|ky luat|che tai){_HOW}"
)
# Without its mark "phat" hands out: "sẽ phát bao nhiêu suất quà".
_ASKS_SPELLED = re.compile(
    r"(?<!\w)(?:xử )?phạt(?: \w+){0,3}? (?:thế nào|ra sao|làm sao|gì|bao nhiêu|mức nào)(?!\w)"
)
_TOLD = re.compile(
    r"(?<!\w)(?:phat(?! (?:bieu|trien|dong|huy|hien|hanh|thanh|song|sinh))|xu ly|ky luat|kiem diem|"
    r"phe binh|khien trach|canh cao|khai tru|cach chuc|xoa ten|nhac nho|chiu trach nhiem|"
    r"trach nhiem|khong (?:duoc )?(?:xet|xep|cong nhan|de nghi|khen)|ha (?:bac|mot|xep|muc)|"
    r"tru (?:diem|\d)|cat|thu hoi|tuoc|buoc|dinh chi|khoi to|truy cuu|tich thu|nghiem cam|hoan tra)"
    r"(?!\w)"
)


def lacks_sanction(question: Question, span: Candidate) -> bool:
    if not _asks(canonical(question.text).lower()):
        return False
    told = f"{span.passage.heading} {span.passage.lead} {span.said}"
    return not _TOLD.search(" ".join(fold(told).split()))


def _asks(typed: str) -> bool:
    text = " ".join(typed.split())
    is_handed_out = bool(re.search(r"(?<!\w)phát(?!\w)", text)) and "phạt" not in text
    return not is_handed_out and bool(_ASKS_SPELLED.search(text) or _ASKS.search(fold(text)))
