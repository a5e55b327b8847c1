"""One spelling for corpus and question, and where sentences end: the one door to both."""

from corpus.sentences import (
    Span,
    clauses,
    item_label,
    item_rank,
    lines,
    runs_on,
    sentences,
    trimmed,
)
from corpus.spelling import CAPITALS, canonical, fold, stored, syllables

__all__ = [
    "CAPITALS",
    "Span",
    "canonical",
    "clauses",
    "fold",
    "item_label",
    "item_rank",
    "lines",
    "runs_on",
    "sentences",
    "stored",
    "syllables",
    "trimmed",
]
