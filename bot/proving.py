"""The gate for answers made by code: what a statement says beyond its quote stands in the record of
what it cites, or is reckoned from it; else the quote itself is told in its stead.

A quote proves itself. Of the rest every number, day, document and name is held against the quotes
cited, the records of their articles and of the documents named, and the question. What no text can
prove is reckoned again: days left from the days in question, places and counts from the list.
"""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import groupby

from bot.answer import Answer, Citation, Statement
from bot.calendar_wording import CIVIL_LAW
from bot.due_words import plainly
from bot.periods import periods
from bot.standing_day import next_month, next_time
from bot.values import Value, stands, values
from bot.wording import vietnamese_date
from corpus.dates.durations import working_day
from corpus.records import Records
from corpus.register import Directive
from corpus.text import canonical, fold

_LABEL = re.compile(r"^(?:\d{1,3}|[a-zđ])[.)] ")
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")  # "Đợt 1 Cuộc thi" holds no name
_MOST_DAYS = 36600
_log = logging.getLogger(__name__)


def proved(answer: Answer, records: Records, first: int = 0) -> Answer:
    """The answer with every statement, from the `first` one on, that is not proved told by its
    quote, or left out."""
    ground = _Ground(answer, records)
    judged = (shown for one in answer.statements[first:] if (shown := _proved(one, ground)))
    kept = [*answer.statements[:first], *judged]
    if len(kept) == len(answer.statements) and all(map(_is, kept, answer.statements)):
        return answer
    return replace(answer, statements=tuple(kept))


def _is(one: Statement, other: Statement) -> bool:
    return one is other


def _proved(statement: Statement, ground: "_Ground") -> Statement | None:
    loose = ground.unproved(statement)
    if not loose:
        return statement
    _log.warning("not proved by its sources: %s in %r", loose, statement.text)
    quotes = [one.quote for one in ground.cited(statement)]
    text = " … ".join(" ".join(quote.split()) for quote in quotes)
    return replace(statement, text=text) if text else None


_LONG_LIST = 30  # entries of the calendar, which lists no more and counts all


@dataclass(frozen=True)
class _Ground:
    """What the statements of one answer may rest on; the costlier part is read when needed."""

    answer: Answer
    records: Records

    def cited(self, statement: Statement) -> list[Citation]:
        return [one for one in self.answer.citations if one.number in statement.citations]

    def unproved(self, statement: Statement) -> str:
        """The first thing that nothing here proves, "" when all is."""
        cited = self.cited(statement)
        if not cited:
            return ""  # says what was searched, or asks back: states nothing of a document
        text = _LABEL.sub("", canonical(statement.text).replace(CIVIL_LAW, ""))
        beyond = _beyond(text, [one.quote for one in cited])
        if not beyond:
            return ""
        missing = _missing(beyond, [line for one in cited for line in _told(one)])
        return self._still_missing(missing, text) if missing else ""

    def _still_missing(self, missing: Sequence[Value | str], text: str) -> str:
        known = self._further(text)
        given, flat = _given(known), " ".join(map(_flat, known))
        for one in missing:
            if isinstance(one, str):
                if f" {_flat(one)} " not in f" {flat} ":
                    return one
            elif not (
                stands(one, given) or self._is_reckoned(one, text) or is_difference(one, text)
            ):
                return str(one.parts)
        return ""

    def _further(self, text: str) -> list[str]:
        """All citations, the documents named, the question, and the days read there with those
        beside them: what is due "trước ngày 30/6" is done by the 29th."""
        answer = self.answer
        told = [line for one in answer.citations for line in _told(one)]
        named = [line for one in self._directives(text) for line in _recorded(one)]
        beside = [day + timedelta(by) for day in self._days for by in (-1, 0, 1)]
        beside += [working_day(day, 1) for day in self._days]
        days = [vietnamese_date(day) for day in (answer.today, *beside)]
        signed = self.records.signers({one.article_id for one in answer.citations})
        asked = (answer.question, answer.understood_as or "")
        return [*told, *named, *days, *self._months, *signed, *asked]

    def _directives(self, text: str) -> Iterator[Directive]:
        snapshot = self.records.snapshot()
        codes = {one.parts[0] for one in values(text) if one.kind == "code"}
        for code in codes:
            digits = re.match(r"\d+", str(code))
            for one in snapshot.directives(int(digits[0])) if digits else ():
                if values(one.so_hieu) & {Value("code", (code,))}:
                    yield one
        own = (snapshot.own(one.article_id) for one in self.answer.citations)
        yield from (one for one in own if one)

    @property
    def _asked(self) -> str:
        return self.answer.understood_as or self.answer.question

    @cached_property
    def _months(self) -> list[str]:
        """The next months of rules that name no day, from today or from the days asked about."""
        found = self.records.milestones({one.article_id for one in self.answer.citations})
        asked = periods(plainly(self._asked), self.answer.today)
        begins = (self.answer.today, *(one.start for one in asked if one.start))
        months = (next_month(one.rrule, at) for one in found if one.rrule for at in begins)
        return [f"tháng {one.month}/{one.year}" for one in months if one]

    @cached_property
    def _days(self) -> frozenset[date]:
        """The days that code has read in the articles cited and in the question."""
        articles = {one.article_id for one in self.answer.citations}
        found = self.records.milestones(articles)
        days = {day for one in found for day in (one.start, one.end, one.reckoned_from) if day}
        since = [one.issued_on or one.published for one in self.answer.citations] or [None]
        asked = periods(plainly(self._asked), self.answer.today)
        spans = {day for one in asked for day in (one.start, one.end) if day}
        for one in found:
            if one.rrule:
                begins = (self.answer.today, *spans)
                nexts = (next_time(one.rrule, at, day) for day in {*since, None} for at in begins)
                days.update(filter(None, nexts))
        days |= spans
        return frozenset(days)

    def _is_reckoned(self, value: Value, text: str) -> bool:
        """Days from or to today, or how many entries there are."""
        if value.kind not in ("number", "count") or not str(value.parts[0]).isdigit():
            return False
        number = int(str(value.parts[0]))
        here = (_day(one) for one in values(text))
        days = {*self._days, *(day for day in here if day)}
        if number <= _MOST_DAYS and any(
            abs((day - self.answer.today).days) == number for day in days
        ):
            return True
        return self._is_count(number)

    def _is_count(self, number: int) -> bool:
        """Entries listed here; where more were counted than are listed, no more than there are."""
        points = sum(one.role == "point" for one in self.answer.statements)
        lists = _lengths_of_lists([one.text for one in self.answer.statements])
        entries = (points, len(self.answer.citations), len(self.answer.statements), *lists)
        is_cut = points >= _LONG_LIST and number <= self._moments
        return number in entries or is_cut or points < number <= len(self.records.snapshot().all)

    @cached_property
    def _moments(self) -> int:
        return len(self.records.milestones_with(("DEADLINE", "START", "PLANNED", "RECUR")))


