"""An article named by its whole title in quotes, as the questions that are offered name it: what is
asked of it is looked for there, and the title's own words are no part of that."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from corpus.article import Kind
from corpus.text import fold, stored

_NAMED = re.compile(
    r"\W*(?:(?<!\w)(?:trong|của|cua|theo|ở|tại|o|tai|về|ve)\s+)?"
    r"(?:(?<!\w)(?:bài|bai|tin|bản tin|ban tin)(?:\s+(?:viết|viet|báo|bao))?\s+)?"
    r"[“\"«](?P<title>[^“”\"«»]{12,300}(?:[“\"«][^“”\"«»]{1,200}[”\"»][^“”\"«»]{0,200})*)[”\"»]",
    re.IGNORECASE,
)
_FEWEST = 2  # words that ask


@dataclass(frozen=True)
class ByTitle:
    """`asked`: the question less the article's name."""

    asked: str
    article: int


def by_title(question: str, labels: Mapping[int, tuple[Kind, str]]) -> ByTitle | None:
    """None where nothing else is asked, or not just one article bears the title."""
    text = stored(question)
    named = _NAMED.search(text)
    if named is None:
        return None
    wanted = _plain(named["title"])
    news = ((article, title) for article, (kind, title) in labels.items() if kind == "news")
    bearing = [article for article, title in news if _plain(title) == wanted]
    asked = " ".join(f"{text[: named.start()]} {text[named.end() :]}".split())
    if len(bearing) != 1 or len(re.findall(r"\w+", asked)) < _FEWEST:
        return None
    return ByTitle(asked, bearing[0])


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", fold(title)))
