"""Which words of a source may follow which in a claim: what may be left out, moved or joined
without changing what the source says. In doubt it may not."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot import gate_words as words
from bot.claim_tokens import Key, Token
from bot.clauses import predicate
from bot.gate_verbs import CAUSING, NAMING, VERBS
from bot.gate_words import Phrase
from bot.source_tokens import FIELDS, Layout

_GOVERN = words.DENIALS | words.FORCES | words.LIMITS | words.RANKS
_ROLES = frozenset("bí phó trưởng ủy chủ nguyên quyền đại giám hiệu tổng thường".split())
_ACCORDING = frozenset("theo thực căn".split())
_BEARING = frozenset("không chưa cần phải nên được bị".split())
_SUBORDINATING = frozenset("sau trước khi vì để nhằm nếu do tuy mặc".split())
_NUMBERED = frozenset("số thứ lần phường quận tổ đoàn".split())
_WHERE = frozenset("xã phường quận huyện tỉnh thị thành".split())
_VOICES = frozenset((("được",), ("bị",), ("đã",), ("sẽ",)))
_OWN = words.DENIALS | frozenset(
    (("có", "thể"), ("phải",), ("cần",), ("nên",), ("chỉ",), ("được",), ("bị",))
)
_JOINS = frozenset("và đồng song".split())


@dataclass(frozen=True)
class Tile:
    """Words of a claim, up to its place `at`, that stand in a source from `start` to `end`.

    `low` is the first place of that source that the claim has used.
    """

    at: int
    start: int
    end: int
    low: int


class Licence:
    def __init__(self, claim: Sequence[Token], sources: Layout, headings: str) -> None:
        self._claim = claim
        self._sources = sources
        self._headings = headings

    def allows(self, tile: Tile | None, place: int, skipped: Sequence[Token]) -> bool:
        """Whether the claim may go on at `place` after `tile`, with `skipped` of its own between;
        None at its beginning."""
        if tile is None:
            return self._may_begin(place, skipped)
        return self._may_follow(tile, place, skipped)

    def are_of_one_source(self, one: int, other: int) -> bool:
        return self._sources.origins[one] == self._sources.origins[other]

    # --- where a claim may begin and end ---------------------------------------------------------

    def _may_begin(self, place: int, skipped: Sequence[Token]) -> bool:
        if self._sources.kinds[place] in FIELDS:
            return self._may_begin_field(place)
        is_start = self._is_clean_start(place) or self._begins_turned(place)
        return is_start and self._are_words_of_reference(skipped)

    def _begins_turned(self, place: int) -> bool:
        """The "hội nghị" of "hội nghị do đồng chí A chủ trì"."""
        if not self._is_by or not place or self._sources.before(place):
            return False
        return self._verb_after(self._spoken.index("do")) == self._sources.tokens[place - 1].key

    def _ends_turned(self, place: int) -> bool:
        return self._is_by and self._sources.word(place + 1) == self._spoken[0]

    @cached_property
    def _spoken(self) -> list[str]:
        return [token.word for token in self._claim]

    @cached_property
    def _is_by(self) -> bool:
        return "do" in self._spoken[1:8]

    def _verb_after(self, at: int) -> Key:
        """The word that ends the clause of the claim."""
        claim = self._claim
        stop = next((n for n in range(at + 1, len(claim)) if claim[n].before), len(claim))
        return claim[stop - 1].key

    def _is_clean_start(self, place: int) -> bool:
        """A phrase begins here, and nothing that is left out before it bears on it."""
        return self._begins_order(place) or self._begins_phrase(place)

    def _begins_phrase(self, place: int) -> bool:
        """With nothing that is left out bearing on it, and not as the day of a document."""
        sources = self._sources
        is_bound = self._is_governed(place) or self._is_in_row(place)
        if is_bound or sources.dates_document(place) or not sources.starts(place):
            return False
        clause, part = sources.clause_start(place), sources.part_start(place)
        if any(sources.word(at) in words.CONDITIONS for at in range(part, place)):
            return False
        if self._bears_on(clause, place):
            return False
        if clause > part and clause == place and not sources.acts[place]:
            return not self._bears_on(sources.clause_start(clause - 1), clause)
        return True

    def _is_in_row(self, place: int) -> bool:
        """The "đảng bộ" of "bí thư các chi, đảng bộ"."""
        sources = self._sources
        near = range(max(sources.part_start(place), place - 3), place)
        is_plural = any(sources.word(at) in ("các", "những", "giữa") for at in near)
        return sources.before(place) == 1 and is_plural

    def _begins_order(self, place: int) -> bool:
        """The "yêu cầu" of "đồng chí A yêu cầu", the second verb of "nhận và công khai": who says
        or does it goes, what is said and how stays."""
        sources = self._sources
        is_order = sources.phrase(place, words.REPORTS) > 0
        is_verb = self._is_verb(place)
        is_second = sources.word(place - 1) == "và" and is_verb
        start = sources.part_start(place)
        if sources.before(place) or not (is_order or is_second or self._is_first(start, place)):
            return False
        before = range(start, place)
        bound = sources.denies(start, place) or sources.moods(start, place)
        is_causing = is_second and sources.holds(start, place, words.REPORTS)
        is_bound = bound or is_causing or sources.phrase_up_to(place, _GOVERN)
        return not is_bound and all(sources.word(at) not in words.CONDITIONS for at in before)

    def _is_first(self, start: int, place: int) -> bool:
        """The first verb of a sentence, right behind who acts."""
        sources = self._sources
        is_told = self._is_verb(place) and sources.acts[start]
        return is_told and not any(self._is_verb(at) for at in range(start + 1, place))

    def _is_governed(self, place: int) -> bool:
        """Whether the word before denies, orders or limits this one; one who orders may go with
        his verb, but an order without its giver stays one."""
        sources = self._sources
        report = sources.phrase_up_to(place, words.REPORTS)
        if report:
            return sources.before(place - report) > 0 or sources.opens[place]
        return bool(sources.phrase_up_to(place, _GOVERN))

    def _bears_on(self, start: int, end: int) -> bool:
        """Whether this stretch denies or orders something that may reach beyond it; an order that
        names its giver first may go with him."""
        sources = self._sources
        if sources.denies(start, end):
            return True
        moods = sources.moods(start, end)
        return any(at == start or not sources.phrase(at, words.REPORTS) for at in moods)

    def may_end(self, place: int) -> bool:
        sources = self._sources
        is_end = sources.ends(place) or self._ends_turned(place)
        is_open = sources.word(place + 1) != "nhưng" or sources.word(place) in _BEARING
        if not is_end or (sources.phrase_up_to(place + 1, _GOVERN) and is_open):
            return False
        if sources.kinds[place] in FIELDS:
            return True
        rest = range(place + 1, sources.part_end(place))
        left = [at for at in rest if sources.phrase(at, words.EXCEPTIONS)]
        if left and any(sources.word(at) == "nhưng" for at in range(place + 1, left[0])):
            return True  # the condition is that of another clause
        return not left or self._is_answered(left[0], rest.stop)

    def _is_answered(self, place: int, end: int) -> bool:
        """ "nếu vi phạm thì xử lý" stands for itself."""
        sources = self._sources
        is_if = sources.word(place) == "nếu"
        return is_if and any(sources.word(at) == "thì" for at in range(place, end))

    # --- one word after another ------------------------------------------------------------------

    def _may_follow(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources, last = self._sources, tile.end
        if sources.origins[last] != sources.origins[place]:
            return self._may_cross(tile, place, skipped)
        if place > last:
            at = tile.at + 1 + len(skipped)
            return self._may_link(last, place, skipped) and (
                self._is_next(tile, place, at) or self._may_leave_out(tile, place, at)
            )
        return self._may_move(tile, place, skipped)

    def _is_next(self, tile: Tile, place: int, at: int) -> bool:
        if place != tile.end + 1:
            return False
        return self._sources.before(place) < 2 or self._may_skip_to_sentence(tile, place, at)

    def _may_link(self, last: int, place: int, skipped: Sequence[Token]) -> bool:
        """Linking words of the claim's own stand between phrases, and "và" not before what may be
        another name for the same."""
        sources = self._sources
        if not skipped:
            return True
        if not all(map(_is_link, skipped)):
            return False
        if sources.tokens[place].value and len(skipped) == 1 and skipped[0].word in words.LABELS:
            return True
        if not (sources.ends(last) or sources.starts(place) or sources.acts[place]):
            return False
        is_name = sources.tokens[place].is_name or sources.word(place) in _ROLES
        return not (_has(skipped, "và") and is_name)

    def _may_leave_out(self, tile: Tile, place: int, at: int) -> bool:
        sources, last = self._sources, tile.end
        first = last + 1
        if place - first == 1 and self._is_mere_label(first):
            return True
        if self._is_according(last, place, at) or self._is_time_of_verb(first, place):
            return True
        if self._needs_next(last) or sources.phrase_up_to(place, _GOVERN):
            return False
        if sources.parts[last] != sources.parts[place]:
            is_same = sources.parts[place] == sources.parts[last] + 1
            shared = is_same and self._is_predicate(tile, first, place)
            return shared or self._may_skip_to_sentence(tile, place, at)
        if sources.holds(first, place, words.EXCEPTIONS):
            return False
        return (
            self._is_predicate(tile, first, place)
            or self._is_whole(tile, first, place)
            or self._is_attribute(first, place)
            or self._is_description(first, place)
            or self._is_location(first, place)
            or self._is_office(first, place)
            or (self._carries_nothing(first, place))
        )

    def _is_according(self, last: int, place: int, at: int) -> bool:
        """ "Theo Kế hoạch 62-KH/QU, [của Quận ủy yêu cầu] 03 chi bộ gửi báo cáo"."""
        sources = self._sources
        value = sources.tokens[last].value
        is_document = value is not None and value.kind == "code"
        is_set_off = self._claim[0].word in _ACCORDING and self._claim[at].before > 0
        same = sources.parts[last] == sources.parts[place]
        return is_document and is_set_off and same and self._is_clean_start(place)

    def _is_time_of_verb(self, first: int, place: int) -> bool:
        """The "đã" of "đã kiểm tra"; the "sẽ có" of what is told as planned."""
        sources = self._sources
        if place - first > 2 or any(sources.before(at) for at in range(first, place + 1)):
            return False
        gone = [sources.word(at) for at in range(first, place)]
        return gone == ["đã"] or (self._is_planned and gone in (["sẽ"], ["sẽ", "có"]))

    @cached_property
    def _is_planned(self) -> bool:
        return ("dự", "kiến") in pairwise(self._spoken)

    def _is_mere_label(self, place: int) -> bool:
        """The "số" of "số 62-KH/QU", the "ngày" of "ngày 02/6/2023"."""
        sources = self._sources
        value = sources.tokens[place + 1].value
        wanted = {"số": "code", "ngày": "date"}.get(sources.word(place))
        return value is not None and value.kind == wanted

    def _needs_next(self, last: int) -> bool:
        """A number needs what it counts, "không" and "trước" what they bear on."""
        sources = self._sources
        value = sources.tokens[last].value
        is_name = sources.word(last - 1) in _NUMBERED  # "Đoàn kiểm tra số 2"
        counts = value is not None and value.kind in ("number", "count") and not is_name
        ends_here = sources.before(last + 1)
        bound = sources.phrase_up_to(last + 1, words.DENIALS | words.LIMITS | words.RANKS)
        return bool((counts and not ends_here) or bound)

    def _may_skip_to_sentence(self, tile: Tile, place: int, at: int) -> bool:
        """From a sentence or item that is told as a whole, or whose end the claim marks as one."""
        sources = self._sources
        if sources.before(place) < 2 or not sources.ends(tile.end):
            return False
        is_whole = sources.part_end(tile.end) == tile.end + 1
        is_from_start = tile.low <= sources.part_start(tile.end)
        follower = sources.tokens[place + 1 : place + 2]
        is_named = sources.acts[place] or any(one.value for one in follower)
        is_statement = is_from_start and bool(predicate(tuple(self._claim[:at])))
        is_next = self._claim[at].before == 1 and is_named and is_statement
        return (is_whole and is_from_start) or is_next or self._claim[at].before == 2

    def _is_whole(self, tile: Tile, first: int, place: int) -> bool:
        """A clause or a phrase as a whole, whose going leaves nothing of it attached to others."""
        sources = self._sources
        inner = any(sources.before(at) for at in range(first + 1, place))
        if sources.before(first):
            closes = bool(sources.before(place)) or sources.word(place) in _JOINS
        else:
            opens = sources.opens[first]
            closes = opens and (bool(sources.before(place)) or (sources.opens[place] and not inner))
        if not closes or self._conflicts(first, place) or self._is_mere_bound(first, place):
            return False
        if self._loses_verb(tile, first, place):
            return False
        return self._leaves_subject(first, place)

    def _loses_verb(self, tile: Tile, first: int, place: int) -> bool:
        """ "[sau khi Bộ Chính trị,] Ban Bí thư nghe …" without what makes it a clause of time, and
        "Từ ngày 28/02: [tạm dừng đại hội cấp xã,] cấp huyện" without what is done."""
        sources = self._sources
        has_verb = any(self._is_verb(at) for at in range(first, place))
        if not has_verb:
            return sources.word(first) in _SUBORDINATING and sources.acts[place]
        goes_on = any(self._is_verb(at) for at in range(place, sources.clause_end(place)))
        return not goes_on and predicate(tuple(self._claim[: tile.at + 1])) is None

    def _is_predicate(self, tile: Tile, first: int, place: int) -> bool:
        """ "Ủy ban Kiểm tra đã [kiểm tra 02 cuộc và] giám sát 01 cuộc": all that one subject does
        but for the last thing, told without it."""
        sources = self._sources
        is_parted = sources.before(place) > 0 and sources.phrase(place, words.REPORTS) > 0
        is_next = sources.word(place - 1) in ("và", "nhưng") or self._is_further(first, place)
        if not (is_parted or is_next) or place - first < 2:
            return False
        is_own = bool(sources.phrase(place, _OWN))
        if not sources.phrase(place, VERBS) and not is_own and sources.word(place) != "do":
            return False
        if not self._is_subject(tile) or not sources.phrase(first, VERBS | _OWN | _VOICES):
            return False
        if is_parted:
            return not self._has_subject(first, place)
        if sources.holds(first, place, CAUSING) or self._has_actor(first, place):
            return False
        rows = (at for at in range(first + 1, place) if sources.before(at))
        if not all(self._is_verb(at) for at in rows):
            return False  # "chuẩn bị nội dung, nhân sự và bầu cử": a row of things
        return is_own or not (sources.moods(first, place) or sources.denies(first, place))

    def _is_further(self, first: int, place: int) -> bool:
        """ "[tổ chức 6 buổi,] tiếp nhận 148 ý kiến", "[có 12 triệu đồng,] do đồng chí A giữ": not a
        verb of a row that hangs on the first ("bàn kiểm tra, giám sát")."""
        sources = self._sources
        if sources.before(place) != 1 or not (self._is_verb(place) or sources.word(place) == "do"):
            return False
        length = sources.phrase(first, VERBS)
        thing = first + length
        is_row = sources.phrase(thing, VERBS) > 0 and not sources.tokens[thing].value
        return length > 0 and thing < place - 1 and not is_row

    def _has_subject(self, first: int, place: int) -> bool:
        sources = self._sources
        return any(sources.before(at) and sources.acts[at] for at in range(first, place))

    def _is_subject(self, tile: Tile) -> bool:
        """From the head of the clause on, with no predicate in it but "đã"."""
        sources = self._sources
        start = sources.clause_start(tile.end)
        held = any(self._is_verb(at) for at in range(start, tile.end + 1))
        is_named = sources.acts[start] or not sources.opens[start]
        return is_named and tile.low <= start and not held

    def _is_verb(self, place: int) -> bool:
        sources = self._sources
        is_named = sources.tokens[place].is_name or sources.word(place - 1) in NAMING
        return sources.phrase(place, VERBS) > 0 and not is_named

    def _has_actor(self, first: int, place: int) -> bool:
        """Somebody in this stretch who may be the one that the next verb is said of."""
        sources = self._sources
        return any(sources.before(at) and sources.acts[at] for at in range(first, place)) or any(
            sources.phrase(at, VERBS) for at in self._behind_actors(first, place)
        )

    def _behind_actors(self, first: int, place: int) -> list[int]:
        sources = self._sources
        acts = [at for at in range(first, place) if sources.acts[at] and not self._is_verb(at)]
        return list(range(acts[0] + 1, place)) if acts else []

    def _is_mere_bound(self, first: int, place: int) -> bool:
        """ "trước ngày" without a day says what bounds something that stays."""
        sources = self._sources
        bounds = sources.phrase(first, words.LIMITS)
        return bool(bounds) and not sources.matters(first, place) and place - first <= bounds + 1

    def _leaves_subject(self, first: int, place: int) -> bool:
        """What follows still has the subject that it had."""
        sources = self._sources
        if sources.acts[place] and sources.before(place):
            return True
        if sources.denies(first, place):
            return False
        begun = [at for at in range(first, place) if sources.before(at) and sources.acts[at]]
        return all(self._is_apposition(at, sources.clause_end(at)) for at in begun)

    def _is_apposition(self, start: int, end: int) -> bool:
        return self._sources.word(start) in _ROLES or self._is_nominal(start, end)

    def _is_nominal(self, start: int, end: int) -> bool:
        tokens = self._sources.tokens[start:end]
        return all(
            one.is_name or one.value or one.word in words.BODY_SYLLABLES or one.word == "của"
            for one in tokens
        )

    def _is_attribute(self, first: int, place: int) -> bool:
        """ "Đoàn kiểm tra [của Quận ủy Quận 11] kiểm tra Phường 4"."""
        sources = self._sources
        if not sources.opens[first] or self._conflicts(first, place):
            return False
        inner = any(sources.before(at) for at in range(first + 1, place))
        names = any(token.is_name for token in sources.tokens[first + 1 : place])
        follows_name = sources.tokens[place].is_name or sources.tokens[place].value
        return names and not inner and not follows_name and self._is_nominal(first + 1, place)

    def _is_location(self, first: int, place: int) -> bool:
        """ "Đảng ủy xã Đông Kênh[, huyện Sơn Trung] tổ chức …"."""
        sources = self._sources
        if not sources.before(first) or sources.word(first) not in _WHERE:
            return False
        is_one = not any(sources.before(at) for at in range(first + 1, place))
        return is_one and self._is_verb(place) and self._is_nominal(first + 1, place)

    def _is_office(self, first: int, place: int) -> bool:
        """ "Đồng chí A[ - Ủy viên Ban Thường vụ, Trưởng Ban Dân vận] chủ trì …"."""
        sources = self._sources
        if not sources.before(first) or sources.before(place) or not self._is_verb(place):
            return False
        heads = [first, *(at for at in range(first + 1, place) if sources.before(at))]
        are_offices = all(sources.word(at) in _ROLES for at in heads)
        is_person = sources.tokens[first - 1].is_name
        return are_offices and is_person and self._is_nominal(first, place)

    def _is_description(self, first: int, place: int) -> bool:
        """ "Đoàn kiểm tra số 2 [của Ủy ban Kiểm tra do đồng chí A làm Trưởng đoàn] đã kiểm tra"."""
        sources = self._sources
        if sources.word(first) not in ("của", "do") or sources.word(place) not in words.TENSES:
            return False
        is_one = not any(sources.before(at) for at in range(first, place + 1))
        bound = sources.denies(first, place) or sources.moods(first, place)
        return is_one and not bound and sources.acts[sources.clause_start(first - 1)]

    def _carries_nothing(self, first: int, place: int) -> bool:
        """ "[tiếp tục] nâng cao", "đánh giá [cụ thể] kết quả"."""
        at = first
        while at < place:
            length = self._sources.phrase(at, words.FILLERS)
            if not length or (at > first and self._sources.before(at)):
                return False
            at += length
        return at == place and not self._sources.before(first) and not self._sources.before(place)

    def _conflicts(self, first: int, place: int) -> bool:
        """A day that goes must not leave its work to another day that stays."""
        sources = self._sources
        gone = sources.matters(first, place) - {"number"}
        if not gone:
            return False
        before = sources.matters(sources.part_start(first - 1), first)
        return bool(gone & (before | sources.matters(place, sources.clause_end(place))))

    # --- what is moved ---------------------------------------------------------------------------

    def _may_move(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources = self._sources
        if sources.parts[tile.end] != sources.parts[place] or place >= tile.low:
            return False
        if _has(skipped, "do"):
            return self._is_turned(tile, place)
        if any(not _is_link(token) for token in skipped):
            return False
        is_phrase = sources.opens[tile.start] or sources.before(tile.start) > 0
        if not is_phrase or not self.may_end(tile.end) or self._is_governed(tile.start):
            return False
        is_own = self._is_of_clause(tile, place) and self._is_alone(tile)
        return is_own and self._begins_phrase(place)

    def _is_of_clause(self, tile: Tile, place: int) -> bool:
        """Of the clause that it goes to, or one that stands before or between others whole."""
        sources = self._sources
        here = sources.clauses[tile.low] == sources.clauses[place]
        return here or tile.low == sources.clause_start(tile.low)

    def _is_alone(self, tile: Tile) -> bool:
        """No other day, figure or person in the sentence, whose place it could take."""
        sources = self._sources
        moved = sources.matters(tile.low, tile.end + 1)
        part = sources.part_start(tile.low), sources.part_end(tile.end)
        others = sources.matters(part[0], tile.low) | sources.matters(tile.end + 1, part[1])
        return not moved & others and not sources.denies(tile.start, tile.end + 1)

    def _is_turned(self, tile: Tile, place: int) -> bool:
        """ "đồng chí A chủ trì hội nghị" -> "hội nghị do đồng chí A chủ trì"."""
        sources = self._sources
        if not sources.acts[place] or not self._is_clean_start(place):
            return False
        between = range(place + 1, tile.start + 1)
        if any(sources.before(at) == 2 for at in between) or not sources.ends(tile.end):
            return False
        return self._verb_after(tile.at + 1) == sources.tokens[tile.start - 1].key

    # --- from one source to another --------------------------------------------------------------

    def _may_cross(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources = self._sources
        if not self.may_end(tile.end):
            return False
        left, entered = sources.kinds[tile.end] in FIELDS, sources.kinds[place] in FIELDS
        is_same = sources.groups[tile.end] == sources.groups[place]
        if left and entered:
            return is_same and self._may_begin_field(place, tile)
        if left:
            return is_same and self._may_leave_record(tile, place, skipped)
        if entered:
            return is_same and self._may_enter_record(tile, place, skipped)
        return self._may_join(tile, place, skipped, is_same)

    def _may_begin_field(self, place: int, tile: Tile | None = None) -> bool:
        sources = self._sources
        if not sources.starts(place):
            return False
        kind = sources.kinds[place]
        if kind == "issued_on":
            is_named = tile is not None and sources.kinds[tile.end] in ("type", "number")
            return is_named or self._is_said(place, tile, words.ISSUED)
        return kind != "posted_on" or self._is_said(place, tile, words.POSTED)

    def _is_said(self, place: int, tile: Tile | None, verbs: frozenset[Phrase]) -> bool:
        """ "ban hành ngày …", or "ngày …, Quận ủy ban hành …"."""
        here = tile.at + 1 if tile else 0
        key = self._sources.tokens[place].key
        at = next((n for n in range(here, len(self._claim)) if self._claim[n].key == key), here)
        spoken = self._spoken
        said = [n for n in range(len(spoken)) if verbs & {(spoken[n],), tuple(spoken[n : n + 2])}]
        if any(at - 4 <= n < at for n in said):
            return True
        later = next((n for n in said if n > at), None)
        return later is not None and all(map(self._is_of_record, self._claim[at + 1 : later]))

    def _is_of_record(self, token: Token) -> bool:
        return _is_link(token) or token.key in self._fields

    @cached_property
    def _fields(self) -> frozenset[Key]:
        sources = self._sources
        pairs = zip(sources.tokens, sources.kinds, strict=True)
        return frozenset(token.key for token, kind in pairs if kind in FIELDS)

    def _may_leave_record(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources = self._sources
        if not self._is_clean_start(place) and not sources.phrase(place, words.REPORTS):
            return False
        is_reported = sources.phrase_up_to(place, words.REPORTS) > 0
        is_whole = sources.before(place) >= 2 or sources.acts[place] or is_reported
        if not is_whole and not sources.phrase(place, words.REPORTS):
            return False  # whose work it is would go, and the record seem to name him
        if sources.kinds[tile.end] == "issuer" and not self._names_document(tile.at):
            return False
        here = self._claim[tile.at + 1 + len(skipped)]
        if here.colon or (here.before and self._claim[0].word == "theo"):
            return all(_is_link(token) or _is_frame(token) for token in skipped)
        if sources.phrase(place, words.REPORTS) and not skipped:
            is_document = sources.kinds[tile.end] in ("type", "number")
            return is_document and not self._is_governed(place)
        said = tuple(token.word for token in skipped)
        return any(self._may_say(said[:n], place) for n in range(1, len(said) + 1))

    def _names_document(self, at: int) -> bool:
        """Whether the claim has spoken of the document, not only of who issued it."""
        told = self._claim[: at + 1]
        is_numbered = any(one.value is not None and one.value.kind == "code" for one in told)
        return is_numbered or told[0].word == "theo"

    def _may_say(self, said: tuple[str, ...], place: int) -> bool:
        if said not in words.SAYS:
            return False
        if said not in words.FORCES:
            return True
        sources = self._sources
        if " ".join(said) in self._headings:
            return True
        length = sources.phrase_up_to(place, words.REPORTS)
        return tuple(sources.word(at) for at in range(place - length, place)) == said

    def _may_enter_record(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        kind = self._sources.kinds[place]
        if kind == "carrier" or not self._may_begin_field(place, tile):
            return False
        is_set_off = bool(self._claim[tile.at + 1 + len(skipped)].before)
        return _has(skipped, "theo") or (is_set_off and kind in ("type", "number"))

    def _may_join(self, tile: Tile, place: int, skipped: Sequence[Token], is_same: bool) -> bool:
        """One source after another: whole statements, or an introduction and what it introduces."""
        sources = self._sources
        kinds = sources.kinds[tile.end], sources.kinds[place]
        if not all(_is_link(token) for token in skipped):
            return False
        if "computed" in kinds:
            return is_same and sources.before(place) == 3
        if sources.before(place) < 2 or self._is_governed(place) or kinds[1] != "quote":
            return False
        is_parted = self._claim[tile.at + 1 + len(skipped)].before == 2
        if kinds[0] == "lead":
            return is_same and (is_parted or sources.before(place) == 3)
        return is_parted and sources.part_end(tile.end) == tile.end + 1

    @staticmethod
    def _are_words_of_reference(skipped: Sequence[Token]) -> bool:
        return all(_is_link(token) or token.word in _REFERENCE for token in skipped)


_REFERENCE = frozenset("theo bài viết tư liệu văn bản nguồn tin báo nêu rõ ghi cho biết".split())
_LINK_SYLLABLES = frozenset(word for phrase in words.LINKS for word in phrase)
_FRAME_SYLLABLES = frozenset(word for phrase in words.FRAMES for word in phrase)


def _is_link(token: Token) -> bool:
    return token.word in _LINK_SYLLABLES


def _is_frame(token: Token) -> bool:
    return token.word in _FRAME_SYLLABLES


def _has(skipped: Sequence[Token], word: str) -> bool:
    return any(token.word == word for token in skipped)
