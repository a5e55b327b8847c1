"""A question as read from its words: document numbers, what is wanted, the terms that matter."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from bot.english_detection import is_english
from bot.shapes import Shape, asking_words, shape
from corpus.glossary import unjoined
from corpus.numbers import Reference, asked
from corpus.text import canonical, fold, stored, syllables

Want = Literal[
    "person",
    "deadline",
    "date",
    "place",
    "count",
    "number",
    "tasks",
    "list",
    "about",
    "definition",
    "published",
    "author",
    "signed",
    "signer",
]

_SIGNS = r"\b(?<!thuong )(?<!dinh )(?<!nhiem )(?<!hoc )(?<!hop )ky"  # no "họp thường kỳ"
# Each phrasing adds its weight; the readings compete, and a weak one only tilts the ranking.
_CUES: tuple[tuple[Want, float, str], ...] = (
    (
        "person",
        1.0,
        r"(?<!nha nhan )(?<!long nhan )(?<!tinh nhan )(?<!quy nhan )(?<!binh nhan )"
        r"\bai\b|\b(?:nguoi|dong chi|ca nhan|can bo|co quan|don vi) nao\b|(?<!van )\bban nao\b",
    ),
    ("person", 0.6, r"\b(?:giao|do) (?:cho )?(?:co quan|don vi|ban) nao\b|\bho ten\b|\bla ai\b"),
    (
        "deadline",
        1.2,
        # A drought is no deadline: "hạn mặn", "hạn hán", "chống hạn".
        r"\bthoi han\b|(?<!\bhan )(?<!chong )(?<!kho )(?<!mua )(?<!vung )(?<!quyen )(?<!gioi )"
        r"(?<!dung )(?<!tre )(?<!qua )\bhan\b(?! che| muc| hep| han| man|, man| chan)|\bdeadline\b",
    ),
    # A share of what is late is no day: "tỷ lệ nợ quá hạn", "tỷ lệ hồ sơ trễ hạn".
    ("deadline", 1.2, r"^(?!.*\b(?:ty|ti) le\b).*\b(?:tre|qua) han\b(?! che| muc| man)"),
    (
        "deadline",
        1.2,
        r"\btruoc (?:ngay|thang|hom) (?:nao|may)\b|\bcham nhat\b|\bmuon nhat\b|\btre nhat\b|"
        r"(?<!xuong )\bcon (?:bao lau|(?:may|bao nhieu) (?:ngay|hom|bua|tuan))\b",
    ),
    ("deadline", 1.6, r"\btre (?:han )?(?:chua|may|bao nhieu)\b|\bqua (?:han )?may (?:ngay|hom)\b"),
    ("deadline", 1.0, r"\b(?:phai|can) (?:\w+ ){0,3}?(?:xong|hoan thanh|nop|gui|bao cao)\b"),
    ("deadline", 1.1, r"\bxong (?:\w+ ){0,8}?(?:khi nao|luc nao|bao gio|ngay nao|thang nao)\b"),
    ("deadline", 0.7, r"\b(?:hoan thanh|nop|gui) (?:\w+ ){0,3}?(?:khi nao|luc nao|bao gio)\b"),
    (
        "deadline",
        0.7,
        r"\b(?:khi nao|bao gio|luc nao) (?:thi )?(?:phai |can )?(?:xong|nop|gui|het)\b",
    ),
    ("deadline", 0.5, r"\b(?:khi nao|bao gio|luc nao) (?:thi )?(?:phai |can |moi )?xong (?=\w)"),
    (
        "deadline",
        1.1,
        # Figures are closed as of a day; nobody has to do it by then.
        r"^(?!.*\b(?:so|du) lieu\b).*"
        r"\bchot (?:\w+ ){0,2}?(?:khi nao|luc nao|bao gio|ngay (?:nao|may)|bua nao|hom nao)\b",
    ),
    ("deadline", 0.7, r"(?<!\bno )\bqua han\b|\bcon kip\b|\bden han\b"),
    ("deadline", 0.7, r"\b(?:ngay|hom|han) cuoi(?: cung)?\b(?! tuan| thang| quy| nam)"),
    (
        "deadline",
        2.0,
        r"\bphai (?:\w+ ){1,12}?trong (?:bao lau|(?:may|bao nhieu) ngay)\b.*\bngay (?:nao|may)\b",
    ),
    (
        "deadline",
        1.1,
        r"^(?!.*\btu (?:ngay|khi|luc|bao gio|thang|hom)\b)"
        r"(?!.*\b(?:so|du) lieu\b.*\b(?:chot|tinh)\b).*"
        r"\b(?:den|toi) (?:het )?(?:khi nao|bao gio|luc nao|ngay (?:nao|may)|hom nao)\b",
    ),
    ("date", 1.0, r"\bkhi nao\b|\bbao gio\b|\bngay (?:nao|may)\b|\bthang (?:nao|may)\b"),
    ("date", 1.0, r"\bngay (?:bao nhieu|bn)\b"),
    (
        "date",
        1.0,
        r"\bnam (?:hoc )?nao\b|\bhom nao\b|\bluc nao\b|\bthoi gian nao\b|\bmay gio\b|\bquy may\b",
    ),
    ("date", 0.8, r"\bthoi (?:gian|diem)\b|\bthoi luong\b|\bkeo dai\b|\bbao lau\b|\bmoc\b"),
    (
        "author",
        2.0,
        r"\b(?<!moi )(?<!mot )(?<!nhieu )(?<!may )(?<!cac )(?<!\d )"
        r"tac gia\b(?! (?:duoc|gui|nop|phai|co|du thi|doat|tham gia))|"
        r"\bai viet(?= (?:bai|tin)\b|\W*(?:(?:vay|the|a|nhi)\W*)?$)|"
        r"\bphong vien nao\b|\bnguoi viet bai\b",
    ),
    (
        "signer",
        2.0,
        r"\bky (?:boi|ten la) ai\b|(?<!thu )\bky (?:ke hoach|chi thi|quyet dinh|quy dinh|huong dan|"
        r"nghi quyet|ket luan|chuong trinh|cong van|thong bao|van ban) (?:\w+ ){0,9}?la ai\b|"
        r"\bai ky\b|\bnguoi ky\b|\b(?:ai|dong chi nao) (?:da )?ky\b",
    ),
    (
        "person",
        1.2,
        r"^(?:\w+ ){0,2}?(?:bi thu|chu tich|truong|giam doc|chanh|dong chi|nguoi|hieu truong|"
        r"ca nhan|can bo)\b.*\bten (?:la )?gi\b",
    ),
    ("person", 1.0, r"\b(?:doanh nghiep|cong ty|to chuc) nao\b|\bwho\b"),
    ("signed", 1.5, r"\b(?:issued|signed|dated)\b"),
    ("date", 1.0, r"\bwhen\b|\bwhat date\b"),
    ("count", 1.0, r"\bhow (?:many|much)\b"),
    ("about", 1.5, r"\bwhat (?:is|does) .*(?:about|say)\b"),
    ("number", 1.0, r"\bwhich (?:regulation|directive|plan|document|guidance|resolution)\b"),
    ("place", 1.0, r"\bo dau\b|\btai dau\b|\bdia diem\b|\bcho nao\b|\bnoi nao\b"),
    ("place", 0.8, r"\b(?:phuong|quan|tinh|huyen|xa|dia phuong|thanh pho|hoi truong) nao\b"),
    (
        "count",
        1.0,
        r"(?<!so )\bbao nhi?e?u\b|\bso luong\b|"
        r"(?<!ngay )(?<!thang )(?<!so )(?<!quy )(?<!cap )\bmay\b",
    ),
    ("count", 0.5, r"\bty le\b|\bmuc (?:dong|phi|bao nhieu)|\bphan tram\b|\btong so\b"),
    (
        "number",
        1.0,
        r"\bso nao\b|\b(?:mang )?(?<!tong )so (?:may|bao nhieu)\b"
        r"(?! (?:ngay|thang|nam|tuan|buoi|lan|nguoi|ho|phan tram)\b(?! nao))|"
        r"\bso hieu\b|\bky hieu\b",
    ),
    ("number", 1.0, r"\bvan ban (?:nao|gi)\b"),
    ("number", 1.0, r"\b(?:ke hoach|chi thi|quyet dinh|quy dinh|nghi quyet|ket luan) nao\b"),
    ("number", 1.0, r"\b(?:ke hoach|chi thi|nghi quyet) gi\b"),
    (  # "Thông báo 63 kết luận gì" asks what it concludes
        "number",
        1.0,
        r"(?:^|\b(?:can cu|theo|thuc hien|thay|the|bang|trong|tu|boi) )"
        r"(?:quyet dinh|quy dinh|ket luan) gi\b",
    ),
    (
        "number",
        0.8,
        r"\b(?:huong dan|chuong trinh|thong tri|cong van|thong bao) (?:so )?(?:nao|gi)\b",
    ),
    ("number", 0.6, r"\b(?:thay the|thay|can cu|thuc hien theo|cu the hoa) (?:\w+ ){0,2}?nao\b"),
    (
        "tasks",
        1.0,
        r"\byeu cau (?:\w+ ){0,6}?(?:gi|nao|sao)\b|\b(?:phai|can) "
        r"(?:(?:lam|chuan bi|nop|gui|thuc hien|bao dam|dam bao) )?(?:nhung )?(?:viec )?gi\b",
    ),
    (
        "tasks",
        1.0,
        r"^(?:\w+ ){0,2}?(?:yeu cau|nhiem vu) (?:cua|trong|o) (?:\w+ ){1,12}?(?:la|gom) "
        r"(?:nhung )?(?:viec )?gi\b",
    ),
    ("tasks", 1.0, r"\blam (?:nhung )?(?:gi|viec gi)\b|\bnhiem vu (?:\w+ ){0,3}?(?:gi|nao)\b"),
    ("tasks", 1.0, r"\bnhung (?:nhiem vu|yeu cau|viec)\b|\bcac (?:nhiem vu|yeu cau)\b"),
    ("tasks", 1.0, r"\b(?:de|dat|neu) ra (?:nhung |cac )?(?:viec|nhiem vu|yeu cau) (?:gi|nao)\b"),
    (
        "tasks",
        2.0,
        r"\bgiao (?:nhung |cac )?(?:viec|nhiem vu|phan viec)(?: gi)?(?: cho| toi| den)? "
        r"(?:nhung |cac )?(?:ai|(?:noi|don vi|co quan|nganh|ben|to chuc|dia phuong) nao)\b",
    ),
    (
        "tasks",
        0.8,
        r"\b(?:(?<!hoan thanh )(?<!tot )(?<!sac )nhiem vu|"
        r"trach nhiem|phan viec) (?:cu the )?cua (?!ai\b|toi\b|minh\b)",
    ),
    (
        "tasks",
        0.8,
        r"(?:^|\b(?:hoi|xem|tim|biet|neu|ve) )(?:cong )?viec (?:cu the )?cua "
        r"(?!ai\b|toi\b|minh\b|no\b|ho\b)",
    ),
    (
        "tasks",
        1.0,
        r"\b(?:lo|phu trach|dam nhan|ganh|nhan|dam duong|thuc hien|chu tri|giao|duoc phan) "
        r"(?:\w+ )?(?:nhung |cac )?(?:khau|khuc|phan|mang|phan viec|cong viec|nhiem vu|viec) "
        r"(?:gi|nao)\b|\b(?:can|phai|nen) (?:chu y|luu y|quan tam) (?:\w+ )?gi\b",
    ),
    ("tasks", 0.8, r"\b(?:giao|de nghi|luu y|nhac) (?:\w+ ){0,6}?(?:gi|viec nao|nhung viec)\b"),
    (
        "tasks",
        0.8,
        r"\bgiao(?! luu\b| thong\b| dich\b) (?:\w+ ){5,14}?"
        r"(?:viec|nhiem vu|phan viec) (?:gi|nao)\b",
    ),
    (
        "list",
        1.0,
        r"\bliet ke\b|\bke ten\b|^ke (?!hoach)|\bgom (?:nhung|cac)?\b|\bnhung (?:\w+ ){1,3}nao\b",
    ),
    ("list", 1.0, r"\b(?:nhung|cac) (?:\w+ ){1,4}(?:nao|gi)\b|\bnoi dung (?:gi|nao)\b"),
    ("list", 0.5, r"\bnhung gi\b|\bco nhung\b"),
    ("about", 1.5, r"\bve (?:viec |cai |van de |noi dung )?gi\b|\bnoi (?:ve )?(?:viec )?gi\b"),
    ("about", 1.0, r"\bnoi dung (?:chinh|gi)\b|\bhuong dan gi\b|\bquy dinh gi\b|\btom tat\b"),
    (
        "definition",
        1.0,
        r"\bla gi\b|\bnghia la\b|\bhieu la (?:sao|gi|the nao)\b|\bviet tat\b|\bla viet tat\b",
    ),
    ("published", 1.5, r"\bdang (?:tai |bai )?(?:ngay|luc|khi|hom)\b|\bngay dang\b|\bdang tai\b"),
    ("published", 1.5, r"\bbai (?:viet|bao|nay) (?:\w+ ){0,3}?dang\b|\bxuat ban\b"),
    (
        "signed",
        1.5,
        rf"{_SIGNS} ngay\b|(?<!may )(?<!nhieu )(?<!tu )\bngay ky\b|(?:{_SIGNS}|\bban hanh) "
        r"(?:vao )?(?:ngay|khi|luc|hom|bao gio)\b",
    ),
    (
        "signed",
        1.5,
        r"(?<!may )(?<!nhieu )(?<!tu )\bngay ban hanh\b|\bduoc ky\b|\bra doi (?:ngay|khi|nam)\b",
    ),
)

# "Có ai bị thương không" is answered by yes or no, not by a name.
_WHETHER_ANY = re.compile(
    r"\bco (?:ai|(?:nguoi|ca nhan|don vi|dong chi|can bo|ho|co quan) nao)\b.*"
    r"\b(?:khong|chua)(?: a| vay)?$"
)
_DONE_FOR = re.compile(
    r"\b(?:khen|khen thuong|bieu duong|phe binh|nhac nho|xu phat|ky luat|xu ly|to cao|khieu nai|"
    r"kiem tra|chat van|thao luan|tranh luan|phan nan|kien nghi)(?: \w+){0,2} "
    r"ve (?:viec |cai |van de |noi dung )?gi\b"
)
_SUM_FROM = re.compile(r"\b(?:kinh phi|chi phi|tien|von)\b(?: \w+){0,5}? (?:o|tu|lay) dau\b")
_LASTS = re.compile(r"\b(?:keo dai|bat dau|ket thuc|het|den (?:het )?(?:nam|ngay|thang|khi|bao))\b")
_SAYS_WHAT = re.compile(r"\b(?:quy dinh|huong dan|chi dao) (?:nhung )?gi\b(?! (?:ve|doi voi|cho))")
_SAYS_OF = re.compile(r"\b(?:quy dinh|huong dan|chi dao) (?:nhung )?gi (?:ve|doi voi)\b")
# Words of asking, not of the thing asked about: counted lightly. Typed with diacritics they are
# told from their look-alikes (có and cơ, đó and độ); without, both count as words of asking.
_ASKING = frozenset(
    "gì nào ai là của thì sao các những và với cho trong theo về được bị có không hay một phải "
    "tôi mình em anh chị ạ à nhé vậy thế đó này ấy để tại ở từ đến khi ra lên còn da đã sẽ đang "
    "hỏi biết xin giúp mấy lúc hôm ngày năm đâu nếu mà cũng như đúng bài cần hạn chót xong so "
    "tên người kể gồm liệt hiện nữa trước sau trc ntn vì đây kia rồi chưa tháng mỗi thêm số "
    "bằng cái vào hãy do giao tới đi họ".split()
)
# Without diacritics these are rather chi bộ, đảng viên, số, cán bộ, kế hoạch, hội nghị.
_ASKING_FOLDED = frozenset(map(fold, _ASKING)) - set("chi dang so can ke hoi di ho".split())
_OF_MANY_MEANINGS = frozenset(
    "dau de tai bang moi hien bai tu ma va da thi do con hay neu day toi len them vi".split()
)


@cache
def asking_words_typed_bare() -> Mapping[str, str]:
    """What each of them means where the words around it have their marks."""
    bare = _ASKING_FOLDED - _OF_MANY_MEANINGS
    return {fold(one): one for one in _ASKING if not one.isascii() and fold(one) in bare}


_PHRASES = re.compile(
    r"\b(?:(?:duoc |dc )?hieu (?:la |the )?(?:sao|gi|nao|the nao)|"
    r"bao (?:nhieu|gio|lau)|bao nhiu|lam gi|viec gi|nhu the nao|the nao|cu the|dong chi|"
    r"yeu cau|nhiem vu|noi dung|bai (?:viet|bao(?! cao))|"
    r"ke ten|liet ke|thoi gian|van ban|dien ra|ban hanh|ky ngay|"
    r"duoc ky|so hieu|ky hieu|nhung viec|mang so|tom tat|"
    r"thoi han|(?:lan|ky|dot) (?:toi|ke tiep|tiep theo)|"
    r"viec (?:thuc hien|trien khai)|"
    r"(?:hien|den|luc) nay(?= (?:co|con|la|ai|dat|bao|may|da|$))|hien tai|"
    r"(?<!may )(?<!bay )gio(?= (?:co|con|la|thi|ai) )|"
    r"tong (?=von|dien tich)|"
    r"(?:nhung |cac )?(?:noi|don vi|co quan) nao|"
    r"(?:doi tuong|truong hop|doanh nghiep|cong ty) nao|trach nhiem gi|"
    r"duoc giao|noi dung chinh|(?:bay|hien) gio|de ra|(?:dat|neu) ra|"
    r"lo (?:viec|nhung|gi|cai|khau|khuc|phan)|(?:khau|khuc|mang|phan viec) nao|"
    r"(?:het|ton|mat|chi)(?= (?:(?:het|ca|khoang) )?(?:bao nhieu|may)\b)|"
    # A month says when; that the year is the right one is checked by itself.
    r"thang \d{1,2}(?:/\d{4})?(?!\d)|"
    r"hang (?=(?:nam|quy|thang|tuan)\b)|"
    r"moi (?=phai\b|duoc\b)|"
    r"bat dau (?=(?:duoc )?ap dung\b|co hieu luc\b|thi hanh\b)|"
    r"(?:da |bi )?tre (?:han )?(?=(?:chua|may|bao nhieu|roi)\b)|qua (?:han )?(?=may\b)|"
    r"^viec (?!lam\b|gi\b|nao\b)|roi vao(?= (?:ngay|hom|thang|luc)\b)|"
    r"con (?=(?:may|bao nhieu) (?:ngay|hom|bua|tuan)\b)|"
    r"(?:ngay|hom|bua|tuan) nua|gio (?=(?:la|han|tre|qua|con|thi)\b)|"
    r"(?:gio |hien )?(?:han|moc|ngay|lich) (?:moi|cu|ban dau)|ban dau|"
    r"han cuoi(?: cung)?|"
    r"(?:(?:toi|em|minh) )?(?:nghe (?:noi|dau|bao)|hinh nhu|thay bao)(?: \w+){0,3}? "
    r"(?:thay doi|dieu chinh|gia han|lui|doi)(?: (?:gi|roi|lai|khong))*|"
    r"co (?:thay doi|dieu chinh|doi) gi (?:khong|chua)|truoc (?:day|kia)|"
    r"truoc khi (?:duoc )?(?:gia han|dieu chinh|lui)(?: thi)?|luc (?:dau|truoc)|"
    r"(?:muon|cham|tre) nhat|vui long|lam on|(?:xin )?cam on|"
    r"cho (?:(?:toi|em|minh) )?(?:hoi|xem|biet)|cho (?:toi|em|minh)|"
    r"can cu (?:vao )?(?:dau|cho nao)|"
    r"xin (?:hoi|cho)|ten gi|nguoi nao|noi (?:ve )?gi|noi ve|"
    r"(?:bai(?: viet| bao)?|tin) nao"
    r"(?: (?:viet|dua tin|de cap|nhac|phan anh|ke)(?: ve| den| toi)?(?: viec)?)?)\b"
)
# Words that only look like those of asking, for as long as they stand side by side.
_COMPOUNDS = re.compile(
    r"\b(?:thang (?:cong nhan|thanh nien|hanh dong|nhan dao|cao diem|an toan)|"
    r"han che|han man|han han|(?:chong|kho|quyen|gioi) han|giao ban|ban giao|mat bang|"
    r"phat hien|bieu hien|the hien|hien dai|co quan|co so|co cau|co che|"
    r"dau (?:tu|thau|moi|sach|gia|vao|ra)|(?:dung|phan|dan|hang|buoc|chien) dau|"
    r"tu (?:tuong|phap|van|nhan|lieu)|chuyen de|chi thi|"
    r"de (?:an|tai)|van de|"
    r"tai (?:lieu|san|chinh|nguyen|khoan)|do thi|che do|trinh do|muc do|toc do|"
    r"thi (?:dua|tran|xa|uy)|(?:ky|cuoc|hoi|du) thi|bi thu|thiet bi|du bi|may (?:tinh|moc|bay)|"
    r"tap the|the (?:thao|duc|che)|doi moi|nong thon moi|ra soat|biet chu|mo cua|ke khai|thong ke|"
    r"cho (?:tam|moi|dan sinh|coc)|gom rac|so hoa)\b"
)
# What a list question is made of besides its subject.
_TASK_WORDS = frozenset(
    "noi dung giao luu y de nghi thuc hien trien khai tap trung quan trong tam chinh chu yeu cau "
    "nhiem vu viec lam ke hoach chuong trinh thi quyet dinh quy huong dan nghi luan ban cong tac "
    "giai phap phai can".split()
)


# "kiểm tra bao nhiêu chi bộ, là những chi bộ nào", "giám sát mấy việc, kể ra": the list is counted.
# "Vì sao phải lùi hạn …" asks for no day.
_WHY = re.compile(
    r"(?:\w+ ){0,2}?(?:vi|tai) sao\b"
    r"(?!.*\b(?:ngay|thang|quy|nam|hom|khi|luc|bao|han chot la) (?:nao|may|gio)\b)"
)
_COUNTED_LIST = re.compile(
    r"\b(?:bao nhieu|may) (?:\w+ ){1,12}?(?:ke (?:ra|ten|het)|liet ke|"
    r"(?:do |day )?(?:la|gom|o) (?:nhung |cac )(?:\w+ ){0,3}(?:nao|gi)|gom (?:\w+ )?(?:gi|ai)|"
    r"(?:nhung|cac) (?:\w+ ){1,3}nao)\b|"
    r"\b(?P<kind>xa|phuong|thon|ban|ap|chi bo|don vi|noi|khu pho|huyen|truong|du an) nao"
    r"(?: va| co| tong cong)* (?:may|bao nhieu) (?P=kind)\b"
)


_OF_NO_LIST = ("contact", "account", "age")


@dataclass(frozen=True)
class Question:
    """`terms` are folded syllables with adjacent pairs ("kiem_tra"); light words stand in `light`.

    `wants` holds every reading with its weight; an empty one is a plain search. `naming`: of the
    light words those that only tell which document is meant.
    """

    text: str
    references: tuple[Reference, ...]
    wants: Mapping[Want, float]
    terms: tuple[str, ...]
    pairs: tuple[str, ...]
    light: frozenset[str]
    naming: frozenset[str] = frozenset()

    def weight(self, want: Want) -> float:
        return self.wants.get(want, 0.0)

    @property
    def main_want(self) -> Want | None:
        return max(self.wants, key=lambda want: self.wants[want], default=None)

    @property
    def shape(self) -> Shape | None:
        """What form the answer must have, where one is asked for."""
        return shape(self.text)

    @property
    def content(self) -> tuple[str, ...]:
        """Terms that say what is asked about, not that something is asked."""
        return tuple(term for term in self.terms if term not in self.light)

    @property
    def subject(self) -> tuple[str, ...]:
        """Terms that narrow a request for tasks or a list: units, fields, people."""
        return tuple(
            term for term in self.content if term not in _TASK_WORDS and not term[0].isdigit()
        )

    @property
    def names_nobody(self) -> bool:
        """Typed with capitals, and none of them is a name's: "Xã mình chưa đại hội, hạn là gì?"."""
        words = re.findall(r"[^\W\d_]+", self.text)
        capitals = [word[0].isupper() for word in words]
        return any(capitals[:1]) and not any(capitals[1:])

    @property
    def counts_a_list(self) -> bool:
        """Both how many and which ones."""
        return bool(_COUNTED_LIST.search(" ".join(syllables(self.text))))

    @property
    def asks_for_list(self) -> bool:
        """Tasks or a list, unless a single thing is asked for at least as plainly."""
        single: tuple[Want, ...] = ("count", "person", "signed", "signer", "published", "author")
        if self.shape and self.shape.name in _OF_NO_LIST:
            return False
        if self.counts_a_list:
            return True
        if not self.weight("list"):
            single = (*single, "deadline")  # "yêu cầu gửi hồ sơ trước ngày nào"
        rivals = max(0.4, self.weight("date") - 0.01, *map(self.weight, single))
        return max(self.weight("tasks"), self.weight("list")) > rivals


