"""What a question for a list of documents asks of them: type, issuer, period, topic."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.question import Question
from corpus.relation_phrases import RelationKind
from corpus.text import canonical, fold, syllables

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
# "Thường trực Huyện ủy ban hành văn bản gì năm 2024?"
_ISSUED_WHAT = re.compile(rf"(?<!\w)(?:ban hanh|ra) (?P<nouns>{_NOUN}) (?:gi|nao)(?!\w)")
_NEWEST = re.compile(r"(?<!\w)(?:moi|gan day|gan) nhat(?!\w)")
_CHANGED: tuple[tuple[RelationKind, str], ...] = (
    ("replaces", r"thay the"),
    ("repeals", r"bai bo|huy bo|het hieu luc"),
    ("amends", r"sua doi(?: ,| va)?(?: bo sung)?|bo sung|dieu chinh"),
    ("extends", r"gia han"),
)
_OVER: tuple[RelationKind, ...] = ("replaces", "repeals")
_STATE = re.compile(
    r"(?<!\w)(?<!chua )(?<!khong )(?:da |nao |dang )*(?:(?:bi|duoc) (?P<verb>"
    + "|".join(f"(?:{pattern})" for _, pattern in _CHANGED)
    + r")|(?P<over>het hieu luc|khong con hieu luc))(?!\w)"
)
# "văn bản nào ban hành tháng 5": one noun with "nào" asks for a list only where nothing but type,
# issuer and period is said of it; "văn bản nào quy định thời lượng …" looks for one passage.
_WHICH = re.compile(rf"^(?P<nouns>{_NOUN}) nao(?!\w)")
_HEADED = re.compile(
    rf"^(?:(?:cho|xin) (?:\w+ ){{0,2}}?(?:xem|biet|hoi) )?(?P<nouns>{_NOUN})(?!\w)"
)
# "Văn bản về đảng phí", and nothing asked of them.
_ASKS = r"(?:ai|gi|nao|dau|may|sao|khong|chua|bao|han|khi|la|phai|yeu cau|quy dinh)"
_BARE = re.compile(rf"(?:{_ANY})(?: noi| lien quan)? (?:ve|den) (?!.*(?<!\w){_ASKS}(?!\w)).+")
_HOW_MANY = re.compile(
    r"(?<!\w)(?:bao nhieu|may (?:van ban|cai)|nhung (?:gi|van ban nao)|liet ke|danh sach)(?!\w)"
)
_YEAR = re.compile(r"(?<!\w)(?:trong )?nam (?P<year>(?:19|20)\d\d)(?![\w/-])")
# "văn bản số 27", of whichever kind and issuer.
_NUMBER = re.compile(
    r"(?<!\w)(?:cung |trung )?(?:mang )?so (?:hieu )?(?P<number>\d{1,4})(?![\w/.-])"
)
_LEVELS = r"(?:xa|phuong|dac khu|thi tran|quan|huyen)"
_ROW_OF_LEVELS = re.compile(rf"(?<!\w){_LEVELS}(?:(?: ,| va|) {_LEVELS})+(?!\w)")
# "Có mấy văn bản số 27, của nơi nào, là những văn bản nào": each line of the list says so.
_TOLD_BY_LINES = re.compile(
    r"(?:(?<!\w)(?:cua|do) (?:(?:nhung|cac) )?(?:ai|(?:noi|co quan|don vi|cap|dia phuong) nao)"
    rf"(?: ban hanh)?|, (?:do )?la (?:nhung|cac) {_NOUN} (?:nao|gi))(?!\w)"
)
# What is asked of one paper, which goes by all that it is about.
_OF_ONE = re.compile(
    r"(?<!\w)(?:do ai(?: da)? (?:ra|ban hanh|ky|lap)|"
    r"(?:ra|ban hanh|ky)(?: vao)? (?:ngay|khi|luc|hom|thang|nam|bao) "
    r"(?:nao|may|gio|bao nhieu))(?!\w)"
)
_STORE = r"(?:trong )?kho(?: tu lieu| du lieu| van ban)?(?: (?:nay|hien co|hien nay))?"
_TAIL = (
    r"duoc nhac(?: den| toi)?|(?:cac )?bai(?: viet| bao)?|"
    r"(?:hien )?co(?: trong kho)?|nao|gi|khong|vay|nhi|a|la|thi|da|duoc|dang|con|hien nay|hien co|"
    r"bao nhieu|may (?:cai|van ban)|tat ca|tong cong|ban hanh|ra|ky|moi|so luong|va|trong|"
    r"thoi gian|giai doan|dung|de|cho|nhu the nao|the|lien quan|nhung|cac|hay|xin|voi|roi|"
    rf"{_NOUN} (?:nao|gi)|"
    r"ke ten|ke|liet ke|gom|nhung gi|danh sach|xem|biet|toi|minh|em|"
    r"(?:cac )?so (?:ky )?hieu(?: van ban)?|ky hieu|giup|giup (?:toi|minh|em)|ho|luon|day du|"
    r"ra het|tong (?:so|cong)(?: la)?(?: may| bao nhieu)?|may (?:ban|loai|to|so|van ban|cai)|kem"
)
_ABOUT = re.compile(
    r"(?<!\w)(?:ve|lien quan (?:den|toi)|noi den|noi ve|de cap(?: den)?|chu de|linh vuc|mang)"
    r" (?:(?:viec|cong tac|van de|noi dung|chu de|linh vuc|mang) )*"
)
_BODY = (
    r"(?:(?:tinh|thanh|quan|huyen|thi|dang) uy|ban (?:bi thu|chap hanh|thuong vu|to chuc|"
    r"tuyen giao|dan van|noi chinh|chi dao|thuong truc|kinh te|doi ngoai)|bo chinh tri|"
    r"trung uong|uy ban|ubnd|"
    r"ubkt|ubmttq|mttq|mat tran|hdnd|hoi dong nhan dan|van phong|thuong truc|chinh phu|quoc hoi|"
    r"thu tuong|bo|so|doan thanh nien|hoi|lien doan|chi bo|dang bo|btv|bch|btg|btc|xa|phuong|quan|"
    r"huyen|tinh|thanh pho|quan uy)"
)
_BODIES = re.compile(rf"{_BODY}(?!\w)")
# "Quận ủy Lê Chân đã ban hành những …": the one who issues comes first.
_SUBJECT = re.compile(
    rf"^(?:trong )?(?:[|,] )*(?P<issuer>{_BODY}(?: \w+){{0,8}}?)(?: [|,])* "
    r"(?:da |hien |dang |moi )?(?=(?:ban hanh|co|ra|ky|gom)(?!\w)| )"
)
_PLACE = re.compile(r"^(?P<issuer>\w+(?: \w+){1,3})(?: [|,])* (?:da )?(?=(?:ban hanh|co)(?!\w)| )")
# "Các văn bản tỉnh Khe Sa": right after the words that ask for the list.
_BESIDE = re.compile(rf"\s{{2,}}(?P<issuer>{_BODY}(?!\w)(?! \d))")
_OF = re.compile(
    r"(?<!\w)(?:cua|do|tai|thuoc|o|ben)(?: (?:cac|nhung))? (?!(?:nha nuoc|ta|minh|kho)(?!\w))"
)
_NOBODY = re.compile(r"dang(?: ta)?(?! uy| bo| doan)(?!\w)")
# What ends the name of an issuer. Without diacritics some of these are syllables of names.
_ENDS = frozenset(
    "về trong năm tháng quý từ có là nào gì liên nói không gồm đã được ra đến trước sau ký thì tất "
    "bao mấy hiện hay để khi ban_hành nói".split()
)
_ENDS_FOLDED = frozenset(map(fold, _ENDS)) - {"nam", "ra", "tu", "hay", "quy", "sau", "ky", "may"}
# A verb ends the name too; what it says is then left over.
_VERBS = (
    "ban hành|ký (?:ban hành|năm|ngày)|mang số|số (?:mấy|bao)|yêu cầu|phát hiện|đề ra|đề nghị|nêu|"
    "quy định|hướng dẫn|chỉ đạo|đặt (?:ra|mục|chỉ)|nói (?:đến|tới|tiếp|rõ)|nối tiếp|thay thế|"
    "cụ thể hóa|nhằm|triển khai|thực hiện|quán triệt|phát động"
)
_VERB = re.compile(rf"(?:{_VERBS}|giao|phải|cần|được|bị)(?!\w)")
_VERB_FOLDED = re.compile(rf"(?:{fold(_VERBS)}|phai|duoc|giao (?:ai|cho|viec)|ai)(?!\w)")
_PREPOSITIONS = frozenset("của do tại thuộc ở bên".split())
_NAMES = re.compile(r"(?:ha|dong|yen) noi|da (?:nang|lat|bac)|son la|co (?:do|nhue|loa)|tri ton")
_TOPIC_END = re.compile(
    rf"(?:(?:^|\s+)(?:nao|gi|khong|vay|nhi|a|(?<!do )thi|ban hanh|bao nhieu|may|tat ca|"
    rf"tong cong|trong|co|va|duoc|(?:co|gom) (?:bao nhieu|may)(?: van ban| cai)?|{_STORE}))+$"
)
_CLOSING = frozenset(
    "nào gì không vậy nhỉ ạ thì ban hành bao nhiêu mấy tất cả tổng cộng trong có và được gồm văn "
    "bản cái kho tư dữ liệu này hiện nay".split()
)
# "về nước sạch yêu cầu gì", "… giao ai làm gì": asked of what stands in it.
_ASKED_OF_IT = re.compile(
    rf"(?<!\w)(?:{fold(_VERBS)}|giao)(?: \w+){{0,6}}? (?:gi|nao|ai)(?: \w+){{0,2}}$"
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
    changed: tuple[RelationKind, ...] = ()  # one of these was done to it
    is_newest: bool = False  # only the last one is asked for
    number: int | None = None
    is_of_many: bool = True  # "các văn bản", "bao nhiêu"; else "văn bản của … về …", maybe just one
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
    within = [*periods(question.text)]
    within += _plain_years(question.text, within)
    words, number = _numbered(_Words.of(question.text, within))
    words, changed, is_newest = _states(words)
    for beside in _TOLD_BY_LINES.finditer(words.flat):
        words = words.without(beside.span())
    found = _LIST.search(words.flat) or _ISSUED_WHAT.search(words.flat)
    match = found or _WHICH.search(words.flat) or _HEADED.search(words.flat)
    if match is None or (number is None and not found and _OF_ONE.search(fold(question.text))):
        return None
    words = words.without(match.span())
    headed = _HEADED.match(words.flat) if found else None
    words = words.without(headed.span("nouns")) if headed else words  # "văn bản tháng 8 gồm những"
    asked = _narrowed(words, within)
    if asked is None or {"nao", "gi"} & set(asked.issuer):
        return None
    asked = replace(asked, changed=changed, is_newest=is_newest, number=number)
    is_bare = _BARE.fullmatch(" ".join(re.findall(r"\w+", fold(question.text))))
    if not (found or is_bare or _is_enough(asked, match["nouns"], words.flat)):
        return None
    types = tuple(re.findall(_NOUNS, match["nouns"]))
    return replace(asked, types=types, is_of_many=bool(found))


def _numbered(words: "_Words") -> tuple["_Words", int | None]:
    """With the levels that may have issued it, "của các đảng ủy xã, phường", taken out as well."""
    number = _NUMBER.search(words.flat)
    if number is None:
        return words, None
    words = words.without(number.span())
    levels = _ROW_OF_LEVELS.search(words.flat)
    return words.without(levels.span()) if levels else words, int(number["number"])


def _states(words: "_Words") -> tuple["_Words", tuple[RelationKind, ...], bool]:
    """What is said of the documents themselves, taken out: "đã bị bãi bỏ", "mới nhất"."""
    newest = _NEWEST.search(words.flat)
    words = words.without(newest.span()) if newest else words
    state = _STATE.search(words.flat)
    if state is None:
        return words, (), bool(newest)
    verb = state["verb"]
    kinds = tuple(kind for kind, pattern in _CHANGED if verb and re.match(pattern, verb))
    words = words.without(state.span())
    return words, kinds if verb and "hieu luc" not in verb else _OVER, bool(newest)


def _is_enough(asked: Filter, nouns: str, flat: str) -> bool:
    """Whether one noun with its conditions asks for a list: "văn bản của Tỉnh ủy năm 2023" does,
    "kế hoạch về dịch bệnh gồm những gì" asks what stands in it."""
    if asked.topics:
        is_narrow = asked.issuer or asked.is_dated or _HOW_MANY.search(flat)
        return bool(
            (re.fullmatch(_ANY, nouns) and is_narrow) or (asked.issuer and _WHICH.search(flat))
        )
    is_of = asked.is_dated or asked.changed or asked.is_newest or asked.number is not None
    return bool(asked.issuer or is_of or _HOW_MANY.search(flat))


def _plain_years(text: str, within: Sequence[Period]) -> list[Period]:
    """ "năm 2024" is always a period, whatever stands before it."""
    return [
        Period(*one.span(), date(int(one["year"]), 1, 1), date(int(one["year"]), 12, 31))
        for one in _YEAR.finditer(fold(text))
        if not any(period.at < one.end() and one.start() < period.to for period in within)
    ]


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
    issuer = _issuer(words)
    named = words.flat[slice(*issuer)]
    if named:
        words = words.without(_with_preposition(words.flat, issuer))
    about = _ABOUT.search(words.flat)
    topic = _topic(words, about.end()) if about else (0, 0)
    if _ASKED_OF_IT.search(words.flat, topic[0]):
        return None
    rest = words.flat[: about.start()] if about else words.flat
    if _FILLERS.sub(" ", rest).strip(" ,|"):
        return None
    return Filter(
        issuer=tuple(syllables(named)),
        topics=_topics(words.flat[slice(*topic)]),
        start=min((one.start for one in within if one.start), default=None),
        end=max((one.end for one in within if one.end), default=None),
        issuer_typed=words.original(issuer),
        topic_typed=words.original(topic),
    )


def _issuer(words: _Words) -> tuple[int, int]:
    """Where the issuer is named in `words.flat`; (0, 0) where nobody is."""
    subject = _SUBJECT.search(words.flat) or _PLACE.search(words.flat)
    if subject and (subject.re is _SUBJECT or _is_name(words.original(subject.span("issuer")))):
        return subject.span("issuer")
    beside = _BESIDE.match(words.flat)
    if beside:
        return beside.start("issuer"), _issuer_end(words, beside.start("issuer"))
    for preposition in _OF.finditer(words.flat):
        if _is_preposition(words, preposition) and not _NOBODY.match(words.flat, preposition.end()):
            return preposition.end(), _issuer_end(words, preposition.end())
    return 0, 0


def _is_preposition(words: _Words, match: re.Match[str]) -> bool:
    """ "do" may be "đó", "o" may be "ô": without diacritics they lead to the name of a body."""
    typed = words.original(match.span()).split()[0].lower()
    if words.typed.isascii():
        return typed in ("cua", "thuoc") or bool(_BODIES.match(words.flat, match.end()))
    return typed in _PREPOSITIONS


def _is_name(typed: str) -> bool:
    return not typed.isupper() and all(word[:1].isupper() for word in typed.split())


def _issuer_end(words: _Words, start: int) -> int:
    """Up to a word that no name holds, a comma, a period, or what was taken out already."""
    end = start
    for match in re.finditer(r"(?P<gap>\s*)(?P<word>\S+)", words.flat[start:]):
        at = start + match.start("word")
        is_apart = len(match["gap"]) > 1 and end > start
        if is_apart or match["word"] in ",|" or _ends_name(words, at, start + match.end()):
            break
        end = start + match.end()
    is_issued = words.typed.isascii() and words.flat[start:end].endswith(" ra")
    return end - len(" ra") if is_issued else end  # "cua tinh uy ra [trong nam 2026]"


def _ends_name(words: _Words, at: int, to: int) -> bool:
    word = words.flat[at:to]
    is_joint = word == "va" and not words.flat.startswith("dan van", to + 1)
    if not words.typed.isascii():
        typed = words.original((at, to))
        rest = canonical(words.original((at, len(words.flat.rstrip())))).lower()
        ends = typed.lower() in _ENDS or _VERB.match(rest)
        return is_joint or (bool(ends) and not typed[0].isupper())
    is_name = any(one.start() <= at < one.end() for one in _NAMES.finditer(words.flat))
    ends = word in _ENDS_FOLDED or _VERB_FOLDED.match(words.flat, at)
    return is_joint or (bool(ends) and not is_name)


def _with_preposition(flat: str, span: tuple[int, int]) -> tuple[int, int]:
    before = re.search(r"(?:cua|do|tai|thuoc|o|ben)(?: (?:cac|nhung))? $", flat[: span[0]])
    return (before.start() if before else span[0]), span[1]


def _topic(words: _Words, start: int) -> tuple[int, int]:
    """From here to the words that only close the question."""
    phrase = re.split(r"\s{2,}|\|", words.flat[start:].strip())[0]
    start += len(words.flat[start:]) - len(words.flat[start:].lstrip())
    phrase = phrase.rstrip(" ,")
    closing = _TOPIC_END.search(phrase)
    end = closing.start() if closing else len(phrase)
    for word in reversed(list(re.finditer(r"\S+", phrase[end:]))):
        at, to = start + end + word.start(), start + end + word.end()
        if not words.typed.isascii() and words.original((at, to)).lower() not in _CLOSING:
            return start, to  # "đô thị" ends with no "thì"
    return start, start + len(phrase[:end].rstrip(" ,"))


def _topics(topic: str) -> tuple[tuple[str, ...], ...]:
    """ "kiểm tra, giám sát" names a field by two of its words."""
    found = (tuple(syllables(phrase)) for phrase in topic.split(","))
    return tuple(phrase for phrase in found if phrase)
