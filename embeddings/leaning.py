"""Whether a query asks for something said in a text, or only names what a text is about."""

import re

from corpus.numbers import asked
from corpus.text import canonical
from embeddings.restoring import is_unaccented

_ASKS = re.compile(
    r"\b(?:gì|nào|ai(?! cập)|đâu|mấy|bao (?:nhiêu|lâu|giờ)|(?:vì|tại|làm|ra) sao|"
    r"hay (?:không|chưa)|bn|ntn)\b|\b(?:không|chưa|ko|à|hả|nhỉ|sao)\W*$"
)
# "may" is mấy, but also máy and may; "sao" and "nao" of no phrase are as often sao and não.
_ASKS_FOLDED = re.compile(
    r"\b(?:gi|nao|ai(?! cap)|o dau|bao (?:nhieu|nhiu|lau|gio)|(?:vi|tai|lam|ra) sao|"
    r"hay (?:khong|chua)|bn|ntn|may(?! (?:moc|tinh|bay|mac|in|phat|do|cay)))\b|"
    r"\b(?:khong|chua|ko|ha|nhi|sao)\W*$"
)
_REQUESTS = re.compile(
    r"\W*(?:(?:hãy|xin|vui lòng|đề nghị|hay|vui long|de nghi) )*"
    r"(?:liệt kê|kể (?!từ)|nêu (?!tại|ở|trên)|tóm tắt|trình bày|"
    r"cho (?:(?:tôi|em|mình) )?(?:biết|hỏi|xem)|"
    r"liet ke|ke (?!tu|hoach|khai|toan)|neu (?!tai|o|tren)|tom tat|trinh bay|"
    r"cho (?:(?:toi|em|minh) )?(?:biet|hoi|xem))\b"
)


def asks(query: str) -> bool:
    """By a word of asking, as a request, or by a document's number: "Chỉ thị 35 giao ai việc gì",
    "kể các mốc của đại hội", "kh 62-kh/qu"; not "Thủ tục cấp lại giấy phép"."""
    words = canonical(query).lower()
    asking = _ASKS_FOLDED if is_unaccented(query) else _ASKS
    return bool(asking.search(words) or _REQUESTS.match(words) or asked(query))
