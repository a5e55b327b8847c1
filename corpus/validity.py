"""Where a document stands, as far as the corpus tells: replaced, repealed, amended, extended.

Silence proves nothing: a document that nothing changed is "unknown", never "in force".
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.relation_phrases import CHANGES, RelationKind
from corpus.relations import Party, Relation, party_key

Status = Literal[
    "unknown",  # nothing in the corpus changes it
    "replaced",
    "repealed",
    "amended",
    "extended",
    "to_be_replaced",  # the replacing document is dated after today
    "to_be_repealed",
]
_GRAVEST: tuple[RelationKind, ...] = ("replaces", "repeals", "amends", "extends")
_STATUS: Mapping[RelationKind, Status] = {
    "replaces": "replaced",
    "repeals": "repealed",
    "amends": "amended",
    "extends": "extended",
}
_FUTURE: Mapping[Status, Status] = {"replaced": "to_be_replaced", "repealed": "to_be_repealed"}


@dataclass(frozen=True)
class Link:
    """A relation whose two sides are known documents; the caller chooses what identifies one
    (an id of the register, or `party_key`), as long as equal means the same document."""

    kind: RelationKind
    source: Hashable
    target: Hashable
    since: date | None = None  # when the source took effect, or was issued
    relation: Relation | None = None  # the proof


@dataclass(frozen=True)
class Standing:
    """`by`: what changed it directly; `newest`: the end of the chain, when several replaced one
    another. `changes` are all links that touch the document, the oldest first."""

    status: Status
    by: Hashable | None = None
    newest: Hashable | None = None
    since: date | None = None
    proof: Relation | None = None
    changes: tuple[Link, ...] = ()

    @property
    def start(self) -> int:
        return self.proof.start if self.proof else 0

    @property
    def end(self) -> int:
        return self.proof.end if self.proof else 0

    @property
    def article_id(self) -> int:
        return self.proof.article_id if self.proof else 0

    @property
    def is_over(self) -> bool:
        return self.status in ("replaced", "repealed")


def links(relations: Iterable[Relation], dates: Mapping[Hashable, date]) -> list[Link]:
    """For callers without a register: documents are told apart by `party_key`, so that two
    districts' 62-KH/QU are one. An empty party (an event) stands in no link."""
    found = []
    for relation in relations:
        source, target = party_key(relation.source), party_key(relation.target)
        if Party() not in (relation.source, relation.target):
            found.append(Link(relation.kind, source, target, dates.get(source), relation))
    return found


def standing(document: Hashable, all_links: Sequence[Link], today: date) -> Standing:
    """The gravest change that has happened by `today`; a change without a date has happened, an
    inferred one never did. Only when none has happened does one to come count."""
    changes = tuple(sorted(_changes(document, all_links), key=_age))
    past = [link for link in changes if link.since is None or link.since <= today]
    for kind in _GRAVEST:
        same = [link for link in past if link.kind == kind]
        if same:
            return _standing(same[-1], _STATUS[kind], changes, all_links, today)
    for link in changes:
        status = _FUTURE.get(_STATUS[link.kind])
        if status:
            return _standing(link, status, changes, all_links, today)
    return Standing("unknown", changes=changes)


def _changes(document: Hashable, all_links: Sequence[Link]) -> Iterator[Link]:
    """Each changer once per kind, proved by a sentence where there is one."""
    seen: dict[object, Link] = {}
    for link in all_links:
        if link.target != document or link.source == document or link.kind not in CHANGES:
            continue
        if link.relation is not None and link.relation.inferred:
            continue
        before = seen.get((link.kind, link.source))
        if before is None or (_is_proved(link) and not _is_proved(before)):
            seen[link.kind, link.source] = link
    yield from seen.values()


def _is_proved(link: Link) -> bool:
    return link.relation is not None and link.relation.end > 0


def _age(link: Link) -> date:
    return link.since or date.min


def _standing(
    link: Link, status: Status, changes: tuple[Link, ...], all_links: Sequence[Link], today: date
) -> Standing:
    newest = _newest(link, all_links, today) if status == "replaced" else link.source
    return Standing(status, link.source, newest, link.since, link.relation, changes)


def _newest(link: Link, all_links: Sequence[Link], today: date) -> Hashable:
    """Follows A replaced by B replaced by C; a circle (a misread sentence) stops where it began."""
    seen = {link.target}
    newest = link.source
    while newest not in seen:
        seen.add(newest)
        newer = [
            one
            for one in _changes(newest, all_links)
            if one.kind == "replaces" and (one.since is None or one.since <= today)
        ]
        if not newer:
            break
        following = max(newer, key=_age).source
        if following in seen:
            break
        newest = following
    return newest
