"""The calendar: its form, its table of moments with chips, and the proof of one row."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from bot import calendar_wording, wording
from bot.agenda import Entry
from bot.answer import Citation
from bot.calendar_wording import chip
from bot.schedule import Side
from bot.standing_day import Standing
from corpus.article import Article
from ui import copy, sources
from ui.calendar_choice import LONGEST, Choice
from ui.timeline import timeline_html

MOST_ROWS = 200


def form_html(entries: Sequence[Entry], today: date) -> str:
    """The values are read by page.js, which asks for the table anew."""
    days = [one.standing.day for one in entries if one.standing.day]
    years = sorted({day.year for day in days} | {today.year, today.year + 1}, reverse=True)
    months = [(str(month), copy.MONTH_NAME.format(month=month)) for month in range(1, 13)]
    return (
        f'<form class="when" role="search" aria-label="{copy.CALENDAR_LABEL}">'
        f"<h1>{copy.VIEW_NAMES['calendar']}</h1>"
        f"{_field('unit', copy.WHOSE, copy.WHOSE_HINT, 'when-kinds')}{_kinds(entries)}"
        f"{_field('document', copy.OF_WHAT, copy.OF_WHAT_HINT)}"
        f"{_select('side', copy.SIDE, copy.SIDES.items())}"
        f"{_select('month', copy.MONTH, [('', copy.ANY_MONTH), *months])}"
        f"{_select('year', copy.YEAR, [('', copy.ANY_YEAR), *((str(y), str(y)) for y in years)])}"
        f"{_select('role', copy.MOMENT, [('', copy.ANY_MOMENT), *copy.MOMENTS.items()])}"
        f'<p class="unseen" role="status"></p></form>'
    )


def _field(name: str, label: str, hint: str, offers: str = "") -> str:
    offered = f' list="{offers}"' if offers else ""
    return (
        f'<p><label for="when-{name}">{label}</label><input type="search" id="when-{name}" '
        f'maxlength="{LONGEST}" autocomplete="off" placeholder="{hint}"{offered}></p>'
    )


def _kinds(entries: Sequence[Entry]) -> str:
    counts = Counter(kind for one in entries for kind in one.kinds)
    options = "".join(f'<option value="{escape(kind)}">' for kind, _ in counts.most_common())
    return f'<datalist id="when-kinds">{options}</datalist>'


def _select(name: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    inner = "".join(f'<option value="{value}">{words}</option>' for value, words in options)
    return (
        f'<p><label for="when-{name}">{label}</label><select id="when-{name}">{inner}</select></p>'
    )


def table_html(found: Sequence[Entry], choice: Choice, today: date) -> str:
    """`found` in its order; only the first MOST_ROWS of it become rows."""
    count = copy.CALENDAR_COUNT.format(count=copy.thousands(len(found)))
    rows = "".join(map(_row, found[:MOST_ROWS], range(1, MOST_ROWS + 1)))
    columns = "".join(
        f'<th scope="col" role="columnheader">{words}</th>' for words in copy.CALENDAR_COLUMNS
    )
    return (
        f'<section class="moments" data-count="{count}">'
        f"{timeline_html(found[:MOST_ROWS], today, bool(choice.day))}{_files(found, choice)}"
        f'<table role="table"><caption>{_caption(count, choice, today)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>{_more(len(found))}</section>'
    )


def none_html(choice: Choice, others: int) -> str:
    """`others`: how many there are on the other side of today."""
    other = copy.OTHER_SIDE.get(choice.shown_side(), "") if others else ""
    told = other.format(count=copy.thousands(others)) or copy.WIDEN
    return (
        f'<section class="moments" data-count="{copy.NO_MOMENT}">'
        f'<p class="empty">{copy.NO_MOMENT} {told}</p></section>'
    )


def _caption(count: str, choice: Choice, today: date) -> str:
    """ "48 mốc từ ngày 01/6/2025, tháng 6/2025"."""
    sides: dict[Side, str] = {
        "ahead": f" {copy.FROM_TODAY}",
        "behind": f" {copy.BEFORE_TODAY}",
        "all": f", {copy.AS_OF_DAY}",
    }
    told = sides[choice.shown_side()].format(day=copy.written_date(today))
    time = choice.time_words(today)
    return f"{count}{told}{f', {time}' if time else ''}"


def _files(found: Sequence[Entry], choice: Choice) -> str:
    links = "".join(
        f'<a href="{escape(choice.address(form))}" download>{name}</a>'
        for form, name in copy.SAVE_AS.items()
    )
    dayless = sum(one.standing.day is None for one in found)
    lacking = copy.WITHOUT_DAY.format(count=copy.thousands(dayless)) if dayless else ""
    return f'<p class="files"><span>{copy.SAVE}</span> {links}{_under(lacking)}</p>'


def _more(count: int) -> str:
    if count <= MOST_ROWS:
        return ""
    words = copy.MORE_MOMENTS.format(shown=MOST_ROWS, more=copy.thousands(count - MOST_ROWS))
    return f'<p class="more">{words}</p>'


def _row(entry: Entry, number: int) -> str:
    day, *columns = copy.CALENDAR_COLUMNS
    cells = (
        chip_html(entry.standing),
        f"{escape(copy.capital(entry.task))}{_under(*grounds(entry))}",
        _unit(entry),
        _document(entry),
        _marker(entry, number),
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader" data-label="{day}">'
        f"{day_html(entry.standing)}</th>{''.join(map(_cell, columns, cells))}</tr>"
    )


def _cell(column: str, inner: str) -> str:
    """Its column's name shows where a narrow table stacks the cells."""
    return f'<td role="cell" data-label="{column}">{inner}</td>'


