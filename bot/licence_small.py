"""Small things that a claim may leave out, and the head that it may not."""

from collections.abc import Sequence

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.gate_verbs import VERBS
from bot.licence_edges import WHERE
from bot.licence_predicates import Predicates
from bot.source_tokens import Layout
from bot.tiles import Tile

_WHEN = frozenset("đến từ trong trước sau ngày tháng quý năm".split())
_DUE = frozenset((("trước",), ("chậm", "nhất"), ("trong",)))
_ENDS = (("hoàn", "thành"), ("xong",))
# They say no more than the verb behind them.
_LIGHT = frozenset((("thực", "hiện"), ("triển", "khai"), ("tiến", "hành"), ("tổ", "chức")))


class Small:
    def __init__(self, claim: Sequence[Token], sources: Layout, predicates: Predicates) -> None:
        self._claim = claim
        self._sources = sources
        self._predicates = predicates

    def may_go(self, tile: Tile, place: int, at: int) -> bool:
        """What stands between `tile` and `place`, where the claim goes on at `at`."""
        first = tile.end + 1
        return (
            self._is_item_of_lead(tile, place, at)
            or self._is_one_of_deeds(first, place)
            or self._is_known_place(first, place)
            or (place - first < 3 and self._is_word_or_two(first, place, at))
        )

    def _is_word_or_two(self, first: int, place: int, at: int) -> bool:
        return (
            self._is_title(first, place, at)
            or self._is_mere_end(first, place)
            or self._is_mere_there(first, place)
        )

    def leaves_head(self, first: int, place: int) -> bool:
        """ "Xã A gửi báo cáo. [Xã B gửi danh sách.] Hạn: ngày 07/4": a sentence goes as a whole on
        which what is told next may depend."""
        sources = self._sources
        tokens = sources.tokens
        heads = [at for at in range(first, place + 1) if tokens[at].before >= 2]
        is_row = all(sources.tokens[at].semicolon for at in heads)
        return not is_row and any(not self._is_field(at) for at in heads[:-1])

    def _is_field(self, start: int) -> bool:
        """ "Thời gian: tháng 9/2026.": of what the sentence before is about."""
        sources = self._sources
        near = range(start + 1, min(start + 6, sources.part_end(start)))
        is_labelled = any(sources.tokens[at].colon for at in near)
        return is_labelled and sources.phrase(start, words.FIELDS) > 0

    def _is_item_of_lead(self, tile: Tile, place: int, at: int) -> bool:
        """ "Cơ quan giúp việc: [cấp tỉnh 5 cơ quan;] xã 3 cơ quan": one of the items of a row that
        one head stands before, set off from it as there."""
        sources, first = self._sources, tile.end + 1
        head, end = sources.part_start(tile.end), sources.part_end(place)
        is_parted = self._claim[at].before or sources.word(head) in _WHEN
        if not is_parted or first >= place or not sources.tokens[first].colon:
            return False
        row = range(first + 1, end)
        is_row = sources.tokens[place].semicolon and not any(
            sources.tokens[n].colon or (sources.before(n) >= 2 and not sources.tokens[n].semicolon)
            for n in row
        )
        is_told = tile.low <= head and not sources.denies(head, first)
        return is_row and is_told and sources.word(place) not in words.ROLES

    def _is_one_of_deeds(self, first: int, place: int) -> bool:
        """ "Thường xuyên [quan tâm,] rà soát lực lượng", "[thực hiện] ứng dụng phần mềm"."""
        sources = self._sources
        if sources.before(first) or sources.before(place) > 1:
            return False
        among = VERBS if sources.before(place) else _LIGHT
        is_deed = sources.phrase(first, among) == place - first and self._predicates.is_verb(place)
        return is_deed and not any(sources.before(at) for at in range(first, place))

    def _is_title(self, first: int, place: int, at: int) -> bool:
        """ "Phát biểu, [đồng chí] Cao Thị Lan đề nghị …"."""
        sources = self._sources
        gone = [sources.word(n) for n in range(first, place)]
        is_same = sources.before(first) == self._claim[at].before and not sources.before(place)
        return gone == ["đồng", "chí"] and is_same and sources.tokens[place].is_name

    def _is_mere_end(self, first: int, place: int) -> bool:
        """ "lập danh sách[, hoàn thành] trước ngày 30/6"."""
        sources = self._sources
        gone = tuple(sources.word(at) for at in range(first, place))
        is_due = sources.phrase(place, _DUE) > 0 and not sources.before(place)
        return gone in _ENDS and sources.before(first) == 1 and is_due

    def _is_mere_there(self, first: int, place: int) -> bool:
        """ "Đến 31/12, [có] 85% hộ gia đình …"."""
        sources = self._sources
        value = sources.tokens[place].value
        is_number = value is not None and value.kind in ("number", "count")
        is_had = place == first + 1 and sources.word(first) == "có"
        return is_number and is_had and sources.before(first) > 0 and not sources.before(place)

    def _is_known_place(self, first: int, place: int) -> bool:
        """ "Đảng bộ quận [Thanh Xuân] hiện có …", where no other quận is named."""
        sources = self._sources
        level, told = sources.word(first - 1), self._name_at(first)
        if level not in WHERE - {"thị"} or not told or first + len(told) != place:
            return False
        others = (self._name_at(at + 1) for at in sources.places.get(level, ()))
        return not sources.before(place) and all(one in ((), told) for one in others)

    def _name_at(self, place: int) -> tuple[str, ...]:
        """The capitals from here on, with no break before or between them."""
        sources, end = self._sources, place
        while end < len(sources.tokens) and sources.tokens[end].is_name and not sources.before(end):
            end += 1
        return tuple(sources.word(at) for at in range(place, end))
