"""A text as the gate compares it: words and values in order, each with the break before it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from bot.values import Value, placed_in
from corpus.glossary import entries
from corpus.text import canonical

Break = Literal[0, 1, 2, 3]  # none; comma, dash, colon, bracket; end of a sentence or item; source
Key = str | Value


@dataclass(frozen=True)
class Token:
    """`key` is a lower-case syllable or a value in its one form; `is_name` if written large."""

    key: Key
    text: str
    before: Break
    is_name: bool
    colon: bool = False  # the break before is a colon
    semicolon: bool = False
    slash: bool = False
    word: str = field(init=False, compare=False, repr=False)  # "" of a value
    value: Value | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        is_word = isinstance(self.key, str)
        object.__setattr__(self, "word", self.key if is_word else "")
        object.__setattr__(self, "value", None if is_word else self.key)


_WORD = re.compile(r"[Đđ]/c(?!\w)|T\.Ư|UV\.BTV|[^\W_]+")
_STRONG = re.compile(r"[;!?…\n•●]|\.{2,}|\./\.|\.(?=\s|[\"')\]]|$)")
_WEAK = re.compile(r"[,:()\[\]\"'|«»*/-]")
_INITIAL = re.compile(r"(?:TP|TX|TT|Tp|TS|ThS|PGS|GS|Th|Q|P|H)$")


@lru_cache(maxsize=512)
def tokens(text: str) -> tuple[Token, ...]:
    even = canonical(text)
    spread: list[Token] = []
    last = 0
    for start, end, key, is_name in _placed(even):
        between = even[last:start]
        before = (
            _break(even[max(0, last - 4) : last], between, isinstance(key, str), is_name)
            if between
            else 0
        )
        spread.extend(
            _expanded(
                Token(key, even[start:end], before, is_name, ":" in between, ";" in between,
                      between == "/")
            )
        )  # fmt: skip
        last = end
    found = list(_alike(list(_each_time(list(_both_bodies(spread))))))
    return tuple(_years(_multiplied(list(_in_words(found)))))


def _placed(text: str) -> Iterator[tuple[int, int, Key, bool]]:
    last = 0
    for one in placed_in(text):
        yield from _words(text, last, one.start)
        yield one.start, one.end, one.value, False
        last = one.end
    yield from _words(text, last, len(text))


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, int, Key, bool]]:
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        yield match.start(), match.end(), word.lower(), word[0].isupper()


def _break(head: str, between: str, is_word: bool, is_name: bool) -> Break:
    if between == " ":
        return 0
    if _STRONG.search(between):
        is_abbreviation = between.strip() == "." and is_name and _INITIAL.search(head)
        return 0 if is_abbreviation else 2
    if between == "-" or (between == "/" and not is_word):
        return 0  # "2020-2025", "kinh tế-xã hội", "13/13"
    return 1 if _WEAK.search(between) else 0


def _expanded(token: Token) -> Iterator[Token]:
    """ "BTV" -> "ban", "thường", "vụ"; the first keeps the break."""
    full = _abbreviations().get(token.text) if token.word else None
    if not full:
        yield token
        return
    for place, word in enumerate(full):
        before = token.before if place == 0 else 0
        is_name = word[0].isupper()
        is_first = place == 0
        yield Token(word.lower(), token.text, before, is_name, token.colon and is_first,
                    token.semicolon and is_first, token.slash and is_first)  # fmt: skip


@cache
def _abbreviations() -> dict[str, list[str]]:
    """Only those with one reading; "TT" and "CT" stay as they are."""
    table = {
        one.abbreviation: canonical(one.expansions[0].partition("(")[0]).split()
        for one in entries()
        if one.abbreviation and len(one.expansions) == 1 and not one.others
    }
    plain = {short: words for short, words in table.items() if all(map(str.isalpha, words))}
    return plain | _OTHERS


_OTHERS = {
    "Đ/c": ["đồng", "chí"],
    "TP": ["thành", "phố"],
    "Tp": ["thành", "phố"],
    "KSND": ["Kiểm", "sát", "nhân", "dân"],
    "VKSND": ["Viện", "Kiểm", "sát", "nhân", "dân"],
    "TAND": ["Tòa", "án", "nhân", "dân"],
}


# Each left form means what its right form means wherever it stands.
_ALIKE: dict[tuple[str, ...], tuple[str, ...]] = {
    tuple(one.split()): tuple(other.split())
    for one, other in (
        ("tối thiểu", "ít nhất"),
        ("muộn nhất", "chậm nhất"),
        ("không quá", "tối đa"),
        ("không vượt quá", "tối đa"),
        ("không được vượt quá", "tối đa"),
        ("không được quá", "tối đa"),
        ("cũng như", "và"),
        ("bao gồm", "gồm"),
        ("hàng ngày", "hằng ngày"),
        ("hàng tuần", "hằng tuần"),
        ("hàng tháng", "hằng tháng"),
        ("hàng quý", "hằng quý"),
        ("hàng năm", "hằng năm"),
        ("kể từ", "từ"),
        ("sử dụng", "dùng"),
        ("thay thế", "thay"),
        ("thay cho", "thay"),
        ("tham dự", "dự"),
        ("thành lập", "lập"),
        ("hoàn tất", "hoàn thành"),
        ("nhằm mục đích", "để"),
        ("với mục đích", "để"),
        ("không kể", "trừ"),
        ("không tính", "trừ"),
        ("mét khối", "m3"),
        ("mét vuông", "m2"),
        ("ra văn bản", "ban hành văn bản"),
        *(
            (f"ra {kind}", f"ban hành {kind}")
            for kind in (
                "nghị quyết",
                "kế hoạch",
                "chỉ thị",
                "hướng dẫn",
                "kết luận",
                "quyết định",
                "thông báo",
                "công văn",
                "quy định",
                "chương trình",
                "thông tri",
            )
        ),
        ("cùng với", "với"),
        ("trong vòng", "trong"),
        ("trong khoảng từ", "từ"),
        ("chứ không", "không"),
        ("xóa bỏ", "bỏ"),
        ("không dưới", "ít nhất"),
        ("không ít hơn", "ít nhất"),
        ("không kéo dài quá", "tối đa"),
        ("không nhiều hơn", "tối đa"),
        ("khi đó", "lúc đó"),
        ("trong thời hạn", "trong"),
        ("trong thời gian", "trong"),
        ("không được phép", "không được"),
        ("nghiêm cấm", "cấm"),
        ("cho hay", "cho biết"),
        ("lần mỗi ngày", "lần một ngày"),
        ("lần mỗi tuần", "lần một tuần"),
        ("lần mỗi tháng", "lần một tháng"),
        ("lần mỗi quý", "lần một quý"),
        ("lần mỗi năm", "lần một năm"),
        ("lần trong ngày", "lần một ngày"),
        ("lần trong tuần", "lần một tuần"),
        ("lần trong tháng", "lần một tháng"),
        ("lần trong quý", "lần một quý"),
        ("lần trong năm", "lần một năm"),
        ("đồng mỗi tháng", "đồng một tháng"),
        ("đồng mỗi năm", "đồng một năm"),
        ("hạn chót", "hạn"),
        ("thời hạn chót", "thời hạn"),
        ("hạn cuối cùng", "hạn"),
        ("hạn cuối", "hạn"),
        ("ngay trong", "trong"),
        ("tổ quốc việt nam", "tổ quốc"),
    )
}


def _both_bodies(found: Sequence[Token]) -> Iterator[Token]:
    """ "chi, đảng bộ" -> "chi bộ, đảng bộ"."""
    for at, token in enumerate(found):
        yield token
        if token.word != "chi":
            continue
        spoken = tuple(one.word for one in found[at + 1 : at + 4])
        joint = spoken[1:] if spoken[:1] == ("và",) else spoken[:2]
        is_first = at + 2 < len(found) and (found[at + 1].before == 1 or spoken[:1] == ("và",))
        if is_first and joint in (("đảng", "bộ"), ("đảng", "ủy")):
            yield replace(token, key=joint[1], before=0, is_name=False)


_PERIODS = frozenset("ngày tuần tháng quý năm".split())


def _each_time(found: Sequence[Token]) -> Iterator[Token]:
    """ "2 lần/năm" -> "2 lần một năm"; "500.000 đồng/hộ", "500.000 đồng mỗi hộ" -> "500.000 đồng
    một hộ"."""
    for at, token in enumerate(found):
        behind = found[at - 1].word if at else ""
        is_rate = token.slash and bool(token.word) and (
            behind == "đồng" or (behind in _RATED and token.word in _PERIODS))  # fmt: skip
        if is_rate:
            yield replace(token, key="một", before=0)
        is_each = token.word == "mỗi" and behind == "đồng" and not token.before
        yield replace(token, before=0) if is_rate else (
            replace(token, key="một") if is_each else token)  # fmt: skip


