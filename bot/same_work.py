"""Whether two days of two papers are of the same work: by the words of their clauses, less the days
and whose they are; of a paper that puts off by what it names, or by the day that it names."""

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from bot.named_above import name_above
from corpus.article import Article
from corpus.milestones import Milestone
from corpus.splitting import heading_at
from corpus.text import fold, syllables

MOVES = re.compile(
    r"(?<!\w)(?:gia han|lui|keo dai|gian|rut ngan|"
    r"thay(?: the)?(?= (?:cum tu|moc|han|thoi (?:han|gian|diem))(?!\w))|"
    r"dieu chinh(?! (?:ke hoach|noi dung|chi tieu|quy hoach|nhan su) (?!so))|"
    r"chuyen(?! (?:doi|bien|giao|sinh|de))|doi(?! (?:voi|thoai|moi|tuong|chieu|so|phuong)))(?!\w)"
)
# "… đối với các đảng ủy chưa gửi" leaves out nobody who still has to.
_OF_SOME = re.compile(
    r"(?<!\w)(?:(?<!khong )(?<!khong chi )rieng|doi voi(?! [^;.]*? chua \w)|cua \d+)(?!\w)"
)
_OF_MOVING = re.compile(
    r"^\W*thoi (?:gian|han|diem)(?: (?:hoan thanh|thuc hien))?(?!\w)|duoc (?:gia han|lui)|"
    r"(?:dong y|thong nhat|cho phep)? ?(?:gia han|lui|keo dai|gian|rut ngan|dieu chinh|doi|thay)"
    r"(?: (?:thoi (?:gian|han|diem)|han|moc))*(?: (?:hoan thanh|thuc hien))?|"
    r"(?:neu|quy dinh|giao) (?:tai|trong) .*|(?:den|truoc|cham nhat|sang)(?: het)?(?: ngay)?$"
)
# "thời hạn gửi báo cáo sơ kết đến hết ngày 15/01": what has the limit stands within its words.
_OF_LIMIT = re.compile(
    r"(?:thoi )?(?:han|gian|diem) (?=[^\W\d]).+?"
    r"(?= (?:la|den|toi|truoc|cham nhat|sang)(?!\w)[^.;]*\d|\s*:)"
)
_ASIDE = re.compile(r"\([^)]*\)")
_MOSTLY = 0.5  # of the pairs of words of a clause
_NEARLY = 0.7  # of those of the clause that puts off
_LEAST_PUT_OFF = 3  # pairs
_LABEL = re.compile(r"(?<!\w)(?:bieu|mau|phu luc|phieu)(?: so)? (\d+)(?!\w)")
_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?!\d)")
_ONE_DAY = timedelta(days=1)
_SET = {"DEADLINE", "PLANNED", "RECUR"}


@dataclass(frozen=True)
class Told:
    """A day, where it is told, and whose it is."""

    moment: Milestone
    article: Article
    unit: str = ""
    after: int = 0  # where the day before it ends

    @property
    def clause(self) -> str:
        task, text = self.moment.task, self.article.text
        sentence = text[self.moment.sentence_start : self.moment.sentence_end]
        return " ".join((text[task.start : task.end] or sentence).split())

    @property
    def work(self) -> str:
        """The clause up to its day, or what comes after where that opens it."""
        one, text = self.moment, self.article.text
        limited = _OF_LIMIT.match(fold(text[one.start_offset : one.end_offset]))
        until = one.start_offset + (limited.end() if limited else 0)
        before = text[max(one.task.start, self.after) : until]
        before = before.rpartition(";")[2]
        return (before if syllables(before) else text[one.end_offset : one.task.end]) or self.clause


