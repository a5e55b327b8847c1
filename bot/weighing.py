"""Do the words of a fragment stand in what is in focus, or does it begin another topic?"""

from dataclasses import dataclass

from bot.evidence_line import Line
from bot.material import Material
from bot.question import Question
from bot.ranking import Ranking, share, tokens_of
from bot.rewriting import Reading

# Things done with documents: they say what is asked, and seldom stand in the answer.
_ACTS = frozenset(
    "nop gui ky hanh ban giao xong hoan thanh bao cao lam noi ro hon giu chuc vu chi dao phu trach "
    "duoc bi phai can thi la con dau cuoi thu hieu luc thay the ap dung sau toi truoc nay quy thang "
    "nam tuan ngay bat dau tu den het viec gi nao ai".split()
)
_LEAST_REACH = 0.5  # of the fragment's own words, somewhere in the article in focus
_LEAD = 0.1  # by which another article must hold more of them to be the new topic


@dataclass(frozen=True)
class Weight:
    """Shares of the fragment's own words: in one passage with its title, and in one article; None
    where it brings no words of its own."""

    cover: float
    reach: float


def weighed(core: Question, material: Material, ranking: Ranking) -> Weight | None:
    terms = {
        term: weight
        for term, weight in ranking.term_weights(core).items()
        if not set(term.split("_")) & (core.light | _ACTS)
    }
    if not terms:
        return None
    covers, reaches = [0.0], [0.0]
    for read in material.reads:
        title = tokens_of(read.article.title)
        held = [tokens_of(f"{one.lead} {one.heading} {one.text}") for one in read.passages]
        covers.append(max((share(terms, one | title) for one in held), default=0.0))
        reaches.append(share(terms, title.union(*held)))
    return Weight(max(covers), max(reaches))


def accepted(
    reading: Reading,
    is_supported: bool,
    inside: Weight | None,
    elsewhere: Weight | None,
    is_here: bool,
) -> bool:
    """`elsewhere`: what a search without the conversation supports in other articles; `is_here`:
    it finds the very article in focus."""
    if inside is None or (reading.is_slot and reading.points_back):
        return True
    if reading.points_back:
        return is_supported and inside.reach >= _LEAST_REACH
    if is_here and is_supported:
        return True
    if elsewhere and elsewhere.reach > inside.reach + _LEAD:
        return False
    line = Line()
    return inside.cover >= line.cover or (inside.cover >= line.least and inside.reach >= line.reach)
