"""The work itself is due before what is only said of it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PAPER = """TỈNH ỦY HẬU GIANG                         ĐẢNG CỘNG SẢN VIỆT NAM
VĂN PHÒNG
*
Số 31-TB/VPTU                    Vị Thanh, ngày 22 tháng 5 năm 2026

THÔNG BÁO
kết luận của Bí thư Tỉnh ủy tại buổi làm việc với Đảng ủy xã Gò Nổi

1. Đến năm 2030, xã có 95% đơn thư của dân được giải quyết ngay tại ấp, bến đò và chợ.
2. Ban Nội chính Tỉnh ủy giúp xã phân loại; báo cáo Bí thư Tỉnh ủy trước ngày 05 hằng tháng về \
kết quả giải quyết 23 đơn của xã Gò Nổi.
3. Giải quyết dứt điểm 23 đơn thư tồn đọng trước ngày 31/7/2026.
4. Sửa xong bến đò ngang xã Gò Nổi trước ngày 30/9/2026.

Nơi nhận:
- Như trên.

CHÁNH VĂN PHÒNG
Lê Thị Út
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"tb.txt": PAPER}, tmp_path_factory.mktemp("viec")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Gò Nổi giải quyết 23 đơn còn hạn không", "31/7/2026"),
        ("go noi giai quyet 23 don han nao", "31/7/2026"),
        ("giải quyết 23 đơn xã Gò Nổi xong trước ngày nào", "31/7/2026"),
        ("báo cáo kết quả giải quyết 23 đơn trước ngày nào", "ngày 05 hằng tháng"),
        ("bến đò xã Gò Nổi muộn nhất khi nào phải sửa xong", "30/9/2026"),
    ],
)
def test_work_itself(chatbot: Chatbot, question: str, day: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 6, 1))
    assert day in answer.text.splitlines()[0]
