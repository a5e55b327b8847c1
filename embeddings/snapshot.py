"""A folder of derived files: copied while others read it, and proved to be as it was.

Chroma notes every opening in its SQLite file, by readers too, so that file alone may change: it is
copied by SQLite's own backup and checked by SQLite's own check.
"""

import hashlib
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

_DATABASE = ".sqlite3"


def copy(source: Path, target: Path, left_out: tuple[str, ...]) -> None:
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(f"*{_DATABASE}*", *left_out))
    for database in source.rglob(f"*{_DATABASE}"):
        copied = target / database.relative_to(source)
        with (
            closing(sqlite3.connect(database)) as old,
            closing(sqlite3.connect(copied)) as new,
        ):
            old.backup(new)


def sizes(folder: Path) -> dict[str, int]:
    return {name: (folder / name).stat().st_size for name in _files(folder)}


def is_whole(folder: Path, expected: Mapping[str, int]) -> bool:
    """Every file is there and none is cut short; only a database may have grown. Quick."""
    try:
        found = {name: (folder / name).stat().st_size for name in expected}
    except OSError:
        return False
    return all(
        found[name] == size or (name.endswith(_DATABASE) and found[name] > size)
        for name, size in expected.items()
    )


def checksums(folder: Path) -> dict[str, str]:
    """Of all files that never change."""
    return {
        name: _checksum(folder / name) for name in _files(folder) if not name.endswith(_DATABASE)
    }


def is_intact(folder: Path, expected: Mapping[str, str]) -> bool:
    """Reads every file; databases are checked by SQLite."""
    try:
        same = all(_checksum(folder / name) == known for name, known in expected.items())
    except OSError:
        return False
    return same and all(map(_is_sound, folder.rglob(f"*{_DATABASE}")))


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.endswith("-journal"):
            yield path.relative_to(folder).as_posix()


def _checksum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _is_sound(database: Path) -> bool:
    try:
        with closing(sqlite3.connect(database)) as connection:
            return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
