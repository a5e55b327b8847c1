"""Two works by their last days: "dọn rác và trồng hoa, việc nào phải xong trước", "hạn nộp sổ và
hạn báo cáo chênh mấy ngày". Each is asked for itself; both days are told, and which is first."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from bot import wording
from bot.answer import Answer, Citation, first_cited
from bot.composition import Composition, Draft, one_line
from bot.quoting import Quoting
from bot.spans import Candidate
from corpus.milestones import Milestone
from corpus.numbers import asked as numbers_in
from corpus.records import Records
from corpus.text import fold, stored, syllables

_THING = r"(?:(?:viec|cai|han|muc|noi dung|nhiem vu|moc|ben)) nao"
_DUE = r"(?: (?:phai|can|co|se|thi|la|den|het|xong|hoan thanh|han|thoi han))*"
_FIRST = r"(?: (?:truoc|sau|(?:som|muon|gap|gan) hon))"
_APART = r"(?:(?:chenh(?: lech)?|cach|hon kem|khac)(?: nhau)? (?:may|bao nhieu|bao lau)(?: ngay)?)"
_ASKS = rf"(?:{_THING}{_DUE}{_FIRST}|{_DUE.strip()}{_FIRST}|{_APART})"
_BEHIND = re.compile(rf"[\s,:]+(?:thi )?{_ASKS}(?:,? (?:va )?{_ASKS})*(?: (?:vay|the|a|nhi))*\W*$")
_BEFORE = re.compile(
    rf"^\W*(?:giua|so sanh(?= (?:thoi )?han)|{_THING}{_DUE}{_FIRST}\s*[:,]|"
    rf"(?:thoi )?han {_APART}\s*[:,])\s*"
)
_JOINT = re.compile(r",? (?:va|voi|hay|hoac|so voi) ")
_HEAD = re.compile(r"^(?:(?:thoi )?han(?! che| muc)(?: cua| nop(?= ho so))?|viec)\s+")
_LIGHT = frozenset("va cac cua cho voi o tai theo han viec thoi xong hoan thanh".split())
_LEAST, _MOST_SPLITS = 2, 3
_SHARE = 0.8  # of a side's words that its sentence must hold


@dataclass(frozen=True)
class _Side:
    said: str
    day: Milestone
    span: Candidate


def sides(question: str) -> Iterator[tuple[str, str]]:
    """The two works that are compared by their days; several where it is open what "và" joins."""
    text = " ".join(stored(question).split()).strip(" ?.!")
    folded = fold(text)
    if len(folded) != len(text) or len(numbers_in(text)) > 1:
        return  # two papers are set side by side as such
    before, behind = _BEFORE.match(folded), _BEHIND.search(folded)
    if not (before and len(before[0].split()) > 1) and not behind:
        return
    start, end = before.end() if before else 0, behind.start() if behind else len(text)
    for joint in _JOINT.finditer(folded, start, end):
        pair = (_bare(text[start : joint.start()]), _bare(text[joint.end() : end]))
        if all(len(one.split()) >= _LEAST for one in pair):
            yield pair


def _bare(side: str) -> str:
    head = _HEAD.match(fold(side))
    return side[head.end() if head else 0 :].strip(" ,")


def two_works(
    question: str, ask: Callable[[str], Answer], records: Records, quoting: Quoting
) -> Composition | None:
    """`ask` answers a question for itself; None where one of the two is told no single day."""
    for pair in islice(sides(question), _MOST_SPLITS):
        found = [_side(one, ask, records, quoting) for one in pair]
        left, right = found
        if left and right and left.span != right.span:
            return _told(left, right)
    return None


def _side(
    said: str, ask: Callable[[str], Answer], records: Records, quoting: Quoting
) -> _Side | None:
    how = "hạn {} là ngày nào" if not said.isascii() else "han {} la ngay nao"
    answer = ask(how.format(said))
    if answer.refused or answer.reason or any(one.role == "note" for one in answer.statements):
        return None  # a day that was put off is told with both papers
    quoted = first_cited(answer, answer.statements[0]) if answer.statements else None
    if quoted is None or not _is_of(said, quoted):
        return None
    day = _day(quoted, records)
    span = quoting.stretch(quoted.article_id, quoted.start, quoted.end)
    return _Side(said, day, span) if day else None


def _is_of(said: str, quoted: Citation) -> bool:
    words = set(syllables(said)) - _LIGHT
    held = words & set(syllables(quoted.quote))
    return bool(words) and len(held) >= _SHARE * len(words)


def _day(quoted: Citation, records: Records) -> Milestone | None:
    """The one last day that the sentence tells."""
    found = [
        one
        for one in records.milestones([quoted.article_id])
        if quoted.start <= one.start_offset < quoted.end and one.role == "DEADLINE" and one.end
    ]
    is_one = len({one.end for one in found}) == 1
    return found[0] if is_one and not found[0].rrule else None


def _told(left: _Side, right: _Side) -> Composition | None:
    if left.day.end is None or right.day.end is None:
        return None
    first, second = (left, right) if left.day.end <= right.day.end else (right, left)
    text = _text(first, second)
    spans = (first.span, second.span)
    lines = (Draft(one_line(one.text), (one,)) for one in spans)
    return Composition((Draft(text, spans, "conclusion"), *lines))


def _text(first: _Side, second: _Side) -> str:
    apart = (second.day.end - first.day.end).days if first.day.end and second.day.end else 0
    is_alike = first.day.boundary == second.day.boundary
    days = wording.DAYS_APART.format(days=apart) if is_alike and apart else ""
    pattern = wording.DUE_FIRST if apart else wording.DUE_TOGETHER
    return pattern.format(
        first=first.said,
        second=second.said,
        day=first.day.text,
        other=second.day.text,
        apart=days,
    )
