"""One sentence made false, by kind, seeded: for the gate's tests and the corrupting model.

Knows nothing of the gate; what a kind cannot be done to (no number in it) gives None.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True)
class Stock:
    """What stands elsewhere in the library and may be put in the wrong place."""

    persons: Sequence[str]
    bodies: Sequence[str]
    sentences: Sequence[str]


def number(sentence: str, random: Random, stock: Stock) -> str | None:
    """Another figure, one of its digits changed or left out, or two figures changed about."""
    found = [one for one in _FIGURE.finditer(sentence) if not _is_in_date(sentence, one)]
    if not found:
        return None
    if len(found) > 1 and random.random() < 0.3:
        one, other = random.sample(found, 2)
        is_same = _figure_of(one[0]) == _figure_of(other[0])
        return None if is_same else _swapped(sentence, one, other)
    return _with(sentence, random.choice(found), _other_figure(random.choice(found)[0], random))


_FIGURE = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?![\w/-]|[.,]\d)")


def _is_in_date(sentence: str, figure: re.Match[str]) -> bool:
    around = sentence[max(0, figure.start() - 6) : figure.end() + 6]
    return bool(re.search(r"tháng|ngày|năm|quý", around))


def _other_figure(figure: str, random: Random) -> str:
    digits = list(figure)
    places = [place for place, digit in enumerate(digits) if digit.isdigit()]
    place = random.choice(places)
    digits[place] = str((int(digits[place]) + random.randint(1, 9)) % 10)
    if int(re.sub(r"\D", "", "".join(digits))) == int(re.sub(r"\D", "", figure)):
        digits[place] = "7"
    return "".join(digits)


def _with(sentence: str, match: re.Match[str], new: str) -> str | None:
    altered = sentence[: match.start()] + new + sentence[match.end() :]
    return altered if _figure_of(new) != _figure_of(match[0]) else None


def _figure_of(text: str) -> str:
    return re.sub(r"(?<!\d)0+(?=\d)", "", text).lower()


def _swapped(sentence: str, one: re.Match[str], other: re.Match[str]) -> str:
    first, last = sorted((one, other), key=lambda match: match.start())
    middle = sentence[first.end() : last.start()]
    return f"{sentence[: first.start()]}{last[0]}{middle}{first[0]}{sentence[last.end() :]}"


def date(sentence: str, random: Random, stock: Stock) -> str | None:
    """Another day, month or year; a month for a day; two dates changed about."""
    found = list(_DATE.finditer(sentence))
    if not found:
        return None
    if len(found) > 1 and random.random() < 0.3:
        one, other = random.sample(found, 2)
        is_same = _figure_of(one[0]) == _figure_of(other[0])
        return None if is_same else _swapped(sentence, one, other)
    match = random.choice(found)
    numbers = list(re.finditer(r"\d+", match[0]))
    which = random.choice(numbers)
    new = str(_other_date_part(int(which[0]), random)).zfill(len(which[0]))
    return _with(sentence, match, match[0][: which.start()] + new + match[0][which.end() :])


_DATE = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}|\d{1,2} tháng \d{1,2}(?: năm \d{4})?|(?<![\d/])\d{1,2}/\d{4}|"
    r"(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])|(?:tháng|năm) \d+"
)


def _other_date_part(part: int, random: Random) -> int:
    if part > 1900:
        return part + random.choice((-2, -1, 1, 2))
    return random.choice([one for one in range(1, 13) if one != part])


def code(sentence: str, random: Random, stock: Stock) -> str | None:
    """Another number of the document, or another issuer in it."""
    found = list(_CODE.finditer(sentence))
    if not found:
        return None
    match = random.choice(found)
    digits, letters = match[1], match[2]
    new = [
        f"{int(digits) + random.randint(1, 80)}{letters}",
        f"1{digits}{letters}",
        f"{digits}{re.sub('^-[^/]+', random.choice(('-CV', '-TB', '-BC')), letters)}",
        f"{digits}{re.sub('/.+$', random.choice(('/HU', '/TW', '/ĐU', '/TU')), letters)}",
    ]
    return _with(sentence, match, random.choice(new))


_CODE = re.compile(r"(?<![\w/-])(\d+)(-[A-ZĐa-zđ]+/[A-ZĐƯa-z-]+)")


def body(sentence: str, random: Random, stock: Stock) -> str | None:
    """Another body of the library, or of another level."""
    found = [one for one in BODY.finditer(sentence) if one[0] in stock.bodies]
    others = [one for one in stock.bodies if one.lower() not in sentence.lower()]
    if not found or not others:
        return None
    match = random.choice(found)
    return sentence[: match.start()] + random.choice(others) + sentence[match.end() :]


BODY = re.compile(
    r"(?:Ban (?:Thường vụ|Tổ chức|Tuyên giáo|Dân vận|Nội chính|Chấp hành|Bí thư|Chỉ đạo)|"
    r"Bộ Chính trị|Ủy ban Kiểm tra|Văn phòng|Ủy ban nhân dân|Hội đồng nhân dân|Thường trực|"
    r"(?:Quận|Tỉnh|Thành|Huyện|Đảng) ủy)(?: (?:Quận|Tỉnh|Thành|Huyện|Đảng) ủy| Trung ương)?"
)


def name(sentence: str, random: Random, stock: Stock) -> str | None:
    """Another person, one syllable of the name changed or left out."""
    found = [one for one in stock.persons if one in sentence]
    others = [one for one in stock.persons if one not in sentence]
    if not found or not others:
        return None
    here = random.choice(found)
    syllables = here.split()
    changed = [*syllables[:-1], random.choice(others).split()[-1]]
    shortened = syllables[:-1] if len(syllables) > 2 else changed
    new = " ".join(random.choice((random.choice(others).split(), changed, shortened)))
    return sentence.replace(here, new, 1) if new != here else None


PERSON = re.compile(
    r"(?:đồng chí|Đồng chí|đ/c|ông|bà|Ông|Bà) ((?:[A-ZĐÀ-Ỹ][a-zà-ỹ]+ ){1,3}[A-ZĐÀ-Ỹ][a-zà-ỹ]+)"
)


def negation(sentence: str, random: Random, stock: Stock) -> str | None:
    """A "không" or "chưa" put in or left out."""
    denials = list(re.finditer(r"(?<!\w)(?:không|chưa) (?!những|chỉ|ngừng|gian|khí)", sentence))
    if denials and random.random() < 0.7:
        match = random.choice(denials)
        return sentence[: match.start()] + sentence[match.end() :]
    verbs = list(_VERB.finditer(sentence))
    if not verbs:
        return None
    match = random.choice(verbs)
    denial = random.choice(("không ", "chưa ", "không được ", "không phải "))
    return sentence[: match.start()] + denial + sentence[match.start() :]


_VERB = re.compile(
    r"(?<!\w)(?<!không )(?<!chưa )(?:phải|cần|yêu cầu|tổ chức (?!đảng|cơ sở)|thực hiện|triển khai|"
    r"xây dựng|báo cáo (?!của)|hoàn thành|chủ trì|ban hành|gửi|kiểm tra|tham dự|nâng cao|rà soát|"
    r"tăng cường|phát huy|được|có|lập|nộp|họp)(?!\w)"
)


def modality(sentence: str, random: Random, stock: Stock) -> str | None:
    """A plan told as done, a wish as an order, a start as a deadline; or the word left out."""
    found = [one for one in _MOODS if re.search(rf"(?<!\w){one}(?!\w)", sentence, re.IGNORECASE)]
    if not found:
        return None
    here = random.choice(found)
    new = random.choice(_MOODS[here])
    pattern = rf"(?<!\w){here}(?!\w)\s?"
    return re.sub(pattern, f"{new} " if new else "", sentence, count=1, flags=re.IGNORECASE).strip()


_MOODS = {
    "dự kiến": ("", "chậm nhất", "đã", "bắt buộc"),
    "yêu cầu": ("đề nghị", "khuyến khích", "cho phép", "đã"),
    "đề nghị": ("yêu cầu", "chỉ đạo", "cấm", ""),
    "cần": ("phải", "có thể", "đã", ""),
    "phải": ("nên", "có thể", "không cần", ""),
    "có thể": ("phải", "sẽ", ""),
    "trước ngày": ("từ ngày", "sau ngày", "ngày"),
    "từ ngày": ("trước ngày", "đến ngày", "chậm nhất ngày"),
    "chậm nhất": ("sớm nhất", "dự kiến", ""),
    "ít nhất": ("nhiều nhất", "tối đa", ""),
    "không quá": ("ít nhất", ""),
    "sẽ": ("đã", "không"),
    "và": ("hoặc", "trừ"),
}


def half_invented(sentence: str, random: Random, stock: Stock) -> str | None:
    """A true beginning and an end from elsewhere, or from nowhere."""
    stem = sentence.rstrip(" .;")
    cuts = [match.start() for match in re.finditer(r"[,;]", stem)]
    stem = stem[: random.choice(cuts)] if cuts and random.random() < 0.5 else stem
    other = random.choice(stock.sentences).rstrip(" .;")
    parts = [one for one in re.split(r"[,;:]", other) if len(one.split()) > 3]
    strange = [one for one in parts if one.strip().lower() not in sentence.lower()]
    ends = [*_INVENTED, *(one.strip()[:1].lower() + one.strip()[1:] for one in strange[:2])]
    joint = random.choice((", ", " và ", ", đồng thời ", "; "))
    return f"{stem}{joint}{random.choice(ends)}."


_INVENTED = (
    "khen thưởng những đơn vị làm tốt",
    "xử lý nghiêm các đơn vị chậm trễ",
    "lấy đó làm căn cứ xếp loại cuối năm",
    "kinh phí do ngân sách cấp",
    "báo cáo Trung ương xem xét",
    "giao Công an phối hợp bảo vệ",
    "áp dụng cho cả khối doanh nghiệp nước ngoài",
    "nhằm chào mừng ngày lễ lớn",
)


def unit(sentence: str, random: Random, stock: Stock) -> str | None:
    """A million for a thousand million, a month for a day, a share for a number."""
    return _exchanged(sentence, _UNITS, random)


_UNITS = {
    r"(?<=\d )triệu": ("tỷ", "nghìn"),
    r"(?<=\d )tỷ": ("triệu",),
    r"(?<=\d )ngày(?! \d)": ("tháng", "tuần"),
    r"(?<=\d )tháng(?! \d)": ("ngày", "năm"),
    r"(?<=\d)%": ("",),
    r"(?:hằng|hàng|mỗi) (?:tháng|quý|năm|tuần)": ("hằng ngày", "hai năm một lần"),
}


def bound(sentence: str, random: Random, stock: Stock) -> str | None:
    """The most for the least, after for before, rose for fell."""
    return _exchanged(sentence, _BOUNDS, random)


_BOUNDS = {
    "ít nhất|tối thiểu": ("nhiều nhất", "đúng"),
    "nhiều nhất|tối đa": ("ít nhất", "tối thiểu"),
    "không quá": ("hơn", "từ"),
    "trước (?=ngày|tháng|\\d)": ("sau ", "từ "),
    "sau (?=ngày|tháng|\\d)": ("trước ", "đến "),
    "chậm nhất": ("sớm nhất",),
    "trên (?=\\d)": ("dưới ",),
    "dưới (?=\\d)": ("trên ",),
    "tăng (?=\\d|từ|thêm)": ("giảm ",),
    "giảm (?=\\d|từ|còn)": ("tăng ",),
    "đến hết": ("từ đầu",),
}


def role(sentence: str, random: Random, stock: Stock) -> str | None:
    """Another office, or another part in the matter."""
    return _exchanged(sentence, _ROLES, random)


_ROLES = {
    "Phó (?=Bí thư|Chủ tịch|Trưởng|trưởng)": ("",),
    "(?<!Phó )Bí thư": ("Phó Bí thư", "Chủ tịch"),
    "(?<!Phó )Chủ tịch": ("Phó Chủ tịch", "Bí thư"),
    "(?<!Phó )Trưởng (?=[Bb]an|đoàn|Đoàn)": ("Phó Trưởng ",),
    "chủ trì": ("dự", "vắng mặt tại"),
    "theo dõi": ("chủ trì",),
    "phối hợp": ("chỉ đạo",),
}


def quantity(sentence: str, random: Random, stock: Stock) -> str | None:
    """All for some, only for also."""
    return _exchanged(sentence, _QUANTITIES, random)


_QUANTITIES = {
    "[Cc]ác (?=chi bộ|đơn vị|cấp ủy|đảng bộ|địa phương)": ("tất cả các ", "một số "),
    "[Mm]ỗi (?=chi bộ|đơn vị|đảng viên|tổ)": ("một số ", "tất cả "),
    "tất cả|toàn bộ": ("một số", "hầu hết"),
    "một số": ("tất cả", "toàn bộ"),
    "trong đó": ("tất cả", "riêng"),
}


def _exchanged(sentence: str, table: Mapping[str, Sequence[str]], random: Random) -> str | None:
    found = [
        (match, new)
        for pattern, others in table.items()
        for match in re.finditer(pattern if pattern[0] == "(" else rf"\b(?:{pattern})", sentence)
        for new in others
    ]
    if not found:
        return None
    match, new = random.choice(found)
    return sentence[: match.start()] + new + sentence[match.end() :]


KINDS: dict[str, Callable[[str, Random, Stock], str | None]] = {
    "number": number,
    "date": date,
    "code": code,
    "body": body,
    "name": name,
    "negation": negation,
    "modality": modality,
    "half invented": half_invented,
    "unit": unit,
    "bound": bound,
    "role": role,
    "quantity": quantity,
}
