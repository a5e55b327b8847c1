"""Whether what stands first is told of something else than what was asked: the figure, person or
place of another sentence's matter.

A linear model over a few marks of the sentence told and of those that it was chosen before, chief
of them how much more of the question some other one says. Learned from answers that were right and
wrong (`of_something_else_training`) and shipped; believed only where it is sure.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from bot import wording
from bot.composition import Composition, Draft, document, one_line, unsaid
from bot.labelled import labelled
from bot.material import Material
from bot.named_elsewhere import is_named_elsewhere
from bot.people import office_asked
from bot.question import Question, Want
from bot.ranking import Ranking, Scored, headed, share, tokens_of
from bot.spans import Candidate
from bot.support import subject_of, told_otherwise, words_asked
from bot.wanted import suits
from corpus.text import fold, syllables

WEIGHTS = Path(__file__).with_name("of_something_else_weights.json")
LEAST = 0.25  # of answers told of what was asked one in a hundred has less, of others one in four
_WANTS: tuple[Want, ...] = ("count", "person", "place")
_SUMS = ("money", "share")
_TOLD_OTHERWISE = ("reason", "purpose", "condition", "often", "length", "notice", "clock")
_OF_NO_FACT: tuple[Want, ...] = ("deadline", "date", "tasks", "about", "definition")
_SEVERAL = re.compile(r"(?<!\w)(?:nhung ai|la sao|mot trong (?:bao nhieu|may))(?!\w)")
_ASKS = re.compile(r"(?<!\w)(?:bao nhieu|may|ai|dau|nao|la gi|gi)(?!\w)")
_ARTICLES, _FIRST, _MORE = 4, 25, 35  # spans: the best, and those that hold the wanted kind
_OF_KIND, _HALF = 0.9, 0.5
_AHEAD = 2  # words
_NOT_STATED: Mapping[Want | None, str] = {
    "person": wording.NO_NAMES,
    "place": wording.NOT_OF_THAT,
    "deadline": wording.NO_DEADLINE_AT_ALL,
    "date": wording.NO_DAY,
}
_PLACE_LINE = re.compile(r"\W*(?:dia diem|noi (?:hop|hoc|to chuc))\W*: ?\W*\w")
_CHARGED = re.compile(r"[^:.;]{3,80}: \S")  # "Ban Tổ chức Quận ủy: theo dõi …"
_MOST_WORDS, _MOST_BEYOND, _LONGEST = 10, 6, 400


@dataclass(frozen=True)
class _Setting:
    """What stands around a span, as tokens."""

    own: frozenset[str]
    above: frozenset[str]  # its heading and lead
    titled: frozenset[str]
    before: frozenset[str]  # the span ahead of it
    near: frozenset[str]  # its passage, two spans ahead and one behind


@dataclass(frozen=True)
class _Shares:
    """Of the question's weight in one span: of what the title does not say, by itself (`own`), with
    what is near, by adjacent pairs; and of all pairs with what is near."""

    own: float
    near: float
    pairs: float
    all_pairs: float


def of_something_else(
    question: Question,
    material: Material,
    ranked: Sequence[Scored],
    told: Composition,
    ranking: Ranking,
) -> Composition | None:
    """That it is not stated, in the stead of what is most likely told of something else."""
    marks = marks_of(question, ranked, told, ranking)
    if marks is None:
        return None
    span = told.drafts[0].spans[0]
    if is_named_elsewhere(question, span):
        return unsaid(material, span, wording.NO_TOTAL)
    if _chance(marks) >= LEAST or _is_sure(question, span, ranked, ranking):
        return None
    further = _further(question, ranked, told, ranking, _chance(marks))
    further = further or _whose_it_is(question, ranked)
    if further:
        return _led(material, further, told)
    return unsaid(material, span, wording_of(question))


def _is_sure(
    question: Question, span: Candidate, ranked: Sequence[Scored], ranking: Ranking
) -> bool:
    """Who holds the very office or is given the very work, a line that bears the name of what is
    asked, or what has taken the place of what other papers say."""
    if office_asked(question.text) and suits(question, span.said) >= 1.0:
        return True
    if question.references and suits(question, span.said) >= 1.0:
        return True
    is_charged = question.main_want == "person" and bool(_CHARGED.match(span.text))
    if (is_charged or question.references) and not told_otherwise(question, span):
        return True
    if any(is_at(one.candidate, span) for one in labelled(question, ranked)):
        return True
    changed = ranking.changed()
    old = {one.candidate.article.id for one in ranked} & changed.keys()
    return any(span.article.id in changed[one] for one in old)


def _further(
    question: Question,
    ranked: Sequence[Scored],
    told: Composition,
    ranking: Ranking,
    least: float,
) -> Candidate | None:
    """What stands behind, and is rather of what was asked: more likely so than `least`, a sum than
    `LEAST` too."""
    pool = _pool(question, ranked)
    fitting = _behind(question, pool, told)
    if question.main_want == "place":
        named = next((one for one in fitting if _PLACE_LINE.match(fold(one.candidate.text))), None)
        if named:
            return named.candidate
    chances = [(_chance(_marks(question, ranked, pool, one, ranking)), one) for one in fitting]
    chance, best = max(chances, key=lambda each: each[0], default=(0.0, None))
    is_likely = chance > (max(LEAST, least) if _is_of_sum(question) else least)
    return best.candidate if best and is_likely else None


_LEAST_NAME = 4  # syllables


def _whose_it_is(question: Question, ranked: Sequence[Scored]) -> Candidate | None:
    """ "Con đường không rác" của phụ nữ phường …": the thing by its whole name, and whose it is."""
    words = syllables(question.text)
    runs = (words[at : at + _LEAST_NAME] for at in range(len(words) - _LEAST_NAME + 1))
    own = set(question.content)
    names = [" ".join(one) for one in runs if sum(word in own for word in one) >= _LEAST_NAME - 1]
    whose = [re.compile(rf"(?<!\w){one}(?: \w+)? (?:cua|do|thuoc) ") for one in names]
    for one in ranked[:_FIRST] if question.main_want in ("person", "place") else ():
        said = " ".join(syllables(one.candidate.said))
        if any(each.search(f"{said} ") for each in whose):
            return one.candidate
    return None


