"""What an article says that its sources do not tell: "Ngày niêm yết danh sách chưa tìm thấy". Asked
for just that, no other day, sum or name of the same article answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.composition import Composition, Draft, document, is_silent, one_line
from bot.material import Material
from bot.one_of_a_kind import areas
from bot.question import Question
from bot.ranking import Scored
from bot.spans import Candidate
from bot.support import said_by, words_asked, words_in
from corpus.text import fold

_LEAST_SAID = 0.65  # of the denied thing's own words, in the question
_AS_MUCH_REACH = 0.05
_NOT = r"(?:cung |hien |deu )?(?:khong|chua)"
_BEHIND = re.compile(
    r"(?:khong|chua) (?:nguon nao |trang nao )?(?:neu|thay|ghi|cho biet|noi|in ra|dua ra)(?: ro)? "
    r"(?P<what>[^.;()]{6,120})"
)
_AHEAD = re.compile(
    rf"(?:^|[.;,] )(?P<what>[^.;]{{6,140}}?),? (?:{_NOT} (?:co(?= trong| o| tai| so|[.,]|$)|"
    r"xuat hien|thay|tim thay|ro|xac nhan|tra loi duoc|biet|nam)|(?:nam o phan .{0,20})?bi cat)"
)
_HEAD = (
    r"(?:thoi (?:han|diem|gian|luong)|han|ngay|so|ten|muc|ty le|che do|ai|tham quyen|noi|lo trinh)"
)
_PARTS = re.compile(rf"(?:,| va|, va) (?={_HEAD}\b)")
# What the denied thing is, by its first word, and the readings that ask for such.
_KINDS = (
    (re.compile(r"(?:han|thoi han|ngay cuoi)\b"), ("deadline", "date"), ("length", "notice")),
    (re.compile(r"(?:ngay|thoi (?:diem|gian))\b"), ("date", "signed"), ()),
    (re.compile(r"(?:so|muc|ty le)\b"), ("count", "number"), ("share", "money", "length", "often")),
    (re.compile(r"(?:ten|ai)\b"), ("person", "list", "signer"), ("company",)),
)
_QUOTING = re.compile(r"^.*câu hỏi kiểu ")
_KIND = re.compile(rf"{_HEAD}(?: (?:chot|cuoi|ngay|lan|hieu))?\b")
_COMMON = frozenset(
    "to chuc|thuc hien|cu the|chi tiet|tung|rieng|cua|o|va|cho|trong|cac|duoc|phai|co|la|thi|ve|"
    "nhung|mot|moi|nay|theo|hay|voi".split("|")
)


@dataclass(frozen=True)
class _Denied:
    span: Candidate
    what: str  # "ngày niêm yết danh sách"


def denied(
    question: Question, material: Material, ranked: Sequence[Scored], told: Composition
) -> Composition | None:
    """None where no article near says that it lacks what was asked for."""
    first = told.drafts[0]
    if told.reason or first.role != "conclusion" or not first.spans or question.asks_for_list:
        return None
    for one in _remarks(ranked, first.spans[0]):
        if _is_asked(question, one, first.spans[0]):
            remark = Draft(one_line(one.span.text), (one.span,), "conclusion")
            return Composition((remark, document(material, one.span)), "not_stated")
    return None


def _remarks(ranked: Sequence[Scored], told: Candidate) -> Iterator[_Denied]:
    """Of the article that answers, and of those that hold as much of the question."""
    least = ranked[0].reach - _AS_MUCH_REACH
    for one in ranked:
        is_near = one.candidate.article.id == told.article.id or one.reach >= least
        if is_near and is_silent(one.candidate):
            for what in _things(one.candidate.text):
                yield _Denied(one.candidate, what)


def _things(remark: str) -> Iterator[str]:
    for pattern in (_BEHIND, _AHEAD):
        for match in pattern.finditer(fold(remark)):
            yield from _parts(remark[match.start("what") : match.end("what")])


def _parts(things: str) -> Iterator[str]:
    """Of "hạn nộp hồ sơ và ngày niêm yết"."""
    folded, start = fold(things), 0
    for joint in [*_PARTS.finditer(folded), None]:
        end = joint.start() if joint else len(things)
        yield _QUOTING.sub("", things[start:end]).strip(' "“”')
        start = joint.end() if joint else end


def _is_asked(question: Question, one: _Denied, told: Candidate) -> bool:
    if not _is_of_kind(question, one.what):
        return False
    title = one.span.article.title
    asked, named = words_asked(question), set(words_in(_of_what(one.what))) - _COMMON
    own = [word for word in named if not said_by(word, title)]
    is_said = [word for word in own or named if said_by(word, question.text)]
    if not is_said or len(is_said) < (_LEAST_SAID if own else 1) * len(own or named):
        return False
    matter = [word for word in asked if not said_by(word, title)]
    by_remark = sum(said_by(word, one.span.text) for word in matter)
    by_told = sum(said_by(word, told.text) for word in matter)
    if one.span.article.id == told.article.id:
        return by_remark >= by_told
    is_of_place = all(said_by(area, one.span.article.text) for area in areas(question))
    return is_of_place and by_remark > by_told


def _of_what(thing: str) -> str:
    """The denied thing less the word that says of which kind it is."""
    head = _KIND.match(fold(thing))
    return thing[head.end() :] if head else thing


def _is_of_kind(question: Question, what: str) -> bool:
    """A day is asked for where a day is denied; what has no kind of its own goes by its words."""
    shape = question.shape.name if question.shape else ""
    for head, wants, shapes in _KINDS:
        if head.match(fold(what)):
            return question.main_want in wants or shape in shapes
    return True
