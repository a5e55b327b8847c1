"""Answers from the calendar: what is due, begins or is planned, by date, each with its sentence."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot import calendar_wording, wording
from bot.agenda import Entry, Wanted, agenda, by_day, fits, of_directive
from bot.composition import Composition, Draft
from bot.matter_of_days import of_its_matter
from bot.overtaken import set_anew, still_set
from bot.quoting import Quoting
from bot.schedule import Asked, Moment
from bot.spans import LONGEST_QUOTE, Candidate
from bot.told_row import columns_of, told
from corpus.addressees import LEVELS, kinds
from corpus.catalogue import Catalogue
from corpus.register import Directive
from corpus.text import Span, fold, syllables

MOST_LISTED = 30
_NEXT_SHOWN = 3
_OTHERS: tuple[Moment, ...] = ("START", "PLANNED")


def calendar(
    asked: Asked, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> Composition | None:
    """None where a document that was named has no such moment: its text is then searched, so that
    the nearest words can be quoted."""
    entries = _moments(asked, directives, catalogue, today)
    if asked.is_next:
        entries = [one for one in entries if one.milestone.rrule] or entries
    if not entries and directives:
        return None
    if not entries:
        return _nothing(asked, catalogue, today)
    return _listed(entries, asked, directives, catalogue, today)


def of_matter(
    asked: Asked, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> Composition | None:
    """What is due in one matter: its words stand in the clause itself or name its document. None
    where no moment is of it."""
    meant = () if directives else _meant(asked, catalogue)
    asked = replace(asked, matter="", unit="") if meant else _less_paper(asked, directives)
    if not (asked.matter or asked.unit or directives or meant):
        return calendar(asked, directives, catalogue, today)

    def own(asked: Asked) -> list[Entry]:
        within = directives or meant
        found = _moments(replace(asked, unit=""), within, catalogue, today)
        return of_its_matter(asked, found, catalogue)

    if entries := own(asked):
        return _listed(_nearest(asked, entries), asked, directives, catalogue, today)
    ahead = replace(asked, side="ahead", first=today, last=None)
    further = own(ahead) or own(replace(ahead, first=None))
    if further:
        return _none_but(further, asked, directives, catalogue, today)
    is_plain = asked.is_list and not directives and not asked.matter.isascii()
    return _none_of_it(asked, today) if is_plain else None  # typed bare, it may be misread


def _less_paper(asked: Asked, directives: Sequence[Directive]) -> Asked:
    """Less what only says which paper is meant: "KH 31 Bến Lưới", "phường Vàm Sậy … theo KH 18"."""
    if len(directives) != 1:
        return asked
    paper = directives[0]
    place = set(syllables(paper.place))
    named = place | set(syllables(f"{paper.loai} {paper.body} {paper.trich_yeu}"))
    is_place = bool(place) and place <= set(syllables(asked.unit))
    is_name = named >= set(syllables(asked.matter))
    return replace(
        asked, matter="" if is_name else asked.matter, unit="" if is_place else asked.unit
    )


def _meant(asked: Asked, catalogue: Catalogue) -> Sequence[Directive]:
    """ "Kế hoạch giữ rừng của xã Nà Hiên": the only plan of that place that has half of the words
    in its name."""
    unit, words = set(syllables(asked.unit)), set(syllables(asked.matter))
    if not (asked.paper and unit and words):
        return ()
    found = [
        one
        for one in catalogue.records.snapshot().all
        if one.own and fold(one.loai) == asked.paper and _is_of_place(one, unit)
    ]
    named = set(syllables(found[0].trich_yeu)) if len(found) == 1 else set()
    return found if 2 * len(words & named) >= len(words) else ()


def _is_of_place(paper: Directive, unit: set[str]) -> bool:
    place = set(syllables(paper.place))
    return bool(place) and place <= unit


def _none_of_it(asked: Asked, today: date) -> Composition:
    said = Draft(calendar_wording.nothing(asked, today), (), "conclusion")
    return Composition((said, Draft(wording.ADVICE, (), "note")), "not_stated")


def _nearest(asked: Asked, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Where only the next is asked for: up to the first day that comes once."""
    once = (one.standing.day for one in entries if not one.milestone.rrule)
    first = next((day for day in once if day), None)
    if not asked.is_nearest or first is None:
        return entries
    return [one for one in entries if one.standing.day and one.standing.day <= first]


def _none_but(
    further: Sequence[Entry],
    asked: Asked,
    directives: Sequence[Directive],
    catalogue: Catalogue,
    today: date,
) -> Composition:
    """Nothing on the days asked about; what is next, or was last."""
    is_over = all(one.standing.day and one.standing.day < today for one in further)
    shown = further[-1:] if is_over else further[:_NEXT_SHOWN]
    drafts = _listed(shown, asked, directives, catalogue, today).drafts
    text = f"{calendar_wording.nothing(asked, today)} {calendar_wording.NEAREST}"
    said = Draft(text, drafts[0].spans, "conclusion")
    return Composition((said, *drafts[1:]), "not_stated")


