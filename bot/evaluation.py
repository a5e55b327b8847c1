"""Metrics over a question file: retrieval, answers, refusals, citations, latency."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import quantiles
from typing import TYPE_CHECKING

from bot.answer import Answer
from bot.batch import Batch
from bot.chatbot import Chatbot
from bot.composition import MOST_CHARACTERS, MOST_STATEMENTS
from bot.english_detection import is_english
from bot.english_question import vietnamese
from bot.question import understand
from bot.questions import Asked
from bot.spans import LONGEST_QUOTE
from corpus.article import Article
from corpus.catalogue import Catalogue
from corpus.text import fold

if TYPE_CHECKING:
    from bot.retriever import CorpusRetriever

LISTS = ("list", "requirement", "requirements", "tasks", "relation", "onboarding", "upcoming")


@dataclass(frozen=True)
class Judged:
    """How one answer did; `problem` says in a few words why it is wrong, "" when it is right."""

    asked: Asked
    answer: Answer
    rank: int | None  # of the first gold article in search, from 1
    problem: str

    @property
    def declined(self) -> bool:
        return self.answer.refused or self.answer.reason == "not_stated"


@dataclass(frozen=True)
class Scores:
    """Shares are 0 to 1; None where a file has no such question."""

    questions: int
    success_at_1: float | None
    success_at_5: float | None
    answer_score: float | None  # answerable questions answered right
    refusal_precision: float | None  # of the declined, how many are unanswerable
    refusal_recall: float | None  # of the unanswerable, how many are declined
    false_refusals: float | None  # of the answerable, how many are declined
    score: float | None  # all questions
    quotes_valid: float | None
    uncited_statements: int
    latency_p50_ms: float
    latency_p95_ms: float


class Evaluation:
    """The loop over a question file; every question takes the path that a user's takes."""

    def __init__(
        self, chatbot: Chatbot, retriever: "CorpusRetriever", catalogue: Catalogue
    ) -> None:
        self._chatbot = chatbot
        self._retriever = retriever
        self._catalogue = catalogue

    def judge(self, asked: Sequence[Asked], today: date) -> Iterator[Judged]:
        for one, answer in Batch(self._chatbot, asked, today).answers():
            yield judge(one, answer, self._found(one.question), self._chatbot.source)

    def _found(self, question: str) -> list[str]:
        hits = self._retriever.invoke(question)
        articles = dict.fromkeys(hit.metadata["article_id"] for hit in hits)
        return [self._catalogue.article(article_id).name for article_id in articles]


def judge(
    asked: Asked, answer: Answer, found: Sequence[str], source: Callable[[int], Article | None]
) -> Judged:
    """`found`: names of the articles that search returns, best first."""
    rank = next((at for at, name in enumerate(found, start=1) if name in asked.source), None)
    problem = _problem(asked, answer) or _broken_quote(answer, source)
    return Judged(asked, answer, rank, problem)


def _problem(asked: Asked, answer: Answer) -> str:
    declined = answer.refused or answer.reason == "not_stated"
    folded = comparable(answer.text)
    said = [text for text in asked.must_not_include if comparable(text) in folded]
    if said:
        return f"says {said}"
    if not asked.answerable:
        return "" if declined else "answers what the sources do not hold"
    if answer.refused and answer.reason != "ambiguous":
        return f"refused: {answer.reason}"
    missing = [text for text in asked.must_include if comparable(text) not in folded]
    if missing:
        return f"lacks {missing}"
    return _poured_out(asked, answer)


def _poured_out(asked: Asked, answer: Answer) -> str:
    """A whole passage is no answer; lists may be long, their quotes may not."""
    if any(len(citation.quote) > LONGEST_QUOTE for citation in answer.citations):
        return "quote too long"
    question = vietnamese(asked.question) if is_english(asked.question) else asked.question
    if asked.kind in LISTS or understand(question).asks_for_list:
        return ""
    too_long = len(answer.text) > MOST_CHARACTERS + 150 or len(answer.statements) > MOST_STATEMENTS
    return "poured out" if too_long else ""


def _broken_quote(answer: Answer, source: Callable[[int], Article | None]) -> str:
    for citation in answer.citations:
        article = source(citation.article_id)
        if article is None or article.text[citation.start : citation.end] != citation.quote:
            return f"citation {citation.number} is not in its source"
    return ""


_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}(?!\d))")
_DAY = re.compile(r"ngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?")
_ZEROES = re.compile(r"(?<![\d.,])0+(?=\d)")


def comparable(text: str) -> str:
    """Folds case, diacritics, dashes, thousands separators, zero padding and date forms."""
    folded = re.sub(r"\s+", " ", fold(text))
    folded = _DAY.sub(_slashed, folded)
    folded = re.sub(r"(?<=\d)[-.](?=\d{1,2}[-.]\d{4})|(?<=\d)[-.](?=\d{4}(?!\d))", "/", folded)
    folded = re.sub(r"thang (\d{1,2}) nam (\d{4})", r"thang \1/\2", folded)
    return _ZEROES.sub("", _THOUSANDS.sub("", folded))


def _slashed(match: re.Match[str]) -> str:
    return "ngay " + "/".join(part for part in match.groups() if part)


def scores(judged: Sequence[Judged]) -> Scores:
    answerable = [one for one in judged if one.asked.answerable]
    unanswerable = [one for one in judged if not one.asked.answerable]
    declined = [one for one in judged if one.declined]
    with_source = [one for one in answerable if one.asked.source]
    latencies = sorted(one.answer.latency_ms for one in judged) or [0.0]
    cuts = quantiles(latencies, n=20) if len(latencies) > 1 else latencies * 19
    return Scores(
        questions=len(judged),
        success_at_1=_share(one.rank == 1 for one in with_source),
        success_at_5=_share(one.rank is not None and one.rank <= 5 for one in with_source),
        answer_score=_share(not one.problem for one in answerable),
        refusal_precision=_share(not one.asked.answerable for one in declined),
        refusal_recall=_share(one.declined for one in unanswerable),
        false_refusals=_share(one.declined for one in answerable),
        score=_share(not one.problem for one in judged),
        quotes_valid=_share("not in its source" not in one.problem for one in judged),
        uncited_statements=sum(_uncited(one.answer) for one in judged),
        latency_p50_ms=round(cuts[9], 1),
        latency_p95_ms=round(cuts[18], 1),
    )


def _uncited(answer: Answer) -> int:
    return 0 if answer.refused else sum(not one.citations for one in answer.statements)


def _share(values: Iterable[bool]) -> float | None:
    counted = list(values)
    return round(sum(counted) / len(counted), 4) if counted else None
