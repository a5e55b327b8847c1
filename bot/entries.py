"""The register line by line, and how a line is found by typing a part of what it says."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from re import sub
from typing import TYPE_CHECKING, Literal

from corpus.article import Kind
from corpus.numbers.codes import NAMES, NOUN_CODES
from corpus.register import Directive
from corpus.text import fold, syllables

if TYPE_CHECKING:  # the page's copy names kinds of holding before any database is opened
    from corpus.catalogue import Catalogue

Holding = Literal["official", "summary", "mentioned"]

_BEST: tuple[Kind, ...] = ("official", "summary", "news", "glossary")


@dataclass(frozen=True)
class Entry:
    """`kind` is that of its own file, the best of several; None: it is only mentioned."""

    directive: Directive
    kind: Kind | None
    title: str
    words: str = ""  # folded, each after a space: what a search compares

    @property
    def holding(self) -> Holding:
        if self.kind is None:
            return "mentioned"
        return "official" if self.kind == "official" else "summary"

    @property
    def noun(self) -> str:
        """Its type in words, or the code where that stands for two."""
        return self.directive.loai or _noun_of(self.directive.type)


class Entries:
    """The lines of one catalogue, read again when its content has changed."""

    def __init__(self, catalogue: "Catalogue") -> None:
        self._catalogue = catalogue
        self._read: tuple[int, tuple[Entry, ...]] = (-1, ())

    def all(self) -> tuple[Entry, ...]:
        """Newest first; documents whose date nobody states last."""
        revision, known = self._read
        current = self._catalogue.revision
        if revision != current:
            known = _entries(self._catalogue)
            self._read = (current, known)
        return known

    def directive(self, directive_id: int) -> Directive | None:
        found = (one.directive for one in self.all())
        return next((one for one in found if one.id == directive_id), None)


def matching(entries: Sequence[Entry], text: str, noun: str, holding: str) -> tuple[Entry, ...]:
    """Those that hold every word typed, with or without diacritics, as a whole or its beginning;
    a number only as a whole. An empty `noun` or `holding` leaves nothing out."""
    wanted = typed(text)
    return tuple(
        one
        for one in entries
        if all(word in one.words for word in wanted)
        and fold(noun) in ("", fold(one.noun))
        and holding in ("", one.holding)
    )


def typed(text: str) -> list[str]:
    """What `Entry.words` must hold of a search; "số 62" asks for no more than "62"."""
    words = sub(r"(?<!\w)so (?=\d)", "", " ".join(syllables(text))).split()
    return [f" {word} " if word.isdigit() else f" {word}" for word in words]


def nouns(entries: Sequence[Entry]) -> list[tuple[str, int]]:
    """The types there are, the commonest first, with how many bear each."""
    counts = Counter(one.noun for one in entries if one.noun)
    return sorted(counts.items(), key=lambda pair: (-pair[1], fold(pair[0])))


def _entries(catalogue: "Catalogue") -> tuple[Entry, ...]:
    labels = catalogue.records.labels()
    found = [entry(one, labels) for one in catalogue.records.all_directives()]
    return tuple(sorted(found, key=_newest_first))


def entry(directive: Directive, labels: Mapping[int, tuple[Kind, str]]) -> Entry:
    """`labels`: kind and title of each article, by id."""
    own = [labels[one] for one in directive.own if one in labels]
    kind = min((kind for kind, _ in own), key=_BEST.index, default=None)
    title = directive.trich_yeu or next((title for _, title in own), "")
    bare = Entry(directive, kind, title)
    return Entry(directive, kind, title, _words(bare))


def _words(one: Entry) -> str:
    directive = one.directive
    day = directive.issued_on
    parts = (
        directive.so_hieu,
        sub(r"\W|\d", "", directive.so_hieu),  # "62 khqu"
        one.noun,
        directive.body,
        directive.place,
        one.title,
        f"{day.day}/{day.month}/{day.year}" if day else "",
    )
    return f" {' '.join(dict.fromkeys(syllables(' | '.join(parts))))} "


def _noun_of(code: str) -> str:
    """QĐ stands for two nouns, TT as well."""
    first = [noun for noun, codes in NOUN_CODES.items() if codes[0] == code.upper()]
    named = first or [noun for noun, codes in NOUN_CODES.items() if code.upper() in codes]
    plainest = [one for one in named if not any(_extends(one, other) for other in named)]
    return NAMES[plainest[0]] if len(plainest) == 1 else code


def _extends(noun: str, other: str) -> bool:
    return noun != other and noun.startswith(other)


def _newest_first(one: Entry) -> tuple[int, bool, int]:
    day, number = one.directive.issued_on, one.directive.number
    return -(day.toordinal() if day else 0), number is None, number or 0
