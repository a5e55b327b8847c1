"""Two works compared by their days. All texts are invented."""

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
    folder: Path = tmp_path_factory.mktemp("two_works")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Dọn rác và trồng đường hoa việc nào phải xong trước, chênh mấy ngày",
            "“Dọn rác” đến hạn trước (trước ngày 15/6/2026), “trồng đường hoa” sau "
            "(trước ngày 30/6/2026): chênh 15 ngày.",
        ),
        ("hạn trồng hoa với hạn dọn rác chênh nhau mấy ngày", "“dọn rác” đến hạn trước"),
        ("việc nào phải xong trước: dọn rác hay trồng hoa", "“dọn rác” đến hạn trước"),
    ],
)
def test_which_is_due_first(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
