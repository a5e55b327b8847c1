"""Runs a page in a process of its own, as users do, until its /healthz answers."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN_S = 120


class NeverReady(AssertionError):
    """The page ended, or did not answer in time; the message holds what it wrote."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(
    command: Sequence[str], port: int, log: Path, settings: Mapping[str, str] | None = None
) -> Iterator[str]:
    """The address of `python command`, told through PORT where to listen."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PORT": str(port), "HOST": "127.0.0.1"}
    environment |= settings or {}
    address = f"http://127.0.0.1:{port}"
    with log.open("w") as output, _process(command, environment, output.fileno()) as process:
        _wait(process, address, log)
        yield address


@contextmanager
def _process(
    command: Sequence[str], environment: Mapping[str, str], output: int
) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=environment, stdout=output, stderr=output
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(process: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    deadline = time.monotonic() + START_WITHIN_S
    while time.monotonic() < deadline and process.poll() is None:
        if healthy(address):
            return
        time.sleep(0.1)
    raise NeverReady(f"{address}: {process.args!r} -> {process.poll()}\n{log.read_text()}")


def healthy(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False
