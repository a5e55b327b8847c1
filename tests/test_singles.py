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
GOLDEN = Path(__file__).parent / "golden"
SECOND = "singles_2.jsonl"  # of which only those with even numbers were ever read


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Scores]]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [ROOT / "corpus" / "articles"])
    with closing(open_library(settings)) as library:
        evaluation = evaluation_of(settings, library)
        yield {
            file: scores(list(evaluation.judge(read_questions(GOLDEN / file), TODAY)))
            for file in ("singles.jsonl", SECOND)
        }


@pytest.mark.parametrize(
    ("file", "least", "most_declined"), [("singles.jsonl", 0.87, 0.17), (SECOND, 0.9, 0.2)]
)
def test_what_is_told_is_told(
    found: dict[str, Scores], file: str, least: float, most_declined: float
) -> None:
    one = found[file]
    assert one.answer_score is not None and one.answer_score >= least
    assert one.false_refusals is not None and one.false_refusals <= most_declined
    assert one.quotes_valid == 1.0 and one.uncited_statements == 0


@pytest.mark.parametrize(("file", "least"), [("singles.jsonl", 0.94), (SECOND, 0.85)])
def test_what_is_not_told_is_declined(found: dict[str, Scores], file: str, least: float) -> None:
    recall = found[file].refusal_recall
    assert recall is not None and recall >= least
