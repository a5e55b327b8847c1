"""How many and which, in one question."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

NEWS = """---
title: "Xã Lam Khê giữ sạch bến nước"
date: 2026-05-20
---
(LK) - Sáng 17/5, xã Lam Khê ra quân vớt rác trên các bến nước của năm thôn ven sông.

Xã Lam Khê đăng ký 3 mô hình bến sạch. Nổi bật là "Bến không rác" ở thôn Hạ và "Đổi rác lấy cây" \
ở thôn Trung. Mô hình thứ ba, "Camera nhìn bến", lắp tại thôn Thượng.

Đoàn kiểm tra việc giữ bến sẽ đến 04 thôn gồm Hạ, Trung, Thượng và Nậm Cáy trong tháng 6.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("counted")
    with chatbot_over({"ben.md": NEWS}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Lam Khê đăng ký mấy mô hình bến sạch, gồm những mô hình nào?",
         ["Bến không rác", "Đổi rác lấy cây", "Camera nhìn bến"]),
        ("đoàn kiểm tra việc giữ bến đến mấy thôn, kể tên giúp", ["Nậm Cáy", "Thượng"]),
        ("Lam Khê đăng ký mấy mô hình bến sạch?", ["3 mô hình"]),
    ],
    ids=["named behind", "named there", "counted only"],
)  # fmt: skip
def test_both_are_told(chatbot: Chatbot, question: str, told: list[str]) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 21))
    assert all(one in answer.text for one in told), answer.text
