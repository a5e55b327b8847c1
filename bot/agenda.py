"""The calendar of the corpus: who has to do what by when, with the sentence that says so."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import pairwise

from bot.quoting import Quoting
from bot.sheet import about
from bot.standing_day import (
    Standing,
    names_a_day,
    names_a_month,
    next_month,
    next_time,
    standing,
    times_between,
)
from bot.verify import is_instruction
from corpus.addressees import LEVELS, binds, concerns, kinds, syllables_of_kinds
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.dates.roles import Role
from corpus.graph import newer_articles, superseded
from corpus.milestones import Milestone
from corpus.register import Directive
from corpus.tasks import Task
from corpus.text import fold, syllables

WORK: tuple[Role, ...] = ("DEADLINE", "START", "PLANNED", "RECUR")
# Sections in which a digest remarks on its sources; what they say is nobody's date of work.
# What has been done by then, however its day is written.
_REPORTED = re.compile(
    r"^\W*[Kk]ết quả|\bđã (?:hoàn thành|xong|thực hiện|tổ chức|ra|ban hành|dùng|xử lý|đạt)\b"
)
_STRETCH = 62  # days; a plan for a whole year is no date in each of its weeks
REMARKS = ("ghi chu", "luu y", "boi canh", "nguon")


@dataclass(frozen=True)
class Entry:
    """One row of the calendar; `task` is the clause that the moment belongs to, as printed."""

    milestone: Milestone
    article: Article
    directive: Directive | None
    standing: Standing
    task: str
    unit: str
    kinds: tuple[str, ...]
    replaced_by: Directive | None = None  # its document no longer stands

    @property
    def quote(self) -> str:
        return self.article.text[self.milestone.sentence_start : self.milestone.sentence_end]

    @cached_property
    def told_of(self) -> frozenset[str]:
        """Syllables of whose moment it is, and of whose document says so."""
        told = self.directive
        issuer = f"{told.body} {told.place}" if told else _opening(self.article)
        return frozenset(syllables(f"{self.unit} {self.task} {issuer}"))


@dataclass(frozen=True)
class Wanted:
    """Conditions that hold together; `first` and `last` are inclusive."""

    first: date | None = None
    last: date | None = None
    unit: str = ""  # as typed: "chi bộ", "Ban Tổ chức Quận ủy"
    articles: frozenset[int] | None = None
    roles: tuple[Role, ...] = field(default=WORK)
    is_general: bool = False  # what the unit is not named for but may have to do, instead


def agenda(catalogue: Catalogue, wanted: Wanted, today: date) -> list[Entry]:
    """By date, what has none last; a moment that one sentence tells twice stands once."""
    if wanted.articles is None:
        known = catalogue.records.kept(("agenda", today), lambda: _all(catalogue, today))
    else:
        known = _entries(catalogue, catalogue.records.milestones(wanted.articles), today)
    fitting = [one for one in known if one.milestone.role in wanted.roles and fits(wanted, one)]
    dated = [_within_window(one, wanted.first, today) for one in fitting]
    return sorted(_once(dated), key=by_day)


def _all(catalogue: Catalogue, today: date) -> list[Entry]:
    """What does not change with the day is read once; the days that are kept share it."""
    records = catalogue.records
    read = records.kept("agenda", lambda: _read(catalogue, records.milestones_with(WORK)))
    return _standing_on(read, superseded(records, today), today)


def _entries(catalogue: Catalogue, moments: Sequence[Milestone], today: date) -> list[Entry]:
    over = superseded(catalogue.records, today)
    return _standing_on(_read(catalogue, moments), over, today)


def _standing_on(
    entries: Sequence[Entry], over: Mapping[int, Directive], today: date
) -> list[Entry]:
    return [
        replace(
            one,
            standing=standing(one.milestone, today, written(one.article)),
            replaced_by=over.get(one.directive.id) if one.directive else None,
        )
        for one in entries
    ]


def _read(catalogue: Catalogue, moments: Sequence[Milestone]) -> list[Entry]:
    """As yet without their standing."""
    quoting = Quoting(catalogue)
    found = [one for one in moments if one.role != "RECUR" or _comes_round(one.rrule)]
    among = {one.article_id for one in found}
    quoting.read(among)
    put_off = newer_articles(catalogue.records.snapshot(), True)
    older = {late: old for old, newer in put_off.items() for late in newer if late in among}
    tasks = _tasks(catalogue, {*among, *older.values()})
    entries = (
        _entry(
            one,
            tasks.get(one.article_id, ()),
            tasks.get(older.get(one.article_id, 0), ()),
            quoting,
        )
        for one in found
    )
    return [one for one in entries if not _is_no_work(one, quoting)]


def _comes_round(rule: str) -> bool:
    return names_a_day(rule) or names_a_month(rule)


def _within_window(entry: Entry, first: date | None, today: date) -> Entry:
    """What recurs is shown on its first day within the days asked about."""
    rule = entry.milestone.rrule
    if not rule or first is None or first <= today:
        return entry
    day = next_time(rule, first, written(entry.article))
    month = next_month(rule, first)
    if day is None:
        return replace(entry, standing=replace(entry.standing, month=month))
    return replace(entry, standing=replace(entry.standing, day=day, days=(day - today).days))


def of_directive(directive: Directive, catalogue: Catalogue) -> frozenset[int]:
    """The articles whose moments are the document's own."""
    return frozenset(about(directive, catalogue))


def _tasks(catalogue: Catalogue, articles: Iterable[int]) -> dict[int, list[Task]]:
    by_article: dict[int, list[Task]] = {}
    for task in catalogue.records.tasks(list(articles)):
        by_article.setdefault(task.article_id, []).append(task)
    return by_article


