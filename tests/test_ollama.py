"""Ollama's own protocol through the real langchain-ollama, faults included."""

from collections.abc import Iterator

import pytest

from bot.answer import Statement
from bot.generative import GenerativeComposer
from bot.language_model import ModelFailed, open_model
from bot.window import ASKED_TOKENS, REPLY_TOKENS, budget_of
from prompts import read_prompt
from tests.scripted_llm import free_port, patience_s, scripted_model
from tests.scripted_ollama import OllamaFault, ScriptedOllama, scripted_ollama
from tests.test_generative import CHAIR, QUESTION, QUOTES, TODAY, TRUE, evidence, texts


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedOllama]:
    with scripted_ollama() as model:
        yield model


@pytest.fixture(autouse=True)
def fresh(server: ScriptedOllama) -> None:
    server.window = None


def ask(base_url: str, timeout_s: float = 60.0) -> tuple[list[Statement], ModelFailed | None]:
    model = open_model("ollama:scripted", base_url, timeout_s)
    bot = GenerativeComposer(model, read_prompt("answer"), timeout_s)
    given: list[Statement] = []
    try:
        given.extend(bot.compose(QUESTION, evidence(*QUOTES), TODAY, []))
    except ModelFailed as failure:
        return given, failure
    return given, None


@pytest.mark.parametrize("path", ["", "/", "/v1", "/v1/"])
def test_verified_sentences_become_statements(server: ScriptedOllama, path: str) -> None:
    server.says(TRUE, "\n", CHAIR)
    given, failure = ask(server.base_url + path)
    assert failure is None
    assert [one.citations for one in given] == [(1,), (2,)]


def test_the_window_is_asked_for_in_the_request(server: ScriptedOllama) -> None:
    server.says(TRUE)
    ask(server.base_url)
    options = server.chats[-1]["options"]
    assert (options["num_ctx"], options["num_predict"]) == (ASKED_TOKENS, REPLY_TOKENS)
    assert options["temperature"] == 0


@pytest.mark.parametrize(
    ("window", "budget"),
    [(2048, 2048), (None, 4096), (4096, 4096), (131072, 131072)],
    ids=["small", "untold", "middling", "large"],
)
def test_the_budget_follows_the_model(
    server: ScriptedOllama, window: int | None, budget: int
) -> None:
    server.window = window
    model = open_model("ollama:scripted", server.base_url, 5.0)
    tokens = min(window or ASKED_TOKENS, ASKED_TOKENS)
    assert budget_of(model, 5.0) == (tokens - REPLY_TOKENS) * 2


def test_a_small_window_gets_less_evidence(server: ScriptedOllama) -> None:
    server.says(TRUE)
    ask(server.base_url)
    server.window = REPLY_TOKENS + (len(prompt_of(server)) - 1) // 2
    given, failure = ask(server.base_url)
    assert failure is None
    assert len(given) == 1
    assert len(prompt_of(server)) <= (server.window - REPLY_TOKENS) * 2
    assert prompt_of(server).count("<tu_lieu ") == len(QUOTES) - 1


def prompt_of(server: ScriptedOllama) -> str:
    return "".join(one["content"] for one in server.chats[-1]["messages"])


def test_an_openai_server_that_tells_no_window_is_assumed_small() -> None:
    with scripted_model() as openai:
        assert budget_of(open_model("m", openai.base_url, 5.0, "none"), 5.0) == (4096 - 1024) * 2


def test_a_dead_server_tells_no_window() -> None:
    url = f"http://127.0.0.1:{free_port()}/v1"
    assert budget_of(open_model("m", url, 5.0, "none"), 5.0) == (4096 - 1024) * 2


@pytest.mark.parametrize(
    "fault",
    ["timeout", "empty_body", "nothing_said", "load", "cut", "length", "garbage", "wrong_shape",
     "error_line"],
)  # fmt: skip
@pytest.mark.parametrize("pieces", [(), (TRUE, "\n", "Đồng chí Lê Văn")], ids=["at once", "later"])
def test_a_fault_is_a_failure_with_a_line_for_the_page(
    server: ScriptedOllama, fault: OllamaFault, pieces: tuple[str, ...]
) -> None:
    server.fails(fault, *pieces)
    given, failure = ask(server.base_url, timeout_s=patience_s(fault))
    if fault in ("nothing_said", "load") and pieces:
        assert texts(given)[:1] == [TRUE.replace(" [1]", "")]
        return
    assert failure is not None
    assert failure.notice.startswith("Mô hình ngôn ngữ không trả lời được")
    assert "\n" not in failure.notice


@pytest.mark.parametrize(
    ("status", "message", "cause"),
    [
        (400, "invalid option", "máy chủ mô hình báo lỗi"),
        (400, "prompt exceeds the context window", "câu hỏi và tư liệu quá dài đối với mô hình"),
        (401, "unauthorized", "khóa truy cập không được chấp nhận"),
        (404, "model 'scripted' not found", "máy chủ không có mô hình này"),
        (429, "busy", "máy chủ mô hình đang quá tải"),
        (500, "llama runner process has terminated", "máy chủ mô hình báo lỗi"),
        (503, "loading", "máy chủ mô hình báo lỗi"),
    ],
)
def test_a_refused_request_names_its_cause(
    server: ScriptedOllama, status: int, message: str, cause: str
) -> None:
    server.refuses(status, message)
    given, failure = ask(server.base_url)
    assert given == []
    assert failure is not None
    assert failure.cause == cause


def test_a_dead_port_is_a_failure() -> None:
    given, failure = ask(f"http://127.0.0.1:{free_port()}")
    assert given == []
    assert failure is not None
    assert failure.cause == "không kết nối được với máy chủ mô hình"
