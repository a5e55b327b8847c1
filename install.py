"""`make` calls this: a .venv holding exactly one lock file's packages, or none that counts as done.

At the top of the repository, and of the standard library alone, because it runs before anything
else of the project can be imported; in Python rather than shell, so that tests can make every
step fail.
"""

import ast
import fcntl
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCKS = {"run": ["requirements.lock"], "test": ["requirements-dev.lock", "requirements.lock"]}
UV = "uv==0.13.8"
GIGABYTE = 10**9
NEEDED_DISK = 2.5 * GIGABYTE  # 1.6 GB installed, the rest while unpacking
FULL_DISK = 0.3 * GIGABYTE

# pip's option -> uv's variable, and what separates several values there.
UV_VARIABLES = {
    "find-links": ("UV_FIND_LINKS", ","),
    "index-url": ("UV_DEFAULT_INDEX", " "),
    "extra-index-url": ("UV_INDEX", " "),
    "no-index": ("UV_NO_INDEX", " "),
    "cert": ("SSL_CERT_FILE", " "),
    "trusted-host": ("UV_INSECURE_HOST", " "),
    "proxy": ("ALL_PROXY", " "),
    "timeout": ("UV_HTTP_TIMEOUT", " "),
    "default-timeout": ("UV_HTTP_TIMEOUT", " "),
}

Run = Callable[[Sequence[str], Mapping[str, str]], "Finished"]


@dataclass(frozen=True)
class Finished:
    status: int
    output: str = ""


class StepFailed(Exception):
    """The message (Vietnamese) names the step and the remedy."""

    def __init__(self, step: str, remedy: str) -> None:
        super().__init__(f"LỖI ở bước: {step}.\nCách khắc phục: {remedy}")


def run_shown(command: Sequence[str], extra: Mapping[str, str]) -> Finished:
    return Finished(subprocess.run(command, env={**os.environ, **extra}, cwd=ROOT).returncode)


