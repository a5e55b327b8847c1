"""Document numbers (số, ký hiệu): strict where an article is read, loose where a person asks.

Grammar of Quy định 399-QĐ/TW and Nghị định 30/2020/NĐ-CP: Party "62-KH/QU", State "1576/KH-UBND",
normative "30/2020/NĐ-CP"; about 9 % of real mentions are malformed, so questions accept any order
of separators, a bare noun ("kế hoạch 62") and a bare code ("KH 62").
"""

import re
import unicodedata
from dataclasses import dataclass

from corpus.text import fold

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))

# Codes as printed; the longer before the shorter, since the first that fits is taken.
_CODES = (
    "CTrHĐ CTHĐ TTLT QĐi QyĐ CTr TTr NQ QĐ CT KL QC TT HD TB TC BC KH ĐA PA DA CV BB BS NĐ HĐ CĐ"
).split()
_PRINTED_CODE = "|".join(_CODES)
_TYPED_CODE = "|".join(sorted({*_CODES, "QD", "DA", "ND", "HD", "CTHD", "CTRHD", "TTR"}, key=len))
_TYPED_CODE = "|".join(reversed(_TYPED_CODE.split("|")))

_NOUNS = {
    "chuong trinh hanh dong": "CTHĐ",
    "thong tu lien tich": "TTLT",
    "ke hoach": "KH",
    "chuong trinh": "CTR",
    "chi thi": "CT",
    "quyet dinh": "QĐ",
    "quy dinh": "QĐ",
    "qui dinh": "QĐ",
    "huong dan": "HD",
    "nghi quyet": "NQ",
    "nghi dinh": "NĐ",
    "ket luan": "KL",
    "thong bao": "TB",
    "thong tri": "TT",
    "thong tu": "TT",
    "cong van": "CV",
    "to trinh": "TTR",
    "bao cao": "BC",
    "quy che": "QC",
    "de an": "ĐA",
    "cong dien": "CĐ",
}
# A bare issuer after a space is only believed from this list: "kh 62 qu" but not "kh 62 cua quan".
_KNOWN_ISSUERS = (
    "BTGDVTW BTCTW UBKTTW BTGTW BDVTW BNCTW VPTW QUTW BCDTW BTGDVTU BTCTU UBKTTU BTGTU BDVTU BNCTU "
    "VPTU BTCQU UBKTQU BTGQU BDVQU VPQU BTCHU UBKTHU UBKTDU BTVQU DUK UBND HDND TW TU HU QU THU DU "
    "CP"
).split()
_COUNTED = (
    "thang|quy|tuan|nhiem vu|noi dung|chi tieu|dot|buoi|nguoi|can bo|dong chi|dang vien|chi bo|"
    "don vi|loai|van de|diem|nhom|giai phap|buoc|lan|cap|tieu ban|phut|gio|y kien|muc|khoan|dieu|"
    "trieu|ty|dong|phan|chuyen de|chien luoc|cuoc|mon|trang|cong tac|chuong trinh|mo hinh"
)
# "kh 62 tu ngay …" is từ, "kh 62 du kien" is dự: such issuers need something else to follow.
_SMALL_WORDS = r"(?!(?<=\btu|\bhu|\bdu|\bcp)\s*(?:ngay|thang|nam|khi|kien|den|nay|do|dau|luc|\d))"


@dataclass(frozen=True)
class Reference:
    """One mention of a numbered document; `type` and `issuer` upper case as written, "" if absent.

    `noun` is the folded noun before the number ("ke hoach"); `year` stands in State numbers only.
    """

    number: int
    type: str
    issuer: str
    start: int
    end: int
    noun: str = ""
    year: int | None = None
    spaced: bool = False  # the issuer follows a space ("62 kh qu"), so it may be another word

    @property
    def key(self) -> tuple[int, str, str]:
        """What two spellings of one number share: no case, no diacritics."""
        return self.number, plain(self.type), plain(self.issuer)


def plain(code: str) -> str:
    """ "QĐ" -> "qd", "TƯ" -> "tw": codes are compared without case and diacritics."""
    if unicodedata.normalize("NFC", code).upper() in ("TƯ", "T.Ư"):
        return "tw"
    return fold(code)


