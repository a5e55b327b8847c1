"""What one sentence names the next one tells, and no other matter's value in its stead."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

BULLETIN = """BẢN TIN CHI BỘ TRƯỜNG MẦM NON HOA SIM
Số 2 - tháng 3/2026

Họp chi bộ tháng 3 diễn ra chiều thứ Năm 05/3/2026. Vắng 2 đảng viên. Đ/c Lữ Thị Hoài chủ trì.

* Việc 1: Tủ sách mượn tại cổng. Mỗi lớp giữ chìa khóa một tuần. Thủ thư: cô Nhàn. Ngày mở tủ \
là 20/3/2026.

* Việc 2: Quỹ "Áo ấm bản xa". Đến nay các lớp quyên được 7.450.000 đồng, may 52 áo. Giữ tiền: \
đ/c Thắm.

* Việc 3: Vườn rau sạch. Tổ nuôi dưỡng tưới buổi chiều. Phụ huynh lớp Lá góp 40 bao đất.

* Việc 5: Sửa hàng rào phía ao trường. Nhà nào có tre thì báo trước. Giao đ/c Sầm Văn Lò.

* Việc 6: Dự trữ tại chỗ: 20 bao gạo, 6 bình ga. Gạo để ở nhà kho điểm lẻ Nà Chì.

* Việc 4: Trẻ đi học muộn: tháng 2 có 19 lượt. Giáo viên trực cổng gọi điện nhắc phụ huynh.
"""
NEWS = """---
title: "Ba cụm du lịch của đặc khu Hòn Khoai Xanh"
source: "Báo Biển Tây"
date: 2026-04-02
---

Hợp tác xã Muối Gành ra mắt tour đêm ở bãi Gành. Hợp tác xã hiện có 37 thành viên. Tour do chị \
Từ Thị Diễm nghĩ ra.

Đặc khu lập vùng du lịch có cơ chế riêng về thuế, đất và lao động, gồm ba cụm: bãi Gành, làng chài \
Cồn Nhạn và rừng đước. Tổng diện tích 410 ha.

Chỉ tiêu năm nay gồm: lắp 20 đèn bến đò; làm 4 nhà chờ; trồng 900 cây dừa. Kinh phí dự kiến \
3,2 tỷ đồng.

Năm 2025 đội tàu chở khách lãi 900 triệu đồng. Đội tàu đóng ở bến Nhạn, có 12 chiếc.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ban-tin.txt": BULLETIN, "du-lich.md": NEWS}
    with library_over(files, tmp_path_factory.mktemp("lien")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quỹ Áo ấm bản xa quyên được bao nhiêu tiền rồi?", "7.450.000"),
        ("quy ao am ban xa ai giu tien", "Thắm"),
        ("tủ sách mượn tại cổng mở ngày nào", "20/3/2026"),
        ("tu sach muon tai cong thu thu la ai", "Nhàn"),
        ("sửa hàng rào phía ao trường giao cho ai", "Sầm Văn Lò"),
        ("gạo dự trữ của trường để ở đâu", "Nà Chì"),
        ("trẻ đi học muộn thì ai nhắc phụ huynh?", "trực cổng"),
        ("họp chi bộ tháng 3 vắng mấy đảng viên", "2 đảng viên"),
        ("họp chi bộ tháng 3 trường Hoa Sim ai chủ trì", "Hoài"),
        ("Hợp tác xã Muối Gành có bao nhiêu thành viên", "37"),
        ("tour đêm ở bãi Gành ai nghĩ ra", "Diễm"),
        ("vùng du lịch của đặc khu rộng bao nhiêu", "410 ha"),
    ],
)
def test_the_next_sentence_tells(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 4, 10))
    assert not answer.reason
    assert told in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "of_another"),
    [
        ("vườn rau sạch tốn bao nhiêu tiền", "7.450.000"),
        ("rừng đước rộng bao nhiêu", "410 ha"),
        ("lắp đèn bến đò bao nhiêu tiền", "3,2 tỷ"),
        ("năm 2024 đội tàu chở khách lãi bao nhiêu tiền", "900 triệu"),
    ],
)
def test_no_other_matters_value(chatbot: Chatbot, question: str, of_another: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 4, 10))
    assert answer.reason or of_another not in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Họp chi bộ tháng 3 trường Hoa Sim hôm nào?", "bao nhiêu người vắng", "Vắng 2"),
        ("Hợp tác xã Muối Gành ra mắt gì?", "có bao nhiêu thành viên", "37"),
    ],
)
def test_a_follow_up_is_told_by_the_next(
    chatbot: Chatbot, first: str, then: str, told: str
) -> None:
    asked = chatbot.ask(first, Conversation(), date(2026, 4, 10))
    answer = chatbot.ask(then, Conversation().then(asked), date(2026, 4, 10))
    assert told in answer.text.splitlines()[0]
