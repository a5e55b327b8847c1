"""The register of documents: its search form and its table."""

from collections.abc import Sequence
from html import escape

from bot import wording
from bot.entries import Entry, nouns
from ui import copy

MOST_ROWS = 200


def form_html(entries: Sequence[Entry]) -> str:
    """The values are read by page.js, which asks for the table anew."""
    types = "".join(
        _option(noun, copy.OPTION.format(name=noun, count=count)) for noun, count in nouns(entries)
    )
    holdings = "".join(_option(key, words) for key, words in copy.HOLDINGS.items())
    return (
        f'<form class="find" role="search" aria-label="{copy.FIND_LABEL}">'
        f"<h1>{copy.VIEW_NAMES['register']}</h1>"
        f'<p class="wide"><label for="find-text">{copy.FIND}</label>'
        f'<input type="search" id="find-text" maxlength="200" autocomplete="off" '
        f'placeholder="{copy.FIND_HINT}"></p>'
        f'<p><label for="find-type">{copy.TYPE}</label>'
        f'<select id="find-type">{_option("", copy.ANY_TYPE)}{types}</select></p>'
        f'<p><label for="find-held">{copy.SOURCES}</label>'
        f'<select id="find-held">{_option("", copy.ANY_HOLDING)}{holdings}</select></p>'
        f'<p class="unseen" role="status"></p></form>'
    )


def _option(value: str, words: str) -> str:
    return f'<option value="{escape(value)}">{escape(words)}</option>'


def table_html(found: Sequence[Entry]) -> str:
    """`found` in its order; only the first MOST_ROWS of it become rows."""
    count = copy.COUNT.format(count=copy.thousands(len(found)))
    if not found:
        return f'<section class="found" data-count="{copy.NONE_FOUND}">{_nothing()}</section>'
    rows = "".join(map(_row, found[:MOST_ROWS]))
    columns = "".join(f'<th scope="col" role="columnheader">{words}</th>' for words in copy.COLUMNS)
    return (
        f'<section class="found" data-count="{count}"><table role="table">'
        f"<caption>{count}, {copy.NEWEST_FIRST}</caption>"
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table>{_more(len(found))}</section>'
    )


def _nothing() -> str:
    return f'<p class="empty">{copy.NONE_FOUND} {copy.TRY_OTHERWISE}</p>'


def _more(count: int) -> str:
    if count <= MOST_ROWS:
        return ""
    words = copy.MORE_ROWS.format(shown=MOST_ROWS, more=copy.thousands(count - MOST_ROWS))
    return f'<p class="more">{words}</p>'


def _row(entry: Entry) -> str:
    directive = entry.directive
    day = copy.written_date(directive.issued_on) if directive.issued_on else ""
    cells = (entry.noun, issuer(entry), day, entry.title, source_words(entry))
    number = escape(directive.so_hieu or copy.NO_NUMBER)
    address = copy.ADDRESSES["register"]
    return (
        f'<tr role="row"><th scope="row" role="rowheader">'
        f'<a href="#{address}/{directive.id}">{number}</a></th>'
        f"{''.join(map(_cell, copy.COLUMNS[1:], cells))}</tr>"
    )


def _cell(column: str, words: str) -> str:
    """Its column's name shows where a phone stacks the cells."""
    if not words:
        return f'<td role="cell" class="soft" data-label="{column}">{copy.NOT_SAID}</td>'
    return f'<td role="cell" data-label="{column}">{escape(copy.capital(words))}</td>'


def issuer(entry: Entry) -> str:
    """The body with its place, where its name does not say it."""
    body, place = entry.directive.body, entry.directive.place
    return body if place in body else f"{body} {place}".strip()


def source_words(entry: Entry) -> str:
    """What the corpus has of it: "bản tóm lược từ báo chí, chưa có toàn văn"."""
    if entry.kind is None:
        return wording.ONLY_MENTIONED
    return copy.HOLDINGS["official"] if entry.kind == "official" else wording.KIND_NOTES[entry.kind]
