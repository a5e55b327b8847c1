""" "họ", "đơn vị này", "cơ quan đó" are the unit that was asked about, or that the answer named."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from bot.unit_meant import with_unit_named
from tests.small_library import library_over

TODAY = date(2026, 3, 21)
PLAN = """Kế hoạch 31-KH/ĐU của Đảng ủy phường Tân Lạc về số hóa hồ sơ đảng viên

Ngày 03/3/2026, Đảng ủy phường Tân Lạc ban hành Kế hoạch 31-KH/ĐU về số hóa hồ sơ đảng viên.

1. Ban Xây dựng Đảng chủ trì rà soát 412 hồ sơ, hoàn thành trước ngày 30/4/2026.
2. Văn phòng Đảng ủy chuẩn bị máy quét trước ngày 20/3/2026.
3. Ủy ban Kiểm tra Đảng ủy giám sát việc bảo mật.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"ke-hoach.txt": PLAN}, tmp_path_factory.mktemp("units")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("first", "then", "read", "told"),
    [
        (
            "Kế hoạch 31-KH/ĐU: đơn vị nào chủ trì rà soát hồ sơ?",
            "đơn vị này phải xong trước ngày nào?",
            "Ban Xây dựng Đảng",
            "30/4/2026",
        ),
        (
            "Theo Kế hoạch 31-KH/ĐU, Văn phòng Đảng ủy phải làm gì?",
            "hạn của họ là khi nào?",
            "hạn của Văn phòng Đảng ủy",
            "20/3/2026",
        ),
        (
            "Kế hoạch 31-KH/ĐU: ai giám sát việc bảo mật?",
            "cơ quan đó phải làm gì?",
            "ban Kiểm tra Đảng ủy",
            "giám sát việc bảo mật",
        ),
    ],
)
def test_the_unit_is_put_in(chatbot: Chatbot, first: str, then: str, read: str, told: str) -> None:
    talk = Conversation().then(chatbot.ask(first, Conversation(), TODAY))
    answer = chatbot.ask(then, talk, TODAY)
    assert read in str(answer.understood_as)
    assert told in answer.statements[0].text


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("họ phải nộp gì", "các chi bộ phải nộp gì"),
        ("hạn của họ?", "hạn của các chi bộ?"),
        ("ho so nop o dau", "ho so nop o dau"),
        ("hồ sơ nộp ở đâu", "hồ sơ nộp ở đâu"),
        ("các hộ nghèo được gì", "các hộ nghèo được gì"),
    ],
)
def test_other_words_are_left(text: str, named: str) -> None:
    assert with_unit_named(text, "các chi bộ") == named
