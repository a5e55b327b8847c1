"""What speaks for each sentence that it tells what was asked: marks of question and sentence, by
name, for the model of `telling`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bot.asked_value import VALUES, answers, asked, asks_why, held
from bot.composition import Composition
from bot.evidence_line import Evidence
from bot.of_something_else import is_at
from bot.people import names
from bot.proper_names import proper_names
from bot.question import Question, Want, without_likes
from bot.ranking import Ranking, Scored, headed, share, tokens_of
from bot.spans import Candidate
from bot.support import said_by, subject_of, support, told_otherwise, words_asked
from bot.wanted import suits
from corpus.text import CAPITALS, canonical, fold, syllables
from embeddings.embedder import Tokens, Vectors, embedded_model

Marks = Mapping[str, float]

_ARTICLES, _FIRST, _MORE = 4, 24, 16  # spans: the best, and more that hold the wanted kind
_HALF, _OF_KIND = 0.5, 0.9
_LONGEST, _MOST_WORDS, _MOST_NAMES = 400, 10, 4
_WANTS: tuple[Want, ...] = ("person", "deadline", "date", "place", "count", "list")
_COUNTED = re.compile(
    r"(?<!\w)(?:bao nhieu|may|nhieu|bn)(?: (?:ma|la|cai))? (?P<noun>(?:\w+ ?){1,4})"
)
_NUMBER = re.compile(
    r"(?<![\w/.,-])(?:\d[\d.,]*|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?:/\d+)?\s*%?(?!\w)"
)
_OF_A_DAY = frozenset("ngay thang nam so quy".split())
_NO_NOUN = frozenset(
    "la thi va cua cho trong o tai duoc bi da se dang co khong vay the nao gi ai may bao nhieu "
    "voi cac nhung mot nay do den tu".split()
)
_NAME = re.compile(rf"(?<!\w)[{CAPITALS}]\w*(?: (?:[{CAPITALS}]\w*|\d+))+")
_FIGURE = re.compile(r"(?<![\w/])\d+(?![\w/])")


@dataclass(frozen=True)
class _Setting:
    """What stands in and around a span, as tokens."""

    span: Candidate
    before: Candidate | None
    own: frozenset[str]
    titled: frozenset[str]
    near: frozenset[str]  # its passage, heading and lead, two spans ahead and one behind


def pool(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """Those that may tell it: the first, and of those behind what is of the kind asked for."""
    ids = [*dict.fromkeys(one.candidate.article.id for one in ranked)][:_ARTICLES]
    near = [one for one in ranked if one.candidate.article.id in ids]
    more = [one for one in near[_FIRST:] if suits(question, one.candidate.said) >= _HALF]
    return [*near[:_FIRST], *more[:_MORE]]


def marks_of(
    question: Question,
    ranked: Sequence[Scored],
    chosen: Sequence[Scored],
    told: Composition | None,
    outcome: str,
    ranking: Ranking,
) -> list[Marks]:
    """Of each of `chosen`; `told` and `outcome`: what rules made of the question."""
    settings = _settings(ranked, chosen)
    columns = [
        _of_ranking(chosen, ranked),
        _of_words(question, ranking, settings),
        _of_meaning(question, settings),
        _of_kind(question, chosen, settings),
        _of_names(question, settings),
        _of_form(question, settings),
        _of_outcome(settings, told),
    ]
    shared = _of_question(question, ranked, outcome)
    return [
        {**shared, **{name: value for each in one for name, value in each.items()}}
        for one in zip(*columns, strict=True)
    ]


# --- how the ranking likes it ---------------------------------------------------------------------


def _of_ranking(chosen: Sequence[Scored], ranked: Sequence[Scored]) -> list[Marks]:
    best, most = chosen[0].score, max(one.reach for one in ranked)
    first = chosen[0].candidate.article.id
    return [
        {
            "rank": min(at, 20) / 20,
            "score": one.score,
            "gap": best - one.score,
            "own": one.own,
            "cover": one.cover,
            "meaning": one.meaning,
            "wanted": one.wanted,
            "reach": one.reach,
            "less_reach": most - one.reach,
            "point": one.point,
            "relevance": one.candidate.relevance,
            "first_article": float(one.candidate.article.id == first),
        }
        for at, one in enumerate(chosen)
    ]


# --- the words of the question --------------------------------------------------------------------


def _of_words(
    question: Question, ranking: Ranking, settings: Sequence[_Setting]
) -> list[dict[str, float]]:
    """Shares of the weight of what the title does not say; `lacks_`: less than the best has."""
    terms, content = ranking.term_weights(question), set(question.content)
    pairs = {term: weight for term, weight in terms.items() if "_" in term}
    found = []
    for one in settings:
        beyond = {term: weight for term, weight in terms.items() if term not in one.titled}
        words = {term: weight for term, weight in beyond.items() if term in content}
        joined = {term: weight for term, weight in beyond.items() if "_" in term}
        found.append(
            {
                "words": share(words, one.own) if words else 1.0,
                "words_near": share(words, one.near) if words else 1.0,
                "pairs": share(joined, one.own) if joined else 1.0,
                "all_pairs": share(pairs, one.near | one.titled) if pairs else 1.0,
                "strange": _heaviest_unsaid(terms, content, one.near | one.titled),
            }
        )
    for name in ("words", "words_near", "pairs", "all_pairs"):
        most = max(marks[name] for marks in found)
        for marks in found:
            marks[f"lacks_{name}"] = most - marks[name]
    asked_for = len(words_asked(question)) or 1
    for marks, setting in zip(found, settings, strict=True):
        marks["untold"] = len(told_otherwise(question, setting.span)) / asked_for
    return found


def _heaviest_unsaid(terms: Mapping[str, float], content: set[str], said: frozenset[str]) -> float:
    """Of the question's rarest word, how rare the rarest is that stands nowhere near."""
    words = {term: weight for term, weight in terms.items() if term in content}
    most = max(words.values(), default=0.0)
    return max((weight for term, weight in words.items() if term not in said), default=0.0) / (
        most or 1.0
    )