def run_read(command: Sequence[str], extra: Mapping[str, str]) -> Finished:
    done = subprocess.run(
        command,
        env={**os.environ, **extra},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    return Finished(done.returncode, done.stdout)


@dataclass(frozen=True)
class Environment:
    """One .venv: what it should hold, and whether a finished installation says that it does."""

    root: Path
    kind: str  # a key of LOCKS

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> str:
        return str(self.folder / "bin" / "python")

    @property
    def lock(self) -> Path:
        return self.root / LOCKS[self.kind][0]

    @property
    def stamp(self) -> Path:
        return self.folder / "installed.json"

    def wanted(self) -> dict[str, str]:
        """The test lock holds every package of the run lock, so it answers for both."""
        hashes = {
            name: hashlib.sha256((self.root / name).read_bytes()).hexdigest()
            for name in LOCKS[self.kind]
        }
        return {"python": ".".join(platform.python_version_tuple()[:2]), **hashes}

    def found(self) -> dict[str, str]:
        if not Path(self.python).exists():  # also a link to an interpreter that is gone
            return {}
        try:
            found: dict[str, str] = json.loads(self.stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def is_ready(self) -> bool:
        return self.wanted()[self.lock.name] == self.found().get(self.lock.name) and (
            self.wanted()["python"] == self.found().get("python")
        )

    def mark(self) -> None:
        unfinished = self.stamp.with_suffix(".new")
        unfinished.write_text(json.dumps(self.wanted()), "utf-8")
        os.replace(unfinished, self.stamp)


def install(environment: Environment, show: Run = run_shown, read: Run = run_read) -> None:
    """Nothing to do when the stamp is current. The stamp goes first and comes last, and a .venv
    without one is made anew: what an interruption leaves never counts."""
    if environment.is_ready():
        return
    check_disk(environment.root)
    usable = environment.found().get("python") == environment.wanted()["python"]
    environment.stamp.unlink(missing_ok=True)
    if not usable:
        create(environment, show)
    install_packages(environment, show, pip_settings(environment, read))
    environment.mark()


def check_disk(root: Path) -> None:
    free = shutil.disk_usage(root).free
    if free < NEEDED_DISK:
        raise StepFailed(
            "kiểm tra chỗ trống trên đĩa",
            f"cần khoảng {NEEDED_DISK / GIGABYTE:.1f} GB ở {root}, hiện còn "
            f"{free / GIGABYTE:.1f} GB; hãy dọn bớt rồi chạy lại.",
        )


def create(environment: Environment, show: Run) -> None:
    say(f"Tạo môi trường {environment.folder}")
    done = show([sys.executable, "-m", "venv", "--clear", str(environment.folder)], {})
    if done.status:
        raise StepFailed(
            "tạo môi trường .venv",
            "cài gói python3-venv (Debian, Ubuntu: sudo apt install python3-venv), "
            "xem đồng chí có quyền ghi vào thư mục này không, rồi chạy lại.",
        )


def pip_settings(environment: Environment, read: Run) -> dict[str, str]:
    """What pip was told on this machine, by variables or by its files; the variables win."""
    listed = read([environment.python, "-m", "pip", "config", "list"], {})
    settings: dict[str, str] = {}
    for origin in ("global.", "install.", ":env:."):
        for line in listed.output.splitlines():
            name, _, value = line.partition("=")
            if name.startswith(origin) and value:
                settings[name.removeprefix(origin)] = str(ast.literal_eval(value))
    return settings


def uv_variables(settings: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """uv reads none of pip's settings. What was said to uv itself stays."""
    variables = {
        variable: separator.join(settings[option].split())
        for option, (variable, separator) in UV_VARIABLES.items()
        if option in settings
    }
    if "extra-index-url" in settings:
        # As pip does: the pinned version may lie in any of the indexes, not only in the first.
        variables["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: value for name, value in variables.items() if name not in given}


@dataclass(frozen=True)
class Attempt:
    says: str
    command: list[str]
    variables: Mapping[str, str]


def attempts(environment: Environment, show: Run, settings: Mapping[str, str]) -> Iterator[Attempt]:
    """Ways to install the lock, best first; the next one is asked for when one has failed."""
    python = [environment.python, "-m"]
    from_lock = ["install", "-r", str(environment.lock)]
    if not show([*python, "pip", "install", "--quiet", UV], {}).status:
        uv = [*python, "uv", "pip", *from_lock, "--python", environment.python]
        variables = uv_variables(settings, os.environ)
        if "find-links" not in settings:
            says = "Cài các gói bằng uv, torch bản chỉ dùng CPU"
            yield Attempt(says, [*uv, "--torch-backend=cpu"], variables)
        heavy = "" if "find-links" in settings else " (torch có thể kèm CUDA, thêm vài GB)"
        yield Attempt(f"Cài các gói bằng uv từ các nguồn của máy này{heavy}", uv, variables)
    says = "Cài các gói bằng pip (chậm hơn; torch có thể kèm CUDA, thêm vài GB)"
    yield Attempt(says, [*python, "pip", *from_lock], {})


def install_packages(environment: Environment, show: Run, settings: Mapping[str, str]) -> None:
    for attempt in attempts(environment, show, settings):
        say(attempt.says)
        if not show(attempt.command, attempt.variables).status:
            return
        if shutil.disk_usage(environment.root).free < FULL_DISK:
            raise StepFailed("cài các gói", "đĩa đã đầy; hãy dọn bớt rồi chạy lại.")
    raise StepFailed(
        "cài các gói",
        "kiểm tra mạng; nếu máy dùng kho gói nội bộ thì đặt PIP_INDEX_URL, PIP_FIND_LINKS, "
        "PIP_CERT như người quản trị chỉ dẫn; rồi chạy lại.",
    )


def say(text: str) -> None:
    sys.stdout.write(f"==> {text}\n")
    sys.stdout.flush()


def main(kind: str) -> int:
    with Path(__file__).open() as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # two `make` at once: the second waits, then finds it done
        try:
            install(Environment(ROOT, kind))
        except StepFailed as failure:
            sys.stderr.write(f"{failure}\n")
            return 1
        except KeyboardInterrupt:
            sys.stderr.write("Đã dừng giữa chừng; lần chạy sau sẽ cài lại từ đầu.\n")
            return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
