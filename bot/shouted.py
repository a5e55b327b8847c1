"""A question typed in capitals becomes one in small letters, in which capitals tell names and
abbreviations from words: of "PHƯỜNG BẾN ĐÁ CÒN HẠN GÌ" all would be a name."""

import re
from functools import cache

from corpus.glossary import entries
from corpus.text import canonical, fold

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"\S+")
_SHORTEST = 3  # words; "UBND HĐND" is no sentence
_VOWEL = re.compile(r"[aeiouy]")
_CODE = re.compile(r"\d.*[^\W\d_]|[^\W\d_].*\d|[^\W\d_][/-][^\W\d_]")  # "62-KH/QU", "ATTP-2"


def in_small_letters(question: str) -> str:
    """Unchanged where anything is written small; numbers of documents and abbreviations stay."""
    words = _WORD.findall(question)
    if len(words) < _SHORTEST or question != question.upper():
        return question
    return _TOKEN.sub(lambda one: _small(one[0]), question)


def _small(token: str) -> str:
    bare = token.strip(".,;:?!()\"'“”")
    if _CODE.search(bare) or canonical(bare) in _abbreviations():
        return token
    return token.lower() if _VOWEL.search(fold(bare)) else token


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(one.abbreviation for one in entries() if one.abbreviation)
