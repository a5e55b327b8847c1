"""What is asked of one person by name: age and birth, kin, a monthly sum. Only a sentence that says
it of that very person tells it; the next man's age stands all too near."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from bot.people import names
from bot.question import Question
from bot.spans import Candidate
from corpus.text import CAPITALS, canonical, fold

_ADDRESS = (
    r"(?:dong chi|ong|ba|anh|chi|cu|co|chu|bac|em|thay|me|thuong binh|benh binh|nghe nhan|bac si|"
    r"giam doc|cuu chien binh|can bo|dang vien|nguoi co cong|gia lang|bi thu|chu tich)"
)
_NAME = (
    r"(?P<name>(?!(?:nhan|duoc|huong|giu|mat|song|ve|di|den|bi|tham|tang|noi|ke|phat|dang|da|"
    r"vua|moi|se|the|nay|do|ay|nao|ta|em|la|ten|bao|may|sinh|dang|viet|bo|uy|dan|ca|ban|minh|con|"
    r"gioi|cua|trong|o|cac|nhung|doi|ay|lam|tinh|xa|huyen|phuong|thon)\b)[^\W\d_][\w'’]*"
    r"(?: (?!(?:sinh|nam|thang|nay|hien|bao|moi|duoc|dc|lanh|nhan|huong|tuoi|ten|may|o|vo|co|lam|"
    r"bay|thi\W|hang|dang|cua|xa|thon|phuong|vao|ngay|luong|ra|bi|cho|mot|mat|que|vua|da|gio|"
    r"tai|trong|ban|buon|huyen|tinh|ap)\b)[^\W\d_][\w'’]*){0,3})"
)
_SOMEBODY = rf"(?<!\w){_ADDRESS} {_NAME}"
_KIN = (
    r"(?P<kin>vo|chong|con trai|con gai|con dau|con re|bo me|cha me|ba me|bo|cha|anh trai|em trai|"
    r"chi gai|em gai|ong noi|ba noi|con)"
)
_KIN_SPELLED = frozenset(
    "vợ|chồng|con trai|con gái|con dâu|con rể|bố mẹ|cha mẹ|ba mẹ|bố|cha|anh trai|em trai|chị gái|"
    "em gái|ông nội|bà nội|con".split("|")
)
_OF_MANY_MEANINGS = ("con", "bo", "cha", "chong", "vo")  # without their marks
_AGE = re.compile(r"(?<!\w)(?:(?:bao nhieu|may) tuoi(?! dang)|tuoi (?:may|bao nhieu))(?!\w)")
_BIRTH = re.compile(
    r"(?<!\w)(?:tuoi (?:con )?gi|(?:nam|ngay) sinh|"
    r"sinh (?:vao )?(?:ngay|thang|nam)(?: \w+){0,4}? (?:nao|may|bao nhieu|gi))(?!\w)"
)
_KIN_OF = re.compile(rf"(?<!\w)(?<!chi )(?<!can )(?<!dang ){_KIN} (?:cua )?{_SOMEBODY}")
_SUM = re.compile(
    r"(?<!\w)(?:luong huu|luong(?! thuc)|tro cap|phu cap|thu nhap)(?: \w+){0,5}? (?:bao nhieu|may)"
    r"(?! (?:nguoi|ho|suat|dot|lan))(?!\w)|(?<!\w)(?:bao nhieu|may)(?: tien)? "
    r"(?:luong|tro cap|phu cap|thu nhap)(?!\w)"
)
_BORN = r"(?:sinh (?:nam|ngay|thang)? ?\d|(?:nam|ngay) sinh|\(\d{4}\))"
_AGED = rf"(?:\d{{1,3}} tuoi(?! dang)|tuoi \d|{_BORN})"
_SUM_OF = re.compile(
    r"(?<!\w)(?:luong(?! thuc)|tro cap|phu cap|thu nhap|phung duong|moi thang)(?!\w)"
)
_MONEY = re.compile(r"\d ?(?:dong|trieu|nghin|ngan|d)(?!\w)")
# Typed small, "đảng viên đi làm" names nobody.
_OF_MANY = re.compile(r"(?:dang vien|can bo|nguoi co cong|co(?= luong)) ")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_CAPITAL = re.compile(rf"(?<!\w)[{CAPITALS}]")


@dataclass(frozen=True)
class _Asked:
    name: tuple[str, ...]  # folded
    tells: Callable[[str, int, int], bool]  # of a text and where it names the person


def lacks_of_person(question: Question, span: Candidate) -> bool:
    asked = _asked(question)
    if asked is None:
        return False
    text = canonical(span.said)
    return not any(asked.tells(text, *place) for place in _places(asked.name, text))


def telling_of_person(question: Question, spans: Iterable[Candidate]) -> Candidate | None:
    return next((one for one in spans if not lacks_of_person(question, one)), None)


def _asked(question: Question) -> _Asked | None:
    text = canonical(question.text)
    folded = " ".join(fold(text).split())
    kin = _KIN_OF.search(folded)
    if kin and _is_kin(kin, text):
        return _Asked(tuple(kin["name"].split()), _of_kin(kin["kin"], " ten " in f"{folded} "))
    name = _named(folded, text)
    if name and (_AGE.search(folded) or _BIRTH.search(folded)):
        return _Asked(name, _is_aged if _AGE.search(folded) else _is_born)
    less_name = folded.replace(" ".join(name), " ")  # "bà Lương Thị Cút" is paid no wage
    return _Asked(name, _is_paid) if name and _SUM.search(less_name) else None


def _is_kin(found: re.Match[str], text: str) -> bool:
    """ "chi bộ cơ quan" is of no father, and "còn anh Định" of no child."""
    printed = " ".join(text.split())
    if text.isascii():
        return found["kin"] not in _OF_MANY_MEANINGS
    is_kin = printed[found.start("kin") : found.end("kin")].lower() in _KIN_SPELLED
    return is_kin and (text.islower() or _is_written(found["name"].split(), text))


def _named(folded: str, text: str) -> tuple[str, ...]:
    printed = names(text)
    if printed:
        return tuple(fold(printed[0]).split())
    is_small = text.islower()
    found = [
        one["name"].split()
        for one in re.finditer(_SOMEBODY, folded)
        if not (is_small and _OF_MANY.match(one[0]))
    ]
    return next((tuple(one) for one in found if is_small or _is_written(one, text)), ())


def _is_written(name: list[str], text: str) -> bool:
    """With its capital: "cô giáo", "em học sinh" are nobody."""
    words = (word for word in _WORD.findall(text) if word[0].isupper())
    return name[-1] in map(fold, words)


def _places(name: tuple[str, ...], text: str) -> Iterator[tuple[int, int]]:
    """By the last two words, by the last behind an address; the last of a name where no more was
    typed."""
    words = list(_WORD.finditer(text))
    said = [fold(one[0]) for one in words]
    last = {fold(one.split()[-1]) for one in names(text)}
    for at, word in enumerate(words):
        if not (word[0][0].isupper() and said[at] == name[-1]):
            continue
        before = said[max(at - 1, 0)]
        is_full = before == name[-2] if len(name) > 1 else name[0] in last
        if is_full or re.fullmatch(_ADDRESS, before):
            yield word.start(), word.end()


def _is_aged(text: str, start: int, end: int) -> bool:
    return _stands_beside(_AGED, text, start, end)


def _is_born(text: str, start: int, end: int) -> bool:
    return _stands_beside(_BORN, text, start, end)


def _stands_beside(figure: str, text: str, start: int, end: int) -> bool:
    """No other person between the two."""
    folded = fold(text)
    behind = re.match(rf"[^.;]{{0,60}}?{figure}", folded[end:])
    if behind and not names(text[end : end + behind.end()]):
        return True
    ahead = re.search(rf"(?<!\w){figure}[^.;]{{0,25}}$", folded[:start])
    return bool(ahead) and not _CAPITAL.search(text[ahead.start() + 1 : start].rpartition(",")[0])  # type: ignore[union-attr]


def _is_paid(text: str, _start: int, _end: int) -> bool:
    return bool(_MONEY.search(fold(text)) and _SUM_OF.search(fold(text)))


def _of_kin(kin: str, asks_name: bool) -> Callable[[str, int, int], bool]:
    said = re.compile(rf"(?<!\w){kin}(?! chong)(?!\w)")

    def tells(text: str, start: int, end: int) -> bool:
        found = said.search(fold(text))
        if found is None:
            return False
        rest = text[found.end() : start] + text[max(end, found.end()) :]
        return not asks_name or bool(_CAPITAL.search(rest))

    return tells
