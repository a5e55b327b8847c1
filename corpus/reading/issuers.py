"""Who issued a paper, from the lines of the left column: "BỘ TÀI CHÍNH - BỘ TƯ PHÁP", "UBND TỈNH A"
over "SỞ Y TẾ", "TỈNH ỦY B" over "BAN TỔ CHỨC"."""

import re
from itertools import pairwise

from corpus.reading.casing import recased
from corpus.reading.official_lines import BODY
from corpus.text import fold

_PLACE = re.compile(
    r"(?<!\w)(?:tinh|thanh pho|tp\.?|quan|huyen|thi xa|xa|phuong|thi tran|dac khu|khu pho|thon|ap|"
    r"to dan pho)\s+(?!uy\b|doan\b|hoi\b)\S"
)
# Bodies that every level has: their name says nothing without the body above.
_EVERYWHERE = re.compile(
    r"(?:ban (?:thuong truc|thuong vu|chap hanh|to chuc|tuyen giao|dan van|noi chinh|chi dao|"
    r"xay dung|kiem tra|bien tap|bao ve|can su|quan ly|dai dien|cong tac)|uy ban kiem tra|"
    r"van phong|tieu ban|to |thuong truc|doan (?:kiem tra|giam sat)|hoi dong (?!nhan dan)|bch|bcd|"
    r"dang doan)"
)
_WHOLE = re.compile(r"dang bo (?:tinh|thanh pho|tp|quan|huyen|thi xa|xa|phuong|khoi)\b")
_PARTY = re.compile(r"(?:dang|tinh|thanh|quan|huyen|thi) uy\b")
_OF_STATE = re.compile(r"(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\b")
_OF_PLACE = re.compile(r"(?:so|phong|trung tam|chi cuc|ban quan ly|ban|van phong|thanh tra)\b")
_COMMITTEE = re.compile(r"(?:ban chap hanh|ban thuong vu|bch|btv)\b")
_OF_MEMBERS = re.compile(r"(?:doan|hoi|lien doan|cong doan|mat tran)\b")
# What follows the kind of body opens its name: "Sở Y tế", "Cục Quản lý dược".
_GENERIC = re.compile(
    r"(?:(?<=^)|(?<= - ))"
    r"(?i:(Bộ|Sở|Phòng|Cục|Vụ|Ban|Viện|Chi cục|Tổng cục|Trung tâm|Văn phòng)) (\w)"
)
_UNION = re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh")
_MINISTRY = re.compile(r"(?:bo|chinh phu|ngan hang nha nuoc)\b(?! (?:chinh tri|tu lenh|chi huy))")


def issuer_of(printed: list[str], text: str) -> str | None:
    """The body whose paper it is, with the body above where its own name would not tell it apart;
    `text` is asked for small and large letters."""
    parted = [name for line in printed for name in _parted(line)]
    groups = _committee_last(_without_motto(_without_repeats(_joined(parted))))
    if not groups:
        return None
    own, above = groups[-1], groups[-2] if len(groups) > 1 else ""
    name = _GENERIC.sub(_opened, recased(_named(own, above), text))
    return _BARE_LEVEL.sub(lambda level: level[0].lower(), name)


def _opened(name: re.Match[str]) -> str:
    return f"{name[1].capitalize()} {name[2].upper()}"


_DASH = re.compile(r"\s+[-–—/·]\s+")
_LEVELS = (
    re.compile(r"(?<!\w)(?:tinh|thanh pho|tp|thanh uy)(?!\w)"),
    re.compile(r"(?<!\w)(?:huyen|quan|thi xa)(?!\w)"),
    re.compile(r"(?<!\w)(?:xa|phuong|thi tran|dac khu)(?!\w)"),
    re.compile(r"(?<!\w)(?:chi bo|chi doan|chi hoi)(?!\w)"),
)


def _parted(line: str) -> list[str]:
    """ "ĐẢNG BỘ TỈNH A - ĐẢNG ỦY XÃ B": who is above and who issues, in one line; two that issue
    together ("BỘ A - BỘ B") stay one name."""
    found = _DASH.search(line)
    above, own = (line[: found.start()], line[found.end() :]) if found else ("", line)
    folded, over = fold(own), fold(above)
    if not (BODY.match(folded) and _is_above(over, folded)):
        return [line]
    return [above, *_parted(own)]


def _is_above(over: str, folded: str) -> bool:
    is_whole = bool(_WHOLE.match(over)) and bool(_DASH.search(over) is None)
    of_party = bool(_PARTY.match(over)) and bool(_EVERYWHERE.match(folded))
    of_front = bool(_FRONT.match(over)) and bool(
        _EVERYWHERE.match(folded) or _OF_A_BODY.match(folded)
    )
    of_state = bool(_OF_STATE.match(over)) and bool(_OF_PLACE.match(folded))
    return is_whole or of_party or of_state or of_front or 0 <= _level(over) < _level(folded)


