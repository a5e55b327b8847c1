"""The file's own document, which a claim names in full and its source in short or not at all."""

from collections.abc import Iterator

from bot.claim_tokens import Key, Token, folded_forms
from bot.clauses import Told
from bot.source_tokens import Layout
from bot.stretches import bound, put

# What is said of a document where nobody else is named who does it.
_OF_DOCUMENTS = tuple(
    tuple(one.split())
    for one in ("có hiệu lực", "hết hiệu lực", "hết áp dụng", "hết vai trò",
                "được sửa đổi", "được bổ sung",
                "dự kiến sửa đổi", "dự kiến được sửa đổi", "thay", "bãi bỏ", "gồm", "coi",
                "xác định", "nêu", "quy định", "đặt mục tiêu", "áp dụng", "đề ra", "cho phép",
                "nhấn mạnh", "đặt chỉ tiêu", "yêu cầu", "giao")
)  # fmt: skip
_LEVELS = frozenset("ủy phường xã quận huyện tỉnh phố thị trấn".split())
# What is said of a document where the sentence begins with its kind alone: "Thông tri có 5 điều".
_OF_KINDS = (
    *_OF_DOCUMENTS,
    ("có",),
    ("được", "ban", "hành"),
    ("dài",),
    ("do", "đồng", "chí"),
)


