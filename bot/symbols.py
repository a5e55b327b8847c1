"""Abbreviations put together of others ("BTGQU") and the symbol in a number ("KH/QU")."""

import re
from dataclasses import dataclass
from itertools import pairwise

from corpus import glossary
from corpus.glossary import Entry
from corpus.text import fold, stored

_SYMBOL = re.compile(
    r"(?:(?P<number>\d{1,4})\s*[-/]\s*)?(?P<type>[^\W\d_]{2,5})\s*[/-]\s*(?P<issuer>[^\W\d_]{2,8})"
)
# Bodies that a level follows, and levels.
_BODIES = frozenset("btv bch tt btc btg bdv btgdv bnc ubkt vp bcd ttct tgv".split())
_LEVELS = ("TW", "TU", "HU", "QU", "ThU", "ĐUK", "ĐU")
_LONGEST = 4  # words in which one abbreviation may be typed: "BTV QU"


@dataclass(frozen=True)
class Symbol:
    """`number` is "" where only the symbol is asked about; `issuer` has one entry or two."""

    typed: str
    number: str
    kind: Entry | None
    issuer: tuple[Entry, ...]

    @property
    def parts(self) -> tuple[Entry, ...]:
        return (*((self.kind,) if self.kind else ()), *self.issuer)

    @property
    def body(self) -> str:
        return " ".join(one.expansions[0] for one in self.issuer)


def symbol(term: str) -> Symbol | None:
    """None where a part is in no table, or there is nothing to take apart."""
    typed = " ".join(stored(term).split())
    match = _SYMBOL.fullmatch(typed)
    if match:
        kind, issuer = _one(match["type"]), _issuer(match["issuer"])
        return Symbol(typed, match["number"] or "", kind, issuer) if kind and issuer else None
    joined = _issuer(typed.replace(" ", "")) if len(typed.split()) <= _LONGEST else ()
    return Symbol(typed, "", None, joined) if len(joined) > 1 else None


def _issuer(code: str) -> tuple[Entry, ...]:
    known = _one(code)
    if known:
        return (known,)
    for level in _LEVELS:
        base = code[: -len(level)]
        if fold(code).endswith(fold(level)) and fold(base) in _BODIES:
            parts = _one(base), _one(level)
            return tuple(one for one in parts if one) if all(parts) else ()
    return ()


def _one(code: str) -> Entry | None:
    found = [one for one in glossary.named(code) if fold(one.abbreviation) == fold(code)]
    return found[0] if found else None


def several(words: str) -> tuple[str, ...]:
    """ "QCDC BTV UBKT": known abbreviations side by side, () if there are other words; "BTV QU" is
    one."""
    parts = tuple(words.replace(",", " ").split())
    are_known = len(parts) > 1 and all(_one(part) for part in parts)
    is_one = any(fold(a) in _BODIES and fold(b) in map(fold, _LEVELS) for a, b in pairwise(parts))
    return parts if are_known and not is_one else ()
