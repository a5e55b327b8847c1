"""A complete question: what is asked, put to a document or an article by its name."""

import re
from dataclasses import dataclass

from bot.focus import IN_ARTICLE, ListItem, Subject
from bot.question import Question, understand
from bot.relating import asked_kinship, asks_standing
from bot.wording import vietnamese_date
from corpus.register import Directive
from corpus.text import fold, syllables

# What is said of a document itself, as distinct from what stands in it.
_OF_DOCUMENT = re.compile(
    r"(?:do )?(?:ai|co quan nao|cap nao|ben nao) (?:da )?(?:ky|ban hanh|ra)(?!\w)|nguoi ky|"
    r"(?:duoc |da |do )?(?:ky|ban hanh|ra doi)(?: boi| tu)?(?!\w)|ngay (?:ky|ban hanh)|"
    r"cua (?:ai|co quan nao|cap nao|don vi nao)|ve (?:viec )?gi|(?:noi|ghi) (?:ve )?(?:viec )?gi|"
    r"yeu cau (?:nhung )?gi|(?:con|co|het) hieu luc|con (?:ap dung|dung)|so (?:may|bao nhieu)"
)
_DOCUMENT_OR_PLACE = (
    r"(?:van ban|ke hoach|chi thi|quyet dinh|quy dinh|huong dan|nghi quyet|ket luan|co quan|"
    r"don vi|tinh|dia phuong|xa|quan|huyen|thanh pho|noi|ai|nhung (?:\w+ ){1,2}?)"
)
_WHICH_FIRST = re.compile(rf"{_DOCUMENT_OR_PLACE}(?: nao)?(?!\w)")
# "quy chế nào bị bãi bỏ" lacks who does it.
_DONE_TO = re.compile(
    r"(?<!\w)(?:nao|gi) (?:da )?(?:bi|duoc)(?= (?:thay the|thay|bai bo|huy bo|sua doi|gia han)$)"
)
_LEFT_OVER = re.compile(r"(?i:^\W*(?:theo|trong|tại|tai|của|cua)?\s*,\s*)")
_BY_PAPER = re.compile(r"(?i:(?<=\w)\s+theo\s*$)")  # "đoàn số 1 theo … do ai làm trưởng đoàn"
_LEFT_AT_END = re.compile(r"(?i:\s+(?:theo|trong|tại|tai|của|cua)\s*(?=[?.,]|$))")


# Who asks for it is known from the article; searched for, the word would narrow a list.
_BY_WHOM = re.compile(
    r"(?i:(?:đoàn(?: kiểm tra)?|doan(?: kiem tra)?|hội nghị|hoi nghi|bài(?: viết)?|bai(?: viet)?|"
    r"trưởng đoàn|truong doan|lãnh đạo|lanh dao|chủ trì|chu tri|"
    r"(?:đồng chí|dong chi|ông|bà)(?: \w+){1,5}?) (?:đã |da )?"
    r"(?=(?:yêu cầu|yeu cau|đề nghị|de nghi|chỉ đạo|chi dao|lưu ý|luu y|nhắc|nhac|giao|kết luận|"
    r"ket luan)(?!\w)))"
)
_JOINTS = frozenset("cua o tai do ngay nam".split())


@dataclass(frozen=True)
class Reading:
    """One way to read a fragment. `text` is complete in itself and `shown` the same for people;
    `core` holds the words that the user brought. With a `subject`, nothing else is read."""

    text: str
    shown: str
    core: Question
    subject: Subject | None = None
    item: ListItem | None = None
    points_back: bool = True
    is_pointed: bool = False  # names what it points to: "kế hoạch đó"
    is_slot: bool = False  # only a part was exchanged; the rest is the question before
    asks_why: bool = False  # of the question before
    part: str = ""  # what was put in


def put_to(subject: Subject, rest: str) -> tuple[str, str]:
    """The question in full, as it is asked and as it is shown."""
    rest = rest.strip(" ?.:,")
    asked = rest[match.end() :] if (match := _BY_WHOM.match(rest)) else rest
    if subject.is_numbered:
        texts = (sentence(f"{_placed(one, subject.name)}?") for one in (asked, rest))
        return next(texts), next(texts)
    return f"{asked}?", f"{sentence(rest)}{IN_ARTICLE.format(name=subject.name)}?"


def _placed(rest: str, name: str) -> str:
    """The document where it belongs: "… ban hành ngày nào", "Theo …, chi bộ …"."""
    folded = fold(rest)
    done_to = _DONE_TO.search(folded)
    if done_to:
        return f"{rest[: done_to.end()]} {name}{rest[done_to.end() :]}"
    if is_kin(f"{name} {rest}"):
        return f"{rest} {name}" if _ends_open(folded) else f"{name} {rest}"
    if _OF_DOCUMENT.match(folded):
        return f"{name} {rest}"
    return f"Theo {name}, {_uncapitalised(rest)}"


def _uncapitalised(rest: str) -> str:
    """ "Hạn nộp" -> "hạn nộp"; "Nghệ An" and "Đoàn Thanh niên" keep theirs."""
    second = rest.partition(" ")[2][:1]
    return rest if second.isupper() else f"{rest[:1].lower()}{rest[1:]}"


def is_kin(text: str) -> bool:
    """Asks how a document stands to others."""
    question = understand(text)
    return bool(asked_kinship(question) or asks_standing(question))


def is_of_document(rest: str, subject: Subject) -> bool:
    if not subject.is_numbered:
        return False
    return is_kin(f"{subject.name} {rest}") or bool(_OF_DOCUMENT.match(fold(rest)))


def _ends_open(folded: str) -> bool:
    """ "văn bản nào thay thế" lacks its object at the end."""
    return bool(_WHICH_FIRST.match(folded) and not re.search(r"(?:gi|nao|khong|chua)$", folded))


def without_name(text: str, subject: Subject) -> str:
    """A complete question less the document or article that it names."""
    at = fold(text).find(fold(subject.name))
    if at >= 0:
        after = _after_issuer(text, at + len(subject.name), subject)
        text = f"{_BY_PAPER.sub(' ', text[:at])}{text[after:]}"
    for reference in reversed(understand(text).references):
        head = fold(text[: reference.start])
        noun = reference.noun and re.search(rf"{reference.noun}\s*(?:so\s*:?\s*)?$", head)
        after = _after_issuer(text, reference.end, subject)
        before = text[: noun.start() if noun else reference.start]
        text = f"{_BY_PAPER.sub(' ', before)}{text[after:]}"
    text = _LEFT_AT_END.sub("", _LEFT_OVER.sub("", text))
    return " ".join(text.split()).strip(" ,:")


def _after_issuer(text: str, end: int, subject: Subject) -> int:
    """Where the words stop that only say whose document it is: "… của phường Bến Tượng"."""
    directive = subject.directive
    told = set(syllables(f"{directive.body} {directive.place}")) if directive else set()
    day = directive.issued_on if directive else None
    told |= {str(day.year), vietnamese_date(day)} if day else set()
    last = end
    for match in re.finditer(r"[\w/]+|[^\w\s]", text[end:]):
        word = fold(match[0])
        if word in told:
            last = end + match.end()
        elif word not in _JOINTS:
            break
    return last


def is_issuer(phrase: str, directive: Directive) -> bool:
    """Says no more than who issued it, and where."""
    return set(syllables(f"{directive.body} {directive.place}")).issuperset(syllables(phrase))


def sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def has_words(text: str) -> bool:
    return bool(re.search(r"\w", text))
