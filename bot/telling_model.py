"""The model of `telling` as it is stored, and what it makes of marks: the mean of a linear model,
which is steady, and of trees, which see what goes together."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.intp]
_LEAF = -1


@dataclass(frozen=True)
class Trees:
    """All trees side by side, a row each; `mark` is -1 at a leaf, whose `value` is what it adds."""

    bias: float
    mark: Places
    bound: Floats  # at most so much goes left
    left: Places
    right: Places
    value: Floats

    def sums(self, marks: Floats) -> Floats:
        """One for each row of `marks`."""
        count = len(self.mark)
        rows, trees = np.arange(len(marks))[:, None], np.arange(count)[None, :]
        at = np.zeros((len(marks), count), np.intp)
        while True:
            mark = self.mark[trees, at]
            inner = mark != _LEAF
            if not inner.any():
                break
            goes_left = marks[rows, np.where(inner, mark, 0)] <= self.bound[trees, at]
            below = np.where(goes_left, self.left[trees, at], self.right[trees, at])
            at = np.where(inner, below, at)
        sums: Floats = self.value[trees, at].sum(axis=1) + self.bias
        return sums


@dataclass(frozen=True)
class Model:
    """`names` of the marks, in the order of `weights` and of the trees' columns."""

    names: tuple[str, ...]
    bias: float
    weights: Floats
    trees: Trees

    def shares(self, marks: Sequence[Mapping[str, float]]) -> list[float]:
        """0 to 1 for each."""
        table = np.array([[one[name] for name in self.names] for one in marks], np.float64)
        sums = (table @ self.weights + self.bias, self.trees.sums(table))
        shares: list[float] = np.mean([1 / (1 + np.exp(-one)) for one in sums], axis=0).tolist()
        return shares


def read(path: Path) -> Model:
    return parsed(json.loads(path.read_text(encoding="utf-8")))


def parsed(told: Mapping[str, Any]) -> Model:
    """`told`: as it is stored."""
    trees = told["trees"]
    columns = [_rows(trees, at) for at in range(5)]
    places = [one.astype(np.intp) for one in (columns[0], columns[2], columns[3])]
    return Model(
        tuple(told["names"]),
        told["bias"],
        np.array(told["weights"], np.float64),
        Trees(told["trees_bias"], places[0], columns[1], places[1], places[2], columns[4]),
    )


def _rows(trees: Sequence[Sequence[Sequence[float]]], column: int) -> Floats:
    """One column of every tree's nodes [mark, bound, left, right, value], filled up with leaves."""
    most = max(map(len, trees))
    empty = (_LEAF, 0.0, 0, 0, 0.0)[column]
    rows = [[node[column] for node in one] + [empty] * (most - len(one)) for one in trees]
    return np.array(rows, np.float64)
