"""Why something was done, asked of what was just told, and what else such fragments ask."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.reasons import asks_why
from tests.small_library import chatbot_over

TODAY = date(2026, 4, 10)
LETTER = """ĐẢNG BỘ TỈNH YÊN THUẬN
ĐẢNG ỦY XÃ RỪNG THÔNG
Số 61-CV/ĐU
Rừng Thông, ngày 06 tháng 4 năm 2026
Về việc gia hạn kê khai vườn mẫu

Ngày 01/4/2026, hai thôn mới nhập, chưa bàn giao xong sổ sách. Ban Thường vụ có ý kiến như sau:

1. Gia hạn việc kê khai vườn mẫu đến hết ngày 09/5/2026.
2. Mỗi buổi kê khai kéo dài tối thiểu 90 phút; buổi ghép hai thôn tối thiểu 150 phút.
"""


@pytest.mark.parametrize(
    ("text", "is_why"),
    [
        ("vì sao lại lùi hạn?", True),
        ("sao gia hạn thế", True),
        ("vi sao phai doi lich", True),
        ("lý do là gì", True),
        ("sao lâu vậy", True),
        ("nguyen nhan cham la gi", True),
        ("nguyên nhân chậm tiến độ là do đâu", True),
        ("vì sao ma túy tăng", False),
        ("vì sao dừng xây chợ", False),
        ("làm sao đăng ký", False),
    ],
)
def test_why_is_asked_of_what_was_told(text: str, is_why: bool) -> None:
    assert asks_why(text) is is_why


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("reasons")
    with chatbot_over({"rung-thong.txt": LETTER}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Kê khai vườn mẫu gia hạn đến ngày nào?", "vì sao lại lùi hạn?", "chưa bàn giao xong"),
        ("Mỗi buổi kê khai vườn mẫu kéo dài bao lâu?", "thế buổi ghép?", "150 phút"),
    ],
    ids=["what leads in tells why", "how long, not on which day"],
)
def test_fragments_ask_of_what_was_told(chatbot: Chatbot, first: str, then: str, told: str) -> None:
    talk = Conversation().then(chatbot.ask(first, Conversation(), TODAY))
    answer = chatbot.ask(then, talk, TODAY)
    assert told in answer.text and "ngày nào" not in (answer.understood_as or "")
