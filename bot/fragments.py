"""A question as a fragment of a conversation: what it points back to, and what is new in it."""

import re
from dataclasses import dataclass
from typing import Literal

from bot.question import Question, understand
from corpus.addressees import kinds
from corpus.text import canonical, fold, stored, syllables

Age = Literal["", "old", "new"]
PointsAt = Literal["document", "article", "person", "item", "place"]

_BACK = r"(?:do|nay|ay|kia|tren|vua (?:roi|neu|noi)|noi tren|neu tren)"
_ENDED = r"(?:da )?bi (?:thay the|thay|bai bo|huy bo|sua doi)"
_REPLACES = (
    r"(?:thay the|thay|sua doi|bo sung|gia han)(?: cho)? "
    r"(?:no|(?:van ban|ban|cai) (?:do|nay|cu|tren))"
)
DOCUMENTS = (
    "ke hoach|chi thi|quy dinh|quyet dinh|huong dan|nghi quyet|ket luan|chuong trinh hanh dong|"
    "chuong trinh|van ban|cong van|thong tri|thong bao|quy che|to trinh|de an|nghi dinh|thong tu|"
    "tai lieu"
)
_LISTED = (
    "noi dung|nhiem vu|yeu cau|viec|y|chi tieu|muc tieu|muc|diem|dong|cai|dieu|phan|giai phap|"
    "gach dau dong|so|"
    f"cau|{DOCUMENTS}|bai|tai lieu"
)
_POINTERS: tuple[tuple[PointsAt, re.Pattern[str]], ...] = (
    (
        "person",
        re.compile(
            rf"(?<!\w)(?:(?P<noun>dong chi|d/c|dc|ong|ba|(?<!don )vi|nguoi) {_BACK}|"
            r"(?:anh|chi|co|thay|cu|chu|bac) ay)(?!\w)"
        ),
    ),
    (
        "document",
        re.compile(
            rf"(?<!\w)(?:(?P<ended>{DOCUMENTS}|ban|cai) {_ENDED}(?: {_BACK})?)(?!\w)|"
            rf"(?<!\w)(?:(?P<newer>{DOCUMENTS})|cai|ban) (?:moi )?(?:da )?{_REPLACES}(?!\w)|"
            rf"(?<!\w)(?P<noun>{DOCUMENTS}) (?:{_BACK}|moi(?! nhat)|cu(?! the))(?!\w)|"
            rf"(?<!\w)(?:cai|ban) (?:{_BACK}|moi(?! nhat)|cu(?! the))(?!\w)|(?<!\w)no(?!\w)"
        ),
    ),
    (
        "article",
        re.compile(
            r"(?<!\w)(?P<noun>bai viet|bai bao|bai|hoi nghi|"
            r"buoi (?:lam viec|giao ban|hop|le|tiep xuc)|cuoc (?:hop|thi|lam viec)|hop bao|"
            r"lop(?: hoc| tap huan)?|su kien|phien hop|dai hoi|hoi thi|"
            r"chien dich|chuyen (?:di|cong tac|lam viec)|"
            rf"doan(?: kiem tra)?|le) {_BACK}(?!\w)"
        ),
    ),
    (
        "item",
        re.compile(rf"(?<!\w)(?P<noun>viec|noi dung|muc|diem|y|nhiem vu|yeu cau) {_BACK}(?!\w)"),
    ),
    (
        "place",
        re.compile(
            r"(?<!\w)(?P<noun>don vi|phuong|xa|quan|huyen|tinh|truong|chi bo|dang bo|dia phuong|"
            rf"thanh pho|noi|cho) {_BACK}(?!\w)|(?<!\w)(?:o|tai) (?:do|day|noi do)(?!\w)"
        ),
    ),
)
_IS_ENDED = re.compile(rf"(?<!\w){_ENDED}(?!\w)")
_IS_NEWER = re.compile(rf" {_REPLACES}$")
# With diacritics typed: words that fold to a pointer and are none.
_LOOK_ALIKE = frozenset("nay nợ nơ nỡ do đo độ đỏ đợ nô mọi môi mời cử cụ cứ củ".split())
_OPENER = re.compile(
    r"(?:y (?:toi|minh|em|tui)(?: (?:la|hoi|muon hoi))+|"
    r"(?:cho (?:toi |minh |em )?|(?:toi|minh|em) (?:dang |muon |can )?)hoi(?: them| lai| ve| la)*|"
    r"hoi (?:them|lai|ve)|(?:cho )?xin(?= (?:so|dia chi|ten|email|ban|toan van) )|"
    r"tom lai(?: la| thi)?|noi (?:gon|ngan gon|tom lai)(?: lai)?(?: la| thi)?|"
    r"chot lai(?: la| thi)?|"
    r"(?:tinh )?(?:den|toi) (?:nay|gio|hom nay|bay gio)|hien nay|bay gio|"
    r"(?:nham|sai)(?: so)?(?: roi)?|trong (?:so )?do(?! thi)|"
    r"xong(?: viec| xuoi)?(?: roi)?(?: thi)?(?= (?:bao lau|(?:co )?phai|may (?:ngay|thang)|ai))|"
    r"nhu (?:vay|the)(?: la| thi)?|the thi|vay thi|the con|vay con|con neu|co phai|da|vang|um|u|ok|"
    r"a|roi|va|nhung|ma|the|vay|con|neu|"
    # "không đóng thì sao" denies nothing that was said.
    r"(?:khong|ko)(?: phai)?(?=[,.;!]| (?:toi|minh|em|y|hoi) ))\W+"
)
# "còn hiệu lực không" asks what remains; "thế nào" is one word of asking.
_NO_OPENER = re.compile(
    r"(?:con (?:bao nhieu|may|hieu luc|han|kip|bao lau|gia tri|ap dung|dung|lai|ai|gi|thoi han|no)|"
    r"the nao|khong (?:ai|co)|a[a-z])(?!\w)"
)
_OPENS_BACK = re.compile(
    r"(?:the|vay|con|va|ma|roi|nhung|the con|nhu (?:vay|the)|y (?:toi|minh|em)|tom lai|chot lai|"
    r"nham|sai|xong|trong (?:so )?do(?! thi)|khong(?: phai)?\W|"
    r"(?:tinh )?(?:den|toi) (?:nay|gio|hom nay|bay gio))(?!\w)"
)
_NOUNS = frozenset(("con",))  # typed so beside words with their marks
_OPENERS_TYPED = frozenset(
    "thế vậy còn và rồi nhưng trong ý tóm chốt nhầm sai không đến tới tính mà như hỏi cho tôi mình "
    "em xin hiện bây nói dạ vâng ừ ok à phải có nếu ạ xong".split()
)
_CLOSER = re.compile(
    r"(?:\W+(?:thi sao(?: hen| nghen| hong)?|thi the nao|thi nhu the nao|the nao|nhu the nao|"
    r"ra sao|thi|sao|nhi|a|nhe|vay|ha|hay|luon|nua(?: khong)?|roi|the|day|co|"
    r"(?:cua|cho|voi) (?:ho|no|chung)))+\W*$|\W+$"
)
# "chế độ báo cáo thế nào?", "đơn trùng lặp thì xử lý sao?" ask how, not "còn chi bộ thì sao?".
_HOW = re.compile(r"(?<!\w)(?:(?:nhu )?the nao|ra sao|sao)\W*$")
_THEN = re.compile(r"(?<!\w)thi(?!\w)")
_LEAST_SAID = 3  # words before "thế nào" that are more than the name of a part
_CLOSERS_TYPED = frozenset(
    "thì thế nào như nhỉ à ạ nhé vậy hả luôn nữa không rồi đấy đây cơ có họ nó chúng của "
    "với".split()
)
_NO_CLOSERS = frozenset(("thi",))  # typed so beside words with their marks: "bài dự thi"
# "cấp tỉnh thì sao" goes on with what was asked.
_CLOSES_BACK = re.compile(r"(?<!\w)thi (?:sao|the nao|nhu the nao|ra sao)\W*$|cua (?:ho|chung)\W*$")
# "còn cấp ủy các cấp, họ phải làm gì": said once already.
_AGAIN = re.compile(
    r"(?i:(?<=\w)\s*,\s*(?:thì |thi )?(?:họ|chúng|nó|các đơn vị (?:này|đó|ấy)) "
    r"(?=phải|được|cần|có|bị|làm|thì|nộp|gửi|báo cáo|sẽ|nên|phai|duoc|can|co|bi|lam|thi))"
)
_PAST_DUE = re.compile(
    r"(?i:(?<!\w)(quá|qua|trễ|tre) (?=(?:bao lâu|bao lau|(?:mấy|may|bao nhiêu|bao nhieu) ng[aà]y)))"
)
_MOST_OF_A_PART = 8  # words: longer ones name what they ask of
_NUMBERS = {
    word: at
    for at, words in enumerate(
        ("nhat mot", "hai nhi", "ba", "tu bon", "nam", "sau", "bay", "tam", "chin", "muoi"), 1
    )
    for word in words.split()
}
_ORDINAL = re.compile(
    rf"(?<!\w)(?:(?P<noun>{_LISTED}) )?(?:"
    rf"thu (?P<word>{'|'.join(_NUMBERS)}|\d{{1,2}})(?!\w|[/.]\d)|"
    rf"(?P<end>dau(?: tien)?|cuoi(?: cung)?)(?!\w)|(?:so )?(?P<digits>\d{{1,2}})(?!\w|[/.,-]\w|%))"
)
_COUNTED = frozenset(
    "noi dung|nhiem vu|yeu cau|viec|y|muc|diem|gach dau dong|giai phap|chi tieu|muc tieu|cai|"
    "so".split("|")
)
_CONTENTS = _COUNTED - {"cai", "so"}
_TASKS = frozenset(("noi dung", "nhiem vu", "yeu cau", "viec", "giai phap"))
_LEAST_NAMED = 2  # words that say whose list is meant
_DOCUMENT_NOUNS = frozenset(DOCUMENTS.split("|"))
_EVERYWHERE = re.compile(r"(?<!\w)(?:trong )?(?:toan bo|ca|toan) kho(?: tu lieu)?(?!\w)\W*")
_ASKS = re.compile(
    r"(?<!\w)(?:gi|nao|ai|dau|sao|may|bao nhieu|khong|chua|bao lau|bao gio|khi nao|vi sao|the nao|"
    r"ko|k|hay khong)(?!\w)"
)
_ASKS_TYPED = frozenset(
    "gì,nào,đâu,mấy,bao nhiêu,không,chưa,bao lâu,bao giờ,khi nào,vì sao,thế nào,hay không".split(
        ","
    )
)
_ELABORATES = re.compile(
    r"(?<!\w)(?:noi (?:them|ro|ky|chi tiet|cu the)|(?:ro|cu the|chi tiet|day du) hon|giai thich|"
    r"cu the(?! hoa)|chi tiet|noi dung|la gi|noi gi|ghi gi|trich|doc|xem)(?!\w)"
)


