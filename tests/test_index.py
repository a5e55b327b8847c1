import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from corpus.article import Article, Block, Passage
from corpus.catalogue import Catalogue, Changes, Entry
from corpus.lock import Busy, alone
from embeddings.fusion import fused, lexical_weight
from embeddings.index import MissingIndex, ModelMismatch, PassageIndex
from tests.fakes import SyllableEmbedder

LINES = [
    "Đường vào khu phố Tám được thắp sáng.",
    "Đương sự nộp đơn tại trụ sở tiếp dân.",
    "Kế hoạch số 71-KH/QU giao chi bộ trường học vận động học sinh.",
    "Hội nghị có 12 ý kiến phát biểu.",
]


def entry(name: str, line: str, root: str = "/kho") -> Entry:
    article = Article(f"{name}.txt", "news", "Bản tin", line, (Block("paragraph", 0, len(line)),))
    passage = Passage("paragraph", 0, len(line), line, "Bản tin", "đoạn 1")
    stamp = Passage("stamp", 0, 3, line[:3], "Bản tin", "dòng ngày đăng")
    return Entry(root, f"{name}:{line}", article, [passage, stamp])


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")) as catalogue:
        entries = [entry(str(number), line) for number, line in enumerate(LINES)]
        catalogue.apply(Changes(entries=entries))
        yield catalogue


OpenIndex = Callable[[SyllableEmbedder], PassageIndex]


@pytest.fixture
def open_index(tmp_path: Path) -> Iterator[OpenIndex]:
    with ExitStack() as opened:
        yield lambda embedder: opened.enter_context(closing(PassageIndex(tmp_path, embedder)))


def pointer(folder: Path) -> str:
    return (folder / "index" / "current").read_text()


def found(index: PassageIndex, catalogue: Catalogue, query: str) -> list[str]:
    return [p.text for p in catalogue.passages([hit.passage_id for hit in index.search(query, 5)])]


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("hoi nghi co bao nhieu y kien", 3),
        ("71-kh/qu", 2),
        ("đường", 0),
        ("đương", 1),
        ("ĐƯỜNG KHU PHỐ", 0),
    ],
)
def test_search(open_index: OpenIndex, catalogue: Catalogue, query: str, line: int) -> None:
    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    assert found(index, catalogue, query)[0] == LINES[line]
    assert index.size == len(LINES), "stamps are stored but not searched"


def test_an_empty_filter_stays_empty(open_index: OpenIndex, catalogue: Catalogue) -> None:
    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    every = {hit.passage_id for hit in index.search("khu phố hội nghị đơn chi bộ", 9)}
    one = min(every)
    assert {hit.passage_id for hit in index.search("hội nghị", 9, {one})} == {one}
    assert index.search("hội nghị", 9, set()) == []
    assert index.search("  ?! ", 9) == []


def test_updates_follow_the_catalogue(open_index: OpenIndex, catalogue: Catalogue) -> None:
    embedder = SyllableEmbedder()
    index = open_index(embedder)
    index.update(catalogue)
    first = embedder.embedded
    catalogue.apply(
        Changes(entries=[entry("0", "Cầu mới bắc qua kênh.")], gone=[("/kho", "3.txt")])
    )
    index.update(catalogue)
    assert found(index, catalogue, "cầu qua kênh")[0] == "Cầu mới bắc qua kênh."
    assert index.size == len(LINES) - 1
    assert embedder.embedded - first <= 3, "unchanged passages come from the cache"


