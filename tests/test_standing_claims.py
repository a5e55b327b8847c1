"""That a paper was replaced or put off: held against the register."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over
from tests.test_paper_claims import TEXTS

TODAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("claims")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Kế hoạch 12 bị thay thế rồi hả", "Kho tư liệu không ghi"),
        ("Kế hoạch 12 được gia hạn rồi phải không", "Đúng: Thông báo 40-TB/ĐU"),
        ("Thông báo 40 được gia hạn chứ nhỉ", "Kho tư liệu không ghi"),
        ("Kế hoạch 12 không được gia hạn phải không", "Không phải không được gia hạn: "),
        ("Kế hoạch 12 vẫn còn hiệu lực đúng không", "Kho tư liệu không ghi"),
    ],
)
def test_a_claim_gets_its_verdict(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
