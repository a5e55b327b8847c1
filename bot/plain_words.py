"""A question for one particular of a paper, in the words by which it is known here: "ai đứng tên ký
kế hoạch 41 của Tỉnh ủy", "hướng dẫn đảng phí mang chữ ký của ai" -> "… do ai ký".

As in `asked_whole`, the name of the paper is taken out first, by its own head; what is left has to
be of nothing but the particular.
"""

import re
from dataclasses import dataclass

from bot.asked_whole import left_of, marked_words, the_paper
from bot.material import Material, Read
from bot.question import Question, understand
from bot.relating import asked_kinship, asks_standing
from corpus.article import Article

_SMALL = frozenset(
    "cho toi em minh hoi biet xin nho giup de nghi dong chi oi a vay the nhi day nao la gi duoc "
    "da ban hanh van nay do kia cua vao trong o tai theo thi so ve va".split()
)


@dataclass(frozen=True)
class _Particular:
    """`put`: how it is asked for here; `words` may stand in the rest of the question, and `asks`
    must. The register knows relations, of which the texts hold one side only."""

    put: str
    words: frozenset[str]
    asks: re.Pattern[str]
    is_relation: bool

    def is_asked(self, question: Question, read: Read) -> bool:
        left = left_of(question, read.article, self.words)
        rest = [word.lstrip("*") for word in left if word]
        return self.words.issuperset(rest) and bool(self.asks.search(" ".join(rest)))


def _particular(put: str, words: str, asks: str, is_relation: bool = False) -> _Particular:
    whole = re.compile(rf"(?<!\w)(?:{asks})(?!\w)")
    return _Particular(put, frozenset(words.split()) | _SMALL, whole, is_relation)


_WHEN = r"(?:ngay (?:nao|may|bao nhieu)|khi nao|bao gio|hom nao|luc nao|thang (?:nao|may)|nam nao)"
_PARTICULARS = (
    _particular(
        "{p} do ai ký",
        "ai dung ten ky chu mang nguoi dat but boi ong ba lanh dao",
        r"(?:ai|nguoi|chu ky|dong chi nao|lanh dao nao)\b.*\bky|ky\b.*\b(?:ai|dong chi nao)|chu ky",
    ),
    _particular(
        "{p} ký ngày nào",
        "ky ra doi phat de ngay may bao nhieu khi gio hom luc thang nam co tu tu",
        rf"(?:ky|ban hanh|ra doi|ra|phat hanh|de|co tu)\b.*{_WHEN}|ngay (?:ban hanh|ky|ra)",
    ),
    _particular(
        "{p} số mấy",
        "so may bao nhieu hieu ky mang",
        r"so may(?! bao)|so bao nhieu|so nao|so hieu|ky hieu|xin so",
    ),
    _particular(
        "{p} do cơ quan nào ban hành",
        "ai co quan don vi noi cap phat",
        r"(?:ai|co quan nao|don vi nao|cap nao|noi nao|noi)\b.*\bban hanh|"
        r"ban hanh\b.*\b(?:ai|(?:co quan|don vi|noi|cap) nao)|"
        "cua (?:ai|co quan nao|don vi nao)",
    ),
    _particular(
        "{p} có được gia hạn không",
        "co gia han lui dieu chinh thoi thay doi khong chua keo dai gian moc hay roi bi them",
        r"(?=.*\b(?:khong|chua|gi)$|van ban nao\b)(?:.*\bgia han|"
        r".*(?:lui|dieu chinh|keo dai|gian|thay doi)\b.*\b(?:han|thoi gian)|"
        r".*(?:thoi han|han|thoi gian)\b.*\b(?:thay doi|dieu chinh|doi))",
        is_relation=True,
    ),
    _particular(
        "{p} căn cứ văn bản nào",
        "thuc hien ban cap tren can cu trien khai cu the hoa de dua thi hanh nham",
        r"(?:thuc hien|can cu|trien khai|cu the hoa|thi hanh|dua)\b.*\bvan ban (?:nao|gi)",
        is_relation=True,
    ),
    _particular(
        "{p} thay thế văn bản nào",
        "co het hieu luc cu ban bai bo thay the ra doi khong con",
        r"van ban cu nao|thay(?: the)?(?: cho)? van ban nao|bai bo van ban nao",
        is_relation=True,
    ),
    _particular(
        "{p} về việc gì", "ve viec chuyen ban noi trich yeu", "trich yeu|ban (?:chuyen|viec) gi"
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Plain:
    """`article`: of the paper that is named without its number, where the register must tell."""

    question: Question
    article: int | None


def in_plain_words(question: Question, material: Material, best: Article) -> Plain | None:
    """None where the paper is not known, or more is asked than one such particular."""
    said = " ".join(word.lstrip("*") for word in marked_words(question))
    is_known = bool(asked_kinship(question)) or asks_standing(question)
    for one in _PARTICULARS:
        if (one.is_relation and is_known) or not one.asks.search(said):
            continue
        read = the_paper(question, material, best, one.is_asked)
        if read:
            name = _name(question, read.article, one)
            is_unnumbered = one.is_relation and not question.references
            put = understand(one.put.format(p=name))
            return Plain(put, read.article.id if is_unnumbered else None)
    return None


def _name(question: Question, article: Article, one: _Particular) -> str:
    """By its number where that was asked by, or where the register is asked."""
    is_numbered = bool(question.references) or one.is_relation
    known = article.so_hieu if is_numbered else article.trich_yeu or article.title
    return f"{article.loai or ''} {known}".strip()
