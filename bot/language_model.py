"""Opens a language model by its name and reads a reply from it within a time limit.

The only module that knows how models fail; what a reply says is not looked at here.
"""

import queue
import re
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from bot.window import ASKED_TOKENS, REPLY_TOKENS
from bot.wording import MODEL_FAILED
from corpus.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Generator

    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from langchain_core.prompts import ChatPromptTemplate

RETRIES = 1
LONGEST_REPLY = 8000  # characters; a model that goes on and on is not listened to
PATIENCE = 5  # a reply as a whole may take so many times the limit on silence


class ModelUnavailable(UserError):
    """The model cannot be opened; the message (Vietnamese) says why and names the remedy."""


class ModelFailed(RuntimeError):
    """No usable reply, or none to the end: statements may have been given before.

    `cause` is a short Vietnamese phrase, `notice` one line with it for the page, `detail` is for
    the log; `is_overflow`: a shorter prompt may be answered.
    """

    def __init__(self, cause: str, detail: str = "", is_overflow: bool = False) -> None:
        super().__init__(f"{cause} ({detail})" if detail else cause)
        self.cause = cause
        self.detail = detail
        self.is_overflow = is_overflow

    @property
    def notice(self) -> str:
        return MODEL_FAILED.format(cause=self.cause)


def open_model(
    name: str, base_url: str | None, timeout_s: float, api_key: str | None = None
) -> "BaseChatModel":
    """`name` is "provider:model"; with `base_url`, "model" alone means an OpenAI-compatible server.

    Without `api_key` the provider's library reads its own key variable, and where that is unset a
    server named by `base_url` gets a dummy, since local servers ask for none.
    """
    provider, model = _provider(name.strip(), base_url)
    options: dict[str, Any] = {"timeout": timeout_s, "max_retries": RETRIES}
    if base_url:
        options |= {"base_url": base_url}
    if base_url or provider == "ollama":
        options |= {"temperature": 0}  # hosted reasoning models refuse one
    if provider == "ollama":
        options |= {"num_ctx": ASKED_TOKENS, "num_predict": REPLY_TOKENS}
        options |= {"client_kwargs": {"timeout": options.pop("timeout")}}
        options.pop("max_retries")
        if base_url:  # the address of Ollama's own protocol, whichever of its two was given
            options |= {"base_url": base_url.rstrip("/").removesuffix("/v1")}
    keys = [api_key] if api_key or not base_url else [None, "none"]
    return _opened(name, provider, model, options, keys)


# Tags such as "qwen2.5:7b" have a colon too; only these prefixes are providers beside a base_url.
_WITH_BASE_URL = frozenset("openai ollama anthropic mistralai deepseek groq xai".split())


def _provider(name: str, base_url: str | None) -> tuple[str | None, str]:
    prefix, colon, model = name.partition(":")
    if not base_url:
        return (prefix, model) if colon else (None, name)
    return (prefix, model) if colon and prefix in _WITH_BASE_URL else ("openai", name)


def _opened(
    name: str, provider: str | None, model: str, options: dict[str, Any], keys: list[str | None]
) -> "BaseChatModel":
    from langchain.chat_models import init_chat_model

    key: dict[str, Any] = {"api_key": keys[0]} if keys[0] else {}
    try:
        if not model:
            raise ValueError("no model name")
        opened: BaseChatModel = init_chat_model(model, model_provider=provider, **options, **key)
        return opened
    except ImportError as error:
        package = f"langchain-{(provider or '').replace('_', '-')}"
        raise ModelUnavailable(
            f"Mô hình “{name}” cần gói {package}, máy này chưa cài. Cách xử lý: cài gói {package} "
            "vào .venv, hoặc đặt LLM_MODEL khác, hoặc bỏ trống LLM_MODEL."
        ) from error
    except _failures(f"langchain_{provider}") as error:
        if len(keys) > 1:
            return _opened(name, provider, model, options, keys[1:])
        raise ModelUnavailable(
            f"Không mở được mô hình “{name}”: {_first_line(error)}. Cách xử lý: kiểm tra LLM_MODEL "
            "(dạng nhà_cung_cấp:tên_mô_hình, ví dụ openai:tên), LLM_BASE_URL và biến chứa khóa của "
            "nhà cung cấp (ví dụ OPENAI_API_KEY), hoặc bỏ trống LLM_MODEL để trả lời bằng trích "
            "nguyên văn."
        ) from error


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0].rstrip(".")


def _failures(package: str) -> tuple[type[BaseException], ...]:
    """What calling a model of `langchain_openai` may raise, read in the installed sources.

    LangChain's own family; that of the provider's SDK and of the HTTP clients, since integrations
    let them through; ValueError (an empty stream, bad JSON, pydantic), LookupError, TypeError and
    AttributeError (a reply of another shape than the protocol's); OSError (sockets, TLS).
    """
    sdk = package.removeprefix("langchain_")
    modules = ("langchain_core.exceptions", package, sdk, "httpx", "httpx2")
    found = [kind for module in modules for kind in _exceptions_of(module)]
    return (*found, OSError, ValueError, LookupError, TypeError, AttributeError)


def _exceptions_of(module: str) -> list[type[Exception]]:
    """Only of a module that is loaded: one that is not has raised nothing."""
    names = list(vars(sys.modules[module]).values()) if module in sys.modules else []
    # type() and not isinstance: openai exports proxies that open a client when they are looked at.
    classes = (name for name in names if issubclass(type(name), type))
    found = (kind for kind in classes if issubclass(kind, Exception))
    return [kind for kind in found if kind not in (Exception, RuntimeError)]


