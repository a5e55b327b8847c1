"""Lists and ends retold: what there are so many of, one of them by its kind, what is done, what has
taken whose place."""

from collections.abc import Iterator

from bot.claim_tokens import Token
from bot.clauses import Told
from bot.retold_times import is_date
from bot.source_tokens import Layout
from bot.stretches import bound, clause_start, follow, is_pair, put, word

_MOST_LISTED = 12
_LISTING = frozenset("gồm là".split())
_LEVELS = frozenset("xã phường thôn bản ấp huyện quận tỉnh khu buôn làng xóm".split())
_ENDED = word("xong")


def _falls_short(many: Token, told: Told) -> bool:
    """Whether fewer are listed than are counted: "ba chuyên đề: quét tài liệu, đặt tên tệp"."""
    counted = str(many.value.parts[0]) if many.value is not None else ""
    breaks = sum(one.before > 0 for one in told[1:]) + sum(one.word == "và" for one in told)
    return counted.isdigit() and breaks + 1 < int(counted) <= _MOST_LISTED


def listed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Ba chuyên đề của lớp học là …" -> "Lớp học có ba chuyên đề: …"."""
    if not claim[0].value:
        return
    of = next((n for n in range(2, min(len(claim), 8)) if claim[n].word == "của"), None)
    if of is None:
        return
    for at in range(of + 2, len(claim) - 1):
        if claim[at].word == "là" and not _falls_short(claim[0], claim[at + 1 :]):
            many, rest = bound(claim[:of], 0), bound(claim[at + 1 :], 1)
            yield put(claim[of + 1 : at], (word("có"),), many, rest)


