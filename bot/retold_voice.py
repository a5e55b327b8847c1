"""What is done, retold: the passive and the active turned, the doer before or behind the deed."""

from collections.abc import Iterator

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.clauses import Told
from bot.source_tokens import Layout
from bot.stretches import bound, clause_start, follow, is_pair, part_end, part_start, put, word

_TENSES = words.TENSES | {"cần", "phải", "nên"}
_HAPPENING = frozenset(
    tuple(one.split()) for one in ("bắt đầu", "kết thúc", "hoàn thành", "hoàn tất", "khai mạc")
)
_WITH = tuple(
    tuple(one.split())
    for one in ("có sự phối hợp của", "với sự phối hợp của", "phối hợp với", "cùng", "cùng với")
)
_TOGETHER = tuple(map(word, ("phối", "hợp", "với")))
_FOR = word("cho")
_DUE = frozenset("trước trong chậm vào đến".split())
_CASE = (word("trường"), word("hợp"))
_OF = frozenset("của ở tại".split())
_MEANS = frozenset("bằng trong tại theo".split())
_CHARGES = tuple(
    tuple(one.split())
    for one in ("thuộc về", "là trách nhiệm của", "là nhiệm vụ của", "là việc của",
                "thuộc trách nhiệm của")
)  # fmt: skip
_OPENING = frozenset("mở".split())


