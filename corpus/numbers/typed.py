"""Numbers as people type them: "ke hoach so 62 qu", "45 ct tw", "62/KH-QU", "kh62"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.numbers.codes import (
    KNOWN_ISSUER,
    NAMES,
    NEEDS_SO,
    NOUN_CODES,
    OFTEN_COUNTED,
    TYPED,
    noun_key,
    noun_pattern,
)
from corpus.numbers.printed import EVEN, noun_before, references, spelling_flags
from corpus.numbers.reference import Reference
from corpus.text import CAPITALS, fold

_DIGITS = r"(?<!\w)(?<!\d[/.,:-])(?P<number>\d{1,4})"
_YEAR = r"(?:\s*/\s*(?P<year>(?:19|20)\d\d))"
_CUT = r"(?:\s*[-/]\s*|[._])"
_SO = r"(?:(?:mang |co )?so(?: hieu| ky hieu)?\s*[:.]?\s*)"
_BODY = rf"(?:{KNOWN_ISSUER})"
_OPEN = r"(?P<issuer>[a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)(?!\w)"
_TYPE = rf"(?P<type>{TYPED})"
# "kh 62 tu ngay …" is từ, "kh 62 du kien" is dự: such issuers need something else to follow.
_NOT_A_WORD = (
    r"(?!(?<=\b(?:tu|hu|du|cp|tt))\s*(?:ngay|thang|nam|khi|kien|den|nay|do|dau|luc|an|bao|tinh|"
    r"toan|\d))(?!(?<=\bthu)\s*(?:tuong|truong|hai|ba|tu|nam|sau|bay|chi|tuc|hien|moi|may|\d))"
)
_ISSUED = rf"(?:{_CUT}|(?P<space> ))(?P<known>{_BODY}(?:-{_BODY})?)(?!\w)(?(space){_NOT_A_WORD})"
_JOINED = rf"(?P<joined>{_BODY})(?!\w)"
_WHOLE = r"(?!\w*\d)(?![.,]\d)"
_AFTER_CODE = rf"(?P<so>{_SO})?(?P<number>\d{{1,4}}){_YEAR}?{_WHOLE}"

_ASSEMBLY = re.compile(rf"{_DIGITS}{_YEAR}\s*/\s*(?P<issuer>(?:ubtv)?qh\s?\d{{0,2}})(?!\w)")
_FULL = re.compile(
    rf"{_DIGITS}[a-z]?{_YEAR}?(?:{_CUT}|\s)?{_TYPE}(?:{_ISSUED}|[-/._]{_OPEN}|{_JOINED})"
)
_LETTER = re.compile(
    rf"(?<!\w)(?<!\d[/.,:-])(?P<number>\d{{1,5}}){_YEAR}?\s*/\s*(?P<known>{_BODY})\s*-\s*"
    r"[a-z]+\d*(?!\w)"
)
_ISSUER_INSIDE = re.compile(
    rf"(?<!\w){_TYPE}(?:{_CUT}|\s)(?P<known>{_BODY})\s*(?:-\s*)?{_AFTER_CODE}(?!\w)"
)
_CODE_FIRST = re.compile(
    rf"(?<!\w){_TYPE}(?:\s*[-/._]\s*(?=\d))?\s*{_AFTER_CODE}(?:{_ISSUED}|{_JOINED})?(?!\w)"
)
_NO_ISSUER = re.compile(rf"{_DIGITS}(?:[-/]{_TYPE}|(?P<stuck>{TYPED}))(?!\w)(?!\s*[-/]\s*\d)")
_NOUN = rf"(?<!\w)(?P<noun>{noun_pattern(NAMES)})"
_NOUN_FIRST = re.compile(rf"{_NOUN}\s*[(:]?\s*{_AFTER_CODE}(?:{_ISSUED})?(?![\w-])")
_NOUN_OF = re.compile(
    rf"{_NOUN}\s+cua\s+(?:[a-z]+\s+){{1,8}}?(?P<so>{_SO})(?P<number>\d{{1,4}}){_WHOLE}"
    rf"(?:{_ISSUED})?(?![\w-])"
)

# Units of time, money and measure: "kế hoạch 90 ngày đêm", "chương trình 30 phút".
_MEASURED = (
    "thang|quy(?! dinh| che| hoach| trinh)|tuan|dot|buoi|nguoi|loai|lan|phut|gio|trieu|ty|"
    "dong(?! chi)|cuoc|mon|trang|ngay dem|"
    "cau|so lieu|buoc|khau(?! hieu)|kg|km|ha|met|m2|luot|phieu|tuoi|giay|suat|chiec|cay|"
    "tan(?= (?:rac|thoc|lua|gao|ca|hang|go|than|thep|phan|rau|muoi)(?!\\w)|$)|"
    "con duong|tieng|lop|ca(?! nhan)|vong|tren|khoan|dieu(?! kien| hanh| chinh| dong)"
)
# What a document may as well be said to contain or to ask of: "kế hoạch 6 nhiệm vụ", but "kế hoạch
# 62 nhiệm vụ gì", "kế hoạch 62 chi bộ phải làm gì".
_COUNTED = (
    "nhiem vu|noi dung|chi tieu|can bo|dong chi|dang vien|chi bo|don vi|van de|diem|nhom|giai phap|"
    "cap(?! uy)|tieu ban|y kien|muc(?! tieu| dich)|"
    "phan(?! cong| cap| bo)|chuyen de|chien luoc|cong tac|chuong trinh|mo hinh|dang bo|"
    "to(?! chuc)|to chuc|doan vien|hoi vien|dai bieu|hoc sinh|sinh vien|giao vien|ho dan|"
    "ho gia dinh|doanh nghiep|cong ty|cong trinh|du an|tieu chi|tieu chuan|nguyen tac|ke hoach|"
    "nghi quyet|chi thi|van ban|bai|phuong an|bien phap|truong hop|vu viec|linh vuc|mat(?! tran)|"
    "huong(?! dan)|hinh thuc|quyen|cach|viec|tru cot|dot pha|dia phuong|co quan|"
    "ban(?! hanh| thuong| chap| to chuc| tuyen| dan van| bi thu| chi dao| noi chinh)|hang muc|"
    "thu tuc|trong(?! tam)|chuc danh|pho|uy vien|bi thu|nganh|san pham|khau hieu|khoa hoc"
)
_MOST_COUNTED = 15  # with more than that, a document's number is likelier
_MOST_YEARS = 12
# Nouns that are verbs too: "hướng dẫn 450 cán bộ", but "hướng dẫn 450 cán bộ phải làm gì".
_ACTS = re.compile(
    r"\s*(?:can bo|dong chi|dang vien|chi bo|don vi|dang bo|to chuc|doan vien|hoi vien|hoc sinh|"
    r"giao vien|doanh nghiep|dia phuong|co quan|uy vien|bi thu|nganh|"
    r"mat tran|cap uy|dang uy)(?!\w).*(?<!\w)(?:phai|can|"
    r"lam|duoc giao|co (?:nhiem vu|trach nhiem))(?!\w)"
)
_VERBS = frozenset(("huong dan", "quy dinh", "quyet dinh", "thong bao", "bao cao", "ket luan"))
_ASKS = re.compile(r"(?<!\w)(?:gi|nao|ai|sao|dau|may|bao (?:gio|lau|nhieu)|khong|chua)(?!\w)")
_NOT_NUMBERED = re.compile(
    rf"\s*(?:/\s*\d|%|[-–]\s*\d|:\d|(?:{_MEASURED})(?!\w)|h\d|"
    r"nam(?!\s*(?:(?:19|20)\d\d)(?!\s*(?:-|den|toi)\s*\d))|"
    r"ngay(?!\s*(?:\d|nao|may(?!\s\w))))|\s+\d{3}\s?\d{3}"
)
# "Kế hoạch 18 Tân Hòa": a place, and no tons.
_NAME = re.compile(rf"\s+[{CAPITALS}](?![{CAPITALS}])\w*\s+[{CAPITALS}](?![{CAPITALS}])")
_CONTAINS = re.compile(rf"\s*(?:{_COUNTED})(?!\w)")
_PLENUM = re.compile(r"\s*(?:\(?\s*khoa|lan thu|hoi nghi)(?!\w)")
# After a single bare digit only what people say of a document, not what can be counted.
_SAID_OF_A_PAPER = re.compile(
    r"\s*(?:$|[?.,;:!)]|(?:cua|ve|ngay|nam|thi|la|co|quy dinh|yeu cau|duoc|do|het|con hieu luc|noi|"
    r"gom|nhu|tw|trung uong|va|hay|voi|bi|ban hanh|ky|thay the|cho|nay|khoa|trong|dang)(?!\w))"
)

_ALSO = re.compile(
    r"(?:\s*,|\s+(?:va|voi|hay|hoac|so voi|cung))\s+(?:so\s+)?(?P<number>[1-9]\d{1,3}|0[1-9])"
    rf"(?={_SAID_OF_A_PAPER.pattern}|\s+(?:khac|giong|so voi|lien quan|deu|cung|thay|"
    r"ai|o|hon kem|chenh|lech|doi)(?!\w)|\s*,\s*\d|\s+va\s+\d)(?![.,/:-]?\d)"
)


def asked(question: str) -> list[Reference]:
    """Numbers as people type them, in order; positions are those in the stored form (NFC)."""
    folded = fold(question.translate(EVEN))
    found = references(question)
    for pattern, fits in _PATTERNS:
        for match in pattern.finditer(folded):
            if not _is_taken(match, found) and fits(match, folded, question):
                found.append(_reference(match, folded, question))
    found += [also for one in found for also in _beside(one, folded, found)]
    return sorted(found, key=lambda reference: reference.start)


def _beside(one: Reference, folded: str, found: list[Reference]) -> Iterator[Reference]:
    """ "Nghị quyết 71 và 72": of the same kind, where only a paper can be spoken of."""
    also = _ALSO.match(folded, one.end)
    if also is None or not one.noun or _is_taken(also, found):
        return
    if _is_counted(folded, also.end()) or _CONTAINS.match(folded, also.end()):
        return
    another = replace(
        one, number=int(also["number"]), start=also.start("number"), end=also.end("number")
    )
    yield another
    yield from _beside(another, folded, found)


def first_number(text: str) -> dict[str, int | str | None]:
    """`number`, `type` and `issuer` of the first reference in a user's words, as written; "" for
    what the words do not say of it, None for all three where there is no reference."""
    found = asked(text)
    if not found:
        return {"number": None, "type": None, "issuer": None}
    first = found[0]
    return {"number": first.number, "type": first.type, "issuer": first.issuer}


def _is_taken(match: re.Match[str], found: list[Reference]) -> bool:
    return any(match.start() < seen.end and seen.start < match.end() for seen in found)


def _plain(match: re.Match[str], folded: str, text: str) -> bool:
    return int(match["number"]) > 0


def _full(match: re.Match[str], folded: str, text: str) -> bool:
    """ "2 kh/quan" aside, separators make a number; two spaces only with a body we know."""
    groups = match.groupdict()
    name = next((n for n in ("issuer", "known", "joined") if groups.get(n)), "")
    return int(match["number"]) > 0 and bool(name)


def _no_issuer(match: re.Match[str], folded: str, text: str) -> bool:
    """ "62-KH", "01CTr"; not "5tb", "20tc", which count."""
    stuck = match["stuck"]
    if stuck and stuck in OFTEN_COUNTED and not text[match.start("stuck")].isupper():
        return False
    counted = _is_counted(folded, match.end()) or _CONTAINS.match(folded, match.end())
    return int(match["number"]) > 0 and not counted


def _bare(match: re.Match[str], folded: str, text: str) -> bool:
    """A noun or code with a number after it: rejected where the number counts, dates or ranks."""
    groups = match.groupdict()
    if not int(match["number"]):
        return False
    if groups.get("year") and not _is_act(match):
        return False
    issuer = next((name for name in ("known", "joined") if groups.get(name)), None)
    if issuer and _could_be_code(text, match.span(issuer)):
        return not _names_a_plenum(match)
    end = match.end("year" if groups.get("year") else "number")
    counted = _is_counted(folded, end) and not (_NAME.match(text, end) or _of_the_south(text, end))
    counted = counted or _counts_contents(match, folded)
    return not (counted or _is_year(match) or _lacks_so(match, folded))


def _counts_contents(match: re.Match[str], folded: str) -> bool:
    end = match.end("number")
    if match["number"].startswith("0") or not _CONTAINS.match(folded, end):
        return False
    is_verb = noun_key(match.groupdict().get("noun") or "") in _VERBS
    asks = _ASKS.search(folded, end)
    if int(match["number"]) > _MOST_COUNTED or _ACTS.match(folded, end):
        return is_verb and not asks
    return True


def _is_act(match: re.Match[str]) -> bool:
    """ "nghị định 5/2022" carries its year; "kế hoạch 5/2022" is a plan for May."""
    noun = noun_key(match.groupdict().get("noun") or "")
    return int(match["number"]) > 12 or noun in {"nghi dinh", "thong tu", "luat", "bo luat"}


def _names_a_plenum(match: re.Match[str]) -> bool:
    """ "NQ TW 4" is the resolution of the fourth plenum, "NQ QH15" of an Assembly's term."""
    ordinal = match.re is _ISSUER_INSIDE and match["type"] == "nq"
    return ordinal and match["known"].startswith(("tw", "tu", "t.", "qh"))


