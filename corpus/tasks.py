"""Who must do what: requirements with their place in the text, the source's verb and the unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus import headings
from corpus.addressees import kinds
from corpus.article import Article, Passage
from corpus.duties import details, outline, prose, reading, rows, sections
from corpus.duties.outline import Line, Node
from corpus.duties.prose import Found, Talk
from corpus.duties.reading import Page, Reading
from corpus.duties.sections import Mode
from corpus.duties.task import Task
from corpus.duties.units import is_unit_alone, is_unit_named
from corpus.duties.wording import PREDICATE
from corpus.text import Span, sentences, trimmed

__all__ = ["Task", "tasks"]

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
_CONTENT = re.compile(r"nội dung(?: thực hiện| công việc| chính)?\s*:\s*")
_CLOSED = re.compile(r"[.;!?…]\W*$")
_DESCRIBES = re.compile(
    r"(?:chỉ thị|kế hoạch|thông tri|quy định|quyết định|hướng dẫn|nghị quyết|kết luận|điều \d+|"
    r"văn bản|bài|nguồn|"
    r"hai|ba|[\d.]+ [a-zà-ỹđ]+)[^.:;]{0,80}?\s(?:có|gồm|nêu|định nghĩa|quy định|áp dụng|nối tiếp|"
    r"giao|đã|thay|là)(?!\w)"
)
_PASSIVE = re.compile(
    r"[^.:;,]{5,200}?(?<!\w)(?:được (?:thực hiện|bảo đảm|đảm bảo|tính|bố trí|"
    r"chi)|là căn cứ|thực hiện theo)"
)
_DONE = re.compile(
    r"(?<!\w)đã(?! (?:được )?(?:đề ra|nêu|giao|đăng ký|phê duyệt|ban hành|đề cập|"
    r"xác định|gửi|ký|có|chuyển|nghỉ))(?!\w)"
)
_BLANK = re.compile(r"(?:\.{4,}|…{2,}|_{4,})")
_FORM = re.compile(r"\W*(?:phụ lục|mẫu số|biểu mẫu|mẫu \d|biên bản|phiếu)(?!\w)")
_WHOSE = re.compile(
    r"(?:điều \d+\.?\s+)?(?:(?:đối )?với |(?P<whose>nhiệm vụ|trách nhiệm)(?:, (?:quyền hạn|"
    r"nhiệm vụ))?"
    r"(?: cụ thể)? của )"
)
_HEAD_LENGTH = 130


@dataclass
class _Walk:
    """Where in the article the walk has come to."""

    article: Article
    page: Page
    talk: Talk
    stack: list[Node] = field(default_factory=list)
    found: list[Task] = field(default_factory=list)
    table: rows.Table | None = None
    group: int = 0

    @property
    def default(self) -> Mode:
        return ""

    @property
    def mode(self) -> Mode:
        return next((node.mode for node in reversed(self.stack) if node.mode), "")

    @property
    def is_news(self) -> bool:
        return self.article.kind == "news"

    def said(self) -> Reading | None:
        return next((node.said for node in reversed(self.stack) if node.said), None)

    def lead(self) -> Span | None:
        return next((node.lead for node in reversed(self.stack) if node.lead), None)


def tasks(article: Article, passages: Sequence[Passage]) -> list[Task]:
    """Requirements in text order; `passages` as `split(article)` gives them.

    A plan ("dự kiến") or a goal ("phấn đấu") keeps its verb; results, attendance and what a
    document regulates are none.
    """
    if article.kind == "glossary":
        return []
    page = reading.page(article)
    walk = _Walk(article, page, prose.talk(page))
    known = outline.lines(article, list(passages))
    for line, below in zip(known, [*known[1:], None], strict=True):
        _line(walk, line, below)
    return _without_leads(walk.found)


def _line(walk: _Walk, line: Line, below: Line | None) -> None:
    role = line.block.role
    if role == "paragraph" and rows.is_markdown(walk.article.text, line.block.start, line.end):
        role = "row"
    if role not in ("row", "noise"):
        walk.table = None
    if role == "heading":
        _heading(walk, line)
    elif role == "item":
        _item(walk, line, below)
    elif role == "row":
        _row(walk, line)
    elif role == "paragraph":
        _paragraph(walk, line, below)


# --- headings -------------------------------------------------------------------------------------


def _heading(walk: _Walk, line: Line) -> None:
    if _enter_form(walk, Span(line.content, line.end)):
        return
    _climb(walk, line.rank)
    name = headings.name(walk.article.text[line.content : line.end])
    mode = sections.of_heading(name)
    said = _unit_alone(walk, line.content, line.end)
    walk.stack.append(Node(line.rank, mode, said, counts=sections.demands(name)))
    walk.talk.said, walk.talk.lead = None, None


def _enter_form(walk: _Walk, span: Span) -> bool:
    """An annex or a form begins: it is a part of its own, and what has to be filled in no duty."""
    is_long = span.end - span.start > 160
    if walk.is_news or is_long or not _FORM.match(walk.page.low, span.start):
        return False
    walk.stack = [Node(1.0, sections.of_heading(walk.article.text[span.start : span.end]))]
    return True


def _climb(walk: _Walk, rank: float) -> None:
    while walk.stack and walk.stack[-1].rank >= rank:
        walk.stack.pop()


def _unit_alone(walk: _Walk, start: int, end: int) -> Reading | None:
    """A line that only names a unit: "1. Ban Tổ chức Quận ủy", "2. Các chi bộ:"."""
    low = walk.page.low
    begin = reading.after_connectors(walk.page, start, end)
    about = _WHOSE.match(low, begin, end)
    begin = about.end() if about else begin
    words = low[begin:end].rstrip(" :.;*_")
    if not (is_unit_alone(words) or (about and about["whose"] and is_unit_named(words))):
        return None
    return Reading("plain", "", Span(begin, begin + len(words)), end)


# --- items ----------------------------------------------------------------------------------------


def _item(walk: _Walk, line: Line, below: Line | None) -> None:
    _climb(walk, line.rank)
    _take_lead(walk, line)
    node = Node(line.rank, is_heading=False)
    if walk.mode != "other" and not _attribute(walk, line) and not _is_blank(walk, line):
        _item_duty(walk, line, below, node)
    walk.stack.append(node)


def _is_blank(walk: _Walk, line: Line) -> bool:
    """A line of a form that is to be filled in."""
    return bool(_BLANK.search(walk.page.low, line.content, line.end))


def _take_lead(walk: _Walk, line: Line) -> None:
    """The paragraph that introduces the list, when the walk has not met it as such."""
    if not line.lead or walk.lead():
        return
    span = Span(line.lead_start, line.lead_start + len(line.lead))
    _push_lead(walk, span)


def _push_lead(walk: _Walk, span: Span) -> None:
    top = walk.stack[-1].rank if walk.stack else 0.0
    low = walk.page.low[span.start : span.end]
    mode = sections.of_lead(low)
    said = _lead_says(walk, span)
    walk.stack.append(Node(max(6.5, top + 0.01), mode, said, span, False))
    if mode == "duties" and said:
        walk.talk.said, walk.talk.ago = said, 0


def _lead_says(walk: _Walk, span: Span) -> Reading | None:
    whose = _WHOSE.match(walk.page.low, span.start) and _unit_alone(walk, span.start, span.end)
    if whose:
        return whose
    ordered = reading.order_within(walk.page, span.start, span.end)
    if ordered:
        return ordered[0]
    start = reading.at_start(walk.page, span.start, span.end)
    if start and start.force in ("modal", "order"):
        return start
    bare = re.compile(r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo)(?=[^.;]{0,60}:$)").search(
        walk.page.bare, span.start, span.end
    )
    return reading.modal_within(walk.page, span.start, span.end) or (
        Reading("order", bare[0], None, span.end) if bare else None
    )


def _attribute(walk: _Walk, line: Line) -> bool:
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


def _give(walk: _Walk, node: Node, kind: str, words: str) -> None:
    for place in node.duties:
        task = walk.found[place]
        if kind == "unit":
            walk.found[place] = replace(task, unit=words, kinds=kinds(words))
        elif kind == "partners":
            walk.found[place] = replace(task, kinds=kinds(f"{task.unit}; {words}"))
        elif not getattr(task, kind):
            walk.found[place] = replace(task, **{kind: words})  # type: ignore[arg-type]


def _item_duty(walk: _Walk, line: Line, below: Line | None, node: Node) -> None:
    page = walk.page
    start, end = line.content, trimmed(walk.article.text, line.content, line.end).end
    is_parent = below is not None and below.block.role == "item" and below.rank > line.rank
    alone = _unit_alone(walk, start, end)
    if alone and (
        is_parent or below is None or below.block.role != "item" or walk.mode == "duties"
    ):
        node.said, node.is_heading = alone, True
        node.mode = "duties" if walk.mode != "other" else ""
        return
    content = _CONTENT.match(page.low, start, end)
    read = _item_reading(walk, content.end() if content else start, end)
    if _is_head(walk, line, below, read):
        node.mode, node.is_heading = sections.of_heading(page.low[start:end]), True
        node.counts = sections.demands(page.low[start:end])
    if node.is_heading and (read is None or is_parent):
        node.said = read
        if not read or _is_title(walk, start, end):
            return
    is_lead = page.low[end - 1] == ":" and _first_sentence(walk, start, end) == end
    if not is_lead and (read or _counts_anyway(walk, start, end)):
        read = read or reading.modal_somewhere(page, start, end)
        _add(walk, Span(start, end), read, label=line.label, node=node)
    if page.low[end - 1] == ":":
        node.lead = Span(start, end)
        node.mode = node.mode or sections.of_lead(page.low[start:end])
    node.said = read


def _is_head(walk: _Walk, line: Line, below: Line | None, read: Reading | None) -> bool:
    """A short line without closing mark over lines that stand deeper or over a paragraph."""
    text = walk.article.text[line.content : line.end].strip()
    if below is None or len(text) > _HEAD_LENGTH or _CLOSED.search(text):
        return False
    if below.block.role == "paragraph":
        return line.label[:1].isdigit() and text[-1] != ":"
    return below.block.role == "item" and below.rank > line.rank


def _is_title(walk: _Walk, start: int, end: int) -> bool:
    return walk.page.low[end - 1] != ":" or end - start < 60


def _item_reading(walk: _Walk, start: int, end: int) -> Reading | None:
    """The item as a duty; where nothing introduces the list it has to be plainly one."""
    page, mode = walk.page, walk.mode
    if _is_report(walk, start, end):
        return None
    read = reading.at_start(page, start, end)
    if read and (read.force != "plain" or mode == "duties"):
        return read
    if read and not walk.is_news and walk.stack:
        return read if _is_action(walk, read) else None
    if mode != "duties":
        ordered = reading.order_within(page, start, end) if walk.talk.is_party else None
        return ordered[0] if ordered else None
    inner = reading.within(page, start, end)
    ordered = reading.order_within(page, start, end)
    return inner or (ordered[0] if ordered else None) or reading.modal_within(page, start, end)


def _is_action(walk: _Walk, read: Reading) -> bool:
    """ "Trưởng đoàn: đại diện …" names somebody and asks for nothing."""
    return PREDICATE.match(walk.page.bare, read.predicate) is not None


def _is_report(walk: _Walk, start: int, end: int) -> bool:
    first = _first_sentence(walk, start, end)
    if _DESCRIBES.match(walk.page.low, start, first) and not _has_unit_before_colon(
        walk, start, end
    ):
        return reading.within(walk.page, start, end) is None
    if _PASSIVE.match(walk.page.low, start, first):
        return reading.at_start(walk.page, start, end) is None
    done = _DONE.search(walk.page.low, start, first)
    if not done:
        return False
    opening = reading.at_start(walk.page, start, end)
    return opening is None or opening.predicate > done.start()


def _has_unit_before_colon(walk: _Walk, start: int, end: int) -> bool:
    read = reading.at_start(walk.page, start, end)
    return read is not None and read.unit is not None


def _first_sentence(walk: _Walk, start: int, end: int) -> int:
    spans = sentences(walk.article.text[start:end])
    return start + spans[0].end if spans else end


def _counts_anyway(walk: _Walk, start: int, end: int) -> bool:
    """Under a lead that orders, or in our own digests, an item is a duty however it is phrased."""
    if walk.mode != "duties" or _is_report(walk, start, end):
        return False
    above = next((node for node in reversed(walk.stack) if node.mode), None)
    is_announced = above is not None and (above.lead is not None or above.counts)
    return is_announced or walk.article.kind == "summary"


# --- paragraphs -----------------------------------------------------------------------------------


def _paragraph(walk: _Walk, line: Line, below: Line | None) -> None:
    text = walk.article.text
    span = trimmed(text, line.block.start, line.block.end)
    while walk.stack and not walk.stack[-1].is_heading:
        walk.stack.pop()
    _enter_form(walk, span)
    if walk.mode == "other":
        walk.talk.ago += 1
        return
    is_lead = below is not None and below.block.role == "item" and below.lead != ""
    last = sentences(text[span.start : span.end])[-1:]
    lead = Span(span.start + last[0].start, span.start + last[0].end) if last else span
    if (walk.mode == "duties" and not walk.is_news) or (
        walk.stack and walk.article.kind == "official"
    ):
        _plain_paragraph(walk, span, lead if is_lead or text[span.end - 1] == ":" else None)
    else:
        for found in prose.paragraph(walk.page, walk.talk, span.start, span.end):
            _add_found(walk, found, lead if is_lead else None)
    if is_lead or (text[span.end - 1] == ":" and sections.of_lead(text[lead.start : lead.end])):
        _push_lead(walk, lead)


def _plain_paragraph(walk: _Walk, span: Span, lead: Span | None) -> None:
    """Sentences below a heading that announces duties, or in an official paper."""
    after: Reading | None = None
    for one in sentences(walk.article.text[span.start : span.end]):
        sentence = Span(span.start + one.start, span.start + one.end)
        if sentence == lead or _BLANK.search(walk.page.low, sentence.start, sentence.end):
            continue
        content = _CONTENT.match(walk.page.low, sentence.start, sentence.end)
        begin = content.end() if content else sentence.start
        read = _item_reading(walk, begin, sentence.end)
        if read and (walk.mode == "duties" or read.unit or read.force == "order" or after):
            _add(walk, sentence, read, after=after)
            after = read


def _add_found(walk: _Walk, found: Found, lead: Span | None) -> None:
    if found.span != lead and walk.page.low[found.span.end - 1] != ":":
        carried = walk.talk.lead
        _add(walk, found.span, found.reading, after=found.after, lead=carried)


# --- tables ---------------------------------------------------------------------------------------


def _row(walk: _Walk, line: Line) -> None:
    text = walk.article.text
    row = rows.cells(text, line.block.start, line.block.end)
    if walk.table is None or line.group != walk.group:
        walk.table, walk.group = rows.header(text, row), line.group
        return
    read = rows.read(text, walk.table, row)
    if read is None:
        return
    said = {
        kind: " ".join(text[cell.start : cell.end].split()) for kind, cell in read.cells.items()
    }
    section = read.section
    unit = said.get("unit", "")
    walk.found.append(
        Task(
            start=read.task.start,
            end=read.task.end,
            text=text[read.task.start : read.task.end],
            label=read.label,
            unit=unit,
            kinds=kinds(f"{unit}; {said.get('partners', '')}"),
            follows=said.get("follows", ""),
            condition=_words(
                walk, details.condition(walk.page.low, read.task.start, read.task.end)
            ),
            due=said.get("due", ""),
            lead_start=section.start if section else 0,
            lead_end=section.end if section else 0,
            article_id=walk.article.id,
        )
    )


# --- tasks ----------------------------------------------------------------------------------------


def _add(
    walk: _Walk,
    span: Span,
    read: Reading | None,
    label: str = "",
    node: Node | None = None,
    after: Reading | None = None,
    lead: Span | None = None,
) -> None:
    low, bare = walk.page.low, walk.page.bare
    above = after or walk.said()
    unit = _unit_of(read, above, walk, span)
    introduced = lead or walk.lead()
    is_follow_up = read is not None and details.follows_up(low, read.predicate, span.end)
    follow = unit if unit and is_follow_up else details.follows(low, bare, span.start, span.end)
    words = _words(walk, unit)
    for above_node in walk.stack[-1:]:
        above_node.duties.append(len(walk.found))
    if node is not None:
        node.duties.append(len(walk.found))
    walk.found.append(
        Task(
            start=span.start,
            end=span.end,
            text=walk.article.text[span.start : span.end],
            label=label,
            verb=_verb(read, above),
            unit=words,
            kinds=kinds(words),
            follows=_words(walk, follow),
            condition=_words(walk, details.condition(low, span.start, span.end)),
            due=_words(walk, details.due(low, span.start, span.end)),
            lead_start=introduced.start if introduced else 0,
            lead_end=introduced.end if introduced else 0,
            article_id=walk.article.id,
        )
    )


def _unit_of(read: Reading | None, above: Reading | None, walk: _Walk, span: Span) -> Span | None:
    if read and read.unit:
        return read.unit
    if above is None or above.unit is None or (read and read.has_subject):
        return None
    about = re.compile(
        r"(?:[^,;.]{0,30}, )?(?:đối với|về|"
        r"bên cạnh) "
    ).match(walk.page.low, span.start)
    return None if about else above.unit


def _verb(read: Reading | None, above: Reading | None) -> str:
    """Its own verb that orders, asks or plans; else the lead's; else "tiếp tục" and its like."""
    if read and read.force != "plain" and read.verb:
        return read.verb
    if above and above.verb:
        return above.verb
    return read.verb if read else ""


def _words(walk: _Walk, span: Span | None) -> str:
    return " ".join(walk.article.text[span.start : span.end].split()) if span else ""


def _without_leads(found: list[Task]) -> list[Task]:
    """Less the items that only introduce other tasks."""
    leads = {(task.lead_start, task.lead_end) for task in found}
    return [task for task in found if (task.start, task.end) not in leads]
