"""The conversation: an Answer becomes HTML of ours, every field of it escaped."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import groupby
from re import compile

from bot.answer import Answer, Citation, Seen, Statement
from bot.cited_moments import CitedMoment
from bot.kept_answer import fields_of
from corpus.article import Article
from ui import copy, opinion, sources
from ui.deadline_box import box_html, left_to_box
from ui.marker import marker, markers
from ui.reference import reference
from ui.unbroken import unbroken

Find = Callable[[int], Article | None]

_LABELLED = compile(r"^\s*(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-•+])\s")


def question_html(question: str) -> str:
    return f'<div class="asked">{escape(question)}</div>'


def greeting_html(examples: Sequence[str]) -> str:
    return (
        f'<div class="greeting"><h1>{escape(copy.TITLE)}</h1><p>{escape(copy.GREETING)}</p>'
        f'<p class="soft">{escape(copy.PROMISE)}</p>{_ask(copy.TRY_THESE, examples)}</div>'
    )


def answer_html(answer: Answer, find: Find, moments: Sequence[CitedMoment] = ()) -> str:
    """One answer: its statements, its sources, and hidden beside them what the panel shows.
    `moments` are the days that its quotes tell."""
    state, waiting = ("done", "false") if answer.done else ("busy", "true")
    kind = " refused" if answer.refused else ""
    return (
        f'<div role="group" class="answer{kind}" data-state="{state}" aria-busy="{waiting}" '
        f'aria-label="{copy.ANSWER}">{"".join(_parts(answer, find, moments))}</div>'
    )


def _parts(answer: Answer, find: Find, moments: Sequence[CitedMoment]) -> Iterator[str]:
    """In the order in which officials read: deadlines after tasks, cautions after both."""
    yield _understood(answer)
    said = [one for one in answer.statements if not left_to_box(one, moments)]
    for role, statements in groupby((one for one in said if one.role != "note"), key=_role):
        yield _ROLES[role](list(statements))
    yield box_html(answer, moments) if answer.done else ""
    yield _note([one for one in said if one.role == "note"])
    if answer.notice:
        yield f'<p class="notice">{escape(answer.notice)}</p>'
    if not answer.done:
        words = copy.WRITING if answer.statements else copy.SEARCHING
        yield f'<p class="waiting">{words}</p>'
        return
    cited = cited_only(answer)
    articles = _articles(cited, find)
    yield _cards(cited, articles)
    yield _seen(answer.seen)
    yield _actions(answer)
    yield _ask(copy.ASK_NEXT, answer.suggestions)
    yield sources.templates(cited, articles)


def cited_only(answer: Answer) -> list[Citation]:
    """The citations that a statement points to: only these are sources."""
    used = {number for statement in answer.statements for number in statement.citations}
    return [citation for citation in answer.citations if citation.number in used]


def _articles(cited: Sequence[Citation], find: Find) -> dict[int, Article]:
    ids = dict.fromkeys(citation.article_id for citation in cited)
    found = {key: find(key) for key in ids}
    return {key: article for key, article in found.items() if article is not None}


def _role(statement: Statement) -> str:
    return statement.role


def _understood(answer: Answer) -> str:
    """What was understood, to be corrected in one tap: edited, or the question taken by itself."""
    meant = answer.understood_as
    if not meant:
        return ""
    return (
        f'<p class="understood"><span>{escape(copy.UNDERSTOOD.format(question=meant))}</span>'
        f'<button type="button" class="inline" data-edit="{escape(meant)}" '
        f'aria-label="{copy.EDIT_LABEL}">{copy.EDIT}</button>'
        f'<button type="button" class="inline" data-alone="{escape(answer.question)}" '
        f'title="{copy.ALONE_HELP}">{copy.ALONE}</button></p>'
    )


def line(statement: Statement) -> str:
    """The last word holds on to its markers, so that no marker starts a line."""
    if not statement.citations:
        return unbroken(statement.text)
    *before, last = statement.text.rstrip().rsplit(" ", 1)
    start = f"{unbroken(before[0])} " if before else ""
    return f'{start}<span class="tail">{escape(last)}{markers(statement.citations)}</span>'


def _conclusion(statements: list[Statement]) -> str:
    """The label of a list from which one line was taken says nothing here."""
    if len(statements) == 1 and (label := _LABELLED.match(statements[0].text)):
        statements = [replace(statements[0], text=statements[0].text[label.end() :])]
    return "".join(f'<p class="conclusion">{line(statement)}</p>' for statement in statements)


def _document(statements: list[Statement]) -> str:
    return "".join(f'<p class="document">{line(statement)}</p>' for statement in statements)


def _note(statements: list[Statement]) -> str:
    if not statements:
        return ""
    lines = "<br>".join(line(statement) for statement in statements)
    return f'<div class="note"><b>{copy.NOTE}</b> {lines}</div>'


def _points(statements: list[Statement]) -> str:
    """Lines that introduce a list stand above it; a list keeps the labels it brings."""
    runs = [(lead, list(run)) for lead, run in groupby(statements, key=_introduces)]
    return "".join(
        "".join(f'<p class="lead">{line(s)}</p>' for s in run) if lead else _list(run)
        for lead, run in runs[:-1]
    ) + "".join(_list(run) for _, run in runs[-1:])


def _introduces(statement: Statement) -> bool:
    return statement.text.rstrip().endswith(":")


def _list(statements: list[Statement]) -> str:
    if len(statements) == 1:
        return f'<p class="point">{line(statements[0])}</p>'
    labelled = any(_LABELLED.match(statement.text) for statement in statements)
    items = "".join(f"<li>{_item(statement)}</li>" for statement in statements)
    return f'<ul class="labelled">{items}</ul>' if labelled else f"<ol>{items}</ol>"


def _item(statement: Statement) -> str:
    """The label that it brings stands in a column of its own."""
    label = _LABELLED.match(statement.text)
    if not label:
        return line(statement)
    rest = replace(statement, text=statement.text[label.end() :])
    return f'<span class="no">{escape(label.group().strip())} </span><span>{line(rest)}</span>'


_ROLES: Mapping[str, Callable[[list[Statement]], str]] = {
    "conclusion": _conclusion,
    "document": _document,
    "point": _points,
}


def _cards(cited: Sequence[Citation], articles: Mapping[int, Article]) -> str:
    """One card per article, a row per citation of it."""
    by_article: dict[int, list[Citation]] = {}
    for citation in cited:
        by_article.setdefault(citation.article_id, []).append(citation)
    cards = "".join(_card(group, articles.get(key)) for key, group in by_article.items())
    if not cards:
        return ""
    return f'<h2 class="label">{copy.SOURCES}</h2><ul class="cards">{cards}</ul>'


def _card(citations: Sequence[Citation], article: Article | None) -> str:
    first = citations[0]
    day = copy.PUBLISHED.format(day=copy.written_date(first.published)) if first.published else ""
    outlet = escape(article.outlet) if article and article.outlet else ""
    original = sources.link(first.url, copy.OPEN_ORIGINAL) if first.url else ""
    lines = [
        f"<b>{unbroken(first.title)}</b>",
        sources.document(first),
        " · ".join(
            part for part in (day, outlet, escape(copy.STANDING[first.kind]), original) if part
        ),
    ]
    rows = "".join(_row(citation) for citation in citations)
    head = "".join(f"<p>{line}</p>" for line in lines if line)
    chip = f'<span class="kind">{copy.CHIPS[first.kind]}</span>'
    press = sources.press(first)
    return f'<li class="card">{chip}{head}{press}<ul class="places">{rows}</ul></li>'


def _row(citation: Citation) -> str:
    words = (citation.place, copy.strength_words(citation.strength))
    told = escape(" · ".join(word for word in words if word))
    quote = f'<q class="printed">{escape(citation.quote)}</q>'
    return f"<li>{marker(citation.number)} <span>{told}{quote}</span></li>"


def _seen(seen: Sequence[Seen]) -> str:
    if not seen:
        return ""
    rows = "".join(
        f"<li><b>{escape(one.title)}</b> {escape(one.place)}<br>{escape(one.text)}</li>"
        for one in seen
    )
    words = copy.SEEN.format(count=len(seen))
    return f'<details class="seen"><summary>{words}</summary><ul>{rows}</ul></details>'


def _actions(answer: Answer) -> str:
    """With what the browser copies, and what it keeps of the conversation."""
    kept = escape(json.dumps(fields_of(answer), ensure_ascii=False))
    hidden = f'<template class="kept">{kept}</template>'
    if not answer.statements:
        return hidden
    return (
        f'<div class="actions"><button type="button" data-copy>{copy.COPY}</button>'
        f"{opinion.buttons_html()}</div>{opinion.form_html()}"
        f'<template class="plain">{escape(plain_text(answer))}</template>{hidden}'
    )


def plain_text(answer: Answer) -> str:
    """What "Sao chép" puts on the clipboard: the answer and its sources, without any markup."""
    cited = cited_only(answer)
    if not cited:
        return answer.text
    return "\n".join([answer.text, "", f"{copy.SOURCES}:", *map(reference, cited)])


def _ask(heading: str, questions: Sequence[str]) -> str:
    if not questions:
        return ""
    buttons = "".join(
        f'<button type="button" data-ask="{escape(question)}">{escape(question)}</button>'
        for question in questions
    )
    return f'<div class="suggestions"><p class="soft">{heading}</p>{buttons}</div>'
