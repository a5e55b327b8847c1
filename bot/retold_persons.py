"""Persons retold: their titles, names and offices as the source tells them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.claim_tokens import Key, Token
from bot.clauses import Told, begins
from bot.gate_verbs import VERBS
from bot.source_tokens import Layout
from bot.stretches import bound, clause_start, follow, is_pair, part_end, part_start, put, word

_TITLES = frozenset("ông bà".split())
_LINKING = frozenset("là làm".split())
# What somebody is made: "đồng chí A làm Tổ trưởng".
_MADE = frozenset(
    "bí phó trưởng ủy chủ chánh giám tổng thường bộ hiệu tổ nhóm đoàn thư thành người đồng ông bà "
    "cơ đầu đại nòng".split()
)


def titled(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí Hứa Đình Trác" where the source says "ông Hứa Đình Trác"."""
    for at, token in enumerate(claim):
        if not token.is_name or (at and claim[at - 1].is_name and not _is_comrade(claim, at)):
            continue
        start = at - 2 if _is_comrade(claim, at) else at
        if start == at and at and not token.before:
            continue
        for title in _titles_of(token.key, sources):
            head = word(title, claim[start].before)
            yield (*claim[:start], head, replace(token, before=0), *claim[at + 1 :])


def _is_comrade(claim: Told, at: int) -> bool:
    return at >= 2 and (claim[at - 2].word, claim[at - 1].word) == ("đồng", "chí")


def _titles_of(key: Key, sources: Layout) -> set[str]:
    places = sources.places.get(key, ())
    return {sources.word(place - 1) for place in places if place} & _TITLES


def shortened(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "ông Hứa Đình Trác" where the source, which has named him in full, says "ông Trác"."""
    for start, end in _names(claim):
        last = claim[end - 1].key
        places = [p for p in sources.places.get(last, ()) if p and sources.word(p - 1) in _TITLES]
        full = tuple(token.key for token in claim[start:end])
        if end - start < 2 or not places or _full_names(last, sources) != {full}:
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


def officed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí A, Trưởng Ban B, …" where the source says "Trưởng Ban B A …"."""
    for start, end in _names(claim):
        head = start - 2 if _is_comrade(claim, start) else start
        if end >= len(claim) or claim[end].before != 1:
            continue
        stop = next((n for n in range(end + 1, len(claim)) if claim[n].before), len(claim))
        if is_pair(claim[stop - 1], claim[start], sources):
            office = bound(claim[end:stop], claim[head].before)
            name = bound(claim[start:end], 0)
            yield put(claim[:head], office, name, bound(claim[stop:], 0))


def reversed_identity(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Trưởng ban là đồng chí A, Phó Chủ tịch" -> "đồng chí A, Phó Chủ tịch, làm Trưởng ban"."""
    for at, token in enumerate(claim):
        if token.word not in _LINKING or not at or at + 1 >= len(claim):
            continue
        if token.word == "làm" and claim[at + 1].word not in _MADE:
            continue  # "20 ngày làm việc"
        end = part_end(claim, at)
        for start in {clause_start(claim, at - 1), part_start(claim, at - 1)}:
            left, right = claim[start:at], claim[at + 1 : end]
            for first, then in ((left, right), (right, left)):
                for link in ((word("làm"),), (word("là"),), ()):
                    is_deed = not link and token.word == "là" and _is_deed(then, sources)
                    told = (*first[-1:], *link, *then[:1])
                    if first and then and (is_deed or follow(told, sources)):
                        yield put(claim[:start], bound(first, claim[start].before), link,
                                  bound(then, 0 if link else 1), claim[end:])  # fmt: skip


def _is_deed(told: Told, sources: Layout) -> bool:
    """What a clause of the source begins with, and no thing that looks like a deed."""
    return bool(told) and begins(told, 0, VERBS) and told[0].key in sources.beginnings


def known_by_deed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Người ký chỉ thị là đồng chí A" -> "đồng chí A ký chỉ thị"."""
    if claim[0].word != "người":
        return
    at = next((n for n in range(2, len(claim) - 1) if claim[n].word == "là"), None)
    if at is not None:
        yield put(claim[1:])
        for before in (0, 1):
            yield put(claim[at + 1 :], bound(claim[1:at], before))


def headed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Trưởng Đoàn kiểm tra số 2 là đồng chí A" -> "Đoàn kiểm tra số 2 do đồng chí A làm Trưởng
    đoàn"; "Tổ trưởng của mỗi tổ là …" -> "mỗi tổ do … làm tổ trưởng"."""
    at = next((n for n in range(2, len(claim) - 1) if claim[n].word == "là"), None)
    if at is None or "trưởng" not in (claim[0].word, claim[1].word):
        return
    of = next((n for n in range(1, min(at, 5)) if claim[n].word == "của"), None)
    start = of or (2 if claim[0].word == "phó" else 1)
    office = bound(claim[:start], 0)
    if of is None:
        office = (*office, *bound(claim[start : start + 1], 0))
    body = claim[start + 1 : at] if of else claim[start:at]
    yield put(bound(body, 0), (word("do"),), bound(claim[at + 1 :], 0), (word("làm"),), office)


def deed_first(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí A, Phó Bí thư, chủ trì" -> "Chủ trì là đồng chí A, Phó Bí thư"."""
    link = word("là")
    if not (is_pair(claim[-1], link, sources) and is_pair(link, claim[0], sources)):
        return
    for cut in range(2, len(claim)):
        if claim[cut].key in sources.beginnings:
            yield put(claim[cut:], (link,), bound(claim[:cut], 0))


_OFFICES = frozenset("bí phó trưởng ủy chủ chánh giám tổng thường bộ hiệu".split())


def office_behind(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Phó Chủ tịch A" where the source says "A, Phó Chủ tịch"."""
    for start, end in _names(claim):
        for head in range(max(0, start - 12), start):
            if any(one.before for one in claim[head + 1 : start]):
                continue
            is_office = claim[head].word in _OFFICES and claim[head].is_name
            if is_office and is_pair(claim[end - 1], claim[head], sources):
                rest = bound(claim[end:], claim[end].before or 1) if end < len(claim) else ()
                name = bound(claim[start:end], claim[head].before)
                yield put(claim[:head], name, bound(claim[head:start], 1), rest)
