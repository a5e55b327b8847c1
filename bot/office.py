"""Questions for somebody's office: "đồng chí Tạ Quang Lữ giữ chức gì"."""

import re
from collections.abc import Sequence

from bot.people import names
from bot.question import Question
from bot.ranking import Scored
from corpus.text import fold

_ASKS = re.compile(
    r"(?<!\w)(?:chuc (?:vu|danh)? ?(?:gi|nao)|(?:giu|lam) chuc|chuc vu|chuc danh|lam gi o dau|"
    r"cuong vi gi|la ai)(?!\w)"
)
_OFFICE = re.compile(
    r"(?<!\w)(?:bi thu|pho|truong|uy vien|chu tich|chu nhiem|chanh|giam doc|hieu truong|"
    r"thuong truc|chuyen vien|to truong|doi truong|giang vien|uv\.?btv|uvbtv)(?!\w)"
)


def asks_office(question: Question) -> bool:
    return bool(_ASKS.search(fold(question.text)) and names(question.text))


def by_office(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """Spans that name the person beside an office come first."""
    name = fold(names(question.text)[0])
    beside = re.compile(
        rf"{_OFFICE.pattern}[^.;]{{0,60}}{name}|{name}[^.;]{{0,40}}{_OFFICE.pattern}"
    )
    return sorted(ranked, key=lambda one: (not beside.search(fold(one.candidate.text)), -one.score))
