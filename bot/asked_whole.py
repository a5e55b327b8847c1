"""Whether nothing is asked but one paper as a whole, in whatever words: "ke hoach 41 bat lam nhung
viec gi", "cho xin các ý chính của hướng dẫn 18".

Told by what is left of the question once the paper's own head is taken out of it (number, type,
issuer, place, title): nothing but words of asking, and those ask for no single thing. No list of
phrasings could hold the ways in which this is asked; the words that narrow a question are told by
not being of the head.
"""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.called import LEADS, Called, called
from bot.material import Material, Read
from bot.one_of_a_kind import areas, named_areas
from bot.question import Question, understand, without_numbers
from bot.ranking import headed, tokens_of
from bot.units import asked_body, asked_phrase
from corpus.addressees import LEVELS, kinds
from corpus.article import Article
from corpus.glossary import spelled_out, unjoined
from corpus.numbers import asked
from corpus.text import canonical, fold, syllables

_TYPED = frozenset(
    # what a paper does, and what it is asked for
    "yêu cầu giao đề ra đặt nêu nói quy qui định chỉ đạo hướng dẫn kết luận triển khai thực hiện "
    "bắt buộc đòi hỏi dặn nhắc bảo muốn phân công ban hành ghi viết trình bày áp dụng xác "
    "thi hành theo cần phải làm những các việc nội dung nhiệm vụ giải pháp điểm ý chính "
    "chủ yếu cơ bản trọng tâm quan cốt lõi tổng thể toàn bộ hết tất cả gì nào sao thế như gồm "
    "bao lưu chú tóm tắt lược khái quát sơ ngắn gọn đọc nhanh qua nắm hiểu điều "
    "mục đầu là kể liệt khác mới cụ rõ ràng chung thấy xem trách phần khâu lo được đáng "
    # courtesies and small words
    "cho tôi em mình xin giúp hỏi biết nhờ kính nghị đồng chí trợ lý bạn a ạ nhé nhỉ vậy đi với "
    "đối không của trong ở tại và thì mà đây này đó kia ấy bằng mấy cái văn giấy tờ tài liệu số "
    "về ngày tháng năm hãy hay vui lòng lắm ơn cảm cám vâng dạ đã thưa anh chị có bác cán đơn vị "
    "từ rồi lại ngành cấp bên kêu biểu chuyện nghe coi dùm giùm gánh nhận đảm".split()
)
ASKING = frozenset(map(fold, _TYPED))
# One single thing, or one party's part of it: not the paper as a whole.
_SINGLE = re.compile(
    r"(?<!\w)(?:ai|bao gio|khi nao|luc nao|hom nao|ngay nao|ngay may|thang nao|nam nao|bao nhieu|"
    r"bao lau|o dau|vi sao|tai sao|the nao la|don vi nao|noi nao|van ban nao|co quan nao|can bo|"
    r"han|may ngay|may thang|may nam|noi dung (?:moi|khac)|(?:moi|khac) (?:gi|nao)|"
    r"gi (?:moi|khac)|so nao|so may|van ban gi|ve (?:viec |van de |noi dung |cai )?gi)(?!\w)|"
    r"\| (?:(?:nhung|cac) )?(?:(?:noi dung|viec|van de|dieu|nhiem vu|mat) )?(?:gi|nao)(?!\w)|"
    r"(?:phai|can|duoc) \||(?<!\w)(?:gi|nao) (?:ve|doi voi|trong|khi|de) \|"
)
_OPEN = re.compile(
    r"(?<!\w)(?:gi|nhung nao|(?:viec|nhiem vu|noi dung|yeu cau|giai phap|diem|dieu|y|muc|cong viec|"
    r"phan|khau|mang|khuc|giai phap) (?:\w+ ){0,2}?nao|the nao|ra sao|nhu the nao|tom tat|tom luoc|"
    r"khai quat|doc nhanh|diem qua|nam nhanh|"
    r"(?:noi dung|y|diem|viec|nhiem vu|yeu cau|muc|cong viec) (?:\w+ )?"
    r"(?:chinh|chu yeu|co ban|trong tam|quan trong|cot loi|can luu y|can chu y|phai lam|can lam)|"
    r"(?:toan bo|tat ca|cac|nhung) (?:viec|nhiem vu|yeu cau|noi dung|cong viec|y))(?!\w)"
)
_LEAST_NAMED = 4  # syllables of the head, where no number is given


