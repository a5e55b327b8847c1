"""What lies between an answer and a refusal: the nearest words, shown as no more than that."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot import wording
from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 11, 21)
ARTICLE = """XÃ TRÀ LĨNH HẠ RA MẮT CHI BỘ HỢP TÁC XÃ CHÈ

Ngày 05/4/2025, Đảng ủy xã Trà Lĩnh Hạ ra mắt chi bộ hợp tác xã chè gồm 7 đảng viên.
Văn phòng Đảng ủy xã chịu trách nhiệm kết nối phần mềm quản lý hồ sơ đảng viên của chi bộ.
Mỗi đảng viên của chi bộ giúp ít nhất 3 hộ trồng chè làm hồ sơ vay vốn.
Lễ ra mắt bắt đầu lúc 8 giờ 30 tại nhà kho số 2 của hợp tác xã.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("doubtful")
    with chatbot_over({"tra-linh-ha.txt": ARTICLE}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Bên nào gánh khâu đấu nối phần mềm hồ sơ đảng viên chi bộ chè?", "Văn phòng Đảng ủy xã"),
    ],
)
def test_the_nearest_is_shown_and_hedged(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.statements[0].text == wording.DOUBTFUL
    assert answer.reason == "not_stated" and told in answer.text
    assert answer.statements[0].citations == answer.statements[1].citations


@pytest.mark.parametrize(
    "question",
    [
        "Xã Trà Lĩnh Thượng ra mắt chi bộ hợp tác xã chè hôm nào?",
        "chi bo hop tac xa che o ca mau rot cuoc ra mat bua nao",
        "Năm 2019 chi bộ hợp tác xã chè bắt tay vào việc bữa nào?",
        "lịch hồ xã",
    ],
)
def test_other_places_years_and_matters_are_refused(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused and answer.reason == "no_evidence"


def test_another_subject_is_refused_as_such(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Cách gói bánh chưng sao cho vuông?", Conversation(), TODAY)
    assert answer.refused and answer.reason == "out_of_scope"


def test_what_the_article_says_needs_no_hedge(chatbot: Chatbot) -> None:
    answer = chatbot.ask(
        "Chi bộ hợp tác xã chè Trà Lĩnh Hạ có mấy đảng viên?", Conversation(), TODAY
    )
    assert answer.reason is None and "7 đảng viên" in answer.text


def test_another_count_is_no_answer(chatbot: Chatbot) -> None:
    question = "Chi bộ hợp tác xã chè Trà Lĩnh Hạ được thêm bao nhiêu biên chế?"
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"


def test_the_most_is_not_told_by_a_least(chatbot: Chatbot) -> None:
    asked = "Mỗi đảng viên chi bộ hợp tác xã chè giúp {} bao nhiêu hộ làm hồ sơ?"
    most, least = (
        chatbot.ask(asked.format(one), Conversation(), TODAY) for one in ("tối đa", "ít nhất")
    )
    assert most.refused or most.reason == "not_stated"
    assert least.reason is None and "3 hộ" in least.text


def test_the_workers_of_another_body_are_not_counted(chatbot: Chatbot) -> None:
    question = "Công ty Giày Hồng Bàng có bao nhiêu đảng viên ở chi bộ hợp tác xã chè?"
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hợp tác xã chè thành lập chi bộ có mấy đảng viên?", "7 đảng viên"),
    ],
)
def test_what_is_told_wholly_needs_no_hedge_below_the_line(
    chatbot: Chatbot, question: str, told: str
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None and told in answer.text


@pytest.mark.parametrize(
    "question", ["Làm thế nào để nuôi cá chép?", "Chi bộ chè có bị xử phạt không?"]
)
def test_too_little_told_stays_hedged(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"


def test_words_with_other_marks_are_other_words(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Lễ rằm tại nhà khó hợp tắc?", Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated"
