"""All that differs between machines; read from the environment by app.py and bot/__main__.py only."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class InvalidSetting(ValueError):
    """A setting that cannot be used; the message (Vietnamese) names it, its value and the remedy."""


@dataclass(frozen=True)
class Settings:
    data: Path = ROOT / ".data"
    articles: Path = ROOT / "corpus" / "articles"
    host: str = "127.0.0.1"
    port: int = 7860
    embedding_model: str | None = None  # None: the embedded one
    allow_downloads: bool = False
    llm_model: str | None = None  # None: answers are extractive
    llm_base_url: str | None = None
    llm_timeout_s: float = 60.0

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """HOICHITHI_DATA, HOST, PORT, EMBEDDING_MODEL, ALLOW_DOWNLOADS, LLM_MODEL, LLM_BASE_URL,
        LLM_TIMEOUT; an empty value counts as unset."""
        raise NotImplementedError
