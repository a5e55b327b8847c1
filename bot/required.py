"""All that one paper or one meeting asks for, however it is named: "tóm tắt giúp những việc phải
làm theo hướng dẫn 11", "ông Doanh kết luận giao việc gì", "chương trình hành động của xã … nêu gì".

That all of it is wanted is learned (`asked_kind`); which paper is meant is told by its head, or by
the number that was asked for.
"""

import re
from collections.abc import Mapping, Sequence

from bot.asked_kind import surely
from bot.at_meeting import at_meeting
from bot.composition import Composition
from bot.list_answer import listed
from bot.lists import Listing
from bot.material import Material, Read
from bot.one_of_a_kind import areas
from bot.question import Question, Want
from bot.ranking import Ranking, Scored, headed, share, tokens_of
from bot.support import support
from bot.units import asked_phrase
from bot.whole_paper import whole_paper
from corpus.text import syllables

_OPENING = 2  # paragraphs of the news that say what it is about
_LEAST_REACH, _LEAST_HEAD, _AHEAD = 0.6, 0.4, 0.08
_NARROWER = 0.35  # of the question's weight that the head does not say: one part is asked for
# Said by who asks, and by which a paper is asked for; nothing of what it is about.
_OF_ASKING = frozenset(
    "tro ly kinh nho neu du chu yeu tom tat luoc diem qua nam nhanh noi dung chinh xin giup cac "
    "cho biet de nghi phuong an cu the dinh tinh ket luan giao viec phai lam yeu cau doi may ben "
    "noi phien hop hoi nghi buoi bai ong ba anh chi dong nhiem vu co quan nhung theo thuc hien "
    "van ban ve va thi gom ra chi dao quan trong tam giai phap y trien khai".split()
)


def asks_for_all(question: Question) -> bool:
    """Of a paper or a meeting as a whole: no figure or day, and nothing of one unit."""
    words = " ".join(syllables(question.text))
    if _OF_FEW.search(words) or _OF_DEED.search(words):
        return False
    if _single(question) and not _SEVERAL.search(words):
        return False
    unit = asked_phrase(question)
    is_of_unit = bool(unit) and len(unit.split()) <= _LONGEST_UNIT
    if is_of_unit:
        return False
    return bool(_SAYS_SO.match(words)) or surely(question.text, "requirement", least=_SURE)


_SURE = 0.7
_LONGEST_UNIT = 9  # words; longer ones only hold the name of a unit
_OF_FEW = re.compile(r"(?<!\w)\d{1,2} (?:nhiem vu|noi dung|viec|giai phap|yeu cau)(?!\w)")
# "Kiểm tra những nội dung gì": what one deed is about.
_OF_DEED = re.compile(
    r"(?<!\w)(?:kiem tra|giam sat|thao luan|ban|hoc tap|hoc|tap huan|thi|khao sat) "
    r"(?:(?:ve|nhung|cac) )*(?:noi dung|van de|mat|linh vuc) (?:gi|nao)(?!\w)"
)
_SEVERAL = re.compile(
    r"(?<!\w)may (?:viec|noi dung|nhiem vu|yeu cau|dieu|chuyen|y|phan viec)(?!\w)"
)
_SAYS_SO = re.compile(r"(?:\w+ ){0,4}?tom tat(?!\w)")
_SUMS_UP = re.compile(
    r"(?<!\w)(?:tom tat|tom luoc|diem qua|nam nhanh|noi dung chinh|y chinh)(?!\w)"
)
_SINGLE: tuple[Want, ...] = ("count", "date", "deadline", "place", "signer", "signed", "number")


def _single(question: Question) -> bool:
    return question.main_want in _SINGLE


def _is_listed(question: Question) -> bool:
    """The tasks of a paper of that number, or what a paper is about: told of any paper."""
    if _SUMS_UP.search(" ".join(syllables(question.text))):
        return False
    is_of_number = bool(question.references and question.weight("tasks"))
    return is_of_number or question.main_want == "about"


def is_known(question: Question, material: Material, ranked: Sequence[Scored],
             ranking: Ranking) -> bool:  # fmt: skip
    """The paper or meeting meant is known by its head, though not all of the question stands
    there."""
    if not ranked or question.references or not asks_for_all(question):
        return False
    found = support(question, ranked)
    if found.is_of_another or found.names_another:
        return False
    return meant(question, material, ranked, ranking) is not None


def required(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Composition | None:
    """None where it is not all that is asked for, or where no list can be made of it."""
    if not asks_for_all(question) or _is_listed(question):
        return None
    read = meant(question, material, ranked, ranking)
    found = _told(question, read, ranking) if read else None
    return Composition(listed(found, material), is_settled=True) if found else None


def _told(question: Question, read: Read, ranking: Ranking) -> Listing | None:
    if read.article.kind == "news" and not read.article.so_hieu:
        return None if question.references else at_meeting(question.text, read)
    weights = _weights(question, ranking)
    if question.references:
        is_part = not tokens_of(headed(read.article)).issuperset(weights)
    else:
        # What the paper never says is said there in other words, and narrows nothing.
        head, reach = _fit(weights, read) if weights else (1.0, 1.0)
        is_part = reach - head > _NARROWER
    return None if is_part else whole_paper(read, question.text)


def meant(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking
) -> Read | None:
    """The paper of the number asked for; else the one whose head says most of the question, where
    it says enough and clearly more than the next one."""
    if question.references:
        return material.of(ranked[0].candidate.article.id)
    weights = _weights(question, ranking)
    scored = sorted(
        ((_fit(weights, read), at, read) for at, read in enumerate(material.reads)),
        key=lambda one: (-sum(one[0]), one[1]),
    )
    (head, reach), _, best = scored[0]
    next_one = sum(scored[1][0]) if len(scored) > 1 else 0.0
    is_clear = head + reach - next_one >= _AHEAD
    is_told = reach >= _LEAST_REACH and head >= _LEAST_HEAD
    return best if is_clear and is_told and _is_of_place(question, best) else None


def _is_of_place(question: Question, read: Read) -> bool:
    words = " ".join(map(str, sorted(tokens_of(read.article.text))))
    return all(area.replace(" ", "_") in words for area in areas(question))


def _weights(question: Question, ranking: Ranking) -> Mapping[str, float]:
    weights = ranking.term_weights(question).items()
    content = {one for one in question.content if not one.isdigit()} - _OF_ASKING
    return {term: held for term, held in weights if content.issuperset(term.split("_"))}


def _fit(weights: Mapping[str, float], read: Read) -> tuple[float, float]:
    return share(weights, tokens_of(_head(read))), share(weights, tokens_of(read.article.text))


def _head(read: Read) -> str:
    opening = [one.text for one in read.passages if one.role == "paragraph"][:_OPENING]
    named = [*(one.heading for one in read.passages if one.role == "title"), *opening]
    return "\n".join((headed(read.article), *named))
