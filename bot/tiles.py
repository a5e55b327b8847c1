"""A claim laid over its sources: stretches of it that stand there, and words of its own between."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import gate_words as words
from bot.claim_tokens import Token

_LINK_SYLLABLES = frozenset(word for phrase in words.LINKS for word in phrase)
_FRAME_SYLLABLES = frozenset(word for phrase in words.FRAMES for word in phrase)


@dataclass(frozen=True)
class Tile:
    """Words of a claim, up to its place `at`, that stand in a source from `start` to `end`.

    `low` is the first place of that source that the claim has used.
    """

    at: int
    start: int
    end: int
    low: int


def is_link(token: Token) -> bool:
    return token.word in _LINK_SYLLABLES


def is_frame(token: Token) -> bool:
    return token.word in _FRAME_SYLLABLES


def has(skipped: Sequence[Token], word: str) -> bool:
    return any(token.word == word for token in skipped)
