"""What names another level does not answer."""

import pytest

from bot.levels import of_the_level
from tests.test_numbered import scored

BASE = "Trước ngày 30/6: xong đại hội cấp cơ sở."
ABOVE = "Trước ngày 31/8: xong đại hội cấp trên trực tiếp cơ sở và xã, phường."
PROVINCE = "Trước ngày 31/10: xong đại hội đảng bộ trực thuộc Trung ương."
PLAIN = "Đại hội bàn bốn nội dung."


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Cấp tỉnh xong khi nào?", [PROVINCE, PLAIN]),
        ("cap co so xong khi nao", [BASE, PLAIN]),
        ("đại hội cấp xã xong khi nào", [ABOVE, PLAIN]),
        ("Cấp trên trực tiếp cơ sở xong khi nào?", [ABOVE, PLAIN]),
        ("Cấp huyện xong khi nào?", []),
        ("Đại hội xong khi nào?", [BASE, ABOVE, PROVINCE, PLAIN]),
    ],
)
def test_what_is_left(question: str, left: list[str]) -> None:
    ranked = [scored(text, "Đại hội", 1.0) for text in (BASE, ABOVE, PROVINCE, PLAIN)]
    assert [one.candidate.text for one in of_the_level(question, ranked)] == left
