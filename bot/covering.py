"""Is a claim made of its sources' words, in their order, with nothing left out, moved or joined
that `licence` does not allow? A search over all ways to lay the claim over the sources."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from bot import gate_words as words
from bot.by_record import by_record
from bot.claim_tokens import Token, tokens
from bot.clauses import Told, statements
from bot.gate_words import Phrase
from bot.grounds import Grounds
from bot.licence import Licence
from bot.own_document import is_misdated
from bot.retold import FORMAL, retold
from bot.retold_lists import counts_names
from bot.source_tokens import Layout, layout
from bot.tiles import Tile

_PASSED_OVER = words.LINKS | words.FRAMES | words.SAYS
_FIRST_SPOKEN = frozenset(phrase[0] for phrase in _PASSED_OVER)
_SKIPPED_AT_MOST = 10
_STATES = 48
_SEARCHES = 12


def uncovered(sentence: str, several: Sequence[Grounds]) -> str:
    """What cannot be laid over the sources, "" when all of `sentence` can."""
    claim = tokens(sentence)
    sources = _laid_out(tuple(several))
    if not claim or not sources.tokens:
        return "nothing to compare"
    headings = " ".join(part.lower() for one in several for part in (*one.headings, *one.leads))
    return _Search(sources, headings).missing(claim)


class _Search:
    """Of one claim, as told, retold and taken apart; so many times in all and no more."""

    def __init__(self, sources: Layout, headings: str) -> None:
        self._sources = sources
        self._headings = headings
        self._left = _SEARCHES

    def missing(self, claim: Told) -> str:
        """The first thing that the sources do not have of the claim as it is told."""
        if is_misdated(claim, self._sources):
            return "the day is not that of the document"
        reason = self._laid(claim)
        rest = by_record(claim, self._sources) if reason else ()
        if rest and not self._missing(rest):
            return ""
        return reason and self._otherwise(claim, reason)

    def _missing(self, claim: Told) -> str:
        return self._otherwise(claim, self._laid(claim))

    def _otherwise(self, claim: Told, reason: str) -> str:
        """`reason` is why it cannot be laid as it is told."""
        if reason and _says_more(claim, self._sources):
            return reason
        if not reason or self._is_retold(claim):
            return ""
        apart = (all(map(self._stands, parts)) for parts in statements(claim))
        return "" if any(apart) else reason

    def _stands(self, claim: Told) -> bool:
        if self._left <= 0:
            return False
        return not self._laid(claim) or self._is_retold(claim)

    def _is_retold(self, claim: Told) -> bool:
        if self._left <= 0:
            return False
        told = takewhile(lambda _: self._left > 0, retold(claim, self._sources))
        return any(not self._laid(other) for other in told)

    def _laid(self, claim: Told) -> str:
        self._left -= 1
        if self._left < 0:
            return "too many ways to read it"
        unknown = _unknown(claim, self._sources)
        if unknown:
            return f"{unknown} is in no source"
        licence = Licence(claim, self._sources, self._headings)
        if _is_copied(claim, self._sources, licence):
            return ""
        return _search(claim, self._sources, licence)


def _says_more(claim: Told, sources: Layout) -> bool:
    """A word that no source has, and that no other way to read the claim takes out of it."""
    may, above = _skippable(claim), sources.above
    return any(
        token.key not in sources.places
        and not (may[at] or token.word in FORMAL or token.text.lower() in above)
        and not counts_names(claim, at)
        for at, token in enumerate(claim)
    )


@lru_cache(maxsize=64)
def _laid_out(several: tuple[Grounds, ...]) -> Layout:
    return layout(several)


def _unknown(claim: Told, sources: Layout) -> str:
    """The first word that no source has and that cannot be passed over either."""
    missing = [at for at, token in enumerate(claim) if token.key not in sources.places]
    may = _skippable(claim) if missing else []
    return next((_told(claim[at]) for at in missing if not may[at]), "")


def _told(token: Token) -> str:
    return repr(token.text if token.word else f"{token.value}")


def _is_copied(claim: Told, sources: Layout, licence: Licence) -> bool:
    """Whether it stands in a source as it is, within one sentence; what a search would find too."""
    told = [one.key for one in claim]
    size = len(told)
    for start in sources.places.get(claim[0].key, ()):
        stretch = sources.tokens[start : start + size]
        if [one.key for one in stretch] == told:
            is_one = sources.parts[start] == sources.parts[start + size - 1]
            is_bare = not _holds_aim(sources, start) or _holds(claim, words.AIMS)
            if is_one and is_bare and licence.allows(None, start, ()):
                return licence.may_end(start + size - 1)
    return False


def _holds_aim(sources: Layout, place: int) -> bool:
    part = range(sources.part_start(place), place)
    return any(sources.phrase(at, words.AIMS) for at in part)


def _search(claim: Sequence[Token], sources: Layout, licence: Licence) -> str:
    barred = frozenset() if _holds(claim, words.AIMS) else sources.aimed_at
    candidates = [_candidates(token, sources, barred) for token in claim]
    skippable = _skippable(claim)
    states: set[Tile | None] = {None}
    for at, token in enumerate(claim):
        states = set(_next(states, at, candidates[at], skippable[at], claim, licence))
        if not states:
            return f"{_told(token)} does not follow there"
    if any(one and one.at == len(claim) - 1 and licence.may_end(one.end) for one in states):
        return ""
    return f"{claim[-1].text!r} ends within a phrase"


def _next(
    states: set[Tile | None],
    at: int,
    places: Sequence[int],
    is_skippable: bool,
    claim: Sequence[Token],
    licence: Licence,
) -> Iterator[Tile | None]:
    kept = sorted(states, key=lambda one: (-one.at, one.end) if one else (1, 0))[:_STATES]
    for state in kept:
        last = state.at if state else -1
        skipped = claim[last + 1 : at]
        for place in places:
            if licence.allows(state, place, skipped):
                yield _laid(state, at, place, licence)
        if is_skippable and at - last <= _SKIPPED_AT_MOST:
            yield state


def _laid(state: Tile | None, at: int, place: int, licence: Licence) -> Tile:
    if state is None or not licence.are_of_one_source(state.end, place):
        return Tile(at, place, place, place)
    start = state.start if place == state.end + 1 else place
    return Tile(at, start, place, min(state.low, place))


def _candidates(token: Token, sources: Layout, barred: frozenset[int]) -> Sequence[int]:
    return [place for place in sources.places.get(token.key, ()) if place not in barred]


def _holds(claim: Sequence[Token], among: frozenset[Phrase]) -> bool:
    return any((left.word, right.word) in among for left, right in pairwise(claim))


def _skippable(claim: Sequence[Token]) -> list[bool]:
    spoken = [token.word for token in claim]
    may = [False] * len(claim)
    for at, word in enumerate(spoken):
        before = spoken[at - 1] if at else ""
        if (before, word) in _OF_OTHERS:
            may[at - 1] = False
            continue
        length = _passed_over(claim, at) if word in _FIRST_SPOKEN else 0
        may[at : at + length] = [True] * length
        if word in words.LABELS and not _labels(claim, at):
            may[at] = False
    return may


# "31 mô hình, trong đó 9 …": of which, only the source can say; "trước đó ngày 10/7" is not
# "trước ngày 10/7".
_OF_OTHERS = frozenset(
    (("trong", "đó"), ("trong", "số"), ("trước", "đó"), ("sau", "đó"), ("từ", "đó"))
)


def _passed_over(claim: Sequence[Token], at: int) -> int:
    """How many words of the claim's own begin here; 0 if none."""
    for length in (3, 2, 1):
        phrase = tuple(token.word for token in claim[at : at + length])
        if phrase == ("đồng", "chí") and not _names(claim, at + length):
            continue
        if phrase == ("ký",) and not _is_dated(claim, at + 1):
            continue  # a person signs, and no committee
        if phrase in _PASSED_OVER:
            return length
    return 0


def _names(claim: Sequence[Token], at: int) -> bool:
    """ "đồng chí A", and not the "đồng chí" who is the subject himself."""
    return at < len(claim) and claim[at].is_name


def _is_dated(claim: Sequence[Token], at: int) -> bool:
    """ "ký ngày 02/6/2023", "ký ban hành"."""
    following = claim[at] if at < len(claim) else None
    value = following.value if following else None
    is_date = value is not None and value.kind == "date"
    return following is not None and (is_date or following.word in ("ngày", "ban"))


def _labels(claim: Sequence[Token], at: int) -> bool:
    """The "ngày" of "ngày 02/6/2023" and the "số" of "số 62-KH/QU"."""
    value = claim[at + 1].value if at + 1 < len(claim) else None
    if value is None:
        return False
    if value.kind == "date":
        has = {"ngày": value.parts[0], "tháng": value.parts[1], "năm": value.parts[2]}
        others = [part for part in value.parts if part is not None]
        return has.get(claim[at].word) == others[0]
    return claim[at].word == "số"
