"""Which kind of answer a look-up wants, scored by its words: all that a paper requires, one unit's
tasks, a day, what is due soon, two papers side by side …

Learned from phrasings (`asked_kind_training`) and shipped. Patterns decide first: this is asked
where none speaks, and believed only where it is sure.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, cast

from bot.intents import shares_of

AskedKind = Literal["requirement", "unit_tasks", "deadline", "upcoming", "comparison", "relation",
                    "inventory", "definition", "confirm", "fact"]  # fmt: skip
WEIGHTS = Path(__file__).with_name("asked_kind_weights.json")
SURE = 0.8  # of the questions of strangers, six of seven reach it, and 98 of 100 of these are right


@dataclass(frozen=True)
class AskedFor:
    """The likeliest kind; `share`: the model's probability of it, 0 to 1."""

    kind: AskedKind
    share: float


@lru_cache(maxsize=256)
def asked_for(text: str) -> AskedFor:
    shares = shares_of(text, WEIGHTS)
    best = max(shares, key=shares.__getitem__)
    return AskedFor(cast(AskedKind, best), shares[best])


def surely(text: str, *kinds: AskedKind, least: float = SURE) -> bool:
    """One of these kinds is wanted, with a certainty of `least` in all."""
    shares = shares_of(text, WEIGHTS)
    return sum(shares[kind] for kind in kinds) >= least
