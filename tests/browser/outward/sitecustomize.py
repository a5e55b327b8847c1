"""Loaded by a Python that has this folder on its path: writes down every name that the process
looks up and every address that it calls, into the file that OUTWARD names."""

import os
import sys
from typing import Any


def _note(event: str, told: tuple[Any, ...]) -> None:
    if event in ("socket.getaddrinfo", "socket.gethostbyname"):
        _write(f"lookup {told[0]}")
    elif event in ("socket.connect", "socket.sendto"):
        _write(f"call {told[1]}")


def _write(line: str) -> None:
    with open(os.environ["OUTWARD"], "a", encoding="utf-8") as log:
        log.write(f"{line}\n")


if "OUTWARD" in os.environ:
    _write("watching 127.0.0.1")
    sys.addaudithook(_note)
