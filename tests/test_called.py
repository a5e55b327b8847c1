"""A unit as people call it is told of, and no other one."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 5, 1)
PAPER = """ĐẢNG ỦY XÃ NẬM LÚA
*
Số 26-KH/ĐU

Nậm Lúa, ngày 09 tháng 3 năm 2026

KẾ HOẠCH
phòng cháy, chữa cháy rừng và giữ rừng đầu nguồn năm 2026

I. MỤC ĐÍCH
1. Giữ 4.300 ha rừng đầu nguồn.
2. Không để cháy lớn.

II. TỔ CHỨC THỰC HIỆN
1. Hạt Kiểm lâm khu vực
- Tuần tra 14 tiểu khu.
- Trực chốt ngày đêm.
2. Công an xã
- Lập danh sách 37 hộ.
3. Trạm Y tế xã
- Trực cấp cứu 24/24 giờ.
4. Phòng Kinh tế
- Cấp 1.200 cây giống.
5. Đoàn Thanh niên xã
- Lập 05 đội xung kích.
6. Các chi bộ trường học
- Tổ chức 02 buổi ngoại khóa.
7. Chi bộ các thôn
- Họp dân trước ngày 15 hằng tháng.
8. Ủy ban nhân dân xã cấp 04 máy thổi gió; mua 60 bàn dập.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lò Văn Sáng
"""
OTHER = """ĐẢNG ỦY XÃ NẬM LÚA
*
Số 31-KH/ĐU

Nậm Lúa, ngày 20 tháng 4 năm 2026

KẾ HOẠCH
học tập chuyên đề về chuyển đổi số năm 2026

1. Đoàn Thanh niên xã lập 06 tổ công nghệ số.
2. Công an xã rà soát 1.450 tài khoản định danh.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lò Văn Sáng
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    papers = {"a.txt": PAPER, "b.txt": OTHER}
    with chatbot_over(papers, tmp_path_factory.mktemp("called")) as chatbot:
        yield chatbot


OWN = {
    "kiểm lâm": "14 tiểu khu",
    "công an": "37 hộ",
    "y tế": "24/24 giờ",
    "kinh tế": "1.200 cây",
    "thanh niên": "05 đội",
    "trường học": "02 buổi",
    "thôn": "ngày 15 hằng tháng",
}


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("kế hoạch 26 giao bên kiểm lâm việc gì", "kiểm lâm"),
        ("anh em kiem lam phai lam gi theo kh 26", "kiểm lâm"),
        ("trong KH 26-KH/ĐU, hạt kiểm lâm làm gì", "kiểm lâm"),
        ("mấy chú công an lo khâu nào trong kế hoạch giữ rừng", "công an"),
        ("theo kế hoạch 26, trạm xá có trách nhiệm gì", "y tế"),
        ("theo kế hoạch giữ rừng của xã Nậm Lúa thì bên kinh tế phải làm gì", "kinh tế"),
        ("ke hoach giu rung cua xa nam lua ben kinh te lam gi", "kinh tế"),
        ("đoàn xã gánh phần nào trong kế hoạch 26", "thanh niên"),
        ("tôi ở đoàn thanh niên, theo kế hoạch 26 thì phải làm những gì", "thanh niên"),
        ("nhiệm vụ của chi bộ nhà trường trong kế hoạch 26", "trường học"),
        ("kế hoạch 26: chi bộ mấy thôn làm gì", "thôn"),
    ],
)
def test_its_own_work_alone_is_told(chatbot: Chatbot, question: str, unit: str) -> None:
    told = chatbot.ask(question, Conversation(), TODAY)
    assert told.reason is None, told.text
    assert [one for one, work in OWN.items() if work in told.text] == [unit], told.text


def test_no_day_of_another_unit_stands_beside(chatbot: Chatbot) -> None:
    told = chatbot.ask("trong KH 26-KH/ĐU, hạt kiểm lâm làm gì", Conversation(), TODAY)
    assert "Thời hạn" not in told.text