# --- words of like meaning ------------------------------------------------------------------------


def _of_meaning(question: Question, settings: Sequence[_Setting]) -> list[Marks]:
    """How near the words asked about come to words of the sentence, and of the one before."""
    words = words_asked(question)
    model = embedded_model()
    asked_ids = model.tokens(words)
    said = model.tokens([one.span.said for one in settings])
    ahead = model.tokens([one.before.said if one.before else "" for one in settings])
    own = _nearest(asked_ids, said, model.vectors)
    near = np.maximum(own, _nearest(asked_ids, ahead, model.vectors))
    sizes = (_lengths(model.vectors[ids]) for ids in asked_ids)
    weights = np.array([float(one.mean()) if len(one) else 0.0 for one in sizes])
    return [
        _shares_of(own[:, at], near[:, at], weights, _untitled(words, one.span))
        for at, one in enumerate(settings)
    ]


def _shares_of(
    own: NDArray[np.float32],
    near: NDArray[np.float32],
    weights: NDArray[np.float64],
    untitled: NDArray[np.bool_],
) -> Marks:
    if not untitled.any() or not weights[untitled].sum():
        mean = float(own.mean()) if len(own) else 0.0
        return {"alike": mean, "alike_beyond": 1.0, "alike_near": 1.0, "least_alike": 1.0}
    kept = weights[untitled] / weights[untitled].sum()
    return {
        "alike": float(own.mean()),
        "alike_beyond": float(own[untitled] @ kept),
        "alike_near": float(near[untitled] @ kept),
        "least_alike": float(near[untitled].min()),
    }


def _untitled(words: Sequence[str], span: Candidate) -> NDArray[np.bool_]:
    subject = subject_of(span.article)
    return np.array([not said_by(word, subject) for word in words], bool)


