"""Messages that are declined: orders to the assistant, drafting, judgement, secrets, personal data,
what is foreign, and questions about the assistant itself.

Patterns know the plainest; the rest is scored by its words (`intents`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.intents import likely
from corpus.numbers import asked as numbers_in
from corpus.text import fold, stored

Route = Literal["empty", "instruction", "secret", "personal", "drafting", "judgement", "foreign",
                "identity"]  # fmt: skip
# Shares of certainty: the first declines before anything is searched, the others what the library
# does not bear out. Chosen on phrasings of others (docs/decisions.md, 2026-11-22).
_AT_ONCE = 0.95
_UNLESS_FULLY_BORNE_OUT = 0.85
_HARDLY_ANYTHING_ELSE = 0.6
_UNLESS_BORNE_OUT = 0.45
# Whether these are foreign, the library itself must say: "thời tiết xấu thì hoãn lễ không".
_FOR_THE_LIBRARY = ("foreign", "personal")
_LEAST_WORDS = 4  # fewer may go on with what was asked before

_PAPERS = (
    r"(?:bai (?:phat bieu|tham luan|thu hoach|bao|tho|van|viet)|bao cao|ke hoach|cong van|to trinh|"
    r"tho|ban kiem diem|dien van|thu (?:moi|cam on|chuc mung)|giay moi|email|code|ma nguon|"
    r"doan van|nghi quyet|chuong trinh|bien ban|quyet dinh|thong bao|huong dan|don|kich ban|slide|"
    r"dan y|de cuong|loi chuc|tin bai|van ban|ban cam ket)"
)
_FOR_ME = r"(?:(?:giup|ho|cho|dum|gium)(?: (?:toi|minh|em|chung toi|don vi))?)"
_WHOSE = r"(?:cua )?(?:dong chi|ong|ba|anh|chi|bi thu|chu tich|tong bi thu|thu tuong|truong ban)"
_WHO = r"(?:dong chi|ong|bi thu|chu tich|tong bi thu|thu tuong|lanh dao)"
# An order to the assistant instead of a question; asked of the corpus, it would be answered by
# whatever text is nearest.
_INSTRUCTION = (
    r"\b(?:bo qua|quen|lo di|phot lo|khong (?:can )?(?:tuan theo|theo)|vo hieu hoa) (?:\w+ ){0,4}?"
    r"(?:huong dan|quy dinh|quy tac|chi dan|lenh|yeu cau|gioi han) (?:\w+ ){0,3}?"
    r"(?:tren|truoc|cu|he thong|ban dau|cua (?:ban|minh))\b",
    r"\b(?:system prompt|prompt (?:he thong|goc|cua)|(?:loi nhac|cau lenh|chi dan|cau hinh)"
    r"(?: \w+)? he thong|developer mode|jailbreak)\b",
    r"\b(?:ignore|disregard|forget) (?:\w+ ){0,3}?(?:instructions?|rules?|prompts?)\b",
    r"(?:^|\btu (?:bay )?gio |\btu nay )ban (?:la|hay dong vai)\b(?! (?:ai|gi|bot|tro ly))|"
    r"\bban bay gio la\b",
    r"^(?:hay |thu |ban )*(?:dong vai|nhap vai|gia vo (?:la|lam))\b",
    r"\b(?:in|hien|cho xem|tiet lo|doc lai|lap lai|chep lai) (?:\w+ ){0,4}?(?:prompt|loi nhac)\b",
    r"\btra loi (?:\w+ ){0,6}?khong can (?:trich dan|nguon|dan nguon)\b",
)
_SECRET = (
    r"^(?:\w+ ){0,3}?(?:cho|xin|gui|lay|xem|tai|cung cap|tiet lo|doc)\b(?: \w+){0,4} (?:tai lieu|"
    r"van ban|thong tin|noi dung|ho so) (?:tuyet mat|toi mat|mat)\b(?! ma)",
    r"\b(?:cho|xin|lay|dua|doc|tiet lo)\b(?: \w+){0,3} (?:mat khau|password|api key|ma otp)\b",
)
_PERSONAL = (
    rf"\b(?:so (?:dien thoai|di dong|cccd|cmnd|can cuoc|tai khoan)|sdt|dia chi nha(?: rieng)?|"
    rf"nha rieng|email|ngay sinh|benh an)(?: rieng| ca nhan| ngan hang)? {_WHOSE}\b"
    r"(?! ho chi minh)",
)
_DRAFTING = (
    rf"(?<!\w)(?<!dao )(?:soan|soan thao|thao|viet|lap|lam|tao|chuan bi)(?: san)? {_FOR_ME} "
    rf"(?:\w+ ){{0,3}}?{_PAPERS}\b",
    rf"^(?:hay |nho |nho ban |xin |vui long |toi can )?(?:soan|soan thao|viet) (?:\w+ ){{0,2}}?"
    rf"{_PAPERS}\b(?!.*\b(?:ai|nao|gi|bao gio|khi nao|dau|bao nhieu)\b)",
    r"(?<!\w)(?<!muc )(?:dich|phien dich) (?:giup|ho|sang tieng)\b",
    r"\b(?:draft|write) (?:me )?(?:a|an|the)\b",
)
_JUDGEMENT = (
    rf"\b{_WHO}(?: \w+){{0,5}} (?:gioi(?! thieu)|kem coi|xau|xung dang|liem khiet|tham nhung)"
    r"(?: \w+)? (?:khong|hon|nhat)$",
    r"\bai (?:la )?(?:\w+ ){0,3}?(?:gioi(?! thieu)|kem|te|tot(?! nghiep)|xung dang|tham nhung)"
    r"(?: \w+){0,2} (?:hon|nhat)\b",
    r"\b(?:ban|tro ly|bot) (?:nghi|danh gia|nhan xet|co y kien)(?: \w+)? (?:gi|sao|the nao|ve)\b",
    r"\b(?:y kien|quan diem) (?:rieng )?cua (?:ban|tro ly)\b",
    r"\b(?:hay hay|tot hay|dung hay|hay hoac) (?:la )?(?:do|xau|sai|te|kem)\b|"
    r"\btheo (?:ban|tro ly|bot|ad|dong chi|anh|chi|em)(?: thi)? (?:\w+ ){0,9}?(?:hay|tot|on|hop ly|"
    r"kha thi|hieu qua|can thiet|dung dan|manh|yeu|sat|ro|chat|nghiem|phu hop|thiet thuc|nang|nhe|"
    r"du|day du|toan dien) (?:\w+ )?(?:khong|chua|hay khong)$",
    rf"\b(?:co nen|nen) (?:bau|bo phieu|tin|ung ho)(?: cho)? {_WHO}\b|\bnen bau (?:cho )?ai\b",
    r"\b(?:dang|che do|chinh quyen|nha nuoc) (?:co |la )?(?:tot|xau|sai lam|that bai|doc tai) "
    r"(?:khong|hay)\b",
    rf"\b(?:nhan xet|danh gia|binh luan)(?: ve)? (?:tu cach|nhan cach|dao duc|nang luc)"
    rf"(?: \w+){{0,2}} {_WHO}\b",
)
_FOREIGN = (
    r"\bdu bao thoi tiet\b|\bthoi tiet (?:\w+ ){0,3}?(?:hom nay|ngay mai|the nao|ra sao)\b|"
    r"\btroi (?:co )?(?:mua|nang)(?: \w+)? (?:khong|chua)$|\bnhiet do (?:hom nay|ngoai troi)\b",
    # "Rầy nâu ăn bao nhiêu héc-ta" cooks nothing; a class for cooks is somebody's work.
    r"\bcong thuc nau\b|\bcach (?:nau|lam banh|kho ca)\b|(?<!thi )(?<!ray )(?<!mau )(?<!lop )"
    r"(?<!nghe )(?<!bep )(?<!khu )(?<!noi )\bnau (?:an|pho|com|canh)\b",
    r"\b(?:gia (?:vang|xang|ca phe|bitcoin)|ty gia)(?: \w+){0,3} (?:hom nay|bao nhieu|hien nay)\b|"
    r"^(?:gia (?:vang|xang|ca phe|bitcoin)|ty gia)\b",
    r"\bket qua xo so\b|\b(?:xo|ve) so\b.*\btrung\b|\btrung (?:xo|ve) so\b|"
    r"^(?:xem )?(?:tu vi|boi bai)\b|^xem boi\b|"
    # "Ai kể chuyện truyền thống cho học sinh" asks for no story.
    r"\bke (?:cho \w+ )?(?:mot )?(?:chuyen|truyen) (?:cuoi|vui|tieu lam)\b|"
    r"^(?!.*\b(?:ai|nao(?!$)|bao nhieu|bao gio|khi nao|may|o dau)\b)(?:\w+ )*?"
    r"(?<!thi )(?<!ai )ke (?:cho \w+ )?(?:mot )?(?:chuyen|truyen) ",
)
_ROUTES: tuple[tuple[Route, tuple[str, ...]], ...] = (
    ("instruction", _INSTRUCTION),
    ("secret", _SECRET),
    ("personal", _PERSONAL),
    ("drafting", _DRAFTING),
    ("judgement", _JUDGEMENT),
    ("foreign", _FOREIGN),
)


@cache
def _known_cues() -> Sequence[tuple[Route, Sequence[re.Pattern[str]]]]:
    return [(kind, [re.compile(cue) for cue in cues]) for kind, cues in _ROUTES]


def route(question: str) -> Route | None:
    """A message that must be declined before anything is searched."""
    flat = " ".join(re.findall(r"[\w/]+", fold(stored(question))))
    if not flat:
        return "empty"
    known = (kind for kind, cues in _known_cues() if any(cue.search(flat) for cue in cues))
    return next(known, None) or _scored(question, flat)


# "Hạn chót để biên soạn cẩm nang": when it is due, and no draft.
_ASKS_DAY = re.compile(
    r"(?<!\w)(?:han (?:chot|cuoi)|bao gio|khi nao|(?:ngay|hom) (?:nao|may))(?!\w)|^(?:thoi )?han "
)
# Nobody asks whether a draft is so.
_CONFIRMED = re.compile(r"(?<!\w)(?:phai|dung) (?:khong|ko|hong|chua|k)$")
# What an article or a paper says is looked up, however it is put.
_SUMS_UP = re.compile(
    r"^(?!.*(?<!\w)thanh (?:bai|van|tho|loi|dan y)(?!\w))(?:(?:\w+ ){0,4}?(?:noi dung|y|diem) "
    r"(?:chinh|chu yeu) (?:cua |trong )?(?:bai|tin|van ban)(?!\w)|(?:\w+ ){0,4}?"
    r"(?:tom tat|tom luoc|diem qua) (?:\w+ ){0,2}?(?:bai|tin)(?!\w)|"
    r"(?:bai|tin|ban tin)(?!\w).* (?:noi|viet|dang|ke|neu) (?:ve )?(?:nhung )?gi$)"
)


def _scored(question: str, flat: str) -> Route | None:
    one = likely(question)
    if _SUMS_UP.search(flat):
        return None
    if one.intent == "newcomer" or one.intent in _FOR_THE_LIBRARY:
        return None
    if one.intent == "drafting" and (_ASKS_DAY.search(flat) or _CONFIRMED.search(flat)):
        return None
    is_certain = one.share >= _AT_ONCE and len(flat.split()) >= _LEAST_WORDS
    is_of_paper = one.intent in ("judgement", "foreign") and bool(numbers_in(question))
    return one.intent if is_certain and not is_of_paper else None


@dataclass(frozen=True)
class Doubt:
    """What a message seems to be instead of a look-up; `is_strong`: nothing less than all its words
    in one document speaks for a look-up; `is_asked`: it is one in form, and likely in matter
    ("bài dự thi viết gửi về đâu")."""

    kind: Route
    is_strong: bool
    is_asked: bool = False


def doubt(question: str) -> Doubt | None:
    one = likely(question)
    flat = " ".join(re.findall(r"[\w/]+", fold(stored(question))))
    is_short = len(question.split()) < _LEAST_WORDS or bool(_SUMS_UP.search(flat))
    if one.share < _UNLESS_BORNE_OUT or is_short or one.intent == "newcomer":
        return None
    if one.intent == "drafting" and (_ASKS_DAY.search(flat) or _CONFIRMED.search(flat)):
        return None
    may_be = one.share < _HARDLY_ANYTHING_ELSE or one.intent in _WRITTEN_ABOUT
    is_asked = may_be and _asks_of_papers(question)
    return Doubt(one.intent, one.share >= _UNLESS_FULLY_BORNE_OUT, is_asked)


# What the assistant is told to say, and what it is to do from now on.
_TOLD_TO = re.compile(
    r"(?<!\w)(?:(?:cu|hay|chi|phai|luon|them)(?: can)? (?:noi|tra loi|khang dinh|xac nhan|viet)|"
    r"(?:noi|tra loi|khang dinh|xac nhan) (?:rang|la)|tu (?:nay|gio|bay gio)|system|ignore)(?!\w)"
)
_ASKS = re.compile(
    r"(?<!\w)(?:ai|nao|gi|bao (?:nhieu|gio|lau)|khi nao|dau|may|the nao|ra sao|khong|chua|bn|nhiu|"
    r"(?:lam|viec|nhung) chi(?! (?:bo|doan|hoi|phi|tiet)))(?!\w)"
)
_LEAST_ASKED = 4  # words
_WRITTEN_ABOUT = ("drafting", "secret")
_FOR_SOMEBODY = re.compile(r"(?<!\w)(?:giup|gium|dum|ho|cho (?:toi|em|minh|anh|chi)|ban)(?!\w)")


def _asks_of_papers(question: str) -> bool:
    flat = fold(stored(question))
    return bool(_ASKS.search(flat)) and not _FOR_SOMEBODY.search(flat)


def without_orders(question: str) -> str:
    """The sentences that ask something of the library, beside an order to the assistant; "" where
    nothing is left to answer."""
    parts = re.split(r"(?<=[.?!;])\s+|\n+", stored(question).strip())
    return " ".join(one for one in parts if _asks_something(one))


def _asks_something(sentence: str) -> bool:
    flat = fold(sentence)
    is_told = route(sentence) is not None or _TOLD_TO.search(flat)
    return not is_told and len(flat.split()) >= _LEAST_ASKED and bool(_ASKS.search(flat))
