"""What a unit has to do is asked in many forms: "đoàn xã gánh phần nào", "phần việc của đoàn xã là
gì", "đoàn xã có mấy việc phải làm", which asks for their number as well. They become one."""

import re
from dataclasses import dataclass

from bot.who_asks import names_unit
from corpus.numbers import asked as numbers_in
from corpus.text import fold

_HOW_MANY = r"(?:tat ca |tong cong |ca thay )?(?:may|bao nhieu)"
_WORK = (
    r"(?:viec|nhiem vu|dau viec|phan viec|cong viec|khau)"
    r"(?: (?:(?:phai|can) (?:lam|lo|thuc hien|hoan thanh)|duoc giao))?"
)
_AND_WHICH = (
    r"(?:,? ?(?:va )?(?:(?:la|do la|gom|cu the la) ?(?:(?:nhung|cac) )?(?:viec |nhiem vu )?"
    r"(?:gi|nao)|(?:ke|liet ke|neu)(?: ra| het)?))?"
    r"(?=$|\W+$| (?:trong|theo|o|thi|tai|cua)(?!\w)|[,.?])"
)
_HAS = re.compile(
    r"(?P<unit>[^,.;:?]{3,90}?) (?P<has>co|duoc (?:giao|phan cong)|"
    rf"(?:phai|can) (?:lam|lo|thuc hien)|nhan|ganh|lo|dam nhan) {_HOW_MANY} {_WORK}{_AND_WHICH}"
)
_IS_GIVEN = re.compile(
    r"(?<!\w)(?P<verb>giao|yeu cau|de nghi|phan cong|bat)(?: cho)? (?P<unit>[^,.;:?]{3,60}?) "
    rf"(?:(?:phai )?(?:lam|thuc hien) )?{_HOW_MANY} {_WORK}{_AND_WHICH}"
)
# "Kế hoạch 18 của Đảng ủy xã A có mấy nhiệm vụ" counts those of the paper.
_PAPER_OF = re.compile(
    r"(?:ke hoach|chi thi|thong bao|huong dan|ket luan|chuong trinh|nghi quyet|quyet dinh|kh|tb|hd)"
    r"(?!\w).* (?:cua|do|tai) "
)
_PART = re.compile(
    r"(?P<unit>[^,.;:?]{3,90}?)(?: thi| se| cua toi)? (?P<has>nhan|ganh|lo|dam nhan|dam duong|"
    r"duoc giao|duoc phan(?: cong)?|co)(?: lay)? (?:nhung |cac )?(?:phan|khau|mang|khuc|"
    r"phan viec|viec|cong viec|nhiem vu|trach nhiem) (?:gi|nao|ra sao|the nao)(?!\w)"
)
_ITS_PART = re.compile(
    r"(?<!\w)(?<!\d )(?:phan viec|nhiem vu|trach nhiem|cong viec)(?: cu the)? (?:cua|cho) "
    r"(?P<unit>[^,.;:?]{3,60}?)(?: la (?:nhung )?(?:viec )?gi| gom (?:nhung )?gi| ra sao| the nao)"
    r"(?=$|\W+$| (?:trong|theo|o|thi|tai)(?!\w)|[,.?])"
)


# "Trách nhiệm của mấy chú công an theo kế hoạch 26"
_ITS_PART_ALONE = re.compile(
    r"\W*(?:phan viec|nhiem vu|trach nhiem|cong viec)(?: cu the)? cua "
    r"(?P<unit>[^,.;:?]{3,60}?)(?= (?:theo|trong|o|tai)(?!\w))"
)
_ASKS = re.compile(
    r"(?<!\w)(?:gi|nao|ai|sao|may(?! (?:chu|anh|chi|bac|co) )|bao (?:gio|nhieu|lau)|chua|"
    r"khong|j)(?!\w)"
)


def plain_work(question: str) -> str:
    """ "… đoàn xã phải làm gì"; the question itself where no unit's part is asked for."""
    flat = fold(question)
    part = _has(_PART, question) or _ITS_PART.search(flat)
    part = part or (None if _ASKS.search(flat) else _ITS_PART_ALONE.match(flat))
    if part is None or not names_unit(question[slice(*part.span("unit"))]):
        return question
    unit = question[slice(*part.span("unit"))]
    does = "phai lam gi" if question.isascii() else "phải làm gì"
    return f"{question[: part.start()]}{unit} {does}{question[part.end() :]}"


def _has(asked: re.Pattern[str], question: str) -> re.Match[str] | None:
    """ "An Thới Lộ việc gì" is no "lo việc gì"; typed without marks, what ends the name of a place
    is not."""
    found = asked.search(fold(question))
    if found is None:
        return None
    if question.isascii():
        return None if found["has"] == "lo" and _PLACE_BEFORE.search(found["unit"]) else found
    return found if question[slice(*found.span("has"))].lower() in _HAS_TO else None


_PLACE_BEFORE = re.compile(r"(?<!\w)(?:phuong|xa|tinh|thon|ap|ban|thanh pho)(?: \w+){1,2}$")
_HAS_TO = frozenset(
    "nhận|gánh|lo|đảm nhận|đảm đương|được giao|được phân|được phân công|có|phải làm|cần làm|"
    "phải lo|cần lo|phải thực hiện|cần thực hiện".split("|")
)


@dataclass(frozen=True)
class Counted:
    """`question`: which tasks they are; `unit`: whose, as typed."""

    question: str
    unit: str


def counted_work(question: str) -> Counted | None:
    """None where no unit's tasks are counted."""
    is_plain = question.isascii()
    given = _IS_GIVEN.search(fold(question))
    if given and names_unit(question[slice(*given.span("unit"))]):
        return _counted(question, given, "nhung viec gi" if is_plain else "những việc gì")
    has = _has(_HAS, question)
    if has is None or _PAPER_OF.search(has["unit"]):
        return None
    if not names_unit(question[slice(*has.span("unit"))]):
        return None
    return _counted(
        question, has, "phai lam nhung viec gi" if is_plain else "phải làm những việc gì"
    )


def _counted(question: str, asked: re.Match[str], which: str) -> Counted:
    unit = question[slice(*asked.span("unit"))]
    return Counted(f"{question[: asked.end('unit')]} {which}{question[asked.end() :]}", unit)


def counted_of_paper(question: str) -> str:
    """ "Thông báo 233 có mấy việc phải làm" counts what it gives to all, and no days."""
    flat = fold(question)
    found = _OF_PAPER.search(flat)
    if found is None or not numbers_in(question):
        return question
    gives = "giao may viec" if question.isascii() else "giao mấy việc"
    return f"{question[: found.start()]}{gives}{question[found.end() :]}"


_OF_PAPER = re.compile(
    rf"(?<!\w)co {_HOW_MANY} (?:viec|nhiem vu|dau viec) (?:phai|can) (?:lam|thuc hien)(?=\W*$)"
)
