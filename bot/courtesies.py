"""Addresses, courtesies and remarks around a question: "Kính nhờ trợ lý cho biết …", "… vậy trợ
lý", "Tôi đang làm báo cáo: …", "…, để chúng tôi liên hệ". None of it is what is asked about."""

import re
from collections.abc import Callable
from functools import lru_cache

from bot.newcomers import newcomer
from bot.small_talk import without_greeting
from bot.who_asks import with_unit_asking
from corpus.numbers import asked as numbers_in
from corpus.text import fold, stored

# "cho tôi biết hội nghị", typed without marks.
_NOT_ASKED = (
    r" (?:nghi|dong|thi|vien|phu nu|nong dan|cuu|quan|cho|thao|khoa|lien hiep|dam|truong)\b"
)
_SOFT = (
    r"(?:da|thua|kinh(?: mong| nho| de nghi)?|xin(?: phep)?|nho(?: cay)?|de nghi|rat mong|mong|"
    r"phien|cam phien|lam phien|lam on|vui long|tran trong(?: de nghi)?|a ?lo|alo|chao|xin chao)"
)
_BOT = r"(?:(?:dong chi )?tro ly(?: (?:ao|so|ai))?|he thong|chatbot|bot|ad|admin)"
_WHO = (
    rf"(?:{_BOT}|cac dong chi|dong chi|moi nguoi|ca nha|cac (?:bac|anh|chi|ban)|ban|anh|chi|em|"
    r"co|chu|bac|ong|may)"
)
# "giúp chị", not "giúp chỉ thị 29".
_SISTER = r"chi(?! (?:thi|bo|dao|uy|doan|hoi|tieu|nhanh|tiet|phi|tra)(?!\w))"
_ME = (
    r"(?:(?:giup |cho )?(?:chung (?:toi|em|minh)|(?:bon|tui|ben|phia) (?:toi|em|minh|tui)|toi|em|"
    rf"minh|tui|tao|anh|{_SISTER}|bac|chu|chau|con|ma|ba|lao|voi))"
)
_GIVES = r"(?:cho|giup|gium|ho|dum)"
_TELLS = rf"(?:{_GIVES}|chi|bao|noi|tra loi|thong tin|chi dan|tra(?: cuu)?)"
_MORE = (
    r"(?:them|(?:mot )?(?:chut|xiu|teo)(?: xiu| thoi)?|mot (?:y|cau|ti|dieu)|ti|la|rang|xem|gium|"
    r"giup|voi|ro)(?!\w)"
)
_LOOKS = r"(?:coi|xem|tra|tra cuu|tra giup|kiem tra|tim|tim hieu|do)"
_NAMES_IT = (
    r"(?:neu(?: (?:ro|ngan gon))?|liet ke|ke(?: ten| ra)?|tom (?:tat|luoc)|trich(?: dan)?|"
    r"giai thich|thong ke|so sanh|doc|tra|noi(?: ro)?|nhac)"
)
# What is said to whoever is asked, before anything is asked.
_ASKS_LEAVE = (
    rf"(?:(?:(?:toi|em|minh|tui|chau|bac|anh|chi|chung toi) )(?:{_SOFT} )*(?:muon |can |xin |"
    rf"kinh )?|(?:{_SOFT} )*(?:muon|can|xin|kinh|{_SOFT}) )(?:duoc )?hoi(?!{_NOT_ASKED})"
    rf"(?: {_MORE}| that| thiet)*(?: {_BOT})?"
)
_BEFORE = (
    rf"(?:{_SOFT} )*(?:{_WHO}(?: oi| a| nay)?,? )?(?:{_SOFT} )*(?:toi |em |minh |chung toi )?"
    rf"(?:muon |can |xin )?{_TELLS}(?: {_GIVES})*(?: {_ME})*(?: xin)?(?: duoc)? (?:biet|"
    rf"hoi(?!{_NOT_ASKED})|hay)(?: {_MORE})*(?: {_WHO} oi)?(?!\w)\s*[,:]?",
    rf"{_ASKS_LEAVE}(?!\w)\s*[,:]?(?= \w+ \w+ )",
    r"(?:(?:toi|em|minh|tui|chung toi) )?(?:muon|can) (?:duoc )?biet(?: ro| them)?(?!\w)\s*[,:]?",
    rf"(?:{_SOFT} )*{_WHO} oi(?!\w)\s*[,:!]?",
    rf"(?:{_SOFT} )+{_BOT}(?: oi| a)?(?!\w)\s*[,:!]?",
    rf"{_BOT}\s*[,:!]",
    rf"{_BOT} (?=(?:{_GIVES}|{_LOOKS}|{_NAMES_IT})\b)",
    r"(?:da )?(?:kinh )?thua (?:cac |quy )?(?:dong chi|anh|chi|bac|ong|ba|co|chu|thay|sep)"
    r"(?:\s*/?\s*(?:anh|chi|bac|ong|ba|co|chu))?\s*,",
    r"(?:da|vang|a|ok|oke|okay|uh|um|roi|vay|the)\s*,",
    rf"(?:{_SOFT} )+(?={_NAMES_IT}\b|{_GIVES} (?:toi|em|minh|chung)\b|{_LOOKS} )",
    rf"{_SOFT} (?={_SOFT} |{_GIVES} )",
    r"chi (?:giup|gium|dum)(?: (?:toi|em|minh|chung toi))?(?= )",
    rf"(?:{_LOOKS}) {_GIVES}(?: {_ME})*(?= )(?: (?:cai|vu)(?= (?:vu|lich|muc|han|gia|tien|so)\b))?",
    r"dong chi giup cho(?= )|dong chi giup cho\s*:",
    r"(?:cung cap|thong tin)(?: cho)?(?: (?:toi|em|minh|chung toi))? "
    r"(?=(?:cac|nhung|noi dung|thong tin|danh sach)\b)",
)
_BEFORE_ALL = re.compile(rf"\W*(?:{'|'.join(_BEFORE)})\s*(?=[\w\"“])")
# "nêu giúp em", "kể tên giùm": the verb says it all.
_FOR_ME = re.compile(
    rf"(?P<verb>^{_NAMES_IT}) (?P<cut>{_GIVES}(?: cho)?(?: (?:toi|em|minh|tui|chung (?:toi|em)|"
    rf"anh|{_SISTER}|bac|bon minh))?)(?= \w)"
)
_AFTER = re.compile(
    rf"(?:[\s,.?!]+(?:(?:vay|ha|the|nhi|nhe|nha|a|day)[\s,]+)*(?:{_BOT}|moi nguoi|ca nha|chau)"
    r"(?: (?:oi|nhi|nhe|nha|a|voi|day))*"
    r"|[\s,.?!]+(?:giup|gium|dum)(?: cho)?(?: (?:toi|em|minh|tui|anh|chi|bac|chung (?:toi|em)))?"
    r"(?: (?:voi|nhe|nha|a|day|di|cai))*"
    r"|[\s,.?!]+(?:ho|cho) (?:toi|em|minh|tui|anh|chi|bac)(?: (?:voi|nhe|nha|a|day|di|cai))+"
    r"|(?:[\s]*[,.?!;]| (?=xin |toi |em ))\s*(?:xin |toi |em )*(?:cam on|tran trong|cam ta)"
    r"(?: [\w ]{0,30})?)[\s.?!]*$"
)
# "… là ai vậy ạ?": said for kindness; of the second row many are other words where none asks.
_GENTLE = r"(?:nhỉ|nhé|ạ|vậy|hén|nghen|nè|zậy|dzậy|vầy|nhe|zay|dzay|nhi)"
_GENTLE_BEHIND = r"(?:thế|đấy|đây|ta|nha|hả|há|hen|vay|the|day|ne|a|z|v|ha)"
_ASKING = (
    r"(?:nào|gì|sao|ai|đâu|nhiêu|mấy|giờ|lâu|chưa|không|ko|chi|rồi|hôm|nao|gi|dau|bao nhieu|may|"
    r"gio|lau|chua|khong|roi|hom)"
)
_NAMED_NHI = "".join(
    rf"(?<!{one} )" for one in "thiếu thieu bệnh benh phụ phu giải giai thứ thu hai".split()
)
_NAMED_THE = "".join(rf"(?<!{one} )" for one in "thay vị lợi ưu tư thân xu như thực trận".split())
_FOR_KINDNESS = re.compile(
    rf"(?<!\w)(?:(?P<asks>{_ASKING})[\s,]+{_GENTLE_BEHIND}|{_NAMED_NHI}{_GENTLE}|{_NAMED_THE}thế)[\s.?!]*$",
    re.IGNORECASE,
)
_OURS = (
    r"(?:toi|em|minh|tui|chung (?:toi|em|minh)|(?:bon|tui|ben|anh em|co quan|don vi|van phong|"
    r"phong|to|chi bo|ban|xa|phuong)(?: \w+){0,3}? (?:toi|em|minh|chung toi)|sep|anh em|chau|bac|"
    r"lanh dao)"
)
_REMARK = re.compile(
    rf"(?:(?:vi|tai|boi|do|chu|ma|hoi nay|hom (?:qua|truoc|no)|thay|so) )*"
    rf"(?:{_OURS} (?!(?:phai|duoc giao|nop|gui|co phai)\b)|"
    r"(?:thay |toi |em )?(?:nghe|thay) (?:noi|dau|bao|phong thanh|don) )"
)
_SO_THAT = re.compile(
    r"[\s,]+de (?:(?:con|tien|biet duong|biet ma|toi|em|minh|tui|chung|anh em)\b|"
    r"(?:ben|chi bo|don vi|co quan|van phong|phong|to|chi hoi)(?: \w+){0,4}? "
    r"(?:toi|em|minh|chung toi)\b)"
    r"|,\s*de (?:kip|biet|bao cao|bao|lien he|ghi|nhac|len lich|dua vao|chuan bi)\b"
)
_FOR_WORK = re.compile(
    r"\b(?:lien he|bao cao|nam|biet|chuan bi|kip|nhac|ghi|gui|len lich|tham muu|tra loi|dang ky|"
    r"theo doi|dua vao|dien vao|tong hop|sap xep|bo tri|cu nguoi|trien khai|thuc hien|thong bao)\b"
)
# "Phường tôi chuẩn bị cử người đi học, cho tôi hỏi …"
_LEADS_IN = re.compile(
    r"(?:cho|xin|muon|can|kinh)(?: (?:toi|em|minh|chi|anh|bac|phep|duoc|chung toi))* (?:hoi|biet)\b"
)
# Before a question: "Tôi đang làm báo cáo …:", "Văn phòng tôi cần nhắc lịch,".
_SAYS_WHY = re.compile(
    rf"(?:(?:da|thua|hom (?:qua|nay|truoc)|sang nay|so la|de chuan bi [\w ]+?,?) )*"
    rf"(?:{_OURS} (?:(?:hien |dang |can |muon |la |o |vua |moi |nghe |doc |thay |chuan bi |"
    r"duoc |hoi |thac mac|ra |ngoi |lam |viet |phu trach |dinh |hay |chua ro|khong ro|"
    r"khong nho|quen |tim |xem |giao |nho |bao |can ))|(?:nghe|thay) (?:noi|dau|bao|phong thanh) )"
)
_FOR_WHAT = re.compile(
    r"(?:de|nham) (?:chuan bi|phuc vu|kip|lam|viet|hoan thien|tien|tong hop|bao cao)\b"
)
_ASKS = re.compile(
    r"(?<!\w)(?:ai|gi|nao|dau|may|sao|khong|chua|bao (?:nhieu|gio|lau)|khi nao|the nao|nhieu|"
    r"phai|han|ngay|j|ko|bn|chi|rang|mo|liet ke|neu|ke ten|tom tat)(?!\w)"
)
_LEANS = re.compile(
    r"\W*(?:gio|bay gio|vay|the|thi|nhu vay|nen|roi|va)\b|.*\b(?:do|nay|ay|kia|toi|em|minh)\b"
)
_IS_OF_UNIT = re.compile(
    r"(?<!\w)(?:toi|em|minh|tui)(?: hien| dang)? la (?:\w+ ){0,3}?"
    r"(?:chi bo|chi uy|dang bo|dang uy|chi doan|chi hoi|cong doan|truong|tram|ban|phong|hoi|doan)"
    r"(?!\w)"
)
_OWN_DAYS = re.compile(
    r"(?<!\w)(?:han(?! che| muc)|moc|deadline|lich)(?: \w+){0,3} (?:gi|nao)(?!\w)"
)
_MARK = re.compile(r"\s*[:;,.!\u2026-]+\s+")
_NAMED = re.compile(r"(?<!\w)(?:hội|hồi|họ|còn|đỡ)(?!\w)")  # no "hỏi", "hộ", "con", "dò"
_LEAST = 4  # words of a question that stands by itself
_MOST_TIMES = 4


