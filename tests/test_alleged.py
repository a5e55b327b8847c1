"""What is taken for granted of two documents and is not so: what is known of them is told. All
texts are invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 5, 4)
TEXTS = {
    "huong-dan-31-hd-bttu-2024.md": """---
kind: summary
so_hieu: "31-HD/BTTU"
loai: "Hướng dẫn"
co_quan_ban_hanh: "Ban Tổ chức Tỉnh ủy Lạc Thủy"
ngay_ban_hanh: "2024-05-06"
trich_yeu: "về bồi dưỡng chi ủy viên"
quan_he:
  - kind: replaces
    so_hieu: "12-HD/BTTU"
    ngay: "2019-03-08"
---

Hướng dẫn số 31-HD/BTTU, ngày 06/5/2024 của Ban Tổ chức Tỉnh ủy Lạc Thủy về bồi dưỡng chi ủy viên.

## Bối cảnh
Hướng dẫn này thay thế Hướng dẫn 12-HD/BTTU ngày 08/3/2019.
""",
    "huong-dan-30-hd-bttu-2024.md": """---
kind: summary
so_hieu: "30-HD/BTTU"
loai: "Hướng dẫn"
co_quan_ban_hanh: "Ban Tổ chức Tỉnh ủy Lạc Thủy"
ngay_ban_hanh: "2024-04-02"
trich_yeu: "về sổ theo dõi chi bộ"
---

Hướng dẫn số 30-HD/BTTU, ngày 02/4/2024 của Ban Tổ chức Tỉnh ủy Lạc Thủy về sổ theo dõi chi bộ.
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("alleged")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Hướng dẫn 31-HD/BTTU thay Hướng dẫn 30-HD/BTTU phải không?",
            ["không ghi việc", "thay thế Hướng dẫn 12-HD/BTTU"],
        ),
        (
            "Hướng dẫn 31-HD/BTTU thay Hướng dẫn 77-HD/BTTU đúng không?",
            ["không ghi việc", "77-HD/BTTU", "thay thế Hướng dẫn 12-HD/BTTU"],
        ),
        (
            "Hướng dẫn 31-HD/BTTU thay văn bản nào, ngày nào?",
            ["Hướng dẫn 12-HD/BTTU ngày 08/3/2019"],
        ),
        (
            "Hướng dẫn 12-HD/BTTU bị văn bản nào thay thế, khi nào?",
            ["ngày 06/5/2024 thay thế Hướng dẫn 12-HD/BTTU"],
        ),
    ],
    ids=["another", "unheld", "day-of-target", "day-of-source"],
)
def test_what_is_known_is_told(chatbot: Chatbot, question: str, told: list[str]) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert [words for words in told if words not in text] == [], text
