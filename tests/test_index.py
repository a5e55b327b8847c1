import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from corpus.article import Article, Block, Passage
from corpus.catalogue import Catalogue, Changes, Entry
from embeddings.fusion import fused
from embeddings.index import ModelMismatch, PassageIndex
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
    pointer = (tmp_path / "index" / "current").read_text()
    index.update(catalogue)
    assert (tmp_path / "index" / "current").read_text() == pointer


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


@pytest.mark.parametrize("damage", ["about.json", "tantivy/meta.json", "chroma/chroma.sqlite3"])
def test_a_damaged_generation_is_built_anew(
    tmp_path: Path, open_index: OpenIndex, catalogue: Catalogue, damage: str
) -> None:
    open_index(SyllableEmbedder()).update(catalogue)
    name = (tmp_path / "index" / "current").read_text()
    (tmp_path / "index" / name / damage).write_bytes(b"")
    if damage != "about.json":
        catalogue.apply(Changes(entries=[entry("5", "Bản tin thêm.")]))
    index = open_index(SyllableEmbedder())
    index.refresh(catalogue)
    assert found(index, catalogue, "12 ý kiến")[0] == LINES[3]


def test_fusion_by_hand() -> None:
    hits = fused({1: 10.0, 2: 5.0, 3: 0.0}, {2: 0.9, 4: 0.5})
    assert [(hit.passage_id, round(hit.score, 3)) for hit in hits] == [
        (2, 0.675),
        (1, 0.65),
        (3, 0.0),
        (4, 0.0),
    ]
    assert [hit.score for hit in fused({7: 2.0, 8: 2.0}, {})] == [0.65, 0.65]
