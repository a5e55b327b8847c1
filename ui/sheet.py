"""The sheet of one directive: its facts, what it requires, what it is related to, its sources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from html import escape

from bot import wording
from bot.agenda import Entry as Moment
from bot.answer import Statement
from bot.entries import Entry, entry
from bot.proved_sheet import ProvedSheet
from corpus.article import Article
from corpus.milestones import Milestone
from corpus.tasks import Task
from corpus.text import fold
from ui import agenda, copy, sources
from ui.chat import line
from ui.family_graph import family_html
from ui.register import issuer, source_words


def sheet_html(proved: ProvedSheet) -> str:
    """With it, hidden, what the source panel shows for its markers."""
    sheet = proved.sheet
    articles = {one.id: one for one in (*sheet.articles, *proved.beyond)}
    name = escape(wording.short_name(sheet.directive))
    return (
        f'<article class="sheet" data-sheet="{sheet.directive.id}" aria-label="{name}">'
        f'{_back()}{_view()}<h2 tabindex="-1">{name}</h2>{_parts(proved)}{_facts(proved)}'
        f"{_part('cautions', copy.CAUTIONS, proved.cautions, _caution)}"
        f"{_tasks(proved)}{_moments(proved)}"
        f"{_relations(proved)}"
        f"{_sources(proved)}"
        f"{sources.templates(proved.citations, articles)}</article>"
    )


def gone_html(asked: str) -> str:
    return (
        f'<article class="sheet" data-sheet="{escape(asked)}">{_back()}{_view()}'
        f'<h2 tabindex="-1">{copy.NO_SUCH_SHEET}</h2></article>'
    )


def _view() -> str:
    return f'<h1 class="unseen">{copy.VIEW_NAMES["register"]}</h1>'


def _back() -> str:
    return f'<a class="back" href="#{copy.ADDRESSES["register"]}">{copy.BACK_TO_REGISTER}</a>'


def _parts(proved: ProvedSheet) -> str:
    """Leads to what lies further down; page.js scrolls there."""
    counts = {
        "tasks": len(proved.tasks),
        "dates": len(proved.moments) + len(proved.events),
        "relations": len(proved.relations),
        "sources": len(proved.sheet.articles),
    }
    buttons = "".join(
        f'<button type="button" data-jump="{part}">'
        f"{copy.OPTION.format(name=copy.SHEET_PARTS[part], count=count)}</button>"
        for part, count in counts.items()
        if count
    )
    return f'<div class="parts" role="group" aria-label="{copy.PARTS_OF_SHEET}">{buttons}</div>'


def _heading(name: str, words: str) -> str:
    return f'<h3 data-part="{name}" tabindex="-1">{words}</h3>'


def _facts(proved: ProvedSheet) -> str:
    sheet = proved.sheet
    directive = sheet.directive
    listed = _line_of(proved)
    day = directive.issued_on
    signers = dict.fromkeys(
        one.signer for one in sheet.articles if one.id in directive.own and one.signer
    )
    number, noun, body, issued, title, source = copy.COLUMNS
    facts = (
        (number, directive.so_hieu or copy.NO_NUMBER),
        (noun, listed.noun),
        (body, issuer(listed)),
        (issued, copy.written_date(day) if day else ""),
        (title, listed.title),
        (copy.SIGNER, "; ".join(one for one in signers if one)),
        (source, source_words(listed)),
    )
    rows = "".join(_fact(label, words) for label, words in facts if words or label != copy.SIGNER)
    return f'<dl class="facts">{rows}</dl>'


def _line_of(proved: ProvedSheet) -> Entry:
    labels = {one.id: (one.kind, one.title) for one in proved.sheet.articles}
    return entry(proved.sheet.directive, labels)


def _fact(label: str, words: str) -> str:
    said = escape(copy.capital(words)) if words else f'<span class="soft">{copy.NOT_SAID}</span>'
    return f"<dt>{label}</dt><dd>{said}</dd>"


def _part(
    name: str, heading: str, statements: Sequence[Statement], shown: Callable[[Statement], str]
) -> str:
    if not statements:
        return ""
    items = "".join(f"<li>{shown(one)}</li>" for one in statements)
    return f'{_heading(name, heading)}<ul class="{name}">{items}</ul>'


def _relations(proved: ProvedSheet) -> str:
    """The list tells all that the drawing shows, and what it leaves out."""
    told = _part("relations", copy.RELATIONS, proved.relations, _plain)
    return told.replace("</h3>", f"</h3>{family_html(proved)}", 1)


def _plain(statement: Statement) -> str:
    """What front matter alone tells has no quote to open."""
    silent = "" if statement.citations else f' <span class="soft">{copy.NO_QUOTE}</span>'
    return f"{line(statement)}{silent}"


def _caution(statement: Statement) -> str:
    words = statement.text.removeprefix(wording.CAUTION.partition("{")[0])
    return line(replace(statement, text=copy.capital(words)))


def _tasks(proved: ProvedSheet) -> str:
    pairs = list(zip(proved.sheet.tasks, proved.tasks, strict=True))
    if not pairs:
        return f'{_heading("tasks", copy.TASKS)}<p class="soft">{copy.NO_TASKS}</p>'
    items = "".join(f"<li>{_task(task, statement)}</li>" for task, statement in pairs)
    return f'{_heading("tasks", copy.TASKS)}<ul class="tasks">{items}</ul>'


def _task(task: Task, statement: Statement) -> str:
    label = f'<b class="item">{escape(task.label)}</b> ' if task.label else ""
    details = escape(" · ".join(_details(task)))
    return f"{label}{line(statement)}{_under(details)}"


def _moments(proved: ProvedSheet) -> str:
    """Nothing where there is none: nobody asked for a date here."""
    if not (proved.moments or proved.events):
        return ""
    items = "".join(f"<li>{row}</li>" for row in map(_moment, proved.calendar, proved.moments))
    rows = f'<ul class="dates">{items}</ul>' if items else f'<p class="soft">{copy.NO_WORK}</p>'
    return f"{_heading('dates', copy.MOMENTS_OF_SHEET)}{rows}{_events(proved)}"


def _moment(moment: Moment, statement: Statement) -> str:
    told = escape("; ".join(filter(None, agenda.grounds(moment))))
    standing = moment.standing
    role = escape(copy.ROLES_OF_MOMENTS[moment.milestone.role])
    head = f"<b>{agenda.day_html(standing)}</b> {role} {agenda.chip_html(standing)}"
    said = replace(statement, text=copy.capital(statement.text))
    return f"{head}<br>{line(said)}{_under(told)}"


def _events(proved: ProvedSheet) -> str:
    """Folded: what is past, how long something lasts, what is only mentioned."""
    if not proved.events:
        return ""
    rows = "".join(map(_event, proved.events, proved.told_events))
    words = copy.OTHER_MOMENTS.format(count=len(proved.events))
    return (
        f'<details class="more"><summary>{words}</summary><ul class="events">{rows}</ul></details>'
    )


def _event(event: Milestone, statement: Statement) -> str:
    days = _days(event)
    role = escape(copy.ROLES_OF_MOMENTS[event.role])
    said = replace(statement, text=copy.capital(statement.text))
    return f"<li><b>{days}</b> {role}<br>{line(said)}{_under(escape(event.how))}</li>"


def _days(event: Milestone) -> str:
    """ "02/8/2017 – 11/8/2017"; as printed where it is no day."""
    days = [one for one in (event.start, event.end) if one]
    if not days:
        return escape(f"“{' '.join(event.text.split())}”")
    return " – ".join(copy.written_date(day) for day in dict.fromkeys(days))


def _under(words: str) -> str:
    return f'<span class="soft">{words}</span>' if words else ""


def _details(task: Task) -> Iterable[str]:
    """What the item's own words do not say already."""
    for label, words in (
        (copy.VERB, task.verb),
        (copy.UNIT, task.unit),
        (copy.FOLLOWS, task.follows),
        (copy.CONDITION, task.condition),
        (copy.DUE, task.due),
    ):
        if words and fold(words) not in fold(task.text):
            yield f"{label}: {' '.join(words.split())}"


def _sources(proved: ProvedSheet) -> str:
    sheet = proved.sheet
    items = "".join(map(_source, sheet.articles, proved.sources))
    left = len(sheet.articles) - len(proved.sources)
    more = f'<p class="soft">{copy.MORE_SOURCES.format(count=left)}</p>' if left > 0 else ""
    return f'{_heading("sources", copy.SHEET_SOURCES)}<ul class="sources">{items}</ul>{more}'


def _source(article: Article, statement: Statement) -> str:
    published = article.published
    parts = [
        copy.PUBLISHED.format(day=copy.written_date(published.date())) if published else "",
        escape(article.outlet or ""),
        escape(copy.STANDING[article.kind]),
        sources.link(article.url, copy.OPEN_ORIGINAL) if article.url else "",
    ]
    meta = " · ".join(part for part in parts if part)
    return f"<li>{line(statement)}{_under(meta)}</li>"
