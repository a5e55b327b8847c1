"""Do the words of a fragment stand in what is in focus, or does it begin another topic?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.complete import Reading
from bot.fragments import own_words
from bot.material import Material
from bot.question import Question
from bot.ranking import Ranking, share, tokens_of
from corpus.text import canonical, fold

LEAST_REACH = 0.5  # of the fragment's own words, somewhere in the article in focus
# Of a question that does not point back: less in one passage will do with more in the article.
_COVER, _LESS_COVER, _MUCH_REACH = 0.6, 0.42, 0.8
_LEAD = 0.1  # by which another article must hold more of them to be the new topic


@dataclass(frozen=True)
class Weight:
    """Shares of the fragment's own words: in one passage with its title, and in one article."""

    cover: float
    reach: float


def weighed(core: Question, material: Material, ranking: Ranking) -> Weight | None:
    """The best of what was read; None where the fragment brings no words of its own."""
    own = set(own_words(core))
    weights = ranking.term_weights(core).items()
    terms = {term: weight for term, weight in weights if own.issuperset(term.split("_"))}
    if not terms:
        return None
    forms = _forms(core.text)
    covers, reaches = [0.0], [0.0]
    for read in material.reads:
        title = _held(read.article.title, forms)
        parts = [_held(f"{one.lead} {one.heading} {one.text}", forms) for one in read.passages]
        covers.append(max((share(terms, one | title) for one in parts), default=0.0))
        reaches.append(share(terms, title.union(*parts)))
    return Weight(max(covers), max(reaches))


def _forms(text: str) -> Mapping[str, str]:
    """Folded word or pair -> as typed; none for a question without diacritics."""
    if fold(text) == text.lower():
        return {}
    words = _words(text)
    pairs = {f"{fold(a)}_{fold(b)}": f"{a} {b}" for a, b in pairwise(words)}
    return {fold(word): word for word in words} | pairs


def _held(text: str, forms: Mapping[str, str]) -> frozenset[str]:
    """The text's tokens, less those that the question spells with other marks ("thẻ", "thể")."""
    spelled = _spelled(text)
    plain = {fold(one).replace(" ", "_") for one in spelled}
    others = {folded for folded, form in forms.items() if form not in spelled and folded in plain}
    return tokens_of(text) - others


@lru_cache(maxsize=8192)
def _spelled(text: str) -> frozenset[str]:
    words = _words(text)
    return frozenset((*words, *(f"{a} {b}" for a, b in pairwise(words))))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", canonical(text).lower())


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
    if reading.is_pointed:
        return True
    if reading.points_back:
        return is_supported and inside.reach >= LEAST_REACH
    if is_here and is_supported:
        return True
    if elsewhere and _leads(elsewhere, inside):
        return False
    return inside.cover >= _COVER or (inside.cover >= _LESS_COVER and inside.reach >= _MUCH_REACH)


def says_too_little(question: Question) -> bool:
    """A single syllable among words of asking ("con mua khong") is found anywhere."""
    return (
        len(own_words(question)) == 1
        and len(question.terms) > 1
        and not (question.wants or question.references)
    )


def _leads(one: Weight, other: Weight) -> bool:
    return one.reach > other.reach + _LEAD or one.cover > other.cover + _LEAD
