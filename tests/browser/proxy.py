"""A reverse proxy as an office has it: one folder of its address leads to the page, streamed."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length"}


class Proxy(ThreadingHTTPServer):
    def __init__(self, port: int, folder: str, left_on: bool) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.upstream = port
        self.folder = folder
        self.taken_off = "" if left_on else folder

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that closes a tab is no failure."""


class Handler(BaseHTTPRequestHandler):
    server: Proxy

    def do_GET(self) -> None:
        self._pass("GET")

    def do_POST(self) -> None:
        self._pass("POST")

    def _pass(self, method: str) -> None:
        folder = self.server.folder
        if not self.path.startswith(f"{folder}/"):
            self.send_error(404, self.path)
            return
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        headers = dict(self.headers.items()) | {"X-Forwarded-Host": self.headers["Host"]}
        with closing(HTTPConnection("127.0.0.1", self.server.upstream)) as upstream:
            upstream.request(method, self.path.removeprefix(self.server.taken_off), body, headers)
            with upstream.getresponse() as reply:
                self._answer(reply)

    def _answer(self, reply: HTTPResponse) -> None:
        self.send_response_only(reply.status)
        for name, value in reply.getheaders():
            if name.lower() not in HOP_BY_HOP:
                self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        while chunk := reply.read1():
            self.wfile.write(chunk)
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def proxied(port: int, folder: str, left_on: bool) -> Iterator[str]:
    """The address of `folder`, which leads to 127.0.0.1:`port`; all else is 404.
    `left_on`: the page is asked with the folder still on its paths."""
    server = Proxy(port, folder, left_on)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{folder}/"
    finally:
        server.shutdown()
        server.server_close()
