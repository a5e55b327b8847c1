"""What an article says that its sources lack is not answered by what stands beside it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """---
slug: mong-cai-lua-2025
kind: summary
so_hieu: "27-KH/ĐU"
loai: "Kế hoạch"
co_quan_ban_hanh: "Đảng ủy xã Mộng Lúa"
ngay_ban_hanh: "2025-06-02"
trich_yeu: "về hội thi đố vui chi bộ"
---

Kế hoạch số 27-KH/ĐU, ngày 02/6/2025 của Đảng ủy xã Mộng Lúa về hội thi đố vui chi bộ.

## Yêu cầu / nhiệm vụ
1. Chi bộ: chọn 02 đảng viên dự hội thi đố vui.
2. Văn phòng Đảng ủy: nhận bài, chấm theo thang 100 điểm; bài giỏi từ 90 điểm.

## Thời hạn và mốc
- Vào ngày 19/8/2025: khai mạc hội thi đố vui.
- Trước ngày 10/8/2025: chi bộ gửi tên người dự thi.

## Ghi chú
Hạn nộp bài viết và ngày niêm yết danh sách giải thưởng chưa tìm thấy trong kho này. Tỷ lệ tối đa
bài được xếp loại giỏi không có trong nguồn. Bài không nêu tên giám khảo.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("denied")
    with chatbot_over({"mong-lua.md": ARTICLE}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Danh sách giải thưởng hội thi đố vui niêm yết ngày nào?", "chưa tìm thấy"),
        ("danh sach cua hoi thi niem yet ngay nao", "chưa tìm thấy"),
        ("Tối đa bao nhiêu phần trăm bài thi đố vui được xếp loại giỏi?", "Tỷ lệ tối đa"),
        ("Hội thi đố vui nộp bài viết trước ngày nào?", "Hạn nộp bài viết"),
    ],
)
def test_what_is_denied_is_declined(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason == "not_stated" and told in answer.statements[0].text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hội thi đố vui khai mạc ngày nào?", "19/8/2025"),
        ("Chi bộ gửi tên người dự thi đố vui trước ngày nào?", "10/8/2025"),
        ("Bài thi đố vui giỏi phải từ bao nhiêu điểm?", "90 điểm"),
    ],
)
def test_what_stands_beside_it_is_told(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None and told in answer.text
