"""How many at most: "ít nhất 30%" or a plain count of what came in tells no limit."""

import re

from corpus.text import fold

_ASKED = re.compile(
    r"\b(?:toi da|nhieu nhat|khong qua|cao nhat)\b(?= (?:\w+ ){0,9}?(?:bao nhieu|may)\b)"
)
_TOLD = re.compile(
    r"\b(?:toi da|nhieu nhat|cao nhat|dai nhat|khong (?:qua|vuot|hon|duoc qua|lon hon)|"
    r"duoi|tro xuong|gioi han|han muc|chi duoc|(?:den|toi) \d+|nua|tu \d+ (?:den|-))\b"
)


_ASKED_FLOOR = re.compile(
    r"\b(?:it nhat|toi thieu|thap nhat)\b(?= (?:\w+ ){0,3}?(?:bao nhieu|may)\b)"
)
_TOLD_FLOOR = re.compile(
    r"\b(?:it nhat|toi thieu|thap nhat|tro len|tu \d+|khong (?:duoi|it hon|thap hon)|"
    r"(?:tren|hon) \d+)\b"
)


def lacks_floor(question: str, told: str) -> bool:
    """ "Ít nhất bao nhiêu phần trăm", told of what was reached."""
    return bool(_ASKED_FLOOR.search(fold(question))) and not _TOLD_FLOOR.search(fold(told))


def is_unbounded(question: str, told: str) -> bool:
    """ "Tối đa bao nhiêu phần trăm", told of "ít nhất 30%"."""
    return bool(_ASKED.search(fold(question))) and not _TOLD.search(fold(told))
