"""What one update writes: articles with all that was read out of them, and the register."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Table, delete, insert, select, update

from corpus import tables
from corpus.article import Article, Passage
from corpus.facts import Facts
from corpus.register import Directive, Written, grouped, unnumbered
from corpus.rows import (
    article_of,
    article_row,
    directive_row,
    disagreement_row,
    mention_of,
    mention_row,
    milestone_row,
    passage_row,
    relation_row,
    slip_row,
    task_row,
)


@dataclass(frozen=True)
class Entry:
    """One file as it goes in: replaces whatever stood at (root, article.file)."""

    root: str
    fingerprint: str
    article: Article
    passages: Sequence[Passage]
    facts: Facts = field(default_factory=Facts)


@dataclass(frozen=True)
class Changes:
    """What one update does; `gone` are (root, file) pairs."""

    entries: Sequence[Entry] = ()
    gone: Sequence[tuple[str, str]] = ()
    folders: Sequence[Path] = ()


def write(connection: Connection, changes: Changes) -> None:
    """All of `changes`; the caller's transaction holds it together."""
    places = [*changes.gone, *((one.root, one.article.file) for one in changes.entries)]
    touched = {number for place in places for number in _drop(connection, *place)}
    for entry in changes.entries:
        _add(connection, entry)
    touched |= {mention.number for entry in changes.entries for mention in entry.facts.mentions}
    if places:
        _register(connection, touched)
        _bump(connection)
    _remember(connection, changes.folders)


def _drop(connection: Connection, root: str, file: str) -> list[int]:
    """The numbers that the article printed."""
    table = tables.articles.c
    there = (table.root == root) & (table.file == file)
    printed = select(tables.mentions.c.number).join(tables.articles).where(there).distinct()
    numbers = list(connection.scalars(printed))
    connection.execute(delete(tables.articles).where(there))
    return numbers


def _add(connection: Connection, entry: Entry) -> None:
    row = article_row(entry.root, entry.fingerprint, entry.article)
    key = connection.execute(insert(tables.articles).values(row)).inserted_primary_key
    assert key is not None
    at, known = key[0], entry.facts
    _insert(connection, tables.passages, (passage_row(at, one) for one in entry.passages))
    _insert(connection, tables.mentions, (mention_row(at, one) for one in known.mentions))
    _insert(connection, tables.relations, (relation_row(at, one) for one in known.relations))
    _insert(connection, tables.tasks, (task_row(at, one) for one in known.tasks))
    _insert(connection, tables.slips, (slip_row(at, one) for one in known.slips))
    _insert(connection, tables.milestones, (milestone_row(at, one) for one in known.milestones))
    differing = (disagreement_row(at, one) for one in known.disagreements)
    _insert(connection, tables.disagreements, differing)


def _insert(connection: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    batch = list(rows)
    if batch:
        connection.execute(insert(table), batch)


def _register(connection: Connection, numbers: Iterable[int]) -> None:
    """Documents with these numbers, and those without a number, are put together anew."""
    for number in numbers:
        table = tables.mentions
        rows = connection.execute(select(table).where(table.c.number == number)).mappings()
        printed = [mention_of(row) for row in rows]
        written = _written(connection, {one.article_id for one in printed})
        _enter(connection, number, grouped(printed, written))
    _enter(connection, None, unnumbered(_without_number(connection)))


def _written(connection: Connection, ids: Iterable[int]) -> dict[int, Written]:
    """Issued, if the article is a document or its digest; else posted."""
    table = tables.articles.c
    wanted = table.id.in_(list(ids))
    columns = (table.id, table.kind, table.issued_on, table.published, table.title, table.issuer)
    return {
        article_id: Written(
            date.fromisoformat((issued or posted)[:10]), kind != "summary", f"{title} | {issuer}"
        )
        for article_id, kind, issued, posted, title, issuer in connection.execute(
            select(*columns).where(wanted)
        )
        if issued or posted
    }


def _enter(connection: Connection, number: int | None, found: Sequence[Directive]) -> None:
    same = tables.directives.c.number.is_not_distinct_from(number)
    connection.execute(delete(tables.directives).where(same))
    _insert(connection, tables.directives, map(directive_row, found))


def _without_number(connection: Connection) -> list[Article]:
    """Papers and digests of which no own number could be read."""
    table = tables.articles
    numbered = select(tables.mentions.c.article_id).where(tables.mentions.c.own)
    wanted = table.c.loai.is_not(None) & table.c.id.not_in(numbered)
    rows = connection.execute(select(table).where(wanted).order_by(table.c.id)).mappings()
    return [article_of(row) for row in rows]


def _bump(connection: Connection) -> None:
    connection.execute(update(tables.state).values(revision=tables.state.c.revision + 1))


def _remember(connection: Connection, folders: Sequence[Path]) -> None:
    connection.execute(delete(tables.folders))
    rows = [{"position": at, "path": str(path)} for at, path in enumerate(folders)]
    if rows:
        connection.execute(insert(tables.folders), rows)