def paper_asked(question: Question, material: Material, best: Article) -> Read | None:
    """The paper that is asked about as a whole: that of the number asked for, or else the only one
    whose head says all that the question names."""
    return the_paper(question, material, best, asks_whole)


@dataclass(frozen=True)
class OfUnit:
    """`unit`: as the paper prints it, less "các" and "mỗi"; `own`: the folded words of its name
    that stand in the question."""

    read: Read
    unit: str
    own: tuple[str, ...]

    @property
    def is_called(self) -> bool:
        """Not asked for by the very name."""
        return list(self.own) != syllables(self.unit)


def unit_of_paper(question: Question, material: Material, best: Article) -> OfUnit | None:
    """The paper of which nothing is asked but the part of one unit that it gives tasks to by the
    very name: "thông báo 76 bắt Sở Tài chính làm gì"."""
    read = the_paper(question, material, best, _asks_of_unit)
    unit = _unit_asked(question, read) if read else None
    return OfUnit(read, unit.unit, unit.own) if read and unit else None


def the_paper(
    question: Question,
    material: Material,
    best: Article,
    is_asked: Callable[[Question, Read], bool],
) -> Read | None:
    """The paper of the number asked for, or the one that the question names by its head, where this
    `is_asked` of it."""
    if question.references:
        possible = [material.of(best.id)] if bears_number(question, best) else []
    else:
        type_ = _type_of(question)
        possible = [one for one in material.reads if type_ and _is_named(question, one, type_)]
    found = [one for one in possible if is_asked(question, one)]
    found = [one for one in found if not _is_elsewhere(question, one, material.reads)]
    return found[0] if len(found) == 1 else None


def bears_number(question: Question, article: Article) -> bool:
    """It is the paper of the number asked for, and does not only cite it."""
    own = {one.number for one in asked(article.so_hieu or "")}
    return bool(own.intersection(one.number for one in question.references))


def _is_elsewhere(question: Question, read: Read, reads: Sequence[Read]) -> bool:
    """A place is named that the paper never speaks of; two words typed plainly are a place where
    another paper is of it."""
    own = tokens_of(f"{headed(read.article)}\n{read.article.text}")
    others = frozenset().union(*(tokens_of(headed(one.article)) for one in reads))
    plain = (one for one in areas(question) if one.replace(" ", "_") in others)
    named = {*named_areas(question), *plain}
    return any(one.replace(" ", "_") not in own for one in named)


def _is_named(question: Question, read: Read, type_: str) -> bool:
    """By its type and enough words of its head."""
    article = read.article
    if not article.so_hieu or type_ != fold(article.loai or type_):
        return False
    return left_of(question, article).count("") >= _LEAST_NAMED


TYPES = (
    "ke hoach|chi thi|quy dinh|quyet dinh|huong dan|nghi quyet|ket luan|chuong trinh|"
    "thong tri|cong van|thong bao|quy che|de an|bao cao"
)
_TYPES = re.compile(rf"(?<!\w)(?:{TYPES})(?!\w)")


def _type_of(question: Question) -> str:
    """The first that is named: "kế hoạch thực hiện nghị quyết …" is no resolution."""
    found = _TYPES.search(" ".join(spelled_out(syllables(question.text))))
    return found[0] if found else ""


def asks_whole(question: Question, read: Read) -> bool:
    """Nothing of the question but its asking stands outside the paper's head."""
    question = _less_matter(_less_everyone(question), read.article)
    rest = left_of(question, read.article)
    if not _only_asks(rest) or not _OPEN.search(_asked(rest)):
        return False
    named = (syllables(asked_phrase(question)), list(asked_body(question)))
    is_named = any(_is_unit(question, read, _less_asking(one)) for one in named)
    return not is_named and not _unit_asked(question, read)


def _is_unit(question: Question, read: Read, typed: Sequence[str]) -> bool:
    is_paper = bool(_TYPES.search(" ".join(typed)))
    return bool(typed) and not is_paper and _apart(question, read, typed)


_TO_THEM = re.compile(r" (?:doi voi|cho|voi) (?P<units>[^?]+?)[?. ]*$")
_SEVERAL = 2


def _less_everyone(question: Question) -> Question:
    """ "… đối với các cấp ủy, sở ngành và chi bộ" is asked of all."""
    found = _TO_THEM.search(fold(question.text))
    typed = question.text[slice(*found.span("units"))] if found else ""
    parts = re.split(r",| và | va ", typed) if typed else []
    bodies = [one for one in parts if set(kinds(one)) - LEVELS]
    is_all = len(parts) >= _SEVERAL and len(bodies) >= max(_SEVERAL, len(parts) - 1)
    at = found.start() if found else 0
    return understand(question.text[:at]) if is_all else question


