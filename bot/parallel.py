"""Two papers on one matter: the sentence of each that says the same thing of it, "mỗi quý 01 lần"
beside "02 tháng 01 lần"."""

import re
from collections.abc import Sequence
from itertools import product

from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate
from bot.wanted import suits
from corpus.text import fold, syllables

_OPENS = re.compile(r"như sau\W*$")  # what the whole paper follows
_COUNTED = re.compile(r"(?<!\w)(?:may|bao nhieu) (?P<noun>\w+)")
# Words of asking elsewhere; of two papers they say what is held against each other.
_MEASURED = re.compile(r"(?<!\w)(?:thoi luong|so (?:lan|buoi|nguoi|luong)|muc \w+|ty le)(?!\w)")
_NEAR = 0.8  # of what the best sentence holds of the matter
_ABOVE = 0.5
_MOST = 6  # sentences of each side
_SAME = 0.5  # of the words of the shorter
_LEAST_HELD, _LEAST_ALIKE = 0.4, 0.4


def parallel(
    question: Question, left: Sequence[Scored], right: Sequence[Scored], issuer: str
) -> tuple[Candidate, Candidate] | None:
    """`question`: the matter alone. None where no two sentences are of it and alike."""
    measured = _MEASURED.search(" ".join(syllables(question.text)))
    asked = set(measured[0].split()) if measured else set()
    known = {*question.light, *syllables(issuer)} - asked
    words = (*question.content, *asked, *question.pairs)
    matter = {one for one in words if not known.issuperset(one.split("_"))}
    spans = [[one.candidate for one in side if _may_tell(question, one)] for side in (left, right)]
    sides = [_near(matter, one) for one in spans]
    best = max(product(*sides), key=lambda pair: _worth(question, matter, *pair), default=None)
    return best if best and _alike(*best) >= _LEAST_ALIKE else None  # type: ignore[return-value]


def _may_tell(question: Question, scored: Scored) -> bool:
    """A day, a figure, where one is asked for; what opens the whole paper tells none."""
    span = scored.candidate
    is_of_kind = not question.wants or suits(question, span.text)
    if not (question.weight("deadline") or question.weight("date")):
        is_of_kind = is_of_kind or bool(re.search(r"\d", span.text))
    return bool(is_of_kind) and not _OPENS.search(span.text)


def is_certain(question: Question, one: Candidate, other: Candidate) -> bool:
    """Most of their words are the same, or both count what is asked for."""
    is_counted = bool(_COUNTED.search(fold(question.text)))
    if is_counted and all(_counts(question, span) for span in (one, other)):
        return True
    return _alike(one, other) >= _SAME


def _near(matter: set[str], spans: Sequence[Candidate]) -> list[Candidate]:
    held = [_held(matter, one) for one in spans]
    most = max(held, default=0.0)
    if most < _LEAST_HELD:
        return []
    return [one for one, share in zip(spans, held, strict=True) if share >= _NEAR * most][:_MOST]


def opens_all(span: Candidate) -> bool:
    return bool(_OPENS.search(span.text))


def _held(matter: set[str], span: Candidate) -> float:
    """What stands above counts for less than what is said."""
    own = matter & tokens_of(span.said)
    above = matter & tokens_of(f"{span.passage.lead}\n{span.passage.heading}") - own
    return (len(own) + _ABOVE * len(above)) / len(matter) if matter else 0.0


def _alike(one: Candidate, other: Candidate) -> float:
    left, right = tokens_of(one.text), tokens_of(other.text)
    return len(left & right) / (min(len(left), len(right)) or 1)


def _worth(question: Question, matter: set[str], one: Candidate, other: Candidate) -> float:
    held = _held(matter, one) + _held(matter, other)
    fit = min(suits(question, span.text) + _counts(question, span) for span in (one, other))
    return 2 * held + fit + _alike(one, other)


def _counts(question: Question, span: Candidate) -> bool:
    """ "214 phòng học tạm", where the number of rooms is asked for."""
    asked = _COUNTED.search(fold(question.text))
    first = asked["noun"] if asked else next(iter(question.content), "")
    told = re.findall(r"[^\W_]+", fold(span.text))
    return any(
        one.isdigit() and first in told[at + 1 : at + 3] for at, one in enumerate(told) if first
    )
