"""The table of one run, and with --wrong every question that was answered wrongly."""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from benchmarks.forms import (
    called,
    changed,
    coming,
    comparing,
    confirming,
    entries,
    figures,
    inspections,
    relations,
    whole,
)
from benchmarks.forms.world import Asked, Family, World
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from corpus.text import fold

FAMILIES: dict[str, Family] = {
    "called": called.worlds,
    "changed": changed.worlds,
    "coming": coming.worlds,
    "comparing": comparing.worlds,
    "confirming": confirming.worlds,
    "entries": entries.worlds,
    "figures": figures.worlds,
    "inspections": inspections.worlds,
    "relations": relations.worlds,
    "whole": whole.worlds,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("families", nargs="*", default=list(FAMILIES))
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--wrong", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    for name in options.families:
        counted, right = Counter[str](), Counter[str]()
        for world in FAMILIES[name](Random(f"{name} {options.seed}")):
            for asked, said in answers(world):
                counted[asked.form] += 1
                right[asked.form] += is_right(asked, said)
                if options.wrong and not is_right(asked, said):
                    print(asked.form, "|", asked.question, "|", asked.wanted, "\n   >", said[:400])
        forms = {one: f"{right[one]} of {counted[one]}" for one in counted}
        whole = f"{right.total()} of {counted.total()}"
        print(json.dumps({"family": name, "right": whole, "forms": forms}, ensure_ascii=False))


def answers(world: World) -> list[tuple[Asked, str]]:
    """Each question with all that its answer says; "" where it was declined."""
    with TemporaryDirectory() as folder:
        files = Path(folder, "files")
        files.mkdir()
        for name, text in world.files.items():
            (files / name).write_text(text)
        settings = Settings(data=Path(folder, "data"))
        index_folders(settings, [files])
        library = open_library(settings)
        chatbot = over(settings, library)
        told = [(one, said(chatbot, one, world)) for one in world.asked]
        library.close()
    return told


def said(chatbot: Chatbot, asked: Asked, world: World) -> str:
    answer = chatbot.ask(asked.question, Conversation(), world.today)
    is_declined = answer.refused or answer.reason in ("not_stated", "no_evidence")
    return (
        ""
        if is_declined and not asked.wanted
        else " / ".join(one.text for one in answer.statements)
    )


def is_right(asked: Asked, answer: str) -> bool:
    words = fold(answer)
    if not asked.wanted:
        return not answer
    holds = all(any(_says(words, one) for one in some.split("|")) for some in asked.wanted)
    first = words if asked.is_list else words.partition(" / ")[0]
    return holds and not any(_says(first, one) for one in asked.other)


def _says(words: str, wanted: str) -> bool:
    """ "20" is not said by "2026", nor by "20/3"."""
    return bool(re.search(rf"(?<![\w/.,]){re.escape(fold(wanted))}(?!\w|[/.,]\d)", words))


if __name__ == "__main__":
    main()
