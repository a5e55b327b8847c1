"""A figure of each, told by all rows of the table that has a column for them."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 3, 15)
NOTICE = """---
title: Thông báo mở các lớp bồi dưỡng lý luận chính trị đợt 1 năm 2026
source: Trang thông tin xã Khê Hạ
date: 2026-03-02
---

Đảng ủy xã Khê Hạ mở các lớp bồi dưỡng lý luận đợt 1 năm 2026 như sau. Mỗi học viên nộp 02 ảnh.

| TT | Tên lớp | Đối tượng | Số học viên | Địa điểm |
|---|---|---|---|---|
| 1 | Nhận thức về Đảng | Quần chúng ưu tú | 45 | Hội trường A |
| 2 | Đảng viên mới | Đảng viên dự bị | 30 | Hội trường A |
| 3 | Nghiệp vụ chi bộ | Bí thư chi bộ | 62 | Hội trường B |
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"lop.md": NOTICE}, tmp_path_factory.mktemp("rows")) as found:
        yield found


@pytest.mark.parametrize(
    "question",
    [
        "Các lớp lý luận đợt 1/2026 ở Khê Hạ, mỗi lớp bao nhiêu học viên?",
        "liet ke so hoc vien tung lop boi duong ly luan o Khe Ha",
    ],
)
def test_every_row_is_told(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert all(figure in answer.text for figure in ("45", "30", "62")), answer.text


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("mỗi học viên nộp mấy ảnh", "02 ảnh"),
        ("lớp đảng viên mới ở Khê Hạ có bao nhiêu học viên", "30"),
    ],
    ids=["laid down for all", "new"],
)
def test_no_table_where_one_thing_is_asked(chatbot: Chatbot, question: str, held: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert held in answer.text
    assert "62" not in answer.text
