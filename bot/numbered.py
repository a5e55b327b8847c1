"""Things told apart by a number: "đoàn 1907", "phường 4", "khu phố 3". What is said of number 1914
does not answer a question about number 1907."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.one_of_a_kind import ORDINAL, ordinal
from bot.ranking import Scored
from bot.spans import Candidate
from corpus.text import fold

_THINGS = re.compile(
    r"(?<!\w)(?P<noun>doan|doi|to|khu pho|khu vuc|phuong|quan|ap|thon|xom|dieu|khoan|chuong|"
    r"phu luc|mau|bieu|dot|lop|cum|chuyen de|tieu ban|nhom|don vi bau cu)"
    r"(?: (?:kiem tra|giam sat|cong tac|khao sat|thanh tra|dan pho|bau cu|giup viec))?(?: so)? "
    r"(?P<numbers>\d{1,4}(?:\s*(?:,|;|va|hoac|cung)\s*\d{1,4})*)(?!\w|[./%-]\d)"
)

_TIME = re.compile(
    rf"(?<!\w)(?:(?P<time>lan) (?:thu )?|(?P<noun>lop|dot|vong|phien)(?: \w+){{0,2}}? thu )"
    rf"(?P<which>{ORDINAL})"
)
# The number behind the name: "đội Giọt nước nghĩa tình số 3".
_CALLED = re.compile(
    r"(?<!\w)(?P<noun>doi|doan|to|nhom)(?: (?!so\b|va\b|co\b|cua\b|do\b)[^\W\d]+){1,5} so "
    r"(?P<number>\d{1,4})(?!\w)"
)
_CLAUSE = re.compile(r"[^;\s][^;]*")
_NEAR = 0.75  # of the best score


def to_the_number(text: str, ranked: Sequence[Scored]) -> list[Scored]:
    """Without what names others of its kind; nothing at all where the best of them did and none
    of the rest is known to be of the number asked about."""
    asked = _numbers(text)
    if not asked or not ranked:
        return list(ranked)
    kept = [_own_clause(asked, one) for one in ranked if not _is_of_others(asked, one)]
    below = [one for one in kept if _is_headed(asked, one)]
    if below:
        return below
    near = [one for one in ranked if one.score >= _NEAR * ranked[0].score]
    is_led_astray = any(one not in kept for one in near) and not any(
        _is_of(asked, one) for one in kept
    )
    return [] if is_led_astray else kept


def _is_headed(asked: Mapping[str, set[int]], one: Scored) -> bool:
    """It stands below a line that is nothing but the name asked for: "Đoàn số 4"."""
    above = re.split(r", |\n", one.candidate.passage.heading)[-1]
    is_name = bool(_THINGS.fullmatch(fold(above).strip(" :")))
    return is_name and _meets(asked, _numbers(above))


def _own_clause(asked: Mapping[str, set[int]], one: Scored) -> Scored:
    """Of "… lớp 1 và lớp 2; … lớp 4" the clause that names the number asked about."""
    span = one.candidate
    told = [(match, _numbers(match[0])) for match in _CLAUSE.finditer(span.text)]
    own = [match for match, numbers in told if _meets(asked, numbers)]
    others = [
        match for match, numbers in told if match not in own and asked.keys() & numbers.keys()
    ]
    if len(own) != 1 or not others:
        return one
    start, end = (span.start + at for at in own[0].span())
    return replace(one, candidate=replace(span, start=start, end=end))


def _meets(asked: Mapping[str, set[int]], numbers: Mapping[str, set[int]]) -> bool:
    return any(wanted & numbers.get(noun, set()) for noun, wanted in asked.items())


@lru_cache(maxsize=8192)
def _numbers(text: str) -> Mapping[str, set[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for match in _THINGS.finditer(fold(text)):
        found[match["noun"]].update(int(one) for one in re.findall(r"\d+", match["numbers"]))
    for match in _TIME.finditer(fold(text)):
        found[match["time"] or match["noun"]].add(ordinal(match["which"]))
    for match in _CALLED.finditer(fold(text)):
        found[match["noun"]].add(int(match["number"]))
    return found


def _is_of_others(asked: Mapping[str, set[int]], one: Scored) -> bool:
    """By its own words or, where they name none, by its lead, heading or article's title."""
    told = [_numbers(text) for text in _around(one)]
    nearest = {noun: next(filter(None, (each.get(noun) for each in told)), set()) for noun in asked}
    return any(nearest[noun] and not numbers & nearest[noun] for noun, numbers in asked.items())


def _around(one: Scored) -> tuple[str, ...]:
    span = one.candidate
    told = span.said.replace(": ", " ")  # "Đợt: 4" of a row
    return told, opening_of(span), span.passage.lead, span.passage.heading, span.article.title


def opening_of(span: Candidate) -> str:
    """ "Đoàn số 2" of "Đoàn số 2. Trưởng đoàn: ông X. Địa bàn: …", which is all of that one."""
    found = _THINGS.match(fold(span.passage.text))
    return found[0] if found else ""


def _is_of(asked: Mapping[str, set[int]], one: Scored) -> bool:
    """Its own words name that number, or those above it that number alone."""
    told, *above = (_numbers(text) for text in _around(one))
    return any(
        numbers <= told.get(noun, set()) or any(each.get(noun) == numbers for each in above)
        for noun, numbers in asked.items()
    )