def test_nothing_is_built_when_nothing_changed(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    before = pointer(tmp_path)
    index.update(catalogue)
    assert pointer(tmp_path) == before


def test_an_open_reader_sees_what_another_process_indexed(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    reader = open_index(SyllableEmbedder())
    reader.update(catalogue)
    assert found(reader, catalogue, "cầu kênh") != ["Cầu mới bắc qua kênh."]
    catalogue.apply(Changes(entries=[entry("4", "Cầu mới bắc qua kênh.")]))
    update = (
        "import sys; from pathlib import Path; from corpus.catalogue import Catalogue;"
        "from embeddings.index import PassageIndex; from tests.fakes import SyllableEmbedder;"
        "folder = Path(sys.argv[1]); index = PassageIndex(folder, SyllableEmbedder());"
        "index.update(Catalogue(f'sqlite:///{folder}/catalogue.sqlite'))"
    )
    subprocess.run([sys.executable, "-c", update, str(tmp_path)], check=True)
    assert found(reader, catalogue, "cầu kênh")[0] == "Cầu mới bắc qua kênh."


def test_another_model_is_refused_until_indexed_again(
    open_index: OpenIndex, catalogue: Catalogue
) -> None:
    open_index(SyllableEmbedder("cũ")).update(catalogue)
    other = open_index(SyllableEmbedder("mới"))
    with pytest.raises(ModelMismatch, match=r"cũ.*mới.*index"):
        other.refresh(catalogue)
    with pytest.raises(ModelMismatch):
        other.search("hội nghị", 3)
    other.update(catalogue)
    assert found(other, catalogue, "12 ý kiến")[0] == LINES[3]


@pytest.mark.parametrize(
    "damage", ["about.json", "tantivy/meta.json", "chroma/chroma.sqlite3", "tokens/tokens.npy"]
)
def test_a_damaged_generation_is_built_anew(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue, damage: str
) -> None:
    open_index(SyllableEmbedder()).update(catalogue)
    name = pointer(tmp_path)
    (tmp_path / "index" / name / damage).write_bytes(b"")
    if damage != "about.json":
        catalogue.apply(Changes(entries=[entry("5", "Bản tin thêm.")]))
    index = open_index(SyllableEmbedder())
    index.refresh(catalogue)
    assert found(index, catalogue, "12 ý kiến")[0] == LINES[3]


def test_fusion_by_hand() -> None:
    hits = fused({1: 10.0, 2: 5.0, 3: 0.0}, {2: 0.9, 4: 0.5})
    assert [(hit.passage_id, round(hit.score, 3)) for hit in hits] == [
        (1, 0.8),
        (2, 0.6),
        (3, 0.0),
        (4, 0.0),
    ]
    assert [hit.score for hit in fused({7: 2.0, 8: 2.0}, {})] == [0.8, 0.8]


def test_a_heading_leans_more_on_meaning_than_a_question() -> None:
    assert lexical_weight("Thủ tục cấp lại thẻ") < lexical_weight("Ai cấp lại thẻ?")
    assert fused({1: 9.0}, {2: 0.9, 3: 0.1}, 0.4)[0].passage_id == 2


def test_files_changed_without_a_trace_are_built_anew(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    open_index(SyllableEmbedder()).update(catalogue)
    before = pointer(tmp_path)
    (file,) = (tmp_path / "index" / before).rglob("*.store")
    file.write_bytes(bytes(file.stat().st_size))
    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    assert pointer(tmp_path) != before
    assert found(index, catalogue, "12 ý kiến")[0] == LINES[3]


def test_readers_leave_no_damage(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    """Chroma writes a row for every opening; after some five hundred its file is longer."""
    open_index(SyllableEmbedder()).update(catalogue)
    before = pointer(tmp_path)
    database = tmp_path / "index" / before / "chroma" / "chroma.sqlite3"
    size = database.stat().st_size
    with closing(sqlite3.connect(database)) as opened, opened:
        opened.executemany("INSERT INTO acquire_write (lock_status) VALUES (?)", [(True,)] * 5000)
    assert database.stat().st_size > size
    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    assert pointer(tmp_path) == before
    assert found(index, catalogue, "12 ý kiến")[0] == LINES[3]


def test_a_killed_build_is_swept_away_and_all_is_built_whole(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    open_index(SyllableEmbedder()).update(catalogue)
    before = pointer(tmp_path)
    (tmp_path / "index" / "building-000009-dead" / "chroma").mkdir(parents=True)
    embedder = SyllableEmbedder()
    open_index(embedder).update(catalogue)
    assert pointer(tmp_path) != before
    assert embedder.embedded == 0, "vectors come from the cache"
    assert [path.name for path in (tmp_path / "index").glob("*-*")] == [pointer(tmp_path)]


def test_a_new_catalogue_in_the_old_place_is_not_mistaken(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    """Revisions and ids start again at 1 there."""
    open_index(SyllableEmbedder()).update(catalogue)
    with closing(Catalogue(f"sqlite:///{tmp_path / 'moi.sqlite'}")) as other:
        other.apply(Changes(entries=[entry("0", "Kho mới chỉ có một tin.")]))
        assert other.revision == catalogue.revision
        index = open_index(SyllableEmbedder())
        index.refresh(other)
        assert (index.size, found(index, other, "tin")) == (1, ["Kho mới chỉ có một tin."])


def test_a_folder_never_indexed_says_what_to_do(tmp_path: Path, open_index: OpenIndex) -> None:
    index = open_index(SyllableEmbedder())
    with closing(Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")) as empty:
        with pytest.raises(MissingIndex, match="python -m bot index"):
            index.refresh(empty)
        with pytest.raises(MissingIndex):
            index.search("hội nghị", 3)
        empty.apply(Changes(folders=[tmp_path]))
        index.refresh(empty)
        assert index.search("hội nghị", 3) == []


def test_readers_go_on_while_another_process_writes(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    catalogue.apply(Changes(entries=[entry("9", "Tin mới.")]))
    with alone(tmp_path / "index.lock"):
        index.refresh(catalogue)
        assert found(index, catalogue, "12 ý kiến")[0] == LINES[3]
        with closing(PassageIndex(tmp_path, SyllableEmbedder(), patience_s=0.05)) as impatient:
            with pytest.raises(Busy, match="tiến trình khác"):
                impatient.update(catalogue)
    index.refresh(catalogue)
    assert found(index, catalogue, "tin mới")[0] == "Tin mới."


def test_threads_search_while_generations_change(
    open_index: OpenIndex, catalogue: Catalogue
) -> None:
    page, writer = open_index(SyllableEmbedder()), open_index(SyllableEmbedder())
    writer.update(catalogue)
    done, answers = Event(), set[str]()

    def ask() -> None:
        while not done.is_set():
            answers.update(found(page, catalogue, "12 ý kiến phát biểu")[:1])

    threads = [Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    try:
        for number in range(5):
            catalogue.apply(Changes(entries=[entry(f"thêm {number}", f"Tin số {number}.")]))
            writer.update(catalogue)
    finally:
        done.set()
        for thread in threads:
            thread.join()
    assert answers == {LINES[3]}
    assert page.size == len(LINES) + 5


WRITE = """
import sys
from pathlib import Path
from corpus.catalogue import Catalogue, Changes
from embeddings.index import PassageIndex
from tests.fakes import SyllableEmbedder
from tests.test_index import entry

folder, name = Path(sys.argv[1]), sys.argv[2]
catalogue = Catalogue(f"sqlite:///{folder}/catalogue.sqlite")
index = PassageIndex(folder, SyllableEmbedder())
for turn in range(5):
    catalogue.apply(Changes(entries=[entry(f"{name}{turn}", f"Tổ {name} họp lần {turn}.")]))
    index.update(catalogue)
"""


def test_two_writing_processes_lose_nothing(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue
) -> None:
    names = ("bắc", "nam")
    processes = [
        subprocess.Popen([sys.executable, "-c", WRITE, str(tmp_path), name]) for name in names
    ]
    assert [process.wait() for process in processes] == [0, 0]
    index = open_index(SyllableEmbedder())
    index.refresh(catalogue)
    assert index.size == len(LINES) + 10
    for line in (f"Tổ {name} họp lần {turn}." for name in names for turn in range(5)):
        assert line in found(index, catalogue, line)[:3]


def test_two_folders_are_two_libraries(tmp_path: Path, catalogue: Catalogue) -> None:
    with ExitStack() as opened:
        ours = opened.enter_context(closing(PassageIndex(tmp_path, SyllableEmbedder())))
        other = tmp_path / "khác"
        other.mkdir()
        theirs = opened.enter_context(closing(PassageIndex(other, SyllableEmbedder())))
        theirs_truth = opened.enter_context(closing(Catalogue(f"sqlite:///{other}/c.sqlite")))
        theirs_truth.apply(Changes(entries=[entry("1", "Tin của kho khác.")]))
        ours.update(catalogue)
        theirs.update(theirs_truth)
        assert (ours.size, theirs.size) == (len(LINES), 1)
        ours.close()
        assert found(theirs, theirs_truth, "tin kho khác") == ["Tin của kho khác."]


def test_what_left_the_corpus_leaves_no_vector(open_index: OpenIndex, catalogue: Catalogue) -> None:
    def cached() -> object:
        with catalogue.engine.connect() as connection:
            return connection.scalar(text("SELECT count(*) FROM vectors"))

    index = open_index(SyllableEmbedder())
    index.update(catalogue)
    assert cached() == len(LINES)
    catalogue.apply(Changes(gone=[("/kho", "3.txt")]))
    index.update(catalogue)
    assert cached() == len(LINES) - 1