def named_in_full(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Thông tri số 13-TT/TU ngày 26/4/2025 của Tỉnh ủy có 5 yêu cầu" -> "Thông tri có 5 yêu cầu",
    where the source tells of no other "thông tri"."""
    kind = sources.field("type")
    if not kind or not _is_the_only(kind, sources):
        return
    for at in range(len(claim) - len(kind)):
        for end in _name_ends(claim, at, sources):
            yield put(claim[: at + len(kind)], bound(claim[end:], 0))


def unplaced(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Tỉnh ủy Bình Định ra hướng dẫn" -> "Tỉnh ủy ra hướng dẫn", where the file is of this place
    and its text names no other."""
    for at in range(1, len(claim) - 1):
        name = _name_behind(claim, at)
        level = claim[at - 1 : at + 1]
        if level[1].word in _LEVELS and name and _is_own_place(level, name, sources):
            yield (*claim[: at + 1], *claim[at + 1 + len(name) :])


def _name_behind(claim: Told, at: int) -> Told:
    end = at + 1
    while end < len(claim) and claim[end].is_name and not claim[end].before:
        end += 1
    return claim[at + 1 : end]


def _is_own_place(level: Told, name: Told, sources: Layout) -> bool:
    """ "Tỉnh ủy Bình Định", where the file is of this committee."""
    fields = (sources.field(kind) for kind in ("issuer", "title"))
    is_own = any(_holds(field, (*level, *name)) for field in fields)
    return is_own and _is_always_bare(level[1].key, sources)


def _is_always_bare(key: Key, sources: Layout) -> bool:
    """Whether the quote tells of such a body, and never of which place."""
    places = [at for at in sources.places.get(key, ()) if sources.kinds[at] == "quote"]
    return bool(places) and not any(_is_placed(at, sources) for at in places)


def _is_placed(at: int, sources: Layout) -> bool:
    """The "Tỉnh ủy" of "Tỉnh ủy Hà Giang", and not that of "Tỉnh ủy Đảng bộ"."""
    following = sources.tokens[at + 1 : at + 2]
    return bool(following) and not following[0].before and following[0].is_name


def unnamed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Từ 09/01/2026, Quy định 294-QĐ/TW có hiệu lực" -> "Từ 09/01/2026, có hiệu lực", where the
    source names nobody of whom this is said."""
    for at in range(len(claim) - 2):
        ends = _name_ends(claim, at, sources) if not at or claim[at].before else ()
        end = ends[-1] if ends else 0
        if end and _begins(claim[end:], _OF_DOCUMENTS) and _is_first(claim[end].key, sources):
            yield put(claim[:at], bound(claim[end:], claim[at].before))


def _name_ends(claim: Told, at: int, sources: Layout) -> tuple[int, ...]:
    """Where a name of the file's document that begins at `at` may end, with its number alone and
    with all that follows of its record; nowhere if nothing of the claim is left behind it."""
    kind, number = sources.field("type"), sources.field("number")
    end = at + len(kind)
    if not kind or tuple(one.key for one in claim[at:end]) != kind:
        return ()
    end += end < len(claim) and claim[end].word == "số"
    if end >= len(claim) or claim[end].value is None or claim[end].key not in number:
        return ()
    whole = _behind_issuer(claim, _behind_day(claim, end + 1, sources), sources)
    whole = _behind_day(claim, whole, sources)
    return tuple(one for one in dict.fromkeys((end + 1, whole)) if one < len(claim) - 1)


def _behind_day(claim: Told, at: int, sources: Layout) -> int:
    is_told = at + 1 < len(claim) and claim[at].word == "ngày"
    return at + 2 if is_told and claim[at + 1].key in sources.field("issued_on") else at


def _behind_issuer(claim: Told, at: int, sources: Layout) -> int:
    issuer = sources.field("issuer")
    if at >= len(claim) or claim[at].word != "của":
        return at
    end = at + 1
    while end < len(claim) and not claim[end].before and _holds(issuer, claim[at + 1 : end + 1]):
        end += 1
    return end if end > at + 2 else at


def _holds(field: tuple[Key, ...], told: Told) -> bool:
    keys, size = tuple(one.key for one in told), len(told)
    return any(field[at : at + size] == keys for at in range(len(field) - size + 1))


def _is_the_only(kind: tuple[Key, ...], sources: Layout) -> bool:
    """Whether the quote tells of one document of this kind, the one that needs no number."""
    size = len(kind)
    places = [
        at
        for at in sources.places.get(kind[0], ())
        if sources.kinds[at] in ("quote", "lead")
        and tuple(one.key for one in sources.tokens[at : at + size]) == kind
    ]
    return bool(places) and all(_is_this(at, size, sources) for at in places)


def _is_this(at: int, size: int, sources: Layout) -> bool:
    """ "ký Hướng dẫn ngày …", "Thông tri có 5 yêu cầu", and not "xây dựng kế hoạch"."""
    following = sources.tokens[at + size : at + size + 4]
    if not sources.tokens[at].is_name or not following:
        return False
    if sources.before(at):
        return not following[0].before and _begins(following, _OF_KINDS)
    return following[0].word == "ngày" and not following[0].before


def _begins(told: tuple[Token, ...], among: tuple[tuple[str, ...], ...]) -> bool:
    spoken = tuple(one.word for one in told[:4])
    return any(spoken[: len(one)] == one for one in among)


def _is_first(key: Key, sources: Layout) -> bool:
    """Whether a clause of the quote begins so, with nobody and no other document before it."""
    return any(
        sources.kinds[at] == "quote"
        and (sources.before(at) >= 2 or sources.tokens[at].colon)
        and not any(
            one.value is not None and one.value.kind == "code"
            for one in sources.tokens[sources.part_start(at) : at]
        )
        for at in sources.places.get(key, ())
    )


def is_misdated(claim: Told, sources: Layout) -> bool:
    """Whether the number of the file's document is told with a day that is another's: that of the
    paper which it replaces, as its title says."""
    number, issued = sources.field("number"), sources.field("issued_on")
    return bool(issued) and any(
        one.value is not None
        and one.key in number
        and day is not None
        and not any(day.key in _forms(own) for own in sources.told("issued_on"))
        and not _stands_behind(one.key, day, sources)
        for at, one in enumerate(claim)
        for day in [_day_behind(claim, at)]
    )


def _day_behind(claim: Told, at: int) -> Token | None:
    rest = claim[at + 1 : at + 3]
    day = rest[1] if len(rest) == 2 and rest[0].word == "ngày" and not rest[1].before else None
    day = day or (rest[0] if rest and rest[0].value else None)
    is_date = day is not None and day.value is not None and day.value.kind == "date"
    return day if is_date and not rest[0].before else None


def _stands_behind(number: Key, day: Token, sources: Layout) -> bool:
    return any(
        day.key in _forms(one)
        for place in sources.places.get(number, ())
        for one in sources.tokens[place + 1 : place + 3]
    )


def _forms(token: Token) -> tuple[Key, ...]:
    return folded_forms(token.value) if token.value is not None else ()
