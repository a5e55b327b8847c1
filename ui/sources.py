"""The source beside the chat: cited articles as escaped HTML, the quotes in them marked.

An answer carries its sources with it as inert <template> elements, so that a marker still shows
what was quoted after later questions, and after the article has been replaced or deleted.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from itertools import pairwise
from pathlib import PurePath
from re import Match, compile
from urllib.parse import urlsplit

from bot.answer import Citation
from corpus.article import Article, Block, Role, Source
from ui import copy, reference
from ui.unbroken import unbroken

WHOLE = 20_000  # an article up to this many characters is shown whole
AROUND = 4_000  # otherwise this much before and after each quote

_CLASSES: Mapping[Role, str] = {
    "heading": "heading",
    "subtitle": "heading",
    "title": "name",
    "item": "item",
    "paragraph": "",
}
# Markdown signs stay in the text (offsets count them) but are not shown.
_SIGN = compile(r"^#{1,6}[ \t]+|\*\*")


@dataclass(frozen=True)
class Quote:
    number: int
    start: int
    end: int


def link(url: str | None, text: str) -> str:
    """An outside link, or only the text where the address is not plain http or https."""
    if not url or urlsplit(url).scheme not in ("http", "https"):
        return escape(text)
    return f'<a href="{escape(url)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'


def press(citation: Citation) -> str:
    """Where a digest has its facts from, folded: a digest may rest on many."""
    if not citation.sources:
        return ""
    words = copy.PRESS_SOURCES.format(count=len(citation.sources))
    rows = "".join(f"<li>{_press_source(source)}</li>" for source in citation.sources)
    return f'<details class="press"><summary>{words}</summary><ul>{rows}</ul></details>'


def _press_source(source: Source) -> str:
    day = f" ({copy.written_date(source.published)})" if source.published else ""
    return link(source.url, source.title) + day


def document(citation: Citation) -> str:
    """The directive itself: "Kế hoạch số 62-KH/QU, ngày 17/3/2022, Ban Thường vụ Quận ủy"; nothing
    where the title says all of it already."""
    day = f"ngày {copy.written_date(citation.issued_on)}" if citation.issued_on else None
    facts = (citation.loai, citation.so_hieu, day, citation.issuer)
    if all(fact in citation.title for fact in facts if fact):
        return ""
    return escape(reference.document(citation))


def holds(article: Article | None, citation: Citation) -> bool:
    """Whether the article still says, at that place, what the citation quotes."""
    return article is not None and article.text[citation.start : citation.end] == citation.quote


def templates(citations: Sequence[Citation], articles: Mapping[int, Article]) -> str:
    """Everything the panel will need for one answer, hidden: a head per citation, a body per
    article, and the bare quote where the article no longer says it.

    Gradio turns what it shows into the next thing element by element, but leaves the content of a
    <template> as it was; what stands in an element of another name is put in whole."""
    heads = [_head(citation, articles.get(citation.article_id)) for citation in citations]
    bodies = [
        _body(article, [c for c in citations if c.article_id == key])
        for key, article in articles.items()
    ]
    lost = [_lost(c) for c in citations if not holds(articles.get(c.article_id), c)]
    hidden = "".join([*heads, *bodies, *lost])
    name = f"sources-{sha256(hidden.encode()).hexdigest()[:16]}"
    return f"<{name}>{hidden}</{name}>"


def _head(citation: Citation, article: Article | None) -> str:
    proved = holds(article, citation)
    body = citation.article_id if proved else f"lost-{citation.number}"
    return (
        f'<template class="head" data-number="{citation.number}" data-body="{body}">'
        f'<span class="kind">{escape(copy.CHIPS[citation.kind])}</span>'
        f"<h2>{unbroken(citation.title)}</h2>"
        f'<div class="meta">{_line(_about(citation, article))}'
        f"{_line(_proving(citation, proved))}</div>{press(citation)}</template>"
    )


def _lost(citation: Citation) -> str:
    return (
        f'<template class="body" data-body="lost-{citation.number}">'
        f'<p><mark data-cites="{citation.number}">{escape(citation.quote)}</mark></p></template>'
    )


def _about(citation: Citation, article: Article | None) -> Iterator[str]:
    """The document: what it is, when and where it was posted, what it rests on, where it is."""
    yield document(citation)
    if citation.published:
        yield copy.PUBLISHED.format(day=copy.written_date(citation.published))
    if article and article.outlet:
        yield escape(article.outlet)
    yield escape(copy.STANDING[citation.kind])
    if citation.url:
        yield link(citation.url, copy.OPEN_ORIGINAL)
    elif citation.kind != "glossary" and not citation.sources:  # a table of ours; links below
        yield escape(copy.FROM_FILE.format(file=PurePath(citation.file).name))


def _proving(citation: Citation, proved: bool) -> Iterator[str]:
    """The quote: where in the document, whether word for word, how near to the question."""
    cited = copy.CITED_AS if proved else copy.CITED_MISSING
    yield escape(citation.place)
    yield escape(cited.format(number=citation.number))
    yield escape(copy.strength_words(citation.strength))


def _line(parts: Iterator[str]) -> str:
    return f"<p>{' · '.join(part for part in parts if part)}</p>"


def _body(article: Article, citations: Sequence[Citation]) -> str:
    quotes = [Quote(c.number, c.start, c.end) for c in citations if holds(article, c)]
    if not quotes:
        return ""
    text = "\n".join(_blocks(article, quotes))
    return f'<template class="body" data-body="{article.id}">{text}</template>'


def _blocks(article: Article, quotes: Sequence[Quote]) -> Iterator[str]:
    gap = False
    for block in article.blocks or (Block("paragraph", 0, len(article.text)),):
        if _shown(article, block, quotes):
            gap = False
            yield _block(article, block, quotes)
        elif not gap:
            gap = True
            yield f'<p class="dim">{copy.CUT}</p>'


def _shown(article: Article, block: Block, quotes: Sequence[Quote]) -> bool:
    if any(quote.start < block.end and block.start < quote.end for quote in quotes):
        return True
    if block.role == "noise":
        return False
    if len(article.text) <= WHOLE:
        return True
    return any(
        quote.start - AROUND < block.end and block.start < quote.end + AROUND for quote in quotes
    )


def _block(article: Article, block: Block, quotes: Sequence[Quote]) -> str:
    name = _CLASSES.get(block.role, "dim")
    return f'<p class="{name}">{marked(article.text, block.start, block.end, quotes)}</p>'


def marked(text: str, start: int, end: int, quotes: Sequence[Quote]) -> str:
    """text[start:end] escaped, every stretch that quotes share in one <mark> with their numbers."""
    edges = {start, end}
    for quote in quotes:
        edges.update(edge for edge in (quote.start, quote.end) if start < edge < end)
    cuts = sorted(edges)
    return "".join(
        _stretch(text[left:right], _numbers(left, right, quotes)) for left, right in pairwise(cuts)
    )


def _numbers(left: int, right: int, quotes: Sequence[Quote]) -> str:
    return " ".join(str(q.number) for q in quotes if q.start <= left and right <= q.end)


def _stretch(text: str, numbers: str) -> str:
    shown = _SIGN.sub(_hidden, escape(text))
    return f'<mark data-cites="{numbers}">{shown}</mark>' if numbers else shown


def _hidden(sign: Match[str]) -> str:
    return f'<span class="sign">{sign.group()}</span>'
