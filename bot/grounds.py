"""What a sentence may rest on: its quotes, what introduces them, the record of their document, and
what was reckoned from them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.ancestors import head_above
from bot.charged_rows import sentences_of
from bot.own_places import own_places
from bot.wording import CARRIERS
from corpus.article import Article, Passage
from corpus.text import canonical


@dataclass(frozen=True)
class Record:
    """The document as its file describes it; "" and None where it does not say."""

    type: str = ""
    number: str = ""
    issuer: str = ""
    issued_on: date | None = None
    about: str = ""
    title: str = ""
    posted_on: date | None = None
    carrier: str = ""  # "Bài viết"
    signed_for: str = ""  # "Ban Thường vụ"


@dataclass(frozen=True)
class Grounds:
    """Of one citation. `quote` proves; `leads` are the sentences that introduce it, `headings` what
    stands above; `computed` are lines reckoned by code from the quote ("còn 25 ngày").

    `head` is the unit whose item the quote is, `rows` say what a quoted row of tasks says, `places`
    are those that the document is about.
    """

    quote: str
    leads: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    record: Record = Record()
    computed: tuple[str, ...] = ()
    head: str = ""
    rows: tuple[str, ...] = ()
    places: frozenset[tuple[str, ...]] = frozenset()


def record(article: Article) -> Record:
    return Record(
        type=article.loai or "",
        number=article.so_hieu or "",
        issuer=article.issuer or "",
        issued_on=article.issued_on,
        about=article.trich_yeu or "",
        title=article.title,
        posted_on=article.published.date() if article.published else None,
        carrier=CARRIERS[article.kind],
        signed_for=_signed_for(article.signer or ""),
    )


_SIGNED = re.compile(r"Thay mặt (Ban Thường vụ|Ban Chấp hành|Thường trực)(?= *:)")


def _signed_for(signer: str) -> str:
    found = _SIGNED.match(canonical(signer))
    return found[1] if found else ""


def grounds(
    article: Article, quote: str, passages: Iterable[Passage], computed: Sequence[str] = ()
) -> Grounds:
    """Of one quote, which stands in these passages of the article."""
    around = list(passages)
    start = article.text.find(quote)
    return Grounds(
        quote=quote,
        leads=tuple(dict.fromkeys(one.lead for one in around if one.lead)),
        headings=tuple(dict.fromkeys(one.heading for one in around if one.heading)),
        record=record(article),
        computed=tuple(computed),
        head=head_above(article, start) if start >= 0 else "",
        rows=sentences_of(around, quote),
        places=_places(article),
    )


def _places(article: Article) -> frozenset[tuple[str, ...]]:
    above = f"{article.title}\n{article.outlet or ''}"
    return own_places(article.text, above, article.issuer or "")