_ASKS_WHICH = re.compile(
    r"^(?!.*\b(?:khi|luc|bao (?:gio|lau|nhieu)|hom|ngay|thang|nam|quy|truoc|thoi|han|xong|may|gi)"
    r"\b)"
    r"(?:\w+ ){0,3}?\w+ nao\b(?=.*\b(?:phai|can)\b)"
)


def understand(question: str) -> Question:
    text = unjoined(stored(question).strip())
    references = tuple(asked(text))
    words = without_numbers(text, references)
    tokens = syllables(words)
    content = frozenset(syllables(asked_about(_without_parts(words) if references else words)))
    wants = _of_sentence(text)
    is_of_hours = bool((meant := shape(text)) and meant.name in ("clock", "length"))
    asks_own_day = not ("deadline" in wants or is_of_hours or _LASTS.search(" ".join(tokens)))
    if references and wants.get("date", 0.0) >= 1.0 and not content and asks_own_day:
        wants["signed"] = 2.0  # "88-HD/BTGQU ngày nào" asks for the document's own date
    if references and "definition" in wants and not content:
        wants["about"] = 2.0  # "Chỉ thị 45-CT/TW là gì" asks what it is about
    if references and _SAYS_WHAT.search(" ".join(tokens)):
        wants["about"] = 1.5  # "211-QĐ/TU quy định gì": a verb, not another document
    if meant and meant.name == "notice":
        wants.pop("deadline", None)  # so many days before something, not by a day
        wants["date"] = max(1.0, wants.get("date", 0.0))
    if references and _SAYS_OF.search(" ".join(tokens)):
        wants["list"] = max(1.2, wants.get("list", 0.0))  # what stands below that heading
    is_foreign = is_english(text)
    return Question(
        text=text,
        references=references,
        wants=wants,
        terms=tuple(dict.fromkeys(tokens)),
        pairs=tuple(f"{left}_{right}" for left, right in pairwise(tokens)),
        light=frozenset(token for token in tokens if is_foreign or token not in content),
    )


