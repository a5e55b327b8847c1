"""Two papers on one matter: the sentence of each that says the same thing of it, "mỗi quý 01 lần"
beside "02 tháng 01 lần"."""

import re
from collections.abc import Sequence
from itertools import product

from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate
from bot.synonyms import SAME
from bot.wanted import suits
from bot.what_is_measured import Kind, kind_of, measures
from corpus.numbers import references
from corpus.text import fold, syllables

_OPENS = re.compile(r"như sau\W*$")  # what the whole paper follows
_COUNTED = re.compile(r"(?<!\w)(?:may|bao nhieu) (?P<noun>\w+)")
# Words of asking elsewhere; of two papers they say what is held against each other.
_MEASURED = re.compile(r"(?<!\w)(?:thoi luong|so (?:lan|buoi|nguoi|luong)|muc \w+|ty le)(?!\w)")
_NEAR = 0.8  # of what the best sentence holds of the matter
_ABOVE = 0.5
_OTHERWISE = 0.7  # a word of the matter in another word for the same
_MOST = 6  # sentences of each side
_SAME = 0.5  # of the words of the shorter
_LEAST_HELD, _LEAST_ALIKE = 0.4, 0.4
_LEAST_MEASURED = 0.25  # held, where both measure what is asked for
_RARE = frozenset({"minutes", "money", "share", "points"})  # kinds of which a paper says little


def parallel(
    question: Question, left: Sequence[Scored], right: Sequence[Scored], issuer: str
) -> tuple[Candidate, Candidate] | None:
    """`question`: the matter alone. None where no two sentences are of it and alike."""
    matter = _matter(question, issuer)
    kind = kind_of(question.text)
    sides = [_of_matter(question, matter, side, kind) for side in (left, right)]
    pairs = list(product(*sides))
    best = max(pairs, key=lambda pair: _worth(question, matter, *pair), default=None)
    if best is None:
        return None
    is_like = kind is not None or _alike(*best) >= _LEAST_ALIKE
    return best if is_like else None  # type: ignore[return-value]


def _of_matter(
    question: Question, matter: set[str], side: Sequence[Scored], kind: Kind | None
) -> list[Candidate]:
    """What may tell it, nearest to the matter; where one sentence alone measures what is asked
    for, that."""
    spans = [one.candidate for one in side if not _is_of_another(one.candidate)]
    measured = [one for one in spans if kind and measures(one.text) & kind]
    if len(measured) == 1 and kind and kind <= _RARE:
        return measured
    return _near(matter, measured or [one for one in spans if _may_tell(question, one)], kind)


def _is_of_another(span: Candidate) -> bool:
    """What opens the whole paper, or speaks of another one."""
    return bool(_OPENS.search(span.text) or references(span.text))


def _matter(question: Question, issuer: str) -> set[str]:
    measured = _MEASURED.search(" ".join(syllables(question.text)))
    asked = set(measured[0].split()) if measured else set()
    known = {*question.light, *syllables(issuer)} - asked
    words = (*question.content, *asked, *question.pairs)
    return {one for one in words if not known.issuperset(one.split("_"))}


def _may_tell(question: Question, span: Candidate) -> bool:
    """A day, a figure, where one is asked for."""
    is_of_kind = not question.wants or suits(question, span.text)
    if not (question.weight("deadline") or question.weight("date")):
        is_of_kind = is_of_kind or bool(re.search(r"\d", span.text))
    return bool(is_of_kind)


def is_certain(question: Question, one: Candidate, other: Candidate) -> bool:
    """Most of their words are the same, or both count what is asked for."""
    is_counted = bool(_COUNTED.search(fold(question.text)))
    if is_counted and all(_counts(question, span) for span in (one, other)):
        return True
    kind = kind_of(question.text)
    is_measured = bool(kind and kind & measures(one.text) & measures(other.text))
    return is_measured or _alike(one, other) >= _SAME


def _near(matter: set[str], spans: Sequence[Candidate], kind: Kind | None) -> list[Candidate]:
    held = [_held(matter, one) for one in spans]
    most = max(held, default=0.0)
    if most < (_LEAST_MEASURED if kind else _LEAST_HELD):
        return []
    return [one for one, share in zip(spans, held, strict=True) if share >= _NEAR * most][:_MOST]


def opens_all(span: Candidate) -> bool:
    return bool(_OPENS.search(span.text))


def _held(matter: set[str], span: Candidate) -> float:
    """What stands above counts for less than what is said."""
    said = tokens_of(span.said)
    own = matter & said
    above = matter & tokens_of(f"{span.passage.lead}\n{span.passage.heading}") - own
    words = f" {' '.join(syllables(span.said))} "
    other = [one for one in matter - own - above if _is_said_otherwise(one, words)]
    whole = len(own) + _ABOVE * len(above) + _OTHERWISE * len(other)
    return whole / len(matter) if matter else 0.0


def _is_said_otherwise(word: str, words: str) -> bool:
    return any(f" {one} " in words for one in SAME.get(word.replace("_", " "), ()))


def _alike(one: Candidate, other: Candidate) -> float:
    left, right = tokens_of(one.text), tokens_of(other.text)
    return len(left & right) / (min(len(left), len(right)) or 1)


def _worth(question: Question, matter: set[str], one: Candidate, other: Candidate) -> float:
    held = _held(matter, one) + _held(matter, other)
    fit = min(suits(question, span.text) + _counts(question, span) for span in (one, other))
    is_same = bool(measures(one.text) & measures(other.text))
    return 2 * held + fit + _alike(one, other) + _ABOVE * is_same


def _counts(question: Question, span: Candidate) -> bool:
    """ "214 phòng học tạm", where the number of rooms is asked for."""
    asked = _COUNTED.search(fold(question.text))
    first = asked["noun"] if asked else next(iter(question.content), "")
    told = re.findall(r"[^\W_]+", fold(span.text))
    return any(
        one.isdigit() and first in told[at + 1 : at + 3] for at, one in enumerate(told) if first
    )
