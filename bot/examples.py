"""Questions to begin with, all of which the library answers: tried before they are offered."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from bot import wording
from corpus.article import Article

_READ = 60  # articles looked at; a library of thousands is not read for four questions


def examples(
    articles: Iterable[Article], answers: Callable[[str], bool], count: int = 4
) -> tuple[str, ...]:
    """At most one question per kind of document, then more until there are `count`."""
    looked_at = list(islice(articles, _READ))
    first = [question for kind in _by_kind(looked_at).values() for question in kind[:1]]
    more = [question for kind in _by_kind(looked_at).values() for question in kind[1:]]
    return tuple(islice(filter(answers, (*first, *more)), count))


def _by_kind(articles: Iterable[Article]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    for article in articles:
        for pattern, question in _questions(article):
            kinds.setdefault(f"{article.loai} {pattern}", []).append(question)
    return kinds


def _questions(article: Article) -> Iterator[tuple[str, str]]:
    if article.so_hieu:
        named = f"{article.loai or 'Văn bản'} {article.so_hieu}"
        for pattern in wording.EXAMPLES:
            yield pattern, pattern.format(document=named)
    elif article.kind == "news":
        yield wording.NEWS_EXAMPLE, wording.NEWS_EXAMPLE.format(title=article.title.rstrip(". "))
