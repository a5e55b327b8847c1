"""Citable spans, numbered from 1 in the order in which they are offered to a composer."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answer import Citation
from bot.spans import Candidate
from corpus.article import Article, Passage
from corpus.milestones import Milestone


@dataclass(frozen=True)
class Evidence:
    """`quote == article.text[start:end]`; `strength` (0 to 1) is how well it matches; `moments` are
    the milestones within the quote, where they were looked up."""

    number: int
    passage: Passage
    article: Article
    quote: str
    start: int
    end: int
    strength: float = 0.0
    moments: tuple[Milestone, ...] = ()

    def citation(self) -> Citation:
        article = self.article
        return Citation(
            number=self.number,
            article_id=article.id,
            article=article.name,
            file=article.file,
            kind=article.kind,
            so_hieu=article.so_hieu,
            loai=article.loai,
            issuer=article.issuer,
            issued_on=article.issued_on,
            title=article.title,
            published=article.published.date() if article.published else None,
            place=self.passage.place,
            quote=self.quote,
            start=self.start,
            end=self.end,
            url=article.url,
            sources=article.sources,
            strength=self.strength,
        )


def evidence(number: int, candidate: Candidate, strength: float) -> Evidence:
    return Evidence(
        number=number,
        passage=candidate.passage,
        article=candidate.article,
        quote=candidate.text,
        start=candidate.start,
        end=candidate.end,
        strength=min(1.0, max(0.0, strength)),
    )


def numbered(candidates: Iterable[tuple[Candidate, float]]) -> list[Evidence]:
    """Candidates with their strength, in order; a span that comes twice is offered once."""
    unique = {(one.article.id, one.start, one.end): (one, strength) for one, strength in candidates}
    return [
        evidence(number, one, strength)
        for number, (one, strength) in enumerate(unique.values(), start=1)
    ]
