"""Scored lists become one: what each side found, on one scale from 0 to 1, and what a second look
at the best of it adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

# Best of 0.5 to 0.8 on news and statutes; questions want no less (docs/decisions.md).
LEXICAL_WEIGHT = 0.65
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


def fused(lexical: Mapping[int, float], dense: Mapping[int, float]) -> list[Hit]:
    """A convex combination of min-max-normalised scores; what one side lacks counts 0 there."""
    words, meaning = _normalised(lexical), _normalised(dense)
    hits = [
        Hit(
            passage_id=one,
            score=LEXICAL_WEIGHT * words.get(one, 0.0)
            + (1 - LEXICAL_WEIGHT) * meaning.get(one, 0.0),
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


def _normalised(scores: Mapping[int, float]) -> dict[int, float]:
    """The best becomes 1 and the worst 0; when all are equal, all are 1."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    if high == low:
        return dict.fromkeys(scores, 1.0)
    return {one: (score - low) / (high - low) for one, score in scores.items()}
