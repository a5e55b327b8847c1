"""From a model's first sentence to the first words on screen, and what the gate adds to a reply.

python -m benchmarks.first_words: the whole way of a question with the scripted server, beside the
same reply read by the bare client.
"""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from benchmarks.altering import Stock
from benchmarks.corrupting import Corrupting
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.language_model import open_model
from bot.questions import read_questions
from bot.settings import ROOT, Settings
from tests.scripted_llm import scripted_model

TODAY = date(2025, 9, 1)
AIM_MS = 300
TIMES = 60


class Stopwatch:
    """Notes when the server has its reply ready, the first sentence being the first piece."""

    def __init__(self, answers: Callable[[dict[str, Any]], list[str]]) -> None:
        self._answers = answers
        self.started = 0.0

    def __call__(self, request: dict[str, Any]) -> list[str]:
        said = self._answers(request)
        self.started = perf_counter()
        return said


def main() -> None:
    asked = [one for one in read_questions(ROOT / "tests/golden/starter_dev.jsonl")
             if one.answerable and not one.turn_of]  # fmt: skip
    copying = Corrupting(0.0, Random(1), Stock((), (), ()))
    with tempfile.TemporaryDirectory() as data, scripted_model() as server:
        watch = Stopwatch(copying)
        server.answers = watch
        settings = Settings(data=Path(data), llm_model="copying", llm_base_url=server.base_url)
        index_folders(settings, [ROOT / "corpus/articles"])
        library = open_library(settings)
        chatbot = over(settings, library)
        chatbot.ask(asked[0].question, Conversation(), TODAY)
        first = [ms for one in asked[:TIMES] if (ms := _first_words(chatbot, one.question, watch))]
        bare = _bare(server.base_url, watch)
        library.close()
    print(f"first words on screen after the model's first sentence, {len(first)} questions: "
          f"p50 {median(first):.0f} ms, p95 {quantiles(first, n=20)[18]:.0f} ms, "
          f"longest {max(first):.0f} ms, {max(first) / AIM_MS:.2f} of the aim")  # fmt: skip
    print(f"the bare client's first piece: p50 {bare:.0f} ms; "
          f"ratio {median(first) / max(0.1, bare):.1f}")  # fmt: skip


def _first_words(chatbot: Chatbot, question: str, watch: Stopwatch) -> float:
    """0 when no model was asked."""
    watch.started = 0.0
    for answer in chatbot.stream(question, Conversation(), TODAY):
        if answer.statements:
            return (perf_counter() - watch.started) * 1000 if watch.started else 0.0
    return 0.0


def _bare(base_url: str, watch: Stopwatch) -> float:
    model = open_model("copying", base_url, 10.0, "none")
    times = []
    for _ in range(TIMES // 2):
        next(piece for piece in model.stream('<tu_lieu so="1">\nTrích: Một câu.\n</tu_lieu>')
             if piece.content)  # fmt: skip
        times.append((perf_counter() - watch.started) * 1000)
    return median(times)


if __name__ == "__main__":
    main()
