"""What a paper lays down, less what it finds and explains."""

import pytest

from bot.background import _NO_DUTY
from bot.whole_paper import _ARRANGED, _CLOSES
from corpus.text import fold


@pytest.mark.parametrize(
    ("heading", "is_left_out"),
    [("Đánh giá", True), ("Giải thích từ ngữ", True), ("Tình hình", True),
     ("Kết quả phải đạt", False), ("Tổ chức thực hiện", False), ("Phương án", False)],
)  # fmt: skip
def test_what_is_found_asks_nothing(heading: str, is_left_out: bool) -> None:
    assert bool(_NO_DUTY.match(fold(heading))) is is_left_out


def test_formulas_are_no_points() -> None:
    assert _CLOSES.match(fold("Thừa lệnh Ban Thường vụ, Văn phòng thông báo để các cơ quan biết"))
    assert _ARRANGED.match(fold("- Địa điểm: Hội trường tầng 3"))
