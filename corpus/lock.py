"""One writer at a time, between processes: a lock that the system frees when its holder dies."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import UserError

PATIENCE_S = 120.0


class Busy(UserError):
    """Another process has been writing for too long."""


@contextmanager
def alone(file: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Busy when another holder keeps `file` for longer than `patience_s`."""
    from filelock import FileLock, Timeout

    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file)
    try:
        lock.acquire(timeout=patience_s)
    except Timeout as problem:
        raise Busy(
            f"{file.parent}: một tiến trình khác đang nạp kho tư liệu quá lâu. "
            "Đề nghị chờ tiến trình đó xong rồi chạy lại."
        ) from problem
    try:
        yield
    finally:
        lock.release()