# "Chỉ thị 06 về cháy nổ yêu cầu gì": the asker's own name of a paper that has a number.
_MATTER = re.compile(
    r"(?<! gi)(?<! nao)(?<! sao) ve (?P<matter>\w+(?: \w+){0,6}?)"
    r"(?=\s*(?:[?.,]|$)| (?:yeu cau|giao|de ra|"
    r"dat ra|quy dinh|neu|bat|doi hoi|dan|gom|co nhung|phan cong|chi dao|noi|huong dan|muon|"
    r"thay|phai|can|la|lam|dat|trien khai|thuc hien|dua ra|nhac)(?!\w))"
)


def _less_matter(question: Question, article: Article) -> Question:
    """Where its title says at least half of that name; what it says nothing of may be a part."""
    found = _MATTER.search(fold(question.text)) if question.references else None
    if found is None:
        return question
    matter, title = found["matter"].split(), set(syllables(article.title))
    if 2 * sum(word in title for word in matter) < len(matter):
        return question
    text = question.text
    return understand(f"{text[: found.start()]} {text[found.end() :]}")


def _asks_of_unit(question: Question, read: Read) -> bool:
    unit = _unit_asked(question, read)
    if not unit:
        return False
    rest = list(left_of(question, read.article))
    rest[unit.at : unit.at + len(unit.own)] = [_UNIT]
    start = unit.at
    while start and rest[start - 1].lstrip("*") in LEADS:
        start -= 1
    rest[start : unit.at] = []
    said = _asked(rest)
    return _only_asks(rest) and bool(_OPEN.search(said) or _OF_UNIT.search(said))


_UNIT = "@"  # where it stood
_OF_UNIT = re.compile(
    r"(?<!\w)(?:nhiem vu|trach nhiem|viec|phan viec|cong viec)(?: (?:cua|cho|la))*(?= @|$)|"
    r"@ (?:viec|nhiem vu|phan viec) duoc giao(?= |$)"
)


def _asked(rest: Sequence[str]) -> str:
    return " ".join(one or "|" for one in rest)


def _only_asks(rest: Sequence[str]) -> bool:
    if not all(not one or one == _UNIT or one in ASKING for one in rest) or _SINGLE.search(
        _asked(rest)
    ):
        return False
    return not _OF_WHAT.issuperset(rest)


# "Kế hoạch 24 về việc gì", "… là gì": what it is about.
_OF_WHAT = frozenset(("", *"ve la viec gi nao cua thi theo trong a vay the".split()))


def _unit_asked(question: Question, read: Read) -> Called | None:
    """By the very name that the paper gives it, or as people call it."""
    unit = _unit_apart(question, read)
    if unit:
        return Called(unit, tuple(syllables(unit)), _places(_words(question), syllables(unit))[0])
    return unit_called(question, read)


def unit_called(question: Question, read: Read) -> Called | None:
    """ "Mấy chú kiểm lâm": the only one of the paper's units that may be called so."""
    return called(question, read, [bool(one) for one in left_of(question, read.article)])


def _unit_apart(question: Question, read: Read) -> str:
    """The longest name of those given tasks that stands in the question, and not in the name of the
    paper; "" for none."""
    found = [one for one in _units(read) if _apart(question, read, syllables(one))]
    return max(found, key=len, default="")


def _units(read: Read) -> set[str]:
    named = {" ".join(_QUANTIFIER.sub("", one.unit).split()) for one in read.tasks}
    return {one for one in named if len(syllables(one)) > 1}


_QUANTIFIER = re.compile(
    r"^\W*(?:(?:mỗi|các|mọi|từng|tất cả|những|giao|đề nghị)\s+)*", re.IGNORECASE
)


def _apart(question: Question, read: Read, phrase: Sequence[str]) -> bool:
    """A unit is asked for its part, though the head names it: "Hướng dẫn 03 yêu cầu chi bộ làm gì".
    "Của Đảng ủy xã …" says whose paper it is, and what goes on with the title names the paper."""
    words, head = _words(question), _head_of(read.article).pairs
    size = len(phrase)
    return any(
        not (at and (_is_issuer(words, at) or (words[at - 1], phrase[0]) in head))
        and (phrase[-1], *words[at + size : at + size + 1]) not in head
        for at in _places(words, phrase)
    )


