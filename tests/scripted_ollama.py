"""A server that speaks Ollama's own protocol and says what a script tells it to say."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any, Literal

from tests.scripted_llm import QuietServer

OllamaFault = Literal[
    "timeout",  # takes the request and says nothing
    "empty_body",  # 200 and no byte
    "nothing_said",  # a well-formed stream without any text
    "load",  # the model was loaded and said nothing
    "cut",  # the stream ends without "done"
    "length",  # ran out of tokens
    "garbage",  # lines that are no JSON
    "wrong_shape",  # JSON that is no reply
    "error_line",  # an error in the middle of the stream
]


@dataclass
class ScriptedOllama:
    """`window` is what it tells of the model, None for nothing; `chats` the bodies it was sent."""

    base_url: str
    pieces: list[str] = field(default_factory=list)
    fault: OllamaFault | None = None
    status: int = 200
    message: str = ""
    window: int | None = None
    chats: list[dict[str, Any]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def says(self, *pieces: str) -> None:
        self.pieces, self.fault, self.status = list(pieces), None, 200

    def fails(self, fault: OllamaFault, *pieces: str) -> None:
        self.pieces, self.fault, self.status = list(pieces), fault, 200

    def refuses(self, status: int, message: str) -> None:
        self.pieces, self.fault, self.status, self.message = [], None, status, message


@contextmanager
def scripted_ollama() -> Iterator[ScriptedOllama]:
    server = QuietServer(("127.0.0.1", 0), _Handler)
    model = ScriptedOllama(f"http://127.0.0.1:{server.server_address[1]}")
    server.model = model  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield model
    finally:
        model.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    wbufsize = 0

    def do_POST(self) -> None:
        model: ScriptedOllama = self.server.model  # type: ignore[attr-defined]
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        try:
            if self.path == "/api/show":
                self._show(model)
            elif self.path == "/api/chat":
                model.chats.append(request)
                self._chat(model)
            else:
                self._head(404)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client has had enough

    def _show(self, model: ScriptedOllama) -> None:
        self._head(200 if model.window else 404)
        told = {"general.architecture": "qwen2", "qwen2.context_length": model.window}
        self._line({"model_info": told} if model.window else {"error": "not found"})

    def _chat(self, model: ScriptedOllama) -> None:
        if model.fault == "timeout":
            model.closing.wait()
            return
        self._head(model.status)
        if model.status != 200:
            self._line({"error": model.message})
            return
        for piece in model.pieces:
            self._line(_reply(piece))
        self._end(model.fault)

    def _end(self, fault: OllamaFault | None) -> None:
        ends: dict[OllamaFault | None, list[object]] = {
            "empty_body": [],
            "cut": [],
            "garbage": ["{{{ không phải JSON"],
            "wrong_shape": [{"message": "none", "done": "maybe"}],
            "error_line": [{"error": "out of memory"}],
            "length": [_reply("", "length")],
            "load": [_reply("", "load")],
        }
        for line in ends.get(fault, [_reply("", "stop")]):
            self._line(line)

    def _head(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/x-ndjson")
        self.end_headers()

    def _line(self, line: object) -> None:
        text = line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)
        self.wfile.write(f"{text}\n".encode())

    def log_message(self, *_: object) -> None:
        """Tests have their own output."""


def _reply(text: str, reason: str = "") -> dict[str, object]:
    ending = {"done": True, "done_reason": reason} if reason else {"done": False}
    return {"model": "scripted", "created_at": "2023-06-05T00:00:00Z",
            "message": {"role": "assistant", "content": text}, **ending}  # fmt: skip
