"""What a document replaced or changed, and what did so to it: "nghị quyết cũ", "bản mới"."""

from collections.abc import Iterator

from bot.focus import Subject, subject_of
from bot.fragments import Age
from corpus.graph import edges
from corpus.records import Records
from corpus.register import Directive

_CHANGES = ("replaces", "repeals", "amends", "extends")


def relatives(subject: Subject | None, age: Age, records: Records) -> list[Subject]:
    """Of the age that was asked for; of both where none was. Only those with an article."""
    directive = subject.directive if subject else None
    if directive is None:
        return []
    found = dict.fromkeys(_found(directive, age, records))
    return [subject_of(one, records) for one in found if one.articles]


def _found(directive: Directive, age: Age, records: Records) -> Iterator[Directive]:
    for edge in edges(directive, records):
        source, target = edge.source.directive, edge.target.directive
        if edge.kind not in _CHANGES or source is None or target is None:
            continue
        if age != "new" and source == directive:
            yield target
        if age != "old" and target == directive:
            yield source