def _behind(question: Question, pool: Sequence[Scored], told: Composition) -> list[Scored]:
    """Of the wanted kind, among the points of the answer."""
    points = [span for one in told.drafts[1:] if one.role == "point" for span in one.spans[:1]]
    found = [one for one in pool if any(is_at(one.candidate, span) for span in points)]
    return [one for one in found if suits(question, one.candidate.said) >= _OF_KIND]


def _is_of_sum(question: Question) -> bool:
    return question.shape is not None and question.shape.name in _SUMS


def _led(material: Material, span: Candidate, told: Composition) -> Composition:
    first = Draft(one_line(span.text), (span,), "conclusion")
    return Composition((first, document(material, span)), told.reason)


def marks_of(
    question: Question, ranked: Sequence[Scored], told: Composition, ranking: Ranking
) -> dict[str, float] | None:
    """By name; None where no single fact is asked for, or what is told is no span that was
    chosen."""
    first = told.drafts[0]
    is_quote = first.role == "conclusion" and len(first.spans) == 1
    if told.reason or not is_quote or not asks_fact(question):
        return None
    if first.text != one_line(first.spans[0].text):
        return None  # counted, compared …
    pool = _pool(question, ranked)
    one = next((each for each in pool if is_at(each.candidate, first.spans[0])), None)
    return _marks(question, ranked, pool, one, ranking) if one else None


def asks_fact(question: Question) -> bool:
    """How many, how much, who or where."""
    name = question.shape.name if question.shape else ""
    is_one = question.main_want in _WANTS or name in _SUMS
    is_other = name in _TOLD_OTHERWISE or question.main_want in _OF_NO_FACT
    is_list = question.asks_for_list or _SEVERAL.search(" ".join(syllables(question.text)))
    return is_one and not is_other and not is_list


def is_at(span: Candidate, other: Candidate) -> bool:
    return (span.article.id, span.start) == (other.article.id, other.start)


