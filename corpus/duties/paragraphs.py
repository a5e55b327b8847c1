"""Duties in paragraphs: below headings that announce them, and in running text."""

from corpus.duties import prose, sections
from corpus.duties.attributes import attributes, is_attribute
from corpus.duties.heads import enter_form, push_lead
from corpus.duties.judging import (
    content_start,
    counts_anyway,
    is_blank,
    is_paper,
    item_reading,
)
from corpus.duties.outline import Line
from corpus.duties.prose import Found
from corpus.duties.reading import Reading
from corpus.duties.walk import Walk, add
from corpus.text import Span, sentences, trimmed


def paragraph(walk: Walk, line: Line, below: Line | None) -> None:
    text = walk.article.text
    span = trimmed(text, line.block.start, line.block.end)
    if not walk.is_news and attributes(walk, span):
        return
    if not is_attribute(text[span.start : span.end]):
        walk.above = span
    while walk.stack and not walk.stack[-1].is_heading:
        walk.stack.pop()
    enter_form(walk, span)
    if walk.mode == "other":
        walk.talk.ago += 1
        return
    is_lead = below is not None and below.block.role == "item" and below.lead != ""
    last = sentences(text[span.start : span.end])[-1:]
    lead = Span(span.start + last[0].start, span.start + last[0].end) if last else span
    if (walk.mode == "duties" and not walk.is_news) or is_paper(walk):
        _plain_paragraph(walk, span, lead if is_lead or text[span.end - 1] == ":" else None)
    else:
        for found in prose.paragraph(walk.page, walk.talk, span.start, span.end):
            _add_found(walk, found, lead if is_lead else None)
    if is_lead or (text[span.end - 1] == ":" and sections.of_lead(text[lead.start : lead.end])):
        push_lead(walk, lead)


def _plain_paragraph(walk: Walk, span: Span, lead: Span | None) -> None:
    """Sentences below a heading that announces duties, or in an official paper."""
    after: Reading | None = None
    for one in sentences(walk.article.text[span.start : span.end]):
        sentence = Span(span.start + one.start, span.start + one.end)
        if sentence == lead or is_blank(walk, sentence.start, sentence.end):
            continue
        begin = content_start(walk, sentence.start, sentence.end)
        read = item_reading(walk, begin, sentence.end)
        is_open = _is_below_unit(walk) and (one.start == 0 or bool(after))
        if read and (walk.mode == "duties" or read.unit or read.force == "order" or after):
            add(walk, sentence, read, after=after)
            after = read
        elif is_open and counts_anyway(walk, begin, sentence.end):
            add(walk, sentence, None)
            after = after or walk.said()


def _is_below_unit(walk: Walk) -> bool:
    """ "4. Trung tâm Y tế huyện" and then "Kiểm kê trang thiết bị …", whatever its verb."""
    above = walk.stack[-1] if walk.stack else None
    return above is not None and above.said is not None and above.said.unit is not None


def _add_found(walk: Walk, found: Found, lead: Span | None) -> None:
    if found.span != lead and walk.page.low[found.span.end - 1] != ":":
        carried = found.lead or walk.talk.lead
        add(walk, found.span, found.reading, after=found.after, lead=carried)
