"""Sentences of news that say what one unit does, where no list gives it a task."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.unit_sentences import _is_of
from corpus.addressees import concerns, kinds
from tests.small_library import chatbot_over

NEWS = """# Lam Thủy: Kết luận về giữ rừng đầu nguồn

*Báo Lam Thủy | 12/8/2025*

Ban Thường vụ Tỉnh ủy Lam Thủy ban hành Kết luận số 52-KL/TU ngày 05/8/2025 về giữ rừng đầu nguồn. \
Kết luận yêu cầu trồng bù 300 ha rừng trước ngày 31/12/2025.

Hội Nông dân tỉnh chủ trì ươm 40 vạn cây lát. Hội Liên hiệp Phụ nữ tỉnh hướng dẫn chị em làm \
bếp ít khói. Tỉnh đoàn tổ chức đội tuần rừng.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("units")
    with chatbot_over({"lam-thuy.md": NEWS}, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        ("Hội Nông dân tỉnh Lam Thủy được giao việc gì?", "40 vạn cây lát", "bếp ít khói"),
        ("Hội Liên hiệp Phụ nữ tỉnh phải làm gì?", "bếp ít khói", "40 vạn"),
        ("Hội Phụ nữ tỉnh Lam Thủy phải làm gì?", "bếp ít khói", "40 vạn"),
        ("hoi nong dan tinh phai lam gi theo ket luan 52", "40 vạn cây lát", "300 ha"),
    ],
)
def test_the_sentence_of_the_unit(chatbot: Chatbot, question: str, told: str, others: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2025, 9, 1))
    assert told in answer.text
    assert others not in answer.text


@pytest.mark.parametrize(
    ("name", "text", "is_of"),
    [
        ("chi bo", "Chi bộ Quân sự trồng 40 cây.", False),
        ("chi bo", "Chi bộ trồng 40 cây.", True),
        ("hoi nong dan tinh", "Hội Nông dân tỉnh ươm 40 vạn cây.", True),
        ("hoi nong dan tinh", "Hội Nông dân xã ươm 40 vạn cây.", False),
        ("hoi phu nu", "Hội Liên hiệp Phụ nữ tỉnh làm bếp ít khói.", True),
        ("doan xa", "Đoàn Thanh niên xã dọn suối.", True),
        ("hoi phu nu", "Hội Nông dân giúp phụ nữ nghèo.", False),
    ],
    ids=["one-of-them", "all", "its-name", "another", "short", "shorter", "others-helped"],
)
def test_whose_sentence_it_is(name: str, text: str, is_of: bool) -> None:
    assert _is_of(tuple(name.split()), text) is is_of


@pytest.mark.parametrize(
    ("asked", "told", "is_named"),
    [
        ("Hội Nông dân tỉnh", "Hội Nông dân xã", False),
        ("Hội Nông dân xã", "Hội Nông dân xã", True),
        ("Hội Nông dân", "Hội Nông dân xã", True),
        ("Công an phường", "Công an tỉnh", False),
    ],
    ids=["another-level", "its-level", "no-level", "police"],
)
def test_a_level_is_not_another(asked: str, told: str, is_named: bool) -> None:
    assert (concerns(kinds(asked), kinds(told)) == "named") is is_named
