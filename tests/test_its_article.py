"""A document's own article answers for it; what is given to one unit is not told of another."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 11, 21)
CENTRE = """Chỉ thị 71-CT/TW của Ban Bí thư về phát triển văn hóa đọc

Ngày 10/7/2025, Ban Bí thư ban hành Chỉ thị 71-CT/TW về phát triển văn hóa đọc.

Chỉ thị yêu cầu cấp ủy các cấp xây dựng tủ sách cơ sở. Các tỉnh ủy báo cáo trước ngày 31/12/2025.
"""
PROVINCE = """Hải Sơn: Kế hoạch 88-KH/TU triển khai Chỉ thị 71-CT/TW về văn hóa đọc

Ngày 25/8/2025, Tỉnh ủy Hải Sơn ban hành Kế hoạch 88-KH/TU thực hiện Chỉ thị 71-CT/TW.

Tỉnh ủy Hải Sơn giao Sở Văn hóa, Thể thao và Du lịch xây dựng 120 tủ sách cơ sở.
"""
MERGED = """Kế hoạch 66-KH/ĐU của Đảng ủy phường Lũng Cao về sắp xếp hồ sơ

Đảng ủy phường Lũng Cao ban hành Kế hoạch 66-KH/ĐU ngày 05/01/2026 về sắp xếp hồ sơ.

Phân công:
- Nơi không sáp nhập: giữ nguyên hồ sơ tại chi bộ.
- Nơi sáp nhập: bàn giao hồ sơ cho Văn phòng trong 10 ngày.
- Sở Nội vụ: hướng dẫn nghiệp vụ lưu trữ.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"trung-uong.txt": CENTRE, "tinh.txt": PROVINCE, "ho-so.txt": MERGED}
    with library_over(files, tmp_path_factory.mktemp("its")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Chỉ thị 71-CT/TW giao gì cho các tỉnh ủy?", "31/12/2025", "120 tủ sách"),
        ("Kế hoạch 66-KH/ĐU giao gì cho nơi sáp nhập?", "bàn giao hồ sơ", "giữ nguyên"),
        ("Kế hoạch 66-KH/ĐU giao gì cho nơi không sáp nhập?", "giữ nguyên", "bàn giao"),
        ("Kế hoạch 66-KH/ĐU: nơi sáp nhập phải làm gì?", "bàn giao hồ sơ", "giữ nguyên"),
        ("Kế hoạch 66-KH/ĐU giao gì cho Sở Nội vụ?", "lưu trữ", "giữ nguyên"),
        ("Kế hoạch 88-KH/TU giao gì cho Sở Văn hóa, Thể thao và Du lịch?", "120 tủ sách", "71-X"),
    ],
)
def test_each_has_its_own(chatbot: Chatbot, question: str, told: str, untold: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert told in text
    assert untold not in text


@pytest.mark.parametrize("number", ["66-KH/ĐU", "88-KH/TU"])
def test_a_task_of_another_office_is_not_told_as_its_own(chatbot: Chatbot, number: str) -> None:
    first = chatbot.ask(f"Kế hoạch {number} giao gì cho Sở Tài chính?", Conversation(), TODAY)
    assert "Sở Nội vụ" not in first.text
    assert "120 tủ sách" not in first.statements[0].text
