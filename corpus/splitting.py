"""An article becomes passages at its own joints; each keeps what gives it its meaning."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from corpus import headings
from corpus.article import Article, Block, Passage
from corpus.text import Span, clauses, fold, item_label, item_rank, sentences, trimmed

LONGEST = 600  # code points of one passage; longer paragraphs are cut between sentences
_SILENT = ("category", "heading", "noise")
_PLACES = {
    "title": "tiêu đề",
    "subtitle": "tiêu đề phụ",
    "stamp": "dòng ngày đăng",
    "author": "dòng tác giả",
    "caption": "chú thích ảnh",
    "letterhead": "phần đầu văn bản",
    "signature": "phần ký và nơi nhận",
}
FIRST_ROW = "dòng đầu"
_NAMING = ("paragraph", "item", "caption")
_LONGEST_CAPTION = 200
_ASIDE = re.compile(r"\(|don vi(?: tinh)?\s*:|dvt\b")
_OPENS = re.compile(r"[^.;!?…,\s*_][*_\s]*$")
_INTRODUCES = re.compile(r":\s*$|\b(?:sau day|nhu sau|noi dung sau|cac noi dung sau)\W*$")


@dataclass
class _Walk:
    """Where in the article the walk has come to."""

    article: Article
    path: list[tuple[int, str]] = field(default_factory=list)  # open headings with their levels
    lead: Span | None = None
    above: list[tuple[float, Span | None]] = field(default_factory=list)  # open items, their leads
    paragraphs: int = 0
    groups: int = 0
    items: int = 0  # so far in the list that is open; 0: none is
    tables: int = 0
    header: Span | None = None  # the caption, if there is one, and the first row of the open table
    rows: int = 0  # so far in that table
    caption: Span | None = None  # short lines right above, which may name a table

    @property
    def heading(self) -> str:
        return ", ".join(name for _, name in self.path)


def split(article: Article) -> list[Passage]:
    """Passages in order; with the category, heading and noise blocks they hold every visible
    character."""
    walk = _Walk(article)
    return [passage for block in article.blocks for passage in _passages(walk, block)]


def names_columns(passage: Passage) -> bool:
    """The first row of a table, which tells nothing by itself."""
    return passage.role == "row" and FIRST_ROW in passage.place


def is_open(text: str) -> bool:
    """Ends with a colon or no mark at all, and so may lead to what stands below it."""
    return bool(_OPENS.search(text))


def heading_at(article: Article, at: int) -> str:
    """As the passage there has it."""
    walk = _Walk(article)
    for block in article.blocks:
        if block.role == "heading" and block.end <= at:
            _enter(walk, block)
    return walk.heading


def _passages(walk: _Walk, block: Block) -> Iterator[Passage]:
    if block.role == "heading":
        _enter(walk, block)
    if block.role not in ("item", "noise", "caption"):
        walk.items = 0
    if block.role not in ("row", "noise"):
        walk.header = None
        walk.caption = _caption(walk, block)
    if block.role in _SILENT:
        return
    if block.role == "item":
        yield from _item(walk, block)
    elif block.role == "row":
        yield from _row(walk, block)
    elif block.role == "paragraph":
        yield from _paragraph(walk, block)
    else:
        yield from _cut(walk, block, _PLACES[block.role])


def _enter(walk: _Walk, block: Block) -> None:
    line = walk.article.text[block.start : block.end]
    depth = headings.level(line) or headings.NUMBERED
    walk.path = [(level, name) for level, name in walk.path if level < depth]
    walk.path.append((depth, headings.name(line)))
    walk.lead = None


def _item(walk: _Walk, block: Block) -> Iterator[Passage]:
    if walk.items == 0:
        walk.groups += 1
        walk.above = []
    walk.items += 1
    text = walk.article.text[block.start : block.end]
    label, content = item_label(text)
    place = _item_place(walk, label)
    outer, walk.lead = walk.lead, _lead_of_item(walk, item_rank(label))
    yield from _cut(walk, block, place, label or "•", walk.groups)
    walk.lead = outer
    own = trimmed(walk.article.text, block.start + content, block.end) if is_open(text) else None
    walk.above.append((item_rank(label), own))


def _lead_of_item(walk: _Walk, rank: float) -> Span | None:
    """ "1. Giao Ủy ban nhân dân phường:" leads the bullets below it, not the next number."""
    while walk.above and walk.above[-1][0] >= rank:
        walk.above.pop()
    return next((lead for _, lead in reversed(walk.above) if lead), walk.lead)


def _item_place(walk: _Walk, label: str) -> str:
    name = label if label[:1].isalnum() else str(walk.items)
    if walk.path and headings.dieu(walk.path[-1][1]):
        kind = "điểm" if label.isalpha() else "khoản"
        return f"{headings.dieu(walk.path[-1][1])}, {kind} {name}"
    if walk.path:
        return f"mục {walk.path[-1][1]}, ý {name}"
    return f"ý {name} (danh sách {walk.groups})"


def _caption(walk: _Walk, block: Block) -> Span | None:
    """A line that may name the table below it; notes in brackets go on with the line above."""
    words = walk.article.text[block.start : block.end].strip()
    if block.role not in _NAMING or len(words) > _LONGEST_CAPTION or words.endswith("."):
        return None
    if walk.caption and _ASIDE.match(fold(words)):
        return Span(walk.caption.start, block.end)
    return Span(block.start, block.end)


def _row(walk: _Walk, block: Block) -> Iterator[Passage]:
    """The rows of one table share a group, and each is indexed with the table's caption and the
    names of its columns."""
    if walk.header is None:
        walk.tables += 1
        walk.groups += 1
        walk.rows = 1
        start = walk.caption.start if walk.caption else block.start
        walk.header = Span(start, block.end)
        yield from _cut(walk, block, f"bảng {walk.tables}, {FIRST_ROW}", group=walk.groups)
        return
    walk.rows += 1
    above, walk.lead = walk.lead, walk.header
    place = f"bảng {walk.tables}, dòng {walk.rows}"
    yield from _cut(walk, block, place, group=walk.groups)
    walk.lead = above


def _paragraph(walk: _Walk, block: Block) -> Iterator[Passage]:
    walk.paragraphs += 1
    text = walk.article.text[block.start : block.end]
    place = f"đoạn {walk.paragraphs}"
    if walk.path:
        place = f"mục {walk.path[-1][1]}, {place}"
    walk.lead = None
    yield from _cut(walk, block, place)
    walk.lead = _lead(text, block.start)


def _lead(text: str, offset: int) -> Span | None:
    """The last sentence of a paragraph, when it introduces what follows."""
    if not _INTRODUCES.search(fold(text)):
        return None
    last = sentences(text)[-1]
    return Span(offset + last.start, offset + last.end)


def _cut(
    walk: _Walk, block: Block, place: str, label: str = "", group: int = 0
) -> Iterator[Passage]:
    parts = list(_parts(walk.article.text, block))
    for number, part in enumerate(parts, start=1):
        where = place if len(parts) == 1 else f"{place}, phần {number}"
        where = f"trang {block.page}, {where}" if block.page else where
        yield Passage(
            role=block.role,
            start=part.start,
            end=part.end,
            text=walk.article.text[part.start : part.end],
            title=walk.article.title,
            place=where,
            heading=walk.heading,
            lead=walk.article.text[walk.lead.start : walk.lead.end] if walk.lead else "",
            lead_start=walk.lead.start if walk.lead else 0,
            label=label if number == 1 else "",
            group=group,
        )


def _parts(text: str, block: Block) -> Iterator[Span]:
    """The whole block if it is short, else runs of whole sentences, else clauses."""
    whole = trimmed(text, block.start, block.end)
    if whole.end - whole.start <= LONGEST:
        yield whole
        return
    start = end = whole.start
    for piece in _pieces(text, whole):
        if end > start and piece.end - start > LONGEST:
            yield trimmed(text, start, end)
            start = piece.start
        end = piece.end
    yield trimmed(text, start, end)


def _pieces(text: str, whole: Span) -> Iterator[Span]:
    for sentence in sentences(text[whole.start : whole.end]):
        start, end = whole.start + sentence.start, whole.start + sentence.end
        if end - start <= LONGEST:
            yield Span(start, end)
            continue
        for clause in clauses(text[start:end], LONGEST):
            yield Span(start + clause.start, start + clause.end)
