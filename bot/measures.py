"""Figures with their unit, as a cell or a clause has them: "1.200 kg", "48 triệu đồng"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from corpus.text import fold

_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_ALONE = re.compile(rf"(?P<figure>{_FIGURE})\s*(?P<unit>\D*)")
_WITHIN = re.compile(
    rf"(?<![\w.,/%-])(?P<figure>{_FIGURE})(?![\d/])\s*(?P<unit>%|[^\W\d]+(?: [^\W\d]+)?)"
)
_TIMES = {"nghin": 3, "ngan": 3, "trieu": 6, "ty": 9, "ti": 9}
_AMBIGUOUS = re.compile(r"(?<!\d)\d{1,3},\d{3}(?!\d)")  # "1,200" is written for both 1.2 and 1200


@dataclass(frozen=True)
class Measure:
    """`figure` as written, its `amount`, and the folded unit in which it is meant."""

    figure: str
    amount: Decimal
    unit: str


def alone(cell: str) -> Measure | None:
    """Of a cell that holds one figure and nothing before it."""
    found = _ALONE.fullmatch(cell.strip())
    if found is None or _AMBIGUOUS.search(cell):
        return None
    return _measure(found["figure"], found["unit"])


def within(clause: str) -> Iterator[Measure]:
    """All that a clause counts or measures."""
    if not _AMBIGUOUS.search(clause):
        for found in _WITHIN.finditer(clause):
            yield _measure(found["figure"], found["unit"])


def _measure(figure: str, unit: str) -> Measure:
    words = re.findall(r"%|\w+", fold(unit))
    amount = Decimal(figure.replace(".", "").replace(",", "."))
    if words and words[0] in _TIMES:
        amount *= Decimal(10) ** _TIMES[words.pop(0)]
        words = words or ["dong"]
    return Measure(figure, amount, " ".join(words))


def written(amount: Decimal) -> str:
    """1200.5 -> "1.200,5"."""
    whole, _, part = f"{amount:f}".partition(".")
    part = part.rstrip("0")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")
