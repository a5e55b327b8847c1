"""A day that has been put off: what a later paper says of it is told first, also where that paper
does not name the work again ("Gia hạn thời gian gửi Biểu 01 đến …"); and the day before, for who
asks for that."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from bot.deadlines import due_in
from bot.material import Material, Read
from bot.own_clause import matter, of_own_clause
from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate, candidates
from corpus.milestones import Milestone
from corpus.text import fold, syllables

_MOVES = re.compile(
    r"(?<!\w)(?:gia han|lui|keo dai|gian|hoan|rut ngan|dieu chinh|doi|"
    r"thay(?: the)?(?= (?:cum tu|moc|han|thoi (?:han|gian|diem))(?!\w)))(?!\w)"
)
_STAYS = re.compile(r"(?<!\w)(?:giu nguyen|khong (?:thay doi|dieu chinh|lui|gia han))(?!\w)")
_ONE_PLACE = re.compile(r"\W*(?:rieng|doi voi|truong hop)(?!\w)")
_BEFORE = re.compile(
    r"(?<!\w)(?:truoc (?:day|kia)|(?:han|moc|ngay|lich|thoi (?:han|gian|diem)) cu(?! the)|ban dau|"
    r"luc (?:dau|truoc)|"
    r"truoc khi (?:duoc )?(?:gia han|dieu chinh|lui|doi))(?!\w)"
)
_WORK = re.compile(
    r"(?<!\w)(?:gia han|lui|keo dai|gian|hoan|dieu chinh|doi)"
    r"(?: (?:thoi (?:gian|han|diem)|han|moc))? (?P<work>[^,;.]*?) (?:den|tu|sang|truoc|cham)(?!\w)"
)
_LIGHT = frozenset("viec hoan thanh xong cac cua cho thoi gian han moc nop gui".split())
_LABEL = re.compile(r"(?<!\w)(?:bieu|mau|phu luc|phieu)(?: so)? (\d+)(?!\w)")
_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?!\d)")
_MOST = 0.6  # of what is asked about, in the title of the paper that puts off


def asks_before(question: Question) -> bool:
    """ "Trước đây hạn là ngày nào"."""
    return bool(_BEFORE.search(fold(question.text)))


def put_off_first(
    question: Question, material: Material, due: list[Scored], newer: Mapping[int, frozenset[int]]
) -> list[Scored]:
    """The words that put off the best day before it; the other way round where the day before is
    asked for. `due` is not empty."""
    best = due[0]
    for old, new in _pairs(material, best.candidate, newer):
        if asks_before(question):
            earlier = [one for one in due if one.candidate.article.id == old.article.id]
            return [*earlier, *(one for one in due if one not in earlier)] if earlier else due
        moved = _moved(question, best.candidate, old, new)
        if moved and moved.start != best.candidate.start:
            rest = [one for one in due if one.candidate != moved]
            return [replace(best, candidate=moved), *rest]
    return due


def _pairs(
    material: Material, told: Candidate, newer: Mapping[int, frozenset[int]]
) -> Iterator[tuple[Read, Read]]:
    """The plan and the paper that puts off, of which one holds what would be told."""
    reads = {one.article.id: one for one in material.reads}
    for old, late in newer.items():
        for new in late:
            if told.article.id in (old, new) and old in reads and new in reads:
                yield reads[old], reads[new]


def _moved(question: Question, best: Candidate, old: Read, new: Read) -> Candidate | None:
    """The clause of the later paper that puts off the very day that would be told: one of the plan,
    or what the later paper retells of it."""
    is_retold = best.article.id == new.article.id
    read = new if is_retold else old
    moments = of_own_clause(question, read, best, due_in(read, best))
    days = _days(moments)
    if is_retold and not days & _days([m for one in _spans(old) for m in due_in(old, one)]):
        return None
    putting = [one for one in _spans(new) if due_in(new, one) and _puts_off(one.text)]
    general = [one for one in putting if not _ONE_PLACE.match(fold(one.text))]
    clause = _clause(best, moments)
    labels = set(_LABEL.findall(fold(clause)))
    for one in general:
        is_labelled = bool(labels & set(_LABEL.findall(fold(one.text))))
        if is_labelled or _names_day(one, clause, days) or _names_work(one, clause):
            return one
    is_only = len(general) == 1 and is_retold
    return general[0] if is_only and _is_titled(question, new) else None


def _days(moments: Iterable[Milestone]) -> set[date]:
    return {one.end for one in moments if one.end}


def _clause(span: Candidate, moments: Sequence[Milestone]) -> str:
    """Its parts between semicolons that hold these days."""
    ends = [0, *(at.end() for at in re.finditer(";", span.text)), len(span.text)]
    places = [one.start_offset - span.start for one in moments]
    parts = (
        span.text[left:right]
        for left, right in pairwise(ends)
        if any(left <= place < right for place in places)
    )
    return " ".join(parts)


def _is_titled(question: Question, new: Read) -> bool:
    """The title of the later paper says that it puts off what is asked about."""
    wanted, title = matter(question, new.article), new.article.title
    is_of_all = len(wanted & tokens_of(title)) >= _MOST * len(wanted)
    return bool(wanted) and is_of_all and bool(_MOVES.search(fold(title)))


def _names_work(putting: Candidate, clause: str) -> bool:
    """ "Gia hạn thời gian nhận tác phẩm đến hết …", of "Nhận tác phẩm: từ ngày …"."""
    work = _WORK.search(fold(putting.text))
    words = set(syllables(work["work"])) - _LIGHT if work else set()
    return len(words) > 1 and words <= tokens_of(clause)


def _names_day(putting: Candidate, clause: str, days: Iterable[date]) -> bool:
    """ "… từ ngày 31/3/2026 đến hết ngày 15/5/2026": it says which day it puts off, and speaks of
    the same."""
    told = {(int(day), int(month)) for day, month in _DAY.findall(putting.text)}
    either = (each for one in days for each in (one, one + timedelta(days=1)))
    is_named = any((one.day, one.month) in told for one in either)
    shared = tokens_of(clause) & tokens_of(putting.text)
    return is_named and len({one for one in shared if not one[0].isdigit()}) > _SHARED


_SHARED = 3


def _puts_off(text: str) -> bool:
    folded = fold(text)
    return bool(_MOVES.search(folded)) and not _STAYS.search(folded)


def _spans(read: Read) -> Iterator[Candidate]:
    for passage in read.passages:
        if passage.role in ("item", "paragraph", "row"):
            yield from candidates(read.article, passage, read.relevance_of(passage))
