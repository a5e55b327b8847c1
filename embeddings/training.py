"""How the embedded model is made, from data to files:

python -m embeddings.training --data FOLDER --out embeddings/vietnamese
"""

import argparse
import json
import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from embeddings.development import Quality, Vectors, measure
from embeddings.model_card import model_card
from embeddings.pairs import (
    Pairs,
    Rows,
    Source,
    Texts,
    TrainingData,
    read_pair_texts,
    read_training_data,
    read_word_counts,
)
from embeddings.vocabulary import SILENT_IDS, build_tokenizer, counted_in

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

# How often a batch comes from a source, relative to the others; 1 where none is given.
SOURCE_WEIGHTS = {
    "news_title": 3.0,
    "news_abstract": 2.0,
    "news_sentence": 3.0,
    "statutes_heading_text": 3.0,
    "statutes_topic_heading_text": 1.5,
    "statutes_see_also": 0.5,
    "statutes_sentence": 1.5,
    "wiki_title_section": 2.0,
    "wiki_sentence": 3.0,
    "legal_questions": 0.3,
}
_LONGEST_TEXT = 256  # tokens
_EMBED_ROWS = 4_096
_BETWEEN_AVERAGED = 100  # steps


@dataclass(frozen=True)
class Recipe:
    """The same recipe on the same data and machine gives the same vectors."""

    tokens: int = 64_000  # ids are stored in 16 bit
    dimension: int = 256
    steps: int = 3_000  # 6,000 lose 0.4 on the development collections
    averaged: float = 0.5  # the last share of the steps, whose every hundredth table is averaged
    batch: int = 2_048
    folded_anchors: float = 0.4
    scale: float = 20.0
    learning_rate: float = 0.02
    warm_up_steps: int = 50
    rarity: float = 3e-4  # a in a / (a + p): how small frequent tokens start
    threads: int = 1  # more are quicker and give other bytes
    seed: int = 1


def train(data: TrainingData, tokenizer: Tokenizer, recipe: Recipe) -> "SentenceTransformer":
    """Multiple-negatives ranking over batches of one source each; the mean of the last tables."""
    import torch
    from sentence_transformers.sentence_transformer.losses import MultipleNegativesRankingLoss
    from tqdm import trange  # type: ignore[import-untyped]

    torch.set_num_threads(recipe.threads)
    random = np.random.default_rng(recipe.seed)
    model = _untrained(data, tokenizer, recipe, random)
    loss = MultipleNegativesRankingLoss(model, scale=recipe.scale)
    optimizer = torch.optim.Adam(model.parameters(), lr=recipe.learning_rate, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _pace(step, recipe))
    keys = data.written.keys()
    table, tables = next(model.parameters()), []
    for step in trange(1, recipe.steps + 1, desc="training", mininterval=5):
        pairs = _draw(data.train, keys, recipe, random)
        value = loss(features(data, pairs, recipe), labels=torch.empty(0))
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        schedule.step()
        if _is_averaged(step, recipe):
            tables.append(table.detach().numpy().astype(np.float16))  # as it would be stored
    mean: NDArray[np.float32] = np.mean(np.stack(tables), axis=0, dtype=np.float32)
    mean[foreign(tokenizer)] = 0
    table.data.copy_(torch.from_numpy(mean))
    return model


def _untrained(
    data: TrainingData, tokenizer: Tokenizer, recipe: Recipe, random: np.random.Generator
) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding

    rows = random.normal(scale=0.02, size=(tokenizer.get_vocab_size(), recipe.dimension))
    rows *= _rarity(data, len(rows), recipe)[:, None]
    rows[:SILENT_IDS] = 0  # never seen in training, so they stay zero
    embedding = StaticEmbedding(tokenizer, embedding_weights=rows.astype(np.float32))
    return SentenceTransformer(modules=[embedding, Normalize()], device="cpu")


def foreign(tokenizer: Tokenizer) -> list[int]:
    """Tokens with letters of other scripts: seen in a few names, they say no more than what is
    unknown."""
    letters = {
        token: [one for one in piece if one.isalpha()]
        for piece, token in tokenizer.get_vocab().items()
    }
    return sorted(token for token, own in letters.items() if not all(map(_is_latin, own)))


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN ")


