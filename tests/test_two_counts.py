"""Two units compared by a figure. All texts are invented."""

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
    "Đoàn Thanh niên xã đo đạc đất công.",
)
TEXTS = {"ket-luan-15.txt": PAPER}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("two_counts")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Thôn Bản Vèn và thôn Nà Lạ nơi nào còn nhiều hộ chưa bàn giao hơn",
            "Thôn Bản Vèn nhiều hơn: 12 hộ chưa bàn giao; thôn Nà Lạ: 7; chênh 5.",
        ),
        (
            "thôn Bản Vèn với thôn Nà Lạ thôn nào còn ít hộ chưa bàn giao hơn",
            "Thôn Nà Lạ ít hơn: 7 hộ",
        ),
        ("thôn Bản Vèn hay thôn Nà Pó nơi nào còn nhiều hộ chưa bàn giao hơn", "Văn bản không nêu"),
    ],
)
def test_which_has_more(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
