"""The entries of a part that is named: "nội dung thứ 4 phần nhiệm vụ nói rõ hơn", of a paper whose
"II. NHIỆM VỤ" has units as headings, or numbered lines, below."""

import re
from collections.abc import Iterator
from itertools import groupby

from bot.focus import ListItem
from bot.fragments import Fragment
from bot.material import Read
from corpus.article import Passage, Role
from corpus.text import fold, syllables

_PART = re.compile(
    r"(?<!\w)(?:phan|muc) (?P<part>\w[^?.,:]*?)"
    r"(?: (?:noi|ghi|neu|yeu cau|la|gom|cu the|chi tiet|giai thich|trich|ro)(?!\w).*)?\W*$"
)
_JOINT = re.compile(r", (?=(?:[IVX]{1,4}|[A-ZĐ]|\d{1,2})[.)/-])")
_NUMBER = re.compile(r"(\d{1,2})[.)] ")
_IN_LINE = re.compile(r"\((\d{1,2})\) ")
_TOLD: tuple[Role, ...] = ("paragraph", "item", "row")
_OWN_PARTS = ("chi tieu", "muc tieu")
_MOST_TOLD = 4  # passages of an entry


def part_named(one: Fragment) -> str:
    """ "nhiem vu", "iii"; "" where no part is named beside the entry."""
    if one.ordinal is None or one.pointer:
        return ""
    if names_its_part(one):
        return one.ordinal.noun
    beside = f"{one.core[: one.ordinal.start]} , {one.core[one.ordinal.end :]}"
    found = _PART.search(fold(beside))
    return found["part"].strip() if found else ""


def names_its_part(one: Fragment) -> bool:
    """ "chỉ tiêu thứ 2" is no entry of the list of tasks that was shown."""
    return one.ordinal is not None and one.ordinal.noun in _OWN_PARTS


def entries_of_part(read: Read, part: str) -> tuple[ListItem, ...]:
    """() where the text has no such part."""
    below = list(_below(read, set(syllables(part))))
    if len(below) == 1:
        return _in_line(below[0][1], read.article.id)
    found = [(key, [one for _, one in rest]) for key, rest in groupby(below, lambda one: one[0])]
    return tuple(
        ListItem(at, key[0], rest[0].text, read.article.id, _places(rest))
        for at, (key, rest) in enumerate(found, start=1)
    )


def _in_line(passage: Passage, article: int) -> tuple[ListItem, ...]:
    """ "(1) Xây dựng 04 mô hình. (2) Làm sạch 7,5 km kênh."."""
    marks = list(_IN_LINE.finditer(passage.text))
    ends = [*(one.start() for one in marks[1:]), len(passage.text)]
    return tuple(
        ListItem(
            at, mark[1], passage.text[mark.end() : end], article, (_place(passage, mark, end),)
        )
        for at, (mark, end) in enumerate(zip(marks, ends, strict=False), start=1)
    )


def _place(passage: Passage, mark: re.Match[str], end: int) -> tuple[int, int]:
    told = passage.text[:end].rstrip()
    return passage.start + mark.end(), passage.start + len(told)


def _places(told: list[Passage]) -> tuple[tuple[int, int], ...]:
    return tuple((one.start, one.end) for one in told[:_MOST_TOLD])


def _below(read: Read, words: set[str]) -> Iterator[tuple[tuple[str, int], Passage]]:
    """What stands in the part, each with the number and the beginning of its entry."""
    for passage in read.passages:
        if passage.role not in _TOLD:
            continue
        headings = _JOINT.split(passage.heading)
        at = next((at for at, one in enumerate(headings) if words <= set(syllables(one))), None)
        if at is not None:
            yield _entry_of(passage, headings[at + 1 :]), passage


def _entry_of(passage: Passage, headings: list[str]) -> tuple[str, int]:
    own = passage.label.rpartition(".")[2]
    number = _NUMBER.match(headings[0]) if headings else None
    if number and not (own.isdigit() and int(own) > int(number[1])):
        return number[1], 0
    return (own if own.isdigit() else "", passage.start)
