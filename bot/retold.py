"""What a claim says, put back into the form that its source has: the passive turned, a time moved,
the office told behind the person, a document named by its number. Each step keeps the meaning of
the claim whatever the source says, and is taken only where it brings words together that stand
together in the source; `covering` then judges the result as it judges any claim."""

from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count, pairwise

from bot.clauses import Told
from bot.retold_persons import (
    deed_first,
    headed,
    known_by_deed,
    officed,
    reversed_identity,
    shortened,
    titled,
)
from bot.retold_small_words import (
    emptied,
    found,
    having,
    joined,
    prefixed,
    quoted,
    reported,
    reworded,
)
from bot.retold_times import due, moved, planned
from bot.retold_unsaid import (
    elliptic,
    held,
    of_event,
    of_this_document,
    placeless,
    this_document,
    whole,
)
from bot.retold_voice import (
    acted,
    at_least,
    conditional,
    counted,
    entrusted,
    gathered,
    happened,
    led,
    of_each,
    of_so_many,
    only_after,
    opened,
    owned,
    responsible,
    turned,
)
from bot.retold_wrapped import WORDS, charged, named, ordered
from bot.source_tokens import Layout

_MOST_TRIED = 8
_DEEPEST = 5
# Words that a step may take out of a claim.
FORMAL = frozenset(
    "do được bị là làm với có gồm còn hạn thời vào trong ngày đã sẽ để ông bà đồng chí dự kiến tổ "
    "đối chức diễn ra tiến hành người mốc giao cho toàn hiện việc hội nghị buổi họp cuộc mức kết "
    "quả thấy yêu cầu nếu khi hơn trên ở tại số đó mà trách nhiệm thuộc về từ trở lên ít nhất "
    "mới thực kéo dài bắt đầu của".split()
).union(WORDS)

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
    known_by_deed,
    deed_first,
    charged,
    ordered,
    named,
    whole,
    of_event,
    headed,
    found,
    quoted,
    led,
    entrusted,
    gathered,
    owned,
    of_each,
    of_so_many,
    conditional,
    this_document,
    responsible,
    at_least,
    opened,
    only_after,
)
# Steps after which as many words may follow each other otherwise as before.
_LEVEL = frozenset((due, known_by_deed, charged, ordered, named, of_this_document, whole, of_event))


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
        for is_level, other in _steps(told, sources):
            now = misses(other, sources), len(other)
            if other not in known and (now < missed or (is_level and now[0] == missed[0])):
                known.add(other)
                heappush(queue, (now, next(order), depth + 1, other))


def misses(claim: Told, sources: Layout) -> int:
    """How many words of the claim do not follow in the source on what they follow here."""
    pairs = sources.pairs
    begins = bool(claim) and claim[0].key not in sources.beginnings
    return begins + sum((a.key, b.key) not in pairs for a, b in pairwise(claim))


def _steps(claim: Told, sources: Layout) -> Iterator[tuple[bool, Told]]:
    for step in _STEPS:
        yield from ((step in _LEVEL, other) for other in step(claim, sources))
