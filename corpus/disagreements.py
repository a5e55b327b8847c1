"""Where front matter and the text of one file say different things; `index` reports them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.article import Article
from corpus.mentions import Mention
from corpus.numbers import asked, plain
from corpus.register import family
from corpus.relations import Party, Relation, party_key
from corpus.text import fold

Matter = Literal["so_hieu", "loai", "ngay_ban_hanh", "quan_he"]


@dataclass(frozen=True)
class Disagreement:
    """`told` in front matter, `printed` in the text; both as people write them."""

    matter: Matter
    about: str  # the document: "62-KH/QU"
    told: str
    printed: str
    article_id: int = 0


def disagreements(
    article: Article, mentions: Sequence[Mention], relations: Sequence[Relation]
) -> list[Disagreement]:
    printed = [one for one in mentions if not one.own]
    found = list(_reversed(relations))
    for own in (one for one in mentions if one.own):
        same = [one for one in printed if _is_same(own, one)]
        found += _number(article, own, same, printed)
        found += _noun(own, same)
        found += _day(own.so_hieu, own.issued_on, same)
    return [*found, *_listed_days(article, printed)]


def _number(
    article: Article, own: Mention, same: Sequence[Mention], printed: Sequence[Mention]
) -> Iterator[Disagreement]:
    """The title prints another number of the same type and issuer, the own one stands nowhere."""
    if same:
        return
    heads = [(one.start, one.end) for one in article.blocks if one.role in ("title", "letterhead")]
    for other in printed:
        is_head = any(start <= other.start < end for start, end in heads)
        is_alike = (plain(own.type), plain(own.issuer)) == (plain(other.type), plain(other.issuer))
        if is_head and is_alike:
            yield Disagreement("so_hieu", own.so_hieu, own.so_hieu, other.so_hieu)


def _noun(own: Mention, same: Sequence[Mention]) -> Iterator[Disagreement]:
    nouns = [one.loai for one in same if one.loai]
    if own.loai and nouns and fold(own.loai) not in map(fold, nouns):
        yield Disagreement("loai", own.so_hieu, own.loai, nouns[0])


def _day(so_hieu: str, told: date | None, same: Sequence[Mention]) -> Iterator[Disagreement]:
    """The text may also date another paper that bears the same number; one right date is enough."""
    days = [one.issued_on for one in same if one.issued_on]
    if told and days and told not in days:
        yield Disagreement("ngay_ban_hanh", so_hieu, told.isoformat(), days[0].isoformat())


def _listed_days(article: Article, printed: Sequence[Mention]) -> Iterator[Disagreement]:
    """Dates of the documents that front matter lists as relations."""
    listed = article.extra.get("quan_he")
    for entry in listed if isinstance(listed, list) else []:
        if not isinstance(entry, Mapping):
            continue
        for reference in asked(str(entry.get("so_hieu") or ""))[:1]:
            key = reference.number, family(reference.type), plain(reference.issuer)
            same = [
                one for one in printed if (one.number, family(one.type), plain(one.issuer)) == key
            ]
            yield from _day(str(entry["so_hieu"]), _iso(entry.get("ngay")), same)


def _reversed(relations: Sequence[Relation]) -> Iterator[Disagreement]:
    """Front matter says that A replaces B, and a sentence that B replaces A."""
    said: dict[object, Relation] = {
        (one.kind, party_key(one.source), party_key(one.target)): one
        for one in relations
        if one.end and one.kind != "linked"
    }
    for listed in (one for one in relations if not one.end):
        other = said.get((listed.kind, party_key(listed.target), party_key(listed.source)))
        if other:
            told, printed = (
                f"{_name(one.source)} > {_name(one.target)}" for one in (listed, other)
            )
            yield Disagreement("quan_he", listed.kind, told, printed)


def _is_same(left: Mention, right: Mention) -> bool:
    keys = [(one.number, family(one.type), plain(one.issuer)) for one in (left, right)]
    return keys[0] == keys[1]


def _name(party: Party) -> str:
    return party.so_hieu or party.name


def _iso(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
