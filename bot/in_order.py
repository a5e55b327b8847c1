"""Which of two documents is to be done, or was issued, before the other: by the one day that each
says for it, quoted; a day that only one of its tasks has decides nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.material import Read
from bot.naming import named
from bot.question import Question
from bot.quoting import Quoting
from bot.spans import Candidate, candidates
from bot.superlatives import flat
from corpus.records import Records
from corpus.register import Directive

_ORDER = re.compile(
    r"(?<!\w)(?:truoc|sau|som hon|muon hon|tre hon|cham hon|(?:som|muon|tre) nhat)(?!\w)"
    r"(?! (?:ngay|khi|thang|\d))"
)
_WHICH = re.compile(
    r"(?<!\w)(?:cai|ben|van ban|ke hoach|chi thi|nghi quyet|chuong trinh|viec|dang|ban) nao(?!\w)"
)
_ISSUED = re.compile(r"(?<!\w)(?:ban hanh|ra doi|ky|ra)(?!\w)")
_DONE = re.compile(r"(?<!\w)(?:hoan thanh|hoan tat|xong|ket thuc)(?!\w)")

Side = tuple[Directive, Sequence[Read]]


def asks_order(question: Question) -> bool:
    words = flat(question.text)
    return bool(_ORDER.search(words) and _WHICH.search(words))


@dataclass(frozen=True)
class _Mark:
    """`written` as the source has it: "trước ngày 30/6/2026"."""

    day: date
    written: str
    line: Draft


def in_order(
    question: Question, sides: Sequence[Side], records: Records, quoting: Quoting
) -> Composition | None:
    """`sides` are two; None where one of them does not say its day, or says several."""
    if not asks_order(question):
        return None
    if _ISSUED.search(flat(question.text)):
        marks = [_issued(one, named(one, records, quoting)) for one, _ in sides]
        return _told(sides, marks, wording.ISSUED_BEFORE)
    return _told(sides, [_done(one, reads) for one, reads in sides], wording.DONE_BEFORE)


def _told(sides: Sequence[Side], marks: Sequence[_Mark | None], said: str) -> Composition | None:
    known = [
        (mark, wording.short_name(directive))
        for mark, (directive, _) in zip(marks, sides, strict=True)
        if mark
    ]
    if len(known) < len(sides) or len({mark.day for mark, _ in known}) == 1:
        return None
    (early, first), (late, then) = sorted(known, key=lambda one: one[0].day)
    text = said.format(first=first, one=early.written, then=then, other=late.written)
    spans = (*early.line.spans, *late.line.spans)
    return Composition((Draft(text, spans, "conclusion"), early.line, late.line))


def _issued(directive: Directive, line: Draft) -> _Mark | None:
    day = directive.issued_on
    return _Mark(day, wording.vietnamese_date(day), line) if day else None


def _done(directive: Directive, reads: Sequence[Read]) -> _Mark | None:
    """By when the whole of it is: the only day by which something, of no unit, is to be done."""
    found = [
        _Mark(one.end, one.text, Draft(one_line(span.text), (span,)))
        for read in reads
        if read.article.id in directive.own
        for span in _sentences(read)
        for one in read.moments(span)
        if one.role == "DEADLINE" and one.end and not one.unit and _DONE.search(flat(span.text))
    ]
    return found[0] if len({one.day for one in found}) == 1 else None


def _sentences(read: Read) -> list[Candidate]:
    passages = (one for one in read.passages if one.role in ("paragraph", "item"))
    return [span for one in passages for span in candidates(read.article, one, 0.0)]
