"""Who is in charge, where a line names the body first and the person behind it: "Đoạn 3, 1,6 km:
chi bộ khu phố 4. Phụ trách: đ/c Mạc Đình Toản"."""

import re
from dataclasses import replace

from bot.composition import Composition, one_line
from bot.material import Material
from bot.people import names
from bot.question import Question
from bot.spans import candidates
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
    behind = (one for one in candidates(read.article, span.passage, 0.0) if one.start >= span.end)
    after = next(behind, None)
    if after is None or not _IN_CHARGE.match(fold(after.text)) or not names(after.text):
        return told
    both = replace(first, text=f"{first.text} {one_line(after.text)}", spans=(*first.spans, after))
    return replace(told, drafts=(both, *told.drafts[1:]))
