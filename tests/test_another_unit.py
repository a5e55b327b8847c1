"""To whom something is sent is not whose work it is."""

import pytest

from bot.another_unit import without_recipients


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Công an xã gửi kết quả cho Ban Xây dựng Đảng, xong trước 30/4", "Công an xã  , xong"),
        ("Hội Phụ nữ báo cáo tiến độ với Mặt trận xã; trồng cây", "Hội Phụ nữ  ; trồng cây"),
        ("Mặt trận xã trình bày phương án", "Mặt trận xã trình bày phương án"),
    ],
)
def test_recipients_are_left_out(text: str, left: str) -> None:
    assert left in without_recipients(text)
