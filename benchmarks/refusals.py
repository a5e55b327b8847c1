"""python -m benchmarks.refusals FOLDER …: of questions made from articles, how many with an answer
are declined, and how many without one are answered. The line was fitted on seed 1; another seed
makes other questions."""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.asking import Made, asked_of
from bot import wording
from bot.answer import Answer
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import ROOT, Settings

TODAY = date(2026, 11, 21)
_WRONG = wording.WRONG_DAY.split("{")[0]


@dataclass(frozen=True)
class Tried:
    made: Made
    declined: bool
    refused: bool  # declined without a word of what the sources say instead


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "corpus" / "articles"])
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--per-article", type=int, default=6)
    parser.add_argument("--most", type=int, default=600, help="questions of each kind")
    parser.add_argument("--wrong", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder))
        index_folders(settings, options.folders)
        tried = measure(settings, options.seed, options.per_article, options.most)
    print(json.dumps(figures(tried), ensure_ascii=False, indent=1))
    for one in tried if options.wrong else ():
        if one.declined is one.made.answerable:
            print(one.made.answerable, one.made.sort, one.made.question, sep=" | ")


def measure(settings: Settings, seed: int, per_article: int, most: int) -> list[Tried]:
    library = open_library(settings)
    chatbot = over(settings, library)
    made = asked_of(library.catalogue, seed, per_article)
    tried = [_tried(one, chatbot) for one in _sample(made, seed, most)]
    library.close()
    return tried


def figures(tried: Sequence[Tried]) -> dict[str, Any]:
    answerable = [one for one in tried if one.made.answerable]
    absent = [one for one in tried if not one.made.answerable]
    return {
        "answerable": len(answerable),
        "answerable_declined": _share(one.declined for one in answerable),
        "answerable_refused": _share(one.refused for one in answerable),
        "unanswerable": len(absent),
        "unanswerable_declined": _share(one.declined for one in absent),
        "answered_by_sort": dict(Counter(one.made.sort for one in absent if not one.declined)),
        "declined_by_sort": dict(Counter(one.made.sort for one in answerable if one.declined)),
    }


def _sample(made: Sequence[Made], seed: int, most: int) -> list[Made]:
    chance = Random(seed)
    kinds = [[one for one in made if one.answerable is kind] for kind in (True, False)]
    return [one for kind in kinds for one in chance.sample(kind, min(most, len(kind)))]


def _tried(made: Made, chatbot: Chatbot) -> Tried:
    answer = chatbot.ask(made.question, Conversation(), TODAY)
    declined = answer.refused or answer.reason == "not_stated"
    return Tried(made, declined or _puts_right(made, answer), answer.refused)


def _puts_right(made: Made, answer: Answer) -> bool:
    """ "Không phải năm 2008: …" is what a wrong year or name is to be told."""
    return not made.answerable and answer.text.startswith(_WRONG)


def _share(values: Iterable[bool]) -> float:
    counted = list(values)
    return round(sum(counted) / len(counted), 4) if counted else 0.0


if __name__ == "__main__":
    main()
