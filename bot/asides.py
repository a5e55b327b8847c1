"""What is answered without looking for evidence first: small talk, what a word means, where a
newcomer begins, and what is asked about the answer just given."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot import bodies
from bot.about_answer import about_answer
from bot.answer import Answer, Statement
from bot.aside_wording import SMALL_TALK
from bot.choosing import confirms
from bot.citing import cited
from bot.composition import Composition
from bot.definitions import Definitions, asked_terms
from bot.library import Library
from bot.newcomers import Newcomer, newcomer, of_role
from bot.next_term import next_term
from bot.onboarding import Onboarding
from bot.small_talk import small_talk
from bot.uses import uses

_PATHS_KEPT = 32


class Asides:
    """`examples` are questions that the library answers; `answers` tries one."""

    def __init__(
        self,
        library: Library,
        examples: Callable[[], tuple[str, ...]],
        answers: Callable[[str], bool],
    ) -> None:
        self._onboarding = Onboarding(library, answers)
        self._definitions = Definitions(
            lambda words: uses(library, words), library.index.document_frequency
        )
        self._catalogue = library.catalogue
        self._make_examples = examples
        self._made: tuple[int, tuple[str, ...]] | None = None
        self._paths: dict[tuple[int, str, date], Answer | None] = {}

    def answer(self, empty: Answer, question: str, answers: Sequence[Answer]) -> Answer | None:
        """None when the question is for the records and the texts; `answers`: earlier ones."""
        if confirms(question, answers):
            return None
        told = about_answer(empty, question, answers)
        if told:
            return told
        term = next_term(question, answers)
        return self._alone(replace(empty, understood_as=term), term or question)

    def _alone(self, empty: Answer, question: str) -> Answer | None:
        kind = small_talk(question)
        if kind:
            said = Statement(SMALL_TALK[kind], (), "conclusion")
            talk = replace(empty, refused=True, reason="out_of_scope", statements=(said,))
            return replace(talk, suggestions=self._examples(), done=True)
        new = newcomer(question)
        path = self._path(new, empty) if new else None
        if path:
            return path
        ended = bodies.told(question, empty.today)
        if ended:
            return composed(empty, ended)
        terms = asked_terms(question)
        told = self._definitions.told(terms) if terms else None
        return composed(empty, told) if told else None

    def path(self, role: str, today: date) -> Answer | None:
        """Where a newcomer of this role begins; None where the library has nothing for it."""
        key = self._catalogue.revision, role, today
        if key not in self._paths:
            new = of_role(role)
            found = self._path(new, Answer(role, today)) if new else None
            self._paths = dict([*list(self._paths.items())[-_PATHS_KEPT:], (key, found)])
        return self._paths[key]

    def _path(self, new: Newcomer, empty: Answer) -> Answer | None:
        found = self._onboarding.path(new, empty.today)
        return replace(composed(empty, found.told), suggestions=found.questions) if found else None

    def _examples(self) -> tuple[str, ...]:
        """Tried once for each state of the library."""
        revision = self._catalogue.revision
        if self._made is None or self._made[0] != revision:
            self._made = revision, self._make_examples()
        return self._made[1]


def composed(empty: Answer, told: Composition) -> Answer:
    """What was composed from records and spans, as the whole answer."""
    statements, citations = cited(told.drafts, {})
    refused = told.reason == "no_evidence"
    answer = replace(empty, statements=statements, citations=citations, refused=refused)
    return replace(answer, reason=told.reason, done=True)