# Things done with documents say what is asked, and seldom stand in the answer; what is always
# something's ("kinh phí", "địa điểm") says nothing of whose it is.
_ACTS = frozenset(
    "nop gui ky boi giao xong lam noi ghi neu nhac ro hon giu duoc phai toi ai gi nao".split()
)
_UNSAID = re.compile(
    r"(?<!\w)(?:huong dan|thuc hien|trien khai|theo doi|tong hop|don doc|to chuc|ban hanh|"
    r"hoan thanh|(?:qua|tre) (?:han|bao lau|bao nhieu ngay|may ngay)|bao cao|chi dao|"
    r"phu trach|xu ly|giai quyet|dau tien|cuoi cung|hieu luc|thay the|"
    r"ap dung|bat dau|ket thuc|cu the|chi tiet|nhac lai|"
    r"(?:quy|thang|nam|tuan) (?:sau|toi|truoc|nay)|"
    r"dia diem|thoi (?:gian|han|luong|diem)|so luong|muc tieu|chi tieu|muc dich|"
    r"thanh phan|doi tuong|can cu|dua (?:tren|theo|vao)|chuc (?:vu|danh)?|tac gia|"
    r"nguoi (?:ky|chu tri)|chu tri|"
    r"truong doan|di kem|kem theo|kem|che do|ket qua|noi nhan|tieu de|trich yeu|"
    r"thu (?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|\d+))(?!\w)"
)


