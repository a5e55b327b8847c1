"""python -m benchmarks.numbers NEWS.jsonl.xz: what reading document numbers costs per article on
one core, against the floor of one bare regular expression over the same text; `--sample 200` prints
numbers found, drawn at random, in their context, to be judged by eye.

NEWS has one article a line: title, abstract, body (a list of paragraphs)."""

import argparse
import json
import lzma
import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import quantiles
from time import perf_counter

from corpus.article import Article, Block
from corpus.mentions import Mention, mentions
from corpus.slips import slips
from corpus.text import stored

FLOOR = re.compile(r"\d+(?:/\d{4})?[-/][A-ZĐ]{2,}[-/][A-ZĐ]+")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    articles = list(islice(read_news(options.news), options.articles))
    if options.sample:
        for line in sample(articles, options.sample, options.seed):
            print(line)
        return
    figures = measure(articles)
    print(
        json.dumps(figures)
        if options.json
        else "\n".join(f"{k:<22}{v}" for k, v in figures.items())
    )


def measure(articles: Sequence[Article]) -> dict[str, float]:
    found = [mentions(article) for article in articles]
    read = _timed(mentions, articles)
    floor = _timed(lambda article: FLOOR.findall(article.text), articles)
    pairs = dict(zip(map(id, articles), found, strict=True))
    checked = _timed(lambda article: slips(article, pairs[id(article)]), articles)
    return {
        "articles": float(len(articles)),
        "characters": float(sum(len(article.text) for article in articles)),
        "numbers": float(sum(map(len, found))),
        "numbers_by_floor": float(sum(len(FLOOR.findall(one.text)) for one in articles)),
        "mentions_mean_ms": read[0],
        "mentions_p95_ms": read[1],
        "slips_mean_ms": checked[0],
        "floor_mean_ms": floor[0],
        "ratio_mean": round(read[0] / floor[0], 1),
    }


def sample(articles: Sequence[Article], size: int, seed: int) -> Iterator[str]:
    every = [(article, one) for article in articles for one in mentions(article)]
    chosen = random.Random(seed).sample(every, min(size, len(every)))
    for number, (article, one) in enumerate(chosen, start=1):
        yield f"{number:>4} {_in_context(article.text, one)}"


def _in_context(text: str, one: Mention) -> str:
    before = text[max(0, one.start - 50) : one.start].replace("\n", " ")
    after = text[one.end : one.end + 30].replace("\n", " ")
    told = (one.loai, one.type, one.issuer, one.body, str(one.issued_on), one.trich_yeu[:60])
    return f"…{before}⟦{one.so_hieu}⟧{after}…  {told}"


def read_news(path: Path) -> Iterator[Article]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        for row, line in enumerate(file):
            fields = json.loads(line)
            yield _article(f"{row}.txt", [fields["title"], fields["abstract"], *fields["body"]])


def _article(file: str, paragraphs: Sequence[str | None]) -> Article:
    told = [stored(paragraph) for paragraph in paragraphs if paragraph]
    blocks, start = [], 0
    for paragraph in told:
        blocks.append(Block("paragraph", start, start + len(paragraph)))
        start += len(paragraph) + 1
    return Article(file, "news", told[0], "\n".join(told), tuple(blocks))


def _timed(act: Callable[[Article], object], articles: Sequence[Article]) -> tuple[float, float]:
    """Mean and 95th percentile in milliseconds per article."""
    times = []
    for article in articles:
        started = perf_counter()
        act(article)
        times.append((perf_counter() - started) * 1000)
    return round(sum(times) / len(times), 4), round(quantiles(times, n=20)[18], 4)


if __name__ == "__main__":
    main()
