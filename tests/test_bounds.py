import pytest

from bot.bounds import is_unbounded, lacks_floor


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


@pytest.mark.parametrize(
    ("question", "told", "expected"),
    [
        ("số hóa ít nhất bao nhiêu phần trăm tài liệu", "Đã số hóa 46% tài liệu.", True),
        ("số hóa ít nhất bao nhiêu phần trăm tài liệu", "Số hóa ít nhất 80% tài liệu.", False),
        ("toi thieu may dang vien thi lap to dang", "Từ 03 đảng viên thì lập tổ đảng.", False),
        ("toi thieu may dang vien thi lap to dang", "Chi bộ có 12 đảng viên.", True),
        ("Có bao nhiêu tài liệu?", "Đã số hóa 46% tài liệu.", False),
    ],
)
def test_a_floor_is_told_by_a_floor(question: str, told: str, expected: bool) -> None:
    assert lacks_floor(question, told) is expected
