"""The sentences of a source taken apart: who does what, one thing after the other, and what is set
off before it. What cannot be read so is left whole."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.clauses import Told
from bot.gate_verbs import CAUSING, DEEDS
from bot.gate_words import Phrase
from bot.licence_predicates import Predicates
from bot.source_tokens import Layout
from bot.stretches import bound, word

_LONGEST_SUBJECT = 24
COPIED = frozenset("phải cần sẽ nên".split())
VOICES = frozenset("được bị".split())
ELECTING = frozenset("bầu cử chọn".split())
_TELLING = frozenset((("kết", "luận"), ("phát", "biểu")))
_GIVERS: frozenset[Phrase] = frozenset(
    tuple(one.split())
    for one in "yêu cầu, đề nghị, giao, phân công, chỉ đạo, mời, khuyến khích".split(", ")
)
_ENABLING: frozenset[Phrase] = frozenset((("cho",), ("để",), ("giúp",)))
_CAUSING = CAUSING - _ENABLING

BINDING = (
    words.DENIALS | words.EXCEPTIONS | words.AIMS | frozenset((("trước", "khi"), ("sau", "khi")))
)
WHEN = frozenset("khi nếu".split())
_WITHIN = frozenset("của và do thuộc ở cùng".split())  # openers that a subject may hold
_EACH = frozenset("nơi đơn bên chi".split())
_NAMED = frozenset("ông bà".split())
_OFFICES = frozenset("bí phó trưởng ủy chủ nguyên quyền giám hiệu tổng chánh thường bộ".split())


@dataclass(frozen=True)
class Frame:
    """One subject and what it does, `lead` before it; `order` is who ordered before ";", and with
    which word."""

    lead: Told
    subject: Told
    deeds: tuple[Told, ...]
    is_colon: bool
    order: tuple[Told, Told] = ((), ())


class Frames:
    def __init__(self, sources: Layout) -> None:
        self._sources = sources
        self._person: Told = ()
        self._predicates = Predicates(sources, DEEDS)

    def all(self) -> list[Frame]:
        return [frame for start, end in self.parts() for frame in self.of(start, end, None)]

    def of(self, start: int, end: int, before: Frame | None) -> Iterator[Frame]:
        """Of one part; `before` is the last frame of the part before it."""
        for frame in self._frames(start, end, before):
            self._person = frame.subject if _is_person(frame.subject) else self._person
            yield frame

    def parts(self) -> Iterator[tuple[int, int]]:
        sources, at = self._sources, 0
        while at < len(sources.tokens):
            end = sources.part_end(at)
            if sources.kinds[at] == "quote":
                yield at, end
            at = end

    def _frames(self, start: int, end: int, before: Frame | None) -> Iterator[Frame]:
        at, lead = self._after_leads(start, end)
        verb = self._verb_after(at, end)
        if verb is None:
            return
        subject = self._stretch(at, verb)
        if not subject:
            subject = self._taken_over(start, verb, before) or self._headed(start)
        if len(subject) > _LONGEST_SUBJECT:
            return
        stop = self._next_subject(verb, end)
        is_colon = verb > at and self._sources.tokens[verb].colon
        deeds = tuple(self._deeds(verb, stop))
        for one in self._bare(subject):
            yield Frame(lead, one, deeds, is_colon, self._order_before(start, at, before))
        if stop < end:
            for frame in self._frames(stop, end, None):
                yield replace(frame, lead=lead) if not frame.lead else frame

    def _order_before(self, start: int, at: int, before: Frame | None) -> tuple[Told, Told]:
        sources = self._sources
        if before is None or not start or at > start or not sources.acts[at]:
            return (), ()
        given = [deed for deed in before.deeds if giving(deed)]
        is_same = len(given) == len(before.deeds) == 1
        if not is_same or not _is_person(before.subject) or not sources.tokens[start].semicolon:
            return (), ()
        return before.subject, given[0][: giving(given[0])]

    def _after_leads(self, start: int, end: int) -> tuple[int, Told]:
        at = start
        while (stop := self._lead_end(at, end)) > at:
            at = stop
        return at, self._stretch(start, at)

    def _lead_end(self, at: int, end: int) -> int:
        sources = self._sources
        spoken = sources.word(at), sources.word(at + 1)
        value = sources.tokens[at].value if at < end else None
        is_date = value is not None and value.kind in ("date", "quarter", "time")
        if not (sources.opens[at] or is_date or spoken in _TELLING or spoken[0] in WHEN):
            return at
        stop = next((n for n in range(at + 1, end) if sources.before(n)), None)
        return at if stop is None else stop

    def _verb_after(self, at: int, end: int) -> int | None:
        return next((n for n in range(at, end) if self._begins_deed(n)), None)

    def _begins_deed(self, place: int) -> bool:
        sources = self._sources
        said = sources.word(place)
        if sources.tokens[place].is_name:
            return sources.before(place) >= 2 and self._is_bidding(place)
        if said in ELECTING and sources.acts[min(place + 1, len(sources.tokens) - 1)]:
            return True
        if said in words.TENSES or said in COPIED or said in VOICES:
            return not sources.phrase(place, words.MOODLESS)
        is_denied = (
            sources.phrase(place, words.DENIALS) > 0 or sources.phrase(place, words.AIMS) > 0
        )
        return is_denied or self._predicates.is_verb(place)

    def _is_bidding(self, place: int) -> bool:
        """The "Giao" at the head of a sentence, written large as any first word is."""
        sources = self._sources
        if sources.word(place) == "giao":
            return True
        is_verb = sources.phrase(place, DEEDS) > 0 and not sources.phrase(place, words.ACTOR_PAIRS)
        return is_verb and not sources.tokens[min(place + 1, len(sources.tokens) - 1)].is_name

    def _next_subject(self, verb: int, end: int) -> int:
        """Where another subject with a predicate of its own begins."""
        sources = self._sources
        if sources.word(verb) in ELECTING:
            return end  # "bầu A làm trưởng, B làm phó"
        for at in range(verb + 1, end):
            if sources.before(at) and not self._begins_deed(at) and not sources.opens[at]:
                if self._is_office(at) or not self.acts_itself(at, sources.clause_end(at)):
                    continue
                return at
        return end

    def acts_itself(self, at: int, stop: int) -> bool:
        follow = self._verb_after(at, stop)
        if follow is None or follow == at:
            return False
        return all(self._sources.word(n) in _WITHIN for n in range(at + 1, follow)
                   if self._sources.opens[n])  # fmt: skip

    def _is_office(self, at: int) -> bool:
        return self._sources.word(at) in _OFFICES

    def _deeds(self, verb: int, end: int) -> Iterator[Told]:
        cuts = self._free([verb, *self._cuts(verb, end)])
        modal = self._modal(verb)
        for n, (at, stop) in enumerate(pairwise([*cuts, end])):
            deed = self._stretch(at, stop)
            if deed and deed[-1].word == "và":
                deed = deed[:-1]
            if n and modal is None and not self._has_own_modal(at):
                return
            own = () if not n or self._has_own_modal(at) else modal or ()
            yield (*own, *bound(deed, 0))

    def _free(self, cuts: list[int]) -> list[int]:
        """Without those whose deed may hang on one before; a further order hangs on none."""
        kept = cuts[:1]
        for at in cuts[1:]:
            if not self._binds(kept[-1], at) or self._sources.phrase(at, _GIVERS):
                kept.append(at)
        return kept

    def _modal(self, verb: int) -> Told | None:
        """The "phải" that is meant for what follows too; None where nothing may follow."""
        sources = self._sources
        said = sources.word(verb)
        if said in COPIED:
            return (word(said),)
        if said in VOICES or said == "đang" or sources.phrase(verb, words.DENIALS | words.AIMS):
            return None
        return ()

    def _has_own_modal(self, at: int) -> bool:
        said = self._sources.word(at)
        return said in COPIED or said in words.TENSES or said in VOICES

    def _binds(self, start: int, end: int) -> bool:
        """Whether what follows may hang on this deed: somebody told to do it, a denial, a plan."""
        sources = self._sources
        if sources.holds(start, end, _CAUSING) or sources.holds(start, end, BINDING):
            return True
        if any(sources.phrase(at, _ENABLING) and self.acts_itself(at + 1, end)
               for at in range(start, end)):  # fmt: skip
            return True
        return any(at > start for at in sources.moods(start, end))

    def _cuts(self, verb: int, end: int) -> Iterator[int]:
        sources = self._sources
        last = verb
        for at in range(verb + 2, end):
            is_next = sources.before(at) == 1 and not sources.tokens[at].colon
            is_next = is_next or (sources.word(at - 1) == "và" and not sources.before(at))
            if sources.before(at) == 1 and self._is_thing(at):
                return  # "coi khoa học, công nghệ, đổi mới là đột phá": a row of things
            if is_next and self._begins_deed(at) and self._is_complete(last, at):
                yield at
                last = at

    def _is_thing(self, at: int) -> bool:
        """One more of a row, and neither a deed nor what is set off."""
        sources = self._sources
        is_set_off = sources.opens[at] or self._is_office(at) or sources.tokens[at].value
        is_aside = sources.word(at) in ("mỗi", "riêng", "không", "tổng") or sources.acts[at]
        return not (is_set_off or is_aside or self._begins_deed(at))

    def _is_complete(self, start: int, at: int) -> bool:
        """Whether the deed before has said what it is done to: not "bàn công tác kiểm tra, …"."""
        sources = self._sources
        stop = at - 1 if sources.word(at - 1) == "và" else at
        if any(sources.word(n) == "do" for n in range(sources.part_start(start), start)):
            return stop > start
        first = start + 1 if self._has_own_modal(start) else start
        length = sources.phrase(first, DEEDS)
        tails = (n for n in (1, 2) if sources.phrase(stop - n, DEEDS) == n)
        return first + max(1, length) < stop and not any(tails)

    def _taken_over(self, start: int, verb: int, before: Frame | None) -> Told:
        """Behind ";" a deed without a subject is done by the subject before."""
        if before is None or not before.deeds or not self._sources.tokens[start].semicolon:
            return ()
        if self._sources.phrase(verb, words.DENIALS) and not before.is_colon:
            return ()  # "…; không đầu tư mới" may bid everybody
        if before.is_colon or not self._is_causing(before):
            return head_of(before.subject)
        return ()

    def _headed(self, start: int) -> Told:
        """The "Tổ 1" of "Tổ 1: đồng chí A; theo dõi …"."""
        sources = self._sources
        if not sources.tokens[start].semicolon:
            return ()
        first = sources.part_start(start - 1)
        colon = next((n for n in range(first + 1, start) if sources.before(n)), start)
        is_head = colon < start and sources.tokens[colon].colon and colon - first < 6
        is_verbless = self._verb_after(first, start) is None
        return self._stretch(first, colon) if is_head and is_verbless else ()

    @staticmethod
    def _is_causing(frame: Frame) -> bool:
        return any(holds(deed, _CAUSING) for deed in frame.deeds)

    def _bare(self, subject: Told) -> Iterator[Told]:
        """The subject, also without what is said of it in passing, and as a name for "đồng chí"."""
        if not subject:
            yield ()
            return
        if len(subject) > 1 and subject[-1].word in ("cũng", "còn"):
            subject = subject[:-1]
        yield subject
        yield from _each_of(subject)
        spoken = tuple(one.word for one in subject)
        comma = next((n for n in range(1, len(subject)) if subject[n].before), 0)
        if comma and subject[comma].word in _OFFICES:
            yield subject[:comma]
        if spoken in (("đồng", "chí"), ("ông",), ("bà",)) and self._person:
            yield self._person

    def _stretch(self, start: int, end: int) -> Told:
        return tuple(self._sources.tokens[start:end])


def head_of(subject: Told) -> Told:
    """The "báo cáo" of "báo cáo do đồng chí A [trình bày]"."""
    by = next((n for n, one in enumerate(subject) if one.word == "do"), 0)
    return subject[:by] if by else subject


def _each_of(subject: Told) -> Iterator[Told]:
    """ "A và B: mỗi nơi" -> A and B by themselves."""
    at = next((n for n in range(1, len(subject) - 1) if subject[n].word == "mỗi"), 0)
    if not at or not subject[at].before or subject[at + 1].word not in _EACH:
        return
    row = subject[:at]
    cuts = [n for n in range(1, at) if row[n].before or row[n].word == "và"]
    for start, stop in pairwise([0, *cuts, at]):
        one = row[start:stop]
        yield one[1:] if one[0].word == "và" else one


def _is_person(subject: Told) -> bool:
    spoken = [one.word for one in subject[:3]]
    start = 2 if spoken[:2] == ["đồng", "chí"] else 1 if spoken[:1] and spoken[0] in _NAMED else 0
    return start > 0 and len(subject) > start + 1 and subject[start].is_name


def giving(deed: Sequence[Token]) -> int:
    """How long the word for the order is that somebody is given; 0 if nobody is."""
    spoken = tuple(one.word for one in deed[:2])
    return 2 if spoken in _GIVERS else 1 if spoken[:1] in _GIVERS else 0


def holds(told: Told, among: frozenset[Phrase]) -> bool:
    spoken = [one.word for one in told]
    return any((a,) in among or (a, b) in among for a, b in pairwise([*spoken, ""]))
