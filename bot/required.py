"""All that one paper or one meeting asks for, however it is named: "tóm tắt giúp những việc phải
làm theo hướng dẫn 11", "ông Doanh kết luận giao việc gì", "chương trình hành động của xã … nêu gì".

That all of it is wanted is learned (`asked_kind`); which paper is meant is told by its head, or by
the number that was asked for.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from bot import wording
from bot.asked_kind import surely
from bot.asked_whole import OfUnit, paper_asked, unit_of_paper
from bot.at_meeting import at_meeting, speaker_of
from bot.composition import Composition, Draft
from bot.laid_down import sent_to
from bot.list_answer import dates_of, listed
from bot.lists import Item, Listing, addressed, given, of_called
from bot.material import Material, Read
from bot.news_told import news_told
from bot.one_of_a_kind import areas
from bot.question import Question, Want, understand
from bot.ranking import Ranking, Scored, headed, share, tokens_of
from bot.support import support
from bot.units import asked_everyone, asked_phrase, asked_unit
from bot.whole_paper import asks_for_tasks, whole_paper
from corpus.addressees import concerns
from corpus.tasks import Task
from corpus.text import fold, syllables

_OPENING = 2  # paragraphs of the news that say what it is about
_LEAST_REACH, _LEAST_HEAD, _AHEAD = 0.6, 0.4, 0.08
_NARROWER = 0.35  # of the question's weight that the head does not say: one part is asked for
# Said by who asks, and by which a paper is asked for; nothing of what it is about.
_OF_ASKING = frozenset(
    "tro ly kinh nho neu du chu yeu tom tat luoc diem qua nam nhanh noi dung chinh xin giup cac "
    "cho biet de nghi phuong an cu the dinh tinh ket luan giao viec phai lam yeu cau doi may ben "
    "noi phien hop hoi nghi buoi bai ong ba anh chi dong nhiem vu co quan nhung theo thuc hien "
    "van ban ve va thi gom ra chi dao quan trong tam giai phap y trien khai ai".split()
)


def asks_for_all(question: Question) -> bool:
    """Of a paper or a meeting as a whole: no figure or day, and nothing of one unit."""
    words = " ".join(syllables(question.text))
    if any(one.search(words) for one in (_OF_FEW, _OF_DEED, _OF_PART)):
        return False
    if _single(question) and not _SEVERAL.search(words):
        return False
    if asked_everyone(question) and question.weight("tasks"):
        return True
    unit = asked_phrase(question)
    if unit and len(unit.split()) <= _LONGEST_UNIT:
        return False
    is_said = _SAYS_SO.match(words) or _MAIN_POINTS.search(words) or _ORDERS.search(words)
    return bool(is_said) or surely(question.text, "requirement", least=_SURE)


_SURE = 0.7
_LONGEST_UNIT = 9  # words; longer ones only hold the name of a unit
_OF_FEW = re.compile(r"(?<!\w)\d{1,2} (?:nhiem vu|noi dung|viec|giai phap|yeu cau)(?!\w)")
# "Kiểm tra những nội dung gì": what one deed is about.
_OF_DEED = re.compile(
    r"(?<!\w)(?:kiem tra|giam sat|thao luan|ban|hoc tap|hoc|tap huan|thi|khao sat) "
    r"(?:(?:ve|nhung|cac) )*(?:noi dung|van de|mat|linh vuc) (?:gi|nao)(?!\w)"
)
_OF_PART = re.compile(
    r"(?<!\w)(?:dieu|khoan|diem|muc|chuong|phan|phu luc) (?:so )?(?:\d{1,3}|[ivx]{1,4})(?!\w)"
)
_SEVERAL = re.compile(
    r"(?<!\w)may (?:viec|noi dung|nhiem vu|yeu cau|dieu|chuyen|y|phan viec)(?!\w)"
)
_ORDERS = re.compile(
    r"(?<!\w)(?:chi dao|yeu cau|dat ra|de ra|doi hoi) (?:(?:nhung|cac|cu the) )*"
    r"(?:(?:viec|noi dung|dieu|yeu cau|nhiem vu) )?(?:gi|nao)(?: (?:vay|the|a|nhi|day))?\W*$"
)
_MAIN_POINTS = re.compile(
    r"(?<!\w)(?:cac|nhung) noi dung (?:chinh|chu yeu|co ban|trong tam|quan trong)(?!\w)"
)
_SAYS_SO = re.compile(r"(?:\w+ ){0,4}?tom tat(?!\w)")
_SUMS_UP = re.compile(
    r"(?<!\w)(?:tom tat|tom luoc|diem qua|nam nhanh|noi dung chinh|y chinh)(?!\w)"
)
_SINGLE: tuple[Want, ...] = ("count", "date", "deadline", "place", "signer", "signed", "number")


def _single(question: Question) -> bool:
    return question.main_want in _SINGLE


def _is_listed(question: Question) -> bool:
    """What a paper is about: told of any paper."""
    words = " ".join(syllables(question.text))
    is_said = bool(_SUMS_UP.search(words) or _ORDERS.search(words))
    is_all = is_said or surely(question.text, "requirement")
    return question.main_want == "about" and (bool(_ABOUT_WHAT.search(words)) or not is_all)


_ABOUT_WHAT = re.compile(
    r"(?<!\w)(?:ve|noi)(?: ve)? (?:viec |van de |noi dung |cai |chuyen )?gi(?!\w)"
)


def is_known(question: Question, material: Material, ranked: Sequence[Scored],
             ranking: Ranking) -> bool:  # fmt: skip
    """The paper or meeting meant is known by its head, though not all of the question stands
    there."""
    if not ranked:
        return False
    best = ranked[0].candidate.article
    if (
        paper_asked(question, material, best)
        or unit_of_paper(question, material, best)
        or news_told(question, material, ranked[0])
    ):
        return True
    if not asks_for_all(question) or _is_listed(question):
        return False
    if question.references:
        return _told(question, material.of(ranked[0].candidate.article.id), ranking) is not None
    found = support(question, ranked)
    if found.is_of_another or found.names_another:
        return False
    return meant(question, material, ranked, ranking) is not None


def whole_told(
    question: Question, material: Material, ranked: Sequence[Scored], today: date
) -> Composition | None:
    """All of a paper or an article, or a paper's part for one unit, where nothing else is asked;
    None where more is, or where no list can be made of it."""
    best = ranked[0].candidate.article
    of_unit = unit_of_paper(question, material, best)
    given_it = _given(of_unit) if of_unit else None
    if given_it:
        return Composition(listed(given_it, material), is_settled=True)
    read = paper_asked(question, material, best)
    found = whole_paper(read, question.text) if read else None
    if found is None:
        return news_told(question, material, ranked[0])
    drafts = listed(found, material)
    return Composition((*drafts, *_left(question, material, drafts, today)), is_settled=True)


def _given(of_unit: OfUnit) -> Listing | None:
    if of_unit.is_called:
        return of_called(of_unit.own, of_unit.read)
    return given(understand(wording.UNIT_TASKS.format(unit=of_unit.unit)), of_unit.read)


def required(
    question: Question, material: Material, ranked: Sequence[Scored], ranking: Ranking, today: date
) -> Composition | None:
    """None where it is not all that is asked for, or where no list can be made of it."""
    if question.references and question.weight("tasks") and asked_unit(question):
        found = _of_letter(question, material.of(ranked[0].candidate.article.id))
    elif asks_for_all(question) and not _is_listed(question):
        read = meant(question, material, ranked, ranking)
        found = _told(question, read, ranking) if read else None
    else:
        return None
    if found is None:
        return None
    drafts = listed(found, material)
    return Composition((*drafts, *_left(question, material, drafts, today)), is_settled=True)


def _left(
    question: Question, material: Material, drafts: Sequence[Draft], today: date
) -> Sequence[Draft]:
    """The days of a paper's targets, which are no tasks."""
    read = material.of(drafts[0].spans[0].article.id)
    return dates_of(question, read, drafts, today) if asks_for_tasks(question.text) else ()


