"""What there is today before what is aimed at."""

import pytest

from bot.as_it_is import as_it_is
from bot.question import understand
from bot.ranking import Scored
from bot.spans import Candidate
from corpus.article import Article, Passage

_AIM = "Đến cuối năm 2030 xã phấn đấu có 30 sản phẩm OCOP."
_TODAY = "Đến nay xã có 15 sản phẩm được công nhận."


def _scored(text: str, score: float) -> Scored:
    article = Article("bai", "news", "Sản phẩm OCOP của xã", text, ())
    passage = Passage("paragraph", 0, len(text), text, "", "đoạn 1")
    return Scored(Candidate(article, passage, 0, len(text), 1.0), score, 1.0, 1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("question", "score", "first"),
    [
        ("Xã hiện có mấy sản phẩm OCOP?", 2.0, _TODAY),
        ("xa hien co may san pham ocop", 2.0, _TODAY),
        ("Xã được công nhận bao nhiêu sản phẩm", 2.0, _AIM),
        ("Xã đã được công nhận mấy sản phẩm rồi", 2.0, _TODAY),
        ("Xã phấn đấu có mấy sản phẩm, hiện có bao nhiêu", 2.0, _AIM),
        ("Đến năm 2030 xã còn mấy sản phẩm", 2.0, _AIM),
        ("Xã hiện có mấy sản phẩm OCOP?", 0.9, _AIM),
    ],
)
def test_a_target_tells_nothing_of_today(question: str, score: float, first: str) -> None:
    told = as_it_is(understand(question), [_scored(_AIM, 2.8), _scored(_TODAY, score)])
    assert told[0].candidate.text == first
    assert len(told) == 2
