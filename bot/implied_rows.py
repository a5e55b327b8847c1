"""Rows in what is done told one by one, and the passive told by the one who acts."""

from collections.abc import Iterator
from itertools import pairwise

from bot.clauses import Told, begins
from bot.gate_verbs import DEEDS
from bot.source_frames import COPIED, ELECTING
from bot.stretches import bound, word


def active(subject: Told, deed: Told) -> Iterator[Told]:
    """ "Kế hoạch do đồng chí A ký ngày 19/6" -> "đồng chí A ký Kế hoạch ngày 19/6"."""
    by = next((n for n, one in enumerate(subject) if one.word == "do"), 0)
    length = _verb_length(deed)
    who = subject[by + 1 :]
    if by and length and who and not any(one.before for one in subject[1:]):
        yield (*bound(who, 0), *deed[:length], *bound(subject[:by], 0), *deed[length:])


def rows(deed: Told) -> Iterator[Told]:
    """ "bãi bỏ Hướng dẫn 07-HD/TU, Quy chế 22-QC/TU" -> each with the verb by itself, where all
    begin alike: with a number, or as documents do."""
    length = _verb_length(deed)
    cuts = [n for n in range(length + 1, len(deed)) if deed[n].before == 1 or deed[n].word == "và"]
    if not length or not cuts or any(one.before > 1 or one.colon for one in deed[length:]):
        return
    edges = [length, *cuts, len(deed)]
    items = [item(deed[start:stop]) for start, stop in pairwise(edges)]
    kinds = {_kind(one) for one in items}
    if len(kinds) == 1 and "" not in kinds:
        yield from ((*deed[:length], *bound(one, 0)) for one in items)


def _verb_length(deed: Told) -> int:
    at = 0
    while at < len(deed) and deed[at].word in (*COPIED, "đã", "đang"):
        at += 1
    spoken = tuple(one.word for one in deed[at : at + 2])
    return at + 2 if spoken in DEEDS else at + 1 if spoken[:1] in DEEDS else 0


def item(told: Told) -> Told:
    return told[1:] if told and told[0].word == "và" else told


def _kind(item: Told) -> str:
    """How an item of a row begins; "" where nothing makes it one."""
    if len(item) < 2:
        return ""
    value = item[0].value
    if value is not None and value.kind in ("number", "count"):
        return "number"
    codes = [one.value for one in item[1:4] if one.value is not None and one.value.kind == "code"]
    return "document" if item[0].is_name and codes else ""


def elected(deed: Told) -> Iterator[Told]:
    """ "bầu A làm Khối trưởng, B làm Khối phó" -> "bầu B làm Khối phó"."""
    if not deed or deed[0].word not in ELECTING:
        return
    cuts = [n for n in range(2, len(deed)) if deed[n].before == 1 or deed[n].word == "và"]
    for start, stop in pairwise([1, *cuts, len(deed)]):
        one = item(deed[start:stop])
        if any(token.word == "làm" for token in one[1:-1]):
            yield (deed[0], *bound(one, 0))


def chosen(deed: Told) -> Iterator[tuple[Told, Told]]:
    """ "bầu A làm Khối trưởng" -> A, "được bầu làm Khối trưởng"."""
    for one in elected(deed):
        at = next(n for n in range(2, len(one)) if one[n].word == "làm")
        yield one[1:at], (word("được"), word(deed[0].word), *one[at:])


_TOGETHER = frozenset("cùng nhau chung giữa cả tổng phối hợp sáp ký kết khác bằng".split())
_LIGHT = frozenset((("tập", "trung"), ("tiến", "hành"), ("triển", "khai")))


def first_of_row(subject: Told, deed: Told) -> Told:
    """The "A" of "A và B bị cắt"; () where it may be said of both together only."""
    at = next((n for n, one in enumerate(subject) if one.word == "và"), 0)
    several = (*subject, *deed)
    is_of_both = any(one.word in _TOGETHER for one in several) or any(
        one.value is not None and one.value.kind in ("number", "count") for one in several
    )
    return () if not at or is_of_both else subject[:at]


def bare_deed(deed: Told) -> Told:
    """ "tập trung chuẩn bị" -> "chuẩn bị"."""
    spoken = tuple(one.word for one in deed[:2])
    is_light = spoken in _LIGHT and begins(deed, 2, DEEDS)
    return bound(deed[2:], 0) if is_light else ()
