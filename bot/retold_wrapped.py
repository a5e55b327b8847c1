"""Nouns around a statement taken off: "A có nhiệm vụ …", "nhiệm vụ của A là …", "nêu mốc …", where
a heading or a lead of the source says that it is one."""

import re
from collections.abc import Iterator

from bot import gate_words as words
from bot.claim_tokens import Key, Token
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
_OF_RECORDS = frozenset("số ngày của".split())
_LONGEST_NAME = 16
WORDS = frozenset(word for table in (_CHARGED, _NAMED) for phrase, _ in table for word in phrase)
WORDS |= {"phân", "công"}


def charged(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A có nhiệm vụ gửi báo cáo" -> "A gửi báo cáo", below the heading "Nhiệm vụ"."""
    for at in range(1, len(claim) - 2):
        if claim[at].word not in ("có", "được"):
            continue
        for phrase, heading in _CHARGED:
            if _is(claim, at, phrase) and _is_below(heading, sources):
                yield put(claim[:at], bound(claim[at + len(phrase) :], 0))
        length = _reported(claim, at + 1)
        if length and claim[at].word == "được" and claim[at + 1 + length :]:
            if _is_led(tuple(one.word for one in claim[at + 1 : at + 1 + length]), sources):
                yield put(claim[:at], bound(claim[at + 1 + length :], 0))


def _reported(claim: Told, at: int) -> int:
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
    if not any(_is_below(heading, sources) for heading in _CHARGING):
        return
    for at in range(2, min(len(claim) - 2, _LONGEST_NAME)):
        length = next((len(one) for one in _GIVING if _is(claim, at, one)), 0)
        if length and any(_is_code(one) for one in claim[:at]):
            yield (*claim[:at], word("nêu"), *claim[at + length :])


_CHARGING = ("nhiệm vụ", "phân công", "tổ chức thực hiện")
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
        if not _is_below(heading, sources):
            continue
        if _is(claim, 0, phrase):
            yield from _unnamed(claim, length)
        for at in range(1, len(claim) - length - 1):
            if claim[at - 1].word in ("nêu", "đặt", "có") and _is(claim, at, phrase):
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


def _is(claim: Told, at: int, phrase: Phrase) -> bool:
    return tuple(one.word for one in claim[at : at + len(phrase)]) == phrase


def _is_below(heading: str, sources: Layout) -> bool:
    """No lead says in what way it is meant, and the heading says this."""
    return heading in sources.headings and "lead" not in sources.kinds


def by_record(claim: Told, sources: Layout) -> int:
    """Where "Theo Kế hoạch số 07-KH/ĐU ngày 14/8/2025 của Đảng ủy phường," ends, or "Kế hoạch số
    07-KH/ĐU nêu", that names only the document which all that is cited stands in; 0 if the claim
    does not begin so."""
    if len(set(sources.groups)) > 1:
        return 0
    if claim[0].word != "theo":
        return _said_by_record(claim, sources) or _of_who_orders(claim, sources)
    end = next((n for n in range(2, len(claim) - 2) if claim[n].before == 1), 0)
    return end if end and _names_own(claim[1:end], sources) else 0


def _said_by_record(claim: Told, sources: Layout) -> int:
    for at in range(3, min(len(claim) - 3, _LONGEST_NAME)):
        length = next((len(one) for one in _STATING if _is(claim, at, one)), 0)
        if length:
            return at + length if _names_own(claim[:at], sources, is_numbered=True) else 0
    return 0


def _of_who_orders(claim: Told, sources: Layout) -> int:
    """ "Chỉ thị số 05-CT/TU của [Ban Thường vụ Thành ủy yêu cầu …]", whom a lead has order it."""
    of = next((n for n in range(3, min(len(claim), _LONGEST_NAME)) if claim[n].word == "của"), 0)
    if not of or not _names_own(claim[:of], sources, is_numbered=True):
        return 0
    for at in range(of + 2, min(len(claim) - 2, of + _LONGEST_NAME)):
        length = _reported(claim, at)
        if length:
            said = tuple(one.key for one in claim[of + 1 : at + length])
            return of + 1 if _opens_lead(said, sources) else 0
    return 0


def _opens_lead(said: tuple[Key, ...], sources: Layout) -> bool:
    return any(
        sources.kinds[at] == "lead"
        and sources.before(at) >= 2
        and tuple(one.key for one in sources.tokens[at : at + len(said)]) == said
        for at in sources.places.get(said[0], ())
    )


_STATING = tuple(
    tuple(one.split()) for one in ("nêu rõ", "ghi rõ", "quy định", "xác định", "nêu", "ghi")
)


def _names_own(named: Told, sources: Layout, is_numbered: bool = False) -> bool:
    fields = [sources.field(kind) for kind in ("type", "number", "issuer", "issued_on")]
    known = {key for field in fields for key in field}
    if not all(one.key in known or one.word in _OF_RECORDS for one in named):
        return False
    keys = tuple(one.key for one in named)
    is_issued = bool(fields[0] and fields[2]) and keys == (*fields[0], "của", *fields[2])
    return any(one.key in fields[1] and one.value for one in named) or (
        is_issued and not is_numbered
    )
