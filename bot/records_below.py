"""Records that a paper writes out line by line ("1. Cuộc 1: Kiểm tra", below it "Đối tượng: …",
"Thời gian: …", "Trưởng đoàn: …"): one is found by what any of its lines says, and told by the line
that is asked for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.composition import Composition, Draft, document, one_line
from bot.material import Material, Read
from bot.question import Question
from bot.ranking import Scored, headed
from bot.spans import Candidate, whole_item
from corpus.addressees import kinds
from corpus.article import Passage
from corpus.text import fold, item_label, syllables, trimmed

_LINE = re.compile(r"^\W*(?P<label>[^\W\d_][^:.;,()\d]{1,40}):\**\s+\S")
_LONGEST = 6  # syllables of a label
_FEWEST_LINES, _FEWEST_RECORDS = 2, 2
_MOST_NAME = 200  # characters of the line above
# What is asked, and the labels that hold it, best first.
_ASKED = (
    (
        r"(?:ai|(?:dong chi|nguoi|don vi|co quan|ben) nao).*"
        r"(?:truong doan|dan dau|phu trach|chu tri|lam truong)|"
        r"truong doan|(?:do|la) (?:ai|dong chi nao)|nguoi phu trach",
        r"truong doan|doan truong|to truong|nguoi (?:phu trach|chu tri|dan dau)|phu trach|chu tri|"
        r"(?:don vi|co quan) (?:chu tri|thuc hien)|lanh dao|dong chi phu trach|giang vien|"
        r"bao cao vien",
    ),
    (
        r"khi nao|bao gio|luc nao|thoi gian nao|(?:thang|ngay|quy) (?:may|nao)",
        r"(?:moc )?thoi (?:gian|diem|han)(?: \w+){0,3}|thuc hien|ngay(?: \w+){0,2}|tien do|lich",
    ),
    (
        r"(?:noi dung|chuyen|viec|van de|chuyen de) (?:gi|nao)|ve (?:gi|chuyen gi|viec gi)",
        r"noi dung(?: \w+){0,3}|chuyen de|chu de|ve viec|linh vuc",
    ),
    (r"o dau|cho nao|dia diem", r"dia diem|noi (?:hop|hoc|to chuc)|hoi truong"),
    (
        r"(?:nhung|cac|may|bao nhieu) (?:chi bo|don vi|to chuc|noi|xa|phuong|dang uy|truong)|"
        r"nhung (?:dau|ai|noi nao)|doi tuong|don vi nao|chi bo nao|noi nao",
        r"doi tuong(?: \w+){0,4}|don vi(?: \w+){0,6}|dia ban|thanh phan|noi den|"
        r"to chuc dang(?: \w+){0,4}",
    ),
)
_ASKS = tuple(
    (re.compile(rf"(?<!\w)(?:{asks})(?!\w)"), re.compile(labels)) for asks, labels in _ASKED
)
_OF_MATTER = _ASKS[2][0]
_LIGHT = frozenset(
    "ai lam la do dong chi nao nguoi truong doan dan dau phu trach chu tri khi bao gio luc thoi "
    "gian thang may ngay quy noi dung chuyen viec van de gi ve o cho dia diem nhung cac co "
    "nhieu don vi to chuc doi tuong duoc bi cuoc dot trong nam theo ke hoach cua va tai vao nay "
    "nhu the vu ben phan day hoi nhom se da phai ra di giup biet xin vay a tat ca gom chuong "
    "trinh".split()
)


@dataclass(frozen=True)
class _Line:
    label: str  # folded
    span: Candidate


@dataclass(frozen=True)
class _Record:
    name: Candidate | None  # the line above
    lines: tuple[_Line, ...]

    @property
    def words(self) -> frozenset[str]:
        said = " ".join(one.span.text for one in self.lines)
        above = self.name.text if self.name else self.lines[0].span.passage.heading
        return frozenset(syllables(f"{above} {said}"))


def told_of_record(
    question: Question, material: Material, ranked: Sequence[Scored]
) -> Composition | None:
    """None where no such records were read, or it is not certain which is meant or which line."""
    folded = fold(question.text)
    if not ranked or not any(asks.search(folded) for asks, _ in _ASKS):
        return None
    records = [*_records(material.of(ranked[0].candidate.article.id))]
    record = _meant(question, records) if len(records) >= _FEWEST_RECORDS else None
    line = _asked(question, record) if record else None
    if record is None or line is None:
        return None
    drafts = [Draft(one_line(line.span.text), (line.span,), "conclusion")]
    drafts.append(document(material, line.span))
    drafts += [Draft(one_line(one.text), (one,)) for one in _shown(question, record, line)]
    return Composition(tuple(drafts))


def _records(read: Read) -> Iterator[_Record]:
    """In order; of those the labels of which come back."""
    found = [*_runs(read)]
    labels = [{line.label for line in one.lines} for one in found]
    for at, one in enumerate(found):
        others = set().union(*(each for k, each in enumerate(labels) if k != at))
        if len(labels[at] & others) >= _FEWEST_LINES:
            yield one


def _runs(read: Read) -> Iterator[_Record]:
    above: Candidate | None = None
    lines: list[_Line] = []
    for passage in (*read.passages, None):
        line = _line(read, passage) if passage else None
        if line and line.label not in {one.label for one in lines}:
            lines.append(line)
            continue
        if len(lines) >= _FEWEST_LINES:
            yield _Record(_heading(read, lines[0].span) or above, tuple(lines))
        lines = [line] if line else []
        above = None if line else _name(read, passage)


def _line(read: Read, passage: Passage) -> _Line | None:
    if passage.role not in ("item", "paragraph"):
        return None
    spans = whole_item(read.article, passage, read.relevance_of(passage))
    found = _LINE.match(spans[0].text) if spans else None
    label = " ".join(syllables(found["label"])) if found else ""
    is_label = label and len(label.split()) <= _LONGEST and not kinds(label.split()[0])
    known = any(labels.fullmatch(label) for _, labels in _ASKS)
    return _Line(label, spans[0]) if is_label and (known or not kinds(label)) else None


def _name(read: Read, passage: Passage | None) -> Candidate | None:
    if passage is None or passage.role not in ("item", "paragraph"):
        return None
    spans = whole_item(read.article, passage, read.relevance_of(passage))
    return spans[0] if spans and len(spans[0].text) <= _MOST_NAME else None


def _heading(read: Read, first: Candidate) -> Candidate | None:
    """The heading right above the first line."""
    before = [one for one in read.article.blocks if one.end <= first.start]
    if not before or before[-1].role != "heading":
        return None
    text = read.article.text
    _, label = item_label(text[before[-1].start : before[-1].end])
    own = trimmed(text, before[-1].start + label, before[-1].end)
    return replace(first, start=own.start, end=own.end)


def _meant(question: Question, records: Sequence[_Record]) -> _Record | None:
    """The only one that says all that any of them says of the question."""
    asked = {one for one in syllables(question.text) if one not in _LIGHT}
    asked |= {one for one in syllables(question.text) if one.isdigit()}
    said = [one.words for one in records]
    shared = frozenset.intersection(*said)
    telling = {one for one in asked - shared if any(one in words for words in said)}
    head = {*syllables(headed(records[0].lines[0].span.article))} if records else set()
    if asked - shared - telling - head:
        return None  # somebody or something of which no record speaks
    fits = [one for one, words in zip(records, said, strict=True) if telling and telling <= words]
    if len(fits) > 1:
        pairs = {*question.pairs}
        held = [sum(_says(one, pair) for pair in pairs) for one in fits]
        fits = [one for one, count in zip(fits, held, strict=True) if count == max(held)]
    return fits[0] if len(fits) == 1 else None


def _says(record: _Record, pair: str) -> bool:
    said = (one.span.text for one in record.lines)
    above = record.name.text if record.name else ""
    words = (f" {' '.join(syllables(one))} " for one in (above, *said))
    return any(f" {pair.replace('_', ' ')} " in one for one in words)


def _asked(question: Question, record: _Record) -> _Line | None:
    folded = " ".join(fold(question.text).split())
    for asks, labels in _ASKS:
        if asks.search(folded):
            found = (one for one in record.lines if labels.fullmatch(one.label))
            return next(found, _named(record) if asks is _OF_MATTER else None)
    return None


def _named(record: _Record) -> _Line | None:
    """Of what it is, where only its name says so: "2. Giám sát về nêu gương"."""
    return _Line("", record.name) if record.name else None


def _shown(question: Question, record: _Record, told: _Line) -> list[Candidate]:
    """The line above and the line by which the record was found."""
    asked = {one for one in syllables(question.text) if one not in _LIGHT}
    others = [one.span for one in record.lines if one is not told]
    best = max(others, key=lambda one: len(asked & {*syllables(one.text)}), default=None)
    return [one for one in (record.name, best) if one and one != told.span]