def day_html(standing: Standing) -> str:
    day = standing.day
    if day is None:
        return f'<span class="soft">{copy.NO_DAY}</span>'
    return f'<time datetime="{day.isoformat()}">{copy.written_date(day)}</time>'


def chip_html(standing: Standing) -> str:
    return f'<span class="chip {standing.status}">{escape(chip(standing))}</span>'


def grounds(entry: Entry) -> Iterable[str]:
    """Why that day, in words: the rule as printed, the last safe day, what it was reckoned from."""
    told = calendar_wording.grounds(entry.milestone, entry.standing)
    if entry.milestone.rrule and entry.milestone.text not in told:
        yield copy.RULE.format(phrase=" ".join(entry.milestone.text.split()))
    yield told


def _unit(entry: Entry) -> str:
    if entry.unit:
        return escape(copy.capital(entry.unit))
    if entry.kinds:
        told = copy.CONCERNED.format(kinds=", ".join(entry.kinds))
        return f'<span class="soft">{escape(told)}</span>'
    return f'<span class="soft unsaid">{copy.NO_UNIT}</span>'


def _document(entry: Entry) -> str:
    """A document leads to its sheet; an article to nothing but its quote."""
    directive = entry.directive
    if directive is None:
        return escape(entry.article.title)
    by = entry.replaced_by
    over = copy.REPLACED_BY.format(by=wording.short_name(by)) if by else ""
    address = f"#{copy.ADDRESSES['register']}/{directive.id}"
    return f'<a href="{address}">{escape(wording.short_name(directive))}</a>{_under(over)}'


def _marker(entry: Entry, number: int) -> str:
    label = copy.MARKER.format(number=number)
    place = f"{entry.article.id}-{entry.milestone.start_offset}"
    return (
        f'<button type="button" class="marker" data-cite="{number}" data-place="{place}" '
        f'aria-label="{label}" aria-controls="panel">{number}</button>'
    )


def _under(*words: str) -> str:
    told = "; ".join(filter(None, words))
    return f'<span class="soft under">{escape(told)}</span>' if told else ""


def proof_html(place: str, citation: Citation, article: Article | None) -> str:
    """Hidden; what the source panel shows of one row."""
    known = {article.id: article} if article else {}
    return (
        f'<div class="proof" data-place="{escape(place)}" data-number="{citation.number}">'
        f"{sources.templates([citation], known)}</div>"
    )


def unproved_html(place: str, number: int, words: str) -> str:
    """The same where there is nothing to show but `words`."""
    return (
        f'<div class="proof" data-place="{escape(place)}" data-number="{number}">'
        f"{escape(words)}</div>"
    )
