"""What the source need not say again, taken out of a claim: the number of this very document, the
place where it was issued, the event that is only named, the rest of a phrase told before."""

from collections.abc import Iterator

from bot import gate_words as words
from bot.claim_tokens import Key, Token
from bot.clauses import Told, begins
from bot.gate_verbs import VERBS
from bot.retold_times import is_date
from bot.source_tokens import Layout
from bot.stretches import bound, follow, is_pair, put, word

_HOLDING = frozenset((("tổ", "chức"), ("diễn", "ra"), ("tiến", "hành")))
_WHEN = frozenset("đến tính ngày sáng chiều tối trong năm tháng qua".split())
_BEFOREHAND = frozenset("trước chậm hạn giai thực căn theo".split())
_EVENTS = frozenset(
    tuple(one.split())
    for one in (
        "đại hội, hội nghị, tập huấn, sơ kết, tổng kết, cuộc thi, hội thi, lễ kỷ, họp báo, giao ban"
    ).split(", ")
)
_MEETINGS = frozenset((("hội", "nghị"), ("buổi", "làm"), ("cuộc", "họp"), ("buổi", "họp")))
_AFTER_A_DOCUMENT = frozenset("được có yêu đã đặt quy nêu đề gồm áp phải không do".split())
_OF_EVENTS = frozenset("đoàn quả viên phí".split())
_NAMED_EVENTS = frozenset(
    tuple(one.split())
    for one in "cuộc thi, hội thi, lớp học, tập huấn, kiểm tra, hội nghị, phong trào".split(", ")
)
_THIS = (word("này"),)
_PAPER = (word("văn"), word("bản"))
_GOVERNING = words.DENIALS | words.RANKS | words.LIMITS | words.MOODS
_PLACES = frozenset("phường xã quận huyện tỉnh phố".split())
_SEVERAL = frozenset("các những mỗi từng mọi cấp nhiều một hai ba liên số".split())


