"""What stands below a heading that a question asks for by its name."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PLAN = """---
kind: summary
so_hieu: 44-KH/TU
loai: Kế hoạch
co_quan: Tỉnh ủy Khe Lim
ngay_ban_hanh: 2025-03-02
---
# Kế hoạch số 44-KH/TU, ngày 02/3/2025 của Tỉnh ủy Khe Lim về nước sạch nông thôn

Tỉnh ủy ra Kế hoạch sau hai mùa khô thiếu nước ở vùng cao.

## Chỉ tiêu

Đến năm 2027: 70% hộ vùng cao có nước sạch. Đến năm 2030: 95% hộ vùng cao có nước sạch.

## Phạm vi áp dụng

- 18 xã vùng cao, chọn theo tiêu chí là xa sông, ít mưa.
- 06 xã ven hồ.

## Ghi chú

Đây là mục tiêu năm, không phải hạn nộp báo cáo.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"nuoc.md": PLAN}, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Mục tiêu của Kế hoạch 44-KH/TU là gì?", ["70%", "95%"], ["hạn nộp"]),
        ("ke hoach 44 dat muc tieu gi den nam 2030", ["95%"], ["70%", "hạn nộp"]),
        ("phạm vi áp dụng của Kế hoạch 44-KH/TU", ["18 xã", "06 xã"], ["70%"]),
        ("tiêu chí của 44-KH/TU là những gì", ["xa sông, ít mưa"], ["70%"]),
        ("chỉ tiêu của 44-KH/TU năm 2025", ["70%", "95%"], ["hạn nộp"]),
    ],
)
def test_the_section_is_told(
    chatbot: Chatbot, question: str, told: list[str], untold: list[str]
) -> None:
    answer = chatbot.ask(question, Conversation(), date(2025, 6, 1))
    said = "\n".join(statement.text for statement in answer.statements)
    assert [one for one in told if one not in said] == []
    assert [one for one in untold if one in said] == []