# "Kế hoạch 22 quy định lắp loa xong trước ngày nào": that it is laid down is not asked about.
_SAYS_DAY = re.compile(
    r"(?<=\d|[A-ZĐ]) (?:có )?(?:quy định|quy dinh|nêu|neu|ghi) "
    r"(?=(?:[^\s?.;,]+ ){2,}(?:(?:ngày|ngay) (?:nào|nao|mấy|may)|(?:khi|lúc|luc) (?:nào|nao)|"
    r"bao giờ|bao gio)\W*$)",
    re.IGNORECASE,
)


def plainly_asked(question: str) -> str:
    """Less greetings, too; "số hiệu là gì" asks for a number, and for no meaning of "số"; what an
    article "kể" it says."""
    left = with_unit_asking(question)
    left = without_courtesies(without_greeting(without_courtesies(left)))
    left = _SENT_TO.sub(lambda one: f"{one[0]}{' ve' if left.isascii() else ' về'}", left)
    left = _SAYS_DAY.sub(" ", left)
    left = _TOLD.sub(lambda one: f"{one[1]}{'viet gi' if one[0].isascii() else 'viết gì'}", left)
    return _NUMBER.sub(lambda one: "so may" if one[0].isascii() else "số mấy", left)


# "Báo cáo gửi tỉnh ủy trước ngày nào": who gets it has nothing to do.
_SENT_TO = re.compile(
    r"(?i)(?<!\w)(?:gửi|nộp|gui|nop)"
    r"(?= (?:(?:tỉnh|thành|huyện|quận|đảng|tinh|thanh|huyen|quan|dang) (?:ủy|uy)|"
    r"ubkt|văn phòng|van phong|ban tổ chức|ban to chuc)(?!\w))"
)
# What news tell is no story that is asked for: "bài về cánh đồng không khói kể chuyện gì".
_TOLD = re.compile(
    r"(?i)^((?:trong )?(?:bài|bai|tin)(?: \S+){1,14} )(?:kể|ke) (?:về |ve |lại |lai )?"
    r"(?:(?:những |nhung )?(?:chuyện|chuyen|điều|dieu) )?(?:gì|gi|j)(?!\w)"
)


