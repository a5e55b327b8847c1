"""What kind of value a question asks for, scored by its words, and which kinds a text holds.

Learned from questions with their answers (`asked_value_training`) and shipped: "tên chi", "gom
nhiêu ký" and "bề ngang mấy mét" are put in more ways than patterns know.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from bot.intents import shares_of
from bot.people import names
from corpus.text import CAPITALS, fold

Value = Literal["person", "money", "share", "day", "length", "count", "name", "text"]
VALUES: tuple[Value, ...] = (
    "person", "money", "share", "day", "length", "count", "name", "text",
)  # fmt: skip
WEIGHTS = Path(__file__).with_name("asked_value_weights.json")

MONEY = re.compile(r"\d[\d.,]*\s*(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)", re.IGNORECASE)
_SHARE = re.compile(r"\d[\d.,]*\s*%")
_DAY = re.compile(
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|\d{1,2}/\d{4}|(?:ngày|tháng)\s+\d|quý\s+[IVX\d]+|"
    r"năm\s+\d{4}|(?:đầu|cuối|giữa) (?:tháng|quý|năm|tuần)|h[àằ]ng (?:tháng|quý|năm|tuần)|"
    r"thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\d+\s*(?:ngày|tháng|năm|giờ|phút|tuần|buổi|lần|kỳ)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d")
_PLACE = re.compile(
    r"(?i:\b(?:xã|phường|thôn|bản|ấp|khóm|khu phố|tổ dân phố|huyện|quận|tỉnh|thành phố|"
    r"nhà văn hóa|trường|hội trường|trạm|sân|chợ|đình|cầu|đường|hẻm|km|trụ sở|cụm|buôn|làng|bến|"
    rf"cảng|đồn|bệnh viện|trung tâm|quảng trường))\s+[{CAPITALS}\d]"
)
_BODY = re.compile(
    r"(?:[Bb]an|[ỦU]y ban|[ĐđD]ảng [uủ][yỷ]|[Vv]ăn phòng|[Cc]hi bộ|[Đđ]oàn|[Tt]ổ|[Cc]ông ty|"
    r"[Tt]rường|Hội|[Ss]ở|[Pp]hòng|[Tt]rung tâm|[Cc]ông an|[Bb]ệnh viện|[Nn]gân hàng|"
    r"[Hh]ợp tác xã|[Mm]ặt trận)\s"
)
_NAME = re.compile(rf"(?<![.!?]\s)(?<!^)[{CAPITALS}][^\W\d_{CAPITALS}]+")
_CAUSE = re.compile(r"\b(?:vì|do|bởi|nguyên nhân|lý do|nhằm|để|nhờ)\b", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:vi sao|tai sao|l[yi] do|nguyen nhan|mac gi|sao (?:lai|ma)|vi dau|do dau|vi li|"
    r"muc dich|de lam gi)\b"
)
# Which of what a text holds answers each kind.
_ANSWERS: Mapping[Value, tuple[str, ...]] = {
    "person": ("person",), "money": ("money",), "share": ("share",), "day": ("day", "length"),
    "length": ("length", "day"), "count": ("number",), "name": ("name", "place", "body"),
}  # fmt: skip


@lru_cache(maxsize=256)
def asked(question: str) -> Mapping[str, float]:
    """The model's probability of each of `VALUES`; they sum to 1."""
    return shares_of(question, WEIGHTS)


def asks_why(question: str) -> bool:
    return bool(_WHY.search(fold(question)))


@lru_cache(maxsize=8192)
def held(text: str) -> frozenset[str]:
    """ "number", "place", "body" and "cause" are finer or wider than what can be asked for."""
    patterns = {
        "money": MONEY, "share": _SHARE, "day": _DAY, "length": _LENGTH, "number": _NUMBER,
        "place": _PLACE, "body": _BODY, "name": _NAME, "cause": _CAUSE,
    }  # fmt: skip
    found = {kind for kind, pattern in patterns.items() if pattern.search(text)}
    return frozenset(found | ({"person"} if names(text) else set()))


def answers(value: Value, kinds: frozenset[str]) -> bool:
    """Text is answered by anything."""
    return value == "text" or not kinds.isdisjoint(_ANSWERS[value])
