"""What tells one of a kind from the next: "khóa IV", "lần thứ 3", the place that is named."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.question import Question, without_numbers
from corpus.text import CAPITALS, canonical, fold, syllables

_KINDS = (
    "khoa|lan thu|lan|dot|ky hop thu|ky hop|phien hop thu|nhiem ky thu|khu pho|to dan pho|thon|"
    "chuong|dieu|khoan|muc|dai hoi lan thu|hoi nghi lan thu|giai doan|chuyen de|phan"
)
_ONE = re.compile(
    rf"\b(?P<kind>{_KINDS}) (?:so |thu )?(?P<which>\d{{1,3}}(?!\d|[.,/]\d|%)|[ivx]{{1,5}}\b|"
    r"(?<=thu )(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b|"
    r"(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)\b(?= (?:cua|o|tai|co|la|duoc|do|thi|khi)|$))"
)
_COUNTED_OFF = frozenset("so loai nhom hang cap lan thu dot".split())
_AT = re.compile(r"^(?:o|tai|trong|cua|theo|vao|sau|truoc) ")  # "ở đợt 1" names "đợt 1"
_NUMBER = re.compile(
    r"(?:(?P<left>[a-z]+ [a-z]+) )?(?<![\w/.,-])(?P<number>\d{1,3})(?![\w/%-]|[.,]\d)"
    r"(?: (?P<right>[a-z]+(?: [a-z]+)?))?"
)
# "Trưởng đoàn kiểm tra số 5", of a paper that sets up "Đoàn số 1" to "Đoàn số 4".
_TEAM = re.compile(r"(?<!\w)(?P<kind>doan|to cong tac|tieu ban|lop|cum) (?:[a-z]+ ){0,3}?so $")
_WORDS = ("", "nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
ORDINAL = rf"(?:\d{{1,2}}|[ivx]{{1,5}}|{'|'.join(_WORDS[1:])})(?!\w)"
_ROMAN = {"i": 1, "v": 5, "x": 10}
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_ORDINALS_ONLY = frozenset(("lan", "phan", "dieu", "muc", "khoan", "dot"))
_WORD = r"[^\W\d_]+"
# Not "tỉnh ủy", nor "các xã, phường gửi": of all of them no name follows.
_AREA = re.compile(
    r"(?<!xa )(?<!phuong )(?<!quan )(?<!huyen )(?<!cac )(?<!moi )(?<!tung )(?<!nhung )"
    r"\b(?:xa|phuong|quan|huyen|tinh|thi tran|thi xa|thanh pho|thon|dac khu) "
    r"(?!uy\b|doan\b|doi\b|dang\b|xa\b|phuong\b)(\w+) (\w+)\b"
)


_NUMBERED_AREA = re.compile(
    r"(?<!\w)(?:quan|phuong|xa|huyen|tinh|thanh pho|thi xa|thi tran|dac khu|tp) \d+(?!\w)"
)
# "… của xã Nậm Lúa Công an xã phải làm gì": what follows the place, in one breath.
_UNIT_BEHIND = (
    r"(?!\s(?:Công an|Văn phòng|Mặt trận|Đảng ủy|Ủy ban|Trạm [YKT]|Hạt Kiểm|Đồn Biên|"
    r"Đoàn (?:Thanh|xã|phường)|Hội (?:Phụ|Nông|Cựu|Liên|Người|Chữ)|Phòng (?:Kinh|Văn|Nội|Tài|Giáo)|"
    r"Ban (?:Xây|Tổ|Tuyên|Dân|Chỉ|Quản|Nội)|Trường (?:Tiểu|Trung|Mầm|TH))(?!\w))"
)
NAMED_AREA = re.compile(
    r"(?<!\w)(?i:quận|phường|xã|huyện|tỉnh|thành phố|thị xã|thị trấn|đặc khu|tp\.?|"
    r"quan|phuong|xa|huyen|tinh|thanh pho|thi xa|thi tran|dac khu)\s+"
    rf"(?P<name>[{CAPITALS}][^\W\d_{CAPITALS}]+(?:{_UNIT_BEHIND}\s[{CAPITALS}][^\W\d_{CAPITALS}]+){{0,2}})"
    r"(?!\w)"
)
_PROVINCES = (
    "An Giang|Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|"
    "Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|"
    "Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|"
    "Hồ Chí Minh|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|"
    "Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|"
    "Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|"
    "Thanh Hóa|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái"
).split("|")

_PLAIN_PROVINCE = re.compile(
    rf"(?<!\w)(?:o|tai|tinh|thanh pho) ({'|'.join(map(fold, _PROVINCES))})(?!\w)"
)


def other_ordinal(question: str, article: str) -> bool:
    """The article (folded) tells of another one of the same kind, and never of this one."""
    told = set(_ordinals(article))
    kinds = {kind for kind, _ in told}
    asked = set(_ordinals(" ".join(fold(question).split())))
    return any(kind in kinds and (kind, which) not in told for kind, which in asked)


def other_number(question: str, article: str) -> bool:
    """The same words beside another number only: "khu dân cư số 6" where the article (folded, in
    single spaces) knows "khu dân cư số 5", "80 năm tuổi" where it knows "75 năm tuổi"."""
    asked = re.sub(r"(?<!\d)0+(?=\d)", "", " ".join(fold(question).split()))
    return any(
        others and number not in others
        for number, beside in _beside(asked)
        for others in [{other.lstrip("0") for other in re.findall(beside, article)}]
    )


def _beside(asked: str) -> Iterator[tuple[str, str]]:
    """Each number that is no part of a date, a share or a document's number, with a pattern for
    numbers beside the same words."""
    for match in _NUMBER.finditer(asked):
        left, right = _AT.sub("", match["left"] or ""), match["right"]
        team = _TEAM.search(asked[: match.start("number")])
        if team:
            kind = rf"(?<!\w){team['kind']} (?:[a-z]+ ){{0,3}}?(?:so )?"
            yield match["number"], rf"{kind}0?(\d{{1,2}})(?!\w|[.,/-]\d|%)"
        elif left and left.split()[-1] in _COUNTED_OFF:
            yield match["number"], rf"(?<!\w){re.escape(left)} (\d{{1,3}})(?!\w|[.,/-]\d|%)"
        if right and left and right.split()[0] in ("nam", "tuoi"):
            unit = right.split()[0]
            yield match["number"], rf"(?<!\w){re.escape(left)} (\d{{1,3}}) {unit}(?!\w)"
        if right and " " in right and right.split()[0] in ("nam", "tuoi"):
            unit, event = right.split()
            yield match["number"], rf"(?<![\w/.,-])(\d{{1,3}}) {unit}(?: ngay)? {event}(?!\w)"


def _ordinals(folded: str) -> Iterator[tuple[str, int]]:
    for match in _ONE.finditer(folded):
        kind = match["kind"].removesuffix(" thu")
        which = ordinal(match["which"])
        if which and not (kind in _ORDINALS_ONLY and match["which"] in _WORDS and kind != "lan"):
            yield kind, which


def ordinal(which: str) -> int:
    """Of a figure, a folded word as in `ORDINAL`, or a Roman number."""
    if which.isdigit():
        return int(which)
    if which in _WORDS:
        return _WORDS.index(which)
    values = [_ROMAN[letter] for letter in which]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


_FIGURES = {roman: str(at) for at, roman in enumerate(_ROMANS, start=1)}
_EITHER = {**_FIGURES, **{figure: roman for roman, figure in _FIGURES.items()}}
_BEFORE = frozenset("khoa hoi thu quy chuong lan ky phan".split())


def numbered_otherwise(tokens: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Neighbours with the number in its other form: "khoa xvi" is "khoa 16", and back."""
    for left, right in pairwise(tokens):
        if left in _BEFORE and right in _EITHER:
            yield left, _EITHER[right]


