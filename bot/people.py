"""People in texts and in questions: names as they are printed, and who holds an office."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import CAPITALS, canonical, fold, syllables

_CAPITAL = rf"[{CAPITALS}](?:(?![{CAPITALS}])[^\W\d_])*"
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Tô|Lương|Hà|Trương|Đinh|"
    "Đoàn|Lâm|Mai|Tạ|Cao|Thái|Chu|Châu|Kim|Nghiêm|Đào|Tăng|Quách|La|Lưu|Vương|Trịnh|Triệu|Phùng|"
    "Giàng|Lò|Vừ|Hứa|Khuất|Tống|Doãn|Thạch|Sơn|Ma|Nông|Hầu|Bế|Điểu|Y|Mùa|Sùng|Cù|Từ|Kiều|Ninh|Quản|"
    "Âu|An|Bạch|Bàn|Bành|Cam|Cầm|Cấn|Chẩu|Chế|Chử|Cung|Cừ|Đàm|Đậu|Đèo|Điền|Đồng|Đổng|Giáp|Hạ|Hàn|"
    "Hạng|Hồng|Kha|Khâu|Khổng|Khúc|Khương|Lã|Lại|Lầu|Liễu|Lỗ|Lù|Lục|Lư|Lữ|Lường|Mạc|Mã|Mẫn|Ngụy|Nhâm|"
    "Nhan|Nhữ|Ngân|Ông|Phí|Phương|Quàng|Quế|Sầm|Sử|Tào|Thân|Thào|Thẩm|Thiều|Tiêu|Tiết|Tòng|Tôn|"
    "Trình|Tưởng|Ung|Uông|Văn|Vàng|Vi|Viên|Xa"
)
_MIDDLE = re.compile(r"(?: (?:Thị|Văn|Hữu|Đức|Đình|Xuân|Công|Bá|Trọng) )")
_RUN = re.compile(rf"(?<![\w-]){_CAPITAL}(?: {_CAPITAL}){{1,5}}(?![\w])")
_SURNAME = re.compile(rf"(?:{_SURNAMES}) ")
_ADDRESS = (
    r"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Tt]hầy|[Cc]ô|luật gia|bác sĩ|kỹ sư|"
    r"[Gg]ià làng|[Tt]rưởng (?:bản|thôn|ấp)|[Nn]ghệ nhân|[Ee]m|"
    r"(?:PGS|GS|TS|ThS|BS|CN|KS)\.?)"
)
_ADDRESSED = re.compile(rf"(?<!\w){_ADDRESS} $")
_OFFICE_BEFORE = re.compile(
    r"(?:[Bb]í thư|[Cc]hủ tịch|[Tt]rưởng \w+|[Vv]iên|[Cc]hủ nhiệm|[Gg]iám đốc|[Tt]hư ký) $"
)
_OFFICE_AFTER = re.compile(
    r"^ ?[,–-] ?(?:nguyên )?(?:[Pp]hó |[Qq]uyền )?(?:[Bb]í thư|[Cc]hủ tịch|[Tt]rưởng|"
    r"[Uu]ỷ viên|[UỦ]y viên|UV|"
    r"[Gg]iám đốc|[Hh]iệu trưởng|[Cc]hánh|[Cc]hủ nhiệm|[Tt]hành ủy viên|[Hh]uyện ủy viên)"
)
# "Bí thư Đảng ủy xã Thào A Páo yêu cầu …": the place is left out, since the article is of it.
_OFFICE_OF_PLACE_BEFORE = re.compile(
    r"(?:[Bb]í thư|[Cc]hủ tịch)(?: [Tt]hường trực)?"
    r" (?:[ĐđTtHhQq]\w+ [uủ][yỷ]|UBND|HĐND|Hội đồng nhân dân|Ủy ban nhân dân|[^,.;:()]{0,30}MTTQ"
    r"[^,.;:()]{0,12}) (?:xã|phường|thị trấn|quận|huyện|tỉnh|thành phố|đặc khu) $"
)
_ACTS = re.compile(
    r"^ (?:yêu cầu|đề nghị|cho|nhấn|phát biểu|kết luận|chủ trì|nói|kể|chia sẻ|bày tỏ|thông|báo cáo|"
    r"trình|khẳng|đánh|ghi nhận|biểu dương|lưu ý|giao|làm|trao|dự|đến|đã|và|cũng|thì|quán|khai|"
    r"dẫn|tặng|thăm|gặp|chúc|động viên|gợi|phân tích|"
    r"trả lời|giải đáp|chỉ (?:đạo|ra|rõ)|ký|thay mặt|tiếp|thẳng thắn|phê|hỏi|hoan|cam kết|hứa|kiểm|"
    r"giám sát|chốt|tổng kết|nêu|mong|tham|trực|có|đọc|quyết|tuyên|công bố|đánh giá|điều|cùng|"
    r"đại diện|thống nhất|đồng ý|đặt|tin|giải|trấn|nghe|lắng|thông tin|chủ|được|phụ|theo dõi|\W)"
)
_NAMESAKES = re.compile(
    r"(?:Trần Hưng Đạo|Lý Thường Kiệt|Lê Thánh Tông|Lý Thái Tổ|Trần Nhân Tông|Lê Hồng Phong|"
    r"Nguyễn Văn Cừ|Nguyễn Thị Minh|Hoàng Văn Thụ|Phan Bội Châu|Phan Đình Phùng|Lê Đại Hành|"
    r"Phạm Ngũ Lão|Nguyễn Thái Học|Hoàng Hoa Thám|Nguyễn Đình Chiểu|Trần Quang Khải|Võ Thị Sáu|"
    r"Trần Quốc Toản|Phạm Văn Đồng|Nguyễn Hữu Thọ|Nguyễn Huệ|Trần Phú|Lê Lợi)"
)
# What stands before the name of a place or a school: "phường Lê Chân Hạ" is nobody.
_PLACE_BEFORE = re.compile(
    r"(?:quận|huyện|phường|xã|tỉnh|phố|ủy|uỷ|trấn|trường|đường|thôn|bản|ấp|khu|sông|chợ|cầu|"
    r"công ty|trung tâm|thpt|thcs|tiểu học|nhà máy|làng|cống|hồ|núi|đền|chùa|giải|xóm|tổ|sân|đảo|"
    r"kênh|mang tên|tư tưởng|quỹ) $",
    re.IGNORECASE,
)
_OFFICE = (
    r"(?:pho )?(?:bi thu|chu tich|"
    r"truong (?:ban|phong|doan|khoa|cong an|thon|ap|khom|xom|buon|lang|khoi|tieu ban|bo mon)|"
    r"chanh (?:van phong|thanh tra)|giam doc|hieu truong|to truong|chu nhiem|thu ky|doi truong|"
    r"vien truong|chanh an|chi huy truong|truong khu pho)(?: thuong truc)?"
)
# The body right after it is part of the office: the chairman of the council is not the one asked.
_BODY = (
    r"(?: (?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|mttq|(?:uy ban )?mat tran|dang uy|chi bo|"
    r"quan uy|huyen uy|thanh uy|tinh uy|thi uy|doan thanh nien|cong doan|"
    r"hoi lien hiep phu nu|hoi cuu chien binh|hoi \w+ \w+|"
    r"(?<=truong ban )\w+ \w+|(?<=truong phong )\w+ \w+))?"
)
_UNIT = re.compile(
    rf"(?:(?:{_OFFICE}{_BODY})|truong) (?P<kind>"
    r"ap|thon|ban|xom|khom|khu pho|to dan pho|khu dan cu|buon|lang|tram|truong|cong ty|hop tac xa|"
    r"htx|benh vien) "
    r"(?:(?P<number>(?:so )?\d+)(?P<of>(?: (?!la |ten |ai |xa |phuong |o )\w+){0,4}?)|"
    r"(?P<name>(?!la |ten |ai )\w+(?: (?!la |ten |ai |xa |phuong |o )\w+){0,3}?))"
    r"(?= (?:la|ten|ai|xa|phuong|o|thuoc|cua|hien)\b|$)"
)
_HOLDER = re.compile(
    r"^(?:(?:xin |cho )?(?:toi |em |minh )?(?:hoi |biet )|dong chi |ten (?:cua )?)*"
    rf"(?:{_OFFICE}{_BODY})"
    r"(?: \w+){0,14}? (?:la )?(?:ai|(?:dong chi|nguoi) nao|ten (?:la )?gi)(?: vay| the| a)?$|"
    rf"\b(?:ai|dong chi nao|nguoi nao) (?:dang |hien )*(?:la|lam|giu chuc(?: vu)?|dam nhiem) "
    rf"(?:{_OFFICE}{_BODY})"
)
# Not the number by which a place goes: "khu phố 3 phường Bến Đá".
_SEVERAL = (
    r"(?<!pho )(?<!phuong )(?<!quan )(?<!to )(?<!thon )(?<!ap )(?<!xom )(?<!khu )(?<!so )(?<!doan )"
    r"(?<!khom )(?<!vuc )(?<!ban )(?<!buon )(?<!lang )(?<!khoi )(?<!cum )(?<!lop )(?<!dot )(?<!ky )"
    r"(?:[2-9]|[1-9]\d|nhung|cac|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
)
_PERSONAL = re.compile(
    r"\b(?:ca nhan|dong chi) nao\b|\b(?:nha|con|vo|chong|ten) ai\b|\bho ten\b|"
    r"\bai (?:dan (?:dau|doan)|(?:lam|la) truong doan|phat bieu)\b|"
    rf"\b(?:ca nhan|dong chi|nguoi|dang vien|{_SEVERAL} \w+(?: \w+)?)\b.*\bten (?:la )?gi\b"
)
_PEOPLE = (
    r"(?:dong chi|dang vien|nguoi|can bo|ho|hoi vien|doan vien|thanh vien|bi thu|dai bieu|ca nhan|"
    r"quan chung|hoc vien|uy vien|nghe nhan|lanh dao|chu (?:tau|ho|nha|co so))"
)
_THEIR_NAMES = re.compile(
    rf"(?<!\w)(?:(?:ho )?ten (?:cua |day du )?(?:tat ca )?{_SEVERAL}|"
    rf"danh sach (?:ten )?(?:cua )?(?:{_SEVERAL} )?(?:\w+ )?) ?{_PEOPLE}(?!\w)|"
    rf"(?<!\w)(?:{_SEVERAL}|\d{{2,}}) {_PEOPLE}(?!\w).* (?:la|gom) (?:nhung )?ai(?!\w)"
)
_ASKS_MORE = re.compile(
    r"(?<!\w)(?:(?<!nhung )(?<!la )(?<!gom )ai|khi nao|bao gio|ngay nao|luc nao|o dau|bao nhieu|"
    r"may|han|gui|nop|lap|lam gi|cong khai|niem yet|mau)(?!\w)"
)
_LED = re.compile(r"truong (?P<kind>ban|phong|doan|tieu ban|to) (?P<name>\w+ \w+)$")
_HEADS = re.compile(r"(?P<office>bi thu|chu tich|chu nhiem|giam doc) (?P<body>\w+(?: \w+)*)$")
_HELD = re.compile(_OFFICE + _BODY)
_ORGAN = re.compile(
    r"(?:so|ban|phong|trung tam|cong ty|benh vien|vien|quy|nha|dai|chi cuc|cuc|hop tac|tram|bao|"
    r"ngan hang|doanh nghiep|truong|tap doan|lien doan) \w"
)
_YOUTH = re.compile(r"doan (?!the|cong tac|kiem tra)\w")
_COMMITTEE = re.compile(r"(?:dang|chi|huyen|quan|tinh|thanh|thi) (?:uy|bo)\b")
_BODIES = (
    (re.compile(r"\buy ban nhan dan\b"), "ubnd"),
    (re.compile(r"\bhoi dong nhan dan\b"), "hdnd"),
    (
        re.compile(r"\b(?:uy ban )?(?:mat tran to quoc|mat tran|ubmttq|mttq)(?: viet nam)?\b"),
        "mttq",
    ),
    (re.compile(r"\bhoi (?:lien hiep phu nu|lhpn|phu nu)(?: viet nam)?\b"), "hoi phu nu"),
    (re.compile(r"\b(?:hoi ccb|hoi cuu chien binh)\b"), "hoi cuu chien binh"),
)


_OPENED = re.compile(r"(?:Ông|Bà(?! Rịa)|Anh|Chị|Cụ|Thầy|Cô|Ts|Ths) (?=\w+ \w)")
_MOST_WORDS = 4  # of a name


def names(text: str) -> list[str]:
    """People, as they are printed: "Đồng chí Tạ Quang Lữ - Phó Bí thư" -> ["Tạ Quang Lữ"]. Two
    words alone ("Hà Nội") are somebody's name only beside an address or an office."""
    found = (_person_in(match, text) for match in _RUN.finditer(text))
    return [name for name in found if name]


