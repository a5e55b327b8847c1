"""Another model is one setting away: a small transformer made here, with prompts of its own."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from corpus.catalogue import Catalogue, Changes
from embeddings.embedder import Embedder, MissingModel, open_embedder
from embeddings.index import ModelMismatch, PassageIndex
from tests.test_index import LINES, entry, found

PROMPTS = {"query": "câu hỏi: ", "document": "đoạn văn: "}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One layer of 16 numbers over syllables, its weights drawn at random."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    made = tmp_path_factory.mktemp("hub")
    words = sorted({word.strip(".,:") for line in LINES for word in line.lower().split()})
    known = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "câu", "hỏi", "đoạn", "văn", ":", *words]
    (made / "vocab.txt").write_text("\n".join(dict.fromkeys(known)), encoding="utf-8")
    tokenizer = BertTokenizerFast(str(made / "vocab.txt"), strip_accents=False)
    torch.manual_seed(1)
    shape = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=32,
    )
    BertModel(shape).save_pretrained(made / "bert")
    tokenizer.save_pretrained(made / "bert")
    layers = [Transformer(str(made / "bert"))]
    model = SentenceTransformer(modules=[*layers, Pooling(16)], prompts=PROMPTS, device="cpu")
    model.save_pretrained(str(made / "model"), create_model_card=False)
    return made / "model"


@pytest.fixture(scope="module")
def embedder(folder: Path) -> Embedder:
    return open_embedder(str(folder), allow_downloads=False)


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")) as catalogue:
        lines = enumerate(LINES)
        catalogue.apply(Changes(entries=[entry(str(number), line) for number, line in lines]))
        yield catalogue


def test_its_prompts_are_used(embedder: Embedder, folder: Path) -> None:
    from sentence_transformers import SentenceTransformer

    bare = SentenceTransformer(str(folder), device="cpu")
    text = "hội nghị có 12 ý kiến"
    for ours, prompt in (
        (embedder.embed_queries([text]), PROMPTS["query"]),
        (embedder.embed_passages([text]), PROMPTS["document"]),
    ):
        expected = bare.encode([prompt + text], prompt="", normalize_embeddings=True)
        assert np.abs(ours - expected).max() < 1e-5
    assert np.abs(embedder.embed_queries([text]) - embedder.embed_passages([text])).max() > 1e-3


def test_vectors_are_unit_length_and_nothing_is_zero(embedder: Embedder) -> None:
    vectors = embedder.embed_passages(["chi bộ", "", "hội nghị"])
    assert vectors.shape == (3, 16) and embedder.dimension == 16
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 0, 1], abs=1e-6)


def test_the_index_searches_with_it(
    tmp_path: Path, embedder: Embedder, catalogue: Catalogue
) -> None:
    with closing(PassageIndex(tmp_path, embedder)) as index:
        index.update(catalogue)
        assert found(index, catalogue, "12 y kien phat bieu")[0] == LINES[3]
        assert found(index, catalogue, "đường khu phố Tám")[0] == LINES[0]


def test_an_index_of_another_model_is_built_anew_or_refused(
    tmp_path: Path, embedder: Embedder, catalogue: Catalogue
) -> None:
    with closing(PassageIndex(tmp_path, open_embedder(None, False))) as before:
        before.update(catalogue)
    with closing(PassageIndex(tmp_path, embedder)) as after:
        with pytest.raises(ModelMismatch, match="python -m bot index"):
            after.search("hội nghị", 3)
        after.update(catalogue)
        assert found(after, catalogue, "12 ý kiến")[0] == LINES[3]


@pytest.mark.parametrize("name", ["BAAI/bge-m3", "intfloat/multilingual-e5-small"])
def test_a_hub_name_without_network_names_the_remedies(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(MissingModel) as error:
        open_embedder(name, allow_downloads=False)
    for told in (name, "ALLOW_DOWNLOADS=1", "EMBEDDING_MODEL là một thư mục", "bỏ EMBEDDING_MODEL"):
        assert told in str(error.value)
