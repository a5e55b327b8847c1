"""Articles, passages and the records read out of them as table rows, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping

from corpus.article import Article, Block, Passage, Source
from corpus.disagreements import Disagreement
from corpus.mentions import Mention
from corpus.milestones import Milestone
from corpus.register import Directive
from corpus.relations import Party, Relation
from corpus.slips import Slip
from corpus.tasks import Task
from corpus.text import Span

_DAYS = ("start", "end", "reckoned_from")


def article_row(root: str, fingerprint: str, article: Article) -> dict[str, Any]:
    row = {field.name: getattr(article, field.name) for field in fields(article)}
    row.pop("id")
    row |= {
        "root": root,
        "fingerprint": fingerprint,
        "published": article.published.isoformat() if article.published else None,
        "issued_on": article.issued_on.isoformat() if article.issued_on else None,
        "blocks": [[one.role, one.start, one.end, one.page] for one in article.blocks],
        "sources": [[one.title, one.url, _iso(one.published)] for one in article.sources],
        "extra": _plain(article.extra),
    }
    return row


def article_of(row: RowMapping) -> Article:
    values = {field.name: row[field.name] for field in fields(Article)}
    values |= {
        "published": datetime.fromisoformat(row["published"]) if row["published"] else None,
        "issued_on": _day(row["issued_on"]),
        "blocks": tuple(Block(*block) for block in row["blocks"]),
        "sources": tuple(Source(title, url, _day(day)) for title, url, day in row["sources"]),
    }
    return Article(**values)


def passage_row(article_id: int, passage: Passage) -> dict[str, Any]:
    row = asdict(passage) | {"article_id": article_id}
    row.pop("id")
    return row


_OF_PASSAGE = tuple(field.name for field in fields(Passage))  # some three hundred rows per answer


def passage_of(row: RowMapping) -> Passage:
    return Passage(*map(row.__getitem__, _OF_PASSAGE))


def mention_row(article_id: int, mention: Mention) -> dict[str, Any]:
    dated = {"issued_on": _iso(mention.issued_on), "flags": list(mention.flags)}
    return asdict(mention) | dated | {"article_id": article_id}


def mention_of(row: RowMapping) -> Mention:
    values = {field.name: row[field.name] for field in fields(Mention)}
    return Mention(**values | {"issued_on": _day(row["issued_on"]), "flags": tuple(row["flags"])})


def relation_row(article_id: int, relation: Relation) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "kind": relation.kind,
        "source_so_hieu": relation.source.so_hieu,
        "source_name": relation.source.name,
        "target_so_hieu": relation.target.so_hieu,
        "target_name": relation.target.name,
        "start": relation.start,
        "end": relation.end,
        "inferred": relation.inferred,
    }


def relation_of(row: RowMapping) -> Relation:
    return Relation(
        kind=row["kind"],
        source=Party(row["source_so_hieu"], row["source_name"]),
        target=Party(row["target_so_hieu"], row["target_name"]),
        start=row["start"],
        end=row["end"],
        inferred=row["inferred"],
        article_id=row["article_id"],
    )


def task_row(article_id: int, task: Task) -> dict[str, Any]:
    return asdict(task) | {"kinds": list(task.kinds), "article_id": article_id}


def task_of(row: RowMapping) -> Task:
    values = {field.name: row[field.name] for field in fields(Task)}
    return Task(**values | {"kinds": tuple(row["kinds"])})


def slip_row(article_id: int, slip: Slip) -> dict[str, Any]:
    return asdict(slip) | {"article_id": article_id}


def slip_of(row: RowMapping) -> Slip:
    return Slip(**{field.name: row[field.name] for field in fields(Slip)})


def disagreement_row(article_id: int, disagreement: Disagreement) -> dict[str, Any]:
    return asdict(disagreement) | {"article_id": article_id}


def disagreement_of(row: RowMapping) -> Disagreement:
    return Disagreement(**{field.name: row[field.name] for field in fields(Disagreement)})


def milestone_row(article_id: int, milestone: Milestone) -> dict[str, Any]:
    days = {name: _iso(getattr(milestone, name)) for name in _DAYS}
    task = [milestone.task.start, milestone.task.end]
    return asdict(milestone) | days | {"task": task, "article_id": article_id}


def milestone_of(row: RowMapping) -> Milestone:
    values = {field.name: row[field.name] for field in fields(Milestone)}
    days = {name: _day(row[name]) for name in _DAYS}
    return Milestone(**values | days | {"task": Span(*row["task"])})


def directive_row(directive: Directive) -> dict[str, Any]:
    row = asdict(directive) | {"issued_on": _iso(directive.issued_on)}
    row |= {"own": list(directive.own), "cited": list(directive.cited)}
    row.pop("id")
    return row


def directive_of(row: RowMapping) -> Directive:
    values = {field.name: row[field.name] for field in fields(Directive)}
    values |= {
        "issued_on": _day(row["issued_on"]),
        "own": tuple(row["own"]),
        "cited": tuple(row["cited"]),
    }
    return Directive(**values)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _plain(value: object) -> object:
    """Front matter holds whatever YAML can; JSON keeps dates as their ISO text."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(inner) for inner in value]
    return value if isinstance(value, str | int | float | bool | None) else str(value)
