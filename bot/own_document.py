"""What a claim says of the very document that it is about, and its source need not say again: whose
it is, where that is, which number it bears."""

from collections.abc import Iterator
from itertools import pairwise

from bot.claim_tokens import Key, Token
from bot.clauses import Told
from bot.source_tokens import FIELDS, Layout
from bot.stretches import bound, put

_LEVELS = frozenset("ủy phường xã quận huyện tỉnh phố thị trấn".split())
_OF_RECORDS = frozenset("số ngày của năm về theo này tại ở nêu".split())
_AT = frozenset("tại ở".split())
_LONGEST = 40
# What is said of a document where nobody else is named who does it.
_OF_DOCUMENTS = tuple(
    tuple(one.split())
    for one in ("có hiệu lực", "hết hiệu lực", "được sửa đổi", "được bổ sung", "dự kiến sửa đổi",
                "dự kiến được sửa đổi", "thay", "bãi bỏ", "gồm", "coi", "xác định", "nêu",
                "quy định", "đặt mục tiêu", "áp dụng", "đề ra", "cho phép", "nhấn mạnh",
                "đặt chỉ tiêu", "yêu cầu", "giao")
)  # fmt: skip


def unplaced(claim: Told, sources: Layout) -> Told:
    """ "Tỉnh ủy Bình Định ra hướng dẫn" -> "Tỉnh ủy ra hướng dẫn", where the file is of this place
    and its text names no other."""
    at = 0
    while at < len(claim) - 1:
        name = _name_behind(claim, at)
        if (
            claim[at].word in _LEVELS
            and name
            and _is_own_place(claim[max(0, at - 1) : at + 1], name, sources)
        ):
            claim = (*claim[: at + 1], *claim[at + 1 + len(name) :])
        at += 1
    return claim


def _name_behind(claim: Told, at: int) -> Told:
    end = at + 1
    while end < len(claim) and claim[end].is_name and not claim[end].before:
        end += 1
    return claim[at + 1 : end]


def _is_own_place(level: Told, name: Told, sources: Layout) -> bool:
    """ "Tỉnh ủy Bình Định", where the file is of this committee, or of the province named so."""
    keys = tuple(one.key for one in name)
    wanted = [(level[-1].key, *keys), (level[-1].key, "ủy", *keys)]
    if level[-1].word == "ủy":
        wanted = [(level[0].key, "ủy", *keys), (level[0].key, *keys)]
    fields = [sources.field(kind) for kind in ("issuer", "title", "about")]
    if not any(_holds(field, one) for field in fields for one in wanted):
        return False
    return _is_always_bare(level[-1].key, sources)


def _is_always_bare(key: Key, sources: Layout) -> bool:
    """Whether the quote never says of which place."""
    for at in sources.places.get(key, ()):
        follow = sources.tokens[at + 1] if at + 1 < len(sources.tokens) else None
        is_named = follow is not None and not follow.before and follow.is_name
        if sources.kinds[at] == "quote" and is_named and not _is_body(follow):
            return False
    return key in sources.places


def _is_body(token: Token | None) -> bool:
    return token is not None and token.word in ("tỉnh", "thành", "quận", "huyện", "đảng", "ủy")


def _holds(field: tuple[Key, ...], keys: tuple[Key, ...]) -> bool:
    size = len(keys)
    return any(field[at : at + size] == keys for at in range(len(field) - size + 1))


def unattributed(claim: Told, sources: Layout) -> Told:
    """ "Theo Quy định 01-QĐ/TW năm 2026 về chế độ đảng phí, …", "Tại Phú Thọ, …", "…, theo Nghị
    quyết 68-NQ/TW" without what names only the file's own document or place."""
    if len(set(sources.groups)) > 1:
        return claim
    comma = next((n for n in range(2, min(len(claim) - 2, _LONGEST)) if claim[n].before == 1), 0)
    while comma and _is_own(claim[:comma], sources):
        claim = put(claim[comma:])
        comma = next((n for n in range(2, len(claim) - 2) if claim[n].before == 1), 0)
    last = next((n for n in range(len(claim) - 1, 2, -1)
                 if claim[n].word == "theo" and claim[n].before == 1), 0)  # fmt: skip
    if last and _is_own(claim[last:], sources):
        claim = claim[:last]
    return claim


def _is_own(told: Told, sources: Layout) -> bool:
    """Whether these words name this document, or the place that it is of, and nothing else."""
    own = {token.key for token, kind in zip(sources.tokens, sources.kinds, strict=True)
           if kind in FIELDS and kind != "posted_on"}  # fmt: skip
    rest = told[1:]
    if not rest or not all(one.key in own or one.word in _OF_RECORDS or _is_year(one, sources)
                           for one in rest):  # fmt: skip
        return False
    if told[0].word in _AT:
        return all(one.is_name for one in rest) and _is_field(rest, sources)
    if told[0].word != "theo":
        return False
    kind, number = sources.field("type"), sources.field("number")
    names = tuple(one.key for one in rest[: len(kind)]) == kind and bool(kind)
    numbered = any(one.key in number and one.value for one in rest)
    issued = any(_holds(sources.field("issuer"), (a.key, b.key))
                 for a, b in pairwise(rest) if a.is_name)  # fmt: skip
    return (names and (numbered or issued)) and not _names_other(rest, number)


def _is_field(name: Told, sources: Layout) -> bool:
    keys = tuple(one.key for one in name)
    return any(_holds(sources.field(kind), keys) for kind in ("issuer", "title", "about"))


def _is_year(token: Token, sources: Layout) -> bool:
    days = [one.value for one in sources.told("issued_on") if one.value is not None]
    value = token.value
    if value is None or value.kind != "date" or not days:
        return False
    return all(own in (None, told) for own, told in zip(value.parts, days[-1].parts, strict=True))


def _names_other(told: Told, number: tuple[Key, ...]) -> bool:
    return any(
        one.value is not None and one.value.kind == "code" and one.key not in number for one in told
    )


def unnamed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Quy định 294-QĐ/TW có hiệu lực từ …" -> "có hiệu lực từ …", where the file is that document
    and the source names nobody of whom this is said."""
    kind, number = sources.field("type"), sources.field("number")
    size = len(kind)
    if not kind or tuple(one.key for one in claim[:size]) != kind:
        return
    end = size
    own = {*number, *sources.field("issued_on")}
    while end < len(claim) and (claim[end].key in own or claim[end].word in ("số", "ngày")):
        end += 1
    spoken = tuple(one.word for one in claim[end : end + 4])
    is_said = any(spoken[: len(one)] == one for one in _OF_DOCUMENTS)
    if end > size and is_said and _is_first(claim[end], sources):
        yield put(bound(claim[end:], 0))


def _is_first(token: Token, sources: Layout) -> bool:
    """Whether a clause of the quote begins so, with nobody before it."""
    return any(
        sources.kinds[at] == "quote" and (sources.before(at) >= 2 or sources.tokens[at].colon)
        for at in sources.places.get(token.key, ())
    )
