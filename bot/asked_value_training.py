"""Learns the weights of `asked_value` from questions by what answers them.

python -m bot.asked_value_training: from tests/golden/asked_anew; writes
bot/asked_value_weights.json. What is asked for is read off the answer, or, of a question without
one, off the value that would tempt.
"""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.asked_value import MONEY, WEIGHTS, Value
from bot.intent_training import learned
from bot.people import names
from bot.settings import ROOT

QUESTIONS = ROOT / "tests" / "golden" / "asked_anew"
_LEAST = 1.0  # of a weight that is kept
_DAY = re.compile(r"\d{1,2}/\d{1,2}|/\d{4}|ngày \d|tháng \d|quý [IVX]|20\d\d")
_LENGTH = re.compile(r"\d+ ?(?:ngày|tháng|năm|giờ|phút|tuần)")
_FULL_NAME = (3, 4)  # syllables of a person's name


def main() -> None:
    told = learned_from(sorted(QUESTIONS.glob("*.jsonl")))
    WEIGHTS.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def learned_from(paths: Sequence[Path]) -> dict[str, object]:
    """The model as it is stored."""
    return learned(list(questions(paths)), _LEAST)


def questions(paths: Sequence[Path]) -> Iterator[tuple[str, Value]]:
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            told = one["must_include"] or one["must_not_include"]
            if told:
                yield one["question"], value_of(told[0])


def value_of(answer: str) -> Value:
    """ "3,2 tỷ" -> "money", "Khe Vàng" -> "name"."""
    if MONEY.search(answer):
        return "money"
    if "%" in answer:
        return "share"
    if _DAY.search(answer):
        return "day"
    if _LENGTH.search(answer):
        return "length"
    if any(one.isdigit() for one in answer):
        return "count"
    return _of_words(answer)


def _of_words(answer: str) -> Value:
    words = answer.split()
    is_name = all(one[0].isupper() for one in words if one[0].isalpha())
    if is_name and len(words) in _FULL_NAME and names(f"đồng chí {answer}"):
        return "person"
    return "name" if words[0][0].isupper() else "text"


if __name__ == "__main__":
    main()
