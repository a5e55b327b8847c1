"""The day of a monthly report is not that of the quarterly one, which names it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

PAPER = """TỈNH ỦY HÀ LĨNH
Số 87-QĐ/TU
Hà Lĩnh, ngày 03 tháng 11 năm 2025

QUY ĐỊNH
chế độ thông tin, báo cáo

1. Báo cáo tuần: gửi trước 16 giờ thứ Năm.
2. Báo cáo tháng: gửi trước ngày 20 hằng tháng.
3. Báo cáo quý: gửi trước ngày 15 của tháng cuối quý; khi đó không gửi báo cáo tháng.
4. Văn phòng Tỉnh ủy theo dõi, hằng quý thông báo danh sách đơn vị gửi chậm.

BÍ THƯ
Trần Thị Mơ
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"qd.txt": PAPER}, tmp_path_factory.mktemp("periods")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hạn gửi báo cáo tháng theo quy định 87", "trước ngày 20"),
        ("han gui bao cao thang theo quy dinh 87", "trước ngày 20"),
        ("hạn gửi báo cáo quý theo quy định 87", "trước ngày 15"),
    ],
)
def test_its_own_day_is_told(chatbot: Chatbot, question: str, told: str) -> None:
    first = chatbot.ask(question, Conversation(), date(2026, 1, 6)).statements[0].text
    assert told in first, first
