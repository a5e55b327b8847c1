"""Who "họ", "đơn vị này", "cơ quan đó" are: the unit that was asked about last, or the one that the
answer named where the question was who."""

import re
from collections.abc import Iterable

from bot.answer import Answer
from bot.question import understand
from bot.units import asked_phrase
from corpus.addressees import kinds
from corpus.text import CAPITALS, canonical, fold

_BACK = r"(?:này|nay|đó|do|ấy|ay|kia|trên|tren)"
_POINTER = re.compile(
    rf"(?i:(?<!\w)(?:của |cua )?(?:(?:các |cac )?(?:đơn vị|don vi|cơ quan|co quan|tổ chức|to chuc|"
    rf"đoàn thể|doan the|(?<!văn )(?<!van )ban|sở|văn phòng|van phong) {_BACK}|bọn họ|họ|"
    r"ho(?! so| dan| ngheo| gia))"
    r"(?!\w))"
)
_THAT = re.compile(
    rf"(?i:(?<!\w)(?P<noun>chi bộ|chi bo|khu phố|khu pho|\w+) (?P<back>{_BACK})(?!\w))"
)
# Documents and people are found in the register and in the answers; days are reckoned.
_NO_THING = re.compile(
    r"ngay|thang|nam|quy|tuan|hom|luc|khi|chi|ong|ba|vi|nguoi|van|hoach|thi|dinh|dan|quyet|luan|"
    r"trinh|an|tri|bao|che|lieu|bai|viet|noi|dung|muc|y|dieu|cai|no|do|the|va|o|tai|trong|truoc|sau"
)
_IN_PLACE = rf"(?: (?:xã|phường|thôn|ấp|bản|quận|huyện)(?: [{CAPITALS}]\w*)+)?"
_WORDS_BETWEEN = r"(?: (?!của|ở|tại|và|do|là|có|làm|cua|tai|va|la|co)[^\W\d_]+){0,2}?"
_NAME = re.compile(rf"{_WORDS_BETWEEN}(?: (?:[{CAPITALS}]\w*|\d+(?![\d/.,-])))+" + _IN_PLACE)
_OF = re.compile(r"(?i:c(?:ủ|u)a )")
_UNIT = re.compile(
    r"(?P<unit>[^,;:.\d]{4,60}?)(?:\s*:| (?:chủ trì|phải|được|theo dõi|có trách nhiệm|giám sát|"
    r"phối hợp|chuẩn bị|báo cáo|thực hiện|tham mưu|tổng hợp|hướng dẫn|kiểm tra|là|cử|nộp|gửi|"
    r"chịu trách nhiệm|rà soát|đôn đốc|xây dựng)(?!\w))"
)
_OWNER = re.compile(
    r"(?i:(?:hạn|han|nhiệm vụ|nhiem vu|trách nhiệm|trach nhiem) (?:của|cua) )"
    r"(?P<unit>.+?)(?= (?:là|la|theo|khi|thế|the|gồm|gom)(?!\w)|[?,]|$)"
)
_LABEL = re.compile(r"^\W*(?:\d+\.\s+)?(?:[Gg]iao )?(?:[Cc]ó: |[Kk]hông: )?")


def unit_meant(answers: Iterable[Answer]) -> str:
    """`answers`: newest first; "" where none of them was about a unit."""
    return next(filter(None, map(_of, answers)), "")


def _of(answer: Answer) -> str:
    question = understand(answer.understood_as or answer.question)
    asked = asked_phrase(question)
    owner = _OWNER.search(question.text)
    if asked or (owner and kinds(owner["unit"])):
        return asked or owner["unit"].strip()  # type: ignore[index]
    if not question.weight("person") or not answer.statements or answer.reason:
        return ""
    text = answer.statements[0].text
    found = _UNIT.match(text, _LABEL.match(text).end())  # type: ignore[union-attr]
    return found["unit"].strip() if found and kinds(found["unit"]) else ""


def with_unit_named(text: str, unit: str) -> str:
    """The follow-up with the unit in the place of what points to it; as it is where nothing
    does."""
    found = _POINTER.search(canonical(text))
    if not unit or found is None or not _is_spelled(found[0], text):
        return text
    of = f"{found[0].split()[0]} " if _OF.match(found[0]) else ""
    return f"{text[: found.start()]}{of}{unit}{text[found.end() :]}"


def with_thing_named(text: str, questions: Iterable[str]) -> str:
    """ "ai làm chủ nhiệm lớp đó" after "lớp 4 học ở đâu": the noun with the name or number that it
    bore in the latest of these questions; as it is where it bore none."""
    for found in _THAT.finditer(canonical(text)):
        if not _is_spelled(found["back"], text) or _NO_THING.fullmatch(fold(found["noun"])):
            continue
        named = next(filter(None, (_named_in(one, found["noun"]) for one in questions)), "")
        if named:
            return f"{text[: found.start()]}{named}{text[found.end() :]}"
    return text


def _named_in(question: str, noun: str) -> str:
    """ "lớp 4" for "lớp", "chi bộ khu phố 3 phường Vĩnh Trạch" for "chi bộ"."""
    pattern = rf"(?<!\w)(?<!van ){re.escape(fold(noun))}(?!\w)"  # "văn bản 12" is no "bản 12"
    for found in re.finditer(pattern, fold(question)):
        name = _NAME.match(question, found.end())
        if name:
            return question[found.start() : name.end()]
    return ""


def _is_spelled(pointer: str, text: str) -> bool:
    """Among words with diacritics "do" and "ho" are others."""
    return fold(text) == text.lower() or fold(pointer) != pointer.lower()
