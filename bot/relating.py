"""Questions about how documents stand to each other: "văn bản nào thay thế …", "… căn cứ văn bản
nào", "… và … có quan hệ gì"."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.question import Question
from corpus.relations import RelationKind
from corpus.text import fold

# `to`: the document asked about is the source and its targets are wanted; `from`: the other way.
Direction = Literal["to", "from", "both"]

_VERBS: tuple[tuple[str, tuple[RelationKind, ...]], ...] = (
    (
        r"(?:dieu chinh|thay doi|lui|keo dai|gian)(?: them)? "
        r"(?:cac )?(?:thoi (?:gian|han|diem)|han|tien do|moc)",
        ("extends", "amends"),
    ),
    (r"thay the|(?<!\w)thay(?! doi| mat| vi)|replaced?s?", ("replaces", "repeals")),
    (
        r"bai bo|huy bo|het (?:hieu luc|tac dung)|khong con (?:hieu luc|tac dung)|"
        r"(?<!chi )(?<!can )(?<!dang )(?<!noi )bo(?: di| han)?"
        r"(?= (?:nhung |cac |cai |ban )*(?:van ban|huong dan|quy dinh|quyet dinh|ke hoach|chi thi) "
        r"(?:cu )?(?:nao|gi))",
        ("repeals", "replaces"),
    ),
    (r"sua doi|bo sung|amend(?:s|ed)?", ("amends",)),
    (r"dieu chinh", ("amends", "extends")),
    (r"gia han", ("extends", "amends")),
    (r"cu the hoa", ("concretises", "implements")),
    (r"huong dan|guid(?:e|es|ed|ance)", ("guides",)),
    (r"kiem tra|giam sat", ("checks",)),
    (r"can cu|dua (?:tren|vao)|co so phap ly", ("based_on", "implements", "concretises")),
    (r"so ket|tong ket", ("reviews",)),
    (r"noi tiep|tiep noi|ke tiep", ("continues",)),
    (r"gan (?:\w+ )?voi|long ghep(?: voi)?", ("linked",)),
    (r"kem theo", ("attached_to",)),
    (r"trien khai|thuc hien|thi hanh|quan triet", ("implements", "concretises", "guides")),
)
DOCUMENT = (
    r"(?:van ban|ke hoach|chi thi|quyet dinh|quy dinh|huong dan|nghi quyet|ket luan|chuong trinh|"
    r"cong van|thong tri|thong bao|nghi dinh|thong tu|to trinh|quy che|de an|luat)"
)
_ONE = r"(?<!\w)(?:cai|ban)"  # "18-KH/QU bị cái nào thay thế"
_WHICH = re.compile(
    rf"{DOCUMENT}(?: (?!nao|gi)\w+){{0,4}}? (?:nao|gi|so may|so nao|so bao nhieu|khac)(?!\w)|"
    rf"(?:nhung|cac|bao nhieu|may|co|liet ke|ke) {DOCUMENT}|bang {DOCUMENT}|(?<!\w)bang gi|"
    r"(?:can cu|dua) (?:tren |vao )?(?:dau|gi)|"
    r"(?:bai bo|huy bo|gia han) (?:nhung |cai )?(?:gi|nao)(?!\w)|"
    r"(?:dia phuong|tinh) nao|(?:which|what)(?!\w)|thay (?:the )?(?:cho )?(?:cai )?(?:gi|nao)|"
    rf"{_ONE} (?:nao|gi)(?: \w+){{0,3}}? "
    r"(?:thay|sua|bo sung|dieu chinh|bai bo|huy bo|gia han|cu the|thuc hien)"
)
_KINSHIP = re.compile(
    r"quan he|lien quan|(?<!dau moi )lien he(?! (?:qua|theo|so|ai|voi ai))|(?<!dau )moi lien|"
    r"(?<!lam )(?<!noi )gi voi|"
    r"van ban goc|ho van ban|(?<!tru )(?<!co )(?<!ho )so do(?!\w)|cay van ban"
)
_CHANGED = re.compile(
    r"con hieu luc|het hieu luc|co hieu luc khong|con (?:gia tri|ap dung|dung)|"
    r"(?:bi|duoc|da) (?:\w+ ){0,4}?(?:thay the|thay(?! mat| doi)|sua doi|bai bo|huy bo|gia han)"
    r"(?! lan (?:hai|thu|nua|2))(?:\W+\w+){0,4}? (?:chua|khong)$|"
    r"co (?:gi |bi |duoc )?(?:thay doi|moi)(?: \w+){0,2} khong|"
    r"co (?:duoc |bi )?(?:gia han|sua doi) khong(?!\w)"
)
# "Có @ thì văn bản cũ nào hết hiệu lực": that of another is asked.
_OLD = re.compile(
    rf"(?<!\w){DOCUMENT} (?:cu|truoc|truoc day) nao (?:\w+ ){{0,3}}?(?:het|bi|thoi)(?!\w)"
)
_DOER = re.compile(rf"(?<!\w)(?:{DOCUMENT}|{_ONE}) (?:nao|gi)(?: \w+){{0,2}} $")
_PASSIVE = r"(?:bi|duoc)"
_HERE = "@"
_DAY_ASKED = re.compile(r"(?<!\w)(?:(?:ngay|thang|nam) nao|ngay may|khi nao|bao gio|luc nao)(?!\w)")
# "Trước khi bị thay, @ được văn bản nào sửa đổi?": what the aside tells of is not asked.
_ASIDE = re.compile(
    r"(?:^|(?<=[,;]) ?)(?:truoc|sau|tu) khi [^,;]+(?:[,;]|$)|(?:truoc|sau) khi [^,;]+$"
)


@dataclass(frozen=True)
class Kinship:
    """`kinds` empty: any relation."""

    kinds: tuple[RelationKind, ...]
    direction: Direction
    noun: str = ""  # what kind of paper is asked for: "ket luan"
    asks_day: bool = False  # and when that paper was issued


def asked_kinship(question: Question) -> Kinship | None:
    """None when the question is not about other documents."""
    if not question.references or (question.shape and question.shape.is_strict):
        return None  # how long after a check its result is told is no relation
    folded = _less_aside(_marked(question))
    if _OLD.search(folded):
        return Kinship(("replaces", "repeals"), "to")
    if len(question.references) > 1 and _KINSHIP.search(folded):
        return Kinship((), "both")
    verb = next(((m, kinds) for p, kinds in _VERBS if (m := _verb(p, folded))), None)
    if verb and _WHICH.search(folded):
        day = bool(_DAY_ASKED.search(folded))
        return Kinship(verb[1], _direction(folded, verb[0]), _noun(folded), day)
    return Kinship((), "both") if _KINSHIP.search(folded) else None


def asks_standing(question: Question) -> bool:
    """Whether the document still holds: replaced, amended, repealed?"""
    marked = _marked(question)
    return bool(question.references and _CHANGED.search(marked)) and not _OLD.search(marked)


def _less_aside(folded: str) -> str:
    """The document that only the aside names stays."""
    rest = _ASIDE.sub(" ", folded).strip()
    kept = rest if _HERE in rest else _ASIDE.sub(f" {_HERE} ", folded).strip()
    return " ".join(kept.split())


def _noun(folded: str) -> str:
    """ "… nối tiếp kết luận nào?"; "" where any document will do."""
    found = re.search(rf"(?P<noun>{DOCUMENT}) (?:nao|gi|so may|so nao|khac)(?!\w)", folded)
    return "" if not found or found["noun"] == "van ban" else found["noun"]


def _verb(pattern: str, folded: str) -> re.Match[str] | None:
    """The verb, not a noun of the question: "kế hoạch kiểm tra nào" names a kind of paper."""
    return _as_verb(pattern).search(folded)


@cache
def _as_verb(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)(?! nao)(?! @)|(?<!\w)(?:{pattern})(?= @)")


def _marked(question: Question) -> str:
    """Folded, each document with its noun a single sign."""
    text = fold(question.text)
    for reference in reversed(question.references):
        before = text[: reference.start]
        noun = re.search(rf"{DOCUMENT}\s*(?:so\s*:?\s*)?$", before)
        start = noun.start() if noun else reference.start
        text = f"{text[:start]}{_HERE} {text[reference.end :]}"
    return " ".join(text.split()).strip(" ?.!")


def _direction(folded: str, verb: re.Match[str]) -> Direction:
    """Who does it to whom: order of document and verb, turned round by bị and được."""
    passive = re.search(rf"(?<!\w){_PASSIVE}(?!\w)[^{_HERE}]*$", folded[: verb.start()])
    comes_first = folded.find(_HERE) < verb.start()
    if _DOER.search(folded[: verb.start()]) and _HERE not in folded[verb.end() :]:
        return "from"  # "@ bị bãi bỏ, văn bản nào thay thế"
    if re.search(rf"(?<!\w){_PASSIVE} {_HERE}", folded):
        return "to"  # "những văn bản bị @ thay thế"
    if re.match(rf"\s*(?:{_PASSIVE}\s+)?(?:\w+\s+)?(?:boi|bang)\s", folded[verb.end() :]):
        return "from"  # "@ được thay thế bằng", "cụ thể hóa bằng"
    if " bang " in folded[verb.end() :]:
        return "from"  # "thực hiện @ bằng nghị quyết nào"
    if passive:
        return "from"
    return "to" if comes_first else "from"
