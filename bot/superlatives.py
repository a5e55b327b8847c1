"""Which of several is the most, the least, the first or the last: what is asked, by which words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.question import Question
from corpus.text import fold

# Whether the greatest is asked for, and how it is said.
_OF_NUMBERS: Mapping[str, tuple[bool, str]] = {
    "nhieu": (True, "nhiều nhất"),
    "dong": (True, "đông nhất"),
    "cao": (True, "cao nhất"),
    "lon": (True, "lớn nhất"),
    "dai": (True, "dài nhất"),
    "rong": (True, "rộng nhất"),
    "ton": (True, "tốn nhất"),
    "ton kem": (True, "tốn kém nhất"),
    "dat": (True, "đắt nhất"),
    "nang": (True, "nặng nhất"),
    "lau": (True, "lâu nhất"),
    "xa": (True, "xa nhất"),
    "it": (False, "ít nhất"),
    "thap": (False, "thấp nhất"),
    "nho": (False, "nhỏ nhất"),
    "ngan": (False, "ngắn nhất"),
    "re": (False, "rẻ nhất"),
    "vang": (False, "vắng nhất"),
    "hep": (False, "hẹp nhất"),
    "nhe": (False, "nhẹ nhất"),
    "gan": (False, "gần nhất"),
}
_OF_DAYS: Mapping[str, tuple[bool, str]] = {
    "som": (False, "sớm nhất"),
    "gan": (False, "gần nhất"),
    "dau tien": (False, "đầu tiên"),
    "truoc tien": (False, "trước tiên"),
    "muon": (True, "muộn nhất"),
    "tre": (True, "trễ nhất"),
    "cham": (True, "chậm nhất"),
    "xa": (True, "xa nhất"),
    "cuoi cung": (True, "cuối cùng"),
    "sau cung": (True, "sau cùng"),
}
_BY_ITSELF = ("dau tien", "truoc tien", "cuoi cung", "sau cung")
_WORDS = "|".join(sorted({*_OF_NUMBERS, *_OF_DAYS} - set(_BY_ITSELF), key=len, reverse=True))
# "ít nhất bao nhiêu", "chậm nhất là khi nào" bound a figure or a day and choose nothing.
_MOST = re.compile(
    rf"(?<!\w)(?:(?P<word>{_WORDS})(?P<between>(?: (?!nao|ai|nhat)\w+){{0,4}}) nhat|"
    rf"(?P<alone>{'|'.join(_BY_ITSELF)}))(?!\w)"
    r"(?! (?:la )?(?:bao|may|khi nao|ngay nao|vao|luc|hom|thang|phai|tri|quan|dinh|the)(?!\w))"
    r"(?! \d)"
)
_MORE = re.compile(
    r"(?<!\w)(?:hon kem|chenh(?: lech)?|(?P<word>nhieu|dong|cao|lon|dai|it|thap|nho|ngan) hon|"
    r"(?P<day>som|muon|tre|cham) hon|hon|kem|(?P<before>truoc|sau)(?! (?:ngay|khi|\d)))(?!\w)"
)
_OF_TIME = re.compile(r"(?<!\w)(?:han|ngay|moc|nop|xong|khai giang|bat dau|hoan thanh|thoi)(?!\w)")
_WHICH = re.compile(
    r"(?<!\w)(?P<noun>(?:\w+ )?\w+) nao(?!\w)|(?<!\w)(?P<who>ai)(?!\w)|"
    r"(?<!\w)(?P<thing>khoan|muc|viec|phan|mon|thu) gi(?!\w)|(?<!\w)(?P<where>dau)$"
)
_NO_ENTITY = frozenset("ngay khi luc gio thang nam quy hom han moc the tuan buoi khoang".split())


@dataclass(frozen=True)
class Most:
    """`noun` folded: "chi bo", "" for any; `of`: the words between ("nhiều đảng viên nhất")."""

    nouns: tuple[str, ...]
    is_day: bool
    is_greatest: bool
    adjective: str
    said: str
    of: frozenset[str]


def flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


_SUM = re.compile(r"\d (?:nghin |ngan |trieu |ty |ti )?dong(?! chi)(?!\w)|\(dong\)")


def words_of(text: str) -> set[str]:
    """Folded; a sum of money says "tiền" without the word."""
    return {*flat(text).split(), *(("tien",) if _SUM.search(fold(text)) else ())}


def asked_most(question: Question) -> Most | None:
    """None where nothing is chosen out of several."""
    words = flat(question.text)
    found = list(_MOST.finditer(words))
    nouns = _nouns(words)
    if len(found) != 1 or not nouns:
        return None
    word = found[0]["word"] or found[0]["alone"]
    is_day = word in _OF_DAYS and (word not in _OF_NUMBERS or bool(_OF_TIME.search(words)))
    is_greatest, said = (_OF_DAYS if is_day else _OF_NUMBERS)[word]
    of = frozenset((found[0]["between"] or "").split())
    return Most(nouns, is_day, is_greatest, word, said, of)


def things_asked(question: Question) -> tuple[str, ...]:
    """ "Những chi bộ nào" -> ("chi bo", "bo"); () where no things are asked for."""
    return _nouns(flat(question.text))


def _nouns(words: str) -> tuple[str, ...]:
    """What one is to be chosen of: "phuong xa nao" -> ("phuong xa", "xa")."""
    for match in _WHICH.finditer(words):
        noun = match["noun"] or match["who"] or match["thing"] or "noi"
        last = noun.split()[-1]
        if last not in _NO_ENTITY:
            return (noun, last) if noun != last else (noun,)
    return ()


@dataclass(frozen=True)
class More:
    """Two that are held against each other, by a figure or by a day."""

    is_day: bool


def asked_more(question: Question) -> More | None:
    found = _MORE.search(flat(question.text))
    return More(bool(found["day"] or found["before"])) if found else None
