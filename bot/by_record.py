"""The document that a claim names before what it says, taken off: "Theo Kế hoạch số 07-KH/ĐU ngày
14/8/2025 của Đảng ủy phường, …", "Kế hoạch số 07-KH/ĐU nêu …"."""

import re

from bot import gate_words as words
from bot.claim_tokens import Key
from bot.clauses import Told, predicate, replaced
from bot.retold_wrapped import CHARGING, is_below, is_said, reported
from bot.source_tokens import Layout

_LONGEST_NAME = 30
_OF_RECORDS = frozenset("số ngày".split())
_SHORTEST_MATTER = 4
_STATING = tuple(
    tuple(one.split())
    for one in ("nêu rõ", "ghi rõ", "cho biết", "quy định", "xác định", "nêu", "ghi")
)
# What a document says in such words stands below a heading that says so.
_BELOW = (
    (("phân", "công"), CHARGING),
    (("giao",), CHARGING),
    (("yêu", "cầu"), ("yêu cầu",)),
)
_AIMING = (
    (("đặt", "chỉ", "tiêu"), ("chỉ tiêu",)),
    (("đề", "ra", "chỉ", "tiêu"), ("chỉ tiêu",)),
    (("nêu", "chỉ", "tiêu"), ("chỉ tiêu",)),
    (("đặt", "mục", "tiêu"), ("mục tiêu",)),
    (("đề", "ra", "mục", "tiêu"), ("mục tiêu",)),
)
# Nobody is charged with what is only asked for, aimed at or done already.
_NOT_CHARGED = words.AIMS | frozenset((("đề", "nghị"), ("kiến", "nghị"), ("đề", "xuất")))
# Others ask for what stands below them.
_OF_OTHERS = re.compile(r"ý kiến|kiến nghị|đề xuất|đề nghị|phản ánh")
_CONCLUDING = ("kết", "luận")
_DONE = frozenset("đã đang vừa".split())


def by_record(claim: Told, sources: Layout) -> Told:
    """What a claim says behind the name of the document which all that is cited stands in; () if
    it does not begin so."""
    if len(set(sources.groups)) > 1:
        return ()
    cut = _behind_according(claim, sources) if claim[0].word == "theo" else 0
    cut = cut or _behind_saying(claim, sources) or _of_who_orders(claim, sources)
    cut = cut or _of_who_concludes(claim, sources)
    return replaced(claim[cut:]) if cut else ()


def _behind_according(claim: Told, sources: Layout) -> int:
    ends = [n for n in range(2, min(len(claim) - 2, _LONGEST_NAME)) if claim[n].before == 1]
    return next((n for n in reversed(ends) if _names_own(claim[1:n], sources)), 0)


def _behind_saying(claim: Told, sources: Layout) -> int:
    for at in range(3, min(len(claim) - 3, _LONGEST_NAME)):
        if claim[at].colon:
            is_own = _names_own(claim[:at], sources, is_numbered=True)
            return at if is_own and _begins_item(claim[at].key, sources) else 0
        length = _said(claim, at, sources)
        if length and _names_own(claim[:at], sources, is_numbered=True):
            return at + length
        if reported(claim, at) and _opens_quote(claim[at : at + 4], sources):
            return at if _names_own(claim[:at], sources, is_numbered=True) else 0
    return 0


def _begins_item(key: Key, sources: Layout) -> bool:
    """Whether a sentence, or an item whose unit stands above it, begins so: who does it must not
    seem to be the paper."""
    return any(
        sources.before(at) >= 2 or (sources.is_item and sources.tokens[at].colon)
        for at in sources.places.get(key, ())
        if sources.kinds[at] == "quote"
    )


def _opens_quote(told: Told, sources: Layout) -> bool:
    """ "đề nghị Ban Thường trực", as a sentence of the paper's own begins."""
    keys = tuple(one.key for one in told)
    is_own = "lead" not in sources.kinds and not _OF_OTHERS.search(sources.headings)
    return is_own and any(
        sources.kinds[at] == "quote"
        and sources.before(at) >= 2
        and tuple(one.key for one in sources.tokens[at : at + len(keys)]) == keys
        for at in sources.places.get(keys[0], ())
    )


def _said(claim: Told, at: int, sources: Layout) -> int:
    """How many words say that the document tells what follows; 0 if none, or it does not so."""
    length = next((len(one) for one in _STATING if is_said(claim, at, one)), 0)
    aimed = _below(claim, at, _AIMING, sources)
    charged = _below(claim, at, _BELOW, sources)
    if charged and not _is_charge(claim[at + charged :], sources):
        return 0
    return _with_heading(claim, at, aimed, sources) if aimed else charged or length


def _with_heading(claim: Told, at: int, length: int, sources: Layout) -> int:
    """ "đặt chỉ tiêu đến năm 2030" below "CHỈ TIÊU ĐẾN NĂM 2030"."""
    stop = min(at + length + 6, len(claim) - 3)
    ends = range(stop, at + length, -1)
    told = (n for n in ends if _text(claim[at + length - 2 : n]) in sources.headings)
    return next(told, at + length) - at


def _text(told: Told) -> str:
    return " ".join(one.text.lower() for one in told)


