"""How many there are in all ("xã có bao nhiêu hộ", "tổng cộng bao nhiêu đảng viên"), and figures
that count some of them only: "26 hộ hiến đất", "giúp 60 hộ"."""

import re

from corpus.text import fold, syllables

# What a place or a body has so many of, whether or not a paper says how many.
_NOUN = (
    r"ho kinh doanh|ho(?! so| tro| tich)|nhan khau|nguoi dan|dang vien(?! (?:du bi|nu|tre|moi))|"
    r"hoi vien|doan vien|chi bo|dang bo|thon|ap|khu pho|to dan pho|doanh nghiep|can bo|cong nhan|"
    r"hoc sinh|giao vien|sinh vien|cu tri"
)
_ALL = r"(?:tong cong|tong so|tat ca|ca thay|toan bo|tong)"
_END = r"(?: (?:dan|gia dinh|tong cong|tat ca|truc thuoc|hien nay|vay|a|nhi|the|roi|ha|day))*"
_HOLDER = (
    r"(?:xa|phuong|thi tran|huyen|quan|tinh|thanh pho|thi xa|thon|ban|ap|xom|buon|khu pho|"
    r"to dan pho|dang bo|dang uy|chi bo|hoi|lang|cong ty|khoi|truong)"
)
_WHERE = rf"(?: (?:o|tai|thuoc|cua|toan|ca|trong) (?:toan )?{_HOLDER}(?: \w+){{0,5}})?"
_HAS = re.compile(
    rf"(?<!\w){_HOLDER} (?:\w+ ){{0,6}}?(?:hien )?co (?:{_ALL} )?(?:la )?(?:khoang )?"
    rf"(?:bao nhi?e?u|may) (?P<noun>{_NOUN}){_END}{_WHERE}$"
)
_IN_ALL = re.compile(rf"(?<!\w){_ALL} (?:co )?(?:bao nhi?e?u|may) (?P<noun>{_NOUN}){_END}{_WHERE}$")
# A meeting or a round of something has those who came or were chosen.
_EVENT = re.compile(
    r"(?<!\w)(?:dot|hoi nghi|lop|le|cuoc|buoi|hoi thi|danh sach|doan|to cong tac)\b"
)

_NUMBER = r"(?<![\w/.,-])\d[\d.,]*(?: (?:nghin|ngan|trieu|ty))?"
_HOLDS = re.compile(
    r"(?<!\w)(?:co|gom|voi|(?:hien|toan \w+|xuong) con|la|tong so|tong cong|tat ca|toan \w+|"
    r"quan ly|cua ca|cua|truc thuoc ?\()"
    r"(?: (?:khoang|hon|gan|tren|tat ca|toan bo|tong cong|duoc))* ?$"
)
_NEARLY = r"(?:(?:khoang|hon|gan|tren) )?"
_ROW = re.compile(
    rf"(?:{_NEARLY}{_NUMBER} \w+(?: \w+){{0,5}}(?: ?\([^()]*\))?(?:,| va|,? voi) ?)+{_NEARLY}$"
)
_PART = re.compile(r"(?<!\w)(?:trong do|trong so|nhan giup)\b[^.;]*$")
_GOES_ON = re.compile(
    r"(?: (?:dan|gia dinh))?(?:\W*$| ?[,;.:()|–-]|"
    r" (?:va|voi|thi|trong do|trong toan|truc thuoc|hien nay)(?!\w)|"
    r" (?:o|tai|tren|thuoc|cua|trong|dang sinh|sinh)(?: \w+){1,5}(?:\W*$| ?[,;.:()|–-]))"
)
_OWN = (
    r"(?: (?:dan|gia dinh|(?:cua |o |tai )?cac \w+(?: \w+)?|hien nay|hien co|"
    r"toan \w+|cua (?:toan )?\w+))*"
)
_BELONG = re.compile(r" truc thuoc(?!\w)")


def total_asked(question: str) -> str:
    """The noun (folded) of which the whole number is asked; "" for any other question."""
    flat = " ".join(syllables(question))
    found = _IN_ALL.search(flat) or _HAS.search(flat)
    return "" if found is None or _EVENT.search(flat) else found["noun"]


def tells_total(noun: str, text: str) -> bool:
    """Some figure in the text is not of a part: nothing narrows the noun, and it is held."""
    folded = " ".join(fold(text).split())
    if re.search(rf"(?<!\w)so {noun}{_OWN} ?(?:la|co|:|\|)? ?{_NUMBER}", folded):
        return True
    found = re.finditer(rf"{_NUMBER} {noun}(?!\w)", folded)
    return any(_is_whole(folded[: one.start()], folded[one.end() :]) for one in found)


def _is_whole(before: str, behind: str) -> bool:
    if _BELONG.match(behind):
        return True
    if _PART.search(before) or not _GOES_ON.match(behind):
        return False
    row = _ROW.search(before)
    ahead = before[: row.start()] if row else before
    return bool(_HOLDS.search(ahead)) or (row is not None and not ahead.strip(" -+."))