def _moments(
    asked: Asked, directives: Sequence[Directive], catalogue: Catalogue, today: date
) -> list[Entry]:
    """What comes round again is never past; the days that count now, and of no paper that another
    has replaced, unless that is the one asked about."""
    wanted = _wanted(asked, directives, catalogue)
    found = agenda(catalogue, wanted, today)
    if directives:
        put_off = agenda(catalogue, Wanted(articles=wanted.articles), today)
        new = (one for one in set_anew(put_off, catalogue, today) if fits(wanted, one))
        found = sorted({id(one): one for one in (*found, *new)}.values(), key=by_day)
    held = still_set(found, catalogue, today, bool(directives))
    if not directives and asked.side != "all":
        held = _not_replaced(held, catalogue, today)
    quoting = Quoting(catalogue)
    quoting.read([one.article.id for one in held])
    return [
        one
        for one in held
        if (asked.side != "behind" or not one.milestone.rrule) and _is_quotable(one, quoting)
    ]


def _is_quotable(entry: Entry, quoting: Quoting) -> bool:
    """No heading: "Giai đoạn 1 (… đến hết ngày 28/02)" only says of what stands below it."""
    at = entry.milestone.start_offset
    span = quoting.sentence(entry.article.id, at)
    return span.start <= at < span.end


def _not_replaced(found: Sequence[Entry], catalogue: Catalogue, today: date) -> list[Entry]:
    """What still counts, and of no paper that another has replaced."""
    return [one for one in still_set(found, catalogue, today) if one.replaced_by is None]


def _listed(
    entries: Sequence[Entry],
    asked: Asked,
    directives: Sequence[Directive],
    catalogue: Catalogue,
    today: date,
) -> Composition:
    quoting = Quoting(catalogue)
    shows_unit = LEVELS.issuperset(kinds(asked.unit))
    lines = [
        _line(entry, at, quoting, today, not directives, shows_unit)
        for at, entry in enumerate(entries[:MOST_LISTED], start=1)
    ]
    head = calendar_wording.found(len(entries), asked, today)
    conclusion = Draft(head, lines[0].spans[:1], "conclusion")
    return Composition((conclusion, *lines, *_rest(len(entries), lines)))


def _wanted(asked: Asked, directives: Sequence[Directive], catalogue: Catalogue) -> Wanted:
    articles = None
    if directives:
        articles = frozenset(one for each in directives for one in of_directive(each, catalogue))
    return Wanted(asked.first, asked.last, asked.unit, articles, asked.roles)


def _line(
    entry: Entry, at: int, quoting: Quoting, today: date, is_named: bool, shows_unit: bool
) -> Draft:
    """The clause, its document where several are listed, and how it stands today; with its unit
    where several are listed and only a line above names it."""
    unit = _unit_above(entry, quoting) if shows_unit else None
    entry, span = _within_sentence(entry, quoting)
    entry = replace(entry, task=told(columns_of(span.passage), entry.task))
    if unit:
        entry = replace(entry, task=wording.OF_UNIT.format(unit=entry.unit, text=entry.task))
    named = calendar_wording.source_name(entry) if is_named else ""
    spans = (span, quoting.headline(entry.article.id)) if named else (span,)
    spans = (*spans, unit) if unit else spans
    return Draft(f"{at}. {calendar_wording.line(entry, named)}", spans)


def _within_sentence(entry: Entry, quoting: Quoting) -> tuple[Entry, Candidate]:
    """The words that prove it; a task that runs on behind its day is told up to there."""
    one, article = entry.milestone, entry.article
    span = quoting.sentence(article.id, one.start_offset)
    task = one.task if one.task.end > one.task.start else Span(span.start, span.end)
    start = min(task.start, span.start)
    start = start if span.end - start <= LONGEST_QUOTE else span.start
    if start < span.start:
        span = quoting.stretch(article.id, start, span.end)
    if task.end > span.end or task.start < start:
        words = article.text[max(start, task.start) : min(task.end, span.end)]
        entry = replace(entry, task=" ".join(words.split()))
    return entry, span


def _unit_above(entry: Entry, quoting: Quoting) -> Candidate | None:
    """The line that names whose task it is, where its own clause does not."""
    if not entry.unit or fold(entry.unit) in fold(entry.task):
        return None
    at = entry.article.text.rfind(entry.unit, 0, entry.milestone.start_offset)
    return quoting.sentence(entry.article.id, at) if at >= 0 else None


def _rest(count: int, lines: Sequence[Draft]) -> list[Draft]:
    if count <= len(lines):
        return []
    text = calendar_wording.MORE.format(count=count - len(lines))
    return [Draft(text, lines[-1].spans[:1], "note")]


def _nothing(asked: Asked, catalogue: Catalogue, today: date) -> Composition:
    """No deadline; what begins or is planned, and what is due without a name, is still worth
    knowing."""
    text = calendar_wording.nothing(asked, today)
    wanted = _wanted(asked, (), catalogue)
    further = (
        (calendar_wording.OTHERS, replace(wanted, roles=_OTHERS)),
        (calendar_wording.FOR_ALL, replace(wanted, is_general=True)),
    )
    for head, instead in further[asked.side == "behind" : 1 + bool(asked.unit)]:
        others = _not_replaced(agenda(catalogue, instead, today), catalogue, today)
        if others:
            listed = _listed(others, asked, (), catalogue, today).drafts
            said = Draft(f"{text} {head}", listed[0].spans, "conclusion")
            return Composition((said, *listed[1:]), "not_stated")
    advice = Draft(wording.ADVICE, (), "note")
    return Composition((Draft(text, (), "conclusion"), advice), "not_stated")
