"""Stand-ins for what is outside a test: an embedder whose vectors one can work out by hand."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from corpus.text import syllables
from embeddings.embedder import Vectors


class SyllableEmbedder:
    """Counts syllables in 64 slots by their checksum: texts that share words are near."""

    dimension = 64

    def __init__(self, name: str = "syllables-64") -> None:
        self.name = name
        self.embedded = 0

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return self.embed_passages(texts)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        self.embedded += len(texts)
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for token in syllables(text):
                row[crc32(token.encode()) % self.dimension] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.divide(rows, lengths, out=rows, where=lengths > 0)
