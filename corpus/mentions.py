"""Which numbered documents an article is about (own) and which it prints in its text."""

from dataclasses import dataclass
from datetime import date

from corpus.article import Article
from corpus.numbers import asked, references


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
    flags: tuple[str, ...] = ()  # swapped, spaced, no_hyphen, truncated_issuer, no_date, no_title
    article_id: int = 0


def mentions(article: Article) -> list[Mention]:
    """The own number first, then every number printed in the text, in order."""
    printed = [
        Mention(
            number=found.number,
            type=found.type,
            issuer=found.issuer,
            so_hieu=article.text[found.start : found.end],
            own=False,
            start=found.start,
            end=found.end,
        )
        for found in references(article.text)
    ]
    return [*_own(article), *printed]


def _own(article: Article) -> list[Mention]:
    found = asked(article.so_hieu) if article.so_hieu else []
    return [
        Mention(one.number, one.type, one.issuer, str(article.so_hieu), True, 0, 0)
        for one in found[:1]
    ]
