"""Which span answers the question best: term cover, meaning, and the kind of thing asked for."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import Protocol

import numpy as np

from bot.one_of_a_kind import areas, numbered_otherwise
from bot.people import office_asked
from bot.proper_names import proper_names
from bot.question import Question, Want
from bot.spans import Candidate
from bot.wanted import HEAD_DAY, fits, suits
from corpus.article import Article, Role
from corpus.glossary import widened
from corpus.text import fold, syllables
from embeddings.embedder import Embedder

Newer = Callable[[bool], Mapping[int, frozenset[int]]]


class Frequencies(Protocol):
    """How many passages hold a folded token or adjacent pair, and how many there are."""

    @property
    def size(self) -> int: ...

    def document_frequency(self, token: str) -> int: ...


@dataclass(frozen=True)
class Weights:
    """Found on the development halves of the question files (docs/decisions.md)."""

    own: float = 1.0  # question terms in the span itself
    point: float = 0.5  # those that the article's title does not hold, in the span itself
    context: float = 0.5  # … or in its lead, heading, paragraph, title
    meaning: float = 0.4
    wanted: float = 0.3
    retrieval: float = 0.6
    light: float = 0.15  # a word of asking, against a content word
    pair: float = 0.6  # an adjacent pair, against a syllable
    title: float = -0.4  # a title repeats the question's words and seldom answers it
    note: float = -0.25  # remarks on the sources ("Ghi chú")
    reach: float = -0.5  # the article holds less of the question than another
    year: float = 0.3  # the article is of the year asked about, or else of another
    elsewhere: float = -0.3  # the article does not name the place asked about, and another does
    denied: float = 0.4  # "chưa ký" was asked for, and not "ký"
    opening: float = -0.8  # "… ban hành Kế hoạch như sau:" names whatever list may follow
    superseded: float = -0.4  # what replaced or amended its document was found as well


@dataclass(frozen=True)
class Scored:
    """`own` and `cover` are shares (0 to 1) of the question's term weight: found in the span
    itself, and in the span together with its surroundings and title."""

    candidate: Candidate
    score: float
    own: float
    cover: float
    meaning: float
    wanted: float
    reach: float  # share found anywhere in its article
    point: float = 0.5  # of the weight that its article's title lacks, the share in the span


class Ranking:
    def __init__(
        self,
        frequencies: Frequencies,
        embedder: Embedder,
        weights: Weights | None = None,
        newer: Newer | None = None,
    ) -> None:
        """`newer` tells, by article, the articles of the documents that changed its document, or,
        called with True, its deadlines."""
        self._frequencies = frequencies
        self._embedder = embedder
        self._weights = weights or Weights()
        self._newer: Newer = newer or (lambda due: {})

    def changed(self) -> Mapping[int, frozenset[int]]:
        """By article of a document those of the documents that replaced or changed it."""
        return self._newer(False)

    def later(self) -> Mapping[int, frozenset[int]]:
        """By article of a document those of the documents that changed it or put off its days."""
        return self._newer(True)

    def put_off(self) -> Mapping[int, frozenset[int]]:
        """By article of a document those of the documents that put off its days and changed nothing
        else."""
        changed = self._newer(False)
        later = {old: new - changed.get(old, new - new) for old, new in self._newer(True).items()}
        return {old: new for old, new in later.items() if new}

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Scored]:
        """Best first; the order of the text decides ties."""
        if not candidates:
            return []
        terms = self.term_weights(question)
        meanings = self._meanings(question, candidates)
        reach = _reach(terms, candidates)
        priors = self._priors(question, reach, candidates)
        beyond = _beyond(candidates, reach, terms, question)
        places = _places(question, candidates)
        scored = [
            self._scored(
                question,
                terms,
                candidate,
                meaning,
                reach[candidate.article.id],
                priors,
                beyond,
                places[candidate.article.id],
            )
            for candidate, meaning in zip(candidates, meanings, strict=True)
        ]
        if question.shape and question.shape.name == "reason":
            scored = _explained(scored)
        telling = [one for one in _replied(scored) if _may_tell(question, one)]
        return sorted(telling or scored, key=lambda one: (-one.score, one.candidate.start))

    def _priors(
        self, question: Question, reach: Mapping[int, float], candidates: Sequence[Candidate]
    ) -> Mapping[int, float]:
        """What speaks against each article as a whole; nothing against the one with most reach."""
        w = self._weights
        outdated = self._outdated(question, reach)
        elsewhere = elsewhere_of(question, candidates)
        most = max(reach.values())
        reach_weight = w.reach * (_OF_A_LIST if question.asks_for_list else 1.0)
        return {
            article_id: reach_weight * (most - share)
            + w.superseded * (article_id in outdated)
            + w.elsewhere * (article_id in elsewhere)
            for article_id, share in reach.items()
        }

    def _outdated(self, question: Question, read: Mapping[int, float]) -> frozenset[int]:
        """Articles of changed documents, where the newer one was read as well and the question
        does not name the document."""
        if question.references:
            return frozenset()
        newer = self._newer(question.main_want == "deadline")
        return frozenset(old for old in read if newer.get(old, frozenset()) & read.keys())

    def term_weights(self, question: Question) -> dict[str, float]:
        """Token -> inverse document frequency, pairs at a discount; unseen pairs say nothing."""
        size = self._frequencies.size
        weights = {term: self._rarity(term, question, size) for term in question.terms}
        for pair in question.pairs:
            if self._frequencies.document_frequency(pair) and not _is_light(pair, question):
                weights[pair] = self._idf(pair, size) * self._weights.pair
        return weights

    def _rarity(self, term: str, question: Question, size: int) -> float:
        return self._idf(term, size) * (self._weights.light if term in question.light else 1.0)

    def _idf(self, token: str, size: int) -> float:
        held = self._frequencies.document_frequency(token)
        return log(1 + (size - held + 0.5) / (held + 0.5))

    def _meanings(self, question: Question, candidates: Sequence[Candidate]) -> list[float]:
        query = self._embedder.embed_queries([question.text])[0]
        spans = self._embedder.embed_passages([candidate.text for candidate in candidates])
        return [float(value) for value in np.clip(spans @ query, 0.0, 1.0)]

    def _scored(
        self,
        question: Question,
        terms: dict[str, float],
        candidate: Candidate,
        meaning: float,
        reach: float,
        priors: Mapping[int, float],
        beyond: Mapping[str, float],
        place: frozenset[str],
    ) -> Scored:
        told = tokens_of(candidate.said)
        said = told | place
        own = share(terms, said)
        # "III. KINH PHÍ", and below it a sum: what the heading names is said of it.
        named = tokens_of(candidate.passage.heading) | said
        point = share(beyond, named) * _weightiness(beyond, terms)
        around = tokens_of(headed(candidate.article)) | tokens_of(candidate.around) | told
        cover = share(terms, around)
        wanted = sum(
            weight * fits(want, question, candidate.said) for want, weight in question.wants.items()
        )
        if question.shape and not _SHAPED.intersection(question.wants):
            wanted += suits(question, candidate.said)
        w = self._weights
        score = (
            w.own * own
            + w.point * point
            + w.context * cover
            + w.meaning * meaning
            + w.wanted * wanted
            + w.retrieval * candidate.relevance
            + self._prior(question, candidate)
            + priors[candidate.article.id]
        )
        return Scored(candidate, score, own, cover, meaning, wanted, reach, point)

    def _prior(self, question: Question, candidate: Candidate) -> float:
        w = self._weights
        title = w.title * (candidate.passage.role in ("title", "subtitle"))
        note = w.note * is_note(candidate)
        return (
            title * (question.main_want not in _ABOUT_TITLE)
            + note
            + w.opening * (question.asks_for_list and _opens_all(candidate))
            + w.year * _year_fit(question, candidate)
            + w.denied * _denied_fit(question, candidate)
        )


# What the head and the end of a paper may be asked for; all else is said between them.
_TELLING: Mapping[Role, tuple[Want, ...]] = {
    "letterhead": ("signed", "number"),
    "signature": ("signer", "person", "author"),
}


_HEAD_LINE = re.compile(rf"\W*so:? ?\d{{1,5}}\s?[-/][\w/-]+{HEAD_DAY}")
_FURNITURE = re.compile(r"\W*(?:tin|bai)(?: viet)? (?:lien quan|cung chuyen muc|khac|doc nhieu) ?:")


_PERIOD = r"(?P<period>tuan|thang|quy|6 thang|sau thang|nua nam|nam)(?! ?\d| nay| truoc| sau| toi)"
_REPORT_ASKED = re.compile(rf"(?<!\w)bao cao (?:dinh ky )?(?:hang )?{_PERIOD}\b")
_REPORT_LABEL = re.compile(rf"\W*(?:che do )?bao cao (?:dinh ky )?(?:hang )?{_PERIOD}(?: \w+)?\W*:")


def _is_of_other_report(question: str, folded: str) -> bool:
    """ "Báo cáo quý: gửi trước ngày 15 …" sets no day of the monthly one, though it names it."""
    asked = {one["period"] for one in _REPORT_ASKED.finditer(fold(question))}
    label = _REPORT_LABEL.match(folded)
    return len(asked) == 1 and label is not None and label["period"] not in asked


def _may_tell(question: Question, one: Scored) -> bool:
    """ "An Trạch, ngày 01 tháng 10" over a letter is the day of no event, "Lưu VP" no duty."""
    candidate = one.candidate
    if candidate.passage.role == "title" and question.main_want == "date":
        return fits("date", question, candidate.said) >= 1.0  # or it is told below
    folded = fold(candidate.text)
    if _FURNITURE.match(folded) or _is_of_other_report(question.text, folded):
        return False
    wants = _TELLING.get("letterhead" if _HEAD_LINE.fullmatch(folded) else candidate.passage.role)
    if wants is None or "noi nhan" in fold(question.text):
        return True
    is_deed = question.main_want == "person" and not office_asked(question.text)
    return question.main_want in wants and not is_deed


_OF_A_LIST = 1.6  # a list is of its article, more than one sentence is
_ONLY_ASKS = 1.0
_OF_REASON = 0.3
_AS_MUCH_REACH = 0.05
_WEIGHTY = 0.25  # of the question's weight
_SHAPED = frozenset(("date", "count"))
_NOTES = ("ghi chu", "luu y")


def is_note(span: Candidate) -> bool:
    """A remark on the sources."""
    return fold(span.passage.heading) in _NOTES


_OPENS_ALL = re.compile(r"nhu sau\W*$")


def _opens_all(span: Candidate) -> bool:
    """The sentence behind which the whole paper follows."""
    return span.passage.role == "paragraph" and bool(_OPENS_ALL.search(fold(span.text)))


_ABOUT_TITLE = ("about", "signed", "number")


def _replied(scored: Sequence[Scored]) -> list[Scored]:
    """What is asked in an article (an interview) answers nothing; what is said next does."""
    ordered = sorted(scored, key=lambda one: (one.candidate.article.id, one.candidate.start))
    for at in range(len(ordered) - 1):
        asked, reply = ordered[at], ordered[at + 1]
        is_next = asked.candidate.article.id == reply.candidate.article.id
        if not asked.candidate.text.rstrip(' ”"').endswith("?"):
            continue
        ordered[at] = replace(asked, score=asked.score - _ONLY_ASKS)
        if is_next and asked.score > reply.score:
            ordered[at + 1] = replace(
                reply, score=asked.score, own=max(asked.own, reply.own), point=asked.point
            )
    return ordered


def elsewhere_of(question: Question, candidates: Sequence[Candidate]) -> frozenset[int]:
    """Articles that do not name the place or thing asked about, where another does."""
    asked = [*areas(question), *proper_names(question)]
    articles = {one.article.id: one.article for one in candidates} if asked else {}
    names = {
        one.id: all(area in _flat(f"{one.title} {one.text}") for area in asked)
        for one in articles.values()
    }
    return frozenset(one for one, is_named in names.items() if not is_named and any(names.values()))


@lru_cache(maxsize=2048)
def _flat(text: str) -> str:
    return fold(text)


def _beyond(
    candidates: Sequence[Candidate],
    reach: Mapping[int, float],
    terms: Mapping[str, float],
    question: Question,
) -> dict[str, float]:
    """What is asked about the subject: content that no title of the best articles holds, nor what
    says whose paper it is."""
    least = max(reach.values()) - _AS_MUCH_REACH
    heads = {headed(one.article) for one in candidates if reach[one.article.id] >= least}
    known = frozenset[str]().union(*map(tokens_of, heads))
    content = set(question.content)
    return {
        term: weight
        for term, weight in terms.items()
        if not known.issuperset(term.split("_")) and content.issuperset(term.split("_"))
    }


def _weightiness(beyond: Mapping[str, float], terms: Mapping[str, float]) -> float:
    """A single light word beyond the title says little."""
    total = sum(terms.values())
    return min(1.0, sum(beyond.values()) / (_WEIGHTY * total)) if total else 0.0


_DENIED = re.compile(r"(?<!\w)chua ((?!biet|ro|hay|duoc|co|a |vay)\w{2,})(?= \w)")


def _denied_fit(question: Question, candidate: Candidate) -> int:
    """1 where what "chưa" is asked of is told to be so, -1 where it is told as done."""
    denied = _DENIED.findall(" ".join(syllables(question.text)))
    said = " ".join(syllables(candidate.text)) if denied else ""
    if not any(word in said.split() for word in denied):
        return 0
    return 1 if any(f"chua {word}" in said for word in denied) else -1


def _year_fit(question: Question, candidate: Candidate) -> int:
    """1 if the article is of a year in the question, -1 if it is of others only, else 0."""
    asked = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", question.text))
    article = candidate.article
    dated = (article.title, str(article.issued_on), str(article.published))
    own = set(re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", " ".join(dated)))
    if not asked or not own:
        return 0
    return 1 if asked & own else -1


def _reach(terms: Mapping[str, float], candidates: Sequence[Candidate]) -> dict[int, float]:
    """Article id -> share of the terms' weight that stands anywhere in what was read of it."""
    held: dict[int, set[str]] = {}
    for candidate in candidates:
        tokens = held.setdefault(candidate.article.id, set(tokens_of(headed(candidate.article))))
        tokens |= tokens_of(f"{candidate.passage.heading}\n{candidate.text}")
    return {article_id: share(terms, frozenset(tokens)) for article_id, tokens in held.items()}


