"""What is stored of a model makes of marks what the library that learned it made of them."""

from random import Random

import numpy as np
import pytest

from benchmarks.telling import Row, learned
from bot.telling_model import parsed

NAMES = ("a", "b", "c")


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    chance = Random(5)
    found = []
    for at in range(400):
        marks = tuple(chance.random() for _ in NAMES)
        is_right = marks[0] * marks[1] > 0.3 or marks[2] > 0.9
        found.append(Row("one", str(at), "told", marks, is_right, True, 1.0))
    return found


def test_shares_tell_right_from_wrong(rows: list[Row]) -> None:
    model = parsed(learned(NAMES, rows))
    shares = model.shares([dict(zip(NAMES, one.marks, strict=True)) for one in rows])
    right = [share for share, one in zip(shares, rows, strict=True) if one.is_right]
    wrong = [share for share, one in zip(shares, rows, strict=True) if not one.is_right]
    assert min(shares) >= 0
    assert max(shares) <= 1
    assert np.mean(right) > 0.7 > 0.3 > np.mean(wrong)


def test_trees_are_those_that_were_learned(rows: list[Row]) -> None:
    from sklearn.ensemble import HistGradientBoostingClassifier

    from benchmarks.telling import _TREES

    marks = np.array([one.marks for one in rows])
    right = np.array([one.is_right for one in rows])
    weight = np.ones(len(rows))
    trees = HistGradientBoostingClassifier(**_TREES).fit(marks, right, sample_weight=weight)
    sums = parsed(learned(NAMES, rows)).trees.sums(marks)
    assert np.allclose(sums, trees.decision_function(marks), atol=0.02)
