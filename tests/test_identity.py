"""Papers of one number, told apart by the issuer that is named right behind it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

HEAD = """{issuer}
Số {code}
{place}, ngày {day:02} tháng 02 năm 2026

KẾ HOẠCH
{about}

{body}

BÍ THƯ
Trần Thị Mơ
"""
OF_PROVINCE = HEAD.format(
    issuer="TỈNH ỦY VĨNH SA",
    code="45-KH/TU",
    place="Vĩnh Sa",
    day=12,
    about="học tập Nghị quyết Đại hội XIV",
    body="1. Mặt trận tổ chức 03 diễn đàn lắng nghe ý kiến hội viên.\n2. Báo cáo hằng quý.",
)
OF_COMMUNE = HEAD.format(
    issuer="ĐẢNG ỦY XÃ HÒN SẺ",
    code="45-KH/ĐU",
    place="Hòn Sẻ",
    day=20,
    about="phát triển du lịch, mặt trận và các tổ chức cùng tham gia đón khách",
    body="1. Hội Phụ nữ mở 02 lớp nấu ăn.\n2. Công an xã tập huấn khai báo tạm trú.",
)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"a.txt": OF_PROVINCE, "b.txt": OF_COMMUNE}
    with chatbot_over(files, tmp_path_factory.mktemp("identity")) as one:
        yield one


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("trong kế hoạch 45 của tỉnh ủy, mặt trận tổ chức mấy diễn đàn", "03 diễn đàn"),
        ("trong ke hoach 45 cua tinh uy, mat tran to chuc may dien dan", "03 diễn đàn"),
        ("kế hoạch 45 năm 2026 của Đảng ủy xã: ai mở lớp nấu ăn", "02 lớp"),
    ],
)
def test_the_issuer_behind_the_number_tells(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 5, 6))
    assert told in answer.text, answer.text


def test_without_one_it_is_asked_which(chatbot: Chatbot) -> None:
    answer = chatbot.ask("kế hoạch 45 yêu cầu gì", Conversation(), date(2026, 5, 6))
    assert answer.reason == "ambiguous"
