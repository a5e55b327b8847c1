"""The whole register at one revision, held in memory for questions that go through all of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.article import Kind
from corpus.register import Directive
from corpus.relations import Relation


@dataclass(frozen=True, eq=False)  # one is told from another by being another
class Snapshot:
    """`labels`: kind and title of each article, by id; `changes`: the relations by which one
    document replaces, repeals, amends or extends another."""

    all: Sequence[Directive]
    labels: Mapping[int, tuple[Kind, str]]
    changes: Sequence[Relation]
    _numbered: Mapping[int | None, Sequence[Directive]]
    _owners: Mapping[int, Directive]

    def directives(self, number: int) -> Sequence[Directive]:
        return self._numbered.get(number, ())

    def own(self, article_id: int) -> Directive | None:
        """The document that the article itself is, or is the digest of."""
        return self._owners.get(article_id)


def snapshot(
    directives: Sequence[Directive],
    labels: Mapping[int, tuple[Kind, str]],
    changes: Sequence[Relation],
) -> Snapshot:
    numbered: dict[int | None, list[Directive]] = defaultdict(list)
    for one in directives:
        numbered[one.number].append(one)
    owners = {article: one for one in directives for article in one.own}
    return Snapshot(tuple(directives), labels, tuple(changes), dict(numbered), owners)
