"""Whose total is asked for ("bản Co Muông có bao nhiêu đảng viên"), and how many are left ("giảm từ
218 xuống còn 33 chiếc")."""

import re

from bot.keystrokes import is_syllable
from corpus.text import syllables

_PLAIN = (
    r"(?!(?:duoc|bi|da|chua|con|moi|dang(?! (?:vien|bo|uy|phi))|tham|se|phai|dat|thuc|nhan|hoan|"
    r"khong|o|tai|trong)\b)\w+"
)
# Nothing else is said of what is counted.
_ASKED = re.compile(
    r"(?P<of>.*?)\b(?:(?:bay |hien )?gio |(?:hien|den|luc) nay |hien |dang )?co "
    r"(?:tat ca |tong cong |ca thay |tong so )?(?:bao nhieu|may) "
    rf"(?P<noun>{_PLAIN}(?: {_PLAIN}){{0,3}}?)"
    r"(?: (?:truc thuoc|vay|a|the|nhi|ha|roi|hien nay|tat ca|toan \w+))*$"
)


_KINDS = (
    r"(?:dang bo|chi bo|xa|phuong|tinh|huyen|quan|thanh pho|thi tran|dac khu|thon|ban|ap|"
    r"khu pho|to dan pho|truong)"
)
_PLACE = re.compile(rf".*\b{_KINDS} (?P<name>.+)")
_CALLED = re.compile(rf"\b{_KINDS} (?!.*\b{_KINDS}\b).+$")
_COMMON = frozenset(
    "dang bo chi xa phuong tinh huyen quan thanh pho thi tran thon ban ap khu to dan toan ca minh "
    "ta nay do hien co so tieu hoc trung pho thong mam non tong".split()
)
# What a paper holds, or what there has to be, is no total of a place.
_NO_TOTAL = re.compile(
    r"\d|\b(?:moi|phai|can|thanh lap|ra mat|hop tac xa|ke hoach|chi thi|huong dan|quy che|"
    r"nghi quyet|ket luan|chuong trinh|thong bao|"
    r"cong van|thong tri|quyet dinh|quy dinh|de an|van ban|bai (?:bao|viet))\b"
)


_ASKED_LEFT = re.compile(r"\bcon (?:lai )?(?:bao nhieu|may)\b")
_LEFT = re.compile(r"\bcon (?:lai |khoang |gan |hon )*\d|\d \w+(?: \w+){0,4} con lai\b")


_REFERS = re.compile(  # "Chi bộ của ông …", behind "ông Lộc, Giám đốc Công ty Nồm Xanh"
    r"(?<!\w)(?:[Cc]hi bộ|[Cc]ông ty|[Tt]rường|[Đđ]ơn vị|[Tt]hôn|[Bb]ản|[Ấấ]p|[Nn]ơi) "
    r"(?:của (?:ông|bà|anh|chị|đồng chí|mình|cô|thầy)|này|đó|ấy)(?!\w)"
)


def refers_back(text: str) -> bool:
    """It speaks of the body that was named right before it."""
    return bool(_REFERS.search(text))


def asks_left(question: str) -> bool:
    return bool(_ASKED_LEFT.search(" ".join(syllables(question))))


def tells_left(noun: str, spaced: str) -> bool:
    """ "Số tàu giảm từ 218 xuống còn 33 chiếc"."""
    return bool(_LEFT.search(spaced)) and noun in spaced


def asks_total(question: str) -> bool:
    return bool(_asked(question))


def owner(question: str) -> frozenset[str]:
    """The name of the place whose total it is: "bản Co Muông có mấy đảng viên" -> {"muong"}."""
    found = _asked(question)
    named = _PLACE.fullmatch(found["of"].strip()) if found else None
    words = filter(is_syllable, named["name"].split() if named else ())  # "ĐH" is printed in full
    return frozenset(words) - _COMMON


def place(question: str) -> str:
    """As it is called there: "ban co muong"; "" where none is named."""
    found = _asked(question)
    named = _CALLED.search(found["of"].strip()) if found else None
    return named[0] if named and owner(question) else ""


def _asked(question: str) -> re.Match[str] | None:
    found = _ASKED.search(" ".join(syllables(question)))
    return None if found and _NO_TOTAL.search(found["of"]) else found
