"""A unit that a document does not name is given nothing by it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.answer import Answer
from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

PLAN = """---
kind: official
so_hieu: "19-KH/ĐU"
loai: "Kế hoạch"
co_quan_ban_hanh: "Đảng ủy xã Khe Mơ"
ngay_ban_hanh: "2026-01-12"
trich_yeu: "về làm đường bản"
---

# Kế hoạch về làm đường bản

Ban Thường vụ Đảng ủy xã phân công:

1. Ủy ban nhân dân xã cấp 300 tấn xi măng.
2. Hội Phụ nữ xã trồng 2 km đường hoa.
3. Đoàn xã đảm nhận 300 ngày công.
4. Ủy ban nhân dân xã mời nông dân dự họp.
"""


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("given_nothing")
    with chatbot_over({"khe-mo-19.md": PLAN}, folder) as chatbot:
        yield chatbot


def ask(bot: Chatbot, question: str) -> Answer:
    return bot.ask(question, Conversation(), date(2026, 2, 1))


@pytest.mark.parametrize(
    "question",
    [
        "Kế hoạch 19-KH/ĐU giao việc gì cho Hội Cựu chiến binh?",
        "19-KH/ĐU giao gì cho Hạt Kiểm lâm?",
        "19-KH/ĐU giao gì cho Hội Nông dân xã?",
        "19-kh/du giao nhiem vu gi cho tram y te xa",
    ],
)
def test_who_is_not_named_is_given_nothing(bot: Chatbot, question: str) -> None:
    answer = ask(bot, question)
    assert answer.refused or answer.reason == "not_stated"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kế hoạch 19-KH/ĐU giao việc gì cho Hội Phụ nữ?", "đường hoa"),
        ("Kế hoạch 19-KH/ĐU: Đoàn Thanh niên xã làm gì?", "300 ngày công"),
        ("Kế hoạch 19-KH/ĐU giao UBND xã làm gì?", "xi măng"),
    ],
)
def test_who_is_named_hears_the_task(bot: Chatbot, question: str, told: str) -> None:
    answer = ask(bot, question)
    assert answer.reason is None and told in answer.text


def test_what_others_report_to_is_given_nothing_by_that(bot: Chatbot) -> None:
    answer = ask(bot, "Hội Cựu chiến binh xã Khe Mơ được giao việc gì trong kế hoạch 19?")
    assert answer.refused or answer.reason == "not_stated"
    assert not any(work in answer.text for work in ("xi măng", "đường hoa", "ngày công"))
