"""Words as the embedded model's vocabulary joins syllables, with or without diacritics: "kinh phí",
"tay ninh"."""

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from embeddings.embedder import EMBEDDED_MODEL

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_JOINT = "▁"


def words(text: str) -> list[str]:
    """In the order of the text, lower case; what the vocabulary does not know is cut at spaces."""
    return list(_kept(text))


@lru_cache(maxsize=4096)
def _kept(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for token in _tokenizer().encode(text, add_special_tokens=False).tokens:
        piece = token.strip(_JOINT).replace(_JOINT, " ")
        if token.startswith(_JOINT) or not found:
            found.append(piece)
        else:
            found[-1] += piece
    return tuple(word for word in found if word)


@cache
def _tokenizer() -> "Tokenizer":
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(EMBEDDED_MODEL / "tokenizer.json"))
