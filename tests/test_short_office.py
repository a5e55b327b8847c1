"""Who holds an office that the text names in short."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.people import names
from tests.small_library import chatbot_over

MARKET = """# Phụ nữ Tân Vạn và phiên chợ không dùng tiền mặt

Ngày đăng: 09/3/2026

Mô hình do Hội Liên hiệp Phụ nữ phường Tân Vạn phát động. Chị Phạm Thị Ngọc Bích, Chủ tịch Hội, \
kể: lúc đầu chỉ có 23 người chịu làm.

Đồng chí Lê Văn Tám, Bí thư Đảng ủy phường, đến chợ từ sớm.
"""
SCHOOL = """# Bản tin nội bộ chi bộ Trường THCS Kênh Muối

Ngày đăng: 10/4/2026

Có mặt 22/24 đảng viên. Đ/c Lương Thị Thoa, Bí thư, Hiệu trưởng, chủ trì; đ/c Cao Bá Kiên ghi \
biên bản.
"""
TODAY = date(2026, 5, 6)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"a.md": MARKET, "b.md": SCHOOL}
    with chatbot_over(files, tmp_path_factory.mktemp("office")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("chủ tịch hội phụ nữ phường Tân Vạn là ai", "Phạm Thị Ngọc Bích"),
        ("chu tich hoi phu nu phuong Tan Van ten gi", "Phạm Thị Ngọc Bích"),
        ("Bí thư chi bộ trường THCS Kênh Muối là ai?", "Lương Thị Thoa"),
        ("hiệu trưởng trường Kênh Muối là ai", "Lương Thị Thoa"),
    ],
)
def test_the_holder_is_told(chatbot: Chatbot, question: str, told: str) -> None:
    assert told in chatbot.ask(question, Conversation(), TODAY).statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "chủ tịch hội nông dân phường Tân Vạn là ai",
        "Bí thư chi bộ trường THCS Kênh Đào là ai?",
        "phó chủ tịch hội phụ nữ phường Tân Vạn là ai",
    ],
)
def test_nobody_else_is(chatbot: Chatbot, question: str) -> None:
    assert chatbot.ask(question, Conversation(), TODAY).reason is not None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Bà Nguyễn Thị Kim Thoa, hộ trồng chè, kể", ["Nguyễn Thị Kim Thoa"]),
        ("Chị Phạm Thị Bích nói", ["Phạm Thị Bích"]),
        ("Bí thư Thành ủy Hà Nội Nguyễn Văn Phong", ["Nguyễn Văn Phong"]),
        ("Bà Rịa Vũng Tàu đón khách", []),
    ],
)
def test_names_behind_an_address(text: str, named: list[str]) -> None:
    assert names(text) == named
