"""Learns the weights of `intents` from phrasings.

python -m bot.intent_training: from bot/phrasings.jsonl, and the questions of tests/golden as
look-ups; writes bot/intent_weights.json.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from bot.intents import WEIGHTS, features
from bot.settings import ROOT
from corpus.text import fold

PHRASINGS = Path(__file__).with_name("phrasings.jsonl")
_C = 100.0  # how little the weights are held down; chosen by leaving phrasings out
_LEAST = 0.4  # of a weight that is kept; with 0.05 the file is three times as large
_RARE = 2  # what stands in fewer texts tells nothing


def main() -> None:
    texts = [*read(PHRASINGS), *look_ups(ROOT / "tests" / "golden")]
    WEIGHTS.write_text(json.dumps(learned(texts), ensure_ascii=False), encoding="utf-8")


def read(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        yield one["text"], one["intent"]


def look_ups(folder: Path) -> Iterator[tuple[str, str]]:
    """Questions that have an answer in some library, alone or in a conversation."""
    for path in sorted(folder.glob("*.jsonl")):
        if "held" not in path.name:
            for line in path.read_text(encoding="utf-8").splitlines():
                yield from ((text, "ask") for text in _answered(json.loads(line)))


def _answered(one: dict[str, Any]) -> Iterator[str]:
    turns = one.get("turns", [{**one, "refused": not one.get("answerable")}])
    for turn in turns:
        if turn.get("question") and turn.get("must_include") and not turn.get("refused"):
            yield turn["question"]


def learned(told: Sequence[tuple[str, str]], least: float = _LEAST) -> dict[str, object]:
    """The model as it is stored: for each feature its weights by label; `least`: of one that is
    kept."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    texts = [*told, *((fold(text), label) for text, label in told if not text.isascii())]
    bags = [features(text) for text, _ in texts]
    seen: dict[str, int] = {}
    for bag in bags:
        for name in bag:
            seen[name] = seen.get(name, 0) + 1
    names = [name for name, count in seen.items() if count >= _RARE]
    places = {name: place for place, name in enumerate(names)}
    rows, columns, values = [], [], []
    for row, bag in enumerate(bags):
        size = float(np.sqrt(sum(count * count for count in bag.values()))) or 1.0
        for name, count in bag.items():
            if name in places:
                rows.append(row)
                columns.append(places[name])
                values.append(count / size)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(bags), len(names)))
    model = LogisticRegression(C=_C, max_iter=400, class_weight="balanced")
    model.fit(matrix, [label for _, label in texts])
    weights = {
        name: [[label, round(float(one), 2)] for label, one in enumerate(model.coef_[:, place])
               if abs(one) >= least]
        for name, place in places.items()
    }  # fmt: skip
    kept = {name: row for name, row in weights.items() if row}
    bias = [round(float(one), 3) for one in model.intercept_]
    return {"labels": list(model.classes_), "bias": bias, "weights": kept}


if __name__ == "__main__":
    main()
