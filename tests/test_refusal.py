"""Refusals that help: what was looked for, what is nearest, and questions that are answered."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot import wording
from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.library import Library
from bot.question import understand
from bot.refusal import searched
from bot.settings import Settings

TODAY = date(2026, 11, 21)
GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [GOLDEN / "records"])
    library = open_library(settings)
    yield library
    library.close()


@pytest.fixture(scope="module")
def chatbot(library: Library) -> Chatbot:
    return over(Settings(), library)


REFUSED = [
    "Lệ phí trông xe máy ở bến sông năm 2031 là bao nhiêu?",
    "Quận 3 luân chuyển cán bộ lãnh đạo khi nào?",
    "thu tuc nhap khau thep cuon can nhung giay to gi",
    "Kế hoạch 999-KH/TU yêu cầu gì?",
    "ke hoach 151-kh/tu ve viec gi",
    "Soạn giúp kế hoạch thực hiện Kế hoạch 150-KH/TU",
    "Thời tiết ngày mai thế nào?",
]


@pytest.mark.parametrize("question", REFUSED)
def test_every_question_offered_instead_is_answered(chatbot: Chatbot, question: str) -> None:
    refused = chatbot.ask(question, Conversation(), TODAY)
    assert refused.refused and refused.citations == ()
    assert 1 <= len(refused.suggestions) <= 3
    for offered in refused.suggestions:
        answer = chatbot.ask(offered, Conversation(), TODAY)
        assert not answer.refused and answer.reason is None, offered


def test_a_refusal_tells_what_was_searched_and_what_is_near(chatbot: Chatbot) -> None:
    answer = chatbot.ask(REFUSED[0], Conversation(), TODAY)
    assert answer.reason == "no_evidence"
    assert "“Lệ phí trông xe máy" in answer.text
    near = answer.text.split(wording.NEAREST.split("{")[0])[1].split("\n")[0]
    assert 1 <= near.count("“") <= 3


def test_drafting_points_to_the_document_that_was_named(chatbot: Chatbot) -> None:
    answer = chatbot.ask(REFUSED[5], Conversation(), TODAY)
    assert answer.text.startswith(wording.DRAFTING)
    assert all("150-KH/TU" in offered for offered in answer.suggestions)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Lương cơ sở năm 2026 là bao nhiêu?", "Lương cơ sở, 2026"),
        ("xin hoi ai chu tri hoi nghi", "chu tri hoi nghi"),
        ("Khi nào?", ""),
    ],
)
def test_words_searched_are_told_as_typed(question: str, words: str) -> None:
    assert searched(understand(question)) == words


def test_one_refusal_does_not_poison_the_next_question(chatbot: Chatbot) -> None:
    talk = Conversation()
    for question in (*REFUSED[:3], "Kế hoạch 150-KH/TU về việc gì?"):
        answer = chatbot.ask(question, talk, TODAY)
        talk = talk.then(answer)
    assert not answer.refused
