import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from embeddings.vectors import VectorStore

ROWS = np.eye(4, 8, dtype=np.float32)
NEAR = np.array([0.8, 0.6, 0, 0, 0, 0, 0, 0], np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VectorStore]:
    with closing(VectorStore(tmp_path)) as store:
        store.add([10, 20, 30, 40], ROWS)
        yield store


def test_scores_are_cosines_by_hand(store: VectorStore) -> None:
    found = store.search(NEAR, 2)
    assert list(found) == [10, 20]
    assert list(found.values()) == pytest.approx([0.8, 0.6], abs=1e-6)


def test_length_does_not_matter(store: VectorStore) -> None:
    store.add([50], 7 * NEAR[None])
    assert store.search(NEAR, 1) == pytest.approx({50: 1.0}, abs=1e-6)


@pytest.mark.parametrize(
    ("only", "expected"),
    [({20, 30}, [20, 30]), ({30, 99}, [30]), (set(range(5000)), [10, 20, 30, 40])],
    ids=["two", "one is gone", "more than a batch"],
)
def test_only_these(store: VectorStore, only: set[int], expected: list[int]) -> None:
    assert sorted(store.search(NEAR, 9, only)) == expected
    assert store.search(NEAR, 9, only) == pytest.approx(
        {one: score for one, score in store.search(NEAR, 9).items() if one in only}, abs=1e-6
    )


def test_deleted_ids_are_gone(store: VectorStore) -> None:
    store.delete([10, 77])
    assert store.ids() == {20, 30, 40}
    assert list(store.search(NEAR, 1)) == [20]


def test_an_empty_store_finds_nothing(tmp_path: Path) -> None:
    with closing(VectorStore(tmp_path)) as store:
        assert (store.ids(), store.search(NEAR, 5)) == (set(), {})


def test_vectors_come_back_as_they_were(store: VectorStore) -> None:
    vector = store.vector(30)
    assert vector is not None
    assert vector.tolist() == ROWS[2].tolist()
    assert store.vector(77) is None


def test_many_batches(tmp_path: Path) -> None:
    rows = np.random.default_rng(5).normal(size=(2500, 8)).astype(np.float32)
    with closing(VectorStore(tmp_path)) as store:
        store.add(range(2500), rows)
        assert store.ids() == set(range(2500))
        assert all(list(store.search(rows[one], 1)) == [one] for one in range(0, 2500, 50))


def test_closing_one_store_leaves_the_others_open(store: VectorStore, tmp_path: Path) -> None:
    VectorStore(tmp_path / "khác").close()
    VectorStore(tmp_path).close()
    assert list(store.search(NEAR, 1)) == [10]


def test_processes_may_read_at_once(store: VectorStore, tmp_path: Path) -> None:
    read = (
        "import sys, numpy as np; from pathlib import Path;"
        "from embeddings.vectors import VectorStore;"
        "store = VectorStore(Path(sys.argv[1]));"
        "print(list(store.search(np.eye(1, 8, dtype=np.float32)[0], 1)))"
    )
    command = [sys.executable, "-c", read, str(tmp_path)]
    processes = [
        subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(3)
    ]
    assert [process.communicate()[0].strip() for process in processes] == ["[10]"] * 3


@pytest.mark.parametrize("size", [0, 1, 100, 1500])
def test_reading_changes_no_file_but_the_database(tmp_path: Path, size: int) -> None:
    rows = np.random.default_rng(6).normal(size=(size, 8)).astype(np.float32)
    with closing(VectorStore(tmp_path)) as store:
        store.add(range(size), rows)
        store.delete([0, 1] if size > 2 else [])
        store.search(NEAR, 1)
    before = plain_files(tmp_path)
    for _ in range(2):
        with closing(VectorStore(tmp_path)) as store:
            store.search(NEAR, 200)
    assert plain_files(tmp_path) == before


def plain_files(folder: Path) -> dict[str, int]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {one.name: one.stat().st_mtime_ns for one in files if one.suffix != ".sqlite3"}


def test_near_twins_can_be_reached(tmp_path: Path) -> None:
    """Clusters of nearly equal vectors are what a proximity graph loses first."""
    random = np.random.default_rng(7)
    centres = random.normal(size=(5, 16))
    reached = 0
    for turn in range(10):
        noise = random.normal(scale=0.01, size=(150, 16))
        rows = (centres[random.integers(5, size=150)] + noise).astype(np.float32)
        with closing(VectorStore(tmp_path / str(turn))) as store:
            store.add(range(150), rows)
            reached += len(store.search(rows[0], 200))
    assert reached >= 1498, "of 1,500; graphs are built by several threads, so no two are equal"
