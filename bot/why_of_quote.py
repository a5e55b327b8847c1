"""Why what was just quoted is so: "vì sao?", "vi sao vuong?" after "Còn 47 hộ vướng …". Told by
that sentence itself, by the next one that opens with the cause, or not at all."""

import re
from collections.abc import Sequence

from bot import wording
from bot.answer import Citation
from bot.composition import Composition, Draft, document, one_line
from bot.fragments import Fragment
from bot.last_quoted import quoted_spans
from bot.material import Material
from bot.ranking import tokens_of
from bot.reasons import asks_cause, asks_why
from bot.spans import Candidate
from corpus.text import canonical

_CAUSE = re.compile(
    r"(?<!\w)(?:vì(?! vậy| thế)|bởi(?! vậy)|nhờ|nguyên nhân|(?:lý|lí) do|xuất phát từ|"
    r"để(?= (?:kịp|tránh|bảo đảm|công nhân|người|bà con|phục vụ|giúp|khỏi|không))|"
    r"do (?!đồng chí|đ/c|ông|bà|anh|chị|ban|bộ|tỉnh|đảng|ủy|trưởng|phó|bí thư|chủ tịch|sở|hội))"
)
_GOES_ON = re.compile(
    r"\W*(?:(?:tuy nhiên, )?(?:nguyên nhân|(?:lý|lí) do)|(?:đó |đây |điều này |chủ yếu |phần lớn )?"
    r"(?:là )?(?:do|vì|bởi)(?! vậy| thế))(?!\w)|"
    r".*(?<!\w)(?:phần lớn|chủ yếu|chính|một phần)(?: là)? (?:do|vì|bởi)(?!\w)"
)
_OF_WHAT = re.compile(r"(?<!\w)(?:gồm|trong đó|chủ yếu là|phần lớn là)(?!\w)")  # "29 hộ vướng …"
_NEXT = 2  # sentences
_SMALL = frozenset("het chua lai con nhieu it qua the vay xong duoc khong cao thap".split())


def why_of_quote(one: Fragment, cited: Citation, material: Material) -> Composition | None:
    """None where something else is asked, or nothing but "vì sao" and no cause stands there."""
    if not asks_cause(one.text) or one.pointer or one.ordinal:
        return None
    spans = quoted_spans(cited, material)
    if not spans or not set(one.own_words) - _SMALL <= _said(spans):
        return None
    cause = next((span for span in spans if _tells(one, span)), None)
    cause = cause or _behind(spans[-1], material)
    if cause:
        return Composition(
            (Draft(one_line(cause.text), (cause,), "conclusion"), document(material, cause))
        )
    return None if asks_why(one.text) else _left_open(spans[0], material)


def _tells(one: Fragment, span: Candidate) -> bool:
    said = canonical(span.text).lower()
    return bool(_CAUSE.search(said) or (one.own_words and _OF_WHAT.search(said)))


def _said(spans: Sequence[Candidate]) -> frozenset[str]:
    return frozenset().union(*(tokens_of(one.text) for one in spans))


def _behind(last: Candidate, material: Material) -> Candidate | None:
    """Of the next sentences of the same paragraph the one that opens with a cause."""
    after = [
        span
        for span in material.of(last.article.id).candidates()
        if span.passage == last.passage and span.start >= last.end
    ]
    after.sort(key=lambda span: span.start)
    opens = (span for span in after[:_NEXT] if _GOES_ON.match(canonical(span.text).lower()))
    return next(opens, None)


def _left_open(span: Candidate, material: Material) -> Composition:
    carrier = wording.CARRIERS[span.article.kind]
    said = wording.NO_CAUSE_BUT.format(carrier=carrier, phrase=one_line(span.text).rstrip("."))
    return Composition((Draft(said, (span,), "conclusion"), document(material, span)), "not_stated")
