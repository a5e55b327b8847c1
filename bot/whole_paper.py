"""All that a paper lays down, point by point in its own order: what is to be done, by when, how
much; not what it finds, explains or is called."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.background import PART, is_background
from bot.lists import Item, Listing, name_of, text_of
from bot.material import Read
from bot.spans import candidates, whole_item
from corpus.article import Passage
from corpus.splitting import names_columns
from corpus.text import fold, syllables

MOST = 15
# Left out first, where there is more than can be told.
_AIMS = re.compile(r"(?:muc dich|quan diem|nguyen tac|y nghia|phuong cham)(?!\w)")
_ARRANGED = re.compile(r"\W*(?:dia diem|thanh phan|bao cao vien|chu tri|dau moi)\s*:")
_OPENS = re.compile(r"\W*(?:can cu|thuc hien|sau khi|tren co so|theo|xet|de)(?!\w).*:\s*$", re.S)
_CLOSES = re.compile(r"\W*(?:thua lenh|nhan duoc|noi nhan|van phong \w+ \w+ thong bao de)(?!\w)")
_SENT_TO = re.compile(r"\W*kinh gui(?!\w)")
_SAYS = re.compile(r"\d|phai|khong|truoc|hang|moi|xong|chiu trach nhiem|chu tri|phoi hop")


def whole_paper(read: Read, asked: str = "") -> Listing | None:
    """Of the part that `asked` calls by its heading, where it does; None where fewer than two
    points are laid down."""
    laid_down = list(_laid_down(read))
    of_part = [one for one in laid_down if _is_called(one, f" {' '.join(syllables(asked))} ")]
    points = [
        (passage, item)
        for passage in of_part or laid_down
        for item in _items(read, passage)
        if not text_of(item).rstrip("* ").endswith(":") and not _CLOSES.match(fold(text_of(item)))
    ]
    if len(points) < 2:
        return None
    kept = _weightiest(points)
    told = [(passage, item) for passage, item in points if (passage.id, item[0].start) in kept]
    is_one_list = len({passage.group for passage, _ in told}) == 1
    items = tuple(item if is_one_list else _unlabelled(item) for _, item in told)
    return Listing(None, items, left_out=len(points) - len(items))


def _unlabelled(item: Item) -> Item:
    """Of several lists each counts its own."""
    return tuple(replace(span, passage=replace(span.passage, label="")) for span in item)


def _laid_down(read: Read) -> Iterator[Passage]:
    """Below the first heading, or behind the sentence that opens the body; above the signature."""
    signed = min((one.start for one in read.passages if one.role == "signature"), default=None)
    headed = min((one.start for one in read.passages if one.heading), default=None)
    after = _opened(read, headed)
    for one in read.passages:
        is_within = one.start >= after and (signed is None or one.start < signed)
        is_title = fold(one.text.strip(" .")) in fold(read.article.title)
        if one.role == "row":
            is_told = not names_columns(one)
        else:
            is_told = one.role in ("item", "paragraph") and not (is_title or _is_beside(one))
        if is_within and is_told:
            yield one


def _opened(read: Read, headed: int | None) -> int:
    """Where the body begins: letters are addressed before that."""
    opening = [
        one.end
        for one in read.passages
        if one.role == "paragraph"
        and one.text.rstrip().endswith(":")
        and len(one.text.split()) >= _LEAST_OPENING
        and (headed is None or one.start < headed)
    ]
    if opening:
        return opening[0]
    items = (one.start for one in read.passages if one.role == "item")
    return headed if headed is not None else min(items, default=0)


_LEAST_OPENING = 5  # words; "Kính gửi:" has fewer


def _is_beside(passage: Passage) -> bool:
    is_found = is_background(passage.heading)
    is_sent = bool(_SENT_TO.match(fold(passage.lead))) or passage.text.rstrip()[-1:] == ","
    return is_found or is_sent or bool(_OPENS.match(fold(passage.text)))


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
    """0 for what binds: a day, a figure, a duty."""
    text = fold(text_of(item))
    names = (name_of(part) for part in PART.split(passage.heading))
    if _ARRANGED.match(text) or any(_AIMS.match(fold(name)) for name in names):
        return 2
    return 0 if _SAYS.search(text) else 1
