"""python -m benchmarks.scale [STATUTES.jsonl.xz]: tens of thousands of passages in the project's
own index, against the floor of what cannot be left out, in the same run: embedding the passages and
adding them to a bare Chroma and a bare Tantivy, embedding a query and asking both."""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks.collection import Document, entry, packed, read_lines
from bot.settings import ROOT
from corpus.article import Passage
from corpus.catalogue import Catalogue, Changes
from corpus.text import stored
from embeddings.embedder import Embedder, open_embedder
from embeddings.index import PassageIndex
from embeddings.lexical import LexicalStore

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

STATUTES = ROOT.parent / "shared" / "data" / "scale" / "statutes.jsonl"
_BATCH = 1_000
_MEGABYTE = 1 << 20
_OPENED = """
import sys, time
from pathlib import Path
from embeddings.embedder import open_embedder
from embeddings.index import PassageIndex
import psutil
embedder = open_embedder(None, False)
import chromadb, tantivy
started = time.perf_counter()
index = PassageIndex(Path(sys.argv[1]), embedder)
assert index.search("quy định về trách nhiệm của cơ quan nhà nước", 20)
print(time.perf_counter() - started, psutil.Process().memory_info().rss / (1 << 20))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("statutes", nargs="?", type=Path, default=STATUTES, help=".jsonl or .xz")
    parser.add_argument("--passages", type=int, help="only so many")
    parser.add_argument("--searches", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    if not any(path.is_file() for path in (options.statutes, packed(options.statutes))):
        parser.error(f"no such file: {options.statutes}")
    documents = [
        Document(line["_id"], stored(line["title"]), stored(line["text"]))
        for line in islice(read_lines(options.statutes), options.passages)
    ]
    with TemporaryDirectory() as folder:
        figures = measure(Path(folder), documents, options.searches)
    lines_of = (f"{name:<26}{value:>10}" for name, value in figures.items())
    print(json.dumps(figures) if options.json else "\n".join(lines_of))


def measure(folder: Path, documents: Sequence[Document], searches: int) -> dict[str, float]:
    embedder = open_embedder(None, False)
    with closing(Catalogue(f"sqlite:///{folder / 'catalogue.sqlite'}")) as catalogue:
        stored_s = _seconds(lambda: _store(catalogue, documents))
        passages = catalogue.passages(sorted(catalogue.searchable_ids(())))
        queries = _queries(passages, searches)
        with closing(PassageIndex(folder, embedder)) as index:
            built = _seconds(lambda: index.update(catalogue))
            searched = _times(lambda query: index.search(query, 20), queries)
        peak = _peak_mb()
        floor, asked = _floor(folder / "floor", embedder, passages, queries)
        figures = {
            "passages": float(len(passages)),
            "catalogue_s": round(stored_s, 1),
            "build_s": round(built, 1),
            "passages_per_s": round(len(passages) / built),
            "floor_s": round(floor, 1),
            "build_to_floor": round(built / floor, 2),
            **_compared(searched, asked),
            "index_mb": _megabytes(folder / "index"),
        }
        (folder / "index" / "current").unlink()
        with closing(PassageIndex(folder, embedder)) as index:
            again = _seconds(lambda: index.update(catalogue))
    return figures | {"whole_again_s": round(again, 1), "builder_peak_mb": peak} | _opened(folder)


def _store(catalogue: Catalogue, documents: Sequence[Document]) -> None:
    for at in range(0, len(documents), 10_000):
        catalogue.apply(Changes(entries=[entry(one) for one in documents[at : at + 10_000]]))


def _queries(passages: Sequence[Passage], searches: int) -> list[str]:
    """Twelve words out of the middle of as many passages, every other one without diacritics."""
    from embeddings.vocabulary import folded

    step = max(1, len(passages) // searches)
    words = [one.text.split() for one in islice(passages, 0, None, step)]
    texts = [" ".join(one[len(one) // 2 :][:12]) for one in words]
    return [folded(text) if number % 2 else text for number, text in enumerate(texts)]


def _floor(
    folder: Path, embedder: Embedder, passages: Sequence[Passage], queries: Sequence[str]
) -> tuple[float, list[float]]:
    """Seconds to build, milliseconds per query."""
    chroma, tantivy = _bare_chroma(folder / "chroma"), LexicalStore(folder / "tantivy")

    def add() -> None:
        rows = embedder.embed_passages([passage.searchable() for passage in passages])
        for at in range(0, len(passages), _BATCH):
            ids = [str(passage.id) for passage in passages[at : at + _BATCH]]
            chroma.upsert(ids=ids, embeddings=rows[at : at + _BATCH])
        tantivy.change((), passages)

    def ask(query: str) -> None:
        chroma.query(query_embeddings=embedder.embed_queries([query]), n_results=20)
        tantivy.search(query, 20)

    return _seconds(add), _times(ask, queries)


def _bare_chroma(folder: Path) -> "Collection":
    """As it comes, but for the distance."""
    import chromadb

    client = chromadb.PersistentClient(str(folder))
    return client.create_collection(
        "floor", embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
    )


def _compared(searched: Sequence[float], floor: Sequence[float]) -> dict[str, float]:
    ours, bare = quantiles(searched, n=20), quantiles(floor, n=20)
    return {
        "search_p50_ms": round(ours[9], 2),
        "search_p95_ms": round(ours[18], 2),
        "floor_p50_ms": round(bare[9], 2),
        "floor_p95_ms": round(bare[18], 2),
        "p95_to_floor": round(ours[18] / bare[18], 2),
    }


def _opened(folder: Path) -> dict[str, float]:
    """In a process of its own: until the first search has its answer, and its memory then."""
    command = [sys.executable, "-c", _OPENED, str(folder)]
    printed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    seconds, megabytes = map(float, printed.split())
    return {"opening_s": round(seconds, 2), "reader_rss_mb": round(megabytes)}


def _seconds(act: Callable[[], object]) -> float:
    started = perf_counter()
    act()
    return perf_counter() - started


def _times(ask: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    """Milliseconds per query, after a few to warm up."""
    for query in queries[:20]:
        ask(query)
    times = []
    for query in queries:
        started = perf_counter()
        ask(query)
        times.append(1000 * (perf_counter() - started))
    return times


def _megabytes(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file())
    return round(sum(path.stat().st_size for path in files) / _MEGABYTE, 1)


def _peak_mb() -> float:
    from resource import RUSAGE_SELF, getrusage

    return float(round(getrusage(RUSAGE_SELF).ru_maxrss / 1024))


if __name__ == "__main__":
    main()
