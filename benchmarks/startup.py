"""How long a newcomer waits, and how much memory it takes: python -m benchmarks.startup

Each figure stands beside a floor measured in the same run: what the libraries alone cost here.
--without-clone leaves out the first `make run`, which downloads everything twice, once for its
floor. Processes are new, the system's file cache is as it happens to be.
"""

import argparse
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent
QUESTION = "Chỉ thị 35-CT/TW ban hành ngày nào?"
STORES = "import chromadb, tantivy, tokenizers"
PATIENCE_S = 600.0
MEGABYTE = 10**6


class DidNotStart(RuntimeError):
    """A measured command failed or stayed silent; the message holds the end of its output."""


@dataclass(frozen=True)
class Measured:
    what: str
    value: float
    unit: str
    aim: float
    floor: float
    floor_is: str

    def __str__(self) -> str:
        verdict = "ok" if self.value <= self.aim else "MISSED"
        return (
            f"{self.what:<42}{self.value:8.1f} {self.unit:<3} aim {self.aim:6.0f}  {verdict:<7}"
            f"floor {self.floor:6.1f} ({self.floor_is})"
        )


@dataclass(frozen=True)
class Spent:
    seconds: float
    peak_mb: float


def run(command: Sequence[str], cwd: Path = ROOT, **variables: str) -> Spent:
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=cwd, env=environment(variables), stdout=output, stderr=output
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise DidNotStart(f"{' '.join(command)}: exit {process.returncode}\n{end_of(output)}")
    return Spent(seconds, usage.ru_maxrss * 1024 / MEGABYTE)


def environment(variables: Mapping[str, str]) -> dict[str, str]:
    """Ours without what `make` told its children, which a nested `make` would take for its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return {**kept, "HF_HUB_OFFLINE": "1", **variables}


def end_of(output: IO[bytes]) -> str:
    output.seek(0)
    return output.read().decode("utf-8", "replace")[-2000:]


def often(command: Sequence[str], times: int) -> Spent:
    """The median, because one of a few runs is always disturbed on a shared machine."""
    runs = [run(command) for _ in range(times)]
    seconds = statistics.median(spent.seconds for spent in runs)
    return Spent(seconds, max(spent.peak_mb for spent in runs))


@dataclass(frozen=True)
class Page:
    ready_s: float
    pid: int
    port: int

    def resident_mb(self) -> float:
        server = psutil.Process(self.pid)
        family = [server, *server.children(recursive=True)]
        return float(sum(member.memory_info().rss for member in family) / MEGABYTE)


@contextmanager
def page(command: Sequence[str], cwd: Path, **variables: str) -> Iterator[Page]:
    """A server from its start until /healthz answers; its whole process group ends with the
    block."""
    port = free_port()
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [*command, f"PORT={port}"] if command[0] == "make" else command,
            cwd=cwd,
            env=environment({"PORT": str(port), "HOST": "127.0.0.1", **variables}),
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            while not answers(port):
                late = time.perf_counter() - start > PATIENCE_S
                if process.poll() is not None or late:
                    raise DidNotStart(f"{' '.join(command)}\n{end_of(output)}")
                time.sleep(0.02)
            ready = time.perf_counter() - start
            fetch(port, "/")
            yield Page(ready, process.pid, port)
        finally:
            stop(process)


def stop(process: "subprocess.Popen[bytes]") -> None:
    for ending in (signal.SIGINT, signal.SIGKILL):
        try:
            os.killpg(process.pid, ending)
            process.wait(timeout=10)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    try:
        fetch(port, "/healthz")
    except (OSError, urllib.error.URLError):
        return False
    return True


def fetch(port: int, path: str) -> None:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=30) as response:
        response.read()


def ask_in_browser(port: int) -> bool:
    """Memory is what it is after a question; without a browser it is measured before one."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return False
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        tab = browser.new_page(locale="vi-VN")
        tab.goto(f"http://127.0.0.1:{port}/")
        tab.locator(".greeting").wait_for(timeout=60_000)  # before it, Enter goes unheard
        box = tab.locator("#question textarea")
        box.fill(QUESTION)
        box.press("Enter")
        tab.locator(".answer[data-state=done]").first.wait_for(timeout=60_000)
        browser.close()
    return True


def ask_from_cold(data: Path) -> list[Measured]:
    ask = [sys.executable, "-m", "bot", "--data", str(data), "ask", QUESTION]
    asked, floor = often(ask, 5), often([sys.executable, "-c", STORES], 5)
    return [
        Measured("bot ask, from cold", asked.seconds, "s", 4, floor.seconds, STORES),
        Measured("bot ask, peak memory", asked.peak_mb, "MB", 1000, floor.peak_mb, STORES),
    ]


def page_after_installation(data: Path) -> list[Measured]:
    floor = often([sys.executable, "-c", "import gradio"], 3)
    with page([sys.executable, "app.py"], ROOT, HOICHITHI_DATA=str(data)) as started:
        when = "after a question" if ask_in_browser(started.port) else "before any question"
        memory = started.resident_mb()
    return [
        Measured("page ready", started.ready_s, "s", 10, floor.seconds, "import gradio"),
        Measured(f"page, memory {when}", memory, "MB", 1000, floor.peak_mb, "import gradio"),
    ]


def first_make_run(folder: Path) -> list[Measured]:
    """Both the run and its floor download into an empty cache of their own."""
    clone, bare = folder / "bản sao mới", folder / "floor"
    run(["git", "clone", "--quiet", str(ROOT), str(clone)])
    start = time.perf_counter()
    run(["python3", "-m", "venv", str(bare)])
    python = str(bare / "bin" / "python")
    run([python, "-m", "pip", "install", "--quiet", "uv"])
    install = [python, "-m", "uv", "pip", "install", "--python", python, "-r", "requirements.lock"]
    run(install, cwd=clone, UV_CACHE_DIR=str(folder / "cache of the floor"), **pip_for_uv())
    floor = time.perf_counter() - start
    cache = {"UV_CACHE_DIR": str(folder / "cache"), "HOICHITHI_DATA": str(clone / ".data")}
    with page(["make", "run"], clone, **cache) as first:
        pass
    with page(["make", "run"], clone, **cache) as second:
        pass
    return [
        Measured("first make run, bare clone", first.ready_s, "s", 180, floor, "venv + uv install"),
        Measured("second make run", second.ready_s, "s", 15, floor, "the same"),
    ]


def pip_for_uv() -> dict[str, str]:
    places = os.environ.get("PIP_FIND_LINKS", "").split()
    return {"UV_FIND_LINKS": ",".join(places)} if places else {"UV_TORCH_BACKEND": "cpu"}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.startup", description=__doc__)
    parser.add_argument("--without-clone", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="startup-") as name:
        data = Path(name) / "data"
        indexed = run([sys.executable, "-m", "bot", "--data", str(data), "index"])
        print(
            f"index of the starter corpus: {indexed.seconds:.1f} s, peak {indexed.peak_mb:.0f} MB"
        )
        for measured in [*ask_from_cold(data), *page_after_installation(data)]:
            print(measured, flush=True)
        for measured in [] if options.without_clone else first_make_run(Path(name)):
            print(measured, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
