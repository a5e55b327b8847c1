"""python -m benchmarks.milestones: finding the moments of an article, against one bare regular
expression run over the same text, in the same run."""

import argparse
import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from time import perf_counter

from bot.settings import ROOT
from corpus.article import Article
from corpus.milestones import milestones
from corpus.reading import read

AIM_MS = 5.0
_FLOOR = re.compile(
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:ngày|tháng|năm|quý)\s+[\dIVX]+|hằng|hàng|trước|từ|đến",
    re.IGNORECASE,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=ROOT / "corpus" / "articles")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.articles)
    lines = (f"{name:<22}{value:>8}" for name, value in figures.items())
    print(json.dumps(figures) if options.json else "\n".join(lines))


def measure(folder: Path) -> dict[str, float]:
    files = sorted(path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
    articles = [read(path, path.name) for path in files]
    taken = _timed(milestones, articles)
    floor = _timed(lambda article: _FLOOR.findall(article.text), articles)
    return {
        "articles": float(len(articles)),
        "characters_mean": round(mean(len(article.text) for article in articles)),
        "milestones": float(sum(len(milestones(article)) for article in articles)),
        "mean_ms": round(mean(taken), 2),
        "longest_ms": round(max(taken), 2),
        "aim_ms": AIM_MS,
        "floor_mean_ms": round(mean(floor), 3),
        "ratio": round(mean(taken) / mean(floor), 1),
    }


def _timed(act: Callable[[Article], object], articles: Sequence[Article]) -> list[float]:
    """The best of three rounds for each article, in milliseconds, after one round to warm up."""
    for article in articles:
        act(article)
    return [min(_once(act, article) for _ in range(3)) for article in articles]


def _once(act: Callable[[Article], object], article: Article) -> float:
    started = perf_counter()
    act(article)
    return (perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