def _is_year(match: re.Match[str]) -> bool:
    """ "chương trình 2025" names a year; "kế hoạch số 2025" does not."""
    number = match["number"]
    return len(number) == 4 and number[:2] in ("19", "20") and not match.groupdict().get("so")


def _is_counted(folded: str, end: int) -> bool:
    return bool(_NOT_NUMBERED.match(folded, end))


def _of_the_south(text: str, end: int) -> bool:
    """ "KH 37 nậm khau", "ke hoach 14 nam giang": a place; nobody plans for 37 years."""
    word = re.match(r"\s+(?P<year>[^\W\d_]+)\s+[^\W\d_]", text[end:])
    if word is None or fold(word["year"]) != "nam" or word["year"] == "năm":
        return False
    years = int(re.search(r"\d+$", text[:end])[0])  # type: ignore[index]
    return not text.isascii() or (years > _MOST_YEARS and years % 5 > 0)


def _lacks_so(match: re.Match[str], folded: str) -> bool:
    """Without "số": a plenum ("Nghị quyết 4 khóa XII"), a counted thing, an ordinary word."""
    groups = match.groupdict()
    if groups.get("so"):
        return False
    if groups.get("noun") and noun_key(groups["noun"] or "") in NEEDS_SO:
        return True
    if groups.get("type") in ("da", "pa", "bb", "bs", "tc") and len(match["number"]) < 2:
        return True
    small = int(match["number"]) <= 15 and not match["number"].startswith("0")
    if small and _PLENUM.match(folded, match.end("number")):
        return True
    single = len(match["number"]) == 1
    said = (_SAID_OF_A_PAPER, _ACTS)
    return single and not any(one.match(folded, match.end("number")) for one in said)