def _nearest(
    words: Sequence[Tokens], texts: Sequence[Tokens], vectors: Vectors
) -> NDArray[np.float32]:
    """Row: word; column: text; the mean over the word's tokens of the best cosine in the text."""
    found = np.zeros((len(words), len(texts)), np.float32)
    sizes = np.array([len(one) for one in texts])
    if not len(words) or not sizes.any():
        return found
    said = np.concatenate([one for one in texts if len(one)])
    different, places = np.unique(said, return_inverse=True)
    unit = _unit(vectors[different])
    starts = (np.cumsum(sizes) - sizes)[sizes > 0]
    for row, ids in enumerate(words):
        if len(ids):
            cosines = np.maximum(_unit(vectors[ids]) @ unit.T, 0)
            best = np.maximum.reduceat(cosines[:, places], starts, axis=1)
            found[row, sizes > 0] = best.mean(axis=0)
    return found


def _unit(vectors: Vectors) -> Vectors:
    unit: Vectors = vectors / _lengths(vectors)[:, None]
    return unit


def _lengths(vectors: Vectors) -> Vectors:
    lengths: Vectors = np.maximum(np.linalg.norm(vectors, axis=1), np.float32(1e-9))
    return lengths


# --- the kind of thing asked for ------------------------------------------------------------------


def _of_kind(
    question: Question, chosen: Sequence[Scored], settings: Sequence[_Setting]
) -> list[Marks]:
    fits = [suits(question, one.candidate.said) for one in chosen]
    noun = _counted(question.text)
    is_why, likely = float(asks_why(question.text)), asked(question.text)
    found: list[Marks] = []
    for fit, setting in zip(fits, settings, strict=True):
        kinds = held(setting.span.said)
        answered = {value: likely[value] * answers(value, kinds) for value in VALUES[:-1]}
        found.append(
            {
                "fit": fit,
                "less_fit": max(fits) - fit,
                "fits": float(fit >= _OF_KIND),
                "half_fits": float(fit >= _HALF),
                **{f"answers_{value}": chance for value, chance in answered.items()},
                **{f"holds_{kind}": float(kind in kinds) for kind in _HELD},
                "of_value": sum(answered.values()),
                "lacks_value": sum(likely[value] for value in VALUES[:-1]) - sum(answered.values()),
                "why_told": is_why * ("cause" in kinds),
                "why_untold": is_why * ("cause" not in kinds),
                **_of_counted(noun, setting.span.said),
            }
        )
    return found


_HELD = ("person", "money", "share", "day", "length", "number", "place", "body", "name", "cause")


def _counted(question: str) -> list[str]:
    """The noun behind "bao nhiêu": "gom bao nhiêu ký pin" -> ["ky", "pin"]."""
    match = _COUNTED.search(" ".join(syllables(without_likes(question))))
    noun: list[str] = []
    for word in match["noun"].split() if match else ():
        if word in _NO_NOUN:
            break
        noun.append(word)
    return noun


def _of_counted(noun: Sequence[str], text: str) -> Marks:
    """Whether just that stands behind a number."""
    one = both = 0.0
    for behind in _behind_numbers(text) if noun else ():
        for step, weight in ((0, 1.0), (1, 0.8)):
            one = max(one, weight * (behind[step : step + 1] == tuple(noun[:1])))
            is_both = len(noun) > 1 and behind[step : step + 2] == tuple(noun[:2])
            both = max(both, weight * is_both)
    numbers = _behind_numbers(text)
    return {
        "counts": float(bool(noun)),
        "counted": one,
        "counted_in_full": both,
        "numbers": min(len(numbers), _MOST_NAMES) / _MOST_NAMES,
    }


@lru_cache(maxsize=4096)
def _behind_numbers(text: str) -> tuple[tuple[str, ...], ...]:
    """The four words behind each number that is of no day."""
    flat = " ".join(re.findall(r"[\w.,%/]+", fold(canonical(text))))
    found = (one for one in _NUMBER.finditer(flat) if not _is_of_day(flat[: one.start()]))
    return tuple(tuple(word.strip(".,") for word in flat[one.end() :].split()[:4]) for one in found)


