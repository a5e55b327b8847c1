"""How somebody is punished is told by a punishment: "nộp chậm thì bị phạt thế nào" is not told by
the day by which to pay."""

import re

from bot.question import Question
from bot.spans import Candidate
from corpus.text import fold

_ASKS = re.compile(
    r"(?<!\w)(?:bi|chiu|se|thi)(?: \w+){0,2}? (?:xu phat|phat|xu ly|ky luat|che tai)(?: \w+){0,3}? "
    r"(?:the nao|ra sao|lam sao|gi|sao|bao nhieu|may|nao)(?!\w)"
)
_TOLD = re.compile(
    r"(?<!\w)(?:phat(?! (?:bieu|trien|dong|huy|hien|hanh|thanh|song|sinh))|xu ly|ky luat|kiem diem|"
    r"phe binh|khien trach|canh cao|khai tru|cach chuc|xoa ten|nhac nho|chiu trach nhiem|"
    r"trach nhiem|khong (?:duoc )?(?:xet|xep|cong nhan|de nghi|khen)|ha (?:bac|mot|xep|muc)|"
    r"tru (?:diem|\d)|cat|thu hoi|tuoc|buoc|dinh chi|khoi to|truy cuu|tich thu|nghiem cam|hoan tra)"
    r"(?!\w)"
)


def lacks_sanction(question: Question, span: Candidate) -> bool:
    if not _ASKS.search(" ".join(fold(question.text).split())):
        return False
    told = f"{span.passage.heading} {span.passage.lead} {span.said}"
    return not _TOLD.search(" ".join(fold(told).split()))
