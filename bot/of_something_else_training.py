"""Learns the weights of `of_something_else` from answers that were judged right or wrong.

python -m bot.of_something_else_training: from bot/told_pairs.jsonl (how they came about stands in
docs/decisions.md); writes bot/of_something_else_weights.json.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.of_something_else import LEAST, WEIGHTS

PAIRS = Path(__file__).with_name("told_pairs.jsonl")
_C = 0.05  # how little the weights are held down; chosen by leaving libraries out
_PARTS = 6
_DIGITS = 4


@dataclass(frozen=True)
class Pair:
    """A question and the marks of what was told; `weight`: what was asked by a person counts more
    than what was put together, and what was right more than what was wrong."""

    library: str
    question: str
    is_right: bool
    weight: float
    marks: tuple[float, ...]


@dataclass(frozen=True)
class LeftOut:
    """With the weights of other libraries: of right and wrong answers, how many are withheld."""

    right: int
    right_withheld: int
    wrong: int
    wrong_withheld: int


def main() -> None:
    names, pairs = read(PAIRS)
    WEIGHTS.write_text(json.dumps(learned(names, pairs)), encoding="utf-8")


def read(path: Path) -> tuple[tuple[str, ...], tuple[Pair, ...]]:
    """The names of the marks stand in the first line."""
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(first)), tuple(_pairs(lines))


def _pairs(lines: Sequence[str]) -> Iterator[Pair]:
    for library, question, right, weight, marks in map(json.loads, lines):
        yield Pair(library, question, bool(right), float(weight), tuple(marks))


def learned(names: Sequence[str], pairs: Sequence[Pair]) -> dict[str, object]:
    """The model as it is stored, for marks as they are."""
    scaler, model = _fitted(pairs)
    weights = model.coef_[0] / scaler.scale_
    bias = model.intercept_[0] - float(weights @ scaler.mean_)
    rounded = {name: round(float(one), _DIGITS) for name, one in zip(names, weights, strict=True)}
    return {"bias": round(float(bias), _DIGITS), "weights": rounded}


def left_out(pairs: Sequence[Pair]) -> LeftOut:
    """Each library judged by what was learned from others."""
    libraries = sorted({one.library for one in pairs})
    part = {library: at % _PARTS for at, library in enumerate(libraries)}
    told: list[tuple[bool, bool]] = []
    for number in range(_PARTS):
        scaler, model = _fitted([one for one in pairs if part[one.library] != number])
        others = [one for one in pairs if part[one.library] == number]
        chances = model.predict_proba(scaler.transform(_matrix(others)))[:, 1]
        told += [(one.is_right, low) for one, low in zip(others, chances < LEAST, strict=True)]
    right, wrong = ([low for is_right, low in told if is_right is kind] for kind in (True, False))
    return LeftOut(len(right), sum(right), len(wrong), sum(wrong))


def _matrix(pairs: Sequence[Pair]) -> np.ndarray:
    return np.array([one.marks for one in pairs])


def _fitted(pairs: Sequence[Pair]) -> tuple[Any, Any]:
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    scaler = StandardScaler().fit(_matrix(pairs))
    model = LogisticRegression(C=_C, max_iter=500)
    model.fit(
        scaler.transform(_matrix(pairs)),
        [one.is_right for one in pairs],
        sample_weight=[one.weight for one in pairs],
    )
    return scaler, model


if __name__ == "__main__":
    main()
