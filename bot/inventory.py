"""Lists and counts of documents: from the whole register, never from the top of a search."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from bot import wording
from bot.extractive import Composition, Draft
from bot.filters import Filter
from bot.naming import named
from bot.quoting import Quoting
from corpus.glossary import widened
from corpus.records import Records
from corpus.register import Directive, is_central
from corpus.text import fold, syllables

MOST_LISTED = 60
MOST_NAMED = 12  # documents that are only mentioned, named after those that are there
_CENTRE = ("trung", "uong")


@dataclass(frozen=True)
class Inventory:
    """What fits a filter; `undated` would fit but for their date, which nobody states."""

    held: tuple[Directive, ...]
    mentioned: tuple[Directive, ...]
    undated: tuple[Directive, ...] = ()


def inventory(wanted: Filter, records: Records, quoting: Quoting) -> Inventory:
    fitting = [one for one in records.all_directives() if _fits(wanted, one, quoting)]
    dated = [one for one in fitting if _is_within(wanted, one, quoting)]
    unknown = [one for one in fitting if wanted.is_dated and not _years(one, quoting)]
    return Inventory(
        held=tuple(sorted((one for one in dated if one.own), key=_newest_first)),
        mentioned=tuple(one for one in dated if not one.own),
        undated=tuple(one for one in unknown if one.own),
    )


def listed(wanted: Filter, records: Records, quoting: Quoting) -> Composition | None:
    """None when only the topic finds nothing: a search of the texts may know more."""
    found = inventory(wanted, records, quoting)
    shown = found.held or found.mentioned
    if not shown:
        return _nothing(wanted, found, quoting)
    lines = [named(one, records, quoting) for one in shown[:MOST_LISTED]]
    spans = tuple(span for line in lines[:1] for span in line.spans)
    head = wording.inventory(len(shown), wanted, are_held=bool(found.held))
    points = [
        Draft(f"{position}. {line.text}", line.spans) for position, line in enumerate(lines, 1)
    ]
    rest = _others(found, records, quoting) if found.held and wanted.topics else []
    return Composition((Draft(head, spans, "conclusion"), *points, *rest))


def _nothing(wanted: Filter, found: Inventory, quoting: Quoting) -> Composition | None:
    if not (wanted.is_dated or wanted.issuer):
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


def _fits(wanted: Filter, directive: Directive, quoting: Quoting) -> bool:
    return (
        _is_of_type(wanted, directive)
        and _is_issued_by(wanted.issuer, directive)
        and _is_about(wanted.topics, directive, quoting)
    )


def _is_of_type(wanted: Filter, directive: Directive) -> bool:
    loai = fold(directive.loai)
    return not wanted.types or any(
        loai == one or loai.startswith(f"{one},") for one in wanted.types
    )


def _is_issued_by(issuer: Sequence[str], directive: Directive) -> bool:
    """All words asked for stand in the body's name or place, abbreviations spelled out."""
    if not issuer:
        return True
    body = widened(syllables(f"{directive.body} {directive.place} {directive.issuer}"))
    if tuple(issuer) == _CENTRE:
        return is_central(directive.issuer) or set(_CENTRE) <= set(body)
    return set(issuer) <= set(body) or set(widened(issuer)) <= set(body)


def _is_about(topics: Sequence[tuple[str, ...]], directive: Directive, quoting: Quoting) -> bool:
    """One of the phrases stands in the title: most syllables, and most of them side by side."""
    if not topics:
        return True
    tokens = widened(syllables(_title(directive, quoting)))
    pairs = set(pairwise(tokens))
    return any(_holds(phrase, tokens, pairs) for phrase in topics)


def _holds(phrase: tuple[str, ...], tokens: Sequence[str], pairs: set[tuple[str, str]]) -> bool:
    asked = list(pairwise(phrase))
    beside = sum(pair in pairs for pair in asked)
    held = sum(token in tokens for token in phrase)
    return held >= 0.75 * len(phrase) and beside >= 0.6 * len(asked)


def _title(directive: Directive, quoting: Quoting) -> str:
    titles = [quoting.article(one).title for one in directive.own]
    return " ".join((directive.loai, directive.trich_yeu, *titles))


def _is_within(wanted: Filter, directive: Directive, quoting: Quoting) -> bool:
    """By the day of issue; where only the year is known, by the whole year."""
    first = wanted.start or date.min
    last = wanted.end or date.max
    if directive.issued_on or not wanted.is_dated:
        return not wanted.is_dated or first <= (directive.issued_on or first) <= last
    return any(
        first <= date(year, 1, 1) and date(year, 12, 31) <= last
        for year in _years(directive, quoting)
    )


def _years(directive: Directive, quoting: Quoting) -> list[int]:
    """Of issue, or those its title names."""
    if directive.issued_on:
        return [directive.issued_on.year]
    words = syllables(_title(directive, quoting))
    return [
        int(one) for one in words if len(one) == 4 and one[:2] in ("19", "20") and one.isdigit()
    ]


def _newest_first(directive: Directive) -> tuple[int, int]:
    day = directive.issued_on
    return -(day.toordinal() if day else 0), directive.number or 0
