"""What is asked in everyday words, put in those that the papers use: "sắm" where they say
"mua sắm", "hồi ra chỉ thị" where they say "khi ban hành chỉ thị".

The words stand in everyday_words.tsv, a line each: how it is asked, and how papers may say it. One
gives way to the other only where what was read says the other and nothing that was asked.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from bot.keystrokes import is_syllable
from bot.question import Question, understand
from bot.ranking import Ranking, Scored
from corpus.addressees import kinds
from corpus.text import canonical, fold

WORDS = Path(__file__).with_name("everyday_words.tsv")
_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)*")
_KINDS = frozenset("hd kh ct ctr qd nq kl tb cv bc qc da dh".split())  # of papers, for "hđ", "đh"
_LONGEST = 5  # syllables
_SPANS = 60  # of the ranking, which may say it in other words
_TRIED = 3  # other words, each weighed
_ARTICLES = 2  # of the best, in which what is said needs no other words


@dataclass(frozen=True)
class _Asked:
    """`start` and `end` in the question; `said`: what papers may say, most usual first."""

    start: int
    end: int
    text: str
    said: tuple[str, ...]

    @property
    def is_short(self) -> bool:
        return " " not in self.text and not is_syllable(self.text)

    @property
    def is_kind(self) -> bool:
        """ "ubkt": known by itself as the unit that it is."""
        return self.is_short and bool(kinds(self.text))


def spelled_out(question: Question, ranked: Sequence[Scored], ranking: Ranking) -> Question | None:
    """With the short forms of chat ("gv", "ts") as what the best span says of what they may be."""
    return _otherwise(question, ranked, ranking, True)


def in_words_of_papers(
    question: Question, ranked: Sequence[Scored], ranking: Ranking
) -> Question | None:
    """None where nothing of it is said otherwise, or what is told then fits no better."""
    return _otherwise(question, ranked, ranking, False)


def _otherwise(
    question: Question, ranked: Sequence[Scored], ranking: Ranking, is_short: bool
) -> Question | None:
    typed = canonical(question.text)
    asked = [one for one in _everyday(typed) if one.is_short == is_short and not one.is_kind]
    asked = [one for one in asked if not (_is_told(one, ranked) or _is_of_number(one, question))]
    best, score = question, ranked[0].score if asked and ranked else 0.0
    text = typed
    for one in reversed(asked):
        for said in _said_for(one, ranked, typed.isascii()):
            other = _put(question, f"{text[: one.start]}{said}{text[one.end :]}")
            again = ranking.rank(other, [each.candidate for each in ranked]) if other else ()
            if other and again and again[0].score > score:
                best, score = other, again[0].score
        text = best.text if best is not question else typed
    return best if best is not question else None


def _put(question: Question, put: str) -> Question | None:
    own, found = understand(question.text), understand(put)
    if own.main_want != found.main_want or own.shape != found.shape:
        return None
    added = tuple(one for one in question.terms if one not in own.terms)
    return replace(
        question,
        text=put,
        terms=(*found.terms, *added),
        pairs=found.pairs,
        light=question.light | found.light,
    )


def _is_told(one: _Asked, ranked: Sequence[Scored]) -> bool:
    articles = {each.candidate.article.id: each.candidate.article.text for each in ranked}
    return any(_says(text, one.text) for text in islice(articles.values(), _ARTICLES))


def _is_of_number(one: _Asked, question: Question) -> bool:
    """ "HD 11" is a paper, and no "hợp đồng"."""
    return any(each.start < one.end and one.start < each.end for each in question.references)


def _said_for(one: _Asked, ranked: Sequence[Scored], is_unmarked: bool) -> Sequence[str]:
    """What the spans say, best span first; a unit's kind is told from its marks."""
    found = dict.fromkeys(
        said for each in ranked[:_SPANS] for said in one.said if _says(each.candidate.said, said)
    )
    return [fold(said) if is_unmarked else said for said in [*found][:_TRIED]]


def _is_name(run: Sequence[re.Match[str]], typed: str) -> bool:
    """A capital within the question begins a name, unless everything is one."""
    return not typed.isupper() and any(one.start() and one[0][0].isupper() for one in run)


def _says(text: str, words: str) -> bool:
    return f" {words} " in (_folded(text) if words.isascii() else _worded(text))


def _everyday(typed: str) -> Iterator[_Asked]:
    """The longest first, from left to right; without marks nothing of a single syllable, which is
    too many words at once."""
    is_unmarked = typed.isascii()
    known = _unmarked() if is_unmarked else _marked()
    words = list(_WORD.finditer(typed))
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            run = words[at : at + size]
            text = " ".join(word[0].lower() for word in run)
            is_many = is_unmarked and size == 1 and is_syllable(text)
            if text in known and not is_many and not _is_name(run, typed):
                yield _Asked(run[0].start(), run[-1].end(), text, known[text])
                at += size - 1
                break
        at += 1


@lru_cache(maxsize=4096)
def _worded(text: str) -> str:
    return f" {' '.join(word.lower() for word in _WORD.findall(canonical(text)))} "


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(_worded(text))


@cache
def _marked() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in WORDS.read_text(encoding="utf-8").splitlines():
        asked, said = line.split("\t")
        found[asked] = tuple(said.split("|"))
    return found


@cache
def _unmarked() -> Mapping[str, tuple[str, ...]]:
    """What reads alike without marks is asked as any of them."""
    found: dict[str, list[str]] = defaultdict(list)
    for asked, said in _marked().items():
        if asked.isascii() or fold(asked) not in _KINDS:
            found[fold(asked)] += said
    return {asked: tuple(dict.fromkeys(said)) for asked, said in found.items()}
