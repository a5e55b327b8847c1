"""Abbreviations and terms of Party life, both directions, from corpus/glossary.tsv, which is itself
an article that can be cited."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from corpus.article import Article, Block, Passage
from corpus.text import fold, stored, syllables

TABLE = Path(__file__).with_name("glossary.tsv")
TITLE = "Bảng chữ viết tắt và thuật ngữ"
ID = -1  # the catalogue counts its own articles from 1
_COLUMNS = ("viết tắt", "viết đầy đủ", "nghĩa khác", "giải thích")


@dataclass(frozen=True)
class Entry:
    """`expansions` has more than one element when the abbreviation is ambiguous; `others` are
    readings it has now and then. `abbreviation` is "" for a term that has none."""

    abbreviation: str
    expansions: tuple[str, ...]
    others: tuple[str, ...]
    explanation: str
    line: int  # of the table, from 1, its head being the first

    @property
    def readings(self) -> tuple[str, ...]:
        return (*self.expansions, *self.others)


@cache
def entries() -> tuple[Entry, ...]:
    return tuple(_entries(_text().splitlines()))


def _entries(lines: Iterable[str]) -> Iterator[Entry]:
    rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE, restval="")
    for line, row in enumerate(rows, start=2):
        short, full, other, explanation = (row[name] for name in _COLUMNS)
        yield Entry(short, _split(full), _split(other), explanation, line)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def _text() -> str:
    return stored(TABLE.read_text(encoding="utf-8"))


@cache
def table() -> Article:
    """The table as an article: each line a row that can be quoted."""
    blocks, start = [], 0
    for line in _text().splitlines():
        blocks.append(Block("row", start, start + len(line)))
        start += len(line) + 1
    return Article(TABLE.name, "glossary", TITLE, _text(), tuple(blocks), id=ID)


def row(entry: Entry) -> Passage:
    """The entry's line in the table."""
    block = table().blocks[entry.line - 1]
    text = table().text[block.start : block.end]
    place = f"dòng {entry.line}"
    return Passage("row", block.start, block.end, text, TITLE, place, article_id=ID)


@cache
def _by_abbreviation() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for entry in _abbreviations():
        key = fold(entry.abbreviation)
        table[key] = (*table.get(key, ()), *entry.expansions)
    return table


def _abbreviations() -> Iterator[Entry]:
    return (entry for entry in entries() if entry.abbreviation)


@cache
def _by_expansion() -> Mapping[tuple[str, ...], str]:
    """Only unambiguous ones of two syllables or more: ("uy", "ban", "kiem", "tra") -> "ubkt"."""
    return {
        words: fold(entry.abbreviation)
        for entry in _abbreviations()
        if len(entry.expansions) == 1
        and len(words := tuple(syllables(entry.expansions[0].split("(")[0]))) > 1
    }


def expansions(abbreviation: str) -> tuple[str, ...]:
    """ "ubkt" -> ("Ủy ban Kiểm tra",); unknown or ambiguous -> () or all of its readings."""
    return _by_abbreviation().get(fold(abbreviation), ())


def named(term: str) -> tuple[Entry, ...]:
    """Entries of this abbreviation or full name; typed with diacritics or capitals, only those
    spelled so, if there are any: ĐB is not DB."""
    folded = fold(term).strip()
    found = [
        one
        for one in entries()
        if folded == fold(one.abbreviation) or folded in map(fold, one.expansions)
    ]
    exact = [one for one in found if term in (one.abbreviation, *one.expansions)]
    short = [one for one in exact or found if folded == fold(one.abbreviation)]
    return tuple(short or exact or found)


def widened(tokens: Iterable[str]) -> list[str]:
    """Folded tokens plus what their abbreviations stand for, and the abbreviations of what is
    spelled out; ambiguous abbreviations stay as they are."""
    plain = list(tokens)
    return [*plain, *_spelled_out(plain), *_shortened(plain)]


_JOINED = re.compile(r"\w+(?:[&-]\w+)*&\w+(?:[&-]\w+)*")


def unjoined(text: str) -> str:
    """ "Phòng GD&ĐT" -> "Phòng Giáo dục và Đào tạo": no token of it would say anything alone."""

    def full(match: re.Match[str]) -> str:
        readings = expansions(match[0])
        return readings[0] if len(readings) == 1 else match[0]

    return _JOINED.sub(full, text)


def spelled_out(tokens: Iterable[str]) -> list[str]:
    """Folded tokens with what their unambiguous abbreviations stand for in their place; one with a
    vowel ("ca") may be a word."""
    return [word for token in tokens for word in _meant(token)]


def _meant(token: str) -> tuple[str, ...]:
    may_be_word = any(vowel in token for vowel in "aeiouy")
    return (token,) if may_be_word else _single_readings().get((token,), (token,))


def _spelled_out(tokens: list[str]) -> list[str]:
    """ "gd", "dt" of "GD&ĐT" as well: such an abbreviation is more than one token."""
    return [
        word
        for start, token in enumerate(tokens)
        for short, full in _readings_by_first().get(token, ())
        if tuple(tokens[start : start + len(short)]) == short
        for word in full
    ]


def _shortened(tokens: list[str]) -> list[str]:
    return [
        short
        for start, token in enumerate(tokens)
        for words, short in _by_first_word().get(token, ())
        if tuple(tokens[start : start + len(words)]) == words
    ]


@cache
def _single_readings() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Unambiguous ones only: ("ubkt",) -> ("uy", "ban", "kiem", "tra")."""
    found = _by_abbreviation().items()
    return {
        tuple(syllables(short)): tuple(syllables(full[0]))
        for short, full in found
        if len(full) == 1
    }


@cache
def _readings_by_first() -> Mapping[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]:
    """Shortest first."""
    found: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for short, full in sorted(_single_readings().items(), key=lambda pair: len(pair[0])):
        for first in short[:1]:  # of "&" alone there is no token
            found.setdefault(first, []).append((short, full))
    return found


@cache
def _by_first_word() -> Mapping[str, list[tuple[tuple[str, ...], str]]]:
    """Shortest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, short in sorted(_by_expansion().items(), key=lambda pair: len(pair[0])):
        found.setdefault(words[0], []).append((words, short))
    return found
