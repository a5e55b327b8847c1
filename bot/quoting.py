"""Records become quotable: the span of the stored text that proves one, with its passage."""

from collections.abc import Collection, Iterator

from bot.spans import Candidate, candidates
from corpus.article import Article, Passage, Role
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.snapshot import Snapshot
from corpus.splitting import heading_at
from corpus.text import syllables

_BATCH = 500  # articles


class Quoting:
    """Reads the articles of one answer, each once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._articles: dict[int, Article] = {}
        self._passages: dict[int, list[Passage]] = {}
        self._register: Snapshot | None = None

    def read(self, articles: Collection[int]) -> None:
        """Many at once, which costs less than one by one."""
        wanted = sorted(set(articles) - self._articles.keys())
        for start in range(0, len(wanted), _BATCH):
            batch = wanted[start : start + _BATCH]
            self._articles |= self._catalogue.articles_with(batch)
            self._passages |= self._catalogue.passages_within(batch)

    def article(self, article_id: int) -> Article:
        if article_id not in self._articles:
            self._articles[article_id] = self._catalogue.article(article_id)
        return self._articles[article_id]

    def headline(self, article_id: int) -> Candidate:
        """The span that names the article: its title, or its first quotable span."""
        article, passages = self._of(article_id)
        titled = [passage for passage in passages if passage.role == "title"]
        first = (titled or passages)[0]
        return next(iter(candidates(article, first, 1.0)))

    def sentence(self, article_id: int, at: int) -> Candidate:
        """The quotable span that holds this offset."""
        spans = self._spans(article_id, at)
        holding = next((span for span in spans if at < span.end), None)
        return holding or self.headline(article_id)

    def sentences(self, article_id: int) -> Iterator[Candidate]:
        """All that may be quoted of an article below its title, in order."""
        article, passages = self._of(article_id)
        for passage in passages:
            if passage.role != "title":
                yield from candidates(article, passage, 1.0)

    def heading(self, article_id: int, at: int) -> str:
        """The headings above this offset, the widest first."""
        return heading_at(self.article(article_id), at)

    def directive(self, article_id: int) -> Directive | None:
        """The document that the article itself is, or the one it is about."""
        if self._register is None:
            self._register = self._catalogue.records.snapshot()
        return self._register.own(article_id)

    def stretch(self, article_id: int, start: int, end: int) -> Candidate:
        """Exactly these offsets, placed in the passage they begin in."""
        article, passages = self._of(article_id)
        holder = next((one for one in passages if one.start <= start < one.end), passages[0])
        return Candidate(article, holder, start, end, 1.0)

    def part(self, article_id: int, role: Role, words: str) -> Candidate:
        """The first part of a paper's head or foot that holds these words, or its first one; the
        title where there is none."""
        article, passages = self._of(article_id)
        parts = [one for one in passages if one.role == role]
        wanted = "".join(syllables(words))
        holding = [one for one in parts if wanted in "".join(syllables(one.text))]
        for part in holding or parts[:1]:
            return Candidate(article, part, part.start, part.end, 1.0)
        return self.headline(article_id)

    def _spans(self, article_id: int, at: int) -> Iterator[Candidate]:
        article, passages = self._of(article_id)
        for passage in passages:
            if passage.start <= at < passage.end:
                yield from candidates(article, passage, 1.0)

    def _of(self, article_id: int) -> tuple[Article, list[Passage]]:
        if article_id not in self._passages:
            self._passages[article_id] = self._catalogue.passages_of(article_id)
        return self.article(article_id), self._passages[article_id]
