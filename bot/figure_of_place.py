"""Of a sentence that tells a figure of each of several places, what it says of the one that is
asked about: "kế đến là phường Vĩnh Lạch (551 đảng viên mới)"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot import wording
from bot.composition import Composition, Draft, one_line
from bot.question import Question
from bot.spans import Candidate
from corpus.text import CAPITALS, fold

_LEVEL = r"(?:xã|phường|thị trấn|đặc khu|thôn|ấp|bản|khu phố|tổ dân phố|huyện|quận|tỉnh)"
_NAME = rf"[{CAPITALS}][^\W\d_]*(?: [{CAPITALS}][^\W\d_]*)+"
_PLACE = re.compile(rf"(?<!\w)(?:(?i:{_LEVEL}) )?(?P<name>{_NAME})(?!\w)")
_BREAK = re.compile(
    rf"[;\n]\s*|(?<=:) (?=(?:{_LEVEL} )?{_NAME} \(?\d)|, (?![^()]*\))|(?<=\)) (?=và )|"
    rf"(?<=\w) (?=và (?:{_LEVEL} )?{_NAME})"
)
_LINK = re.compile(r"(?:(?:còn|riêng|và|trong khi(?: đó)?|kế đến|tiếp đến|sau đó|rồi)(?: là)? )+")
_FIGURE = re.compile(r"(?<![\w/.,-])(?:\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?)(?:\s?%)?(?![/.,-]\d|\w)")
_BARE = re.compile(
    rf"^[^:]*?(?P<place>(?:(?i:{_LEVEL}) )?{_NAME})(?::| là| có| đạt|) "
    rf"\(?(?P<figure>{_FIGURE.pattern})\W*$"
)
_COUNTED = re.compile(
    r"(?<!\w)(?:bao nhieu|may) (?P<noun>[^\W\d]+)|(?<!\w)so (?P<of>(?!luong)[^\W\d]+)"
)


def figure_of_place(question: Question, told: Composition) -> Composition:
    """The composition, with its first sentence cut to the part on the place; unchanged where the
    sentence is of one place or it is not certain which part is that."""
    if told.reason or not told.drafts or question.main_want != "count":
        return told
    first = told.drafts[0]
    if len(first.spans) != 1 or first.text != one_line(first.spans[0].text):
        return told
    part = _own_part(question, first.spans[0])
    if part is None:
        return told
    bare = _BARE.match(part.text)
    if bare:
        line = wording.FIGURE_OF.format(place=bare["place"], figure=bare["figure"])
        conclusion = Draft(line[:1].upper() + line[1:], first.spans, "conclusion")
        return replace(told, drafts=(conclusion, *told.drafts))
    narrow = replace(first, text=one_line(part.text), spans=(part,))
    return replace(told, drafts=(narrow, *told.drafts[1:]))


def _own_part(question: Question, span: Candidate) -> Candidate | None:
    """The only part with the name asked for, where it holds one figure and other parts name others
    with theirs."""
    asked = " ".join(fold(question.text).split())
    parts = [*_parts(span)]
    own = [one for one in parts if _names(one.text) & {*_said(asked, one.text)}]
    others = [one for one in parts if one not in own and _names(one.text)]
    told = [one for one in others if len(_FIGURE.findall(one.text)) == 1]
    if len(own) != 1 or not told:
        return None
    part = own[0]
    is_sure = len(_names(part.text)) == 1 and len(_FIGURE.findall(part.text)) == 1
    says_it = bool(_BARE.match(part.text)) or _counted(question) in fold(part.text).split()
    return part if is_sure and says_it else None


def _counted(question: Question) -> str:
    """The first word of what is counted, folded: "hộ nghèo ở Hòa Lũng bao nhiêu"."""
    found = _COUNTED.search(fold(question.text))
    if found is None:
        return next(iter(question.content), "")
    return found["noun"] or found["of"]


def _parts(span: Candidate) -> Iterator[Candidate]:
    at = 0
    text = span.text
    for stop in [*_BREAK.finditer(text), None]:
        end = stop.start() if stop else len(text)
        link = _LINK.match(text, at)
        start = link.end() if link and link.end() < end else at
        if text[start:end].strip():
            yield replace(span, start=span.start + start, end=span.start + end)
        at = stop.end() if stop else end


def _names(text: str) -> set[str]:
    return {fold(match["name"]) for match in _PLACE.finditer(text)}


def _said(asked: str, text: str) -> Iterator[str]:
    for name in _names(text):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", asked):
            yield name
