"""Vectors by model and text, in the catalogue's database: a lost index costs seconds."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from sqlalchemy import Column, Engine, LargeBinary, MetaData, Table, Text, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from embeddings.embedder import Embedder, Vectors

Embed = Callable[[Sequence[int]], Vectors]

_metadata = MetaData()
_vectors = Table(
    "vectors",
    _metadata,
    Column("model", Text, primary_key=True),
    Column("text_hash", Text, primary_key=True),
    Column("vector", LargeBinary, nullable=False),  # float32, native order
)
_BATCH = 1000


class VectorCache:
    def __init__(self, engine: Engine, embedder: Embedder) -> None:
        self._engine = engine
        self._embedder = embedder
        _metadata.create_all(engine)

    def vectors(self, texts: Sequence[str], embed: Embed | None = None) -> Vectors:
        """One row per text; what was never embedded is embedded now and kept, batch by batch.
        `embed` gives the vectors of the texts at these places where there is a shorter way to them
        than through the texts."""
        embed = embed or (lambda at: self._embedder.embed_passages([texts[one] for one in at]))
        places = range(len(texts))
        batches = [places[at : at + _BATCH] for at in range(0, len(texts), _BATCH)]
        rows = [self._batch(batch, texts, embed) for batch in batches]
        return np.concatenate(rows) if rows else np.zeros((0, self._embedder.dimension), np.float32)

    def forget_all_but(self, texts: Iterable[str]) -> None:
        """What left the corpus leaves no vector behind, of whatever model."""
        kept = {_hash(text) for text in texts}
        table = _vectors.c
        with self._engine.begin() as connection:
            known = connection.execute(select(table.model, table.text_hash)).all()
            gone = [{"m": row.model, "h": row.text_hash} for row in known if row[1] not in kept]
            if gone:
                is_gone = (table.model == bindparam("m"), table.text_hash == bindparam("h"))
                connection.execute(delete(_vectors).where(*is_gone), gone)

    def _batch(self, places: Sequence[int], texts: Sequence[str], embed: Embed) -> Vectors:
        hashes = [_hash(texts[at]) for at in places]
        known = dict(self._known(hashes))
        missing = {key: at for key, at in zip(hashes, places, strict=True) if key not in known}
        if missing:
            fresh = embed(list(missing.values()))
            known |= {key: row.tobytes() for key, row in zip(missing, fresh, strict=True)}
            self._keep({key: known[key] for key in missing})
        joined = b"".join(known[key] for key in hashes)
        return np.frombuffer(joined, np.float32).reshape(len(places), -1)

    def _known(self, hashes: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        statement = select(_vectors.c.text_hash, _vectors.c.vector).where(
            _vectors.c.model == self._embedder.name, _vectors.c.text_hash.in_(hashes)
        )
        with self._engine.connect() as connection:
            for row in connection.execute(statement):
                yield row.text_hash, row.vector

    def _keep(self, vectors: dict[str, bytes]) -> None:
        model = self._embedder.name
        rows = [{"model": model, "text_hash": key, "vector": row} for key, row in vectors.items()]
        with self._engine.begin() as connection:
            connection.execute(insert(_vectors).on_conflict_do_nothing(), rows)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
