"""When a claim may go on from one of its sources to another: a quote, its lead, its record."""

from collections.abc import Sequence

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.licence_edges import Edges
from bot.licence_fields import Fields
from bot.source_tokens import FIELDS, Layout
from bot.tiles import Tile, has, is_frame, is_link

_DECIDING = words.ORDERS | frozenset(
    tuple(one.split())
    for one in ("đồng ý", "thống nhất", "không đồng ý", "chấp thuận", "cho phép", "giao", "cơ bản")
)


class Crossing:
    def __init__(
        self,
        claim: Sequence[Token],
        sources: Layout,
        headings: str,
        edges: Edges,
        fields: Fields,
    ) -> None:
        self._claim = claim
        self._sources = sources
        self._headings = headings
        self._edges = edges
        self._fields = fields

    def may_cross(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources = self._sources
        if self._is_ordered(tile, place, skipped) or (
            not skipped and (self._is_charging(tile, place) or self._is_opinion(tile, place))
        ):
            return True
        if not self._edges.may_end(tile.end):
            return False
        left, entered = sources.kinds[tile.end] in FIELDS, sources.kinds[place] in FIELDS
        is_same = sources.groups[tile.end] == sources.groups[place]
        if left and entered:
            return is_same and self._fields.may_begin(place, tile)
        if left:
            return is_same and self._may_leave_record(tile, place, skipped)
        if entered:
            return is_same and self._may_enter_record(tile, place, skipped)
        return self._may_join(tile, place, skipped, is_same)

    def _is_ordered(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        """ "Đồng chí A yêu cầu [các chi bộ làm các việc sau:] Khối trường học: …"."""
        sources, end = self._sources, tile.end
        if sources.kinds[end] != "lead" or sources.kinds[place] != "quote" or skipped:
            return False
        if sources.groups[end] != sources.groups[place] or sources.before(place) != 3:
            return False
        rest = end + 1, sources.part_end(end)
        is_last = sources.before(rest[1]) == 3 and rest[0] < rest[1]
        if self._is_same_order(rest[0], place) or (is_last and self._only_introduces(tile, *rest)):
            return True
        holds = sources.holds(*rest, words.REPORTS) or sources.moods(*rest) or sources.denies(*rest)
        return is_last and not holds and sources.phrase_up_to(rest[0], words.REPORTS) > 0

    def _is_same_order(self, following: int, place: int) -> bool:
        """ "Đồng chí A [yêu cầu các chi bộ làm tốt các việc sau:] Yêu cầu công khai …"."""
        sources = self._sources
        length = sources.phrase(place, words.ORDERS)
        there, here = ([sources.word(at + n) for n in range(length)] for at in (following, place))
        return length > 0 and not sources.before(following) and there == here

    def _only_introduces(self, tile: Tile, start: int, end: int) -> bool:
        """ "Đồng chí A yêu cầu các đơn vị [cần tập trung các nội dung sau:] Rà soát …"."""
        sources = self._sources
        told = range(max(tile.low, sources.part_start(tile.end)), start)
        orders = [at for at in told if sources.phrase(at, words.ORDERS)]
        if not orders or sources.denies(told.start, end):
            return False
        return all(sources.word(at) in words.INTRODUCING for at in range(start, end))

    def _may_leave_record(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources = self._sources
        if not self._edges.is_clean_start(place) and not sources.phrase(place, words.REPORTS):
            return False
        if any(token.word in ("là", "gồm") for token in skipped) and sources.before(place) < 2:
            return False
        is_reported = sources.phrase_up_to(place, words.REPORTS) > 0
        is_whole = sources.before(place) >= 2 or sources.acts[place] or is_reported
        if not is_whole and not sources.phrase(place, words.REPORTS):
            return False  # whose work it is would go, and the record seem to name him
        if sources.kinds[tile.end] == "issuer" and not self._names_document(tile.at):
            return False
        here = self._claim[tile.at + 1 + len(skipped)]
        if here.colon or (here.before and self._claim[0].word == "theo"):
            return all(is_link(token) or is_frame(token) for token in skipped)
        if sources.phrase(place, words.REPORTS) and not skipped:
            is_document = sources.kinds[tile.end] in ("type", "number")
            return is_document and not self._edges.is_governed(place)
        said = tuple(token.word for token in skipped)
        return any(self._may_say(said[:n], place) for n in range(1, len(said) + 1))

    def _is_charging(self, tile: Tile, place: int) -> bool:
        """Who issued a document is the one who says "Giao …", "Đề nghị …" at the head of a sentence
        of it."""
        sources = self._sources
        is_same = sources.groups[tile.end] == sources.groups[place]
        if sources.kinds[tile.end] != "issuer" or sources.before(place) < 2 or not is_same:
            return False
        if sources.kinds[place] != "quote":
            return False
        end = tile.end + 1
        while not sources.before(end) and sources.tokens[end].is_name:
            end += 1  # "Thành ủy [Hải Lâm]"
        return sources.before(end) > 0 and sources.phrase(place, words.ORDERS) > 0

    def _is_opinion(self, tile: Tile, place: int) -> bool:
        """ "Thường trực Đảng ủy [có ý kiến như sau:] Đồng ý …"."""
        sources, end = self._sources, tile.end
        if sources.kinds[end] != "lead" or sources.kinds[place] != "quote":
            return False
        if sources.groups[end] != sources.groups[place] or sources.before(place) < 2:
            return False
        rest = [sources.word(at) for at in range(end + 1, sources.part_end(end))]
        is_last = sources.before(sources.part_end(end)) == 3
        is_whole = sources.acts[sources.clause_start(end)] and not sources.before(end + 1)
        says = sources.phrase(place, _DECIDING) > 0
        return bool(rest) and is_last and is_whole and says and " ".join(rest) in words.OPINIONS

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
        if kind == "carrier" or not self._fields.may_begin(place, tile):
            return False
        is_set_off = bool(self._claim[tile.at + 1 + len(skipped)].before)
        return has(skipped, "theo") or (is_set_off and kind in ("type", "number"))

    def _may_join(self, tile: Tile, place: int, skipped: Sequence[Token], is_same: bool) -> bool:
        """One source after another: whole statements, or an introduction and what it introduces."""
        sources = self._sources
        kinds = sources.kinds[tile.end], sources.kinds[place]
        if not all(is_link(token) for token in skipped):
            return False
        if "computed" in kinds:
            return is_same and sources.before(place) == 3
        if sources.before(place) < 2 or self._edges.is_governed(place) or kinds[1] != "quote":
            return False
        is_parted = self._claim[tile.at + 1 + len(skipped)].before == 2
        if kinds[0] == "lead":
            return is_same and (is_parted or sources.before(place) == 3)
        return is_parted and sources.part_end(tile.end) == tile.end + 1
