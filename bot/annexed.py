"""A list that the sentence which answers leaves to an annex: "(theo lịch tại Phụ lục)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.enumerations import asks_members
from bot.lists import Item
from bot.material import Read
from bot.question import Question
from bot.spans import Candidate, whole_item
from corpus.article import Passage
from corpus.splitting import names_columns
from corpus.text import fold

_POINTS = re.compile(
    r"(?<!\w)(?:(?P<annex>phu luc)(?: (?:so )?(?P<which>\d{1,2}|[ivx]{1,5})(?!\w))?|"
    r"(?:lich|danh sach|danh muc|bang|bieu)(?: \w+){0,3} kem theo)"
)
_FEWEST = 2  # entries that make a list


def annexed(question: Question, best: Candidate, read: Read) -> tuple[Item, ...] | None:
    """The annex's entries, in source order; None where no list is wanted or none stands there."""
    if not (question.asks_for_list or asks_members(question)):
        return None
    points = _POINTS.search(fold(best.text))
    if points is None:
        return None
    which = points["which"] or ""
    items = tuple(_item(read, one) for one in _entries(read, which))
    return items if len(items) >= _FEWEST else None


def _entries(read: Read, which: str) -> Iterator[Passage]:
    """Of the annex named, or of the only one there is."""
    below = [one for one in read.passages if fold(one.heading).startswith("phu luc")]
    annexes = dict.fromkeys(map(_name, below))
    meant = [one for one in below if len(annexes) == 1 or _name(one) == f"phu luc {which}".strip()]
    for passage in meant:
        if passage.role == "item" or (passage.role == "row" and not names_columns(passage)):
            yield passage


def _name(passage: Passage) -> str:
    found = re.match(r"phu luc(?: (?:so )?(?:\d{1,2}|[ivx]{1,5})(?!\w))?", fold(passage.heading))
    return found[0].replace(" so ", " ") if found else ""


def _item(read: Read, passage: Passage) -> Item:
    """Of a row its number is told as its label."""
    if passage.role == "item":
        return whole_item(read.article, passage, read.relevance_of(passage))
    low = len(passage.text) - len(passage.text.lstrip("| "))
    high = len(passage.text.rstrip("| \n"))
    label = passage.label
    first, bar, _ = passage.text[low:high].partition(" | ")
    if bar and first.strip(" .)").isdigit():
        low, label = low + len(first + bar), first.strip(" .)")
    start, end = passage.start + low, passage.start + high
    entry = replace(passage, start=start, end=end, text=passage.text[low:high], label="")
    spans = whole_item(read.article, entry, read.relevance_of(passage))
    return tuple(replace(span, passage=replace(passage, label=label)) for span in spans)
