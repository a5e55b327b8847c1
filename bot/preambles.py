"""What people say before they ask: "Sếp hỏi gấp: hạn chót đại hội chi bộ?"."""

import re

from bot.courtesies import asks_own_days
from bot.support import said_by, words_in
from corpus.numbers import asked as numbers_in
from corpus.text import canonical, fold

_MARK = re.compile(r"\s*[:;,.!\u2026-]+\s+")
_ASKS = re.compile(
    r"(?<!\w)(?:ai|gi|nao|dau|may|sao|khong|chua|bao (?:nhieu|gio|lau)|khi nao|the nao|han|"
    r"ngay nao)(?!\w)"
)
_SPEAKS = re.compile(r"(?<!\w)(?:tôi|em|mình|tui|sếp|alo|thưa|nghe|gấp|vội|toi|minh|sep)(?!\w)")
_LONGEST = 8  # words of what is said before
_LEAST = 3  # of the question


def without_preamble(question: str) -> str:
    """The question without its first clause, where that asks nothing; "" where there is none."""
    for mark in _MARK.finditer(question):
        head, rest = question[: mark.start()], question[mark.end() :]
        if len(head.split()) > _LONGEST or _asks(head) or numbers_in(head):
            return ""  # "31-KH/HU với 52-KH/HU, kế hoạch nào …" says of what
        if asks_own_days(fold(head), fold(rest)):
            return ""
        if len(rest.split()) >= _LEAST and _asks(rest):
            return rest
    return ""


def is_beside_the_point(said: str, known: str) -> bool:
    """What is left out was talk, or is told by what is `known`: "Kinh phí kiểm tra, giám sát là bao
    nhiêu?" asks for no sum of "giám sát"."""
    is_talk = bool(_SPEAKS.search(canonical(said).lower()))
    return is_talk or all(said_by(word, known) for word in words_in(said))


def _asks(text: str) -> bool:
    return bool(_ASKS.search(fold(text)))
