"""A line that only names a step ("Bước 1. Rà soát, bổ sung thông tin"), and its day in the line
below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.ranking import Scored
from bot.spans import LONGEST_QUOTE, Candidate
from corpus.article import Article, Block
from corpus.text import item_label

_LONGEST = 14  # words
_NEXT = 4  # code points between the two lines: a line break and the mark of an item
_NAMES = ("item", "paragraph")
_DATED = re.compile(r"\d{1,2}/\d|\d{4}")
_ENDS = (".", ";", ",", "…", "?", "!")


def with_day_below(best: Scored, due: Sequence[Scored]) -> Scored | None:
    """The line that names the work together with the one below it, which gives its day."""
    span = best.candidate
    if span.passage.role not in _NAMES or not _is_name(span.passage.text):
        return None
    for one in due:
        below = one.candidate
        whole = replace(below, start=span.start)
        is_next = below.article.id == span.article.id and 0 < below.start - span.end <= _NEXT
        if is_next and not _is_fellow(span, below) and len(whole.text) <= LONGEST_QUOTE:
            return replace(best, candidate=whole)
    return None


def name_above(article: Article, at: int) -> str:
    """The line right above the one that holds this place, where it only names; else ""."""
    above: Block | None = None
    for block in article.blocks:
        if block.start <= at < block.end:
            break
        above = block
    text = article.text[above.start : above.end] if above and above.role in _NAMES else ""
    return text if _is_name(text) else ""


def _is_name(text: str) -> bool:
    line = text.strip()
    words = len(line.split())
    return 1 < words <= _LONGEST and not line.endswith(_ENDS) and not _DATED.search(line)


def _is_fellow(span: Candidate, below: Candidate) -> bool:
    """Entries of one list stand side by side."""
    labels = [one.passage.label or item_label(one.passage.text)[0] for one in (span, below)]
    return all(labels) and len({_kind(one) for one in labels}) == 1


def _kind(label: str) -> str:
    mark = label.rstrip(".):")
    return "1" if mark[-1:].isdigit() else "a" if mark.isalpha() else mark
