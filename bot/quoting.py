"""Records become quotable: the span of the stored text that proves one, with its passage."""

from collections.abc import Iterator

from bot.spans import Candidate, candidates
from corpus.article import Article, Passage
from corpus.catalogue import Catalogue
from corpus.register import Directive


class Quoting:
    """Reads the articles of one answer, each once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._read: dict[int, tuple[Article, list[Passage]]] = {}
        self._directives: dict[int, Directive | None] = {}

    def article(self, article_id: int) -> Article:
        return self._of(article_id)[0]

    def headline(self, article_id: int) -> Candidate:
        """The span that names the article: its title, or its first quotable span."""
        article, passages = self._of(article_id)
        titled = [passage for passage in passages if passage.role == "title"]
        first = (titled or passages)[0]
        return next(iter(candidates(article, first, 1.0)))

    def sentence(self, article_id: int, at: int) -> Candidate:
        """The quotable span that holds this offset."""
        spans = self._spans(article_id, at)
        return next((span for span in spans if at < span.end), self.headline(article_id))

    def heading(self, article_id: int, at: int) -> str:
        """The heading above this offset."""
        _, passages = self._of(article_id)
        return next((one.heading for one in passages if one.start <= at < one.end), "")

    def directive(self, article_id: int) -> Directive | None:
        """The document that the article itself is, or the one it is about."""
        if article_id not in self._directives:
            self._directives[article_id] = self._catalogue.records.own(article_id)
        return self._directives[article_id]

    def stretch(self, article_id: int, start: int, end: int) -> Candidate:
        """Exactly these offsets, placed in the passage they begin in."""
        article, passages = self._of(article_id)
        holder = next((one for one in passages if one.start <= start < one.end), passages[0])
        return Candidate(article, holder, start, end, 1.0)

    def _spans(self, article_id: int, at: int) -> Iterator[Candidate]:
        article, passages = self._of(article_id)
        for passage in passages:
            if passage.start <= at < passage.end:
                yield from candidates(article, passage, 1.0)

    def _of(self, article_id: int) -> tuple[Article, list[Passage]]:
        if article_id not in self._read:
            found = self._catalogue.article(article_id), self._catalogue.passages_of(article_id)
            self._read[article_id] = found
        return self._read[article_id]
