"""Lines with a label, under the heading that tells what they are of."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2025, 6, 10)
PLAN = """# Kế hoạch tổ chức các buổi tập huấn ở xã Khe Lim

## 1. Buổi tập huấn lần thứ nhất
- Thời gian: Dự kiến ngày 12/7/2025 (chậm nhất ngày 15/7/2025).
- Thành phần: bí thư các chi bộ thôn; Đoàn xã.
- Đơn vị chủ trì: Văn phòng Đảng ủy.
- Địa điểm: nhà văn hóa thôn Hạ.

## 2. Buổi tập huấn lần thứ hai
- Thời gian: Dự kiến ngày 20/8/2025 (chậm nhất ngày 25/8/2025).
- Thành phần: trưởng các thôn; Hội Phụ nữ.
- Đơn vị chủ trì: Ban Xây dựng Đảng.
- Địa điểm: hội trường xã.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"tap-huan.md": PLAN}, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Buổi tập huấn lần thứ nhất tổ chức khi nào?", "12/7/2025"),
        ("buoi tap huan lan 2 khi nao", "20/8/2025"),
        ("Đơn vị nào chủ trì buổi tập huấn lần thứ hai?", "Ban Xây dựng Đảng"),
        ("tập huấn lần 1 ở đâu", "nhà văn hóa thôn Hạ"),
        ("Thành phần buổi tập huấn lần 2 gồm những ai?", "trưởng các thôn"),
        ("Buổi tập huấn lần 2 chậm nhất ngày nào?", "25/8/2025"),
    ],
)
def test_the_line_under_its_own_heading(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert told in answer.statements[0].text


def test_no_line_of_another_time(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Buổi tập huấn lần thứ ba khi nào?", Conversation(), TODAY)
    assert answer.reason in ("not_stated", "no_evidence")
