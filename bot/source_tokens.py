"""The sources of a sentence laid out one after the other, each place knowing whether a phrase may
begin or end there and what bears on it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from itertools import pairwise
from typing import Literal

from bot import gate_words as words
from bot.ancestors import heads_of, item_of
from bot.claim_tokens import Key, Token, folded_forms, tokens
from bot.gate_words import Phrase
from bot.grounds import Grounds, Record
from bot.values import Value
from bot.wording import vietnamese_date

Kind = Literal["quote", "lead", "computed", "type", "number", "issuer", "issued_on",
               "about", "title", "posted_on", "carrier"]  # fmt: skip
FIELDS = frozenset(("type", "number", "issuer", "issued_on", "about", "posted_on", "carrier"))


_PLACES = frozenset("phường xã quận huyện tỉnh phố trấn thôn bản ấp".split())
_CONTRASTS: frozenset[Phrase] = frozenset((("trong", "khi"),))


@dataclass(frozen=True)
class Layout:
    """All sources of one sentence. For each place `kinds` and `origins` say which source it is in,
    `groups` to which citation that belongs. `headings` stand above, in lower case."""

    tokens: tuple[Token, ...]
    kinds: tuple[Kind, ...]
    origins: tuple[int, ...]
    groups: tuple[int, ...]
    headings: str = ""
    here: frozenset[tuple[str, ...]] = frozenset()
    signed_for: tuple[Key, ...] = ()  # of the (first) record
    is_item: bool = False  # the (first) quote is an item of the unit above it

    @cached_property
    def places(self) -> dict[Key, list[int]]:
        found: dict[Key, list[int]] = defaultdict(list)
        for place, token in enumerate(self.tokens):
            for key in _keys(token):
                found[key].append(place)
        return found

    @cached_property
    def pairs(self) -> frozenset[tuple[Key, Key]]:
        """What follows on what, values in each form that the source also says."""
        found: set[tuple[Key, Key]] = set()
        for left, right in pairwise(self.tokens):
            if right.before < 3:
                found.add((left.key, right.key))
                if left.value or right.value or "một" in (left.key, right.key):
                    found.update((a, b) for a in _keys(left) for b in _keys(right))
        return frozenset(found | set(self._introduced()))

    def _introduced(self) -> Iterator[tuple[Key, Key]]:
        """The end of a lead and the beginning of the quote that it introduces."""
        places = range(len(self.tokens))
        heads = [at for at in places if self.kinds[at] == "quote" and self.before(at) == 3]
        for at in places:
            if self.kinds[at] == "lead" and self.before(at + 1) == 3:
                following = (head for head in heads if self.groups[head] == self.groups[at])
                yield from ((self.tokens[at].key, self.tokens[head].key) for head in following)

    @cached_property
    def beginnings(self) -> frozenset[Key]:
        """What a clause begins with."""
        return frozenset(key for token in self.tokens if token.before for key in _keys(token))

    @cached_property
    def above(self) -> frozenset[str]:
        """The words of the headings."""
        return frozenset(re.findall(r"\w+", self.headings))

    def field(self, kind: Kind) -> tuple[Key, ...]:
        """The words of a field of the (first) record."""
        return tuple(one.key for one in self.told(kind))

    def told(self, kind: Kind) -> tuple[Token, ...]:
        places = [place for place, one in enumerate(self.kinds) if one == kind]
        first = [place for place in places if self.groups[place] == self.groups[places[0]]]
        return tuple(self.tokens[place] for place in first)

    def before(self, place: int) -> int:
        """The break before `place`; after the last one everything has ended."""
        return self.tokens[place].before if place < len(self.tokens) else 3

    def word(self, place: int) -> str:
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def phrase(self, place: int, among: frozenset[Phrase]) -> int:
        """How many syllables of a phrase of `among` begin here without a break; 0 if none."""
        return self._begun(among)[place] if 0 <= place < len(self.tokens) else 0

    def phrase_up_to(self, end: int, among: frozenset[Phrase]) -> int:
        """How many syllables of a phrase of `among` end just before `end`; 0 if none."""
        if self.before(end):
            return 0
        grams = self._grams
        return next((n for n in (3, 2, 1) if end >= n and grams[end - n][n - 1] in among), 0)

    def _begun(self, among: frozenset[Phrase]) -> tuple[int, ...]:
        if among not in self._phrases:
            first = _first_syllables(among)
            self._phrases[among] = tuple(
                0
                if one[0] not in first
                else 3
                if three in among
                else 2
                if two in among
                else int(one in among)
                for one, two, three in self._grams
            )
        return self._phrases[among]

    @cached_property
    def _phrases(self) -> dict[frozenset[Phrase], tuple[int, ...]]:
        return {}

    @cached_property
    def _grams(self) -> list[tuple[Phrase, Phrase, Phrase]]:
        """One, two and three syllables from each place on, () where a break parts them."""
        found: list[tuple[Phrase, Phrase, Phrase]] = []
        two: Phrase = ()
        word, joined = "", False
        for token in reversed(self.tokens):
            three = (token.word, *two) if two and joined else ()
            two = (token.word, word) if word and joined else ()
            found.append(((token.word,), two, three))
            word, joined = token.word, not token.before
        return found[::-1]

    @cached_property
    def opens(self) -> tuple[bool, ...]:
        return tuple(map(self._opens, range(len(self.tokens))))

    def _opens(self, place: int) -> bool:
        if self.phrase(place, words.OPEN_PAIRS):
            return True
        if self.word(place) not in words.OPENERS or self.phrase(place, words.CLOSED):
            return False
        if place and self._is_name(place) and self._is_name(place - 1) and not self.before(place):
            return False  # "Nguyễn Hữu Bằng"
        return not (self.word(place) in words.UNITS and self._is_counted(place))

    def _is_counted(self, place: int) -> bool:
        """The "ngày" of "không quá 2 ngày"."""
        value = self.tokens[place - 1].value if place and not self.before(place) else None
        is_number = value is not None and value.kind in ("number", "count")
        return is_number and not self._is_dated(place + 1)

    @cached_property
    def acts(self) -> tuple[bool, ...]:
        """Places where somebody who may be the subject of a clause is named."""
        return tuple(map(self._acts, range(len(self.tokens))))

    def _acts(self, place: int) -> bool:
        token = self.tokens[place]
        is_first = token.is_name and not (place and not token.before and self._is_name(place - 1))
        plural = token.word in ("các", "những", "mỗi", "mọi", "từng")
        if is_first or plural or self.phrase(place, words.ACTOR_PAIRS) > 0:
            return True
        return self._counts_actors(place)

    def _counts_actors(self, place: int) -> bool:
        """ "3 chi bộ", "41/44 đơn vị"."""
        value = self.tokens[place].value
        is_number = value is not None and value.kind in ("number", "count")
        return is_number and not self.before(place + 1) and self._acts_next(place)

    def _acts_next(self, place: int) -> bool:
        return self.phrase(place + 1, words.ACTOR_PAIRS) > 0

    def _is_name(self, place: int) -> bool:
        return self.tokens[place].is_name

    def starts(self, place: int) -> bool:
        """Whether a phrase may begin here."""
        if self.before(place):
            return True
        if self._names_document(place):
            return True
        if self.opens[place]:
            return not self.opens[place - 1] or self.word(place - 1) in words.INTRODUCERS
        if self.acts[place] and self.word(place - 1) in words.INTRODUCERS:
            return True
        if place and self.word(place - 1) in ("các", "những") and self.starts(place - 1):
            return True
        if self.acts[place] and self._is_dated(place - 1):
            return True
        if self._is_of_them(place) or self._is_behind_opening(place):
            return True
        return bool(self.phrase_up_to(place, words.REPORTS))

    def _is_behind_opening(self, place: int) -> bool:
        """Behind "trong khi", and behind the "Định kỳ" at the head of a sentence."""
        if self.phrase_up_to(place, _CONTRASTS):
            return True
        length = self.phrase_up_to(place, words.OPENED)
        return length > 0 and self.before(place - length) >= 2

    def _is_of_them(self, place: int) -> bool:
        """The "9 căn" of ", trong đó 9 căn", the "dân" of ", trong đó dân góp 4 triệu"."""
        value = self.tokens[place].value
        is_number = value is not None and value.kind in ("number", "count")
        spoken = self.word(place - 2), self.word(place - 1)
        is_one = is_number or self.acts[place]
        return is_one and spoken == ("trong", "đó") and self.before(place - 2) > 0

    def _is_dated(self, place: int) -> bool:
        value = self.tokens[place].value if 0 <= place < len(self.tokens) else None
        return value is not None and value.kind == "date"

    def _names_document(self, place: int) -> bool:
        """The "Kế hoạch" of "thực hiện Kế hoạch số 66-KH/QU"."""
        values = [token.value for token in self.tokens[place + 1 : place + 4]]
        is_numbered = any(one is not None and one.kind == "code" for one in values)
        return is_numbered and self.tokens[place].is_name and not self.tokens[place - 1].is_name

    def ends(self, place: int) -> bool:
        """Whether a phrase may end with this place."""
        if place + 1 >= len(self.tokens) or self.before(place + 1):
            return True
        return self.opens[place + 1] or self.word(place + 1) in words.TENSES

    @cached_property
    def parts(self) -> tuple[int, ...]:
        """The sentence or list item that each place is in."""
        number, found = 0, []
        for token in self.tokens:
            number += token.before >= 2
            found.append(number)
        return tuple(found)

    @cached_property
    def clauses(self) -> tuple[int, ...]:
        """The same, parted at commas too."""
        number, found = 0, []
        for token in self.tokens:
            number += token.before >= 1
            found.append(number)
        return tuple(found)

    def part_start(self, place: int) -> int:
        while place and self.parts[place - 1] == self.parts[place]:
            place -= 1
        return place

    def part_end(self, place: int) -> int:
        while place + 1 < len(self.tokens) and self.parts[place + 1] == self.parts[place]:
            place += 1
        return place + 1

    def clause_start(self, place: int) -> int:
        while place and self.clauses[place - 1] == self.clauses[place]:
            place -= 1
        return place

    def clause_end(self, place: int) -> int:
        while place + 1 < len(self.tokens) and self.clauses[place + 1] == self.clauses[place]:
            place += 1
        return place + 1

    def holds(self, start: int, end: int, among: frozenset[Phrase]) -> bool:
        """Whether a phrase of `among` lies in this stretch."""
        begun = self._begun(among)
        return any(begun[at] <= end - at for at in self._within(among, start, end))

    def _within(self, among: frozenset[Phrase], start: int, end: int) -> Sequence[int]:
        """Places from `start` to `end` where a phrase of `among` begins."""
        if among not in self._beginning:
            found = (at for at, length in enumerate(self._begun(among)) if length)
            self._beginning[among] = tuple(found)
        known = self._beginning[among]
        return known[bisect_left(known, start) : bisect_left(known, end)]

    @cached_property
    def _beginning(self) -> dict[frozenset[Phrase], tuple[int, ...]]:
        return {}

    @cached_property
    def aimed_at(self) -> frozenset[int]:
        """Places behind "dự kiến" or "phấn đấu", which no claim may have that does not say so."""
        found: set[int] = set()
        for place in self._within(words.AIMS, 0, len(self.tokens)):
            found.update(range(place + 1, self.part_end(place)))
        return frozenset(found)

    @cached_property
    def known(self) -> dict[tuple[str, int, int], bool]:
        """What has been found out about stretches, whatever claim it was asked for."""
        return {}

    def denies(self, start: int, end: int) -> bool:
        denials = self._within(words.DENIALS, start, end)
        return any(not self.phrase(place, words.HARMLESS) for place in denials)

    def moods(self, start: int, end: int) -> list[int]:
        """Places where an order, a plan or a possibility is named."""
        return [
            place
            for place in self._within(words.MOODS, start, end)
            if not self.phrase(place, words.MOODLESS)
            and not self.phrase(place - 1, words.MOODLESS)
            and not self._is_shortcoming(place)
        ]

    def _is_shortcoming(self, place: int) -> bool:
        """The "hạn chế" of "Hạn chế thứ hai", "một số hạn chế", which limits nothing."""
        if (self.word(place), self.word(place + 1)) != ("hạn", "chế"):
            return False
        is_head = self.before(place) >= 2 and self.word(place + 2) in ("thứ", "là", "của")
        return is_head or (
            self.word(place - 1) in ("số", "những", "các") and not self.before(place)
        )

    def matters(self, start: int, end: int) -> frozenset[str]:
        """Kinds of values and names in this stretch of which one must not pass for another."""
        return frozenset(one for one in self._matters[max(0, start) : end] if one)

    @cached_property
    def _matters(self) -> tuple[str, ...]:
        return tuple(map(self._matter, range(len(self.tokens))))

    def _matter(self, place: int) -> str:
        value = self.tokens[place].value
        if value is None:
            is_place = self.word(place - 1) in _PLACES and not self.before(place)
            return "" if not self._is_person(place) else "place" if is_place else "person"
        if value.kind == "date" and self._dates_a_document(place):
            return ""
        return {"count": "number", "quarter": "date"}.get(value.kind, value.kind)

    def dates_document(self, place: int) -> bool:
        """The "ngày 17/3/2022" of "số 62-KH/QU, ngày 17/3/2022"."""
        at = place + 1 if self.word(place) == "ngày" else place
        value = self.tokens[at].value if at < len(self.tokens) else None
        return value is not None and value.kind == "date" and self._dates_a_document(at)

    def _dates_a_document(self, place: int) -> bool:
        """ "số 62-KH/QU, ngày 17/3/2022"."""
        at = place - 1
        if at >= 0 and self.word(at) == "ngày":
            at -= 1
        value = self.tokens[at].value if at >= 0 else None
        return bool(value and value.kind == "code")

    def _is_person(self, place: int) -> bool:
        """Where two or more capitals in a row name no body."""
        if not (self.acts[place] and self._is_name(place)):
            return False
        if self.word(place) in words.BODY_HEADS and not self._is_addressed(place):
            return False
        following = place + 1
        return (
            following < len(self.tokens) and not self.before(following) and self._is_name(following)
        )

    def _is_addressed(self, place: int) -> bool:
        """Behind "đồng chí", "ông" or "bà"."""
        return self.word(place - 1) in ("chí", "ông", "bà") and not self.before(place)


_ONE = tuple(Value(kind, ("1",)) for kind in ("number", "count"))
_SPOKEN: dict[Value, Key] = {
    Value(kind, (number,)): word
    for kind in ("number", "count")
    for number, word in (("1", "một"), ("5", "năm"))
}


def _keys(token: Token) -> tuple[Key, ...]:
    """In each form that says the same: "01" and "một", which may be a number or none."""
    if token.value is None:
        return (token.key, *_ONE) if token.key == "một" else (token.key,)
    spoken = _SPOKEN.get(token.value)
    forms: tuple[Key, ...] = folded_forms(token.value)
    return (*forms, spoken) if spoken else forms


@cache
def _first_syllables(among: frozenset[Phrase]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in among)


_LIST_MARK = re.compile(r"\s*(?:\d{1,2}|[a-zđ])[.)] ")


def layout(several: Sequence[Grounds]) -> Layout:
    found: list[tuple[Token, Kind, int, int]] = []
    origin = 0
    for group, grounds in enumerate(several):
        for kind, text in _stretches(grounds):
            origin += 1
            marks = _LIST_MARK.match(text) is not None
            for place, token in enumerate(tokens(text)):
                is_head = place == 0 or (place == 1 and marks)
                first = replace(token, before=3) if is_head else token
                found.append((first, kind, origin, group))
    spread, kinds, origins, groups = tuple(zip(*found, strict=True)) or ((), (), (), ())
    above = " ".join(heading.lower() for grounds in several for heading in grounds.headings)
    here = [one.places for one in several]
    own = here[0].intersection(*here[1:])
    return Layout(spread, kinds, origins, groups, above, own, _signed_for(several[0].record),
                  bool(several[0].head))  # fmt: skip


def _signed_for(record: Record) -> tuple[Key, ...]:
    return tuple(one.key for one in tokens(record.signed_for))


def _stretches(grounds: Grounds) -> Iterator[tuple[Kind, str]]:
    if grounds.head:
        item = item_of(grounds.quote)
        yield from (("quote", f"{head}: {item}") for head in heads_of(grounds.head))
    else:
        yield "quote", grounds.quote
    yield from (("quote", text) for text in grounds.rows)
    yield from (("lead", text) for text in grounds.leads)
    yield from (("computed", text) for text in grounds.computed)
    yield from ((kind, text) for kind, text in _fields(grounds.record) if text)


def _fields(record: Record) -> Iterator[tuple[Kind, str]]:
    yield "type", record.type
    yield "number", record.number
    yield "issuer", record.issuer
    yield "issued_on", vietnamese_date(record.issued_on) if record.issued_on else ""
    yield "about", record.about
    yield "title", record.title
    yield "posted_on", vietnamese_date(record.posted_on) if record.posted_on else ""
    yield "carrier", record.carrier
