"""Under which number a body issued a paper: of a phường's plan no number of the tỉnh tells it."""

import re

from bot.question import Question
from bot.spans import Candidate
from corpus.numbers import references
from corpus.text import fold

_BODIES = {
    "dang uy": "du", "chi bo": "cb", "tinh uy": "tu", "thanh uy": "tu", "quan uy": "qu",
    "huyen uy": "hu", "uy ban nhan dan": "ubnd", "ubnd": "ubnd",
}  # fmt: skip
_ASKS = re.compile(
    rf"(?<!\w)(?P<body>{'|'.join(_BODIES)}) (?:\w+ ){{1,6}}?(?:da )?(?:ban hanh|ra|ky) "
    r"(?:\w+ ){1,3}?so (?:may|bao nhieu|gi)(?!\w)"
)


def is_number_of_other(question: Question, span: Candidate) -> bool:
    """None of the numbers printed there has the letters of the body asked about."""
    asked = _ASKS.search(" ".join(fold(question.text).split()))
    if asked is None or question.references:
        return False
    letters = _BODIES[asked["body"]]
    printed = [fold(span.text[one.start : one.end]) for one in references(span.text)]
    return bool(printed) and not any(letters in one for one in printed)
