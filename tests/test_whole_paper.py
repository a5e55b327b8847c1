"""What a paper lays down, less what it finds and explains."""

import pytest

from bot.background import _NO_DUTY
from bot.laid_down import is_closing
from bot.whole_paper import _ARRANGED, asks_for_tasks
from corpus.text import fold


@pytest.mark.parametrize(
    ("heading", "is_left_out"),
    [("Đánh giá", True), ("Giải thích từ ngữ", True), ("Tình hình", True),
     ("Kết quả phải đạt", False), ("Tổ chức thực hiện", False), ("Phương án", False)],
)  # fmt: skip
def test_what_is_found_asks_nothing(heading: str, is_left_out: bool) -> None:
    assert bool(_NO_DUTY.match(fold(heading))) is is_left_out


def test_formulas_are_no_points() -> None:
    assert is_closing("Thừa lệnh Ban Thường vụ, Văn phòng thông báo để các cơ quan biết")
    assert _ARRANGED.match(fold("- Địa điểm: Hội trường tầng 3"))


@pytest.mark.parametrize(
    ("asked", "is_so"),
    [("Nghị quyết 07 giao những nhiệm vụ gì", True), ("KH 12 phân công việc gì cho ai", True),
     ("Chỉ thị 07 yêu cầu gì", False), ("hội nghị giao ban quý I nêu việc gì", False)],
)  # fmt: skip
def test_tasks_asked_for_by_that_word_are_no_targets(asked: str, is_so: bool) -> None:
    assert asks_for_tasks(asked) is is_so
