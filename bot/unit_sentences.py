"""What an article says of a unit in sentences of its own, where it gives it no task of a list."""

import re
from collections.abc import Sequence

from bot.lists import Listing, body_within, unit_within
from bot.material import Read
from bot.question import Question
from bot.spans import Candidate, candidates
from corpus.addressees import concerns, kinds, one_body, stretches_of_kinds
from corpus.text import fold

_LEFT_OUT = frozenset("uy ban lien hiep to quoc viet nam thanh nien tinh cong san".split())
_LEAST_NAME = 2  # syllables
_MOST_TOLD = 4


def told_of_unit(question: Question, read: Read) -> Listing | None:
    """ "Hội Nông dân tỉnh phải làm gì": "Hội Nông dân tỉnh chủ trì xây dựng 25 mô hình."."""
    name = body_within(question, read)
    if not question.weight("tasks") or len(name) < _LEAST_NAME:
        return None
    unit = unit_within(question, read)
    found = [
        span for span in _sentences(read) if _is_of(name, span.text) or _opens_with(unit, span.text)
    ]
    if not found:
        return None
    return Listing(None, tuple((one,) for one in found[:_MOST_TOLD]), is_of_unit=True)


def _is_of(name: tuple[str, ...], text: str) -> bool:
    """Not "Chi bộ Quân sự trồng cây" of "chi bộ": what goes on the name is of one of them. "Hội phụ
    nữ" is short for "Hội Liên hiệp Phụ nữ"."""
    words = re.findall(r"\w+", text)
    at = 0
    for said in name:
        while at < len(words) and fold(words[at]) != said and fold(words[at]) in _LEFT_OUT:
            at += 1
        if at >= len(words) or fold(words[at]) != said:
            return False
        at += 1
    return len(words) > at and words[at][0].islower()


_LONGEST_NAME = 8  # words
_TOLD = re.compile(r"(?<!\w)(?:đã|vừa|đang|được|là|có|cho biết|cho rằng)(?!\w)")


def _opens_with(unit: Sequence[str], text: str) -> bool:
    """ "Đoàn xã đảm nhận …" is told of Đoàn Thanh niên."""
    bodies = one_body(unit)
    opening = " ".join(text.split()[:_LONGEST_NAME])
    first = next(iter(stretches_of_kinds(opening)), None)
    is_first = first is not None and first[0] == 0 and bool(bodies.intersection(first[2]))
    return is_first and concerns(unit, kinds(opening)) == "named" and not _TOLD.search(opening)


def _sentences(read: Read) -> list[Candidate]:
    return [
        span
        for passage in read.passages
        if passage.role in ("item", "paragraph")
        for span in candidates(read.article, passage, read.relevance_of(passage))
    ]
