"""Saying no so that it helps: what was looked for, what is nearest, what can be asked."""

import re
from collections.abc import Sequence

from bot import wording
from bot.answer import Reason, Statement
from bot.documents import Resolution
from bot.question import Question
from corpus.text import fold, stored

# An order to the assistant instead of a question; asked of the corpus, it would be answered by
# whatever text is nearest.
_ORDERS = re.compile(
    r"\b(?:bo qua|quen|lo di|khong tuan theo) (?:\w+ ){0,4}?(?:huong dan|quy dinh|quy tac|chi dan|"
    r"lenh|yeu cau) (?:\w+ ){0,3}?(?:tren|truoc|cu|he thong|ban dau)\b|"
    r"\b(?:system prompt|prompt he thong|loi nhac he thong|cau lenh he thong)\b|"
    r"\bignore (?:\w+ ){0,3}?(?:instructions?|rules?)\b|\bban (?:bay gio )?(?:la|hay dong vai)\b|"
    r"\b(?:in|hien|cho xem|tiet lo) (?:\w+ ){0,3}?prompt\b"
)
# Requests that no text in the corpus can answer, whatever it mentions.
_OUTSIDE = re.compile(
    r"\b(?:soan|viet|thao) (?:giup |ho |cho )?(?:\w+ ){0,3}?(?:bai phat bieu|bao cao|ke hoach|"
    r"cong van|bai tho|tho|ban kiem diem|dien van|thu moi|thu cam on|email|code|"
    r"doan van|nghi quyet)\b|"
    r"\b(?:du bao )?thoi tiet\b|\bcong thuc nau\b|\bnau (?:an|pho|com)\b|\bgia vang\b|\bxo so\b|"
    r"\bty gia\b|\bbong da\b|\bke chuyen\b|\bdich (?:giup|ho|sang)\b"
)


def route(question: str) -> Reason | None:
    """A question that must be declined before anything is searched."""
    folded = fold(stored(question)).strip()
    if not folded:
        return "out_of_scope"
    if _ORDERS.search(folded):
        return "instruction"
    return "out_of_scope" if _OUTSIDE.search(folded) else None


def declined(reason: Reason) -> tuple[Statement, ...]:
    text = wording.INSTRUCTION if reason == "instruction" else wording.OUT_OF_SCOPE
    return (Statement(text, (), "conclusion"),)


def no_evidence(nearest_titles: Sequence[str]) -> tuple[Statement, ...]:
    lines = [wording.NO_EVIDENCE]
    if nearest_titles:
        quoted = "; ".join(f"“{title.rstrip('. ')}”" for title in nearest_titles)
        lines.append(wording.NEAREST.format(titles=quoted))
    lines.append(wording.ADVICE)
    return tuple(
        Statement(line, (), "conclusion" if position == 0 else "note")
        for position, line in enumerate(lines)
    )


def unknown_number(question: Question, resolution: Resolution) -> tuple[Statement, ...]:
    """Names the number as it was typed, and up to 3 printed ones that are near."""
    reference = resolution.unknown[0]
    typed = question.text[reference.start : reference.end]
    lines = [Statement(wording.UNKNOWN_NUMBER.format(so_hieu=typed), (), "conclusion")]
    if resolution.nearest:
        choices = " hoặc ".join(resolution.nearest)
        lines.append(Statement(wording.DID_YOU_MEAN.format(nearest=choices), (), "note"))
    return tuple(lines)
