"""What the press tells of a document: "hội nghị sơ kết Chỉ thị 05 do ai chủ trì", "sau 6 tháng thực
hiện Kế hoạch 22 còn bao nhiêu", "bài báo nói kế hoạch 22 đặt mục tiêu bao nhiêu"."""

import re
from collections.abc import Mapping

from bot.question import Question
from corpus.article import Kind
from corpus.register import Directive
from corpus.text import fold

_EVENT = re.compile(
    r"(?<!\w)(?:hoi nghi|so ket|tong ket|toa dam|hoi thao|buoi (?:le|lam viec|hop)|"
    r"le (?:ra quan|phat dong|ky ket|trao|khai mac|be mac)|den nay|"
    r"sau (?:(?:hon|gan) )?(?:\d+|mot|hai|ba|bon|nam|sau) (?:thang|quy|nam|tuan)|"
    r"ket qua (?:\d+|mot|hai|ba|sau) (?:thang|nam))(?!\w)"
)
_BY_PRESS = re.compile(
    r"(?<!\w)(?:bai bao|bai viet|tin bai|bao chi|(?:theo|tren|to) bao(?! cao)|"
    r"bao (?:viet|dua|neu|noi|dang))(?!\w)"
)
_ALSO_PAPER = re.compile(
    r"(?<!\w)(?:khop|giong|khac|lech|so voi|mau thuan|trung|van ban|vay|thuc te|"
    r"(?:trong|cua) (?:\w+ ){0,4}?(?:ke hoach|chi thi|huong dan|ket luan|nghi quyet))(?!\w)"
)


def reported(
    question: Question, directive: Directive, labels: Mapping[int, tuple[Kind, str]]
) -> tuple[int, ...]:
    """The news on the document, where an event or the press is asked about."""
    return cited_news(directive, labels) if tells_of_event(question) else ()


def cited_news(directive: Directive, labels: Mapping[int, tuple[Kind, str]]) -> tuple[int, ...]:
    cited = (one for one in directive.cited if one not in directive.own)
    return tuple(one for one in cited if one in labels and labels[one][0] == "news")


def tells_of_event(question: Question) -> bool:
    """Of an event on the document, or of what the press tells of it."""
    asked = fold(question.text)
    return bool(_EVENT.search(asked) or _BY_PRESS.search(asked))


def is_of_press_alone(question: Question) -> bool:
    """What the paper itself says is not asked for."""
    asked = fold(question.text)
    return bool(_BY_PRESS.search(asked)) and not _ALSO_PAPER.search(asked)
