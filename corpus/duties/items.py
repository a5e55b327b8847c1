"""Duties among the entries of lists, and the entries that say more of them."""

import re
from dataclasses import replace

from corpus.addressees import kinds
from corpus.duties import reading, sections
from corpus.duties.heads import push_lead, unit_alone
from corpus.duties.judging import (
    content_start,
    counts_anyway,
    first_sentence,
    is_blank,
    item_reading,
)
from corpus.duties.outline import Line, Node
from corpus.duties.reading import Reading
from corpus.duties.walk import Walk, add, climb
from corpus.text import Span, trimmed

_ATTRIBUTES = (
    (
        "due",
        r"thời (?:gian|hạn|điểm)(?: thực hiện| hoàn thành| tổ chức| báo cáo)?|tiến độ|hạn"
        r"(?: nộp| cuối)?",
    ),
    (
        "unit",
        r"(?:đơn vị|cơ quan|bộ phận|người)?\s?(?:chủ trì|thực hiện|phụ trách|đầu mối)"
        r"(?: thực hiện)?",
    ),
    ("partners", r"(?:đơn vị|cơ quan)?\s?phối hợp(?: thực hiện)?"),
    ("follows", r"(?:đơn vị|cơ quan)?\s?(?:theo dõi|đôn đốc)(?:, [a-zà-ỹđ ]+)?|nơi nhận báo cáo"),
    (
        "",
        r"thành phần(?: tham dự)?|địa điểm|hình thức|kết quả|phạm vi|đối tượng|số lượng|kinh phí|"
        r"mục đích|tài liệu|"
        r"phương thức|cơ cấu|tiêu chuẩn|quy mô|khẩu hiệu|chủ đề",
    ),
)
_ATTRIBUTE = re.compile("|".join(f"(?P<a{n}>(?:{p}))" for n, (_, p) in enumerate(_ATTRIBUTES)))
_CLOSED = re.compile(r"[.;!?…]\W*$")
_HEAD_LENGTH = 130


def item(walk: Walk, line: Line, below: Line | None) -> None:
    climb(walk, line.rank)
    _take_lead(walk, line)
    node = Node(line.rank, is_heading=False)
    if (
        walk.mode != "other"
        and not _attribute(walk, line)
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


def _attribute(walk: Walk, line: Line) -> bool:
    """ "Thời gian: …", "Đơn vị chủ trì: …": says something of the duties beside it."""
    low = walk.page.low
    start = re.compile(r"[\s*_]*").match(low, line.content).end()  # type: ignore[union-attr]
    colon = low.find(":", start, min(line.end, start + 50))
    if colon < 0:
        return False
    named = _ATTRIBUTE.fullmatch(low[start:colon].strip())
    if not named:
        return False
    kind = _ATTRIBUTES[int((named.lastgroup or "a0")[1:])][0]
    value = trimmed(walk.article.text, colon + 1, line.end)
    words = walk.article.text[value.start : value.end].rstrip(" .;")
    if kind and words and walk.stack:
        _give(walk, walk.stack[-1], kind, words)
    return True


def _give(walk: Walk, node: Node, kind: str, words: str) -> None:
    for place in node.duties:
        task = walk.found[place]
        if kind == "unit":
            walk.found[place] = replace(task, unit=words, kinds=kinds(words))
        elif kind == "partners":
            walk.found[place] = replace(task, kinds=kinds(f"{task.unit}; {words}"))
        elif not getattr(task, kind):
            walk.found[place] = replace(task, **{kind: words})  # type: ignore[arg-type]


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
        return
    read = item_reading(walk, content_start(walk, start, end), end)
    if _is_head(walk, line, below, read):
        node.mode, node.is_heading = sections.of_heading(page.low[start:end]), True
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
        node.mode = node.mode or sections.of_lead(page.low[start:end])
    node.said = read


# "2. Giám sát bếp ăn. Thời gian: tháng 9/2026. Đơn vị chủ trì: Hội Liên hiệp Phụ nữ phường."
_OWN_UNIT = re.compile(
    r"(?<!\w)(?:đơn vị|cơ quan|bộ phận) (?:chủ trì|thực hiện|phụ trách|đầu mối)(?: thực hiện)?"
    r"\s*:\s*(?P<who>[^.;:\n]{4,100})"
)


def _own_unit(walk: Walk, span: Span) -> None:
    found = _OWN_UNIT.search(walk.page.low, span.start, span.end)
    words = " ".join(walk.article.text[slice(*found.span("who"))].split()) if found else ""
    if kinds(words):
        walk.found[-1] = replace(walk.found[-1], unit=words, kinds=kinds(words))


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
