"""Nouns around a statement taken off: "A có nhiệm vụ …", "nhiệm vụ của A là …", "nêu mốc …", where
a heading or a lead of the source says that it is one."""

import re
from collections.abc import Iterator

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.clauses import Told
from bot.gate_words import Phrase
from bot.source_tokens import Layout
from bot.stretches import bound, put, word

_CHARGED = (
    (("được", "yêu", "cầu"), "yêu cầu"),
    *(
        (tuple(told.split()), heading)
        for heading in ("nhiệm vụ", "tổ chức thực hiện", "phân công", "trách nhiệm")
        for told in ("có nhiệm vụ", "được giao nhiệm vụ", "được giao", "có trách nhiệm")
    ),
)
_NAMED = tuple(
    (tuple(told.split()), heading)
    for told, heading in (
        ("nhiệm vụ", "nhiệm vụ"),
        ("yêu cầu", "yêu cầu"),
        ("chỉ tiêu", "chỉ tiêu"),
        ("mục tiêu", "mục tiêu"),
        ("mốc", "mốc"),
        ("mốc thời gian", "mốc"),
        ("thời hạn", "thời hạn"),
    )
)
_LONGEST_NAME = 16
WORDS = frozenset(word for table in (_CHARGED, _NAMED) for phrase, _ in table for word in phrase)
WORDS |= {"phân", "công"}


def charged(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A có nhiệm vụ gửi báo cáo" -> "A gửi báo cáo", below the heading "Nhiệm vụ"."""
    for at in range(1, len(claim) - 2):
        if claim[at].word not in ("có", "được"):
            continue
        for phrase, heading in _CHARGED:
            if is_said(claim, at, phrase) and is_below(heading, sources):
                yield put(claim[:at], bound(claim[at + len(phrase) :], 0))
        length = reported(claim, at + 1)
        if length and claim[at].word == "được" and claim[at + 1 + length :]:
            if _is_led(tuple(one.word for one in claim[at + 1 : at + 1 + length]), sources):
                yield put(claim[:at], bound(claim[at + 1 + length :], 0))


def reported(claim: Told, at: int) -> int:
    spoken = tuple(one.word for one in claim[at : at + 2])
    return 2 if spoken in words.REPORTS else 1 if spoken[:1] in words.REPORTS else 0


def _is_led(said: Phrase, sources: Layout) -> bool:
    """Whether the lead, which ends with what introduces the quote, orders it so."""
    leads = [at for at, kind in enumerate(sources.kinds) if kind == "lead"]
    reports = [at for at in leads if sources.phrase(at, words.REPORTS)]
    if not reports or sources.denies(leads[0], leads[-1]):
        return False
    last = reports[-1]
    return tuple(sources.word(last + n) for n in range(len(said))) == said


def ordered(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Kế hoạch 145-KH/TU giao A trồng …" -> "Kế hoạch 145-KH/TU nêu A trồng …"."""
    if not any(is_below(heading, sources) for heading in CHARGING):
        return
    for at in range(2, min(len(claim) - 2, _LONGEST_NAME)):
        length = next((len(one) for one in _GIVING if is_said(claim, at, one)), 0)
        if length and any(_is_code(one) for one in claim[:at]):
            yield (*claim[:at], word("nêu"), *claim[at + length :])


CHARGING = ("nhiệm vụ", "phân công", "tổ chức thực hiện")
_GIVING = (("giao",), ("phân", "công"))


def _is_code(token: Token) -> bool:
    return token.value is not None and token.value.kind == "code"


def named(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Nhiệm vụ của A là …" -> "A …", "Chỉ tiêu là …" -> "…", "nêu mốc …" -> "nêu …"."""
    if claim[0].word == "mức" and claim[1].key in sources.beginnings:
        yield put(claim[1:])
    yield from _told_below(claim, sources)
    for phrase, heading in _NAMED:
        length = len(phrase)
        if not is_below(heading, sources):
            continue
        if is_said(claim, 0, phrase):
            yield from _unnamed(claim, length)
        for at in range(1, len(claim) - length - 1):
            if claim[at - 1].word in ("nêu", "đặt", "có") and is_said(claim, at, phrase):
                yield put(claim[:at], bound(claim[at + length :], 0))


def _told_below(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Chỉ tiêu năm 2026 là …" -> "…", where the heading above says just that."""
    at = next((n for n in range(2, min(len(claim) - 2, _LONGEST_NAME)) if claim[n].word == "là"), 0)
    label = " ".join(one.text.lower() for one in claim[:at])
    heads = re.split(r"[,;:]? ?(?:^|(?<= ))(?:\w{1,4}[.)]|[IVX]+\.) ", sources.headings)
    heads = [re.sub(r"[^\w% ]+", " ", one) for one in heads]
    if at and "lead" not in sources.kinds and label in {" ".join(one.split()) for one in heads}:
        yield put(claim[at + 1 :])


def _unnamed(claim: Told, length: int) -> Iterator[Told]:
    if length < len(claim) and claim[length].word == "là":
        yield put(claim[length + 1 :])
    if length < len(claim) and claim[length].word in ("đến", "trong", "năm"):
        at = next((n for n in range(length + 1, len(claim) - 1) if claim[n].word == "là"), None)
        if at is not None:
            yield put(claim[length:at], bound(claim[at + 1 :], 1))
    if length < len(claim) and claim[length].word == "của":
        for at in range(length + 2, len(claim) - 1):
            if claim[at].word == "là":
                yield put(claim[length + 1 : at], bound(claim[at + 1 :], 0))
                return


def is_said(claim: Told, at: int, phrase: Phrase) -> bool:
    return tuple(one.word for one in claim[at : at + len(phrase)]) == phrase


def is_below(heading: str, sources: Layout) -> bool:
    """No lead says in what way it is meant, and the heading says this."""
    return heading in sources.headings and "lead" not in sources.kinds
