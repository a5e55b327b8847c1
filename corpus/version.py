"""Which rules made what is stored: when the code changes, what it made is made again."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def code_version(files: Iterable[Path]) -> str:
    """A short checksum of these source files, in any order."""
    content = hashlib.sha256()
    for file in sorted(files):
        content.update(hashlib.sha256(file.read_bytes()).digest())
    return content.hexdigest()[:16]
