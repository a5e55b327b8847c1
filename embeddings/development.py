"""How near the model puts held-out anchors to their passages; nothing here is trained on."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.pairs import Rows, Source, Texts, TrainingData

Vectors = NDArray[np.float32]
EmbedRows = Callable[[Texts, Rows, Rows], Vectors]
_ANCHORS, _DISTRACTORS = 1_500, 5_000


@dataclass(frozen=True)
class Quality:
    """MRR@10 and Success@5 of one source's held-out anchors among their own and 5,000 other
    passages, typed with diacritics and without."""

    source: str
    anchors: int
    mrr: float
    success: float
    folded_mrr: float
    folded_success: float


def measure(data: TrainingData, embed: EmbedRows) -> list[Quality]:
    keys = data.written.keys()
    return [
        _quality(held_out, train, data, keys, embed)
        for held_out, train in zip(data.development, data.train, strict=True)
        if len(held_out)
    ]


def _quality(
    held_out: Source, train: Source, data: TrainingData, keys: NDArray[np.uint64], embed: EmbedRows
) -> Quality:
    random = np.random.default_rng(7)
    asked, others = held_out.draw(random, len(held_out)), train.draw(random, _DISTRACTORS)
    _, kept = np.unique(keys[asked.anchors], return_index=True)
    kept = kept[:_ANCHORS]
    anchors = asked.anchors[kept]
    passages = embed(
        data.written,
        np.concatenate([asked.first[kept], others.first]),
        np.concatenate([asked.last[kept], others.last]),
    )
    also_right = keys[anchors][:, None] == keys[np.concatenate([anchors, others.anchors])][None, :]
    figures: list[float] = []
    for texts in (data.written, data.folded):
        ranks = _ranks(embed(texts, anchors, anchors + 1) @ passages.T, also_right)
        figures += [float(np.where(ranks < 10, 1 / (ranks + 1), 0).mean())]
        figures += [float((ranks < 5).mean())]
    return Quality(held_out.name, len(anchors), *figures)


def _ranks(scores: Vectors, also_right: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many wrong passages score above the right one: passage i belongs to anchor i."""
    own = np.diagonal(scores)[:, None]
    return np.asarray(((scores > own) & ~also_right).sum(axis=1))
