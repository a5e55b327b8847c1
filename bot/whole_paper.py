"""All that a paper lays down, point by point in its own order: what is to be done, by when, how
much; not what it finds, explains or is called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.background import PART
from bot.laid_down import is_closing, laid_down
from bot.lists import Item, Listing, name_of, text_of
from bot.material import Read
from bot.spans import candidates, whole_item
from corpus.article import Passage
from corpus.text import fold, item_label, syllables

MOST = 20
# Left out first, where there is more than can be told.
_AIMS = re.compile(r"(?:muc dich|quan diem|nguyen tac|y nghia|phuong cham)(?!\w)")
_ARRANGED = re.compile(r"\W*(?:dia diem|thanh phan|bao cao vien|chu tri|dau moi)\s*:")
_TARGETS = re.compile(r"(?:chi tieu|muc tieu)(?!\w)")
_SAYS = re.compile(r"\d|phai|khong|truoc|hang|moi|xong|chiu trach nhiem|chu tri|phoi hop")
_OF_DAYS = re.compile(
    r"\d/\d|(?:truoc|den|ngay|tu|trong|cham nhat)\D{0,20}\d|"
    r"(?:hang|moi) (?:thang|quy|nam|tuan|ngay)"
)


def whole_paper(read: Read, asked: str = "") -> Listing | None:
    """Of the part that `asked` calls by its heading, where it does; None where fewer than two
    points are laid down."""
    passages = list(laid_down(read))
    if asks_for_tasks(asked):
        passages = [one for one in passages if not _is_target(one)] or passages
    of_part = [one for one in passages if _is_called(one, f" {' '.join(syllables(asked))} ")]
    points = [
        (passage, item)
        for passage in of_part or passages
        for item in _items(read, passage)
        if not _only_opens(passage, text_of(item)) and not is_closing(text_of(item))
    ]
    if len(points) < 2:
        return None
    kept = _weightiest(points)
    told = [(passage, item) for passage, item in points if (passage.id, item[0].start) in kept]
    is_one_list = len({passage.group for passage, _ in told}) == 1
    items = tuple(item if is_one_list else _unlabelled(item) for _, item in told)
    return Listing(None, items, left_out=len(points) - len(items))


def _only_opens(passage: Passage, text: str) -> bool:
    """ "2. Ủy ban nhân dân phường:", but not "Kiểm tra 06 chi bộ về …, gồm:"."""
    told = text[item_label(text)[1] :] if passage.role == "item" else text
    return told.rstrip("* ").endswith(":") and not _COUNTS.search(told)


_COUNTS = re.compile(r"(?<![\w/.,-])\d{1,4} [^\W\d_]{2,}(?<! năm)(?<! tháng)")
_OF_TASKS = re.compile(
    r"(?<!\w)(?:giao|phan cong)(?! ban(?!\w))(?: \w+){0,6}? (?:viec|nhiem vu|phan viec)(?!\w)|"
    r"(?<!\w)nhiem vu (?:gi|nao)(?!\w)"
)


def asks_for_tasks(asked: str) -> bool:
    """ "Giao những nhiệm vụ gì": not what is to be reached by them."""
    return bool(_OF_TASKS.search(" ".join(syllables(asked))))


def _is_target(passage: Passage) -> bool:
    return any(_TARGETS.match(fold(name_of(part))) for part in PART.split(passage.heading))


def _unlabelled(item: Item) -> Item:
    """Of several lists each counts its own."""
    return tuple(replace(span, passage=replace(span.passage, label="")) for span in item)


# Headings that a question may ask for by name, and does not by the way.
_PARTS = re.compile(
    r"(?:phuong an|chi tieu|muc tieu|giai phap|tien do|khau dot pha|nguyen tac|kinh phi)(?!\w)"
)


def _is_called(passage: Passage, asked: str) -> bool:
    names = (_PARTS.match(fold(name_of(part))) for part in PART.split(passage.heading))
    return any(name and f" {name[0]} " in asked for name in names)


def _items(read: Read, passage: Passage) -> Iterator[Item]:
    relevance = read.relevance_of(passage)
    if passage.role == "paragraph":
        yield from ((span,) for span in candidates(read.article, passage, relevance))
    else:
        yield whole_item(read.article, passage, relevance)


def _weightiest(points: Sequence[tuple[Passage, Item]]) -> set[tuple[int, int]]:
    ranked = sorted(enumerate(points), key=lambda one: (_lightness(*one[1]), one[0]))
    return {(passage.id, item[0].start) for _, (passage, item) in ranked[:MOST]}


def _lightness(passage: Passage, item: Item) -> int:
    """0 for what has a day, 1 for what else binds: a figure, a duty."""
    text = fold(text_of(item))
    names = (name_of(part) for part in PART.split(passage.heading))
    if _ARRANGED.match(text) or any(_AIMS.match(fold(name)) for name in names):
        return 3
    if _OF_DAYS.search(text):
        return 0
    return 1 if _SAYS.search(text) else 2
