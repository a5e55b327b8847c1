"""Where a claim may tell of the record of a document: its number, its day, who issued it."""

from collections.abc import Sequence
from functools import cached_property

from bot import gate_words as words
from bot.claim_tokens import Key, Token
from bot.gate_words import Phrase
from bot.source_tokens import FIELDS, Layout
from bot.tiles import Tile, is_link


class Fields:
    def __init__(self, claim: Sequence[Token], sources: Layout) -> None:
        self._claim = claim
        self._sources = sources

    def may_begin(self, place: int, tile: Tile | None = None) -> bool:
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
        return is_link(token) or token.key in self._fields

    @cached_property
    def _spoken(self) -> list[str]:
        return [token.word for token in self._claim]

    @cached_property
    def _fields(self) -> frozenset[Key]:
        sources = self._sources
        pairs = zip(sources.tokens, sources.kinds, strict=True)
        return frozenset(token.key for token, kind in pairs if kind in FIELDS)
