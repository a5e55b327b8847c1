"""Is this line a duty, seen where it stands?"""

import re

from corpus.duties import details, reading
from corpus.duties.reading import Reading
from corpus.duties.walk import Walk
from corpus.duties.wording import PREDICATE
from corpus.text import sentences

_DESCRIBES = re.compile(
    r"(?:chỉ thị|kế hoạch|thông tri|quy định|quyết định|hướng dẫn|nghị quyết|kết luận|điều \d+|"
    r"văn bản|bài|nguồn|"
    r"hai|ba|[\d.]+ [a-zà-ỹđ]+)[^.:;]{0,80}?\s(?:có|gồm|nêu|định nghĩa|quy định|áp dụng|nối tiếp|"
    r"giao|đã|thay|là)(?!\w)"
)
_PASSIVE = re.compile(
    r"[^.:;,]{5,200}?(?<!\w)(?:được (?:thực hiện|bảo đảm|đảm bảo|tính|bố trí|"
    r"chi)|là căn cứ|thực hiện theo)"
)
_DONE = re.compile(
    r"(?<!\w)đã(?! (?:được )?(?:đề ra|nêu|giao|đăng ký|phê duyệt|ban hành|đề cập|"
    r"xác định|gửi|ký|có|chuyển|nghỉ))(?!\w)"
)
_MEANS = re.compile(r"\W*(?:(?:tổng|nguồn) )?(?:kinh phí|thời gian|địa điểm|thành phần)(?!\w)")
_BLANK = re.compile(r"(?:\.{4,}|…{2,}|_{4,})")
_CONTENT = re.compile(r"nội dung(?: thực hiện| công việc| chính)?\s*:\s*")


def item_reading(walk: Walk, start: int, end: int) -> Reading | None:
    """The item as a duty; where nothing introduces the list it has to be plainly one."""
    page, mode = walk.page, walk.mode
    if is_report(walk, start, end):
        return None
    read = reading.at_start(page, start, end)
    if read and (read.force != "plain" or mode == "duties"):
        return read
    tells = walk.is_news or walk.is_report
    if read and not tells and (walk.stack or (is_paper(walk) and read.unit)):
        return read if _is_action(walk, read) else reading.charged(page, start, end)
    if mode != "duties":
        ordered = reading.order_within(page, start, end) if walk.talk.is_party else None
        return (ordered[0] if ordered else None) or _of_paper(walk, start, end)
    inner = reading.within(page, start, end)
    ordered = reading.order_within(page, start, end)
    said = inner or (ordered[0] if ordered else None) or reading.modal_within(page, start, end)
    return said or (None if walk.is_news else reading.named(page, start, end))


def is_paper(walk: Walk) -> bool:
    """One that may lay down duties in any line."""
    return walk.article.kind == "official" and not walk.is_report


def _of_paper(walk: Walk, start: int, end: int) -> Reading | None:
    """Nothing above says that duties follow, but this is a paper that lays them down, or a line of
    news that begins with a unit and a colon."""
    if not is_paper(walk):
        return reading.labelled(walk.page, start, end) if walk.talk.is_party else None
    return (
        by_a_day(walk, start, end)
        or reading.named(walk.page, start, end)
        or reading.charged(walk.page, start, end)
    )


def by_a_day(walk: Walk, start: int, end: int) -> Reading | None:
    """ "…: các chi bộ gửi báo cáo chậm nhất ngày 15/11": a unit, an action and its last day."""
    opening = reading.at_start(walk.page, start, end)
    read = opening if opening and opening.unit else reading.within(walk.page, start, end)
    if read is None or read.unit is None:
        return None
    return read if details.due(walk.page.low, read.predicate, end) else None


def _is_action(walk: Walk, read: Reading) -> bool:
    """ "Trưởng đoàn: đại diện …" names somebody and asks for nothing."""
    return PREDICATE.match(walk.page.bare, read.predicate) is not None


def is_report(walk: Walk, start: int, end: int) -> bool:
    first = first_sentence(walk, start, end)
    if _DESCRIBES.match(walk.page.low, start, first) and not _has_unit_before_colon(
        walk, start, end
    ):
        return reading.within(walk.page, start, end) is None
    if _PASSIVE.match(walk.page.low, start, first):
        return reading.at_start(walk.page, start, end) is None
    done = _DONE.search(walk.page.low, start, first)
    if not done:
        return False
    opening = reading.at_start(walk.page, start, end)
    return opening is None or opening.predicate > done.start()


def _has_unit_before_colon(walk: Walk, start: int, end: int) -> bool:
    read = reading.at_start(walk.page, start, end)
    return read is not None and read.unit is not None


def first_sentence(walk: Walk, start: int, end: int) -> int:
    spans = sentences(walk.article.text[start:end])
    return start + spans[0].end if spans else end


def counts_anyway(walk: Walk, start: int, end: int) -> bool:
    """Under a lead that orders, a unit alone, or in our own digests and in papers that lay duties
    down, an item is one however it is phrased."""
    if walk.mode != "duties" or is_report(walk, start, end):
        return False
    if _MEANS.match(walk.page.low, start):
        return False
    above = next((node for node in reversed(walk.stack) if node.mode), None)
    is_announced = above is not None and (
        above.lead is not None or above.counts or (above.said is not None and bool(above.said.unit))
    )
    return is_announced or walk.article.kind != "news"


def content_start(walk: Walk, start: int, end: int) -> int:
    """Past "Nội dung:", which only names a field."""
    content = _CONTENT.match(walk.page.low, start, end)
    return content.end() if content else start


def is_blank(walk: Walk, start: int, end: int) -> bool:
    """A line of a form that is to be filled in."""
    return bool(_BLANK.search(walk.page.low, start, end))