def _places(question: Question, candidates: Sequence[Candidate]) -> dict[int, frozenset[str]]:
    """Article id -> the words of the places asked about whose paper it is: whatever is due by it
    is due there, and no line of it says more of the day for naming them. (A figure of the place
    stands rather where the place is named.)"""
    is_due = question.main_want == "deadline"
    asked = [tokens_of(one) for one in areas(question)] if is_due else []
    heads = {one.article.id: one.article for one in candidates}
    return {id_: _held(asked, tokens_of(headed(one))) for id_, one in heads.items()}


def _held(asked: Sequence[frozenset[str]], head: frozenset[str]) -> frozenset[str]:
    return frozenset[str]().union(*(one for one in asked if one <= head))


def headed(article: Article) -> str:
    """Its title, and who issued it where: a paper says that once, above everything else."""
    place = str(article.extra.get("place") or article.extra.get("noi") or "")
    return "\n".join(filter(None, (article.title, article.issuer, place)))


@lru_cache(maxsize=8192)
def tokens_of(text: str) -> frozenset[str]:
    """Folded syllables, adjacent pairs, and what abbreviations stand for; kept, since the spans of
    one passage share their surroundings and popular passages come again."""
    tokens = syllables(text)
    wide = widened(tokens)
    others = list(numbered_otherwise(tokens))
    pairs = (f"{left}_{right}" for left, right in (*pairwise(wide), *others))
    return frozenset((*wide, *pairs, *(number for _, number in others)))


