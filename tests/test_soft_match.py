from collections.abc import Sequence

import numpy as np
import pytest

from embeddings.embedder import Tokens, Vectors, embedded_model
from embeddings.soft_match import SoftMatch


class FourWords:
    """Token 1 is near token 2 (cosine 0.8); token 3 says ten times as much as the others."""

    vectors: Vectors = np.array([[0, 0, 0], [1, 0, 0], [0.8, 0.6, 0], [0, 0, 10]], np.float32)

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        return [np.array([int(word) for word in text.split()], np.uint16) for text in texts]


def run(*tokens: int) -> Tokens:
    return np.array(tokens, np.uint16)


@pytest.mark.parametrize(
    ("query", "passage", "score"),
    [
        pytest.param("1 2", (2, 1, 2), 1.0, id="every token is there"),
        pytest.param("1", (2,), 0.8, id="a like word counts by its likeness"),
        pytest.param("1", (3,), 0.0, id="another word"),
        pytest.param("1 3", (3,), 10 / 11, id="the telling word is there"),
        pytest.param("1 3", (1,), 1 / 11, id="only the other"),
        pytest.param("1", (), 0.0, id="an empty passage"),
        pytest.param("", (1,), 0.0, id="an empty query"),
    ],
)
def test_by_hand(query: str, passage: tuple[int, ...], score: float) -> None:
    (found,) = SoftMatch(FourWords()).scores([query], [run(*passage)])
    assert found == pytest.approx(score, abs=1e-6)


def test_each_passage_has_its_own_score() -> None:
    passages = [run(), run(1), run(), run(2, 3), run(3), run()]
    scores = SoftMatch(FourWords()).scores(["1"], passages)
    assert scores == pytest.approx([0, 1, 0, 0.8, 0, 0], abs=1e-6)


def test_what_a_passage_opens_with_counts_once_more() -> None:
    far = [2] * 100
    first, last = SoftMatch(FourWords()).scores(["1"], [run(1, *far), run(*far, 1)])
    assert (first, last) == pytest.approx((1, 2 / 3 + 0.8 / 3))


def test_no_passages_no_scores() -> None:
    assert SoftMatch(FourWords()).scores(["1"], []) == []


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("Bao giờ phải nộp báo cáo?", "Hạn gửi báo cáo là 20/6.", "Hội trường được sửa sang."),
        ("bao gio phai nop bao cao", "Hạn gửi báo cáo là 20/6.", "Hội trường được sửa sang."),
        ("đường vào xã", "Con đường vào xã đã rộng.", "Đương sự vào trụ sở xã."),
        ("con duong vao xa", "Con đường vào xã đã rộng.", "Đương sự vào trụ sở xã."),
    ],
)
def test_with_the_embedded_model(query: str, better: str, worse: str) -> None:
    model = embedded_model()
    first, second = SoftMatch(model).scores([query], model.tokens([better, worse]))
    assert 1 >= first > second >= 0


def test_the_better_spelling_counts() -> None:
    assert SoftMatch(FourWords()).scores(["3", "1"], [run(1), run(2)]) == pytest.approx([1, 0.8])