def is_same_work(one: Told, late: Told) -> bool:
    said, other = _pairs(one.work), _pairs(late.work)
    at = one.moment.start_offset
    above = _pairs(heading_at(one.article, at)) | _pairs(name_above(one.article, at))
    shared = len(said & other)
    own = said - _pairs(one.unit)
    is_mostly = len(own) > 1 and len(own & other) >= _MOSTLY * len(own)
    if not MOVES.search(fold(late.clause)):
        return is_mostly and len(own & other) >= _MOSTLY * len(other - _pairs(late.unit))
    if _OF_SOME.search(fold(late.clause)):
        return False
    put_off = _pairs(_OF_MOVING.sub(" , ", _ASIDE.sub(" , ", fold(late.work))))
    named = len((own | above) & put_off)
    is_most = named >= _LEAST_PUT_OFF and named >= _NEARLY * len(put_off)
    is_labelled = len(put_off) > 1 and put_off == _pairs(one.work.split(":")[0])
    is_by_day = shared > 0 and _names_day(one, late) and not _named_entry(late)
    is_named = bool(_labels(one) & _labels(late)) or is_by_day or is_entry(one, late)
    return is_mostly or is_most or is_labelled or is_named


def is_moved_there(one: Told, late: Told) -> bool:
    """Of a paper that retells a day and then moves it: some of the same work is named again."""
    is_of_all = not _OF_SOME.search(fold(late.clause))
    return (
        is_of_all
        and one.moment.start_offset < late.moment.start_offset
        and bool(MOVES.search(fold(late.clause)))
        and bool(_pairs(one.work) & _pairs(late.work))
    )


# "Gia hạn nhiệm vụ số 1 nêu tại Mục III": the entry of that number.
_ENTRY = re.compile(
    r"(?<!\w)(?:nhiem vu|noi dung|cong viec|viec|dau viec|chi tieu|stt|tt|muc|diem|khoan)"
    r"(?: (?:so|thu))? (?P<label>\d{1,2}(?:\.\d{1,2})*)(?![\w/-]|\.\d)"
    r"(?:[^.;]{0,30}? (?:muc|phan|chuong) (?P<section>[ivx]{1,4})(?!\w))?"
)
_LINE_LABEL = re.compile(r"\W*(?P<label>\d{1,2}(?:\.\d{1,2})*)\s*[|.)]")
_SECTION = re.compile(r"\W*(?P<section>[ivx]{1,4})(?!\w)")


def _named_entry(late: Told) -> re.Match[str] | None:
    return _ENTRY.search(fold(late.clause))


def is_entry(one: Told, late: Told) -> bool:
    """Its line bears the number that the other paper names, below the heading that it names."""
    if one.article.id == late.article.id:
        return False
    at = one.moment.start_offset
    line = one.article.text[one.article.text.rfind("\n", 0, at) + 1 : at]
    own = _LINE_LABEL.match(fold(line))
    section = _SECTION.match(fold(heading_at(one.article, at)))
    named = _named_entry(late)
    if not (own and named) or own["label"] != named["label"]:
        return False
    return not named["section"] or (section is not None and section[1] == named["section"])


def _labels(told: Told) -> set[str]:
    """ "Biểu 01", "Phụ lục 2": what both papers call it."""
    return {str(int(one)) for one in _LABEL.findall(fold(told.clause))}


def _names_day(one: Told, late: Told) -> bool:
    """ "… đến hết ngày 05/9 (thay cho mốc cũ là trước ngày 15/8)"."""
    end = one.moment.end
    days = (end, end + _ONE_DAY) if end else ()
    told = {(int(day), int(month)) for day, month in _DAY.findall(late.clause)}
    return any((day.day, day.month) in told for day in days)


def is_other_day(one: Told, late: Told) -> bool:
    """Both are set by a day, or both come round, and not the same."""
    before, after = one.moment, late.moment
    is_alike = bool(before.rrule) == bool(after.rrule) and {before.role, after.role} <= _SET
    is_alike = is_alike and bool(before.end) == bool(after.end)  # "trước khi họp" is no day
    return is_alike and (before.end, before.rrule) != (after.end, after.rrule)


def _pairs(text: str) -> frozenset[str]:
    runs = (syllables(run) for run in re.split(r"[,;:|]", text))
    return frozenset(f"{left}_{right}" for run in runs for left, right in pairwise(run))
