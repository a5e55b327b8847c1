"""Is a question put in English?"""

import re

from corpus.numbers import asked as numbers_in

# Words that no Vietnamese syllable looks like, typed without its marks.
_PLAIN = frozenset(
    "what which who whom whose when where why how does did is are was were been being of for from "
    "under with about into and or should must shall will would could please tell show have has had "
    "this these those there their your you they which stand explain describe list all any still by "
    "write report draft compare help need want issued signed deadline during before after require "
    "requires required between".split()
)
_ALONE = re.compile(
    r"^\W*(?:hello|good (?:morning|afternoon|evening)|thank you|thanks|goodbye|help me|"
    r"who are you|what can you do)\b|^\W*(?:why|sources?|anything else|really)\W*$"
)
_VIETNAMESE = re.compile(
    r"(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?"
)
_MARKED = re.compile(r"[^\W\da-zA-Z_]")


def is_english(question: str) -> bool:
    """Enough words that only English has; names and numbers of any spelling do not count, and
    Vietnamese typed without its marks is not taken for English ("the nao", "do ai", "it nhat")."""
    if _ALONE.search(question.lower()):
        return True
    words = [word for word in re.findall(r"[^\W\d_]+", _without_numbers(question))]
    if len(words) > 1 and not any(_is_vietnamese(word) for word in words):
        return True
    common = [word for word in words if not word[0].isupper() or word is words[0]]
    plain = sum(word.lower() in _PLAIN for word in common)
    marked = sum(bool(_MARKED.search(word)) for word in common)
    foreign = sum(not _VIETNAMESE.fullmatch(word.lower()) for word in common) - marked
    return (
        plain >= 1 and plain + foreign >= 3 and foreign > marked and 2 * foreign >= len(common) - 2
    )


def _is_vietnamese(word: str) -> bool:
    return bool(_MARKED.search(word) or _VIETNAMESE.fullmatch(word.lower()))


def _without_numbers(question: str) -> str:
    for one in reversed(numbers_in(question)):
        question = f"{question[: one.start]} {question[one.end :]}"
    return question
