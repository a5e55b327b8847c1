"""The places that a text is about: "phường Bến Đá" where it names no other phường."""

import re
from collections import defaultdict
from functools import lru_cache
from itertools import takewhile

from corpus.text import canonical

_LEVEL = re.compile(
    r"(?<!\w)(?P<level>thị trấn|thị xã|thành phố|đặc khu|xã|phường|huyện|quận|tỉnh) "
    r"(?=(?P<name>(?:\w+ ?){1,6}))",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,2}$")


@lru_cache(maxsize=256)
def own_places(text: str, above: str = "") -> frozenset[tuple[str, ...]]:
    """Level and name in small letters, of each level of which the text and what stands `above` it
    name one place only."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for one in _LEVEL.finditer(canonical(f"{above}\n{text}")):
        name = _name(one["name"].split(), one["level"].isupper())
        if name:
            found[one["level"].lower()].add(name)
    return frozenset(
        (*level.split(), *next(iter(names))) for level, names in found.items() if len(names) == 1
    )


def _name(said: list[str], is_large: bool) -> tuple[str, ...]:
    """The capitals that follow, or the number of the place; in a line in capitals all of it."""
    if said and _NUMBER.match(said[0]):
        return (said[0],)
    named = takewhile(lambda one: one.isupper() if is_large else one[0].isupper(), said)
    return tuple(one.lower() for one in named)
