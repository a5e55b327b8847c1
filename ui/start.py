"""Where a newcomer begins: the kinds of work, a path of reading, terms met on it, questions."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

from bot.answer import Answer, Statement
from bot.aside_wording import PATH_ITEM, TERM_MET
from bot.newcomers import roles
from corpus import glossary
from corpus.article import Article
from ui import chat, copy, sources

_MET = TERM_MET.partition("{")[0]
_ITEM = re.compile(
    re.escape(PATH_ITEM)
    .replace(r"\{position\}", r"\d+")
    .replace(r"\{name\}", "(?P<name>.+?)")
    .replace(r"\{note\}", "(?P<note>[^()]+)")
    .replace(r"\{why\}", "(?P<why>.+)"),
    re.DOTALL,
)


def roles_html() -> str:
    buttons = "".join(
        f'<button type="button" data-role="{escape(role)}" aria-pressed="false">'
        f"{escape(copy.capital(role))}</button>"
        for role in roles()
    )
    return (
        f'<div class="lead"><h1>{copy.VIEW_NAMES["start"]}</h1><p>{copy.START_LEAD}</p>'
        f'<div class="roles" role="group" aria-label="{copy.ROLES}">{buttons}</div></div>'
    )


def path_html(path: Answer, find: chat.Find) -> str:
    """With it, hidden, what the source panel shows for its markers."""
    cited = chat.cited_only(path)
    articles = {key: article for key in _ids(path) if (article := find(key))}
    return (
        f'<article class="path" aria-live="polite">{_head(path)}'
        f"{_part(copy.PATH_STEPS, 'steps', _with_role(path, 'point'), _step)}"
        f"{_part(copy.TERMS, 'terms', _with_role(path, 'note'), _term)}"
        f"{_asks(path.suggestions)}{glossary_html()}"
        f"{sources.templates(cited, articles)}</article>"
    )


def welcome_html(examples: Sequence[str]) -> str:
    """Before a kind of work has been chosen."""
    return f'<article class="path">{_asks(examples)}{glossary_html()}</article>'


def none_html() -> str:
    return f'<article class="path"><p class="soft">{copy.NO_PATH}</p>{glossary_html()}</article>'


def _ids(path: Answer) -> dict[int, Article | None]:
    return dict.fromkeys(one.article_id for one in path.citations)


def _with_role(path: Answer, role: str) -> list[Statement]:
    return [one for one in path.statements if one.role == role]


def _head(path: Answer) -> str:
    return "".join(f"<h2>{chat.line(one)}</h2>" for one in _with_role(path, "conclusion"))


def _part(
    heading: str, name: str, statements: Sequence[Statement], shown: Callable[[Statement], str]
) -> str:
    if not statements:
        return ""
    items = "".join(f"<li>{shown(one)}</li>" for one in statements)
    return f'<h3>{heading}</h3><ol class="{name}">{items}</ol>'


def _step(statement: Statement) -> str:
    """The document in a line of its own, what it is known from, then why to read it."""
    found = _ITEM.match(statement.text)
    if not found:
        return chat.line(statement)
    why = replace(statement, text=copy.READ_BECAUSE.format(why=found["why"]))
    name, note = escape(found["name"]), escape(copy.capital(found["note"]))
    return f'<b>{name}</b><span class="soft">{note}</span>{chat.line(why)}'


def _term(statement: Statement) -> str:
    """Without what the heading says already."""
    return chat.line(replace(statement, text=statement.text.removeprefix(_MET)))


def _asks(questions: Sequence[str]) -> str:
    if not questions:
        return ""
    buttons = "".join(
        f'<button type="button" data-ask="{escape(one)}">{escape(one)}</button>'
        for one in questions
    )
    return f'<h3>{copy.QUESTIONS}</h3><div class="asks">{buttons}</div>'


def glossary_html() -> str:
    entries = sorted(glossary.entries(), key=_spelled)
    rows = "".join(map(_entry, entries))
    words = copy.GLOSSARY.format(count=len(entries))
    return f'<details><summary>{words}</summary><dl class="glossary">{rows}</dl></details>'


def _spelled(entry: glossary.Entry) -> tuple[bool, str]:
    return not entry.abbreviation, (entry.abbreviation or entry.expansions[0]).casefold()


def _entry(entry: glossary.Entry) -> str:
    full = " hoặc ".join(entry.expansions)
    others = copy.ALSO_MEANS.format(others=", ".join(entry.others)) if entry.others else ""
    short = entry.abbreviation
    told = "; ".join(filter(None, (full if short else "", entry.explanation, others)))
    return f"<div><dt>{escape(short or full)}</dt><dd>{escape(told)}</dd></div>"