def _lengths_of_lists(lines: Sequence[str]) -> list[int]:
    """Of the lists numbered from one, several units' one after the other."""
    numbers = (int(found[0]) if (found := re.match(r"\d+(?=\. )", one)) else 0 for one in lines)
    lengths: list[int] = []
    for number in numbers:
        if number == 1:
            lengths.append(1)
        elif lengths and number == lengths[-1] + 1:
            lengths[-1] = number
    return lengths


def _beyond(text: str, quotes: Iterable[str]) -> str:
    """What a statement says beside its quotes."""
    rest = " ".join(text.split())
    for quote in sorted(quotes, key=len, reverse=True):
        said = " ".join(canonical(quote).split())
        for form in (said, said.rstrip(" .;,:")):
            if form and form.lower() in rest.lower():
                at = rest.lower().index(form.lower())
                rest = f"{rest[:at]} | {rest[at + len(form) :]}"
                break
    return rest if any(map(str.isalnum, rest)) else ""


def _told(citation: Citation) -> Iterator[str]:
    yield citation.quote
    yield from (citation.title, citation.place, citation.so_hieu or "", citation.issuer or "")
    yield citation.loai or ""
    for day in (citation.issued_on, citation.published and citation.published):
        if day:
            yield vietnamese_date(day)


def _recorded(directive: Directive) -> Iterator[str]:
    yield from (directive.so_hieu, directive.loai, directive.issuer, directive.body)
    yield from (directive.place, directive.trich_yeu)
    if directive.issued_on:
        yield vietnamese_date(directive.issued_on)


@lru_cache(maxsize=4096)
def _values(text: str) -> frozenset[Value]:
    return values(text)


def _given(lines: Iterable[str]) -> frozenset[Value]:
    return frozenset().union(*map(_values, lines))


def _missing(beyond: str, near: Sequence[str]) -> list[Value | str]:
    given, flat = _given(near), f" {' | '.join(map(_flat, near))} "
    loose: list[Value | str] = [one for one in values(beyond) if not stands(one, given)]
    loose += [name for name in _names(beyond) if f" {_flat(name)} " not in flat]
    return loose


def _names(text: str) -> Iterator[str]:
    """Two or more words in a row that are written large: a name, and not the head of a line."""
    for is_name, run in groupby(_WORD.findall(text), key=lambda word: word[0].isupper()):
        words = list(run)
        if is_name and len(words) > 1:
            yield " ".join(words)


@lru_cache(maxsize=4096)
def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


_TAKEN_OFF = re.compile(r"([\d.,]*\d) [-−] ([\d.,]*\d) = ([\d.,]*\d)")


def is_difference(value: Value, text: str) -> bool:
    """ "620 − 450 = 170" shows how 170 came about; that 620 and 450 stand in the quotes is asked of
    them as of all figures."""
    return any(
        value in values(left) and _amount(high) - _amount(low) == _amount(left)
        for high, low, left in _TAKEN_OFF.findall(text)
    )


def _amount(figure: str) -> Decimal:
    return Decimal(figure.replace(".", "").replace(",", "."))


def _day(value: Value) -> date | None:
    if value.kind != "date" or None in value.parts:
        return None
    day, month, year = (int(str(part)) for part in value.parts)
    try:
        return date(year, month, day)
    except ValueError:
        return None