# What belongs to something and is named by its text if it is told at all.
_PROPERTY = re.compile(
    r"(?:thi |the |so |muc )?(?:kinh phi|chi phi|so tien|nguyen nhan|dau moi|pham vi|hinh thuc|"
    r"quy mo|tai lieu|mau bieu|che tai|khen thuong)(?: thuc hien| to chuc)?"
    r"(?: (?:la |thi |tu |(?:lay|trich|huy dong) (?:tu |o )?)?"
    r"(?:(?:nguon )?(?:nao|dau)|bao nhieu|gi|ai|the nao|ra sao|o dau|khong|co khong))*"
)


@dataclass(frozen=True)
class Pointer:
    """Words that stand for something said before: "kế hoạch đó"; offsets into the core."""

    at: PointsAt
    noun: str  # folded, "" for "nó" and "ở đó"
    start: int
    end: int
    is_near: bool  # "này", not "đó"
    age: Age  # of "kế hoạch cũ", "kế hoạch mới"
    is_other: bool = False  # "kia": not the one that the talk is about


@dataclass(frozen=True)
class Ordinal:
    """ "nội dung thứ 3": `position` from 1, -1 for the last; offsets into the core."""

    position: int
    noun: str
    start: int
    end: int


@dataclass(frozen=True)
class Fragment:
    """`core` is the text less the words that only lead in ("còn … thì sao"), question mark and
    all; `question` is the core as understood alone."""

    text: str
    core: str
    question: Question
    opens_back: bool
    pointer: Pointer | None
    ordinal: Ordinal | None
    is_everywhere: bool  # asks for the whole corpus in so many words

    @property
    def asks(self) -> bool:
        """Says itself what is wanted, and not only of what."""
        return bool(_asks(self.core) or self.question.wants or self.elaborates)

    @property
    def elaborates(self) -> bool:
        return bool(_ELABORATES.search(fold(self.core)))

    @property
    def own_words(self) -> tuple[str, ...]:
        """What it brings of its own, beside words of asking."""
        return own_words(self.question)

    @property
    def points_at_something(self) -> bool:
        return bool(self.pointer or self.ordinal)

    @property
    def asks_for_document(self) -> bool:
        return bool(self.ordinal and self.ordinal.noun in _DOCUMENT_NOUNS)

    @property
    def asks_for_content(self) -> bool:
        return bool(self.ordinal and self.ordinal.noun in _CONTENTS)

    @property
    def names_a_list(self) -> bool:
        """ "nội dung thứ 3 mà hội nghị giao ban yêu cầu": with whose it is."""
        is_entry = bool(self.ordinal and self.ordinal.noun in _TASKS)
        return is_entry and not self.pointer and len(self.own_words) >= _LEAST_NAMED

    @property
    def asks_for_entry(self) -> bool:
        """An entry of a list of contents, not of documents."""
        return bool(self.ordinal and self.ordinal.noun in ("", *_COUNTED))

    @property
    def points_back(self) -> bool:
        return self.opens_back or self.points_at_something


