"""Which moments of the calendar are of the matter that is asked about: all its words stand in the
clause itself or in what its document is called by; else most of them name one document."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.agenda import Entry, Wanted, fits
from bot.schedule import Asked
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.glossary import widened
from corpus.text import fold, syllables

_OPENING = 600  # code points in which news says of what it is
_MOST = 0.75  # of what is asked about, by its rarity, in the name of the one document
_CLEARLY = 0.2  # more than in any other's
_RARITY = 0.5
_MOSTLY = 0.5  # of the pairs of words of a clause


@dataclass(frozen=True)
class _Named:
    """What each article is called by: its title and its document; and how its news begins."""

    words: Mapping[int, frozenset[str]]
    opening: Mapping[int, frozenset[str]]
    text: Mapping[int, str]
    bearing: Mapping[str, int]  # how many names hold a word

    def share(self, words: frozenset[str], article: int) -> float:
        """Of these words, the rarer the heavier."""
        weights = {word: self._rarity(word) for word in words}
        held = sum(weight for word, weight in weights.items() if word in self.words[article])
        return held / (sum(weights.values()) or 1.0)

    def _rarity(self, word: str) -> float:
        """What no name bears may only be another word for it."""
        bearing = max(self.bearing.get(word, 0), 1)
        return math.log(1 + len(self.words) / (bearing + _RARITY))


def of_its_matter(asked: Asked, entries: Sequence[Entry], catalogue: Catalogue) -> list[Entry]:
    named = catalogue.records.kept("named for days", lambda: _named(catalogue))
    words = _pairs(asked.matter).union(_plain(syllables(asked.matter)))
    own = [one for one in entries if _is_of_unit(asked.unit, one, named)]
    over = {one.article.id for one in entries if one.replaced_by}
    article = _only(words, asked.matter, named, over)
    whole = [one for one in own if one.article.id == article]
    if whole and asked.paper:
        return whole  # "kế hoạch …" asks of all that stands in it
    return _of_kind(asked.paper, _told_of(words, own, named)) or whole


def _told_of(words: frozenset[str], own: Sequence[Entry], named: _Named) -> list[Entry]:
    """By name and clause; else how their news begins may say the rest."""
    plain = frozenset(one for one in words if "_" not in one)
    told = [(one, named.words[one.article.id] | _told(one)) for one in own]
    plainly = [
        one
        for one, held in told
        if plain <= held and (_in_pairs(held, words) or not plain <= _told(one))
    ]
    opening = named.opening
    return plainly or [one for one, held in told if _hold(held | opening[one.article.id], words)]


def _hold(held: frozenset[str], words: frozenset[str]) -> bool:
    """Of a long text every word, and half of the pairs in which they stand: "an toàn" and "thực
    hiện" are not "an toàn thực phẩm"."""
    plain = {one for one in words if "_" not in one}
    return plain <= held and _in_pairs(held, words)


def _in_pairs(held: frozenset[str], words: frozenset[str]) -> bool:
    """ "Công an" and "nhân dân" in one clause are no "công nhân"."""
    pairs = {one for one in words if "_" in one}
    return 2 * len(pairs & held) >= len(pairs)


def _of_kind(noun: str, entries: list[Entry]) -> list[Entry]:
    """ "Kế hoạch nông thôn mới": what plans say of it, where any does."""
    kinds = ((one, one.directive.loai if one.directive else "") for one in entries)
    found = [one for one, loai in kinds if noun and fold(loai) == noun]
    return [one for one in found if one.article.kind != "news"] or found or entries


def _is_of_unit(unit: str, entry: Entry, named: _Named) -> bool:
    """Its own day, or any of the document that bears its name."""
    text = named.text[entry.article.id]
    return fits(Wanted(unit=unit), entry) or fold(unit) in text or _in_full(unit) in text


def _in_full(unit: str) -> str:
    """ "UBKT Tỉnh ủy" -> "uy ban kiem tra tinh uy"."""
    return " ".join(" ".join(widened([one])[1:]) or one for one in syllables(unit))


def _only(words: frozenset[str], typed: str, named: _Named, over: Collection[int]) -> int | None:
    """The document that most of the words name, and no other as many but one that it replaced
    (`over`); nothing that is a name or a number is left out."""
    plain = frozenset(one for one in words if "_" not in one)
    shares = Counter({id_: named.share(plain, id_) for id_ in named.words if id_ not in over})
    ((best, share), *rest) = [*shares.most_common(2), (0, 0.0)]
    pairs = words - plain
    is_said = best and (not pairs or pairs & named.words[best])
    if not is_said or share < _MOST or share - rest[0][1] < _CLEARLY:
        return None
    left = words - named.words[best]
    names = {fold(word) for word in typed.split() if not word.islower()}
    return None if left & names else best


def _told(entry: Entry) -> frozenset[str]:
    return _words(f"{entry.unit}, {entry.task}")


def _words(text: str) -> frozenset[str]:
    """Folded words, with what their abbreviations stand for, and the pairs in which they stand."""
    return _pairs(text).union(_plain(widened(syllables(text))))


def _plain(words: Iterable[str]) -> Iterator[str]:
    """ "05" is 5."""
    return (str(int(one)) if one.isdecimal() else one for one in words)


def _pairs(text: str) -> frozenset[str]:
    runs = (syllables(run) for run in re.split(r"[,;:]", text))
    return frozenset(f"{left}_{right}" for run in runs for left, right in pairwise(run))


def _named(catalogue: Catalogue) -> _Named:
    register = catalogue.records.snapshot()
    texts = defaultdict(str, {id_: title for id_, (_, title) in register.labels.items()})
    for document in register.all:
        for id_ in document.own or document.cited:
            texts[id_] += f" {document.loai} {document.body} {document.place} {document.trich_yeu}"
    openings = {one.id: _opening(one) for one in catalogue.articles()}
    words = {id_: _words(texts[id_]) for id_ in openings}
    opening = {id_: _words(text) for id_, text in openings.items()}
    folded = {id_: fold(f"{texts[id_]} {openings[id_]}") for id_ in openings}
    return _Named(words, opening, folded, Counter(word for one in words.values() for word in one))


def _opening(article: Article) -> str:
    return article.text[:_OPENING] if article.kind == "news" else ""
