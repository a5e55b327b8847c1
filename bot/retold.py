"""What a claim says, put back into the form that its source has: the passive turned, a time moved,
the office told behind the person, a document named by its number. Each step keeps the meaning of
the claim whatever the source says, and is taken only where it brings words together that stand
together in the source; `covering` then judges the result as it judges any claim."""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count, pairwise

from bot.clauses import Told
from bot.retold_persons import officed, reversed_identity, shortened, titled
from bot.retold_small_words import emptied, having, joined, prefixed, reported, reworded
from bot.retold_times import due, moved, planned
from bot.retold_unsaid import elliptic, held, of_this_document, placeless
from bot.retold_voice import acted, counted, happened, turned
from bot.source_tokens import Layout

_MOST_TRIED = 8
_DEEPEST = 5
# Words that a step may take out of a claim.
FORMAL = frozenset(
    "do được là làm với có gồm còn hạn thời vào trong ngày đã sẽ để ông bà đồng chí dự kiến tổ đối "
    "chức diễn ra tiến hành".split()
)

_STEPS = (
    titled,
    shortened,
    turned,
    happened,
    due,
    acted,
    reversed_identity,
    moved,
    planned,
    prefixed,
    joined,
    emptied,
    having,
    of_this_document,
    placeless,
    counted,
    elliptic,
    reworded,
    reported,
    held,
    officed,
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
