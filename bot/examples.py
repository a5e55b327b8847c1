"""Questions to begin with, all of which the library answers: tried before they are offered."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from bot import wording
from corpus.article import Article
from corpus.text import fold

_CHAIRED = re.compile(r"(?<!\w)(?:chu tri|chu toa|chi dao|dieu hanh) (?:hoi nghi|cuoc hop|buoi)")
_READ = 60  # articles looked at; a library of thousands is not read for four questions


def examples(
    articles: Iterable[Article], answers: Callable[[str], bool], count: int = 4
) -> tuple[str, ...]:
    """One question per kind of document and sort of question, in turn, until there are `count`."""
    asked = list(_questions(islice(articles, _READ)))
    first = dict.fromkeys(question for question, is_new_kind in asked if is_new_kind)
    rest = dict.fromkeys(question for question, _ in asked)
    return tuple(islice(filter(answers, first | rest), count))


def _questions(articles: Iterable[Article]) -> Iterator[tuple[str, bool]]:
    """Each with whether its kind of document comes for the first time."""
    kinds: set[str | None] = set()
    for article in articles:
        if article.so_hieu or article.kind == "news":
            yield _question(article, len(kinds)), article.loai not in kinds
            kinds.add(article.loai)


def of_news(article: Article) -> str:
    """Who was in the chair, where the article says so."""
    asked = wording.NEWS_EXAMPLE if _CHAIRED.search(fold(article.text)) else wording.NEWS_SUBJECT
    return asked.format(title=article.title.rstrip(". "))


def _question(article: Article, turn: int) -> str:
    if not article.so_hieu:
        return of_news(article)
    pattern = wording.EXAMPLES[turn % len(wording.EXAMPLES)]
    return pattern.format(document=f"{article.loai or 'Văn bản'} {article.so_hieu}")