def _asks(core: str) -> bool:
    """With diacritics typed, "chữa" and "máy" ask nothing."""
    is_bare = fold(core) == core.lower()
    found = (canonical(core[slice(*match.span())]).lower() for match in _ASKS.finditer(fold(core)))
    return any(is_bare or said == fold(said) or said in _ASKS_TYPED for said in found)


def own_words(question: Question) -> tuple[str, ...]:
    """Without acts, and without nouns that are always something's: "kinh phí", "địa điểm"."""
    others = set(syllables(_UNSAID.sub(" ", fold(question.text))))
    return tuple(word for word in question.content if word in others and word not in _ACTS)


def asks_a_property(core: Question) -> bool:
    """ "kinh phí bao nhiêu?" is asked of whatever the talk is about."""
    return bool(_PROPERTY.fullmatch(" ".join(fold(core.text).split()).strip(" ?.!")))


def fragment(text: str) -> Fragment:
    typed = stored(text).strip()
    everywhere = _EVERYWHERE.search(fold(typed))
    if everywhere:
        typed = f"{typed[: everywhere.start()]}{typed[everywhere.end() :]}".strip(" :,")
    lead = _lead(typed)
    core = typed[lead:]
    close = 0 if _asks_how(core, bool(lead)) else _close(core)
    core = core[:close] if close else core.rstrip(" ?.!")
    core = _AGAIN.sub(" ", core)
    core = _PAST_DUE.sub(r"\1 han " if core.isascii() else r"\1 hạn ", core)
    return Fragment(
        text=typed,
        core=core,
        question=understand(core),
        opens_back=bool((lead and _OPENS_BACK.match(fold(typed))) or _closes_back(typed)),
        pointer=_pointer(core),
        ordinal=_ordinal(core),
        is_everywhere=bool(everywhere),
    )


