"""Names, things and years of a question that the article at hand never says."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """CÔNG TY DỆT MAY SÔNG NHUỘM GIỚI THIỆU ĐẢNG VIÊN MỚI

Ngày 12/3/2024, đoàn giám sát làm việc với Công ty Dệt may Sông Nhuộm.
Năm 2023 doanh thu đạt 500 tỷ đồng, tăng 8% so với năm 2022. Công ty kết nạp 15 đảng viên.
Trường THPT Trần Khát Chân và Trường THPT Phố Mới giới thiệu mỗi nơi 04 học sinh học lớp cảm tình.
Bí thư Chi bộ xã Lũng Cao Hạ kể xã có 85 ha lê.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("unsaid")
    with chatbot_over({"song-nhuom.txt": ARTICLE}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    "question",
    [
        "Trường THPT Thạch Sùng giới thiệu mấy học sinh học lớp cảm tình?",
        "Năm 2022 Công ty Dệt may Sông Nhuộm kết nạp bao nhiêu đảng viên?",
        "Công ty Dệt may Sông Nhuộm vay lãi suất bao nhiêu phần trăm?",
        "xa lung cao trung co bao nhieu ha le",
        "Ngày 19/5/2024 đoàn giám sát làm việc với công ty nào?",
        "bí thư trần văn sậy kể xã lũng cao hạ có bao nhiêu ha lê",
        "dong chi le dinh ngat ke xa lung cao ha co bao nhieu ha le",
    ],
    ids=[
        *("name", "year of the sentence before", "thing", "name lengthened", "day"),
        *("small letters", "small letters without marks"),
    ],
)
def test_what_is_never_said_is_declined(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Trường THPT Phố Mới giới thiệu mấy học sinh học lớp cảm tình?", "04 học sinh"),
        ("Năm 2023 Công ty Dệt may Sông Nhuộm kết nạp bao nhiêu đảng viên?", "15 đảng viên"),
        ("Cho hỏi Công ty Dệt may Sông Nhuộm kết nạp được mấy đảng viên?", "15 đảng viên"),
        ("Ngày 12/3/2024 đoàn giám sát làm việc với công ty nào?", "Sông Nhuộm"),
        ("xa lung cao ha co bao nhieu ha le", "85 ha"),
        ("xa lung cao co bao nhieu ha le", "85 ha"),
    ],
)
def test_what_is_said_is_told(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None and told in answer.text
