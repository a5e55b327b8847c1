"""Learns the weights of `intents` from phrasings.

python -m bot.intent_training: from bot/phrasings.jsonl, and the questions of tests/golden as
look-ups; writes bot/intent_weights.json.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
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
    for path in sorted([*folder.glob("*.jsonl"), *folder.glob("asked_anew/*.jsonl")]):
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

    forms = [(form, label) for text, label in told for form in in_other_dress(text)]
    bags = [features(text) for text, _ in forms]
    places = {name: place for place, name in enumerate(_common(bags))}
    rows, columns, values = [], [], []
    for row, bag in enumerate(bags):
        size = float(np.sqrt(sum(count * count for count in bag.values()))) or 1.0
        for name, count in bag.items():
            if name in places:
                rows.append(row)
                columns.append(places[name])
                values.append(count / size)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(bags), len(places)))
    model = LogisticRegression(C=_C, max_iter=400, class_weight="balanced")
    model.fit(matrix, [label for _, label in forms])
    weights = {
        name: [[label, round(float(one), 2)] for label, one in enumerate(model.coef_[:, place])
               if abs(one) >= least]
        for name, place in places.items()
    }  # fmt: skip
    kept = {name: row for name, row in weights.items() if row}
    bias = [round(float(one), 3) for one in model.intercept_]
    return {"labels": list(model.classes_), "bias": bias, "weights": kept}


def _common(bags: Sequence[Counter[str]]) -> list[str]:
    seen = Counter(name for bag in bags for name in bag)
    return [name for name, count in seen.items() if count >= _RARE]


# Said to anybody before and after whatever is wanted.
_BEFORE = (
    "kính nhờ trợ lý |xin trợ lý |trợ lý ơi |nhờ đồng chí |dạ |cho em hỏi |cho hỏi |"
    "đồng chí cho biết |kính đề nghị trợ lý |thưa đồng chí, |tôi đang làm báo cáo: |em cần gấp, |"
    "chào trợ lý, |bạn ơi |anh chị ơi |sếp hỏi: |mọi người ơi |văn phòng tôi đang cần: |"
    "cháu chào bác, |alo "
).split("|")
_AFTER = (
    " ạ| vậy trợ lý| ạ| nhé| nha em|, tôi nghe nói có thay đổi|, để chi bộ chúng tôi nắm|"
    ", cảm ơn trợ lý| hả em| dạ| nghen| hen|, gấp lắm| vậy cà| đó nha| để tôi báo cáo sếp"
).split("|")
_MARKS_LOST = 0.4  # of the syllables in one that was typed in haste


def in_other_dress(text: str) -> Iterator[str]:
    """The text, and the same without marks, with few of them, and with courtesies around it: none
    of these tells what is wanted. Always the same for the same text."""
    chance = Random(text)
    yield text
    before, after = chance.choice(_BEFORE), chance.choice(_AFTER)
    polite = chance.choice((f"{before}{text}", f"{text}{after}", f"{before}{text}{after}"))
    yield fold(polite) if text.isascii() else polite
    if not text.isascii():
        yield fold(text)
        yield " ".join(fold(one) if chance.random() < _MARKS_LOST else one for one in text.split())


if __name__ == "__main__":
    main()
