"""Records written out line by line, each found by one of its lines and told by another."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 2, 1)
PAPER = """ĐẢNG ỦY PHƯỜNG TÂN VẠN
Số 18-KH/ĐU
Tân Vạn, ngày 15 tháng 01 năm 2026

KẾ HOẠCH
kiểm tra, giám sát năm 2026

I. NỘI DUNG
1. Cuộc 1: Kiểm tra
- Đối tượng: Chi bộ khu phố 2; Chi bộ Chợ Bến.
- Nội dung: thu, nộp và sử dụng đảng phí.
- Thời gian: tháng 3/2026.
- Trưởng đoàn: đồng chí Lương Bá Khiêm, Phó Bí thư.
2. Cuộc 2: Giám sát chuyên đề
- Đối tượng: Chi bộ khu phố 5; Chi bộ Trạm Y tế.
- Nội dung: trách nhiệm nêu gương.
- Thời gian: tháng 6/2026.
- Trưởng đoàn: đồng chí Tạ Thị Hòa, Chủ nhiệm UBKT.

BÍ THƯ
Trần Thị Mơ
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("records_below")
    with chatbot_over({"kh.txt": PAPER}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("ai làm trưởng đoàn kiểm tra đảng phí?", "Trưởng đoàn: đồng chí Lương Bá Khiêm"),
        ("truong doan giam sat chi bo tram y te la ai", "Trưởng đoàn: đồng chí Tạ Thị Hòa"),
        ("giám sát nêu gương những chi bộ nào?", "Đối tượng: Chi bộ khu phố 5"),
        ("tháng mấy kiểm tra Chi bộ Chợ Bến?", "Thời gian: tháng 3/2026"),
        ("Chi bộ khu phố 5 bị giám sát về chuyện gì", "Nội dung: trách nhiệm nêu gương"),
    ],
)
def test_the_line_asked_for_is_told(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text


def test_of_what_no_record_says_nothing_is_told(chatbot: Chatbot) -> None:
    text = chatbot.ask("ai làm trưởng đoàn kiểm tra Chi bộ Điện lực?", Conversation(), TODAY).text
    assert "Lương Bá Khiêm" not in text.splitlines()[0] and "Tạ Thị Hòa" not in text.splitlines()[0]
