"""What is asked next of the very words that were just quoted."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.answer import Answer
from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 6, 12)
PLAN = """---
kind: official
so_hieu: 51-KH/ĐU
loai: Kế hoạch
co_quan_ban_hanh: Đảng ủy phường Bến Mây
ngay_ban_hanh: 2026-05-12
trich_yeu: về dọn kênh
---
# Kế hoạch số 51-KH/ĐU về dọn kênh

1. Hội Nông dân phường vớt bèo trước ngày 01/7/2026.
2. Ủy ban nhân dân phường lập danh sách hộ ven kênh, gửi về Văn phòng Đảng ủy trước ngày 25/6/2026.
3. Đội thu gom số 2 do anh Lâm Chí Nguyện, Phó Bí thư Đoàn Thanh niên phường làm đội trưởng.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"ke-hoach.md": PLAN}, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def second(chatbot: Chatbot, first: str, then: str) -> Answer:
    talk = Conversation()
    talk = talk.then(chatbot.ask(first, talk, TODAY))
    return chatbot.ask(then, talk, TODAY)


LIST = "Ai lập danh sách hộ ven kênh theo Kế hoạch 51-KH/ĐU?"


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (LIST, "hạn nào", "25/6/2026"),
        (LIST, "trước ngày nào", "25/6/2026"),
        (LIST, "vậy ngày cuối cùng còn kịp là hôm nào", "24/6/2026"),
        (LIST, "gửi về đâu", "Văn phòng Đảng ủy"),
        ("Đội trưởng đội thu gom số 2 là ai?", "anh ấy giữ chức gì", "Phó Bí thư Đoàn"),
    ],
)
def test_the_quote_says_it(chatbot: Chatbot, first: str, then: str, told: str) -> None:
    answer = second(chatbot, first, then)
    assert told in answer.text.replace("\n", " "), answer.text
    assert "01/7/2026" not in answer.text
    assert "51-KH/ĐU" in (answer.understood_as or "")


def test_a_list_is_asked_as_a_whole(chatbot: Chatbot) -> None:
    answer = second(chatbot, "Kế hoạch 51-KH/ĐU yêu cầu gì?", "hạn nào")
    assert "01/7/2026" in answer.text and "25/6/2026" in answer.text


def test_other_words_are_of_something_else(chatbot: Chatbot) -> None:
    answer = second(chatbot, LIST, "vớt bèo trước ngày nào")
    assert "01/7/2026" in answer.text
