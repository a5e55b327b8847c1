"""Articles are asked for by what they tell of, papers by the place whose paper names them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer
from bot.chatbot import Chatbot, Conversation
from bot.which_article import which_article
from tests.small_library import chatbot_over

DIGEST = """---
kind: summary
so_hieu: "{number}"
loai: "{noun}"
co_quan_ban_hanh: "{issuer}"
ngay_ban_hanh: "{day}"
trich_yeu: "{about}"
---

{noun} số {number} của {issuer} {about}.

{told}
"""
FILES = {
    "21.md": DIGEST.format(
        number="21-KH/TU",
        noun="Kế hoạch",
        issuer="Tỉnh ủy Khe Lim",
        day="2026-01-05",
        about="về nạo vét suối",
        told="Các xã nạo vét suối trước mùa mưa.",
    ),
    "30.md": DIGEST.format(
        number="30-TB/ĐU",
        noun="Thông báo",
        issuer="Đảng ủy xã Bản Mạ",
        day="2026-02-03",
        about="kết luận giao ban tháng 01",
        told="Văn phòng tham mưu kế hoạch thực hiện Kế hoạch số 21-KH/TU, ngày 05/01/2026.",
    ),
    "22.md": DIGEST.format(
        number="22-KH/TU",
        noun="Kế hoạch",
        issuer="Tỉnh ủy Khe Lim",
        day="2026-01-09",
        about="về trồng tre",
        told="Mỗi xã trồng 2 ha tre.",
    ),
    "tin.txt": (
        "Bản Mạ: Dân góp công nạo vét suối\n\nNgày đăng 12/02/2026\n\n"
        "Sáng 11/02, xã Bản Mạ ra quân nạo vét suối theo Kế hoạch số 21-KH/TU của Tỉnh ủy.\n\n"
        "Có 85 hộ tham gia, nạo vét 1,2 km suối.\n"
    ),
}


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("which_article")
    with chatbot_over(FILES, folder) as chatbot:
        yield chatbot


def ask(bot: Chatbot, question: str) -> Answer:
    return bot.ask(question, Conversation(), date(2026, 3, 1))


@pytest.mark.parametrize(
    "question",
    [
        "Bài nào viết về việc nạo vét suối?",
        "bai bao nao noi ve nao vet suoi",
        "Bài viết nào nhắc đến Kế hoạch 21-KH/TU?",
    ],
)
def test_an_article_is_told_by_its_title(bot: Chatbot, question: str) -> None:
    first = ask(bot, question).statements[0]
    assert "Dân góp công nạo vét suối" in first.text


def test_no_article_names_it(bot: Chatbot) -> None:
    assert ask(bot, "Bài viết nào nhắc đến Kế hoạch 22-KH/TU?").reason == "not_stated"


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("Xã Bản Mạ triển khai Kế hoạch 21-KH/TU trong văn bản nào?", "30-TB/ĐU"),
        ("xa Ban Ma trien khai 21-KH/TU trong van ban nao", "30-TB/ĐU"),
    ],
)
def test_the_paper_of_a_place_that_names_it(bot: Chatbot, question: str, number: str) -> None:
    assert number in ask(bot, question).text


def test_the_best_is_told_even_below_zero(bot: Chatbot) -> None:
    found = bot._finder.find("Bài nào viết về việc nạo vét suối?", (), date(2026, 4, 1))
    below = [replace(one, score=one.score - 9) for one in found.ranked]
    assert which_article(found.question, found.material, below)
