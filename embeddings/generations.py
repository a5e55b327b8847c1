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
from typing import IO

_BUILDING = "building-"
_POINTER = "current"
_ABOUT = "about.json"
_LOCK = "in-use"


@dataclass(frozen=True)
class About:
    """What a generation was built from, and the size of each of its files when it was complete."""

    revision: int
    model: str
    passages: int
    files: Mapping[str, int] = field(default_factory=dict)


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
        return about if _sizes(self.folder).items() >= about.files.items() else None

    def hold(self) -> IO[bytes]:
        """A shared lock for as long as the returned file is open."""
        lock = open(self.folder / _LOCK, "rb")
        fcntl.flock(lock, fcntl.LOCK_SH)
        return lock


class Generations:
    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def current(self) -> Generation | None:
        try:
            name = (self._folder / _POINTER).read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        folder = self._folder / name
        return Generation(folder) if name and folder.is_dir() else None

    @contextmanager
    def building(self, start_from: Generation | None) -> Iterator[Path]:
        """A folder to build in, a copy of `start_from` if given; gone again if building fails."""
        number = 1 + max((_number(path) for path in self._folder.glob("*-*")), default=0)
        folder = self._folder / f"{_BUILDING}{number:06d}"
        if start_from:
            shutil.copytree(start_from.folder, folder)
        else:
            folder.mkdir(parents=True)
        try:
            yield folder
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def publish(self, built: Path, about: About) -> None:
        """From now on this is the current generation, also after a power cut."""
        complete = asdict(about) | {"files": _sizes(built)}
        (built / _ABOUT).write_text(json.dumps(complete), encoding="utf-8")
        (built / _LOCK).touch()
        _flush(built)
        final = self._folder / built.name.replace(_BUILDING, "generation-")
        built.rename(final)
        pointer = self._folder / f"{_POINTER}.new"
        pointer.write_text(final.name, encoding="utf-8")
        _flush_file(pointer)
        os.replace(pointer, self._folder / _POINTER)
        _flush_file(self._folder)

    def ended_uncleanly(self) -> bool:
        """A build was killed, or the pointer names nothing usable."""
        current = self.current()
        pointed_nowhere = (self._folder / _POINTER).exists() and (
            current is None or current.about is None
        )
        return pointed_nowhere or any(self._folder.glob(f"{_BUILDING}*"))

    def sweep(self) -> None:
        """Deletes what was never published and old generations that nobody has open."""
        current = self.current()
        for folder in self._folder.glob("*-*"):
            if current and folder == current.folder:
                continue
            if folder.name.startswith(_BUILDING) or _unused(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _sizes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and path.name not in (_ABOUT, _LOCK)
    }


def _number(folder: Path) -> int:
    tail = folder.name.rsplit("-", 1)[-1]
    return int(tail) if tail.isdigit() else 0


def _unused(folder: Path) -> bool:
    try:
        with open(folder / _LOCK, "rb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
    except FileNotFoundError:
        return True
    except BlockingIOError:
        return False


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
