from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from corpus.article import Article, Block
from corpus.catalogue import Catalogue, Changes, Entry

BARE = Article("a.txt", "news", "A", "Một câu.", (Block("paragraph", 0, 8),))


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE mentions DROP COLUMN loai",
        "ALTER TABLE articles ADD COLUMN old TEXT",
        "DROP TABLE directives",
    ],
    ids=["column-missing", "column-unknown", "table-missing"],
)
def test_an_older_database_is_read_anew_but_keeps_its_folders(tmp_path: Path, change: str) -> None:
    url = f"sqlite:///{tmp_path / 'catalogue.sqlite'}"
    with closing(Catalogue(url)) as catalogue:
        entry = Entry("/kho", "mark", BARE, ())
        catalogue.apply(Changes(entries=[entry], folders=[Path("/kho")]))
        before = catalogue.identity
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text(change))
    engine.dispose()
    with closing(Catalogue(url)) as catalogue:
        assert (list(catalogue.articles()), catalogue.folders) == ([], [Path("/kho")])
        assert catalogue.identity != before, "indexes made of the old content follow"
        catalogue.apply(Changes(entries=[entry]))
        assert len(list(catalogue.articles())) == 1


def test_a_database_of_today_stays(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'catalogue.sqlite'}"
    for _ in range(2):
        with closing(Catalogue(url)) as catalogue:
            catalogue.apply(Changes(entries=[Entry("/kho", "mark", BARE, ())]))
            assert len(catalogue.fingerprints()) == 1
            assert catalogue.revision in (1, 2)
