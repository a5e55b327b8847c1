"""Several units in one question: "Hội Phụ nữ, Mặt trận và Trạm Y tế phường Hòa Lương có những hạn
nào" is asked of each by itself."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.aside_wording import NOTHING_FOR
from bot.asked_whole import TYPES
from bot.composition import Composition, Draft
from bot.question import Question, understand
from corpus.addressees import BODIES, LEVELS, stretches_of_kinds
from corpus.text import CAPITALS, fold, stored

_MOST_UNITS = 4
_LONGEST_NAME = 8  # words
# None of these is a body that is asked about beside another one.
NO_UNITS = frozenset(
    (
        *("cán bộ", "đảng viên", "cấp ủy viên", "người đứng đầu", "đoàn viên, hội viên"),
        *("nhân dân", "tổ chức đảng", "cấp ủy", "địa phương", "cơ quan, đơn vị", "chính quyền"),
        *("đảng bộ", "ban thường vụ", "các đoàn thể", "ban chỉ đạo", "đoàn kiểm tra"),
    )
)
# "Thôn A và thôn B, thôn nào có hạn trước?" asks to choose.
_WHICH_OF_THEM = re.compile(
    r"(?<!\w)(?:nao|ai|ben nao)(?: \w+){0,6}? (?:truoc|sau|som|muon|hon|nhat|nhieu|it|lau)(?!\w)"
    r"(?! (?:ngay|thang|quy|nam|khi)(?!\w))"
)
_JOINT = re.compile(r",? (?:va|cung|cung nhu) (?:cac )?|, (?:cac )?")
_ASKS_TIMES = re.compile(r"(?<!\w)(?:han|thoi han|moc|viec|lich) (?:\w+ )?(?:gi|nao)(?!\w)")
_LEVEL = r"(?:xã|phường|thị trấn|đặc khu|quận|huyện|tỉnh|thành phố|xa|phuong|quan|huyen|tinh)"
_OFFICE = r"(?: (?:Đảng|Quận|Huyện|Tỉnh|Thành) ủy| (?:dang|quan|huyen|tinh|thanh) uy)?"
_NO_NAME = r"(?!(?:co|phai|duoc|can|lam|giao|nop|gui|bao|va|theo|trong|nao|gi)\b)"
_PLACE = re.compile(
    rf"{_OFFICE}(?: {_LEVEL})?(?: [{CAPITALS}\d][\w.]*)+|"
    rf"{_OFFICE} {_LEVEL}(?: {_NO_NAME}[a-z]+ {_NO_NAME}[a-z]+(?!\w))?|{_OFFICE}"
)
_OF_FIELD = re.compile(rf" [{CAPITALS}]\w*(?: [a-zà-ỹđ]\w*)?")  # "Sở Tài chính"
# Bodies of no kind known to the records, named by their field.
_OFFICES = re.compile(
    r"(?<!\w)(?:phong(?! (?:chay|chong|ngua|trao|thu|ve|tranh|benh|dich)(?!\w))|trung tam|"
    r"ban quan ly|don|hat|tram|chi cuc|bao hiem)(?: (?!va |xa |phuong |"
    r"quan |huyen |tinh |phai |duoc |co |can |lam )[a-z]+){1,4}"
)
_FIELDS = frozenset(("sở, ngành", "bộ, ngành"))
_BEFORE = re.compile(r"(?:(?:ban )?chi huy|uy ban|ban thuong truc uy ban|lien) $")
_BARE_PLACE = re.compile(
    rf"(?: {_LEVEL})?(?: [{CAPITALS}][^\W\d_]*)+$| {_LEVEL}(?: [a-z]+){{0,2}}$"
)


# "Trong kế hoạch thư viện | thôn, Hội Cựu chiến binh làm gì": the last word of a paper's name.
_ENDS_NAME = re.compile(
    rf"(?<!\w)(?:{TYPES}|kh|ct|hd|cv|ctr|nq|kl|tb)"
    r"(?: (?!giao |yeu cau |de nghi |chi dao |cho |doi voi |thi |bat |dan |"
    r"phan cong |nay |cua $)\w+){1,24} $"
)


@dataclass(frozen=True)
class _Unit:
    start: int
    end: int  # of the kind that it is called by
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class OfUnit:
    """`unit` as it is named in the question, with its place."""

    unit: str
    text: str


def each_unit(typed: str) -> tuple[OfUnit, ...]:
    """One question for each of several units; () where none or one is asked about."""
    text = " ".join(stored(typed).split())
    if not _asks(understand(text)) or _WHICH_OF_THEM.search(fold(text)):
        return ()
    for run in _runs(text, _units(text)):
        if 1 < len(run) <= _MOST_UNITS and not _ENDS_NAME.search(fold(text[: run[0].start])):
            return tuple(_put_to(text, run, at) for at in range(len(run)))
    return ()


def together(told: Sequence[tuple[OfUnit, Composition | None]]) -> Composition | None:
    """What is told of each, one after the other, said once where two of them share it; None where
    nothing is told of any."""
    held = {one.unit for one, said in told if said and not said.reason}
    if not held:
        return None
    drafts: dict[str, Draft] = {}
    for one, said in told:
        for draft in said.drafts if said and one.unit in held else (_nothing(one),):
            role = "point" if drafts and draft.role == "conclusion" else draft.role
            drafts.setdefault(draft.text, replace(draft, role=role))
    return Composition(tuple(drafts.values()))


def _nothing(one: OfUnit) -> Draft:
    return Draft(NOTHING_FOR.format(unit=one.unit), (), "note")


def _asks(question: Question) -> bool:
    wants = question.weight("tasks") or question.weight("deadline")
    return bool(wants or _ASKS_TIMES.search(fold(question.text)))


def _units(text: str) -> list[_Unit]:
    found = [
        _Unit(_beginning(text, start), end, names) for start, end, names in stretches_of_kinds(text)
    ]
    known = [(one.start, one.end) for one in found]
    offices = (one.span() for one in _OFFICES.finditer(fold(text)))
    found += [
        _Unit(start, end, ("phòng ban",))
        for start, end in offices
        if not any(begin < end and start < stop for begin, stop in known)
    ]
    found.sort(key=lambda one: one.start)
    return [
        one
        for one in found
        if not LEVELS.issuperset(one.kinds) and not NO_UNITS.intersection(one.kinds)
    ]


def _beginning(text: str, start: int) -> int:
    """Of "Ban Chỉ huy Quân sự", "Ủy ban Mặt trận Tổ quốc"."""
    found = _BEFORE.search(fold(text[:start]))
    return found.start() if found else start


def _runs(text: str, units: list[_Unit]) -> list[list[_Unit]]:
    """Units with nothing between them but the rest of the first one's name and a joint."""
    runs: list[list[_Unit]] = []
    for one in units:
        if runs and _is_joined(text, runs[-1][-1], one):
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


