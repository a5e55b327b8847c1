"""What code writes beside a quote is held against quote, record and reckoning, at run time."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer, Statement
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.library import Library
from bot.proving import proved
from bot.settings import Settings

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2024, 10, 6)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [GOLDEN / "invented"])
    library = open_library(settings)
    yield library
    library.close()


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


@pytest.fixture(scope="module")
def told(chatbot: Chatbot) -> Answer:
    """Of a plan with a last day, 25 days from TODAY."""
    return chatbot.ask("Kế hoạch 201-KH/HU có hạn nào?", Conversation(), TODAY)


def said(told: Answer, library: Library, text: str) -> list[str]:
    """What is shown of a line that rests on the first citation."""
    line = Statement(text, (1,))
    answer = proved(replace(told, statements=(line,)), library.catalogue.records)
    return [one.text for one in answer.statements]


def quote(told: Answer) -> str:
    return " ".join(told.citations[0].quote.split())


@pytest.mark.parametrize(
    "text",
    [
        "{quote}",
        "1. {quote}",
        "{quote} (còn 25 ngày)",
        "“{quote}”: ngày an toàn cuối cùng là 31/10/2024; tính đến 06/10/2024: còn 25 ngày.",
        "Kế hoạch số 201-KH/HU, ngày 06/5/2024 của Ban Thường vụ Huyện ủy Sơn Trung: {quote}",
        "Kế hoạch 201-KH/HU thay thế Kế hoạch 162-KH/HU ngày 03/02/2023.",
        "Bản tóm lược không nêu thời hạn khác; chỉ ghi: {quote}",
    ],
)
def test_what_is_proved_stands(told: Answer, library: Library, text: str) -> None:
    line = text.format(quote=quote(told))
    assert said(told, library, line) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "{quote} (còn 24 ngày)",
        "Ngày an toàn cuối cùng là 15/12/2024.",
        "Kế hoạch số 301-KH/HU, ngày 06/5/2024: {quote}",
        "Kế hoạch số 201-KH/HU, ngày 07/6/2024 của Ban Thường vụ Huyện ủy Sơn Trung: {quote}",
        "Theo Ban Thường vụ Tỉnh ủy Bắc Vân: {quote}",
        "Đồng chí Lê Văn Không yêu cầu: {quote}",
        "Có 4.512 hồ sơ: {quote}",
        "Kế hoạch 201-KH/HU thay thế Kế hoạch 162-KH/HU ngày 03/02/2022.",
    ],
)
def test_what_is_not_proved_is_told_by_its_quote(told: Answer, library: Library, text: str) -> None:
    assert said(told, library, text.format(quote=quote(told))) == [quote(told)]


def test_capitals_on_both_sides_of_a_figure_are_no_name(told: Answer, library: Library) -> None:
    first = replace(told.citations[0], title="Gần 39 nghìn người dự Đợt 1 Cuộc thi tìm hiểu")
    line = Statement("Bài viết “Gần 39 nghìn người dự Đợt 1 Cuộc thi tìm hiểu”.", (1,))
    answer = replace(told, statements=(line,), citations=(first, *told.citations[1:]))
    assert proved(answer, library.catalogue.records).statements == (line,)


def test_a_line_of_our_own_rests_on_nothing(told: Answer, library: Library) -> None:
    line = Statement("Đã tìm trong 11 tư liệu.", (), "note")
    answer = replace(told, statements=(line,))
    assert proved(answer, library.catalogue.records) is answer


def test_a_line_whose_quote_is_blank_is_dropped(told: Answer, library: Library) -> None:
    blank = replace(told.citations[0], quote=" ")
    answer = replace(told, citations=(blank,), statements=(Statement("Có 77.123 người.", (1,)),))
    assert proved(answer, library.catalogue.records).statements == ()


def test_the_chatbot_holds_its_own_words_to_it(
    chatbot: Chatbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slip in the composer never reaches the reader."""
    monkeypatch.setattr("bot.wording.document_line", lambda article, text: f"Số 9.999: {text}")
    answer = chatbot.ask("Ai ký Kế hoạch 201-KH/HU?", Conversation(), TODAY)
    assert answer.statements
    assert "9.999" not in answer.text


def test_no_false_alarm(chatbot: Chatbot, caplog: pytest.LogCaptureFixture) -> None:
    lines = (GOLDEN / "invented.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [one for one in map(json.loads, lines) if not one.get("turn_of")]
    for one in asked:
        chatbot.ask(one["question"], Conversation(), TODAY)
    assert "not proved" not in caplog.text
