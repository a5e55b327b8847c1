"""What is measured: a length of time in minutes or days, money, a share, a day; that two sentences
tell the same thing of two papers is seen by it."""

import re

from corpus.text import fold

Kind = frozenset[str]
_UNITS = (
    ("minutes", r"\d+ (?:phut|gio|tieng)(?! ngay| hang ngay)(?!\w)"),
    ("days", r"\d+ (?:ngay|tuan|thang)(?! \d)(?!\w)"),
    ("money", r"\d[\d.,]* (?:(?:nghin|ngan|trieu|ty)(?: dong)?|dong)(?!\w)"),
    ("share", r"\d+(?:,\d+)?\s?(?:%|phan tram)"),
    (
        "day",
        r"ngay \d+|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?!\d)|"
        r"(?:thang|quy) (?:\d+|[ivx]+)(?!\w| lan| ky| buoi)|thu (?:hai|ba|tu|nam|sau|bay)",
    ),
    (
        "often",
        r"\d+ (?:lan|ky|buoi|cuoc)(?!\w)|(?:moi|hang) (?:tuan|thang|quy|nam|ngay)|"
        r"\d+ thang(?! \d)",
    ),
    ("points", r"\d+ diem(?!\w)"),
    ("people", r"\d+ (?:nguoi|dang vien|dong chi|thanh vien|hoi vien|doan vien|can bo)(?!\w)"),
)
_MEASURES = tuple((name, re.compile(rf"(?<![\w/.,-])(?:{one})")) for name, one in _UNITS)
_KINDS = (
    ("minutes", r"thoi luong|(?:may|bao nhieu) phut|(?:hop|sinh hoat) (?:trong )?bao lau"),
    ("share", r"ty le|phan tram|khong che"),
    ("money", r"tien|kinh phi|muc (?:chi|ho tro|thuong|tro cap|phu cap|boi duong)|phu cap|thu lao"),
    (
        "often",
        r"so (?:lan|ky|buoi|cuoc)|(?:may|bao nhieu) (?:lan|ky|buoi)|bao lau (?:\w+ )*mot lan",
    ),
    ("points", r"(?:muc |so )?diem(?! khac| chung| moi| nao| gi| giong)"),
    ("people", r"(?:so|may|bao nhieu) (?:nguoi|dang vien|dong chi|thanh vien)"),
    (
        "day",
        r"han(?! che| muc)|thoi diem|(?:ngay|hom) (?:nao|gui|nop|dang ky|bao cao|ban)|"
        r"khi nao|bao gio",
    ),
)
_ASKS = tuple((name, re.compile(rf"(?<!\w)(?:{one})(?!\w)")) for name, one in _KINDS)
_REPORTS = re.compile(r"(?<!\w)(?:(?:che do|dinh ky|lich|thoi gian) bao cao|bao cao dinh ky)(?!\w)")
_SITTING = re.compile(r"(?<!\w)(?:hop|buoi|sinh hoat|tiet)(?!\w)")
_LENGTH = re.compile(r"(?<!\w)(?:thoi gian|(?:may|bao nhieu|so) ngay|trong bao lau|bao lau)(?!\w)")


def measures(text: str) -> Kind:
    """The kinds of what a sentence measures; none: it tells no figure of them."""
    folded = fold(text)
    return frozenset(name for name, unit in _MEASURES if unit.search(folded))


def kind_of(matter: str) -> Kind | None:
    """What is asked of a matter: "thời gian xét kết nạp" is of days or minutes; None where its
    words do not tell."""
    folded = fold(matter)
    found = frozenset(name for name, asks in _ASKS if asks.search(folded))
    if _REPORTS.search(folded):
        return found | {"day", "often"}
    if _LENGTH.search(folded) and not found - {"day"}:
        return frozenset({"minutes"} if _SITTING.search(folded) else {"minutes", "days"}) | found
    return found or None
