"""Levels of the Party: what is told of "cấp cơ sở" does not answer a question of "cấp tỉnh"."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.ranking import Scored
from corpus.text import fold

# In this order: "cấp trên trực tiếp cơ sở" is not "cấp cơ sở".
_LEVELS = (
    ("above", r"(?:cap )?tren truc tiep (?:cua )?(?:to chuc )?co so(?: dang)?"),
    ("centre", r"cap trung uong"),
    (
        "province",
        r"cap tinh|truc thuoc trung uong|(?:tinh|thanh) uy(?! vien)|dai hoi (?:dang bo )?tinh",
    ),
    ("district", r"cap huyen|(?:quan|huyen|thi) uy(?! vien)|dai hoi (?:dang bo )?(?:huyen|quan)"),
    ("commune", r"cap xa|dang uy (?:xa|phuong)|xa, phuong"),
    ("base", r"cap co so|dang bo co so|chi bo co so|to chuc co so dang"),
    ("cell", r"dai hoi chi bo|chi bo truc thuoc"),
)
_NAMED = re.compile("|".join(rf"(?P<{name}>(?<!\w)(?:{words})(?!\w))" for name, words in _LEVELS))
_ASKED = re.compile(
    r"(?<!\w)(?:cap (?:tinh|huyen|xa|co so|tren truc tiep)|truc thuoc trung uong)(?!\w)"
)


def of_the_level(text: str, ranked: Sequence[Scored]) -> list[Scored]:
    """Without what names other levels only; nothing at all where no other span names the one that
    was asked about."""
    if not _ASKED.search(fold(text)):
        return list(ranked)
    asked = _levels(text)
    told = [(_levels(one.candidate.text), one) for one in ranked]
    if not any(asked & levels for levels, _ in told) and any(levels for levels, _ in told):
        return []
    return [one for levels, one in told if not levels or asked & levels]


@lru_cache(maxsize=8192)
def _levels(text: str) -> frozenset[str]:
    return frozenset(str(match.lastgroup) for match in _NAMED.finditer(fold(text)))
