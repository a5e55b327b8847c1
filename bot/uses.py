"""Where the corpus uses a word, and where it says what the word means."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.library import Library
from bot.spans import Candidate, candidates
from corpus.text import fold

MOST_READ = 40  # passages
_PROSE = ("paragraph", "item", "row", "caption")
_DEFINES = r"(?:la|duoc hieu la|nghia la|tuc la|co nghia la|la ten goi(?: cua)?)"
# What also stands after "X là" and says who or where X is, not what.
_NOT_WHAT = r"(?!(?:noi|don vi|dia phuong|xa|phuong) dau tien|mot trong|dong chi|viec|ngay|gi\b|\d)"
_CALLED = r"(?:(?:goi tat|viet tat|sau day goi|sau day viet tat|goi chung) (?:la )?)?"


@dataclass(frozen=True)
class Uses:
    """Sentences that may use the word, the best passages first."""

    spans: Sequence[Candidate]

    def defining(self, name: str) -> Candidate | None:
        """A sentence that opens with the name and says what it is, or one that spells it out before
        a bracket: "Ban Chỉ đạo (BCĐ)"."""
        word = r"\W{1,2}".join(map(re.escape, re.findall(r"\w+", _flat(name)))) or "$^"
        patterns = (
            rf"(?:^\W*(?:mot |cac )?|[;:] ){word}\W{{1,2}}{_DEFINES} {_NOT_WHAT}\w",
            rf"\w \({_CALLED}{word}\)",
        )
        return next((span for one in patterns if (span := self._first(one))), None)

    def printing(self, abbreviation: str) -> Candidate | None:
        """The first sentence that prints it, letter for letter, outside a number; none for ""."""
        if not abbreviation:
            return None
        printed = re.compile(rf"(?<![\w/-]){re.escape(abbreviation)}(?![\w/-])")
        return next((span for span in self.spans if printed.search(span.text)), None)

    def naming(self, name: str) -> Candidate | None:
        return self._first(rf"(?<!\w){re.escape(_flat(name))}(?!\w)")

    def _first(self, pattern: str) -> Candidate | None:
        wanted = re.compile(pattern)
        return next((span for span in self.spans if wanted.search(_flat(span.text))), None)


def uses(library: Library, words: str) -> Uses:
    """Searches for the words, spelled out or short."""
    hits = library.index.search(words, MOST_READ, None)
    scores = {hit.passage_id: hit.score for hit in hits}
    passages = [one for one in library.catalogue.passages(list(scores)) if one.role in _PROSE]
    known = {one.article_id for one in passages}
    articles = {article_id: library.catalogue.article(article_id) for article_id in known}
    return Uses(
        [
            span
            for one in passages
            for span in candidates(articles[one.article_id], one, scores[one.id])
        ]
    )


def _flat(text: str) -> str:
    return " ".join(fold(text).split())
