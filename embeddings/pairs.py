"""Training files become pairs of token rows: an anchor (as a question would be) and the passage
that should be near it. Knows nothing of models."""

import hashlib
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from embeddings.vocabulary import SILENT_IDS, folded

Rows = NDArray[np.int64]
Line = dict[str, Any]
WINDOW_SENTENCES = 8
LONGEST_POSITIVE = 2_000  # characters
DEVELOPMENT_PERCENT = 2


@dataclass(frozen=True)
class Texts:
    """Token ids of many texts end to end; row i is ids[starts[i]:starts[i + 1]]."""

    ids: NDArray[np.int32]
    starts: Rows

    def keys(self) -> NDArray[np.uint64]:
        """One number per row, equal for rows of the same tokens."""
        values = np.random.default_rng(0).integers(
            1 << 63, size=self.ids.max() + 1, dtype=np.uint64
        )
        sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(values[self.ids])])
        keys: NDArray[np.uint64] = np.diff(sums[self.starts])
        return keys

    def slices(self, first: Rows, last: Rows, limit: int) -> tuple[NDArray[np.int32], Rows]:
        """Rows `first` up to but not including `last`, each run cut to `limit` tokens:
        the ids, and where each run begins in them."""
        begin = self.starts[first]
        lengths = np.minimum(self.starts[last] - begin, limit)
        offsets = np.cumsum(lengths) - lengths
        places = np.arange(lengths.sum()) + np.repeat(begin - offsets, lengths)
        return self.ids[places], offsets


@dataclass(frozen=True)
class Pairs:
    """Rows of drawn pairs: an anchor is one row, a positive the rows first up to last."""

    anchors: Rows
    first: Rows
    last: Rows


@dataclass(frozen=True)
class FixedPairs:
    """Anchors and positives as the file pairs them, in alternate rows."""

    name: str
    anchors: Rows

    def __len__(self) -> int:
        return len(self.anchors)

    def draw(self, random: np.random.Generator, count: int) -> Pairs:
        anchors = random.permutation(self.anchors)[:count]
        return Pairs(anchors, anchors + 1, anchors + 2)


@dataclass(frozen=True)
class NewsPairs:
    """Articles as runs of rows (title, abstract, then the sentences of the body), paired with a
    window of one to eight sentences of the same article."""

    name: str
    anchor: str  # "title", "abstract" or "sentence" (paired with the sentences that follow it)
    titles: Rows
    ends: Rows

    def __len__(self) -> int:
        return len(self.titles)

    def draw(self, random: np.random.Generator, count: int) -> Pairs:
        chosen = random.permutation(len(self.titles))[:count]
        titles, ends = self.titles[chosen], self.ends[chosen]
        start = titles + 2 + random.integers(ends - titles - 2 - (self.anchor == "sentence"))
        anchors = {"title": titles, "abstract": titles + 1, "sentence": start}[self.anchor]
        first = start + (self.anchor == "sentence")
        length = 1 + random.integers(WINDOW_SENTENCES, size=len(chosen))
        return Pairs(anchors, first, np.minimum(first + length, ends))


Source = FixedPairs | NewsPairs


@dataclass(frozen=True)
class TrainingData:
    """`folded` has the rows of `written` typed without diacritics."""

    written: Texts
    folded: Texts
    train: list[Source]
    development: list[Source]


def read_training_data(folder: Path, tokenizer: Tokenizer) -> TrainingData:
    texts: list[str] = []
    train: list[Source] = []
    development: list[Source] = []
    files = {path.name.removesuffix(".jsonl.xz"): path for path in folder.glob("*.jsonl.xz")}
    held_out = _held_out_passages(files.values())
    for name, path in sorted(files.items()):
        add = _add_news if name == "news" else _add_fixed
        lines = list(read_lines(path))
        development += add(name, [line for line in lines if is_development(_anchor(line))], texts)
        train += add(name, [line for line in lines if _is_trained_on(line, held_out)], texts)
    unaccented = encode(tokenizer, [folded(text) for text in texts])
    return TrainingData(encode(tokenizer, texts), unaccented, train, development)


def _anchor(line: Line) -> str:
    return str(line["anchor"] if "anchor" in line else line["title"])


def _held_out_passages(files: Iterable[Path]) -> frozenset[str]:
    """The files share passages: one that is held out under one anchor is trained on under none."""
    lines = (line for path in files for line in read_lines(path) if "positive" in line)
    return frozenset(line["positive"] for line in lines if is_development(_anchor(line)))


def _is_trained_on(line: Line, held_out: frozenset[str]) -> bool:
    return not is_development(_anchor(line)) and line.get("positive") not in held_out


def _add_fixed(name: str, lines: Sequence[Line], texts: list[str]) -> list[Source]:
    start = len(texts)
    for line in lines:
        texts += [line["anchor"], line["positive"][:LONGEST_POSITIVE]]
    return [FixedPairs(name, np.arange(start, len(texts), 2))]


def _add_news(name: str, lines: Sequence[Line], texts: list[str]) -> list[Source]:
    titles, ends = [], []
    for line in lines:
        if len(line["body"]) >= 2:
            titles.append(len(texts))
            texts += [line["title"], line["abstract"], *line["body"]]
            ends.append(len(texts))
    rows = np.array(titles), np.array(ends)
    return [NewsPairs(f"{name}_{kind}", kind, *rows) for kind in ("title", "abstract", "sentence")]


def encode(tokenizer: Tokenizer, texts: Sequence[str]) -> Texts:
    """Token ids without the silent ones."""
    runs: list[NDArray[np.int32]] = []
    for start in range(0, len(texts), 10_000):
        encodings = tokenizer.encode_batch(texts[start : start + 10_000], add_special_tokens=False)
        runs += [np.array(encoding.ids, dtype=np.int32) for encoding in encodings]
    runs = [run[run >= SILENT_IDS] for run in runs]
    starts = np.concatenate([[0], np.cumsum([len(run) for run in runs])]).astype(np.int64)
    return Texts(np.concatenate(runs), starts)


def read_lines(path: Path) -> Iterator[Line]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_word_counts(folder: Path) -> Counter[str]:
    """The counts of word_counts.tsv.xz, and of the numbers in the news, which it leaves out."""
    counts: Counter[str] = Counter()
    with lzma.open(folder / "word_counts.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            word, count = line.rstrip("\n").split("\t")
            counts[word] += int(count)
    for article in read_lines(folder / "news.jsonl.xz"):
        counts.update(re.findall(r"\d+", " ".join(article["body"])))
    return counts


def is_development(anchor: str) -> bool:
    """A fixed 2 % of anchors, whatever the file's order."""
    digest = hashlib.blake2b(anchor.strip().lower().encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % 100 < DEVELOPMENT_PERCENT
