"""Small words retold: "và", "có", "với", "do", "đối với", put in, taken out or changed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.clauses import Told, begins
from bot.gate_verbs import DEEDS, VERBS
from bot.retold_times import TIMES, is_date
from bot.source_tokens import Layout
from bot.stretches import bound, clause_start, follow, is_pair, part_start, put, word

_EMPTY = frozenset("có gồm là còn dài chiếm".split())
_EMPTY_BEFORE_DATES = frozenset("vào trong ngày".split())
_SEVERAL = frozenset("các những mỗi mọi từng tất toàn cả".split())
_OTHER = {
    told: word(other)
    for one, two in (("gồm", "có"), ("do", "vì"), ("hơn", "trên"), ("ở", "tại"), ("vào", "trong"))
    for told, other in ((one, two), (two, one))
}
_MORE = frozenset("trên dưới hơn gần khoảng thêm".split())
_ANYWHERE = frozenset("do vì ở tại".split())
_LASTING = frozenset((("kéo", "dài"), ("bắt", "đầu")))
_DOING = frozenset((("thực", "hiện"), ("tiến", "hành")))
_BINDING = frozenset("phải cần".split())
_STATING = frozenset(
    tuple(one.split()) for one in ("quy định", "nêu rõ", "ghi rõ", "xác định", "cho biết")
)
_LONGEST_NAME = 16
_SAYING = tuple(
    tuple(word(one) for one in told.split())
    for told in ("cho biết", "nêu", "nêu rõ", "cho thấy", "khẳng định", "ghi rõ")
)


def prefixed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Đảng ủy cần …" where the source says "Đối với Đảng ủy cần …"."""
    if claim[0].word != "đối" and is_pair(word("với"), claim[0], sources):
        yield (word("đối"), word("với"), *claim)
    for opener in ("trong", "vào"):
        if claim[0].word in TIMES and is_pair(word(opener), claim[0], sources):
            yield (word(opener), *claim)
        day = word("ngày")
        if is_date(claim[0]) and is_pair(word(opener), claim[0], sources):
            yield (word(opener), *claim)
        elif is_date(claim[0]) and follow((word(opener), day, claim[0]), sources):
            yield (word(opener), day, *claim)


