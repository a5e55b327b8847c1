"""The line under which the bot says that it does not know."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.ranking import Scored


@dataclass(frozen=True)
class Line:
    """Found on the development halves of the question files (docs/decisions.md).

    A question that names a known document only has to find its words in that document; any other
    must find more of them, and some in the quoted span itself.
    """

    cover: float = 0.58
    own: float = 0.3
    cover_named: float = 0.3
    own_named: float = 0.0


def above_the_line(ranked: Sequence[Scored], named: bool, line: Line | None = None) -> bool:
    """`named`: the articles were settled by a document number or by the conversation."""
    line = line or Line()
    if not ranked:
        return False
    best = ranked[0]
    if named:
        return best.cover >= line.cover_named and best.own >= line.own_named
    return best.cover >= line.cover and best.own >= line.own
