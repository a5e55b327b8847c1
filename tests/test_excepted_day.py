"""The day of who is excepted, and of all the others."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PAPER = """ĐẢNG BỘ TỈNH SƠN MỘC                       ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ MƯỜNG PHIÊNG
*
Số 31-CV/ĐU                      Mường Phiêng, ngày 02 tháng 3 năm 2026
V/v nạo vét kênh mương và kê khai đất lúa

Kính gửi: Các chi bộ trực thuộc.

1. Các bản hoàn thành nạo vét kênh mương nội đồng trước ngày 20/4/2026; riêng bản Nà Lốc, bản \
Pá Khôm, bản Huổi Tát hoàn thành trước ngày 15/5/2026.
2. Các chi bộ rà soát hộ kê khai đất lúa trước ngày 10/4/2026.
3. Riêng các chi bộ vùng lòng hồ (Nà Sản, Bó Phương, Tà Hộc) được thực hiện đến hết ngày \
30/4/2026.
4. Tổ chức ra quân trồng cây trước ngày 25/3/2026, trừ bản Co Mạ và bản Long Hẹ thực hiện trước \
ngày 05/4/2026.
5. Riêng Chi bộ Trạm Y tế báo cáo tình hình cấp thuốc trước ngày 12/4/2026.
6. Các chi bộ gửi danh sách hộ kê khai đất lúa về Văn phòng Đảng ủy trước ngày 18/4/2026.
7. Các bản làm xong nhà văn hóa trước ngày 30/6/2026.
8. Riêng 03 bản biên giới được làm xong trước ngày 30/9/2026.
9. Văn phòng Đảng ủy theo dõi 03 bản biên giới, gồm: Lóng Phiêng, Pha Đét, Keo Đồn.

Nơi nhận:
- Như trên.

T/M ĐẢNG ỦY
BÍ THƯ
Lò Văn Hặc
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"cv.txt": PAPER}, tmp_path_factory.mktemp("ngoai-le")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("bản Nà Lốc nạo vét kênh mương xong trước ngày nào", "15/5/2026"),
        ("bao giờ bản Huổi Tát phải nạo vét xong kênh mương", "15/5/2026"),
        ("các bản nạo vét kênh mương xong trước ngày nào", "20/4/2026"),
        ("chi bộ Tà Hộc rà soát hộ kê khai đất lúa chậm nhất hôm nào", "30/4/2026"),
        ("chi bo bo phuong ra soat ho ke khai dat lua cham nhat ngay nao", "30/4/2026"),
        ("chi bộ vùng lòng hồ rà soát hộ kê khai đất lúa chậm nhất ngày nào", "30/4/2026"),
        ("các chi bộ rà soát hộ kê khai đất lúa trước ngày nào", "10/4/2026"),
        ("chi bộ Nà Sản gửi danh sách hộ kê khai đất lúa trước ngày nào", "18/4/2026"),
        ("Chi bộ Trạm Y tế rà soát hộ kê khai đất lúa trước ngày nào", "10/4/2026"),
        ("các bản làm nhà văn hóa xong trước ngày nào", "30/6/2026"),
        ("bản Long Hẹ ra quân trồng cây xong trước ngày nào", "05/4/2026"),
    ],
)
def test_the_day_of_the_one_that_was_asked_about(chatbot: Chatbot, question: str, day: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 3, 10))
    assert f"“trước ngày {day}”" in answer.text or f"đến hết ngày {day}" in answer.text
    first = answer.text.splitlines()[0]
    assert day in first


def test_what_is_overdue_is_counted_from_that_day(chatbot: Chatbot) -> None:
    asked = "Hôm nay 03/5/2026 chi bộ Bó Phương quá hạn rà soát kê khai đất lúa mấy ngày rồi"
    answer = chatbot.ask(asked, Conversation(), date(2026, 3, 10))
    assert "Tính đến 03/5/2026: đã quá hạn 3 ngày" in answer.text


def test_of_a_list_elsewhere_the_general_day_is_not_told(chatbot: Chatbot) -> None:
    asked = "bản Pha Đét làm nhà văn hóa xong trước ngày nào"
    answer = chatbot.ask(asked, Conversation(), date(2026, 3, 10))
    assert "30/9/2026" in answer.text
    assert "30/6/2026" not in answer.text
