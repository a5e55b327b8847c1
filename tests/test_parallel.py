"""A plan and the news of it on one matter: the days, where days are compared."""

from datetime import date
from pathlib import Path

from bot.build import over
from bot.chatbot import Conversation
from bot.settings import Settings
from tests.small_library import library_over

PLAN = """---
kind: official
so_hieu: 24-KH/ĐU
loai: Kế hoạch
co_quan: Đảng ủy phường Bến Gạch
ngay_ban_hanh: 2031-03-12
---
# Kế hoạch số 24-KH/ĐU của Đảng ủy phường Bến Gạch về chuyển đổi số

## Chỉ tiêu

1. 37/37 chi bộ dùng phần mềm sổ tay đảng viên trong sinh hoạt.

## Nhiệm vụ

1. Hướng dẫn đảng viên cài phần mềm sổ tay, hoàn thành trước ngày 31/5/2031.
"""
NEWS = """# Phường Bến Gạch ra quân chuyển đổi số

Ngày đăng: 30/3/2031

Sáng 29/3, phường Bến Gạch ra quân thực hiện Kế hoạch số 24-KH/ĐU của Đảng ủy phường.

Có 180 đảng viên đến để được hướng dẫn cài phần mềm sổ tay đảng viên.

Đồng chí Lê Quốc Thịnh cho biết, các chi bộ phải cài xong phần mềm sổ tay trước ngày 15/6/2031.
"""


def test_two_days_are_laid_side_by_side_and_not_two_counts(tmp_path: Path) -> None:
    asked = (
        "Hạn cài phần mềm sổ tay đảng viên ở Bến Gạch trong kế hoạch với trong bài báo "
        "có khác nhau không?"
    )
    with library_over({"a.md": PLAN, "b.md": NEWS}, tmp_path) as library:
        answer = over(Settings(), library).ask(asked, Conversation(), date(2031, 4, 1))
    assert "31/5/2031" in answer.text and "15/6/2031" in answer.text
    assert "37/37" not in answer.text