def _asks_how(core: str, is_led: bool) -> bool:
    """Has something to ask it of, and is no part put in the place of another."""
    match = _HOW.search(fold(core))
    if match is None or _ordinal(core):
        return False
    said = fold(core)[: match.start()]
    *_, last = _THEN.split(said)
    if last != said:
        return bool(last.strip())
    opening = " ".join(core[: match.start()].split()[:_LEAST_SAID])
    return not is_led and len(said.split()) >= _LEAST_SAID and not kinds(opening)


def _close(core: str) -> int:
    """Where the words begin that only end the question; 0 where all of it would be such."""
    match = _CLOSER.search(fold(core))
    if match is None:
        return 0
    is_bare = fold(core) == core.lower()
    at = match.start()
    for word in re.finditer(r"\w+", core[at:]):
        spelled = canonical(word[0]).lower()
        is_noun = spelled in _NO_CLOSERS and not re.search(r"\w", core[at + word.end() :])
        is_marked = spelled != fold(word[0]) or is_noun
        if not is_bare and is_marked and spelled not in _CLOSERS_TYPED:
            rest = at + word.end()
            return rest + _after(core[rest:])
    return at


def _after(ending: str) -> int:
    """ "cụ thể ra sao" keeps "thể" and ends with "ra sao"."""
    match = _CLOSER.match(fold(ending))
    return match.start() if match else len(ending.rstrip(" ?.!"))


def _closes_back(typed: str) -> bool:
    return len(typed.split()) <= _MOST_OF_A_PART and bool(_CLOSES_BACK.search(fold(typed)))


def _lead(typed: str) -> int:
    """Where the core begins."""
    folded = fold(typed)
    at = 0
    while (match := _OPENER.match(folded, at)) and not _NO_OPENER.match(folded, at):
        if not _is_lead(typed[at : match.end()].split()[0].strip(" ,.:"), typed):
            break
        at = match.end()
    return at


def _is_lead(word: str, typed: str) -> bool:
    """With diacritics typed "thẻ" and "con" are nouns; without, "the" and "con" lead in."""
    spelled = canonical(word).lower()
    is_bare = fold(typed) == typed.lower()
    is_marked = spelled != fold(word)
    return is_bare or spelled in _OPENERS_TYPED or (not is_marked and spelled not in _NOUNS)


def _pointer(core: str) -> Pointer | None:
    folded = fold(core)
    is_bare = folded == core.lower()
    for at, pattern in _POINTERS:
        for match in pattern.finditer(folded):
            last = core[match.start() : match.end()].split()[-1].lower()
            if is_bare or last not in _LOOK_ALIKE:
                found = match.groupdict()
                noun = found.get("noun") or found.get("newer") or ""
                is_near, is_other = match[0].endswith((" nay", "no")), match[0].endswith(" kia")
                return Pointer(at, noun, *match.span(), is_near, _age(match[0]), is_other)
    return None


def _age(folded: str) -> Age:
    if folded.endswith(" moi") or _IS_NEWER.search(folded):
        return "new"
    if _IS_ENDED.search(folded):
        return "old"
    return "old" if folded.endswith(" cu") else ""


def _ordinal(core: str) -> Ordinal | None:
    """A bare figure counts only after the noun of a list entry: "ý 2", never "tổ 2"."""
    for match in _ORDINAL.finditer(fold(core)):
        noun = match["noun"] or ""
        if not noun and not (match["word"] and _is_whole(core, match.span())):
            continue
        if match["digits"] and noun not in _COUNTED:
            continue
        if match["end"] and not _is_end(core[slice(*match.span("end"))]):
            continue
        if noun == "so" and match.start():  # "tổ công tác số 2"
            continue
        return Ordinal(_position(match), noun, *match.span())
    return None


def _is_end(typed: str) -> bool:
    """ "việc cười" is not the last one."""
    word = canonical(typed.split()[0]).lower()
    return word in ("cuối", "đầu") or word == fold(word)


def _is_whole(core: str, span: tuple[int, int]) -> bool:
    """ "thứ 2 nói rõ hơn" names an entry; "thứ 2 có họp không" names a day."""
    rest = fold(f"{core[: span[0]]} {core[span[1] :]}").strip()
    return not rest or bool(_ELABORATES.match(rest))


def _position(match: re.Match[str]) -> int:
    if match["end"]:
        return 1 if match["end"].startswith("dau") else -1
    figure = match["digits"] or match["word"]
    return _NUMBERS.get(figure) or int(figure)
