"""The truth: articles, passages and records in a relational database; indexes follow it.

Knows no vectors, no model and no LangChain. Passage rows never change: a replaced article gets new
passage ids, so that whoever follows can compare sets of ids.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, select

from corpus import schema, tables
from corpus.article import Article, Passage, Role
from corpus.lock import PATIENCE_S, alone
from corpus.records import Records
from corpus.rows import article_of, passage_of
from corpus.update import Changes, Entry, write

__all__ = ["Catalogue", "Changes", "Entry"]

# SQLite allows 32,766 variables in one statement.
_BATCH = 10_000


class Catalogue:
    def __init__(self, url: str, patience_s: float = PATIENCE_S) -> None:
        """`url` as SQLAlchemy takes it: "sqlite:////srv/data/catalogue.sqlite"; another writer is
        waited for up to `patience_s`."""
        self.engine: Engine = create_engine(url)
        self._patience_s = patience_s
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _prepare_sqlite)
        # Two processes that create the tables of one new file would trip over each other.
        with self._alone("opening"), self.engine.begin() as connection:
            schema.prepare(connection)
        self.records = Records(self.engine)

    def close(self) -> None:
        self.engine.dispose()

    def writing(self) -> AbstractContextManager[None]:
        """Held over a whole run that reads, compares and applies, so that two runs take turns."""
        return self._alone("writing")

    def _alone(self, purpose: str) -> AbstractContextManager[None]:
        file = self.engine.url.database
        if self.engine.dialect.name != "sqlite" or file in (None, "", ":memory:"):
            return nullcontext()
        return alone(Path(f"{file}.{purpose}.lock"), self._patience_s)

    @property
    def identity(self) -> str:
        """Differs from that of every other catalogue, so that a new one that stands where an old
        one was deleted is not taken for it."""
        with self.engine.connect() as connection:
            return str(connection.scalar(select(tables.identity.c.token)))

    @property
    def revision(self) -> int:
        """Rises with every change of content."""
        with self.engine.connect() as connection:
            return int(connection.scalar(select(tables.state.c.revision)) or 0)

    @property
    def folders(self) -> list[Path]:
        """The indexed folders, in the order in which they were named."""
        statement = select(tables.folders.c.path).order_by(tables.folders.c.position)
        with self.engine.connect() as connection:
            return [Path(path) for path in connection.scalars(statement)]

    def fingerprints(self) -> dict[tuple[str, str], str]:
        table = tables.articles.c
        statement = select(table.root, table.file, table.fingerprint)
        with self.engine.connect() as connection:
            return {(root, file): mark for root, file, mark in connection.execute(statement)}

    def apply(self, changes: Changes) -> None:
        """All of it in one transaction, or, whatever is killed, none of it."""
        with self.engine.begin() as connection:
            write(connection, changes)

    def find(self, article_id: int) -> Article | None:
        statement = select(tables.articles).where(tables.articles.c.id == article_id)
        with self.engine.connect() as connection:
            row = connection.execute(statement).mappings().one_or_none()
        return article_of(row) if row else None

    def article(self, article_id: int) -> Article:
        """KeyError when there is none."""
        found = self.find(article_id)
        if found is None:
            raise KeyError(f"no article {article_id}")
        return found

    def articles_with(self, ids: Collection[int]) -> dict[int, Article]:
        """By id; ids that are gone are left out."""
        statement = select(tables.articles).where(tables.articles.c.id.in_(list(ids)))
        with self.engine.connect() as connection:
            found = map(article_of, connection.execute(statement).mappings())
            return {one.id: one for one in found}

    def articles(self) -> Iterator[Article]:
        statement = select(tables.articles).order_by(tables.articles.c.root, tables.articles.c.file)
        with self.engine.connect() as connection:
            for row in connection.execution_options(yield_per=100).execute(statement).mappings():
                yield article_of(row)

    def passages(self, ids: Sequence[int]) -> list[Passage]:
        """In the order of `ids`; ids that are gone are left out."""
        found = {passage.id: passage for passage in self._passages_with(ids)}
        return [found[passage_id] for passage_id in ids if passage_id in found]

    def _passages_with(self, ids: Collection[int]) -> Iterator[Passage]:
        wanted = list(ids)
        with self.engine.connect() as connection:
            for start in range(0, len(wanted), _BATCH):
                batch = wanted[start : start + _BATCH]
                statement = select(tables.passages).where(tables.passages.c.id.in_(batch))
                yield from map(passage_of, connection.execute(statement).mappings())

    def passages_of(self, article_id: int) -> list[Passage]:
        """In the order of the text."""
        return self.passages_within([article_id])[article_id]

    def passages_within(self, articles: Collection[int]) -> dict[int, list[Passage]]:
        """By article, in the order of the text."""
        table = tables.passages.c
        statement = select(tables.passages).where(table.article_id.in_(list(articles)))
        found: dict[int, list[Passage]] = {article_id: [] for article_id in articles}
        with self.engine.connect() as connection:
            for row in connection.execute(statement.order_by(table.start)).mappings():
                found[row["article_id"]].append(passage_of(row))
        return found

    def searchable_ids(self, left_out: Sequence[Role]) -> set[int]:
        """Ids of all passages but those with these roles."""
        table = tables.passages.c
        statement = select(table.id).where(table.role.not_in(left_out))
        with self.engine.connect() as connection:
            return set(connection.scalars(statement))


def _prepare_sqlite(connection: object, _record: object) -> None:
    """WAL lets the page read while `index` writes; a busy writer is waited for."""
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in ("busy_timeout=30000", "journal_mode=WAL", "foreign_keys=ON"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
