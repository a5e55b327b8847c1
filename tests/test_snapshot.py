"""Folders of derived files: what counts as whole, what as unchanged, and how they are copied."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from embeddings.snapshot import checksums, copy, is_intact, is_whole, sizes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    (folder / "chroma").mkdir(parents=True)
    (folder / "plain.bin").write_bytes(b"0123456789")
    grow(folder)
    return folder


def grow(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "chroma" / "c.sqlite3")) as opened, opened:
        opened.execute("CREATE TABLE IF NOT EXISTS openings (at TEXT)")
        opened.execute("INSERT INTO openings VALUES (?)", ["x" * 9000])


def cut(folder: Path) -> None:
    (folder / "plain.bin").write_bytes(b"01234")


def flip(folder: Path) -> None:
    (folder / "plain.bin").write_bytes(b"012345678_")


def lose(folder: Path) -> None:
    (folder / "plain.bin").unlink()


def cut_database(folder: Path) -> None:
    database = folder / "chroma" / "c.sqlite3"
    database.write_bytes(database.read_bytes()[:4096])


def overwrite_database(folder: Path) -> None:
    database = folder / "chroma" / "c.sqlite3"
    database.write_bytes(b"?" * database.stat().st_size)


@pytest.mark.parametrize(
    ("happens", "whole", "intact"),
    [
        (lambda folder: None, True, True),
        (grow, True, True),
        (cut, False, False),
        (flip, True, False),
        (lose, False, False),
        (cut_database, False, False),
        (overwrite_database, True, False),
    ],
    ids=["nothing", "database grows", "cut", "flip", "lose", "cut database", "broken database"],
)
def test_damage(folder: Path, happens: Callable[[Path], None], whole: bool, intact: bool) -> None:
    known_sizes, known_sums = sizes(folder), checksums(folder)
    happens(folder)
    assert is_whole(folder, known_sizes) is whole
    assert is_intact(folder, known_sums) is intact


def test_a_copy_is_equal_and_leaves_out_what_it_should(folder: Path, tmp_path: Path) -> None:
    (folder / "lock").touch()
    copy(folder, tmp_path / "copy", ("lock",))
    assert checksums(tmp_path / "copy") == {"plain.bin": checksums(folder)["plain.bin"]}
    with closing(sqlite3.connect(tmp_path / "copy" / "chroma" / "c.sqlite3")) as opened:
        assert opened.execute("SELECT count(*) FROM openings").fetchone() == (1,)


def test_a_reader_may_be_writing_its_note_while_we_copy(folder: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(folder / "chroma" / "c.sqlite3")) as reader:
        reader.execute("INSERT INTO openings VALUES ('unfinished')")
        assert (folder / "chroma" / "c.sqlite3-journal").exists()
        copy(folder, tmp_path / "copy", ())
        assert sorted(sizes(tmp_path / "copy")) == ["chroma/c.sqlite3", "plain.bin"]
        reader.rollback()
    with closing(sqlite3.connect(tmp_path / "copy" / "chroma" / "c.sqlite3")) as opened:
        assert opened.execute("SELECT count(*) FROM openings").fetchone() == (1,)
