"""Where a line stands: the headings and items above it, and what they hand down."""

from dataclasses import dataclass, field

from corpus import headings
from corpus.article import Article, Block, Passage
from corpus.duties.reading import Reading
from corpus.duties.sections import Mode
from corpus.text import Span, item_label, item_rank


@dataclass
class Line:
    """One block with the passages cut from it; `content` is where the words after a label begin."""

    block: Block
    label: str
    content: int
    rank: float
    lead: str
    lead_start: int
    group: int

    @property
    def end(self) -> int:
        return self.block.end


@dataclass
class Node:
    """A heading, a lead sentence or an item, while the lines below it go by."""

    rank: float
    mode: Mode = ""
    said: Reading | None = None  # verb and unit that hold for what stands below
    lead: Span | None = None
    is_heading: bool = True
    counts: bool = False  # whatever stands below is required, however it is phrased
    duties: list[int] = field(default_factory=list)  # places in the list of tasks found so far


def lines(article: Article, passages: list[Passage]) -> list[Line]:
    """The blocks in order, each with what its first passage knows of lead and group."""
    first = {passage.start: passage for passage in reversed(passages)}
    return [_line(article, block, first) for block in article.blocks]


def _line(article: Article, block: Block, first: dict[int, Passage]) -> Line:
    words = article.text[block.start : block.end]
    label, content = item_label(words) if block.role in ("item", "heading") else ("", 0)
    passage = first.get(block.start) or first.get(block.start + len(words) - len(words.lstrip()))
    if block.role == "heading" and headings.level(words) and words.lstrip().startswith("#"):
        hashes = len(words) - len(words.lstrip("# "))
        label, content = "", hashes + item_label(words[hashes:])[1]
    return Line(
        block=block,
        label=label,
        content=block.start + content,
        rank=_rank(block, words, label),
        lead=passage.lead if passage else "",
        lead_start=passage.lead_start if passage else 0,
        group=passage.group if passage else 0,
    )


def _rank(block: Block, words: str, label: str) -> float:
    if block.role == "heading":
        level = headings.level(words)
        if level or not label:
            return float(level or headings.ROMAN)
    return item_rank(label)
