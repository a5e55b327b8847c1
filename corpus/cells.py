"""The cells of a row as it is stored: between bars, or in plain text between tabs, wide gaps or the
sign behind its number: "3 - Xã Sa Kiều - 40 - 24"."""

import re

from corpus.sentences import Span, trimmed

GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
NUMBERED = re.compile(r"(?:S?TT|Stt|Số TT|\d{1,3})\s+(?P<sign>[-–/;])\s+(?=\S)")
_BAR, _TAB = re.compile(r"\|"), re.compile(r"\t")


def cells(text: str, start: int, end: int) -> list[Span]:
    """In order, empty ones too; a stretch without a sign that parts it is one cell."""
    known = (one for one in (_BAR, _TAB, GAP) if one.search(text, start, end))
    sign = next(known, None) or _behind_number(text, start, end) or _BAR
    marks = [match.span() for match in sign.finditer(text, start, end)]
    firsts, lasts = [start, *(after for _, after in marks)], [*(at for at, _ in marks), end]
    return [trimmed(text, first, last) for first, last in zip(firsts, lasts, strict=True)]


def _behind_number(text: str, start: int, end: int) -> re.Pattern[str] | None:
    found = NUMBERED.match(text, start, end)
    return re.compile(rf"\s+{found['sign']}\s+") if found else None
