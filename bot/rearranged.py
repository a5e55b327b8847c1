"""A claim whose phrases stand in another order than in the one sentence that it retells: held when
each phrase stands there whole, nothing is left out that bears on another, the one who acts still
acts, and no day, figure or person could have taken another's place."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot import gate_words as words
from bot.claim_tokens import Token, folded_forms
from bot.clauses import Told
from bot.gate_verbs import DEEDS
from bot.licence_edges import GOVERN
from bot.licence_predicates import Predicates
from bot.source_tokens import Layout, sentence_alone

_PASSIVE = frozenset("được bị do bởi".split())
_BEFORE_TIMES = frozenset("vào trong ngày năm tháng".split())
_SAYING_NOTHING = frozenset("các những việc này đó thì rằng mức cũng".split())
_ALIKE = {
    word: frozenset(group.split())
    for group in ("trong vào tại ở", "để nhằm", "vì do bởi", "gồm có", "với và cùng", "trên hơn")
    for word in group.split()
}
_WHO = frozenset("người đơn cơ nơi ai".split())
_FREE = _PASSIVE | _BEFORE_TIMES | _SAYING_NOTHING | frozenset(_ALIKE) | {"là", "của", "có"}

_MODAL = frozenset("đã sẽ đang phải cần nên được bị không chưa".split())
_KEPT = words.DENIALS | words.EXCEPTIONS | words.LIMITS | words.MOODS | frozenset((("chỉ",),))
_LEAST = 3


@dataclass(frozen=True)
class _Chunk:
    """Words of the claim from `at`, `size` of them, that stand in the sentence from `start`."""

    at: int
    start: int
    size: int

    @property
    def end(self) -> int:
        return self.start + self.size - 1

    @property
    def last(self) -> int:
        return self.at + self.size - 1


class Sentence:
    """One sentence of a source with one subject and one deed."""

    def __init__(self, told: Told) -> None:
        self.layout = sentence_alone(told)
        self._predicates = Predicates(self.layout, DEEDS)
        self.size = len(told)

    @cached_property
    def keys(self) -> frozenset[object]:
        return frozenset(key for token in self.layout.tokens for key in _keys(token))

    @cached_property
    def verb(self) -> int:
        """Where the deed itself is named; -1 if nowhere."""
        return next((at for at in range(self.size) if self._predicates.is_verb(at)), -1)

    @cached_property
    def verb_end(self) -> int:
        if self.verb < 0:
            return self.size
        return self.verb + max(1, self.layout.phrase(self.verb, DEEDS))

    @cached_property
    def deed(self) -> int:
        """Where the predicate begins, with its "phải", "đã", "không"."""
        at = max(0, self.verb)
        while at and self.layout.word(at - 1) in _MODAL and not self.layout.before(at):
            at -= 1
        return at

    @cached_property
    def subject(self) -> int:
        """Where the subject begins, behind what is set off before it."""
        breaks = [at for at in range(1, self.deed) if self.layout.before(at)]
        opens = self.layout.opens[0] or _is_time(self.layout.tokens[0])
        return breaks[-1] if opens and breaks else 0

    def begins(self, at: int) -> bool:
        layout = self.layout
        if at in (0, self.subject, self.deed, self.verb, self.verb_end) or layout.before(at):
            return True
        return layout.opens[at] or layout.starts(at)

    def ends(self, at: int) -> bool:
        if at + 1 >= self.size or at + 1 in (self.deed, self.verb, self.verb_end):
            return True
        return bool(self.layout.before(at + 1)) or self.layout.opens[at + 1]


def rearranged(claim: Told, sentence: Sentence) -> bool:
    if len(claim) < _LEAST or not _may_be(claim, sentence):
        return False
    chunks = _chunks(claim, sentence.layout)
    return bool(chunks) and _Reading(claim, sentence, chunks).holds()


def _may_be(claim: Told, sentence: Sentence) -> bool:
    return all(one.key in sentence.keys or one.word in _FREE for one in claim)


def _chunks(claim: Told, layout: Layout) -> list[_Chunk]:
    """The longest stretches first; what is then left over is short."""
    free = [True] * len(claim)
    left = [True] * len(layout.tokens)
    found: list[_Chunk] = []
    while True:
        best = max(_runs(claim, layout, free, left), key=lambda one: one.size, default=None)
        if best is None:
            return sorted(found, key=lambda one: one.at)
        found.append(best)
        for n in range(best.size):
            free[best.at + n] = left[best.start + n] = False


def _runs(claim: Told, layout: Layout, free: list[bool], left: list[bool]) -> Iterator[_Chunk]:
    tokens, places = layout.tokens, layout.places
    for at in range(len(claim)):
        for start in places.get(claim[at].key, ()) if free[at] else ():
            size = 0
            while (
                at + size < len(claim)
                and start + size < len(tokens)
                and free[at + size]
                and left[start + size]
                and claim[at + size].key in _keys(tokens[start + size])
            ):
                size += 1
            if size > 1 or (size and claim[at].word not in _FREE):
                yield _Chunk(at, start, size)


class _Reading:
    def __init__(self, claim: Told, sentence: Sentence, chunks: list[_Chunk]) -> None:
        self._claim = claim
        self._sentence = sentence
        self._layout = sentence.layout
        self._chunks = chunks
        self._place = {one.at + n: one.start + n for one in chunks for n in range(one.size)}
        self._used = set(self._place.values())

    def holds(self) -> bool:
        if self._sentence.verb >= 0 and self._sentence.verb not in self._used:
            return False
        return (
            all(map(self._is_whole, range(len(self._chunks))))
            and all(self._may_go(*one) for one in self._gone())
            and self._acts_still()
            and self._is_in_order()
            and all(self._is_idle(at) for at in range(len(self._claim)) if at not in self._place)
        )

    # -- phrases -------------------------------------------------------------------------------

    def _is_whole(self, n: int) -> bool:
        one, sentence, layout = self._chunks[n], self._sentence, self._layout
        before = self._chunks[n - 1] if n else None
        after = self._chunks[n + 1] if n + 1 < len(self._chunks) else None
        is_joined = before is not None and before.end + 1 == one.start
        goes_on = after is not None and after.start == one.end + 1
        if not is_joined:
            if layout.phrase_up_to(one.start, GOVERN) or not self._may_begin(one):
                return False
        if not goes_on:
            bound = layout.phrase_up_to(one.end + 1, GOVERN) if one.end + 1 < sentence.size else 0
            if bound or not sentence.ends(one.end):
                return False
        return True

    def _may_begin(self, one: _Chunk) -> bool:
        if not one.start:
            return True
        opener = self._layout.word(one.start - 1)
        if opener in ("và", "hoặc"):
            return True
        if self._layout.opens[one.start - 1] and not self._layout.before(one.start):
            said = self._claim[one.at - 1].word if one.at else ""
            return said == opener or said in _ALIKE.get(opener, ())
        return self._sentence.begins(one.start)

    def _gone(self) -> Iterator[tuple[int, int]]:
        start = None
        for at in range(self._sentence.size + 1):
            is_gone = at < self._sentence.size and at not in self._used
            if is_gone and start is None:
                start = at
            elif not is_gone and start is not None:
                yield start, at
                start = None

    def _may_go(self, start: int, end: int) -> bool:
        layout, sentence = self._layout, self._sentence
        if layout.holds(start, end, words.FILLERS) and self._are_fillers(start, end):
            return True
        if start <= sentence.subject < end < sentence.deed:
            return False  # "[mức của học sinh,] sinh viên bị cắt"
        if sentence.verb < 0 and start == 0 and not self._is_lead(end):
            return False
        if end - start == 1 and layout.word(start) in _ALIKE and layout.opens[start]:
            return True  # told by another word for it; see `_may_begin`
        if [layout.word(at) for at in range(start, end)] == ["đã"]:
            return True
        if layout.holds(start, end, _KEPT) and not self._is_bounded_phrase(start, end):
            return False
        if end < sentence.size and start > sentence.verb and self._holds_deed(start, end):
            return False  # what follows would be said of another deed
        closes = end == sentence.size or layout.before(end) or layout.opens[end]
        opens = layout.before(start) or layout.opens[start] or start == 0
        return bool(opens) and bool(closes or end in (sentence.deed, sentence.subject))

    def _is_lead(self, end: int) -> bool:
        """Whether what stands first up to here is set off, and no subject."""
        layout = self._layout
        is_set_off = layout.opens[0] or _is_time(layout.tokens[0])
        return is_set_off or (end < self._sentence.size and layout.tokens[end].colon)

    def _holds_deed(self, start: int, end: int) -> bool:
        return any(self._layout.phrase(at, DEEDS) for at in range(start, end))

    def _are_fillers(self, start: int, end: int) -> bool:
        at = start
        while at < end:
            length = self._layout.phrase(at, words.FILLERS)
            if not length:
                return False
            at += length
        return at == end

    def _is_bounded_phrase(self, start: int, end: int) -> bool:
        """ "trước ngày 30/6" goes as a whole."""
        layout = self._layout
        if layout.denies(start, end) or layout.moods(start, end):
            return False
        if layout.holds(start, end, words.EXCEPTIONS | frozenset((("chỉ",), ("sau", "khi"),
                                                                  ("trước", "khi")))):  # fmt: skip
            return False
        return layout.opens[start] and bool(layout.matters(start, end))

    # -- who acts ------------------------------------------------------------------------------

    def _acts_still(self) -> bool:
        sentence = self._sentence
        told = {place: at for at, place in self._place.items()}
        if sentence.verb < 0:
            return True
        verb = told[sentence.verb]
        subject = [told[at] for at in range(sentence.subject, sentence.deed) if at in told]
        objects = [
            at
            for at, place in self._place.items()
            if place >= sentence.verb_end and at < verb and not self._is_adjunct(at)
        ]
        markers = [at for at in range(verb) if at not in self._place
                   and self._claim[at].word in _PASSIVE and not self._is_opener(at)]  # fmt: skip
        if not objects:
            return not markers and all(at < verb for at in subject)
        if not markers or min(self._place[at] for at in objects) != sentence.verb_end:
            return False
        mark = markers[-1]
        return max(objects) < mark and all(mark < at < verb for at in subject)

    def _is_adjunct(self, at: int) -> bool:
        """A time, reason or purpose, which may stand before the deed or behind it."""
        chunk = next(one for one in self._chunks if one.at <= at <= one.last)
        return chunk in self._moved

    @cached_property
    def _moved(self) -> frozenset[_Chunk]:
        return frozenset(one for n, one in enumerate(self._chunks) if self._may_move(n))

    def _may_move(self, n: int) -> bool:
        one, layout = self._chunks[n], self._layout
        opener = one.start - 1 if one.start and self._is_swapped(one) else one.start
        is_phrase = layout.opens[opener] or _is_time(layout.tokens[one.start])
        is_set_off = (layout.word(opener) not in ("của", "và", "với")
                      and not layout.denies(one.start, one.end + 1))  # fmt: skip
        at_edge = n == 0 or n == len(self._chunks) - 1
        return bool(is_phrase and is_set_off and at_edge and self._is_alone(one))

    def _is_swapped(self, one: _Chunk) -> bool:
        said = self._claim[one.at - 1].word if one.at else ""
        return said in _ALIKE.get(self._layout.word(one.start - 1), ())

    def _is_alone(self, one: _Chunk) -> bool:
        """No other day or person in the sentence, whose place it could take."""
        layout, size = self._layout, self._sentence.size
        own = layout.matters(one.start, one.end + 1) - {"number", "time"}
        rest = layout.matters(0, one.start) | layout.matters(one.end + 1, size)
        return not own & rest

    def _is_in_order(self) -> bool:
        last = -1
        told = {place: at for at, place in self._place.items()}
        verb = told.get(self._sentence.verb, 0)
        for one in self._chunks:
            is_object = one.start >= self._sentence.verb_end and one.at < verb
            if one in self._moved or is_object:
                continue
            if one.start < last and not self._is_row(one):
                return False
            last = max(last, one.end)
        return True

    def _is_row(self, one: _Chunk) -> bool:
        """Two of a row, each with its number or name, told the other way round."""
        n = self._chunks.index(one)
        before = self._chunks[n - 1]
        between = range(one.end + 1, before.start)
        tokens = self._layout.tokens
        joined = [self._layout.word(at) for at in between] in ([], ["và"])
        is_parted = bool(self._layout.before(before.start)) or len(between) == 1
        is_said = any(self._claim[at].word == "và" for at in range(before.last, one.at + 1))
        heads = [self._head_of(each) for each in (before, one)]
        return joined and is_parted and is_said and heads[0] == heads[1] != "" and bool(tokens)

    def _head_of(self, one: _Chunk) -> str:
        for at in range(one.start, min(one.start + 2, one.end + 1)):
            value = self._layout.tokens[at].value
            if value is not None and value.kind in ("number", "count"):
                return "number"
        names = self._layout.tokens[one.start : one.end + 1]
        return "name" if all(token.is_name for token in names) else ""

    # -- words of its own ----------------------------------------------------------------------

    def _is_idle(self, at: int) -> bool:
        said = self._claim[at].word
        before = self._place.get(at - 1)
        after = next((self._place[n] for n in range(at + 1, len(self._claim)) if n in self._place),
                     None)  # fmt: skip
        if said in _PASSIVE and self._is_marker(at):
            return True
        if said in _BEFORE_TIMES and after is not None and _is_time(self._layout.tokens[after]):
            return True
        if self._is_opener(at):
            return True
        if said == "của" or said == "và":
            is_next = before is not None and after == before + 1
            return is_next and (said == "của" or self._layout.before(after or 0) == 1)
        if said == "có" and before is not None and self._layout.word(before) == "chỉ":
            return True
        if said in ("là", "có"):
            value = after is not None and (self._layout.tokens[after].value
                                           or self._layout.phrase(after, words.LIMITS))  # fmt: skip
            return bool(value)
        return said in _SAYING_NOTHING

    def _is_opener(self, at: int) -> bool:
        """The "do" of "do thiếu người", where the sentence says "vì thiếu người"."""
        after = self._place.get(at + 1)
        if not after or after - 1 in self._used:
            return False
        return self._claim[at].word in _ALIKE.get(self._layout.word(after - 1), ())

    def _is_marker(self, at: int) -> bool:
        verb = next((n for n, place in self._place.items() if place == self._sentence.verb), 0)
        return at < verb and any(
            n < at and place >= self._sentence.verb_end for n, place in self._place.items()
        )


def _keys(token: Token) -> tuple[object, ...]:
    return folded_forms(token.value) if token.value else (token.key,)


def _is_time(token: Token) -> bool:
    is_date = token.value is not None and token.value.kind in ("date", "quarter", "time")
    return is_date or token.word in ("sáng", "chiều", "tối", "ngày", "tháng", "quý", "năm")
