"""Keystrokes that an input method left as they were typed ("ddaij hooij", "d9ai5 ho65i", "kết
luâjn") and the short forms of chat ("ko", "trc") become what was meant."""

import re
import unicodedata
from collections.abc import Callable

from bot.spoken import as_written
from corpus.text import canonical, fold, stored

_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_TELEX_LETTERS = (
    ("dd", "đ"),
    ("uwow", "ươ"),
    ("uow", "ươ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
)
_VNI_LETTERS = (
    (r"d(\w*?)9", r"đ\1"),
    (r"uo(\w*?)7", r"ươ\1"),
    (r"a(\w*?)6", r"â\1"),
    (r"e(\w*?)6", r"ê\1"),
    (r"o(\w*?)6", r"ô\1"),
    (r"o(\w*?)7", r"ơ\1"),
    (r"u(\w*?)7", r"ư\1"),
    (r"a(\w*?)8", r"ă\1"),
)
_ONSET = r"(?:ngh|ng|nh|ph|th|tr|ch|kh|gh|gi|qu|[bcdđghklmnprstvx])?"
_CODA = r"(?:ng|nh|ch|[cmnpt])?"
# Behind a glide nothing follows: "doan" is one, "daon" none.
_SYLLABLE = re.compile(
    rf"{_ONSET}(?:(?:iê|yê|uô|ươ|uyê|oa|oă|oe|uâ|uê|uy|[aăâeêioôơuưy]){_CODA}|"
    r"uơ|ia|ya|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|"
    r"ưu|oai|oay|oeo|uây|uôi|ươi|ươu|iêu|yêu|uyu|uya)"
)
# Typed without diacritics, "duong" and "tieng" are syllables too.
_PLAIN = re.compile(
    rf"{_ONSET}(?:(?:ie|ye|uo|uye|oa|oe|ua|ue|uy|[aeiouy]){_CODA}|ia|ya|ai|ao|au|ay|eo|eu|iu|oi|ui|uu|"
    r"oai|oay|oeo|uay|uoi|uou|ieu|yeu|uyu|uya)"
)
# One such word shows that an input method was at work; of others ("beer", "SE6") it takes two.
_TELEX = re.compile(r"^dd.*[sfrxj]|[^\x00-\x7f]\w*[sfrxj]")
_VNI = re.compile(r"d\w*9|[^\x00-\x7f]\w*[1-5]$")
_WORD = re.compile(r"(?<![\w/.-])[^\W\d_][^\W_]*(?![\w/]|[.-]\w)")
_MARKS = re.compile("[\u0301\u0300\u0309\u0303\u0323]")
_STRESSED = re.compile(r"[ăâêôơ]|ư(?!ơ)")
_SEVERAL = 2
_SHORT = {
    "ko": "không",
    "hok": "không",
    "k": "không",
    "hecta": "ha",
    "trc": "trước",
    "bn": "bao nhiêu",
    "nhiu": "nhiêu",
    "nhìu": "nhiều",
    "ntn": "như thế nào",
    "j": "gì",
    "vs": "với",
    "vb": "văn bản",
    "tg": "thời gian",
    "hnay": "hôm nay",
    "bh": "bao giờ",
    "cx": "cũng",
    "đg": "đang",
    "lm": "làm",
    "nvu": "nhiệm vụ",
    "r": "rồi",
    "thg": "tháng",
    "yc": "yêu cầu",
    "nd": "nội dung",
    "kq": "kết quả",
    "ds": "danh sách",
    "bgio": "bao giờ",
    "bjo": "bao giờ",
    "bnhieu": "bao nhiêu",
}


# "KH là viết tắt của gì" asks for the short form itself.
_ASKED = r"(?![\"”]? (?:viết|viet|là (?:gì|viết|chữ|từ)|la (?:gi|viet|chu|tu)|nghĩa|nghia))"
_SHORTENED = {
    re.compile(r"(?<![\w/])b/c(?![\w/])", re.IGNORECASE): "báo cáo",
    re.compile(r"(?<![\w/])y/c(?![\w/])", re.IGNORECASE): "yêu cầu",
    re.compile(rf"(?<![\w/])[đd]/c(?![\w/]){_ASKED}", re.IGNORECASE): "đồng chí",
    re.compile(rf"(?<![\w/&.\"“-])KH(?![\w/&.-]){_ASKED}"): "kế hoạch",
    re.compile(rf"(?<![\w/&.\"“-])ĐU(?![\w/&.-]){_ASKED}"): "Đảng ủy",
    re.compile(r"(?<![\w/&.\"“-])CA(?= (?:xã|phường|tỉnh|xa|phuong|tinh)(?!\w))"): "Công an",
}
# "gửi về btctu": two short forms in one; TU may be a Tỉnh ủy or a Thành ủy.
_BODIES = {
    "BTC": "Ban Tổ chức",
    "BTG": "Ban Tuyên giáo",
    "BTGDV": "Ban Tuyên giáo và Dân vận",
    "BDV": "Ban Dân vận",
    "BNC": "Ban Nội chính",
    "UBKT": "Ủy ban Kiểm tra",
    "VP": "Văn phòng",
}
_OF = {"TW": "Trung ương", "TU": "TU", "HU": "Huyện ủy", "QU": "Quận ủy", "ĐU": "Đảng ủy"}
_BODY_OF = re.compile(
    rf"(?<![\w/&.\"“-])(?P<body>{'|'.join(_BODIES)})(?P<of>{'|'.join(_OF)}|DU)(?![\w/&-]){_ASKED}",
    re.IGNORECASE,
)
# "việc dc giao", "có đc hỗ trợ ko"; before a person it is "đồng chí".
_PASSIVE = re.compile(
    r"(?<![\w/])dc(?= (?:giao|phan (?:cong|viec|bo|cap)|yeu cau|de nghi|ho tro|khen|bau|xep|cap|"
    r"cong nhan|thay the|sua|lui|gia han|ket nap|lam (?:gi|viec)|ban hanh|to chuc|thuc hien|"
    r"nhan (?:ho tro|tien|giay|bang|phan|viec)|huong (?:che do|bao nhieu|phu cap|ho tro)|"
    r"tang (?:giay|bang|huy|huan)|tra (?:tien|luong|loi)|mien (?:phi|nop|giam|nhiem|hoc)|"
    r"chuyen (?:sang|den|ve|thanh)|chon (?:lam|de)|trien khai|ap dung|tinh (?:la|vao)|"
    r"hoc (?:nghe|bong)|boi duong|su dung|thanh lap|danh gia|xet|bo tri|dau tu|xay|bao nhieu|"
    r"khong|chua|gi|ko|k|j|mo lop|dang ky|kiem tra|giam sat|nghi (?:may|bao)|phep)(?!\w))"
)


def as_meant(question: str) -> str:
    """Of a question in Vietnamese; only what is no Vietnamese syllable is changed, and into one."""
    text = _converted(_with_bare_codes(stored(question)), _from_vni, _VNI)
    text = _converted(text, _from_telex, _TELEX)
    for typed, meant in _SHORTENED.items():
        text = typed.sub(fold(meant) if text.isascii() else meant, text)
    text = _passive(text)
    if not _ASKS_MEANING.search(fold(text)):
        text = _BODY_OF.sub(_body_of, text)
    short = {one: fold(meant) for one, meant in _SHORT.items()} if text.isascii() else _SHORT
    return as_written(_WORD.sub(lambda match: short.get(match[0], match[0]), text))


_ASKS_MEANING = re.compile(r"(?<!\w)(?:viet tat|nghia|(?:so|ky) hieu|chu)(?!\w)")


def _body_of(match: re.Match[str]) -> str:
    of = match["of"].upper()
    meant = f"{_BODIES[match['body'].upper()]} {_OF.get(of, 'Đảng ủy')}"
    return fold(meant) if match.string.isascii() else meant


# "kh 18-KH/ĐU": the code alone does not make it a question typed with marks.
_CODE = re.compile(r"(?<!\w)(?:\d{1,4}-[A-Za-zĐđ]+/[A-Za-zĐđ]+|[A-ZĐ]{2,}/[A-ZĐ]+)(?!\w)")


def _with_bare_codes(text: str) -> str:
    if text.isascii() or not _CODE.sub("", text).isascii():
        return text
    return text.replace("Đ", "D").replace("đ", "d")


def _passive(text: str) -> str:
    meant = "duoc" if text.isascii() else "được"
    is_name = text != text.upper()  # "đc Giao", and not "VIỆC DC GIAO"
    for match in reversed([*_PASSIVE.finditer(fold(text))]):
        if not (is_name and text[match.end() + 1].isupper()):
            text = f"{text[: match.start()]}{meant}{text[match.end() :]}"
    return text


def _converted(text: str, convert: Callable[[str], str | None], sure: re.Pattern[str]) -> str:
    made = {
        match[0]: meant
        for match in _WORD.finditer(text)
        if not _is_name(match, text) and (meant := convert(match[0].lower()))
    }
    if len(made) < _SEVERAL and not any(sure.search(word.lower()) for word in made):
        return text
    return _WORD.sub(lambda match: _cased(match[0], made.get(match[0], match[0])), text)


def _is_name(word: re.Match[str], text: str) -> bool:
    """Capitalised within the question."""
    return word.start() > 0 and word[0][0].isupper() and not text.isupper()


def _cased(typed: str, meant: str) -> str:
    if typed.isupper() and len(typed) > 1:
        return meant.upper()
    return meant[:1].upper() + meant[1:] if typed[:1].isupper() else meant


def _from_vni(word: str) -> str | None:
    """ "d9ai5" -> "đại"; None for what has no digit or makes no syllable."""
    tones = [_VNI_TONES[mark] for mark in re.findall("[1-5]", word)]
    base = re.sub("[1-5]", "", word)
    if base.isalpha() and not tones:
        return None
    for typed, letter in _VNI_LETTERS:
        base = re.sub(typed, letter, base)
    return _toned(base, tones[0] if tones else "") if len(tones) < 2 else None


def _from_telex(word: str) -> str | None:
    """ "hooij" -> "hội"; None for syllables as they stand and what makes none."""
    if is_syllable(word):
        return None
    places = [at for at in range(len(word) - 1, 0, -1) if word[at] in _TELEX_TONES]
    found = (_toned(_letters(word[:at] + word[at + 1 :]), _TELEX_TONES[word[at]]) for at in places)
    return next(filter(None, found), None) or _toned(_letters(word), "")


def _letters(word: str) -> str:
    for typed, letter in _TELEX_LETTERS:
        word = word.replace(typed, letter)
    return word


def is_syllable(word: str) -> bool:
    """With its marks or without."""
    bare = unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", word)))
    return bool(_SYLLABLE.fullmatch(bare) or _PLAIN.fullmatch(bare))


def _toned(bare: str, tone: str) -> str | None:
    """The syllable with its tone where it belongs; None if there is no such syllable."""
    if not _SYLLABLE.fullmatch(bare):
        return None
    if not tone:
        return bare
    nucleus = re.search(r"(?<=qu)[^bcdđghklmnprstvx]+|(?<=gi)[aăâeêoôơuư]+|[aăâeêioôơuưy]+", bare)
    assert nucleus
    at = nucleus.start() + _stressed(nucleus[0], is_open=nucleus.end() == len(bare))
    return canonical(unicodedata.normalize("NFC", bare[: at + 1] + tone) + bare[at + 1 :])


def _stressed(vowels: str, is_open: bool) -> int:
    """Which of the vowels bears the tone."""
    marked = _STRESSED.search(vowels)
    if marked:
        return marked.start()
    if len(vowels) == 1:
        return 0
    return 1 if not is_open or len(vowels) == 3 else 0
