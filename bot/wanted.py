"""Does a span hold the kind of thing that was asked for: a name, a date, a count, a place …"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from bot.bound_groups import asks_group, tells_group
from bot.doers import names_doer
from bot.people import (
    body_asked,
    holds_office,
    least_names,
    names,
    names_only,
    office_asked,
)
from bot.place_totals import asks_left, tells_left
from bot.question import Question, Want, without_likes, without_numbers
from bot.shapes import WORDED, Shape, in_its_unit
from bot.superlatives import certain_thing
from bot.totals import tells_total, total_asked
from corpus.glossary import spelled_out
from corpus.numbers import references
from corpus.text import CAPITALS, fold, syllables

_ORGAN = re.compile(
    r"(?:[Bb]an|[ỦU]y ban|[ĐđD]ảng [uủ][yỷ]|[Vv]ăn phòng|[Tt]hường trực|[Cc]hi bộ|"
    r"[Đđ]oàn(?! (?:viên|thể|kết))|[Tt]ổ(?! chức)|"
    r"[Bb]ưu điện|[Bb]áo(?! cáo)|[Đđ]ài|[Cc]ông ty|[Tt]rường(?! hợp)|Hội(?! nghị| trường| thi)|"
    r"[Ss]ở|[Pp]hòng(?! họp| chống| ngừa)|[Tt]rung tâm|[Vv]iện|[Cc]ông an|[Bb]ệnh viện|"
    r"[Nn]gân hàng|[Hh]ợp tác xã|[Tt]òa án|[Mm]ặt trận|[Hh]ội đồng|[Kk]hoa(?! học)|"
    r"[Bb]ộ|[Cc]ấp [uủ][yỷ]|[HhTtQq]\w+ [uủ][yỷ]|UBKT|UBND|MTTQ) "
)
_ORGAN_ASKED = re.compile(
    r"\b(?<!van )(ban|uy ban|doanh nghiep|cong ty|so|phong|vien|tap doan|bo) nao\b"
)
_SHAPED: tuple[Want, ...] = ("date", "count")
_SHAPELESS: tuple[Want, ...] = ("definition", "list", "tasks", "about")
_D_M = (
    r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])\s*[/.-]\s*(?:0?[1-9]|1[0-2])"
    r"(?:\s*[/.-]\s*\d{4})?(?![\d/])"
)
_DATE = re.compile(
    rf"{_D_M}|(?<![\d/])\d{{1,2}}[/-]\d{{4}}(?!\d)|(?:tháng|quý|năm|ngày|mùng)\s+(?:\d|[IVX]+\b)|"
    r"năm học\s+\d|"
    r"\d+\s*(?:ngày|tháng|năm|giờ|phút|tuần)|h[aằ]ng (?:năm|tháng|quý|tuần)|"
    r"(?:đầu|cuối)(?: tiên| cùng)? (?:của )?(?:tháng|quý|năm|tuần)(?!\w)|"
    r"mỗi (?:năm|quý|tháng|tuần)(?!\w)|(?:tháng|quý|năm|tuần) một lần",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"{_D_M}|(?:ngày|mùng)\s+(?:từ\s+|mùng\s+)?\d{{1,2}}(?!\d)|"
    r"từ\s+\d{1,2}\s+đến\s+\d{1,2}\s+h[aằ]ng\s+tháng",
    re.IGNORECASE,
)
# "13/13 chi bộ", "4/4 đơn vị" count; "ngày 4/4" is a day.
_ALL_OF = re.compile(r"(?<!ngày )(?<!sáng )(?<!chiều )(?<!tối )(?<![\d/])(\d+)/\1(?=\s+[a-zđà-ỹ])")
_WEEKDAY = re.compile(r"\b(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy)|[Cc]hủ nhật)\b")
# "Thứ hai, mỗi kỳ nên chọn …" counts off points, and is no Monday.
_COUNTED_OFF = re.compile(
    r"(?:^|[.;:]\s+)Thứ (?:hai|ba|tư|năm|sáu|bảy)(?=,| là)|"
    r"\b(?:[Ll]ần|[Đđ]ợt|[Kk]hóa|[Kk]ỳ|hạng|người|vị trí|phiên|đại hội|điểm|năm) thứ \w+"
)
_EVENT = re.compile(r"\b(?:khi có|ngay sau|trước khi|sau khi|kể từ khi|kể từ ngày)\b")
# "Thủ quỹ: đ/c Tuyến."
_GIVEN_NAME = re.compile(
    r"(?<!\w)(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ|[Tt]hầy|[Cc]ô|[Bb]ác) "
    rf"[{CAPITALS}](?![{CAPITALS}])[^\W\d_]+(?! [{CAPITALS}])"
)
# First syllables that say nothing alone: "04 đảng ủy" does not count đảng viên.
_OPENS_COMPOUND = (
    "dang chi y dai don can to co hoc tieu chuyen nhiem noi van cong cap ban bi".split()
)
_OF_PART = 0.25  # a figure that counts some of those that were asked for
_LEFT_OUT = 0.9  # "09 chi bộ chưa nộp" are left, too
_ALIKE = 0.9  # the first syllable of what is counted
_PEOPLE = (
    "nguoi|dong chi|dai bieu|hoc vien|dang vien|can bo|doan vien|hoi vien|ca nhan|thanh vien|"
    "quan chung|uy vien|cong dan|giao vien|hoc sinh|sinh vien|chien si|cong nhan|lao dong"
).split("|")
# What a more general noun may stand for.
_MEANT: Mapping[str, tuple[str, ...]] = {
    "nguoi": tuple(_PEOPLE),
    "nha": ("ho", "gia dinh"),
    "hecta": ("ha",),
    "hec ta": ("ha",),
    "ca nhan": ("dong chi", "nguoi"),
    "em": ("hoc sinh", "thieu nhi", "tre em", "doan vien"),
    "chau": ("hoc sinh", "tre em", "em"),
    "dong chi": ("nguoi", "dang vien", "can bo"),
    "dang vien": ("dong chi",),
    "uy vien": ("dong chi", "nguoi", "thanh vien"),
    "don vi": ("to chuc", "co quan", "dia phuong", "phuong", "xa", "chi bo", "dang bo"),
    "to chuc": ("don vi",),
    "noi": ("don vi", "dia phuong", "xa", "phuong", "chi bo", "dang bo", "to chuc", "co quan"),
    "bai": ("tac pham", "tin bai"),
    "dieu": ("noi dung", "viec"),
    "viec": ("noi dung", "nhiem vu"),
    "noi dung": ("viec", "nhiem vu"),
    "nhiem vu": ("viec", "noi dung"),
    "cuoc": ("buoi", "lan"),
    "buoi": ("cuoc", "lan"),
}
_BODY_ASKED = re.compile(r"\b(?:co quan|don vi|to chuc) nao\b")
_NO_NOUN = frozenset(
    "la thi nua roi nhi theo va cho chua duoc da bi o cua trong phai co moi de tai vay voi may do "
    "tham bo dat tren cai".split()
)
_ASKS_SCHOOL_YEAR = re.compile(r"\bnam hoc nao\b")
_SCHOOL_YEAR = re.compile(r"[Nn]ăm học (?:mới|tới|\d)")
_ASKS_END = re.compile(
    r"\b(?:bao gio|khi nao|luc nao|ngay nao|thang nao) (?:thi |moi )?(?:ket thuc|be mac)\b|"
    r"\b(?:ket thuc|be mac) (?:vao |luc |la )?(?:bao gio|khi nao|luc nao|ngay nao|thang nao)\b"
)
_ENDS = re.compile(
    r"\b(?:ket thuc|be mac|xong|hoan thanh|hoan tat|tong ket|cham dut|"
    r"(?:den|toi|het|truoc)(?: (?:het|ngay|thang|nam|quy|cuoi))* \d)"
)
_ASKS_BOTH_ENDS = re.compile(
    r"\btu (?:ngay|thang|bao gio|khi|luc)(?: nao)?,? (?:cho )?(?:den|toi) "
    r"(?:het )?(?:ngay|thang|bao gio|khi|luc)\b"
)
_BOTH_ENDS = re.compile(
    r"\btu\b[^.;]{0,30}\d[^.;]{0,20}\b(?:den|toi)\b[^.;]{0,20}\d|\d ?- ?\d{1,2}/\d|"
    r"\btrong (?:\w+ )?ngay \d|\bngay \d{1,2}(?:/\d+)* va (?:ngay )?\d"
)
# "Chiến dịch từ ngày nào" asks when it begins, not when its report is due.
_ASKS_FIRST = re.compile(r"\btu (?:ngay|hom) (?:nao|may)\b")
_FROM_THEN = re.compile(
    r"\b(?:ke )?(?:tu|khoi dau|bat dau|hieu luc|ap dung|khai mac|mo)\b|\d ?- ?\d{1,2}/\d"
)
_OF_EFFECT = re.compile(r"\b(?:hieu luc|ap dung|thi hanh|thuc hien)\b")
_ASKS_DAY = re.compile(r"\bngay (?:nao|may|bao nhieu|bn)\b|\bhom nao\b")
_NOT_DUE = re.compile(r"khong phai (?:la )?(?:han|moc cuoi)")
_DUE = re.compile(
    r"\btruoc (?:ngay|thang|gio|nam|quy|\d|khi|buoi)|\bcham nhat\b|\bmuon nhat\b|"
    r"\bkhong qua (?:ngay|\d)|\bhan (?:chot|cuoi|nop)|\bthoi han\b|\bgia han\b|"
    r"\bden (?:het|ngay|nam|thang|quy|cuoi)\b|\bit nhat \d+ (?:ngay|thang)|"
    r"\b(?:xong|hoan thanh|hoan tat)\b(?:\W+\w+){0,8}?\W+(?:trong|vao) (?:ngay|thang|quy|nam)|"
    r"\btrong (?:vong|thang|quy|nam)\b(?:\W+\w+){0,12}?\W+(?:xong|hoan thanh|hoan tat)"
)
# A diary ("nhật ký") and who registers ("đăng ký") sign nothing.
_SIGNS = re.compile(
    r"(?<!hật )(?<!ăng )(?<!hư )(?<!ồi )(?<!học )\b(?:ký|Ký|KÝ)\b"
    r"(?! (?:số|kết|hiệu|tự|ức|túc|điện tử)\b)"
)
_AT = re.compile(
    r"[Đđ]ịa điểm:|\b[Tt]ại (?!chỗ|hội nghị|buổi|đây|đó|thời điểm|cuộc|điểm|khoản|Điều|mục|phần|"
    r"(?i:phụ lục|chương trình|kế hoạch|chỉ thị|nghị quyết|quyết định|quy định|văn bản|hướng dẫn|"
    r"kết luận|thông báo|công văn|tờ trình|thông tri|quy chế|đề án))\S"
)
_PLACE_CELL = re.compile(r"(?<!\w)(?:[Đđ]ịa điểm|[Đđ]iểm (?!danh|số|thi đua)\w+|[Nn]ơi \w+): \w")
_PLACE = re.compile(
    r"(?<!\w)(?:tại(?! chỗ(?!\w))|ở|địa bàn|hội trường|phòng họp|trụ sở)\s+\S", re.IGNORECASE
)
_AREA = re.compile(
    r"(?<!\w)(?:phường|xã|quận|huyện|tỉnh|thành phố|TP\.?)\s+(?P<name>\w)", re.IGNORECASE
)
_WHICH_NUMBER = re.compile(r"\b(phong|bieu|mau|luc|nha|tang|toa|ban|trang) so (?:may|bao nhieu)\b")
_SUBJECT = re.compile(r"[^.;:]{0,90}?\bve\b")
_YEAR = re.compile(r"(?<!\d)(?:\d{1,2}/){0,2}(?:19|20)\d\d(?!\d)")
_DATED_YEAR = re.compile(rf"(?:[Nn]ăm )?{_YEAR.pattern}\W*")  # "năm" is no five of what comes next
# "Hội trường tầng 2 trụ sở", "chi bộ khu phố 5" count nothing.
_ORDINAL = re.compile(
    r"(?<!\w)(?:tầng|khu phố|tổ dân phố|khóm|Điều|khoản|quý|khóa|đường tỉnh|quốc lộ)(?: số)? \d+"
    r"(?!\d|[.,/]\d| ?%)",
    re.IGNORECASE,
)
_ASKS_ORDINAL = re.compile(
    r"\b(?:tang|khu pho|to dan pho|khom|dieu|khoan|quy|khoa|duong tinh|quoc lo) "
    r"(?:so )?(?:may|nao)\b"
)
_FIGURE = re.compile(r"(?<![\w/.,-])\d[\d.,]*(?:/\d+)?\s*%?(?![/\d])")
_SHARE = re.compile(r"\d[\d.,]*\s*%")
# "Còn bao nhiêu hộ chưa có nước máy" is not answered by "100% hộ dân".
_OF_ALL = re.compile(r"\b(?:chua|con lai|tong so|tong cong|tat ca)\b")
_SIGNING = re.compile(r"\s*,?\s*(?:ngay )?\d{1,2}/\d{1,2}(?:/\d{4})?")
_DATED = re.compile(r"\s*,?\s*ngay \d")
_CARRYING_OUT = re.compile(
    r"(?<!\w)(?:cu the hoa|trien khai|thuc hien|huong dan|thay the|bo sung|gia han|kem theo)(?!\w)"
)
_SIGNED_BY = re.compile(r"[^.;]{0,60}?\bdo\b[^.;]{0,60}?\bky\b")
_ISSUE = re.compile(
    r"\b(?:ky(?! niem| thi| hop| luat| nghi| nang| yeu| ket| su)|ban hanh|ra|co tu|"
    r"phat hanh|cong bo)\b"
)
_ISSUED_ON = re.compile(
    r"\b(?:ky|ban hanh|ra(?= (?:van ban|chi thi|ket luan|ke hoach|huong dan|nghi quyet|quyet dinh|"
    r"quy dinh|thong tri|thong bao|cong van|chuong trinh)\b))\b"
    r"(?:\W+(?!va\b|de\b|truoc\b|sau\b)\w+){0,8}?\W+"
    r"(?P<day>ngay \d{1,2}(?:/\d{1,2}(?:/\d{4})?| thang \d{1,2}(?: nam \d{4})?))"
)
_SKILL = re.compile(r"[Kk][ỹỷỳỵ]")  # "kỹ năng", "kỳ họp", and nothing signed
_SIGNED = re.compile(r"\b(?:ky|ban hanh)\b(?:\W+\w+){0,4}?\W+ngay \d|\bngay (?:ky|ban hanh)\b")


def fits(want: Want, question: Question, text: str) -> float:
    """0 to 1: how well the span answers this reading of the question."""
    if want in _SHAPED and question.shape and question.shape.name != "which":
        return _shaped(question, question.shape, text)
    return _TESTS[want](question, text) if want in _TESTS else 0.0


def suits(question: Question, text: str) -> float:
    """0 to 1: how well the span answers the main reading, and in the shape that is asked for."""
    if names_doer(question.text, text):
        return 1.0
    shape = question.shape
    if shape and (shape.is_of_any_want or question.main_want in _shaped_wants(shape)):
        return _shaped(question, shape, text)
    return fits(question.main_want, question, text) if question.main_want else 0.0


def _shaped_wants(shape: Shape) -> tuple[Want | None, ...]:
    """A telephone's number is no document's."""
    numbers: tuple[Want, ...] = ("number",) if shape.name in ("contact", "account") else ()
    return (*_SHAPED, None, *_SHAPELESS, *numbers)


def _shaped(question: Question, shape: Shape, text: str) -> float:
    told = _without_numbers(_with_unit(text))
    if shape.name == "length" and not in_its_unit(question.text, told):
        return 0.0
    if shape.name == "money" and not _of_that_fee(question.text, text):
        return 0.0
    return 1.0 if shape.held(told) else 0.0


_UNIT_CELL = re.compile(r"(?:[Đđ]ơn vị(?: tính)?|ĐVT): (?P<unit>[^;:\d]{1,20});")
_FIGURE_CELL = re.compile(r"(?<=: )\d[\d.,]*(?=;|$)")


def _with_unit(row: str) -> str:
    """ "Đơn vị: %; 2025: 29,7; 2030: 12" -> "…; 2025: 29,7 %; 2030: 12 %"."""
    found = _UNIT_CELL.search(row)
    if found is None:
        return row
    figures = _FIGURE_CELL.sub(rf"\g<0> {found['unit']}", row[found.end() :])
    return f"{row[: found.end()]}{figures}"


_FEE = re.compile(r"\b(?:hoc phi|le phi|hoc bong)\b")
_FREE = re.compile(r"\bmien (?:phi|hoc phi|le phi)\b|\bkhong (?:thu|mat|dong)\b")


def _of_that_fee(question: str, text: str) -> bool:
    """ "Học phí bao nhiêu" is not answered by what the class costs those who give it."""
    asked = _FEE.search(fold(question))
    told = fold(text)
    return asked is None or asked[0] in told or bool(_FREE.search(told))


def _person(question: Question, text: str) -> float:
    if names_doer(question.text, text):
        return 1.0
    asked = _ORGAN_ASKED.search(fold(question.text))
    if asked:
        return 1.0 if _names_one(asked[1], text) else 0.3
    if _BODY_ASKED.search(fold(question.text)):
        return 1.0 if _ORGAN.search(text) else 0.3
    if asks_group(question.text):
        return tells_group(question.text, text)
    if names_only(question.text):
        return 1.0 if len(names(text)) >= least_names(question.text) else 0.0
    office = office_asked(question.text)
    if office:
        body = body_asked(question.text, office)
        return 1.0 if names(text) and holds_office(text, office, body) else 0.3
    return _somebody(text)


def _somebody(text: str) -> float:
    if names(text):
        return 1.0
    if _GIVEN_NAME.search(text):
        return _ALIKE
    return 0.5 if _ORGAN.search(text) else 0.0


def _names_one(noun: str, text: str) -> bool:
    """ "ban nào" is answered by "Ban Tổ chức Quận ủy", not by "ban hành"."""
    words = re.finditer(rf"\b{noun} (\w)", fold(text))
    return any(text[match.start(1)].isupper() for match in words)


def _signer(question: Question, text: str) -> float:
    if not names(text) or not _SIGNS.search(text):
        return 0.0
    is_another = question.references and not is_of_carrying_out(question)
    return 0.0 if is_another and _signs_another(question, text) else 1.0


def is_of_carrying_out(question: Question) -> bool:
    """ "Ai ký kế hoạch cụ thể hóa Chỉ thị 30": not who signed the directive."""
    words = without_numbers(question.text, question.references)
    return bool(_CARRYING_OUT.search(fold(words)))


def _signs_another(question: Question, text: str) -> bool:
    """ "… bằng Kế hoạch 182/KH-UBND do Phó Chủ tịch … ký" tells who signed that plan."""
    asked = {reference.number for reference in question.references}
    others = (one for one in references(text) if one.number not in asked)
    return any(_SIGNED_BY.match(fold(text[one.end :])) for one in others)


_ANNIVERSARY = re.compile(r"[Kk]ỷ niệm (?:lần thứ )?\d+ năm|\d+ năm [Nn]gày (?=\w)")  # no day of it


def _date(question: Question, text: str) -> float:
    """A question for a day is half answered by a month or a year; the signing date of a document
    that is named in passing answers none."""
    asked = fold(question.text)
    told = _without_numbers(text if _ISSUE.search(asked) else _unissued(text))
    told = _ANNIVERSARY.sub("", told)
    if _ASKS_END.search(asked) and not _ENDS.search(fold(text)):
        return 0.0
    asks_ends = _ASKS_BOTH_ENDS.search(asked) or _ASKS_FIRST.search(asked)
    if _WEEKDAY.search(_COUNTED_OFF.sub("", told)):
        return 0.5 if asks_ends and not _FROM_THEN.search(fold(told)) else 1.0
    if not (_DATE.search(told) or _SCHOOL_YEAR.search(told)):
        return 0.5 if _EVENT.search(told) else 0.0
    return 1.0 if _is_as_fine(asked, told) else 0.5


def _is_as_fine(asked: str, told: str) -> bool:
    """A day for a day, a school year for a school year, both ends where both are asked for."""
    if _ASKS_BOTH_ENDS.search(asked) and not _BOTH_ENDS.search(fold(told)):
        return False
    if "hieu luc" in asked and not _OF_EFFECT.search(fold(told)):
        return False
    if _ASKS_FIRST.search(asked) and not _FROM_THEN.search(fold(told)):
        return False
    if _ASKS_SCHOOL_YEAR.search(asked):
        return bool(_SCHOOL_YEAR.search(told))
    return not _ASKS_DAY.search(asked) or bool(_DAY.search(told))


def _unissued(text: str) -> str:
    """Without the day on which a document was issued: "ban hành Chỉ thị ngày 16/5/2025"."""
    for day in reversed(list(_ISSUED_ON.finditer(fold(text)))):
        if _SKILL.match(text, day.start()):
            continue
        text = text[: day.start("day")] + text[day.end() :]
    return text


def _without_numbers(text: str) -> str:
    """The text less document numbers and the signing dates right after them."""
    folded = fold(text)
    for found in reversed(references(text)):
        dated = _SIGNING.match(folded, found.end)
        text = text[: found.start] + text[dated.end() if dated else found.end :]
    return _ALL_OF.sub("", text)


def _deadline(question: Question, text: str) -> float:
    text = _without_numbers(text)
    folded = fold(text)
    if not _DUE.search(folded) or _NOT_DUE.search(folded):
        return 0.0
    return 1.0 if _DATE.search(text) else 0.3


def _place(question: Question, text: str) -> float:
    if _AT.search(text) or _PLACE_CELL.search(text):
        return 1.0
    named = any(one["name"].isupper() or one["name"].isdigit() for one in _AREA.finditer(text))
    return 0.5 if named or _PLACE.search(text) else 0.0


def _count(question: Question, text: str) -> float:
    """In full when the figure counts what was asked for; a figure of other things is no answer."""
    nouns = _counted(question)
    whole = total_asked(question.text)
    if whole and not tells_total(whole, text):
        return _OF_PART
    if nouns and _OF_ALL.search(fold(question.text)):
        text = _SHARE.sub(" ", text)
    if not _ASKS_ORDINAL.search(fold(question.text)):
        text = _ORDINAL.sub(" ", text)
    spaced = " ".join(syllables(_DATED_YEAR.sub("", text)))
    if asks_left(question.text) and any(tells_left(noun, spaced) for noun in nouns[:1]):
        return 1.0
    for noun in nouns:
        if _counts(noun, spaced):
            value = 1.0 if noun == nouns[0] else _ALIKE
            return value * (_LEFT_OUT if asks_left(question.text) else 1.0)
    figures = _YEAR.sub("", _without_numbers(text))
    if not _FIGURE.search(figures):
        return 0.0
    spaced = " ".join(syllables(figures))
    return 0.5 if not nouns or any(_is_beside(noun, spaced) for noun in nouns) else 0.25


def _is_beside(noun: str, spaced: str) -> bool:
    """ "đảng viên toàn xã là 312", "12 chi bộ và đảng viên"."""
    return bool(_beside_pattern(noun).search(spaced))


@lru_cache(maxsize=256)
def _beside_pattern(noun: str) -> re.Pattern[str]:
    """Kept, since every sentence that is read is held against it."""
    return re.compile(rf"\b{noun}(?: \w+){{0,5}} \d|\b\d[\d.,]*(?: \w+){{0,3}} {noun}\b")


def _counts(noun: str, spaced: str) -> bool:
    """A figure, or a number in words, right before the noun or what is meant by it; "anh và 32
    công nhân khác" counts some of them."""
    return bool(_counting_pattern(noun).search(spaced))


