"""Questions for the calendar of one matter, one place or one paper: "luân phiên bác sĩ sắp tới có
hạn gì", "tháng sau có mốc nào theo KH 18 về cải cách hành chính"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.filters import Period
from bot.question import Question
from bot.schedule import (
    Asked,
    asked_on,
    side_of,
    spoken,
    unit_of,
    without_periods,
)
from corpus.text import fold, syllables

_MILESTONES = re.compile(
    r"(?<!\w)(?:moc|thoi han|han(?! che| muc| hep)|lich|deadline)(?: \w+){0,4}? (?:nao|gi)(?!\w)|"
    r"(?<!\w)(?:nhung|cac|co) (?:moc|thoi han|han|deadline)(?!\w)"
)
_DUE_WORK = re.compile(
    r"(?<!\w)(?:phai|can) (?:xong|hoan thanh|nop)(?: \w+)? (?:gi|nao)(?!\w)|"
    r"(?<!\w)viec (?:gi|nao)(?: \w+){0,4}? (?:den|qua|tre|toi|phai|can|het)(?!\w)"
)
# Words that ask; typed with diacritics a word is one of them only if it has theirs ("sắp", and
# not the "sáp" of "sáp nhập").
_TOGETHER = (
    "danh sách|liên quan|thời gian|thời điểm|thời hạn|hoạt động|công tác|nhiệm vụ|kế hoạch|văn bản|"
    "bắt đầu|dự kiến|định kỳ|tiếp theo|liệt kê|hôm nay|cho biết|bao nhiêu|tất cả|hiện nay|bây giờ"
)
_ASKING = frozenset(
    "hạn chót nộp deadline mốc lịch việc gì nào những các có không mấy sắp tới đến hết phải cần "
    "làm xong quá qua đã trễ tuần tháng quý năm sau trước trong ngày cái kể của cho tôi mình em "
    "này đây theo còn xem hay nữa vậy ạ à nhé nhỉ thì là và ra sao lần đợt mỗi chậm ai kỳ kì chưa "
    "rồi đang bị cuộc về chị anh ơi dạ hỏi nhất gần thể hoàn thành".split()
)
_FOLDED = frozenset(map(fold, _ASKING))
_PHRASES = re.compile(rf"(?<!\w)(?:{_TOGETHER})(?!\w)", re.IGNORECASE)
_PHRASES_FOLDED = re.compile(rf"(?<!\w)(?:{fold(_TOGETHER)})(?!\w)", re.IGNORECASE)
_MOST_WORDS = 8  # syllables of a matter


def asked_of_matter(
    question: Question, periods: Callable[[str], Sequence[Period]], today: date
) -> Asked | None:
    """None where no list is asked for, or nothing says of what."""
    text, within = without_periods(question, periods, today)
    folded = spoken(question.text)
    side = side_of(folded)
    is_listed = _MILESTONES.search(folded) or _DUE_WORK.search(folded)
    if not (is_listed and (within or side != "all")):
        return None
    unit, _ = unit_of(text)
    matter = _matter(text.replace(unit, " ") if unit else text)
    if not 1 < len(syllables(matter)) <= _MOST_WORDS:
        return None
    return replace(asked_on(side, within, unit, folded, today), matter=matter)


def _matter(text: str) -> str:
    """The words that do not ask, what stands together joined: "Khe Vầu, phục hồi rừng"."""
    asking, phrases = (_FOLDED, _PHRASES_FOLDED) if text.isascii() else (_ASKING, _PHRASES)
    runs: list[list[str]] = [[]]
    for word in re.findall(r"[^\W_]+|;", phrases.sub(";", text)):
        if word == ";" or word.lower() in asking:
            runs.append([])
        else:
            runs[-1].append(word)
    return ", ".join(" ".join(run) for run in runs if run)
