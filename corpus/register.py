"""Which printed numbers mean one and the same directive, and which only look alike.

Identity is issuing body with its place, type, number, and date or term (every quận may have a
62-KH/QU): papers of a local body are one only where place, date or title say so.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import takewhile
from types import MappingProxyType

from corpus.article import Article
from corpus.mentions import Mention
from corpus.numbers import plain
from corpus.text import fold, syllables

# Types that share a code, told apart by their noun where the text has one.
_FAMILIES = {"qdi": "qd", "qyd": "qd", "ctrhd": "cthd"}
# One of each in the country; all others exist many times over.
_CENTRAL = ("tw", "cp", "qh", "ttg", "ubtvqh", "ctn", "hdbcqg")


@dataclass(frozen=True)
class Directive:
    """One document as all articles together know it; what none of them says is "" or None.

    `number` is None for a paper that has none (drafts, digests whose sources print none).
    """

    number: int | None
    type: str
    issuer: str
    so_hieu: str
    loai: str = ""
    body: str = ""
    place: str = ""
    issued_on: date | None = None
    trich_yeu: str = ""
    own: tuple[int, ...] = ()  # ids of the articles that are this document or its digest
    cited: tuple[int, ...] = ()  # ids of the articles that print its number
    id: int = 0

    @property
    def articles(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys((*self.own, *self.cited)))


@dataclass
class _Claim:
    """What one or more articles say of one document, while it is being put together."""

    mentions: list[Mention] = field(default_factory=list)

    @property
    def first(self) -> Mention:
        """The best spelled: the own number, then the full issuer, then the first printed."""
        return min(self.mentions, key=lambda one: (not one.own, -len(one.issuer)))

    def told(self, name: str) -> list[object]:
        """What is said under one name, the document's own words first."""
        ordered = sorted(self.mentions, key=lambda one: not one.own)
        return [getattr(one, name) for one in ordered if getattr(one, name)]

    def one(self, name: str) -> str:
        return str(next(iter(self.told(name)), ""))


@dataclass(frozen=True)
class Written:
    """When an article was written, and what names its place: title and issuer. A digest is kept up
    to date (`is_final` False): its day only says of which term its documents are."""

    day: date
    is_final: bool = True
    about: str = ""


def grouped(
    mentions: Sequence[Mention], written: Mapping[int, Written] = MappingProxyType({})
) -> list[Directive]:
    """`mentions` share one number; `written` by article id. Own documents first, then by issuer
    and date."""
    claims: list[_Claim] = []
    for claim in _by_certainty(_within_articles(mentions)):
        when = written.get(claim.first.article_id)
        known = [one for one in claims if _was_there(one, when)]
        fitting = [one for one in known if _are_one(one, claim)]
        fitting = fitting if len(fitting) == 1 else _of_its_place(known, claim, when) or fitting
        chosen = _chosen(fitting, claim, when)
        if chosen:
            chosen.mentions += claim.mentions
        else:
            claims.append(claim)
    found = (_placed(_directive(one), written) for one in claims)
    return sorted(found, key=_order)


_LEVEL_LAST = re.compile(r"(?:^| )(?P<level>phường|xã|quận|huyện|tỉnh|thành phố|đặc khu)$")


def _placed(directive: Directive, written: Mapping[int, Written]) -> Directive:
    """ "Đảng ủy phường", under a title that names one ward and no other: of that ward."""
    level = _LEVEL_LAST.search(directive.body)
    if directive.place or level is None:
        return directive
    titles = (written[one].about for one in directive.articles if one in written)
    names = {name for title in titles for name in _named(level["level"], title)}
    if len(names) != 1:
        return directive
    return replace(directive, place=f"{level['level']} {names.pop()}")


def _named(level: str, title: str) -> Iterable[str]:
    """ "Tân Hội", of "Phường Tân Hội triển khai …"."""
    for match in re.finditer(rf"(?<!\w){level}(?=((?: +\w+)+))", title, re.IGNORECASE):
        words = takewhile(lambda one: one[0].isupper() or one.isdigit(), match[1].split())
        name = " ".join(words)
        if name:
            yield name


