"""The second stage: how much of a query is said in a passage, in its words or in like ones.

Each token of the query looks for the token of the passage nearest to it in meaning (late
interaction over static vectors); tokens that training found telling count more."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.embedder import Tokens, Vectors

# Tokens of what a passage is about: its title, heading and lead, or its first sentences.
_OPENING = 64
_OPENING_WEIGHT = 1 / 3


class TokenVectors(Protocol):
    """`vectors` has one row per token; a longer row is a token that says more."""

    @property
    def vectors(self) -> Vectors: ...

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """Known tokens only."""
        ...


class SoftMatch:
    def __init__(self, words: TokenVectors) -> None:
        self._words = words
        self._lengths = np.maximum(np.linalg.norm(words.vectors, axis=1), np.float32(1e-9))

    def scores(self, spellings: Sequence[str], passages: Sequence[Tokens]) -> list[float]:
        """0 to 1 for each passage: 1 when its opening has every token of one spelling of the
        query."""
        openings = [passage[:_OPENING] for passage in passages]
        read = [
            self._said(asked, [*passages, *openings]) for asked in self._words.tokens(spellings)
        ]
        whole, opening = np.maximum.reduce(read).reshape(2, -1)
        mixed: list[float] = (whole + _OPENING_WEIGHT * (opening - whole)).tolist()
        return mixed

    def _said(self, asked: Tokens, passages: Sequence[Tokens]) -> Vectors:
        lengths = np.array([len(passage) for passage in passages])
        scores = np.zeros(len(passages), np.float32)
        if not len(asked) or not lengths.any():
            return scores
        said = np.concatenate(passages)
        nearest = self._nearest(asked, said, (np.cumsum(lengths) - lengths)[lengths > 0])
        weights = self._lengths[asked]
        scores[lengths > 0] = (weights / weights.sum()) @ nearest
        return scores

    def _nearest(self, asked: Tokens, said: Tokens, starts: NDArray[np.int64]) -> Vectors:
        """Row: token of the query; column: the best cosine among the tokens of a passage."""
        seen = np.zeros(len(self._lengths), bool)
        seen[said] = True
        different = np.flatnonzero(seen)
        places = np.zeros(len(seen), np.int32)
        places[different] = np.arange(len(different))
        cosines = np.maximum(self._unit(asked) @ self._unit(different).T, 0)
        best: Vectors = np.maximum.reduceat(cosines[:, places[said]], starts, axis=1)
        return best

    def _unit(self, tokens: NDArray[np.integer]) -> Vectors:
        unit: Vectors = self._words.vectors[tokens] / self._lengths[tokens, None]
        return unit