def _is_of_day(before: str) -> bool:
    return not _OF_A_DAY.isdisjoint(before.split()[-1:])


# --- names and figures ----------------------------------------------------------------------------


def _of_names(question: Question, settings: Sequence[_Setting]) -> list[Marks]:
    """Of the names that the question says in whatever spelling, which stand here: what is told of
    another place or body is not asked."""
    said = " ".join(syllables(question.text))
    pairs = frozenset(f"{one}_{two}" for one, two in pairwise(said.split()))
    printed = {one.span.article.id: _names_in(one.span.article.text) for one in settings}
    named = frozenset[str]().union(*printed.values()) & pairs
    capitals = frozenset(one.replace(" ", "_") for one in proper_names(question))
    figures = frozenset(_FIGURE.findall(said))
    return [_named(one, named, capitals, figures, pairs) for one in settings]


def _named(
    one: _Setting,
    named: frozenset[str],
    capitals: frozenset[str],
    figures: frozenset[str],
    pairs: frozenset[str],
) -> Marks:
    around = one.near | one.titled
    others = _names_in(one.span.said) - pairs - one.titled
    return {
        "names": min(len(named), _MOST_NAMES) / _MOST_NAMES,
        "named": _part(named, one.own),
        "named_near": _part(named, around),
        "named_beyond_title": _part(named - one.titled, one.own),
        "capitals_near": _part(capitals, around),
        "other_names": min(len(others), _MOST_NAMES) / _MOST_NAMES,
        "of_other_names": min(len(others), 2) / 2 * (1 - _part(named - one.titled, one.own)),
        "figures": float(bool(figures)),
        "figures_told": _part(figures, one.own),
        "figures_near": _part(figures, around),
    }


def _part(wanted: frozenset[str], told: frozenset[str]) -> float:
    return len(wanted & told) / len(wanted) if wanted else 1.0


@lru_cache(maxsize=4096)
def _names_in(text: str) -> frozenset[str]:
    """Neighbours that both begin with a capital, or a figure behind one: "khu phố 3" is none."""
    runs = (syllables(one[0]) for one in _NAME.finditer(text))
    return frozenset(f"{one}_{two}" for run in runs for one, two in pairwise(run))


# --- the sentence itself --------------------------------------------------------------------------


def _of_form(question: Question, settings: Sequence[_Setting]) -> list[Marks]:
    said = _amounts(question.text)
    is_list = float(question.asks_for_list or bool(_WHICH.search(fold(question.text))))
    return [
        {
            "of_amount": float(bool(said) and said <= _amounts(one.span.said)),
            "amounts": float(bool(said)),
            "which": is_list,
            "listed": is_list * _listed(one.span.said),
            "length": min(len(one.span.text), _LONGEST) / _LONGEST,
            "people": min(len(names(one.span.said)), _MOST_NAMES) / _MOST_NAMES,
            **{f"is_{role}": float(one.span.passage.role == role) for role in _ROLES},
            "is_title": float(one.span.passage.role in ("title", "subtitle")),
            "is_head": float(one.span.passage.role in ("letterhead", "signature")),
        }
        for one in settings
    ]


