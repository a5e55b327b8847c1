"""What is asked about the answer just given is read out of it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.about_answer import asked_about_answer
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.reasons import asks_why
from bot.settings import Settings

RECORDS = Path(__file__).parent / "golden" / "records"
TODAY = date(2025, 11, 20)
ASKED = {
    "nguồn đâu": "source",
    "lay o dau ra": "source",
    "thông tin này ở bài nào": "source",
    "ở mục nào": "place",
    "nằm ở đâu trong văn bản": "place",
    "co dung khong": "sure",
    "chắc chưa": "sure",
}
OF_ITS_OWN = ("nguồn kinh phí", "Kế hoạch 62 ở mục nào", "hạn nộp đúng không", "ở đâu", "30/6 à")


@pytest.mark.parametrize(("typed", "wanted"), ASKED.items())
def test_what_is_asked_about_an_answer(typed: str, wanted: str) -> None:
    assert asked_about_answer(typed) == wanted


@pytest.mark.parametrize("typed", OF_ITS_OWN)
def test_a_question_of_its_own_is_none_about_the_answer(typed: str) -> None:
    assert asked_about_answer(typed) is None


@pytest.mark.parametrize("typed", ["sao lại thế", "vì sao", "lý do là gì", "tai sao lai vay"])
def test_asks_why(typed: str) -> None:
    assert asks_why(typed)


def test_why_with_a_matter_of_its_own_is_a_question() -> None:
    assert not asks_why("vì sao phải trồng rừng")


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    settings = Settings(data=tmp_path_factory.mktemp("records"))
    index_folders(settings, [RECORDS])
    library = open_library(settings)
    yield over(settings, library)
    library.close()


def talk(bot: Chatbot, *questions: str) -> Conversation:
    held = Conversation()
    for question in questions:
        held = held.then(bot.ask(question, held, TODAY))
    return held


def test_the_source_is_told_with_its_address(bot: Chatbot) -> None:
    last = talk(bot, "Chỉ thị 291-CT/TW ai ký?", "cảm ơn", "nguồn đâu").answers[-1]
    assert "https://tusach.example/291" in last.text
    assert [one.article for one in last.citations] == ["ban-bi-thu-291-ct-tw-2023"]


def test_the_reason_is_what_the_document_tells_of_itself(bot: Chatbot) -> None:
    last = talk(bot, "Thông báo 402-TB/TU gia hạn kế hoạch nào?", "sao lại thế").answers[-1]
    assert "310 héc-ta" in last.text


def test_a_topic_put_aside_is_not_gone_on_with(bot: Chatbot) -> None:
    held = talk(bot, "Kế hoạch 40-KH/ThU yêu cầu gì?", "thôi hỏi cái khác", "ai ký?")
    assert held.answers[-1].understood_as is None


def test_the_meaning_of_the_next_word(bot: Chatbot) -> None:
    last = talk(bot, "KH viết tắt của gì?", "thế CTr?").answers[-1]
    assert "Chương trình" in last.text


def test_a_correction_names_the_document_in_full(bot: Chatbot) -> None:
    held = talk(
        bot,
        "Chỉ thị 31-CT/TU yêu cầu trả lời công văn trong mấy ngày?",
        "không, tôi hỏi kết luận 88",
    )
    assert "88-KL/TU" in str(held.answers[-1].understood_as)
    assert "03 ngày" in held.answers[-1].text