def _level(folded: str) -> int:
    """0 for a province, 3 for a chi bộ; -1 for a body that names no level."""
    return next((n for n in reversed(range(len(_LEVELS))) if _LEVELS[n].search(folded)), -1)


def _joined(printed: list[str]) -> list[str]:
    """Lines of one name put together: "ỦY BAN NHÂN DÂN" + "TỈNH A", "BỘ A -" + "BỘ B"."""
    groups: list[str] = []
    for before, line in pairwise(["", *printed]):
        words = " ".join(line.split()).strip(" *_–-") if len(line) > 3 else line
        is_open = before.rstrip().endswith(("-", "–", ","))
        if groups and (is_open or _goes_on(groups[-1], words)):
            dash = " - " if is_open and not groups[-1].endswith(",") else " "
            if _PLACE_IN_SMALL.match(words):
                words = words[0].lower() + words[1:]
            groups[-1] = f"{groups[-1]}{dash}{words}"
        elif words:
            groups.append(words)
    return groups


_PLACE_IN_SMALL = re.compile(
    r"(?:Tỉnh|Thành phố|Quận|Huyện|Thị xã|Xã|Phường|Đặc khu) [^\W\d_][a-zà-ỹđ]*"
)


def _goes_on(above: str, words: str) -> bool:
    folded = fold(words)
    place = _PLACE.match(folded) or folded.startswith(("viet nam", "va ", "- ", "truc thuoc "))
    if place or not BODY.match(folded):
        return True
    ends = fold(above)
    of_party = folded.startswith(("dang bo", "dang uy")) and ends == "ban chap hanh"
    return of_party or ends.endswith((" va", " cua", "ban thuong vu", " dan van", "truc thuoc"))


def _without_repeats(groups: list[str]) -> list[str]:
    """The gazette prints the issuer once more above the paper, perhaps with the one above it."""
    kept: list[str] = []
    for group in groups:
        if kept and fold(kept[-1]).endswith(fold(group)):
            kept.pop()
        kept.append(group)
    return kept


def _without_motto(groups: list[str]) -> list[str]:
    """Papers of the Youth Union bear its name where others bear the motto."""
    kept = [group for group in groups if not _UNION.fullmatch(fold(group))]
    is_above = bool(groups) and bool(_UNION.fullmatch(fold(groups[0])))
    return [groups[0], *kept] if is_above and kept else kept or groups


def _committee_last(groups: list[str]) -> list[str]:
    """ "ĐẢNG ỦY PHƯỜNG A" over "ĐẢNG BỘ THÀNH PHỐ B": a Đảng bộ issues nothing beside a committee,
    it only says whose part that is."""
    if len(groups) > 1 and _WHOLE.match(fold(groups[-1])) and _PARTY.match(fold(groups[-2])):
        return [*groups[:-2], groups[-1], groups[-2]]
    return groups


# Committees that name the body they are of: what stands above is above that body.
_OF_A_BODY = re.compile(
    r"(?:(?:ban chap hanh|ban thuong vu|ban thuong truc|bch|btv) )?"
    r"(?:hoi (?!dong)|doan (?!kiem|giam)|lien doan|cong doan|dang bo)"
)
_FRONT = re.compile(r"(?:uy ban |ub)?(?:mttq|mat tran)")
_BARE_LEVEL = re.compile(r"(?<= )(?:tỉnh|thành phố|huyện|quận|xã|phường|đặc khu)$", re.IGNORECASE)


def _of_a_body(own: str, above: str) -> str:
    """ "BAN CHẤP HÀNH HỘI NÔNG DÂN TỈNH" below "ỦY BAN MTTQ VIỆT NAM TỈNH A": of tỉnh A."""
    level, place = _BARE_LEVEL.search(own), _PLACE.search(fold(above))
    if level is None or place is None:
        is_bare = not _PLACE.search(fold(own)) and level is None
        is_beside = place is not None and is_bare and bool(_FRONT.match(fold(above)))
        return f"{own} {above[place.start() :]}" if place and is_beside else own
    is_same = fold(above)[place.start() :].startswith(fold(level[0]))
    return f"{own[: level.start()]}{above[place.start() :]}" if is_same else own


def _named(own: str, above: str) -> str:
    folded, over = fold(own), fold(above)
    is_whole = _OF_A_BODY.match(folded) and (_FRONT.match(over) or _BARE_LEVEL.search(own))
    if above and is_whole:
        return _of_a_body(own, above)
    if not above or _MINISTRY.match(over):
        return f"{above} - {own}" if above and _MINISTRY.match(folded) else own
    if place := _PLACE.search(folded):
        committee = _COMMITTEE.match(folded)
        if not committee or _PLACE.search(over) or not _OF_MEMBERS.match(over):
            return own
        return f"{own[: committee.end()]} {above} {own[place.start() :]}"
    place = _PLACE.search(over)
    if _OF_STATE.match(over) and place and _OF_PLACE.match(folded):
        return f"{own} {above[place.start() :]}"
    return f"{own} {above}" if _EVERYWHERE.match(folded) else own
