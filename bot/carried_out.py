"""What came of a thing, where the text only says that it is to be done: "đã trồng được bao nhiêu
ha" is not told by "trong quý I trồng lại 3,6 ha", nor who won by the day of the final."""

import re

from bot.question import Question
from bot.spans import Candidate
from corpus.text import canonical, fold

_HOW_MANY = r"(?:bao nhieu|may|nhung gi|gi)"
_OUTCOME = re.compile(
    r"(?<!\w)(?:(?:den|toi) (?:nay|gio|hom nay|thoi diem nay) (?:\w+ )?da|"
    rf"da (?:\w+ ){{0,5}}?{_HOW_MANY}(?=.*\broi\W*$)|da (?:\w+ ){{1,4}}?duoc {_HOW_MANY}|"
    r"phat hien (?:ra )?(?:bao nhieu|may|nhung|vi pham gi|sai pham gi)|"
    r"thu hut (?:duoc )?bao nhieu|trung cu|(?:doat|gianh|dat|trung) giai)(?!\w)"
)
_RESULT = re.compile(
    r"(?<!\w)ket qua (?!.*(?<!\w)(?:gui|nop|bao cao|thong bao|tong hop|niem yet|khi nao|bao gio|"
    r"ngay|truoc|han)(?!\w)).*(?<!\w)(?:ra sao|the nao|nhu nao|la gi|gi|sao)(?!\w)"
)
_SUMS = re.compile(r"(?<!\w)(?:bao nhieu|may|ket qua|nhung ai|ai)(?!\w)")
_DAY = re.compile(r"(?<![\d/])(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\d)")
_SENTENCE = re.compile(r"[^\n]+?(?:\.(?=\s)|\n|$)")
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|dự kiến|phấn đấu|yêu cầu|đề nghị|giao|chỉ tiêu|mục tiêu|theo dự thảo|ít nhất|"
    r"tối thiểu|chậm nhất|(?:thời hạn|hạn chót)|trước (?:ngày|tháng|quý|năm|mùa|\d)|"
    r"đến (?:hết |cuối )?(?:năm |tháng |quý )?(?:20\d\d|\d{1,2}/20)|"
    r"kết quả (?:báo cáo|gửi|trình)|cho ý kiến về kế hoạch)(?!\w)",
    re.IGNORECASE,
)
# What stands under these is set, however plainly: "Chỉ tiêu: Trồng lại 45 ha rừng".
_SET_HERE = re.compile(
    r"(?:\W|\d|[ivx]+\b)*(?:(?:mot so|cac) )?(?:chi tieu|muc tieu|nhiem vu|giai phap|yeu cau|"
    r"muc dich|phan cong|noi dung thuc hien|to chuc thuc hien)(?!\w)"
)
# Of news these are as well of what is past.
_IN_PLANS = re.compile(
    r"(?<!\w)(?:trong|vào) (?:quý|tháng|năm|dịp|kỳ|đầu|cuối)(?!\w)", re.IGNORECASE
)
_DONE = re.compile(
    r"(?<!\w)(?:đã|đạt|vượt|tính đến|đến nay|hiện (?:có|còn)|phát hiện|tiếp nhận|"
    r"sau (?:gần|hơn|\d)|(?:nhận|thu|huy động|vận động|giúp|trao|quyên góp|ủng hộ) được|"
    r"vừa|thuộc về|được trao|trao cho|trúng cử|đoạt|giành|cho thấy|"
    r"kết quả(?! (?:báo cáo|gửi|trình|kiểm tra|giám sát|thực hiện)))(?!\w)",
    re.IGNORECASE,
)


def is_only_planned(question: Question, span: Candidate) -> bool:
    asked = _typed(question.text)
    if question.references or not (_OUTCOME.search(asked) or _RESULT.search(asked)):
        return False
    is_plan = span.article.kind != "news" and (
        bool(_IN_PLANS.search(canonical(span.said)))
        or bool(_SET_HERE.match(fold(span.passage.heading)))
    )
    return _is_ahead(span.said, is_plan)


def _typed(question: str) -> str:
    """Folded; of words with their marks "Đá" is no "đã"."""
    words = canonical(question).lower().split()
    is_plain = question.isascii()
    return " ".join(
        "_" if fold(one) == "da" and one != "đã" and not is_plain else fold(one) for one in words
    )


def is_of_announced_day(question: Question, span: Candidate) -> bool:
    """ "Đợt hiến máu ngày 14/6 thu được bao nhiêu", of which only the day to come is told."""
    asked = fold(question.text)
    days = {_key(one) for one in _DAY.finditer(asked)}
    if len(days) != 1 or not _SUMS.search(asked) or question.references:
        return False
    named = [one[0] for one in _SENTENCE.finditer(span.article.text) if _days(one[0]) & days]
    is_told = any(one.strip() in span.passage.text and _days(span.text) & days for one in named)
    return bool(named) and not is_told and all(_is_ahead(one) for one in named)


def _key(match: re.Match[str]) -> tuple[int, int]:
    return int(match["day"]), int(match["month"])


def _days(text: str) -> set[tuple[int, int]]:
    return {_key(one) for one in _DAY.finditer(text)}


def _is_ahead(sentence: str, is_plan: bool = False) -> bool:
    told = canonical(" ".join(sentence.split()))
    return (is_plan or bool(_AHEAD.search(told))) and not _DONE.search(told)
