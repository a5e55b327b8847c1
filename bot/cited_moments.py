"""The calendar's rows that stand in the words an answer quotes: what its box of deadlines shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot import wording
from bot.agenda import Entry, Wanted, agenda
from bot.answer import Answer, Citation
from corpus.catalogue import Catalogue

MOST = 6  # an answer with more is itself a list of days


@dataclass(frozen=True)
class CitedMoment:
    """`number` is that of the citation whose quote tells the moment."""

    entry: Entry
    number: int


def cited_moments(answer: Answer, catalogue: Catalogue) -> tuple[CitedMoment, ...]:
    """By date; () also where there are more than MOST."""
    citations = _told(answer)
    articles = frozenset(one.article_id for one in citations if one.article_id > 0)
    if not articles:
        return ()
    entries = agenda(catalogue, Wanted(articles=articles), answer.today)
    moments = among(entries, citations)
    return moments if len(moments) <= MOST else ()


def among(entries: Iterable[Entry], citations: Sequence[Citation]) -> tuple[CitedMoment, ...]:
    """The entries that stand in a quote of these citations."""
    found = [(one, _number(one, citations)) for one in entries]
    return tuple(CitedMoment(one, number) for one, number in found if number is not None)


def lacks_deadline(answer: Answer) -> bool:
    """It was asked for, and the answer says that the text states none."""
    is_silent = answer.reason == "not_stated"
    return is_silent and any(wording.STATES_NO_DEADLINE in one.text for one in answer.statements)


def _told(answer: Answer) -> list[Citation]:
    """What a caution quotes is not what was asked about."""
    lines = (one for one in answer.statements if one.role != "note")
    used = {number for one in lines for number in one.citations}
    return [one for one in answer.citations if one.number in used]


def _number(entry: Entry, citations: Sequence[Citation]) -> int | None:
    moment, article_id = entry.milestone, entry.article.id
    around = (
        one.number
        for one in citations
        if one.article_id == article_id and one.start <= moment.start_offset < one.end
    )
    return next(around, None)