def _of_sentence(text: str) -> dict[Want, float]:
    """The readings that its words have anywhere, less those that the whole of it rules out."""
    spelled = _ROUND.sub("đợt", without_likes(text))  # "mỗi kỳ vào ngày nào" is signed by nobody
    wants = dict(_wants(" ".join(syllables(spelled))))
    flat = " ".join(syllables(text))
    if _WHETHER_ANY.search(flat):
        wants.pop("person", None)
    if wants.get("deadline") == 1.0 and _ASKS_WHICH.search(flat):
        wants.pop("deadline")  # "mẫu nào phải gửi theo chế độ mật" asks for no day
    if _COUNTED_LIST.search(flat):
        wants.pop("count", None)  # the entries are counted
        wants["list"] = max(2.0, wants.get("list", 0.0))
    if _WHY.match(flat):
        wants.pop("deadline", None)
        wants.pop("date", None)
    if _DONE_FOR.search(flat):
        wants.pop("about", None)  # what somebody did, not what a paper is about
        wants.pop("list", None)
    return wants


def without_likes(text: str) -> str:
    """Among words with diacritics, "may" sews, "máy" runs and neither counts, "thang" is a scale; a
    document may be named with its marks before a question typed without any."""
    parts = re.split("(,)", canonical(text))
    return "".join(one if one.isascii() else _UNLIKE.sub(_another, one) for one in parts)


