"""What stands in a part of a document that is asked for by its number: "Điều 3 quy định gì",
"khoản 2 Điều 5", "mục III"."""

import re
from collections.abc import Sequence

from bot.lists import Item
from bot.material import Read
from bot.question import Question
from bot.spans import whole_item
from corpus.article import Passage, Role
from corpus.text import fold

_PART = re.compile(
    r"(?<!\w)(?P<what>dieu|chuong|muc|phan)\s+(?:thu\s+)?(?P<number>\d{1,3}[a-z]?|[ivx]{1,6})(?!\w)"
)
_WITHIN = re.compile(r"(?<!\w)(?:khoan|diem|y)\s+(?P<label>\d{1,2}|[a-z])(?!\w)")
_SAYS = frozenset("so quy dinh neu noi ghi huong dan chi dao de cap gom yeu cau noi dung".split())
_TOLD: tuple[Role, ...] = ("paragraph", "item", "row")
_MOST = 15


def in_part(question: Question, read: Read) -> tuple[Item, ...]:
    """Its paragraphs and items in order; () where no part, or more than its content, is asked
    for."""
    folded = fold(question.text)
    part = _PART.search(folded)
    if part is None or not question.references or not _asks_no_more(question, folded):
        return ()
    below = [one for one in read.passages if one.role in _TOLD and _is_below(part, one)]
    label = _WITHIN.search(folded)
    if label:
        below = _labelled(below, label["label"])
    items = (whole_item(read.article, one, read.relevance_of(one)) for one in below[:_MOST])
    return tuple(item for item in items if item)


def _asks_no_more(question: Question, folded: str) -> bool:
    """Than what stands there."""
    parts = [one[0] for pattern in (_PART, _WITHIN) for one in pattern.finditer(folded)]
    named = {word for part in parts for word in part.split()}
    return set(question.content) - question.naming <= named | _SAYS


def _is_below(part: re.Match[str], passage: Passage) -> bool:
    """ "Chương II, …, Điều 3. …"; the parts of Party papers are called by their numeral alone."""
    number = re.escape(part["number"])
    names = rf"{part['what']}\s+(?:thu\s+)?{number}"
    if part["what"] in ("muc", "phan"):
        names += rf"|{number}\s*[-./)]"
    return bool(re.search(rf"(?:^|,\s)\W*(?:{names})(?!\w)", fold(passage.heading)))


def _labelled(passages: Sequence[Passage], label: str) -> list[Passage]:
    """The item, with what stands below it up to the next of its kind."""
    found: list[Passage] = []
    for one in passages:
        own = fold(one.label).strip(".)")
        if own == label:
            found = [one]
        elif found and own and own.isdigit() == label.isdigit():
            break
        elif found:
            found.append(one)
    return found
