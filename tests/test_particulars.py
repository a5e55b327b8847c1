"""What the head and foot of an official paper answer."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PAPER = """ĐẢNG BỘ HUYỆN KHE LIM
ĐẢNG ỦY XÃ ĐẦM SEN
*
Số 34-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Đầm Sen, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
về trồng tre giữ bờ kênh

1. Các chi bộ thôn trồng xong trước ngày 30/6/2024.
2. Hội Nông dân xã cung cấp giống tre theo Tờ trình số 52-TTr/ĐU, ngày 02/5/2024.

Nơi nhận:
- Ban Thường vụ Huyện ủy (để báo cáo);
- Các chi bộ thôn;
- Lưu Văn phòng Đảng ủy.

T/M ĐẢNG ỦY
BÍ THƯ
Đặng Văn Sậy
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"ke-hoach-34.txt": PAPER}, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "quoted"),
    [
        ("Nơi nhận Kế hoạch 34 gồm những ai?", "Các chi bộ thôn", "Nơi nhận"),
        ("kế hoạch 34 gửi cho ai", "Các chi bộ thôn", "Nơi nhận"),
        ("noi nhan ke hoach 34", "Lưu Văn phòng Đảng ủy", "Nơi nhận"),
        ("Ai ký Kế hoạch 34-KH/ĐU?", "Đặng Văn Sậy", "Đặng Văn Sậy"),
        ("Kế hoạch 34 ký ngày nào?", "06/5/2024", "06 tháng 5 năm 2024"),
        ("Kế hoạch trồng tre số mấy?", "34-KH/ĐU", "34-KH/ĐU"),
        ("Kế hoạch 34 do ai ban hành?", "Đảng ủy xã Đầm Sen", "ĐẢNG ỦY XÃ ĐẦM SEN"),
    ],
)
def test_told_from_head_and_foot(chatbot: Chatbot, question: str, told: str, quoted: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2024, 6, 1))
    first = answer.statements[0]
    assert told in first.text
    assert any(quoted in answer.citations[number - 1].quote for number in first.citations)


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("Tờ trình 52-TTr/ĐU ai ký?", "Đặng Văn Sậy"),
        ("Số tài khoản của Đảng ủy xã Đầm Sen là số nào?", "Số, ký hiệu"),
        ("Cung cấp giống tre là việc của ai?", "Cơ quan ban hành"),
        ("Ai chủ trì hội nghị trồng tre?", "Đặng Văn Sậy"),
    ],
)
def test_head_and_foot_tell_nothing_else(chatbot: Chatbot, question: str, untold: str) -> None:
    assert untold not in chatbot.ask(question, Conversation(), date(2024, 6, 1)).text
