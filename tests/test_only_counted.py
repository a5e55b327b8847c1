"""Which ones were asked for, and only how many are told."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """Ủy ban Kiểm tra xã Gò Dừa họp kỳ 8
15/7/2026

Ủy ban Kiểm tra xã Gò Dừa giám sát chuyên đề tại 06 chi bộ trong quý III.
Ủy ban Kiểm tra đánh giá cao 12 đơn vị gửi báo cáo đúng hạn; phê bình 03 tổ chức gửi trễ.
Ủy ban Kiểm tra kiểm tra 02 dự án gồm chợ Bến Trà và cầu Rạch Lá.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("counted")
    with chatbot_over({"go-dua.txt": ARTICLE}, folder) as chatbot:
        yield chatbot


def test_those_that_are_named_are_told(chatbot: Chatbot) -> None:
    asked = "Ủy ban Kiểm tra xã Gò Dừa kiểm tra những dự án nào?"
    answer = chatbot.ask(asked, Conversation(), TODAY)
    assert answer.reason is None and "chợ Bến Trà" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Ủy ban Kiểm tra xã Gò Dừa giám sát những chi bộ cụ thể nào?",
        "12 đơn vị gửi báo cáo đúng hạn ở xã Gò Dừa là những đơn vị nào?",
        "uy ban kiem tra xa go dua giam sat nhung chi bo nao",
    ],
    ids=["kind", "number", "no marks"],
)
def test_a_number_names_nobody(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"
