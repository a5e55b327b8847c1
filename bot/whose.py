"""Whose task an entry is, where only the heading above it says so: "5. Ban công tác Mặt trận các
thôn" and then "- Phối hợp rà soát danh sách cử tri"."""

from collections.abc import Sequence
from dataclasses import replace

from bot.laid_down import opened
from bot.material import Read
from bot.spans import Candidate
from corpus.tasks import Task
from corpus.text import fold

_LONGEST = 120  # code points of a unit's name
_FARTHEST = 3_000  # code points between the heading and the entry


def whose(read: Read, item: Sequence[Candidate]) -> Candidate | None:
    """The unit as it is printed above; None where the entry names it itself or nobody is named but
    those to whom the whole paper is addressed."""
    task = next((one for one in read.tasks if item[0].start <= one.start < item[-1].end), None)
    if task is None or not task.unit or len(task.unit) > _LONGEST:
        return None
    own = " ".join(span.text for span in item)
    printed = None if fold(task.unit) in fold(own) else _printed(read, item[0], task)
    return None if printed and _is_addressed_all(read, printed.start) else printed


def _is_addressed_all(read: Read, at: int) -> bool:
    """ "… yêu cầu các cấp ủy, tổ chức đảng thực hiện các nhiệm vụ sau:" opens the whole paper."""
    opening = [one for one in read.passages if one.role == "paragraph" and one.end <= opened(read)]
    return read.article.kind != "news" and any(one.start <= at < one.end for one in opening)


def _printed(read: Read, first: Candidate, task: Task) -> Candidate | None:
    text = read.article.text
    start = text.rfind(task.unit, max(0, first.start - _FARTHEST), first.start)
    if start < 0:
        return None
    return replace(first, start=start, end=start + len(task.unit))
