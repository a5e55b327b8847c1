"""Two names of units, each of one particular body: the same one, others, or nobody can say."""

import re

from corpus.addressees import kinds, one_body
from corpus.glossary import spelled_out, unjoined
from corpus.text import fold, syllables

# Heads behind which a name of its own tells the body.
_HEAD = re.compile(
    r"(?:phong|ban|van phong|trung tam|so|chi cuc|hat|truong|tram|doi|uy ban|hoi|doan|lien doan|"
    r"cong doan|ngan hang|kho bac|ban quan ly|ban chi huy|hop tac xa|cong ty) \w+"
)
_MANY = re.compile(
    r"^(?:cac|nhung|moi|tung|toan bo|tat ca)(?!\w)|[,;/]|(?<!\w)(?:va|hoac|cung|cac|cap|dang uy xa)"
    r"(?!\w)"
)
_LEVELS = frozenset(
    "xa phuong tinh huyen quan thi thanh pho dac khu dang uy bo cap co so nay".split()
)


def is_other_body(one: str, other: str) -> bool:
    """Sure of it: both are of a kind of which a place has one, and of two such kinds; or both have
    a head and a name of its own, and neither name stands in the other."""
    bodies = one_body(kinds(one)), one_body(kinds(other))
    if all(bodies):
        return bodies[0].isdisjoint(bodies[1])
    names = _name(one), _name(other)
    if not all(names):
        return False
    return not any(f" {a} " in f" {b} " for a, b in (names, names[::-1]))


def is_same_body(one: str, other: str) -> bool:
    """By the same head and name, whatever level is named behind them."""
    names = _name(one), _name(other)
    return bool(names[0]) and names[0] == names[1]


def is_particular(name: str) -> bool:
    return bool(_name(name))


def _name(unit: str) -> str:
    """Folded, without the levels it ends with; "" where it is of several, or short for another."""
    folded = fold(unjoined(unit)).strip(" .,:;–-")
    words = spelled_out(syllables(folded))
    is_short = any(word.isalpha() and not re.search("[aeiouy]", word) for word in words)
    if is_short or _MANY.search(folded) or not _HEAD.match(" ".join(words)):
        return ""
    while words and words[-1] in _LEVELS:
        words.pop()
    return " ".join(words) if len(words) > 1 else ""
