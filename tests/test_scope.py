"""A figure of one level is not told as that of another."""

import pytest

from bot.question import understand
from bot.scope import is_of_other_level
from tests.told_span import told_span

MEAN = "Tỷ lệ hồ sơ trực tuyến bình quân của thành phố đạt 72,8%."
VILLAGE = "Thôn xóa xong 02 nhà tạm; cả thôn còn 09 hộ nghèo."


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Tỷ lệ hồ sơ trực tuyến của phường Cửa Lạch là bao nhiêu?", MEAN, True),
        ("ty le ho so truc tuyen cua phuong cua lach la bao nhieu", MEAN, True),
        ("Xã Mỹ Đăng có bao nhiêu hộ nghèo?", VILLAGE, True),
        ("Thôn Đồng Vạc còn bao nhiêu hộ nghèo?", VILLAGE, False),
        ("Thôn Đồng Vạc xã Mỹ Đăng còn bao nhiêu hộ nghèo?", VILLAGE, False),
        ("Toàn thành phố, kể cả phường Cửa Lạch, đạt bao nhiêu %?", MEAN, False),
        ("Xã Nậm Cọn có bao nhiêu hộ?", "Toàn huyện có 9.000 hộ, xã Nậm Cọn 612 hộ.", False),
        ("Xã Nậm Cọn có bao nhiêu hộ?", "Xã có 612 hộ.", False),
        ("Hội nghị của phường Cửa Lạch họp ngày nào?", MEAN, False),
    ],
    ids=["mean", "plain", "village", "own", "both", "all", "named", "no scope", "no figure"],
)
def test_level(question: str, told: str, other: bool) -> None:
    assert is_of_other_level(understand(question), told_span(told)) is other
