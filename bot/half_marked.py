"""Typed in haste, some syllables with their marks and some without ("hạn gửi báo cáo la ngay nao"):
words of asking get theirs, since what is bare is no other word there."""

import re

from bot.keystrokes import is_syllable
from bot.question import asking_words_typed_bare
from corpus.text import stored

_WORD = re.compile(r"(?<![\w/.@-])[^\W\d_]+(?![\w/@]|[.-]\w)")
# No Vietnamese syllable is spelled so: those that end in a stop bear a tone, "ie" and "uo" a mark.
_NEVER_BARE = re.compile(r"\w*[aeiouy](?:p|t|c|ch)|\w*(?:ie|ye|(?<!q)uo)\w*")
_NEVER_ALONE = frozenset("nao gi khong duoc phai dau nhieu".split())
_LATIN = frozenset(
    "top net test hot set it app web internet facebook chat bot chatbot post tet pac plus".split()
)
_LEAST, _MOST = 2, 6  # syllables; one in so many


def with_their_marks(question: str) -> str:
    """Unchanged where hardly a syllable lacks its marks, or where none has any."""
    words = [match[0] for match in _WORD.finditer(stored(question)) if match[0].islower()]
    if question.isascii() or all(word.isascii() for word in words):
        return question
    bare = sum(_lacks_marks(word) for word in words)
    is_half = bare >= _LEAST and bare * _MOST >= len(words)
    return _WORD.sub(lambda match: _meant(match[0]), stored(question)) if is_half else question


def _meant(word: str) -> str:
    return asking_words_typed_bare().get(word, word)


def _lacks_marks(word: str) -> bool:
    if not word.isascii() or word in _LATIN or not is_syllable(word):
        return False
    return word in _NEVER_ALONE or bool(_NEVER_BARE.fullmatch(word))
