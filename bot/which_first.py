"""Which of the things just told is the first, or the last: "cái nào trước?", "hạn nào gần nhất?"
after a list, or after two answers, by the days that their quotes tell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot import wording
from bot.answer import Answer, Citation
from bot.composition import Composition, Draft, one_line
from bot.entry_of_list import span_at
from bot.focus import LABELLED
from bot.material import Material, Read
from bot.spans import Candidate
from corpus.milestones import Milestone
from corpus.text import fold

_THING = (
    r"(?:cai|viec|han|thoi han|moc|noi dung|nhiem vu|y|muc|ben|don vi|noi|chi bo|dang bo|xa|phuong|"
    r"hoi nghi|lop|van ban|ke hoach|nguoi)"
)
_ASKS = re.compile(
    rf"\W*(?:(?:the|vay|con|vay thi|the thi|trong (?:so )?do|hai) )*{_THING} nao "
    r"(?:(?:phai|can|se|dien ra|den han|den|het han|xong|hoan thanh|lam|nop|to chuc|thi|la) )*"
    r"(?P<way>truoc|som hon|som nhat|gap hon|gap nhat|gan hon|gan nhat|dau tien|"
    r"sau|muon hon|muon nhat|tre hon|tre nhat|cuoi cung)"
    r"(?: (?:nhat|hon|tien|xong|het|nhi|vay|the|a|ha))*\W*"
)
_LATE = ("sau", "muon", "tre", "cuoi")
_NEAR = ("gan", "gap")
_MOST = 3


@dataclass(frozen=True)
class _Mark:
    day: date
    moment: Milestone
    span: Candidate


def asks_which_first(text: str) -> bool:
    return bool(_ASKS.fullmatch(fold(text)))


def things_told(answers: Sequence[Answer]) -> list[Citation]:
    """The entries of the list that was shown last, or what the last two answers quoted."""
    listed = [one for one in answers[-1].statements if LABELLED.match(one.text) and one.citations]
    if len(listed) > 1:
        return _unlike(_cited(answers[-1], one.citations[0]) for one in listed)
    return _unlike(_quoted_last(answers))[:2]


def _quoted_last(answers: Sequence[Answer]) -> Iterator[Citation]:
    for answer in reversed(answers):
        if answer.reason or not answer.statements or not answer.statements[0].citations:
            continue
        yield _cited(answer, answer.statements[0].citations[0])


def _unlike(cited: Iterable[Citation]) -> list[Citation]:
    return list({(one.article_id, one.start): one for one in cited}.values())


def _cited(answer: Answer, number: int) -> Citation:
    return next(one for one in answer.citations if one.number == number)


def first_of(
    text: str, things: Sequence[Citation], material: Material, today: date
) -> Composition | None:
    """None where fewer than two of them say their day."""
    asked = _ASKS.fullmatch(fold(text))
    marks = sorted(_marks(things, material), key=lambda one: one.day)
    if asked is None or len(marks) < 2:
        return None
    is_late = asked["way"].startswith(_LATE)
    if is_late:
        marks.reverse()
    elif asked["way"].startswith(_NEAR):
        marks.sort(key=lambda one: one.day < today)  # what is over is not near
    lines = [wording.LAST_OF_TOLD if is_late else wording.FIRST_OF_TOLD]
    if marks[0].day == marks[1].day:
        lines = [wording.SAME_DAY_OF_TOLD]
    lines += [wording.NEXT_OF_TOLD] * (_MOST - 1)
    told = [
        Draft(line.format(written=one.moment.text, text=one_line(one.span.text)), (one.span,))
        for line, one in zip(lines, marks, strict=False)
    ]
    return _composed(told, material.of(marks[0].span.article.id))


def _composed(told: Sequence[Draft], read: Read) -> Composition:
    headline = read.headline()
    document = wording.document_line(read.article, one_line(headline.text))
    first = Draft(told[0].text, told[0].spans, "conclusion")
    return Composition((first, *told[1:], Draft(document, (headline,), "document")))


def _marks(things: Sequence[Citation], material: Material) -> Iterator[_Mark]:
    for cited in things:
        read = next((one for one in material.reads if one.article.id == cited.article_id), None)
        moment = _moment(read, cited) if read else None
        if read and moment:
            day = moment.end or moment.start
            assert day
            yield _Mark(day, moment, span_at(read, cited.start, cited.end))


def _moment(read: Read, cited: Citation) -> Milestone | None:
    """The first deadline in the quote, or else the first day."""
    within = [
        one
        for one in read.moments(span_at(read, cited.start, cited.end))
        if (one.end or one.start) and not one.rrule and one.role != "MENTION"
    ]
    return next((one for one in within if one.role == "DEADLINE"), next(iter(within), None))
