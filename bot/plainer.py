"""A claim without the small words that the source bears out in another way: "đã" of what a report
tells, "tổng" of a sum told by its parts, "lý do là" for "vì". What is taken out or changed means
the same for this source, or nothing is."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from bot import gate_words as words
from bot.claim_tokens import Key, Token
from bot.clauses import Told, begins
from bot.gate_verbs import DEEDS
from bot.own_document import unattributed, unplaced
from bot.source_tokens import Layout
from bot.stretches import bound, put, word

_SHORTEST = 4  # words
_ADDING_NOTHING = frozenset("đều cũng vẫn".split())
_SUMS = frozenset("tổng".split())
_PARTS = frozenset((("trong", "đó"), ("gồm",), ("riêng",)))
_REASONS = tuple(
    tuple(one.split())
    for one in ("lý do là vì", "lý do là do", "lý do là", "nguyên nhân là do", "nguyên nhân là",
                "vì lý do", "với lý do")
)  # fmt: skip
_SAME = (
    ("với", "cùng"),
    ("hôm", "ngày"),
    ("nhằm", "để"),
    ("vì", "do"),
    ("bởi", "do"),
    ("tới", "đến"),
)
# Another word for the same, where the source has only the other.
_SYNONYMS = tuple(
    tuple(tuple(one.split()) for one in group.split("|"))
    for group in (
        "giao|phân công", "người dân|nhân dân|bà con", "giúp|hỗ trợ", "toàn bộ|tất cả|mọi|cả",
        "nộp|gửi", "qua mạng|trực tuyến", "hằng năm|mỗi năm", "hằng tháng|mỗi tháng",
        "hằng quý|mỗi quý", "hằng tuần|mỗi tuần", "gồm|trong đó", "gồm có|gồm", "tổ chức|mở",
        "số tiền|kinh phí", "xong|hoàn thành", 
        "đóng góp|góp", "lắp|lắp đặt", "chọn|lựa chọn", "sửa|sửa chữa", "mua|mua sắm",
        "nhắc|nhắc nhở", "đảm bảo|bảo đảm", "tặng|trao tặng", "trao|trao tặng", 
        "hoàn thành|hoàn tất", "chậm nhất là|chậm nhất",
    )
)  # fmt: skip
_FUTURE = words.MOODS | frozenset((("dự", "kiến"), ("phấn", "đấu"), ("sẽ",), ("chỉ", "tiêu"),
                                   ("mục", "tiêu"), ("giao",)))  # fmt: skip
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]] = {}
for _group in _SYNONYMS:
    for _one in _group:
        _BY_FIRST.setdefault(_one[0], []).append((_one, _group))
_DUTIES = tuple(
    tuple(one.split())
    for one in ("được giao nhiệm vụ", "được giao", "có nhiệm vụ", "có trách nhiệm",
                "chịu trách nhiệm", "cần phải", "phải", "cần", "sẽ")
)  # fmt: skip
_UNFREE = frozenset("không chưa chỉ được đã có".split())
_UNBARE = words.EXCEPTIONS | frozenset(
    tuple(one.split())
    for one in "đã, đang, sẽ, được, bị, có thể, nên, dự kiến, phấn đấu, nếu, khi, giao".split(", ")
)
_ORDERING = ("nhiệm vụ", "yêu cầu", "tổ chức thực hiện", "phân công", "giải pháp")
_TELLING = ("đánh giá", "kết quả", "tình hình", "hạn chế", "mục đích", "bối cảnh")
_DIRECTIVES = frozenset(
    ("chỉ thị", "kế hoạch", "kết luận", "nghị quyết", "hướng dẫn", "quyết định", "quy định",
     "thông báo", "công văn", "chương trình", "quy chế", "đề án")
)  # fmt: skip
_ROLES = tuple(
    (tuple(said.split()), tuple(other.split()))
    for said, other in (("giữ vai trò", "làm"), ("đảm nhiệm vai trò", "làm"), ("giữ chức", "là"),
                        ("giữ chức vụ", "là"), ("giữ cương vị", "là"), ("là người", ""),
                        ("là đơn vị", ""), ("là cơ quan", ""), ("là nơi", ""))
)  # fmt: skip
_LIGHT = tuple(
    tuple(one.split())
    for one in ("kéo dài", "thời lượng", "thời gian", "diễn ra", "so với", "tiếp theo", "sau đó",
                "tức là", "được biết", "trên thực tế", "về việc", "với số lượng", "số lượng")
)  # fmt: skip
_SERVING = frozenset("phục góp bảo đảm tạo hướng tránh".split())
_THING = word("việc")
_PAPER = ("văn", "bản")
_NEWS = ("bài", "viết")


def plainer(claim: Told, sources: Layout) -> Told:
    """The same claim where there is nothing to make plainer."""
    for step in _STEPS:
        if len(claim) >= _SHORTEST:
            claim = step(claim, sources)
    return claim


def _numbered(claim: Told, sources: Layout) -> Told:
    """ "Nghị quyết 57" -> "Nghị quyết 57-NQ/TW", where the file has this number."""
    kind, number = sources.field("type"), sources.told("number")
    if not kind or len(number) != 1 or number[0].value is None:
        return claim
    short = str(number[0].value.parts[0]).partition("-")[0].partition("/")[0]
    for at in range(len(claim) - len(kind)):
        end = at + len(kind)
        if tuple(one.key for one in claim[at:end]) != kind:
            continue
        end += claim[end].word == "số" and end + 1 < len(claim)
        value = claim[end].value
        is_short = value is not None and value.kind == "number" and value.parts[0] == short
        is_said = any(sources.kinds[at] == "quote" for at in sources.places.get(claim[end].key, ()))
        if is_short and not is_said and not _is_other(short, sources):
            return (*claim[:end], *bound(number, 0), *claim[end + 1 :])
    return claim


def _is_other(short: str, sources: Layout) -> bool:
    """Whether another document of this number is named."""
    codes = {str(one.value.parts[0]) for one in sources.tokens
             if one.value is not None and one.value.kind == "code"}  # fmt: skip
    return sum(one.partition("-")[0].partition("/")[0] == short for one in codes) > 1


def _past(claim: Told, sources: Layout) -> Told:
    """Without "đã", where a report tells of what has been."""
    if not any(one.word == "đã" for one in claim) or not _is_report(sources):
        return claim
    pairs = pairwise(claim)
    unknown = [at for at, (a, b) in enumerate(pairs)
               if a.word == "đã" and (a.key, b.key) not in sources.pairs]  # fmt: skip
    return _without(claim, unknown)


def _is_report(sources: Layout) -> bool:
    quoted = [at for at, kind in enumerate(sources.kinds) if kind in ("quote", "lead")]
    if not quoted or any(sources.phrase(at, _FUTURE) for at in quoted):
        return False
    is_told = tuple(one.word for one in sources.told("carrier")) == _NEWS
    days = [_day(sources.tokens[at]) for at in quoted]
    posted = next(iter(map(_day, sources.told("posted_on"))), None)
    return is_told and posted is not None and all(day is None or day <= posted for day in days)


def _day(token: Token) -> tuple[int, int, int] | None:
    value = token.value
    if value is None or value.kind != "date" or value.parts[2] is None:
        return None
    day, month, year = (int(one) if one else 0 for one in value.parts)
    return year, month, day


def _duty(claim: Told, sources: Layout) -> Told:
    """Without "phải", "được giao" … where a directive bids somebody to do something and no more."""
    if not _is_bidding(sources):
        return claim
    spoken = tuple(one.word for one in claim)
    gone: list[int] = []
    for at in range(1, len(claim) - 2):
        length = next((len(one) for one in _DUTIES if spoken[at : at + len(one)] == one), 0)
        follow = claim[at + length : at + length + 2]
        if not length or len(follow) < 2 or spoken[at - 1] in _UNFREE:
            continue
        is_own = (claim[at + length - 1].key, follow[0].key) not in sources.pairs
        if is_own and _is_bid(follow, sources):
            gone.extend(range(at, at + length))
    return _without(claim, gone)


def _is_bidding(sources: Layout) -> bool:
    """Whether the file is a directive, and what is quoted stands among its orders."""
    kind = " ".join(one.word for one in sources.told("type"))
    is_order = any(one in sources.headings for one in _ORDERING)
    is_told = any(one in sources.headings for one in _TELLING)
    is_paper = tuple(one.word for one in sources.told("carrier")) == _PAPER
    return kind in _DIRECTIVES and (is_order or is_paper) and not is_told


def _is_bid(deed: Told, sources: Layout) -> bool:
    """Whether a bare order says this: nothing done, allowed, wished for or denied."""
    places = sources.places.get(deed[0].key, ())
    here = [at for at in places if at + 1 < len(sources.tokens)
            and deed[1].key == sources.tokens[at + 1].key
            and sources.kinds[at] == "quote"]  # fmt: skip
    return bool(here) and all(_is_bare(at, sources) for at in here)


def _is_bare(place: int, sources: Layout) -> bool:
    start, end = sources.part_start(place), sources.part_end(place)
    if sources.denies(start, end) or sources.moods(start, end):
        return False
    return not sources.holds(start, end, _UNBARE)


def _summed(claim: Told, sources: Layout) -> Told:
    """ "Tổng kinh phí là 3 tỷ, trong đó …" where the source parts the sum and says no "tổng"."""
    gone: list[int] = []
    for at in range(len(claim) - 1):
        if claim[at].word not in _SUMS or claim[at].key in sources.places:
            continue
        length = 2 if claim[at + 1].word in ("số", "cộng") else 1
        value = next((one for one in claim[at + length : at + length + 6] if one.value), None)
        if value is not None and _is_parted(value.key, sources):
            gone.extend(range(at, at + length))
    return _without(claim, gone)


def _is_parted(key: Key, sources: Layout) -> bool:
    return any(
        sources.holds(place, sources.part_end(place), _PARTS)
        for place in sources.places.get(key, ())
    )


def _light(claim: Told, sources: Layout) -> Told:
    """Without "kéo dài", "thời lượng", "so với", which say what the source says by its order."""
    spoken = tuple(one.word for one in claim)
    gone: list[int] = []
    for at in range(len(claim) - 2):
        for said in _LIGHT:
            end = at + len(said)
            if spoken[at:end] == said and end < len(claim) and not _is_in(said, sources):
                gone.extend(range(at, end))
    return _without(claim, gone)


def _idle(claim: Told, sources: Layout) -> Told:
    """Without "đều", "cũng", "vẫn" that the source does not say."""
    found = [at for at, one in enumerate(claim[:-1])
             if one.word in _ADDING_NOTHING and one.key not in sources.places]  # fmt: skip
    return _without(claim, found)


def _reasoned(claim: Told, sources: Layout) -> Told:
    """ "bị phê bình, lý do là chậm" -> "bị phê bình vì chậm"."""
    spoken = tuple(one.word for one in claim)
    because = next((one for one in ("vì", "do") if one in sources.places), "")
    if not because:
        return claim
    for at in range(1, len(claim) - 2):
        length = next((len(one) for one in _REASONS if spoken[at : at + len(one)] == one), 0)
        if length:
            return put(claim[:at], (word(because),), bound(claim[at + length :], 0))
    return claim


def _roles(claim: Told, sources: Layout) -> Told:
    """ "A giữ vai trò Trưởng ban" -> "A làm Trưởng ban"; "A là người ký" -> "A ký"."""
    spoken = tuple(one.word for one in claim)
    for at in range(1, len(claim) - 1):
        for said, other in _ROLES:
            end = at + len(said)
            if spoken[at:end] == said and end < len(claim):
                if other or begins(claim, end, DEEDS):
                    return put(claim[:at], tuple(map(word, other)), bound(claim[end:], 0))
    return claim


def _since(claim: Told, sources: Layout) -> Told:
    """ "Khi vận động phải bảo đảm …" -> "việc vận động phải …", where the source says so."""
    follow = claim[1:2]
    if claim[0].word != "khi" or "khi" in sources.places or not follow:
        return claim
    if (_THING.key, follow[0].key) not in sources.pairs:
        return claim
    must = [at for at, one in enumerate(claim) if one.word in ("phải", "cần")]
    return put((_THING,), bound(claim[1:], 0)) if must else claim


def _whom(claim: Told, sources: Layout) -> Told:
    """ "Ở đảng bộ cơ sở, đại hội …" -> "đảng bộ cơ sở, đại hội …", where the source has "Đảng bộ cơ
    sở: đại hội …"; "trước khi khai mạc" -> "trước khai mạc"."""
    length = 2 if tuple(one.word for one in claim[:2]) == ("đối", "với") else 1
    if claim[0].word in ("ở", "tại", "với") or length == 2:
        heads = [at for at in sources.places.get(claim[length].key, ()) if sources.before(at) >= 2]
        if any(sources.tokens[sources.clause_end(at)].colon for at in heads
               if sources.clause_end(at) < len(sources.tokens)):  # fmt: skip
            claim = put(claim[length:])
    gone = [at for at in range(1, len(claim) - 1) if claim[at].word == "khi"
            and claim[at - 1].word in ("trước", "sau")
            and (claim[at - 1].key, claim[at + 1].key) in sources.pairs]  # fmt: skip
    return _without(claim, gone)


