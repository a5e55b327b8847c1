"""A list of tasks tells whose each is, and says when it stops short."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2025, 6, 10)
HEAD = """---
kind: official
so_hieu: 88-KH/ĐU
loai: Kế hoạch
co_quan_ban_hanh: Đảng ủy xã Khe Lim
ngay_ban_hanh: 2025-05-02
---
# Kế hoạch số 88-KH/ĐU, ngày 02/5/2025 của Đảng ủy xã Khe Lim về vệ sinh đường thôn

## 1. Đoàn Thanh niên xã
- Phối hợp với trưởng thôn quét đường liên thôn.
- Tổ chức ra quân vào ngày thứ bảy.

## 2. Hội Nông dân xã
- Vận động hội viên thu gom vỏ thuốc.
"""
LONG = "".join(f"- Vận động hộ số {at} góp ngày công.\n" for at in range(1, 21))


@pytest.fixture
def chatbot(tmp_path: Path) -> Iterator[Chatbot]:
    with chatbot_over({"ke-hoach.md": HEAD}, tmp_path) as chatbot:
        yield chatbot


@pytest.fixture
def long(tmp_path: Path) -> Iterator[Chatbot]:
    with chatbot_over({"ke-hoach.md": HEAD + LONG}, tmp_path) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    "question", ["Kế hoạch 88 yêu cầu gì?", "ke hoach ve sinh duong thon yeu cau gi"]
)
def test_the_unit_of_the_heading_is_told(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    line = next(one for one in answer.statements if "quét đường" in one.text)
    assert "Đoàn Thanh niên xã: " in line.text
    quotes = [answer.citations[number - 1].quote for number in line.citations]
    assert "Đoàn Thanh niên xã" in quotes
    assert any("Hội Nông dân xã: " in one.text for one in answer.statements)


def test_what_is_left_out_is_said(long: Chatbot) -> None:
    answer = long.ask("Kế hoạch 88 yêu cầu gì?", Conversation(), TODAY)
    assert any(one.text.startswith("Còn 3 nội dung nữa") for one in answer.statements)
