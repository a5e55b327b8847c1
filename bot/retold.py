"""What a claim says, put back into the form that its source has: the passive turned, a time moved,
the office told behind the person, a document named by its number. Each step keeps the meaning of
the claim whatever the source says, and is taken only where it brings words together that stand
together in the source; `covering` then judges the result as it judges any claim."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from heapq import heappop, heappush
from itertools import count, pairwise

from bot import gate_words as words
from bot.claim_tokens import Key, Token
from bot.clauses import begins
from bot.gate_verbs import VERBS
from bot.source_tokens import Layout

Told = tuple[Token, ...]

_MOST_TRIED = 8
_DEEPEST = 5
_TITLES = frozenset("ông bà".split())
# Words that a step may take out of a claim.
FORMAL = frozenset(
    "do được là làm với có gồm còn hạn thời vào trong ngày đã sẽ để ông bà đồng chí dự kiến tổ đối "
    "chức diễn ra tiến hành".split()
)
_LINKING = frozenset("là làm".split())
_EMPTY = frozenset("có gồm là còn".split())
_EMPTY_BEFORE_DATES = frozenset("vào trong ngày".split())
_TIMES = frozenset("sáng chiều tối trưa ngày tháng quý năm hằng".split())
_MOVABLE = _TIMES | frozenset(
    "trước sau từ đến trong vào khi nếu vì để nhằm tại ở do theo chậm dự kể định trên".split()
)


def retold(claim: Told, sources: Layout) -> Iterator[Told]:
    """The likeliest first: those whose words follow each other most nearly as in the source."""
    order = count()
    queue = [((misses(claim, sources), len(claim)), next(order), 0, claim)]
    known = {claim}
    for _ in range(_MOST_TRIED):
        if not queue:
            return
        missed, _place, depth, told = heappop(queue)
        if depth:
            yield told
        if depth == _DEEPEST:
            continue
        for other in _steps(told, sources):
            now = misses(other, sources), len(other)
            if other not in known and now < missed:
                known.add(other)
                heappush(queue, (now, next(order), depth + 1, other))


def misses(claim: Told, sources: Layout) -> int:
    """How many words of the claim do not follow in the source on what they follow here."""
    pairs = sources.pairs
    begins = bool(claim) and claim[0].key not in sources.beginnings
    return begins + sum((a.key, b.key) not in pairs for a, b in pairwise(claim))


def _steps(claim: Told, sources: Layout) -> Iterator[Told]:
    for step in _STEPS:
        yield from step(claim, sources)


def _is_pair(left: Token, right: Token, sources: Layout) -> bool:
    return (left.key, right.key) in sources.pairs


def _word(text: str, before: int = 0) -> Token:
    return Token(text, text, before, False)  # type: ignore[arg-type]


def _put(*stretches: Sequence[Token]) -> Told:
    """Stretches one after the other; only the first keeps no break before it."""
    found = [token for stretch in stretches for token in stretch]
    return (replace(found[0], before=0), *found[1:]) if found else ()


def _bound(stretch: Sequence[Token], before: int) -> Told:
    if not stretch:
        return ()
    return (replace(stretch[0], before=before), *stretch[1:])  # type: ignore[arg-type]


def _clause_start(claim: Told, at: int) -> int:
    while at and not claim[at].before:
        at -= 1
    return at


def _part_start(claim: Told, at: int) -> int:
    while at and claim[at].before < 2:
        at -= 1
    return at


def _part_end(claim: Told, at: int) -> int:
    return next((n for n in range(at + 1, len(claim)) if claim[n].before >= 2), len(claim))


# --- persons -------------------------------------------------------------------------------------


def _titled(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí Hứa Đình Trác" where the source says "ông Hứa Đình Trác"."""
    for at, token in enumerate(claim):
        if not token.is_name or (at and claim[at - 1].is_name and not _is_comrade(claim, at)):
            continue
        start = at - 2 if _is_comrade(claim, at) else at
        if start == at and at and not token.before:
            continue
        for title in _titles_of(token.key, sources):
            head = _word(title, claim[start].before)
            yield (*claim[:start], head, replace(token, before=0), *claim[at + 1 :])


