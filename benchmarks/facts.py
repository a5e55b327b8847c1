"""python -m benchmarks.facts NEWS.jsonl.xz: what reading all facts out of an article costs, from
mentions to milestones, on one core, against cutting it into passages in the same run; NEWS as in
benchmarks.numbers."""

import argparse
import json
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from statistics import mean, quantiles
from time import perf_counter

from benchmarks.numbers import read_news
from corpus.article import Article
from corpus.facts import facts
from corpus.splitting import split

AIM_MS = 10.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(list(islice(read_news(options.news), options.articles)))
    lines = (f"{name:<22}{value:>10}" for name, value in figures.items())
    print(json.dumps(figures) if options.json else "\n".join(lines))


def measure(articles: Sequence[Article]) -> dict[str, float]:
    passages = [split(article) for article in articles]
    floor = _timed(lambda at: split(articles[at]), len(articles))
    taken = _timed(lambda at: facts(articles[at], passages[at]), len(articles))
    return {
        "articles": float(len(articles)),
        "facts_mean_ms": round(mean(taken), 2),
        "facts_p95_ms": round(quantiles(taken, n=20)[-1], 2),
        "aim_ms": AIM_MS,
        "splitting_mean_ms": round(mean(floor), 2),
        "ratio": round(mean(taken) / mean(floor), 2),
    }


def _timed(act: Callable[[int], object], count: int) -> list[float]:
    """Milliseconds for each, after a first one to warm up."""
    act(0)
    taken = []
    for at in range(count):
        started = perf_counter()
        act(at)
        taken.append((perf_counter() - started) * 1000)
    return taken


if __name__ == "__main__":
    main()
