"""The shape that an answer must have, finer than who, when and how many: a sum of money, a share, a
span of time, an hour, how often, why, what for, on which condition, which one by name."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from corpus.glossary import widened
from corpus.text import CAPITALS, canonical, fold, stored

_SOME = r"(?:bao nhieu|may|bn)"
_UNITS_OF_TIME = r"(?:ngay|hom|tuan|thang|nam|gio|phut|tieng)"
# Numbers in words; "năm" is rather a year, and is read only right before what is counted.
WORDED = (
    r"(?:mot|hai|ba|bon|sau|bay|tam|chin|muoi(?: \w+)?|(?:hai|ba|bon|nam|sau|bay|tam|chin) muoi)"
)
_LENGTH = (
    rf"(?:(?:{WORDED}|nam|nua|\d[\d.,]*) {_UNITS_OF_TIME}\b"
    r"(?:\s+lam viec)?(?! *\d(?!\d? (?:va|den)\b))(?! tuoi\b))"
)
_THOUSANDS = r"(?:nghin|ngan|trieu|ty|ti)"
# "300 triệu mỗi năm" is a sum, "5 triệu đảng viên" counts people.
_AFTER_A_SUM = (
    r"(?:moi|mot|cho|de|tu|va|den|trong|nam|thang|tro|cua|hoac|voi|la|duoc|do|o|tai|theo|lay)\b"
)


# "lương", told from "chất lượng", "thời lượng", "lực lượng" …
_WAGE = (
    r"\b"
    + "".join(
        rf"(?<!{word} )"
        for word in "chat so nang luc khoi san dung trong thoi do tru dinh luu ham".split()
    )
    + "luong"
)

# "Hòa Lương có bao nhiêu đảng viên" counts people.
_OF_MONEY = r"(?=$|\W*$|\s*[,;?.]| (?:tien|dong|trieu|nghin|ngan|mot|moi|1|thang|vay|a|the|nhi)\b)"


@dataclass(frozen=True)
class Shape:
    """`asked` is looked for in the folded question, `held` in the folded text; `words` are those of
    the question that only say which shape is wanted."""

    name: str
    asked: re.Pattern[str]
    held: Callable[[str], bool]
    words: re.Pattern[str]

    @property
    def is_of_any_want(self) -> bool:
        """Whatever the question else asks for: when somebody joined, where he was born."""
        return self.name in _OF_ANY_WANT

    @property
    def is_strict(self) -> bool:
        """A text without it does not answer; why and what for are told without their words too."""
        return self.name not in ("reason", "purpose", "condition")


def _shape(name: str, asked: str, held: str, words: str = "") -> Shape:
    pattern = re.compile(held)
    return Shape(
        name,
        re.compile(asked),
        lambda text: bool(pattern.search(fold(text))),
        re.compile(words or asked),
    )


def _spelled(name: str, asked: str, held: str, words: str = "") -> Shape:
    """`held` as it is spelled: "do" is no "đó"."""
    pattern = re.compile(held, re.IGNORECASE)
    return Shape(
        name,
        re.compile(asked),
        lambda text: bool(pattern.search(canonical(text))),
        re.compile(words or asked),
    )


_OF_ANY_WANT = ("often", "born", "joined", "native", "company", "which")
_NO_WORDS = r"(?!)"
_COMPANY = re.compile(
    r"(?i:công ty|tập đoàn|doanh nghiệp|hợp tác xã|ngân hàng|xí nghiệp|nhà thầu)"
    rf"(?: (?!(?i:trong|ở|tại|của|trên|thuộc|và|tham gia|do)\b)\w+){{0,5}}? [{CAPITALS}]\w|"
    r"(?<!\w)[A-Z][A-Za-z]{6,}(?!\w)|"
    r"(?<!\w)(?i:do|bởi|của|giao|thuê|liên danh|cùng|với|là) (?P<short>[A-Z]{3,8})(?!\w)"
)


def _names_company(text: str) -> bool:
    """By its kind and name, by a word that is no Vietnamese one, or by letters that stand for no
    body known here."""
    found = _COMPANY.finditer(canonical(text))
    return any(not (one["short"] and len(widened([fold(one["short"])])) > 1) for one in found)


_FAR = r"(?:km|m|met|cay so|ki lo met|kilomet|cm|mm)"
_WIDE = r"(?:ha|hec[ -]?ta|m2|met vuong|km2)"
_HEAVY = r"(?:kg|ki lo gam|kilogam|tan(?= (?:ca|tom|lua|gao|rac|hang|rau|\w+ san)\b|\W*$))"
# "Đỡ đầu bao nhiêu trẻ" asks for no cause.
_WHENCE = (
    r"(?<!nhan )(?<!me )\bdo dau\b"
    r"(?! (?:(?:it nhat|toi thieu|duoc|cho) )*(?:bao nhieu|may|\d|hoc sinh|tre|chau|cac|em)\b)"
)
_ABOUT = r"(?: (?:chung|khoang|co|toi|den|duoc|them|la))*"

# The first that fits is meant: "mấy tháng một lần" is no length of time.
_SHAPES: tuple[Shape, ...] = (
    _shape(
        "area",
        rf"\b{_SOME} (?:{_WIDE}\b|met (?:dat|ruong|vuon)\b)|"
        rf"\b(?:hien|thu hoi|giai phong|lan) (?:duoc )?{_SOME} dat\b|"
        rf"\bdien tich\b(?=.*\b{_SOME}\b)",
        rf"\d ?{_WIDE}(?!\w)|\d (?:sao|mau|cong) (?:dat|lua|ruong)\b",
        rf"\b(?:rong{_ABOUT} )?{_SOME} (?:{_WIDE}|met(?= dat| ruong| vuon))\b(?: dat\b)?|"
        r"\bdien tich\b",
    ),
    _shape(
        "extent",
        rf"\brong{_ABOUT} {_SOME} met\b(?! vuong)",
        rf"\b(?:rong|dien tich|be ngang)\b.*\d ?(?:{_FAR}|{_WIDE})(?!\w)|"
        rf"\d ?{_FAR}\b.*\brong\b",
        rf"\b{_SOME} met\b",
    ),
    _shape(
        "distance",
        rf"\b{_SOME} {_FAR}\b(?! vuong| khoi)|\b(?:dai|xa){_ABOUT} {_SOME}\b(?=\W*$)",
        rf"\d ?{_FAR}\b(?! vuong| khoi)",
        rf"\b(?:(?:rong|dai|xa|sau){_ABOUT} )?{_SOME}(?: {_FAR})?\b",
    ),
    _shape(
        "extent",
        rf"\brong{_ABOUT} {_SOME}\b(?=\W*$)",
        rf"\d ?(?:{_FAR}|{_WIDE})(?!\w)",
        rf"\brong{_ABOUT} {_SOME}\b",
    ),
    _shape("weight", rf"\b{_SOME} {_HEAVY}\b", rf"\d ?{_HEAVY}\b", rf"\b{_SOME} {_HEAVY}\b"),
    _shape(
        "often",
        rf"\b(?:bao lau|{_SOME} {_UNITS_OF_TIME})(?: \w+){{0,9}}? (?:mot|1) lan\b|"
        r"\bdinh ky (?:the nao|ra sao|bao lau|khi nao)\b|\btan suat\b|"
        r"\bmay lan (?:mot|moi|trong mot|1) (?:nam|thang|quy|tuan)\b",
        r"\b(?:hang|moi) (?:ngay|tuan|thang|quy|nam)\b|\bmot lan\b|\b1 lan\b|\bdinh ky\b|\blan/|"
        r"\blan (?:trong |mot |moi |1 )+(?:ngay|tuan|thang|quy|nam)\b",
        rf"\b(?:bao lau|{_SOME} {_UNITS_OF_TIME})\b|\b(?:mot|1) lan\b|\bdinh ky\b|\btan suat\b",
    ),
    _shape(
        "notice",
        r"\btruoc (?:it nhat |toi thieu )?"
        rf"(?:bao lau|bao nhieu {_UNITS_OF_TIME}|may (?:ngay|tuan|thang|nam))\b",
        rf"\btruoc\b.*{_LENGTH}|{_LENGTH}.*\btruoc\b",
        rf"\b(?:it nhat |toi thieu )?(?:bao lau|{_SOME} {_UNITS_OF_TIME})\b",
    ),
    _shape(
        "clock",
        r"\bmay (?:gio|h)\b|\bgio nao\b|\bgio giac\b|\bluc may\b",
        r"(?<!qua )(?<!trong )(?<!vong )(?<!sau )(?<!den )\b\d{1,2} ?(?:gio|h)(?: ?\d\d)?\b"
        r"(?! (?:moi|mot|lam viec|ke tu|lien|dong ho)\b)|\b\d{1,2}:\d\d\b",
        r"\b(?:luc )?may (?:gio|h)\b|\bgio nao\b|\bbat dau\b",
    ),
    _shape(
        "weekday",
        r"\bthu may\b|\bngay (?:nao|may) (?:trong|hang) tuan\b",
        r"\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\bchu nhat\b",
        r"\bthu may\b|\bngay (?:nao|may) (?:trong|hang) tuan\b",
    ),
    _shape(
        "length",
        rf"\b(?<!con )bao lau\b|\bkeo dai\b(?! (?:den|toi|het) )|\bthoi luong\b|"
        rf"(?:(?<!con )|(?<=xuong con ))(?<!het )(?<!sau )\b{_SOME} {_UNITS_OF_TIME}\b(?! nao)",
        _LENGTH,
        rf"\b(?:keo dai |mat |trong |het |hop )?(?:bao lau|{_SOME} {_UNITS_OF_TIME})\b|"
        r"\bkeo dai\b|\bthoi luong\b",
    ),
    _shape(
        "share",
        rf"\b{_SOME} ?(?:phan tram|%)|\b(?:ty|ti) le\b|\bphan tram\b|"
        r"\bbao nhieu phan (?:ngan sach|thu nhap|luong|kinh phi|von|gdp)\b",
        r"\d ?%|\bphan tram\b",
        rf"\b(?:dat |chiem )?(?:{_SOME} ?)?(?:phan tram|%)|\b(?:ty|ti) le\b|\bdat {_SOME}\b",
    ),
    _shape(
        "money",
        rf"\b{_SOME} (?:tien|kinh phi|von|dong(?! chi)|ty|ti|trieu|nghin|ngan)\b|"
        rf"\b(?:gom|gop|gay quy|ung ho|quyen gop|dong gop) (?:duoc )?{_SOME}(?=$|\s*[,;?.])|"
        rf"{_WAGE}(?! (?:thuc|y|tam|giao|tri))\b(?!.*\b(?:dong|nop|trich)\b)"
        rf"(?=.*\b{_SOME}{_OF_MONEY})|"
        rf"\b(?:thuong|phat)(?= (?:la |duoc |tien )*{_SOME}\b(?=\W*$|,| (?:tien|dong|trieu|cho|moi|"
        r"mot|nam|a|vay|the|nhi|khi|neu|vi)\b))|"
        rf"\bgia (?:dat|vang|xang|dien|nuoc|ve)\b(?=.*\b{_SOME}\b)|"
        r"\b(?:kinh phi|tong von|von dau tu|tong muc dau tu|so tien|(?<!dong )chi phi|hoc phi|"
        r"le phi|muc (?:ho tro|thuong|phu cap|dong|boi duong|chi|luong|phat|an)|tri gia|gia tri)\b"
        rf"(?!.*\b(?:dat|giai ngan)\b)(?=.*\b(?:{_SOME}|the nao|la gi)\b)",
        rf"(?:[1-9]|[\d.,]0) ?(?:{_THOUSANDS}\b(?! (?!{_AFTER_A_SUM})\w)|"
        rf"(?:d|dong|vnd|usd)\b(?! chi\b)|{_THOUSANDS} (?:dong|usd)\b)|"
        r"\b(?:mien|khong (?:phai |can )?(?:dong|thu|nop|mat)) (?:hoc phi|le phi)\b",
        rf"\b{_SOME} (?:tien|dong(?! chi)|ty|ti|trieu|nghin|ngan)\b|\bso tien\b|\btri gia\b|"
        rf"(?<=tien )(?:cho )?(?:mot|moi|1) (?:{_WIDE}|{_FAR}|{_HEAVY})\b",
    ),
    _shape(
        "population",
        r"\b(?<!huong )dan so\b|\bnhan khau\b",
        r"\b(?<!huong )dan so\b|\bnhan khau\b|\d (?:nghin |van |trieu )?(?:nguoi )?dan\b",
        _NO_WORDS,
    ),
    _shape(
        "age",
        r"\b(?:bao nhieu|may) tuoi\b(?! dang)",
        r"\d tuoi\b(?! dang)|\btuoi(?: doi)?(?: la)?\W{0,3}\d|\bsinh (?:ngay|nam|thang|\d)",
        _NO_WORDS,
    ),
    _shape(
        "contact",
        r"\b(?:so )?(?:dien thoai|di dong)\b(?! thong minh)|\bduong day nong\b|\bemail\b|"
        r"\bthu dien tu\b(?= (?:la|nao|gi))|\bso (?:fax|the)\b(?! nghiep)|\bsdt\b|\bzalo\b|"
        r"\b(?:duong link|link (?:tai|dang ky|hop|vao|nao|gi))\b|\bdia chi (?:web|trang|mail)|"
        r"\bma (?:so|dinh danh|buu chinh)\b|\bso (?:the )?(?:can cuoc|cccd|cmnd)\b|"
        r"(?<!dien )\bbien so\b|\bso (?:seri|hieu tai khoan)\b",
        r"(?<![\d.,/])(?:0\d|1[89]00)[\d. ]{3,}\d|(?<![\d.,/-])\d{6,}(?![.,]?\d)|@|https?:|"
        r"\bwww\.|\.(?:gov|com|org|edu)?\.?vn\b|\b\d\d[a-z]\d?-\d|"
        r"\b(?:duong day nong|dien thoai|tong dai)\b[^.;]{0,20}\d{3}",
    ),
    _shape(
        "account",
        r"\b(?:so )?tai khoan\b(?! (?:mang|dang nhap|dinh danh|nguoi dung|facebook))"
        r"(?=.*\b(?:so nao|nao|bao nhieu|may|gi)\b)|\bso tai khoan\b|\bstk\b|"
        r"\btai khoan (?:ngan hang|nhan|nop|kho bac)\b",
        r"\b(?:tai khoan|stk)\b[^.;]{0,60}\d[\d. ]{4,}\d|"
        r"\d{6}[^.;]{0,60}\b(?:tai khoan|ngan hang|kho bac)\b",
    ),
    _spelled(
        "university",
        r"\b(?:dai hoc|cao dang)(?: \w+){0,2} (?:truong )?nao\b",
        rf"\b(?:đại học|cao đẳng|học viện|nhạc viện)(?: \w+){{0,4}}? (?-i:[{CAPITALS}])",
        _NO_WORDS,
    ),
    Shape(
        "company",
        re.compile(
            r"\b(?:cong ty|doanh nghiep|tap doan|nha thau|hang) nao\b(?=.*\w)(?!.*\bnhung\b)|"
            r"\b(?:mua|cua|do) (?:cua )?(?:hang|nha thau) nao\b"
        ),
        _names_company,
        re.compile(r"\b(?:cong ty|doanh nghiep|tap doan|nha thau|hang) nao\b"),
    ),
    _shape(
        "born",
        r"(?<!phat )(?<!hoc )(?<!ve )(?<!tuyen )(?<!thi )\bsinh (?:vao )?(?:nam|ngay|thang) "
        r"(?:nao|bao nhieu|may)\b|\b(?:ngay|nam) sinh\b",
        r"\bsinh (?:ngay|nam|thang|\d)|\b(?:ngay|nam) sinh\b|\(\d{4}\)",
        _NO_WORDS,
    ),
    _shape(
        "joined",
        r"\bvao dang (?:tu )?(?:nam|ngay|khi|hoi|bao|thang)\b|"
        r"\b(?:bao nhieu|may) (?:nam )?tuoi dang\b",
        r"\bvao dang\b|\bket nap\b(?! \d)|\btuoi dang\b|\bdang vien tu\b",
        _NO_WORDS,
    ),
    _shape("native", r"\bque (?:quan )?(?:o |la )?(?:dau|gi|quan)\b", r"\bque\b", _NO_WORDS),
    _spelled(
        "reason",
        rf"\bvi sao\b|\btai sao\b|\bnguyen nhan\b|\bly do\b|{_WHENCE}|\bvi dau\b|\bsao lai\b",
        r"\b(?:vì|bởi|nhờ|nguyên nhân|lý do|lí do|xuất phát (?:từ|điểm))\b|"
        r"\bdo\b(?! (?:đồng chí|đ/c|ông|bà|anh|chị|ban|đảng|ủy)\b)",
        rf"\b(?:vi|tai) sao\b|\bnguyen nhan(?: chu yeu| chinh)?\b|\bly do\b|{_WHENCE}|"
        r"\bsao lai\b",
    ),
    _spelled(
        "purpose",
        rf"(?!.*\b{_SOME}\b)(?:.*\b)?"
        r"(?:(?<!sai )muc dich|nham (?:muc dich |lam )?gi|de (?:lam |mua )?gi|"
        r"(?<!dat )(?<!de ra )(?<!dat ra )(?<!neu )muc tieu(?! (?:\w+ ){0,2}?ve\b))\b",
        r"\b(?:mục đích|nhằm|để|mục tiêu|phấn đấu|giúp|phục vụ|góp phần)\b",
        r"\b(?:nham )?muc dich\b|\bnham\b|\bde (?:lam )?gi\b",
    ),
    _spelled(
        "condition",
        r"\bdieu kien\b|\btieu chuan\b|\btruong hop nao\b|\bkhi nao (?:thi )?duoc\b",
        r"\b(?:phải|mới được|điều kiện|tiêu chuẩn|nếu|trường hợp|trở lên|khi|được)\b",
        r"\bdieu kien(?: de)?\b|\btruong hop nao\b",
    ),
)
# Words that only bound a figure: "tối đa" is met by "không quá", "ít nhất" by "từ … trở lên".
_BOUNDS = re.compile(
    r"\b(?:toi da|toi thieu|nhieu nhat|it nhat|khong qua|tong cong|tong so|tat ca|khoang|chung)\b"
    rf"(?=(?: \w+){{0,2}} (?:la )?{_SOME}\b)|(?<=\w )(?:toi da|toi thieu|nhieu nhat|it nhat)\b$"
)


# Which of a kind that is known by name or number: "trường nào", "những xã nào". Without diacritics
# "trương", "cơ quan", "địa phương" look like some of them.
_KINDS = (
    "trường|xã|phường|quận|huyện|tỉnh|thôn|ấp|xóm|khu phố|tổ dân phố|bệnh viện|ngân hàng|nhà máy|"
    "hợp tác xã|hội trường|nhà văn hóa"
)
_NO_KIND = r"(?<!chu )(?<!thi )(?<!moi )(?<!hien )(?<!co )(?<!tap )(?<!dia )(?<!cam )"
_NOT_ASKED = r"(?! (?:cung|cũng|khac|khác|do|đó|day|đấy|ma|mà|thi|thì)(?!\w))"
_WHICH = re.compile(rf"(?<!\w)(?<!thị )(?<!môi )(?P<kind>{_KINDS}) nào(?!\w){_NOT_ASKED}")
_WHICH_PLAIN = re.compile(rf"(?<!\w){_NO_KIND}(?P<kind>{fold(_KINDS)}) nao(?!\w){_NOT_ASKED}")
_BEFORE_NAME = (
    r"(?:[Tt]iểu|[Tt]rung|[Mm]ầm|học|non|cơ|sở|phổ|thông|cấp|nước|chính|trị|làng|nghề|số|các|gồm|là|"
    r"[Ủủ]y|[Uu]ỷ|[Đđ]oàn|THCS|THPT|PTDT\w*)"
)
_NAME = rf"(?:[{CAPITALS}\d][\w.-]*)(?: [{CAPITALS}\d][\w.-]*)*"


def _which(question: str) -> Shape | None:
    """A name that stands in the question already is not the one asked for."""
    typed = canonical(stored(question)).lower()
    pattern = _WHICH_PLAIN if typed.isascii() else _WHICH
    match = pattern.search(typed)
    if match is None:
        return None
    known = set(re.findall(r"\w+", fold(typed)))
    named = re.compile(rf"(?<!\w){fold(match['kind'])}(?:(?: \w+){{1,3}}:|(?!\w))[ :]+")

    def names_one(text: str) -> bool:
        plain = canonical(text)
        places = [found.end() for found in named.finditer(fold(plain))]
        names = (re.match(rf"(?:{_BEFORE_NAME}:? )*{_NAME}", plain[at:]) for at in places)
        return any(one and not known.issuperset(re.findall(r"\w+", fold(one[0]))) for one in names)

    return Shape("which", pattern, names_one, re.compile(_NO_WORDS))


@lru_cache(maxsize=1024)
def shape(question: str) -> Shape | None:
    """None where who, when, where and how many say it all."""
    asked = fold(stored(question))
    found = ((one, one.asked.search(asked)) for one in _SHAPES)
    meant = (one for one, at in found if at and _is_meant(one, at))
    return next(meant, None) or _which(question)


_NAMED_BY_NOUN = frozenset(("length", "share", "contact", "account", "population"))
_ASKS_WHEN = re.compile(
    r"\b(?:khi nao|bao gio|luc nao|(?:ngay|hom) (?:nao|may)|(?:thoi )?han(?: chot| cuoi)?)\b"
)
_ASKED_OF_IT = re.compile(r" (?:tu|den|toi) (?:khi nao|bao gio|(?:ngay|hom) (?:nao|may))\b")
_ASKS_HOW_MUCH = re.compile(r"\b(?:bao nhieu|bao lau|may|bn|nao|gi|the nao)\b")


def _is_meant(shape_: Shape, found: re.Match[str]) -> bool:
    """ "Kiểm tra 3 đảng bộ có đơn thư kéo dài xong khi nào" asks for no length: a noun that may
    name a shape names the work where a day is asked for."""
    if shape_.name not in _NAMED_BY_NOUN or _ASKS_HOW_MUCH.search(found[0]):
        return True
    if _ASKED_OF_IT.match(found.string, found.end()):
        return True
    when = _ASKS_WHEN.search(found.string)
    rest = _ASKS_WHEN.sub(" ", found.string)
    return not when or bool(_ASKS_HOW_MUCH.search(rest))


# What a span of time may be told in: "mấy ngày" is not told by "5 năm", nor "mấy năm" by "1 ngày".
_TOLD_IN = (
    ("ngay", "ngay|hom|tuan|buoi"),
    ("hom", "ngay|hom|tuan|buoi"),
    ("tuan", "tuan|ngay|thang"),
    ("thang", "thang|nam|quy|tuan|ngay"),
    ("nam", "nam|thang|nhiem ky"),
    ("phut", "phut|gio|tieng"),
    ("gio|tieng", "gio|phut|tieng|ngay|buoi"),
)


def in_its_unit(question: str, text: str) -> bool:
    """A length of time in a unit like the one that was asked for, if one was."""
    asked, told = fold(stored(question)), fold(text)
    for units, others in _TOLD_IN:
        if re.search(rf"\b{_SOME} (?:{units})\b", asked):
            return bool(re.search(rf"(?:\d|\b(?:{WORDED}|nam|nua)) (?:{others})\b", told))
    return True


def asking_words(question: str) -> list[tuple[int, int]]:
    """Where the (stored) question only says what shape it wants; offsets into its folded text."""
    asked = fold(question)
    found = shape(question)
    patterns = [_BOUNDS, *([found.words] if found else [])]
    return [match.span() for pattern in patterns for match in pattern.finditer(asked)]