@lru_cache(maxsize=256)
def _counting_pattern(noun: str) -> re.Pattern[str]:
    meant = "|".join((noun, *_MEANT.get(noun, ())))
    figure = r"(?<![\w.,/-])\d[\d.,]*(?:/\d+)?\s+(?:\w+ )?"
    number = rf"{figure}|\b(?:{WORDED}|nam) (?:(?:tram|nghin|ngan|trieu|ty) )*"
    return re.compile(rf"(?:{number})(?:{meant})\b(?! khac\b)")


_HOW_MANY = re.compile(r"\bbao nhi?e?u (\w+)(?: (\w+))?")
_HOW_MANY_PLAIN = re.compile(r"\bmay (\w+)(?: (\w+))?")


def _counted(question: Question) -> tuple[str, ...]:
    """The noun after "bao nhiêu" or "mấy": "bao nhiêu ý kiến phát biểu" -> ("y kien", "y")."""
    asked = " ".join(spelled_out(syllables(without_likes(question.text))))
    asking = (*_HOW_MANY.finditer(asked), *_HOW_MANY_PLAIN.finditer(asked))
    # "Cầu Mây có mấy chi bộ" typed without marks asks twice.
    match = next((one for one in asking if one[1] not in _NO_NOUN), None)
    if not match:
        return ()
    is_machine = match[1] == "mai" and "mai" not in syllables(question.text)
    first = "may" if is_machine else match[1]  # "bao nhiêu máy quét"
    if not match[2] or match[2] in _NO_NOUN:
        return (first,)
    whole = f"{first} {match[2]}"
    return (whole,) if first in _OPENS_COMPOUND else (whole, first)


