"""Headings of what asks nothing of anybody."""

import pytest

from bot.background import is_background


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Bối cảnh", True),
        ("I. MỘT SỐ KHÁI NIỆM", True),
        ("I. ĐÁNH GIÁ TÌNH HÌNH, 1. Hạn chế", True),
        ("II. NHIỆM VỤ, 2. Về kết quả cần đạt", False),
        ("III. TRÁCH NHIỆM", False),
        ("II. NỘI DUNG", False),
        ("", False),
    ],
)
def test_what_is_found_or_explained(heading: str, expected: bool) -> None:
    assert is_background(heading) == expected