def _of_letter(question: Question, read: Read) -> Listing | None:
    """Of a letter sent to the very unit asked about all but what it gives to others by name."""
    unit, to = asked_unit(question), sent_to(read)
    if not to or concerns(unit, to) != "named":
        return None
    found = whole_paper(read)
    others = [one for one in read.tasks if concerns(unit, addressed(one)) == "none"]
    kept = [one for one in found.items if not _is_within(one, others)] if found else []
    return Listing(None, tuple(kept)) if kept else None


def _is_within(item: Item, tasks: Sequence[Task]) -> bool:
    return any(item[0].start <= one.start < item[-1].end for one in tasks)


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
    (head, reach), _, first = scored[0]
    near = [read for fit, _, read in scored if head + reach - sum(fit) < _AHEAD]
    best = first if len(near) == 1 else _of_several(question, near)
    is_told = reach >= _LEAST_REACH and head >= _LEAST_HEAD
    return best if best and is_told and _is_of_place(question, best) else None


def _of_several(question: Question, reads: Sequence[Read]) -> Read | None:
    """The one in which the person asked about speaks; of papers the newest, where that is asked
    for; None where several may be meant."""
    spoken = [one for one in reads if speaker_of(question.text, one).name]
    if len(spoken) == 1 and spoken[0].article.kind == "news":
        return spoken[0]
    words = " ".join(syllables(question.text))
    typed = [one for one in reads if one.article.loai and fold(one.article.loai) in words]
    papers = [one for one in typed or reads if one.article.issued_on]
    if len(papers) < len(typed or reads) or not _NEWEST.search(words):
        return None
    return max(papers, key=lambda one: str(one.article.issued_on))


_NEWEST = re.compile(r"(?<!\w)(?:moi (?:nhat|day|ra)|gan (?:day )?nhat|hien hanh)(?!\w)")


def _is_of_place(question: Question, read: Read) -> bool:
    words = " ".join(map(str, sorted(tokens_of(read.article.text))))
    return all(area.replace(" ", "_") in words for area in areas(question))


def _weights(question: Question, ranking: Ranking) -> Mapping[str, float]:
    weights = ranking.term_weights(question).items()
    said = frozenset(syllables(asked_everyone(question)))
    newest = _NEWEST.search(" ".join(syllables(question.text)))
    said |= frozenset(newest[0].split() if newest else ())
    content = {one for one in question.content if not one.isdigit()} - _OF_ASKING - said
    return {term: held for term, held in weights if content.issuperset(term.split("_"))}


def _fit(weights: Mapping[str, float], read: Read) -> tuple[float, float]:
    return share(weights, tokens_of(_head(read))), share(weights, tokens_of(read.article.text))


def _head(read: Read) -> str:
    opening = [one.text for one in read.passages if one.role == "paragraph"][:_OPENING]
    named = [*(one.heading for one in read.passages if one.role == "title"), *opening]
    return "\n".join((headed(read.article), *named))
