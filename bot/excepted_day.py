"""The day of who is excepted: "Riêng 09 xã vùng cao (Pa Kheo, Nậm Rao …) được thực hiện đến hết
ngày 10/7" is the day of Nậm Rao, and not the general one of the sentence before it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.deadlines import due_in
from bot.material import Material, Read
from bot.own_clause import matter
from bot.premises import CAPITAL_NAME
from bot.question import Question
from bot.ranking import Scored, tokens_of
from bot.spans import Candidate, candidates
from corpus.text import fold, stored, syllables

_EXCEPTS = re.compile(r"\W*(?:\d+[.)]\W*)?(?:rieng|truong hop|doi voi)(?: doi voi)?(?: cac| \d+)? ")
_ASIDE = re.compile(r"\([^)]*\)|(?<!\w)(?:noi|do|vi|la|von) [^,;]*,")
_GROUP = re.compile(
    r"(?P<group>[^(,:;]+?)(?= ?[(,:;]| (?:duoc|phai|hoan thanh|thuc hien|cham)\b|$)"
)
_LIGHT = frozenset(
    "duoc phai thi nop gui thuc hien hoan thanh xong thoi han gian cham nhat truoc den het ngay "
    "la cua o tai xa phuong chi bo ban thon ap dang uy cac don vi nay va khac lui gia keo dai "
    "rieng".split()
)
_LOOKED_AT = 12  # spans, best first
_MOSTLY = 0.5  # of what is asked, by the general sentence


@dataclass(frozen=True)
class _Exception:
    """`names`: folded, of those excepted; `own`: what it says of a work of its own; `others`: what
    else the paper sets a day for."""

    span: Candidate
    names: frozenset[str]
    own: frozenset[str]
    others: tuple[Candidate, ...] = ()


def excepted_day(question: Question, material: Material, ranked: Sequence[Scored]) -> Scored | None:
    """The sentence on the one that was asked about, ranked as the general one."""
    asked = f" {' '.join(syllables(question.text))} "
    for one in ranked[:_LOOKED_AT]:
        read = material.of(one.candidate.article.id)
        for general, said in _pairs(read):
            is_of_it = one.candidate.start in (general.start, said.span.start)
            if is_of_it and _is_asked(question, asked, general, said):
                return replace(one, candidate=said.span)
    return None


def _is_asked(question: Question, asked: str, general: Candidate, said: _Exception) -> bool:
    names = [one for one in said.names if f" {one} " in asked]
    if not names or f" {names[0]} " in f" {' '.join(syllables(general.text))} ":
        return False
    light = _LIGHT.union(*(one.split() for one in names))
    wanted = {one for one in matter(question, general.article) if light.isdisjoint(one.split("_"))}
    held = tokens_of(f"{general.said} {general.article.title}")
    is_work = len(wanted & held) >= _MOSTLY * len(wanted)
    own = wanted & tokens_of(general.said)
    is_other = any(len(wanted & tokens_of(one.said)) > len(own) for one in said.others)
    return is_work and not is_other and said.own <= {*syllables(question.text)}


def _pairs(read: Read) -> Iterator[tuple[Candidate, _Exception]]:
    """Each exception with the sentence on all the others."""
    general: Candidate | None = None
    due = [one for one in _spans(read) if due_in(read, one)]
    found = [_exception(read, one) for one in due]
    others = tuple(one for one, said in zip(due, found, strict=True) if said is None)
    for span, said in zip(due, found, strict=True):
        if said is None:
            general = span
        elif general:
            yield general, replace(said, others=others)


def _exception(read: Read, span: Candidate) -> _Exception | None:
    folded = fold(stored(span.text))
    opening = _EXCEPTS.match(folded)
    if opening is None:
        return None
    before = due_in(read, span)[0].start_offset - span.start
    named = {" ".join(syllables(one[0])) for one in re.finditer(CAPITAL_NAME, span.text[:before])}
    group = _GROUP.match(folded, opening.end())
    if group:
        named |= {" ".join(syllables(group["group"])), *_members(read, group["group"])}
    names = frozenset(one for one in named if len(one.split()) > 1)
    left = set(syllables(_ASIDE.sub(" , ", folded[opening.end() : before])))
    known = _LIGHT.union(*(one.split() for one in names))
    return _Exception(span, names, frozenset(one for one in left - known if not one.isdigit()))


_OPENS_LIST = re.compile(r"[^.;]{0,30}?(?:\bgom|\bla|:|\()")


def _members(read: Read, group: str) -> Iterator[str]:
    """ "09 xã vùng cao gồm: Pa Kheo, Nậm Rao …", wherever the paper says so."""
    for passage in read.passages:
        folded = fold(passage.text)
        at = folded.find(group) if len(group.split()) > 1 else -1
        opening = _OPENS_LIST.match(folded, at + len(group)) if at >= 0 else None
        if opening:
            listed = re.split(r"[.;)]", passage.text[opening.end() :])[0]
            yield from (" ".join(syllables(one[0])) for one in re.finditer(CAPITAL_NAME, listed))


def _spans(read: Read) -> Iterator[Candidate]:
    for passage in read.passages:
        if passage.role in ("item", "paragraph"):
            yield from candidates(read.article, passage, read.relevance_of(passage))