def turned(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "báo cáo do đồng chí A trình bày", "hòm thư được mở" -> "đồng chí A trình bày báo cáo"."""
    for at, token in enumerate(claim):
        if token.word not in ("do", "được", "bị") or not at or at + 1 >= len(claim):
            continue
        end = part_end(claim, at)
        for start in {clause_start(claim, at - 1), part_start(claim, at - 1)}:
            thing, tense = _without_tense(claim[start:at])
            done = claim[at + 1 : end]
            if tense:
                done = _with_tense(done, tense, sources)
            if thing:
                for told in _done(bound(done, claim[start].before), thing, sources):
                    yield put(claim[:start], told, claim[end:])


def _done(done: Told, thing: Told, sources: Layout) -> Iterator[Told]:
    """ "trình bày" what, "tập huấn" for whom."""
    for cut in range(1, len(done) + 1):
        rest = done[cut:]
        if follow((done[cut - 1], _FOR, thing[0]), sources):
            yield (*done[:cut], _FOR, *bound(thing, 0), *rest)
        if is_pair(done[cut - 1], thing[0], sources):
            before = 0 if rest and not rest[0].before else 1
            yield (*done[:cut], *bound(thing, 0), *bound(rest, before))


def _without_tense(thing: Told) -> tuple[Told, Told]:
    if len(thing) > 1 and thing[-1].word in _TENSES:
        return thing[:-1], thing[-1:]
    return thing, ()


def _with_tense(done: Told, tense: Told, sources: Layout) -> Told:
    for place in range(1, len(done)):
        if follow((done[place - 1], *tense, done[place]), sources):
            return (*done[:place], *tense, *done[place:])
    return (*tense, *done)  # and not without it


def by_document(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Đề án được duyệt bằng Quyết định ngày 29/11" -> "Quyết định ngày 29/11 duyệt đề án"."""
    kind = sources.field("type")
    got = next((n for n in range(1, len(claim) - 3) if claim[n].word == "được"), 0)
    if not got or not kind or claim[got].before:
        return
    for at in range(got + 2, len(claim) - len(kind)):
        is_own = tuple(one.key for one in claim[at + 1 : at + 1 + len(kind)]) == kind
        if claim[at].word in _MEANS and is_own:
            done, thing = bound(claim[got + 1 : at], 0), bound(claim[:got], 0)
            yield put(bound(claim[at + 1 :], 0), done, thing)


def charged_with(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Việc xếp loại thuộc về A", "Việc xếp loại là trách nhiệm của A" -> "A xếp loại", where the
    source has "A: xếp loại"."""
    start = 1 if claim[0].word == "việc" else 0
    spoken = tuple(one.word for one in claim)
    for at in range(start + 1, len(claim) - 2):
        length = next((len(one) for one in _CHARGES if spoken[at : at + len(one)] == one), 0)
        who = claim[at + length :]
        if length and who and is_pair(who[-1], claim[start], sources):
            yield put(bound(who, 0), bound(claim[start:at], 1))


def happened(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đại hội bắt đầu từ tháng 3" -> "bắt đầu đại hội từ tháng 3"."""
    for at in range(1, len(claim) - 1):
        if tuple(one.word for one in claim[at : at + 2]) not in _HAPPENING:
            continue
        start = clause_start(claim, at - 1)
        thing = claim[start:at]
        if is_pair(claim[at + 1], thing[0], sources):
            yield put(claim[:start], bound(claim[at : at + 2], claim[start].before),
                      bound(thing, 0), claim[at + 2 :])  # fmt: skip


def opened(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Ngày 20/9 mở lớp đầu tiên" -> "lớp đầu tiên mở ngày 20/9"."""
    for at in range(1, len(claim) - 1):
        if claim[at].word in _OPENING and is_pair(claim[-1], claim[at], sources):
            start = clause_start(claim, at)
            rest = claim[at + 1 :]
            if start < at and is_pair(claim[at], claim[start], sources):
                yield put(claim[:start], bound(rest, claim[start].before), claim[at : at + 1],
                          bound(claim[start:at], 0))  # fmt: skip


def acted(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "doanh nghiệp ủng hộ 1,3 tỷ đồng" -> "1,3 tỷ đồng do doanh nghiệp ủng hộ"."""
    by = word("do")
    if len(claim) < 4 or not is_pair(by, claim[0], sources):
        return
    yield from _thing_first(claim, sources)
    is_whole = is_pair(claim[-1], by, sources)
    if not is_whole and any(token.before for token in claim[1:]):
        return
    for cut in range(2, len(claim)):
        if not claim[cut].before:
            yield put(claim[cut:], (by,), claim[:cut])


def _thing_first(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đồng chí A ký quy định ngày 10/7" -> "quy định do đồng chí A ký ngày 10/7"."""
    by = word("do")
    for end in range(4, len(claim)):
        if claim[end].before == 2 or not is_pair(claim[end - 1], by, sources):
            continue
        for cut in range(2, end):
            if is_pair(claim[cut - 1], claim[end], sources) and not claim[cut].before:
                yield put(claim[cut:end], (by,), claim[:cut], claim[end:])


def counted(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "đã có 41/44 đơn vị đặt hòm thư" -> "41/44 đơn vị đã đặt hòm thư"."""
    done = word("đã")
    for at in range(len(claim) - 2):
        if (claim[at].word, claim[at + 1].word) != ("đã", "có") or not claim[at + 2].value:
            continue
        rest = claim[at + 2 :]
        for place in range(1, len(rest)):
            if is_pair(rest[place - 1], done, sources) and is_pair(done, rest[place], sources):
                yield put(claim[:at], bound(rest[:place], claim[at].before), (done,), rest[place:])


def led(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "A họp, do đồng chí B chủ trì" where the source says "A họp. Đồng chí B chủ trì."."""
    for at in range(2, len(claim) - 2):
        if claim[at].word == "do" and claim[at].before == 1:
            if is_pair(claim[at - 1], claim[at + 1], sources):
                yield (*claim[:at], *bound(claim[at + 1 :], 2))


def only_after(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Chỉ sau khi duyệt, việc mua mới được làm" -> "việc mua chỉ được làm sau khi duyệt"."""
    if tuple(one.word for one in claim[:2]) != ("chỉ", "sau"):
        return
    comma = next((n for n in range(2, len(claim) - 2) if claim[n].before == 1), None)
    if comma is None:
        return
    for at in range(comma + 1, len(claim) - 1):
        if claim[at].word == "mới":
            yield put(bound(claim[comma:at], 0), claim[:1], claim[at + 1 :], claim[1:comma])


def entrusted(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Việc theo dõi được giao cho A" -> "Giao A theo dõi"."""
    at = next((n for n in range(2, len(claim) - 2) if claim[n].word == "giao"), None)
    if claim[0].word != "việc" or at is None or claim[at - 1].word != "được":
        return
    start = at + 2 if claim[at + 1].word == "cho" else at + 1
    yield put(claim[at : at + 1], bound(claim[start:], 0), bound(claim[1 : at - 1], 0))
    yield put(bound(claim[start:], 0), claim[at - 1 : at + 1], bound(claim[1 : at - 1], 0))


def performed(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Việc cắm biển do Huyện đoàn thực hiện" -> "Huyện đoàn cắm biển"."""
    if claim[0].word == "việc":
        yield from _performed_when(claim)
    if claim[0].word != "việc" or tuple(one.word for one in claim[-2:]) != ("thực", "hiện"):
        return
    for at in range(2, len(claim) - 3):
        if claim[at].word == "do":
            yield put(bound(claim[at + 1 : -2], 0), bound(claim[1:at], 0))


def _performed_when(claim: Told) -> Iterator[Told]:
    """ "Việc sơ kết do A thực hiện vào tháng 7" -> "A sơ kết vào tháng 7"; "Việc dạy bơi hoàn thành
    trước 31/8" -> "dạy bơi trước 31/8"."""
    spoken = tuple(one.word for one in claim)
    by = next((n for n in range(2, len(claim)) if spoken[n] == "do"), 0)
    for at in range(3, len(claim) - 1):
        if by and by + 1 < at and spoken[at : at + 2] in (("thực", "hiện"), ("tiến", "hành")):
            yield put(bound(claim[by + 1 : at], 0), bound(claim[1:by], 0), claim[at + 2 :])
        got = next((n for n in range(2, at) if spoken[n] == "được"), 0)
        if got and not by and spoken[at : at + 2] in (("thực", "hiện"), ("tiến", "hành")):
            yield put(bound(claim[got + 1 : at], 0), bound(claim[1:got], 0), claim[at + 2 :])
        is_due = spoken[at : at + 2] == ("hoàn", "thành") and spoken[at + 2 : at + 3]
        if is_due and spoken[at + 2] in _DUE and not by:
            end = at - 1 if spoken[at - 1] == "được" else at
            yield put(claim[1:end], claim[at + 2 :])


def led_with(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Việc rà soát do A chủ trì, có sự phối hợp của B" -> "A chủ trì, phối hợp với B rà soát"."""
    spoken = tuple(one.word for one in claim)
    by = next((n for n in range(2, len(claim)) if spoken[n] == "do"), None)
    if claim[0].word != "việc" or by is None:
        return
    for at in range(by + 2, len(claim) - 3):
        if spoken[at : at + 2] != ("chủ", "trì"):
            continue
        for how in _WITH:
            partner = at + 2 + len(how)
            if spoken[at + 2 : partner] == how and partner < len(claim):
                for together in (bound(_TOGETHER, 1), (word("cùng"),)):
                    yield put(bound(claim[by + 1 : at + 2], 0), together,
                              bound(claim[partner:], 0), bound(claim[1:by], 0))  # fmt: skip


def gathered(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Đại hội đảng bộ bộ phận tối đa 1 ngày" -> "Đảng bộ bộ phận: đại hội tối đa 1 ngày"."""
    yield from _headed_by(claim, sources)
    if tuple(one.word for one in claim[:2]) != ("đại", "hội") or len(claim) < 5:
        return
    start = 3 if claim[2].word == "của" else 2
    for cut in range(start + 1, len(claim)):
        whole = is_pair(claim[cut - 1], claim[0], sources)
        if whole and is_pair(claim[1], claim[cut], sources):
            yield put(claim[start:cut], bound(claim[:2], 0), claim[cut:])


def _headed_by(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Mức của A là 1%" -> "A: mức 1%", where the source has "A:" and next "mức"."""
    for start in range(1, min(6, len(claim) - 3)):
        if claim[start].word not in _OF or claim[start].before:
            continue
        for cut in range(start + 2, len(claim)):
            if is_pair(claim[cut - 1], claim[0], sources) and _is_colon(claim[0], sources):
                goes_on = claim[cut + 1 :] if claim[cut].word in ("có", "là") else claim[cut:]
                if goes_on and is_pair(claim[start - 1], goes_on[0], sources):
                    yield put(claim[start + 1 : cut], bound(claim[:start], 1), bound(goes_on, 0))


def _is_colon(token: Token, sources: Layout) -> bool:
    return any(sources.tokens[at].colon for at in sources.places.get(token.key, ()))


def owned(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Lớp tập huấn có kinh phí (là) 18 triệu" -> "Kinh phí (của) lớp tập huấn là 18 triệu"."""
    link, of = word("là"), word("của")
    for at in range(1, len(claim) - 3):
        if claim[at].word != "có":
            continue
        start = clause_start(claim, at)
        for end in range(at + 3, min(at + 7, len(claim))):
            if not (claim[end].value or claim[end].word in ("là", "ít", "tối", "trên")):
                continue
            head = bound(claim[at + 1 : end], claim[start].before)
            rest = claim[end + 1 :] if claim[end].word == "là" else claim[end:]
            reach = word("đạt")
            reaches = is_pair(claim[at - 1], reach, sources)
            for between in ((), (of,)):
                if follow((head[-1], *between, claim[start]), sources):
                    yield put(claim[:start], head, between, bound(claim[start:at], 0),
                              (reach if reaches else link,), rest)  # fmt: skip


def responsible(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Trách nhiệm chỉ đạo thuộc về A" -> "A chịu trách nhiệm chỉ đạo"."""
    spoken = tuple(one.word for one in claim)
    if spoken[:2] != ("trách", "nhiệm"):
        return
    for at in range(3, len(claim) - 2):
        if spoken[at : at + 2] == ("thuộc", "về"):
            yield put(bound(claim[at + 2 :], 0), (word("chịu"),), bound(claim[:at], 0))


def in_case(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "…, nếu trùng ngày nghỉ thì …" where the source says "trường hợp trùng ngày nghỉ thì"."""
    for at in range(1, len(claim) - 2):
        if claim[at].word == "nếu" and follow((*_CASE, claim[at + 1]), sources):
            yield put(claim[:at], bound(_CASE, claim[at].before), claim[at + 1 :])


def conditional(claim: Told, sources: Layout) -> Iterator[Told]:
    """ "Nếu trả lại đất, đảng viên được giảm nhẹ" -> "đảng viên trả lại đất thì được giảm nhẹ";
    "Khi chuyển công tác, cán bộ trả thẻ" -> "Cán bộ chuyển công tác: trả thẻ"."""
    if claim[0].word not in ("nếu", "khi"):
        return
    comma = next((n for n in range(2, len(claim) - 2) if claim[n].before == 1), None)
    if comma is None or claim[comma].word == "thì":
        return
    case = (word("trường"), word("hợp"))
    if claim[0].word == "nếu" and is_pair(case[1], claim[1], sources):
        yield put(case, bound(claim[1:comma], 0), bound(claim[comma:], 0))
    for cut in range(comma + 1, min(comma + 8, len(claim))):
        if is_pair(claim[cut - 1], claim[1], sources):
            then, before = ((word("thì"),), 0) if claim[0].word == "nếu" else ((), 1)
            yield put(bound(claim[comma:cut], 0), claim[1:comma], then, bound(claim[cut:], before))
