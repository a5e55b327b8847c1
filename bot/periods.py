"""Stretches of time that a question names: "năm 2025", "từ tháng 3 đến tháng 6/2025", "quý này"."""

import re
from collections.abc import Sequence
from datetime import date

from bot.filters import Period
from corpus.text import fold

_YEAR = re.compile(r"(?<!\w)(?:trong |vao )?nam (?P<year>(?:19|20)\d\d)(?![\w/])")


def periods(text: str, today: date) -> Sequence[Period]:
    """In order, first and last day inclusive."""
    found = _YEAR.finditer(fold(text))
    return [
        Period(*one.span(), date(int(one["year"]), 1, 1), date(int(one["year"]), 12, 31))
        for one in found
    ]
