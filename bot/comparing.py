"""Two documents side by side: "so sánh Chỉ thị 35 và Chỉ thị 45", "… khác nhau thế nào". Nothing is
weighed: each is quoted for itself, and how they stand to each other is told from the records."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import wording
from bot.composition import MOST_STATEMENTS, Composition, Draft, sentence
from bot.documents import resolve
from bot.focus import in_full
from bot.heads_compared import named_pair
from bot.identity import name_of_place
from bot.in_order import asks_order
from bot.material import Read
from bot.naming import named
from bot.parallel import is_certain, opens_all
from bot.question import Question, Want, understand, without_numbers
from bot.quoting import Quoting
from bot.related import Kin
from bot.relating import asked_kinship, asks_standing
from bot.spans import Candidate
from bot.which_article import asks_article
from corpus.glossary import widened
from corpus.graph import edges
from corpus.records import Records
from corpus.register import Directive
from corpus.text import fold, syllables

_MOST_POINTS = 3  # of each document
_EACH = 2  # where both say much
_COMPARES = re.compile(
    r"(?<!\w)(?:so sanh|doi chieu|phan biet|dat canh nhau|"
    r"(?:co )?(?:(?:nhung )?(?:diem|cho) )?(?:gi )?"
    r"(?<!\w)(?:giong|khac)(?: (?:va|hay) (?:giong|khac))?(?: (?:nhau|biet))*"
    r"(?: (?:gi|nao|the nao|ra sao|o dau|(?:o )?(?:diem|cho) (?:gi|nao)|khong|nhu the nao))*|"
    r"(?:hon kem|chenh(?: lech)?|lech)(?: nhau)?"
    r"(?: (?:the nao|ra sao|nhu the nao|sao|bao nhieu|may))*|"
    r"compare|difference)(?!\w)"
)
# "So với @ thì @ đổi số buổi ra sao", "từ @ sang @ hạn báo cáo thay đổi thế nào"
_CHANGED = re.compile(
    r"(?<!\w)(?:so voi|(?:thay )?doi (?:\w+ ){0,8}?(?:gi|nao|the nao|ra sao))(?!\w)"
)
_HOW_CHANGED = re.compile(
    r"(?<!\w)(?:so voi|thi|(?:co )?(?:diem |noi dung )?(?:gi |nao )(?:moi|them|bot)|"
    r"(?:co )?(?:su )?(?:thay doi|doi(?! voi| moi| ngoai| tuong| thoai))|"
    r"(?:duoc )?(?:tang|giam(?! sat| doc| thi| dinh))(?: len| xuong)?|"
    r"tu (?:may|bao nhieu)(?: \w+)? (?:len|xuong|sang|thanh|den) (?:may|bao nhieu)(?: \w+)?|"
    r"(?:tu|sang) (?=sang|,|$)|(?:gi|nao|the nao|ra sao|nhu the nao)(?=\W*$))(?!\w)"
)
_BETWEEN = re.compile(
    r"(?<!\w)(?:(?:giua|cua|theo|trong|so) (?=va|voi|$)|(?:va|voi|so voi|giua|hai van ban(?: nay)?|"
    r"nay voi nhau|voi nhau)(?!\w))"
)


def compared(question: Question, records: Records) -> tuple[Directive, Directive] | None:
    """The two documents that are to be set side by side; None when nothing is compared, or when a
    number does not tell which document is meant."""
    words = fold(question.text)
    is_compared = _COMPARES.search(words) or _CHANGED.search(words) or asks_order(question)
    of_places = _told_apart(question, records) if is_compared else None
    if of_places:
        return of_places
    is_compared = is_compared or _is_joined(question)
    if len(question.references) != 2 or not is_compared:
        return None
    found = [_only(resolve((one,), records).directives) for one in question.references]
    left, right = found
    is_certain = left and right and left != right
    return (left, right) if left and right and is_certain else named_pair(question, records)


def _told_apart(question: Question, records: Records) -> tuple[Directive, Directive] | None:
    """ "KH 18 của Huổi Sáng với KH 18 của Nà Phiêng": two that bear one number, each named by its
    place."""
    if len({(one.number, one.type) for one in question.references}) != 1:
        return None
    asked = f" {' '.join(syllables(question.text))} "
    bearers = resolve(question.references[:1], records).directives
    held = [one for one in bearers if one.own and one.place]
    found = [one for one in held if _place(one) in asked]
    if not found and len(held) == 2 and _TWO.search(asked):
        found = held  # "hai kế hoạch cùng số 18-KH/ĐU"
    found.sort(key=lambda one: asked.find(_place(one)))
    if len({one.place for one in found}) != len(found):
        return None  # of one place: years tell those apart
    return (found[0], found[1]) if len(found) == 2 else None


def _place(directive: Directive) -> str:
    return f" {name_of_place(directive.place)} "


_OF_MATTER = ("deadline", "date", "count", "number")
_JOINED = re.compile(r"\W*(?:va|voi|hay|hoac|,|/|&)\W*")


def _is_joined(question: Question) -> bool:
    """ "KH 12 và KH 21, Ban Thường vụ kiểm tra mấy chi bộ": the same asked of both."""
    if len(question.references) != 2:
        return False
    one, other = question.references
    between = fold(question.text[one.end : other.start])
    is_other = asked_kinship(question) or asks_standing(question) or asks_article(question)
    return bool(_JOINED.fullmatch(between)) and question.main_want in _OF_MATTER and not is_other


_AGES = re.compile(r"(?<!\w)(?:\w+ \w+ )?(?:moi|cu)(?= (?:cua|khac|so|o|va|voi|thi)(?!\w))")
_CHANGE = ("replaces", "amends")
_OLD_AND_NEW = re.compile(r"(?<!\w)moi(?!\w).*(?<!\w)cu(?!\w)|(?<!\w)cu(?!\w).*(?<!\w)moi(?!\w)")


def by_age(
    question: Question, reads: Sequence[Read], records: Records
) -> tuple[Directive, Directive] | None:
    """ "Hướng dẫn mới khác hướng dẫn cũ ở …": of the papers read the first that replaced one."""
    words = fold(question.text)
    is_compared = _COMPARES.search(words) or _CHANGED.search(words)
    if question.references or not is_compared or not _OLD_AND_NEW.search(words):
        return None
    owners = (records.snapshot().own(one.article.id) for one in reads)
    around = (edge for own in dict.fromkeys(owners) if own for edge in edges(own, records))
    pairs = ((one.target.directive, one.source.directive) for one in around if one.kind in _CHANGE)
    return next(((old, new) for old, new in pairs if old and new and new.own), None)


def _only(directives: Sequence[Directive]) -> Directive | None:
    """Of those that bear the number, the one of which there is a text or a digest."""
    held = [one for one in directives if one.own] or list(directives)
    return held[0] if len(held) == 1 else None


def put_to(question: Question, directive: Directive, pair: Sequence[Directive] = ()) -> str:
    """The same asked of one of the two: its tasks, where nothing narrower is compared."""
    if asks_order(question):
        return f"{in_full(directive)} {wording.DONE_WHEN}"
    left = matter(question, *(pair or (directive,)))
    return (
        f"{left} theo {in_full(directive)}?"
        if left
        else f"{in_full(directive)} {wording.WHAT_TASKS}"
    )


def matter(question: Question, *directives: Directive) -> str:
    """What is compared; "" where it is the papers as a whole."""
    left = _left(without_numbers(question.text, question.references))
    if len({one.so_hieu for one in directives}) < len(directives):
        left = _unplaced(left, directives)
    asked = understand(left)
    told = " ".join(f"{one.body} {one.place}" for one in directives)
    is_narrower = set(asked.content) - set(widened(syllables(told)))
    is_of_kind = len(directives) > 1 and any(asked.weight(one) for one in _OF_KIND)
    return left if is_narrower or is_of_kind else ""


_OF_KIND: tuple[Want, ...] = ("deadline", "date", "place")
_TWO = re.compile(
    r"(?<!\w)(?:hai|2)(?: (?:cai|ban))?(?: (?:ke hoach|huong dan|chi thi|thong bao|nghi quyet|"
    r"ket luan|cong van|chuong trinh|van ban|quyet dinh|quy che))?(?: (?:cung|trung))?"
    r"(?: (?:mang|so))*(?!\w)|(?<!\w)(?:cung|trung)(?: mang)? so(?!\w)|"
    r"(?<!\w)ve (?:chuyen|viec|noi dung) (?:gi|nao)(?!\w)"
)


def _unplaced(text: str, directives: Sequence[Directive]) -> str:
    """Less the places that tell two papers of one number apart, and "hai kế hoạch cùng số"."""
    names = "|".join(map(re.escape, (name_of_place(one.place) for one in directives)))
    of_place = rf"(?<!\w)(?:(?:cua|o|tai|xa|phuong|dang uy) )*(?:{names})(?!\w)"
    for pattern in (re.compile(of_place), _TWO, _BETWEEN):
        for match in reversed(list(pattern.finditer(fold(text)))):
            text = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(text.split()).strip(" ,;:?.!")


_AS_A_WHOLE = re.compile(
    r"(?<!\w)(?:ve )?(?:chu de|noi dung|doi tuong(?: ap dung)?|pham vi(?: ap dung)?|trong tam)"
    r"(?: chinh| chung)?(?=(?: (?:the nao|ra sao|nhu the nao|gi))?\W*$|\W+(?:cua|giua|khac)(?!\w))"
)


# What is left of asking, and of the names of both papers.
_ASKING = re.compile(
    r"^(?:(?:so|sao|giup(?: (?:minh|toi|em))?|cho (?:toi|minh|em)(?: (?:hoi|biet))?)(?!\w)\W*)+|"
    r"\(\W*\d*\W*\)|(?<!\w)(?:nhau|kh|hd|ct|tb|cv)(?!\w)|"
    r"(?<!\w)(?:ke hoach|huong dan|thong bao|quyet dinh|chi thi|van ban|ban) (?:cu|moi)(?!\w)|"
    r"(?<!\w)o (?:cho|khoan|diem|phan|muc)(?= (?!nao|gi)\w)|(?<!\w)ve(?= |$)|"
    r"(?<!\w)chuyen(?= (?!nao|gi|de|doi|mon|sinh|gia|bien|giao|tiep|cong)\w)|"
    r"(?<!\w)noi(?: ve)?(?: (?:chuyen|viec|noi dung)(?: (?:gi|nao))?)?\W*$|"
    r"(?<!\w)(?:chuyen|viec|noi dung) (?:gi|nao)(?!\w)|"
    r"(?<!\w)(?:nhu the nao|the nao|ra sao|sao)(?=\W*$)"
)


def _left(text: str) -> str:
    """Less the words of comparing."""
    words = fold(text)
    changed = (_HOW_CHANGED,) * bool(_CHANGED.search(words))
    changed = (*changed, _AGES) if _OLD_AND_NEW.search(words) else changed
    for pattern in (_AS_A_WHOLE, _COMPARES, *changed, _BETWEEN, _ASKING):
        text = " ".join(text.split())
        for match in reversed(list(pattern.finditer(fold(text)))):
            text = f"{text[: match.start()]} {text[match.end() :]}"
    return " ".join(text.split()).strip(" ,;:?.!")


def side_by_side(
    sides: Sequence[tuple[Directive, Composition | None]],
    records: Records,
    quoting: Quoting,
    alike: Sequence[Composition | None] = (),
    is_whole: bool = False,
) -> Composition:
    """Of each what it was quoted for, or that it does not say; `sides` are two. `alike`: instead,
    where each says the very thing. `is_whole`: papers as a whole, told by their titles first."""
    told_of = alike or [told for _, told in sides]
    papers = [directive for directive, _ in sides]
    points = [
        _points(_called(one, papers), told, named(one, records, quoting), is_whole)
        for one, told in zip(papers, told_of, strict=True)
    ]
    fewest = min(map(len, points))
    most = max(_EACH, MOST_STATEMENTS - 1 - fewest)  # the room that the other side leaves
    drafts = [_headed(sides, records, quoting), *(one for side in points for one in side[:most])]
    left, right = (directive for directive, _ in sides)
    ties = Kin(records, quoting).ties(left, right)
    return Composition((*drafts, *(replace(one, role="note") for one in ties)))


def led(
    question: Question, alike: Sequence[Candidate], told: Sequence[Composition | None]
) -> list[Composition]:
    """Of each paper the sentence; behind it what else was quoted, where that may be meant."""
    is_all = is_certain(question, alike[0], alike[1])
    return [_led(one, None if is_all else each) for one, each in zip(alike, told, strict=True)]


def _led(first: Candidate, told: Composition | None) -> Composition:
    rest = [one for one in told.drafts if _says_more(one, first)] if told else []
    return Composition((*sentence(first).drafts, *(replace(one, role="point") for one in rest)))


def _says_more(draft: Draft, first: Candidate) -> bool:
    is_opening = bool(draft.spans) and opens_all(draft.spans[0])
    return draft.role != "document" and first not in draft.spans and not is_opening


def _headed(
    sides: Sequence[tuple[Directive, Composition | None]], records: Records, quoting: Quoting
) -> Draft:
    names = [wording.short_name(directive) for directive, _ in sides]
    lines = [named(directive, records, quoting) for directive, _ in sides]
    text = wording.SIDE_BY_SIDE.format(left=names[0], right=names[1])
    return Draft(text, tuple(span for line in lines for span in line.spans), "conclusion")


def _called(directive: Directive, papers: Sequence[Directive]) -> str:
    """By its number; by its place, too, where both bear the same one."""
    called = directive.so_hieu or wording.short_name(directive)
    is_shared = len({one.so_hieu for one in papers}) == 1
    return f"{called} ({directive.place})" if is_shared else called


def _points(called: str, told: Composition | None, line: Draft, is_whole: bool) -> list[Draft]:
    told_of = [one for one in told.drafts if one.role != "document"] if told else []
    if not told_of or not told_of[0].spans:
        return [Draft(wording.SIDE_SILENT.format(document=called), line.spans)]
    points = [one for one in told_of if not _is_headline(one, line)] or told_of
    first = [line, *points] if is_whole else points
    return [
        Draft(wording.SIDE.format(document=called, text=one.text), one.spans)
        for one in first[:_MOST_POINTS]
    ]


def _is_headline(draft: Draft, line: Draft) -> bool:
    """Lists open with the name of their document."""
    return _places(draft) == _places(line)


def _places(draft: Draft) -> list[tuple[int, int, int]]:
    return [(span.article.id, span.start, span.end) for span in draft.spans]
