"""A list that stands in the annex is told from there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

PLAN = """ĐẢNG ỦY XÃ KHE MƠ
*
Số 15-KH/ĐU

Khe Mơ, ngày 20 tháng 01 năm 2026

# KẾ HOẠCH

khảo sát việc học tập nghị quyết năm 2026

## I. Nội dung

1. Khảo sát trực tiếp 03 chi bộ (theo lịch tại Phụ lục).
2. Các chi bộ khác gửi báo cáo bằng văn bản.

## II. Thực hiện

Văn phòng Đảng ủy theo dõi, đôn đốc.

T/M BAN THƯỜNG VỤ

BÍ THƯ

**Nông Thị Mận**

## PHỤ LỤC

Lịch khảo sát

| TT | Chi bộ | Thời gian |
|---|---|---|
| 1 | Chi bộ thôn Cọ | 02/3/2026 |
| 2 | Chi bộ thôn Trám | 09/3/2026 |
| 3 | Chi bộ Trạm Y tế | 16/3/2026 |
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("annexed")
    with chatbot_over({"khe-mo-15.md": PLAN}, folder) as chatbot:
        yield chatbot


def told(bot: Chatbot, question: str) -> str:
    return bot.ask(question, Conversation(), date(2026, 2, 1)).text


@pytest.mark.parametrize(
    "question",
    [
        "Đảng ủy xã Khe Mơ khảo sát trực tiếp những chi bộ nào?",
        "khao sat truc tiep nhung chi bo nao",
    ],
)
def test_the_annex_tells_the_list(bot: Chatbot, question: str) -> None:
    answer = told(bot, question)
    assert all(name in answer for name in ("1. Chi bộ thôn Cọ", "thôn Trám", "3. Chi bộ Trạm Y tế"))


def test_who_does_not_ask_for_a_list_hears_the_sentence(bot: Chatbot) -> None:
    assert "Trạm Y tế" not in told(bot, "Khảo sát trực tiếp mấy chi bộ?")
