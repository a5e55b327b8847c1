"""Duties among the entries of lists, and the entries that say more of them."""

import re
from dataclasses import replace

from corpus.addressees import kinds
from corpus.duties import reading, sections
from corpus.duties.attributes import attribute
from corpus.duties.heads import lead_mode, push_lead, unit_alone
from corpus.duties.judging import (
    content_start,
    counts_anyway,
    first_sentence,
    is_blank,
    item_reading,
)
from corpus.duties.outline import Line, Node
from corpus.duties.reading import Reading
from corpus.duties.units import HEAD
from corpus.duties.walk import Walk, add, climb
from corpus.text import Span, trimmed

_CLOSED = re.compile(r"[.;!?…]\W*$")
_HEAD_LENGTH = 130


def item(walk: Walk, line: Line, below: Line | None) -> None:
    climb(walk, line.rank)
    _take_lead(walk, line)
    node = Node(line.rank, is_heading=False)
    if (
        walk.mode != "other"
        and not attribute(walk, line.content, line.end)
        and not is_blank(walk, line.content, line.end)
    ):
        _item_duty(walk, line, below, node)
    walk.stack.append(node)


def _take_lead(walk: Walk, line: Line) -> None:
    """The paragraph that introduces the list, when the walk has not met it as such."""
    if not line.lead or walk.lead():
        return
    span = Span(line.lead_start, line.lead_start + len(line.lead))
    push_lead(walk, span)


def _item_duty(walk: Walk, line: Line, below: Line | None, node: Node) -> None:
    page = walk.page
    start, end = line.content, trimmed(walk.article.text, line.content, line.end).end
    is_parent = below is not None and below.block.role == "item" and below.rank > line.rank
    alone = unit_alone(walk, start, end)
    if alone and (
        is_parent or below is None or below.block.role != "item" or walk.mode == "duties"
    ):
        node.said, node.is_heading = alone, True
        node.mode = "duties" if walk.mode != "other" else ""
        node.lead = Span(start, end) if page.low[end - 1] == ":" else None
        return
    read = item_reading(walk, content_start(walk, start, end), end)
    if _is_head(walk, line, below, read):
        of_heading = sections.of_heading(page.low[start:end])
        node.mode, node.is_heading = of_heading or lead_mode(walk, "", read), True
        node.counts = sections.demands(page.low[start:end])
    if node.is_heading and (read is None or is_parent):
        node.said = read
        if not read or _is_title(walk, start, end):
            return
    is_lead = page.low[end - 1] == ":" and first_sentence(walk, start, end) == end
    if not is_lead and (read or counts_anyway(walk, start, end)):
        read = read or reading.modal_somewhere(page, start, end)
        add(walk, Span(start, end), read, label=line.label, node=node)
        _own_unit(walk, Span(start, end))
    if page.low[end - 1] == ":":
        node.lead = Span(start, end)
        node.mode = node.mode or lead_mode(walk, page.low[start:end], read)
    node.said = read


# "2. Giám sát bếp ăn. Thời gian: tháng 9/2026. Đơn vị chủ trì: Hội Liên hiệp Phụ nữ phường.",
# "… (chủ trì: Công an xã; phối hợp: Đoàn Thanh niên xã)", "… - Công an xã chủ trì - …"
_OWN_UNIT = re.compile(
    r"(?<!\w)(?:(?:đơn vị|cơ quan|bộ phận) (?:chủ trì|thực hiện|phụ trách|đầu mối)"
    r"(?: thực hiện)?|chủ trì(?: thực hiện)?)\s*:\s*(?P<who>[^.;:()\n]{4,100})"
)
_LEADS = re.compile(
    r"(?:\s[-–]|[:;(]| do)\s+(?P<who>[^-–:;,()\n]{4,80}?) chủ trì(?=\s*[-–,;.)]|$| phối)"
)
_OWN_PARTNERS = re.compile(
    r"(?<!\w)(?:(?:đơn vị|cơ quan) )?phối hợp(?: thực hiện)?\s*:\s*(?P<who>[^.;:()\n]{4,160})"
)


def _own_unit(walk: Walk, span: Span) -> None:
    low = walk.page.low
    found = _OWN_UNIT.search(low, span.start, span.end) or _LEADS.search(low, span.start, span.end)
    words = _said(walk, found)
    is_named = kinds(words) or HEAD.match(words.lower())
    if is_named or (found and found.re is _OWN_UNIT):
        helping = _said(walk, _OWN_PARTNERS.search(low, span.start, span.end))
        named = kinds(f"{words}; {helping}" if helping else words)
        walk.found[-1] = replace(walk.found[-1], unit=words, kinds=named)


def _said(walk: Walk, found: re.Match[str] | None) -> str:
    return " ".join(walk.article.text[slice(*found.span("who"))].split()) if found else ""


def _is_head(walk: Walk, line: Line, below: Line | None, read: Reading | None) -> bool:
    """A short line without closing mark over lines that stand deeper or over a paragraph."""
    text = walk.article.text[line.content : line.end].strip()
    if below is None or len(text) > _HEAD_LENGTH or _CLOSED.search(text):
        return False
    if below.block.role == "paragraph":
        return line.label[:1].isdigit() and text[-1] != ":"
    return below.block.role == "item" and below.rank > line.rank


def _is_title(walk: Walk, start: int, end: int) -> bool:
    return walk.page.low[end - 1] != ":" or end - start < 60
