"""python -m benchmarks.index: building, following and searching the index, against the floor of
embedding the same passages and adding them to Chroma and Tantivy, in the same run."""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

from bot.settings import ROOT
from corpus.article import Article, Passage
from corpus.catalogue import Catalogue, Changes, Entry
from corpus.reading import read
from corpus.splitting import split
from embeddings.embedder import Embedder, open_embedder
from embeddings.index import PassageIndex
from embeddings.lexical import LexicalStore
from embeddings.vectors import VectorStore


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ROOT / "corpus" / "articles")
    parser.add_argument("--passages", type=int, default=10_000, help="at least so many")
    parser.add_argument("--searches", type=int, default=300)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        entries = list(multiplied(options.articles, options.passages))
        figures = measure(Path(folder), entries, options.searches)
    lines = (f"{name:<26}{value:>10}" for name, value in figures.items())
    print(json.dumps(figures) if options.json else "\n".join(lines))


def multiplied(folder: Path, passages: int) -> Iterator[Entry]:
    """The folder's articles over and over, each time with a line of its own, until there are so
    many passages."""
    articles = [read(path, path.name) for path in sorted(folder.glob("*.md"))]
    made = 0
    for turn in count():
        for article in articles:
            if made >= passages:
                return
            entry = _entry(replace(article, file=f"{turn}/{article.file}"), f" (bản {turn})")
            made += len(entry.passages)
            yield entry


def _entry(article: Article, mark: str) -> Entry:
    passages = [replace(one, title=one.title + mark) for one in split(article)]
    return Entry("/kho", article.file + mark, article, passages)


def measure(folder: Path, entries: Sequence[Entry], searches: int) -> dict[str, float]:
    embedder = open_embedder(None, False)
    with closing(Catalogue(f"sqlite:///{folder / 'catalogue.sqlite'}")) as catalogue:
        stored = _seconds(lambda: catalogue.apply(Changes(entries=entries)))
        with closing(PassageIndex(folder, embedder)) as index:
            built = _seconds(lambda: index.update(catalogue))
            passages = catalogue.passages(sorted(catalogue.searchable_ids(("stamp", "author"))))
            floor = _seconds(lambda: _add_only(folder / "floor", embedder, passages))
            figures = {
                "passages": float(index.size),
                "catalogue_s": round(stored, 2),
                "build_s": round(built, 2),
                "floor_s": round(floor, 2),
                "build_to_floor": round(built / floor, 2),
            }
            figures |= _following(catalogue, index, entries)
            figures |= _searching(index, passages, searches)
            (folder / "index" / "current").unlink()
            figures["whole_again_s"] = round(_seconds(lambda: index.update(catalogue)), 2)
    return figures | {"peak_rss_mb": _peak_rss_mb()}


def _add_only(folder: Path, embedder: Embedder, passages: Sequence[Passage]) -> None:
    with closing(VectorStore(folder / "chroma")) as vectors:
        rows = embedder.embed_passages([passage.searchable() for passage in passages])
        vectors.add([passage.id for passage in passages], rows)
    LexicalStore(folder / "tantivy").change((), passages)


def _following(
    catalogue: Catalogue, index: PassageIndex, entries: Sequence[Entry]
) -> dict[str, float]:
    """One article changes; then nothing does."""
    catalogue.apply(Changes(entries=[_entry(entries[0].article, " (sửa)")]))
    one = _seconds(lambda: index.update(catalogue))
    none = _seconds(lambda: index.update(catalogue))
    return {"one_article_s": round(one, 3), "nothing_new_s": round(none, 3)}


def _searching(index: PassageIndex, passages: Sequence[Passage], searches: int) -> dict[str, float]:
    step = max(1, len(passages) // searches)
    queries = [" ".join(one.text.split()[:12]) for one in islice(passages, 0, None, step)]
    for query in queries[:10]:
        index.search(query, 20)
    twentieths = quantiles(_times(index, queries), n=20)
    return {
        "search_p50_ms": round(twentieths[9], 2),
        "search_p95_ms": round(twentieths[18], 2),
    }


def _times(index: PassageIndex, queries: Sequence[str]) -> list[float]:
    """Milliseconds per query."""
    times = []
    for query in queries:
        start = perf_counter()
        index.search(query, 20)
        times.append(1000 * (perf_counter() - start))
    return times


def _seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    return perf_counter() - start


def _peak_rss_mb() -> float:
    from resource import RUSAGE_SELF, getrusage

    return round(getrusage(RUSAGE_SELF).ru_maxrss / 1024, 0)


if __name__ == "__main__":
    main()
