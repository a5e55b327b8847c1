"""An OpenAI-compatible server that says what a script tells it to say, faults included."""

import json
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Fault = Literal[
    "timeout",  # takes the request and says nothing
    "keepalive",  # keeps the line alive with comments and says nothing
    "empty_body",  # 200 and no byte
    "no_choices",  # a well-formed stream without any text
    "cut",  # the stream breaks off inside a chunk
    "cut_quietly",  # the stream ends as if whole, without a reason
    "length",  # the model ran out of tokens
    "garbage",  # events that are no JSON
    "wrong_shape",  # JSON that is not a completion
    "html",  # a proxy's error page with status 200
    "error_event",  # an error in the middle of the stream
]

SILENT = ("timeout", "keepalive")


def patience_s(fault: str | None) -> float:
    """Short where the script says nothing; where it answers, only a busy machine could be late."""
    return 1.0 if fault in SILENT else 60.0


@dataclass
class Script:
    """What the next requests get: `pieces` streamed one by one, then `fault`, or a bad `status`.

    With `hold` set, the stream waits for it before its last piece.
    """

    pieces: list[str] = field(default_factory=list)
    fault: Fault | None = None
    status: int = 200
    message: str = "scripted failure"
    hold: threading.Event | None = None


@dataclass
class ScriptedModel:
    """A running server: set `script` before asking; `requests` holds the bodies it was sent."""

    base_url: str
    script: Script
    requests: list[dict[str, Any]]
    closing: threading.Event
    answers: Callable[[dict[str, Any]], list[str]] | None = None  # instead of `script.pieces`

    def says(self, *pieces: str) -> None:
        self.script = Script(list(pieces))

    def fails(self, fault: Fault, *pieces: str) -> None:
        self.script = Script(list(pieces), fault)

    def refuses(self, status: int, message: str = "scripted failure") -> None:
        self.script = Script(status=status, message=message)

    @property
    def last_prompt(self) -> str:
        return "\n".join(message["content"] for message in self.requests[-1]["messages"])


class QuietServer(ThreadingHTTPServer):
    """Says nothing of a client who hung up: that is what many of the tests do."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def scripted_model() -> Iterator[ScriptedModel]:
    server = QuietServer(("127.0.0.1", 0), _Handler)
    url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    model = ScriptedModel(url, Script(), [], threading.Event())
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


def free_port() -> int:
    """A port that refuses connections."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 0

    def do_POST(self) -> None:
        model: ScriptedModel = self.server.model  # type: ignore[attr-defined]
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        model.requests.append(request)
        script = model.script
        if model.answers:
            script = replace(script, pieces=model.answers(request))
        try:
            if script.status != 200:
                body = json.dumps({"error": {"message": script.message, "type": "scripted"}})
                self._whole(body, "application/json", script.status)
            elif script.fault in ("timeout", "empty_body", "html"):
                self._nothing(model, script.fault)
            elif request.get("stream"):
                self._stream(model, script)
            else:
                self._whole(json.dumps(_completion(script)), "application/json")
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client has had enough

    def _nothing(self, model: ScriptedModel, fault: Fault) -> None:
        if fault == "timeout":
            model.closing.wait()
            self.close_connection = True
            return
        page = "<html><body>Bad gateway</body></html>" if fault == "html" else ""
        self._whole(page, "text/html")

    def _whole(self, body: str, kind: str, status: int = 200) -> None:
        content = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self, model: ScriptedModel, script: Script) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        quiet = script.fault == "cut_quietly"
        self.send_header(*(("Connection", "close") if quiet else ("Transfer-Encoding", "chunked")))
        self.end_headers()
        self._chunked = not quiet
        if script.fault != "no_choices":
            self._event(_chunk({"role": "assistant", "content": ""}))
        for index, piece in enumerate(script.pieces):
            if script.hold and index == len(script.pieces) - 1:
                script.hold.wait(10)
            self._event(_chunk({"content": piece}))
        self._end(model, script)

    def _end(self, model: ScriptedModel, script: Script) -> None:
        if script.fault == "keepalive":
            while not model.closing.wait(0.05):
                self._write(": keepalive\n\n")
        if script.fault in ("cut", "cut_quietly", "keepalive"):
            self.close_connection = True
            return
        events: dict[Fault | None, list[object]] = {
            "garbage": ["{{{ không phải JSON"],
            "wrong_shape": [{"choices": [{"text": 7}]}, {"choices": "none"}],
            "error_event": [{"error": {"message": "out of memory", "code": 500}}],
            "length": [_chunk({}, "length")],
            "no_choices": [{"id": "1", "object": "chat.completion.chunk", "choices": []}],
        }
        for event in events.get(script.fault, [_chunk({}, "stop")]):
            self._event(event)
        self._event("[DONE]")
        self.wfile.write(b"0\r\n\r\n")

    def _event(self, event: object) -> None:
        data = event if isinstance(event, str) else json.dumps(event, ensure_ascii=False)
        self._write(f"data: {data}\n\n")

    def _write(self, text: str) -> None:
        content = text.encode()
        if self._chunked:
            content = b"%x\r\n%s\r\n" % (len(content), content)
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Tests have their own output."""


def _chunk(delta: dict[str, str], reason: str | None = None) -> dict[str, object]:
    choice = {"index": 0, "delta": delta, "finish_reason": reason}
    return {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "scripted",
            "choices": [choice]}  # fmt: skip


def _completion(script: Script) -> dict[str, object]:
    """The same script for a client that does not stream; a cut one is as good as none."""
    if script.fault in ("wrong_shape", "garbage", "no_choices"):
        return {"id": "1", "object": "chat.completion", "choices": None}
    if script.fault == "error_event":
        return {"error": {"message": "out of memory"}}
    reason = "length" if script.fault == "length" else "stop"
    message = {"role": "assistant", "content": "".join(script.pieces)}
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "scripted",
            "choices": [{"index": 0, "message": message, "finish_reason": reason}]}  # fmt: skip
