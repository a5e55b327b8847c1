"""What a document number is made of: codes of types, the nouns they stand for, codes of issuers."""

import re
from collections.abc import Mapping
from functools import cache

from corpus.text import fold

# Name, then every code it is printed with; a bare noun in a question stands for the first.
_KINDS = (
    ("Chương trình hành động", "CTHĐ CTRHĐ CTR"),
    ("Chương trình phối hợp", "CTR CTPH CTRPH"),
    ("Thông tư liên tịch", "TTLT"),
    ("Nghị quyết liên tịch", "NQLT NQ"),
    ("Thông báo kết luận", "TB TBKL KL"),
    ("Hướng dẫn liên ngành", "HD HDLN HDLT"),
    ("Hướng dẫn liên tịch", "HD HDLT HDLN"),
    ("Quy chế phối hợp", "QC QCPH"),
    ("Kế hoạch phối hợp", "KH KHPH"),
    ("Kế hoạch liên tịch", "KH KHLT"),
    ("Kết luận thanh tra", "KL KLTT"),
    ("Kế hoạch", "KH"),
    ("Chương trình", "CTR CTPH CTHĐ CTRHĐ"),
    ("Chỉ thị", "CT"),
    ("Quyết định", "QĐ QĐNS"),
    ("Quy định", "QĐ QĐI QYĐ"),
    ("Hướng dẫn", "HD HDLN HDLT HĐ"),
    ("Nghị quyết", "NQ NQLT"),
    ("Nghị định", "NĐ"),
    ("Kết luận", "KL TB"),
    ("Thông báo", "TB TBKL"),
    ("Thông tri", "TT"),
    ("Thông tư", "TT TTLT"),
    ("Công văn", "CV"),
    ("Tờ trình", "TTR"),
    ("Báo cáo", "BC"),
    ("Quy chế", "QC QCPH"),
    ("Đề án", "ĐA"),
    ("Công điện", "CĐ"),
    ("Bộ luật", "L"),
    ("Luật", "L"),
    ("Pháp lệnh", "PL"),
    ("Phương án", "PA"),
    ("Dự án", "DA"),
    ("Biên bản", "BB"),
    ("Thông cáo", "TC"),
    ("Quy hoạch", "QH"),
    ("Bản sao", "BS"),
    ("Hợp đồng", "HĐ"),
)
NAMES: Mapping[str, str] = {fold(name): name for name, _ in _KINDS}
NOUN_CODES: Mapping[str, tuple[str, ...]] = {fold(name): tuple(c.split()) for name, c in _KINDS}
# Papers whose number has no type, only the body and who drafted it: 125/SGDĐT-VP.
LETTER_NOUNS = ("cong van", "van ban", "cong dien")
# These are counted or done as often as they are numbered ("phương án 2", "dự án 5"): a question
# must say "số" with them.
NEEDS_SO = {
    *("phuong an", "du an", "bien ban", "thong cao", "quy hoach", "ban sao", "hop dong"),
    *("luat", "bo luat", "phap lenh"),
}


def noun_pattern(nouns: Mapping[str, object]) -> str:
    """Longest first; "ke hoach" also where the space is missing, "quy" also written "qui"."""
    ordered = sorted(nouns, key=len, reverse=True)
    return "|".join(noun.replace(" ", r"\s*").replace("quy", "qu[yi]") for noun in ordered)


def noun_key(matched: str) -> str:
    """The key into NAMES of what noun_pattern matched in folded text."""
    bare = re.sub(r"\s", "", matched).replace("qui", "quy")
    return next((noun for noun in NAMES if noun.replace(" ", "") == bare), "")


def agrees(noun: str, code: str) -> bool:
    """Whether a paper called `noun` (folded) may carry `code`; no code agrees with every noun."""
    plain = fold(code)
    return not code or any(fold(known) == plain for known in NOUN_CODES.get(noun, ()))


# As printed; the longer before the shorter, since the first that fits is taken.
_PRINTED = (
    "CTrHĐ CTHĐ CTPH KHPH QCPH KHLT NQLT HDLN HDLT TTLT TBKL KLTT QĐNS VBHN QĐi QyĐ CTr CTR TTr "
    "TTR Ttr NQ QĐ CT KL QC TT HD TB TC BC KH ĐA PA DA CV BB BS NĐ HĐ CĐ QD ND"
).split()
# Justified lines of a PDF come out with a gap before Đ: "2013/N Đ-CP".
PRINTED = "|".join(code.replace("NĐ", "N ?Đ").replace("QĐ", "Q ?Đ") for code in _PRINTED)
_TYPED = {fold(code) for code in _PRINTED}
TYPED = "|".join(sorted(_TYPED, key=lambda code: (-len(code), code)))
# Also ordinary abbreviations or units: "62kh" is a number, "5tb", "20tc", "4bc" are not.
OFTEN_COUNTED = {"tc", "bc", "tt", "tb", "cd", "da", "pa", "bb", "bs", "dt", "hd", "qd", "ct", "kl"}

_SHAPES = {fold(code): code for code in reversed(_PRINTED) if code not in ("QD", "ND", "DA")} | {
    "ctr": "CTr",
    "ttr": "TTr",
    "hd": "HD",
    "da": "ĐA",
}

