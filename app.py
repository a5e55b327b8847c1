"""Starts the web page: python app.py. The address comes from HOST and PORT."""

import errno
import gc
import os
import socket
import sys
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import closing
from datetime import date
from ipaddress import ip_address
from threading import Thread
from typing import TYPE_CHECKING, Any

from bot import clock
from bot.settings import Settings
from corpus.errors import UserError
from ui import copy

if TYPE_CHECKING:
    from fastapi import FastAPI, Request, Response
    from fastapi.responses import StreamingResponse

    from ui.page import Answers

# Gradio needs inline scripts and eval; nothing may be loaded from, or sent to, another host.
POLICY = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; img-src 'self' data: blob:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
    "base-uri 'self'"
)
BACKLOG = 128
HIGHEST_PORT = 65535
STOP_WITHIN_S = 3
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class AddressRefused(UserError):
    """HOST and PORT cannot be listened on; the message (Vietnamese) gives the remedy."""


def create_app(chatbot: "Answers", settings: Settings, today: Callable[[], date]) -> "FastAPI":
    """The page at "/", "/healthz" and the calendar's files beside it; nothing is started."""
    import gradio
    from fastapi import FastAPI

    from ui.calendar_download import offer_files
    from ui.export_download import offer_export
    from ui.opinion_intake import take_opinions
    from ui.page import build_page, chosen_day, favicon, head, theme

    undescribed: dict[str, Any] = {"docs_url": None, "redoc_url": None, "openapi_url": None}
    # A proxy may take its folder off the path or leave it: both are understood.
    app = FastAPI(title=copy.NAME, root_path=settings.root_path, **undescribed)
    app.middleware("http")(guarded)
    app.get("/healthz")(healthz)
    offer_files(app, chatbot, lambda day: chosen_day(day, today))
    offer_export(app, today)
    take_opinions(app, chatbot)
    mounted: FastAPI = gradio.mount_gradio_app(
        app,
        build_page(chatbot, today),
        path="/",
        server_name=settings.host,
        server_port=settings.port,
        root_path=settings.root_path or None,
        footer_links=[],
        app_kwargs=undescribed,
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        favicon_path=str(favicon()),
        theme=theme(),
        head=head(),
    )
    return mounted


async def guarded(
    request: "Request", call_next: "Callable[[Request], Awaitable[StreamingResponse]]"
) -> "Response":
    reply = await call_next(request)
    is_page = reply.headers.get("content-type", "").startswith("text/html")
    given: Response = await _ours(reply) if is_page else reply
    given.headers.update(HEADERS)
    return given


async def _ours(page: "StreamingResponse") -> "Response":
    """Gradio's first HTML, which is small, with our own head."""
    from fastapi import Response

    from ui.first_html import dressed

    html = b"".join([chunk async for chunk in page.body_iterator if isinstance(chunk, bytes)])
    return Response(dressed(html.decode()), page.status_code, media_type="text/html")


def healthz() -> dict[str, str]:
    return {"status": "ok"}


def listen(host: str, port: int) -> socket.socket:
    """Claims the address before anything heavy is loaded; early visitors wait."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise AddressRefused(_remedy(host, port, error)) from error
    return listener


def _remedy(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        other = port + 1 if port < HIGHEST_PORT else port - 1
        return copy.PORT_TAKEN.format(host=host, port=port, other=other)
    return copy.ADDRESS_REFUSED.format(host=host, port=port, why=error.strerror or error)


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(host: str, port: int) -> str:
    """What to type into the browser of this machine."""
    if host in ("0.0.0.0", "::"):
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def serve(app: "FastAPI", listener: socket.socket, ready: str) -> None:
    import uvicorn

    class Announcing(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets=sockets)
            say(ready)

    config = uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=STOP_WITHIN_S)
    Announcing(config).run(sockets=[listener])


def say(words: str) -> None:
    sys.stdout.write(words)
    sys.stdout.flush()


def warm(chatbot: "Answers") -> None:
    """Loads what the first visitors would wait for, while the page's own libraries are loading."""
    from corpus.dates.durations import working_day

    chatbot.examples()
    working_day(clock.today(), 1)  # public holidays
    gc.collect()
    gc.freeze()  # a large library, gone through again, would hold up an answer for 0.2 s


def start(environment: MutableMapping[str, str]) -> None:
    settings = Settings.from_environment(environment)
    environment.update(settings.privacy_variables())
    host, port = settings.host, settings.port
    with closing(listen(host, port)) as listener:
        if not is_loopback(host):
            say(copy.OPEN_TO_NETWORK.format(host=host))
        say(copy.STARTING)
        from bot.build import open_chatbot

        chatbot = open_chatbot(settings)
        Thread(target=warm, args=[chatbot], daemon=True).start()
        app = create_app(chatbot, settings, clock.today)
        serve(app, listener, copy.READY.format(address=address(host, port)))


def main() -> int:
    try:
        start(os.environ)
    except UserError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        say("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
