"""From a question to what was read for it: focus, document numbers, retrieval, ranking."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.answer import Answer
from bot.choosing import chosen, sibling
from bot.documents import Resolution, resolve
from bot.entry_of_list import told
from bot.evidence_line import above_the_line
from bot.extractive import Composition
from bot.focus import Focus, Subject, focused
from bot.fragments import Fragment, fragment
from bot.identity import meant
from bot.library import Library
from bot.material import Material
from bot.office import asks_office, by_office
from bot.question import Question, understand
from bot.ranking import Ranking, Scored
from bot.reader import Reader
from bot.rewriting import Reading, is_fragment, readings
from bot.weighing import accepted, weighed
from corpus.graph import newer_articles
from corpus.register import Directive
from corpus.text import syllables

MOST_OFFERED = 2


@dataclass(frozen=True)
class Found:
    """`ranked` are the spans of `material`, best first; `supported`: above the evidence line.

    `understood_as` is a fragment as a complete question, `others` further ways to read it.
    """

    question: Question
    resolution: Resolution
    material: Material
    ranked: Sequence[Scored]
    supported: bool
    understood_as: str | None = None
    choices: tuple[Directive, ...] = ()  # documents that share the number asked for
    others: tuple[str, ...] = ()
    told: Composition | None = None  # an answer that the conversation settles
    is_within_article: bool = False  # of an article that is no document: the register knows nothing


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

    def find(self, text: str, answers: tuple[Answer, ...], today: date) -> Found:
        """A fragment is completed from the conversation; all else stands on its own."""
        one = fragment(text)
        again = chosen(one, answers, self._catalogue.records)
        if again:
            return self._as_read(again, today)
        focus = focused(answers, self._catalogue) if answers and is_fragment(one) else None
        return self._completed(one, focus, today) if focus else self._alone(one.text)

    def _completed(self, one: Fragment, focus: Focus, today: date) -> Found:
        """The first reading that the texts support, or else the fragment on its own."""
        possible = self._readings(one, focus, today)
        alone = None if one.points_back or not possible else self._alone(one.text)
        for at, reading in enumerate(possible):
            found = self._as_read(reading, today)
            if self._holds(reading, found, alone):
                others = self._others(possible[at + 1 :], today)
                return replace(
                    found, others=tuple(one for one in others if one != found.understood_as)
                )
        alone = alone or self._alone(one.text)
        if alone.supported or not (one.points_back and possible):
            return alone
        return replace(self._as_read(possible[0], today), supported=False)

    def _readings(self, one: Fragment, focus: Focus, today: date) -> list[Reading]:
        subject = focus.subject
        other = sibling(one, subject, focus.question, self._catalogue.records) if subject else None
        return [*([other] if other else []), *readings(one, focus, today)]

    def _others(self, possible: Sequence[Reading], today: date) -> tuple[str, ...]:
        found = ((one, self._as_read(one, today)) for one in possible[:MOST_OFFERED])
        return tuple(one.shown for one, read in found if self._holds(one, read, None))

    def _holds(self, reading: Reading, found: Found, alone: Found | None) -> bool:
        if found.told or reading.subject is None:
            return True
        inside = weighed(reading.core, found.material, self.ranking)
        outside = weighed(reading.core, alone.material, self.ranking) if alone else None
        is_here = alone is not None and _is_of(alone, reading.subject)
        stands = alone is not None and alone.supported and not is_here
        return bool(found.ranked) and accepted(
            reading, found.supported, inside, outside if stands else None, is_here
        )

    def _alone(self, text: str) -> Found:
        question = understand(text)
        resolution = resolve(question.references, self._catalogue.records)
        candidates = meant(question, resolution.directives)
        resolution = replace(resolution, directives=candidates)
        if not resolution.own:
            question = naming(question, resolution.printed)
        found = self._read(question, resolution, resolution.articles)
        is_open = len(question.references) == 1 and len(candidates) > 1
        return replace(found, choices=candidates) if is_open else found

    def _as_read(self, reading: Reading, today: date) -> Found:
        if reading.item:
            return self._entry(reading, today)
        if reading.subject is None:
            return replace(self._alone(reading.text), understood_as=reading.shown)
        return replace(self._inside(reading, reading.subject), understood_as=reading.shown)

    def _inside(self, reading: Reading, subject: Subject) -> Found:
        question = understand(reading.text)
        directive = subject.directive if subject.is_numbered else None
        resolution = Resolution((directive,)) if directive else Resolution()
        if directive and not directive.own:
            question = naming(question, (directive.so_hieu,))
        articles = tuple(dict.fromkeys((subject.article, *resolution.own)))
        found = self._read(question, resolution, articles)
        if asks_office(question):
            found = replace(found, ranked=by_office(question, found.ranked))
        return replace(found, is_within_article=directive is None)

    def _entry(self, reading: Reading, today: date) -> Found:
        """An entry of a list is told from its own words."""
        assert reading.item and reading.subject
        first = reading.item.citations[0]
        places = [
            (one.start, one.end)
            for one in reading.item.citations
            if one.article_id == first.article_id and one.start >= first.start
        ]
        material = self._reader.read(reading.core.text or reading.item.text, (first.article_id,))
        directive = reading.subject.directive if reading.subject.is_numbered else None
        return Found(
            question=reading.core,
            resolution=Resolution((directive,)) if directive else Resolution(),
            material=material,
            ranked=(),
            supported=True,
            understood_as=reading.shown,
            told=told(reading.core, places, material, today),
        )

    def _read(self, question: Question, resolution: Resolution, articles: tuple[int, ...]) -> Found:
        material = self._reader.read(question.text, articles)
        ranked = self.ranking.rank(question, material.candidates())
        supported = above_the_line(question, ranked, named=bool(articles))
        return Found(question, resolution, material, ranked, supported)


def _is_of(found: Found, subject: Subject) -> bool:
    """What was found without the conversation is the very article that the talk is about."""
    return bool(found.ranked) and found.ranked[0].candidate.article.id == subject.article
