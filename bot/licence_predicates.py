"""What a subject does first may be left out of what it does: where predicates begin and end."""

from bot import gate_words as words
from bot.gate_verbs import CAUSING, DEEDS, NAMING, VERBS
from bot.source_tokens import Layout
from bot.tiles import Tile

_VOICES = frozenset((("được",), ("bị",), ("đã",), ("sẽ",)))
_OWN = words.DENIALS | frozenset(
    (("có", "thể"), ("phải",), ("cần",), ("nên",), ("chỉ",), ("được",), ("bị",))
)
_CASES = frozenset(
    tuple(one.split()) for one in ("khi", "nếu", "trường hợp", "dự kiến", "đối với", "riêng")
)
_MAKING = CAUSING - {("cho",), ("để",), ("giúp",)}
_ORGANIZED = frozenset("đảng đoàn hội chính cơ".split())
_TOLD_FIRST = VERBS | _OWN | _VOICES | words.TELLING
_SAID_FIRST = DEEDS | _TOLD_FIRST | words.REPORTS | {("hứa",), ("đồng", "ý"), ("nhất", "trí")}


class Predicates:
    def __init__(self, sources: Layout, verbs: frozenset[words.Phrase] = VERBS) -> None:
        self._sources = sources
        self._verbs = verbs

    def is_verb(self, place: int) -> bool:
        known, asked = self._sources.known, ("verb", place, len(self._verbs))
        if asked not in known:
            known[asked] = self._begins_verb(place)
        return known[asked]

    def _begins_verb(self, place: int) -> bool:
        sources = self._sources
        if not sources.phrase(place, self._verbs):
            return False
        is_named = not sources.before(place) and sources.word(place - 1) in NAMING
        return not (is_named or sources.tokens[place].is_name)

    def is_predicate(self, tile: Tile, first: int, place: int) -> bool:
        """ "Ủy ban Kiểm tra đã [kiểm tra 02 cuộc và] giám sát 01 cuộc": all that one subject does
        but for the last thing, told without it."""
        sources = self._sources
        is_parted = self._is_behind_break(place) and sources.phrase(place, words.REPORTS) > 0
        is_next = sources.word(place - 1) in ("và", "nhưng") or self._is_further(first, place)
        if not (is_parted or is_next) or place - first < 2:
            return False
        is_own = bool(sources.phrase(place, _OWN))
        if not sources.phrase(place, VERBS) and not is_own and sources.word(place) != "do":
            return False
        told = self._behind_office(first, place) if is_parted else first
        if not self._is_subject(tile) or not sources.phrase(told, _SAID_FIRST):
            return False
        if is_parted:
            return not self._has_subject(told, place)
        if sources.holds(first, place, CAUSING) or self._has_actor(first, place):
            return False
        rows = (at for at in range(first + 1, place) if sources.before(at))
        if not all(self.is_verb(at) for at in rows):
            return False  # "chuẩn bị nội dung, nhân sự và bầu cử": a row of things
        return is_own or not (sources.moods(first, place) or sources.denies(first, place))

    def is_later(self, tile: Tile, first: int, place: int) -> bool:
        """ "Công an tỉnh[: phân luồng, bảo vệ hiện trường;] cấm xe tải", "A yêu cầu các tổ [kiểm
        tra con dấu;] thử đường truyền": a deed of the same head, behind others that name nobody and
        bind nothing that follows."""
        sources = self._sources
        if not sources.tokens[place].semicolon or not self._is_deed(place):
            return False
        if not self._is_head(tile, first, place) or self._binds(first, place):
            return False
        gone = range(first, place)
        begun = [first, *(at for at in gone if sources.before(at))]
        return not any(self._names_other(at) or sources.phrase(at, _CASES) for at in begun)

    def _is_head(self, tile: Tile, first: int, place: int) -> bool:
        """What the claim has told up to here is who does the deeds that begin at `first`; who gives
        another order at `place` is not the one who is asked."""
        sources = self._sources
        start = sources.part_start(tile.end)
        if not sources.acts[start] or tile.low > start:
            return False
        if sources.tokens[first].colon:
            return True
        is_told = sources.phrase(first, _TOLD_FIRST) > 0
        is_order = sources.phrase(place, words.REPORTS) > 0
        is_asked = not is_order and self._is_ordered(start, first)
        return is_told and (self._is_subject(tile) or is_asked)

    def _is_ordered(self, start: int, first: int) -> bool:
        """Somebody is asked, right before `first`, and so is told what he is asked to do."""
        sources = self._sources
        asked = [at for at in range(start, first) if sources.phrase(at, words.ORDERS)]
        if len(asked) != 1 or any(sources.before(at) for at in range(asked[0], first)):
            return False
        whom = asked[0] + sources.phrase(asked[0], words.ORDERS)
        is_one = not any(self.is_verb(at) for at in range(whom, first))
        return whom < first and sources.acts[whom] and is_one

    def _binds(self, first: int, place: int) -> bool:
        """Whether a plan, a wish or somebody else who is made to act stands in this stretch."""
        sources = self._sources
        gone = range(first, place)
        if any(sources.tokens[at].colon for at in gone[1:]) or sources.moods(first, place):
            return True
        if sources.holds(first, place, words.EXCEPTIONS):
            return True
        return any(
            sources.phrase(at, _MAKING)
            and not sources.before(at + sources.phrase(at, _MAKING))  # "theo dõi, đôn đốc;"
            and not sources.tokens[at].is_name
            and sources.word(at - 1) not in NAMING
            for at in gone
        )

    def _is_deed(self, place: int) -> bool:
        sources = self._sources
        is_denial = sources.phrase(place, words.DENIALS) > 0
        is_deed = sources.phrase(place, DEEDS) > 0 and not sources.tokens[place].is_name
        return (is_denial or is_deed) and not self._names_other(place)

    def _names_other(self, place: int) -> bool:
        """Somebody else begins here, and not the verb "tổ chức"."""
        sources = self._sources
        if not sources.acts[place]:
            return False
        is_body = sources.word(place) == "tổ" and sources.word(place + 2) in _ORGANIZED
        return is_body or not sources.phrase(place, DEEDS)

    def _is_behind_break(self, place: int) -> bool:
        """Behind a comma, or ", đồng thời"."""
        sources = self._sources
        is_also = (sources.word(place - 2), sources.word(place - 1)) == ("đồng", "thời")
        return sources.before(place) > 0 or (is_also and sources.before(place - 2) > 0)

    def _behind_office(self, first: int, place: int) -> int:
        """The "yêu cầu" of "đồng chí A, Bí thư Đảng ủy phường, yêu cầu …"."""
        sources = self._sources
        if sources.before(first) != 1 or sources.word(first) not in words.ROLES:
            return first
        office = range(first, place)
        return next((at for at in office if sources.phrase(at, words.REPORTS)), first)

    def _is_further(self, first: int, place: int) -> bool:
        """ "[tổ chức 6 buổi,] tiếp nhận 148 ý kiến", "[có 12 triệu đồng,] do đồng chí A giữ": not a
        verb of a row that hangs on the first ("bàn kiểm tra, giám sát")."""
        sources = self._sources
        if sources.before(place) != 1 or not (self.is_verb(place) or sources.word(place) == "do"):
            return False
        voice = sources.phrase(first, _VOICES)
        length = sources.phrase(first + voice, VERBS)
        thing = first + voice + length
        is_row = sources.phrase(thing, VERBS) > 0 and not sources.tokens[thing].value
        return length > 0 and thing < place - 1 and not is_row

    def _has_subject(self, first: int, place: int) -> bool:
        sources = self._sources
        return any(sources.before(at) and sources.acts[at] for at in range(first, place))

    def _is_subject(self, tile: Tile) -> bool:
        """From the head of the clause on, with no predicate in it but "đã"."""
        sources = self._sources
        start = sources.clause_start(tile.end)
        start += sources.phrase(start, words.OPENINGS)
        held = any(self.is_verb(at) for at in range(start, tile.end + 1))
        is_named = sources.acts[start] or not sources.opens[start]
        return is_named and tile.low <= start and not held

    def _has_actor(self, first: int, place: int) -> bool:
        """Somebody in this stretch who may be the one that the next verb is said of."""
        sources = self._sources
        return any(sources.before(at) and sources.acts[at] for at in range(first, place)) or any(
            sources.phrase(at, VERBS) for at in self._behind_actors(first, place)
        )

    def _behind_actors(self, first: int, place: int) -> list[int]:
        sources = self._sources
        start = first
        if sources.word(first) == "là":  # "là cơ quan thường trực, theo dõi": he himself
            start = min(sources.clause_end(first), place)
        acts = [at for at in range(start, place) if sources.acts[at] and not self.is_verb(at)]
        return list(range(acts[0] + 1, place)) if acts else []
