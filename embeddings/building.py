"""A new generation from the catalogue: filled, opened again, verified, published."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus import article, spelling
from corpus.article import Role
from corpus.catalogue import Catalogue
from corpus.errors import UserError
from corpus.version import code_version
from embeddings import lexical, tokens, vectors
from embeddings.embedder import EMBEDDED_MODEL, Embedder, Tokens, embedded_model
from embeddings.generations import About, Generation, Generations
from embeddings.lexical import LexicalStore
from embeddings.tokens import TokenStore
from embeddings.vector_cache import Embed, VectorCache
from embeddings.vectors import VectorStore

NOT_SEARCHED: tuple[Role, ...] = ("stamp", "author")
_BATCH = 5000
_SAMPLES = 20
_MOST_LOST = 0.1
# Deleted passages stay in Chroma's graph and in Tantivy's counts; beyond this share, build whole.
_MOST_DELETED = 0.25


class DamagedIndex(UserError):
    """The indexes do not hold what the catalogue holds, even built afresh."""


def code() -> str:
    """Version of the rules by which a passage becomes tokens and vectors."""
    rules = (article, spelling, lexical, tokens, vectors)
    files = [Path(str(one.__file__)) for one in rules]
    return code_version([*files, EMBEDDED_MODEL / "tokenizer.json"])


@dataclass(frozen=True)
class Builder:
    generations: Generations
    catalogue: Catalogue
    embedder: Embedder

    def build(self, revision: int, base: Generation | None) -> None:
        """From a copy of `base` where that is worth it and works, else whole."""
        from chromadb.errors import ChromaError

        deleted = self._deleted(base) if base else None
        if base and deleted is not None:
            try:
                self._build(revision, base, deleted)
                return
            except (DamagedIndex, ChromaError):
                pass  # what cannot be mended is made anew
        self._build(revision, None, 0)

    def _deleted(self, base: Generation) -> int | None:
        """How many passages the copy would have lost since it was built whole; None: too many."""
        with closing(VectorStore(base.folder / "chroma")) as there:
            gone = len(there.ids() - self._wanted())
        deleted = gone + (base.about.deleted if base.about else 0)
        return deleted if deleted <= _MOST_DELETED * len(self._wanted()) else None

    def _build(self, revision: int, base: Generation | None, deleted: int) -> None:
        with self.generations.building(base) as folder:
            ids = self._filled(folder)
            _verify(folder, ids)
            about = About(
                revision=revision,
                catalogue=self.catalogue.identity,
                model=self.embedder.name,
                code=code(),
                passages=len(ids),
                deleted=deleted,
            )
            self.generations.publish(folder, about)

    def _filled(self, folder: Path) -> set[int]:
        """Deletes what is gone, adds what is new; returns the ids that are there now."""
        cache = VectorCache(self.catalogue.engine, self.embedder)
        words = LexicalStore(folder / "tantivy")
        read: dict[int, Tokens] = {}
        with closing(VectorStore(folder / "chroma")) as meaning:
            there, wanted = meaning.ids(), self._wanted()
            gone, kept = there - wanted, there & wanted
            meaning.delete(gone)
            words.change(gone, ())
            for batch in _batches(sorted(wanted - there)):
                # What another process took out meanwhile is left out here too.
                passages = self.catalogue.passages(batch)
                kept.update(passage.id for passage in passages)
                ids = [passage.id for passage in passages]
                texts = [passage.searchable() for passage in passages]
                runs = embedded_model().tokens(texts)
                meaning.add(ids, cache.vectors(texts, self._from(runs)))
                words.change((), passages)
                read.update(zip(ids, runs, strict=True))
        TokenStore(folder / "tokens").change(gone, read)
        if gone or not there:
            cache.forget_all_but(self._texts(kept))
        return kept

    def _from(self, runs: Sequence[Tokens]) -> Embed | None:
        """The embedded model has read the passages by now."""
        model = embedded_model()
        if self.embedder is not model:
            return None
        return lambda places: model.embed_tokens([runs[at] for at in places])

    def _wanted(self) -> set[int]:
        return self.catalogue.searchable_ids(NOT_SEARCHED)

    def _texts(self, ids: set[int]) -> Iterator[str]:
        for batch in _batches(sorted(ids)):
            for passage in self.catalogue.passages(batch):
                yield passage.searchable()


def _batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _verify(folder: Path, ids: set[int]) -> None:
    """As a reader will see it. count() alone is known to lie, so ids are compared and samples are
    searched for by their own vectors; a graph may miss a few, damage loses many."""
    words, read = LexicalStore(folder / "tantivy"), TokenStore(folder / "tokens")
    with closing(VectorStore(folder / "chroma")) as meaning:
        found = meaning.ids()
        samples = sorted(ids)[:: max(1, len(ids) // _SAMPLES)]
        lost = [one for one in samples if not _finds_itself(meaning, one)]
    sizes = {len(ids), words.size, read.size}
    if found != ids or len(sizes) > 1 or len(lost) > _MOST_LOST * len(samples):
        raise DamagedIndex(
            f"Chỉ mục không khớp kho tư liệu ({len(ids)} đoạn, Chroma {len(found)}, "
            f"Tantivy {words.size}, từ {read.size}, không tìm lại được {len(lost)} đoạn thử). "
            "Đề nghị xóa thư mục index trong thư mục dữ liệu và nạp lại."
        )


def _finds_itself(meaning: VectorStore, passage_id: int) -> bool:
    """Or a passage with the same vector: repeated sentences are common."""
    own = meaning.vector(passage_id)
    if own is None:
        return False
    length = float(np.linalg.norm(own))
    return length == 0 or max(meaning.search(own, 10).values(), default=0.0) > 0.999
