"""Learns the weights of `asked_kind` from phrasings.

python -m bot.asked_kind_training: from bot/asked_phrasings.jsonl and the answered questions of
tests/golden by their kinds; writes bot/asked_kind_weights.json. What stands in
tests/golden/asked_kinds.jsonl is kept out, for the tests.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.asked_kind import WEIGHTS, AskedKind
from bot.intent_training import learned
from bot.settings import ROOT
from corpus.text import fold

PHRASINGS = Path(__file__).with_name("asked_phrasings.jsonl")
GOLDEN = ROOT / "tests" / "golden"
UNSEEN = GOLDEN / "asked_kinds.jsonl"
_LEAST = 0.3
# How the question files call them; of the kinds not named here each holds several.
_KINDS: Mapping[str, AskedKind] = {
    "requirement": "requirement", "requires": "requirement",
    "unit_tasks": "unit_tasks", "unit_requirement": "unit_tasks", "units": "unit_tasks",
    "deadline": "deadline", "recurring": "deadline", "days_left": "deadline",
    "deadline_recurring": "deadline", "deadline_relative": "deadline", "overdue": "deadline",
    "compare": "comparison", "comparison": "comparison",
    "relation": "relation", "validity": "relation",
    "inventory": "inventory", "definition": "definition", "confirm": "confirm",
    "fact": "fact", "who": "fact", "count": "fact", "when": "fact", "figure": "fact",
    "percent": "fact", "money": "fact", "where": "fact", "number": "fact", "list": "fact",
}  # fmt: skip
# "Chỉ thị yêu cầu giảm bao nhiêu điện": filed as a requirement, and asked for a figure.
_OF_ONE_FIGURE = re.compile(r"\bbao nhieu\b|\bmay (?!viec|noi dung|nhiem vu|y\b|dieu|chuyen)")


def main() -> None:
    told = [*read(PHRASINGS), *questions(GOLDEN)]
    WEIGHTS.write_text(json.dumps(learned(told, _LEAST), ensure_ascii=False), encoding="utf-8")


def read(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        yield one["text"], one["kind"]


def questions(folder: Path) -> Iterator[tuple[str, str]]:
    """Those with an answer, alone; not what a conversation leaves out."""
    unseen = {text.lower() for text, _ in read(UNSEEN)}
    for path in sorted(folder.glob("*.jsonl")):
        if "held" in path.name or path == UNSEEN:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            kind, text = _KINDS.get(str(one.get("kind"))), one.get("question")
            if not (kind and text and one.get("answerable")) or text.lower() in unseen:
                continue
            if kind != "requirement" or not _OF_ONE_FIGURE.search(fold(text)):
                yield text, kind


if __name__ == "__main__":
    main()
