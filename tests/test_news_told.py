"""An article of the press asked about as a whole, and what only looks like it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from corpus.text import fold
from tests.small_library import chatbot_over

NEWS = """---
title: "Lam Khê mở phiên chợ không túi ni lông"
date: 2026-06-02
---
(LK) - Sáng 01/6, xã Lam Khê khai trương phiên chợ không túi ni lông ở bến đò Vạn.

Chợ họp thứ Bảy hằng tuần, có 64 quầy hàng, phần lớn của hội viên phụ nữ.

Bà Hồ Thị Nhạn, Chủ tịch Hội Phụ nữ xã, kể nhiều người lúc đầu còn ngại.

Dự khai trương, ông Tạ Văn Lượng, Bí thư Đảng ủy xã, yêu cầu ban quản lý chợ đặt thêm 12 thùng rác \
trước ngày 15/6.
"""
OTHER = """---
title: "Lam Khê bàn cách giữ đê"
date: 2026-06-05
---
(LK) - Sáng 04/6, xã Lam Khê họp bàn giữ đê mùa lũ với 9 trưởng thôn.
"""
DAY = date(2026, 6, 10)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    data = tmp_path_factory.mktemp("library")
    with chatbot_over({"mot.md": NEWS, "hai.md": OTHER}, data) as chatbot:
        yield chatbot


@pytest.mark.parametrize("is_bare", [False, True], ids=["marked", "bare"])
@pytest.mark.parametrize(
    "question",
    [
        "bài về phiên chợ không túi ni lông nói gì",
        "tóm tắt bài phiên chợ không túi ni lông ở Lam Khê",
        "bài viết về phiên chợ Lam Khê có nội dung gì",
        "nội dung chính của bài phiên chợ túi ni lông",
        "tin phiên chợ không túi ni lông viết gì",
    ],
)
def test_opening_demands_and_figures(chatbot: Chatbot, question: str, is_bare: bool) -> None:
    answer = chatbot.ask(fold(question) if is_bare else question, Conversation(), DAY)
    for told in ("bến đò Vạn", "64 quầy", "12 thùng rác"):
        assert told in answer.text, answer.text
    assert answer.text.count("khai trương phiên chợ") == 1
    assert "trưởng thôn" not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("bài về phiên chợ không túi ni lông ai yêu cầu đặt thùng rác", "Tạ Văn Lượng"),
        ("bài về phiên chợ nói có bao nhiêu quầy hàng", "64 quầy"),
        ("bài về phiên chợ không túi ni lông nói gì về giá thuê quầy", ""),
    ],
    ids=["who", "how many", "a matter that is not there"],
)
def test_one_thing_of_it(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), DAY)
    assert told in answer.text
    assert len(answer.statements) < 6, answer.text
