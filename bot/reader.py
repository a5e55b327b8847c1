"""What is read for a question: the articles its number names, or those retrieval ranks first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TypeVar

from langchain_core.documents import Document

from bot.material import Material, Read
from bot.orders import orders, without
from bot.retriever import CorpusRetriever
from corpus.article import Passage
from corpus.catalogue import Catalogue
from corpus.milestones import Milestone
from corpus.tasks import Task

Kept = TypeVar("Kept", Task, Milestone)

WHOLE_ARTICLES = 4  # read from end to end; of the others only the passages that were found
WHOLE_PASSAGES = 250  # of those together: whole codes of law would take a second to read


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
        known = self.catalogue.articles_with(relevance)  # less what was deleted since the search
        there = (one for one in relevance if one in known)
        ranked = sorted(there, key=lambda one: -_strength(relevance[one]))
        passages = self.catalogue.passages_within(ranked)
        whole = read_whole(ranked, passages)
        tasks = _by_article_id(self.catalogue.records.tasks(whole))
        moments = _by_article_id(self.catalogue.records.milestones(ranked))
        return Material(
            tuple(
                _less_orders(
                    Read(
                        known[one],
                        _kept(passages[one], relevance[one], whole=one in whole),
                        relevance[one],
                        tasks.get(one, ()),
                        moments.get(one, ()),
                    ),
                    query,
                )
                for one in ranked
            )
        )


def _less_orders(read: Read, question: str) -> Read:
    """Without what speaks to the assistant, unless that is what is asked about."""
    found = orders(read.passages, question)
    if not found:
        return read

    def stands(at: int) -> bool:
        return not any(start <= at < end for start, end in found)

    return replace(
        read,
        passages=without(read.passages, found),
        tasks=tuple(one for one in read.tasks if stands(one.start)),
        milestones=tuple(one for one in read.milestones if stands(one.start_offset)),
    )


def read_whole(ranked: Sequence[int], passages: Mapping[int, Sequence[Passage]]) -> Sequence[int]:
    """The best, however long, and those behind it until together they are too long."""
    best = ranked[:WHOLE_ARTICLES]
    lengths = accumulate(len(passages[one]) for one in best)
    fitting = sum(length <= WHOLE_PASSAGES for length in lengths)
    return best[: max(1, fitting)]


def _kept(
    passages: Sequence[Passage], relevance: Mapping[int, float], whole: bool
) -> tuple[Passage, ...]:
    """A title is read even where it was not found."""
    return tuple(one for one in passages if whole or one.id in relevance or one.role == "title")


def _by_article_id(records: Sequence[Kept]) -> dict[int, list[Kept]]:
    """By article, in the order of its text."""
    found: dict[int, list[Kept]] = defaultdict(list)
    for one in records:
        found[one.article_id].append(one)
    return found


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
