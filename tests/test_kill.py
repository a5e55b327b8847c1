"""A real indexing process, killed without warning at random moments, loses nothing."""

import random
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from corpus.catalogue import Catalogue
from embeddings.index import PassageIndex
from tests.fakes import SyllableEmbedder

# Replaces all 300 articles round after round, so that every moment is a moment of writing.
WRITER = """
import sys
from pathlib import Path
from corpus.catalogue import Catalogue, Changes
from embeddings.index import PassageIndex
from tests.fakes import SyllableEmbedder
from tests.test_index import entry

folder = Path(sys.argv[1])
catalogue = Catalogue(f"sqlite:///{folder}/catalogue.sqlite")
index = PassageIndex(folder, SyllableEmbedder())
print("ready", flush=True)
for turn in range(1000):
    lines = [f"Chi bộ tổ {n} họp lần {turn} bàn việc số {n * 7919 % 10007}." for n in range(300)]
    catalogue.apply(Changes(entries=[entry(str(n), line) for n, line in enumerate(lines)]))
    index.update(catalogue)
"""


def test_ten_kills_lose_nothing(tmp_path: Path) -> None:
    moments = random.Random(11)
    for turn in range(10):
        # Spread over a round of writing: the catalogue, the vectors, both stores, the pointer.
        kill_after(0.1 + 0.15 * turn + moments.uniform(0, 0.15), tmp_path)
        with closing(Catalogue(f"sqlite:///{tmp_path}/catalogue.sqlite")) as catalogue:
            with closing(PassageIndex(tmp_path, SyllableEmbedder())) as index:
                index.update(catalogue)
                assert index.size == len(catalogue.searchable_ids(("stamp", "author")))
                assert turn < 9 or every_passage_is_found(index, catalogue)


def kill_after(seconds: float, folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)


def every_passage_is_found(index: PassageIndex, catalogue: Catalogue) -> bool:
    ids = sorted(catalogue.searchable_ids(("stamp", "author")))
    assert len(ids) == index.size == 300
    passages = catalogue.passages(ids)
    return all(
        passage.id in [hit.passage_id for hit in index.search(passage.text, 3)]
        for passage in passages
    )
