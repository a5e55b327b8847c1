"""Who "họ", "đơn vị này", "cơ quan đó" are: the unit that was asked about last, or the one that the
answer named where the question was who."""

import re
from collections.abc import Iterable

from bot.answer import Answer
from bot.question import understand
from bot.units import asked_phrase
from corpus.addressees import kinds
from corpus.text import canonical, fold

_BACK = r"(?:này|nay|đó|do|ấy|ay|kia|trên|tren)"
_POINTER = re.compile(
    rf"(?i:(?<!\w)(?:của |cua )?(?:(?:các |cac )?(?:đơn vị|don vi|cơ quan|co quan|tổ chức|to chuc|"
    rf"đoàn thể|doan the|ban|sở|văn phòng|van phong) {_BACK}|bọn họ|họ|ho(?! so| dan| ngheo| gia))"
    r"(?!\w))"
)
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
    of = "của " if _OF.match(found[0]) else ""
    return f"{text[: found.start()]}{of}{unit}{text[found.end() :]}"


def _is_spelled(pointer: str, text: str) -> bool:
    """Among words with diacritics "do" and "ho" are others."""
    return fold(text) == text.lower() or fold(pointer) != pointer.lower()
