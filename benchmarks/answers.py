"""python -m benchmarks.answers: latency of answers without a language model, against the floor of
embedding the question and asking Chroma and Tantivy once, in the same run."""

import argparse
import gc
import json
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.build import index_folders, open_library, over
from bot.chatbot import Conversation
from bot.questions import read_questions
from bot.settings import ROOT, Settings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ROOT / "corpus" / "articles")
    parser.add_argument(
        "--questions", type=Path, default=ROOT / "tests" / "golden" / "questions_starter.jsonl"
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        figures = measure(Settings(data=Path(folder)), options.articles, options.questions)
    print(
        json.dumps(figures)
        if options.json
        else "\n".join(f"{k:<22}{v}" for k, v in figures.items())
    )


def measure(settings: Settings, articles: Path, questions: Path) -> dict[str, float]:
    index_folders(settings, [articles])
    library = open_library(settings)
    chatbot = over(settings, library)
    asked = [one.question for one in read_questions(questions)]
    today = date(2026, 11, 21)
    answers = _timed(lambda q: chatbot.ask(q, Conversation(), today), asked)
    floor = _timed(lambda q: library.index.search(q, 20), asked)
    figures = {
        "passages": float(library.index.size),
        "answer_p50_ms": answers[9],
        "answer_p95_ms": answers[18],
        "search_p50_ms": floor[9],
        "search_p95_ms": floor[18],
        "ratio_p95": round(answers[18] / floor[18], 2),
    }
    library.close()
    return figures


def _timed(act: Callable[[str], object], questions: Sequence[str]) -> list[float]:
    """Twentieths of the time per question, in milliseconds, after one round to warm up."""
    for question in questions:
        act(question)
    gc.collect()
    gc.freeze()  # as the page does once it is warm
    times = []
    for question in questions:
        started = perf_counter()
        act(question)
        times.append((perf_counter() - started) * 1000)
    return [round(cut, 1) for cut in quantiles(times, n=20)]


if __name__ == "__main__":
    main()
