"""Lines that say themselves what they hold: "Thời gian: ngày 05/12/2025", "Đơn vị chủ trì: …"; what
it is the time of stands in the heading above."""

import re
from collections.abc import Sequence

from bot.enumerations import asks_members
from bot.question import Question, Want
from bot.ranking import Scored, tokens_of
from bot.wanted import fits
from corpus.addressees import kinds
from corpus.text import fold, syllables

_LABEL = re.compile(r"^\W*(?:\w{1,4}[.)]\s*)?(?P<label>[^\W\d_][^:.;,()]{1,40}):\**\s+\S")
_LONGEST = 6  # syllables of a label
_LEAST = 0.75  # of the question's other words that the line, its heading and title must hold
_FORMS: tuple[Want, ...] = ("date", "count", "number", "place")  # a line must show
_OTHERS: tuple[Want, ...] = (
    "tasks",
    "deadline",
    "about",
    "signed",
    "signer",
    "published",
    "author",
)
_PRESIDES = re.compile(r"(?<!\w)chu (?:tri|toa)(?!\w)")
_NAMES: dict[Want, re.Pattern[str]] = {
    "date": re.compile(r"thoi (?:gian|diem)|ngay(?! cong)|lich"),
    "place": re.compile(r"dia diem|noi (?:hop|to chuc)"),
    "person": re.compile(r"(?:don vi |co quan |nguoi )?(?:chu tri|chu toa)"),
}


# "Đoàn số 4 kiểm tra những nơi nào" below the heading "Đoàn số 4".
_MEMBERS = re.compile(
    r"(?:cac )?(?:don vi|dia ban|dia phuong|noi den|doi tuong)"
    r"(?: (?:duoc )?(?:kiem tra|giam sat|khao sat|phu trach))?"
)


def labelled(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """The lines with the label asked for, under the heading that holds the rest of the question,
    the fullest first; [] where there are none."""
    if question.main_want in _OTHERS:
        return []
    found = [(_held(question, one), one) for one in ranked if _answers(question, one)]
    most = max((held for held, _ in found), default=0.0)
    return [one for held, one in found if held >= max(_LEAST, most)]


def _answers(question: Question, one: Scored) -> bool:
    if not _is_asked(question, _label(one)):
        return False
    want = question.main_want
    return want not in _FORMS or fits(want, question, one.candidate.text) >= 1.0


def _label(one: Scored) -> list[str]:
    is_head = one.candidate.passage.role in ("title", "subtitle", "heading")
    match = None if is_head else _LABEL.match(one.candidate.text)
    found = syllables(match["label"]) if match else []
    return found if len(found) <= _LONGEST else []


def _is_asked(question: Question, label: Sequence[str]) -> bool:
    """In its own words, or in those of asking: "khi nào" is "Thời gian"."""
    if not label:
        return False
    pattern = _NAMES.get(question.main_want) if question.main_want else None
    presides = question.main_want != "person" or _PRESIDES.search(fold(question.text))
    if pattern and presides and pattern.fullmatch(" ".join(label)):
        return True
    if asks_members(question) and _MEMBERS.fullmatch(" ".join(label)):
        return True
    is_own = len(label) > 1 and set(question.terms).issuperset(label)
    return is_own and not kinds(" ".join(label))  # "Đảng ủy phường: …" tells its tasks


def _held(question: Question, one: Scored) -> float:
    span = one.candidate
    around = f"{span.text}\n{span.passage.lead}\n{span.passage.heading}\n{span.article.title}"
    wanted = [term for term in question.content if term not in _label(one) and term.isalpha()]
    held = tokens_of(fold(around))
    return sum(term in held for term in wanted) / len(wanted) if wanted else 1.0