_LEVELS = "TW TƯ TU QU HU ThU TXU ĐU ĐUK"
_BODIES = "VP BTC BTG BDV BTGDV BNC BKT BĐN BCSCL UBKT BCĐ BTV TT TTCT BCH BCSĐ BCS ĐĐ TGV TTr TCT"
_PARTY_ALONE = (
    "QUTW ĐUCA ĐUCATW ĐUQSTW ĐUCP ĐUQH ĐUCCQ ĐUCCQĐTW ĐUMTTQ ĐUKDN ĐUKCCQ ĐUKCQ ĐUKCQTW ĐUKDNTW "
    "BCSĐCP BCSĐBNV ĐĐQH ĐĐHLGVN ĐĐTLĐ TGV BCĐ HĐLLTW HVCTQG CB CBV ĐH ĐHĐB ĐBBP ĐUBP ĐUQS ĐUBCH "
    "TWĐTN TWĐ TĐTN QĐTN HĐTN ĐTNTW ĐUX ĐUP ĐUTT ĐUHV ĐUTCT"
).split()
_STATE = (
    "UBND HĐND CP TTg TTCP VPCP CTN QH UBTVQH VPQH TANDTC VKSNDTC TAND VKSND KTNN NHNN BHXH UBDT "
    "BNV BTC BTP BCA BQP BGDĐT BYT BXD BCT BGTVT BTNMT BKHĐT BLĐTBXH BNN BNNPTNT BNNMT BTTTT BKHCN "
    "BVHTTDL BDTTG BNG HĐTĐKT VPUBND UBBC HĐBC HĐBCQG TCT TCHQ TCTK TTGCP TTTĐKT "
    "MTTQ-BTT MTTW-BTT MTTQ MTTW UBMTTQ UBMTTQVN MTTQVN BTT TLĐ LĐLĐ HND HNDVN HPN HLHPN LHPN "
    "CCB HCCB ĐTN CĐCS LĐLĐVN HLHTN HĐĐ SNV SGDĐT SYT STC STP SXD SGTVT SKHĐT SCT SLĐTBXH "
    "STNMT STTTT SVHTT SVHTTDL SKHCN SNNPTNT SNNMT"
).split()
_PARTY_ISSUERS = [
    *[body + level for body in _BODIES.split() for level in _LEVELS.split()],
    *_LEVELS.split(),
    *_PARTY_ALONE,
]
_COMPOSED = re.compile(
    rf"(?:{'|'.join(sorted(map(fold, _BODIES.split()), key=len, reverse=True))})?"
    rf"(?:{'|'.join(sorted(map(fold, _LEVELS.split()), key=len, reverse=True))})"
)


def _any_of(codes: list[str]) -> str:
    ordered = sorted(set(codes), key=lambda code: (-len(code), code))
    return "|".join(map(re.escape, ordered))


PARTY_ISSUER = _any_of([*_PARTY_ISSUERS, "T.Ư", "T.W", "T.U"])
# Believed after a mere space in a question: "kh 62 qu", but not "kh 62 cua quan".
KNOWN_ISSUER = _any_of([fold(code) for code in [*_PARTY_ISSUERS, *_STATE]] + ["t.u", "t.w"])
_ISSUER_SHAPES = {
    fold(code): code for code in reversed([*_PARTY_ISSUERS, *_STATE]) if "Ư" not in code
} | {
    "tu": "TU",
    "tw": "TW",
    "ttg": "TTg",
    "thu": "ThU",
}
_PARTY_FOLDED = {fold(code) for code in _PARTY_ISSUERS}
_STATE_FOLDED = {fold(code) for code in _STATE}
_AGENCY = re.compile(r"(?:B|S)[A-ZĐƯ&]{2,8}|(?:UB|HĐ|VP|TC|TAND|VKSND|NHNN|CP|TTg|TTr|BCH|BQL)\w*")


def is_party(issuer: str) -> bool:
    """Whether the Party's order (62-KH/QU) is due to it; joint papers go by their first body."""
    first = fold(issuer).replace(".", "").split("-")[0]
    return (
        first in _PARTY_FOLDED
        or first.startswith(("bcsd", "dd", "du", "qutw"))
        or bool(_COMPOSED.fullmatch(first))
    )


def is_state(issuer: str) -> bool:
    """A State body or a mass body that numbers in the State's order."""
    first = issuer.split("-")[0]
    return fold(first) in _STATE_FOLDED or bool(_AGENCY.fullmatch(first))


def is_known_state(issuer: str) -> bool:
    return fold(issuer) in _STATE_FOLDED


@cache
def is_cut_short(issuer: str) -> bool:
    """ "Q", "BTCT": no Party body, but one once a last letter is put back."""
    plain = fold(issuer)
    if plain in _PARTY_FOLDED | _STATE_FOLDED:
        return False
    return any(len(full) == len(plain) + 1 and full.startswith(plain) for full in _PARTY_FOLDED)


def printed_type(code: str, noun: str = "") -> str:
    """ "QD", "qđ" -> "QĐ"; "CTR" -> "CTr"; DA is Đề án unless the noun says Dự án."""
    if fold(code) == "da" and noun == "du an":
        return "DA"
    return _SHAPES.get(fold(code), code.upper())


def printed_issuer(issuer: str) -> str:
    """ "DU" -> "ĐU", "TƯ" -> "TW"; what we do not know stays as it is."""
    if issuer.upper().replace(".", "") == "TƯ":
        return "TW"
    return "-".join(_ISSUER_SHAPES.get(fold(part), part) for part in issuer.split("-"))
