"""A query typed without diacritics gets back those that the passages found for it have."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from corpus.text import canonical, fold

_NEIGHBOUR = 4.0  # a word beside the same word as in the query says more than one that stands alone
_FADING = 0.1  # how much less each next passage says


def is_unaccented(query: str) -> bool:
    return fold(query) == canonical(query).lower()


def restored(query: str, passages: Sequence[str]) -> str:
    """All texts are lower-case words, the passages with diacritics and best first; a word that
    none of them has stays as it is."""
    asked = fold(query).split()
    places: dict[str, list[int]] = {}
    for place, word in enumerate(asked):
        places.setdefault(word, []).append(place)
    votes: list[dict[str, float]] = [defaultdict(float) for _ in asked]
    for rank, passage in enumerate(passages):
        for place, written, beside in _met(asked, places, passage):
            votes[place][written] += (1 + _NEIGHBOUR * beside) / (1 + _FADING * rank)
    return " ".join(
        max(heard, key=heard.__getitem__) if heard else word
        for word, heard in zip(asked, votes, strict=True)
    )


def _met(
    asked: Sequence[str], places: Mapping[str, Sequence[int]], passage: str
) -> Iterator[tuple[int, str, int]]:
    """Place in the query, how the passage writes that word, and how many of its neighbours are
    the same in both."""
    written, plain = passage.split(), fold(passage).split()
    for at, word in enumerate(plain):
        for place in places.get(word, ()):
            left = at > 0 and place > 0 and plain[at - 1] == asked[place - 1]
            right = asked[place + 1 : place + 2] == plain[at + 1 : at + 2] != []
            yield place, written[at], left + right
