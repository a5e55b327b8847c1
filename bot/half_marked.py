"""Typed in haste, some syllables with their marks and some without ("hạn gửi báo cáo la ngay nao"):
read as if typed without any, since what is bare is no other word there."""

import re
import unicodedata

from bot.keystrokes import is_syllable
from corpus.text import stored

_WORD = re.compile(r"(?<![\w/.@-])[^\W\d_]+(?![\w/@]|[.-]\w)")
# No Vietnamese syllable is spelled so: those that end in a stop bear a tone, "ie" and "uo" a mark.
_NEVER_BARE = re.compile(r"\w*[aeiouy](?:p|t|c|ch)|\w*(?:ie|ye|(?<!q)uo)\w*")
_NEVER_ALONE = frozenset("nao gi khong duoc phai dau nhieu".split())
_LATIN = frozenset(
    "top net test hot set it app web internet facebook chat bot chatbot post tet pac plus".split()
)
_STROKES = str.maketrans("đĐ", "dD")
_LEAST, _MOST = 2, 6  # syllables; one in so many


def without_the_marks(question: str) -> str:
    """Unchanged where hardly a syllable lacks its marks, or where none has any."""
    words = [match[0] for match in _WORD.finditer(stored(question)) if match[0].islower()]
    if question.isascii() or all(word.isascii() for word in words):
        return question
    bare = sum(_lacks_marks(word) for word in words)
    is_half = bare >= _LEAST and bare * _MOST >= len(words)
    return _WORD.sub(lambda match: _bare(match[0]), stored(question)) if is_half else question


def _bare(word: str) -> str:
    """With its capitals; what is no word ("53-KH/ĐU") stays as it is."""
    parts = unicodedata.normalize("NFD", word.translate(_STROKES))
    return "".join(one for one in parts if not unicodedata.combining(one))


def _lacks_marks(word: str) -> bool:
    if not word.isascii() or word in _LATIN or not is_syllable(word):
        return False
    return word in _NEVER_ALONE or bool(_NEVER_BARE.fullmatch(word))
