"""Scored lists become one: what each side found, on one scale from 0 to 1, and what a second look
at the best of it adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from embeddings.leaning import asks

# What is asked stands in a text in the words of the question; a heading or title stands above texts
# that say it in others. Best of 0.65 to 0.8 on the development collections for all queries, and of
# 0.2 to 0.7 for those that only name something (docs/decisions.md).
LEXICAL_WEIGHT = 0.8
LEXICAL_WEIGHT_OF_NAMES = 0.5
# Best of 0.35 to 0.8 on the development collections and the project's own questions.
SECOND_WEIGHT = 0.6


@dataclass(frozen=True)
class Hit:
    """`score` is the fused one, 0 to 1; `lexical` (BM25) and `dense` (cosine) are as found, 0 where
    that side did not find the passage."""

    passage_id: int
    score: float
    lexical: float
    dense: float


def lexical_weight(query: str) -> float:
    return LEXICAL_WEIGHT if asks(query) else LEXICAL_WEIGHT_OF_NAMES


def fused(
    lexical: Mapping[int, float], dense: Mapping[int, float], weight: float = LEXICAL_WEIGHT
) -> list[Hit]:
    """A convex combination, `weight` for the lexical side; what one side lacks counts 0 there. A
    text without a word in common scores 0 in BM25, but every text has some cosine: there the worst
    that was found counts 0."""
    words = _normalised(lexical, 0.0)
    meaning = _normalised(dense, min(dense.values(), default=0.0))
    hits = [
        Hit(
            passage_id=one,
            score=weight * words.get(one, 0.0) + (1 - weight) * meaning.get(one, 0.0),
            lexical=lexical.get(one, 0.0),
            dense=dense.get(one, 0.0),
        )
        for one in lexical.keys() | dense.keys()
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage_id))


def mixed(hits: Sequence[Hit], second: Sequence[float]) -> list[Hit]:
    """The first hits with their second score, before all others, which keep their order."""
    seconds = [*second, *[0.0] * (len(hits) - len(second))]
    scored = [
        replace(hit, score=(1 - SECOND_WEIGHT) * hit.score + SECOND_WEIGHT * score)
        for hit, score in zip(hits, seconds, strict=True)
    ]
    return sorted(scored, key=lambda hit: (-hit.score, hit.passage_id))


def _normalised(scores: Mapping[int, float], low: float) -> dict[int, float]:
    """The best becomes 1 and what scores `low` 0; when all are equal, all are 1."""
    high = max(scores.values(), default=low)
    if high == low:
        return dict.fromkeys(scores, 1.0)
    return {one: (score - low) / (high - low) for one, score in scores.items()}