def _person_in(match: re.Match[str], text: str) -> str:
    """The name in a run of capitalised words; "" where it is of no person."""
    before = text[: match.start()]
    name = match[0]
    opened = _OPENED.match(name)
    if opened and name.count(" ") <= _MOST_WORDS:  # "Bà Nguyễn Thị Kim Thoa"
        return name[opened.end() :]
    if name.count(" ") >= _MOST_WORDS:  # "Bí thư Thành ủy Hà Nội Nguyễn Văn Phong"
        return _behind_a_place(name.split())
    if _ADDRESSED.search(before):
        return name
    if _OFFICE_BEFORE.search(before) or _OFFICE_AFTER.match(text[match.end() : match.end() + 40]):
        return name if _SURNAME.match(name) else ""
    if name.count(" ") < 2 or not _SURNAME.match(name):
        return ""
    if _OFFICE_OF_PLACE_BEFORE.search(before) and _ACTS.match(text[match.end() :]):
        return "" if _NAMESAKES.match(name) else name
    return "" if _PLACE_BEFORE.search(before) and not _MIDDLE.search(name) else name


def _behind_a_place(words: Sequence[str]) -> str:
    """ "Hải Thượng Tây Lê Văn Chước" -> "Lê Văn Chước"."""
    tails = (" ".join(words[at:]) for at in range(2, len(words) - 1))
    return next((tail for tail in tails if tail.count(" ") <= 3 and _SURNAME.match(tail)), "")


