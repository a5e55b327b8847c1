import pytest

from bot.bounds import is_unbounded


@pytest.mark.parametrize(
    ("question", "told", "expected"),
    [
        ("Một tác giả được nộp tối đa mấy bài?", "Đã nhận 126 tác phẩm của 98 tác giả.", True),
        ("Một tác giả được nộp tối đa mấy bài?", "Mỗi tác giả gửi nhiều nhất 04 bài.", False),
        ("toi da bao nhieu phan tram", "Đạt ít nhất 30%.", True),
        ("báo cáo dài tối đa mấy trang", "Báo cáo không quá 05 trang.", False),
        ("Có bao nhiêu tác giả?", "Đã nhận 126 tác phẩm của 98 tác giả.", False),
    ],
)
def test_a_limit_is_told_by_a_limit(question: str, told: str, expected: bool) -> None:
    assert is_unbounded(question, told) is expected
