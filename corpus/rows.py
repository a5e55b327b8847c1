"""Articles, passages and mentions as table rows, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import RowMapping

from corpus.article import Article, Block, Passage, Source
from corpus.mentions import Mention


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


def passage_of(row: RowMapping) -> Passage:
    return Passage(**{field.name: row[field.name] for field in fields(Passage)})


def mention_row(article_id: int, mention: Mention) -> dict[str, Any]:
    return asdict(mention) | {"article_id": article_id}


def mention_of(row: RowMapping) -> Mention:
    return Mention(**{field.name: row[field.name] for field in fields(Mention)})


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
