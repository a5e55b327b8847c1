"""Is the kind of thing that was asked for told at all: a sum, a share, an account, a figure? A
sentence of the same matter without any is no answer, however well it fits."""

import re
from collections.abc import Sequence

from bot.composition import Composition
from bot.question import Question, Want, without_numbers
from bot.shapes import WORDED
from bot.wanted import suits
from corpus.numbers import references
from corpus.text import fold

_KINDS = ("money", "share", "age", "account", "population", "born", "area", "weight", "distance")
_LISTED = re.compile(r" (?:liệt kê|gồm|nêu) \d+ ")
_FIGURE = re.compile(r"(?<![\w/.,-])\d[\d.,]*(?![\d/])|(?<=/)\d+(?=\s)")
_WORDED = re.compile(rf"(?<!\w)(?!mot (?:so|cach|trong|phan)\b){WORDED} [a-z]")
_NUMBERED = (
    "so|thu|lan|khoa|ngay|quy|dot|dieu|khoan|muc|phuong|quan|doan|khom|ap|to|thon|pho|lop|trang"
)
_ORDINAL = re.compile(
    rf"(?<!\w)(?:(?:{_NUMBERED}) (?:thu )?(?:0?\d+(?:/\d+)*|[ivx]+)|nam (?:19|20)\d\d|"
    r"(?<!moi )(?<!hang )(?<!mot )thang \d{1,2})(?!\w)"
)
_ASKS_WHICH = re.compile(rf"(?<!\w)(?:{_NUMBERED}) (?:thu )?(?:may|bao nhieu)(?!\w)")
_OF_OTHER_KIND: tuple[Want, ...] = ("date", "deadline", "signed", "person", "signer", "place")


def lacks_kind(question: Question, told: Composition) -> bool:
    """None of the statements holds it; what code has counted or compared is its own proof."""
    is_of_other = question.main_want in _OF_OTHER_KIND
    if question.asks_for_list or told.is_settled or is_of_other:
        return False
    drafts = [one for one in told.drafts if one.role != "document"]
    texts = [text for one in drafts for text in (one.text, *(span.said for span in one.spans))]
    if _LISTED.search(drafts[0].text):
        return False
    shape = question.shape
    if shape and shape.name in _KINDS:
        return not any(suits(question, text) for text in texts)
    is_which = _ASKS_WHICH.search(fold(question.text))  # "thuộc khu phố mấy"
    is_count = question.main_want == "count" and shape is None and not is_which
    if not is_count:
        return False
    asked = without_numbers(question.text, question.references)  # "kế hoạch 18 … 18 chi bộ"
    return not any(_counts(asked, text) for text in texts) or _is_uncounted(question, texts)


_COUNTED = re.compile(r"(?<!\w)(?:bao nhieu|may) (?P<noun>[a-z]{2,} [a-z]{2,})(?!\w)")
_NO_NOUN = frozenset(
    "de cho trong tren o tai cua va thi la duoc bi da dang se moi nam thang ngay lan nguoi tham du "
    "phai can theo tu den toi roi vay nua dong trieu ty".split()
)
_WITHIN = r'[ "“(]+'  # of one clause: not past a comma
_NUMBER = rf"(?:\d[\d.,/]*|{WORDED})"


def _is_uncounted(question: Question, texts: Sequence[str]) -> bool:
    """What is told names the very thing and counts it nowhere: "bác sĩ trưởng tua" for "bao nhiêu
    bác sĩ"."""
    found = _COUNTED.search(" ".join(fold(question.text).split()))
    noun = found["noun"] if found else ""
    if not noun or _NO_NOUN.intersection(noun.split()):
        return False
    said = [" ".join(fold(one).split()) for one in texts]
    near = re.compile(
        rf"{_NUMBER}%?(?:{_WITHIN}[^\W\d]+){{0,4}}{_WITHIN}{noun}(?!\w)|(?<!\w)nam {noun}(?!\w)|"
        rf"(?<!\w){noun}(?:\W+[^\W\d]+){{0,5}}?\W+\d"
    )
    is_named = any(re.search(rf"(?<!\w){noun}(?!\w)", one) for one in said)
    return is_named and not any(near.search(one) for one in said)


def _counts(question: str, text: str) -> bool:
    """With a figure that the question does not hold itself, and that numbers nothing."""
    return bool(_WORDED.search(fold(text)) or _figures(text) - _figures(question))


def _figures(text: str) -> set[str]:
    for found in reversed(references(text)):
        text = f"{text[: found.start]} {text[found.end :]}"
    plain = _ORDINAL.sub(" ", fold(text))
    return {one.rstrip(".,").lstrip("0") or "0" for one in _FIGURE.findall(plain)}
