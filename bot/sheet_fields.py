"""A directive's sheet as the JSON that tools outside the project read: dates ISO, unknown null."""

from datetime import date

from bot.sheet import Sheet
from corpus.article import Article
from corpus.graph import Edge, Node
from corpus.milestones import Milestone
from corpus.register import Directive
from corpus.tasks import Task


def sheet_fields(sheet: Sheet) -> dict[str, object]:
    directive = sheet.directive
    return {
        **directive_fields(directive),
        "title": sheet.title or None,
        "kind": sheet.kind,
        "sources": [_source(one, directive) for one in sheet.articles],
        "tasks": [_task(one, sheet) for one in sheet.tasks],
        "relations": [_relation(one, sheet) for one in sheet.edges],
        "milestones": [_milestone(one, sheet) for one in sheet.milestones],
    }


def directive_fields(directive: Directive) -> dict[str, object]:
    """`type` and `issuer` in words where the corpus has them; the codes as printed."""
    return {
        "so_hieu": directive.so_hieu or None,
        "number": directive.number,
        "type": directive.loai or None,
        "type_code": directive.type or None,
        "issuer": directive.body or None,
        "issuer_code": directive.issuer or None,
        "place": directive.place or None,
        "date": _iso(directive.issued_on),
        "title": directive.trich_yeu or None,
    }


def _source(article: Article, directive: Directive) -> dict[str, object]:
    return {
        "article": article.name,
        "file": article.file,
        "kind": article.kind,
        "own": article.id in directive.own,
        "title": article.title,
        "published": _iso(article.published.date() if article.published else None),
        "signer": article.signer if article.id in directive.own else None,
        "url": article.url,
        "from": [{"title": one.title, "url": one.url} for one in article.sources],
    }


def _task(task: Task, sheet: Sheet) -> dict[str, object]:
    return {
        "text": task.text,
        "label": task.label or None,
        "verb": task.verb or None,
        "unit": task.unit or None,
        "kinds": list(task.kinds),
        "follows": task.follows or None,
        "condition": task.condition or None,
        "due": task.due or None,
        "file": sheet.article(task.article_id).file,
        "start": task.start,
        "end": task.end,
    }


def _milestone(one: Milestone, sheet: Sheet) -> dict[str, object]:
    article = sheet.article(one.article_id)
    return {
        "timex": one.timex,
        "start": _iso(one.start),
        "end": _iso(one.end),
        "boundary": one.boundary or None,
        "time_of_day": one.time_of_day or None,
        "rrule": one.rrule or None,
        "role": one.role,
        "anchor": one.anchor,
        "how": one.how or None,
        "tentative": one.tentative,
        "unit": one.unit or None,
        "task": article.text[one.task.start : one.task.end] or None,
        "file": article.file,
        "quote": article.text[one.sentence_start : one.sentence_end],
        "start_offset": one.start_offset,
        "end_offset": one.end_offset,
    }


def _relation(edge: Edge, sheet: Sheet) -> dict[str, object]:
    relation = edge.relation
    article = sheet.article(relation.article_id)
    return {
        "kind": edge.kind,
        "source": _side(edge.source, article),
        "target": _side(edge.target, article),
        "inferred": relation.inferred,
        "file": article.file,
        "quote": article.text[relation.start : relation.end] or None,
        "start": relation.start,
        "end": relation.end,
    }


def _side(side: Node, article: Article) -> dict[str, object]:
    """An event has neither number nor name; it is known by the article that reports it."""
    found = side.directive
    return {
        "so_hieu": found.so_hieu or None if found else None,
        "name": side.name or (found.loai if found and not found.so_hieu else None) or None,
        "event": None if found or side.name else article.title,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
