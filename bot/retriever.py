"""The LangChain retriever over index and catalogue: passages for a query, best first."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from bot.documents import resolve
from corpus.article import Passage
from corpus.catalogue import Catalogue
from corpus.glossary import widened
from corpus.numbers import asked
from corpus.text import canonical, stored, syllables
from embeddings.index import Hit, PassageIndex


class CorpusRetriever(BaseRetriever):
    """A document number in the query puts the articles about that document first: text cannot
    tell a document's own number from the numbers it cites, a parsed lookup can.

    Each Document holds one passage; `metadata` has passage_id, article_id and score (0 to 1).
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    catalogue: Catalogue
    index: PassageIndex
    k: int = 20

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,
        articles: tuple[int, ...] = (),
    ) -> list[Document]:
        """`articles` restricts the search to these articles."""
        text = stored(query)
        if articles:
            return self._documents(self._within(text, articles))
        named = resolve(asked(text), self.catalogue.records)
        first = self._within(text, named.articles) if named.articles else []
        taken = {hit.passage_id for hit in first}
        rest = [hit for hit in self._search(text, None) if hit.passage_id not in taken]
        return self._documents([*first, *rest][: self.k])

    def _within(self, text: str, articles: tuple[int, ...]) -> list[Hit]:
        only = {passage.id for one in articles for passage in self.catalogue.passages_of(one)}
        return self._search(text, only)

    def _search(self, text: str, only: set[int] | None) -> list[Hit]:
        return self.index.search(spelled_out(canonical(text)), self.k, only)

    def _documents(self, hits: list[Hit]) -> list[Document]:
        scores = {hit.passage_id: hit.score for hit in hits}
        passages = self.catalogue.passages(list(scores))
        return [_document(passage, scores[passage.id]) for passage in passages]


def spelled_out(query: str) -> str:
    """The query with what its abbreviations stand for, since articles write either."""
    tokens = syllables(query)
    added = widened(tokens)[len(tokens) :]
    return f"{query} {' '.join(added)}" if added else query


def _document(passage: Passage, score: float) -> Document:
    metadata = {"passage_id": passage.id, "article_id": passage.article_id, "score": score}
    return Document(page_content=passage.text, metadata=metadata)
