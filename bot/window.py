"""How much a model can read at once: asked of its server, assumed small where it does not say."""

import logging
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from httpx import Client
    from langchain_core.language_models import BaseChatModel

ASKED_TOKENS = 8192  # of Ollama, whose own default silently cuts longer prompts
ASSUMED_TOKENS = 4096
REPLY_TOKENS = 1024
# Vietnamese takes a token for two to three characters, with older vocabularies for fewer.
CHARACTERS_PER_TOKEN = 2
_PATIENCE_S = 3.0
_log = logging.getLogger(__name__)


def budget_of(model: "BaseChatModel", timeout_s: float) -> int:
    """Characters of a prompt that leave room for a reply."""
    asked: int | None = getattr(model, "num_ctx", None)
    told = min(_told(model, min(timeout_s, _PATIENCE_S)), default=None)
    tokens = min(told or asked or ASSUMED_TOKENS, asked or ASKED_TOKENS)
    return max(1, tokens - REPLY_TOKENS) * CHARACTERS_PER_TOKEN


def _told(model: "BaseChatModel", timeout_s: float) -> list[int]:
    import httpx

    address = str(getattr(model, "base_url", None) or getattr(model, "openai_api_base", None) or "")
    name = str(getattr(model, "model", None) or getattr(model, "model_name", ""))
    if not address:
        return []
    try:
        with httpx.Client(timeout=timeout_s, trust_env=False) as client:
            return list(_windows(client, address.rstrip("/"), name, hasattr(model, "num_ctx")))
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        _log.info("window not told: %s", error)
        return []


def _windows(client: "Client", address: str, name: str, is_ollama: bool) -> Iterator[int]:
    """Ollama tells it of a model (…context_length), vLLM and llama.cpp in their lists of models."""
    if is_ollama:
        reply = client.post(f"{address}/api/show", json={"model": name})
        told = _object(reply.json()).get("model_info")
        yield from _sizes(_object(told), "context_length")
        return
    for one in _object(client.get(f"{address}/models").json()).get("data") or ():
        entry = _object(one)
        if entry.get("id") in (name, None):
            yield from _sizes(entry, "max_model_len")
            yield from _sizes(_object(entry.get("meta")), "n_ctx")


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _sizes(fields: Mapping[str, Any], name: str) -> Iterator[int]:
    found = (size for key, size in fields.items() if key.split(".")[-1] == name)
    yield from (size for size in found if isinstance(size, int) and size > 0)
