"""What a row's name is asked of is told under its number."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

NOTICE = """ĐẢNG ỦY XÃ CẨM LÂM HẠ
Số 12-TB/ĐU
Cẩm Lâm Hạ, ngày 02 tháng 3 năm 2026

THÔNG BÁO
về các tổ giúp dân sau bão

TT | Tên tổ | Số người | Địa bàn
1 | Lợp mái trường học | 12 | thôn Đông
2 | Dọn đường liên thôn | 20 | thôn Đoài
3 | Khơi thông mương tưới | 15 | thôn Nam

1. Văn phòng Đảng ủy cấp nước uống cho tổ 1, tổ 2.
2. Đồng chí Lò Văn Dìn làm tổ trưởng tổ 1; đồng chí Vì Thị Hươm làm tổ trưởng tổ 3.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("rows")
    with chatbot_over({"cam-lam-ha.txt": NOTICE}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("ai làm tổ trưởng tổ khơi thông mương tưới", "Vì Thị Hươm", "Lò Văn Dìn"),
        ("ai lam to truong to lop mai truong hoc", "Lò Văn Dìn", "Vì Thị Hươm"),
        ("tổ dọn đường liên thôn có bao nhiêu người", "20", "Lò Văn Dìn"),
    ],
)
def test_a_row_is_told_of_by_its_number(
    chatbot: Chatbot, question: str, told: str, untold: str
) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 3, 10))
    assert answer.reason is None and told in answer.text and untold not in answer.text
