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
SHORTEST_SENTENCE = 40  # characters
# Files of long passages, and what their sentences are called as a source of their own.
SENTENCES_OF = {
    "statutes_heading_text": "statutes_sentence",
    "wiki_title_section": "wiki_sentence",
}


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
    """Anchors and positives as the file pairs them: a positive is all rows between its anchor and
    `ends`."""

    name: str
    anchors: Rows
    ends: Rows

    def __len__(self) -> int:
        return len(self.anchors)

    def draw(self, random: np.random.Generator, count: int) -> Pairs:
        chosen = random.permutation(len(self.anchors))[:count]
        anchors = self.anchors[chosen]
        return Pairs(anchors, anchors + 1, self.ends[chosen])


@dataclass(frozen=True)
class WindowPairs:
    """Texts as runs of sentences, paired with a window of one to eight of them; the anchor stands
    before the text (a title, an abstract) or is the sentence before the window."""

    name: str
    anchors: Rows | None
    first: Rows
    ends: Rows

    def __len__(self) -> int:
        return len(self.first)

    def draw(self, random: np.random.Generator, count: int) -> Pairs:
        chosen = random.permutation(len(self.first))[:count]
        first, ends = self.first[chosen], self.ends[chosen]
        start = first + random.integers(ends - first - (self.anchors is None))
        anchors = start if self.anchors is None else self.anchors[chosen]
        start = start + (self.anchors is None)
        length = 1 + random.integers(WINDOW_SENTENCES, size=len(chosen))
        return Pairs(anchors, start, np.minimum(start + length, ends))


Source = FixedPairs | WindowPairs


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
    anchors, ends = [], []
    for line in lines:
        anchors.append(len(texts))
        positive = line["positive"][:LONGEST_POSITIVE]
        texts += [line["anchor"], *(sentences(positive) if name in SENTENCES_OF else [positive])]
        ends.append(len(texts))
    rows = np.array(anchors, np.int64), np.array(ends, np.int64)
    pairs: list[Source] = [FixedPairs(name, *rows)]
    if name in SENTENCES_OF:
        long = rows[1] - rows[0] > 2
        pairs.append(WindowPairs(SENTENCES_OF[name], None, rows[0][long] + 1, rows[1][long]))
    return pairs


def sentences(text: str) -> list[str]:
    """Numbers of points and other bits stay with what follows them."""
    found = [""]
    for part in re.split(r"(?<=[.;!?])\s+", text):
        if len(found[-1]) >= SHORTEST_SENTENCE:
            found.append(part)
        else:
            found[-1] = f"{found[-1]} {part}".strip()
    return found


def _add_news(name: str, lines: Sequence[Line], texts: list[str]) -> list[Source]:
    titles, ends = [], []
    for line in lines:
        if len(line["body"]) >= 2:
            titles.append(len(texts))
            texts += [line["title"], line["abstract"], *line["body"]]
            ends.append(len(texts))
    rows, last = np.array(titles, np.int64), np.array(ends, np.int64)
    anchors = {"title": rows, "abstract": rows + 1, "sentence": None}
    return [WindowPairs(f"{name}_{kind}", of, rows + 2, last) for kind, of in anchors.items()]


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


def read_pair_texts(folder: Path) -> list[str]:
    """Anchor and positive of each pair."""
    lines = (line for path in sorted(folder.glob("*.jsonl.xz")) for line in read_lines(path))
    pairs = (line for line in lines if "positive" in line)
    return [f"{line['anchor']} {line['positive'][:LONGEST_POSITIVE]}" for line in pairs]


def is_development(anchor: str) -> bool:
    """A fixed 2 % of anchors, whatever the file's order."""
    digest = hashlib.blake2b(anchor.strip().lower().encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % 100 < DEVELOPMENT_PERCENT