_NUMBER = re.compile(r"(?i)(?<!\w)(?:số|so) (?:(?:ký|ky) )?(?:hiệu|hieu) (?:là gì|la gi)(?!\w)")


@lru_cache(maxsize=256)
def without_courtesies(question: str) -> str:
    """The question itself; unchanged where nothing else would be left of it."""
    text = stored(question).strip()
    for step in (_without_before, _without_why, _without_before, _without_after, _without_kind):
        text = _kept(text, step)
    return text if text != stored(question).strip() else question


def _kept(text: str, step: Callable[[str], str]) -> str:
    for _ in range(_MOST_TIMES):
        left = step(text).strip(" ,:")
        if left == text or len(left.split()) < 2:
            break
        text = left
    return text


def _without_before(text: str) -> str:
    flat = fold(text)
    match = _BEFORE_ALL.match(flat)
    if match and match.end() and not _NAMED.search(text[: match.end()].lower()):
        return text[match.end() :]
    match = _FOR_ME.match(flat)
    return f"{text[: match.start('cut')]}{text[match.end('cut') + 1 :]}" if match else text


def _without_why(text: str) -> str:
    """Less a first clause that tells who asks and what for."""
    for mark in _MARK.finditer(text):
        head, rest = text[: mark.start()], text[mark.end() :]
        flat = fold(head)
        if not (_SAYS_WHY.match(f"{flat} ") or _FOR_WHAT.match(flat) or _leads_in(head, rest)):
            return text
        if _names_something(head) or newcomer(text) or asks_own_days(flat, fold(rest)):
            return text
        if (
            len(rest.split()) >= _LEAST
            and _ASKS.search(fold(rest))
            and not _LEANS.match(fold(rest))
        ):
            return rest
    return text


