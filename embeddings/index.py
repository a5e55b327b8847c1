"""PassageIndex: update from the catalogue, search by meaning and by words, both fused."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from corpus.article import Role
from corpus.catalogue import Catalogue
from corpus.errors import UserError
from embeddings.embedder import Embedder, Vectors
from embeddings.generations import About, Generation, Generations
from embeddings.lexical import LexicalStore
from embeddings.vector_cache import VectorCache
from embeddings.vectors import VectorStore

# Best of 0.5 to 0.8 on news and statutes (docs/architecture.md).
LEXICAL_WEIGHT = 0.65
_CANDIDATES = 200  # of each side, before fusion
_NOT_SEARCHED: tuple[Role, ...] = ("stamp", "author")
_LOCK_PATIENCE_S = 120


class ModelMismatch(UserError):
    """The index was built by another model than the one that is asked to search it."""


class BusyIndex(UserError):
    """Another process has been writing for too long."""


class DamagedIndex(UserError):
    """The indexes do not hold what the catalogue holds, even built afresh."""


@dataclass(frozen=True)
class Hit:
    """`score` is the fused one, 0 to 1; `lexical` (BM25) and `dense` (cosine) are as found, 0 where
    that side did not find the passage."""

    passage_id: int
    score: float
    lexical: float
    dense: float


class _Reading:
    """One published generation, open; it cannot be deleted while it is."""

    def __init__(self, generation: Generation) -> None:
        self.folder = generation.folder
        self._lock: IO[bytes] = generation.hold()
        self.vectors = VectorStore(generation.folder / "chroma")
        self.lexical = LexicalStore(generation.folder / "tantivy")

    def close(self) -> None:
        self.vectors.close()
        self._lock.close()


class PassageIndex:
    """Readers follow the newest generation by themselves: each search looks at the pointer."""

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self._folder = folder
        self._embedder = embedder
        self._generations = Generations(folder / "index")
        self._open: _Reading | None = None

    def close(self) -> None:
        if self._open:
            self._open.close()
            self._open = None

    def update(self, catalogue: Catalogue) -> None:
        """Makes the indexes hold what the catalogue holds; after an unclean end, or for another
        model, built whole. BusyIndex when another process writes for minutes."""
        from filelock import FileLock, Timeout

        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._folder / "index.lock", timeout=_LOCK_PATIENCE_S):
                self._update(catalogue)
        except Timeout as problem:
            raise BusyIndex(
                f"{self._folder}: một tiến trình khác đang nạp kho tư liệu quá lâu. "
                "Đề nghị chờ tiến trình đó xong rồi chạy lại."
            ) from problem

    def refresh(self, catalogue: Catalogue) -> None:
        """For those who only read: catch up after a killed run, but never wait for a writer.
        ModelMismatch when another model built what is there."""
        from filelock import FileLock, Timeout

        current = self._generations.current()
        if current and current.about:
            self._check_model(current.about)
            if current.about.revision >= catalogue.revision:
                return
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self._folder / "index.lock", timeout=0 if current else _LOCK_PATIENCE_S):
                self._update(catalogue)
        except Timeout:
            return

    def search(self, query: str, k: int, only: Collection[int] | None = None) -> list[Hit]:
        """Best first, at most `k`; `only` are the passage ids that may come back, none if empty."""
        if only is not None and not only:
            return []
        reading = self._reading()
        if reading is None:
            return []
        lexical = reading.lexical.search(query, _CANDIDATES, only)
        vector = self._embedder.embed_queries([query])[0]
        dense = reading.vectors.search(vector, _CANDIDATES, only) if vector.any() else {}
        return fused(lexical, dense)[:k]

    def document_frequency(self, token: str) -> int:
        """In how many passages a folded syllable or adjacent pair ("kiem_tra") stands."""
        reading = self._reading()
        return reading.lexical.document_frequency(token) if reading else 0

    @property
    def size(self) -> int:
        """Passages that can be found."""
        reading = self._reading()
        return reading.lexical.size if reading else 0

    def _reading(self) -> _Reading | None:
        current = self._generations.current()
        if current is None or (self._open and self._open.folder == current.folder):
            return self._open
        if current.about:
            self._check_model(current.about)
            self.close()
            self._open = _Reading(current)
        return self._open

    def _check_model(self, about: About) -> None:
        if about.model != self._embedder.name:
            raise ModelMismatch(
                f"{self._folder}: chỉ mục được lập bằng mô hình {about.model}, nhưng đang dùng "
                f"{self._embedder.name}. Đề nghị chạy lại “python -m bot index”, "
                "hoặc đặt EMBEDDING_MODEL như khi lập chỉ mục."
            )

    def _update(self, catalogue: Catalogue) -> None:
        revision = catalogue.revision
        uncleanly = self._generations.ended_uncleanly()
        base = None if uncleanly else self._usable()
        if uncleanly:
            self._generations.sweep()
        if base and base.about and base.about.revision == revision:
            return
        try:
            self._build(catalogue, revision, base)
        except DamagedIndex:
            if base is None:
                raise
            self._build(catalogue, revision, None)
        self._generations.sweep()

    def _usable(self) -> Generation | None:
        """The current generation, if this model built it."""
        current = self._generations.current()
        fits = current and current.about and current.about.model == self._embedder.name
        return current if fits else None

    def _build(self, catalogue: Catalogue, revision: int, base: Generation | None) -> None:
        with self._generations.building(base) as folder:
            vectors = VectorStore(folder / "chroma")
            lexical = LexicalStore(folder / "tantivy")
            try:
                ids = self._fill(catalogue, vectors, lexical)
                _verify(vectors, lexical, ids)
            finally:
                vectors.close()
            about = About(revision, self._embedder.name, len(ids))
            self._generations.publish(folder, about)

    def _fill(self, catalogue: Catalogue, vectors: VectorStore, lexical: LexicalStore) -> set[int]:
        """Deletes what is gone, adds what is new; returns all ids that must be there now."""
        there = vectors.ids()
        wanted = catalogue.searchable_ids(_NOT_SEARCHED)
        passages = catalogue.passages(sorted(wanted - there))
        cache = VectorCache(catalogue.engine, self._embedder)
        vectors.delete(there - wanted)
        new: Vectors = cache.vectors([passage.searchable() for passage in passages])
        vectors.add([passage.id for passage in passages], new)
        lexical.change(sorted(there - wanted), passages)
        return wanted


def _verify(vectors: VectorStore, lexical: LexicalStore, ids: set[int]) -> None:
    """count() alone is known to lie (docs/decisions.md), so the ids themselves are compared."""
    if vectors.ids() != ids or lexical.size != len(ids):
        raise DamagedIndex(
            f"Chỉ mục không khớp kho tư liệu ({len(ids)} đoạn, Chroma {len(vectors.ids())}, "
            f"Tantivy {lexical.size}). Đề nghị xóa thư mục index trong thư mục dữ liệu và nạp lại."
        )


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


def _normalised(scores: Mapping[int, float]) -> dict[int, float]:
    """The best becomes 1 and the worst 0; when all are equal, all are 1."""
    if not scores:
        return {}
    low, high = min(scores.values()), max(scores.values())
    if high == low:
        return dict.fromkeys(scores, 1.0)
    return {one: (score - low) / (high - low) for one, score in scores.items()}
