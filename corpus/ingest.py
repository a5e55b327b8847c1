"""Folders become the catalogue's content: new and changed files go in, gone ones go out."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from corpus.article import Article, Passage
from corpus.catalogue import Catalogue, Changes, Entry
from corpus.disagreements import Disagreement
from corpus.errors import UserError
from corpus.facts import facts
from corpus.reading import UnreadableFile, read
from corpus.splitting import split
from corpus.version import code_version

_AT_ONCE = 200  # articles per transaction


class MissingFolder(UserError):
    """A folder to index that is not there, or is not a folder."""


@dataclass(frozen=True)
class Report:
    """Counts of files; `indexed` is what the catalogue holds afterwards."""

    indexed: int
    added: int
    replaced: int
    removed: int
    unchanged: int
    failures: tuple[UnreadableFile, ...]
    disagreements: tuple[tuple[str, Disagreement], ...] = ()  # with the file
    partly: tuple[tuple[str, tuple[int, ...]], ...] = ()  # newly read, with pages that have no text


@dataclass
class _Run:
    """What has been seen so far while the folders are walked."""

    known: dict[tuple[str, str], str]
    kept: set[tuple[str, str]] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)  # real paths of folders and files
    added: int = 0
    replaced: int = 0
    failures: list[UnreadableFile] = field(default_factory=list)
    partly: list[tuple[str, tuple[int, ...]]] = field(default_factory=list)

    def note(self, article: Article) -> None:
        pages = article.extra.get("trang_khong_co_chu")
        if isinstance(pages, list) and pages:
            self.partly.append((article.file, tuple(pages)))

    def is_new(self, path: str | Path) -> bool:
        real = os.path.realpath(path)
        was_seen = real in self.seen
        self.seen.add(real)
        return not was_seen


def ingest(
    folders: Sequence[Path],
    catalogue: Catalogue,
    reader: Callable[[Path, str], Article] = read,
    splitter: Callable[[Article], list[Passage]] = split,
) -> Report:
    """Afterwards the catalogue holds exactly the readable files of these folders.

    A file that cannot be read any more leaves the catalogue too: the folder is the truth. Busy when
    another process keeps writing.
    """
    roots = list(dict.fromkeys(_checked(folder) for folder in folders))
    with catalogue.writing():
        return _ingest(roots, catalogue, reader, splitter)


def _ingest(
    roots: list[Path],
    catalogue: Catalogue,
    reader: Callable[[Path, str], Article],
    splitter: Callable[[Article], list[Passage]],
) -> Report:
    run = _Run(catalogue.fingerprints())
    remembered = catalogue.folders
    for batch in _batches(_entries(roots, run, reader, splitter)):
        catalogue.apply(Changes(entries=batch, folders=remembered))
    gone = [place for place in run.known if place not in run.kept]
    if gone or roots != remembered:
        catalogue.apply(Changes(gone=gone, folders=roots))
    return Report(
        indexed=len(run.kept),
        added=run.added,
        replaced=run.replaced,
        removed=len(gone),
        unchanged=len(run.kept) - run.added - run.replaced,
        failures=tuple(run.failures),
        disagreements=tuple(catalogue.records.all_disagreements()),
        partly=tuple(run.partly),
    )


def _checked(folder: Path) -> Path:
    if not folder.exists():
        raise MissingFolder(f"Không có thư mục {folder}. Đề nghị kiểm tra lại đường dẫn.")
    if not folder.is_dir():
        raise MissingFolder(f"{folder} là một tệp; hãy nêu thư mục chứa tệp đó.")
    return folder.resolve()


def _entries(
    roots: Sequence[Path],
    run: _Run,
    reader: Callable[[Path, str], Article],
    splitter: Callable[[Article], list[Passage]],
) -> Iterator[Entry]:
    """The files that are new or changed; what is seen and what fails is noted in `run`."""
    for root in roots:
        for path in _files(root, run):
            place = (str(root), path.relative_to(root).as_posix())
            try:
                fingerprint = _fingerprint(path, place[1])
                if run.known.get(place) != fingerprint:
                    article = reader(path, place[1])
                    run.note(article)
                    passages = splitter(article)
                    found = facts(article, passages)
                    yield Entry(place[0], fingerprint, article, passages, found)
                    run.added += place not in run.known
                    run.replaced += place in run.known
                run.kept.add(place)
            except UnreadableFile as failure:
                run.failures.append(failure)
            except OSError as problem:
                run.failures.append(_unreadable(place[1], problem))


def _unreadable(file: str, problem: OSError) -> UnreadableFile:
    return UnreadableFile(
        file, f"không mở được ({problem.strerror})", "kiểm tra tệp còn đó và quyền đọc"
    )


def _files(root: Path, run: _Run) -> Iterator[Path]:
    """In a stable order, each real file once even if folders overlap or links lead round in a
    circle; hidden files and editors' lock files are nobody's articles."""

    def closed(problem: OSError) -> None:
        folder = Path(problem.filename).relative_to(root).as_posix()
        run.failures.append(_unreadable(f"{folder}/", problem))

    for folder, subfolders, names in os.walk(root, onerror=closed, followlinks=True):
        if not run.is_new(folder):
            subfolders.clear()
            continue
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            if not name.startswith((".", "~$")) and run.is_new(path):
                yield path


def _fingerprint(path: Path, file: str) -> str:
    # A pipe or a device would be waited for without end.
    if path.exists() and not path.is_file():
        raise UnreadableFile(file, "không phải một tệp thường", "bỏ tệp này khỏi thư mục")
    content = hashlib.sha256(path.read_bytes())
    content.update(f"\0{file}\0{_reading_version()}".encode())
    return content.hexdigest()


@cache
def _reading_version() -> str:
    """Files are read again when the code of this room has changed."""
    return code_version(Path(__file__).parent.rglob("*.py"))


def _batches(entries: Iterator[Entry]) -> Iterator[list[Entry]]:
    batch: list[Entry] = []
    for entry in entries:
        batch.append(entry)
        if len(batch) == _AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch
