"""Questions that name nothing are asked back, and the next words are put together with them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.fragments import fragment
from bot.nameless import is_nameless
from bot.settings import Settings

INVENTED = Path(__file__).parent / "golden" / "invented"
TODAY = date(2025, 6, 10)


@pytest.mark.parametrize(
    "question",
    [
        "han cuoi cung la bao gio",
        "Thời hạn?",
        "bao gio phai xong",
        "ai ký",
        "còn chi bộ thì sao?",
        "con chi bo thi sao",
        "kế hoạch đó ai ký",
        "nội dung thứ 3 nói rõ hơn",
        "Kinh phí bao nhiêu?",
        "nói rõ hơn",
    ],
)
def test_names_nothing(question: str) -> None:
    assert is_nameless(fragment(question))


@pytest.mark.parametrize(
    "question",
    [
        "ai ký kế hoạch 62",
        "chi bộ phải làm gì",
        "Ai chủ trì hội nghị phường Lâm Trà?",
        "Còn bao nhiêu ngày nữa đến đại hội phường Lâm Trà?",
        "kiểm tra, giám sát",
        "Biểu mẫu nộp cho ai?",
    ],
)
def test_names_something(question: str) -> None:
    assert not is_nameless(fragment(question))


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [INVENTED])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


def test_asks_back_and_takes_the_document_named_next(chatbot: Chatbot) -> None:
    first = chatbot.ask("ai ký", Conversation(), TODAY)
    assert (first.refused, first.reason) == (True, "ambiguous")
    assert first.suggestions
    second = chatbot.ask("kế hoạch 162", Conversation((first,)), TODAY)
    assert second.understood_as == "Ai ký kế hoạch 162?"
    alone = chatbot.ask("Ai ký kế hoạch 162?", Conversation(), TODAY)
    assert second.statements == alone.statements
