"""python -m benchmarks.retrieval BEIR_FOLDER ... [--json]: how well and how fast the project's own
index finds, stage by stage, with diacritics and without.

A throw-away index is built from corpus.jsonl[.xz]; a document scores as its best passage."""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import get_args

from benchmarks.collection import Collection, entry, read_collection
from bot.settings import ROOT
from corpus.catalogue import Catalogue, Changes
from embeddings.embedder import Embedder, open_embedder
from embeddings.index import PassageIndex, Stage
from embeddings.vocabulary import folded

SHARED = ROOT.parent / "shared" / "data" / "retrieval"
METRICS = ("Success@1", "Success@5", "Success@10", "R@10", "R@100", "RR@10", "nDCG@10")
SPOKEN = {"RR": "mrr", "R": "recall", "Success": "success", "nDCG": "ndcg"}
_PASSAGES = 400  # so that some hundred documents are among them
_DOCUMENTS = 100
_MEGABYTE = 1 << 20

Run = dict[str, dict[str, float]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="default: every set beside the code")
    parser.add_argument("--model", help="folder or hub name instead of the embedded model")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    folders = options.folders or sorted(SHARED.glob("*"))
    if not folders:
        parser.error(f"no folder named, and none in {SHARED}")
    embedder = open_embedder(options.model, False)
    for folder in folders:
        for line in measure(read_collection(folder), embedder):
            print(json.dumps(line) if options.json else _table_row(line), flush=True)


def measure(collection: Collection, embedder: Embedder) -> Iterator[dict[str, object]]:
    """One line per stage and kind of queries."""
    with TemporaryDirectory() as name, closing(_catalogue(Path(name))) as catalogue:
        folder = Path(name)
        documents = _fill(catalogue, collection)
        with closing(PassageIndex(folder, embedder)) as index:
            started = perf_counter()
            index.update(catalogue)
            built = perf_counter() - started
            about = {"set": collection.name, "passages": index.size}
            for kind, queries in _kinds(collection.queries).items():
                for stage in get_args(Stage):
                    run, times = _asked(index, queries, stage, documents)
                    yield {
                        **about,
                        "stage": stage,
                        "queries": kind,
                        "metrics": _metrics(collection, run),
                        **_percentiles(times),
                        "build_s": round(built, 2),
                        "index_mb": _megabytes(folder / "index"),
                        "rss_mb": _resident_mb(),
                    }


def _catalogue(folder: Path) -> Catalogue:
    return Catalogue(f"sqlite:///{folder / 'catalogue.sqlite'}")


def _fill(catalogue: Catalogue, collection: Collection) -> dict[int, str]:
    """Passage id -> document id."""
    catalogue.apply(Changes(entries=[entry(one) for one in collection.documents]))
    names = {article.id: article.file for article in catalogue.articles()}
    passages = catalogue.passages(sorted(catalogue.searchable_ids(())))
    return {passage.id: names[passage.article_id] for passage in passages}


def _kinds(queries: Mapping[str, str]) -> dict[str, dict[str, str]]:
    unaccented = {one: folded(text) for one, text in queries.items()}
    return {"accented": dict(queries), "unaccented": unaccented}


def _asked(
    index: PassageIndex, queries: Mapping[str, str], stage: Stage, documents: Mapping[int, str]
) -> tuple[Run, list[float]]:
    """What was found per query, and the milliseconds each took after a few to warm up."""
    for text in list(queries.values())[:10]:
        index.search(text, _PASSAGES, stage=stage)
    run: Run = {}
    times = []
    for query, text in queries.items():
        started = perf_counter()
        hits = index.search(text, _PASSAGES, stage=stage)
        times.append(1000 * (perf_counter() - started))
        best: dict[str, float] = {}
        for hit in hits:
            best.setdefault(documents[hit.passage_id], -float(len(best)))
        run[query] = {one: best[one] for one in list(best)[:_DOCUMENTS]}
    return run, times


def _metrics(collection: Collection, run: Run) -> dict[str, float]:
    import ir_measures

    measures = [ir_measures.parse_measure(name) for name in METRICS]
    asked = {query: dict(collection.wanted[query]) for query in collection.queries}
    found = ir_measures.calc_aggregate(measures, asked, run)
    return {
        _spoken(name): round(found[one], 4) for name, one in zip(METRICS, measures, strict=True)
    }


def _spoken(measure: str) -> str:
    name, _, depth = measure.partition("@")
    return f"{SPOKEN[name]}@{depth}"


def _percentiles(times: Sequence[float]) -> dict[str, float]:
    cuts = quantiles(times, n=20) if len(times) > 1 else [*times] * 19
    return {"ms_p50": round(cuts[9], 2), "ms_p95": round(cuts[18], 2)}


def _megabytes(folder: Path) -> float:
    files = (path for path in folder.rglob("*") if path.is_file())
    return round(sum(path.stat().st_size for path in files) / _MEGABYTE, 1)


def _resident_mb() -> float:
    import psutil  # type: ignore[import-untyped]

    return float(round(psutil.Process().memory_info().rss / _MEGABYTE))


def _table_row(line: Mapping[str, object]) -> str:
    cells = dict(line)
    metrics = cells.pop("metrics")
    assert isinstance(metrics, dict)
    figures = " ".join(f"{name} {100 * value:5.1f}" for name, value in metrics.items())
    names = " ".join(f"{cells.pop(name)!s:<{width}}" for name, width in _COLUMNS.items())
    return f"{names} {figures}  " + " ".join(f"{name} {value}" for name, value in cells.items())


_COLUMNS = {"set": 20, "stage": 8, "queries": 10}

if __name__ == "__main__":
    main()