def _about(question: Question, text: str) -> float:
    """What stands after the number asked for: "Kế hoạch 71-KH/QU ngày … về kiểm tra …"."""
    numbers = {reference.number for reference in question.references}
    ends = (found.end for found in references(text) if found.number in numbers)
    return 1.0 if any(_SUBJECT.match(fold(text), end) for end in ends) else 0.0


def _number(question: Question, text: str) -> float:
    noun = _numbered(question)
    if noun:
        return 1.0 if re.search(rf"\b{noun} (?:so )?\d", " ".join(syllables(text))) else 0.0
    asked = {reference.key for reference in question.references}
    return 1.0 if any(found.key not in asked for found in references(text)) else 0.0


def _numbered(question: Question) -> str:
    """ "Họp ở phòng số mấy" -> "phong"; "" where a document's number is asked for."""
    found = _WHICH_NUMBER.search(fold(question.text))
    return found[1] if found else ""


# "Số 64-TB/ĐU — Vĩnh Lạch, ngày 14 tháng 7 năm 2026": a paper that a portal prints whole.
HEAD_DAY = r"\W+(?:\w+\W+){0,6}?ngay \d{1,2}(?: thang \d{1,2} nam |/\d{1,2}/)\d{4}\W*"
_HEAD = re.compile(HEAD_DAY)


