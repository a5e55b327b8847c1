"""How many of a place or body that the paper names, and counts nothing of: "HTX Thổ cẩm Bản Lướt có
bao nhiêu thành viên", of an article that tells it of another hợp tác xã."""

import re
from collections.abc import Iterator

from bot.question import Question, without_numbers
from bot.ranking import headed
from bot.spans import Candidate
from corpus.text import CAPITALS, canonical, fold, syllables

_KINDS = (
    "thôn|bản|ấp|khu phố|khóm|xóm|tổ dân phố|phường|xã|HTX|hợp tác xã|chi bộ|trường|công ty|"
    "hội|lớp|đội|tổ|trung tâm"
)
_NAME = rf"[{CAPITALS}][^\W\d_]*[^\W\d_{CAPITALS}]"  # no abbreviation
_NAMED = re.compile(rf"(?<!\w)(?P<kind>(?i:{_KINDS})) (?P<name>{_NAME}(?: {_NAME})*)")
_RUN = re.compile(rf"(?<!\w)(?P<name>{_NAME}(?: {_NAME})+)")


def is_named_elsewhere(question: Question, span: Candidate) -> bool:
    """By a name in the question that stands somewhere in the article and neither above the sentence
    nor near it."""
    if question.main_want != "count":
        return False
    text = _of_whom(canonical(without_numbers(question.text, question.references)))
    found = (*_NAMED.finditer(text), *_RUN.finditer(text))
    names = {_KIND_BEFORE.sub("", one["name"]) for one in found}
    return any(_is_elsewhere(fold(name), text, span) for name in names)


def _of_whom(text: str) -> str:
    """Without what is counted: "bao nhiêu Mẹ Việt Nam Anh hùng ở Tân Khê"."""
    asks = _ASKS.search(text)
    where = _WHERE.search(text, asks.end()) if asks else None
    if asks is None:
        return text
    return f"{text[: asks.start()]}\n{text[where.start() :] if where else ''}"


def _is_elsewhere(name: str, question: str, span: Candidate) -> bool:
    article = span.article
    paragraphs = [article.text[one.start : one.end] for one in article.blocks]
    known = [headed(article), span.passage.heading, span.passage.lead, *_first(paragraphs)]
    known += [span.passage.text] if _tells_of_other(question, span) else _until(span)
    return _is_in(name, article.text) and not any(_is_in(name, one) for one in known)


def _is_in(name: str, text: str) -> bool:
    return f" {' '.join(syllables(name))} " in f" {' '.join(syllables(text))} "


def _first(paragraphs: list[str]) -> list[str]:
    """The one that says of whom the article is."""
    return [one for one in paragraphs if len(one) > _SHORT][:1]


_ASKS = re.compile(r"(?<!\w)(?:bao nhiêu|mấy)(?!\w)", re.IGNORECASE)
_WHERE = re.compile(r" (?:ở|tại|của|trong|thuộc) ")
_KIND_BEFORE = re.compile(rf"(?:{_KINDS}) ", re.IGNORECASE)  # "Xã Đồng Vọng" opens a question
_SHORT = 120  # characters: a title, a dateline


def _tells_of_other(question: str, span: Candidate) -> bool:
    """Another of the same kind is named in the sentence itself."""
    kinds = {fold(one["kind"]) for one in _NAMED.finditer(question)}
    return any(fold(one["kind"]) in kinds for one in _NAMED.finditer(canonical(span.text)))


def _until(span: Candidate) -> Iterator[str]:
    """Its passage and the one before."""
    start = span.article.text.rfind("\n", 0, max(span.passage.start - 2, 0))
    yield span.article.text[max(start, 0) : span.passage.end]
