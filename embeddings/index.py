"""PassageIndex: update from the catalogue, search by meaning and by words, both fused."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import IO, Literal

import numpy as np

from corpus.catalogue import Catalogue
from corpus.errors import UserError
from corpus.lock import PATIENCE_S, Busy, alone
from embeddings.building import Builder, code
from embeddings.embedder import Embedder, embedded_model
from embeddings.fusion import Hit, fused, lexical_weight, mixed
from embeddings.generations import About, Generation, Generations
from embeddings.lexical import LexicalStore
from embeddings.restoring import is_unaccented, restored
from embeddings.soft_match import SoftMatch
from embeddings.tokens import TokenStore
from embeddings.vectors import VectorStore

__all__ = ["Hit", "MissingIndex", "ModelMismatch", "PassageIndex"]

Stage = Literal["lexical", "dense", "fused", "final"]

_CANDIDATES = 200  # of each side, before fusion
_READ_AGAIN = 50  # of them, by the second stage
_LEARNT_FROM = 10  # whose diacritics a query without any gets back
_TRIES = 3


class ModelMismatch(UserError):
    """The index was built by another model than the one that is asked to search it."""


class MissingIndex(UserError):
    """Nothing was ever indexed here, or nothing usable is left."""


class _Reading:
    """One published generation, open; it cannot be deleted while it is."""

    def __init__(self, folder: Path, lock: IO[bytes]) -> None:
        self.folder = folder
        self.searches = 0  # that are using it right now
        self.vectors = VectorStore(folder / "chroma")
        self.lexical = LexicalStore(folder / "tantivy")
        self.tokens = TokenStore(folder / "tokens")
        self._lock = lock

    def close(self) -> None:
        self.vectors.close()
        self._lock.close()


class PassageIndex:
    """Readers follow the newest generation by themselves: each search looks at the pointer. Any
    number of threads may search."""

    def __init__(self, folder: Path, embedder: Embedder, patience_s: float = PATIENCE_S) -> None:
        self._folder = folder
        self._embedder = embedder
        self._patience_s = patience_s
        self._generations = Generations(folder / "index")
        self._open: _Reading | None = None
        self._opening = Lock()

    @cached_property
    def _matching(self) -> SoftMatch:
        return SoftMatch(embedded_model())

    def close(self) -> None:
        """What is being searched is closed when that search is done."""
        with self._opening:
            self._replace(None)

    def update(self, catalogue: Catalogue) -> None:
        """Makes the indexes hold what the catalogue holds; after an unclean end, for another model
        or by other rules, built whole. Busy when another process writes for minutes."""
        with alone(self._folder / "index.lock", self._patience_s):
            self._update(catalogue)

    def refresh(self, catalogue: Catalogue) -> None:
        """For those who only read: catch up after a killed run, but go on with what is published
        while another process writes. ModelMismatch when another model built what is there,
        MissingIndex when nothing was ever indexed."""
        current = self._generations.current()
        about = current.about if current else None
        if about:
            self._check_model(about)
            if self._is_built_from(about, catalogue) and about.revision == catalogue.revision:
                return
        elif not catalogue.revision and not catalogue.folders:
            raise self._missing()
        try:
            with alone(self._folder / "index.lock", 0 if about else self._patience_s):
                self._update(catalogue)
        except Busy:
            if not about:
                raise

    def search(
        self, query: str, k: int, only: Collection[int] | None = None, stage: Stage = "final"
    ) -> list[Hit]:
        """Best first, at most `k`; `only` are the passage ids that may come back, none if empty;
        an earlier `stage` is for measuring."""
        if only is not None and not only:
            return []
        with self._reading() as reading:
            lexical = reading.lexical.search(query, _CANDIDATES, only) if stage != "dense" else {}
            dense: dict[int, float] = {}
            if stage != "lexical":
                spellings = self._spellings(reading, query, list(lexical)[:_LEARNT_FROM])
                dense = self._dense(reading, spellings, only)
            hits = fused(lexical, dense, lexical_weight(query))[: max(k, _READ_AGAIN)]
            if stage == "final":
                first = [hit.passage_id for hit in hits[:_READ_AGAIN]]
                hits = mixed(hits, self._matching.scores(spellings, reading.tokens.runs(first)))
        return hits[:k]

    def _spellings(self, reading: _Reading, query: str, found: Sequence[int]) -> list[str]:
        """The query, and once more with diacritics if it has none and these passages have them."""
        if not found or not is_unaccented(query):
            return [query]
        words = embedded_model()
        passages = [words.spelled(run) for run in reading.tokens.runs(found)]
        return [query, restored(words.spelled(words.tokens([query])[0]), passages)]

    def _dense(
        self, reading: _Reading, spellings: Sequence[str], only: Collection[int] | None
    ) -> dict[int, float]:
        vectors = self._embedder.embed_queries(spellings)
        vector = vectors.mean(axis=0)
        length = float(np.linalg.norm(vector))
        return reading.vectors.search(vector / length, _CANDIDATES, only) if length else {}

    def document_frequency(self, token: str) -> int:
        """In how many passages a folded syllable or adjacent pair ("kiem_tra") stands, as far as is
        known since the last search: asked some hundred times per answer."""
        with self._reading(is_newest=False) as reading:
            return reading.lexical.document_frequency(token)

    @property
    def size(self) -> int:
        """Passages that can be found."""
        with self._reading() as reading:
            return reading.lexical.size

    @contextmanager
    def _reading(self, is_newest: bool = True) -> Iterator[_Reading]:
        """A generation, by choice the newest, open for as long as the caller needs it."""
        with self._opening:
            newer = self._newer() if is_newest or self._open is None else None
            if newer:
                self._replace(newer)
            reading = self._open
            if reading is None:
                raise self._missing()
            reading.searches += 1
        try:
            yield reading
        finally:
            with self._opening:
                reading.searches -= 1
                if reading is not self._open and not reading.searches:
                    reading.close()

    def _replace(self, newer: _Reading | None) -> None:
        old, self._open = self._open, newer
        if old and not old.searches:
            old.close()

    def _newer(self) -> _Reading | None:
        """None when there is no other generation to open than the one that is open."""
        for _ in range(_TRIES):
            current = self._generations.current()
            if current is None or (self._open and self._open.folder == current.folder):
                return None
            lock = current.hold()
            if lock is None:
                continue  # replaced since the pointer was read
            with ExitStack() as unused:
                unused.enter_context(lock)
                if current.about is None:
                    return None
                self._check_model(current.about)
                newer = _Reading(current.folder, lock)
                unused.pop_all()
                return newer
        return None

    def _check_model(self, about: About) -> None:
        if about.model != self._embedder.name:
            raise ModelMismatch(
                f"{self._folder}: chỉ mục được lập bằng mô hình {about.model}, nhưng đang dùng "
                f"{self._embedder.name}. Đề nghị chạy lại “python -m bot index”, "
                "hoặc đặt EMBEDDING_MODEL như khi lập chỉ mục."
            )

    def _missing(self) -> MissingIndex:
        return MissingIndex(
            f"{self._folder}: chưa có chỉ mục dùng được. Đề nghị chạy “python -m bot index” "
            "để nạp bài viết, hoặc kiểm tra lại thư mục dữ liệu."
        )

    def _is_built_from(self, about: About, catalogue: Catalogue) -> bool:
        """By this model and these rules."""
        expected = (self._embedder.name, catalogue.identity, code())
        return (about.model, about.catalogue, about.code) == expected

    def _update(self, catalogue: Catalogue) -> None:
        revision = catalogue.revision
        base = self._base(catalogue)
        if base and base.about and base.about.revision == revision:
            return
        Builder(self._generations, catalogue, self._embedder).build(revision, base)
        self._generations.sweep()

    def _base(self, catalogue: Catalogue) -> Generation | None:
        """The current generation if it can be trusted and built upon."""
        if self._generations.ended_uncleanly():
            self._generations.sweep()
            return None
        current = self._generations.current()
        fits = current and current.about and self._is_built_from(current.about, catalogue)
        return current if current and fits and current.is_intact() else None
