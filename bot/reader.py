"""What is read for a question: the articles its number names, or those retrieval ranks first."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from langchain_core.documents import Document

from bot.material import Material, Read
from bot.retriever import CorpusRetriever
from corpus.article import Passage
from corpus.catalogue import Catalogue

WHOLE_ARTICLES = 4  # read from end to end; of the others only the passages that were found


@dataclass(frozen=True)
class Reader:
    retriever: CorpusRetriever
    catalogue: Catalogue

    def read(self, query: str, articles: tuple[int, ...]) -> Material:
        """Best article first; with `articles`, nothing but these is read."""
        found = self.retriever.invoke(query, articles=articles)
        relevance = _by_article(found)
        for article_id in articles:
            relevance.setdefault(article_id, {})
        ranked = sorted(relevance, key=lambda one: -_strength(relevance[one]))
        return Material(
            tuple(
                self._read(article_id, relevance[article_id], whole=place < WHOLE_ARTICLES)
                for place, article_id in enumerate(ranked)
            )
        )

    def _read(self, article_id: int, relevance: Mapping[int, float], whole: bool) -> Read:
        passages = self.catalogue.passages_of(article_id)
        kept = [one for one in passages if whole or one.id in relevance or _names(one)]
        article = self.catalogue.article(article_id)
        records = self.catalogue.records
        tasks = records.tasks([article_id]) if whole else ()
        return Read(article, tuple(kept), relevance, tasks, records.milestones([article_id]))


def _by_article(found: list[Document]) -> dict[int, dict[int, float]]:
    relevance: dict[int, dict[int, float]] = defaultdict(dict)
    for document in found:
        about = document.metadata
        relevance[about["article_id"]][about["passage_id"]] = about["score"]
    return dict(relevance)


def _strength(relevance: Mapping[int, float]) -> float:
    """The best passage, and a little for each further one that was found."""
    scores = sorted(relevance.values(), reverse=True)
    return sum(score * 0.3**place for place, score in enumerate(scores[:4]))


def _names(passage: Passage) -> bool:
    return passage.role == "title"
