"""A model that copies its evidence and corrupts it at a known rate: what reaches the screen.

python -m benchmarks.corrupting [QUESTIONS.jsonl [FOLDER]]: a curve over the rates, then the kinds.
"""

import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.altering import KINDS, Stock
from benchmarks.claims import quotables, stock
from bot.answer import Answer
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.questions import Asked, read_questions
from bot.settings import ROOT, Settings
from corpus.text import canonical
from tests.scripted_llm import scripted_model

RATES = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)
SEED = 6
TODAY = date(2025, 9, 1)
SOURCES = ("wrong source", "marker out of range", "no marker")
_EVIDENCE = re.compile(r'<tu_lieu so="(\d+)">(.*?)</tu_lieu>', re.DOTALL)
_QUOTE = re.compile(r"^Trích: (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Said:
    """One sentence of the model; `kind` is how it was corrupted, "" if it was not."""

    text: str
    kind: str
    quote: str


@dataclass
class Corrupting:
    """Answers each request with its evidence, sentence by sentence, corrupted at `rate`."""

    rate: float
    random: Random
    stock: Stock
    said: list[Said] = field(default_factory=list)

    def __call__(self, request: dict[str, Any]) -> list[str]:
        prompt = request["messages"][-1]["content"]
        offered = [
            (int(number), quote[1])
            for number, block in _EVIDENCE.findall(prompt)
            if (quote := _QUOTE.search(block))
        ]
        self.said = []
        return [f"{line}\n" for one in offered for line in self._line(*one, offered)]

    def _line(self, number: int, quote: str, offered: Sequence[tuple[int, str]]) -> Iterator[str]:
        kind, text, marker = "", quote, f"[{number}]"
        if self.random.random() < self.rate:
            kind = self.random.choice((*KINDS, *SOURCES))
            if kind in SOURCES:
                marker = self._marker(kind, number, len(offered))
            else:
                text = KINDS[kind](quote, self.random, self.stock) or quote
                kind = kind if _plain(text) not in _plain(quote) else ""
        self.said.append(Said(text, kind, quote))
        yield f"{text.rstrip(' .;')} {marker}."

    def _marker(self, kind: str, number: int, count: int) -> str:
        others = [one for one in range(1, count + 1) if one != number] or [99]
        choices = {
            "wrong source": self.random.choice(others),
            "marker out of range": count + self.random.randint(1, 50),
        }
        return f"[{choices[kind]}]" if kind in choices else ""


@dataclass
class Tally:
    said: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)  # shown as said, or credited wrongly
    lost: int = 0
    true: int = 0
    stood_in: int = 0
    answers: int = 0
    blank: int = 0


def main(arguments: Sequence[str]) -> None:
    questions = Path(arguments[0]) if arguments else ROOT / "tests/golden/starter_dev.jsonl"
    folder = Path(arguments[1]) if len(arguments) > 1 else ROOT / "corpus/articles"
    asked = [one for one in read_questions(questions) if one.answerable and not one.turn_of]
    with tempfile.TemporaryDirectory() as data, scripted_model() as server:
        settings = Settings(data=Path(data), llm_model="corrupting", llm_base_url=server.base_url)
        index_folders(settings, [folder])
        library = open_library(settings)
        known = stock(quotables(library.catalogue))
        tallies = {}
        for rate in RATES:
            model = Corrupting(rate, Random(SEED), known)
            server.answers = model
            tallies[rate] = asked_with(over(settings, library), asked, model)
        library.close()
    _curve(tallies)
    _kinds(list(tallies.values()))


def asked_with(chatbot: Chatbot, asked: Sequence[Asked], model: Corrupting) -> Tally:
    tally = Tally()
    for one in asked:
        model.said = []
        shown = list(chatbot.stream(one.question, Conversation(), one.today or TODAY))
        if model.said:
            _count(tally, shown, model.said)
    return tally


def _count(tally: Tally, shown: Sequence[Answer], said: Sequence[Said]) -> None:
    tally.answers += 1
    tally.stood_in += shown[-1].notice is not None
    tally.blank += not shown[-1].statements
    quotes = _credited(shown)
    for one in said:
        tally.said[one.kind] += 1
        text = _plain(one.text)
        if one.kind in ("", *SOURCES):
            tally.true += 1
            tally.lost += text not in quotes
            tally.wrong[one.kind] += any(text not in quote for quote in quotes.get(text, ()))
        else:
            tally.wrong[one.kind] += text in quotes


def _credited(shown: Sequence[Answer]) -> dict[str, set[str]]:
    """Everything that was ever on screen, each with what it was credited to."""
    found: dict[str, set[str]] = defaultdict(set)
    for answer in shown:
        by_number = {one.number: _plain(one.quote) for one in answer.citations}
        for one in answer.statements:
            found[_plain(one.text)].add(" | ".join(by_number[number] for number in one.citations))
    return found


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w%/-]+", canonical(text).lower()))


def _curve(tallies: dict[float, Tally]) -> None:
    print("rate  answers  said  corrupted  shown wrong  true  lost  stood in  blank")
    for rate, one in tallies.items():
        corrupted = one.said.total() - one.said[""]
        print(f"{rate:4.2f} {one.answers:>8} {one.said.total():>5} {corrupted:>10} "
              f"{one.wrong.total():>12} {one.true:>5} {one.lost / max(1, one.true):5.3f} "
              f"{one.stood_in / max(1, one.answers):9.3f} {one.blank:>6}")  # fmt: skip


def _kinds(tallies: Sequence[Tally]) -> None:
    said = sum((one.said for one in tallies), Counter())
    wrong = sum((one.wrong for one in tallies), Counter())
    print("\nkind                   said  shown wrong")
    for kind, count in sorted(said.items()):
        print(f"{kind or '(true)':<22} {count:>4} {wrong[kind]:>12}")


if __name__ == "__main__":
    main(sys.argv[1:])
