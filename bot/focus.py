"""What a fragment leaves unsaid, taken from the conversation: the document, and what was asked."""

import re
from dataclasses import dataclass, replace

from bot.answer import Answer
from bot.question import Question, understand
from corpus.text import fold

# "thế hạn nộp?", "còn chi bộ thì sao", "kế hoạch đó ai ký": they point back.
_OPENS_BACK = re.compile(r"^(?:the|vay|con|va|roi|the con|the thi|vay thi|con neu)\b")
_POINTS_BACK = re.compile(
    r"\b(?:ke hoach|chi thi|quy dinh|quyet dinh|huong dan|nghi quyet|ket luan|chuong trinh|van ban|"
    r"cong van|thong tri|bai(?: viet)?|hoi nghi|lich|viec|noi dung|muc|diem|cai|dieu|nhung|o) "
    r"(?:do|nay|ay|tren|kia)\b|\b(?:dong chi|ong|ba|nguoi) (?:do|ay)\b"
)
_SHORT = 4  # content terms: shorter questions without a document are fragments


@dataclass(frozen=True)
class Focus:
    """`articles` are where to look first; `understood_as` is shown to the user."""

    question: Question
    articles: tuple[int, ...]
    understood_as: str


def focused(question: Question, answers: tuple[Answer, ...]) -> Focus | None:
    """None when the question stands on its own or there is nothing to point back to."""
    previous = _last_cited(answers)
    if previous is None or question.references or not _is_fragment(question):
        return None
    first = previous.citations[0]
    before = understand(previous.question)
    wants = question.wants or before.wants
    return Focus(replace(question, wants=wants), (first.article_id,), first.so_hieu or first.title)


def _last_cited(answers: tuple[Answer, ...]) -> Answer | None:
    """The last answer, if it found something: one refusal does not erase what was in focus."""
    return next((answer for answer in reversed(answers) if answer.citations), None)


def _is_fragment(question: Question) -> bool:
    folded = fold(question.text).strip()
    return bool(
        _OPENS_BACK.search(folded) or _POINTS_BACK.search(folded) or len(question.content) < _SHORT
    )
