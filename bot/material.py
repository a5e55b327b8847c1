"""What was read to answer one question: whole articles near the top, single passages below."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.spans import LONGEST_QUOTE, Candidate, candidates
from corpus.article import Article, Passage, Role
from corpus.duties.attributes import is_attribute, names_unit
from corpus.milestones import Milestone
from corpus.splitting import names_columns
from corpus.tasks import Task

_MOST_BELOW = 5  # lines
_BLANKS = re.compile(r"…{2,}|\.{5,}|_{4,}|(?:\. ){5,}")


def attributes_of(below: Sequence[Passage]) -> list[Passage]:
    """The lines that say more of the one above them, up to the first that does not."""
    return list(takewhile(lambda one: is_attribute(one.text), below))


@dataclass(frozen=True)
class Read:
    """One article with the passages that were read and how well retrieval liked each."""

    article: Article
    passages: Sequence[Passage]
    relevance: Mapping[int, float]  # passage id -> 0 to 1
    tasks: Sequence[Task] = ()
    milestones: Sequence[Milestone] = ()

    @property
    def best(self) -> float:
        return max(self.relevance.values(), default=0.0)

    def relevance_of(self, passage: Passage) -> float:
        """A passage that retrieval did not return stands a little below the article's best."""
        return self.relevance.get(passage.id, 0.3 * self.best)

    def candidates(self) -> Iterable[Candidate]:
        for at, passage in enumerate(self.passages):
            if passage.role not in ("stamp", "author"):
                spans = candidates(self.article, passage, self.relevance_of(passage))
                yield from self._with_whose(list(spans), self.passages[at + 1 : at + _MOST_BELOW])

    def _with_whose(
        self, spans: Sequence[Candidate], below: Sequence[Passage]
    ) -> Sequence[Candidate]:
        """ "1. Số hóa hồ sơ" over "- Chủ trì: Công an xã", "- Thời gian: …": one quote."""
        said = attributes_of(below)
        if not spans or not any(names_unit(one.text) for one in said):
            return spans
        *rest, last = spans
        is_short = said[-1].end - last.start <= LONGEST_QUOTE and not is_attribute(last.text)
        return [*rest, replace(last, end=said[-1].end)] if is_short else spans

    def moments(self, span: Candidate) -> list[Milestone]:
        """The milestones within one span."""
        return [
            one
            for one in self.milestones
            if span.start <= one.start_offset and one.end_offset <= span.end
        ]

    def imprint(self, role: Role) -> Candidate | None:
        """The dateline or byline as a quotable span."""
        for passage in self.passages:
            if passage.role == role:
                return Candidate(self.article, passage, passage.start, passage.end, 0.0)
        return None

    def headline(self) -> Candidate:
        """The span that names the article: its title, or its first quotable span."""
        titled = [passage for passage in self.passages if passage.role == "title"]
        first = (titled or list(self.passages))[0]
        return next(iter(candidates(self.article, first, self.relevance_of(first))))


def _is_header(span: Candidate) -> bool:
    return names_columns(span.passage)


@dataclass(frozen=True)
class Material:
    """Best article first."""

    reads: tuple[Read, ...]

    def candidates(self) -> list[Candidate]:
        """All that can answer: neither the dotted lines of forms to be filled in nor the names of
        columns."""
        found = (candidate for read in self.reads for candidate in read.candidates())
        return [one for one in found if not (_BLANKS.search(one.text) or _is_header(one))]

    def of(self, article_id: int) -> Read:
        return next(read for read in self.reads if read.article.id == article_id)