@dataclass(frozen=True)
class Request:
    """A filled prompt for one model; no silence may last longer than `timeout_s`."""

    prompt: "ChatPromptTemplate"
    model: "BaseChatModel"
    variables: Mapping[str, str]
    timeout_s: float


def reply(request: Request) -> Iterator[str]:
    """The text of the reply as it comes; ModelFailed when it is late, empty or not whole.

    Read in a thread of its own, because a server that keeps the line alive without saying anything
    resets the time limit of every HTTP client.
    """
    pieces: queue.Queue[BaseMessage | BaseException | None] = queue.Queue()
    unwanted = threading.Event()
    threading.Thread(target=_pump, args=(request, pieces, unwanted), daemon=True).start()
    try:
        says_why = type(request.model).__module__.partition(".")[0] in _SAY_WHY
        yield from _texts(pieces, request.timeout_s, says_why)
    finally:
        unwanted.set()


def _pump(
    request: Request,
    pieces: "queue.Queue[BaseMessage | BaseException | None]",
    unwanted: threading.Event,
) -> None:
    chain = request.prompt | request.model
    try:
        stream = cast("Generator[BaseMessage]", chain.stream(dict(request.variables)))
        with closing(stream):
            for piece in stream:
                pieces.put(piece)
                if unwanted.is_set():
                    return
    except _failures(type(request.model).__module__.partition(".")[0]) as error:
        pieces.put(error)
    finally:
        pieces.put(None)


def _texts(
    pieces: "queue.Queue[BaseMessage | BaseException | None]", timeout_s: float, says_why: bool
) -> Iterator[str]:
    ends = time.monotonic() + PATIENCE * timeout_s
    length, stopped = 0, ""
    while (piece := _next(pieces, min(timeout_s, ends - time.monotonic()))) is not None:
        stopped = _stop_reason(piece) or stopped
        text = str(piece.text)
        length += len(text)
        if length > LONGEST_REPLY:
            raise ModelFailed("câu trả lời quá dài", f"more than {LONGEST_REPLY} characters")
        yield text
    if not length:
        raise ModelFailed("câu trả lời rỗng")
    if stopped.lower() in _CUT or (says_why and not stopped):
        raise ModelFailed("câu trả lời bị cắt giữa chừng", f"stop reason {stopped!r}")


def _next(
    pieces: "queue.Queue[BaseMessage | BaseException | None]", wait_s: float
) -> "BaseMessage | None":
    try:
        piece = pieces.get(timeout=max(0.0, wait_s))
    except queue.Empty:
        raise ModelFailed("quá thời gian chờ", "no text in time") from None
    if isinstance(piece, BaseException):
        cause = _cause(piece)
        raise ModelFailed(cause, _first_line(piece), cause == _OVERFLOW) from piece
    return piece


# A stream over HTTP/1.0 ends alike when whole and when cut; these protocols then lack a reason.
_SAY_WHY = frozenset(("langchain_openai", "langchain_ollama"))
_CUT = frozenset(("length", "max_tokens", "model_length", "content_filter", "safety", "error"))
_REASONS = ("finish_reason", "done_reason", "stop_reason", "stopReason")


def _stop_reason(piece: "BaseMessage") -> str:
    found = (piece.response_metadata.get(name) for name in _REASONS)
    return next((str(reason) for reason in found if reason), "")


_OVERFLOW = "câu hỏi và tư liệu quá dài đối với mô hình"
_BY_STATUS = {
    401: "khóa truy cập không được chấp nhận",
    403: "khóa truy cập không được phép dùng mô hình này",
    404: "máy chủ không có mô hình này",
    408: "quá thời gian chờ",
    413: _OVERFLOW,
    429: "máy chủ mô hình đang quá tải",
}
_OVERFLOWS = re.compile(
    r"context.{0,20}(?:length|window|size)|too (?:long|many tokens)|exceed.{0,40}(?:context|token)|"
    r"maximum.{0,20}tokens|prompt is too",
    re.IGNORECASE,
)


def _cause(error: BaseException) -> str:
    """In words for the page. Ollama's client has errors of its own, with a status."""
    status = getattr(error, "status_code", None)
    if isinstance(status, int) and status >= 400:
        if status < 600 and _OVERFLOWS.search(str(error)):
            return _OVERFLOW
        return _BY_STATUS.get(status, "máy chủ mô hình báo lỗi")
    return next((cause for kind, cause in _known() if isinstance(error, kind)),
                "máy chủ mô hình trả về dữ liệu không đọc được")  # fmt: skip


def _known() -> Iterator[tuple[type[BaseException], str]]:
    from httpx import ConnectError, TimeoutException
    from langchain_core import exceptions as known

    yield known.ModelTimeoutError, "quá thời gian chờ"
    yield known.ModelConnectionError, "không kết nối được với máy chủ mô hình"
    yield known.ModelAuthenticationError, _BY_STATUS[401]
    yield known.ModelPermissionDeniedError, _BY_STATUS[403]
    yield known.ModelNotFoundError, _BY_STATUS[404]
    yield known.ModelRateLimitError, _BY_STATUS[429]
    yield known.ContextOverflowError, _OVERFLOW
    yield known.ModelError, "máy chủ mô hình báo lỗi"
    yield TimeoutException, "quá thời gian chờ"
    yield ConnectError, "không kết nối được với máy chủ mô hình"
    yield ConnectionError, "không kết nối được với máy chủ mô hình"
