"""Questions for the calendar of one matter, one place or one paper: "luân phiên bác sĩ sắp tới có
hạn gì", "tháng sau có mốc nào theo KH 18 về cải cách hành chính"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.asked_kind import surely
from bot.due_words import matter, plainly
from bot.filters import Period
from bot.question import Question, understand
from bot.schedule import (
    Asked,
    asked_on,
    counts_to_one,
    side_of,
    spoken,
    unit_of,
    without_office,
    without_periods,
)
from corpus.addressees import LEVELS, kinds, syllables_of_kinds
from corpus.text import syllables

_MOMENT = r"(?:moc|thoi han|han(?! che| muc| hep)|(?<!du )lich|deadline)"
_MILESTONES = re.compile(
    rf"(?<!\w){_MOMENT}(?: \w+){{0,4}}? (?:nao|gi)(?!\w)|"
    rf"(?<!\w)(?:nhung|cac|co|may)(?: cai)? {_MOMENT}(?!\w)|(?<!\w){_MOMENT} gan nhat(?!\w)"
)
_ALL_OF_IT = re.compile(r"(?<!\w)co (?:nhung|cac) (?:thoi han|han|moc) (?:nao|gi)(?!\w)")
_DUE_WORK = re.compile(
    r"(?<!\w)(?:phai|can) (?:xong|hoan thanh|nop)(?: \w+)? (?:gi|nao)(?!\w)|"
    r"(?<!\w)viec (?:gi|nao)(?: \w+){0,9}? (?:den|qua|tre|toi|phai|can|het)(?!\w)"
)
_SAYS_DAYS = re.compile(
    rf"(?<!\w)(?:{_MOMENT}|den han|toi han|viec|phai (?:lam|lo|nop|xong|nho))(?!\w)"
)
_NEAREST = re.compile(r"(?<!\w)(?:gan|(?:den|toi|sap) han(?: som)?) nhat(?!\w)")
_PAPER = re.compile(
    r"(?<!\w)(?:ke hoach|chi thi|nghi quyet|cong van|huong dan|ket luan|thong bao|quyet dinh|"
    r"quy dinh|chuong trinh|quy che|thong tri)(?!\w)"
)
# "báo cáo tự đánh giá còn hạn không": one day is asked for.
_OF_ONE_WORK = re.compile(r"(?<!viec )(?<!gi )(?<!nao )(?<=\w )con han (?:khong|ko|nua)(?!\w)")
_LIKELY = 0.7  # of the learned reading, where the words name days, too
_MOST_WORDS = 14  # syllables of a matter


def asked_of_matter(
    question: Question, periods: Callable[[str], Sequence[Period]], today: date
) -> Asked | None:
    """None where no list of days is asked for."""
    question = understand(plainly(question.text))
    text, within = without_periods(question, periods, today)
    folded = spoken(question.text)
    side = side_of(folded)
    is_bounded = within or side != "all" or _of_paper(question, folded)
    if _OF_ONE_WORK.search(folded) and matter(text):
        return None
    if counts_to_one(question.text) or not (_lists_days(question.text, folded) and is_bounded):
        return None
    unit, _ = unit_of(text)
    of = matter(text.replace(unit, " ") if unit else text)
    if len(syllables(of)) > _MOST_WORDS:
        return None
    asked = asked_on(side, within, "" if _is_bare(unit) else without_office(unit), folded, today)
    named = _PAPER.search(folded)
    paper = named[0] if named else ""
    return replace(
        asked,
        matter=of,
        paper=paper,
        is_nearest=bool(_NEAREST.search(folded)),
        is_list=side != "all" and bool(_MILESTONES.search(folded)),
    )


def _of_paper(question: Question, folded: str) -> bool:
    """ "Kế hoạch 1184 về cà phê có những hạn nào"."""
    return bool(question.references) and bool(_ALL_OF_IT.search(folded))


def _lists_days(text: str, folded: str) -> bool:
    """By its words, or as learned from phrasings."""
    if _MILESTONES.search(folded) or _DUE_WORK.search(folded):
        return True
    return bool(_SAYS_DAYS.search(folded)) and surely(text, "upcoming", least=_LIKELY)


def _is_bare(unit: str) -> bool:
    """ "Kế hoạch … của xã": whichever it is."""
    is_level = LEVELS.issuperset(kinds(unit)) if unit else True
    return is_level and syllables_of_kinds().issuperset(syllables(unit))