def _is_comrade(claim: Told, at: int) -> bool:
    return at >= 2 and (claim[at - 2].word, claim[at - 1].word) == ("đồng", "chí")


def _titles_of(key: Key, sources: Layout) -> set[str]:
    places = sources.places.get(key, ())
    return {sources.word(place - 1) for place in places if place} & _TITLES


def _shortened(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "ông Hứa Đình Trác" where the source, which has named him in full, says "ông Trác"."""
    for start, end in _names(claim):
        last = claim[end - 1].key
        titled = [p for p in sources.places.get(last, ()) if p and sources.word(p - 1) in _TITLES]
        full = tuple(token.key for token in claim[start:end])
        if end - start < 2 or not titled or _full_names(last, sources) != {full}:
            continue
        yield (*claim[:start], replace(claim[end - 1], before=claim[start].before), *claim[end:])


def _names(claim: Sequence[Token]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(claim):
        end = at
        while end < len(claim) and claim[end].is_name and (end == at or not claim[end].before):
            end += 1
        first = at + 1 if end > at and claim[at].word in (*_TITLES, "đồng") else at
        if end - first >= 2:
            yield first, end
        at = max(end, at + 1)


def _full_names(last: Key, sources: Layout) -> set[tuple[Key, ...]]:
    found = set()
    for start, end in _names(sources.tokens):
        if sources.tokens[end - 1].key == last:
            found.add(tuple(token.key for token in sources.tokens[start:end]))
    return found


# --- passive and active --------------------------------------------------------------------------


def _turned(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "báo cáo do đồng chí A trình bày", "hòm thư được mở" -> "đồng chí A trình bày báo cáo"."""
    for at, token in enumerate(claim):
        if token.word not in ("do", "được") or not at or at + 1 >= len(claim):
            continue
        end = _part_end(claim, at)
        done = claim[at + 1 : end]
        for start in {_clause_start(claim, at - 1), _part_start(claim, at - 1)}:
            thing, tense = _without_tense(claim[start:at])
            if tense:
                done = _with_tense(claim[at + 1 : end], tense, sources)
            for cut in range(1, len(done) + 1):
                if thing and _is_pair(done[cut - 1], thing[0], sources):
                    yield _put(claim[:start], _bound(done[:cut], claim[start].before),
                               _bound(thing, 0), _bound(done[cut:], 0 if cut < len(done) and
                               not done[cut].before else 1), claim[end:])  # fmt: skip


def _without_tense(thing: Told) -> tuple[Told, Told]:
    if len(thing) > 1 and thing[-1].word in _TENSES:
        return thing[:-1], thing[-1:]
    return thing, ()


_TENSES = words.TENSES | {"cần", "phải", "nên"}


def _with_tense(done: Told, tense: Told, sources: Layout) -> Told:
    for place in range(1, len(done)):
        if _follow((done[place - 1], *tense, done[place]), sources):
            return (*done[:place], *tense, *done[place:])
    return done


def _happened(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đại hội bắt đầu từ tháng 3" -> "bắt đầu đại hội từ tháng 3"."""
    for at in range(1, len(claim) - 1):
        if tuple(one.word for one in claim[at : at + 2]) not in _HAPPENING:
            continue
        start = _clause_start(claim, at - 1)
        thing = claim[start:at]
        if _is_pair(claim[at + 1], thing[0], sources):
            yield _put(claim[:start], _bound(claim[at : at + 2], claim[start].before),
                       _bound(thing, 0), claim[at + 2 :])  # fmt: skip


_HAPPENING = frozenset((("bắt", "đầu"), ("kết", "thúc"), ("hoàn", "thành"), ("khai", "mạc")))


def _acted(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "doanh nghiệp ủng hộ 1,3 tỷ đồng" -> "1,3 tỷ đồng do doanh nghiệp ủng hộ"."""
    by = _word("do")
    if len(claim) < 4 or not _is_pair(by, claim[0], sources):
        return
    if any(token.before for token in claim[1:]):
        return
    for cut in range(2, len(claim)):
        yield _put(claim[cut:], (by,), claim[:cut])


# --- who somebody is -----------------------------------------------------------------------------


def _reversed_identity(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Trưởng ban là đồng chí A, Phó Chủ tịch" -> "đồng chí A, Phó Chủ tịch, làm Trưởng ban"."""
    for at, token in enumerate(claim):
        if token.word not in _LINKING or not at or at + 1 >= len(claim):
            continue
        start, end = _clause_start(claim, at - 1), _part_end(claim, at)
        left, right = claim[start:at], claim[at + 1 : end]
        if not left or not right:
            continue
        for first, then in ((left, right), (right, left)):
            for link in ((_word("làm"),), (_word("là"),), ()):
                if _follow((*first[-1:], *link, *then[:1]), sources):
                    yield _put(claim[:start], _bound(first, claim[start].before), link,
                               _bound(then, 0 if link else 1), claim[end:])  # fmt: skip


def _follow(told: Told, sources: Layout) -> bool:
    return all(_is_pair(a, b, sources) for a, b in pairwise(told))


# --- when, where and why -------------------------------------------------------------------------


def _moved(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "… làm việc với phường vào sáng 19/4" <-> "Sáng 19/4, … làm việc với phường"."""
    for start, end in _adjuncts(claim):
        moved, part = claim[start:end], _part_start(claim, start)
        stop = _part_end(claim, start)
        rest = _put(claim[part:start], claim[end:stop])
        if not rest or len(rest) == stop - part or _may_take_its_place(moved, rest):
            continue
        for form in _forms(moved):
            for place in _landings(form, rest, sources):
                before = _break_at(rest, place) if place else claim[part].before
                following = _bound(rest[place:], _break_at(rest, place) if place else 1)
                yield _put(claim[:part], rest[:place], _bound(form, before), following,
                           claim[stop:])  # fmt: skip


def _may_take_its_place(moved: Told, rest: Told) -> bool:
    """Of two days each could be taken for the other; "ngày 26/12" and a year ("tổng kết năm 2024")
    could not."""
    if not (_dates(moved) and _dates(rest)):
        return False
    is_said = bool(moved[0].word) and _names_day(moved)
    return not is_said or _names_day(rest)


def _names_day(told: Told) -> bool:
    days = [one.value for one in told if one.value is not None and one.value.kind == "date"]
    return any(one.parts[0] is not None for one in days)


def _dates(told: Told) -> bool:
    """Whether a day is told that is not the day of a document."""
    return any(_is_date(one) and not _is_numbered(told, at) for at, one in enumerate(told))


def _is_numbered(told: Told, at: int) -> bool:
    """Behind the number of a document."""
    before = [one.value for one in told[max(0, at - 2) : at] if one.value]
    return any(one.kind == "code" for one in before)


def _adjuncts(claim: Told) -> Iterator[tuple[int, int]]:
    """From a word that opens one to the next break or opener of another."""
    for start, token in enumerate(claim):
        if not (token.word in _MOVABLE or _is_date(token)) or _is_inside(claim, start):
            continue
        if _is_numbered(claim, start):
            continue
        end = start + 1
        while end < len(claim) and not claim[end].before:
            end += 1
        yield start, end
        dated = next((n for n in range(start, end) if _is_date(claim[n])), None)
        if dated is not None and dated + 1 < end:
            yield start, dated + 1


def _is_inside(claim: Told, at: int) -> bool:
    """The "ngày" of "trước ngày", the "sáng" of "vào sáng"."""
    return at > 0 and claim[at].before == 0 and claim[at - 1].word in _MOVABLE


def _is_date(token: Token) -> bool:
    return token.value is not None and token.value.kind in ("date", "quarter", "time")


def _forms(moved: Told) -> Iterator[Told]:
    yield moved
    if moved[0].word in ("vào", "để", "trong") and len(moved) > 1:
        yield moved[1:]
    elif moved[0].word in _TIMES or _is_date(moved[0]):
        yield (_word("vào"), *_bound(moved, 0))


def _landings(moved: Told, rest: Told, sources: Layout) -> Iterator[int]:
    may_begin = moved[0].key in sources.beginnings
    if may_begin:
        yield 0
    for place in range(1, len(rest) + 1):
        left = rest[place - 1].value
        if left is not None and left.kind == "code":
            continue  # it would become the day of that document
        is_break = place < len(rest) and rest[place].before > 0
        if (may_begin and is_break) or _is_pair(rest[place - 1], moved[0], sources):
            yield place


def _break_at(rest: Told, place: int) -> int:
    return rest[place].before if place < len(rest) else 0


def _due(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Hạn nộp danh sách là trước ngày 12/9" -> "nộp danh sách trước ngày 12/9"."""
    start = 1 if claim[0].word == "hạn" else 2 if claim[0].word == "thời" else 0
    if not start or claim[start - 1].word != "hạn":
        return
    for at in range(start + 2, len(claim) - 1):
        if claim[at].word == "là":
            yield _put(claim[start:at], _bound(claim[at + 1 :], 0))


def _planned(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "quận ủy dự kiến tổ chức" -> "Dự kiến quận ủy tổ chức"."""
    for at in range(1, len(claim) - 1):
        if (claim[at].word, claim[at + 1].word) != ("dự", "kiến"):
            continue
        start = _part_start(claim, at - 1)
        for end in (at + 2, at + 3):
            if end == at + 3 and (at + 2 >= len(claim) or claim[at + 2].word != "sẽ"):
                continue
            head = _bound(claim[at : at + 2], claim[start].before)
            yield _put(claim[:start], head, _bound(claim[start:at], 0), claim[end:])


# --- small words ---------------------------------------------------------------------------------


def _prefixed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Đảng ủy cần …" where the source says "Đối với Đảng ủy cần …"."""
    if claim[0].word != "đối" and _is_pair(_word("với"), claim[0], sources):
        yield (_word("đối"), _word("với"), *claim)
    for opener in ("trong", "vào"):
        if claim[0].word in _TIMES and _is_pair(_word(opener), claim[0], sources):
            yield (_word(opener), *claim)


def _joined(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "rà soát, trình Đảng ủy" where the source says "rà soát và trình"."""
    link = _word("và")
    for at in range(1, len(claim)):
        is_comma = claim[at].before == 1 and not claim[at].colon
        if (
            is_comma
            and _is_pair(claim[at - 1], link, sources)
            and _is_pair(link, claim[at], sources)
        ):
            yield (*claim[:at], link, replace(claim[at], before=0), *claim[at + 1 :])


def _emptied(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "trong đó có 9 căn", "trong tháng 9/2022" where the source has "trong đó 9 căn"."""
    for at in range(len(claim) - 1):
        follower = claim[at + 1]
        is_number = follower.value is not None and follower.value.kind in ("number", "count")
        is_empty = claim[at].word in _EMPTY and (is_number or _is_bound(claim, at + 1))
        is_empty = is_empty or (claim[at].word in _EMPTY_BEFORE_DATES and _is_date(follower))
        is_empty = is_empty or (claim[at].word == "được" and _is_of_a_thing(claim, at, sources))
        if is_empty:
            before = max(claim[at].before, follower.before)
            yield _put(claim[:at], (replace(follower, before=before),), claim[at + 2 :])


def _is_of_a_thing(claim: Told, at: int, sources: Layout) -> bool:
    """The "được" of "kinh phí được lấy từ …", where nobody is who may do so or not."""
    start = _clause_start(claim, at)
    is_so_there = 0 < at and _is_pair(claim[at - 1], claim[at + 1], sources)
    acting = (_is_somebody(place, sources) for place in sources.places.get(claim[start].key, ()))
    return is_so_there and begins(claim, at + 1, VERBS) and not any(acting)


_SEVERAL = frozenset("các những mỗi mọi từng tất toàn cả".split())


def _is_somebody(place: int, sources: Layout) -> bool:
    names = [token.is_name for token in sources.tokens[place : place + 2]]
    if sources.word(place) in _SEVERAL:
        return True
    return sources.phrase(place, words.ACTOR_PAIRS) > 0 or (len(names) == 2 and all(names))


def _having(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "mở hòm thư với ít nhất 2 người" where the source says "…, có ít nhất 2 người"."""
    has = _word("có", 1)
    for at in range(1, len(claim) - 1):
        if claim[at].word == "với" and _is_pair(claim[at - 1], claim[at + 1], sources):
            yield (*claim[:at], replace(claim[at + 1], before=1), *claim[at + 2 :])
        is_number = bool(claim[at + 1].value) or _is_bound(claim, at + 1)
        if claim[at].word == "với" and is_number and _is_pair(has, claim[at + 1], sources):
            yield (*claim[:at], has, *claim[at + 1 :])


_OTHER = {"gồm": _word("có"), "có": _word("gồm"), "do": _word("vì"), "vì": _word("do")}


def _reworded(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "gồm 5 yêu cầu", "do thiếu người" where the source says "có 5 yêu cầu", "vì thiếu người"."""
    for at in range(1, len(claim) - 1):
        told = _OTHER.get(claim[at].word)
        is_cause = claim[at].word in ("do", "vì")
        if not told or not (is_cause or claim[at + 1].value):
            continue
        if _follow((claim[at - 1], told, claim[at + 1]), sources):
            yield (*claim[:at], replace(told, before=claim[at].before), *claim[at + 1 :])


def _reported(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Theo báo cáo, 11 chi bộ …" where the source says "Báo cáo cho biết 11 chi bộ …"; "Đối với
    khối trường học, …" where it says "Khối trường học: …"."""
    comma = next((at for at in range(2, len(claim)) if claim[at].before == 1), None)
    if comma is None:
        return
    if (claim[0].word, claim[1].word) == ("đối", "với") and comma > 2:
        yield _put(claim[2:])
    if claim[0].word == "theo":
        for told in _SAYING:
            if _follow((claim[comma - 1], *told, claim[comma]), sources):
                yield _put(claim[1:comma], told, _bound(claim[comma:], 0))


_SAYING = tuple(
    tuple(_word(one) for one in told.split())
    for told in ("cho biết", "nêu", "nêu rõ", "cho thấy", "khẳng định", "ghi rõ")
)


def _held(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "tổ chức đại hội", "đại hội diễn ra" where the source only names the event."""
    for at in range(len(claim) - 1):
        if tuple(one.word for one in claim[at : at + 2]) not in _HOLDING:
            continue
        start = at - 1 if at and claim[at - 1].word == "được" else at
        is_event = tuple(one.word for one in claim[at + 2 : at + 4]) in _EVENTS
        is_event = is_event or any(
            tuple(one.word for one in claim[place : place + 2]) in _EVENTS for place in range(start)
        )
        if is_event:
            before = max(claim[start].before, claim[at + 2].before) if at + 2 < len(claim) else 0
            yield _put(claim[:start], _bound(claim[at + 2 :], before))


_HOLDING = frozenset((("tổ", "chức"), ("diễn", "ra"), ("tiến", "hành")))
_EVENTS = frozenset(
    tuple(one.split())
    for one in "đại hội, hội nghị, tập huấn, sơ kết, tổng kết, cuộc thi, hội thi, lễ kỷ".split(", ")
)


def _officed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí A, Trưởng Ban B, …" where the source says "Trưởng Ban B A …"."""
    for start, end in _names(claim):
        head = start - 2 if _is_comrade(claim, start) else start
        if end >= len(claim) or claim[end].before != 1:
            continue
        stop = next((n for n in range(end + 1, len(claim)) if claim[n].before), len(claim))
        if _is_pair(claim[stop - 1], claim[start], sources):
            office = _bound(claim[end:stop], claim[head].before)
            name = _bound(claim[start:end], 0)
            yield _put(claim[:head], office, name, _bound(claim[stop:], 0))


def _elliptic(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "ba nơi chưa đặt hòm thư là …" where the source, which has said "đặt hòm thư" before, says
    "ba nơi chưa đặt là …"."""
    for at in range(1, len(claim) - 1):
        if not (begins(claim, at, VERBS) or claim[at - 1].word in ("mỗi", "từng")):
            continue
        for end in range(at + 2, min(at + 6, len(claim))):
            follows = _is_pair(claim[at], claim[end], sources)
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
    return (token.word,) in words.DENIALS | words.RANKS | words.LIMITS | words.MOODS


def _is_bound(claim: Told, at: int) -> bool:
    return any(tuple(one.word for one in claim[at : at + n]) in words.LIMITS for n in (2, 3))


def _done(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đã có 41/44 đơn vị đặt hòm thư" -> "41/44 đơn vị đã đặt hòm thư"."""
    done = _word("đã")
    for at in range(len(claim) - 2):
        if (claim[at].word, claim[at + 1].word) != ("đã", "có") or not claim[at + 2].value:
            continue
        rest = claim[at + 2 :]
        for place in range(1, len(rest)):
            if _is_pair(rest[place - 1], done, sources) and _is_pair(done, rest[place], sources):
                yield _put(
                    claim[:at], _bound(rest[:place], claim[at].before), (done,), rest[place:]
                )


# --- which document and place is meant -----------------------------------------------------------


def _of_this_document(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Kế hoạch số 07-KH/ĐU ngày 14/8/2025 được thực hiện" where the file, which has this number
    and day, says "Kế hoạch được thực hiện" at the head of a sentence."""
    kind = sources.field("type")
    for start in range(len(claim)):
        noun = start + len(kind)
        if not kind or tuple(one.key for one in claim[start:noun]) != kind:
            continue
        end = _identified(claim, noun, sources)
        if end > noun and _is_bare(kind, claim, start, end, sources):
            yield _put(claim[:noun], _bound(claim[end:], 0))


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


_AFTER_A_DOCUMENT = frozenset("được có yêu đã đặt quy nêu đề gồm áp phải không".split())


def _placeless(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Phường Vân Khê còn 27 căn" where the file, issued there, says "Phường còn 27 căn"."""
    issuer = sources.field("issuer")
    for at in range(len(claim) - 1):
        name = _name_behind(claim, at)
        said = (claim[at].key, *name)
        if name and _is_within(said, issuer) and _is_always_bare(claim[at].key, sources):
            yield (*claim[: at + 1], *claim[at + 1 + len(name) :])


_PLACES = frozenset("phường xã quận huyện tỉnh".split())


def _name_behind(claim: Told, at: int) -> tuple[Key, ...]:
    if claim[at].word not in _PLACES:
        return ()
    end = at + 1
    while end < len(claim) and claim[end].is_name and not claim[end].before:
        end += 1
    return tuple(one.key for one in claim[at + 1 : end])


def _is_within(said: tuple[Key, ...], field: tuple[Key, ...]) -> bool:
    ends = len(field) - len(said)
    return ends >= 0 and field[ends:] == said


def _is_always_bare(key: Key, sources: Layout) -> bool:
    quoted = [place for place in sources.places.get(key, ()) if sources.kinds[place] == "quote"]
    follows = [sources.tokens[place + 1] for place in quoted if place + 1 < len(sources.tokens)]
    return bool(quoted) and not any(
        not one.before and (one.is_name or one.value or one.word in ("khác", "bạn")) and one.word
        not in _PLACES for one in follows
    )  # fmt: skip


_STEPS = (
    _titled,
    _shortened,
    _turned,
    _happened,
    _due,
    _acted,
    _reversed_identity,
    _moved,
    _planned,
    _prefixed,
    _joined,
    _emptied,
    _having,
    _of_this_document,
    _placeless,
    _done,
    _elliptic,
    _reworded,
    _reported,
    _held,
    _officed,
)
