"""Which year a day without one means, and how that was found out."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from corpus.dates.atoms import Atom, Extent

Tense = Literal["past", "future", ""]


def extent_for(atom: Atom, pub: date | None, tense: Tense, spoken_of: int | None) -> Extent | None:
    """`spoken_of` is the year that the sentence or paragraph names; it serves for quarters and
    their like, for days only the day of publication does."""
    if atom.at is None:
        return None
    if atom.year is not None and not atom.tag.startswith("year"):
        return atom.extent_in(atom.year)
    if atom.tag.startswith("year") and pub is not None:
        return atom.extent_in(pub.year + int(atom.tag[4:]))
    if spoken_of is not None and atom.kind not in ("day", "range", "month", "week"):
        return atom.extent_in(spoken_of)
    return _nearest(atom, pub, tense) if pub is not None else None


_TOLD_BY_DAY = frozenset({"day", "range", "month", "week", "part"})


def _nearest(atom: Atom, pub: date, tense: Tense) -> Extent | None:
    around = [e for year in range(pub.year - 1, pub.year + 2) if (e := atom.extent_in(year))]
    if tense == "past":
        return _last([e for e in around if e.pieces[-1][0] <= pub]) or _first(around)
    if tense == "future" and atom.kind in _TOLD_BY_DAY:
        return _first([e for e in around if e.last >= pub]) or _last(around)
    if atom.kind not in _TOLD_BY_DAY:
        return atom.extent_in(pub.year)
    if atom.kind == "part" and (not around or (around[0].last - around[0].first).days > 31):
        return atom.extent_in(pub.year)
    return min(around, key=lambda e: _distance(e, pub), default=None)


def _distance(extent: Extent, pub: date) -> int:
    if extent.first <= pub <= extent.last:
        return 0
    return min(abs((extent.first - pub).days), abs((pub - extent.last).days))


def _last(extents: list[Extent]) -> Extent | None:
    return max(extents, key=lambda e: e.first, default=None)


def _first(extents: list[Extent]) -> Extent | None:
    return min(extents, key=lambda e: e.first, default=None)


def year_spoken_of(atoms: Iterable[Atom], about: Atom) -> int | None:
    """The year named nearest to `about` in its sentence, by a year itself."""
    years = [
        a
        for a in atoms
        if a.kind in ("year", "part", "half", "quarter")
        and a.year is not None
        and not a.tag
        and a is not about
    ]
    near = min(years, key=lambda a: _gap(a, about), default=None)
    return near.year if near and _gap(near, about) <= 120 else None


def _gap(a: Atom, b: Atom) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
