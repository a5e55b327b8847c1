"""A follow-up that names another place than the article in focus speaks of."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.fragments import fragment
from bot.other_place import is_of_other_place, names_an_article
from bot.settings import Settings
from corpus.article import Article
from tests.small_library import library_over

TODAY = date(2026, 3, 21)
PLACES = {"hon ngu": "đặc khu", "ben thoc": "phường"}
HERE = Article("bai", "news", "Bến Thóc sơ kết", "Phường Bến Thóc kết nạp 34 đảng viên.", ())
TWO = {
    "a.txt": """Xã Gò Dứa sơ kết công tác xây dựng Đảng

Ngày 03/3/2026, Đảng ủy xã Gò Dứa họp sơ kết. Đảng bộ xã Gò Dứa có 29 chi bộ, 702 đảng viên.
""",
    "b.txt": """Xã Bàu Sậy bàn về sinh hoạt chi bộ ấp

Ngày 04/3/2026, Đảng ủy xã Bàu Sậy họp chuyên đề. Đảng bộ xã Bàu Sậy có 21 chi bộ.
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over(TWO, tmp_path_factory.mktemp("places")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("text", "is_other"),
    [
        ("con o Hon Ngu bi thu la ai", True),
        ("còn đặc khu Hòn Ngư?", True),
        ("thế ở Hòn Ngư ai chủ trì", True),
        ("con o ben thoc bi thu la ai", False),
        ("bí thư là ai", False),
        ("Bến Thóc và Hòn Ngư, nơi nào nhiều hơn", False),
    ],
    ids=["bare", "level", "marked", "here", "no place", "one of both"],
)
def test_other_place(text: str, is_other: bool) -> None:
    assert is_of_other_place(fragment(text), HERE, PLACES) is is_other


@pytest.mark.parametrize(
    ("text", "names_it"),
    [
        ("Còn bài về xã Thới Lung, xã đó đăng ký mấy mô hình?", True),
        ("con bai viet noi ve Tan Khe thi sao", True),
        ("bài đó nói gì", False),
        ("còn chi bộ?", False),
    ],
    ids=["marked", "bare", "pointed at", "unit"],
)
def test_names_an_article(text: str, names_it: bool) -> None:
    assert names_an_article(fragment(text)) is names_it


def test_the_question_before_is_asked_of_the_other_place(chatbot: Chatbot) -> None:
    talk = Conversation()
    talk = talk.then(chatbot.ask("Đảng bộ xã Gò Dứa có bao nhiêu chi bộ?", talk, TODAY))
    answer = chatbot.ask("còn xã Bàu Sậy?", talk, TODAY)
    assert "21 chi bộ" in answer.text
    assert "29" not in answer.text
