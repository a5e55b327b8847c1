"""Whose tasks are asked for: "chi bộ trường học phải làm gì", "giao Ban Tổ chức việc gì"."""

import re

from bot.question import Question
from corpus.addressees import kinds
from corpus.text import fold

_DOCUMENT = (
    r"(?:ke hoach|chi thi|quyet dinh|quy dinh|huong dan|nghi quyet|ket luan|chuong trinh|van ban|"
    r"cong van|thong tri|thong bao|bai viet|hoi nghi)"
)
_TO = re.compile(
    r"(?<!\w)(?:yeu cau|giao|de nghi|chi dao|phan cong|nhac(?: nho)?|doi voi|danh cho|"
    r"(?:nhiem vu|trach nhiem|viec|phan viec) (?:\w+ )?(?:cua|cho)|^(?:the )?con)(?: (?:cho|cac))? "
    r"(?P<unit>.+?)(?: (?:thi|phai|can|lam|la|nhung|viec|thuc hien|gi|co|ra sao|theo|trong)(?!\w)|"
    r"[,?.]|$)"
)
_BY = re.compile(
    r"(?P<unit>.+?) (?:thi )?(?:phai|can|co nhiem vu|co trach nhiem|duoc giao|se|nen|lam gi|"
    r"lam (?:nhung )?(?:viec )?gi|chiu trach nhiem)(?!\w)"
)
# "theo Kế hoạch 62 của Quận ủy": the issuer of a document does not have to do what it asks.
_ISSUED = re.compile(
    rf"(?:theo |trong |tai )?{_DOCUMENT}(?: (?:so |nay|do|tren)\S*)?[^,]{{0,40}}? cua [^,]+,?|"
    rf"(?:theo|trong|tai) {_DOCUMENT}[^,]*,?"
)


def asked_unit(question: Question) -> tuple[str, ...]:
    """Kinds of unit in plain words; empty when nobody is named as the one to act."""
    text = question.text
    for reference in reversed(question.references):
        text = (
            text[: reference.start]
            + " " * (reference.end - reference.start)
            + text[reference.end :]
        )
    for pattern, source in ((_TO, text), (_BY, _without_issuers(text))):
        for match in pattern.finditer(fold(source)):
            found = kinds(source[slice(*match.span("unit"))])
            if found:
                return found
    return ()


def _without_issuers(text: str) -> str:
    for match in _ISSUED.finditer(fold(text)):
        text = text[: match.start()] + " " * len(match[0]) + text[match.end() :]
    return text
