"""The number of a unit's tasks comes before them."""

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
    with chatbot_over(papers, tmp_path_factory.mktemp("counted")) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "count", "work"),
    [
        ("Hạt Kiểm lâm có mấy việc phải làm trong kế hoạch 26", 2, "Trực chốt ngày đêm"),
        ("ke hoach 26 giao cong an xa may viec", 1, "37 hộ"),
        ("trạm y tế xã được giao bao nhiêu nhiệm vụ ở kế hoạch 26, kể ra", 1, "24/24"),
    ],
)
def test_counted(chatbot: Chatbot, question: str, count: int, work: str) -> None:
    told = chatbot.ask(question, Conversation(), TODAY)
    assert told.statements[0].text == f"Văn bản giao {count} việc:"
    assert told.statements[0].citations
    assert work in told.text


@pytest.mark.parametrize(
    "question",
    ["kế hoạch 26 giao UBND xã mấy việc", "ke hoach 26 giao ban to chuc may viec"],
    ids=("several in one line", "given nothing"),
)
def test_what_may_be_read_otherwise_is_not_counted(chatbot: Chatbot, question: str) -> None:
    told = chatbot.ask(question, Conversation(), TODAY)
    assert not any(one.text.startswith("Văn bản giao") for one in told.statements)
