"""Text becomes unit vectors. Knows nothing of passages or stores."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.errors import UserError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
Tokens = NDArray[np.uint16]

EMBEDDED_MODEL = Path(__file__).resolve().parent / "vietnamese"
_REMEDIES = (
    "Cách xử lý: đặt ALLOW_DOWNLOADS=1 để cho phép tải từ mạng, "
    "hoặc đặt EMBEDDING_MODEL là một thư mục chứa mô hình đã tải sẵn, "
    "hoặc bỏ EMBEDDING_MODEL để dùng mô hình nhúng kèm theo."
)
_BATCH = 256
_WORD_START = "▁"  # as embeddings/vocabulary.py writes it
_ROWS_AT_ONCE = 4_096  # so that a whole book needs no more than 4 MB
_SAMPLED_BYTES = 1 << 20


class MissingModel(UserError):
    """No such model on this machine; the message (Vietnamese) names it and the remedies."""


class Embedder(Protocol):
    """`name` changes whenever the vectors would: the index remembers it and refuses a mismatch."""

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """One row per text, unit length; empty text gives a row of zeros."""
        ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors: ...


def open_embedder(model: str | None, allow_downloads: bool) -> Embedder:
    """The embedded model for None, else the model of that folder or hub name."""
    if model is None:
        return embedded_model()
    return SentenceTransformerEmbedder(model, allow_downloads)


@cache
def embedded_model() -> "VietnameseEmbedder":
    """The one that comes with the program, loaded once; also beside another model, since the second
    stage of search reads its tokens."""
    from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

    # Its products are small and many threads ask: threads of BLAS would wait for each other
    # (a second stage of 0.9 ms took 6.7 on a busy machine).
    threadpool_limits(limits=1, user_api="blas")
    return VietnameseEmbedder()


class VietnameseEmbedder:
    """The embedded static model without torch: a text is the mean of its tokens' vectors.

    Equal to `SentenceTransformer(folder).float()`; text of unknown characters only is like empty.
    """

    def __init__(self, folder: Path = EMBEDDED_MODEL) -> None:
        from tokenizers import Tokenizer

        static = _static_folder(folder)
        weights, tokenizer = _read(static / "model.safetensors"), _read(static / "tokenizer.json")
        self._rows = _table(weights)
        self._is_known: NDArray[np.bool_] = np.any(self._rows, axis=1)
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._name = f"{folder.name}-{hashlib.sha256(weights + tokenizer).hexdigest()[:12]}"

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimension(self) -> int:
        return int(self._rows.shape[1])

    @property
    def vectors(self) -> Vectors:
        """One row per token; the rarer and more telling, the longer."""
        return self._rows

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """Ids of each text's tokens, in order, without those that have no vector."""
        runs: list[Tokens] = []
        for start in range(0, len(texts), _BATCH):
            batch = list(texts[start : start + _BATCH])
            for encoding in self._tokenizer.encode_batch(batch, add_special_tokens=False):
                ids = np.array(encoding.ids, np.uint16)
                runs.append(ids[self._is_known[ids]])
        return runs

    def spelled(self, run: Tokens) -> str:
        """The text again, in lower case and without punctuation."""
        pieces = "".join(map(self._pieces.__getitem__, run.tolist()))
        return pieces.replace(_WORD_START, " ").strip()

    @cached_property
    def _pieces(self) -> list[str]:
        return [self._tokenizer.id_to_token(token) or "" for token in range(len(self._rows))]

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return self.embed_tokens(self.tokens(texts))

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self.embed_tokens(self.tokens(texts))

    def embed_tokens(self, runs: Sequence[Tokens]) -> Vectors:
        """The vectors of the texts of which these are the tokens."""
        vectors = np.zeros((len(runs), self.dimension), dtype=np.float32)
        for row, run in zip(vectors, runs, strict=True):
            row[:] = self._mean(run)
        return _unit(vectors)

    def _mean(self, ids: Tokens) -> Vectors:
        # Row after row, as torch adds: exact sums would differ from it by 1e-5 on a long text.
        total = np.zeros((1, self.dimension), dtype=np.float32)
        for start in range(0, len(ids), _ROWS_AT_ONCE):
            rows = self._rows[ids[start : start + _ROWS_AT_ONCE]]
            total = np.add.reduce(np.concatenate([total, rows]), axis=0, keepdims=True)
        mean: Vectors = total[0] / np.float32(len(ids) or 1)
        return mean