def one_of_them(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Tiểu ban văn kiện 48 người" -> "Văn kiện 48 người", of "ba tiểu ban gồm nhân sự 5 người,
    văn kiện 48 người"."""
    for start in range(len(claim) - 3):
        is_head = start == 0 or claim[start].before
        if is_head and _is_kind_of_items(claim[start : start + 3], sources):
            yield put(claim[:start], bound(claim[start + 2 :], claim[start].before))


def _is_kind_of_items(told: Told, sources: Layout) -> bool:
    """Whether so many of the first two are counted, and the third begins one of the list that
    follows in the same sentence."""
    first, second, third = (one.key for one in told)
    for place in sources.places.get(first, ()):
        follows = place + 1 < len(sources.tokens) and sources.tokens[place + 1].key == second
        if not follows or not place or sources.tokens[place - 1].value is None:
            continue
        rest = range(place + 2, sources.part_end(place))
        lists = [at for at in rest if sources.word(at) in _LISTING]
        if lists and any(
            sources.tokens[at].key == third and (sources.before(at) or at == lists[0] + 1)
            for at in range(lists[0] + 1, rest.stop)
        ):
            return True
    return False


def ended(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "quét hồ sơ cấp xã xong trước ngày 30/11" -> "xong quét hồ sơ cấp xã trước ngày 30/11"."""
    for at in range(1, len(claim)):
        start = clause_start(claim, at)
        if claim[at].word == "xong" and is_pair(_ENDED, claim[start], sources):
            head = bound((_ENDED,), claim[start].before)
            yield put(claim[:start], head, bound(claim[start:at], 0), claim[at + 1 :])


def replaced(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Quy định 124-QĐ/TW được thay bằng Quy định này" -> "Quy định này thay Quy định 124"."""
    spoken = tuple(one.word for one in claim)
    for at in range(2, len(claim) - 3):
        if spoken[at : at + 2] == ("được", "thay") and spoken[at + 2] in ("bằng", "bởi"):
            yield put(bound(claim[at + 3 :], 0), (word("thay"),), bound(claim[:at], 0))


def at_least(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "từ 12 tổ trở lên" <-> "ít nhất 12 tổ"."""
    spoken = tuple(one.word for one in claim)
    least, most = (word("ít"), word("nhất")), (word("trở"), word("lên"))
    for at in range(len(claim) - 2):
        if spoken[at] == "từ" and claim[at + 1].value:
            for end in range(at + 2, min(at + 12, len(claim) - 1)):
                if spoken[end : end + 2] == ("trở", "lên"):
                    yield put(claim[:at], least, claim[at + 1 : end], claim[end + 2 :])
                    yield put(claim[:at], bound(claim[at + 1 :], claim[at].before))
        elif spoken[at : at + 2] == ("ít", "nhất") and claim[at + 2].value:
            for end in range(at + 3, min(at + 8, len(claim) + 1)):
                if is_pair(claim[end - 1], most[0], sources):
                    yield put(claim[:at], (word("từ"),), claim[at + 2 : end], most, claim[end:])


def at_each(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "hai xã Hòn Muối và Cồn Ngao" -> "xã Hòn Muối và xã Cồn Ngao"."""
    for at in range(len(claim) - 4):
        if not counts_names(claim, at):
            continue
        level, names = claim[at + 1], _names_behind(claim, at + 2)
        for joint in ((word("và"), level), (bound((level,), 1)[0],)):
            row = (joint if n else (level,) for n in range(len(names)))
            told = [(*first, *name) for first, name in zip(row, names, strict=True)]
            found = tuple(one for stretch in told for one in stretch)
            if follow(found, sources):
                yield put(claim[:at], found, claim[_end_of(names, at + 2, claim) :])


def counts_names(claim: Told, at: int) -> bool:
    """The "hai" of "hai xã Hòn Muối và Cồn Ngao": as many as are named."""
    many = claim[at].value
    if many is None or many.kind not in ("number", "count") or at + 3 > len(claim):
        return False
    names = _names_behind(claim, at + 2) if claim[at + 1].word in _LEVELS else []
    return len(names) > 1 and str(many.parts[0]) == str(len(names))


def _names_behind(claim: Told, at: int) -> list[Told]:
    """ "Hòn Muối", "Cồn Ngao", parted by a comma or "và"."""
    names: list[Told] = []
    while at < len(claim) and claim[at].is_name:
        end = at + 1
        while end < len(claim) and claim[end].is_name and not claim[end].before:
            end += 1
        names.append(bound(claim[at:end], 0))
        goes_on = end < len(claim) and (claim[end].before == 1 or claim[end].word == "và")
        at = end + (claim[end].word == "và") if goes_on else len(claim)
    return names


def _end_of(names: list[Told], at: int, claim: Told) -> int:
    left = sum(map(len, names))
    while left and at < len(claim):
        left -= claim[at].is_name
        at += 1
    return at


def of_so_many(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Trong số 46 mô hình mà toàn xã đã đăng ký, có 9 mô hình …" -> "toàn xã đã đăng ký 46 mô
    hình, trong đó 9 mô hình …"."""
    start = 2 if claim[0].word == "trong" and claim[1].word == "số" else 1
    comma = next((n for n in range(start + 2, len(claim) - 2) if claim[n].before == 1), None)
    if claim[0].word != "trong" or not claim[start].value:
        return
    if comma is None:
        comma = next((n for n in range(start + 2, len(claim) - 2) if claim[n].word == "có"), None)
    if comma is None or is_date(claim[start]):
        return
    of = next((n for n in range(start + 1, comma) if claim[n].word == "mà"), comma)
    many, whose = claim[start:of], claim[of + 1 : comma]
    part = claim[comma + 1 :] if claim[comma].word == "có" else claim[comma:]
    if part and part[0].value:
        thereof = (word("trong", 1), word("đó"))
        yield put(bound(whose, 0), bound(many, 0), thereof, bound(part, 0))


def of_each(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Mỗi chi bộ khối trường học giới thiệu" -> "Khối trường học: mỗi chi bộ giới thiệu"."""
    if claim[0].word != "mỗi":
        return
    for start in range(2, min(len(claim) - 2, 5)):
        if claim[start].key not in sources.beginnings:
            continue
        for cut in range(start + 1, min(len(claim), start + 8)):
            if is_pair(claim[cut - 1], claim[0], sources) and is_pair(
                claim[start - 1], claim[cut], sources
            ):
                yield put(claim[start:cut], bound(claim[:start], 1), claim[cut:])
