"""A step that one line names has its day in the line below."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PLAN = """ĐẢNG BỘ THÀNH PHỐ HẢI LẠNG                  ĐẢNG CỘNG SẢN VIỆT NAM
THÀNH ỦY
*
Số 52-KH/TU                    Hải Lạng, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
làm sạch dữ liệu tàu cá và hồ sơ ngư dân

I. CÁC BƯỚC
Bước 1. Rà soát, bổ sung thông tin
Đảng ủy phường ven biển đối chiếu từng tàu, hoàn thành trước ngày 30/4/2026.
Bước 2. Số hóa hồ sơ ngư dân
Quét, kiểm tra, nạp vào hệ thống; hoàn thành trước ngày 30/6/2026.
Bước 3. Nghiệm thu, bàn giao
Thực hiện trong tháng 9/2026.

II. PHÂN CÔNG
1. Văn phòng Thành ủy bảo đảm máy chủ
2. Bộ đội Biên phòng kiểm đếm tàu tại các cửa lạch trước ngày 20/3/2026.

III. CHẾ ĐỘ BÁO CÁO
- Báo cáo tiến độ: trước ngày 25 hằng tháng, gửi Ban Tổ chức Thành ủy.

IV. BÀN GIAO PHIẾU LÊN CẤP TRÊN
1. Đảng ủy phường ven biển chuyển về Văn phòng Thành ủy trước ngày 15/7/2026.
2. Không gửi phiếu chưa ký.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Tạ Văn Chài
"""
LATER = """ĐẢNG BỘ THÀNH PHỐ HẢI LẠNG                  ĐẢNG CỘNG SẢN VIỆT NAM
THÀNH ỦY
*                                        Hải Lạng, ngày 18 tháng 6 năm 2026
Số 318-CV/TU
V/v điều chỉnh thời gian số hóa hồ sơ ngư dân

Kính gửi: - Các đảng ủy trực thuộc Thành ủy.

Thực hiện Kế hoạch số 52-KH/TU, ngày 09/02/2026 về làm sạch dữ liệu tàu cá và hồ sơ ngư dân, \
Thường trực Thành ủy có ý kiến như sau:

1. Đồng ý gia hạn việc số hóa hồ sơ ngư dân (bước 2 của Kế hoạch số 52-KH/TU) đến hết ngày \
31/8/2026.

2. Trong vòng 15 ngày kể từ ngày ban hành Công văn này, 14 đảng bộ chưa hoàn thành gửi phương án \
khắc phục về Ban Tổ chức Thành ủy.

Nơi nhận:                                       T/L BAN THƯỜNG VỤ
- Như trên.                                     CHÁNH VĂN PHÒNG
                                                Tạ Văn Chài
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"kh-52.txt": PLAN, "cv-318.txt": LATER}
    with library_over(files, tmp_path_factory.mktemp("buoc")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("hạn rà soát thông tin là khi nào", "30/4/2026"),
        ("rà soát, bổ sung thông tin xong trước ngày nào", "30/4/2026"),
        ("ra soat bo sung thong tin han cuoi ngay may", "30/4/2026"),
        ("Kế hoạch 52-KH/TU hạn rà soát thông tin là khi nào?", "30/4/2026"),
        ("bước 1 của Kế hoạch 52-KH/TU hạn là ngày nào", "30/4/2026"),
        ("bước 2 của Kế hoạch 52-KH/TU hạn là ngày nào", "31/8/2026"),
        ("bao giờ xong số hóa hồ sơ ngư dân", "31/8/2026"),
        ("hạn bàn giao phiếu lên cấp trên là khi nào", "15/7/2026"),
        ("bàn giao phiếu lên cấp trên trước ngày mấy", "15/7/2026"),
        ("kiểm đếm tàu tại các cửa lạch hạn khi nào", "20/3/2026"),
    ],
)
def test_the_day_of_a_named_step(chatbot: Chatbot, question: str, day: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 6, 25))
    assert not answer.reason
    assert day in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "Văn phòng Thành ủy bảo đảm máy chủ trước ngày nào",
        "hạn bảo đảm máy chủ là khi nào",
    ],
)
def test_an_entry_has_no_day_of_the_next(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 6, 25))
    assert answer.reason == "not_stated"
    assert "20/3/2026" not in answer.text.splitlines()[0]


def test_an_exact_day_is_reckoned_from_a_stretch(chatbot: Chatbot) -> None:
    asked = "14 đảng bộ chậm phải gửi phương án khắc phục, hạn cụ thể là ngày mấy?"
    text = chatbot.ask(asked, Conversation(), date(2026, 6, 25)).text
    assert "15 ngày" in text and "03/7/2026" in text
