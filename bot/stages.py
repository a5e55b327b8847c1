"""Which of the meetings of one thing is told: its opening is not its closing, and "sơ kết" is no
"tổng kết"."""

import re
from collections.abc import Sequence

from bot.question import Question, Want
from bot.ranking import Scored
from bot.spans import Candidate
from bot.wanted import suits
from corpus.text import fold

_STAGES = (
    "so ket|tong ket|khai mac|be mac|khai giang|be giang|phat dong|ky ket|khoi cong|khanh thanh|"
    "trao giai|chung ket|so khao|ra mat|trien khai|quan triet"
)
_SAME = (
    ("khai mac", "khai giang"),
    ("be mac", "be giang", "tong ket"),
    ("phat dong", "ra quan"),
    ("trien khai", "quan triet"),
)
_NAMED = re.compile(rf"(?<!\w)(?:{_STAGES})(?!\w)")
_MEETING = re.compile(
    r"(?<!\w)(?:hoi nghi|le|buoi|phien|dai hoi|hoi thi|lop)(?: \w+){0,6}? "
    rf"(?P<stage>{_STAGES})(?!\w)|^(?P<first>{_STAGES}) "
)
_OF_TIME_AND_PLACE: tuple[Want, ...] = ("date", "deadline", "place")


_EVENT = re.compile(r"\W*(?:dai hoi|hoi thi|le ky niem|bau cu)(?!\w)")
_ON_ITS_PAPERS = r"(?:nghi quyet|van kien|ket qua|chao mung|huong toi|tien toi) {event}"
_STUDIES = re.compile(r"(?<!\w)(?:hoc tap|quan triet|trien khai|tuyen truyen|thuc hien)(?!\w)")


def is_study_of_event(question: Question, span: Candidate) -> bool:
    """ "Đại hội khai mạc ngày nào", told the day on which its resolution is studied."""
    found = _EVENT.match(fold(question.text))
    if found is None or question.main_want not in _OF_TIME_AND_PLACE:
        return False
    event, title = found[0].strip(), " ".join(fold(span.article.title).split())
    told = " ".join(fold(f"{span.passage.lead} {span.said}").split())
    papers = len(re.findall(_ON_ITS_PAPERS.format(event=event), title))
    is_beside = bool(papers) and papers == len(re.findall(rf"(?<!\w){event}(?!\w)", title))
    return is_beside and bool(_STUDIES.search(title)) and event not in told


def its_stage_first(question: Question, ranked: Sequence[Scored]) -> list[Scored]:
    """Where the best words tell of another stage, those that name the one asked about first."""
    if not ranked or not is_of_other_stage(question, ranked[0].candidate):
        return list(ranked)
    asked = _MEETING.search(" ".join(fold(question.text).split()))
    stage = (asked["stage"] or asked["first"]) if asked else ""
    own = [one for one in ranked if stage in _NAMED.findall(fold(one.candidate.said))]
    own = [one for one in own if suits(question, one.candidate.said) > 0]
    return [*own, *(one for one in ranked if one not in own)]


def is_of_other_stage(question: Question, span: Candidate) -> bool:
    """Another stage is told of, and that which is asked about in none of the words around it."""
    asked = _MEETING.search(" ".join(fold(question.text).split()))
    if asked is None or question.main_want not in _OF_TIME_AND_PLACE:
        return False
    stage = asked["stage"] or asked["first"]
    forms = {stage, *(form for one in _SAME if stage in one for form in one)}
    around = (span.said, span.passage.lead, span.passage.heading, span.article.title)
    told = set(_NAMED.findall(" ".join(fold("\n".join(around)).split())))
    own = set(_NAMED.findall(" ".join(fold(span.said).split())))
    return bool(own or told) and not forms & told
