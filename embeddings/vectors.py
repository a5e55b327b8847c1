"""Chroma: passage ids and vectors, nothing else; derived and disposable."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from embeddings.embedder import Vectors

if TYPE_CHECKING:
    from chromadb.api.collection_configuration import CreateHNSWConfiguration

_NAME = "passages"
_BATCH = 1000
_PAGE = 10_000  # get() of more rows than this fails inside Chroma
_HNSW: "CreateHNSWConfiguration" = {
    "space": "cosine",
    "ef_construction": 200,
    "ef_search": 200,
    # With 16, small sets of near-equal texts had passages that no search could reach (1 in 18).
    "max_neighbors": 32,
    # What is not synced is replayed by every reader, who truncates and rewrites the files doing so.
    "sync_threshold": 1,
}
# Chroma hands a folder that is just being closed to whoever opens it at that moment.
_opening = Lock()


class VectorStore:
    """One folder. Any number of processes may read it at once, but none while it is written."""

    def __init__(self, folder: Path) -> None:
        import chromadb
        from chromadb.config import Settings

        with _opening:
            self._client = chromadb.PersistentClient(
                str(folder), Settings(anonymized_telemetry=False, allow_reset=False)
            )
        self._passages = self._client.get_or_create_collection(
            _NAME,
            embedding_function=None,
            configuration={"hnsw": _HNSW},
        )
        # `.configuration` would warn about an embedding function that there is none of.
        if self._passages.configuration_json["hnsw"]["space"] != "cosine":
            raise ValueError(f"{folder}: built with another distance than cosine")

    def close(self) -> None:
        with _opening:
            self._client.close()  # type: ignore[attr-defined]

    def add(self, ids: Sequence[int], vectors: Vectors) -> None:
        for at in range(0, len(ids), _BATCH):
            batch = [str(one) for one in ids[at : at + _BATCH]]
            self._passages.upsert(ids=batch, embeddings=vectors[at : at + _BATCH])

    def delete(self, ids: Collection[int]) -> None:
        gone = [str(one) for one in ids]
        for at in range(0, len(gone), _BATCH):
            self._passages.delete(ids=gone[at : at + _BATCH])

    def ids(self) -> set[int]:
        return set(self._paged_ids())

    def vector(self, passage_id: int) -> Vectors | None:
        found = self._passages.get(ids=[str(passage_id)], include=["embeddings"])["embeddings"]
        return np.asarray(found[0], np.float32) if found is not None and len(found) else None

    def _paged_ids(self) -> Iterator[int]:
        for offset in range(0, self._passages.count(), _PAGE):
            page = self._passages.get(limit=_PAGE, offset=offset, include=[])
            yield from (int(one) for one in page["ids"])

    def search(
        self, query: Vectors, k: int, only: Collection[int] | None = None
    ) -> dict[int, float]:
        """Passage id -> cosine similarity; `query` is one vector; `only` restricts to these ids."""
        if only is not None:
            return self._exact(query, only)
        found = self._passages.query(query_embeddings=query, n_results=k, include=["distances"])
        distances = (found["distances"] or [[]])[0]
        return {
            int(one): 1.0 - distance
            for one, distance in zip(found["ids"][0], distances, strict=True)
        }

    def _exact(self, query: Vectors, only: Collection[int]) -> dict[int, float]:
        """A few passages are compared one by one, faster than a filtered graph search."""
        similarities: dict[int, float] = {}
        wanted = [str(one) for one in only]
        for at in range(0, len(wanted), _BATCH):
            page = self._passages.get(ids=wanted[at : at + _BATCH], include=["embeddings"])
            if page["ids"] and page["embeddings"] is not None:
                scores = page["embeddings"] @ query
                similarities |= {int(i): float(s) for i, s in zip(page["ids"], scores, strict=True)}
        return similarities
