"""Who may, must or is spared something: "ai được miễn" asks for the group of whom a sentence says
so, and whoever signed the paper is none of them."""

import re
from functools import lru_cache

from corpus.text import fold, syllables

_MODAL = r"(?:duoc|phai|bi|can|co the|co quyen|duoc phep|chiu)"
_ASKED = re.compile(
    rf"\b(?:nhung )?(?:ai|nguoi nao|doi tuong nao|truong hop nao|nhung ai) (?:thi |se |moi |deu )?"
    rf"(?P<no>khong )?(?P<modal>{_MODAL}) (?P<deed>\w+(?: \w+)?)"
)
_NOT_PASSIVE = re.compile(r"(?:giao|phan cong|bau|chi dinh|bo nhiem|cu|moi|trao|tang|khen)\b")
_NO_DEED = frozenset(("lam", "thuc"))  # "ai phải làm" asks for whoever is named beside the matter
_SPARED = re.compile(r"\b(?:khong bat buoc|duoc mien|mien (?!phi))\b")
_BESIDE = 0.5
_DEED_ONLY = 0.6


def asks_group(question: str) -> bool:
    return _asked(question) is not None


def tells_group(question: str, text: str) -> float:
    """In full where the sentence says it of somebody with the same words, by half where it only
    names the deed or only lays something on somebody."""
    asked = _asked(question)
    if asked is None:
        return 0.0
    spaced = " ".join(syllables(text))
    modal, deed, is_denied = asked
    said = re.search(rf"\b(?P<no>khong )?{modal} (?:\w+ ){{0,2}}?{deed}\b", spaced)
    if said and bool(said["no"]) == is_denied:
        return 1.0
    if is_denied and modal == "phai" and _SPARED.search(spaced):
        return 1.0
    if re.search(rf"\b{deed}\b", spaced):
        return _BESIDE if said else _DEED_ONLY
    return 0.0


@lru_cache(maxsize=1024)
def _asked(question: str) -> tuple[str, str, bool] | None:
    """The modal word, the first syllables of the deed, and whether it is denied."""
    found = _ASKED.search(" ".join(syllables(fold(question))))
    if found is None or _NOT_PASSIVE.match(found["deed"]):
        return None
    deed = found["deed"].split()[0]
    return None if deed in _NO_DEED else (found["modal"], deed, bool(found["no"]))
