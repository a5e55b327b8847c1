"""What a question for a list of documents asks of them: type, issuer, period, topic."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.question import Question
from corpus.text import fold, syllables

_NOUNS = (
    "chuong trinh hanh dong|ke hoach|chuong trinh|chi thi|quyet dinh|quy dinh|quy che|huong dan|"
    "nghi quyet|nghi dinh|ket luan|thong bao|thong tri|thong tu|cong van|to trinh|bao cao|de an|"
    "cong dien|luat"
)
_ANY = "van ban(?: chi dao)?|tai lieu|van kien|cong van giay to"
_NOUN = rf"(?:{_NOUNS}|{_ANY})"
_MANY = (
    r"(?:nhung|cac|bao nhieu|may|liet ke|ke ten|ke ra|ke|danh sach|danh muc|tat ca|toan bo|co|tim|"
    r"tong so|cho (?:toi |minh |em )?(?:xem|biet)|xem)"
)
_LIST = re.compile(
    rf"(?<!\w)(?P<many>{_MANY})(?: (?:ra|cac|nhung|tat ca|toan bo|danh sach|ten|bao nhieu|may|so))*"
    rf" (?P<nouns>{_NOUN}(?:(?: ,| va| hoac| hay) {_NOUN})*)(?!\w)"
)
# "văn bản nào ban hành tháng 5": one noun with "nào" asks for a list only where nothing but type,
# issuer and period is said of it; "văn bản nào quy định thời lượng …" looks for one passage.
_WHICH = re.compile(rf"^(?P<nouns>{_NOUN}) nao(?!\w)")
_STORE = r"(?:trong )?kho(?: tu lieu| du lieu| van ban)?(?: (?:nay|hien co|hien nay))?"
_TAIL = (
    r"duoc nhac(?: den| toi)?|(?:cac )?bai(?: viet| bao)?|"
    r"(?:hien )?co(?: trong kho)?|nao|gi|khong|vay|nhi|a|la|thi|da|duoc|dang|con|hien nay|hien co|"
    r"bao nhieu|may (?:cai|van ban)|tat ca|tong cong|ban hanh|ra|ky|moi|so luong|va|trong|"
    r"thoi gian|giai doan|dung|de|cho|nhu the nao|the|lien quan|nhung|cac|hay|xin|voi|roi|"
    r"ke ten|ke|liet ke"
)
_ABOUT = re.compile(
    r"(?<!\w)(?:ve|lien quan (?:den|toi)|noi den|noi ve|de cap(?: den)?|chu de|linh vuc|mang)"
    r" (?:(?:viec|cong tac|van de|noi dung|chu de|linh vuc|mang) )*"
)
_ISSUER = re.compile(
    r"(?<!\w)(?:cua|do|tai|thuoc|o|ben)(?: (?:cac|nhung))? "
    r"(?P<issuer>(?!(?:dang|nha nuoc|dang ta|ta|minh|kho)(?!\w))\w+(?: (?!(?:ve|trong|nam|thang|"
    r"quy|tu|tu ngay|ban hanh|ky|co|la|nao|gi|lien quan|noi|khong|gom|va|da|duoc|ra|den|truoc|sau)"
    r"(?!\w))\w+)*)"
)
_TOPIC_END = re.compile(
    rf"(?:(?:^|\s+)(?:nao|gi|khong|vay|nhi|a|thi|ban hanh|bao nhieu|may|tat ca|tong cong|trong|co|"
    rf"va|duoc|(?:co|gom) (?:bao nhieu|may)(?: van ban| cai)?|{_STORE}))+$"
)
_FILLERS = re.compile(rf"(?<!\w)(?:{_TAIL}|{_STORE})(?!\w)")


@dataclass(frozen=True)
class Filter:
    """Conditions that hold together. `types` are folded nouns, empty for any; `topics` are folded
    phrases of which one must fit; `start` and `end` are inclusive. What is `typed` is for people.
    """

    types: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()  # folded syllables
    topics: tuple[tuple[str, ...], ...] = ()
    start: date | None = None
    end: date | None = None
    issuer_typed: str = ""
    topic_typed: str = ""

    @property
    def is_dated(self) -> bool:
        return bool(self.start or self.end)


@dataclass(frozen=True)
class Period:
    """Words of a question that name a stretch of time: offsets, and its days, inclusive."""

    at: int
    to: int
    start: date | None
    end: date | None


def asked_filter(question: Question, periods: Callable[[str], Sequence[Period]]) -> Filter | None:
    """None when no list of documents is asked for. `periods` finds stretches of time in a text."""
    if question.references:
        return None
    within = periods(question.text)
    words = _Words.of(question.text, within)
    found = _LIST.search(words.flat)
    match = found or _WHICH.search(words.flat)
    if match is None:
        return None
    asked = _narrowed(words.without(match.span()), within)
    is_single = found is None and (bool(asked and asked.topics) or not within)
    if asked is None or (is_single and not asked.issuer):
        return None
    return replace(asked, types=tuple(re.findall(_NOUNS, match["nouns"])))


@dataclass(frozen=True)
class _Words:
    """`flat`: folded words and commas, one space between; `places` leads back to the question."""

    typed: str
    flat: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str, within: Sequence[Period]) -> "_Words":
        """Without the words that name a period."""
        blanked = fold(text)
        for period in within:
            gap = "|".ljust(period.to - period.at)  # what stood on its two sides stays apart
            blanked = f"{blanked[: period.at]}{gap}{blanked[period.to :]}"
        flat, places = "", []
        for match in re.finditer(r"[\w/.-]*\w|[,|]", blanked):
            flat += f"{match[0]} "
            places += [*range(match.start(), match.end()), match.end()]
        return cls(text, flat.rstrip(), tuple(places))

    def without(self, span: tuple[int, int]) -> "_Words":
        start, end = span
        return replace(self, flat=f"{self.flat[:start]}{' ' * (end - start)}{self.flat[end:]}")

    def original(self, span: tuple[int, int]) -> str:
        start, end = span
        return self.typed[self.places[start] : self.places[end - 1] + 1] if start < end else ""


def _narrowed(words: _Words, within: Sequence[Period]) -> Filter | None:
    """None when words are left that are no condition this reading understands."""
    issuer = _ISSUER.search(words.flat)
    if issuer:
        words = words.without(issuer.span())
    about = _ABOUT.search(words.flat)
    topic = _topic(words.flat, about.end()) if about else (0, 0)
    rest = words.flat[: about.start()] if about else words.flat
    if _FILLERS.sub(" ", rest).strip(" ,|"):
        return None
    return Filter(
        issuer=tuple(syllables(issuer["issuer"])) if issuer else (),
        topics=_topics(words.flat[slice(*topic)]),
        start=min((one.start for one in within if one.start), default=None),
        end=max((one.end for one in within if one.end), default=None),
        issuer_typed=words.original(issuer.span("issuer")) if issuer else "",
        topic_typed=words.original(topic),
    )


def _topic(flat: str, start: int) -> tuple[int, int]:
    """From here to the words that only close the question."""
    phrase = re.split(r"\s{2,}|\|", flat[start:].strip())[0]
    kept = _TOPIC_END.sub("", phrase.strip(" ,"))
    start += len(flat[start:]) - len(flat[start:].lstrip())
    return start, start + len(kept)


def _topics(topic: str) -> tuple[tuple[str, ...], ...]:
    """ "kiểm tra, giám sát" names a field by two of its words."""
    found = (tuple(syllables(phrase)) for phrase in topic.split(","))
    return tuple(phrase for phrase in found if phrase)