def _rarity(data: TrainingData, tokens: int, recipe: Recipe) -> NDArray[np.float64]:
    counts = sum(np.bincount(texts.ids, minlength=tokens) for texts in (data.written, data.folded))
    shares = counts / np.sum(counts)
    return np.asarray(recipe.rarity / (recipe.rarity + shares))


def _pace(step: int, recipe: Recipe) -> float:
    """Linear up over the warm-up, then linear down to 2 %."""
    return min(1.0, (step + 1) / recipe.warm_up_steps) * max(0.02, 1 - step / recipe.steps)


def _is_averaged(step: int, recipe: Recipe) -> bool:
    is_late = step > recipe.steps * (1 - recipe.averaged)
    return step == recipe.steps or (is_late and step % _BETWEEN_AVERAGED == 0)


def _draw(
    sources: Sequence[Source],
    keys: NDArray[np.uint64],
    recipe: Recipe,
    random: np.random.Generator,
) -> Pairs:
    """Pairs of one source, whose passages are hard to tell apart; no anchor twice, because the
    other's passage would count as wrong."""
    weights = np.array([SOURCE_WEIGHTS.get(source.name, 1.0) for source in sources])
    source = sources[random.choice(len(sources), p=weights / weights.sum())]
    pairs = source.draw(random, recipe.batch)
    _, kept = np.unique(keys[pairs.anchors], return_index=True)
    kept = random.permutation(kept)
    return Pairs(pairs.anchors[kept], pairs.first[kept], pairs.last[kept])


def features(data: TrainingData, pairs: Pairs, recipe: Recipe) -> list[dict[str, "Tensor"]]:
    """Anchors, the first share of them without diacritics, and their passages in the same order."""
    share = round(recipe.folded_anchors * len(pairs.anchors))
    unaccented, written = pairs.anchors[:share], pairs.anchors[share:]
    folded_ids, folded_offsets = data.folded.slices(unaccented, unaccented + 1, _LONGEST_TEXT)
    ids, offsets = data.written.slices(written, written + 1, _LONGEST_TEXT)
    offsets = np.concatenate([folded_offsets, offsets + len(folded_ids)])
    anchors = _tensors(np.concatenate([folded_ids, ids]), offsets)
    return [anchors, _tensors(*data.written.slices(pairs.first, pairs.last, _LONGEST_TEXT))]


def _tensors(ids: NDArray[np.int32], offsets: Rows) -> dict[str, "Tensor"]:
    import torch

    return {"input_ids": torch.from_numpy(ids), "offsets": torch.from_numpy(offsets)}


def quality(model: "SentenceTransformer", data: TrainingData) -> list[Quality]:
    import torch

    def embed(texts: Texts, first: Rows, last: Rows) -> Vectors:
        parts = []
        for start in range(0, len(first), _EMBED_ROWS):
            rows = slice(start, start + _EMBED_ROWS)
            features = _tensors(*texts.slices(first[rows], last[rows], _LONGEST_TEXT))
            parts.append(model(features)["sentence_embedding"].numpy())
        return np.concatenate(parts)

    with torch.no_grad():
        return measure(data, embed)


def save(model: "SentenceTransformer", card: str, folder: Path) -> None:
    """8-bit floats, and a tokenizer.json without indentation: it would double the file."""
    import torch

    model.to(torch.float8_e4m3fn).save_pretrained(str(folder), create_model_card=False)
    tokenizer = folder / "tokenizer.json"
    content = json.loads(tokenizer.read_text(encoding="utf-8"))
    compact = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    tokenizer.write_text(compact, encoding="utf-8")
    (folder / "README.md").write_text(card, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m embeddings.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of *.jsonl.xz pairs")
    parser.add_argument("--out", type=Path, required=True, help="folder of the model to write")
    for name in ("tokens", "steps", "batch", "threads", "seed"):
        parser.add_argument(f"--{name}", type=int, default=getattr(Recipe, name))
    given = vars(parser.parse_args(arguments))
    folder, out = given.pop("data"), given.pop("out")
    recipe = Recipe(**given)
    counts = read_word_counts(folder)
    counts += counted_in(read_pair_texts(folder), counts)
    tokenizer = build_tokenizer(counts, recipe.tokens)
    data = read_training_data(folder, tokenizer)
    started = time.monotonic()
    model = train(data, tokenizer, recipe)
    minutes = (time.monotonic() - started) / 60
    save(model, model_card(recipe.__dict__, minutes, quality(model, data)), out)


if __name__ == "__main__":
    main()
