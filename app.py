"""Starts the web page: python app.py. The address comes from HOST and PORT."""

import os
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import date
from ipaddress import ip_address
from typing import TYPE_CHECKING

from bot.settings import InvalidSetting, Settings
from ui import copy

if TYPE_CHECKING:
    from fastapi import FastAPI, Request, Response

    from ui.page import Answers

# Gradio needs inline scripts and eval; nothing may be loaded from, or sent to, another host.
POLICY = (
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; img-src 'self' data: blob:; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; "
    "base-uri 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class AddressRefused(OSError):
    """HOST and PORT cannot be listened on; the message (Vietnamese) gives the remedy."""


def create_app(chatbot: "Answers", settings: Settings, clock: Callable[[], date]) -> "FastAPI":
    """The page at "/" and "/healthz" beside it; nothing is started."""
    import gradio
    from fastapi import FastAPI

    from ui.page import build_page, favicon, head, theme

    app = FastAPI(title=copy.NAME, docs_url=None, redoc_url=None, openapi_url=None)
    app.middleware("http")(guarded)
    app.get("/healthz")(healthz)
    return gradio.mount_gradio_app(
        app,
        build_page(chatbot, clock),
        path="/",
        server_name=settings.host,
        server_port=settings.port,
        footer_links=[],
        run_history=False,
        show_error=False,
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        favicon_path=str(favicon()),
        theme=theme(),
        head=head(),
    )


async def guarded(
    request: "Request", call_next: "Callable[[Request], Awaitable[Response]]"
) -> "Response":
    response = await call_next(request)
    response.headers.update(HEADERS)
    return response


def healthz() -> dict[str, str]:
    return {"status": "ok"}


def listen(host: str, port: int) -> socket.socket:
    """Claims the address before anything heavy is loaded."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        listener.close()
        raise AddressRefused(refusal(host, port, error)) from error
    return listener


def refusal(host: str, port: int, error: OSError) -> str:
    import errno

    if error.errno == errno.EADDRINUSE:
        return copy.PORT_TAKEN.format(host=host, port=port, other=port + 1)
    return copy.ADDRESS_REFUSED.format(host=host, port=port, why=error.strerror or error)


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
