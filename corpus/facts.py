"""All that is read out of one article besides its passages, gathered in one place."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Article, Passage
from corpus.disagreements import Disagreement, disagreements
from corpus.mentions import Mention, mentions
from corpus.milestones import Milestone, milestones
from corpus.relations import Relation, relations
from corpus.slips import Slip, slips
from corpus.tasks import Task, tasks


@dataclass(frozen=True)
class Facts:
    mentions: Sequence[Mention] = ()
    relations: Sequence[Relation] = ()
    tasks: Sequence[Task] = ()
    slips: Sequence[Slip] = ()
    milestones: Sequence[Milestone] = ()
    disagreements: Sequence[Disagreement] = ()


def facts(article: Article, passages: Sequence[Passage]) -> Facts:
    """`passages` as the article was split."""
    found = mentions(article)
    related = relations(article, found)
    return Facts(
        mentions=found,
        relations=related,
        tasks=tasks(article, passages),
        slips=slips(article, found),
        milestones=milestones(article),
        disagreements=disagreements(article, found, related),
    )
