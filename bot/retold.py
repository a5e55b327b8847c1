"""What a claim says, put back into the form that its source has: the passive turned, a time moved,
the office told behind the person, a document named by its number. Each step keeps the meaning of
the claim whatever the source says, and is taken only where it brings words together that stand
together in the source; `covering` then judges the result as it judges any claim."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import heappop, heappush
from itertools import count, pairwise

from bot.clauses import Told
from bot.own_document import named_in_full, unnamed, unplaced
from bot.retold_again import called_again
from bot.retold_links import (
    asked,
    contrasted,
    finished,
    linked,
    object_first,
    singled_out,
    thereof_next,
    timed,
)
from bot.retold_lists import (
    at_each,
    at_least,
    ended,
    listed,
    of_each,
    of_so_many,
    one_of_them,
    replaced,
)
from bot.retold_persons import (
    deed_first,
    headed,
    known_by_deed,
    office_behind,
    officed,
    reversed_identity,
    shortened,
    titled,
)
from bot.retold_small_words import (
    emptied,
    exemplified,
    found,
    having,
    joined,
    prefixed,
    quoted,
    reported,
    reworded,
    swapped,
    thereof,
)
from bot.retold_times import due, due_behind, moved, planned, ranged
from bot.retold_unsaid import (
    bodiless,
    done,
    elliptic,
    held,
    known_event,
    of_event,
    of_this_document,
    placeless,
    repeated,
    supplied,
    this_document,
    under_heading,
    whole,
)
from bot.retold_voice import (
    acted,
    by_document,
    charged_with,
    conditional,
    counted,
    entrusted,
    gathered,
    happened,
    in_case,
    led,
    led_with,
    only_after,
    opened,
    owned,
    performed,
    responsible,
    turned,
)
from bot.retold_wrapped import WORDS, charged, named, ordered
from bot.source_tokens import Layout

_MOST_TRIED = 8
_SHORTEST = 4  # words; less can be told in no other way
_DEEPEST = 5
# Words that a step may take out of a claim.
FORMAL = frozenset(
    "do được bị là làm với có gồm còn hạn thời vào trong ngày đã sẽ để ông bà đồng chí dự kiến tổ "
    "đối chức diễn ra tiến hành người mốc giao cho toàn hiện việc hội nghị buổi họp cuộc mức kết "
    "quả thấy yêu cầu nếu khi hơn trên ở tại số đó mà trách nhiệm thuộc về từ trở lên ít nhất "
    "một cùng khác mới thực kéo dài bắt đầu của bằng bởi đến sự phối hợp hoàn "
    "thành xong riêng phân công chiếm".split()
).union(WORDS)


@dataclass(frozen=True)
class _Step:
    """A way to retell a claim that has one of the words `on` (any claim, if it names none).
    After some, as many words may follow each other otherwise as before."""

    of: Callable[[Told, Layout], Iterable[Told]]
    on: str
    is_level: bool = False

    @cached_property
    def triggers(self) -> frozenset[str]:
        return frozenset(self.on.split())


_STEPS = (
    _Step(titled, ""),
    _Step(shortened, ""),
    _Step(turned, "do được bị"),
    _Step(happened, "bắt kết hoàn khai"),
    _Step(due, "hạn mốc thời", True),
    _Step(due_behind, "hạn", True),
    _Step(acted, ""),
    _Step(reversed_identity, "là làm"),
    _Step(moved, ""),
    _Step(planned, "dự"),
    _Step(prefixed, "", True),
    _Step(joined, ""),
    _Step(thereof_next, "trong", True),
    _Step(object_first, "gửi nộp trình"),
    _Step(singled_out, "", True),
    _Step(linked, "và"),
    _Step(contrasted, "còn riêng", True),
    _Step(finished, "hoàn xong", True),
    _Step(asked, "được", True),
    _Step(timed, "thời", True),
    _Step(emptied, ""),
    _Step(having, "với"),
    _Step(of_this_document, "", True),
    _Step(placeless, "phường xã quận huyện tỉnh phố"),
    _Step(counted, "đã"),
    _Step(bodiless, "phường xã quận huyện tỉnh", True),
    _Step(under_heading, "", True),
    _Step(done, "đã"),
    _Step(elliptic, ""),
    _Step(reworded, ""),
    _Step(reported, "theo đối"),
    _Step(held, ""),
    _Step(officed, ""),
    _Step(known_by_deed, "người", True),
    _Step(deed_first, ""),
    _Step(charged, "có được", True),
    _Step(ordered, "giao", True),
    _Step(named, "", True),
    _Step(whole, "", True),
    _Step(of_event, "", True),
    _Step(headed, "trưởng"),
    _Step(found, "quả"),
    _Step(quoted, ""),
    _Step(led, "do"),
    _Step(entrusted, "việc"),
    _Step(gathered, "đại của ở tại"),
    _Step(owned, "có"),
    _Step(of_each, "mỗi"),
    _Step(of_so_many, "trong"),
    _Step(conditional, "nếu khi"),
    _Step(in_case, "nếu"),
    _Step(this_document, ""),
    _Step(responsible, "trách"),
    _Step(at_least, "từ ít"),
    _Step(at_each, "", True),
    _Step(opened, "mở"),
    _Step(only_after, "chỉ"),
    _Step(performed, "việc"),
    _Step(listed, "của"),
    _Step(one_of_them, ""),
    _Step(ended, "xong"),
    _Step(replaced, "thay"),
    _Step(ranged, "từ"),
    _Step(led_with, "việc"),
    _Step(unnamed, "", True),
    _Step(named_in_full, "", True),
    _Step(unplaced, "ủy phường xã quận huyện tỉnh phố thị trấn", True),
    _Step(called_again, "", True),
    _Step(office_behind, "", True),
    _Step(by_document, "được"),
    _Step(charged_with, "về của"),
    _Step(swapped, "và"),
    _Step(thereof, "đó"),
    _Step(repeated, "", True),
    _Step(supplied, ""),
    _Step(exemplified, "đó như dụ gồm", True),
    _Step(known_event, "đoàn quả viên phí", True),
)


def retold(claim: Told, sources: Layout) -> Iterator[Told]:
    """The likeliest first: those whose words follow each other most nearly as in the source."""
    order = count()
    queue = [((misses(claim, sources), len(claim)), next(order), 0, claim)]
    known = {claim}
    for left in reversed(range(_MOST_TRIED)):
        if not queue:
            return
        missed, _place, depth, told = heappop(queue)
        if depth:
            yield told
        if depth == _DEEPEST or not left or (depth and not missed[0]):
            continue  # nothing will come of taking it further
        for is_level, other in _steps(told, sources):
            now = misses(other, sources), len(other)
            if other not in known and (now < missed or (is_level and now[0] == missed[0])):
                known.add(other)
                heappush(queue, (now, next(order), depth + 1, other))


def misses(claim: Told, sources: Layout) -> int:
    """How many words of the claim do not follow in the source on what they follow here."""
    pairs = sources.pairs
    keys = [one.key for one in claim]
    begins = bool(claim) and keys[0] not in sources.beginnings
    return begins + len([None for pair in pairwise(keys) if pair not in pairs])


def _steps(claim: Told, sources: Layout) -> Iterator[tuple[bool, Told]]:
    if len(claim) < _SHORTEST:
        return
    spoken = {token.word for token in claim}
    for step in _STEPS:
        if not step.triggers or not step.triggers.isdisjoint(spoken):
            yield from ((step.is_level, other) for other in step.of(claim, sources))