def _pool(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    ids = [*dict.fromkeys(one.candidate.article.id for one in ranked)][:_ARTICLES]
    near = [one for one in ranked if one.candidate.article.id in ids]
    more = [one for one in near[_FIRST:] if suits(question, one.candidate.said) >= _HALF]
    return [*near[:_FIRST], *more[:_MORE]]


def _marks(
    question: Question,
    ranked: Sequence[Scored],
    pool: Sequence[Scored],
    one: Scored,
    ranking: Ranking,
) -> dict[str, float]:
    settings = _settings(ranked, pool)
    terms = ranking.term_weights(question)
    shares = [_shares(question, terms, each) for each in settings]
    fits = [suits(question, each.candidate.said) for each in pool]
    at = pool.index(one)
    fit, own, setting = fits[at], shares[at], settings[at]
    words = [term for term in terms if term in question.content and "_" not in term]
    beyond = [term for term in words if term not in setting.titled]
    asked = words_asked(question)
    is_place = float(question.main_want == "place")
    lack = max(fits) - fit
    article = one.candidate.article.id
    of_kind = sum(
        each.candidate.article.id == article and found >= _OF_KIND
        for each, found in zip(pool, fits, strict=True)
    )
    return {
        "lacks_kind": lack,
        "lacks_kind_of_place": lack * is_place,
        "of_kind": float(fit >= _OF_KIND),
        "just_of_kind": float(fit >= 1.0),
        "lacks_own": max(each.own for each in shares) - own.own,
        "lacks_near": max(each.near for each in shares) - own.near,
        "lacks_pairs": max(each.pairs for each in shares) - own.pairs,
        "lacks_all_pairs": max(each.all_pairs for each in shares) - own.all_pairs,
        "pairs": share(_pairs(terms), setting.own) if _pairs(terms) else 1.0,
        "ahead": _ahead(question, setting, one.candidate),
        "score": one.score,
        "reach": max(each.reach for each in ranked) - one.reach,
        "rivals": 1 / (1 + of_kind),
        "length": min(len(one.candidate.text), _LONGEST) / _LONGEST,
        "words": min(len(words), _MOST_WORDS) / _MOST_WORDS,
        "beyond": min(len(beyond), _MOST_BEYOND) / _MOST_BEYOND,
        "asked": len(asked) / _MOST_BEYOND,
        "untold": len(told_otherwise(question, one.candidate)) / (len(asked) or 1),
        "place": is_place,
        "person": float(question.main_want == "person"),
        "sum": float(_is_of_sum(question)),
    }


def _settings(ranked: Sequence[Scored], pool: Sequence[Scored]) -> list[_Setting]:
    ids = {one.candidate.article.id for one in pool}
    spans = [one.candidate for one in ranked if one.candidate.article.id in ids]
    ordered = sorted(spans, key=lambda span: (span.article.id, span.start))
    places = {(span.article.id, span.start): at for at, span in enumerate(ordered)}
    return [
        _setting(ordered, places[one.candidate.article.id, one.candidate.start]) for one in pool
    ]


def _setting(ordered: Sequence[Candidate], at: int) -> _Setting:
    span = ordered[at]

    def beside(step: int) -> frozenset[str]:
        if not 0 <= at + step < len(ordered):
            return frozenset()
        other = ordered[at + step]
        return tokens_of(other.said) if other.article.id == span.article.id else frozenset()

    own, above = tokens_of(span.said), tokens_of(f"{span.passage.heading} {span.passage.lead}")
    near = own | above | tokens_of(span.passage.text) | beside(-2) | beside(-1) | beside(1)
    return _Setting(own, above, tokens_of(headed(span.article)), beside(-1), near)


def _pairs(terms: Mapping[str, float]) -> dict[str, float]:
    return {term: weight for term, weight in terms.items() if "_" in term}


def _shares(question: Question, terms: Mapping[str, float], one: _Setting) -> _Shares:
    content = set(question.content)
    untitled = {term: weight for term, weight in terms.items() if term not in one.titled}
    beyond = {
        term: weight for term, weight in untitled.items() if "_" not in term and term in content
    }
    pairs, all_pairs = _pairs(untitled), _pairs(terms)
    return _Shares(
        own=share(beyond, one.own) if beyond else 1.0,
        near=share(beyond, one.near) if beyond else 1.0,
        pairs=share(pairs, one.own) if pairs else 1.0,
        all_pairs=share(all_pairs, one.near | one.titled) if all_pairs else 1.0,
    )


def _ahead(question: Question, setting: _Setting, span: Candidate) -> float:
    """Of the content words right before the one that asks, how many are told here."""
    flat = " ".join(syllables(question.text))
    asks = _ASKS.search(flat)
    content = set(question.content)
    ahead = [word for word in flat[: asks.start()].split() if word in content] if asks else []
    known = setting.own | setting.above | setting.titled | setting.before
    known |= tokens_of(subject_of(span.article))
    last = ahead[-_AHEAD:]
    return sum(word in known for word in last) / len(last) if last else 1.0


def _chance(marks: Mapping[str, float]) -> float:
    """The model's probability that what is told is what was asked, 0 to 1."""
    bias, weights = _model()
    return 1 / (1 + exp(-bias - sum(weights.get(name, 0.0) * mark for name, mark in marks.items())))


@cache
def _model() -> tuple[float, Mapping[str, float]]:
    told = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return told["bias"], told["weights"]


def wording_of(question: Question) -> str:
    """That just what was asked is not stated, less the carrier's name."""
    return _NOT_STATED.get(question.main_want, wording.NO_FIGURE)
