"""Phrases of time without a date: "thời gian tới", "sớm", "ngay sau hội nghị", "cùng ngày"."""

import re

from corpus.dates.atoms import Atom

_FUTURE = re.compile(
    r"(?:trong\s+)?(?:thoi gian|giai doan|nhung nam|cac nam|nhung thang|nhung ngay|"
    r"chang duong)\s+(?:sắp\s+|sap\s+)?(?:tới|toi|tiep theo|ke tiep)(?!\w)(?!\s+\d)"
    r"|(?:trong\s+)?thoi gian\s+(?:som nhat|ngan nhat|gan nhat)|som nhat co the|"
    r"trong tuong lai(?:\s+gan)?"
    r"|thoi diem thich hop|khi (?:co )?dieu kien(?: cho phep)?"
)
_PAST = re.compile(
    r"(?:trong\s+)?(?:thoi gian|giai doan|nhung nam|cac nam|nhung thang|nhung ngay|"
    r"nhiem ky)\s+(?:vua\s+)?(?:qua|gan day|truoc day)(?!\w)(?!\s+\d)"
)
_AHEAD = re.compile(
    r"truoc mat(?!\w)(?!\s+(?:cu tri|nhan dan))|tới day(?!\w)|sap tới(?!\w)|sap toi(?!\w)"
)
_PROMPT = re.compile(r"kip thoi(?!\w)|khan truong(?!\w)")
_SOON = re.compile(
    r"som\s+(?=(?:co|hoan|ban|trien|xay|dua|khac|giai|thuc|to chuc|cu the|trinh|kien|nghien|"
    r"on dinh|"
    r"bo tri|tham muu|chi dao|xem xet|phe duyet|ket thuc|bao cao|cong bo|dat|tháo|thao go|sua|ra|"
    r"hinh)(?!\w)|\w+\s+(?:cac|quy|ke|de an))"
)
_AT_ONCE = re.compile(
    r"ngay\s+(?:sau|khi)\s+(?!\d)(?!ngay)(?:khi\s+)?[^\s,;.:]+(?:\s+[^\s,;.:]+){0,4}|"
    r"ngay lap tuc(?!\w)|ngay(?=\s*(?:[,;.:)]|$|de |cac |nhung |va |viec |nhiem vu ))"
)
_DEEDS = re.compile(
    r"(?:thuc hien|trien khai|bao cao|khac phuc|xu ly|giai quyet|lam|chan chinh|to chuc|kiem tra|"
    r"ban hanh|hoan thanh|tham muu|chi dao|bo sung|ra soat|vao cuoc|phan anh|gui|nop)\s+$"
)


def vague(view: str, at: int, written: str) -> Atom | None:
    """`written` is the text with its marks, which tells "ngay" from "ngày"."""
    for pattern, name in ((_FUTURE, "FUTURE_REF"), (_PAST, "PAST_REF"), (_AHEAD, "FUTURE_REF")):
        match = pattern.match(view, at)
        if match:
            return Atom(at, match.end(), "vague", timex=name)
    match = _PROMPT.match(view, at) or _SOON.match(view, at)
    if match:
        return Atom(at, at + len(match[0].rstrip()), "vague", timex="(soon)")
    return _at_once(view, at, written)


def _at_once(view: str, at: int, written: str) -> Atom | None:
    match = _AT_ONCE.match(view, at)
    if not match or not written[at : at + 4].isascii():
        return None
    follows = match[0] != "ngay"
    if not follows and not _DEEDS.search(view[max(0, at - 14) : at]):
        return None
    return Atom(at, match.end(), "vague", timex="(immediate)")


_SAME_DAY = re.compile(
    r"(?:(?P<part>sang|chieu|toi|trua)\s+)?(?P<which>cung ngay|trong ngay|hom do|ngay hom do|"
    r"ngay hom sau|hom sau|ngay tiep theo)(?!\w)(?!\s+\d)"
)
_PARTS = {"sang": "TMO", "trua": "TMI", "chieu": "TAF", "toi": "TEV"}


def same_day(view: str, at: int) -> Atom | None:
    """A day that only an earlier sentence tells."""
    match = _SAME_DAY.match(view, at)
    if not match or match["which"] in ("trong ngay",):
        return None
    tag = "next" if match["which"] in ("ngay hom sau", "hom sau", "ngay tiep theo") else "same"
    clock = _PARTS.get(match["part"] or "", "")
    return Atom(at, match.end(), "other", timex="(ref)", tag=tag, clock=clock)


_SIGNING = re.compile(
    r"ngay\s+(?:ký|ky)(?!\w)(?!\s+(?:niem|luat|hop))(?:\s+ban hanh)?|ngay\s+ban hanh(?!\w)"
)
_CONGRESS = re.compile(
    r"dai hoi(?:\s+(?:dai bieu|toan quoc|dang|dang bo|dang toan quoc|"
    r"[a-z]+)){0,5}\s+lan thu\s+(?:[ivxl]+|\d+|nhat)(?!\w)|dai hoi\s+[ivxl]{1,6}(?!\w)"
)
_BEFORE_EVENT = re.compile(
    r"truoc\s+(?:(?:khi|ngay|luc|thoi diem|buoi|cuoc)\s+)*(?P<what>(?:khai mac|to chuc|"
    r"dien ra|ket thuc|tien hanh|dai hoi|hoi nghi|hop|ky hop|bau cu|sinh hoat|trinh|ban hanh|"
    r"phien hop)(?!\w)(?:\s+(?!nam hoc|it nhat|toi thieu)[^\W\d]+(?!\w)){0,8}(?:\s+nam hoc"
    r"(?:\s+\d{4}\s?-\s?\d{4})?)?)"
)


def signing(view: str, at: int) -> Atom | None:
    match = _SIGNING.match(view, at)
    return Atom(at, match.end(), "other", timex="(docdate)", tag="signing") if match else None


def congress(view: str, at: int) -> Atom | None:
    """A numbered congress: an event with a name, and no date."""
    match = _CONGRESS.match(view, at)
    return Atom(at, match.end(), "other", timex="(event)", tag="congress") if match else None


def before_event(view: str, at: int) -> Atom | None:
    """ "trước khi kết thúc năm học", "trước khai mạc đại hội"."""
    match = _BEFORE_EVENT.match(view, at)
    if not match:
        return None
    return Atom(at, match.end(), "other", timex="(before event)", tag="before_event")
