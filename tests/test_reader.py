"""Which articles are read from end to end."""

from collections.abc import Sequence

import pytest

from bot.reader import WHOLE_ARTICLES, WHOLE_PASSAGES, read_whole
from corpus.article import Passage


@pytest.mark.parametrize(
    ("lengths", "expected"),
    [
        ([3, 5, 8, 2, 9], WHOLE_ARTICLES),
        ([9], 1),
        ([WHOLE_PASSAGES * 3, 2], 1),
        ([20, WHOLE_PASSAGES - 20, 1, 1], 2),
        ([20, WHOLE_PASSAGES, 1, 1], 1),
        ([], 0),
    ],
    ids=["four", "one", "the best however long", "just fits", "the second too long", "none"],
)
def test_together_they_are_not_too_long(lengths: list[int], expected: int) -> None:
    passages: dict[int, Sequence[Passage]] = {
        at: [Passage("paragraph", 0, 2, "Có", "", "")] * length for at, length in enumerate(lengths)
    }
    assert read_whole(list(passages), passages) == list(range(expected))