def held(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "tổ chức đại hội", "đại hội diễn ra" where the source only names the event; "tổng kết" where
    it says "tổ chức tổng kết"."""
    holding = (word("tổ"), word("chức"))
    for at in range(1, len(claim) - 1):
        is_event = tuple(one.word for one in claim[at : at + 2]) in _EVENTS
        if is_event and follow((claim[at - 1], *holding, claim[at]), sources):
            yield (*claim[:at], *holding, *claim[at:])
    for at in range(len(claim) - 1):
        if tuple(one.word for one in claim[at : at + 2]) not in _HOLDING:
            continue
        start = at - 1 if at and claim[at - 1].word == "được" else at
        is_event = tuple(one.word for one in claim[at + 2 : at + 4]) in _EVENTS
        is_event = is_event or any(
            tuple(one.word for one in claim[place : place + 2]) in _EVENTS for place in range(start)
        )
        is_event = is_event or _is_mere_time(claim, start, at + 2, sources)
        if is_event:
            before = max(claim[start].before, claim[at + 2].before) if at + 2 < len(claim) else 0
            yield put(claim[:start], bound(claim[at + 2 :], before))


def _is_mere_time(claim: Told, start: int, end: int, sources: Layout) -> bool:
    """ "Diễn tập được tổ chức ngày 12/11" where the source says "Diễn tập: ngày 12/11"."""
    if (
        start == end - 2
        or end + 1 >= len(claim)
        or not is_pair(claim[start - 1], claim[end], sources)
    ):
        return False
    is_when = is_date(claim[end]) or claim[end].word in ("ngày", "tại", "ở", "vào", "lúc", "trong")
    return is_when and any(
        sources.tokens[n].colon or sources.phrase(n - 2, words.AIMS)
        for n in sources.places.get(claim[end].key, ())
        if n > 1
    )


def under_heading(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Sinh hoạt chuyên đề ít nhất 01 lần" where below "Sinh hoạt chi bộ" the source says "Chuyên
    đề: ít nhất 01 lần"."""
    heads = [
        n for n, kind in enumerate(sources.kinds) if kind == "quote" and sources.before(n) == 3
    ]
    ends = {n: sources.clause_end(n) for n in heads}
    labels = {
        sources.tokens[n].key
        for n, end in ends.items()
        if end < len(sources.tokens) and sources.tokens[end].colon
    }
    for at in range(1, min(4, len(claim) - 2)):
        said = " ".join(one.word for one in claim[:at])
        is_above = f" {said} " in f" {sources.headings} " and all(one.word for one in claim[:at])
        if claim[at].key in labels and is_above:
            yield put(claim[at:])


def elliptic(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "ba nơi chưa đặt hòm thư là …" where the source, which has said "đặt hòm thư" before, says
    "ba nơi chưa đặt là …"."""
    for at in range(1, len(claim) - 1):
        if not (begins(claim, at, VERBS) or claim[at - 1].word in ("mỗi", "từng")):
            continue
        for end in range(at + 2, min(at + 6, len(claim))):
            follows = is_pair(claim[at], claim[end], sources)
            if follows and _is_said_whole(claim[at:end], sources):
                yield (*claim[: at + 1], *claim[end:])


def _is_said_whole(stretch: Told, sources: Layout) -> bool:
    """Whether the source has this phrase to its end, and it bounds, ranks and denies nothing."""
    if any(one.value or one.before or one.is_name or _governs(one) for one in stretch[1:]):
        return False
    keys = [one.key for one in stretch]
    return any(
        [one.key for one in sources.tokens[place : place + len(keys)]] == keys
        and sources.ends(place + len(keys) - 1)
        for place in sources.places.get(keys[0], ())
    )


def _governs(token: Token) -> bool:
    return token.word != "số" and (token.word,) in _GOVERNING


def of_this_document(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Kế hoạch số 07-KH/ĐU ngày 14/8/2025 được thực hiện" where the file, which has this number
    and day, says "Kế hoạch được thực hiện" at the head of a sentence."""
    kind = sources.field("type")
    for start in range(len(claim)):
        noun = start + len(kind)
        if not kind or tuple(one.key for one in claim[start:noun]) != kind:
            continue
        end = _identified(claim, noun, sources)
        if end > noun and _is_bare(kind, claim, start, end, sources):
            yield put(claim[:noun], bound(claim[end:], 0))
        if end > noun and not start:
            for said in (_THIS, (word("ngày"), *sources.told("issued_on"))):
                if _is_head((*kind, *(one.key for one in said)), claim[end:], sources):
                    yield put(claim[:noun], said, bound(claim[end:], 0))
            if _is_head(tuple(one.key for one in _PAPER), claim[end:], sources):
                yield put(_PAPER, bound(claim[end:], 0))


def done(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Đến ngày 31/12/2025, toàn tỉnh đã di dời 214 hộ" where a paper of a later day says so
    without "đã"."""
    days = (*sources.told("posted_on"), *sources.told("issued_on"))
    said = max((_last_day(one) for one in days if is_date(one)), default="")
    for at in range(1, len(claim) - 1):
        if said and claim[at].word == "đã" and is_pair(claim[at - 1], claim[at + 1], sources):
            left, right = claim[at - 1].key, claim[at + 1].key
            places = [n for n in sources.places.get(right, ()) if n and (
                left in (sources.tokens[n - 1].key,))]  # fmt: skip
            if places and all(_is_past(n, said, sources) for n in places):
                yield (*claim[:at], *claim[at + 1 :])


def _is_past(place: int, said: str, sources: Layout) -> bool:
    """Whether the sentence begins with a time that was over when it was written, names no later
    one, and plans and orders nothing."""
    start, end = sources.part_start(place), sources.part_end(place)
    dates = [at for at in range(start, end) if is_date(sources.tokens[at])]
    if not dates or dates[0] > min(start + 5, place) or sources.word(start) not in _WHEN:
        return False
    if any(sources.word(at) in _BEFOREHAND for at in range(start, dates[0])):
        return False
    return (
        not sources.moods(start, end)
        and not sources.denies(start, place)
        and all("" < _last_day(sources.tokens[at]) < said for at in dates)
    )


def _last_day(token: Token) -> str:
    """Of a day, a month or a year, to be compared; "" of any other time."""
    value = token.value
    if value is None or value.kind != "date" or value.parts[2] is None:
        return ""
    day, month, year = value.parts
    return f"{year:04}-{month or 12:02}-{day or 31:02}"


def this_document(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "không trái với Thông báo số 31-TB/ĐU" where the file, which has this number, says "không
    trái với Thông báo này"."""
    kind = sources.field("type")
    for start in range(1, len(claim)):
        noun = start + len(kind)
        if not kind or tuple(one.key for one in claim[start:noun]) != kind:
            continue
        end = _identified(claim, noun, sources)
        if end > noun and is_pair(claim[noun - 1], _THIS[0], sources):
            yield (*claim[:noun], *_THIS, *claim[end:])


def _is_head(keys: tuple[Key, ...], rest: Told, sources: Layout) -> bool:
    """Whether a sentence of the quote begins so and goes on as the claim does, or with "có" for
    its "gồm", and no other document is named before."""
    for place in sources.places.get(keys[0], ()):
        stop = place + len(keys)
        if sources.kinds[place] != "quote" or sources.before(place) < 2 or not rest:
            continue
        is_so = tuple(one.key for one in sources.tokens[place:stop]) == keys
        is_first = not any(one.value and one.value.kind == "code"
                           for one in sources.tokens[:place])  # fmt: skip
        if is_so and is_first and _goes_on(stop, rest, sources):
            return True
    return False


def _goes_on(stop: int, rest: Told, sources: Layout) -> bool:
    """Right there, or as one of its further deeds."""
    if _alike(sources.word(stop), rest[0].word):
        return True
    keys = tuple(one.key for one in rest[:2])
    further = range(stop + 1, sources.part_end(stop) - 1)
    return any(
        (sources.before(at) == 1 or sources.word(at - 1) == "và")
        and tuple(one.key for one in sources.tokens[at : at + 2]) == keys
        for at in further
    )


def _alike(source: str, claim: str) -> bool:
    return bool(claim) and (source == claim or {source, claim} == {"có", "gồm"})


def _identified(claim: Told, at: int, sources: Layout) -> int:
    """Where number and day of this very document end."""
    end = at
    fields = {*sources.field("number"), *sources.field("issued_on")}
    while at < len(claim) and not claim[at].before:
        if claim[at].key in fields:
            end = at + 1
        elif claim[at].word not in ("số", "ngày"):
            break
        at += 1
    return end


def _is_bare(kind: tuple[Key, ...], claim: Told, start: int, end: int, sources: Layout) -> bool:
    """Whether the quote names the noun where nothing tells which is meant: at the head of a
    sentence, or as what somebody signs."""
    before = claim[start - 1].word if start else ""
    after = claim[end].word if end < len(claim) else ""
    for place in sources.places.get(kind[0], ()):
        stop = place + len(kind)
        if tuple(one.key for one in sources.tokens[place:stop]) != kind:
            continue
        is_signed = before == "ký" == sources.word(place - 1) and sources.ends(stop - 1)
        is_head = not before and sources.before(place) >= 2 and sources.word(stop) == after
        if sources.kinds[place] == "quote" and (
            is_signed or (is_head and after in _AFTER_A_DOCUMENT)
        ):
            return True
    return False


def placeless(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Phường Vân Khê còn 27 căn" where the file, issued there, says "Phường còn 27 căn"."""
    fields = [sources.field(kind) for kind in ("issuer", "title", "about")]
    for at in range(len(claim) - 1):
        name = _name_behind(claim, at)
        if not name:
            continue
        said = (claim[at].key, *name)
        city = ("thành", *said) if said[0] == "phố" else ()
        is_here = (
            said in sources.here
            or city in sources.here
            or any(
                _is_within(one, field) for field in fields for one in (said, (said[0], "ủy", *name))
            )
        )
        if is_here and _is_always_bare(claim[at].key, sources):
            yield (*claim[: at + 1], *claim[at + 1 + len(name) :])


def bodiless(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Phó Bí thư Đảng ủy phường Mũi Nghê" where the file, issued by this committee, says "Phó Bí
    thư Đảng ủy"."""
    issuer = sources.field("issuer")
    for at in range(1, len(claim)):
        name = _name_behind(claim, at)
        said = (claim[at - 1].key, claim[at].key, *name)
        end = at + 1 + len(name)
        if not name or claim[at].before or not _is_within(said, issuer):
            continue
        places = [n for n in sources.places.get(said[0], ()) if sources.kinds[n] == "quote"]
        if places and not any(sources.word(n + 1) in _PLACES for n in places):
            yield (*claim[:at], *claim[end:])


def _name_behind(claim: Told, at: int) -> tuple[Key, ...]:
    if claim[at].word not in _PLACES:
        return ()
    end = at + 1
    while end < len(claim) and claim[end].is_name and not claim[end].before:
        end += 1
    return tuple(one.key for one in claim[at + 1 : end])


def _is_within(said: tuple[Key, ...], field: tuple[Key, ...]) -> bool:
    return any(field[at : at + len(said)] == said for at in range(len(field) - len(said) + 1))


def _is_always_bare(key: Key, sources: Layout) -> bool:
    quoted = [place for place in sources.places.get(key, ()) if sources.kinds[place] == "quote"]
    follows = [sources.tokens[place + 1] for place in quoted if place + 1 < len(sources.tokens)]
    if any(_is_general(place, sources) for place in quoted):
        return False
    return bool(quoted) and not any(
        not one.before and (one.is_name or one.value or one.word in ("khác", "bạn")) and one.word
        not in _PLACES for one in follows
    )  # fmt: skip


def _is_general(place: int, sources: Layout) -> bool:
    """The "phường" of "các phường", "UBND xã, phường", "3 phường", "cấp xã"."""
    before = sources.tokens[place - 1] if place else None
    if before is not None and (before.value or before.word in _SEVERAL | _PLACES):
        return True
    is_joined = sources.before(place + 1) == 1 or sources.word(place + 1) in ("và", "hoặc")
    next_at = place + 1 + (sources.word(place + 1) in ("và", "hoặc"))
    return sources.word(place + 1) == "khác" or (is_joined and sources.word(next_at) in _PLACES)


def whole(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Toàn xã có 18 chi bộ" <-> "Xã có 18 chi bộ"; "Hiện tủ sách có 420 cuốn" where the source
    says "Tủ sách hiện có 420 cuốn"."""
    if claim[0].word == "hiện" and not claim[1].before:
        yield put(claim[1:])
    for start in range(len(claim) - 2):
        at = start + (claim[start].word == "toàn")
        if (start and not claim[start].before) or claim[at].word not in _PLACES:
            continue
        if at + 2 < len(claim) and claim[at + 1].word in ("có", "còn") and claim[at + 2].value:
            told = () if at > start else (word("toàn", claim[start].before),)
            rest = bound(claim[at:], 0 if told else claim[start].before)
            yield put(claim[:start], told, rest)


def of_event(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A chủ trì hội nghị sơ kết" where the source, which tells of one, says "A chủ trì"; "Hội
    nghị có 12 ý kiến" where it says "Có 12 ý kiến"."""
    if tuple(one.word for one in claim[:2]) in _MEETINGS and claim[2].word == "có":
        yield put(claim[2:])
    for at in range(len(claim) - 2):
        if (claim[at].word, claim[at + 1].word) != ("chủ", "trì"):
            continue
        end = next((n for n in range(at + 2, len(claim)) if claim[n].before), len(claim))
        if _is_told_event(claim[at + 2 : end], sources):
            yield put(claim[: at + 2], claim[end:])


def _is_told_event(stretch: Told, sources: Layout) -> bool:
    spoken = tuple(one.word for one in stretch[:2])
    is_known = all(one.key in sources.places or one.word in ("hội", "nghị") for one in stretch)
    is_only = not any(one.value or one.is_name for one in stretch)
    return spoken in _MEETINGS and is_known and is_only and len(stretch) <= 6


def known_event(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Kết quả cuộc thi được công bố" where the source, which tells of a contest, says "Kết quả
    được công bố"."""
    for at in range(1, len(claim) - 1):
        said = tuple(one.word for one in claim[at : at + 2])
        if claim[at - 1].word not in _OF_EVENTS or said not in _NAMED_EVENTS:
            continue
        is_told = is_pair(claim[at], claim[at + 1], sources)
        rest = claim[at + 2 :]
        if is_told and (not rest or is_pair(claim[at - 1], rest[0], sources)):
            yield put(claim[:at], rest)


def repeated(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "sinh hoạt thường kỳ và sinh hoạt chuyên đề" where the source says the head once."""
    for at in range(2, len(claim) - 2):
        is_next = claim[at].word in _JOINING or claim[at].before == 1
        start = at + 1 if claim[at].word in _JOINING else at
        for size in (2, 1) if is_next else ():
            told = claim[start : start + size]
            if any(map(_is_weighty, told)):
                continue
            head = tuple(one.key for one in told)
            rest = claim[start + size : start + size + 1]
            is_new = rest and not follow(claim[start - 1 : start + size], sources)
            if (
                is_new
                and is_pair(claim[start - 1], rest[0], sources)
                and _is_head_of(head, claim[:start], sources)
            ):
                yield (*claim[:start], *bound(claim[start + size :], claim[start].before))


_JOINING = frozenset("và hoặc".split())
_NEAR = 8


def _is_head_of(head: tuple[Key, ...], told: Told, sources: Layout) -> bool:
    """Whether the same words stand shortly before, as the source has them, and are no name."""
    size = len(head)
    for at in range(max(0, len(told) - _NEAR), len(told) - size):
        if tuple(one.key for one in told[at : at + size]) == head and told[at].word:
            return follow(told[at : at + size + 1], sources)
    return False


def supplied(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "chỉ đổi thẻ cho đảng viên" where the source says "chỉ đổi cho đảng viên" and the title of
    its file "đổi thẻ"."""
    for at in range(1, len(claim) - 1):
        for size in (1, 2):
            rest = claim[at + size : at + size + 1]
            if not rest or any(map(_is_weighty, claim[at : at + size])):
                continue
            is_said = is_pair(claim[at - 1], rest[0], sources) and not rest[0].before
            if is_said and _is_titled(claim[at - 1 : at + size], sources):
                yield (*claim[:at], *claim[at + size :])


def _is_weighty(token: Token) -> bool:
    return token.is_name or bool(token.value) or _governs(token)


def _is_titled(told: Told, sources: Layout) -> bool:
    keys = tuple(one.key for one in told)
    return any(_is_within(keys, sources.field(kind)) for kind in ("title", "about"))
