"""A text as its expressions of time are searched in: folded, so that text typed without marks
reads the same, but with every word blanked whose marks say that it is no word of time."""

import re
from functools import lru_cache

from corpus.text import canonical, fold

# How a word of time is written with its marks; "từ" and not "tư", "tự", "tu".
_WRITTEN = (
    "năm ngày tháng quý tuần thứ từ đến trước sau kỳ khóa hạn qua tới sáng trưa chiều tối đêm nay "
    "hôm mai đã sẽ vừa đầu cuối giữa nửa hằng hàng mỗi lần một hai ba bốn bảy tám chín mười giờ "
    "phút hết chậm muộn nhất định dự kiến vòng thời gian giai đoạn nhiệm học kể ngoái cùng lúc "
    "cho dịp sớm kịp xong hoàn thành nộp gửi mùng mồng rằm âm lịch tính vào là khi trong không "
    "chủ nhật và các của mốc tết lễ phải cần buổi "
    # not of time, but never taken for it, and cues elsewhere
    "kế tỉnh kiện kỷ mừng tầm nữa giỗ đấu chấm giải quả tâm lệ hội hỏi"
).split()
# Words that fold to a word of time and mean another: they keep their marks.
_KEPT = frozenset("tư sáu này quá ký tới cán đa hồi lực".split())


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for word in _WRITTEN:
        table.setdefault(fold(word), set()).add(word)
    return {plain: frozenset(words) for plain, words in table.items()}


_TABLE = _table()
_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_TABLE, key=len, reverse=True))})(?!\w)")
# "62-KH/QU", "1576/KH-UBND", "30/2020/NĐ-CP", "10/2012/QH13": whatever is in them is no date.
_NUMBER = re.compile(
    r"(?<![\w/.-])\d{1,5}\s?(?:/\s?(?:19|20)\d\d\s?)?"
    r"(?:-\s?[a-z]{2,6}\s?/\s?[a-z]+(?:-[a-z]+)*|/\s?[a-z]{2,6}-[a-z]+(?:-[a-z]+)*|"
    r"-[a-z]{2,5}(?![\w/])|/[a-z]{2,4}\d+)(?!\w)"
)
MASK = "¤"


def plain(text: str) -> str:
    """As long as `text` (which is `stored`): lower case, without marks, numbers of documents filled
    with MASK. "tư", "sáu", "này", "quá", "ký", "tới" keep theirs, for without them they are
    từ, sau, nay, qua, kỳ, tối."""
    folded = _NUMBER.sub(lambda match: MASK * len(match[0]), fold(text))
    view = _WORD.sub(lambda match: _seen(match[0], text[match.start() : match.end()]), folded)
    return _into(_south(view, text), text)


@lru_cache(maxsize=4096)
def _seen(folded: str, written: str) -> str:
    if written.isascii():
        return folded
    word = canonical(written.lower())
    if word in _KEPT:
        return word
    return folded if word in _TABLE[folded] else "_" * len(folded)


_SOUTH = re.compile(
    r"(?<!\w)(?:viet|mien|phia|dong|tay|ha|quang|tuyen|gioi|ly|minh|thanh|hong) nam(?!\w)"
)


def _south(view: str, text: str) -> str:
    """ "Việt Nam 2020" names no year, neither does "Hà Nam" or any other Nam inside a name."""
    view = _SOUTH.sub(lambda match: match[0][:-3] + "___", view)
    for match in re.finditer(r"(?<=\w )nam(?!\w)", view):
        if text[match.start()] == "N" and text[match.start() : match.end()].isascii():
            view = view[: match.start()] + "___" + view[match.end() :]
    return view


_SANG = re.compile(r"(?<!\w)sang(?= (?:het )?(?:ngay|thang|quy|nam|\d))")


def _into(view: str, text: str) -> str:
    """Among words with marks "sang ngày 20/6" puts off to that day; "sáng ngày 20/6" is a
    morning."""
    if text.isascii():
        return view
    return _SANG.sub(
        lambda match: "sàng" if text[match.start() : match.end()].isascii() else match[0], view
    )
