"""Classes called by number are told by the table that numbers them."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PAPER = """# ĐẢNG ỦY XÃ KÊNH TẺ

Số 23-TB/ĐU

Kênh Tẻ, ngày 04 tháng 5 năm 2026

## THÔNG BÁO
### mở lớp nghiệp vụ năm 2026

## I. Các lớp

| TT | Tên lớp | Số người | Thời gian |
|---|---|---|---|
| 1 | Nghiệp vụ tuyên giáo | 40 | 02/6/2026 |
| 2 | Nghiệp vụ dân vận | 35 | 09/6/2026 |
| 3 | Văn thư, lưu trữ | 28 | 16/6/2026 |

## II. Đăng ký

1. Danh sách dự lớp 1 gửi về Văn phòng Đảng ủy trước ngày 20/5/2026.
2. Danh sách dự lớp 2 và lớp 3 gửi về Văn phòng Đảng ủy chậm nhất ngày 28/5/2026.

TM. BAN THƯỜNG VỤ

PHÓ BÍ THƯ

**Trần Thị Lụa**
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"lop.md": PAPER}, tmp_path_factory.mktemp("lop")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "day", "other"),
    [
        ("hạn gửi danh sách lớp dân vận ở xã Kênh Tẻ là ngày nào", "28/5/2026", "20/5/2026"),
        ("han gui danh sach lop tuyen giao xa Kenh Te", "20/5/2026", "28/5/2026"),
        ("Danh sách lớp 1 gửi trước ngày nào, xã Kênh Tẻ?", "20/5/2026", "28/5/2026"),
    ],
)
def test_the_row_tells_the_number(chatbot: Chatbot, question: str, day: str, other: str) -> None:
    text = chatbot.ask(question, Conversation(), date(2026, 5, 10)).text
    assert day in text
    assert other not in text
