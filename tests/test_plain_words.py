"""The particulars of a paper, asked for in many words, and what only looks like them."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from corpus.text import fold
from tests.small_library import chatbot_over

PLAN = """ĐẢNG BỘ TỈNH LAM SƠN                    ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ LAM KHÊ
*                                        Lam Khê, ngày 05 tháng 3 năm 2026
Số 24-KH/ĐU

KẾ HOẠCH
rèn luyện kỹ năng chữa cháy và xây dựng đội dân phòng thôn

Đảng ủy xã ban hành Kế hoạch như sau:

1. Tổ chức ngày hội chữa cháy vào ngày 10/5/2026 tại sân vận động xã.
2. Công an xã báo cáo trước ngày 20 hằng tháng.

Nơi nhận:                                T/M BAN THƯỜNG VỤ
- Các chi bộ,                            BÍ THƯ
- Lưu Văn phòng.                         (đã ký)

                                         Tạ Hữu Lẫm
"""
LATER = """---
so_hieu: 31-CV/ĐU
loai: Công văn
co_quan: Đảng ủy xã Lam Khê
ngay_ban_hanh: 2026-05-02
---
# Công văn số 31-CV/ĐU, ngày 02/5/2026 của Đảng ủy xã Lam Khê về việc gia hạn một nội dung

Đảng ủy xã gia hạn thời gian báo cáo nêu tại Kế hoạch số 24-KH/ĐU đến hết ngày 30/6/2026.
"""
ABOVE = """---
so_hieu: 15-KH/ĐU
loai: Kế hoạch
co_quan: Đảng ủy xã Lam Khê
ngay_ban_hanh: 2026-02-02
---
# Kế hoạch số 15-KH/ĐU, ngày 02/02/2026 của Đảng ủy xã Lam Khê về nuôi ong lấy mật

Thực hiện Chỉ thị số 09-CT/TU ngày 05/01/2026 của Ban Thường vụ Tỉnh ủy, Đảng ủy xã yêu cầu mỗi \
thôn nuôi 20 đàn ong trước ngày 30/9/2026.
"""
DAY = date(2026, 4, 1)
NAMES = {
    "number": "Kế hoạch 24-KH/ĐU",
    "topic": "kế hoạch rèn luyện kỹ năng chữa cháy",
    "both": "kế hoạch của Đảng ủy xã Lam Khê về kỹ năng chữa cháy và đội dân phòng thôn",
}
ASKED = {
    "Tạ Hữu Lẫm": (
        "ai đứng tên ký {p}",
        "ký {p} là đồng chí nào",
        "{p} mang chữ ký của ai",
        "cho hỏi {p} ai đặt bút ký",
        "người ký ban hành {p} là ai",
    ),
    "05/3/2026": (
        "{p} đề ngày mấy",
        "{p} ra ngày bao nhiêu",
        "{p} có từ bao giờ",
        "{p} ra đời khi nào",
    ),
    "Đảng ủy xã Lam Khê": ("nơi ban hành {p}", "cơ quan nào ban hành {p} vậy"),
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    data = tmp_path_factory.mktemp("library")
    with chatbot_over({"mot.txt": PLAN, "hai.md": LATER, "ba.md": ABOVE}, data) as chatbot:
        yield chatbot


@pytest.mark.parametrize("is_bare", [False, True], ids=["marked", "bare"])
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("wording", "told"), [(one, told) for told, asked in ASKED.items() for one in asked]
)
def test_told(chatbot: Chatbot, wording: str, told: str, name: str, is_bare: bool) -> None:
    asked = wording.format(p=NAMES[name])
    answer = chatbot.ask(fold(asked) if is_bare else asked, Conversation(), DAY)
    assert told in answer.statements[0].text, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("ngày hội chữa cháy trong Kế hoạch 24-KH/ĐU vào ngày nào", "10/5/2026"),
        ("kế hoạch kỹ năng chữa cháy tổ chức ngày hội ngày nào", "10/5/2026"),
        ("theo Kế hoạch 24-KH/ĐU ngày hội ở đâu", "sân vận động"),
    ],
    ids=["day of event", "day of event by topic", "place"],
)
def test_of_something_else(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), DAY)
    assert told in answer.text, answer.text


def test_of_a_paper_that_is_only_cited(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Kế hoạch 77-KH/TU ai đứng tên ký", Conversation(), DAY)
    assert "Tạ Hữu Lẫm" not in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Kế hoạch 24-KH/ĐU có được gia hạn không", "31-CV/ĐU"),
        ("kế hoạch kỹ năng chữa cháy đã lùi hạn chưa", "31-CV/ĐU"),
        ("hạn trong kế hoạch kỹ năng chữa cháy có thay đổi gì không", "31-CV/ĐU"),
        ("van ban nao dieu chinh thoi han trong ke hoach ky nang chua chay", "31-CV/ĐU"),
        ("Kế hoạch nuôi ong lấy mật có được gia hạn không", "không ghi văn bản nào gia hạn"),
        ("kế hoạch nuôi ong lấy mật căn cứ văn bản nào", "09-CT/TU"),
        ("ke hoach nuoi ong lay mat trien khai theo van ban nao", "09-CT/TU"),
    ],
)
def test_relations_of_a_paper_named_by_its_matter(
    chatbot: Chatbot, question: str, told: str
) -> None:
    answer = chatbot.ask(question, Conversation(), DAY)
    assert told in answer.text, answer.text


def test_the_number_asked_for_behind_the_paper(chatbot: Chatbot) -> None:
    first = chatbot.ask("kế hoạch kỹ năng chữa cháy yêu cầu gì", Conversation(), DAY)
    answer = chatbot.ask("số hiệu là gì", Conversation().then(first), DAY)
    assert "24-KH/ĐU" in answer.statements[0].text