class SentenceTransformerEmbedder:
    """Any sentence-transformers model, by folder or hub name, with its own prompts."""

    def __init__(self, name_or_folder: str, allow_downloads: bool) -> None:
        folder = _model_folder(name_or_folder, allow_downloads)
        self._name = f"{name_or_folder}-{_fingerprint(folder)}"
        self._model = _load(folder, name_or_folder)

    @property
    def name(self) -> str:
        return self._name

    @property
    def dimension(self) -> int:
        return int(self._model.get_embedding_dimension() or 0)

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return self._embed(self._model.encode_query, texts)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._embed(self._model.encode_document, texts)

    def _embed(self, encode: Any, texts: Sequence[str]) -> Vectors:  # noqa: ANN401 - untyped there
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        visible = [row for row, text in enumerate(texts) if text.strip()]
        if visible:
            vectors[visible] = encode([texts[row] for row in visible], show_progress_bar=False)
        return _unit(vectors)


def _table(weights: bytes) -> Vectors:
    """numpy has no floats of 8 bit (E4M3: sign, 4 bits of exponent, 3 of fraction)."""
    from safetensors import deserialize

    tensor = dict(deserialize(weights))["embedding.weight"]  # type: ignore[no-untyped-call]
    codes = np.arange(256)
    exponent, fraction = codes >> 3 & 15, (codes & 7) / 8
    size = np.where(exponent, (1 + fraction) * 2.0 ** (exponent - 7), fraction * 2.0**-6)
    values = np.where(codes & 128, -size, size).astype(np.float32)
    rows: Vectors = values[np.frombuffer(tensor["data"], np.uint8)].reshape(tensor["shape"])
    return rows


def _unit(vectors: Vectors) -> Vectors:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, np.float32(1e-12))
    return unit


def _static_folder(folder: Path) -> Path:
    """Where modules.json puts the StaticEmbedding."""
    modules = json.loads(_read(folder / "modules.json"))
    for module in modules:
        if module["type"].endswith(".StaticEmbedding"):
            return folder / str(module["path"])
    raise MissingModel(f"{folder}: modules.json không có StaticEmbedding. {_REMEDIES}")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise MissingModel(f"Thiếu tệp của mô hình nhúng: {path}. {_REMEDIES}") from error


def _model_folder(name_or_folder: str, allow_downloads: bool) -> Path:
    """The folder of the model, found without importing torch, so that a miss is told at once."""
    folder = Path(name_or_folder).expanduser()
    if folder.is_dir():
        return _checked(folder, name_or_folder)
    if folder.is_absolute() or name_or_folder.startswith((".", "~")):
        raise MissingModel(f"Không có thư mục mô hình {name_or_folder}. {_REMEDIES}")
    return _checked(_hub_snapshot(name_or_folder, allow_downloads), name_or_folder)


def _checked(folder: Path, name_or_folder: str) -> Path:
    if any((folder / file).is_file() for file in ("modules.json", "config.json")):
        return folder
    raise MissingModel(
        f"Mô hình {name_or_folder}: {folder} không có modules.json hay config.json. {_REMEDIES}"
    )


def _hub_snapshot(name: str, allow_downloads: bool) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError

    repository = name if "/" in name else f"sentence-transformers/{name}"
    try:
        return Path(snapshot_download(repository, local_files_only=not allow_downloads))
    except (OSError, HFValidationError) as error:
        raise MissingModel(f"Không tìm thấy mô hình {name} trên máy này. {_REMEDIES}") from error


def _load(folder: Path, name: str) -> "SentenceTransformer":
    from sentence_transformers import SentenceTransformer

    try:
        # Weights of 16 bit give NaN for some texts on a CPU, those of 8 none at all.
        return SentenceTransformer(str(folder), device="cpu", local_files_only=True).float()
    except (OSError, ValueError) as error:
        raise MissingModel(f"Không mở được mô hình {name}: {error}. {_REMEDIES}") from error


def _fingerprint(folder: Path) -> str:
    """Changes with any file that shapes vectors; of large files, size and samples are read."""
    digest = hashlib.sha256()
    for path in sorted(_model_files(folder)):
        digest.update(f"{path.relative_to(folder)} {path.stat().st_size}\n".encode())
        with path.open("rb") as file:
            for offset in range(0, path.stat().st_size, max(path.stat().st_size // 16, 1)):
                file.seek(offset)
                digest.update(file.read(_SAMPLED_BYTES))
    return digest.hexdigest()[:12]


def _model_files(folder: Path) -> Iterable[Path]:
    kinds = {".json", ".safetensors", ".bin", ".txt", ".model"}
    return (path for path in folder.rglob("*") if path.is_file() and path.suffix in kinds)
