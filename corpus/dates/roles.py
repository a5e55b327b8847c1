"""What part an expression of time plays: work due, work begins, planned, past, a mere mention."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from corpus.dates.anchoring import Tense
from corpus.dates.atoms import Atom, Extent
from corpus.dates.boundaries import Boundary
from corpus.dates.feasts import is_historic

Role = Literal[
    "DEADLINE", "START", "PLANNED", "PAST", "PERIOD", "TERM", "RECUR", "DOCDATE", "MENTION", "VAGUE"
]


@dataclass(frozen=True)
class Surroundings:
    """The clause around an expression: `left` up to its boundary words, `right` after it; `alone`
    where the sentence says nothing else."""

    left: str
    right: str
    alone: bool = False

    def before(self, length: int) -> str:
        """The last words of `left`, whole ones."""
        if len(self.left) <= length:
            return self.left
        return self.left[-length:].partition(" ")[2]

    def after(self, length: int) -> str:
        """The first words of `right`, whole ones."""
        if len(self.right) <= length:
            return self.right
        return self.right[:length].rpartition(" ")[0]


def _cue(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


_FINISH = (
    "hoan thanh|hoan tat|hoan thien|xong|nop|gui|ket thuc|phan dau|quyet tam|thanh toan|quyet toan|"
    "giai ngan|cham dut|dut diem|khac phuc|ve dich"
)
_DONE = _cue(_FINISH)
_REACHED = _cue(_FINISH + "|dat|co ban|phai|co|giam|tang")
_WORK = _cue(
    "thuc hien|trien khai|ban hanh|trinh|bao cao|ra soat|xay dung|tham muu|kien toan|dang (?:ký|ky)|gop y|"
    "to chuc quan triet|lap|nop|gui|phe duyet|tong hop|bo sung|dieu chinh|chuan bi|cap nhat|sap xep"
)
_COLLECTS = _cue(
    "nop|gui|dang (?:ký|ky)|hoan thanh|hoan tat|xong|tiep nhan|nhan ho so|gop y|lay y kien"
)
_PAST = _cue("da|vua|tung|ghi nhan|dien ra thanh cong|truoc do|dat duoc|ket qua dat")
_GIVEN = re.compile(
    r"(?<!\w)da\s+(?:duoc\s+)?(?:\w+\s+){0,2}?(?:de ra|neu|de cap|giao|phan cong|phe duyet|"
    r"quy dinh|xac dinh|dang (?:ký|ky)|ban hanh|gui|ký|ke hoach)(?!\w)"
)
_FUTURE = _cue(
    "se|du kien|du dinh|sap|to chuc vao|dien ra vao|khai mac vao|ke hoach|cham nhat|muon nhat|han|"
    "hoan thanh|xong|nop|gui|can|phai|yeu cau|de nghi|phan dau|bat dau|ap dung|trien khai|dang (?:ký|ky)"
)
_PLANNED = _cue(
    "du kien|se|sap|to chuc|dien ra|khai mac|tien hanh|ke hoach|du dinh|le|hoi nghi|dai hoi|bat dau"
)
_TENTATIVE = _cue("du kien|du dinh|co the|khoang")
_MENTION = re.compile(
    r"(?<!\w)(?:ky niem|chao mung|mung|thanh lap|truyen thong|tam nhin|lich su|nhat la|so voi|"
    r"cung ky|"
    r"sinh|moc tinh|tinh tuoi|cach mang|giai phong mien nam|ngay giai phong|quoc khanh|quoc te|ngay hoi|nghi le|dip le|dip|"
    r"le|ra doi|tu tran|mat)"
    r"(?:\s+[^\s.;:]+){0,5}?\s*[(,]?\s*(?:ngay\s+|nam\s+|tu\s+|den\s+|dip\s+|thang\s+)*$"
)
_VISION = re.compile(r"(?<!\w)tam nhin(?:\s+[^\s.;,]+){0,3}?\s*$")
_VISION_AFTER = re.compile(r"\s*:?\s*tam nhin")
_REVIEW = re.compile(
    r"(?<!\w)(?:so ket|tong ket|nhin lai|sau)\s+(?:\d+\s+nam|[^.;]{0,40})[^.;]{0,40}\(?\s*$"
)
_EFFECT = _cue("hieu luc|thi hanh|ap dung")
_PUBLISHED = re.compile(r"(?<!\w)(?:bai|tin)(?:\s+viet)?\s+dang(?:\s+tai)?\s*$")
_AS_OF = _cue("tinh den|luy ke den|cho den")
_FIRST_OF_ALL = _cue("ngay tu")

_NUMBERED = re.compile(
    r"¤[\s,()]*(?:(?:cua|do)\s+[^,;.¤]{3,70}?)?[\s,(]*(?:ký\s+|ky\s+|ban hanh\s+|de\s+|"
    r"phat hanh\s+)*(?:ngay\s+)?$|¤\s*\((?:[^,;()]{3,60},\s*)?(?:ngay\s+)?$"
)
_PAPER = (
    "ke hoach|chi thi|quyet dinh|quy dinh|nghi quyet|ket luan|huong dan|cong van|thong bao|"
    "thong tri|"
    "thong tu|nghi dinh|chuong trinh|bao cao|to trinh|van ban|de an|cong dien|quy che|luat|bien ban"
)
_NAMED_PAPER = re.compile(
    rf"(?<!\w)(?:{_PAPER})(?:\s+(?:so\s*:?\s*)?[\d¤][^\s,;]*)?(?:\s+này|"
    rf"\s+nay)?\s*[,(]?\s*(?:duoc\s+)?(?:(?:ký|ky|ban hanh|de|phat hanh)\s+(?:vao\s+)?)?$"
)
_SIGNED = re.compile(r"(?<!\w)(?:ký|ky|ban hanh)\s+(?:vao\s+|tu\s+|la\s+)?$")
_ISSUER_AFTER = re.compile(
    r"\s*,?\s*cua\s+(?:bo chinh tri|ban bi (?:thu|___)|ban chap hanh|ban thuong vu|ban to chuc|ban tuyen|"
    r"ban dan van|"
    r"uy ban|ban chi dao|chinh phu|(?:thu|___) tuong|quoc hoi|hoi dong|tinh uy|thanh uy|quan uy|huyen uy|"
    r"dang uy|"
    r"trung uong|bo |so |ubnd|hdnd|btv|bch|van phong|chu tich|bi thu)"
)
_MEETS = _cue("hoi nghi|cuoc hop|buoi|phien|ky hop|dai hoi|le|su kien|chuyen|dot|hop")
_ISSUED_AFTER = re.compile(
    r"\s*:?\s*(?:la\s+)?(?:ngay\s+)?(?:ban hanh|ký|ky)(?!\w)(?!\s+(?:hop dong|ket))"
)


def tense(around: Surroundings, boundary: Boundary, atom: Atom) -> Tense:
    """What the words around say of past and future; "" where they say nothing."""
    if is_past(around):
        return "past"
    if boundary.side in ("before", "by") or _FUTURE.search(around.before(60)):
        return "future"
    if boundary.side == "from" and not _FIRST_OF_ALL.search(boundary.words):
        return (
            ""
            if atom.kind in ("day", "range") and "tu" in boundary.words and atom.tag == "range"
            else "future"
        )
    if re.match(r"\W*(?:\S+\s+){0,8}?(?:se|du kien|phai|can)(?!\w)", around.right):
        return "future"
    return ""


def is_past(around: Surroundings) -> bool:
    left, right = (_GIVEN.sub(" ", side) for side in (around.before(70), around.after(60)))
    return bool(_PAST.search(left) or _PAST.search(right))


def is_signing(atom: Atom, around: Surroundings, boundary: Boundary) -> bool:
    """The day a document bears: after its number, before its issuer, or alone on a line."""
    if (
        atom.kind != "day"
        or atom.anchor
        or boundary.side in ("before", "by", "until")
        or atom.tag == "list"
    ):
        return False
    left = around.left + boundary.words
    if _NUMBERED.search(left) or _NAMED_PAPER.search(left):
        return boundary.side not in ("from",) or not _EFFECT.search(left[-30:])
    if _SIGNED.search(left) and boundary.side != "from":
        return True
    if boundary.side in ("", "in") and _ISSUED_AFTER.match(around.right):
        return True
    if atom.clock or boundary.side == "from":
        return False
    if (
        _ISSUER_AFTER.match(around.right)
        and atom.year is not None
        and not _MEETS.search(around.before(40))
    ):
        return True
    return around.alone and not boundary.side and atom.year is not None and atom.tag != "weekday"


def role(
    atom: Atom, extent: Extent | None, around: Surroundings, boundary: Boundary, pub: date | None
) -> Role:
    fixed = {"vague": "VAGUE", "feast": "MENTION"}.get(atom.kind)
    if fixed:
        return fixed  # type: ignore[return-value]
    if atom.kind == "rule":
        return _role_of_rule(atom, around, boundary)
    if atom.kind == "duration":
        return _role_of_duration(atom, around)
    if atom.kind in ("other", "school"):
        return _role_of_unresolved(atom, around, boundary)
    if atom.kind == "term":
        return "TERM"
    if is_signing(atom, around, boundary):
        return "DOCDATE"
    if _is_mention(atom, extent, around, boundary):
        return "MENTION"
    return _role_of_days(atom, extent, around, boundary, pub)


def _role_of_rule(atom: Atom, around: Surroundings, boundary: Boundary) -> Role:
    if boundary.side not in ("before", "by") or not atom.rrule:
        return "RECUR"
    each = "{" not in atom.timex
    return (
        "DEADLINE"
        if each or _DONE.search(around.left) or _WORK.search(around.left + around.right)
        else "RECUR"
    )


def _role_of_duration(atom: Atom, around: Surroundings) -> Role:
    if atom.tag in ("about", "limit"):
        return "MENTION"
    if _EFFECT.search(around.before(40)):
        return "START"
    return "PAST" if is_past(around) and not _DONE.search(around.left) else "DEADLINE"


def _role_of_unresolved(atom: Atom, around: Surroundings, boundary: Boundary) -> Role:
    if atom.tag in ("same", "next"):
        return "PAST"
    if atom.tag == "congress":
        return "MENTION"
    if atom.tag == "before_event":
        return "DEADLINE"
    if boundary.side == "from":
        return "START"
    if atom.kind == "school":
        return "DEADLINE" if boundary.side in ("before", "by") else "PERIOD"
    return "DOCDATE"


def _is_mention(
    atom: Atom, extent: Extent | None, around: Surroundings, boundary: Boundary
) -> bool:
    left = around.left + boundary.words
    if atom.tag == "lunar" or _VISION.search(left) or _VISION_AFTER.match(around.right):
        return True
    if atom.kind == "years" and around.left.endswith("(") and _REVIEW.search(around.left):
        return True
    if boundary.side in ("before", "by", "from"):
        return False
    if atom.kind != "day" and _PUBLISHED.search(left):
        return True
    if around.alone and atom.tag == "weekday":
        return True
    if not _MENTION.search(left[-60:]):
        return False
    plain_day = atom.kind == "day" and extent is not None and atom.year is None and not atom.clock
    weak = re.search(r"(?<!\w)(?:le|dip|mung|mat|sinh)(?!\w)[^.;:]*$", left[-40:])
    if weak and plain_day and extent is not None:
        return is_historic(extent.first)
    return True


def _role_of_days(
    atom: Atom, extent: Extent | None, around: Surroundings, boundary: Boundary, pub: date | None
) -> Role:
    over = extent is not None and pub is not None and extent.last < pub
    past = is_past(around)
    if boundary.side in ("before", "by"):
        return _role_of_limit(extent, around, pub, past)
    if boundary.side == "until" and atom.tag not in ("range", "now"):
        return _role_until(atom, extent, around, pub, past, boundary)
    if boundary.side in ("from", "after") and atom.tag not in ("range", "now"):
        first_of_all = _FIRST_OF_ALL.search(boundary.words) or around.left.rstrip().endswith("ngay")
        return "PAST" if (past or (first_of_all and over)) and _begun(extent, pub) else "START"
    if atom.kind == "range" or atom.tag in ("range", "now"):
        return _role_of_range(extent, around, pub)
    if atom.kind in ("day", "now", "dom"):
        return _role_of_day(extent, around, boundary, pub, past)
    return _role_of_period(atom, extent, around, boundary, pub, past)


def _begun(extent: Extent | None, pub: date | None) -> bool:
    return extent is not None and pub is not None and extent.first <= pub


def _role_of_limit(
    extent: Extent | None, around: Surroundings, pub: date | None, past: bool
) -> Role:
    if extent is None or pub is None or extent.first >= pub:
        return "DEADLINE"
    if past:
        return "PAST"
    long_ago = (pub - extent.first).days > 3 * 366
    return "MENTION" if long_ago and not _DONE.search(around.left) else "DEADLINE"


def _role_until(
    atom: Atom,
    extent: Extent | None,
    around: Surroundings,
    pub: date | None,
    past: bool,
    boundary: Boundary,
) -> Role:
    over = extent is not None and pub is not None and extent.first <= pub
    if over and (
        past
        or _AS_OF.search(around.left + boundary.words)
        or not _REACHED.search(around.left + around.after(60))
    ):
        return "PAST"
    if past and over:
        return "PAST"
    due = (
        _DONE.search(around.left)
        or _DONE.search(around.after(80))
        or _WORK.search(around.after(40))
    )
    opens = not around.left.strip(" -•*+,") or around.right.lstrip().startswith(":")
    if (
        due
        or opens
        or atom.kind in ("year", "quarter", "half", "years")
        or "gia han" in around.left
    ):
        return "DEADLINE"
    return "PLANNED"


def _role_of_range(extent: Extent | None, around: Surroundings, pub: date | None) -> Role:
    if extent is None or pub is None:
        return "PERIOD"
    if extent.last <= pub:
        return "PAST"
    if _COLLECTS.search(around.before(50)) or (
        _COLLECTS.search(around.after(30)) and not is_past(around)
    ):
        return "DEADLINE"
    return "PLANNED" if extent.first > pub else "PERIOD"


_SAID = re.compile(
    r"(?<!\w)(?:phat bieu|tai (?:cuoc )?hop|tai phien hop|tai hoi nghi|bai dang|tin dang)\s*$"
)


def _role_of_day(
    extent: Extent | None, around: Surroundings, boundary: Boundary, pub: date | None, past: bool
) -> Role:
    if _SAID.search(around.left) and not _TENTATIVE.search(around.before(40)):
        return "PAST"
    if extent is None or pub is None:
        planned = _PLANNED.search(around.before(40) + " " + around.after(40))
        return "PAST" if past else "PLANNED" if planned else "MENTION"
    if extent.last > pub or (extent.first == pub and boundary.side == "in" and not past):
        due = _DONE.search(around.before(60))
        if (
            due
            and not past
            and due[0] not in ("yeu cau", "phai", "co ban")
            and boundary.side == "in"
        ):
            return "DEADLINE"
        return "PAST" if past and extent.first <= pub else "PLANNED"
    return "PAST"


def _is_named_after(around: Surroundings, boundary: Boundary) -> bool:
    """ "kết quả công tác năm 2020": says which work is meant, not when something happened."""
    return boundary.side == "" and not _opens(around)


def _role_of_period(
    atom: Atom,
    extent: Extent | None,
    around: Surroundings,
    boundary: Boundary,
    pub: date | None,
    past: bool,
) -> Role:
    over = extent is not None and pub is not None and extent.last < pub
    coming = extent is not None and pub is not None and extent.first > pub
    if atom.kind == "years":
        return "PERIOD"
    if past and not coming and not _is_named_after(around, boundary):
        return "PAST"
    if _SOMEWHEN.match(around.right) and not over:
        return "PLANNED"
    if not over and _is_due(around, boundary):
        return "DEADLINE"
    if not over and (
        _TENTATIVE.search(around.before(40))
        or (coming and _PLANNED.search(around.before(40) + " " + around.after(50)))
    ):
        return "PLANNED"
    if coming and _opens(around) and around.right.lstrip().startswith(":"):
        return "PLANNED"
    return _role_by_time(atom, over, coming)


_SOMEWHEN = re.compile(r"\W*(?:du kien|du dinh)(?!\w)")


def _role_by_time(atom: Atom, over: bool, coming: bool) -> Role:
    is_side = atom.kind == "part" or atom.kind == "week"
    relative = (
        atom.tag == ""
        and atom.kind in ("week", "month", "quarter", "year")
        and atom.anchor == "pub"
    )
    if is_side or relative:
        return "PAST" if over else "PLANNED" if coming else "PERIOD"
    return "PERIOD"


_DONE_LAST = re.compile(_DONE.pattern + r"\s*$")
_DONE_NEXT = re.compile(r"\s*[:,]?\s*(?:\S+\s+){0,4}?" + _DONE.pattern)


def _is_due(around: Surroundings, boundary: Boundary) -> bool:
    if _opens(around) and _DONE_NEXT.match(around.right):
        return True
    if boundary.side != "in":
        return bool(_DONE_LAST.search(around.left))
    if _DONE.search(around.before(70)):
        return True
    return "trong" in boundary.words and bool(
        _WORK.search(around.before(50)) or _WORK.search(around.after(40))
    )


def _opens(around: Surroundings) -> bool:
    """Whether the expression opens its clause, but for the mark of a list."""
    return not around.left.strip(" -•*+0123456789.)(")


def is_tentative(around: Surroundings) -> bool:
    return bool(
        re.search(r"(?<!\w)(?:du kien|du dinh)(?!\w)", around.before(60) + " " + around.after(30))
    )
