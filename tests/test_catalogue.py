import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from corpus.article import Article, Block, Passage, Source
from corpus.catalogue import Catalogue, Changes, Entry
from corpus.facts import facts

TEXT = "Quận ủy ban hành Kế hoạch 62-KH/QU.\n1. Vệ sinh kênh rạch.\n2. Trồng cây."
FULL = Article(
    file="tin/ke hoach.md",
    kind="summary",
    title="Kế hoạch dọn kênh",
    text=TEXT,
    blocks=(Block("paragraph", 0, 35), Block("item", 36, 57), Block("item", 58, 70)),
    published=datetime(2024, 4, 3, 7, 30, tzinfo=timezone(timedelta(hours=7))),
    outlet="Bản tin Quận",
    author="Tổ biên tập",
    url="https://vi-du.invalid/62",
    so_hieu="62-KH/QU",
    loai="Kế hoạch",
    issuer="Quận ủy",
    issued_on=date(2024, 4, 1),
    trich_yeu="về dọn kênh",
    sources=(Source("Báo A", "https://vi-du.invalid/a", date(2024, 4, 2)), Source("B", "")),
    extra={"nhãn": ["kênh", 2], "ngày": "2024-01-01"},
)
ITEM = Passage(
    role="item",
    start=36,
    end=57,
    text=TEXT[36:57],
    title=FULL.title,
    place="ý 1",
    heading="Nội dung",
    lead="Quận ủy ban hành Kế hoạch 62-KH/QU.",
    lead_start=0,
    label="1",
    group=1,
)
BARE = Article("a.txt", "news", "A", "Một câu.", (Block("paragraph", 0, 8),))


def entry(article: Article, *passages: Passage) -> Entry:
    mark = f"mark of {article.text}"
    return Entry("/kho", mark, article, passages, facts(article, passages))


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(f"sqlite:///{tmp_path / 'catalogue.sqlite'}")) as catalogue:
        yield catalogue


@pytest.mark.parametrize("article", [FULL, BARE], ids=lambda article: article.file)
def test_what_goes_in_comes_out(catalogue: Catalogue, article: Article) -> None:
    catalogue.apply(Changes(entries=[entry(article, ITEM)]))
    (found,) = catalogue.articles()
    assert found == replace(article, id=found.id)
    assert catalogue.article(found.id) == found
    (passage,) = catalogue.passages_of(found.id)
    assert passage == replace(ITEM, id=passage.id, article_id=found.id)


def test_passages_come_in_the_order_asked_for(catalogue: Catalogue) -> None:
    lines = [replace(ITEM, place=str(number), start=number) for number in range(5)]
    catalogue.apply(Changes(entries=[entry(BARE, *reversed(lines))]))
    (article,) = catalogue.articles()
    first, *_, last = catalogue.passages_of(article.id)
    assert (first.place, last.place) == ("0", "4")
    asked = [last.id, 99_999, first.id]
    assert [passage.id for passage in catalogue.passages(asked)] == [last.id, first.id]


def test_ids_are_never_used_again(catalogue: Catalogue) -> None:
    catalogue.apply(Changes(entries=[entry(FULL, ITEM)]))
    before = catalogue.searchable_ids(())
    catalogue.apply(Changes(gone=[("/kho", FULL.file)]))
    catalogue.apply(Changes(entries=[entry(FULL, ITEM)]))
    assert before.isdisjoint(catalogue.searchable_ids(()))


def test_an_article_takes_everything_with_it(catalogue: Catalogue) -> None:
    catalogue.apply(Changes(entries=[entry(FULL, ITEM), entry(BARE)]))
    assert [one.so_hieu for one in catalogue.records.all_directives()] == ["62-KH/QU"]
    catalogue.apply(Changes(gone=[("/kho", FULL.file)]))
    assert [article.file for article in catalogue.articles()] == ["a.txt"]
    assert catalogue.searchable_ids(()) == set()
    assert catalogue.records.all_directives() == []
    assert list(catalogue.fingerprints()) == [("/kho", "a.txt")]


def test_a_change_that_breaks_changes_nothing(catalogue: Catalogue) -> None:
    catalogue.apply(Changes(entries=[entry(BARE)], folders=[Path("/kho")]))
    before = catalogue.revision
    broken = replace(ITEM, text=None)  # type: ignore[arg-type]
    with pytest.raises(IntegrityError):
        catalogue.apply(Changes(entries=[entry(FULL, broken)], gone=[("/kho", "a.txt")]))
    assert [article.file for article in catalogue.articles()] == ["a.txt"]
    assert (catalogue.revision, catalogue.folders) == (before, [Path("/kho")])


def test_the_revision_rises_with_content_only(catalogue: Catalogue) -> None:
    assert catalogue.revision == 0
    catalogue.apply(Changes(entries=[entry(BARE)]))
    catalogue.apply(Changes(folders=[Path("/b"), Path("/a")]))
    assert (catalogue.revision, catalogue.folders) == (1, [Path("/b"), Path("/a")])


def test_thousands_of_passages_in_one_question(catalogue: Catalogue) -> None:
    lines = [replace(ITEM, start=number) for number in range(12_000)]
    catalogue.apply(Changes(entries=[entry(BARE, *lines)]))
    ids = sorted(catalogue.searchable_ids(()))
    assert [passage.id for passage in catalogue.passages(ids)] == ids


def test_every_file_is_a_catalogue_of_its_own(tmp_path: Path) -> None:
    urls = [f"sqlite:///{tmp_path / name}" for name in ("a.sqlite", "b.sqlite", "a.sqlite")]
    tokens = []
    for url in urls:
        with closing(Catalogue(url)) as catalogue:
            tokens.append(catalogue.identity)
    assert tokens[0] == tokens[2] != tokens[1]


def test_processes_may_create_it_at_once(tmp_path: Path) -> None:
    create = (
        "import sys; from corpus.catalogue import Catalogue; print(Catalogue(sys.argv[1]).identity)"
    )
    command = [sys.executable, "-c", create, f"sqlite:///{tmp_path / 'catalogue.sqlite'}"]
    processes = [
        subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(4)
    ]
    said = {process.communicate()[0] for process in processes}
    assert [process.returncode for process in processes] == [0] * 4
    assert len(said) == 1
