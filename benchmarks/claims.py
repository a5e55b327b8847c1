"""Claims about the articles of a catalogue, true and altered, each with its quote and file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from benchmarks.altering import BODY, KINDS, PERSON, Stock
from benchmarks.retelling import RETELLINGS
from corpus.article import Article, Passage
from corpus.catalogue import Catalogue
from corpus.text import item_label, sentences

SHORTEST, LONGEST = 30, 400


@dataclass(frozen=True)
class Claim:
    """`kind` says how it was made; `is_true` whether its source says so."""

    id: str
    kind: str
    claim: str
    quote: str
    file: str
    is_true: bool


@dataclass(frozen=True)
class Quotable:
    article: Article
    passage: Passage
    quote: str


def quotables(catalogue: Catalogue) -> list[Quotable]:
    return [
        Quotable(article, passage, quote)
        for article in catalogue.articles()
        for passage in catalogue.passages_of(article.id)
        if passage.role in ("paragraph", "item")
        for quote in _quotes(passage)
    ]


def _quotes(passage: Passage) -> Iterator[str]:
    _, skip = item_label(passage.text) if passage.label else ("", 0)
    body = passage.text[skip:]
    for span in sentences(body):
        if SHORTEST <= span.end - span.start <= LONGEST:
            yield body[span.start : span.end]


def stock(several: Iterable[Quotable]) -> Stock:
    quotes = [one.quote for one in several]
    return Stock(
        persons=sorted({match[1] for quote in quotes for match in PERSON.finditer(quote)}),
        bodies=sorted({match[0] for quote in quotes for match in BODY.finditer(quote)}),
        sentences=quotes,
    )


def true_claims(several: Iterable[Quotable], random: Random) -> Iterator[Claim]:
    for place, one in enumerate(several):
        for kind, retold in RETELLINGS.items():
            said = retold(one.article, one.quote, random)
            if said:
                identifier = f"true-{kind}-{place}".replace(" ", "-")
                yield Claim(identifier, kind, said, one.quote, one.article.file, True)


def altered_claims(several: Iterable[Quotable], random: Random) -> Iterator[Claim]:
    """Each sentence altered in every way that can be done to it, and credited to another file."""
    known = list(several)
    about = stock(known)
    for place, one in enumerate(known):
        for kind, alter in KINDS.items():
            said = alter(one.quote, random, about)
            if said and _is_other(said, one.quote):
                yield _altered(place, kind, said, one)
        strange = random.choice(known)
        if strange.article.file != one.article.file and one.quote not in strange.article.text:
            claim = _altered(place, "wrong document", one.quote, one)
            yield replace(claim, file=strange.article.file)


def _is_other(said: str, quote: str) -> bool:
    return said.strip(" .").lower() not in quote.lower()


def _altered(place: int, kind: str, said: str, one: Quotable) -> Claim:
    identifier = f"altered-{kind}-{place}".replace(" ", "-")
    return Claim(identifier, kind, said, one.quote, one.article.file, False)