def _serving(claim: Told, sources: Layout) -> Told:
    """ "nối thông tin nhằm phục vụ thủ tục" -> "nối thông tin, phục vụ thủ tục"."""
    for at in range(1, len(claim) - 3):
        if claim[at].word not in ("để", "nhằm") or claim[at + 1].word not in _SERVING:
            continue
        pairs = ((claim[at - 1].key, claim[at + 1].key), (claim[at + 1].key, claim[at + 2].key))
        if all(one in sources.pairs for one in pairs):
            return (*claim[:at], *bound(claim[at + 1 :], 1))
    return claim


def _linked(claim: Told, sources: Layout) -> Told:
    """ "nhằm" where the source says "để"."""
    told = list(claim)
    for group in _SAME:
        for said, other in (group, group[::-1]):
            for at, one in enumerate(told):
                if one.word == said and said not in sources.places and other in sources.places:
                    told[at] = word(other, one.before)
    return tuple(told)


def _worded(claim: Told, sources: Layout) -> Told:
    """Another word for the same that the source has, where it has not this one."""
    for said, group in dict.fromkeys(_known_words(claim)):
        at = _said_at(claim, said)
        if at is None or _is_in(said, sources):
            continue
        other = next((one for one in group if one != said and _is_in(one, sources)), None)
        if other is not None:
            told = bound(tuple(map(word, other)), claim[at].before)
            claim = (*claim[:at], *told, *claim[at + len(said) :])
    return claim


