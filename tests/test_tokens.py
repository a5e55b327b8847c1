from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from embeddings.embedder import Tokens
from embeddings.tokens import TokenStore


def runs(texts: Mapping[int, list[int]]) -> dict[int, Tokens]:
    return {one: np.array(tokens, np.uint16) for one, tokens in texts.items()}


def held(store: TokenStore, *ids: int) -> list[list[int]]:
    return [run.tolist() for run in store.runs(ids)]


def test_runs_come_in_the_order_asked(tmp_path: Path) -> None:
    store = TokenStore(tmp_path)
    store.change((), runs({30: [1, 2], 10: [], 20: [65535]}))
    assert held(store, 20, 10, 30) == [[65535], [], [1, 2]]
    assert store.size == 3


@pytest.mark.parametrize("unknown", [0, 15, 99])
def test_an_unknown_passage_has_no_tokens(tmp_path: Path, unknown: int) -> None:
    store = TokenStore(tmp_path)
    assert held(store, unknown) == [[]]
    store.change((), runs({10: [1], 20: [2]}))
    assert held(store, unknown, 20) == [[], [2]]


def test_what_was_read_before_a_change_stays_readable(tmp_path: Path) -> None:
    store = TokenStore(tmp_path)
    store.change((), runs({1: [7, 8]}))
    (before,) = store.runs([1])
    store.change([1], runs({2: [9]}))
    assert before.tolist() == [7, 8]
    assert held(store, 1, 2) == [[], [9]]


changes = st.lists(
    st.tuples(
        st.sets(st.integers(1, 8)),
        st.dictionaries(st.integers(1, 8), st.lists(st.integers(0, 65535), max_size=4)),
    ),
    max_size=5,
)


@settings(max_examples=50)
@given(changes)
def test_changes_last(
    tmp_path_factory: pytest.TempPathFactory, made: list[tuple[set[int], dict[int, list[int]]]]
) -> None:
    folder = tmp_path_factory.mktemp("tokens")
    store, expected = TokenStore(folder), dict[int, list[int]]()
    for gone, added in made:
        new = {one: tokens for one, tokens in added.items() if one in gone or one not in expected}
        store.change(gone, runs(new))
        expected = {one: run for one, run in expected.items() if one not in gone} | new
    for reader in (store, TokenStore(folder)):
        assert reader.size == len(expected)
        assert held(reader, *sorted(expected)) == [expected[one] for one in sorted(expected)]
