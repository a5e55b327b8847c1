"""Who watches over which quarter, in a paper whose title and last line say "theo dõi", too."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

PAPER = """ĐẢNG ỦY PHƯỜNG TÂN VẠN
Số 57-TB/ĐU
Tân Vạn, ngày 27 tháng 02 năm 2026

THÔNG BÁO
phân công cấp ủy viên theo dõi khu phố và trường THPT Trần Văn Bảy

Ban Thường vụ Đảng ủy phân công như sau:

1. Đ/c Ngô Thị Lam, Bí thư Đảng ủy: Khu phố 1; Trường THPT Trần Văn Bảy.
2. Đ/c Kiều Văn Đoan, Phó Bí thư Thường trực: Khu phố 2 và Khu phố 5.
3. Đ/c Châu Minh Triết, Phó Bí thư, Chủ tịch UBND phường: Khu phố 3.

Khi có biến động nhân sự, Ban Xây dựng Đảng theo dõi, báo cáo Thường trực Đảng ủy điều chỉnh.

BÍ THƯ
Ngô Thị Lam
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"a.txt": PAPER}, tmp_path_factory.mktemp("watched")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ai theo dõi khu phố 3", "Châu Minh Triết"),
        ("theo thông báo 57, ai theo dõi khu phố 2", "Kiều Văn Đoan"),
        ("dong chi nao theo doi khu pho 5", "Kiều Văn Đoan"),
        ("đơn vị nào theo dõi việc thực hiện thông báo 57", "Ban Xây dựng Đảng"),
    ],
)
def test_who_watches(chatbot: Chatbot, question: str, told: str) -> None:
    first = chatbot.ask(question, Conversation(), date(2026, 5, 6)).statements[0].text
    assert told in first, first
