"""What the last answer only counted, asked for by name."""

import pytest

from bot.last_quoted import without_what_was_told
from bot.those_counted import with_count_named

QUOTE = "Toàn tỉnh hiện có 31 điểm sạt lở và 486 ý kiến."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kể tên từng điểm đi.", "31 điểm là những điểm nào?"),
        ("liệt kê tất cả các điểm đó", "31 điểm là những điểm nào?"),
        ("những điểm nào?", "31 điểm là những điểm nào?"),
        ("kể tên từng xã", "kể tên từng xã"),
    ],
    ids=["each", "all", "which", "not counted"],
)
def test_with_count(text: str, asked: str) -> None:
    assert with_count_named(text, QUOTE) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ai bao cao so lieu do", "ai bao cao"),
        ("Ai cung cấp thông tin này?", "Ai cung cấp?"),
        ("số liệu đó của năm nào", "số liệu đó của năm nào"),
    ],
    ids=["bare", "marked", "of the figure"],
)
def test_without_what_was_told(text: str, asked: str) -> None:
    assert without_what_was_told(text, QUOTE) == asked
