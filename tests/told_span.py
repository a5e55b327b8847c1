"""One sentence as a candidate, for what is decided by the question and the sentence alone."""

from bot.spans import Candidate
from corpus.article import Article, Kind, Passage


def told_span(text: str, title: str = "", beside: str = "", kind: Kind = "news") -> Candidate:
    """`beside`: what follows it in the same paragraph."""
    whole = f"{text} {beside}".strip()
    article = Article("tin.txt", kind, title, whole, ())
    passage = Passage("paragraph", 0, len(whole), whole, title, "")
    return Candidate(article, passage, 0, len(text), 1.0)
