"""Of the articles that name a document the one that tells of it: its title names that number first,
where others carry it out and have papers of their own."""

from collections.abc import Sequence
from functools import lru_cache

from bot.question import Question
from bot.ranking import Scored
from corpus.numbers import asked, references

_AS_MUCH = 0.7  # of what the news holds of the question
_LESS_REACH = 0.15  # of the question's weight that its own article may lack


def of_its_article(question: Question, ranked: Sequence[Scored]) -> Sequence[Scored]:
    """Without articles on papers of others, where the document's own holds about as much."""
    asked = {one.number for one in question.references}
    if len(asked) != 1:
        return ranked
    titled = [(_first_number(one.candidate.article.title), one) for one in ranked]
    own = [one.reach for number, one in titled if number in asked]
    if max(own, default=0.0) < max(one.reach for one in ranked) - _LESS_REACH:
        return ranked
    return [one for number, one in titled if number is None or number in asked]


def papers_first(due: Sequence[Scored]) -> list[Scored]:
    """What news says of a paper that was read as well stands behind the paper's own words on it.
    `due` is not empty."""
    best = due[0]
    if best.candidate.article.kind != "news":
        return list(due)
    own = [one for one in due if _is_told_of(one, best) and one.own >= _AS_MUCH * best.own]
    return [*own, *(one for one in due if one not in own)]


def _is_told_of(paper: Scored, news: Scored) -> bool:
    """The news names it by its number, and by its issuer's place."""
    own = paper.candidate.article
    named = {one.key for one in references(news.candidate.article.text)}
    return own.kind != "news" and any(one.key in named for one in asked(own.so_hieu or ""))


@lru_cache(maxsize=2048)
def _first_number(title: str) -> int | None:
    return next((one.number for one in references(title)), None)