def names_only(question: str) -> bool:
    """ "Những cá nhân nào", "hai hộ đó tên là gì": no body will do."""
    return bool(_PERSONAL.search(_counting(question)))


def least_names(question: str) -> int:
    """Of several people, one name is not their names."""
    return 2 if re.search(rf"\b{_SEVERAL} \w+\b.*\bten\b", _counting(question)) else 1


_NUMBER_WORDS = "các|những|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười".split("|")
_LIKE_NUMBERS = frozenset(map(fold, _NUMBER_WORDS))


def _counting(question: str) -> str:
    """Folded, without what only looks like a number then: "bà", "trung tâm"."""
    typed = canonical(question).lower()
    if typed.isascii():
        return re.sub(r"\b(?:trung|trong|quan) tam\b", "", typed)
    return re.sub(r"\w+", lambda one: _unlike(one[0]), typed)


def _unlike(word: str) -> str:
    folded = fold(word)
    return "" if folded in _LIKE_NUMBERS and word not in _NUMBER_WORDS else folded


def asks_their_names(question: str) -> bool:
    """ "Tên các đồng chí trong Ban Chỉ đạo": of one of them is not enough."""
    asked = " ".join(syllables(question))
    return bool(_THEIR_NAMES.search(asked)) and not _ASKS_MORE.search(asked)


