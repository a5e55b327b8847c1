"""How something is called: "tên chuyên đề năm 2026 là gì" is not told by a sentence that only says
what is done with it."""

import re

from bot.question import Question
from bot.spans import Candidate
from corpus.text import CAPITALS, canonical, fold

_THING = (
    r"(?:chuyen de|chu de|mo hinh|cuoc thi|hoi thi|phong trao|de an|cong trinh|tac pham|"
    r"bai hat|bai viet|cau lac bo|khau hieu|cuon sach|chien dich|vo dien|tiet muc)"
)
_ASKS = re.compile(
    rf"(?<!\w)ten (?:cua )?(?:cac |nhung |\d+ )?(?P<named>{_THING})(?!\w).*(?<!\w)(?:la )?gi(?!\w)|"
    rf"(?<!\w)(?P<thing>{_THING})(?: \w+){{0,12}}? (?:co )?ten (?:la )?gi(?!\w)"
)
_QUOTED = re.compile(r"[“\"«][^”\"»]{3,}[”\"»]")
_CALLED = re.compile(r"(?<!\w)(?:mang tên|tên gọi|có tên|tên là|lấy tên|chủ đề(?: là)?:?) \S")


def lacks_name(question: Question, span: Candidate) -> bool:
    asked = _ASKS.search(" ".join(fold(question.text).split()))
    if asked is None or question.references:
        return False
    thing = asked["named"] or asked["thing"]
    text = canonical(f"{span.passage.lead} {span.said}")
    if thing not in " ".join(fold(f"{span.passage.heading} {text}").split()):
        return True
    is_called = re.search(rf"(?<!\w){thing}:? (?:số \d+ )?[{CAPITALS}]", _as_folded(text, thing))
    return not (_QUOTED.search(text) or _CALLED.search(text) or is_called)


def _as_folded(text: str, thing: str) -> str:
    """The text with the thing itself folded, and the capitals of what stands behind it kept."""
    for at in reversed([one.start() for one in re.finditer(thing, fold(text))]):
        text = text[:at] + thing + text[at + len(thing) :]
    return text