_ROUND = re.compile(r"(?i)(?<!\w)k[ỳì](?!\w)")
_UNLIKE = re.compile(r"(?i)(?<!\w)(?:may|máy|mây|thang)(?!\w)")


def _another(match: re.Match[str]) -> str:
    return "bac" if match[0].lower() == "thang" else "mai"


_PARTS = re.compile(
    r"(?<!\w)(?:dieu|khoan|diem|chuong|muc|phan) (?:thu )?(?:\d{1,3}[a-z]?|[ivx]+)(?!\w)|"
    r"(?<!\w)diem [a-z](?!\w)"
)


def _without_parts(words: str) -> str:
    """ "Điều 3" of a document that is named says where to look, and not what is asked about."""
    for match in _PARTS.finditer(fold(words)):
        words = words[: match.start()] + " " * len(match[0]) + words[match.end() :]
    return words


def asked_about(words: str) -> str:
    """The words with those of asking blanked: "Khi nào họp chi bộ?" -> "         họp chi bộ?"."""
    spelled = canonical(words).lower()
    blanked = list(spelled)
    kept = [match.span() for match in _COMPOUNDS.finditer(fold(words))]
    for match in _asking_in(spelled):
        if not any(start <= match.start() < end for start, end in kept):
            blanked[match.start() : match.end()] = " " * len(match[0])
    for match in _PHRASES.finditer(fold(words)):
        blanked[match.start() : match.end()] = " " * len(match[0])
    for start, end in asking_words(spelled):
        blanked[start:end] = " " * (end - start)
    return "".join(blanked)


