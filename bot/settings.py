"""All that differs between machines; only app.py and bot/__main__.py have the environment."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import UserError

ROOT = Path(__file__).resolve().parent.parent
YES_OR_NO = {"1": True, "true": True, "0": False, "false": False}


class InvalidSetting(UserError):
    """A setting that cannot be used; the message (Vietnamese) names it, its value, the remedy."""

    def __init__(self, name: str, value: str, remedy: str) -> None:
        super().__init__(f"Thiết lập {name}={value} không dùng được: {remedy}")


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
    root_path: str = ""  # where a reverse proxy offers the page: "/hoi-dap"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """HOICHITHI_DATA, HOST, PORT, ROOT_PATH, EMBEDDING_MODEL, ALLOW_DOWNLOADS, LLM_MODEL,
        LLM_BASE_URL, LLM_TIMEOUT; an empty value counts as unset."""
        given = {name: value.strip() for name, value in environment.items() if value.strip()}
        return cls(
            data=_folder("HOICHITHI_DATA", given, cls.data),
            host=_host("HOST", given, cls.host),
            port=_port("PORT", given, cls.port),
            embedding_model=given.get("EMBEDDING_MODEL"),
            allow_downloads=_flag("ALLOW_DOWNLOADS", given, cls.allow_downloads),
            llm_model=given.get("LLM_MODEL"),
            llm_base_url=_address("LLM_BASE_URL", given),
            llm_timeout_s=_seconds("LLM_TIMEOUT", given, cls.llm_timeout_s),
            root_path=_root_path("ROOT_PATH", given),
        )

    def privacy_variables(self) -> Mapping[str, str]:
        """What keeps every library from reporting home. To be put into os.environ before any of
        them is imported: some read these at import time."""
        silent = {
            "ANONYMIZED_TELEMETRY": "False",  # chromadb
            "DO_NOT_TRACK": "1",
            "GRADIO_ANALYTICS_ENABLED": "False",
            "GRADIO_RUN_HISTORY": "False",  # else every question stays in a shared browser
            "HF_HUB_DISABLE_TELEMETRY": "1",
            # langsmith asks for the _V2 names before the plain ones, so all four must say no.
            "LANGCHAIN_TRACING": "false",
            "LANGCHAIN_TRACING_V2": "false",
            "LANGSMITH_TRACING": "false",
            "LANGSMITH_TRACING_V2": "false",
            "OTEL_SDK_DISABLED": "true",
            "TOKENIZERS_PARALLELISM": "false",  # not privacy: silences a warning after a fork
        }
        if self.allow_downloads:
            return silent
        # Without it a missing model fails after 70 seconds of retries, not at once.
        return silent | {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}


def _folder(name: str, given: Mapping[str, str], default: Path) -> Path:
    if name not in given:
        return default
    try:
        folder = Path(given[name]).expanduser().absolute()
    except RuntimeError:  # ~someone, and there is no such user
        raise InvalidSetting(name, given[name], "hãy ghi đường dẫn đầy đủ, không dùng ~.") from None
    if folder.exists() and not folder.is_dir():
        raise InvalidSetting(name, given[name], "đây là một tệp; hãy đặt tên một thư mục.")
    return folder


def _host(name: str, given: Mapping[str, str], default: str) -> str:
    host = given.get(name, default)
    if any(character.isspace() or character == "/" for character in host):
        remedy = "chỉ ghi tên máy hoặc địa chỉ IP, ví dụ 127.0.0.1 hoặc 0.0.0.0."
        raise InvalidSetting(name, host, remedy)
    return host


def _port(name: str, given: Mapping[str, str], default: int) -> int:
    text = given.get(name, str(default))
    if not re.fullmatch("[0-9]{1,5}", text) or not 1 <= int(text) <= 65535:
        raise InvalidSetting(name, text, "hãy chọn một số từ 1 đến 65535, ví dụ 7861.")
    return int(text)


def _flag(name: str, given: Mapping[str, str], default: bool) -> bool:
    text = given.get(name, str(default)).lower()
    if text not in YES_OR_NO:
        raise InvalidSetting(name, text, "hãy ghi 1 (có) hoặc 0 (không).")
    return YES_OR_NO[text]


def _address(name: str, given: Mapping[str, str]) -> str | None:
    text = given.get(name)
    if text is not None and not text.lower().startswith(("http://", "https://")):
        remedy = "hãy ghi địa chỉ đầy đủ, ví dụ http://127.0.0.1:8000/v1."
        raise InvalidSetting(name, text, remedy)
    return text


def _root_path(name: str, given: Mapping[str, str]) -> str:
    path = given.get(name, "").rstrip("/")
    if path and not re.fullmatch(r"(/[\w.~-]+)+", path, re.ASCII):
        raise InvalidSetting(name, path, "hãy ghi một đường dẫn như /hoi-dap, hoặc bỏ trống.")
    return path


def _seconds(name: str, given: Mapping[str, str], default: float) -> float:
    text = given.get(name, str(default))
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise InvalidSetting(name, text, "hãy ghi số giây lớn hơn 0, ví dụ 60.")
    return seconds
