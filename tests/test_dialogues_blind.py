"""Conversations that were written before the code was read, in many rounds, each run once before
anything was mended for it (docs/decisions.md): fragments, corrections, other topics, foreign
questions, halves, premises, English, newcomers, misspelt words."""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.answer import Answer
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.evaluation import comparable
from bot.settings import Settings
from tests.format_writer import build_all
from tests.test_dialogues import GOLDEN, LIBRARIES, TODAY, Turn

# Rounds over libraries of their own; of their dialogues so many are right in every turn, by what it
# came to on 23 November 2026 where that is below 0.90.
ROUNDS = {f"formats_{number}": f"dialogues_{number}.jsonl" for number in range(8, 38)}
FLOORS = {
    "formats_10": 0.83,
    "formats_12": 0.83,
    "formats_13": 0.79,
    "formats_14": 0.87,
    "formats_16": 0.79,
    "formats_17": 0.87,
    "formats_18": 0.70,
    "formats_19": 0.83,
    "formats_20": 0.87,
    "formats_21": 0.87,
    "formats_22": 0.54,
    "formats_23": 0.62,
    "formats_24": 0.87,
    "formats_25": 0.75,
    "formats_26": 0.83,
    "formats_27": 0.75,
    "formats_28": 0.60,
    "formats_29": 0.73,
    "formats_30": 0.79,
    "formats_31": 0.70,
    "formats_32": 0.70,
    "formats_33": 0.79,
    "formats_34": 0.62,
    "formats_35": 0.66,
    "formats_36": 0.82,
    "formats_37": 0.69,
}
SEEDS = GOLDEN.parent.parent.parent / "shared" / "seeds"
# Of what breaks between the turns, in conversations over five libraries.
BETWEEN_TURNS, LEAST_BETWEEN = "dialogues_between.jsonl", 0.80
Dialogue = dict[str, Any]
_ENGLISH = re.compile(
    r"\b(?:the|is|was|of|not|you|can|at|on|this|for|in|as|by|official|source)\b", re.IGNORECASE
)
_MISSING = ("không nêu", "chưa có nội dung", "không có")


def read(name: str = "dialogues_blind.jsonl") -> list[Dialogue]:
    lines = (GOLDEN / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def bots(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Chatbot]]:
    """The five first articles are not part of the repository: tried where they lie beside it."""
    folders: dict[str, Path] = {**LIBRARIES, **({"seeds": SEEDS} if SEEDS.is_dir() else {})}
    for name in ("formats_6", "formats_7", *ROUNDS):
        folders[name] = tmp_path_factory.mktemp("built")
        build_all(GOLDEN / name, folders[name])
    found = {}
    with ExitStack() as stack:
        for name, folder in folders.items():
            settings = Settings(data=tmp_path_factory.mktemp(name))
            index_folders(settings, [folder])
            library = open_library(settings)
            stack.callback(library.close)
            found[name] = over(settings, library)
        yield found


def problems(bot: Chatbot, one: Dialogue) -> list[str]:
    talk, found = Conversation(), []
    today = date.fromisoformat(one.get("today") or TODAY.isoformat())
    for turn in one["turns"]:
        answer = bot.ask(turn["question"], talk, today)
        talk = talk.then(answer)
        wrong = [*content(turn, answer), *reading(turn, answer), *form(turn, answer)]
        wrong += offers(turn, answer, bot)
        found += [f"{one['id']} {turn['question']} ({answer.understood_as}): {w}" for w in wrong]
    return found


def content(turn: Turn, answer: Answer) -> Iterator[str]:
    text = comparable(answer.text)
    missing = [one for one in turn["must_include"] if comparable(one) not in text]
    said = [one for one in turn.get("must_not_include", ()) if comparable(one) in text]
    if missing or said:
        yield f"lacks {missing}, says {said}"
    if turn.get("any") and not any(comparable(one) in text for one in turn["any"]):
        yield f"has none of {turn['any']}"
    if turn["must_include"] and answer.refused and answer.reason != "ambiguous":
        yield "refused"
    declined = answer.refused or answer.reason == "not_stated"
    if (turn.get("refused") or turn.get("declined")) and not declined:
        yield "answers what the sources do not hold"
    if turn.get("refused") is False and answer.reason == "no_evidence":
        yield "does not take it for small talk"


def reading(turn: Turn, answer: Answer) -> Iterator[str]:
    shown = comparable(answer.understood_as or "")
    if "understood" in turn and not shown:
        yield "says not how it was read"
    lacking = [one for one in turn.get("understood", ()) if comparable(one) not in shown]
    if lacking:
        yield f"was read without {lacking}"
    if turn.get("fresh") and shown:
        yield "carried over"


def form(turn: Turn, answer: Answer) -> Iterator[str]:
    first = answer.statements[0].text if answer.statements else ""
    verdict = turn.get("verdict")
    if verdict and not first.startswith(("Đúng", "Phải")):
        yield "is not confirmed"
    if verdict is False and not first.startswith("Không"):
        yield "is not denied"
    if "half" in turn and not any(comparable(one) in comparable(answer.text) for one in _MISSING):
        yield "names no missing half"
    if turn.get("english") and not _ENGLISH.search(answer.text):
        yield "is not English"


def offers(turn: Turn, answer: Answer, bot: Chatbot) -> Iterator[str]:
    if turn.get("suggestions") and len(answer.suggestions) < 3:
        yield "suggests too little"
    wanted = turn.get("suggests", ())
    if wanted and not any(all(one in offered for one in wanted) for offered in answer.suggestions):
        yield f"does not offer {wanted}"
    if turn.get("suggestions") or wanted:
        for offered in answer.suggestions:
            if bot.ask(offered, Conversation(), TODAY).reason == "no_evidence":
                yield f"cannot answer its own {offered}"


def test_most_dialogues_are_right_in_every_turn(bots: dict[str, Chatbot]) -> None:
    known = [one for one in read() if one["library"] in bots]
    wrong = {one["id"]: found for one in known if (found := problems(bots[one["library"]], one))}
    told = "\n".join(line for found in wrong.values() for line in found)
    assert len(wrong) <= 0.15 * len(known), told
    switched = [one["id"] for one in known if one["kind"] == "switch"]
    carried = [key for key in switched if any("carried" in line for line in wrong.get(key, ()))]
    assert len(carried) <= 1, told


def test_the_seventh_round_falls_no_further(bots: dict[str, Chatbot]) -> None:
    """Run once and not mended for: what such talk comes to when nobody has looked."""
    wrong = [one["id"] for one in read("dialogues_7.jsonl") if problems(bots["formats_7"], one)]
    assert len(wrong) <= 10, wrong


@pytest.mark.parametrize("library", ROUNDS)
def test_the_later_rounds_hold(bots: dict[str, Chatbot], library: str) -> None:
    known = read(ROUNDS[library])
    wrong = [line for one in known if (found := problems(bots[library], one)) for line in found[:1]]
    assert 1 - len(wrong) / len(known) >= FLOORS.get(library, 0.90), "\n".join(wrong)


def test_what_was_said_before_completes_a_fragment(bots: dict[str, Chatbot]) -> None:
    """Units, rows, things and people put into the question before, or into the one before that."""
    known = read(BETWEEN_TURNS)
    wrong = [
        line
        for one in known
        if (found := problems(bots[one["library"]], one))
        for line in found[:1]
    ]
    assert 1 - len(wrong) / len(known) >= LEAST_BETWEEN, "\n".join(wrong)
