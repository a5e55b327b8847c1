"""The README.md of a trained model: recipe, data, licences, figures."""

from collections.abc import Mapping, Sequence

from embeddings.development import Quality

_CARD = """---
language: vi
library_name: sentence-transformers
pipeline_tag: sentence-similarity
tags: [sentence-transformers, static-embedding]
---

# vietnamese: the embedded model of Hỏi Chỉ Thị

A static embedding for Vietnamese questions and passages: a text is the mean of its tokens' vectors,
scaled to unit length. Written by `python -m embeddings.training`; do not edit by hand.

```python
from sentence_transformers import SentenceTransformer
model = SentenceTransformer("embeddings/vietnamese").float()  # stored in 8 bit
```

The application runs it with `tokenizers` and numpy instead, without torch
(`embeddings/embedder.py`); a test holds both to the same vectors within 1e-6.

## Recipe

{recipe}

- Tokens: a Unigram model over word counts of Vietnamese news, statutes and Wikipedia; a token may
  span syllables (`▁công▁an`), rare words are spelled in fragments. Words stand in the vocabulary as
  written and, for questions typed without diacritics, once more without. Text is put into NFC,
  lower case and one tone placement by the tokenizer itself. Unknown characters and letters of
  other scripts have a zero vector.
- Weights: floats of 8 bit (E4M3); retrieval is the same with 16.
- Loss: multiple-negatives ranking on cosines, each batch from one source, no anchor twice in it.
  A share of the anchors (`folded_anchors`) is shown without diacritics. The table is the mean of
  those after every hundredth of the last steps (their share is `averaged`).
- Trained for {minutes:.1f} minutes on a CPU from random vectors. No other model was used.

## Data

| source | pairs | licence |
|---|---|---|
| VNDS news summarisation corpus, 2016 to 2019 | title, abstract or sentence, with sentences \
of the same article | research release, no licence stated |
| Official codification of Vietnamese statutes | heading with text, related headings, \
sentence with those that follow | legal texts, outside copyright |
| Vietnamese Wikipedia | title with section, sentence with those that follow | CC BY-SA |
| A public legal-retrieval challenge of 2021 | question with article | not stated |

The numbers of the model hold none of these texts, and none is shipped with it.

## Held-out quality

2 % of the anchors of each source, by a hash of the anchor, were kept out of training. Each looks
for its passage among the held-out ones and 5,000 others of the same source. A news passage is a
random window of one to eight sentences, which need not answer the title: compare, do not admire.

| source | anchors | MRR@10 | Success@5 | MRR@10, no diacritics | Success@5, no diacritics |
|---|---:|---:|---:|---:|---:|
{figures}

## Limits

It knows words, not their order: "A giao B" and "B giao A" are the same to it. It is meant to be
fused with a lexical index, which knows rare names and numbers better.
"""


def model_card(recipe: Mapping[str, float], minutes: float, qualities: Sequence[Quality]) -> str:
    return _CARD.format(
        recipe=recipe_line(recipe),
        minutes=minutes,
        figures="\n".join(_row(quality) for quality in qualities),
    )


def recipe_line(recipe: Mapping[str, float]) -> str:
    return ", ".join(f"`{name}` {value:g}" for name, value in recipe.items()) + "."


def _row(quality: Quality) -> str:
    figures = (quality.mrr, quality.success, quality.folded_mrr, quality.folded_success)
    cells = " | ".join(f"{figure:.3f}" for figure in figures)
    return f"| {quality.source} | {quality.anchors} | {cells} |"
