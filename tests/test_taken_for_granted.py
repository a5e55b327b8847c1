"""A day or a number of tasks that a question takes for granted. All texts are invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.phu_lang import conclusion
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 1)
PAPER = conclusion(
    "Thôn Bản Vèn còn 12 hộ chưa bàn giao đất; thôn Nà Lạ còn 7 hộ chưa bàn giao đất.",
    "Đoàn Thanh niên xã vận động 50 đoàn viên hiến đất.",
)
TEXTS = {"ket-luan-15.txt": PAPER}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("taken_for_granted")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Kết luận 15 ngày 11/4/2026 ai ký",
            "Không phải ngày 11/4/2026: Văn bản ký ngày 10/4/2026.",
        ),
        ("ai ký kết luận 15 ngày 09/4", "Không phải ngày 09/4: Văn bản ký"),
        ("Kết luận 15 ngày 10/4 ai ký", "Người ký"),
        (
            "Kết luận 15 giao Đoàn thanh niên xã 5 việc, đó là việc gì",
            "Không phải 5 việc: văn bản nêu 2 việc",
        ),
        (
            "4 nhiệm vụ của Hội Phụ nữ xã theo kết luận 15 là gì",
            "Không phải 4 nhiệm vụ: văn bản nêu 1",
        ),
        (
            "Kết luận 15 giao Đoàn thanh niên xã 2 việc, đó là việc gì",
            "1. Đoàn Thanh niên xã dọn rác",
        ),
    ],
)
def test_what_is_not_so_is_corrected_first(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