def _asking_in(spelled: str) -> Iterator[re.Match[str]]:
    """What follows a document's name may be typed without marks: "Theo Kế hoạch …, ai ky"."""
    typed_bare = spelled.isascii()
    start = 0
    for part in re.split("(?<=,)", spelled):
        asking = _ASKING_FOLDED if typed_bare or part.isascii() else _ASKING
        for match in re.compile(r"[^\W\d_]+").finditer(spelled, start, start + len(part)):
            if match[0] in asking:
                yield match
        start += len(part)


def without_numbers(text: str, references: tuple[Reference, ...]) -> str:
    """The question less its document numbers and the nouns right before them."""
    for reference in reversed(references):
        start = _noun_start(text, reference)
        text = f"{text[:start]} {text[reference.end :]}"
    return text


def _noun_start(text: str, reference: Reference) -> int:
    before = fold(text[: reference.start])
    match = re.search(rf"{reference.noun}\s*(?:so\s*:?\s*)?$", before) if reference.noun else None
    return match.start() if match else reference.start


@cache
def _cues() -> Sequence[tuple[Want, float, re.Pattern[str]]]:
    """Kept apart from the few patterns that `re` keeps."""
    return [(want, weight, re.compile(pattern)) for want, weight, pattern in _CUES]


def _wants(folded: str) -> Mapping[Want, float]:
    wants: dict[Want, float] = {}
    for want, weight, pattern in _cues():
        if pattern.search(folded):
            wants[want] = wants.get(want, 0.0) + weight
    if _SUM_FROM.search(folded):
        wants.pop("place", None)  # "kinh phí lấy ở đâu": from what fund
    return wants
