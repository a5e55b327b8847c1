"""Spellings that sound alike to many who type: hỏi for ngã ("trụ sỡ"), x for s ("sử lý"), d for gi,
ch for tr. A word so typed is no other word where a text has its twin only."""

import unicodedata
from collections.abc import Iterator

from corpus.text import fold

_HOOK, _TILDE = "\u0309", "\u0303"
_SWAPPED_TONES = str.maketrans({_HOOK: _TILDE, _TILDE: _HOOK})
_VOWELS = frozenset("aeiouy")
_BEGINNINGS = (("s", "x"), ("x", "s"), ("gi", "d"), ("d", "gi"), ("ch", "tr"), ("tr", "ch"))


def other_tone(words: str) -> str:
    """Each syllable's hỏi as ngã and the other way; "" where there is neither."""
    taken = unicodedata.normalize("NFD", words)
    swapped = unicodedata.normalize("NFC", taken.translate(_SWAPPED_TONES))
    return "" if swapped == words else swapped


def other_beginnings(syllable: str) -> Iterator[str]:
    """In small letters, with its marks or without."""
    folded = fold(syllable)
    for typed, meant in _BEGINNINGS:
        if folded.startswith(typed) and folded[len(typed) : len(typed) + 1] in _VOWELS:
            rest = syllable[len(typed) :]
            yield meant + (rest[1:] if meant == "gi" and rest.startswith("i") else rest)


def may_begin_so(typed: str) -> bool:
    """ "đ", which folds to d, sounds like neither."""
    return not typed.lower().startswith("đ")
