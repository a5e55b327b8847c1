"""The numbered parts of a text as entries: "ý thứ ba" of a paper that sets out "3. Về thu đảng phí"
with sentences below, and no list."""

import re
from itertools import groupby

from bot.focus import ListItem
from bot.material import Read
from corpus.article import Passage, Role

_NUMBER = re.compile(r"(\d{1,2})\. ")
_TOLD: tuple[Role, ...] = ("paragraph", "item", "row")
_LEAST, _MOST_TOLD = 2, 4  # parts of a text; passages of a part


def numbered_parts(read: Read) -> tuple[ListItem, ...]:
    """() where fewer than two parts are numbered, or the same number is given twice."""
    told = [one for one in read.passages if one.role in _TOLD and _NUMBER.match(one.heading)]
    parts = [(heading, list(rest)) for heading, rest in groupby(told, lambda one: one.heading)]
    labels = [_NUMBER.match(heading)[1] for heading, _ in parts]  # type: ignore[index]
    if len(parts) < _LEAST or len(set(labels)) < len(labels):
        return ()
    return tuple(
        _entry(at, label, heading, rest, read.article.id)
        for at, (label, (heading, rest)) in enumerate(zip(labels, parts, strict=True), start=1)
    )


def _entry(position: int, label: str, heading: str, rest: list[Passage], article: int) -> ListItem:
    places = tuple((one.start, one.end) for one in rest[:_MOST_TOLD])
    return ListItem(position, label, heading, article, places)
