"""What a message wants, scored by its words: a look-up, or something that is declined.

A linear model over words, pairs and triples, learned from phrasings (`intent_training`); the
weights are shipped. It widens `routes`, whose patterns decide first.
"""

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from corpus.numbers import asked as numbers_in
from corpus.text import canonical, fold, stored

Intent = Literal["drafting", "judgement", "personal", "secret", "foreign", "instruction",
                 "identity", "newcomer"]  # fmt: skip
WEIGHTS = Path(__file__).with_name("intent_weights.json")
_WORDS = re.compile(r"[^\W_]+|[+*=]")
_MOST_WORDS = 40
# Without their marks "bạn", "bản" and "ban" are one word.
_VILLAGE = re.compile(r"(?<!\w)bản(?!\w)", re.IGNORECASE)
_YOU = re.compile(r"(?<!\w)bạn(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Likely:
    """The likeliest intent beside a look-up; `share`: the model's probability, 0 to 1, that the
    message is no look-up."""

    intent: Intent
    share: float


def likely(text: str) -> Likely:
    shares = shares_of(text, WEIGHTS)
    looked_up = shares.pop("ask")
    others = sum(shares.values())
    best = max(shares, key=shares.__getitem__)
    return Likely(cast(Intent, best), others / (others + looked_up))


def shares_of(text: str, learned: Path) -> dict[str, float]:
    """How the labels of a learned model stand to each other; they sum to 1."""
    labels, bias, weights = _model(learned)
    sums = list(bias)
    found = features(text)
    size = math.sqrt(sum(count * count for count in found.values())) or 1.0
    for feature, count in found.items():
        for label, weight in weights.get(feature, ()):
            sums[label] += weight * count / size
    top = max(sums)
    powers = [math.exp(one - top) for one in sums]
    return {label: one / sum(powers) for label, one in zip(labels, powers, strict=True)}


def features(text: str) -> Counter[str]:
    """Folded words, their pairs and triples with where the text begins and ends, and words with
    their diacritics, where the text has any."""
    known = _without_numbers(stored(text))
    told = _VILLAGE.sub("banr", _YOU.sub("tro ly", canonical(known)))
    plain = ["^", *_words(fold(told)), "$"]
    found = Counter(_grams(plain))
    typed = _words(canonical(known).lower())
    if any(not word.isascii() for word in typed):
        found.update(f"~{word}" for word in typed if not word.isascii())
    return found


def _without_numbers(text: str) -> str:
    for one in reversed(numbers_in(text)):
        text = f"{text[: one.start]} sohieu {text[one.end :]}"
    return text


def _words(text: str) -> list[str]:
    return [re.sub(r"\d+", "0", word) for word in _WORDS.findall(text)][:_MOST_WORDS]


def _grams(words: Sequence[str]) -> Iterator[str]:
    for size in (1, 2, 3):
        for at in range(len(words) - size + 1):
            yield " ".join(words[at : at + size])


_Weights = Mapping[str, Sequence[tuple[int, float]]]


@cache
def _model(learned: Path) -> tuple[tuple[str, ...], tuple[float, ...], _Weights]:
    told = json.loads(learned.read_text(encoding="utf-8"))
    weights = {name: [(int(n), float(w)) for n, w in row] for name, row in told["weights"].items()}
    return tuple(told["labels"]), tuple(told["bias"]), weights
