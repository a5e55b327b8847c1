"""Which one is the most or the first, and by how much one is more than another: told only where
all that are compared have their figure in one unit, each with its quote."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from bot import wording
from bot.composition import NEAR_ENOUGH, Composition, Draft, document, is_near, quoted
from bot.grid import grids
from bot.grid_rows import pair_named
from bot.material import Material, Read
from bot.measures import written
from bot.question import Question
from bot.ranking import Scored, headed
from bot.rival_items import of_lists
from bot.rivals import Field, Rival, Wanted, of_table
from bot.spans import Candidate
from bot.superlatives import More, Most, asked_more, asked_most, flat, words_of
from bot.support import support
from corpus.article import Article

_MOST_RIVALS = 40
_LOOKED_AT = 6  # articles
_STATED_WITHIN = 8
_UNSAID = 4  # one word in so many may be another than that of the text


def contest(question: Question, material: Material, ranked: Sequence[Scored]) -> Composition | None:
    """None where nothing is compared, or where the text says itself which one it is."""
    most, more = asked_most(question), asked_more(question)
    if not ranked or not (most or more):
        return None
    reads = _reads(question, material, ranked)
    if most:
        stated = [said for one in reads if (said := _stated(most, one, ranked))]
        return quoted(material, stated[:1]) if stated else _most(question, most, reads, material)
    return _more(question, more, reads, material) if more else None


def settles(question: Question, material: Material, ranked: Sequence[Scored]) -> bool:
    """A table that is compared whole answers, though its words are not those of the question, where
    nothing else is asked about than its article tells of."""
    told = contest(question, material, ranked)
    if told is None or support(question, ranked).is_of_another:
        return False
    asked = _asked(question)
    held = asked & _words(told.drafts[0].spans[0].article)
    return len(asked - held) <= len(asked) // _UNSAID


def _asked(question: Question) -> frozenset[str]:
    """What is asked about, less the words of choosing."""
    most = asked_most(question)
    apart = {"nhat", "hon", "kem", *(most.adjective.split() if most else ())}
    return frozenset(one for one in question.content if one.isalpha()) - apart


def _words(article: Article) -> set[str]:
    return words_of(f"{headed(article)} {article.text}")


def _reads(question: Question, material: Material, ranked: Sequence[Scored]) -> list[Read]:
    """Of the first articles those that hold most of what is asked about."""
    ids = list(dict.fromkeys(one.candidate.article.id for one in ranked))[:_LOOKED_AT]
    reads = [material.of(one) for one in ids]
    held = [len(_asked(question) & _words(one.article)) for one in reads]
    return [one for one, count in zip(reads, held, strict=True) if count == max(held)]


def _stated(most: Most, read: Read, ranked: Sequence[Scored]) -> Scored | None:
    """What says it in so many words, and bounds no figure or day by them: "ít nhất 03 chi bộ",
    "chậm nhất ngày 30/6"."""
    said = re.compile(
        rf"(?<!\w){flat(most.said)}(?! (?:la |vao |truoc )?(?:ngay |thang )?\d)(?!\w)"
    )
    own = [one for one in ranked if one.candidate.article.id == read.article.id]
    found = (
        one
        for one in own[:_STATED_WITHIN]
        if said.search(flat(one.candidate.text)) and is_near(one, own[0], NEAR_ENOUGH)
    )
    return next(found, None)


def _fields(question: Question, wanted: Wanted, reads: Sequence[Read]) -> list[Field]:
    """Of the first article that has any; its tables before its lists and sentences."""
    for read in reads:
        tables = (of_table(question, wanted, read, table) for table in grids(read))
        found = [one for one in tables if one] or list(of_lists(question, wanted, read))
        if found:
            return found
    return []


def _most(
    question: Question, most: Most, reads: Sequence[Read], material: Material
) -> Composition | None:
    wanted = Wanted(most.nouns, most.is_day, most.adjective, most.of)
    fields = _fields(question, wanted, reads)
    sound = [one for one in fields if not one.fault and len(one.rivals) <= _MOST_RIVALS]
    if not sound:
        return _declined(fields[0], material) if fields else None
    field = _meant(question, sound)
    best = _best(field, most)
    if field.fault or best is None:
        return _declined(field, material)
    return _told(field, most, best, material)


def _meant(question: Question, fields: Sequence[Field]) -> Field:
    """Of several the one that heading and caption say most of what is asked about."""
    points = [len({*question.terms} & words_of(_setting(one))) for one in fields]
    best = [one for one, count in zip(fields, points, strict=True) if count == max(points)]
    return best[0] if len(best) == 1 else replace(best[0], fault="tables")


def _setting(field: Field) -> str:
    passage = field.rivals[0].span.passage
    return f"{passage.heading}\n{passage.lead}"


def _key(one: Rival, by_end: bool) -> Decimal | int:
    if one.days:
        return one.days[by_end].toordinal()
    assert one.measure
    return one.measure.amount


def _best(field: Field, most: Most) -> list[Rival] | None:
    """All that share the first place; None where a month against a day decides nothing."""
    keys = [_key(one, field.by_end) for one in field.rivals]
    top = max(keys) if most.is_greatest else min(keys)
    best = [one for one, key in zip(field.rivals, keys, strict=True) if key == top]
    others = [one for one in field.rivals if one not in best]
    return None if len(best) == len(keys) or _overlaps(best, others) else best


def _overlaps(best: Sequence[Rival], others: Sequence[Rival]) -> bool:
    return any(
        (one.is_vague or other.is_vague) and _meet(one.days, other.days)
        for one in best
        for other in others
        if one.days and other.days
    )


def _meet(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _told(field: Field, most: Most, best: Sequence[Rival], material: Material) -> Composition:
    names = "; ".join(f"{one.name} ({one.told})" if one.told else one.name for one in best)
    text = wording.MOST.format(said=most.said.capitalize(), names=names)
    spans = (*(one.span for one in best), *_above(field))
    headline = document(material, best[0].span)
    return Composition((Draft(text, spans, "conclusion"), headline, _all(field)))


def _above(field: Field) -> tuple[Candidate, ...]:
    return (field.above,) if field.above else ()


def _all(field: Field) -> Draft:
    """Every one that was compared."""
    told = [f"{one.name}: {one.told or wording.NOT_ENTERED}" for one in field.rivals]
    if not any(one.told for one in field.rivals):
        told = [one.name.rstrip(" .;") for one in field.rivals]
    said = wording.COMPARED if field.called else wording.COMPARED_ENTRIES
    text = said.format(called=field.called, entries="; ".join(told))
    return Draft(text, (*(one.span for one in field.rivals), *_above(field)))


def _declined(field: Field, material: Material) -> Composition:
    first = field.rivals[0].span
    text = wording.NOT_COMPARED[field.fault or "overlap"].format(called=field.called)
    spans = _above(field) or (first,)
    drafts = [Draft(text, spans, "conclusion"), document(material, first)]
    if field.fault not in ("columns", "tables") and len(field.rivals) <= _MOST_RIVALS:
        drafts.append(_all(field))
    return Composition(tuple(drafts), "not_stated")


# --- two ------------------------------------------------------------------------------------------


def _more(
    question: Question, more: More, reads: Sequence[Read], material: Material
) -> Composition | None:
    wanted = Wanted(("noi",), more.is_day, is_of_all=True)
    for read in reads:
        pairs = (pair_named(question, table) for table in grids(read))
        found = (of_table(question, wanted, read, pair) for pair in pairs if pair)
        fields = [one for one in found if one and not one.fault]
        if fields:
            field = _meant(question, fields)
            return None if field.fault else _difference(field, material)
    return None


def _difference(field: Field, material: Material) -> Composition | None:
    low, high = sorted(field.rivals, key=lambda one: _key(one, field.by_end))
    if low.days and high.days:
        if low.days == high.days or _overlaps([low], [high]):
            return _declined(field, material)
        text = wording.BEFORE.format(first=low.name, one=low.told, then=high.name, other=high.told)
    else:
        text = _by_how_much(low, high, field.called)
    spans = (high.span, low.span, *_above(field))
    return Composition(
        (Draft(text, spans, "conclusion"), document(material, low.span), _all(field))
    )


def _by_how_much(low: Rival, high: Rival, called: str) -> str:
    assert low.measure and high.measure
    if low.measure.amount == high.measure.amount:
        return wording.AS_MUCH.format(one=high.name, other=low.name, told=high.told)
    by = high.measure.amount - low.measure.amount
    sum_ = wording.TAKEN_OFF.format(
        high=written(high.measure.amount), low=written(low.measure.amount), by=written(by)
    )
    return wording.MORE_BY.format(high=high.name, low=low.name, called=called, sum=sum_)
