"""The cells of a row as it is stored: between bars, or in plain text between tabs or wide gaps."""

import re

from corpus.sentences import Span, trimmed

GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_BAR, _TAB = re.compile(r"\|"), re.compile(r"\t")


def cells(text: str, start: int, end: int) -> list[Span]:
    """In order, empty ones too; a stretch without a sign that parts it is one cell."""
    sign = next((one for one in (_BAR, _TAB, GAP) if one.search(text, start, end)), _BAR)
    marks = [match.span() for match in sign.finditer(text, start, end)]
    firsts, lasts = [start, *(after for _, after in marks)], [*(at for at, _ in marks), end]
    return [trimmed(text, first, last) for first, last in zip(firsts, lasts, strict=True)]
