"""That a paper was replaced or put off: held against the register."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over
from tests.test_paper_claims import TEXTS

TODAY = date(2026, 7, 1)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("claims")
    with library_over(TEXTS, folder) as library:
        yield over(Settings(data=folder / "data"), library)


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
