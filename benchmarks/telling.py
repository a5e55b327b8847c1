"""What the model of `bot.telling` makes of questions of libraries that it has not learned from.

python -m benchmarks.telling: over tests/golden/asked_anew, an eighth of the libraries left out at a
time; with --learn writes bot/telling_weights.json instead, from all of them. The scores of
bot.asked_value are among the marks: each library is marked with what was learned from others, since
of questions that it has seen that model is surer than it will ever be again.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from itertools import groupby, repeat
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from bot import asked_value, asked_value_training
from bot.build import index_folders, open_library, over
from bot.chatbot import Conversation
from bot.composition import Composition
from bot.evaluation import comparable
from bot.library import Library
from bot.question import Question
from bot.ranking import Ranking, Scored
from bot.settings import ROOT, Settings
from bot.telling import WEIGHTS, Chance, Outcome
from bot.telling_marks import Marks, marks_of, pool
from bot.telling_model import Model, parsed
from tests.format_writer import build_all

GOLDEN = ROOT / "tests" / "golden"
QUESTIONS = GOLDEN / "asked_anew"
_AT_ONCE = 4
_PARTS = 8
_SAME = 0.9  # of the words of a sentence and of what is known to hold the answer
_DIGITS = 5
_TODAY = "2025-11-20"  # of questions that do not say
_TREES = {
    "max_iter": 200, "learning_rate": 0.06, "max_leaf_nodes": 12, "min_samples_leaf": 30,
    "l2_regularization": 1.0, "random_state": 0,
}  # fmt: skip
_C = 0.1  # how little the weights are held down


_OF_OTHERS = 0.5  # weight of questions without an answer that were kept before


@dataclass(frozen=True)
class Row:
    """A sentence for a question, its marks in the order of their names, and whether it tells it."""

    library: str
    question: str
    outcome: Outcome
    marks: tuple[float, ...]
    is_right: bool
    is_answerable: bool
    weight: float


class Recorder:
    """A judge that says nothing and keeps the marks."""

    def __init__(self) -> None:
        self.seen: list[tuple[Outcome, Sequence[Scored], list[Marks]]] = []

    def __call__(
        self,
        question: Question,
        ranked: Sequence[Scored],
        told: Composition | None,
        outcome: Outcome,
        ranking: Ranking,
    ) -> Sequence[Chance]:
        chosen = pool(question, ranked)
        marks = marks_of(question, ranked, chosen, told, outcome, ranking)
        self.seen.append((outcome, chosen, marks))
        return ()


def library_of(path: Path) -> str:
    return path.stem.removesuffix("_more").removesuffix("_b")


def part_of(library: str) -> int:
    libraries = sorted({library_of(path) for path in QUESTIONS.glob("*.jsonl")})
    return (libraries.index(library) if library in libraries else 0) % _PARTS


def values_of_others(folder: Path) -> None:
    """Weights of `asked_value` for each part of the libraries, learned from the others."""
    paths = sorted(QUESTIONS.glob("*.jsonl"))
    for part in range(_PARTS):
        others = [path for path in paths if part_of(library_of(path)) != part]
        weights = json.dumps(asked_value_training.learned_from(others), ensure_ascii=False)
        (folder / f"{part}.json").write_text(weights, encoding="utf-8")


def rows_of(path: Path, values: Path) -> tuple[tuple[str, ...], list[Row]]:
    """The names of the marks, and the rows of one question file; of a file that does not know what
    holds the answer only questions without one."""
    library = library_of(path)
    asked_value.WEIGHTS = values / f"{part_of(library)}.json"
    asked_value.asked.cache_clear()
    asked = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [one for one in asked if "support" in one or not one.get("answerable", True)]
    names: tuple[str, ...] = ()
    rows: list[Row] = []
    with TemporaryDirectory() as folder, closing(_opened(library, Path(folder))) as opened:
        recorder = Recorder()
        chatbot = over(Settings(data=Path(folder) / "data"), opened, recorder)
        for one in kept:
            recorder.seen.clear()
            today = date.fromisoformat(one.get("today") or _TODAY)
            chatbot.ask(one["question"], Conversation(), today)
            for outcome, chosen, marks in recorder.seen[:1]:
                names = tuple(sorted(marks[0]))
                rows += _rows(library, one, outcome, chosen, marks, names)
    return names, rows


def _opened(library: str, folder: Path) -> Library:
    settings = Settings(data=folder / "data")
    index_folders(settings, [_built(library, folder)])
    return open_library(settings)


def _built(library: str, folder: Path) -> Path:
    if library == "articles":
        return ROOT / "corpus" / "articles"
    built = folder / "built"
    build_all(GOLDEN / library, built)
    return built


def _rows(
    library: str,
    asked: dict[str, Any],
    outcome: Outcome,
    chosen: Sequence[Scored],
    marks: Sequence[Marks],
    names: Sequence[str],
) -> Iterator[Row]:
    weight = 1.0 if "support" in asked else _OF_OTHERS
    is_answerable = bool(asked["answerable"])
    for one, found in zip(chosen, marks, strict=True):
        values = tuple(found[name] for name in names)
        is_right = is_answerable and tells(asked, one.candidate.text)
        question = f"{asked['id']} {asked['question']}"
        yield Row(library, question, outcome, values, is_right, is_answerable, weight)


def tells(asked: dict[str, Any], text: str) -> bool:
    """All that an answer must hold, in the sentence that is known to hold it."""
    said, known = comparable(text), comparable(asked["support"])
    words, wanted = set(said.split()), set(known.split())
    shared = len(words & wanted) / max(1, min(len(words), len(wanted)))
    is_there = said in known or known in said or shared > _SAME
    must = asked["must_include"]
    return bool(must) and is_there and all(comparable(one) in said for one in must)


def learned(names: Sequence[str], rows: Sequence[Row]) -> dict[str, object]:
    """The model as it is stored."""
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.preprocessing import StandardScaler

    marks = np.array([one.marks for one in rows])
    right = np.array([one.is_right for one in rows])
    weight = np.array([one.weight for one in rows])
    scaler = StandardScaler().fit(marks)
    linear = LogisticRegression(C=_C, max_iter=600)
    linear.fit(scaler.transform(marks), right, sample_weight=weight)
    weights = linear.coef_[0] / scaler.scale_
    trees = HistGradientBoostingClassifier(**_TREES).fit(marks, right, sample_weight=weight)
    return {
        "names": list(names),
        "bias": float(linear.intercept_[0] - weights @ scaler.mean_),
        "weights": [round(float(one), _DIGITS) for one in weights],
        "trees_bias": float(trees._baseline_prediction.item()),
        "trees": [_nodes(one[0].nodes) for one in trees._predictors],
    }


def _nodes(nodes: Any) -> list[list[float]]:  # noqa: ANN401 - untyped there
    """[mark, bound, left, right, value] of each; the mark of a leaf is -1."""
    return [
        [-1, 0, 0, 0, round(float(one["value"]), _DIGITS)]
        if one["is_leaf"]
        else [
            int(one["feature_idx"]),
            float(one["num_threshold"]),
            int(one["left"]),
            int(one["right"]),
            0,
        ]
        for one in nodes
    ]


def left_out(names: Sequence[str], rows: Sequence[Row]) -> dict[str, dict[str, int]]:
    """By what rules made of a question: how often the likeliest sentence is right among those that
    reach a share, how often it is not, and how often nothing would be."""
    found: dict[str, Counter[str]] = {}
    for number in range(_PARTS):
        model = parsed(learned(names, [one for one in rows if part_of(one.library) != number]))
        others = [one for one in rows if part_of(one.library) == number and one.weight == 1.0]
        for share, best in _likeliest(model, others):
            reach = next(f">= {least}" for least in _REACHES if share >= least)
            kind = "right" if best.is_right else ("wrong" if best.is_answerable else "unanswerable")
            found.setdefault(f"{best.outcome} {reach}", Counter())[kind] += 1
    return {name: dict(found[name]) for name in sorted(found)}


_REACHES = (0.8, 0.6, 0.4, 0.2, 0.08, 0.0)


def _likeliest(model: Model, rows: Sequence[Row]) -> Iterator[tuple[float, Row]]:
    for _, each in groupby(rows, key=lambda one: (one.library, one.question)):
        asked = list(each)
        marks = [dict(zip(model.names, one.marks, strict=True)) for one in asked]
        yield max(zip(model.shares(marks), asked, strict=True), key=lambda pair: pair[0])


def main() -> None:
    kept = [GOLDEN / f"{one.name}.jsonl" for one in GOLDEN.glob("formats_*") if one.is_dir()]
    paths = sorted([*QUESTIONS.glob("*.jsonl"), *kept])
    with TemporaryDirectory() as folder, ProcessPoolExecutor(_AT_ONCE) as processes:
        values_of_others(Path(folder))
        found = list(processes.map(rows_of, paths, repeat(Path(folder))))
    names = next(each for each, _ in found if each)
    rows = [row for _, each in found for row in each]
    if "--learn" in sys.argv:
        WEIGHTS.write_text(json.dumps(learned(names, rows)), encoding="utf-8")
    else:
        print(json.dumps(left_out(names, rows), indent=1))


if __name__ == "__main__":
    main()
