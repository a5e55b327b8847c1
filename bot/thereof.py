"""A part told of a whole: "Xã có 18 chi bộ, trong đó 15 chi bộ …" where the source tells both, one
behind the other, and does not say that one is of the other because nobody could think otherwise."""

from collections.abc import Iterator
from itertools import pairwise

from bot.claim_tokens import Token
from bot.clauses import Told, statements
from bot.source_tokens import Layout
from bot.stretches import bound

_SEVERAL = frozenset("nhiều".split())


def clearly_parted(claim: Told, sources: Layout) -> Iterator[tuple[Told, ...]]:
    """Where ";", "còn" or "trong đó" part what it says."""
    yield from thereof(claim, sources)
    for parts in statements(claim):
        cut = claim[len(parts[0])]
        if cut.before == 2 or cut.word in _CONTRASTING:
            yield parts


_CONTRASTING = frozenset("còn nhưng".split())


def thereof(claim: Told, sources: Layout) -> Iterator[tuple[Told, Told]]:
    """What is told of the whole, and of the part."""
    for at in range(3, len(claim) - 4):
        if (claim[at].word, claim[at + 1].word) != ("trong", "đó") or not claim[at].before:
            continue
        start = at + 2 + (claim[at + 2].word == "có")
        whole, part = claim[:at], claim[start:]
        if len(part) > 2 and (_is_of_them(whole, part, sources) or _is_one(whole, part)):
            yield whole, bound(part, 0)


def _is_of_them(whole: Told, part: Told, sources: Layout) -> bool:
    noun = part[1].key
    counted = [one for one, following in pairwise(whole)
               if _count(one) and following.key == noun]  # fmt: skip
    if not counted or not (_count(part[0]) or part[0].word in _SEVERAL):
        return False
    is_less = not _count(part[0]) or _count(part[0]) < _count(counted[-1])
    return is_less and _follow(counted[-1], part[0], noun, sources)


def _is_one(whole: Told, part: Told) -> bool:
    """ "hai giai đoạn", "giai đoạn 1": a numbered one of what was counted."""
    noun = tuple(one.key for one in part[:2])
    is_numbered = len(part) > 3 and _count(part[2]) > 0
    counted = any(
        _count(whole[at]) >= _count(part[2])
        and tuple(one.key for one in whole[at + 1 : at + 3]) == noun
        for at in range(len(whole) - 2)
    )
    return is_numbered and counted


def _follow(one: Token, other: Token, noun: object, sources: Layout) -> bool:
    """Whether the source, too, tells of so many and next of so many of the same kind."""
    told = [at for at in range(len(sources.tokens) - 1)
            if sources.kinds[at] == "quote" and sources.tokens[at + 1].key == noun
            and (_count(sources.tokens[at]) or sources.word(at) in _SEVERAL)]  # fmt: skip
    places = [at for at in told if sources.tokens[at].key == one.key]
    later = [at for at in told if sources.tokens[at].key == other.key]
    return bool(places and later) and places[0] == told[0] < later[0]


def _count(token: Token) -> int:
    value = token.value
    if value is None or value.kind not in ("number", "count"):
        return 0
    told = str(value.parts[0])
    return int(told) if told.isdigit() else 0