_COOPERATIVE = ("hop tac xa", "htx")
_COOPERATIVE_NAMED = re.compile(
    rf"(?<!\w)(?:HTX|[Hh]ợp tác xã) (?P<name>[{CAPITALS}]\w*(?: \w+){{0,4}})"
)
_OF_A_FORM = ("cong ty", *_COOPERATIVE)


@dataclass(frozen=True)
class Unit:
    """The thôn, khu phố … whose secretary or head is asked for: "ap con tren", "khu pho 7"; `of` is
    the place right behind its number."""

    kind: str
    name: str
    of: str = ""

    def is_named_in(self, setting: str, known: str) -> bool:
        """ "bản Tà Cóm" in full, or its "chi bộ Tà Cóm"; both texts are folded syllables."""
        said, all_said = f" {setting} ", f" {known} "
        kinds = _COOPERATIVE if self.kind in _COOPERATIVE else (self.kind,)
        forms = kinds if self.name[-1].isdigit() else (*kinds, "chi bo")
        between = r"(?:\w+ ){0,3}" if self.kind in _OF_A_FORM else ""  # "Công ty TNHH …"
        is_there = any(re.search(rf" {form} {between}{self.name} ", said) for form in forms)
        return is_there and (not self.of or f" {self.of} " in all_said)

    def is_told_of(self, before: str) -> bool:
        """ "Giám đốc Đoàn Minh Quý kể …": of the hợp tác xã that was named last."""
        named = [*_COOPERATIVE_NAMED.finditer(before)] if self.kind in _COOPERATIVE else []
        return bool(named) and " ".join(syllables(named[-1]["name"])).startswith(self.name)


