"""A paper called by whose it is and what it carries out: "Kế hoạch của xã Na Sang thực hiện Chỉ thị
45-CT/TW giao ai …?" asks about that plan, not about the directive."""

import re
from collections.abc import Iterator

from bot.documents import resolve
from corpus.addressees import syllables_of_kinds
from corpus.numbers import Reference, asked
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

_NOUN = (
    r"(?:ke hoach|chuong trinh hanh dong|chuong trinh|huong dan|cong van|nghi quyet|chi thi|"
    r"thong tri|ket luan|de an|quyet dinh|thong bao)"
)
_CARRIES_OUT = r"(?:(?:trien khai )?thuc hien|cu the hoa|thi hanh|trien khai|quan triet)"
_NOT_ASKED = r"(?:(?!(?:nao|gi|ai|may|ngay|khi|bao|so)\b)[a-z]+ +)"
_CALLED = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUN}) (?P<whose>{_NOT_ASKED}{{0,14}}?)"
    rf"{_CARRIES_OUT} (?:{_NOUN} )?(?:so )?$"
)
_OF = re.compile(r"\s*,? ?(?:cua|ben|o) (?P<whose>(?:(?:\w+) ){1,8})")
_ON = re.compile(r" ve (?:\w+ ?){1,12}")
_ASKS = frozenset("ngay khi ai bao may so la do ky nao gi".split())
_COMMON = frozenset("ban thuong vu chap hanh truc khoi cac co quan tinh".split())


def of_its_own(question: str, records: Records) -> str:
    """The question with the number of that paper in place of what it is called; "" where the
    library knows no such paper, or several."""
    for number in asked(question):
        called = _CALLED.search(_flat(question[: number.start]))
        whose = _whose(question, number, called) if called else ""
        found = list(_papers(called["noun"], whose, number, records)) if called else []
        if called and len(found) == 1:
            issuer = f" của {found[0].body}" if called["whose"].strip() else ""
            name = f"{found[0].loai} {found[0].so_hieu}".strip() + issuer
            name = fold(name) if question.isascii() else name
            rest = _without_subject(question[number.end :], found[0])
            return f"{question[: called.start()]}{name}{rest}"
    return ""


def _without_subject(rest: str, paper: Directive) -> str:
    """Less " về đại hội", where the paper itself says that it is on that."""
    on = _ON.match(fold(rest))
    told = {*syllables(paper.trich_yeu), "ve"}
    end = 0
    for word in re.finditer(r"\w+", on[0] if on else ""):
        if word[0] not in told or word[0] in _ASKS:
            break
        end = word.end()
    return rest[end:]


def _flat(text: str) -> str:
    return re.sub(r"[,\"“”]", " ", fold(text))


def _whose(question: str, number: Reference, called: re.Match[str]) -> str:
    """The words that say whose it is, before what it carries out or after."""
    after = _OF.match(_flat(question[number.end :]) + " ")
    return called["whose"].strip() or (after["whose"] if after else "")


def _papers(noun: str, whose: str, number: Reference, records: Records) -> Iterator[Directive]:
    """Of those that name that number: of this kind, and of the place that is said."""
    words = set(syllables(whose))
    named = resolve([number], records).directives
    naming = {article for one in named for article in one.cited}
    for one in records.snapshot().all:
        place = set(syllables(one.place or one.body)) - syllables_of_kinds() - _COMMON
        is_its = bool(place) and place <= words
        is_such = fold(one.loai).startswith(noun) and one not in named
        if is_its and is_such and naming & set(one.own):
            yield one
