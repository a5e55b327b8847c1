"""The corrupting model end to end: nothing corrupted is shown, hardly anything true is lost."""

from pathlib import Path
from random import Random

import pytest

from benchmarks.claims import quotables, stock
from benchmarks.corrupting import Corrupting, asked_with
from bot.build import index_folders, open_library, over
from bot.questions import read_questions
from bot.settings import Settings
from tests.scripted_llm import scripted_model

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("rate", [0.0, 0.4, 1.0])
def test_nothing_corrupted_is_shown(tmp_path: Path, rate: float) -> None:
    asked = [one for one in read_questions(GOLDEN / "invented.jsonl") if one.answerable]
    with scripted_model() as server:
        settings = Settings(data=tmp_path, llm_model="c", llm_base_url=server.base_url)
        index_folders(settings, [GOLDEN / "invented"])
        library = open_library(settings)
        model = Corrupting(rate, Random(5), stock(quotables(library.catalogue)))
        server.answers = model
        alone = [one for one in asked if not one.turn_of][:40]
        tally = asked_with(over(settings, library), alone, model)
        library.close()
    assert tally.answers >= 10
    assert tally.said.total() - tally.said[""] > 20 * rate or not rate
    assert tally.wrong.total() == 0
    assert tally.blank == 0
    assert tally.lost <= 0.03 * tally.true