Group = tuple[tuple[str, ...], ...]


def _known_words(claim: Told) -> Iterator[tuple[tuple[str, ...], Group]]:
    for one in claim:
        yield from _BY_FIRST.get(one.word, ())


def _said_at(claim: Told, said: tuple[str, ...]) -> int | None:
    size = len(said)
    return next((at for at in range(len(claim) - size + 1)
                 if tuple(one.word for one in claim[at : at + size]) == said), None)  # fmt: skip


def _is_in(said: tuple[str, ...], sources: Layout) -> bool:
    if len(said) == 1:
        return said[0] in sources.places
    return all(pair in sources.pairs for pair in pairwise(said))


def _still(claim: Told, sources: Layout) -> Told:
    """ "Vẫn còn 580 hộ dùng nước giếng" -> "580 hộ dùng nước giếng", where the source says "vẫn"
    or "chưa" of them."""
    spoken = tuple(one.word for one in claim[:3])
    length = 2 if spoken[:2] == ("vẫn", "còn") else 1 if spoken[:1] == ("còn",) else 0
    if not length or len(claim) <= length + 2 or not claim[length].value:
        return claim
    places = sources.places.get(claim[length].key, ())
    is_so = any(_says_still(at, sources) for at in places)
    return put(claim[length:]) if is_so else claim


def _says_still(place: int, sources: Layout) -> bool:
    rest = range(place, sources.clause_end(place))
    if sources.word(place - 1) == "còn":
        return True
    end = sources.part_end(place)
    return any(sources.word(at) in ("vẫn", "chưa") for at in range(place, min(end, rest.stop + 8)))


def _without(claim: Told, gone: list[int]) -> Told:
    if not gone or len(gone) >= len(claim):
        return claim
    kept: list[Token] = []
    before = 0
    for at, one in enumerate(claim):
        if at in gone:
            before = max(before, one.before)
            continue
        kept.extend(bound((one,), max(before, one.before)))
        before = 0
    return put(kept)


_STEPS: tuple[Callable[[Told, Layout], Told], ...] = (
    _numbered,
    unattributed,
    unplaced,
    _whom,
    _past,
    _duty,
    _roles,
    _since,
    _summed,
    _light,
    _idle,
    _reasoned,
    _serving,
    _linked,
    _worded,
    _still,
)
