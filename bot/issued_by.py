"""Does a document come from the body that a question names? A committee is not its own organs:
"của Huyện ủy" means the committee, "của Ban Tuyên giáo Huyện ủy" one of its boards."""

import re
from collections.abc import Sequence

from corpus.glossary import widened
from corpus.rank import rank
from corpus.register import Directive, is_central
from corpus.text import syllables

_CENTRE = ("trung", "uong")
_ORGAN = re.compile(
    r"(?<!\w)(?:ban tuyen giao va dan van|ban tuyen giao|ban dan van|ban to chuc|ban noi chinh|"
    r"uy ban kiem tra|van phong|ban kinh te|ban chinh sach|ban doi ngoai|ban chi dao|"
    r"trung tam (?:boi duong )?chinh tri|ban can su|dang doan|ban xay dung dang)(?!\w)"
)
_COMMITTEE = re.compile(r"(?<!\w)(?:tinh|thanh|quan|huyen|thi|dang) uy(?!\w)")
# It decides for its committee, whose name alone stands above its papers.
_STANDING = re.compile(
    r"(?<!\w)(?:ban thuong vu|ban chap hanh|thuong truc) "
    r"(?=(?:tinh|thanh|quan|huyen|thi|dang) uy\b)"
)
_NAMES_ONE = re.compile(r"(?<!\w)(?:ban thuong vu|ban chap hanh|thuong truc)(?!\w)")
# A congress elects the executive committee "Đảng bộ tỉnh …", which is the Tỉnh ủy.
_PARTY_OF = re.compile(
    r"(?<!\w)dang bo (?P<level>tinh|thanh pho|quan|huyen|thi xa|xa|phuong)(?!\w)"
)
_LEVELS = {"thanh pho": "thanh uy", "thi xa": "thi uy", "xa": "dang uy", "phuong": "dang uy"}
_SHORT = {"tu": ("tinh", "uy")}  # the glossary has two readings of it
_LEVEL = re.compile(r"(?:cac )?cap (trung uong|tinh|huyen|quan|xa|phuong|co so)")
_PARTY = 11  # ranks above this one are the State's
_RANKS = {
    "trung uong": (9, 11, "trung uong"),
    "tinh": (7, 8, "tinh|thanh pho"),
    "huyen": (5, 6, "huyen|quan|thi xa"),
    "quan": (5, 6, "huyen|quan|thi xa"),
    "xa": (3, 4, "xa|phuong|thi tran|dac khu"),
    "phuong": (3, 4, "xa|phuong|thi tran|dac khu"),
    "co so": (1, 4, "xa|phuong|thi tran|dac khu|chi bo"),
}
_LIGHT = frozenset(("dang", "cac", "nhung", "viet", "nam"))


def is_issued_by(issuer: Sequence[str], directive: Directive) -> bool:
    """`issuer`: folded syllables as typed; empty fits any. All of them stand in the body's name or
    place, abbreviations spelled out on both sides."""
    if not issuer:
        return True
    if tuple(issuer) in (_CENTRE, (*_CENTRE, "dang")):
        return is_central(directive.issuer) or _ends_in_centre(directive)
    level = _LEVEL.fullmatch(" ".join(issuer))
    if level:
        return _is_of_level(level[1], directive)
    asked, body = _spelled(issuer), _body(directive)
    if not _NAMES_ONE.search(body):
        asked = less_board(asked)
    committee = _COMMITTEE.search(asked)
    if _organ(asked) != _organ(body) and (_organ(asked) or committee):
        return False
    if committee and committee[0] not in body:
        return False  # "Ủy ban nhân dân tỉnh" holds the same syllables as "Tỉnh ủy"
    return set(asked.split()) - _LIGHT <= set(body.split())


def less_board(name: str) -> str:
    """ "ban thuong vu tinh uy" -> "tinh uy", for which it speaks; folded."""
    return _STANDING.sub("", name)


def _is_of_level(level: str, directive: Directive) -> bool:
    """By the rank of the Party's codes; of others by the level that the body's name holds."""
    low, high, named = _RANKS[level]
    place = rank(directive.issuer, directive.body)
    if place is not None and place <= _PARTY:
        return low <= place <= high
    return bool(re.search(rf"(?<!\w)(?:{named})(?!\w)", " ".join(syllables(directive.body))))


def _ends_in_centre(directive: Directive) -> bool:
    return " ".join(_CENTRE) in " ".join(syllables(directive.body))


def _organ(name: str) -> str:
    found = _ORGAN.search(name)
    return found[0] if found else ""


def _body(directive: Directive) -> str:
    """The name with its place; where the articles tell neither, what the code stands for."""
    name = " ".join(syllables(directive.body))
    if not name or not (_COMMITTEE.search(name) or _organ(name) or len(name.split()) > 4):
        name = f"{name} {_spelled(syllables(directive.issuer))}"
    party = _PARTY_OF.search(name)
    level = f" {_LEVELS.get(party['level'], party['level'] + ' uy')}" if party else ""
    wide = " ".join(widened(name.split()))
    return f"{wide}{level} {' '.join(syllables(directive.place))}".strip()


def _spelled(tokens: Sequence[str]) -> str:
    """ "ubkt tinh uy" -> "uy ban kiem tra tinh uy": abbreviations give way to their words."""
    words: list[str] = []
    for token in tokens:
        told = [word for word in widened([token]) if word != token]
        words += _SHORT.get(token) or told or [token]
    return " ".join(words)
