"""Words around an expression of time that tell its role, as they read in `plain` text."""

import re
from dataclasses import dataclass


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

    def opens(self) -> bool:
        """Whether the expression opens its clause, but for the mark of a list."""
        return not self.left.strip(" -•*+0123456789.)(")

    def is_bare(self) -> bool:
        """Nothing but marks around."""
        return not re.search(r"\w", self.left + self.right)


def cue(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


_FINISH = (
    "hoan thanh|hoan tat|hoan thien|xong|nop|gui|ket thuc|phan dau|quyet tam|thanh toan|quyet toan|"
    "giai ngan|cham dut|dut diem|khac phuc|ve dich"
)
DONE = cue(_FINISH)
DONE_LAST = re.compile(DONE.pattern + r"\s*:?\s*$")
DONE_NEXT = re.compile(r"\s*[:,]?\s*(?:\S+\s+){0,4}?" + DONE.pattern)
REACHED = cue(_FINISH + "|dat|co ban|phai|co|giam|tang")
WORK = cue(
    "thuc hien|trien khai|ban hanh|trinh|bao cao|ra soat|xay dung|tham muu|kien toan|"
    "dang (?:ký|ky)|gop y|to chuc quan triet|lap|nop|gui|phe duyet|tong hop|bo sung|dieu chinh|"
    "chuan bi|cap nhat|sap xep"
)
ASKED = cue(
    _FINISH + "|phai|can|yeu cau|de nghi|bao cao|thong bao|trinh|trien khai|thuc hien|ban hanh|"
    "xem xet|giai quyet|tra loi|chuyen|lap|cap|ra soat|bo sung"
)
MUST = cue("phai|can|yeu cau|de nghi|giao|chi dao|phan dau|quyet tam|bao dam|dam bao")
WILL = cue("se|du kien|du dinh|ky vong|co the")
COLLECTS = cue(
    "nop|gui|dang (?:ký|ky)|hoan thanh|hoan tat|xong|tiep nhan|nhan ho so|gop y|lay y kien"
)
FUTURE = cue(
    "se|du kien|du dinh|sap|to chuc vao|dien ra vao|khai mac vao|ke hoach|cham nhat|muon nhat|han|"
    "hoan thanh|xong|nop|gui|can|phai|yeu cau|de nghi|phan dau|bat dau|ap dung|trien khai|"
    "dang (?:ký|ky)"
)
FUTURE_NEXT = re.compile(r"\W*(?:\S+\s+){0,8}?(?:se|du kien|phai|can)(?!\w)")
PLANNED = cue(
    "du kien|se|sap|to chuc|dien ra|khai mac|tien hanh|ke hoach|du dinh|le|hoi nghi|dai hoi|bat dau"
)
TENTATIVE = cue("du kien|du dinh")
SOMEWHEN = re.compile(r"\W*(?:du kien|du dinh)(?!\w)")
FORECAST = cue("du bao|du doan|uoc tinh|uoc dat")
# "Gia hạn …", "lùi thời hạn nộp …": the day that follows is the new last one.
PUT_OFF = cue(
    r"gia han|(?:thoi han|han|moc)(?:\s+[^\s.;:]+){0,25}?\s+duoc (?:lui|doi|rut ngan|keo dai)|"
    r"(?:lui|keo dai|rut ngan|dieu chinh|thay doi|doi)(?: them)? (?:cac )?(?:thoi han|"
    r"han(?! che)|moc|tien do|"
    r"thoi (?:gian|diem) (?:\w+ ){0,2}?(?:hoan thanh|nop|gui|bao cao|dang (?:ký|ky)|thu|"
    r"thuc hien|ket thuc))"
)
# "Thời hạn nộp báo cáo: ngày 16/6", "hạn gửi danh sách là 20/6".
LIMIT = re.compile(
    r"(?<!\w)(?:thoi han|han(?: chot| cuoi)?)(?! (?:che|muc|hep|nay|han|quyen)(?!\w))"
    r"(?:\s+[^\s.;:]+){0,12}?\s*(?::|(?<!\w)la)\s*$"
)
TO_NEXT = re.compile(r"\s*(?:sàng|den|tới|toi|thanh)(?!\w)")

_PAST = cue(
    "da|moi duoc|moi hoan|moi quan|moi co|vua|tung|ghi nhan|dien ra thanh cong|truoc do|dat duoc|"
    "ket qua dat"
)
# "nhiệm vụ đã đề ra", "đã được giao": it tells nothing of the work that is spoken of.
_GIVEN = re.compile(
    r"(?<!\w)da\s+(?:duoc\s+)?(?:\w+\s+){0,2}?(?:de ra|neu|de cap|giao|phan cong|phe duyet|"
    r"quy dinh|xac dinh|dang (?:ký|ky)|ban hanh|gui|ký|ke hoach)(?!\w)"
)
BY_THEN = cue("hồi|hom|tinh den|luy ke den|tu truoc")
AS_OF = cue("tinh den|luy ke den|cho den")
FIRST_OF_ALL = cue("ngay tu")
EFFECT = cue("hieu (?:luc|lực)|thi hanh|ap dung")
BINDS = cue(
    "bat dau|ap dung|hieu (?:luc|lực)|thi hanh|thuc hien|trien khai|phai|yeu cau|chuyen|su dung|"
    "dung|bai bo"
)
SAID = re.compile(
    r"(?<!\w)(?:phat bieu|tai (?:cuoc )?hop|tai phien hop|tai hoi nghi|bai dang|tin dang)\s*$"
)


_COUNTED = re.compile(r"(?<!\w)duoc\s+\d")  # "kết nạp được 25 đảng viên"


def is_past(around: Surroundings) -> bool:
    left, right = (_GIVEN.sub(" ", side) for side in (around.before(70), around.after(60)))
    return bool(_PAST.search(left) or _PAST.search(right) or _COUNTED.search(right))


# --- mentions -------------------------------------------------------------------------------------

MENTION = re.compile(
    r"(?<!\w)(?:ky niem|chao mung|mung|thanh lap|tam nhin|nhat la|so voi|cung ky|sinh|moc tinh|"
    r"tinh tuoi|cach mang|giai phong mien nam|ngay giai phong|quoc khanh|quoc te|ngay hoi|nghi le|"
    r"dip le|dip|le|ra doi|tu tran|mat)"
    r"(?:\s+[^\s.;:]+){0,5}?\s*[(,]?\s*(?:ngay\s+|nam\s+|tu\s+|den\s+|dip\s+|thang\s+)*$"
)
CELEBRATION = re.compile(
    r"(?<!\w)(?:ky niem|chao mung)(?:\s+[^\s.;:]+){0,25}?\s*\(\s*(?:ngay\s+)?$"
)
# Words of many meanings: believed only before a day that is celebrated.
WEAK_MENTION = re.compile(r"(?<!\w)(?:le|dip|(?<!chao )mung|mat|sinh)(?!\w)[^.;:]*$")
BORN = re.compile(r"(?<!\w)sinh\s+(?:ngay\s+|nam\s+)?$")
VISION = re.compile(r"(?<!\w)(?:tam nhin|dinh huong)(?:\s+[^\s.;,]+){0,3}?\s*$")
VISION_AFTER = re.compile(r"\s*:?\s*tam nhin")
REVIEW = re.compile(
    r"(?<!\w)(?:so ket|tong ket|nhin lai|sau)\s+(?:\d+\s+nam|[^.;]{0,40})[^.;]{0,40}\(?\s*$"
)
PUBLISHED = re.compile(r"(?<!\w)(?:bai|tin)(?:\s+viet)?\s+dang(?:\s+tai)?\s*$")
