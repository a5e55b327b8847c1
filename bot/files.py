"""Files that others read: wholly written or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from corpus.errors import UserError


class CannotWrite(UserError):
    """The result file cannot be written."""


def write_lines(path: Path, lines: Iterable[str]) -> None:
    """Lines are written beside the file and moved over it once all are there."""
    write_bytes(path, (f"{line}\n".encode() for line in lines))


def write_bytes(path: Path, parts: Iterable[bytes]) -> None:
    """Parts are written beside the file and moved over it once all are there."""
    try:
        with NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
            draft = Path(file.name)
            file.writelines(parts)
    except OSError as problem:
        raise CannotWrite(
            f"{path}: không ghi được ({problem.strerror}). Đề nghị kiểm tra thư mục và quyền ghi."
        ) from problem
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    draft.chmod(0o666 & ~_umask())
    os.replace(draft, path)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