def asks_own_days(head: str, rest: str) -> bool:
    """ "Tôi là bí thư chi bộ trường học, cần chú ý hạn nào": whose days are asked for."""
    return bool(_IS_OF_UNIT.search(head) and _OWN_DAYS.search(rest))


def _without_after(text: str) -> str:
    flat = fold(text)
    match = _AFTER.search(flat)
    if match and (_ASKS.search(flat[: match.start()]) or _LISTS.match(flat)):
        return text[: match.start()]
    for mark in reversed([*_MARK.finditer(text)]):
        head, rest = text[: mark.start()], text[mark.end() :]
        is_remark = _REMARK.match(f"{fold(rest)} ") and not _ASKS.search(fold(rest))
        if is_remark and not _names_something(rest) and _ASKS.search(fold(head)):
            return head
    return _without_purpose(text)


def _without_kind(text: str) -> str:
    """Less the particle at the end; "hạn là 30/6 nhỉ" asks by it, and keeps it."""
    match = _FOR_KINDNESS.search(text)
    if not match:
        return text
    head = text[: match.end("asks") if match["asks"] else match.start()]
    counted = match["asks"] and fold(match["asks"]).endswith(("may", "nhieu"))
    is_area = counted and fold(match[0]).split()[-1].strip("?.! ") in ("ha", "v")
    if is_area:
        return text
    is_mere = _MERELY.search(text) is not None  # "hạn là 30/6 ạ" asks no more than without it
    return head if is_mere or _REALLY_ASKS.search(fold(head)) or _LISTS.match(fold(head)) else text


_MERELY = re.compile(r"(?:ạ|nhé|nghen|nè)[\s.?!]*$", re.IGNORECASE)
_LISTS = re.compile(r"(?:liet ke|ke ten|danh sach|tom tat|neu|trich|ve|cho xin|xin|cac|nhung) ")
_REALLY_ASKS = re.compile(
    r"(?<!\w)(?:ai|gi|nao|dau|may|sao|nhieu|bao (?:gio|lau)|the nao|khong|chua|ntn|bn)(?!\w)"
)


def _without_purpose(text: str) -> str:
    flat = fold(text)
    for match in _SO_THAT.finditer(flat):
        said = flat[match.start() :]
        is_asked = _ASKS.search(flat[: match.start()])
        if is_asked and _FOR_WORK.search(said) and not _ASKS.search(said[len(match[0]) :]):
            return text[: match.start()]
    return text


def _names_something(head: str) -> bool:
    """A document's number, or a capital within the clause."""
    return bool(numbers_in(head) or re.search(r"\d|\s[^\W\d_a-zđà-ỹ]", head))


def _leads_in(head: str, rest: str) -> bool:
    return bool(_LEADS_IN.match(fold(rest))) and not _ASKS.search(fold(head))
