"""Of which level a figure is: "cả thôn còn 09 hộ nghèo" tells nothing of the xã, and the average
of the city nothing of one phường."""

import re

from bot.question import Question, Want
from bot.spans import Candidate
from corpus.text import CAPITALS, canonical, fold, syllables

_LEVELS = (
    "thành phố|thị trấn|thị xã|đặc khu|khu phố|tổ dân phố|phường|quận|huyện|tỉnh|thôn|bản|ấp|xóm|xã"
)
_PLACE = re.compile(
    rf"(?<!\w)(?P<level>(?i:{_LEVELS})) (?P<name>[{CAPITALS}\d][^\W_]*(?: [{CAPITALS}][^\W\d_]*)*)",
)
_PLACE_PLAIN = re.compile(
    rf"(?<!\w)(?P<level>{fold(_LEVELS)}) "
    r"(?P<name>(?!(?:uy|doan|co|nao|nay|minh|ta|la)\b)\w+(?: \w+)?)"
)
_SCOPE = re.compile(
    rf"(?<!\w)(?:(?:toàn|cả) (?P<whole>{_LEVELS}|nước)|"
    rf"(?:bình quân|trung bình|chung) (?:của |toàn |cả )*(?P<mean>{_LEVELS}|nước))(?!\w)",
    re.IGNORECASE,
)
_COUNTED: tuple[Want, ...] = ("count", "number")
_MEASURED = ("share", "money", "population")


def is_of_other_level(question: Question, span: Candidate) -> bool:
    """The sentence says whose figure it is, and does not name the place asked about."""
    shape = question.shape.name if question.shape else ""
    places = dict(_places(question.text))
    if not places or (question.main_want not in _COUNTED and shape not in _MEASURED):
        return False
    told = canonical(span.said)
    scopes = {fold(one["whole"] or one["mean"]) for one in _SCOPE.finditer(told)}
    said = f" {' '.join(syllables(told))} "
    is_named = any(f" {name} " in said for name in places.values())
    asked = set(places) | {fold(one["whole"] or "") for one in _SCOPE.finditer(question.text)}
    return bool(scopes) and not is_named and not scopes & asked


def _places(typed: str) -> list[tuple[str, str]]:
    pattern = _PLACE_PLAIN if typed.isascii() or typed.islower() else _PLACE
    text = fold(typed) if pattern is _PLACE_PLAIN else canonical(typed)
    return [
        (fold(one["level"]), " ".join(syllables(one["name"]))) for one in pattern.finditer(text)
    ]
