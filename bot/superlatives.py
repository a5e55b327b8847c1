"""Which of several is the most, the least, the first or the last: what is asked, by which words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.question import Question
from corpus.text import canonical, fold

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
_SPELLED = {
    word: canonical(said.removesuffix(" nhất"))
    for words in (_OF_NUMBERS, _OF_DAYS)
    for word, (_, said) in words.items()
}
# "ít nhất bao nhiêu", "chậm nhất là khi nào" bound a figure or a day and choose nothing.
_BOUNDS_ON = re.compile(
    r" (?:(?:la )?(?:bao|may|khi nao|ngay nao|vao|luc|hom|thang|phai|tri|quan|dinh|the)(?!\w)|\d)"
)


def _most(words: Mapping[str, str]) -> re.Pattern[str]:
    """Of the adjectives as they are written: "chấm" is no "chậm"."""
    with_most = sorted((words[one] for one in words if one not in _BY_ITSELF), key=len)[::-1]
    either = "|".join(with_most)
    alone = "|".join(words[one] for one in _BY_ITSELF)
    other = rf"(?: (?!(?:nao|nào|ai|{either})(?!\w))\w+)"
    return re.compile(
        rf"(?<!\w)(?:(?P<word>{either})(?P<between>{other}{{0,4}}) nh[aấ]t|"
        rf"(?P<alone>{alone}))(?!\w)"
    )


_SPELLED_MOST = _most(_SPELLED)
_FOLDED_MOST = _most({word: word for word in _SPELLED})
_MORE = re.compile(
    r"(?<!\w)(?:hon kem|chenh(?: lech)?|(?P<word>nhieu|dong|cao|lon|dai|it|thap|nho|ngan) hon|"
    r"(?P<day>som|muon|tre|cham) hon|hon|kem|(?P<before>truoc|sau)(?! (?:ngay|khi|\d)))(?!\w)"
)
_OF_TIME = re.compile(r"(?<!\w)(?:han|ngay|moc|nop|xong|khai giang|bat dau|hoan thanh|thoi)(?!\w)")
_WHICH = re.compile(
    r"(?<!\w)(?P<noun>(?:\w+ )?\w+) nao(?!\w)|(?<!\w)(?P<who>ai)(?!\w)|"
    r"(?<!\w)(?P<thing>khoan|muc|viec|phan|mon|thu|noi dung) gi(?!\w)|(?<!\w)(?P<where>dau)$"
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
    nouns = things_asked(question)
    found = _superlatives(question.text)
    if len(found) != 1 or not nouns:
        return None
    word = fold(found[0]["word"] or found[0]["alone"])
    is_time = word not in _OF_NUMBERS or bool(_OF_TIME.search(flat(question.text)))
    is_day = word in _OF_DAYS and is_time
    is_greatest, said = (_OF_DAYS if is_day else _OF_NUMBERS)[word]
    of = frozenset(fold(found[0]["between"] or "").split())
    return Most(nouns, is_day, is_greatest, word, said, of)


def _superlatives(text: str) -> list[re.Match[str]]:
    words = " ".join(re.findall(r"\w+", canonical(text).lower()))
    pattern = _FOLDED_MOST if text.isascii() else _SPELLED_MOST
    found = pattern.finditer(words)
    return [one for one in found if not _BOUNDS_ON.match(fold(words[one.end() :]))]


def things_asked(question: Question) -> tuple[str, ...]:
    """ "Những chi bộ nào" -> ("chi bo", "bo"); () where no things are asked for."""
    return _nouns(flat(question.text))


# Entries of any list go by these.
_ANY_ENTRY = re.compile(
    r"(?:\w+ )?(?:noi dung|nhiem vu|yeu cau|giai phap|chi tieu|viec|cong viec|dau viec|muc tieu|"
    r"bien phap|de nghi|kien nghi|tieu chi|nguyen tac|hinh thuc|buoc|linh vuc|bai hoc|han che|"
    r"ton tai|nguyen nhan|dieu kien|tieu chuan|quy dinh|trach nhiem|hoat dong|dieu|y|gi|cai|van de|"
    r"mat|diem|dot pha|ket qua|uu diem|khuyet diem|thanh tich|loi ich|quyen|quyen loi|muc|khoan|"
    r"van ban|ke hoach|chi thi|nghi quyet|ket luan|huong dan|noi|ai)"
)


def certain_thing(question: Question) -> str:
    """ "Những tiểu ban nào" -> "tieu ban"; "" where any entry of a list would do."""
    noun = next(iter(things_asked(question)), "")
    return "" if _ANY_ENTRY.fullmatch(noun) else noun


def _nouns(words: str) -> tuple[str, ...]:
    """What one is to be chosen of: "phuong xa nao" -> ("phuong xa", "xa")."""
    for match in _WHICH.finditer(words):
        noun = match["noun"] or match["who"] or match["thing"] or "noi"
        noun = re.sub(r"^(?:o |tai )?(?:cac |nhung |may )?(?=\w)", "", noun)
        last = noun.split()[-1]
        if last not in _NO_ENTITY or noun == "tap the":
            return (noun, last) if noun != last else (noun,)
    return ()


@dataclass(frozen=True)
class More:
    """Two that are held against each other, by a figure or by a day."""

    is_day: bool


def asked_more(question: Question) -> More | None:
    found = _MORE.search(flat(question.text))
    return More(bool(found["day"] or found["before"])) if found else None
