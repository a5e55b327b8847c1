"""When, where and why, retold: moved to where the source tells them, with or without "vào"."""

from collections.abc import Iterator
from dataclasses import replace

from bot.claim_tokens import Token
from bot.clauses import Told, begins, predicate
from bot.gate_verbs import VERBS
from bot.source_tokens import Layout
from bot.stretches import bound, follow, is_pair, part_end, part_start, put, word

TIMES = frozenset("sáng chiều tối trưa ngày tháng quý năm hằng".split())
_FINISHED = (word("hoàn"), word("thành"))
_FINISHING = frozenset((("hoàn", "thành"),))
_DONE = (("hoàn", "thành"), ("thực", "hiện"), ("kết", "thúc"))
_NOUNS_TOO = frozenset(
    tuple(one.split())
    for one in "báo cáo, kết luận, quyết định, hướng dẫn, thông báo, quy định".split(", ")
)
_WITHIN = word("trong")
_LATEST = (word("chậm"), word("nhất"))
_WHERE = frozenset("tại ở".split())
_EACH = frozenset("mỗi từng cả".split())
_PERIODS = frozenset("ngày tuần tháng quý năm".split())
_MOVABLE = TIMES | frozenset(
    "trước sau từ đến trong vào khi nếu vì để nhằm tại ở do theo chậm dự kể định trên đối".split()
)


