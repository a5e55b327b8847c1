"""What may be quoted: single sentences, list items, and clauses of sentences that are too long."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.told_row import columns_of, told
from corpus.article import Article, Passage
from corpus.text import Span, clauses, item_label, sentences

LONGEST_QUOTE = 400  # code points; longer sentences are quoted by their clauses
_LONGEST_NAME = 10  # words


@dataclass(frozen=True)
class Candidate:
    """One quotable span: `text == article.text[start:end]`.

    `around` is the rest of its passage, which gives it its meaning but is not quoted.
    """

    article: Article
    passage: Passage
    start: int
    end: int
    relevance: float  # fused retrieval score of its passage, 0 to 1

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]

    @property
    def said(self) -> str:
        """As it is read: a row with the names of its columns."""
        columns = columns_of(self.passage)
        return told(columns, self.text) if columns else self.text

    @property
    def around(self) -> str:
        return f"{self.passage.lead} {self.passage.heading} {self.passage.text}"


def candidates(article: Article, passage: Passage, relevance: float) -> Iterator[Candidate]:
    """The quotable spans of one passage, in order; a list item's label is not quoted."""
    _, offset = item_label(passage.text) if passage.label else ("", 0)
    body = passage.text[offset:]
    is_row = passage.role == "row"  # a full stop in a cell ends nothing
    is_item = bool(passage.label) and passage.role == "item"
    spans = _short_enough(body, Span(0, len(body))) if is_row else _quotable(body)
    for span in _named(body, list(spans)) if is_item else spans:
        start = passage.start + offset + span.start
        end = passage.start + offset + span.end
        yield Candidate(article, passage, start, end, relevance)


def whole_item(article: Article, passage: Passage, relevance: float) -> tuple[Candidate, ...]:
    """A list item as one quote, or as few as its length allows."""
    pieces: list[Candidate] = []
    for span in candidates(article, passage, relevance):
        if pieces and span.end - pieces[-1].start <= LONGEST_QUOTE:
            pieces[-1] = replace(pieces[-1], end=span.end)
        else:
            pieces.append(span)
    return tuple(pieces)


def _named(body: str, spans: list[Span]) -> list[Span]:
    """ "4. Số hóa tài liệu. Hoàn thành trước ngày 31/3/2026.": the name of the work belongs to what
    is said of it first."""
    if len(spans) < 2 or not _is_name(body[spans[0].start : spans[0].end]):
        return spans
    both = Span(spans[0].start, spans[1].end)
    return [both, *spans[2:]] if both.end - both.start <= LONGEST_QUOTE else spans


def _is_name(text: str) -> bool:
    is_short = len(text.split()) <= _LONGEST_NAME
    return is_short and text.endswith(".") and not any(map(str.isdigit, text))


def _quotable(body: str) -> Iterator[Span]:
    for sentence in sentences(body):
        yield from _short_enough(body, sentence)


def _short_enough(body: str, sentence: Span) -> Iterator[Span]:
    if sentence.end - sentence.start <= LONGEST_QUOTE:
        yield sentence
        return
    for clause in clauses(body[sentence.start : sentence.end], LONGEST_QUOTE):
        yield Span(sentence.start + clause.start, sentence.start + clause.end)
