"""Which numbered documents an article is about (own) and which it prints in its text."""

from dataclasses import dataclass
from datetime import date

from corpus.article import Article
from corpus.issuing import Particulars, particulars, place_of
from corpus.numbers import Reference, asked, references
from corpus.text import fold, stored


@dataclass(frozen=True)
class Mention:
    """One printed number with what the words around it say of the document.

    `own`: the article's own number (front matter, or the head of an official document). Its place
    in the text is then 0, 0.
    """

    number: int
    type: str  # upper case, as printed
    issuer: str  # the code: "QU"
    so_hieu: str  # as printed
    own: bool
    start: int
    end: int
    loai: str = ""  # from the noun, never from the code: "Kế hoạch", "Quy định"
    body: str = ""  # who issued it, as the text says: "Ban Thường vụ Quận ủy"
    place: str = ""  # "Quận 11", "tỉnh Nghệ An"; "" when the text does not say
    issued_on: date | None = None
    trich_yeu: str = ""
    # swapped, separators, no_hyphen, spaced, truncated_issuer (of the spelling); draft (own only);
    # no_date, no_title
    flags: tuple[str, ...] = ()
    article_id: int = 0


def mentions(article: Article) -> list[Mention]:
    """The own number first, then every number printed in the text, in order."""
    printed = [
        _mention(
            found,
            article.text[found.start : found.end],
            particulars(article.text, found),
            (found.start, found.end),
        )
        for found in references(article.text)
    ]
    return [*_own(article), *printed]


def _own(article: Article) -> list[Mention]:
    """Usually one; a file about several papers names them all ("12-KH/QU, 13-KH/QU"), a draft
    without a number yields none."""
    so_hieu = stored(article.so_hieu or "")
    known = Particulars(
        loai=article.loai or "",
        body=article.issuer or "",
        place=place_of(article.issuer or ""),
        issued_on=article.issued_on,
        trich_yeu=article.trich_yeu or "",
    )
    flags = ("draft",) if "du thao" in fold(so_hieu) else ()
    return [
        _mention(found, so_hieu[found.start : found.end], known, None, flags)
        for found in asked(so_hieu)
    ]


def _mention(
    found: Reference,
    so_hieu: str,
    known: Particulars,
    span: tuple[int, int] | None,
    flags: tuple[str, ...] = (),
) -> Mention:
    """`span` is None for the article's own number."""
    missing = {"no_date": not known.issued_on, "no_title": not known.trich_yeu}
    start, end = span or (0, 0)
    return Mention(
        number=found.number,
        type=found.type,
        issuer=found.issuer,
        so_hieu=so_hieu,
        own=span is None,
        start=start,
        end=end,
        loai=known.loai or found.loai,
        body=known.body,
        place=known.place,
        issued_on=known.issued_on,
        trich_yeu=known.trich_yeu,
        flags=(*found.flags, *flags, *(name for name, holds in missing.items() if holds)),
    )
