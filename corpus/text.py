"""One spelling for corpus and question, and where sentences end."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Span:
    """Code points `start` up to but not including `end`."""

    start: int
    end: int


def stored(text: str) -> str:
    """The only change that stored text ever sees: NFC, and NBSP becomes a space."""
    raise NotImplementedError


def canonical(text: str) -> str:
    """One spelling with diacritics: tone placement (oà → òa, uỷ → ủy), dashes, case kept."""
    raise NotImplementedError


def fold(text: str) -> str:
    """canonical, lower case, no diacritics, đ → d; the same length as `stored(text)`."""
    raise NotImplementedError


def syllables(text: str) -> list[str]:
    """Folded word tokens; document numbers stay whole: "62-KH/QU," -> ["62-kh/qu"]."""
    raise NotImplementedError


def sentences(text: str) -> list[Span]:
    """Sentence spans in order, without surrounding white space; together they hold every visible
    character of `text`."""
    raise NotImplementedError
