"""Stretches of a claim: where they begin and end, put together anew, and whether the words of one
follow each other in the source."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.claim_tokens import Token
from bot.clauses import Told
from bot.source_tokens import Layout


def word(text: str, before: int = 0) -> Token:
    return Token(text, text, before, False)  # type: ignore[arg-type]


def put(*stretches: Sequence[Token]) -> Told:
    """Stretches one after the other; only the first keeps no break before it."""
    found = [token for stretch in stretches for token in stretch]
    return (replace(found[0], before=0), *found[1:]) if found else ()


def bound(stretch: Sequence[Token], before: int) -> Told:
    if not stretch:
        return ()
    return (replace(stretch[0], before=before), *stretch[1:])  # type: ignore[arg-type]


def clause_start(claim: Told, at: int) -> int:
    while at and not claim[at].before:
        at -= 1
    return at


def part_start(claim: Told, at: int) -> int:
    while at and not _parts(claim[at]):
        at -= 1
    return at


def part_end(claim: Told, at: int) -> int:
    return next((n for n in range(at + 1, len(claim)) if _parts(claim[n])), len(claim))


def _parts(token: Token) -> bool:
    """ "…, còn báo cáo năm …", "…, riêng vụ việc phức tạp …" tell of something else."""
    return token.before >= 2 or (token.before == 1 and token.word in ("còn", "riêng"))


def is_pair(left: Token, right: Token, sources: Layout) -> bool:
    return (left.key, right.key) in sources.pairs


def follow(told: Told, sources: Layout) -> bool:
    return all(is_pair(a, b, sources) for a, b in pairwise(told))
