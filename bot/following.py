"""Who follows up: "giao ai theo dõi …", answered by the task that names somebody."""

import re
from collections.abc import Mapping, Sequence

from bot.material import Material, Read
from bot.people import names
from bot.question import Question
from bot.ranking import Ranking, Scored, share, tokens_of
from bot.spans import Candidate, candidates
from corpus.tasks import Task
from corpus.text import fold

_ASKS = re.compile(
    r"(?<!\w)(?:ai|(?:co quan|don vi|ban|dong chi|cap) nao)(?!\w).*(?<!\w)"
    r"(?:theo doi|don doc|tong hop)(?!\w)|"
    r"(?<!\w)(?:theo doi|don doc|tong hop)(?!\w).*(?<!\w)(?:ai|(?:co quan|don vi|ban) nao)(?!\w)"
)
_CUES = frozenset("ai theo doi don doc tong hop giao viec co quan don vi ban dong chi nao".split())
_FOLLOWS = re.compile(r"(?<!\w)(?:theo doi|don doc|tong hop|dau moi)(?!\w)")
_LEAST = 0.3  # of the question's term weight that the task must hold


def who_follows(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Scored | None:
    """The sentence that names who follows up; None when that is not asked, or nobody is named, or
    where a person is named beside more of it: "Đ/c Lê Văn Tám: Khu phố 3"."""
    if not _ASKS.search(fold(question.text)):
        return None
    terms = _of_the_matter(ranking.term_weights(question))
    found = [
        (
            share(terms, tokens_of(f"{task.text}\n{read.article.title}")) if terms else 1.0,
            read,
            task,
        )
        for read in material.reads
        for task in read.tasks
        if task.follows
    ]
    # "gửi về Ban Dân vận": to receive reports is less than to follow up.
    best = max(found, key=lambda one: (_says_so(one[2]) and one[0] >= _LEAST, one[0]), default=None)
    if best is None or best[0] < _LEAST or _is_of_somebody(terms, best[2], ranked):
        return None
    span = _sentence(best[1], best[2])
    return Scored(span, 1.0, best[0], best[0], 0.0, 1.0, 1.0) if span else None


def _is_of_somebody(terms: Mapping[str, float], task: Task, ranked: Sequence[Scored]) -> bool:
    told = share(terms, tokens_of(task.text)) if terms else 1.0
    best = ranked[0].candidate.text if ranked else ""
    return bool(names(best)) and share(terms, tokens_of(best)) > told


def _says_so(task: Task) -> bool:
    return bool(_FOLLOWS.search(fold(task.text)))


def _of_the_matter(terms: Mapping[str, float]) -> dict[str, float]:
    """Without the words that every such task and question holds."""
    return {term: weight for term, weight in terms.items() if not _CUES.issuperset(term.split("_"))}


def _sentence(read: Read, task: Task) -> Candidate | None:
    for passage in read.passages:
        if passage.start <= task.start < passage.end:
            spans = candidates(read.article, passage, read.relevance_of(passage))
            return next((one for one in spans if task.follows in one.text), None)
    return None