def moved(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "… làm việc với phường vào sáng 19/4" <-> "Sáng 19/4, … làm việc với phường"."""
    for start, end in _adjuncts(claim):
        adjunct, part = claim[start:end], part_start(claim, start)
        stop = part_end(claim, start)
        rest = put(claim[part:start], claim[end:stop])
        if not rest or len(rest) == stop - part or _may_take_its_place(adjunct, rest):
            continue
        for form in _forms(adjunct):
            for place in _landings(form, rest, sources):
                if _leaves_statement(rest, place, start - part):
                    continue
                before = _break_at(rest, place) if place else claim[part].before
                following = bound(rest[place:], _break_at(rest, place) if place else 1)
                yield put(claim[:part], rest[:place], bound(form, before), following,
                          claim[stop:])  # fmt: skip


def _leaves_statement(rest: Told, place: int, origin: int) -> bool:
    """ "báo cáo quý gửi Ban, báo cáo năm gộp vào quý IV [trước ngày 15]": of the second, and not to
    be moved to the first."""
    breaks = [n for n in range(max(place, 1), origin) if rest[n].before] if place else []
    return any(_states(rest[n:origin]) for n in breaks)


def _states(told: Told) -> bool:
    """With a subject, which may look like a verb: "báo cáo năm gộp vào quý IV"."""
    if begins(told, 0, _NOUNS_TOO):
        return predicate(told[2:]) is not None
    return bool(predicate(told))


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
    return any(is_date(one) and not _is_numbered(told, at) for at, one in enumerate(told))


def _is_numbered(told: Told, at: int) -> bool:
    """Behind the number of a document."""
    before = [one.value for one in told[max(0, at - 2) : at] if one.value]
    return any(one.kind == "code" for one in before)


def _adjuncts(claim: Told) -> Iterator[tuple[int, int]]:
    """From a word that opens one to the next break or opener of another."""
    for start, token in enumerate(claim):
        opens = token.word in _MOVABLE or is_date(token) or _is_how_long(claim, start)
        if not opens or _is_inside(claim, start):
            continue
        if _is_numbered(claim, start) and token.word != "vào":
            continue
        yield from ((start, end) for end in _ends_of(claim, start))


def _ends_of(claim: Told, start: int) -> Iterator[int]:
    """At the next break, before a second deed, behind its day; a place may go on behind a comma."""
    breaks = [n for n in range(start + 1, len(claim)) if claim[n].before]
    end = breaks[0] if breaks else len(claim)
    if start and _counts(claim[start - 1]) and end < len(claim) and not claim[end].before:
        return  # "41/63: năm 2030 xã"
    yield end
    yield from (n for n in range(start + 2, end - 1) if _joins_deed(claim, n))
    if not start and claim[start].word in _WHERE and breaks:
        yield breaks[1] if len(breaks) > 1 else end
    dated = next((n for n in range(start, end) if is_date(claim[n])), None)
    if dated is not None and dated + 1 < end and not (start and _counts(claim[start - 1])):
        yield dated + 1


def _counts(token: Token) -> bool:
    return token.value is not None and token.value.kind in ("number", "count")


def _joins_deed(claim: Told, at: int) -> bool:
    """The "và" of "đối với doanh nghiệp nợ kéo dài và công bố kết luận"."""
    return claim[at].word == "và" and begins(claim, at + 1, VERBS)


def _is_how_long(claim: Told, at: int) -> bool:
    """ "mỗi năm", and not "mỗi chi bộ"; "cho đến khi"; "so với năm 2023"."""
    if at + 1 >= len(claim):
        return False
    following = claim[at + 1].word
    if _counts(claim[at]) and following in _PERIODS and at + 2 < len(claim):
        return claim[at + 2].word in ("sau", "trước")  # "mười ngày sau khi …"
    is_often = claim[at].word == "mỗi" and following in _PERIODS
    is_often = is_often or (claim[at].word, following) == ("so", "với")
    return is_often or (claim[at].word == "cho" and following == "đến")


def _is_inside(claim: Told, at: int) -> bool:
    """The "ngày" of "trước ngày", the "sáng" of "vào sáng"."""
    if claim[at + 1 : at + 2] and claim[at + 1].word == "đó":
        return True  # "trước đó"
    before = claim[at - 1].word if at and claim[at].before == 0 else ""
    return before in _MOVABLE or before in _EACH or before == "cho"


def is_date(token: Token) -> bool:
    return token.value is not None and token.value.kind in ("date", "quarter", "time")


def _forms(moved: Told) -> Iterator[Told]:
    yield moved
    if moved[0].word in ("vào", "để", "trong") and len(moved) > 1:
        yield moved[1:]
        if moved[0].word == "vào":
            yield (word("trong"), *moved[1:])
    elif moved[0].word in _WHERE:
        other = word("ở" if moved[0].word == "tại" else "tại")
        yield (other, *moved[1:])
    elif moved[0].word in TIMES or is_date(moved[0]):
        yield (word("vào"), *bound(moved, 0))


def _landings(moved: Told, rest: Told, sources: Layout) -> Iterator[int]:
    may_begin = moved[0].key in sources.beginnings
    if may_begin:
        yield 0
    for place in range(1, len(rest) + 1):
        is_break = place < len(rest) and rest[place].before > 0
        lands = (may_begin and is_break) or is_pair(rest[place - 1], moved[0], sources)
        if lands and not (_may_date(moved) and _is_numbered(rest, place)):
            yield place  # behind its number it would become the day of a document


def _may_date(moved: Told) -> bool:
    """ "ngày 02/6/2023", and neither "vào ngày …" nor "trước ngày …"."""
    return is_date(moved[0]) or moved[0].word in TIMES


def _break_at(rest: Told, place: int) -> int:
    return rest[place].before if place < len(rest) else 0


def due(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Hạn nộp danh sách là trước ngày 12/9" -> "nộp danh sách trước ngày 12/9", "Trước ngày
    12/9: nộp danh sách"."""
    start = 1 if claim[0].word in ("hạn", "mốc") else 2 if claim[0].word == "thời" else 0
    if not start or claim[start - 1].word not in ("hạn", "mốc", "gian"):
        return
    start += claim[start].word == "để"
    for at in range(start + 2, len(claim) - 1):
        if claim[at].word == "là":
            yield put(claim[start:at], bound(claim[at + 1 :], 0))
            yield put(claim[at + 1 :], bound(claim[start:at], 1))
            if is_date(claim[at + 1]) and is_pair(_LATEST[1], claim[at + 1], sources):
                yield put(_LATEST, claim[at + 1 :], bound(claim[start:at], 1))
            if follow((claim[at - 1], _WITHIN, claim[at + 1]), sources):
                yield put(claim[start:at], (replace(_WITHIN, before=1),), claim[at + 1 :])
            yield from _due_of(claim[start:at], claim[at + 1 :], sources)


def due_behind(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A nạo vét kênh, thời hạn hoàn thành là trước 30/6" -> "A nạo vét kênh, hoàn thành trước
    30/6"; "trước 30/6" alone only where the source tells of the end of the work."""
    spoken = tuple(one.word for one in claim)
    for at in range(2, len(claim) - 3):
        start = at + 1 if spoken[at] == "thời" else at
        if spoken[start] != "hạn" or (at and not claim[at].before and spoken[at - 1] != "với"):
            continue
        head = claim[: at - (spoken[at - 1] == "với")]
        end = start + 3 if spoken[start + 1 : start + 3] in _DONE else start + 1
        end += end < len(claim) and spoken[end] == "là"
        if end < len(claim) - 1 or (end < len(claim) and is_date(claim[end])):
            yield from _ended_by(head, claim[end:], sources)


def _ended_by(head: Told, when: Told, sources: Layout) -> Iterator[Told]:
    told_days = [when]
    if is_date(when[0]):
        told_days.append((word("ngày"), *when))
    elif when[0].word == "ngày" and len(when) > 1 and is_date(when[1]):
        told_days.append(when[1:])
    for told in told_days:
        for ending in (_FINISHED, (word("xong"),)):
            if is_pair(ending[-1], told[0], sources):
                yield put(head, bound(ending, 1), bound(told, 0))
        if _ends_work(told, sources):
            yield put(head, bound(told, 0))


def _ends_work(when: Told, sources: Layout) -> bool:
    """Whether the source has this time, and set off from a deed or behind "hoàn thành"."""
    keys = [one.key for one in when]
    for at in sources.places.get(keys[0], ()):
        here = [sources.tokens[n].key for n in range(at, min(at + len(keys), len(sources.tokens)))]
        clause = range(sources.clause_start(at), at)
        if here == keys and clause and sources.phrase(clause.start, _FINISHING):
            return True
    return False


def _due_of(work: Told, when: Told, sources: Layout) -> Iterator[Told]:
    """ "gửi báo cáo của các xã về A" -> "các xã gửi báo cáo về A"."""
    of = next((n for n in range(1, len(work) - 2) if work[n].word == "của"), None)
    if of is None:
        return
    for end in range(of + 2, min(of + 8, len(work) + 1)):
        if is_pair(work[end - 1], work[0], sources):
            done = (*bound(work[of + 1 : end], 0), *work[:of], *work[end:])
            yield put(when, bound(done, 1))
            yield put(done, bound(when, 0))


def ranged(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "từ ngày 15 đến ngày 20/02/2025" where the source says "15-20/02/2025"."""
    for start in range(len(claim) - 2):
        if claim[start].word != "từ":
            continue
        first = start + 1 + (claim[start + 1].word == "ngày")
        last = first + 2 + (first + 2 < len(claim) and claim[first + 2].word == "ngày")
        if (
            last < len(claim)
            and claim[first + 1].word == "đến"
            and _meets(claim, first, last, sources)
        ):
            yield put(claim[:start], bound(claim[first : first + 1], claim[start].before),
                      claim[last:])  # fmt: skip


def _meets(claim: Told, first: int, last: int, sources: Layout) -> bool:
    return bool(claim[first].value) and is_pair(claim[first], claim[last], sources)


def planned(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "quận ủy dự kiến tổ chức" -> "Dự kiến quận ủy tổ chức"."""
    for at in range(1, len(claim) - 1):
        if (claim[at].word, claim[at + 1].word) != ("dự", "kiến"):
            continue
        start = part_start(claim, at - 1)
        for end in (at + 2, at + 3):
            if end == at + 3 and (at + 2 >= len(claim) or claim[at + 2].word != "sẽ"):
                continue
            head = bound(claim[at : at + 2], claim[start].before)
            yield put(claim[:start], head, bound(claim[start:at], 0), claim[end:])
            for when, stop in _adjuncts(claim):
                if when > end and stop == len(claim):
                    for form in _forms(claim[when:stop]):
                        yield put(claim[:start], head, bound(form, 0), bound(claim[start:at], 1),
                                  claim[end:when])  # fmt: skip