def unit_of_office(question: str) -> Unit | None:
    found = _UNIT.search(" ".join(syllables(question)))
    if found is None:
        return None
    return Unit(found["kind"], found["number"] or found["name"], (found["of"] or "").strip())


@lru_cache(maxsize=1024)
def office_asked(question: str) -> str:
    """ "Chủ tịch UBND phường Cầu Mới là ai" -> "chu tich ubnd"; "" where a deed is asked about."""
    asked = " ".join(syllables(question))
    found = _HOLDER.search(asked)
    office = _HELD.search(found[0]) if found else None
    return _abbreviated(office[0]) if office else ""


def holds_office(text: str, office: str, body: str = "") -> bool:
    """A deputy does not hold it, nor who holds it in another body than the one that was named."""
    spaced = _abbreviated(" ".join(syllables(text)))
    led = _LED.match(office)
    if led and f"{led['kind']} {led['name']}" in spaced and _leads(led["kind"], text, spaced):
        return True  # "thành lập Ban Chỉ đạo …, do đồng chí … làm Trưởng ban"
    headed = _HEADS.match(office)
    if headed and re.search(rf" lam {headed['office']}\b(?! \w)", spaced):
        return bool(re.search(rf"\b{headed['body']}\b", spaced))  # "Chi bộ … do … làm bí thư"
    found = re.finditer(rf"(?<!pho )\b{office}\b(?: (?P<body>\w+ \w+))?", spaced)
    return any(not _are_two(body, one["body"] or "") for one in found)


def _leads(kind: str, text: str, spaced: str) -> bool:
    """ "Phòng Tuyên truyền …, liên hệ đồng chí Chu Minh Thảo, Trưởng phòng."."""
    is_behind_name = re.search(rf"\w, truong {kind}\b(?=\W*$|[,;.)])", fold(text))
    return f" lam truong {kind}" in spaced or bool(is_behind_name)


def body_asked(question: str, office: str) -> str:
    """The words right after the office: "giám đốc Sở Nông nghiệp … là ai" -> "so nong"."""
    spaced = _abbreviated(" ".join(syllables(question)))
    found = re.search(rf"\b{office} (?P<body>\w+ \w+)", spaced)
    return found["body"] if found else ""


def _are_two(one: str, other: str) -> bool:
    if _YOUTH.match(one) and _COMMITTEE.match(other):
        return True  # the secretary of the Youth Union is not the Party's
    return one != other and bool(_ORGAN.match(one) and _ORGAN.match(other))


def _abbreviated(spaced: str) -> str:
    for words, letters in _BODIES:
        spaced = words.sub(letters, spaced)
    return spaced
