"""Questions to begin with, all of which the library answers: tried before they are offered."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from bot import wording
from corpus.article import Article

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


def _question(article: Article, turn: int) -> str:
    if not article.so_hieu:
        return wording.NEWS_EXAMPLE.format(title=article.title.rstrip(". "))
    pattern = wording.EXAMPLES[turn % len(wording.EXAMPLES)]
    return pattern.format(document=f"{article.loai or 'Văn bản'} {article.so_hieu}")
