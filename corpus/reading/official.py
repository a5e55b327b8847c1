"""The layout that Vietnamese offices give a paper: letterhead, type, subject, body, signatures."""

from dataclasses import dataclass
from datetime import date

from corpus.article import Block


@dataclass(frozen=True)
class OfficialHead:
    """What the paper says of itself; None or "" where it does not.

    `missing_number`: the paper leaves its number blank ("Số:    /KH-UBND"), as drafts do; `so_hieu`
    is then None. `blocks` are the given stretches with the roles of an official document.
    """

    title: str
    blocks: tuple[Block, ...]
    so_hieu: str | None = None
    missing_number: bool = False
    loai: str | None = None
    issuer: str | None = None
    issued_on: date | None = None
    trich_yeu: str | None = None
    signer: str | None = None


def official(text: str, blocks: tuple[Block, ...]) -> OfficialHead | None:
    """None for a text that is no such paper: an article that quotes one, a form, a list.

    `blocks` in reading order, a left column before the right one, each one line or a paragraph of
    several. Rows of data tables come as `row`, what is no text (page heads) as `noise`: both stay.
    Roles of the others do not matter; their pages are kept.
    """
    return None
