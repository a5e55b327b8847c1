"""Names in a question by their capitals: "Tháng Công nhân", "Rạch Dừa". An article without them is
about something else, where another article has them."""

import re
from itertools import pairwise

from bot.question import Question
from corpus.text import fold

_RUN = re.compile(r"(?<![\w.])(?:[^\W\d_][^\W_]*(?: (?=[^\W\d_]))?)+")


def proper_names(question: Question) -> list[str]:
    """Folded pairs of neighbours that both begin with a capital and are no abbreviations; none of
    what is typed in capitals throughout."""
    words = question.text.split()
    if sum(one[:1].isupper() for one in words) > len(words) / 2:
        return []
    runs = (run[0].split() for run in _RUN.finditer(question.text))
    pairs = (pair for run in runs for pair in pairwise(run))
    return [fold(f"{one} {two}") for one, two in pairs if _is_name(one) and _is_name(two)]


def _is_name(word: str) -> bool:
    return word[0].isupper() and not word.isupper()