def _was_there(claim: _Claim, when: Written | None) -> bool:
    """Nobody cites a document before it is issued."""
    issued = _days(claim)
    return when is None or not when.is_final or not issued or min(issued) <= when.day


_PLACE_NOUN = re.compile(r"^(?:tinh|thanh pho|tp|quan|huyen|thi xa|thi tran|xa|phuong|dac khu) ")


def _of_its_place(known: Sequence[_Claim], claim: _Claim, when: Written | None) -> list[_Claim]:
    """ "Kế hoạch 27 của Đảng ủy phường", said under a title that names the ward."""
    if when is None or claim.told("place"):
        return []
    about = f" {' '.join(syllables(when.about))} "
    alike = [one for one in known if _same_number(one, claim) and not _are_apart(one, claim)]
    places = ((one, _PLACE_NOUN.sub("", fold(one.one("place")))) for one in alike)
    return [one for one, place in places if place and f" {place} " in about]


def _chosen(fitting: Sequence[_Claim], claim: _Claim, when: Written | None) -> _Claim | None:
    """Numbers start again with each term: the same day decides, then the same title, then, for the
    centre's documents, which of them was the last one when the article was written."""
    for same in (_same_day, _same_title):
        found = [one for one in fitting if same(one, claim)]
        if len(found) == 1:
            return found[0]
    if len(fitting) < 2 or not is_central(claim.first.issuer):
        return fitting[0] if len(fitting) == 1 else None
    known = [one for one in fitting if _days(one)]
    before = [one for one in known if when is None or min(_days(one)) <= when.day]
    return max(before or known or fitting, key=lambda one: max(_days(one), default=date.min))


def _same_day(left: _Claim, right: _Claim) -> bool:
    return bool(set(_days(left)) & set(_days(right)))


def _days(claim: _Claim) -> list[date]:
    return [day for day in claim.told("issued_on") if isinstance(day, date)]


def unnumbered(articles: Sequence[Article]) -> list[Directive]:
    """Papers and digests that bear no number of their own; one paper in two files is one."""
    same: dict[tuple[str, str, str], list[Article]] = {}
    for article in articles:
        named = article.trich_yeu or article.title
        key = fold(article.loai or ""), fold(article.issuer or ""), fold(named)
        same.setdefault(key, []).append(article)
    return [_unnumbered(files) for files in same.values()]


def _unnumbered(files: Sequence[Article]) -> Directive:
    first = files[0]
    return Directive(
        number=None,
        type="",
        issuer="",
        so_hieu="",
        loai=first.loai or "",
        body=first.issuer or "",
        place=str(first.extra.get("place") or ""),
        issued_on=first.issued_on,
        trich_yeu=first.trich_yeu or first.title,
        own=tuple(article.id for article in files),
    )


def family(type_code: str) -> str:
    """Types compared: QĐi and QyĐ are written QĐ as well."""
    return _FAMILIES.get(plain(type_code), plain(type_code))


def is_central(issuer: str) -> bool:
    """Party centre, its bodies, Government and National Assembly; ministries are not known here."""
    return plain(issuer).endswith(_CENTRAL)


def cut_short(shorter: str, longer: str) -> bool:
    """One letter missing at the end, as in the wild: Q for QU, BTCT for BTCTW."""
    return plain(longer).startswith(plain(shorter)) and len(longer) - len(shorter) == 1


def _within_articles(mentions: Sequence[Mention]) -> list[_Claim]:
    """An article that repeats a number means the same document, unless it dates or places them
    apart."""
    claims: list[_Claim] = []
    for mention in sorted(mentions, key=_best_first):
        alone = _Claim([mention])
        same = [
            claim
            for claim in claims
            if claim.first.article_id == mention.article_id
            and _same_number(claim, alone)
            and not _are_apart(claim, alone)
        ]
        if same:
            same[0].mentions.append(mention)
        else:
            claims.append(alone)
    return claims