def _below(
    claim: Told,
    at: int,
    among: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...],
    sources: Layout,
) -> int:
    return next(
        (
            len(said)
            for said, heads in among
            if is_said(claim, at, said) and any(is_below(one, sources) for one in heads)
        ),
        0,
    )


def _is_charge(rest: Told, sources: Layout) -> bool:
    """Whether it names first somebody who is to do it, as the source does."""
    if not rest[0].is_name and rest[0].word not in ("các", "mỗi"):
        return False
    quote = [at for at, kind in enumerate(sources.kinds) if kind == "quote"]
    is_asked = any(sources.phrase(at, _NOT_CHARGED) for at in quote)
    is_done = rest[predicate(rest) or 0].word in _DONE
    heads = (at for at in sources.places.get(rest[0].key, ()) if sources.before(at) >= 2)
    return not is_asked and not is_done and any(sources.tokens[at].is_name for at in heads)


def _of_who_orders(claim: Told, sources: Layout) -> int:
    """ "Chỉ thị số 05-CT/TU của [Ban Thường vụ Thành ủy yêu cầu …]", whom a lead has order it."""
    of = next((n for n in range(3, min(len(claim), _LONGEST_NAME)) if claim[n].word == "của"), 0)
    if not of or not _names_own(claim[:of], sources, is_numbered=True):
        return 0
    for at in range(of + 2, min(len(claim) - 2, of + _LONGEST_NAME)):
        length = reported(claim, at)
        if length:
            said = tuple(one.key for one in claim[of + 1 : at + length])
            return of + 1 if _opens_lead(said, sources) else 0
    return 0


def _of_who_concludes(claim: Told, sources: Layout) -> int:
    """ "Thường trực Thành ủy kết luận …" of a paper about "kết luận của Thường trực Thành ủy"."""
    at = next((n for n in range(2, 10) if is_said(claim, n, _CONCLUDING)), 0)
    keys = (*_CONCLUDING, "của", *(one.key for one in claim[:at]))
    is_told = at > 0 and sources.field("about")[: len(keys)] == keys
    return at + len(_CONCLUDING) if is_told and len(claim) > at + 5 else 0


def _opens_lead(said: tuple[Key, ...], sources: Layout) -> bool:
    return any(
        sources.kinds[at] == "lead"
        and sources.before(at) >= 2
        and tuple(one.key for one in sources.tokens[at : at + len(said)]) == said
        for at in sources.places.get(said[0], ())
    )


def _names_own(named: Told, sources: Layout, is_numbered: bool = False) -> bool:
    """Kind, number and day of the record, whose paper it is and what it is about."""
    about = next((n for n in range(2, len(named)) if named[n].word == "về"), len(named))
    if about < len(named) and not _is_matter(named[about + 1 :], sources):
        return False
    named = named[:about]
    of = next((n for n in range(1, len(named)) if named[n].word == "của"), len(named))
    number = sources.field("number")
    bare = _is_own_bare(named[:of], sources)
    if not bare or (of < len(named) and not _is_owner(named[of + 1 :], sources)):
        return False
    is_told = any(one.key in number and one.value for one in named[:of])
    is_kind = of < len(named) and tuple(one.key for one in named[:of]) == sources.field("type")
    return is_told or (is_kind and not is_numbered)


def _is_own_bare(named: Told, sources: Layout) -> bool:
    fields = ("type", "number", "issued_on")
    known = {key for kind in fields for key in sources.field(kind)}  # type: ignore[arg-type]
    return bool(named) and all(one.key in known or one.word in _OF_RECORDS for one in named)


def _is_matter(told: Told, sources: Layout) -> bool:
    """ "thu, nộp đảng phí", as what the paper is about begins."""
    about = sources.field("about")
    about = about[1:] if about[:1] == ("về",) else about
    keys = tuple(one.key for one in told)
    return len(keys) >= _SHORTEST_MATTER and about[: len(keys)] == keys


def _is_owner(told: Told, sources: Layout) -> bool:
    """The issuer, from its first word on, or the body of it for which it is signed; with the place
    that is the only one which the paper names, and the day."""
    told = _without_day(told, sources)
    keys = tuple(one.key for one in told)
    issuer, signed = sources.field("issuer"), sources.signed_for
    if signed and keys[: len(signed)] == signed and issuer[: len(signed)] != signed:
        keys = keys[len(signed) :]
    if len(keys) < 2 or not issuer:
        return False
    return issuer[: len(keys)] == keys or _is_placed(keys, issuer, sources)


def _without_day(told: Told, sources: Layout) -> Told:
    is_dated = len(told) > 2 and told[-2].word == "ngày"
    return told[:-2] if is_dated and told[-1].key in sources.field("issued_on") else told


def _is_placed(keys: tuple[Key, ...], issuer: tuple[Key, ...], sources: Layout) -> bool:
    """ "Thành ủy Vân Cảng" of the "Thành ủy" of a paper that names no other city."""
    name = keys[len(issuer) :]
    if keys[: len(issuer)] != issuer or issuer[-1] != "ủy" or not name:
        return False
    return any(
        place[0] == issuer[0] and place[-len(name) :] == name and len(place) - len(name) <= 2
        for place in sources.here
    )
