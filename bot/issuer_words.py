"""What follows a document's number only to say which document it is: "Chỉ thị 46-CT/TW ngày
16/5/2025 của Bộ Chính trị yêu cầu gì?" does not ask about the Bộ Chính trị."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.question import Question
from corpus.addressees import syllables_of_kinds
from corpus.glossary import widened
from corpus.register import Directive
from corpus.text import fold, syllables

_DAY = re.compile(r"\s*,?\s*(?:ngay\s+)?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\s+nam\s+\d{4}(?!\w)")
_OF = re.compile(r"\s*,?\s*(?:cua|do)(?!\w)")
_AT = re.compile(r"\s*,?\s*(?:(?:o|tai|ben)(?!\w))?")
_LEAST = 2  # syllables of an issuer's name
_WORD = re.compile(r"\s*[^\W_]+")


def without_issuer(question: Question, directive: Directive) -> Question:
    """The same with those words counted as words of asking; as it is where there are none."""
    spent = {word for each in question.references for word in _spent(question, directive, each.end)}
    if not spent:
        return question
    return replace(question, light=question.light | spent, naming=frozenset(spent))


def _spent(question: Question, directive: Directive, at: int) -> Iterator[str]:
    folded = fold(question.text)
    day = _DAY.match(folded, at)
    if day:
        yield from _day_of(directive, day[0])
        at = day.end()
    known = set(widened(_issuer(directive)))
    of = _OF.match(folded, at)
    if of is None:
        yield from _place_from(folded, at, known)
        return
    named = _named_from(folded, of.end(), known)
    if len(named) >= _LEAST or set(named) & set(_issuer(directive)):
        yield from named


def _day_of(directive: Directive, printed: str) -> Iterator[str]:
    """The words of its own day or year; another day is asked about."""
    issued = directive.issued_on
    numbers = [int(one) for one in re.findall(r"\d+", printed)]
    if issued and numbers == [issued.day, issued.month, issued.year]:
        yield f"{issued.day}/{issued.month}/{issued.year}"
        yield from (f"{issued.day}/{issued.month}", f"{issued.month}/{issued.year}")
    if issued and numbers[-1] == issued.year:
        yield str(issued.year)


def _place_from(folded: str, at: int, known: set[str]) -> list[str]:
    """ "17-KH/ĐU phường Vĩnh Mộc": without "của" a name is needed; "đảng ủy phường phải làm gì"
    asks about a unit."""
    beside = _AT.match(folded, at)
    named = _named_from(folded, beside.end() if beside else at, known)
    return named if set(named) - syllables_of_kinds() else []


def _issuer(directive: Directive) -> list[str]:
    return syllables(f"{directive.body} {directive.place}")


def _named_from(folded: str, at: int, known: set[str]) -> list[str]:
    """The words in a row from there that the issuer's name holds."""
    words: list[str] = []
    while (match := _WORD.match(folded, at)) and match[0].strip() in known:
        words.append(match[0].strip())
        at = match.end()
    return words
