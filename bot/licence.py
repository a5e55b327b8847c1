"""Which words of a source may follow which in a claim: what may be left out, moved or joined
without changing what the source says. In doubt it may not."""

from collections.abc import Sequence

from bot.claim_tokens import Token
from bot.gate_verbs import VERBS
from bot.gate_words import LABELS, LIMITS, ROLES
from bot.licence_crossing import Crossing
from bot.licence_edges import Edges
from bot.licence_fields import Fields
from bot.licence_moving import Moving
from bot.licence_omitting import Omitting
from bot.licence_predicates import Predicates
from bot.source_tokens import Layout
from bot.tiles import Tile, has, is_link


class Licence:
    def __init__(self, claim: Sequence[Token], sources: Layout, headings: str) -> None:
        fields, predicates = Fields(claim, sources), Predicates(sources)
        edges = Edges(claim, sources, fields, predicates)
        self._sources = sources
        self._edges = edges
        self._omitting = Omitting(claim, sources, edges, predicates)
        self._moving = Moving(sources, edges)
        self._crossing = Crossing(claim, sources, headings, edges, fields)

    def allows(self, tile: Tile | None, place: int, skipped: Sequence[Token]) -> bool:
        """Whether the claim may go on at `place` after `tile`, with `skipped` of its own between;
        None at its beginning."""
        if tile is None:
            return self._edges.may_begin(place, skipped)
        return self._may_follow(tile, place, skipped)

    def are_of_one_source(self, one: int, other: int) -> bool:
        return self._sources.origins[one] == self._sources.origins[other]

    def may_end(self, place: int) -> bool:
        return self._edges.may_end(place)

    def _may_follow(self, tile: Tile, place: int, skipped: Sequence[Token]) -> bool:
        sources, last = self._sources, tile.end
        if sources.origins[last] != sources.origins[place]:
            return self._crossing.may_cross(tile, place, skipped)
        if place > last:
            at = tile.at + 1 + len(skipped)
            return self._may_link(last, place, skipped) and (
                self._is_next(tile, place, at) or self._omitting.may_leave_out(tile, place, at)
            )
        return self._moving.may_move(tile, place, skipped)

    def _is_next(self, tile: Tile, place: int, at: int) -> bool:
        if place != tile.end + 1:
            return False
        return self._sources.before(place) < 2 or self._omitting.may_skip_to_sentence(
            tile, place, at
        )

    def _counts(self, place: int) -> bool:
        sources = self._sources
        return bool(sources.tokens[place].value or sources.phrase(place, LIMITS) or
                    sources.before(place) >= 2)  # fmt: skip

    def _may_link(self, last: int, place: int, skipped: Sequence[Token]) -> bool:
        """Linking words of the claim's own stand between phrases, and "và" not before what may be
        another name for the same."""
        sources = self._sources
        if not skipped:
            return True
        if not all(map(is_link, skipped)):
            return False
        if has(skipped, "là") and place > last + 1 and not self._counts(place):
            return False  # one of a row would be said to be another
        if sources.tokens[place].value and len(skipped) == 1 and skipped[0].word in LABELS:
            return True
        if not (sources.ends(last) or sources.starts(place) or sources.acts[place]):
            return False
        is_office = sources.word(place) in ROLES and not sources.phrase(place, VERBS)
        is_name = sources.tokens[place].is_name or is_office
        return not (has(skipped, "và") and is_name)
