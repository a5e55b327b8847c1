"""Days that a sentence names only as those that count no more ("gia hạn … đến ngày 05/9, thay cho
mốc cũ là trước ngày 15/8", "từ ngày 30/9 thành ngày 15/10"), and what a bracket says of before a
day: "(cơ cấu trước 01/7/2025)"."""

import re
from dataclasses import replace
from datetime import timedelta

from corpus.dates.reading import Found
from corpus.text import fold

_MOVES = re.compile(
    r"(?<!\w)(?:gia han|lui|keo dai|gian|rut ngan|dieu chinh|thay doi|"
    r"thay(?: the)?(?= (?:cum tu|moc|han|ngay|thoi (?:han|gian|diem))(?!\w))|"
    r"chuyen(?! (?:doi|bien|giao|sinh|de))|"
    r"doi(?! (?:voi|thoai|moi|tuong|chieu|so|phuong)))(?!\w)"
)
_FROM_BEFORE = re.compile(r"tu truoc (?:ngay )?\d[\d/]*(?P<to> (?:den|sang)(?P<before> truoc)?)?")
_OLD = re.compile(
    r"(?<!\w)(?:thay (?:cho|vi)|(?:moc|han|ngay|thoi (?:han|gian|diem))"
    r"(?: (?:cu|truoc (?:day|kia)|ban dau|da (?:neu|giao|quy dinh|an dinh))(?!\w)"
    r"|[^;(),]*? (?:tai|trong|theo) [^;(),]*? la(?=\s*$| truoc| den| ngay| het))"
    r"|truoc (?:day|kia)(?: la)?|ban dau(?: la)?)(?P<rest>[^;()]*)$"
)
_HELD = re.compile(r"(?<!\w)(?:nay|den (?:het )?ngay|sang|thanh|thay bang)(?!\w)")
_NOW_MOVED = re.compile(
    r"[\s),]*(?:nay )?(?:duoc )?(?:gia han|dieu chinh|lui|keo dai)(?!\w)|"
    r"\W*(?:thay )?bang (?:cum tu )?[“\"']?(?:truoc |het |den |cham nhat )*(?:ngay )?\d"
)
_INTO = re.compile(r"(?<!\w)(?:thanh|sang|lai|den|bang|con)(?: het)?(?: vao)? [“\"']?$")
_ONWARDS = re.compile(r"\s*(?:s[aà]ng|thanh|den)(?!\w)")
_STATE_BEFORE = re.compile(
    r"\((?:\w+ ){0,3}?(?:co cau|bo may|mo hinh|dia gioi|ten(?: goi)?|don vi|to chuc|so lieu|"
    r"quy dinh|mau)(?: cu)?(?: tu)?\s*$"
)


def as_it_counts(view: str, written: str, one: Found) -> Found:
    """`view`: the sentence folded, with marks where they tell; `written`: the words of `one`."""
    view = view.replace("\n", " ")
    before = view[: one.start]
    if one.role == "START" and _MOVES.search(before) and _ONWARDS.match(view, one.end):
        return replace(one, role="MENTION")
    if one.last is None or one.role not in ("DEADLINE", "PLANNED", "MENTION", "PERIOD"):
        return one
    if _STATE_BEFORE.search(before):
        return replace(one, role="MENTION")
    if not _MOVES.search(view):
        return one
    if _is_old(before) or _NOW_MOVED.match(view, one.end):
        return replace(one, role="MENTION")
    if one.role == "PLANNED" and _INTO.search(before) and not one.tentative:
        return replace(one, role="DEADLINE", first=None, boundary="inclusive")
    return _from_before(written, one)


def _is_old(before: str) -> bool:
    old = _OLD.search(before)
    return old is not None and not _HELD.search(old["rest"])


def _from_before(written: str, one: Found) -> Found:
    """ "Gia hạn … từ trước ngày 31/01 đến hết ngày 30/4": only the last day still counts."""
    spread = _FROM_BEFORE.search(fold(written))
    if spread is None or one.last is None:
        return one
    if spread["to"] is None:
        return replace(one, role="MENTION")
    is_before = bool(spread["before"])
    last, boundary = (one.last - is_before * timedelta(days=1), "exclusive" if is_before else "")
    return replace(one, role="DEADLINE", first=None, last=last, boundary=boundary or "inclusive")
