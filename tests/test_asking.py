"""Questions made from a library, with and without an answer in it, keep to the evidence line."""

from pathlib import Path

import pytest

from benchmarks.asking import asked_of
from benchmarks.refusals import Tried, figures, measure
from bot.build import index_folders, open_library
from bot.settings import Settings

INVENTED = Path(__file__).parent / "golden" / "invented"
SEED = 7  # not the one the line was fitted on


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [INVENTED])
    return settings


@pytest.fixture(scope="module")
def tried(settings: Settings) -> list[Tried]:
    return measure(settings, SEED, per_article=16, most=100)


def test_the_same_seed_makes_the_same_questions(settings: Settings) -> None:
    library = open_library(settings)
    once, again, other = (asked_of(library.catalogue, seed) for seed in (SEED, SEED, SEED + 1))
    library.close()
    assert once == again != other
    assert {one.answerable for one in once} == {True, False}


def test_absent_places_years_names_and_facts_are_declined(tried: list[Tried]) -> None:
    found = figures(tried)
    assert found["unanswerable"] >= 50
    assert found["unanswerable_declined"] >= 0.85, found


def test_what_the_articles_say_is_not_refused(tried: list[Tried]) -> None:
    found = figures(tried)
    assert found["answerable"] >= 70
    assert found["answerable_refused"] <= 0.08, found
