"""Single questions in spoken words over the articles that come with the program, half of them
without an answer and close by. Written before the code was read (first scores in
docs/decisions.md); those guarded here are of questions that have been looked at since."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.build import evaluation as evaluation_of
from bot.build import index_folders, open_library
from bot.evaluation import Scores, scores
from bot.questions import read_questions
from bot.settings import ROOT, Settings

TODAY = date(2026, 11, 21)
QUESTIONS = read_questions(Path(__file__).parent / "golden" / "singles.jsonl")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scores]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [ROOT / "corpus" / "articles"])
    with closing(open_library(settings)) as library:
        yield scores(list(evaluation_of(settings, library).judge(QUESTIONS, TODAY)))


def test_what_is_told_is_told(found: Scores) -> None:
    assert found.answer_score is not None and found.answer_score >= 0.83
    assert found.false_refusals is not None and found.false_refusals <= 0.27
    assert found.quotes_valid == 1.0 and found.uncited_statements == 0


def test_what_is_not_told_is_declined(found: Scores) -> None:
    assert found.refusal_recall is not None and found.refusal_recall >= 0.88
