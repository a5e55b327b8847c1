"""Several documents may bear one number (every quận has a 62-KH/QU): which of them is meant?"""

from collections.abc import Sequence

from bot.question import Question
from corpus.article import Article
from corpus.text import fold, syllables


def meant(question: Question, own: Sequence[Article]) -> tuple[Article, ...]:
    """The articles that the question's other words (place, issuer, year) point to; all of them
    when nothing tells them apart."""
    if len(question.references) != 1 or not are_different(own):
        return tuple(own)
    shared = set.intersection(*(_head(article) for article in own))
    wanted = set(question.content) - shared
    points = [len(wanted & _head(article)) for article in own]
    return tuple(one for one, point in zip(own, points, strict=True) if point == max(points))


def are_different(articles: Sequence[Article]) -> bool:
    """Two files about the same document share issuer, number and date."""
    return len({_identity(article) for article in articles}) > 1


def _identity(article: Article) -> tuple[str, str, str]:
    issuer = " ".join(syllables(article.issuer or ""))
    return issuer, fold(article.so_hieu or ""), str(article.issued_on)


def _head(article: Article) -> set[str]:
    day = article.issued_on
    dated = f"{day.day}/{day.month}/{day.year} {day.year}" if day else ""
    parts = (article.issuer, article.title, article.trich_yeu, dated, article.extra.get("place"))
    return set(syllables(" ".join(str(part) for part in parts if part)))
