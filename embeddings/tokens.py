"""The tokens of every passage, memory-mapped, so that a second stage can read the passages that
the first one found; derived and disposable."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.embedder import Tokens

_IDS, _STARTS, _TOKENS = "ids.npy", "starts.npy", "tokens.npy"


class TokenStore:
    """One folder: passage ids in rising order, and their runs of tokens end to end; passage i has
    tokens[starts[i]:starts[i + 1]]."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / _TOKENS).is_file():
            self._write(np.zeros(0, np.int64), np.zeros(1, np.int64), np.zeros(0, np.uint16))
        self._open()

    @property
    def size(self) -> int:
        return len(self._ids)

    def runs(self, ids: Sequence[int]) -> list[Tokens]:
        """In the order of `ids`; an id that is not here has no tokens."""
        if not self.size:
            return [self._tokens[:0] for _ in ids]
        places = np.minimum(np.searchsorted(self._ids, ids), self.size - 1)
        return [
            self._tokens[self._starts[at] : self._starts[at + (self._ids[at] == one)]]
            for at, one in zip(places, ids, strict=True)
        ]

    def change(self, gone: Collection[int], added: Mapping[int, Tokens]) -> None:
        """Writes all anew: a hundred thousand passages are 40 MB."""
        kept = ~np.isin(self._ids, np.fromiter(gone, np.int64, len(gone)))
        lengths = np.diff(self._starts)
        tokens = [self._tokens[np.repeat(kept, lengths)], *added.values()]
        ids = np.concatenate([self._ids[kept], np.fromiter(added, np.int64, len(added))])
        new = np.fromiter(map(len, added.values()), np.int64, len(added))
        self._write_sorted(ids, np.concatenate([lengths[kept], new]), np.concatenate(tokens))
        self._open()

    def _write_sorted(
        self, ids: NDArray[np.int64], lengths: NDArray[np.int64], tokens: Tokens
    ) -> None:
        order = np.argsort(ids)
        begin = np.cumsum(lengths) - lengths
        starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lengths[order])])
        moved = np.repeat(begin[order] - starts[:-1], lengths[order])
        self._write(ids[order], starts, tokens[np.arange(len(tokens)) + moved])

    def _write(self, ids: NDArray[np.int64], starts: NDArray[np.int64], tokens: Tokens) -> None:
        for name, array in ((_IDS, ids), (_STARTS, starts), (_TOKENS, tokens)):
            # Never over a file that is mapped.
            (self._folder / name).unlink(missing_ok=True)
            np.save(self._folder / name, array)

    def _open(self) -> None:
        self._ids = np.load(self._folder / _IDS)
        self._starts = np.load(self._folder / _STARTS)
        self._tokens: Tokens = np.load(self._folder / _TOKENS, mmap_mode="r")
