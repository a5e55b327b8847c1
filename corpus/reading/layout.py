"""What the lines of a file turned out to be, before they become an Article."""

from dataclasses import dataclass
from datetime import datetime

from corpus.article import Block


@dataclass(frozen=True)
class Layout:
    """`title` is what people read, perhaps a cut first sentence; "" where there is none."""

    title: str
    blocks: tuple[Block, ...]
    published: datetime | None = None
    outlet: str | None = None
    author: str | None = None
