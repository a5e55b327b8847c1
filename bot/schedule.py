"""Questions that the calendar answers: "sắp tới có hạn gì", "quý này việc nào quá hạn", "các mốc
của Kết luận 170"."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Literal

from bot.due_words import plainly
from bot.filters import Period
from bot.question import Question, understand
from bot.units import is_work
from corpus.addressees import kinds, syllables_of_kinds
from corpus.text import CAPITALS, fold, syllables

Side = Literal["ahead", "behind", "all"]
Moment = Literal["DEADLINE", "START", "PLANNED", "RECUR"]

_MOMENT = r"(?:thoi han|han chot|han nop|han(?! che| muc| hep| han)|deadline|moc|lich|viec)"
_WHAT = r"(?:gi|nao|nhung gi|khong|bao nhieu)"
_AHEAD = re.compile(
    r"(?<!\w)(?:sap toi|sap (?:den|het|qua) han|sap (?:phai|co)|"
    r"(?:ky|lan|dot)(?: \w+){0,3} (?:toi|sau|tiep theo|ke tiep)(?! \d)|"
    r"toi day|thoi gian toi|con han|gan toi|"
    r"tiep theo|ke tiep|sap den|chua (?:den|toi|qua|het)(?: han)?|con (?:bao nhieu|may) ngay|"
    r"phia truoc|tu nay|"
    r"con (?:(?:nhung|cac|may|cai|gi|nao) ){0,3}(?:han(?! che| muc| hep)|moc|lich|deadline|viec)|"
    r"(?:han|moc|viec)(?: \w+){0,4}? gan nhat|"
    r"(?:can|phai|nen) (?:chu y|luu y|de y|nho|quan tam)(?: \w+){0,3} "
    r"(?:han|moc|thoi han|deadline))(?!\w)"
)
_BEHIND = re.compile(
    r"(?<!\w)(?:(?:da )?(?<!sap )(?<!no )(?<!chua )(?<!nua )(?<!nua thi )(?<!nua la )"
    r"(?:qua|het) han|tre han|da qua|bi tre|"
    r"cham han)(?!\w)"
)
# "Kỳ báo cáo quý tới": the next time, and not the quarter to come.
_NEXT_TIME = re.compile(r"(?<!\w)(?:ky|lan|dot)(?: \w+){0,4} (?:toi|sau|tiep theo|ke tiep)(?!\w)")
_TODAY = re.compile(r"(?<!\w)(?<!tu )(?<!den )(?:hom nay)(?!\w)(?! tro di)")
_LISTS = re.compile(
    rf"(?<!\w)(?:co|nhung|cac|liet ke|ke|danh sach|bao nhieu|may|xem|cho biet|tat ca|viec)"
    rf"(?: (?:nhung|cac|viec|cai|thoi|may))*"
    rf" {_MOMENT}|(?<!\w){_MOMENT}(?: \w+){{0,5}}? {_WHAT}(?!\w)|"
    r"(?<!\w)(?:phai|can) (?:lam|nop|bao cao|hoan thanh|xong) (?:nhung )?(?:viec )?gi(?!\w)|"
    r"(?<!\w)(?:viec|bao cao) (?:gi|nao)(?!\w)|(?<!\w)co (?:nhung )?gi(?!\w)"
)
# "Công văn 132 việc gì" asks what it is about.
_DATED = re.compile(r"(?<!\w)(?:thoi han|han|deadline|moc|lich|ngay|thang|quy|tuan|phai|can)(?!\w)")
_STARTS = re.compile(r"(?<!\w)(?:bat dau|khoi dong)(?!\w)")
_PLANS = re.compile(r"(?<!\w)du kien(?!\w)")
# Words of the calendar; a question with others asks for one thing and not for a list.
_CALENDAR = frozenset(
    "thoi han chot nop deadline moc lich viec gi nao nhung cac co khong bao nhieu may sap toi "
    "den het phai can lam hoan thanh xong qua da tre hom nay tuan thang quy nam sau truoc trong "
    "ngay cai ke liet danh sach tat ca cua cho toi minh em don vi chung ta nay day tiep theo "
    "con han chu y luu nho quan tam nhiem vu bao cao gian xem biet hay nua vay a nhe thi la va ra "
    "sao du kien bat dau bi thu pho "
    "khoi dong ky lan dot moi cham ai dinh ky theo van ban chi thi ke hoach ket luan nghi quyet "
    "huong dan quy dinh chuong trinh so chua roi dang hien bi tre".split()
)


@dataclass(frozen=True)
class Asked:
    """`unit` as typed, "" for everybody; `first` and `last` inclusive, None where open."""

    side: Side
    first: date | None = None
    last: date | None = None
    unit: str = ""
    roles: tuple[Moment, ...] = ("DEADLINE", "START", "PLANNED", "RECUR")
    is_next: bool = False  # the next time of what comes again
    matter: str = ""  # as typed: what it is due in, or where
    paper: str = ""  # the kind of paper that is asked about, folded: "ke hoach"
    is_nearest: bool = False  # of all these the first alone
    is_list: bool = False  # said in so many words, so that nothing but days answers it


_TO_ONE = re.compile(
    r"(?<!\w)con (?:may|bao nhieu) (?:ngay|hom|bua|tuan|thang) (?:nua )?(?:thi |la |moi )*"
    r"(?:het|den|toi) han (?P<what>.+)"
)


def counts_to_one(text: str) -> bool:
    """ "Còn mấy ngày nữa thì hết hạn đăng ký danh sách chi bộ": to the day of one work."""
    found = _TO_ONE.search(" ".join(syllables(text)))
    return found is not None and is_work(found["what"])


# "Những đơn vị nào của phường Hòa Lương có việc trong tháng 3": all that is due there.
_OF_WHOM = re.compile(
    r"(?i:(?:những|các|nhung|cac) (?:đơn vị|cơ quan|tổ chức|đoàn thể|ngành|don vi|co quan|to chuc|"
    r"doan the|nganh) (?:nào|nao)(?: (?:của|ở|tại|thuộc|cua|o|tai|thuoc))?)(?!\w)"
)


def _nobody() -> Iterable[str]:
    return ()


def asked_calendar(
    question: Question,
    periods: Callable[[str], Sequence[Period]],
    today: date,
    known: Callable[[], Iterable[str]] = _nobody,
) -> Asked | None:
    """None when no list of dates is asked for. `known`: places and bodies that issued something,
    by which one is recognised that is typed without diacritics."""
    question = understand(plainly(question.text))
    text, within = without_periods(question, periods, today)
    folded = spoken(question.text)
    side = side_of(folded)
    if counts_to_one(question.text) or not (_LISTS.search(folded) or side != "all"):
        return None
    unit, left = unit_of(text, known)
    if left - _CALENDAR - question.naming:
        unit, left = _known_unit(text, known())
    if left - _CALENDAR - question.naming:
        return None
    unit = without_office(unit)
    is_of_body = _is_of_one_body(unit, folded) and not _ASKS_TASKS.search(folded)
    if question.naming.issuperset(syllables(unit)):
        unit = ""  # the issuer, which only says which document is meant
    is_of_paper = question.references and _DATED.search(folded)
    if not (is_of_paper or within or side != "all" or (is_of_body and not question.references)):
        return None
    return asked_on(side, within, unit, folded, today)


def without_periods(
    question: Question, periods: Callable[[str], Sequence[Period]], today: date
) -> tuple[str, list[Period]]:
    """The text, less numbers of documents and stretches of time, and these stretches."""
    text = _OF_WHOM.sub(" ", _without_numbers(question))
    again = _NEXT_TIME.search(fold(text))
    within = [
        one
        for one in periods(text)
        if (one.start or one.end)
        and not (again and again.start() < one.at and one.to <= again.end())
        and not _is_of_number(question, one)
        and not _NAMES_IT.search(fold(text[: one.to]))
    ]
    for one in within:
        text = text[: one.at] + " " * (one.to - one.at) + text[one.to :]
    return text, within


# "Danh sách đợt cuối năm", "báo cáo cuối quý": which one it is, and not when.
_NAMES_IT = re.compile(
    r"(?<!\w)(?:dot|lop|bao cao|tong ket|so ket|kiem diem|danh gia|quyet toan|hoi nghi|"
    r"khen thuong) "
    r"(?:vao )?(?:dau|giua|cuoi) (?:nam|quy|ky|thang)$"
)
_ASKS_TASKS = re.compile(r"(?<!\w)lam (?:nhung )?(?:viec )?gi|(?<!\w)nhiem vu(?!\w)")
_BY_WHEN = re.compile(
    r"(?<!\w)(?:xong|nop|bao cao|gui)(?: \w+){0,2} (?:truoc|den) (?:ngay|khi) nao|"
    r"(?<!\w)han (?:la )?(?:khi|ngay) nao"
)


_HAS_ANY = re.compile(
    r"(?<!\w)co (?:(?:nhung|cac) )?(?:thoi han|han|moc|deadline) (?:nao|gi)(?!\w)"
)
# Who asks, and not the unit: "tôi là bí thư chi bộ trường học".
_OF_MEMBER = re.compile(
    r"^(?:(?:phó )?bí thư|chi ủy viên|đảng viên|cán bộ|chủ tịch|(?:pho )?bi thu|chi uy vien|"
    r"dang vien|can bo|chu tich)(?: của| cua)? (?=\S)",
    re.IGNORECASE,
)


def without_office(unit: str) -> str:
    """ "bí thư chi bộ trường học" asks for that chi bộ."""
    return _OF_MEMBER.sub("", unit)


def _is_of_one_body(unit: str, folded: str) -> bool:
    """All days of "Trạm Y tế phường Hòa Lương", told by its place from others; not of "chi bộ"."""
    name = frozenset(syllables(unit)) - syllables_of_kinds()
    if unit and _HAS_ANY.search(folded):
        return True  # "chi bộ trường học có hạn nào"
    return bool(name) and bool(_MILESTONES.search(folded) or _BY_WHEN.search(folded))


_MILESTONES = re.compile(
    r"(?<!\w)(?:moc|thoi han|han(?! che| muc| hep)|lich|deadline)(?: \w+){0,2} (?:nao|gi)(?!\w)|"
    r"(?<!\w)(?:nhung|cac|co) (?:moc|thoi han|han|deadline)(?!\w)"
)


def _is_of_number(question: Question, period: Period) -> bool:
    """The day of signing: "Kế hoạch 58-KH/ĐU ngày 12/5/2026 của Đảng ủy …"."""
    before = question.text[: period.at].rstrip(" ,")
    if not _OF_SIGNING.search(question.text[period.at : period.to]):
        return False
    return any(len(before) == one.end for one in question.references)


_OF_SIGNING = re.compile(r"\d{4}|\d{1,2}[/.-]\d{1,2}")  # "tháng này" and "tháng 5" are asked about
_MEANT = frozenset("mốc hạn lịch việc sắp quá kỳ kì lần đợt".split())


def spoken(text: str) -> str:
    """Folded words; one that only folds to a word of the calendar ("Vĩnh Mộc") is hidden."""
    hidden = {fold(word) for word in _MEANT}
    words = re.findall(r"\w+", text)
    return " ".join(
        "x" if fold(w) in hidden and not w.isascii() and w.lower() not in _MEANT else fold(w)
        for w in words
    )


def side_of(folded: str) -> Side:
    if _BEHIND.search(folded):
        return "behind"
    return "ahead" if _AHEAD.search(folded) or _TODAY.search(folded) else "all"


_UP_TO_TODAY = re.compile(r"(?<!\w)(?:toi|den|tinh den|tinh toi)(?: het)?(?: ngay)? hom nay(?!\w)")


def asked_on(side: Side, within: Sequence[Period], unit: str, folded: str, today: date) -> Asked:
    within = _narrowest(side, within, today)
    first = min((one.start for one in within if one.start), default=None)
    last = max((one.end for one in within if one.end), default=None)
    is_open = side == "all" and first is None and last is not None and last >= today
    if _TODAY.search(folded) and not (side == "behind" and _UP_TO_TODAY.search(folded)):
        first = last = today
    elif side == "ahead" or is_open:
        first = max(first or today, today)
    elif side == "behind":
        last = min(last or today, today - timedelta(days=1))
    roles = Asked("all").roles
    if side == "behind":
        roles = ("DEADLINE",)
    elif re.search(r"(?<!\w)(?:han|thoi han|deadline)(?!\w)", folded):
        roles = ("DEADLINE", "RECUR")
    if _STARTS.search(folded):
        roles = ("START",)
    elif _PLANS.search(folded):
        roles = ("PLANNED",)
    return Asked(side, first, last, unit, roles, bool(_NEXT_TIME.search(folded)))


def _narrowest(side: Side, within: Sequence[Period], today: date) -> list[Period]:
    """Of a year and two weeks in it, these; nothing that is over, where what is to come is asked
    for: "theo kết luận giao ban tháng 2 còn hạn nào"."""
    if side == "ahead":
        within = [one for one in within if not one.end or one.end >= today]
    return [one for one in within if not any(_is_inside(each, one) for each in within)]


def _is_inside(one: Period, other: Period) -> bool:
    if one is other or not (one.start and one.end and other.start and other.end):
        return False
    is_shorter = one.end - one.start < other.end - other.start
    return is_shorter and other.start <= one.start and one.end <= other.end


def _known_unit(text: str, names: Iterable[str]) -> tuple[str, set[str]]:
    """The longest of the names that stands in the text, and the folded words left beside it."""
    plain = fold(text)
    held = [name for name in map(fold, names) if name in plain and _stands_in(name, plain)]
    longest = max(held, key=len, default="")
    at = plain.find(longest)
    unit = text[at : at + len(longest)]
    left = plain.replace(longest, " ") if longest else plain
    return unit, set(re.findall(r"\w+", left))


def _stands_in(name: str, text: str) -> bool:
    """As whole words. Of hundreds of names, none is worth a pattern."""
    at = text.find(name)
    while at >= 0:
        if not _goes_on(text, at - 1) and not _goes_on(text, at + len(name)):
            return True
        at = text.find(name, at + 1)
    return False


def _goes_on(text: str, at: int) -> bool:
    """A letter, a digit or "_" stands there."""
    beside = text[at : at + 1] if at >= 0 else ""
    return beside.isalnum() or beside == "_"


_NO_UNIT = re.compile(r"(?<!\w)(?:nông thôn|nong thon)(?!\w)", re.IGNORECASE)


def unit_of(text: str, known: Callable[[], Iterable[str]] = _nobody) -> tuple[str, set[str]]:
    """The words that name a unit, and the folded words left beside them; `known`: places."""
    hidden = _NO_UNIT.sub(lambda found: found[0].replace(" ", "_"), text)  # one word, as long
    words = [(match[0], match.span()) for match in re.finditer(r"\w+", hidden)]
    best = ""
    for at in range(len(words)):
        for to in range(len(words), at, -1):
            phrase = text[words[at][1][0] : words[to - 1][1][1]]
            inner = {fold(word) for word, _ in words[at:to]}
            if len(phrase) > len(best) and not inner <= _CALENDAR and _is_unit(phrase):
                best = phrase
    best = _with_name(text, _whole_name(text, best), known)
    left = fold(text.replace(best, " ") if best else text)
    return best, set(re.findall(r"\w+", left))


def _whole_name(text: str, unit: str) -> str:
    """ "Công đoàn cơ sở" is no "đoàn cơ sở"."""
    longer = re.search(rf"(?i)(?<!\w)(?:công|cong) {re.escape(unit)}", text) if unit else None
    return longer[0] if longer and fold(unit).startswith("doan") else unit


_NAMES = re.compile(rf"(?: [{CAPITALS}][\w.]*| \d{{1,2}}(?!\d))+")


_LONGEST_NAME = 4  # words, typed without diacritics
_VERBS = frozenset("duoc giao nhan gui".split())


def _with_name(text: str, unit: str, known: Callable[[], Iterable[str]]) -> str:
    """With the name that follows it: "phường An Trạch", "chi bộ khu phố 3"."""
    if not unit:
        return ""
    at = text.find(unit) + len(unit)
    name = None if text.isascii() else _NAMES.match(text, at)
    end = name.end() if name else _end_of_place(text, at, {fold(one) for one in known()})
    return text[at - len(unit) : end or (_end_of_words(text, at) if text.isascii() else at)]


def _end_of_place(text: str, at: int, names: Collection[str]) -> int:
    """Behind the longest known place that stands there; 0 for none."""
    there = fold(text[at:])
    begun = (name for name in names if there.startswith(name, 1))
    held = [name for name in begun if there[:1] == " " and not _goes_on(there, 1 + len(name))]
    return at + 1 + max(map(len, held)) if held else 0


def _end_of_words(text: str, at: int) -> int:
    end = at
    for word in islice(re.finditer(r" (\w+)", text[at:]), _LONGEST_NAME):
        is_name = fold(word[1]) not in _CALENDAR | _VERBS and len(word[1]) > 1
        if not is_name or word.start() + at != end:
            break
        end = at + word.end()
    return end


def _is_unit(phrase: str) -> bool:
    """Nothing but the name of units: the first and last word belong to it."""
    found = kinds(phrase)
    words = phrase.split()
    if not found or len(words) > 7:
        return False
    shorter = (" ".join(words[1:]), " ".join(words[:-1]))
    return all(kinds(part) != found for part in shorter) or len(words) == 1


def _without_numbers(question: Question) -> str:
    text = question.text
    for reference in reversed(question.references):
        text = (
            text[: reference.start]
            + " " * (reference.end - reference.start)
            + text[reference.end :]
        )
    return text
