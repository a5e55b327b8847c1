"""Days of a plan that a later paper has put off or set anew: no list tells them as still due. Where
a list is of the plan alone, the new day stands in it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from bot.agenda import Entry, Wanted, agenda
from bot.same_work import MOVES, Told, is_other_day, is_same_work
from corpus.catalogue import Catalogue
from corpus.graph import newer_articles
from corpus.text import fold


def still_set(
    entries: Sequence[Entry], catalogue: Catalogue, today: date, is_named: bool = False
) -> list[Entry]:
    """Without those whose day another paper has set anew; of a plan that is asked about by name
    (`is_named`), whose day another has put off."""
    later = _later(entries, catalogue, today, is_named)
    whole = _of_papers({one.article.id for one in entries}, catalogue, today)
    return [one for one in entries if not _anew(one, later) and not _is_retold(one, whole)]


def _of_papers(articles: Collection[int], catalogue: Catalogue, today: date) -> list[Entry]:
    """All days of those that put off some of another's."""
    newer = newer_articles(catalogue.records.snapshot(), True)
    late = frozenset(articles) & {one for each in newer.values() for one in each}
    return agenda(catalogue, Wanted(articles=late), today) if late else []


def set_anew(entries: Sequence[Entry], catalogue: Catalogue, today: date) -> list[Entry]:
    """The new days of these, which were put off, each once."""
    later = _later(entries, catalogue, today, True)
    found = (each for one in entries for each in _anew(one, later))
    return list({id(one): one for one in found}.values())


def _anew(one: Entry, later: Mapping[int, Sequence[Entry]]) -> list[Entry]:
    """`later`: by article of a plan the days of the papers that changed it or put it off."""
    late = later.get(one.article.id, ())
    pairs = ((each, _told(one), _told(each)) for each in late)
    return [each for each, own, new in pairs if is_other_day(own, new) and is_same_work(own, new)]


def _later(
    entries: Iterable[Entry], catalogue: Catalogue, today: date, is_put_off: bool
) -> Mapping[int, Sequence[Entry]]:
    """By article the days of the papers that put off its days, or that changed it in any way."""
    known = catalogue.records.snapshot()
    newer = newer_articles(known, True)
    changed: Mapping[int, frozenset[int]] = newer_articles(known) if is_put_off else {}
    plans = {one.article.id for one in entries} & newer.keys()
    late_of = {old: newer[old] - changed.get(old, frozenset()) for old in plans}
    ids = frozenset(late for each in late_of.values() for late in each)
    found = agenda(catalogue, Wanted(articles=ids), today) if ids else []
    by_article: defaultdict[int, list[Entry]] = defaultdict(list)
    for one in found:
        by_article[one.article.id].append(one)
    return {
        old: [each for id_ in late for each in by_article[id_]] for old, late in late_of.items()
    }


def _is_retold(one: Entry, entries: Sequence[Entry]) -> bool:
    """ "… trong đó giao bàn giao chậm nhất ngày 31/5", of a paper that goes on to put that off."""
    if MOVES.search(fold(one.task)):
        return False
    beside = (each for each in entries if each.article.id == one.article.id)
    moving = (_told(each) for each in beside if MOVES.search(fold(each.task)))
    return any(is_other_day(_told(one), new) and is_same_work(_told(one), new) for new in moving)


def _told(entry: Entry) -> Told:
    return Told(entry.milestone, entry.article, entry.unit)
