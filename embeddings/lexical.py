"""Tantivy: folded syllables and their adjacent pairs, so that diacritics do not matter; the title
once more in a field of its own, since it says what the rest is about; an accented field lets what
was typed with diacritics win ties."""

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.article import Passage
from corpus.text import canonical, fold, syllables

if TYPE_CHECKING:
    import tantivy

TITLE_WEIGHT = 0.3  # beside the title's part in the passage; 0.2 to 0.4 are level, 0.8 is too much
ACCENTED_WEIGHT = 0.2  # enough to beat a shorter passage; 0 to 1 differ by noise on six test sets


class LexicalStore:
    def __init__(self, folder: Path) -> None:
        import tantivy

        folder.mkdir(parents=True, exist_ok=True)
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._index.reload()
        self._searcher = self._index.searcher()

    @property
    def size(self) -> int:
        return int(self._searcher.num_docs)

    def change(self, gone: Iterable[int], passages: Sequence[Passage]) -> None:
        """One commit: all of it or none of it."""
        import tantivy

        writer = self._index.writer(heap_size=64_000_000, num_threads=1)
        for passage_id in gone:
            writer.delete_documents_by_term("id", str(passage_id))
        for passage in passages:
            text = passage.searchable()
            document = tantivy.Document()
            document.add_text("id", str(passage.id))
            document.add_text("folded", " ".join(folded_tokens(text)))
            document.add_text("title", " ".join(folded_tokens(passage.title)))
            document.add_text("accented", " ".join(accented_tokens(text)))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, query: str, k: int, only: Collection[int] | None = None) -> dict[int, float]:
        """Passage id -> BM25 score, best first."""
        asked = self._query(query)
        if asked is None:
            return {}
        found = self._searcher.search(self._restricted(asked, only), k)
        ids = (self._searcher.doc(address)["id"][0] for _, address in found.hits)
        return {int(one): score for one, (score, _) in zip(ids, found.hits, strict=True)}

    def document_frequency(self, token: str) -> int:
        """In how many passages a folded syllable or pair ("kiem_tra") stands."""
        return int(self._searcher.doc_freq("folded", token))

    def _query(self, query: str) -> "tantivy.Query | None":
        from tantivy import Occur, Query

        tokens = list(dict.fromkeys(folded_tokens(query)))
        terms = [self._term("folded", token) for token in tokens]
        terms += [self._term("title", token, TITLE_WEIGHT) for token in tokens]
        if fold(query) != canonical(query).lower():
            accented = dict.fromkeys(accented_tokens(query))
            terms += [self._term("accented", token, ACCENTED_WEIGHT) for token in accented]
        return Query.boolean_query([(Occur.Should, term) for term in terms]) if terms else None

    def _term(self, field: str, token: str, weight: float = 1.0) -> "tantivy.Query":
        from tantivy import Query

        return Query.boost_query(Query.term_query(self._schema, field, token), weight)

    def _restricted(self, query: "tantivy.Query", only: Collection[int] | None) -> "tantivy.Query":
        from tantivy import Occur, Query

        if only is None:
            return query
        allowed = Query.term_set_query(self._schema, "id", [str(one) for one in only])
        quiet = Query.const_score_query(allowed, 0.0)
        return Query.boolean_query([(Occur.Must, query), (Occur.Must, quiet)])


def _schema() -> "tantivy.Schema":
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("folded", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("title", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("accented", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def folded_tokens(text: str) -> list[str]:
    """Syllables and adjacent pairs: "kiểm tra xã" -> kiem, tra, xa, kiem_tra, tra_xa."""
    tokens = syllables(text)
    return [*tokens, *(f"{a}_{b}" for a, b in pairwise(tokens))]


def accented_tokens(text: str) -> list[str]:
    """Only words that carry a mark, since the others are in the folded field already."""
    words = canonical(text).lower().split()
    stripped = (word.strip(".,;:!?()[]\"'…“”/-") for word in words)
    return [word for word in stripped if word and not word.isascii()]
