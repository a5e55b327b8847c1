"""What a paper's own short forms stand for, where it says so itself: "tài khoản chuyên thu (TKCT)",
"CBĐT: chi bộ đặc thù, là …", "“TKCT” là tài khoản …"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from corpus.text import stored

_SHORT = r"[A-ZĐ]{3,8}"
_CALLED = r"(?:(?:sau đây |dưới đây )?(?:gọi|viết) tắt(?: là)?:? ?)?"
_IN_BRACKETS = re.compile(rf"\({_CALLED}[\"“]?(?P<short>{_SHORT})[\"”]?\)")
_EXPLAINED = re.compile(
    rf"(?<![\w/-])[\"“]?(?P<short>{_SHORT})[\"”]?(?:\s?:| là| gọi tắt của| viết tắt của)\s"
)
_WORD = re.compile(r"[^\W\d_]+")


def in_full(text: str, whole: str) -> str:
    """`text`, each short form that `whole` explains followed by what it stands for."""
    own = own_short_forms(whole)
    if not own:
        return text
    return _pattern(tuple(own)).sub(lambda one: f"{one[0]} {own[one[0]]}", text)


@lru_cache(maxsize=256)
def own_short_forms(text: str) -> Mapping[str, str]:
    """Short form -> the words whose first letters it is, in small letters, as the text gives them
    first; nothing for one whose letters are not those of the words beside it."""
    found: dict[str, str] = {}
    told = (*_IN_BRACKETS.finditer(text), *_EXPLAINED.finditer(text))
    for match in sorted(told, key=lambda one: one.start()):
        words = _before(text, match) if match[0].startswith("(") else _behind(text, match)
        _keep(found, match["short"], words)
    return found


_FARTHEST = 80  # code points of the longest form


def _before(text: str, match: re.Match[str]) -> list[str]:
    words = _WORD.findall(text[max(0, match.start() - _FARTHEST) : match.start()])
    return words[-len(match["short"]) :]


def _behind(text: str, match: re.Match[str]) -> list[str]:
    words = _WORD.findall(text[match.end() : match.end() + _FARTHEST])
    return words[: len(match["short"])]


def _keep(found: dict[str, str], short: str, words: list[str]) -> None:
    letters = "".join(word[0] for word in words).upper()
    if letters == short and all(len(word) > 1 for word in words):
        found.setdefault(short, stored(" ".join(words)).lower())


@lru_cache(maxsize=256)
def _pattern(shorts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/-])(?:{'|'.join(shorts)})(?![\w/-])")
