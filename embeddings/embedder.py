"""Text becomes unit vectors. Knows nothing of passages or stores."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """`name` changes whenever the vectors would: the index remembers it and refuses a mismatch."""

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """One row per text, unit length; empty text gives a row of zeros."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors: ...
