"""Lines that say more of the duties beside or above them: "Chủ trì: …", "Thời gian: …"."""

import re
from dataclasses import replace

from corpus.addressees import kinds
from corpus.duties.outline import Node
from corpus.duties.walk import Walk, add
from corpus.duties.wording import lowered
from corpus.text import Span, sentences, trimmed

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


def is_attribute(line: str) -> bool:
    """ "- Chủ trì: Công an phường.": it says more of the line above."""
    return _kind_of(line) is not None


def names_unit(line: str) -> bool:
    """Of whose work it is."""
    return _kind_of(line) == "unit"


def _kind_of(line: str) -> str | None:
    name, colon, _ = lowered(line).lstrip(" \t*_+-–•").partition(":")
    named = _ATTRIBUTE.fullmatch(name.strip()) if colon else None
    return _ATTRIBUTES[int((named.lastgroup or "a0")[1:])][0] if named else None


def attribute(walk: Walk, start: int, end: int) -> bool:
    """Given to the duties of the nearest line above that may have any."""
    found = _read(walk, start, end)
    if found is None:
        return False
    kind, words = found
    if kind and words and walk.stack:
        _give(walk, walk.stack[-1], kind, words)
    return True


def attributes(walk: Walk, span: Span) -> bool:
    """A paragraph of nothing else: of the line above it, which is a duty then."""
    text = walk.article.text
    parts = [
        Span(span.start + one.start, span.start + one.end)
        for one in sentences(text[span.start : span.end])
    ]
    read = [_read(walk, one.start, one.end) for one in parts]
    known = [one for one in read if one]
    if len(known) < len(parts) or not known or walk.above is None:
        return False
    is_of_unit = any(kind == "unit" for kind, _ in known)
    if not is_of_unit and _met(walk, _content(walk, walk.above)) is None:
        return False  # "Thời gian: 8 giờ. Địa điểm: hội trường." under a heading of a meeting
    node = Node(_DEEPEST, is_heading=False, duties=[_duty_above(walk, walk.above)])
    for kind, words in known:
        if kind and words:
            _give(walk, node, kind, words)
    return True


_DEEPEST = 11.0
_COUNTED = re.compile(
    r"(?:(?:công )?việc|nhiệm vụ|nội dung|đầu việc)\s+(?:số )?\d{1,2}\s*[.:)-]\s*"
)


def _duty_above(walk: Walk, above: Span) -> int:
    """Its place among the tasks found, which it enters here if it has not been met as one."""
    start = _content(walk, above)
    place = _met(walk, start)
    if place is None:
        add(walk, trimmed(walk.article.text, start, above.end), None)
        place = len(walk.found) - 1
    return place


def _content(walk: Walk, above: Span) -> int:
    counted = _COUNTED.match(walk.page.low, above.start, above.end)
    return counted.end() if counted else above.start


def _met(walk: Walk, start: int) -> int | None:
    return next((at for at, one in enumerate(walk.found) if one.start <= start < one.end), None)


def _read(walk: Walk, start: int, end: int) -> tuple[str, str] | None:
    low = walk.page.low
    begin = re.compile(r"[\s*_]*").match(low, start).end()  # type: ignore[union-attr]
    colon = low.find(":", begin, min(end, begin + 50))
    named = _ATTRIBUTE.fullmatch(low[begin:colon].strip()) if colon >= 0 else None
    if not named:
        return None
    value = trimmed(walk.article.text, colon + 1, end)
    words = walk.article.text[value.start : value.end].rstrip(" .;")
    return _ATTRIBUTES[int((named.lastgroup or "a0")[1:])][0], words


def _give(walk: Walk, node: Node, kind: str, words: str) -> None:
    for place in node.duties:
        task = walk.found[place]
        if kind == "unit":
            walk.found[place] = replace(task, unit=words, kinds=kinds(words))
        elif kind == "partners":
            walk.found[place] = replace(task, kinds=kinds(f"{task.unit}; {words}"))
        elif not getattr(task, kind):
            walk.found[place] = replace(task, **{kind: words})  # type: ignore[arg-type]