def _best_first(mention: Mention) -> tuple[int, bool, int]:
    return mention.article_id, not mention.own, -len(mention.issuer)


def _by_certainty(claims: Iterable[_Claim]) -> list[_Claim]:
    """Those that say most come first, so that bare numbers find what they may belong to."""

    def said(claim: _Claim) -> tuple[bool, bool, int]:
        named = sum(bool(claim.told(name)) for name in ("place", "trich_yeu"))
        return any(one.own for one in claim.mentions), bool(_days(claim)), named

    return sorted(claims, key=said, reverse=True)


def _are_one(left: _Claim, right: _Claim) -> bool:
    if not _same_number(left, right) or _are_apart(left, right):
        return False
    if is_central(left.first.issuer):
        return True
    is_bare = not any(map(right.told, ("issued_on", "place", "trich_yeu")))
    return is_bare or _have_in_common(left, right)


def _same_number(left: _Claim, right: _Claim) -> bool:
    issuers = left.first.issuer, right.first.issuer
    same = plain(issuers[0]) == plain(issuers[1]) or cut_short(issuers[1], issuers[0])
    return same and family(left.first.type) == family(right.first.type)


def _are_apart(left: _Claim, right: _Claim) -> bool:
    places = left.told("place"), right.told("place")
    nouns = left.told("loai"), right.told("loai")
    return (
        (all(places) and not _are_one_name(*places))
        or (all(nouns) and not _are_one_name(*nouns))
        or _are_days_apart(left.told("issued_on"), right.told("issued_on"))
    )


def _are_days_apart(left: list[object], right: list[object]) -> bool:
    """Two dates that differ in one of day, month and year are one date with a slip."""
    pairs = [(a, b) for a in left for b in right if isinstance(a, date) and isinstance(b, date)]
    return bool(pairs) and all(
        (a.day == b.day) + (a.month == b.month) + (a.year == b.year) < 2 for a, b in pairs
    )


def _have_in_common(left: _Claim, right: _Claim) -> bool:
    """A date, a place, or the words of the title."""
    if _same_day(left, right):
        return True
    if left.told("place") and right.told("place"):
        return True
    return _same_title(left, right)


def _same_title(left: _Claim, right: _Claim) -> bool:
    """Nearly all words of the shorter one, if it has enough to tell."""
    titles = [_words(claim.one("trich_yeu")) for claim in (left, right)]
    fewer = min(map(len, titles))
    return fewer >= 4 and len(titles[0] & titles[1]) >= 0.7 * fewer


def _words(text: str) -> set[str]:
    return set(syllables(text))


def _are_one_name(left: list[object], right: list[object]) -> bool:
    """One may be told with more words: "Quận 3", "Quận 3, TP.HCM"; "Chương trình" is what a "Chương
    trình hành động" is called for short."""
    pairs = [(f"{fold(str(a))} ", f"{fold(str(b))} ") for a in left for b in right]
    return any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _closed(so_hieu: str) -> str:
    """ "46 - CT/TW" is how a typist spaced 46-CT/TW."""
    return re.sub(r"\s*([-/])\s*", r"\1", so_hieu)


def _directive(claim: _Claim) -> Directive:
    first = claim.first
    own = dict.fromkeys(one.article_id for one in claim.mentions if one.own)
    cited = dict.fromkeys(one.article_id for one in claim.mentions if not one.own)
    day = next(iter(claim.told("issued_on")), None)
    return Directive(
        number=first.number,
        type=first.type,
        issuer=first.issuer,
        so_hieu=_closed(first.so_hieu),
        loai=claim.one("loai"),
        body=claim.one("body"),
        place=claim.one("place"),
        issued_on=day if isinstance(day, date) else None,
        trich_yeu=claim.one("trich_yeu"),
        own=tuple(own),
        cited=tuple(cited),
    )


def _order(directive: Directive) -> tuple[bool, str, str, str]:
    return not directive.own, plain(directive.issuer), str(directive.issued_on), directive.place