def areas(question: Question) -> list[str]:
    """Places named in the question, folded: the plain ones and, typed without diacritics or
    capitals, provinces and two syllables after "xa", "phuong" … that say something."""
    found = named_areas(question)
    flat = f" {' '.join(syllables(question.text))} "
    if question.text.isascii():
        found += [name for name in map(fold, _PROVINCES) if f" {name} " in flat]
    if found or not question.text.islower():
        return found
    content = set(question.content)
    typed = (f"{one} {two}" for one, two in _AREA.findall(flat) if content.issuperset((one, two)))
    return list(typed)


def typed_areas(question: Question) -> Iterator[tuple[str, str]]:
    """Places typed without capitals, folded, with the syllable behind them: ("lung tao", "ha")."""
    flat = f" {' '.join(syllables(question.text))} "
    for match in _AREA.finditer(flat) if question.text.islower() else ():
        behind = flat[match.end() :].split()
        if behind and behind[0] not in question.light:
            yield f"{match[1]} {match[2]}", behind[0]


def _called(match: re.Match[str]) -> str:
    """ "Vinh" alone is a word of many others."""
    name = syllables(match["name"])
    return " ".join(name if len(name) > 1 else syllables(match[0]))


def named_areas(question: Question) -> list[str]:
    """Those that are plainly names: after "xã", "phường" … with a capital or a number, and
    provinces spelled with their marks."""
    spelled = f" {' '.join(re.findall(_WORD, canonical(question.text).lower()))} "
    words = without_numbers(question.text, question.references)
    found = [_called(match) for match in NAMED_AREA.finditer(words)]
    if question.text.isascii():
        found += _PLAIN_PROVINCE.findall(" ".join(syllables(question.text)))
    found += [fold(name) for name in _PROVINCES if f" {name.lower()} " in spelled]
    return [*dict.fromkeys(found), *_NUMBERED_AREA.findall(fold(question.text))]


# "Thứ hai" alone is a Monday.
_TURN = re.compile(
    r"(?<!\w)(?:lan|ky|dot|phien|vong)(?: thu)? (dau|nhat|nhi|hai|ba|tu|bon|\d{1,2})(?![\w/])"
)
_TURNS = {"dau": 1, "nhat": 1, "nhi": 2, "hai": 2, "ba": 3, "tu": 4, "bon": 4}


def other_turn(question: str, text: str) -> bool:
    """ "Phiên thứ nhì", told of "phiên lần đầu"."""
    asked, told = _turns(question), _turns(text)
    return bool(asked and told) and not asked & told


def _turns(text: str) -> set[int]:
    found = _TURN.findall(" ".join(fold(text).split()))
    return {_TURNS.get(one) or int(one) for one in found}