_STRICT = re.compile(
    rf"(?<![\w/.-])(?P<number>\d{{1,4}})(?:/(?P<year>(?:19|20)\d\d))?"
    rf"(?:\s?-\s?(?P<party>{_PRINTED_CODE})\s?/\s?|/(?P<state>{_PRINTED_CODE})-)"
    r"(?P<issuer>[A-ZĐƯ][A-Za-zĐƯđư]*(?:-[A-ZĐƯ][A-ZĐƯđư]+)*)(?!\w)"
)
_TYPED = re.compile(
    rf"(?<![\w/.-])(?P<number>\d{{1,4}})(?:\s*/\s*(?P<year>(?:19|20)\d\d))?\s*[-/ ]?\s*"
    rf"(?P<type>{_TYPED_CODE})"
    rf"(?:\s*[-/]\s*(?P<issuer>[a-zđư]+(?:-[a-zđư]+)*)"
    rf"| (?P<known>{'|'.join(_KNOWN_ISSUERS)})(?!\w){_SMALL_WORDS})?(?!\w)",
    re.IGNORECASE,
)
_CODE_FIRST = re.compile(
    rf"(?<!\w)(?P<type>{_TYPED_CODE})\s*(?:so\s*:?\s*)?(?P<number>\d{{1,4}})(?![\w.,]*\d)"
    rf"(?:\s*[-/ ]\s*(?P<issuer>{'|'.join(_KNOWN_ISSUERS)})(?!\w){_SMALL_WORDS})?(?!\w)"
    rf"(?!\s*(?:/\d|%|(?:{_COUNTED})(?!\w)|nam(?!\s*\d)|ngay(?!\s*\d)))",
    re.IGNORECASE,
)
_NOUN_FIRST = re.compile(
    rf"(?<!\w)(?P<noun>{'|'.join(_NOUNS)})\s+(?P<so>so\s*:?\s*)?(?P<number>\d{{1,4}})(?![\w]*\d)"
    rf"(?:\s*[-/ ]\s*(?P<issuer>{'|'.join(_KNOWN_ISSUERS)})(?!\w){_SMALL_WORDS})?(?![\w-])"
    rf"(?!\s*(?:/\d|%|(?:{_COUNTED})(?!\w)|nam(?!\s*\d)|ngay(?!\s*\d)))",
    re.IGNORECASE,
)


def references(text: str) -> list[Reference]:
    """Numbers as an article prints them, in order; nothing that is not plainly one."""
    even = text.translate(_DASHES)
    folded = fold(text)
    return [_reference(match, folded, text) for match in _STRICT.finditer(even)]


def asked(question: str) -> list[Reference]:
    """Numbers as people type them, in order: "ke hoach so 62 qu", "45 ct tw", "62/KH-QU"."""
    folded = fold(question)
    found: list[Reference] = []
    for pattern in (_STRICT, _TYPED, _CODE_FIRST, _NOUN_FIRST):
        searched = question.translate(_DASHES) if pattern is _STRICT else folded
        for match in pattern.finditer(searched):
            if not _is_taken(match, found) and not _is_year_alone(match):
                found.append(_reference(match, folded, question))
    return sorted(found, key=lambda reference: reference.start)


def _is_taken(match: re.Match[str], found: list[Reference]) -> bool:
    return any(match.start() < seen.end and seen.start < match.end() for seen in found)


def _is_year_alone(match: re.Match[str]) -> bool:
    """ "chương trình 2025" names a year; "kế hoạch số 2025" does not."""
    groups = match.groupdict()
    return (
        match["number"][:2] in ("19", "20")
        and len(match["number"]) == 4
        and not (
            groups.get("so") or groups.get("issuer") or groups.get("party") or groups.get("state")
        )
    )


def _reference(match: re.Match[str], folded: str, text: str) -> Reference:
    groups = match.groupdict()
    noun = groups.get("noun") or _noun_before(folded, match.start())
    year = groups.get("year")
    issuer = next((name for name in ("issuer", "known") if groups.get(name)), None)
    spaced = issuer is not None and text[match.start(issuer) - 1].isspace()
    other_word = spaced and issuer is not None and not _could_be_code(text, match.span(issuer))
    return Reference(
        number=int(match["number"]),
        type=_type(match, groups, noun, text),
        issuer="" if other_word else _written(match, groups, ("issuer", "known"), text),
        start=match.start(),
        end=match.start(issuer) - 1 if other_word and issuer else match.end(),
        noun=noun,
        year=int(year) if year else None,
        spaced=spaced and not other_word,
    )


def _could_be_code(text: str, span: tuple[int, int]) -> bool:
    """Codes carry no tone: "kế hoạch 01 tự xây dựng" names no Tỉnh ủy."""
    return text[span[0] : span[1]].translate({0x111: "d", 0x110: "D"}).isascii()


def _type(match: re.Match[str], groups: dict[str, str | None], noun: str, text: str) -> str:
    written = _written(match, groups, ("party", "state", "type"), text)
    return written or _NOUNS.get(noun, "")


def _written(
    match: re.Match[str], groups: dict[str, str | None], names: tuple[str, ...], text: str
) -> str:
    """The group as it stands in the original text, upper case."""
    name = next((name for name in names if groups.get(name)), None)
    return text[match.start(name) : match.end(name)].upper() if name else ""


_NOUN_ENDS = re.compile(rf"(?<!\w)(?P<noun>{'|'.join(_NOUNS)})\s*(?:so\s*:?\s*)?$")


def _noun_before(folded: str, start: int) -> str:
    """ "Kế hoạch số " right before the number -> "ke hoach"; the longest noun wins."""
    match = _NOUN_ENDS.search(folded[max(0, start - 40) : start])
    return match["noun"] if match else ""
