"""Who is in charge of what, in papers that set it out in several ways: nobody is told who only
shares a part of the name, or stands in the next line."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 20)
HEAD = """ĐẢNG BỘ TỈNH LAM HÀ
ĐẢNG ỦY PHƯỜNG {WARD}
*
Số {number}-TB/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
{ward}, ngày 14 tháng 7 năm 2026

THÔNG BÁO
Phân công nhiệm vụ các thành viên Ban Chỉ đạo

Ban Thường vụ Đảng ủy phân công nhiệm vụ các thành viên như sau:

"""
FOOT = """

Nơi nhận:
- Như trên.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Cao Thị Hạnh
"""
BELOW = """1. Đồng chí Đỗ Thị Hảo, Trưởng Công an phường
- Phụ trách khu phố 4.
2. Đồng chí Lê Quang Lụa, Phó Bí thư Thường trực Đảng ủy
- Phụ trách hồ sơ đảng viên.
3. Đồng chí Trần Thị Sen, Chánh Văn phòng Đảng ủy:
- Phụ trách khối trường học;
- Báo cáo Thường trực Đảng ủy hằng tháng."""
TABLE = """| STT | Họ và tên | Chức vụ | Nội dung phụ trách |
|---|---|---|---|
| 1 | Phạm Thị Hảo | Chủ tịch Ủy ban MTTQ phường | Giải phóng mặt bằng |
| 2 | Trần Thị Nhàn | Chủ tịch Ủy ban nhân dân phường | Khu phố 4 |
| 3 | Đặng Thị Xuyến | Chánh Văn phòng Đảng ủy | Khu phố 3 |
| 4 | Hoàng Minh Nhàn | Phó Bí thư Thường trực Đảng ủy | An ninh trật tự |"""
PROSE = """- An ninh trật tự do đồng chí Bùi Thị Nhàn, Chủ tịch Ủy ban nhân dân phường phụ trách.
- Đồng chí Bùi Thị Thuật (Chủ nhiệm Ủy ban Kiểm tra Đảng ủy) phụ trách tài chính và hậu cần.
- Đ/c Vũ Đình Khải, Bí thư Đảng ủy: theo dõi khối doanh nghiệp."""


def paper(number: int, ward: str, body: str) -> str:
    return HEAD.format(number=number, ward=ward, WARD=ward.upper()) + body + FOOT


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {
        "a.txt": paper(49, "Bình Hạ", BELOW),
        "b.txt": paper(52, "Đông Kết", TABLE),
        "c.txt": paper(43, "Hòn Gấm", PROSE),
    }
    with chatbot_over(files, tmp_path_factory.mktemp("people")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "said", "unsaid"),
    [
        pytest.param(
            "người phụ trách khu phố 4 của phường Bình Hạ là ai",
            "Đỗ Thị Hảo",
            ("Lê Quang Lụa", "Trần Thị Nhàn"),
            id="who, in the line above",
        ),
        pytest.param(
            "ai lo khối trường học theo thông báo 49",
            "Trần Thị Sen",
            ("Đỗ Thị Hảo", "Lê Quang Lụa"),
            id="who, above several",
        ),
        pytest.param("Đỗ Thị Hảo là ai", "Trưởng Công an phường", ("Phạm Thị Hảo",), id="office"),
        pytest.param(
            "Đồng chí Lê Quang Lụa phụ trách gì theo thông báo 49?",
            "hồ sơ đảng viên",
            ("khu phố 4",),
            id="what, below",
        ),
        pytest.param(
            "Ai phụ trách khu phố 3 ở phường Đông Kết?", "Đặng Thị Xuyến", (), id="who, in a row"
        ),
        pytest.param(
            "dong chi Bùi Thị Nhàn lo mang nao", "An ninh trật tự", ("hậu cần",), id="half marked"
        ),
        pytest.param(
            "Bùi Thị Thuật được phân công việc gì ở phường Hòn Gấm",
            "tài chính và hậu cần",
            ("An ninh trật tự",),
            id="without a title",
        ),
    ],
)
def test_who_does_what(chatbot: Chatbot, question: str, said: str, unsaid: tuple[str, ...]) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert said in answer.text
    first = answer.statements[0].text
    assert not any(one in first for one in unsaid)
    assert "Hoàng Minh Nhàn" not in first


@pytest.mark.parametrize("question", ["Đỗ Thị Huệ là ai", "đồng chí Bùi Thị Lan lo mảng nào"])
def test_nobody_is_told_for_another_of_the_same_family_name(
    chatbot: Chatbot, question: str
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused
