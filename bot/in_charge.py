"""Who is in charge, where a line names the body first and the person behind it: "Đoạn 3, 1,6 km:
chi bộ khu phố 4. Phụ trách: đ/c Mạc Đình Toản"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.composition import Composition, one_line
from bot.material import Material, Read
from bot.people import names
from bot.question import Question
from bot.spans import Candidate, candidates
from corpus.text import fold

_IN_CHARGE = re.compile(
    r"\W*(?:nguoi |can bo |dong chi )?(?:phu trach|theo doi|chiu trach nhiem|dau moi|chu tri|"
    r"truong (?:nhom|doan|ban)|to truong|lien he)[^:]{0,20}:"
)


def with_person(question: Question, told: Composition, material: Material) -> Composition:
    """Unchanged where the quote names somebody, or no such line stands right behind it."""
    first = told.drafts[0]
    if question.main_want != "person" or told.reason or not first.spans:
        return told
    span = first.spans[-1]
    if names(span.text):
        return told
    read = material.of(span.article.id)
    above = _named_above(span, read)
    if above:
        text = f"{one_line(above.text).rstrip(' :')}: {first.text}"
        both = replace(first, text=text, spans=(above, *first.spans))
        return replace(told, drafts=(both, *told.drafts[1:]))
    behind = (one for one in candidates(read.article, span.passage, 0.0) if one.start >= span.end)
    after = next(behind, None)
    if after is None or not _IN_CHARGE.match(fold(after.text)) or not names(after.text):
        return told
    both = replace(first, text=f"{first.text} {one_line(after.text)}", spans=(*first.spans, after))
    return replace(told, drafts=(both, *told.drafts[1:]))


def is_named_above(spans: Sequence[Candidate]) -> bool:
    """Put together so: the line that names somebody, and what stands below it."""
    return (
        len(spans) > 1
        and spans[1].passage.lead_start == spans[0].start
        and bool(names(spans[0].text))
    )


def _named_above(span: Candidate, read: Read) -> Candidate | None:
    """The item that this one stands below, where it names just one: "1. Đồng chí Lê Thị Tám, Phó
    Bí thư:"."""
    start = span.passage.lead_start
    holder = next((one for one in read.passages if one.start <= start < one.end), None)
    if span.passage.role != "item" or holder is None or holder.role != "item":
        return None
    end = start + len(span.passage.lead)
    is_of_one = len(names(span.passage.lead)) == 1
    return Candidate(read.article, holder, start, end, span.relevance) if is_of_one else None
