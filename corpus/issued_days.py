"""The day from which news counts: "trong vòng 30 ngày kể từ ngày ban hành hướng dẫn", where
it prints the day of the only guidance that it names."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from corpus.issuing import particulars
from corpus.numbers import references
from corpus.text import fold

_NOUN = (
    r"(?P<{name}>ke hoach|chi thi|huong dan|quyet dinh|nghi quyet|quy dinh|thong bao|ket luan|"
    r"chuong trinh|cong van|ket luan)"
)
_COUNTS = re.compile(
    rf"(?<!\w)(?:ke tu|tinh tu|sau|tu)\s+(?:ngay|khi)\s+(?:{_NOUN.format(name='before')}\s+)?"
    r"(?:này\s+|nay\s+)?(?:duoc\s+)?(?:ky|ký|ban hanh|phat hanh)(?:\s+ban hanh)?"
    rf"(?:\s+{_NOUN.format(name='after')})?(?!\w)"
)


@dataclass(frozen=True)
class Paper:
    """A document that the news prints the number of; `noun` folded, "" where none stands there."""

    noun: str
    number: tuple[int, str]
    issued_on: date | None


def papers(text: str) -> tuple[Paper, ...]:
    found = ((one, particulars(text, one)) for one in references(text))
    return tuple(
        Paper(one.noun or fold(told.loai), (one.number, one.type), told.issued_on)
        for one, told in found
    )


def day_counted_from(view: str, named: Iterable[Paper]) -> date | None:
    """Of the only paper of that noun, or the only one at all where the sentence names none."""
    counts = _COUNTS.search(view)
    if counts is None:
        return None
    noun = counts["before"] or counts["after"]
    meant = [one for one in named if noun in (None, one.noun)]
    days = {one.issued_on for one in meant if one.issued_on}
    is_one = len({one.number for one in meant}) == 1 and len(days) == 1
    return days.pop() if is_one else None
