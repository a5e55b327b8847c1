"""The sentence that says a claim, or gives its work to another unit."""

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
        ("Công an xã vận động mỗi hộ sắm ít nhất 01 bình chữa cháy phải không", "Đúng: "),
        (
            "Đoàn Thanh niên xã vận động mỗi hộ sắm ít nhất 01 bình chữa cháy phải không",
            "Không phải Đoàn Thanh niên xã: ",
        ),
        ("việc lập 03 đội xung kích chữa cháy rừng là của Đoàn Thanh niên xã à", "Đúng: "),
    ],
)
def test_a_claim_gets_its_verdict(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
