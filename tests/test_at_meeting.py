"""Whose demands are told."""

import pytest

from bot.at_meeting import Speaker


@pytest.mark.parametrize(
    ("speaker", "said", "is_theirs"),
    [
        (Speaker(name="luong"), "Kết luận, ông Tạ Văn Lượng yêu cầu:", True),
        (Speaker(name="luong"), "Bà Hồ Thị Nhạn đề nghị cấp thêm bao cát", False),
        (Speaker(office="bi thu"), "Bí thư Tỉnh ủy Phan Hoàng Khải yêu cầu:", True),
        (Speaker(office="bi thu"), "Phó Bí thư Tỉnh ủy Nguyễn Văn An đề nghị", False),
        (Speaker(), "Đồng chí yêu cầu:", True),
    ],
)
def test_who_speaks(speaker: Speaker, said: str, is_theirs: bool) -> None:
    assert speaker.speaks(said) is is_theirs
