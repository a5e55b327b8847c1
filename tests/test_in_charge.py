"""The person behind the body that a line names."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

PLAN = """# Kế hoạch giữ sạch kênh của phường Vàm Sậy

## Phân công đoạn kênh

- Đoạn 1 (cầu Sắt - chợ Cũ), 1,8 km: chi bộ khu phố 1. Phụ trách: đ/c Tô Văn Hiển.
- Đoạn 2 (chợ Cũ - cống Ba Voi), 1,6 km: chi bộ khu phố 4. Phụ trách: đ/c Mạc Đình Toản.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("kenh")
    with chatbot_over({"kenh.md": PLAN}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ai coi đoạn kênh từ chợ Cũ tới cống Ba Voi?", "Mạc Đình Toản"),
        ("Ai phụ trách đoạn kênh từ cầu Sắt đến chợ Cũ?", "Tô Văn Hiển"),
    ],
)
def test_both_are_told(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 21))
    assert told in answer.statements[0].text, answer.text
