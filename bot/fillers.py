"""Words that a question in talk is carried by and that papers have no need of: where an article
does not say them, nothing of the matter is missing."""

import re
from functools import cache

from corpus.text import canonical, fold

# A "~" stands before those that are other words, and of the matter, without diacritics.
_FILLERS = (
    "bên|phía|~chuyện|~lo|~vụ|~kéo|~ngồi|~nghe|~kể|xem|coi|~thử|~rơi|~rồi|vài|~dài nhất|"
    "~lớn nhất|luôn|~đợt|~dạo|~bữa|~cỡ|~chừng|~tầm|~gần|xài|~lại|~đều|~riêng|~chút|~tí|~hả|~hở|"
    "~xuống|~mất|~tốn|~hết|~đứng|~đi|~bám|~soi|~chạy|~sống|~gạt|~bỏ|~bắt|~buộc|~chịu|~giữ|~đưa|"
    "~dẫn|~gọi|~dịp|~vòng|~sắp|~đặt|~giữa|~qua|~ngoài|~trận|~phủ|~muốn|~kịp|~mừng|~cầm đầu|"
    "~đứng đầu|~đứng ra|~phần lớn|~bắt đầu|~hỏi|~đúng|~nữa|~đủ|~thôi|~chứ|~mau|~nhanh|~lâu|"
    "~tận|cả thảy|kể ra|~ra sao|~lượt|~lần|~cục|~viết|~dài|~nhiều|~tổng|~tin|~mốc|~ghi|~mỗi|"
    "~thẳng|~xong|cả nước|~trở lên|~xét|~gỡ|~dặn|~nhận|~tới|~lên|~vô|~thuộc|~chấm|~cho|~đang|"
    "~cái|~con số|~chính xác|vừa rồi|vừa qua|~cả|"
    "~mới nhất|giữ chức vụ gì|giữ chức gì|làm chức gì|chức vụ gì|chức gì"
)
_WORD = r"(?<!\w)(?:{})(?!\w)"


def without_fillers(said: str) -> str:
    """`said` with them blanked, of the same length."""
    spelled = canonical(said).lower()
    found = _pattern(fold(spelled) == spelled).finditer(spelled)
    for match in found:
        said = f"{said[: match.start()]}{' ' * len(match[0])}{said[match.end() :]}"
    return said


@cache
def _pattern(is_plain: bool) -> re.Pattern[str]:
    words = [one for one in _FILLERS.split("|") if not (is_plain and one[0] == "~")]
    forms = [fold(one) if is_plain else one.lstrip("~") for one in words]
    return re.compile(_WORD.format("|".join(sorted(forms, key=len, reverse=True))))
