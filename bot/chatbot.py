"""Chatbot.ask and .stream: the one path of a question, for page, command line, tests, evaluation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.answer import Answer


@dataclass(frozen=True)
class Conversation:
    """Earlier answers, oldest first; the question of each stands in its Answer."""

    answers: tuple[Answer, ...] = ()

    def then(self, answer: Answer) -> "Conversation":
        return Conversation((*self.answers, answer))


class Chatbot:
    def stream(
        self, question: str, conversation: Conversation, today: date
    ) -> Iterator[Answer]:
        """A growing Answer; the last one has `done` True."""
        raise NotImplementedError

    def ask(self, question: str, conversation: Conversation, today: date) -> Answer:
        """The last element of `stream`."""
        raise NotImplementedError
