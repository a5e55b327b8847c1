"""Which words of a source a claim may tell earlier than the source does."""

from collections.abc import Sequence

from bot import gate_words as words
from bot.claim_tokens import Token
from bot.licence_edges import Edges
from bot.source_tokens import Layout
from bot.tiles import Tile, has, is_link


class Moving:
    def __init__(self, sources: Layout, edges: Edges) -> None:
        self._sources = sources
        self._edges = edges

    def may_move(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources = self._sources
        if sources.parts[tile.end] != sources.parts[place] or place >= tile.low:
            return False
        if has(skipped, "do"):
            return self._is_turned(tile, place)
        if any(not is_link(token) for token in skipped):
            return False
        is_phrase = sources.opens[tile.start] or sources.before(tile.start) > 0
        if (
            not is_phrase
            or not self._edges.may_end(tile.end)
            or self._edges.is_governed(tile.start)
        ):
            return False
        if self._is_over_colon(tile, place):
            return False
        is_own = self._is_of_clause(tile, place) and self._is_alone(tile)
        return is_own and self._edges.begins_phrase(place)

    def _is_over_colon(self, tile: Tile, place: int) -> bool:
        """ "A: gửi báo cáo về B": only a time, a place or a reason changes sides."""
        sources = self._sources
        if self._is_adjunct(tile.start) or self._is_adjunct(place):
            return False
        return any(sources.tokens[at].colon for at in range(place + 1, tile.start + 1))

    def _is_adjunct(self, place: int) -> bool:
        sources = self._sources
        value = sources.tokens[place].value
        is_time = value is not None and value.kind in ("date", "time", "quarter")
        return is_time or sources.opens[place] or sources.phrase(place, words.LIMITS) > 0

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
        if not sources.acts[place] or not self._edges.is_clean_start(place):
            return False
        between = range(place + 1, tile.start + 1)
        if any(sources.before(at) == 2 for at in between) or not sources.ends(tile.end):
            return False
        return self._edges.verb_after(tile.at + 1) == sources.tokens[tile.start - 1].key
