"""An article named by its whole title is what is asked of; the title is no part of the question."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.by_title import by_title
from bot.chatbot import Chatbot, Conversation
from corpus.article import Kind
from tests.small_library import chatbot_over

TODAY = date(2026, 6, 15)
LABELS: dict[int, tuple[Kind, str]] = {
    1: ("news", "Phường Mai Hạ tổng kết dân vận và kiểm tra năm 2025"),
    2: ("news", "Xã Khe Lim ra quân làm sạch bờ suối"),
    3: ("official", "về việc tổ chức đại hội chi bộ ở các thôn"),
}


@pytest.mark.parametrize(
    ("question", "asked", "article"),
    [
        ("Ai chủ trì hội nghị trong bài “Xã Khe Lim ra quân làm sạch bờ suối”?",
         "Ai chủ trì hội nghị ?", 2),
        ('bài viết "xa khe lim ra quan lam sach bo suoi" noi ve viec gi', "noi ve viec gi", 2),
        ("Bài “Phường Mai Hạ tổng kết dân vận và kiểm tra, năm 2025” có mấy đại biểu dự?",
         "có mấy đại biểu dự?", 1),
    ],
)  # fmt: skip
def test_named_by_its_title(question: str, asked: str, article: int) -> None:
    found = by_title(question, LABELS)
    assert found and (found.asked, found.article) == (asked, article)


@pytest.mark.parametrize(
    "question",
    [
        "“Xã Khe Lim ra quân làm sạch bờ suối”",
        "Ai chủ trì hội nghị trong bài “Xã Khe Lim ra quân”?",
        "Ai chủ trì hội nghị về “làm sạch bờ suối và đường thôn”?",
        "“về việc tổ chức đại hội chi bộ ở các thôn” do ai ký?",
    ],
)
def test_what_is_no_whole_title_is_left_alone(question: str) -> None:
    assert by_title(question, LABELS) is None


NEWS = """Phường Mai Hạ tổng kết dân vận và kiểm tra năm 2025

Chiều 07/01/2026, Đảng ủy phường Mai Hạ tổng kết công tác dân vận và kiểm tra. Chỉ đạo hội nghị là
đồng chí Tống Duy Khải, Bí thư Đảng ủy phường. Dự hội nghị có 84 đại biểu.

3. Dân vận: tuyên truyền để hội viên thực hiện các phong trào thi đua.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with chatbot_over({"mai-ha.txt": NEWS}, tmp_path_factory.mktemp("titled")) as opened:
        yield opened


def test_its_title_answers_nothing(chatbot: Chatbot) -> None:
    asked = "Ai chủ trì hội nghị trong bài “Phường Mai Hạ tổng kết dân vận và kiểm tra năm 2025”?"
    answer = chatbot.ask(asked, Conversation(), TODAY)
    assert "Tống Duy Khải" in answer.statements[0].text
