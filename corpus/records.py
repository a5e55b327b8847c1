"""The records side of the catalogue: directives, the places that print them, relations, tasks."""

from collections.abc import Callable, Collection, Hashable
from typing import TypeVar, cast

from sqlalchemy import Column, ColumnElement, Engine, RowMapping, Select, Table, select

from corpus import tables
from corpus.article import Kind
from corpus.dates.roles import Role
from corpus.disagreements import Disagreement
from corpus.mentions import Mention
from corpus.milestones import Milestone
from corpus.register import Directive
from corpus.relation_phrases import CHANGES
from corpus.relations import Relation, RelationKind
from corpus.rows import (
    directive_of,
    disagreement_of,
    mention_of,
    milestone_of,
    relation_of,
    slip_of,
    task_of,
)
from corpus.slips import Slip
from corpus.snapshot import Snapshot, snapshot
from corpus.tasks import Task

Made = TypeVar("Made")
_MOST_KEPT = 4  # several people may have set several days


class Records:
    """Reads only; what is read belongs to one moment each."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._snapshot: tuple[int, Snapshot] | None = None
        self._kept: dict[object, tuple[int, object]] = {}

    def _revision(self) -> int:
        with self._engine.connect() as connection:
            return int(connection.scalar(select(tables.state.c.revision)) or 0)

    def kept(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What is made of the whole content, made again when that has changed; a few keys."""
        revision = self._revision()
        held = self._kept.get(key)
        if held is None or held[0] != revision:
            held = (revision, make())
            others = [*self._kept.items()][-_MOST_KEPT:]
            self._kept = dict([*others, (key, held)])
        return cast(Made, held[1])

    def snapshot(self) -> Snapshot:
        """Read again when the content has changed."""
        revision = self._revision()
        held = self._snapshot
        if held is None or held[0] != revision:
            changes = self.relations_of(CHANGES)
            held = (revision, snapshot(self.all_directives(), self.labels(), changes))
            self._snapshot = held
        return held[1]

    def directives(self, number: int) -> list[Directive]:
        """Every document with this number, of whatever type, issuer and date."""
        return self._directives(tables.directives.c.number == number)

    def all_directives(self) -> list[Directive]:
        """The whole register, documents without a number last."""
        return self._directives(tables.directives.c.id.is_not(None))

    def own(self, article_id: int) -> Directive | None:
        """The document that the article itself is, or is the digest of."""
        table = tables.mentions.c
        mine = (table.article_id == article_id) & table.own
        with self._engine.connect() as connection:
            number = connection.scalar(select(table.number).where(mine))
        same = tables.directives.c.number.is_not_distinct_from(number)
        return next((one for one in self._directives(same) if article_id in one.own), None)

    def _directives(self, wanted: ColumnElement[bool]) -> list[Directive]:
        table = tables.directives
        order = (table.c.number.is_(None), table.c.id)
        return self._read(select(table).where(wanted).order_by(*order), directive_of)

    def labels(self) -> dict[int, tuple[Kind, str]]:
        """Kind and title of every article, by id, without reading its text."""
        table = tables.articles.c
        with self._engine.connect() as connection:
            rows = connection.execute(select(table.id, table.kind, table.title))
            return {article_id: (kind, title) for article_id, kind, title in rows}

    def signers(self, articles: Collection[int]) -> list[str]:
        """Who signed them, as their articles have it."""
        table = tables.articles.c
        statement = select(table.signer).where(table.id.in_(list(articles)))
        with self._engine.connect() as connection:
            return [signer for signer in connection.scalars(statement) if signer]

    def mentions(self, articles: Collection[int]) -> list[Mention]:
        return self._of(tables.mentions, articles, mention_of)

    def relations(self, articles: Collection[int]) -> list[Relation]:
        return self._of(tables.relations, articles, relation_of)

    def relations_of(self, kinds: Collection[RelationKind]) -> list[Relation]:
        """Of all articles."""
        table = tables.relations
        statement = select(table).where(table.c.kind.in_(sorted(kinds)))
        return self._read(statement.order_by(table.c.article_id), relation_of)

    def all_relations(self) -> list[Relation]:
        table = tables.relations
        return self._read(select(table).order_by(table.c.article_id), relation_of)

    def tasks(self, articles: Collection[int]) -> list[Task]:
        return self._of(tables.tasks, articles, task_of)

    def slips(self, articles: Collection[int]) -> list[Slip]:
        return self._of(tables.slips, articles, slip_of)

    def milestones(self, articles: Collection[int]) -> list[Milestone]:
        """In the order of the articles' ids and of their text."""
        table = tables.milestones
        key = table.c.article_id
        statement = select(table).where(key.in_(list(articles)))
        return self._read(statement.order_by(key, table.c.start_offset), milestone_of)

    def milestones_with(self, roles: Collection[Role]) -> list[Milestone]:
        """Of all articles."""
        table = tables.milestones
        statement = select(table).where(table.c.role.in_(list(roles)))
        ordered = statement.order_by(table.c.article_id, table.c.start_offset)
        return self._read(ordered, milestone_of)

    def all_disagreements(self) -> list[tuple[str, Disagreement]]:
        """Each with the path of its file below the indexed folder."""
        table = tables.disagreements
        statement = select(table, tables.articles.c.file).join(tables.articles)
        ordered = statement.order_by(tables.articles.c.root, tables.articles.c.file)
        with self._engine.connect() as connection:
            rows = connection.execute(ordered).mappings()
            return [(str(row["file"]), disagreement_of(row)) for row in rows]

    def _of(
        self, table: Table, articles: Collection[int], made: Callable[[RowMapping], Made]
    ) -> list[Made]:
        """In the order of the articles' ids and of their text."""
        key: Column[int] = table.c.article_id
        statement = select(table).where(key.in_(list(articles))).order_by(key, table.c.start)
        return self._read(statement, made)

    def _read(
        self, statement: Select[*tuple[object, ...]], made: Callable[[RowMapping], Made]
    ) -> list[Made]:
        with self._engine.connect() as connection:
            return [made(row) for row in connection.execute(statement).mappings()]
