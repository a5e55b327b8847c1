"""Whose task an entry is, where only the heading above it says so: "5. Ban công tác Mặt trận các
thôn" and then "- Phối hợp rà soát danh sách cử tri"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.material import Read
from bot.spans import Candidate
from corpus.tasks import Task
from corpus.text import fold

_LONGEST = 120  # code points of a unit's name
_FARTHEST = 3_000  # code points between the heading and the entry


def whose(read: Read, item: Sequence[Candidate]) -> Candidate | None:
    """The unit as it is printed above; None where the entry names it itself or nobody is named."""
    task = next((one for one in read.tasks if item[0].start <= one.start < item[-1].end), None)
    if task is None or not task.unit or len(task.unit) > _LONGEST:
        return None
    own = " ".join(span.text for span in item)
    return None if fold(task.unit) in fold(own) else _printed(read, item[0], task)


def _printed(read: Read, first: Candidate, task: Task) -> Candidate | None:
    text = read.article.text
    start = text.rfind(task.unit, max(0, first.start - _FARTHEST), first.start)
    if start < 0:
        return None
    return replace(first, start=start, end=start + len(task.unit))
