"""Everyday words and short forms, where the papers have others."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.words_of_papers import WORDS
from corpus.text import canonical
from tests.small_library import chatbot_over

PAPER = """ĐẢNG ỦY PHƯỜNG TÂN VẠN
Số 12-KH/ĐU
Tân Vạn, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
chuyển đổi số trong hoạt động của các chi bộ

1. Văn phòng Đảng ủy mua sắm 14 máy quét cho các chi bộ trường học.
2. Các trường mầm non có 26 giáo viên được tập huấn trong tháng 3.
3. Chi bộ trả chậm hồ sơ thì nêu tên tại cuộc họp giao ban.
4. Không tổ chức liên hoan sau tập huấn.

BÍ THƯ
Trần Thị Mơ
"""
TODAY = date(2026, 2, 10)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"a.txt": PAPER}, tmp_path_factory.mktemp("words")) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("kế hoạch 12 sắm mấy máy quét", "14 máy quét"),
        ("phường Tân Vạn có bao nhiêu gv mầm non được tập huấn", "26 giáo viên"),
        ("phuong Tan Van co bao nhieu gv mam non duoc tap huan", "26 giáo viên"),
        ("trễ hồ sơ thì chi bộ bị nêu tên ở đâu", "giao ban"),
    ],
)
def test_said_in_other_words(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is None, answer.text
    assert told in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "kế hoạch 12 sắm mấy chiếc xe tải",
        "phường Tân Vạn có bao nhiêu gv tiểu học nghỉ hưu",
        "trễ đóng quỹ thì bị phạt bao nhiêu tiền",
    ],
)
def test_other_words_make_no_answer(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason is not None, answer.text


def lines() -> list[str]:
    return WORDS.read_text(encoding="utf-8").splitlines()


def test_each_line_says_how_it_is_asked_once_and_what_papers_say() -> None:
    asked = [line.split("\t")[0] for line in lines()]
    assert asked == sorted(set(asked))
    assert all(line.count("\t") == 1 and line == canonical(line).lower() for line in lines())


def test_no_asking_word_gives_way() -> None:
    asking = set("ai gì nào sao đâu mấy bao".split())
    assert not [line for line in lines() if asking & set(line.split("\t")[0].split())]


def test_the_number_of_a_paper_is_no_short_form(chatbot: Chatbot) -> None:
    """ "HD 12" of nobody is not "hoạt động 12", nor "KH 12" anything but the plan."""
    assert "14 máy quét" in chatbot.ask("KH 12 yeu cau gi", Conversation(), TODAY).text
    answer = chatbot.ask("HD 12 yeu cau gi", Conversation(), TODAY)
    assert answer.refused