def share(terms: Mapping[str, float], tokens: frozenset[str]) -> float:
    """Of the terms' whole weight, how much stands in `tokens`; 0 when there are no terms."""
    total = sum(terms.values())
    return sum([weight for term, weight in terms.items() if term in tokens]) / total if total else 0


_EXPLAINS = re.compile(r"(?:nguyen nhan|ly do|li do|so di|dieu (?:nay|do) la (?:do|vi))")


def _explained(scored: Sequence[Scored]) -> list[Scored]:
    """ "Nguyên nhân chủ yếu là …" is told of the sentence before, whose words it does not
    repeat."""
    ordered = sorted(scored, key=lambda one: (one.candidate.article.id, one.candidate.start))
    for at in range(len(ordered) - 1):
        said, reason = ordered[at], ordered[at + 1]
        is_next = said.candidate.article.id == reason.candidate.article.id
        if is_next and _EXPLAINS.match(fold(reason.candidate.text)) and said.score > reason.score:
            ordered[at + 1] = replace(
                reason,
                score=said.score + reason.wanted * _OF_REASON,
                own=max(said.own, reason.own),
                point=max(said.point, reason.point),
            )
    return ordered


def _is_light(pair: str, question: Question) -> bool:
    """Pairs with a word of asking ("gồm_những") are accidents of phrasing."""
    return any(term in question.light for term in pair.split("_"))
