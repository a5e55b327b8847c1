"""Which month's meeting, calendar or report is told of: asked for July, that of June is another."""

import re
from datetime import date

from bot.question import Question, without_numbers
from bot.spans import Candidate
from corpus.text import fold

_MONTH = re.compile(
    r"(?<!\w)(?<!/)thang (?P<month>\d{1,2})(?:(?:/| nam )(?P<year>(?:19|20)\d\d))?(?![\w/]|[.,]\d)"
)
_BOUND = re.compile(
    r"(?:truoc|den|tu|sau|het|toi|cuoi|dau|trong vong|ngay \d{1,2}|khoang|hang)\W*$"
)
_OF_EVENT = re.compile(
    r"(?<!\w)(?:lich|giao ban|hoi nghi|phien|hop|sinh hoat|ky|bao cao|ket qua|dot|cuoc)(?!\w)"
)


_QUARTER = re.compile(r"(?<!\w)quy (?P<number>i{1,3}|iv|[1-4])(?![\w.])")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def is_of_other_quarter(question: Question, span: Candidate) -> bool:
    """ "Tỷ lệ … quý II", told of "quý I"."""
    asked, told = _quarters(question.text), _quarters(span.said)
    return bool(asked and told) and asked.isdisjoint(told)


def _quarters(text: str) -> set[str]:
    found = (one["number"] for one in _QUARTER.finditer(" ".join(fold(text).split())))
    return {_ROMAN.get(number, number) for number in found}


def is_of_other_month(question: Question, span: Candidate) -> bool:
    """The title or heading above names one month, and neither they nor the words told the other."""
    text = fold(without_numbers(question.text, question.references))
    asked = _months(text)
    if not asked or not _OF_EVENT.search(text) or question.references:
        return False
    article, passage = span.article, span.passage
    above = _months(fold(f"{article.title}\n{passage.heading}"))
    near = _months(fold(f"{passage.lead}\n{span.said}")) | _dated(article.issued_on)
    return bool(above) and not _meet(asked, above | near)


def _months(folded: str) -> set[tuple[str, str]]:
    found = _MONTH.finditer(folded)
    return {
        (one["month"].lstrip("0"), one["year"] or "")
        for one in found
        if not _BOUND.search(folded[: one.start()])
    }


def _dated(day: date | None) -> set[tuple[str, str]]:
    return {(str(day.month), str(day.year))} if day else set()


def _meet(some: set[tuple[str, str]], others: set[tuple[str, str]]) -> bool:
    """The same month, and no other year of it where both name one."""
    return any(
        month == other and (not year or not told or year == told)
        for month, year in some
        for other, told in others
    )
