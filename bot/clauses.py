"""A claim of several statements taken apart, so that each may be judged by itself: "A sửa 5 căn, B
sửa 3 căn" holds when both hold, in whatever order the source tells them."""

from collections.abc import Iterator
from dataclasses import replace

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.gate_verbs import CAUSING, NAMING, VERBS
from bot.gate_words import Phrase

Told = tuple[Token, ...]

_JOINING = frozenset((("và",), ("còn",), ("đồng", "thời"), ("nhưng",), ("rồi",), ("trong", "khi")))
_FIRST = frozenset(one[0] for one in _JOINING)
# Of an order, a plan or a condition more may hang than the clause that it stands in; of a denial
# what has no subject of its own.
_REACHING = words.REPORTS | words.EXCEPTIONS | CAUSING | frozenset((("dự", "kiến"), ("nếu",)))
_SHARED = _REACHING | words.MOODS | words.DENIALS
_PLANNED = frozenset((("dự", "kiến"), ("phấn", "đấu")))
_TYING = frozenset("vì do nên để nhằm khi nếu theo trừ tuy dù nhờ bởi".split())
_MODAL = frozenset("đã sẽ cần phải nên không chưa có được đang".split())


def statements(claim: Told) -> Iterator[tuple[Told, ...]]:
    """Ways to take it apart where each part has its own subject and predicate, or shares the
    subject that the first one names."""
    cuts = [at for at in range(2, len(claim) - 1) if _may_part(claim, at)]
    for cut in sorted(cuts, key=lambda at: (-claim[at].before, at)):
        left, right = claim[:cut], _after_link(claim, cut)
        if not right or right[0].word in words.OPENERS:
            continue  # "…; về việc thi tìm hiểu" states nothing
        begun = predicate(right)
        if _depends(right, begun):
            continue
        if not predicate(left) or _reaches(
            left, claim[cut].before, _REACHING if begun else _SHARED
        ):
            continue
        if begun or (begun is None and _may_be_told(right)):
            yield left, replaced(right)
        elif begun == 0:
            yield left, (*left[: predicate(left)], *replaced(right))


def _depends(right: Told, begun: int | None) -> bool:
    """ "thời hạn: ngày 07/4", "đồng chí A phụ trách": of whatever was spoken of before."""
    if begins(right, 0, words.FIELDS) or right[0].word in ("mỗi", "từng"):
        return True
    deed = tuple(one.word for one in right[begun:]) if begun is not None else ()
    return deed in VERBS


def _may_be_told(right: Told) -> bool:
    """Whether somebody is named first, as in a statement whose verb we do not know."""
    is_each = right[0].word == "mỗi" and any(one.value for one in right)
    return len(right) > 4 and (right[0].is_name or bool(right[0].value) or is_each)


def replaced(told: Told) -> Told:
    return (replace(told[0], before=0), *told[1:])


def predicate(told: Told) -> int | None:
    """Where the first predicate begins: 0 if it has no subject before it, None if there is none."""
    for at in range(len(told)):
        if begins(told, at, _PLANNED):
            return at
        if told[at].word in _MODAL or (begins(told, at, VERBS) and not _is_named(told, at)):
            return at
    return None


def _is_named(told: Told, at: int) -> bool:
    return at > 0 and (told[at].is_name or told[at - 1].word in NAMING)


def begins(told: Told, at: int, among: frozenset[Phrase]) -> bool:
    spoken = tuple(one.word for one in told[at : at + 2])
    return spoken in among or spoken[:1] in among


def _may_part(claim: Told, at: int) -> bool:
    if claim[at].before:
        return not claim[at].colon and claim[at].word not in _TYING
    if claim[at].word not in _FIRST:
        return False
    return any(_spoken(claim, at, len(one)) == one for one in _JOINING)


def _after_link(claim: Told, cut: int) -> Told:
    length = next((len(one) for one in _JOINING if _spoken(claim, cut, len(one)) == one), 0)
    if claim[cut].word == "có" and claim[cut + 1].is_name:
        length = 1  # "…, có Phó Chủ tịch A đến dự"
    return claim[cut + length :]


def _spoken(claim: Told, at: int, length: int) -> Phrase:
    return tuple(one.word for one in claim[at : at + length])


def _reaches(left: Told, between: int, reaching: frozenset[Phrase]) -> bool:
    """Whether what the first says may be meant for the second too: "A yêu cầu B nộp, C duyệt"."""
    said = any(_spoken(left, at, n) in reaching for at in range(len(left)) for n in (1, 2, 3))
    return left[0].word in _TYING or (said and between < 2)
