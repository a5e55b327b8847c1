"""Lists of documents and of dates, asked for again with other conditions: "còn năm 2024?", "thế về
nuôi ong?", "của chi bộ?"."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from bot import wording
from bot.complete import Reading, put_to, sentence, without_name
from bot.filters import Filter, Period, asked_filter
from bot.focus import Focus
from bot.fragments import Fragment
from bot.parts import thing, with_period, with_unit
from bot.periods import periods
from bot.question import understand
from bot.schedule import asked_calendar
from bot.shifting import shifted
from corpus.addressees import kinds

_LEADS = ("các ", "các văn bản ", "các văn bản của ")


def other_documents(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    before = asked_filter(understand(focus.question), _periods(today))
    if before is None or one.pointer or one.ordinal or (one.asks and not one.opens_back):
        return
    moved = shifted(one.core, focus.question, today) or one.core
    found = (asked_filter(understand(f"{lead}{moved}"), _periods(today)) for lead in _LEADS)
    asked = next(filter(None, found), None)
    if asked:
        text = f"Có những {_noun_first(wording.conditions(_merged(before, asked)))}?"
        yield Reading(text, text, understand(""), is_slot=True)


def _merged(before: Filter, asked: Filter) -> Filter:
    dated = asked if asked.is_dated else before
    issued = asked if asked.issuer else before
    about = asked if asked.topics else before
    return Filter(
        types=asked.types or before.types,
        issuer=issued.issuer,
        topics=about.topics,
        start=dated.start,
        end=dated.end,
        issuer_typed=issued.issuer_typed,
        topic_typed=about.topic_typed,
    )


def _noun_first(conditions: str) -> str:
    """ "kế hoạch của …" -> "kế hoạch nào của …"."""
    noun = conditions
    for joint in (" của ", " về ", " ban hành "):
        noun = noun.split(joint)[0]
    return f"{noun} nào{conditions[len(noun) :]}"


def other_dates(one: Fragment, focus: Focus, today: date) -> Iterator[Reading]:
    before = understand(focus.question)
    if one.pointer or one.ordinal or one.question.references or (one.asks and one.own_words):
        return
    if not asked_calendar(before, _periods(today), today):
        return
    subject = focus.subject if before.references else None
    bare = without_name(focus.question, subject) if subject else focus.question
    text = with_period(one.core, bare, today) or _with_unit(one.core, bare)
    if text and subject:
        asked, shown = put_to(subject, text.strip(" :,?"))
        yield Reading(asked, shown, understand(""), subject, is_slot=True)
    elif text:
        yield Reading(sentence(text), sentence(text), understand(""), is_slot=True)


def _with_unit(core: str, before: str) -> str:
    unit = thing(core)
    return with_unit(unit, before) if kinds(unit) else ""


def _periods(today: date) -> Callable[[str], Sequence[Period]]:
    return lambda text: periods(text, today)
