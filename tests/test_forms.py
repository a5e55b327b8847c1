"""The forms of `benchmarks.forms`, of each family the first library that the seed draws."""

from itertools import islice
from random import Random

import pytest

from benchmarks.forms.__main__ import FAMILIES, answers, is_right

LEAST = 0.85


@pytest.mark.parametrize("family", FAMILIES)
def test_what_was_drawn_is_told(family: str) -> None:
    world = next(islice(FAMILIES[family](Random("tests")), 1, None))
    wrong = [(one.question, told) for one, told in answers(world) if not is_right(one, told)]
    assert len(wrong) <= (1 - LEAST) * len(world.asked), wrong