_ROLES = ("item", "row", "paragraph")
_WHICH = re.compile(
    r"(?<!\w)(?:nhung|cac|may|ke (?:ten|ra)|gom|la) (?:\w+ ){0,3}?(?:nao|gi|ai|dau|ten)"
)
# "Năm" is rather a year.
_WORDED = {"hai": 2, "ba": 3, "bon": 4, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_AMOUNT = re.compile(rf"(?<![\w/.,-])(?:0?(\d{{1,2}})|({'|'.join(_WORDED)}))(?![\w/.,%-]| ?%)")
_MOST_LISTED = 5
_OPENS_LIST = re.compile(r":|(?<!\w)(?:gom|la|tai|nhu|co)(?!\w)")


@lru_cache(maxsize=4096)
def _amounts(text: str) -> frozenset[int]:
    """Small whole numbers, in digits or words: "Bốn dự án" -> {4}."""
    found = _AMOUNT.finditer(fold(canonical(text)))
    return frozenset(int(one[1]) if one[1] else _WORDED[one[2]] for one in found)


def _listed(text: str) -> float:
    """How many things are named one after the other, against five."""
    opened = _OPENS_LIST.search(fold(text))
    parts = re.split(r"[,;]| và ", text[opened.end() :]) if opened else []
    return min(len(parts) - 1, _MOST_LISTED) / _MOST_LISTED if len(parts) > 1 else 0.0


def _of_outcome(settings: Sequence[_Setting], told: Composition | None) -> list[Marks]:
    """What the rules told first, and what else they quoted."""
    spans = [span for one in told.drafts for span in one.spans] if told else []
    first = told.drafts[0].spans if told else ()
    return [
        {
            "told_first": float(any(is_at(one.span, span) for span in first)),
            "told": float(any(is_at(one.span, span) for span in spans)),
        }
        for one in settings
    ]


# --- the question as a whole ----------------------------------------------------------------------


def _of_question(question: Question, ranked: Sequence[Scored], outcome: str) -> Marks:
    found = support(question, ranked)
    shares = ("cover", "pairs", "spelled", "reach", "point", "own")
    flags = (
        "lacks_counted", "lacks_head", "lacks_asked", "names_another", "other_place", "other_year",
        "told_of_other_year", "other_ordinal",
    )  # fmt: skip
    return {
        **{f"best_{name}": float(getattr(found, name)) for name in (*shares, *flags)},
        "missing": min(found.missing, 4) / 4,
        "compounds": min(found.compounds, 4) / 4,
        "evidence": Evidence().probability(found),
        **{f"wants_{want}": float(question.main_want == want) for want in _WANTS},
        "wants_nothing": float(question.main_want is None),
        "shaped": float(question.shape is not None),
        "numbered": float(bool(question.references)),
        "asked": min(len(words_asked(question)), _MOST_WORDS) / _MOST_WORDS,
        "unmarked": float(question.text.isascii()),
        "size": min(len(question.text.split()), 30) / 30,
        **{f"is_{one}": float(outcome == one) for one in OUTCOMES},
        **{f"asks_{value}": chance for value, chance in asked(question.text).items()},
    }


OUTCOMES = ("told", "hedged", "beside", "unsaid", "nothing", "away")


def _settings(ranked: Sequence[Scored], chosen: Sequence[Scored]) -> list[_Setting]:
    ids = {one.candidate.article.id for one in chosen}
    spans = {
        (one.candidate.article.id, one.candidate.start): one.candidate
        for one in ranked
        if one.candidate.article.id in ids
    }
    ordered = [spans[key] for key in sorted(spans)]
    places = {(span.article.id, span.start): at for at, span in enumerate(ordered)}
    return [
        _setting(ordered, places[one.candidate.article.id, one.candidate.start]) for one in chosen
    ]


def _setting(ordered: Sequence[Candidate], at: int) -> _Setting:
    span = ordered[at]
    beside = {step: other for step, other in _beside(ordered, at)}
    own = tokens_of(span.said)
    above = tokens_of(f"{span.passage.heading} {span.passage.lead}")
    near = own | above | tokens_of(span.passage.text)
    near = near.union(*(tokens_of(other.said) for other in beside.values()))
    return _Setting(span, beside.get(-1), own, tokens_of(headed(span.article)), near)


def _beside(ordered: Sequence[Candidate], at: int) -> Iterator[tuple[int, Candidate]]:
    article = ordered[at].article.id
    for step in (-2, -1, 1):
        other = ordered[at + step] if 0 <= at + step < len(ordered) else None
        if other and other.article.id == article:
            yield step, other
