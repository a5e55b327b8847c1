"""What is overdue of a paper whose issuer is named by its short form: nothing may be missing."""

from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Conversation
from tests.small_library import chatbot_over

PAPER = """ỦY BAN KIỂM TRA TỈNH ỦY VĨNH SA
Số 06-HD/UBKTTU
Vĩnh Sa, ngày 20 tháng 11 năm 2025

HƯỚNG DẪN
kê khai tài sản, thu nhập của cán bộ

1. Các cơ quan lập danh sách người phải kê khai trước ngày 05/12/2025.
2. Người có nghĩa vụ tự kê khai, ký từng trang, nộp 02 bản trước ngày 20/12/2025.
3. Bàn giao bản kê khai về Ủy ban Kiểm tra Tỉnh ủy trước ngày 15/01/2026.

CHỦ NHIỆM
Trần Thị Mơ
"""


@pytest.mark.parametrize(
    "question",
    [
        "kê khai tài sản của UBKT Tỉnh ủy, mốc nào đã quá hạn?",
        "kê khai tài sản của Ủy ban Kiểm tra Tỉnh ủy có mốc nào đã quá hạn",
    ],
)
def test_all_of_it_is_listed(question: str, tmp_path: Path) -> None:
    with chatbot_over({"hd.txt": PAPER}, tmp_path) as chatbot:
        told = chatbot.ask(question, Conversation(), date(2026, 2, 10)).text
        assert all(day in told for day in ("05/12/2025", "20/12/2025", "15/01/2026")), told
