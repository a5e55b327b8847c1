"""How a claim joins what its source only sets side by side, or says it in other words of the same
meaning: "và" for ";", "còn", "riêng", "hoàn thành" for "xong"."""

from collections.abc import Iterator
from dataclasses import replace

from bot import gate_words as words
from bot.clauses import Told, begins
from bot.gate_verbs import VERBS
from bot.retold_times import TIMES, is_date
from bot.source_tokens import Layout
from bot.stretches import bound, clause_start, follow, is_pair, put, word

_ALTERNATIVES = frozenset("hoặc hay".split())
_CONTRASTING = frozenset("còn riêng".split())
_BEFORE_DAYS = TIMES | frozenset("trước trong chậm vào đến".split())
_LATEST = frozenset("chậm tối trước trong ít không".split())
_SENDING = frozenset("gửi nộp trình".split())
_WHERETO = frozenset("về cho đến tới lên trước".split())
# Never anybody: "gửi đảng ủy xã về …" is no other way to say "Đảng ủy xã gửi về …".
_SENT = frozenset("báo hồ danh kế tờ biên văn phiếu kết".split())
_LONGEST_OBJECT = 16
_ORDERS = tuple(tuple(one.split()) for one in ("giao", "yêu cầu", "đề nghị", "phân công"))


def linked(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A rà soát và gửi báo cáo" where the source says "A rà soát; gửi báo cáo"."""
    for at in range(2, len(claim) - 1):
        if claim[at].word == "và" and _are_deeds(claim, at, sources):
            yield (*claim[:at], replace(claim[at + 1], before=1), *claim[at + 2 :])


def _are_deeds(claim: Told, at: int, sources: Layout) -> bool:
    """Whether what stands around "và" follows each other in a row of deeds that all are told."""
    right = claim[at + 1]
    is_deed = begins(claim, at + 1, VERBS) or begins(claim, at + 1, words.DENIALS)
    if not is_deed or not is_pair(claim[at - 1], right, sources):
        return False
    return any(
        0 < sources.before(place) < 3
        and sources.tokens[place - 1].key == claim[at - 1].key
        and not any(_is_alternative(sources, n) for n in _sentence(sources, place))
        for place in sources.places.get(right.key, ())
    )


def _sentence(sources: Layout, place: int) -> range:
    return range(sources.part_start(place - 1), sources.part_end(place))


def _is_alternative(sources: Layout, place: int) -> bool:
    return sources.word(place) in _ALTERNATIVES


def contrasted(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "…, riêng vụ việc phức tạp …", "…, còn phần thiết bị …" where the source tells the one right
    behind the other."""
    for at in range(2, len(claim) - 2):
        if claim[at].word not in _CONTRASTING or not claim[at].before:
            continue
        left, right = claim[at - 1], claim[at + 1]
        for place in sources.places.get(right.key, ()):
            if 0 < sources.before(place) < 3 and sources.tokens[place - 1].key == left.key:
                yield (*claim[:at], replace(right, before=2, semicolon=True), *claim[at + 2 :])
                break


def finished(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "hoàn thành trước ngày 15/6" where the source says "xong trước ngày 15/6", and back."""
    for at in range(1, len(claim) - 2):
        is_long = (claim[at].word, claim[at + 1].word) == ("hoàn", "thành")
        if not is_long and claim[at].word != "xong":
            continue
        end = at + 2 if is_long else at + 1
        other = (word("xong"),) if is_long else (word("hoàn"), word("thành"))
        is_when = is_date(claim[end]) or claim[end].word in _BEFORE_DAYS
        if is_when and is_pair(other[-1], claim[end], sources):
            yield put(claim[:at], bound(other, claim[at].before), claim[end:])


def asked(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A được giao theo dõi …" where the source says "Giao A theo dõi …"."""
    for at in range(1, len(claim) - 2):
        if claim[at].word != "được":
            continue
        for order in _ORDERS:
            end = at + 1 + len(order)
            said = tuple(one.word for one in claim[at + 1 : end])
            start = clause_start(claim, at)
            first = word(order[-1])
            if said == order and is_pair(first, claim[start], sources):
                told = tuple(map(word, order))
                yield put(claim[:start], bound(told, claim[start].before),
                          bound(claim[start:at], 0), bound(claim[end:], 0))  # fmt: skip


def timed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Thời gian phân loại chậm nhất 05 ngày" where the source says "Phân loại: chậm nhất 05
    ngày"."""
    is_time = (claim[0].word, claim[1].word) in (("thời", "gian"), ("thời", "hạn"))
    if not is_time or claim[2].key not in sources.beginnings:
        return
    for at in range(3, len(claim) - 1):
        is_bound = claim[at].word in _LATEST and is_pair(claim[at - 1], claim[at], sources)
        if is_bound and not any(one.before for one in claim[3:at]):
            yield put(claim[2:at], bound(claim[at:], 1))


def singled_out(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Đoàn phường lập 12 tổ" where the source says "Riêng Đoàn phường lập 12 tổ"."""
    own = word("riêng")
    if claim[0].is_name and is_pair(own, claim[0], sources):
        yield (own, *claim)


def thereof_next(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "62 đảng viên mới, trong đó …" where the source says "62 đảng viên mới. Trong đó …"."""
    for at in range(2, len(claim) - 2):
        if (claim[at].word, claim[at + 1].word) != ("trong", "đó") or claim[at].before != 1:
            continue
        follows = is_pair(claim[at - 1], claim[at], sources)
        places = [n for n in sources.places.get(claim[at].key, ()) if sources.word(n + 1) == "đó"]
        if follows and places and all(sources.before(n) == 2 for n in places):
            yield (*claim[:at], replace(claim[at], before=2), *claim[at + 1 :])


def object_first(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "gửi báo cáo năm về Văn phòng" where the source says "Báo cáo năm gửi về Văn phòng"."""
    if claim[0].word not in _SENDING:
        return
    for end in range(2, min(len(claim) - 1, _LONGEST_OBJECT)):
        sent = claim[1:end]
        if any(one.is_name or one.before for one in sent):
            return
        told = claim[end].word in _WHERETO and follow((sent[-1], claim[0], claim[end]), sources)
        if told and sent[0].key in sources.beginnings and sent[0].word in _SENT:
            yield put(sent, bound(claim[:1], 0), bound(claim[end:], 0))