_RATED = frozenset("lần đồng".split())
_HEADS = frozenset(one[0] for one in _ALIKE)


def _alike(found: Sequence[Token]) -> Iterator[Token]:
    at = 0
    while at < len(found):
        length = _length(found, at) if found[at].word in _HEADS else 0
        if not length:
            yield found[at]
            at += 1
            continue
        told = _ALIKE[tuple(one.word for one in found[at : at + length])]
        said = {one.word: one for one in found[at : at + length]}
        yield from (replace(said.get(word, found[at]), key=word,
                            before=0 if place else found[at].before)
                    for place, word in enumerate(told))  # fmt: skip
        at += length


def _length(found: Sequence[Token], at: int) -> int:
    for length in (4, 3, 2):
        stretch = found[at : at + length]
        is_whole = not any(one.before for one in stretch[1:])
        if is_whole and tuple(one.word for one in stretch) in _ALIKE:
            return length
    return 0


_UNITS_BEHIND_TEN = {"một": 1, "mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}


def _in_words(found: Sequence[Token]) -> Iterator[Token]:
    """ "mười hai" -> 12, "hai mươi lăm" -> 25, "hai mươi" -> 20."""
    at = 0
    while at < len(found):
        length, number = _spoken_number(found, at)
        yield replace(found[at], key=Value("count", (str(number),))) if length > 1 else found[at]
        at += length


def _spoken_number(found: Sequence[Token], at: int) -> tuple[int, int]:
    """How many words it takes and what they come to; one word is left as it is."""
    tens, next_at = _worded(found, at), at + 1
    if 2 <= tens <= 9 and _is_tens(found, next_at):
        tens, next_at = tens * 10, next_at + 1
    elif tens != 10:
        return 1, 0
    units = _unit_behind_ten(found, next_at)
    return next_at - at + (units > 0), tens + units


def _worded(found: Sequence[Token], at: int) -> int:
    value = found[at].value if at < len(found) else None
    told = str(value.parts[0]) if value is not None and value.kind == "count" else ""
    return int(told) if told.isdigit() else 0


def _is_tens(found: Sequence[Token], at: int) -> bool:
    value = found[at].value if at < len(found) and not found[at].before else None
    return value == Value("count", ("x10",))


def _unit_behind_ten(found: Sequence[Token], at: int) -> int:
    if at >= len(found) or found[at].before:
        return 0
    told = _worded(found, at)
    return told if 0 < told < 10 else _UNITS_BEHIND_TEN.get(found[at].word, 0)


def _multiplied(found: Sequence[Token]) -> Iterator[Token]:
    """ "18,5 triệu" -> 18500000."""
    at = 0
    while at < len(found):
        product = _product(found[at], found[at + 1]) if at + 1 < len(found) else None
        product = product or _hour(found[at : at + 2])
        yield product or found[at]
        at += 2 if product else 1


def _hour(told: Sequence[Token]) -> Token | None:
    """ "hai giờ" -> 2 giờ, which is read as one value."""
    value = told[0].value
    if len(told) < 2 or told[1].word != "giờ" or told[1].before:
        return None
    if value is None or value.kind != "count" or not _is_hour(value):
        return None
    return replace(told[0], key=Value("time", (int(str(value.parts[0])), 0)))


def _is_hour(value: Value) -> bool:
    return str(value.parts[0]).isdigit() and int(str(value.parts[0])) <= 24


def _product(one: Token, unit: Token) -> Token | None:
    if unit.before or one.value is None or unit.value is None:
        return None
    if one.value.kind != "number" or unit.value.kind != "count" or unit.word:
        return None
    number, times = str(one.value.parts[0]), str(unit.value.parts[0])
    if not re.fullmatch(r"\d+(?:\.\d+)?", number) or times not in _THOUSANDS:
        return None
    told = f"{(Decimal(number) * int(times)).normalize():f}"
    return replace(one, key=Value("number", (told,)), text=f"{one.text} {unit.text}")


_THOUSANDS = frozenset(("1000", "1000000", "1000000000"))


def _years(given: Iterable[Token]) -> Iterator[Token]:
    """The 2023 of "năm 2023" is a year and no count of anything."""
    found = list(given)
    for place, token in enumerate(found):
        value = token.value
        is_year = value and value.kind == "number" and re.fullmatch(r"(?:19|20)\d\d", token.text)
        if is_year and place and (found[place - 1].word in ("năm", "kỳ") or _is_when(found, place)):
            yield replace(token, key=Value("date", (None, None, int(token.text))))
        else:
            yield token


_COUNTED = frozenset(
    "người đồng triệu tỷ tỉ hộ chi đảng đoàn hội cán học lượt ngày tháng m2 m3 ha km tấn kg "
    "con cây căn suất đơn cuộc buổi lớp bộ hồ bài cơ thôn bản khu tổ xã phường trường trang".split()
)
_UNTIL = frozenset("đến tới từ trước sau hết".split())


def _is_when(found: Sequence[Token], place: int) -> bool:
    """The 2030 of "Đến 2030 tuổi thọ …", which counts nothing."""
    counts = place + 1 < len(found) and not found[place + 1].before and (
        found[place + 1].word in _COUNTED)  # fmt: skip
    return not counts and not found[place].before and found[place - 1].word in _UNTIL


def folded_forms(value: Value) -> tuple[Value, ...]:
    """What a source that says `value` also says: the same day without its year, and a number in
    words."""
    if value.kind == "number":
        return value, Value("count", value.parts)
    if value.kind == "count" and str(value.parts[0]).isdigit():
        return value, Value("number", value.parts)
    if value.kind == "date" and value.parts[2] is not None and value.parts[1] is not None:
        return value, Value("date", (*value.parts[:2], None))
    if value.kind == "quarter":
        return value, Value("quarter", (value.parts[0], None))
    return (value,)
