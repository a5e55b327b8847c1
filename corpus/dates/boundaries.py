"""The words right before an expression that say which end of it counts: trước, chậm nhất, từ."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

Side = Literal["before", "by", "until", "from", "after", "in", ""]

_BEFORE = "truoc|truoc thoi diem"
_BY = (
    "cham nhat|muon nhat|tre nhat|khong quá|khong qua|khong muon hon|khong cham hon|khong tre hon|"
    "khong sau|den het|tới het|toi het|het(?! trong)|han chot|han cuoi cung|han cuoi|han|thoi han|"
    "deadline|"
    "gia han|gia han them|truoc va trong|truoc hoac trong|quá|han nop|han cuoi nop"
)
_UNTIL = "tu truoc den|tu truoc tới|luy ke den|tam nhin|den|tới|toi|cho den|tinh den|lui den|sàng"
_FROM = "tu|ke tu|bat dau tu|tinh tu|ngay tu|bat dau|tro di tu"
_IN = "hồi|hom|trong|vao|(?<!hieu )luc|vao luc|khoang|vao khoang|ngay trong|giua"
_FILL = (
    "la|ngay(?!\\s+tu)|thoi diem|moc|ky sinh hoat|cac|cuoi|ca|hai|cung|co|thang|them|thoi gian|"
    "dot|nhung|"
    "buoi|ky|hop|mot|02|2|dip"
)
_WORDS = "|".join(
    sorted(
        "|".join((_BEFORE, _BY, _UNTIL, _FROM, _IN, _FILL, "sau")).split("|"), key=len, reverse=True
    )
)
_RUN = re.compile(rf"(?<!\w)(?:(?:{_WORDS})(?!\w)\s*:?\s*)+$")
_TITLED = re.compile(
    r"(?<!\w)(?P<what>(?:thoi )?han (?:chot|cuoi|cuoi cung|nop|gui|dang (?:ký|ky)|bao cao|"
    r"hoan thanh|"
    r"tiep nhan|nhan|giai quyet|thuc hien|chot)?"
    r"(?:\s+[^\s.;,:]+){0,8}?\s*(?::|la|den|vao|truoc)\s*(?:la\s+|den\s+|het\s+|truoc\s+|vao\s+|"
    r"trong\s+|cham nhat\s+)*(?:ngay\s+|luc\s+)?)$"
)


@dataclass(frozen=True)
class Boundary:
    side: Side
    start: int  # where its words begin; the expression's start where there are none
    words: str = ""


_SEES = 90


def boundary(view: str, start: int, floor: int) -> Boundary:
    """What stands before `start`, no further left than `floor`."""
    begin = max(floor, start - _SEES)
    left = view[begin:start]
    run = _RUN.search(left)
    words = run[0] if run else ""
    side = _side(words)
    titled = _TITLED.search(left) if side in ("", "in", "until", "by", "before") else None
    if titled and not (run and run.start() <= titled.start()):
        side = "before" if re.search(r"(?<!\w)truoc(?!\w)", titled[0]) else "by"
        return Boundary(side, begin + titled.start(), titled[0])
    if not run or not side:
        return Boundary("", start)
    return Boundary(side, begin + _trimmed(run), words)


def _has(words: str, options: str) -> bool:
    return bool(_any_of(options).search(words))


@cache
def _any_of(options: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{options})(?!\w)")


def _side(words: str) -> Side:
    if _has(words, "truoc va trong|truoc hoac trong"):
        return "by"
    if _has(words, "tu truoc|tinh den|luy ke den"):
        return "until"
    if _has(words, "truoc(?! vao| trong| khi| do)|truoc thoi diem"):
        return "before"
    if _has(words, _BY):
        return "by"
    if _has(words, _FROM):
        return "from"
    if _has(words, _UNTIL):
        return "until"
    if _has(words, "sau"):
        return "after"
    return "in" if _has(words, _IN) else ""


_LEADING_FILL = re.compile(rf"(?:(?:{_FILL})(?!\w)\s*:?\s*)+")


def _trimmed(run: re.Match[str]) -> int:
    fill = _LEADING_FILL.match(run[0])
    return run.start() + (fill.end() if fill and fill.end() < len(run[0]) else 0)