def _signed(question: Question, text: str) -> float:
    """The date right after the asked document's number, or beside "ký", "ban hành"."""
    folded = fold(text)
    numbers = {reference.number for reference in question.references}
    for found in references(text):
        is_own = found.number in numbers or not numbers
        if is_own and (_DATED.match(folded, found.end) or _HEAD.fullmatch(folded, found.end)):
            return 1.0
    return 0.8 if _SIGNED.search(folded) and _DATE.search(text) else 0.0


# "Nội dung kiểm tra gồm: …; …", "Đối với chi bộ: …; …"
_LISTS_ON = re.compile(r"(?P<of>[^.;:]{4,80}?)(?: (?:bao )?gom(?: co)?\b:?|:) [^.;,]+[;,] ")
_FEWEST_WORDS = 3  # "Chi bộ: …" is told of many things


def _list(question: Question, text: str) -> float:
    """A sentence that goes through those of the very kind asked for."""
    noun = certain_thing(question)
    named = re.finditer(rf"\b{noun} (?=\w)", fold(text)) if noun else ()
    if len({text[one.end() :][:12] for one in named if text[one.end()].isupper()}) > 1:
        return 1.0
    found = _LISTS_ON.match(fold(text))
    words = syllables(found["of"]) if found else []
    is_of_them = noun in " ".join(words)
    return (
        1.0
        if len(words) >= _FEWEST_WORDS and is_of_them and set(words) <= set(question.terms)
        else 0.0
    )


_TESTS: Mapping[Want, Callable[[Question, str], float]] = {
    "person": _person,
    "signer": _signer,
    "date": _date,
    "deadline": _deadline,
    "place": _place,
    "count": _count,
    "about": _about,
    "list": _list,
    "number": _number,
    "signed": _signed,
}