def joined(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "rà soát, trình Đảng ủy" where the source says "rà soát và trình"."""
    link = word("và")
    for at in range(1, len(claim) - 1):
        if claim[at].word == "và" and _is_row(claim[at - 1], claim[at + 1], sources):
            yield (*claim[:at], replace(claim[at + 1], before=1), *claim[at + 2 :])
    for at in range(1, len(claim)):
        is_comma = claim[at].before == 1 and not claim[at].colon
        if is_comma and is_pair(claim[at - 1], link, sources) and is_pair(link, claim[at], sources):
            yield (*claim[:at], link, replace(claim[at], before=0), *claim[at + 1 :])


def exemplified(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "có 8 loại, trong đó có giấy mời" where the source says "có 8 loại: giấy mời, …"."""
    for at in range(2, len(claim) - 2):
        for said in _EXAMPLES:
            end = at + len(said)
            if tuple(one.word for one in claim[at:end]) == said and end < len(claim):
                if _is_listed(claim[at - 1], claim[end], sources):
                    yield (*claim[:at], replace(claim[end], before=1, colon=True),
                           *claim[end + 1 :])  # fmt: skip


_EXAMPLES = tuple(
    tuple(one.split())
    for one in ("trong đó có", "trong đó gồm", "trong đó", "như", "ví dụ", "gồm", "gồm có", "đó là")
)


def _is_listed(left: Token, right: Token, sources: Layout) -> bool:
    """Whether a list that begins behind the one holds the other as an item."""
    for place in sources.places.get(left.key, ()):
        first = place + 1
        if first >= len(sources.tokens) or not sources.tokens[first].colon:
            continue
        items = [at for at in range(first, sources.part_end(first))
                 if sources.before(at) or sources.word(at - 1) == "và"]  # fmt: skip
        if any(sources.tokens[at].key == right.key for at in items):
            return True
    return False


def _is_row(left: Token, right: Token, sources: Layout) -> bool:
    """Whether the source has both in a row behind "các", parted by a comma only."""
    for place in sources.places.get(right.key, ()):
        if place and sources.before(place) == 1 and sources.tokens[place - 1].key == left.key:
            start = sources.part_start(place)
            near = range(max(start, place - 8), place)
            is_plural = any(sources.word(at) in ("các", "những") for at in near)
            is_alike = sources.word(sources.clause_start(place - 1)) == right.word or any(
                sources.word(at) == right.word and sources.tokens[at].is_name for at in near
            )
            if is_plural or (is_alike and right.is_name):
                return not sources.tokens[place].colon
    return False


def emptied(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "trong đó có 9 căn", "trong tháng 9/2022" where the source has "trong đó 9 căn"."""
    for at in range(len(claim) - 1):
        length = 1 if _is_empty(claim, at, sources) else _light_verb(claim, at)
        if length:
            rest = claim[at + length :]
            yield put(claim[:at], bound(rest, max(claim[at].before, rest[0].before)))


def _is_empty(claim: Told, at: int, sources: Layout) -> bool:
    said, follower = claim[at].word, claim[at + 1]
    is_number = follower.value is not None and follower.value.kind in ("number", "count")
    if said in _EMPTY and (is_number or _is_bound(claim, at + 1)):
        return True
    if said == "có" and claim[at].before == 1 and follower.is_name:
        return True  # "…, có Phó Chủ tịch A dự"
    if said in _EMPTY_BEFORE_DATES and is_date(follower):
        return True
    if said == "việc":
        return begins(claim, at + 1, VERBS)
    if said == "thì":
        return at > 0 and is_pair(claim[at - 1], follower, sources)
    return said == "được" and _is_of_a_thing(claim, at, sources)


def _light_verb(claim: Told, at: int) -> int:
    """The length of "thực hiện" in "thực hiện khóa tài khoản", of "kéo dài" in "kéo dài tối đa 1
    ngày"."""
    said, end = tuple(one.word for one in claim[at : at + 2]), at + 2
    if end >= len(claim):
        return 0
    if said in _LASTING:
        return 2 * (_is_bound(claim, end) or claim[end].word in ("từ", "đến"))
    return 2 * (said in _DOING and begins(claim, end, VERBS))


def thereof(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "130 đảng bộ, trong đó có 11 phường" where the source says "gồm 11 phường"; "19 tổ, trong đó
    5 tổ do A đứng đầu" where it says "19 tổ; 5 tổ do A đứng đầu"."""
    whole = word("gồm")
    for at in range(2, len(claim) - 3):
        if (claim[at].word, claim[at + 1].word) != ("trong", "đó"):
            continue
        end = at + 2 + (claim[at + 2].word == "có")
        if follow((claim[at - 1], whole, claim[end]), sources):
            yield (*claim[:at], replace(whole, before=claim[at].before), *claim[end:])
        if _is_part_of(claim[:at], claim[end : end + 3], sources):
            yield (*claim[:at], replace(claim[end], before=2, semicolon=True), *claim[end + 1 :])


def _is_part_of(told: Told, part: Told, sources: Layout) -> bool:
    """Whether "5 tổ do", "giai đoạn 1" is told right behind a ";", of what was counted before."""
    if len(part) < 3 or not is_pair(told[-1], part[0], sources):
        return False
    many, noun = (part[0], part[1]) if part[0].value else (None, part[0])
    if many is not None and part[2].word not in _SAID_OF_SOME:
        return False  # "19 tổ công tác; 5 tổ bầu cử"
    return any(
        told[n].value is not None and told[n + 1].key == noun.key and not told[n + 1].before
        for n in range(len(told) - 1)
    )


_SAID_OF_SOME = frozenset("do có được đạt chưa đã không là thuộc bị".split())


def _is_of_a_thing(claim: Told, at: int, sources: Layout) -> bool:
    """The "được" of "kinh phí được lấy từ …", where nobody is who may do so or not."""
    start = clause_start(claim, at)
    if claim[at - 1].word in _BINDING and claim[0].word == "theo":
        start = next((n for n in range(1, at) if claim[n].before), start)  # "hồ sơ của A, B phải"
    if any(one.word == "do" for one in claim[start:at]):
        return False  # "95 cuốn do gia đình được tặng"
    is_so_there = 0 < at and is_pair(claim[at - 1], claim[at + 1], sources)
    first = part_start(claim, at)
    heads = {claim[start].key}
    is_open = claim[first].word in words.OPENERS
    if not is_open and not any(begins(claim, n, VERBS) for n in range(first, start)):
        heads.add(claim[first].key)  # "Đảng ủy các xã, phường được"
    acting = (_is_somebody(at, sources) for key in heads for at in sources.places.get(key, ()))
    return is_so_there and begins(claim, at + 1, DEEDS) and not any(acting)


def _is_somebody(place: int, sources: Layout) -> bool:
    names = [token.is_name for token in sources.tokens[place : place + 2]]
    if sources.word(place) in _SEVERAL:
        return True
    return sources.phrase(place, words.ACTOR_PAIRS) > 0 or (len(names) == 2 and all(names))


def having(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "mở hòm thư với ít nhất 2 người" where the source says "…, có ít nhất 2 người"."""
    has = word("có", 1)
    for at in range(1, len(claim) - 1):
        if claim[at].word == "với" and is_pair(claim[at - 1], claim[at + 1], sources):
            yield (*claim[:at], replace(claim[at + 1], before=1), *claim[at + 2 :])
        is_number = bool(claim[at + 1].value) or _is_bound(claim, at + 1)
        if claim[at].word == "với" and is_number and is_pair(has, claim[at + 1], sources):
            yield (*claim[:at], has, *claim[at + 1 :])


def _is_bound(claim: Told, at: int) -> bool:
    if claim[at].word in _MORE and claim[at + 1 : at + 2] and claim[at + 1].value:
        return True
    return any(tuple(one.word for one in claim[at : at + n]) in words.LIMITS for n in (2, 3))


def swapped(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Long An và Tây Ninh" where the source says "Tây Ninh và Long An"."""
    for at in range(1, len(claim) - 1):
        if claim[at].word != "và" or not (claim[at - 1].is_name and claim[at + 1].is_name):
            continue
        start, end = at - 1, at + 2
        while start and claim[start - 1].is_name and not claim[start].before:
            start -= 1
        while end < len(claim) and claim[end].is_name and not claim[end].before:
            end += 1
        told = (*bound(claim[at + 1 : end], claim[start].before), claim[at],
                *bound(claim[start:at], 0))  # fmt: skip
        if follow(told, sources):
            yield (*claim[:start], *told, *claim[end:])


def reworded(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "gồm 5 yêu cầu", "do thiếu người" where the source says "có 5 yêu cầu", "vì thiếu người"."""
    for at in range(1, len(claim) - 1):
        told = _OTHER.get(claim[at].word)
        is_free = claim[at].word in _ANYWHERE
        if not told or not (is_free or claim[at + 1].value or claim[at + 1].word in TIMES):
            continue
        if follow((claim[at - 1], told, claim[at + 1]), sources):
            yield (*claim[:at], replace(told, before=claim[at].before), *claim[at + 1 :])


def reported(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Theo báo cáo, 11 chi bộ …" where the source says "Báo cáo cho biết 11 chi bộ …"; "Đối với
    khối trường học, …" where it says "Khối trường học: …"."""
    commas = [at for at in range(2, len(claim)) if claim[at].before == 1]
    if not commas:
        return
    if (claim[0].word, claim[1].word) == ("đối", "với") and commas[0] > 2:
        yield put(claim[2:])
    if claim[0].word == "theo":
        for comma, told in product(commas, _SAYING):
            if follow((claim[comma - 1], *told, claim[comma]), sources):
                yield put(claim[1:comma], told, bound(claim[comma:], 0))


def found(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Kết quả kiểm tra cho thấy …" where the source says "Qua kiểm tra, …"."""
    spoken = tuple(one.word for one in claim)
    if spoken[:2] != ("kết", "quả"):
        return
    for at in range(3, min(len(claim) - 2, 10)):
        if spoken[at : at + 2] == ("cho", "thấy"):
            yield put((word("qua"),), claim[2:at], bound(claim[at + 2 :], 1))


def quoted(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Kế hoạch 520-KH/TU yêu cầu hồ sơ phải bàn giao" where the source says "Theo Kế hoạch
    520-KH/TU, hồ sơ phải bàn giao"."""
    according = word("theo")
    if not is_pair(according, claim[0], sources):
        return
    for at in range(2, min(len(claim) - 2, _LONGEST_NAME)):
        said = tuple(one.word for one in claim[at : at + 2])
        is_order = said == ("yêu", "cầu") and any(one.word in _BINDING for one in claim[at:])
        if is_order or said in _STATING:
            yield put((according,), claim[:at], bound(claim[at + 2 :], 1))