def _is_joined(text: str, one: _Unit, other: _Unit) -> bool:
    between = text[one.end : other.start]
    joints = list(_JOINT.finditer(fold(between)))
    is_one_name = _is_same_body(one, other)
    if not joints or joints[-1].end() != len(between) or is_one_name:
        return False
    name = between[: joints[-1].start()]
    return len(name.split()) <= _LONGEST_NAME and not re.search(r"[,;:.?]| (?:và|va) ", name)


def _is_same_body(one: _Unit, other: _Unit) -> bool:
    """ "Hội Nông dân và hội viên …"; of one kind they have to have names of their own."""
    return one.kinds == other.kinds and bool(BODIES.intersection(one.kinds))


def _put_to(text: str, run: list[_Unit], at: int) -> OfUnit:
    """With the place that only the last one bears."""
    last = run[-1]
    end = _end_of_last(text, last)
    if at == len(run) - 1:
        own = text[last.start : end]
    else:
        upto = _end_of_name(text, run[at], run[at + 1])
        own = text[run[at].start : upto]
        of_place = _place_of(text[last.end : end])
        own += of_place if of_place and not _place_of(text[run[at].end : upto]) else ""
    return OfUnit(own, f"{text[: run[0].start]}{own}{text[end:]}")


def _end_of_last(text: str, last: _Unit) -> int:
    field = _OF_FIELD.match(text, last.end) if _FIELDS.intersection(last.kinds) else None
    end = field.end() if field else last.end
    place = _PLACE.match(text, end)
    return place.end() if place else end


def _end_of_name(text: str, one: _Unit, following: _Unit) -> int:
    joints = list(_JOINT.finditer(fold(text[: following.start]), one.end))
    return joints[-1].start()


def _place_of(name: str) -> str:
    """ " phường Hòa Lương" of " Đảng ủy phường Hòa Lương"."""
    found = _BARE_PLACE.search(name)
    return found[0] if found else ""
