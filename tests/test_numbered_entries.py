"""Lines that number what is asked for are counted and told."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

_FILES = {
    "a.md": """---
kind: official
so_hieu: 41-KH/TU
loai: Kế hoạch
co_quan: Tỉnh ủy Sông Trà
ngay_ban_hanh: 2025-03-16
---
# Kế hoạch số 41-KH/TU của Tỉnh ủy Sông Trà về hội thi trực tuyến

## Thời gian

- Đợt 1: từ ngày 06/4/2025 đến ngày 17/4/2025.
- Đợt 2: từ ngày 04/5/2025 đến ngày 15/5/2025.
- Đợt 3: từ ngày 01/6/2025 đến ngày 12/6/2025.
- Trao thưởng: tháng 8/2025.
""",
    "b.md": """---
kind: official
so_hieu: 27-KH/TU
loai: Kế hoạch
co_quan: Tỉnh ủy Sông Trà
ngay_ban_hanh: 2025-03-10
---
# Kế hoạch số 27-KH/TU của Tỉnh ủy Sông Trà giám sát việc hỗ trợ vùng lũ

## Danh sách đoàn

Đoàn số 1. Trưởng đoàn: bà Châu Mỹ Hạnh. Địa bàn: xã Gò Sim.

Đoàn số 2. Trưởng đoàn: ông Tiêu Văn Út. Địa bàn: xã Khe Lim.
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over(_FILES, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "count", "held"),
    [
        ("Hội thi trực tuyến chia mấy đợt, từ ngày nào đến ngày nào?", "3 đợt", "12/6/2025"),
        ("hoi thi truc tuyen co may dot, liet ke ngay mo tung dot", "3 đợt", "04/5/2025"),
        ("Có mấy đoàn giám sát vùng lũ, ai dẫn đầu từng đoàn?", "2 đoàn", "Tiêu Văn Út"),
    ],
)
def test_they_are_counted_and_told(chatbot: Chatbot, question: str, count: str, held: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2025, 11, 1))
    assert answer.reason is None
    assert count in answer.text
    assert held in answer.text
    assert "Trao thưởng" not in answer.text


def test_lines_of_another_matter_do_not_count(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Giải bóng đá xã Gò Sim có mấy đợt?", Conversation(), date(2025, 11, 1))
    assert "3 đợt" not in answer.text
