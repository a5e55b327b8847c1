"""A figure of one of several places, told of that one and of nothing else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 1)
HEAD = (
    "# {title}\n\nNgày đăng: 12/6/2026\n\nSáng 11/6, đoàn công tác của tỉnh làm việc với cơ sở.\n\n"
)
CLASSES = HEAD.format(title="Đoàn công tác nghe về hộ nghèo") + (
    "Nhiều nhất là phường Tân Vạn (72 hộ nghèo), kế đến là phường Yên Hồ (55 hộ nghèo).\n"
)
LAND = HEAD.format(title="Đoàn công tác nghe về mặt bằng") + (
    "Đến hết tháng 5, 37 hộ chưa bàn giao mặt bằng đã được thống kê ở phường Mỹ Trạch; phường "
    "Hạ Lũng thống kê được 18 hộ chưa bàn giao mặt bằng.\n"
)
HALLS = HEAD.format(title="Đoàn công tác nghe về nhà văn hóa") + (
    "Toàn tỉnh có 2.345 nhà văn hóa, riêng phường An Sơn 472, phường Phú Lâm 60.\n"
)
TEXTS = {"ngheo.md": CLASSES, "dat.md": LAND, "nha.md": HALLS}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("figures_of_places")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("phường Yên Hồ có bao nhiêu hộ nghèo?", "phường Yên Hồ (55 hộ nghèo)"),
        ("Tân Vạn có mấy hộ nghèo", "Nhiều nhất là phường Tân Vạn (72 hộ nghèo)"),
        ("ha lung co bao nhieu ho chua ban giao mat bang", "phường Hạ Lũng thống kê được 18 hộ"),
        ("Mỹ Trạch có bao nhiêu hộ chưa bàn giao mặt bằng", "37 hộ chưa bàn giao mặt bằng đã"),
        ("phường An Sơn có bao nhiêu nhà văn hóa?", "Phường An Sơn: 472."),
        ("nhà văn hóa ở Phú Lâm bao nhiêu?", "Phường Phú Lâm: 60."),
        ("Mỹ Trạch với Hạ Lũng, nơi nào nhiều hộ chưa bàn giao hơn?", "Mỹ Trạch nhiều hơn: 37 hộ"),
        ("Tân Vạn so với Yên Hồ ít hộ nghèo hơn hay không?", "Yên Hồ ít hơn: 55 hộ nghèo"),
        ("So sánh số hộ nghèo của phường Tân Vạn và phường Yên Hồ", "Phường Tân Vạn nhiều hơn: 72"),
        ("hộ nghèo: Yên Hồ với Tân Vạn bên nào hơn", "Tân Vạn nhiều hơn: 72 hộ nghèo; Yên Hồ: 55"),
    ],
)
def test_the_part_on_the_place_is_told(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text


def test_another_class_is_not_told(chatbot: Chatbot) -> None:
    answer = chatbot.ask("phường Hạ Lũng có bao nhiêu hộ nghèo?", Conversation(), TODAY)
    assert answer.refused or answer.reason == "not_stated", answer.text
