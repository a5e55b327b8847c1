"""The walk through an article: what is open above a line, and the tasks found so far."""

import re
from dataclasses import dataclass, field, replace

from corpus.addressees import kinds
from corpus.article import Article
from corpus.duties import details
from corpus.duties.outline import Node
from corpus.duties.prose import Talk
from corpus.duties.reading import Page, Reading
from corpus.duties.rows import Table
from corpus.duties.sections import Mode
from corpus.duties.task import Task
from corpus.text import Span


@dataclass
class Walk:
    """Where in the article the walk has come to."""

    article: Article
    page: Page
    talk: Talk
    stack: list[Node] = field(default_factory=list)
    found: list[Task] = field(default_factory=list)
    table: Table | None = None
    above: Span | None = None  # the last line that is more than an attribute of one
    group: int = 0

    @property
    def mode(self) -> Mode:
        return next((node.mode for node in reversed(self.stack) if node.mode), "")

    @property
    def is_news(self) -> bool:
        return self.article.kind == "news"

    @property
    def is_report(self) -> bool:
        """Below the name of a unit it says what the unit did."""
        return self.article.kind == "official" and self.article.loai == "Báo cáo"

    def said(self) -> Reading | None:
        """The nearest unit and the nearest ordering verb above, perhaps from different lines."""
        said = [node.said for node in reversed(self.stack) if node.said]
        if not said:
            return None
        ordering = next((one for one in said if one.verb and one.force != "plain"), said[0])
        return replace(ordering, unit=next((one.unit for one in said if one.unit), None))

    def lead(self) -> Span | None:
        return next((node.lead for node in reversed(self.stack) if node.lead), None)


def climb(walk: Walk, rank: float) -> None:
    while walk.stack and walk.stack[-1].rank >= rank:
        walk.stack.pop()


def add(
    walk: Walk,
    span: Span,
    read: Reading | None,
    label: str = "",
    node: Node | None = None,
    after: Reading | None = None,
    lead: Span | None = None,
) -> None:
    low, bare = walk.page.low, walk.page.bare
    above = _with_unit(after, walk.said())
    unit = _unit_of(read, above, walk, span)
    introduced = lead or walk.lead()
    is_follow_up = read is not None and details.follows_up(low, read.predicate, span.end)
    follow = unit if unit and is_follow_up else details.follows(low, bare, span.start, span.end)
    words = words_of(walk, unit)
    partners = words_of(walk, read.partners if read else None)
    for above_node in walk.stack[-1:]:
        above_node.duties.append(len(walk.found))
    if node is not None:
        node.duties.append(len(walk.found))
    walk.found.append(
        Task(
            start=span.start,
            end=span.end,
            text=walk.article.text[span.start : span.end],
            label=label,
            verb=_verb(read, above),
            unit=words,
            kinds=kinds(f"{words}; {partners}"),
            follows=words_of(walk, follow),
            condition=words_of(walk, details.condition(low, span.start, span.end)),
            due=words_of(walk, details.due(low, span.start, span.end)),
            lead_start=introduced.start if introduced else 0,
            lead_end=introduced.end if introduced else 0,
            article_id=walk.article.id,
        )
    )


def _with_unit(after: Reading | None, said: Reading | None) -> Reading | None:
    """A sentence that goes on with one that names nobody is of whom the line above names."""
    if after is None or after.unit or said is None or after.has_subject:
        return after or said
    return replace(after, unit=said.unit)


def _unit_of(read: Reading | None, above: Reading | None, walk: Walk, span: Span) -> Span | None:
    if read and read.unit:
        return read.unit
    if above is None or above.unit is None or (read and read.has_subject):
        return None
    about = re.compile(
        r"(?:[^,;.]{0,30}, )?(?:đối với|về|"
        r"bên cạnh) "
    ).match(walk.page.low, span.start)
    return None if about else above.unit


def _verb(read: Reading | None, above: Reading | None) -> str:
    """Its own verb that orders, asks or plans; else the lead's; else "tiếp tục" and its like."""
    if read and read.force != "plain" and read.verb:
        return read.verb
    if above and above.verb:
        return above.verb
    return read.verb if read else ""


def words_of(walk: Walk, span: Span | None) -> str:
    return " ".join(walk.article.text[span.start : span.end].split()) if span else ""
