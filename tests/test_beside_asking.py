"""What stands right beside the word that asks must be told; else the answer says what is not."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """XÃ MƯỜNG LÈN TỔNG KẾT CÔNG TÁC ĐẢNG NĂM 2025

Chiều 20/12/2025, tại nhà văn hóa xã, Đảng ủy xã Mường Lèn tổ chức hội nghị tổng kết năm 2025.
Toàn Đảng bộ xã có 19 chi bộ với 402 đảng viên; trong năm kết nạp 14 đảng viên mới.

Xã có 1.260 hộ dân, trong đó 311 hộ trồng quế.

Văn phòng Đảng ủy xã mở lớp tập huấn phần mềm tại phòng máy trường Nội trú.

Bí thư chi bộ bản Huổi Pục Lò Văn Dìn phát biểu, đề nghị sớm sửa cầu treo.
Hội Phụ nữ xã đi giám sát bếp ăn bán trú tại trường học.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("beside")
    with chatbot_over({"muong-len.txt": ARTICLE}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Xã Mường Lèn kết nạp bao nhiêu đảng viên mới?", "14 đảng viên mới"),
        ("xa muong len co bao nhieu ho trong que", "311 hộ"),
        ("Hội nghị tổng kết của xã Mường Lèn họp ở đâu?", "nhà văn hóa xã"),
        ("Xã Mường Lèn kết nạp bao nhiêu đãng viên mới?", "14 đảng viên mới"),
        ("bí thư chi bộ bản Huổi Pục tên gì", "Lò Văn Dìn"),
        ("xã Mường Lèn có bao nhiêu nhà trồng quế", "311 hộ"),
    ],
)
def test_what_is_said_is_told(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None and told in answer.text


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("Xã Mường Lèn có bao nhiêu đảng viên bị kỷ luật?", "402"),
        ("nam 2025 xa muong len co bao nhieu dang vien bi ky luat", "402"),
        ("Xã Mường Lèn khai trừ bao nhiêu đảng viên?", "14 đảng viên"),
        ("Xã Mường Lèn kỷ luật lại đảng viên mấy lần?", "14 đảng viên"),
        ("Xã Mường Lèn có bao nhiêu hộ cận nghèo?", "1.260"),
        ("trường nào ở xã Mường Lèn đạt chuẩn quốc gia?", "Nội trú"),
        ("Cuộc gặp mặt doanh nghiệp của xã Mường Lèn tổ chức ở đâu?", "nhà văn hóa"),
        ("bí thư chi bộ bản Nà Tông xã Mường Lèn là ai", "Lò Văn Dìn"),
        ("hội phụ nữ xã Mường Lèn giám sát bếp ăn trường nào", "Nội trú"),
        ("nhà văn hóa xã Mường Lèn có bao nhiêu chỗ ngồi", "402"),
        ("đấu giá đất xã Mường Lèn thu được bao nhiêu tiền", "1.260"),
    ],
)
def test_what_is_said_of_something_else_is_not(
    chatbot: Chatbot, question: str, untold: str
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"
    assert untold not in answer.text
