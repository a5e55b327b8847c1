"""Lists and counts of documents: from the whole register, never from the top of a search."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from bot import wording
from bot.composition import Composition, Draft
from bot.filters import Filter
from bot.issued_by import is_issued_by
from bot.naming import named
from bot.quoting import Quoting
from bot.related import Kin
from bot.spans import Candidate
from corpus.ended_issuers import ended
from corpus.glossary import widened
from corpus.graph import changed
from corpus.records import Records
from corpus.register import Directive
from corpus.snapshot import Snapshot
from corpus.text import fold, syllables

MOST_LISTED = 60
MOST_NAMED = 12  # documents that are only mentioned, named after those that are there


@dataclass(frozen=True)
class Inventory:
    """What fits a filter; `undated` would fit but for their date, which nobody states."""

    held: tuple[Directive, ...]
    mentioned: tuple[Directive, ...]
    undated: tuple[Directive, ...] = ()


def inventory(wanted: Filter, known: Snapshot) -> Inventory:
    fitting = [one for one in known.all if _fits(wanted, one, known)]
    dated = [one for one in fitting if _is_within(wanted, one, known)]
    unknown = [one for one in fitting if wanted.is_dated and not _years(one, known)]
    return Inventory(
        held=tuple(sorted((one for one in dated if one.own), key=_newest_first)),
        mentioned=tuple(one for one in dated if not one.own),
        undated=tuple(one for one in unknown if one.own),
    )


def listed(wanted: Filter, records: Records, quoting: Quoting, today: date) -> Composition | None:
    """None when only the topic finds nothing: a search of the texts may know more."""
    known = records.snapshot()
    found = inventory(wanted, known)
    shown = found.held or found.mentioned
    if wanted.changed:
        shown = found.held + found.mentioned
    if not shown:
        return _told_inside(wanted, records, quoting, today) or _nothing(wanted, found, quoting)
    if wanted.is_newest:
        return Composition(tuple(_newest(shown, records, quoting, today)))
    lines = [line_of(one, records, quoting, today) for one in shown[:MOST_LISTED]]
    spans = tuple(span for line in lines[:1] for span in line.spans[:1])
    head = wording.inventory(len(shown), wanted, are_held=bool(found.held))
    points = [
        Draft(f"{position}. {line.text}", line.spans) for position, line in enumerate(lines, 1)
    ]
    rest = _others(found, records, quoting) if found.held and wanted.topics else []
    more = _more(len(shown) - len(lines), spans)
    return Composition((Draft(head, spans, "conclusion"), *points, *more, *rest))


def _newest(
    shown: Sequence[Directive], records: Records, quoting: Quoting, today: date
) -> Iterator[Draft]:
    """The last one issued, and those of the same day."""
    days = [one.issued_on for one in shown if one.issued_on]
    last = [one for one in shown if one.issued_on == max(days, default=None)]
    for at, directive in enumerate(last):
        line = line_of(directive, records, quoting, today)
        yield Draft(line.text, line.spans, "conclusion" if at == 0 else "point")


def line_of(directive: Directive, records: Records, quoting: Quoting, today: date) -> Draft:
    """With what became of the document and of its issuer."""
    line = named(directive, records, quoting)
    text, spans = line.text, line.spans
    if directive.id in changed(records.snapshot()):
        state = Kin(records, quoting).standing(directive, today)
        if state:
            text = f"{text} {wording.of_this(state.text, directive)}."
            spans = (*spans, *(span for span in state.spans if span not in spans))
    if ended(directive.issuer, directive.body, directive.place, today):
        text = f"{text} {wording.LISTED_ENDED}"
    return Draft(text, spans)


def _more(count: int, spans: tuple[Candidate, ...]) -> list[Draft]:
    return [Draft(wording.LISTED_MORE.format(count=count), spans, "note")] if count > 0 else []


def _told_inside(
    wanted: Filter, records: Records, quoting: Quoting, today: date
) -> Composition | None:
    """Those that say something of the topic in their text, where no title names it."""
    if not (wanted.topics and wanted.issuer):
        return None
    others = inventory(replace(wanted, topics=()), records.snapshot()).held
    lines = []
    for directive in others:
        span = _sentence_of(wanted.topics, directive, quoting)
        if span:
            line = line_of(directive, records, quoting, today)
            lines.append(Draft(line.text, (*line.spans, span)))
    if not lines:
        return None
    text = wording.INVENTORY_INSIDE.format(asked=wording.conditions(wanted))
    points = [
        Draft(f"{position}. {line.text}", line.spans)
        for position, line in enumerate(lines[:MOST_LISTED], 1)
    ]
    return Composition((Draft(text, lines[0].spans[:1], "conclusion"), *points))


def _sentence_of(
    topics: Sequence[tuple[str, ...]], directive: Directive, quoting: Quoting
) -> Candidate | None:
    for article in directive.own:
        for span in quoting.sentences(article):
            words = syllables(span.text)
            pairs = set(pairwise(words))
            if any(pairs.issuperset(pairwise(form)) for form in _forms(topics) if len(form) > 1):
                return span
    return None


def _nothing(wanted: Filter, found: Inventory, quoting: Quoting) -> Composition | None:
    is_narrow = wanted.is_dated or wanted.issuer or wanted.changed or wanted.number is not None
    if not is_narrow or (wanted.topics and not wanted.is_of_many):
        return None
    text = wording.EMPTY_INVENTORY.format(asked=wording.conditions(wanted))
    drafts = [Draft(text, (), "conclusion")]
    if found.undated:
        spans = tuple(quoting.headline(one.own[0]) for one in found.undated[:MOST_NAMED])
        drafts.append(Draft(wording.UNDATED.format(count=len(found.undated)), spans, "note"))
    return Composition(tuple(drafts), "no_evidence")


def _others(found: Inventory, records: Records, quoting: Quoting) -> list[Draft]:
    """Documents that the articles only mention: there is neither text nor digest of them."""
    if not found.mentioned:
        return []
    some = found.mentioned[:MOST_NAMED]
    spans = tuple(span for one in some for span in named(one, records, quoting).spans)
    numbers = ", ".join(dict.fromkeys(one.so_hieu for one in some))
    return [Draft(wording.ALSO_MENTIONED.format(numbers=numbers), spans, "note")]


def _fits(wanted: Filter, directive: Directive, known: Snapshot) -> bool:
    if wanted.changed and not changed(known).get(directive.id, frozenset()) & set(wanted.changed):
        return False
    return (
        wanted.number in (None, directive.number)
        and _is_of_type(wanted, directive)
        and is_issued_by(wanted.issuer, directive)
        and _is_about(wanted.topics, directive, known)
    )


def _is_of_type(wanted: Filter, directive: Directive) -> bool:
    loai = fold(directive.loai)
    return not wanted.types or any(
        loai == one or loai.startswith(f"{one},") for one in wanted.types
    )


def _is_about(topics: Sequence[tuple[str, ...]], directive: Directive, known: Snapshot) -> bool:
    """One of the phrases stands in the title: most syllables, and most of them side by side."""
    if not topics:
        return True
    tokens = widened(syllables(_title(directive, known)))
    pairs = set(pairwise(tokens))
    return any(_holds(phrase, tokens, pairs) for phrase in _forms(topics))


# What people call a matter by, and how titles of papers name it.
_AS_TITLED = (
    (("han", "man"), ("xam", "nhap", "man")),
    (("hoc", "tap", "bac"), ("hoc", "tap", "ho", "chi", "minh")),
    (("lam", "theo", "bac"), ("lam", "theo", "ho", "chi", "minh")),
    (("guong", "bac"), ("ho", "chi", "minh")),
)


def _forms(topics: Sequence[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    for phrase in topics:
        yield phrase
        text = f" {' '.join(phrase)} "
        for said, titled in _AS_TITLED:
            if f" {' '.join(said)} " in text:
                yield tuple(text.replace(" ".join(said), " ".join(titled)).split())


def _holds(phrase: tuple[str, ...], tokens: Sequence[str], pairs: set[tuple[str, str]]) -> bool:
    asked = list(pairwise(phrase))
    beside = sum(pair in pairs for pair in asked)
    held = sum(token in tokens for token in phrase)
    return held >= 0.75 * len(phrase) and beside >= 0.6 * len(asked)


def _title(directive: Directive, known: Snapshot) -> str:
    titles = [known.labels[one][1] for one in directive.own]
    return " ".join((directive.loai, directive.trich_yeu, *titles))


def _is_within(wanted: Filter, directive: Directive, known: Snapshot) -> bool:
    """By the day of issue; where only the year is known, by the whole year."""
    first = wanted.start or date.min
    last = wanted.end or date.max
    if directive.issued_on or not wanted.is_dated:
        return not wanted.is_dated or first <= (directive.issued_on or first) <= last
    return any(
        first <= date(year, 1, 1) and date(year, 12, 31) <= last
        for year in _years(directive, known)
    )


def _years(directive: Directive, known: Snapshot) -> list[int]:
    """Of issue, or those its title names; a paper that bears no day has not been issued."""
    if directive.issued_on:
        return [directive.issued_on.year]
    if any(known.labels[one][0] == "official" for one in directive.own):
        return []
    words = syllables(_title(directive, known))
    return [
        int(one) for one in words if len(one) == 4 and one[:2] in ("19", "20") and one.isdigit()
    ]


def _newest_first(directive: Directive) -> tuple[int, int]:
    day = directive.issued_on
    return -(day.toordinal() if day else 0), directive.number or 0
