"""Why something is so, where the text only says that it is so: a reason is told by words of a
cause, beside the very thing or right behind it."""

import re
from collections.abc import Iterable

from bot.question import Question, Want
from bot.spans import Candidate
from bot.support import told_of
from corpus.text import canonical, fold

_ASKS = re.compile(r"\W*(?:\w+ ){0,2}?(?:vi|tai) sao(?!\w)")  # "vì sao tỷ lệ … cao nhất"
_CAUSE = re.compile(
    r"(?<!\w)(?:vì(?! (?:vậy|thế)\b)|bởi(?! vậy\b)|nhờ|nguyên nhân|xuất phát|nhằm|bí quyết|"
    r"kinh nghiệm|qua đó|(?:lý|lí) do(?! ?[.,;)])|trước (?:tình|thực|yêu cầu)|"
    r"khi (?:không|còn)|(?<!lý )(?<!lí )"
    r"do(?! (?:đồng chí|đ/c|ông|bà|anh|chị|cô|thầy|ban|đảng|ủy|uỷ|bộ|hội|đoàn|sở|công ty)\b))"
    r"(?!\w)",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|\n|: *[\"“]?)(?:Vì|Do|Bởi|Nhờ|Nguyên nhân|Lý do) "
)  # it answers what was asked before it
_GOES_ON = re.compile(
    r"\W*(?:(?:đó|đây|điều này|việc này|chủ yếu|một phần|tất cả)(?: là)? )?"
    r"(?:do|vì|bởi|nhờ|nguyên nhân|(?:lý|lí) do|bí quyết|kinh nghiệm|xuất phát)(?!\w)",
    re.IGNORECASE,
)
_LEAST_TOLD = 0.35  # of the words that the subject does not name
_OF_ITS_OWN: tuple[Want, ...] = ("date", "deadline", "person", "place")


def leaves_cause_open(
    question: Question, span: Candidate, others: Iterable[Candidate] = ()
) -> bool:
    """Also where a cause is told, and of another thing. `others`: what else the article says."""
    is_of_reason = question.shape is not None and question.shape.name == "reason"
    if not (is_of_reason or _ASKS.match(fold(question.text))):
        return False
    if question.main_want in _OF_ITS_OWN:
        return False  # "nguyên nhân … báo cáo chậm nhất ngày nào"
    around = (span.passage.lead, span.passage.heading, span.text)
    told = canonical("\n".join(around))
    behind = canonical(span.article.text[span.end : span.passage.end])
    if not (_CAUSE.search(told) or _GOES_ON.match(behind)):
        return True
    return not _OPENS.search(told) and _is_of_other(question, span, others)


def speaks_of_it(question: Question, span: Candidate) -> bool:
    """What is known of the very thing, and no more than that, may be shown."""
    held, asked = told_of(question, span)
    return held > _LEAST_TOLD * asked or not asked


def _is_of_other(question: Question, span: Candidate, others: Iterable[Candidate]) -> bool:
    """Another sentence speaks of just what is asked about, and this one of nothing of it."""
    held, asked = told_of(question, span)
    return not held and asked > 1 and any(told_of(question, one)[0] == asked for one in others)
