"""An answer as JSON and back: conversations are kept in the browser of whoever asked, not here.

What comes back may have been changed by anybody. Its words are shown to none but its sender, and
whether a quote still stands in its source is looked up anew.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from typing import Any, Literal, TypeVar, get_args

from bot.answer import Answer, Citation, Reason, Seen, Statement
from corpus.article import Kind, Source

_T = TypeVar("_T")
_ROLES: tuple[Literal["conclusion", "document", "point", "note"], ...] = (
    "conclusion",
    "document",
    "point",
    "note",
)
_DAYS = ("today", "issued_on", "published")
_LEFT_OUT = ("extra", "done", "latency_ms")


class BrokenRecord(ValueError):
    """What was handed in is no answer that `fields_of` wrote."""


def fields_of(answer: Answer) -> dict[str, object]:
    kept = {key: value for key, value in asdict(answer).items() if key not in _LEFT_OUT}
    return {key: _plain(value) for key, value in kept.items()}


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def answer_of(kept: object) -> Answer:
    try:
        return _answer(_mapping(kept))
    except (KeyError, TypeError, ValueError) as problem:
        raise BrokenRecord(f"not an answer that was kept: {problem!r}") from problem


def _answer(kept: Mapping[str, Any]) -> Answer:
    return Answer(
        question=_text(kept["question"]),
        today=date.fromisoformat(kept["today"]),
        statements=_all(kept["statements"], _statement),
        citations=_all(kept["citations"], _citation),
        understood_as=_perhaps(kept["understood_as"]),
        refused=bool(kept["refused"]),
        reason=None if kept["reason"] is None else _one_of(get_args(Reason), kept["reason"]),
        notice=_perhaps(kept["notice"]),
        suggestions=_all(kept["suggestions"], _text),
        seen=_all(kept["seen"], _seen),
    )


def _statement(value: object) -> Statement:
    kept = _mapping(value)
    role = _one_of(_ROLES, kept["role"])
    return Statement(_text(kept["text"]), _all(kept["citations"], _count), role)


def _citation(value: object) -> Citation:
    kept = _mapping(value)
    known = {one.name: kept[one.name] for one in fields(Citation)}
    texts = ("article", "file", "title", "place", "quote")
    known |= {name: _text(kept[name]) for name in texts}
    known |= {name: _perhaps(kept[name]) for name in ("so_hieu", "loai", "issuer", "url")}
    known |= {name: _count(kept[name]) for name in ("number", "article_id", "start", "end")}
    known |= {name: _day(kept[name]) for name in _DAYS if name in known}
    known["kind"] = _one_of(get_args(Kind), kept["kind"])
    known["sources"] = _all(kept["sources"], _source)
    known["strength"] = float(kept["strength"])
    return Citation(**known)


def _source(value: object) -> Source:
    kept = _mapping(value)
    return Source(_text(kept["title"]), _text(kept["url"]), _day(kept["published"]))


def _seen(value: object) -> Seen:
    kept = _mapping(value)
    texts = (_text(kept[name]) for name in ("title", "place", "text"))
    return Seen(_count(kept["article_id"]), *texts)


def _all(values: object, one: Callable[[object], _T]) -> tuple[_T, ...]:
    if not isinstance(values, Sequence) or isinstance(values, str):
        raise TypeError(f"no list: {values!r:.40}")
    return tuple(one(value) for value in values)


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError(f"no object: {value!r:.40}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r:.40}")
    return value


def _perhaps(value: object) -> str | None:
    return None if value is None else _text(value)


def _count(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"no number: {value!r:.40}")
    return value


def _day(value: object) -> date | None:
    return None if value is None else date.fromisoformat(_text(value))


def _one_of(known: Sequence[_T], value: object) -> _T:
    for one in known:
        if one == value:
            return one
    raise ValueError(f"{value!r:.40} is none of {known}")
