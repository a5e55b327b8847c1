"""Lines that say what stands below them: headings, annexes, leads, names of units."""

import re

from corpus import headings
from corpus.duties import reading, sections
from corpus.duties.judging import is_paper
from corpus.duties.outline import Line, Node
from corpus.duties.reading import Reading
from corpus.duties.sections import Mode
from corpus.duties.units import is_unit_alone, is_unit_named
from corpus.duties.walk import Walk, climb
from corpus.text import Span

_FORM = re.compile(r"\W*(?:phụ lục|mẫu số|biểu mẫu|mẫu \d|biên bản|phiếu)(?!\w)")
_WHOSE = re.compile(
    r"(?:điều \d+\.?\s+)?(?:(?:đối )?với |về phía |(?P<asks>đề nghị) |"
    r"(?P<whose>(?:phần |công )?việc|nhiệm vụ|"
    r"trách nhiệm)(?:, (?:quyền hạn|nhiệm vụ))?(?: cụ thể)? của )"
)

_GOES_ON = re.compile(r",?\s+(?:(?:bao )?gồm(?: có)?|như sau|cụ thể(?: như sau| là)?)$")


def heading(walk: Walk, line: Line) -> None:
    if enter_form(walk, Span(line.content, line.end)):
        return
    climb(walk, line.rank)
    name = headings.name(walk.article.text[line.content : line.end])
    said = unit_alone(walk, line.content, line.end)
    mode = sections.of_heading(name) or _of_unit(walk, said)
    walk.stack.append(Node(line.rank, mode, said, counts=sections.demands(name)))
    walk.talk.said, walk.talk.lead = None, None


def _of_unit(walk: Walk, said: Reading | None) -> Mode:
    """Below the name of a unit a paper says what the unit does; a report what it did."""
    is_such = said is not None and is_paper(walk) and walk.mode != "other"
    return "duties" if is_such else ""


def enter_form(walk: Walk, span: Span) -> bool:
    """An annex or a form begins: it is a part of its own, and what has to be filled in no duty."""
    is_long = span.end - span.start > 160
    if walk.is_news or is_long or not _FORM.match(walk.page.low, span.start):
        return False
    walk.stack = [Node(1.0, sections.of_heading(walk.article.text[span.start : span.end]))]
    return True


_LONGEST_NAME = 8  # words


def unit_alone(walk: Walk, start: int, end: int) -> Reading | None:
    """A line that only names a unit: "1. Ban Tổ chức Quận ủy", "2. Các chi bộ:"."""
    low = walk.page.low
    begin = reading.after_connectors(walk.page, start, end)
    marked = reading.past_marks(walk.page, start, end)
    about = _WHOSE.match(low, marked, end) or _WHOSE.match(low, begin, end)
    begin = about.end() if about else begin
    words = _GOES_ON.sub("", low[begin:end].rstrip(" :.;*_"))
    if not about and _is_sentence(low[begin:end]):
        return None
    hidden = walk.page.bare[begin : begin + len(words)]
    is_named = about is not None and bool(about["whose"]) and is_unit_named(words)
    if not (is_unit_alone(words, hidden) or is_named):
        return None
    verb = (about and about["asks"]) or ""
    return Reading("order" if verb else "plain", verb, Span(begin, begin + len(words)), end)


def _is_sentence(line: str) -> bool:
    """Closed, and longer than units are called: its verb is one that no list here holds."""
    return line.rstrip(" *_").endswith((".", ";")) and len(line.split()) > _LONGEST_NAME


def lead_mode(walk: Walk, low: str, said: Reading | None) -> Mode:
    """ "Giao Ủy ban nhân dân phường:" orders by a verb that alone is part of other words; in a
    paper "Trạm Y tế phường chủ trì, phối hợp các khu phố:" does as well."""
    of_words = sections.of_lead(low)
    if of_words or said is None or said.unit is None:
        return of_words
    return "duties" if said.force == "order" else _of_unit(walk, said)


def push_lead(walk: Walk, span: Span) -> None:
    top = walk.stack[-1].rank if walk.stack else 0.0
    low = walk.page.low[span.start : span.end]
    said = _lead_says(walk, span)
    mode = lead_mode(walk, low, said)
    walk.stack.append(Node(max(6.5, top + 0.01), mode, said, span, False))
    if mode == "duties" and said:
        walk.talk.said, walk.talk.ago = said, 0


def _lead_says(walk: Walk, span: Span) -> Reading | None:
    whose = _WHOSE.match(walk.page.low, span.start) and unit_alone(walk, span.start, span.end)
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
