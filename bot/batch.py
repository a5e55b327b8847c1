"""Many questions through the one path, each with the conversation that its turn_of chain makes."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.answer import Answer
from bot.chatbot import Chatbot, Conversation
from bot.questions import Asked


class Batch:
    def __init__(self, chatbot: Chatbot, asked: Sequence[Asked], today: date) -> None:
        """`today` stands in for questions that name none."""
        self._chatbot = chatbot
        self._asked = asked
        self._by_id = {one.id: one for one in asked}
        self._today = today
        self._talks: dict[str, Conversation] = {}

    def answers(self) -> Iterator[tuple[Asked, Answer]]:
        """In file order, whatever the order of the turns."""
        for one in self._asked:
            yield one, self._talk(one).answers[-1]

    def _talk(self, one: Asked) -> Conversation:
        """The conversation up to and with this question; each question is answered once."""
        if one.id not in self._talks:
            before = self._talk(self._by_id[one.turn_of]) if one.turn_of else Conversation()
            answer = self._chatbot.ask(one.question, before, one.today or self._today)
            self._talks[one.id] = before.then(answer)
        return self._talks[one.id]
