"""Do the words of a fragment stand in what is in focus, or does it begin another topic?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.complete import Reading
from bot.fragments import own_words
from bot.material import Material
from bot.question import Question
from bot.ranking import Ranking, share, tokens_of
from bot.support import same
from corpus.text import canonical, fold, syllables
from embeddings.words import words

LEAST_REACH = 0.5  # of the fragment's own words, somewhere in the article in focus
# Of a question that does not point back: less in one passage will do with more in the article.
_COVER, _LESS_COVER, _MUCH_REACH = 0.6, 0.42, 0.8
_MOST_MISSING = 0.5
_LEAST_WORDS = 2
_LEAD = 0.1  # by which another article must hold more of them to be the new topic


@dataclass(frozen=True)
class Weight:
    """Shares of the fragment's own words: in one passage with its title, and in one article."""

    cover: float
    reach: float
    missing: float = 0.0  # share of the words themselves, each counting alike
    lacks_head: bool = False  # opens with a word that is not said: "dân số Quận 11 là bao nhiêu"


def weighed(core: Question, material: Material, ranking: Ranking) -> Weight | None:
    """The best of what was read; None where the fragment brings no words of its own."""
    own = set(own_words(core))
    weights = ranking.term_weights(core).items()
    terms = {term: weight for term, weight in weights if own.issuperset(term.split("_"))}
    if not terms:
        return None
    most, compounds = max(terms.values()), list(_compounds(core, own))
    terms |= {word: most for word in compounds if word not in terms}
    forms = _forms(core.text)
    covers, reaches = [0.0], [0.0]
    said: set[str] = set()
    others = _other_words(core)
    for read in material.reads:
        title = _held(read.article.title, forms)
        texts = (f"{one.lead} {one.heading} {one.text}" for one in read.passages)
        parts = [_with_meant(_held(text, forms), others) for text in texts]
        covers.append(max((share(terms, one | title) for one in parts), default=0.0))
        reaches.append(share(terms, title.union(*parts)))
        said |= title.union(*parts)
    missing = sum(word not in said for word in own) / len(own)
    return Weight(max(covers), max(reaches), missing, _opens_with_other(core, own, said))


def _other_words(core: Question) -> Mapping[str, tuple[str, ...]]:
    """Words of the question -> others for the same, folded: "ai điều hành" and "chủ trì"."""
    spoken = (" ".join(syllables(word)) for word in words(core.text))
    return {word: same(word) for word in spoken if same(word)}


def _with_meant(tokens: frozenset[str], others: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    meant = (word for word, forms in others.items() if any(_says(tokens, one) for one in forms))
    return tokens.union(*(tokens_of(word) for word in meant))


def _says(tokens: frozenset[str], words: str) -> bool:
    parts = words.split()
    return tokens.issuperset(f"{a}_{b}" for a, b in pairwise(parts)) and parts[0] in tokens


def _opens_with_other(core: Question, own: set[str], said: set[str]) -> bool:
    heads = (syllables(word) for word in words(core.text))
    first = next((parts for parts in heads if own.intersection(parts)), [])
    return any(f"{left}_{right}" not in said for left, right in pairwise(first))


def _compounds(core: Question, own: set[str]) -> Iterator[str]:
    """Words of two syllables or more: "dân số" is not said where "dân" and "số" are. Typed without
    diacritics they are cut by guess, and each syllable must say something."""
    enough = all if core.text.isascii() else any
    for word in words(core.text):
        parts = syllables(word)
        if len(parts) > 1 and enough(part in own for part in parts):
            yield from (f"{left}_{right}" for left, right in pairwise(parts))


def _forms(text: str) -> Mapping[str, str]:
    """Folded word or pair -> as typed; none for a question without diacritics."""
    if fold(text) == text.lower():
        return {}
    words = _typed_words(text)
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
    words = _typed_words(text)
    return frozenset((*words, *(f"{a} {b}" for a, b in pairwise(words))))


def _typed_words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", canonical(text).lower())


def accepted(
    reading: Reading,
    is_supported: bool,
    inside: Weight | None,
    elsewhere: Weight | None,
    is_here: bool,
) -> bool:
    """`elsewhere`: what a search without the conversation supports in other articles; `is_here`:
    it supports the very article in focus."""
    if inside is None or (reading.is_slot and reading.points_back):
        return True
    if reading.is_pointed:
        return True
    if reading.points_back:
        return is_supported and inside.reach >= LEAST_REACH
    if inside.lacks_head or inside.missing >= _MOST_MISSING:
        return False
    if is_here and is_supported:
        return True
    if elsewhere and _leads(elsewhere, inside):
        return False
    return inside.cover >= _COVER or (inside.cover >= _LESS_COVER and inside.reach >= _MUCH_REACH)


def spoken_of(
    question: Question, material: Material, articles: Sequence[int], ranking: Ranking
) -> float:
    """Share of the question's own words that stands in these articles; 0 where it has but one."""
    own = set(own_words(question))
    weights = ranking.term_weights(question).items()
    terms = {term: weight for term, weight in weights if own.issuperset(term.split("_"))}
    if len(own) < _LEAST_WORDS:
        return 0.0
    reads = [read for read in material.reads if read.article.id in articles]
    texts = [one.text for read in reads for one in read.passages]
    return share(terms, frozenset().union(*map(tokens_of, texts)))


def says_too_little(question: Question) -> bool:
    """A single syllable among words of asking ("con mua khong") is found anywhere."""
    return (
        len(own_words(question)) == 1
        and len(question.terms) > 1
        and not (question.wants or question.references)
    )


def _leads(one: Weight, other: Weight) -> bool:
    return one.reach > other.reach + _LEAD or one.cover > other.cover + _LEAD
