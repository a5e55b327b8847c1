"""From a question to what was read for it: focus, document numbers, retrieval, ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answer import Answer
from bot.documents import Resolution, resolve
from bot.evidence_line import above_the_line
from bot.focus import focused
from bot.identity import meant
from bot.library import Library
from bot.material import Material
from bot.question import Question, understand
from bot.ranking import Ranking, Scored
from bot.reader import Reader
from corpus.graph import newer_articles
from corpus.register import Directive
from corpus.text import syllables


@dataclass(frozen=True)
class Found:
    """`ranked` are the spans of `material`, best first; `supported`: above the evidence line."""

    question: Question
    resolution: Resolution
    material: Material
    ranked: Sequence[Scored]
    supported: bool
    understood_as: str | None = None
    choices: tuple[Directive, ...] = ()  # documents that share the number asked for


def naming(question: Question, printed: Sequence[str]) -> Question:
    """Where articles only cite the number asked for, the number itself is what to look for."""
    whole = tuple(syllables(so_hieu)[0] for so_hieu in printed)
    return replace(question, terms=(*question.terms, *whole))


class Finder:
    def __init__(self, library: Library, reader: Reader) -> None:
        records = library.catalogue.records
        self.ranking = Ranking(
            library.index, library.embedder, newer=lambda: newer_articles(records.snapshot())
        )
        self._catalogue = library.catalogue
        self._reader = reader

    def find(self, text: str, answers: tuple[Answer, ...]) -> Found:
        """A fragment is read in the document in focus first, then on its own."""
        question = understand(text)
        resolution = resolve(question.references, self._catalogue.records)
        candidates = meant(question, resolution.directives)
        resolution = replace(resolution, directives=candidates)
        if not resolution.own:
            question = naming(question, resolution.printed)
        focus = focused(question, answers)
        if focus:
            inside = self._read(focus.question, resolution, focus.articles, focus.understood_as)
            if inside.supported:
                return inside
        found = self._read(question, resolution, resolution.articles, None)
        is_open = len(question.references) == 1 and len(candidates) > 1
        return replace(found, choices=candidates) if is_open else found

    def _read(
        self,
        question: Question,
        resolution: Resolution,
        articles: tuple[int, ...],
        understood_as: str | None,
    ) -> Found:
        material = self._reader.read(question.text, articles)
        ranked = self.ranking.rank(question, material.candidates())
        supported = above_the_line(question, ranked, named=bool(articles))
        return Found(question, resolution, material, ranked, supported, understood_as)
