"""The sentence that says a claim, or gives its work to another unit."""

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