def _entry(one: Milestone, tasks: Sequence[Task], older: Sequence[Task], quoting: Quoting) -> Entry:
    article = quoting.article(one.article_id)
    directive = quoting.directive(article.id)
    clause = article.text[one.task.start : one.task.end] or one.text
    given = _given(one, tasks)
    if not (given and given.unit):
        given = _put_off(clause, older) or given
    unit = one.unit or (given.unit if given else "")
    return Entry(
        milestone=one,
        article=article,
        directive=directive,
        standing=_NOT_YET,
        task=" ".join(clause.split()),
        unit=unit,
        kinds=tuple(dict.fromkeys((*(given.kinds if given else ()), *kinds(unit or clause)))),
    )


_NOT_YET = Standing("relative")


def _given(one: Milestone, tasks: Sequence[Task]) -> Task | None:
    """The task that holds the moment, or that stands in the same row of a table."""
    holding = (task for task in tasks if task.start <= one.start_offset < task.end)
    beside = (task for task in tasks if one.task.start <= task.start < one.task.end)
    return next(holding, None) or next(beside, None)


# "Gia hạn thời gian nộp phiếu quy định tại …": by its words the task of the older plan.
_PUTS_OFF = re.compile(r"\W*(?:đồng ý |thống nhất )?(?:gia hạn|lùi|kéo dài|điều chỉnh)(?!\w)")
_LEAST_SHARED = 4  # pairs of syllables


def _put_off(clause: str, older: Sequence[Task]) -> Task | None:
    if not older or not _PUTS_OFF.match(clause.lower()):
        return None
    said = _pairs(clause)
    best = max(older, key=lambda task: len(said & _pairs(task.text)))
    return best if len(said & _pairs(best.text)) >= _LEAST_SHARED else None


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    return frozenset(pairwise(syllables(text)))


def written(article: Article) -> date | None:
    """When the document was issued, or the article posted."""
    return article.issued_on or (article.published.date() if article.published else None)


def fits(wanted: Wanted, entry: Entry) -> bool:
    """By unit and day; its document and role were looked at when it was read."""
    is_for = _may_be_for if wanted.is_general else _is_for
    return is_for(wanted.unit, entry) and _is_within(wanted, entry)


def _is_for(unit: str, entry: Entry) -> bool:
    """By the kinds of unit it names, or by its very name."""
    if not unit:
        return True
    issuer = entry.directive.body if entry.directive else ""
    if fold(unit) in fold(f"{entry.unit} {entry.task} {issuer}"):
        return True
    asked = kinds(unit)
    name = frozenset(syllables(unit)) - syllables_of_kinds()
    if name and not name <= entry.told_of:
        return False
    if name and _LOCAL.issuperset(asked):
        return True
    return bool(asked) and bool(entry.kinds) and binds(asked, entry.kinds)


# A place or its committee: all that its documents say is its own.
_LOCAL = LEVELS | {"đảng bộ", "cấp ủy", "ban thường vụ"}


_HEAD = 500  # code points


def _opening(article: Article) -> str:
    """News says in its title or first lines where it plays."""
    return f"{article.title} {article.text[:_HEAD]}"


def _may_be_for(unit: str, entry: Entry) -> bool:
    """Given to nobody by name, or to a wider circle that the unit belongs to."""
    name = frozenset(syllables(unit)) - syllables_of_kinds()
    if not name <= entry.told_of or _is_for(unit, entry):
        return False
    return concerns(kinds(unit), entry.kinds) == "general"


def _is_within(wanted: Wanted, entry: Entry) -> bool:
    """A planned stretch of up to two months fits if any of its days does; a deadline by its last
    day; what recurs by any of its days."""
    if wanted.first is None and wanted.last is None:
        return True
    first, last = wanted.first or date.min, wanted.last or date.max
    one, day = entry.milestone, entry.standing.day
    if one.rrule:
        since = written(entry.article)
        begin = max(first, since or date(1990, 1, 1))
        found = next_time(one.rrule, begin, since) or next_month(one.rrule, begin)
        return begin <= last and found is not None and found <= last
    if day is None:
        return False
    is_stretch = one.role == "PLANNED" and one.start and (day - one.start).days <= _STRETCH
    opens = one.start if is_stretch and one.start else day
    return opens <= last and day >= first


def _is_no_work(entry: Entry, quoting: Quoting) -> bool:
    """A remark, a report, or a sentence that speaks to the assistant."""
    told = _is_remark(entry, quoting) or _REPORTED.search(entry.task)
    return bool(told) or is_instruction(entry.quote)


def _is_remark(entry: Entry, quoting: Quoting) -> bool:
    heading = quoting.heading(entry.article.id, entry.milestone.start_offset)
    return fold(heading).startswith(REMARKS)


def _once(entries: Sequence[Entry]) -> list[Entry]:
    """Days listed beside the rule that yields them ("tức trước 15/3, 15/6 …") say nothing more."""
    ruled = {_sentence(one): one for one in entries if one.milestone.rrule}
    seen: dict[object, Entry] = {}
    for one in entries:
        moment = one.milestone
        rule = ruled.get(_sentence(one))
        if rule and not moment.rrule and _is_of_rule(one, rule):
            continue
        key = one.article.id, moment.sentence_start, one.standing.day, moment.role, moment.rrule
        seen.setdefault(key, one)
    return list(seen.values())


def _sentence(entry: Entry) -> tuple[int, int]:
    return entry.article.id, entry.milestone.sentence_start


def _is_of_rule(entry: Entry, rule: Entry) -> bool:
    day = entry.standing.day
    return day is not None and bool(times_between(rule.milestone.rrule, day, day))


def by_day(entry: Entry) -> tuple[bool, date, int, int]:
    day = entry.standing.day or entry.standing.month
    return day is None, day or date.max, entry.article.id, entry.milestone.start_offset