def _reference(match: re.Match[str], folded: str, text: str) -> Reference:
    groups = match.groupdict()
    noun = (
        noun_key(groups["noun"] or "") if groups.get("noun") else noun_before(folded, match.start())
    )
    year = groups.get("year")
    name = next((one for one in ("issuer", "known", "joined") if groups.get(one)), None)
    spaced = name is not None and text[match.start(name) - 1].isspace()
    other_word = name is not None and not _could_be_code(text, match.span(name))
    if name and spaced:
        other_word = other_word or _is_to_act(folded[match.start(name) :])
    issuer = text[match.start(name) : match.end(name)].upper() if name and not other_word else ""
    return Reference(
        number=int(match["number"]),
        type=_type(match, groups, text) or NOUN_CODES.get(noun, ("",))[0],
        issuer=issuer,
        start=match.start(),
        end=match.start(name) - 1 if other_word and name else match.end(),
        noun=noun,
        year=int(year) if year else None,
        spaced=spaced and not other_word,
        flags=spelling_flags(match[0], issuer, bool(year)) if issuer else (),
    )


# "Thông báo 233 UBND phường phải làm gì": whose part is asked for, not who issued it.
_ACTS_ITSELF = re.compile(
    r"(?:ubnd|hdnd|(?:ub)?mttq|ubkt|ldld|ccb|dtn|vpdu)"
    r"(?: (?:phuong|xa|tinh|huyen|quan|thanh pho|tp|dac khu|thi tran)(?: \w+){0,3}?)?(?: thi| se)? "
    r"(?:phai|can|lam (?:gi|nhung|viec gi|chi)|lo|co (?:trach nhiem|nhiem vu|viec|may)|"
    r"duoc (?:giao|phan)|ganh|nhan)(?!\w)"
)


def _is_to_act(behind: str) -> bool:
    return bool(_ACTS_ITSELF.match(" ".join(behind.split())))


def _could_be_code(text: str, span: tuple[int, int]) -> bool:
    """Codes carry no tone: "kế hoạch 01 tự xây dựng" names no Tỉnh ủy."""
    written = text[span[0] : span[1]].translate({ord("đ"): "d", ord("Đ"): "D"})
    return written.upper().replace("Ư", "U").isascii()


def _type(match: re.Match[str], groups: dict[str, str | None], text: str) -> str:
    name = next((one for one in ("type", "stuck") if groups.get(one)), None)
    return text[match.start(name) : match.end(name)].upper() if name else ""


_Fits = Callable[[re.Match[str], str, str], bool]
_PATTERNS: tuple[tuple[re.Pattern[str], _Fits], ...] = (
    (_ASSEMBLY, _plain),
    (_FULL, _full),
    (_LETTER, _plain),
    (_ISSUER_INSIDE, _bare),
    (_NO_ISSUER, _no_issuer),
    (_CODE_FIRST, _bare),
    (_NOUN_FIRST, _bare),
    (_NOUN_OF, _bare),
)
