"""Of several days in one sentence those of the clause that was asked about: "đại hội chi bộ xong
trước 31/3; đại hội đảng bộ cơ sở xong trước 30/6". What else the sentence sets is not told."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.composition import Draft, one_line
from bot.material import Read
from bot.question import Question
from bot.ranking import Scored, share, tokens_of
from bot.spans import Candidate
from corpus.article import Article
from corpus.cells import cells
from corpus.milestones import Milestone
from corpus.text import CAPITALS, fold, syllables

_BREAK = re.compile(r";|\n|, (?=[^\W\d])|(?<=\d) (?=và )")
# Said once for all clauses: "gửi báo cáo tháng …, báo cáo quý …".
_HANDS_IN = frozenset("gui nop trinh hoan thanh xong phai".split())
_SAYS = re.compile(r"^(?!\W*và\s*$)\W*\w")
_OF_PAPER = re.compile(r"^\W*(?:theo|trong|tai) [^,]*, ")
_SEVERAL = re.compile(r", | va | hoac | cung | moi | tung | cac cap")
_ALL = re.compile(r"(?<!\w)(?:nhung|cac) (?:\w+ )?(?:thoi han|han|moc|ngay)(?!\w)")
_HEAD = re.compile(r"[^;:.]{3,120}:(?= )")
_QUALIFIES = re.compile(r"(?:riêng|trừ|trường hợp|nếu|còn)(?!\w)", re.IGNORECASE)
_NAMES_NO_WORK = re.compile(
    r"\W*(?:(?:phai|can|se) )?(?:hoan (?:thanh|tat)|xong|thuc hien)?[\s,]*"
    r"(?:truoc|cham nhat|den|trong|muon nhat|xong)(?!\w)"
)
_NAME = re.compile(rf"[{CAPITALS}]\w*(?: [{CAPITALS}]\w*)+")
MOMENTS = ("DEADLINE", "PLANNED", "START", "RECUR")


def of_own_clause(
    question: Question, read: Read, span: Candidate, moments: Sequence[Milestone]
) -> list[Milestone]:
    """All of them where several things are asked for, or no clause holds more of the question."""
    if len(moments) < 2:
        return list(moments)
    told_once = (one for one in matter(question, span.article) if not _HANDS_IN & {*one.split("_")})
    wanted = dict.fromkeys(told_once, 1.0)
    opening = _headed(read, span)
    head = tokens_of(opening.text) if opening else frozenset()  # said of every clause
    clauses = _clauses(span, moments)
    excepted = _excepted(question, clauses, moments)
    if excepted:
        return excepted
    said = [_of(clauses, one) for one in moments]
    held = [tokens_of(one) | (frozenset() if _names_its_own(read, one) else head) for one in said]
    own = [frozenset(wanted) & one for one in held]
    if _asks_several(question, own) or (opening is None and _hold_apart(own)):
        return list(moments)
    shares = [share(wanted, one) for one in held]
    return [one for one, told in zip(moments, shares, strict=True) if told == max(shares)]


def _excepted(
    question: Question, clauses: Sequence[Candidate], moments: Sequence[Milestone]
) -> list[Milestone]:
    """ "…; riêng bản Nà Lốc, bản Pá Khôm trước ngày 15/5", of Pá Khôm alone."""
    asked = f" {' '.join(syllables(question.text))} "
    for one in clauses:
        named = _NAME.findall(one.text) if _QUALIFIES.match(one.text) else []
        others = " ".join(syllables(" ; ".join(each.text for each in clauses if each is not one)))
        flat = [" ".join(syllables(name)) for name in named]
        if any(f" {name} " in asked and f" {name} " not in f" {others} " for name in flat):
            return [each for each in moments if _holds(one, each)]
    return []


def is_of_other_clause(question: Question, span: Candidate, moments: Sequence[Milestone]) -> bool:
    """ "Phát động xong trước ngày 20/4; mỗi đảng bộ gửi ít nhất 10 tác phẩm" tells no day for the
    sending: what is asked about stands in a clause without a day, no word of it in the other, or
    more of it in the one that is set apart ("riêng …")."""
    wanted = matter(question, span.article)
    last = max(one.start_offset for one in moments) - span.start
    at = span.text.find(";", last)
    head = _HEAD.match(span.text)
    before = span.text[head.end() if head else 0 : at]
    if _NAMES_NO_WORK.match(fold(before)):
        return False  # "Chi bộ trường học: hoàn thành trước ngày 25/4; yêu cầu …"
    if at < 0:
        return False
    own, other = wanted & tokens_of(before), wanted & tokens_of(span.text[at:])
    if _QUALIFIES.match(span.text[at + 1 :].lstrip()):
        return len(other) > len(own)  # "…; riêng việc mở rộng khu neo đậu thì nghiên cứu thêm"
    return bool(other) and not own


def _of(clauses: Sequence[Candidate], one: Milestone) -> str:
    return next((each.text for each in clauses if _holds(each, one)), "")


def matter(question: Question, article: Article) -> set[str]:
    """What is asked about, less whose paper it is: "xã Nà Hương" is no "thôn Nà Hương"."""
    known = tokens_of(of_issuer(article))
    content = set(question.content) - known
    return content | {one for one in question.pairs if content.intersection(one.split("_"))}


def of_issuer(article: Article) -> str:
    """The issuer and the place that its head names."""
    return f"{article.issuer or ''}\n{article.extra.get('place') or ''}"


def _asks_several(question: Question, held: Sequence[frozenset[str]]) -> bool:
    """Two clauses at least hold something of the question (`held`) that no other does."""
    if not _SEVERAL.search(_OF_PAPER.sub("", fold(question.text))):
        return False
    return _hold_apart(held)


def _hold_apart(held: Sequence[frozenset[str]]) -> bool:
    """ "Cuộc thi mở từ ngày 15/4, kết thúc ngày 02/5": what opens the sentence is said of both."""
    clauses = list(dict.fromkeys(held))
    own = (one - frozenset().union(*(x for x in clauses if x is not one)) for one in clauses)
    return sum(map(bool, own)) > 1


def narrowed(read: Read, draft: Draft, chosen: Sequence[Milestone]) -> Draft:
    """The quote less its clauses on other days; whole where nobody would be left to act."""
    span = draft.spans[0]
    dated = [one for one in read.moments(span) if one.role in MOMENTS]
    clauses = _clauses(span, dated)
    kept = [one for one in clauses if any(_holds(one, each) for each in chosen)]
    kept = [one for one in clauses if one in kept or (kept and _QUALIFIES.match(one.text))]
    left = [one for one in clauses if one not in kept]
    if not kept or not any(_holds(one, each) for one in left for each in dated):
        return draft
    first = kept[0]
    is_own = _names_its_own(read, first.text) or bool(_QUALIFIES.match(first.text))
    if first.start == span.start or is_own:
        spans = tuple(kept)
    elif head := _head_of(read, span, first):
        spans = (head, *kept)
    else:
        return draft
    text = " ".join(one_line(one.text).rstrip(" ;,.") + ";" for one in kept)
    head_said = one_line(spans[0].text) if spans[0] is not first else ""
    text = f"{head_said}{'' if head_said.endswith(':') else ' …'} {text}" if head_said else text
    return replace(draft, text=f"{text[:-1]}.", spans=spans)


def no_other_day(question: Question, due: Sequence[Scored]) -> list[Scored]:
    """Without those that hold less of the question than the best and nothing that it lacks: they
    are due for something else or for somebody else."""
    if _ALL.search(fold(question.text)):
        return list(due)
    wanted = matter(question, due[0].candidate.article)
    held = [wanted & tokens_of(one.candidate.said) for one in due]
    return [one for one, told in zip(due, held, strict=True) if not told < held[0]]


def _names_its_own(read: Read, clause: str) -> bool:
    """ "…; các đảng ủy báo cáo …": nobody named before it is meant."""
    is_unit = any(one.unit and clause.startswith(one.unit) for one in read.tasks)
    return clause[:1].isupper() or is_unit or clause.startswith(("các ", "mỗi "))


def _headed(read: Read, span: Candidate) -> Candidate | None:
    """ "Các chi bộ thôn:" or the unit that opens the sentence; of a row the cells before the one
    that sets several days."""
    if span.passage.role == "row":
        return _before_days(span)
    named = _HEAD.match(span.text)
    if named:
        return replace(span, end=span.start + named.end())
    units = (one.unit for one in read.tasks if span.start <= one.start < span.end and one.unit)
    order = _ORDERS.match(span.text)
    begin = order.end() if order else 0
    opening = next((one for one in units if span.text.startswith(one, begin)), "")
    return replace(span, end=span.start + begin + len(opening)) if opening else None


_ORDERS = re.compile(r"(?:Giao|Phân công|Yêu cầu|Đề nghị|Chỉ đạo)(?: cho)? ")


def _before_days(row: Candidate) -> Candidate | None:
    several = (
        one for one in cells(row.text, 0, len(row.text)) if ";" in row.text[one.start : one.end]
    )
    first = next(several, None)
    return replace(row, end=row.start + first.start) if first and first.start else None


def _head_of(read: Read, span: Candidate, clause: Candidate) -> Candidate | None:
    """Of the part of the sentence between semicolons, where that has a subject of its own."""
    parted = span.text.rfind(";", 0, clause.start - span.start) + 1
    rest = span.text[parted:]
    part = replace(span, start=span.start + parted + len(rest) - len(rest.lstrip()))
    is_own = part.start > span.start and _names_its_own(read, part.text)
    return _headed(read, part if is_own else span)


def _clauses(span: Candidate, dated: Sequence[Milestone]) -> list[Candidate]:
    """Cut at semicolons, and elsewhere after a day where another comes, which closes its clause:
    "báo cáo tháng trước ngày 22, báo cáo quý trước ngày 18"."""
    cut: list[Candidate] = []
    for start, end in _pieces(span.text):
        piece = replace(span, start=span.start + start, end=span.start + end)
        is_parted = span.text[:start].rstrip(" ").endswith((";", "\n"))
        if cut and not is_parted and not _is_closed(cut[-1], piece, dated):
            cut[-1] = replace(cut[-1], end=piece.end)
        else:
            cut.append(piece)
    return cut


def _is_closed(before: Candidate, piece: Candidate, dated: Sequence[Milestone]) -> bool:
    """The clause has its day, and one is still to come that is told of something of its own."""
    later = [one for one in dated if piece.start <= one.start_offset]
    has_day = any(_holds(before, one) for one in dated)
    lead = before.article.text[piece.start : later[0].start_offset] if later else ";"
    is_aside = any(mark in lead for mark in ";(")
    return has_day and not is_aside and bool(_SAYS.search(lead))


def _pieces(text: str) -> list[tuple[int, int]]:
    """Without the marks and blanks around."""
    ends = [0, *(match.end() for match in _BREAK.finditer(text)), len(text)]
    found = []
    for start, end in pairwise(ends):
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        found.append((left, start + len(piece.rstrip(" ;,\n"))))
    return [(start, end) for start, end in found if start < end]


def _holds(piece: Candidate, one: Milestone) -> bool:
    return piece.start <= one.start_offset < piece.end