def _places(words: Sequence[str], phrase: Sequence[str]) -> list[int]:
    size = len(phrase)
    return [at for at in range(len(words)) if list(words[at : at + size]) == list(phrase)]


def _is_issuer(words: Sequence[str], at: int) -> bool:
    """Behind "của", which is of the paper and not "nhiệm vụ của"."""
    return words[at - 1] == "do" or (words[at - 1] == "cua" and words[at - 2] not in _ITS_PART)


_ITS_PART = frozenset("vu nhiem viec phan".split())
_LEADS = frozenset("theo cua thuc hien doc trong o tai do thi".split())
_TRAILS = frozenset(
    "bat thay giao yeu cau dan bao nhac chi dao doi hoi co nhung diem gi phai".split()
)


def _less_asking(phrase: list[str]) -> list[str]:
    """ "theo của Đảng ủy xã Lam Khê thấy" -> "Đảng ủy xã Lam Khê"."""
    kept = list(phrase)
    while kept and kept[0] in _LEADS:
        kept.pop(0)
    while kept and kept[-1] in _TRAILS:
        kept.pop()
    return kept


def left_of(question: Question, article: Article, asking: Set[str] = ASKING) -> Sequence[str]:
    """Folded syllables in order; "" where the head of the paper says it: a word of `asking` only
    together with the one beside it. What only looks like a word of asking is marked by "*"."""
    words, marked, head = _words(question), marked_words(question), _head_of(article)
    named = [pair in head.pairs for pair in pairwise(words)]
    single = frozenset(map(fold, _typed(question.text) & head.typed)) | head.type_
    return [
        ""
        if (word in single and word not in asking) or any(named[max(0, at - 1) : at + 1])
        else marked[at]
        for at, word in enumerate(words)
    ]


_WORD = re.compile(r"\w+")
_NAME = 2  # capitals side by side


@lru_cache(maxsize=256)
def _foreign(text: str, size: int) -> frozenset[int]:
    """Places of syllables that are no words of asking by their marks or by their capitals: "tài" of
    "Sở Tài chính" is not "tại", "Nam Sao" is no year; none where abbreviations shift the places."""
    typed = _WORD.findall(canonical(text))
    if len(typed) != size:
        return frozenset()
    marked = (at for at, one in enumerate(typed) if not one.isascii() and one.lower() not in _TYPED)
    named = (
        place
        for at in range(1, size - 1)
        if all(one[0].isupper() and not one.isupper() for one in typed[at : at + _NAME])
        for place in (at, at + 1)
    )
    return frozenset((*marked, *named))


def marked_words(question: Question) -> Sequence[str]:
    """Folded syllables; what only looks like a word of asking is marked by "*"."""
    text = without_numbers(question.text, question.references)
    words = _words_of(text)
    foreign = _foreign(text, len(words))
    return [f"{'*' * (at in foreign)}{word}" for at, word in enumerate(words)]


def _words(question: Question) -> Sequence[str]:
    return _words_of(without_numbers(question.text, question.references))


@lru_cache(maxsize=256)
def _words_of(text: str) -> Sequence[str]:
    return spelled_out(syllables(unjoined(text)))


@lru_cache(maxsize=1024)
def _typed(text: str) -> frozenset[str]:
    """Words that stand for the head by themselves: with marks, or numbers; "doan" is too many."""
    words = (one.lower() for one in _WORD.findall(canonical(text)))
    return frozenset(one for one in words if not one.isascii() or one.isdigit())


@dataclass(frozen=True)
class _Head:
    pairs: frozenset[tuple[str, str]]
    typed: frozenset[str]
    type_: frozenset[str]


def _head_of(article: Article) -> _Head:
    return _head("\n".join(filter(None, (headed(article), article.trich_yeu))), article.loai or "")


# Who issues a paper is called by the body or by who acts for it.
_ISSUERS = "ban thuong vu thuong truc ban chap hanh dang bo nam"
_LEVELS = "thanh pho tinh xa phuong quan huyen dac khu"


@lru_cache(maxsize=1024)
def _head(text: str, loai: str) -> _Head:
    said = spelled_out(syllables(unjoined(f"{loai}\n{text}")))
    words = (*said, *_ISSUERS.split(), *_LEVELS.split())
    return _Head(frozenset(pairwise(words)), _typed(text), frozenset(syllables(loai)))
