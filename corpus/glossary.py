"""Abbreviations of Party life, both directions, from corpus/glossary.tsv."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.text import fold, syllables

TABLE = Path(__file__).with_name("glossary.tsv")


@dataclass(frozen=True)
class Entry:
    """`expansions` has more than one element when the abbreviation is ambiguous."""

    abbreviation: str
    expansions: tuple[str, ...]
    note: str


@cache
def entries() -> tuple[Entry, ...]:
    with TABLE.open(encoding="utf-8", newline="") as rows:
        return tuple(
            Entry(short.strip(), _split(row["expansion"], ";"), row["note"] or "")
            for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
            for short in _split(row["abbr"], ",") or (row["abbr"],)
        )


def _split(cell: str, mark: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(mark) if part.strip())


@cache
def _by_abbreviation() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in entries():
        key = fold(entry.abbreviation)
        table[key] = (*table.get(key, ()), *entry.expansions)
    return table


@cache
def _by_expansion() -> Mapping[tuple[str, ...], str]:
    """Only unambiguous ones of two syllables or more: ("uy", "ban", "kiem", "tra") -> "ubkt"."""
    return {
        words: fold(entry.abbreviation)
        for entry in entries()
        if len(entry.expansions) == 1
        and len(words := tuple(syllables(entry.expansions[0].split("(")[0]))) > 1
    }


def expansions(abbreviation: str) -> tuple[str, ...]:
    """ "ubkt" -> ("Ủy ban Kiểm tra",); unknown or ambiguous -> () or all of its readings."""
    return _by_abbreviation().get(fold(abbreviation), ())


def widened(tokens: Iterable[str]) -> list[str]:
    """Folded tokens plus what their abbreviations stand for, and the abbreviations of what is
    spelled out; ambiguous abbreviations stay as they are."""
    plain = list(tokens)
    return [*plain, *_spelled_out(plain), *_shortened(plain)]


def _spelled_out(tokens: list[str]) -> list[str]:
    readings = (_by_abbreviation().get(token, ()) for token in tokens)
    return [word for found in readings if len(found) == 1 for word in syllables(found[0])]


def _shortened(tokens: list[str]) -> list[str]:
    longest = max(map(len, _by_expansion()))
    windows = (
        tuple(tokens[start : start + size])
        for start in range(len(tokens))
        for size in range(2, longest + 1)
    )
    return [_by_expansion()[window] for window in windows if window in _by_expansion()]
