"""The body that did it: "do doanh nghiệp nào xây dựng" is answered by a name before the verb."""

import re
from functools import lru_cache

from corpus.text import fold

_ASKED = re.compile(
    r"(?<!\w)do (?:doanh nghiep|cong ty|tap doan|hang|don vi|co quan|to chuc|ben) nao "
    r"(?:da |se |dang |duoc )?(?P<deed>\w+(?: \w+)?)"
)
_BEFORE = re.compile(r"(?:[Dd]o )?(?P<name>[^\W\d_][\w&-]*(?: [^\W\d_][\w&-]*){0,5}) $")


@lru_cache(maxsize=1024)
def _deed(question: str) -> str:
    found = _ASKED.search(" ".join(fold(question).split()))
    return found["deed"] if found else ""


def names_doer(question: str, text: str) -> bool | None:
    """Whether a name in capitals stands right before the verb; None where that is not asked."""
    deed = _deed(question)
    if not deed:
        return None
    deeds = re.finditer(rf"\b{deed}\b", fold(text))
    # "Ban Xây dựng Đảng" builds nothing.
    return any(_is_named(text[: one.start()]) for one in deeds if text[one.start()].islower())


def _is_named(before: str) -> bool:
    found = _BEFORE.search(before)
    last = found["name"].split()[-1] if found else ""
    return last[:1].isupper()
