"""Entries of a text that is set out in numbered parts."""

import pytest

from bot.material import Read
from bot.numbered_parts import numbered_parts
from corpus.article import Article, Passage


def read(headings: list[str]) -> Read:
    texts = [f"Việc số {at}." for at, _ in enumerate(headings)]
    passages = [
        Passage("paragraph", at * 20, at * 20 + len(text), text, "", "đoạn", heading)
        for at, (heading, text) in enumerate(zip(headings, texts, strict=True))
    ]
    article = Article("bai", "official", "Thông báo", "\n".join(texts), ())
    return Read(article, tuple(passages), {})


@pytest.mark.parametrize(
    ("headings", "labels", "places"),
    [
        (["1. Về đất", "2. Về tiền", "2. Về tiền"], ["1", "2"], [1, 2]),
        (["", "1. Về đất", "3. Về nước"], ["1", "3"], [1, 1]),
        (["1. Về đất"], [], []),
        (["1. Về đất", "2. Về tiền", "1. Về đất"], [], []),
        (["I. MỤC TIÊU", "II. NHIỆM VỤ"], [], []),
    ],
    ids=["two sentences", "opening", "one part", "twice", "roman"],
)
def test_parts(headings: list[str], labels: list[str], places: list[int]) -> None:
    found = numbered_parts(read(headings))
    assert [one.label for one in found] == labels
    assert [len(one.places) for one in found] == places
