"""What is told counts another class than the one asked about: "130 hộ chưa bàn giao mặt bằng" for
"bao nhiêu hộ nghèo"."""

import re
from collections.abc import Iterable

from bot.question import Question
from bot.spans import Candidate
from bot.synonyms import SAME
from corpus.text import fold, syllables

_COUNTED = re.compile(
    r"(?<!\w)(?:bao nhieu|may) (?P<head>[^\W\d]+) (?P<kind>[^\W\d]+)(?!\w)|"
    r"^\W*(?:so )?(?P<first>[^\W\d]+) (?P<second>[^\W\d]+) (?:cua|o|tai) .*(?:bao nhieu|may)\W*$"
)
_NO_KIND = frozenset(
    "o cua tai theo trong la duoc da dang se thi co con cho voi va den tu ve bi moi tham hien nao "
    "nua day a vay the nhi de vao tren do van khong can phai chua".split()
)
_FIGURE = r"(?<![\w/.,-])\d[\d.]*(?:,\d+)? "


def counts_another_class(question: Question, told: Candidate, read: Iterable[Candidate]) -> bool:
    """Where the words for the class stand elsewhere in what was read, and what is told neither has
    them nor counts without any."""
    found = _COUNTED.search(" ".join(fold(question.text).split()))
    if found is None or question.main_want != "count":
        return False
    head, kind = found["head"] or found["first"], found["kind"] or found["second"]
    if kind in _NO_KIND or kind.isdigit():
        return False
    return _is_other(head, kind, told, question) and any(
        _says(f"{head} {kind}", one.text) for one in read
    )


def _is_other(head: str, kind: str, told: Candidate, question: Question) -> bool:
    around = f"{told.said}\n{told.passage.lead}\n{told.passage.heading}\n{told.article.title}"
    if any(
        _says(one, around) for one in (kind, *SAME.get(kind, ()), *SAME.get(f"{head} {kind}", ()))
    ):
        return False
    counted = re.findall(rf"{_FIGURE}{re.escape(head)}(?: ([^\W\d]+))?", fold(told.text))
    return bool(counted) and all(one and one not in syllables(question.text) for one in counted)


def _says(words: str, text: str) -> bool:
    return f" {words} " in f" {' '.join(syllables(text))} "
