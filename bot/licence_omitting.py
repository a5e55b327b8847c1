"""Which words of a source a claim may leave out without saying something else."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.clauses import predicate
from bot.licence_edges import GOVERN, WHERE, Edges
from bot.licence_predicates import Predicates
from bot.licence_small import Small
from bot.source_tokens import Layout
from bot.tiles import Tile

_ACCORDING = frozenset("theo thực căn".split())
_SUBORDINATING = frozenset("sau trước khi vì để nhằm nếu do tuy mặc".split())
_NUMBERED = frozenset("số thứ lần phường quận tổ đoàn".split())
# "trẻ em trong danh sách", "hộ thuộc diện di dời": not all of them.
_RESTRICTING = frozenset("danh diện phạm nhóm số biên đối".split())
_CASES = frozenset((("trường", "hợp"), ("nếu",)))
_OF_DOCUMENT = frozenset("ngày của về".split())
_NOUNS = frozenset("các những theo hiện về việc mục và".split())
_SAYING = frozenset(
    tuple(one.split())
    for one in ("đặt chỉ tiêu", "đặt mục tiêu", "nêu rõ", "yêu cầu", "giao", "đề ra chỉ tiêu")
)
_JOINING = frozenset("và rồi nhưng hoặc".split())
_JOINS = frozenset("và đồng song".split())


class Omitting:
    def __init__(
        self, claim: Sequence[Token], sources: Layout, edges: Edges, predicates: Predicates
    ) -> None:
        self._claim = claim
        self._sources = sources
        self._edges = edges
        self._predicates = predicates
        self._small = Small(claim, sources, predicates)

    def may_leave_out(self, tile: Tile, place: int, at: int) -> bool:
        sources, last = self._sources, tile.end
        first = last + 1
        if self._edges.is_within_name(last):
            return False
        is_one_part = sources.parts[last] == sources.parts[place]
        if is_one_part and place - first == 1 and self._is_mere_label(first):
            return True
        if self._is_according(last, place, at) or self._is_time_of_verb(first, place):
            return True
        if self._needs_next(last) or sources.phrase_up_to(place, GOVERN):
            return False
        if self._small.may_go(tile, place, at):
            return True
        if not is_one_part:
            return self._may_leave_sentence(tile, place, at)
        if sources.holds(first, place, words.EXCEPTIONS):
            return False
        return (
            self._predicates.is_predicate(tile, first, place)
            or self._is_of_document(last, place)
            or self._is_whole(tile, first, place)
            or self._is_mere(first, place)
        )

    def _may_leave_sentence(self, tile: Tile, place: int, at: int) -> bool:
        """The rest of one sentence or item, and whole ones up to `place`."""
        sources, first = self._sources, tile.end + 1
        if self._small.leaves_head(first, place):
            return False
        if sources.parts[place] == sources.parts[tile.end] + 1:
            deeds = self._predicates
            if deeds.is_predicate(tile, first, place) or deeds.is_later(tile, first, place):
                return True
            if self._is_case(tile, place, at):
                return True
        return self.may_skip_to_sentence(tile, place, at)

    def _is_mere(self, first: int, place: int) -> bool:
        """What only says more of what stands before it."""
        known, asked = self._sources.known, ("mere", first, place)
        if asked not in known:
            known[asked] = (
                self._is_attribute(first, place)
                or self._is_description(first, place)
                or self._is_location(first, place)
                or self._is_office(first, place)
                or self._carries_nothing(first, place)
            )
        return known[asked]

    def _is_according(self, last: int, place: int, at: int) -> bool:
        """ "Theo Kế hoạch 62-KH/QU, [của Quận ủy yêu cầu] 03 chi bộ gửi báo cáo"."""
        sources = self._sources
        value = sources.tokens[last].value
        is_document = value is not None and value.kind == "code"
        is_set_off = self._claim[0].word in _ACCORDING and self._claim[at].before > 0
        same = sources.parts[last] == sources.parts[place]
        return is_document and is_set_off and same and self._edges.is_clean_start(place)

    def _is_of_document(self, last: int, place: int) -> bool:
        """ "Kế hoạch 19-KH/TU [ngày 30/3/2026 của Tỉnh ủy về bảo hiểm y tế] đặt chỉ tiêu …"."""
        sources = self._sources
        if not sources.phrase(place, _SAYING) or sources.word(last + 1) not in _OF_DOCUMENT:
            return False
        told = range(sources.part_start(last), place)
        codes = [at for at in told if self._is_code(at)]
        if len(codes) != 1 or codes[0] > last or not self._is_nominal(codes[0] + 1, last + 1):
            return False
        gone = range(last + 1, place)
        is_one = not any(sources.before(at) == 2 or sources.phrase(at, _SAYING) for at in gone)
        return is_one and sources.word(place - 1) not in _NOUNS and not sources.before(place)

    def _is_code(self, place: int) -> bool:
        value = self._sources.tokens[place].value
        return value is not None and value.kind == "code"

    def _is_time_of_verb(self, first: int, place: int) -> bool:
        """The "đã" of "đã kiểm tra"; the "sẽ có" of what is told as planned."""
        sources = self._sources
        if place - first > 2 or any(sources.before(at) for at in range(first, place + 1)):
            return False
        gone = [sources.word(at) for at in range(first, place)]
        if gone == ["có"] and sources.word(first - 1) in words.TENSES:
            return self._predicates.is_verb(place)
        return gone == ["đã"] or (self._is_planned and gone in (["sẽ"], ["sẽ", "có"]))

    @cached_property
    def _is_planned(self) -> bool:
        return ("dự", "kiến") in pairwise(token.word for token in self._claim)

    def _is_mere_label(self, place: int) -> bool:
        """The "số" of "số 62-KH/QU", the "ngày" of "ngày 02/6/2023"."""
        sources = self._sources
        value = sources.tokens[place + 1].value
        wanted = {"số": "code", "ngày": "date"}.get(sources.word(place))
        return value is not None and value.kind == wanted

    def _needs_next(self, last: int) -> bool:
        """A number needs what it counts, "không" and "trước" what they bear on."""
        known, asked = self._sources.known, ("needs", last, last)
        if asked not in known:
            known[asked] = self._is_unfinished(last)
        return known[asked]

    def _is_unfinished(self, last: int) -> bool:
        sources = self._sources
        value = sources.tokens[last].value
        is_name = sources.word(last - 1) in _NUMBERED  # "Đoàn kiểm tra số 2"
        counts = value is not None and value.kind in ("number", "count") and not is_name
        ends_here = sources.before(last + 1)
        bound = sources.phrase_up_to(last + 1, words.DENIALS | words.LIMITS | words.RANKS)
        return bool((counts and not ends_here) or bound)

    def may_skip_to_sentence(self, tile: Tile, place: int, at: int) -> bool:
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
        if self._is_mere_time(at):
            return False
        return (is_whole and is_from_start) or is_next or self._claim[at].before == 2

    def _is_case(self, tile: Tile, place: int, at: int) -> bool:
        """ "họp ngày 25 hằng tháng [tại trụ sở]; trường hợp trùng ngày nghỉ thì …"."""
        sources = self._sources
        is_begun = sources.tokens[place].semicolon and sources.phrase(place, _CASES) > 0
        is_told = tile.low <= sources.part_start(tile.end) and self._claim[at].before > 0
        return is_begun and is_told and self._edges.may_end(tile.end)

    def _is_mere_time(self, at: int) -> bool:
        """ "…, ngày 04/7/2018": a day of what is said next in the source, and not of this."""
        rest = tuple(self._claim[at:])
        value = rest[0].value
        is_day = value is not None and value.kind in ("date", "quarter", "time")
        is_of_them = tuple(one.word for one in rest[:2]) == ("trong", "đó")
        is_time = is_day or (rest[0].word in words.OPENERS and not is_of_them)
        return is_time and predicate(rest) is None

    def _is_whole(self, tile: Tile, first: int, place: int) -> bool:
        """A clause or a phrase as a whole, whose going leaves nothing of it attached to others."""
        known, asked = self._sources.known, ("whole", first, place)
        if asked not in known:
            known[asked] = self._is_parted(first, place)
        return known[asked] and not self._loses_verb(tile, first, place)

    def _is_parted(self, first: int, place: int) -> bool:
        sources = self._sources
        inner = any(sources.before(at) for at in range(first + 1, place))
        if sources.before(first):
            closes = bool(sources.before(place)) or sources.word(place) in _JOINS
        else:
            opens = sources.opens[first]
            closes = opens and (bool(sources.before(place)) or (sources.opens[place] and not inner))
            closes = closes or self._is_item_of_them(first, place)
        if sources.word(first) in ("trong", "thuộc", "theo") and (
            sources.word(first + 1) in _RESTRICTING
        ):
            return False
        if place - first == 1 and self._edges.shares_number(first - 1):
            return False
        if not closes or self._conflicts(first, place) or self._is_mere_bound(first, place):
            return False
        if not sources.before(place) and self._begins_deed(first, place):
            return False
        return self._leaves_subject(first, place)

    def _begins_deed(self, first: int, place: int) -> bool:
        """ "đăng ký [qua mạng và kiểm tra cháy nổ] 2 lần một năm": what follows is said of it."""
        sources = self._sources
        return any(
            sources.word(at - 1) in _JOINING and self._predicates.is_verb(at)
            for at in range(first + 1, place)
        )

    def _is_item_of_them(self, first: int, place: int) -> bool:
        """ "46 mô hình, trong đó [31 mô hình được công nhận,] 9 mô hình chưa đạt"."""
        sources = self._sources
        is_next = sources.before(place) == 1 or sources.word(place - 1) == "và"
        counted = sources.tokens[first].value and sources.tokens[place].value
        is_list = (sources.word(first - 2), sources.word(first - 1)) == ("trong", "đó")
        return bool(is_next and counted and is_list)

    def _loses_verb(self, tile: Tile, first: int, place: int) -> bool:
        """ "[sau khi Bộ Chính trị,] Ban Bí thư nghe …" without what makes it a clause of time, and
        "Từ ngày 28/02: [tạm dừng đại hội cấp xã,] cấp huyện" without what is done."""
        sources = self._sources
        has_verb = any(self._predicates.is_verb(at) for at in range(first, place))
        if not has_verb:
            return sources.word(first) in _SUBORDINATING and sources.acts[place]
        clause = range(place, sources.clause_end(place))
        end = next((at for at in clause if sources.word(at) in _SUBORDINATING), clause.stop)
        goes_on = any(self._predicates.is_verb(at) for at in range(place, end))
        return not goes_on and predicate(tuple(self._claim[: tile.at + 1])) is None

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
        head = self._sources.word(start), self._sources.word(start + 1)
        return (
            head[0] in words.ROLES or head[1] in ("trưởng", "phó") or self._is_nominal(start, end)
        )

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
        if not sources.before(first) or sources.word(first) not in WHERE:
            return False
        is_one = not any(sources.before(at) for at in range(first + 1, place))
        goes_on = self._predicates.is_verb(place) or sources.word(place) == "do"
        return is_one and goes_on and self._is_nominal(first + 1, place)

    def _is_office(self, first: int, place: int) -> bool:
        """ "Đồng chí A[ - Ủy viên Ban Thường vụ, Trưởng Ban Dân vận] chủ trì …"."""
        sources = self._sources
        if (
            not sources.before(first)
            or sources.before(place)
            or not self._predicates.is_verb(place)
        ):
            return False
        heads = [first, *(at for at in range(first + 1, place) if sources.before(at))]
        are_offices = all(sources.word(at) in words.ROLES for at in heads)
        is_office = sources.word(sources.clause_start(first - 1)) in words.ROLES
        is_person = sources.tokens[first - 1].is_name or is_office
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
        at, start = first, self._sources.clause_start(first)
        # "không gửi [đầy đủ] hồ sơ"
        among = words.LIGHT if self._sources.denies(start, first) else words.FILLERS
        while at < place:
            length = self._sources.phrase(at, among)
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
