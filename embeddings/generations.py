"""Folders of derived files that never change once published, and the pointer to the newest.

A generation is built under another name, made complete on disk, and then published by replacing a
one-line pointer file, which the operating system does in one step. A build that was killed leaves
a folder that no pointer names. Readers hold a shared lock on what they have open (POSIX flock), so
that a newer generation never deletes files under them.
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from secrets import token_hex
from typing import IO

from embeddings.snapshot import checksums, copy, is_intact, is_whole, sizes

_BUILDING = "building-"
_PUBLISHED = "generation-"
_POINTER = "current"
_ABOUT = "about.json"
_LOCK = "in-use"


@dataclass(frozen=True)
class About:
    """What a generation was built from, and its files as they were when it was complete."""

    revision: int
    catalogue: str  # whose revision that is
    model: str
    code: str  # version of the rules by which passages became tokens and vectors
    passages: int
    deleted: int = 0  # passages that went since it was last built whole
    sizes: Mapping[str, int] = field(default_factory=dict)
    checksums: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Generation:
    folder: Path

    @cached_property
    def about(self) -> About | None:
        """None when the description or any file is missing or cut short: it must not be used."""
        try:
            about = About(**json.loads((self.folder / _ABOUT).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None
        return about if is_whole(self.folder, about.sizes) else None

    def is_intact(self) -> bool:
        """Byte for byte what was published; reads every file."""
        return self.about is not None and is_intact(self.folder, self.about.checksums)

    def hold(self) -> IO[bytes] | None:
        """A shared lock for as long as the returned file is open; None when the generation was
        deleted before it could be held."""
        try:
            lock = open(self.folder / _LOCK, "rb")
        except FileNotFoundError:
            return None
        fcntl.flock(lock, fcntl.LOCK_SH)
        if os.fstat(lock.fileno()).st_nlink:
            return lock
        lock.close()
        return None


class Generations:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def current(self) -> Generation | None:
        """What the pointer names, be it there or not; None without a pointer."""
        try:
            name = (self._folder / _POINTER).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return Generation(self._folder / name) if name else None

    @contextmanager
    def building(self, start_from: Generation | None) -> Iterator[Path]:
        """A folder to build in, a copy of `start_from` if given; gone again if building fails."""
        number = 1 + max((_number(path) for path in self._folder.glob("*-*")), default=0)
        # Never a name that was there before: readers tell generations apart by name.
        folder = self._folder / f"{_BUILDING}{number:06d}-{token_hex(4)}"
        try:
            if start_from:
                copy(start_from.folder, folder, (_ABOUT, _LOCK))
            else:
                folder.mkdir(parents=True)
            yield folder
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def publish(self, built: Path, about: About) -> None:
        """From now on this is the current generation, also after a power cut."""
        complete = asdict(about) | {"sizes": sizes(built), "checksums": checksums(built)}
        (built / _ABOUT).write_text(json.dumps(complete), encoding="utf-8")
        (built / _LOCK).touch()
        _flush(built)
        final = self._folder / built.name.replace(_BUILDING, _PUBLISHED)
        built.rename(final)
        pointer = self._folder / f"{_POINTER}.new"
        pointer.write_text(final.name, encoding="utf-8")
        _flush_file(pointer)
        os.replace(pointer, self._folder / _POINTER)
        _flush_file(self._folder)

    def ended_uncleanly(self) -> bool:
        """A build was killed, or the pointer names nothing usable; only its writer may ask."""
        current = self.current()
        pointed_nowhere = current is not None and current.about is None
        return pointed_nowhere or any(self._folder.glob(f"{_BUILDING}*"))

    def sweep(self) -> None:
        """Deletes what was never published and old generations that nobody has open."""
        current = self.current()
        for folder in self._folder.glob("*-*"):
            if current and folder == current.folder:
                continue
            if folder.name.startswith(_BUILDING):
                shutil.rmtree(folder, ignore_errors=True)
            elif folder.name.startswith(_PUBLISHED):
                _delete_unless_held(folder)


def _number(folder: Path) -> int:
    middle = folder.name.split("-")[1]
    return int(middle) if middle.isdigit() else 0


def _delete_unless_held(folder: Path) -> None:
    """The lock is kept while deleting, so that nobody opens what is half gone."""
    try:
        lock = open(folder / _LOCK, "rb")
    except FileNotFoundError:
        shutil.rmtree(folder, ignore_errors=True)
        return
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        (folder / _LOCK).unlink()
        shutil.rmtree(folder, ignore_errors=True)


def _flush(folder: Path) -> None:
    for path in folder.rglob("*"):
        _flush_file(path)
    _flush_file(folder)


def _flush_file(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
