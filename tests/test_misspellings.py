"""Common words are read as they were meant; names and what has all its marks stay."""

import pytest

from bot.misspellings import as_spelled

MENDED = {
    "Hướng dân 42 yêu cau bí thư làm gì": "Hướng dẫn 42 yêu cầu bí thư làm gì",
    "hướng dẩn 11 về chuyễn đổi số": "hướng dẫn 11 về chuyển đổi số",
    "hạn nôp là ngày nào": "hạn nộp là ngày nào",
    "tham quyèn của ai": "thẩm quyền của ai",
    "nghị quyêt 57 nam 2024": "nghị quyết 57 năm 2024",
}
KEPT = (
    "chi tiêu năm 2025 bao nhiêu",
    "Quân ủy Trung ương ban hành gì",
    "quân ủy ra nghị quyết gì",
    "đường Dương Đình Nghệ ở đâu",
    "đồng chí Nguyễn Thị Kế Hoach",
    "công ăn việc làm của người dân",
    "ke hoach 62 yeu cau gi",
    "báo SGGP đăng ngày nào",
    "12-HD/BTCTW ký ngày nào",
)


@pytest.mark.parametrize(("typed", "meant"), MENDED.items())
def test_common_words_are_mended(typed: str, meant: str) -> None:
    assert as_spelled(typed) == meant


@pytest.mark.parametrize("typed", KEPT)
def test_the_rest_is_kept(typed: str) -> None:
    assert as_spelled(typed) == typed
