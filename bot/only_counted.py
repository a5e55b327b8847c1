"""Which ones they are, told of nothing but how many: "giám sát những chi bộ nào", and the paper
says "… tại 06 chi bộ trong quý III"."""

import re

from bot.doers import names_doer
from bot.question import Question
from bot.spans import Candidate
from corpus.text import CAPITALS, canonical, fold

_KIND = (
    r"(?:don vi|chi bo|dang bo|dang uy|dia phuong|co quan|to chuc|du an|cong trinh|truong|thon|xa|"
    r"phuong|ap|khu pho|khom|vu an|vu viec|vu|ca nhan|tap the|mo hinh|tru so|doanh nghiep|ho|doi|"
    r"to)"
)
_ASKS = re.compile(
    rf"(?<!\w)(?P<kind>{_KIND})(?: cu the)? nao(?!\w)(?!.*(?<!\w)(?:nhat|truoc|hon)(?!\w))"
)
_NUMBER = re.compile(rf"(?<![\w/.,-])0?(?P<number>[1-9]\d*) {_KIND}(?!\w)")
_NAME = re.compile(rf"(?<=[\w,;:(–-] )[\"“]?[{CAPITALS}][\w.]*")
_FEWEST = 2


def only_counts(question: Question, span: Candidate) -> bool:
    asked = " ".join(fold(question.text).split())
    found = _ASKS.search(asked)
    if found is None or question.counts_a_list:
        return False  # "kiểm tra mấy chi bộ, là những chi bộ nào"
    if names_doer(question.text, span.text):
        return False  # "do doanh nghiệp nào xây dựng": whoever stands before the deed
    text = " ".join(canonical(span.text).split())
    numbers = [one["number"] for one in _NUMBER.finditer(asked)]
    of_number = "|".join(rf"0?{one} [a-z]+" for one in numbers) or "(?!)"
    kind = found["kind"].split()[0] if found["kind"].startswith("vu") else found["kind"]
    counts = re.search(rf"(?<![\w/.,-])(?:{of_number}|\d+ {kind})(?!\w)", fold(text))
    return counts is not None and not _names(text, counts.end())


def _names(text: str, start: int) -> bool:
    """What is counted is gone through behind the number, or named before it."""
    is_one = re.search(rf"(?<!\w){_KIND}(?= [{CAPITALS}])", _plain(text[start:]))
    return bool(is_one) or ":" in text[start:] or len(_NAME.findall(text[start:])) >= _FEWEST


def _plain(text: str) -> str:
    """Folded, with the capitals that were printed: "chi bo Cong an"."""
    pairs = zip(text, fold(text), strict=True)
    return "".join(one.upper() if printed.isupper() else one for printed, one in pairs)
