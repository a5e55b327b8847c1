"""What may be quoted: single sentences, list items, and clauses of sentences that are too long."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.told_row import columns_of, told
from corpus.article import Article, Passage
from corpus.own_short_forms import in_full
from corpus.text import CAPITALS, Span, clauses, item_label, sentences

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
    def read(self) -> str:
        """As it is read: a row with the names of its columns, an item with whom the item above it
        names."""
        columns = columns_of(self.passage)
        above = "" if columns else _item_above(self.article, self.passage)
        return told(columns, self.text) if columns else f"{above} {self.text}".lstrip()

    @property
    def said(self) -> str:
        """What it says, for comparing and never for telling: `read`, each of the paper's own short
        forms with what it stands for."""
        return in_full(self.read, self.article.text)

    @property
    def in_full(self) -> str:
        """Its own text, for comparing: the paper's own short forms with what they stand for."""
        return in_full(self.text, self.article.text)

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


_LONGEST_ABOVE = 120
_SOMEBODY = re.compile(
    rf"(?i:đồng chí|đ/c|ông|bà) (?=[{CAPITALS}])|(?:[{CAPITALS}]\w* ){{2,3}}[{CAPITALS}]\w*,"
)


def _item_above(article: Article, passage: Passage) -> str:
    """ "Đồng chí Lê Thị Tám, Phó Bí thư:" over "- Phụ trách khu phố 4."; "" where a paragraph
    leads, or somebody else than a person."""
    if passage.role != "item" or not _SOMEBODY.match(passage.lead[:_LONGEST_ABOVE]):
        return ""
    line = article.text.rfind("\n", 0, passage.lead_start) + 1
    label, content = item_label(article.text[line : passage.lead_start + 1])
    is_item = bool(label) and line + content == passage.lead_start
    return passage.lead if is_item and len(passage.lead) <= _LONGEST_ABOVE else ""


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
