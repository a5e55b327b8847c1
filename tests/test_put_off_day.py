"""A day that a later paper has put off is told by that paper, also where it does not name the work
again; and the day before, for who asks for that."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.put_off_day import asks_before
from bot.question import understand
from bot.settings import Settings
from tests.small_library import library_over

HEAD = """ĐẢNG BỘ TỈNH SƠN HÀ                            ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*
Số {number}                                    Sơn Hà, ngày {day:02} tháng {month:02} năm 2026
"""
FOOT = """
Nơi nhận:                                      TRƯỞNG BAN
- Các đảng ủy xã, phường,
- Lưu.                                         Lò Văn Tưởng
"""
PLAN = (
    HEAD.format(number="15-HD/BTCTU", day=16, month=3)
    + """
HƯỚNG DẪN
về quản lý đảng viên đi làm ăn xa

Ban Tổ chức Tỉnh ủy hướng dẫn như sau:

1. Đảng ủy xã, phường lập danh sách đảng viên đi làm ăn xa (Biểu 01), gửi trước ngày 30/4/2026.
2. Đảng ủy xã, phường cấp sổ theo dõi cho chi bộ trước ngày 10/5/2026.
"""
    + FOOT
)
LATER = (
    HEAD.format(number="212-CV/BTCTU", day=24, month=4)
    + """
CÔNG VĂN
về việc gia hạn thời gian gửi danh sách đảng viên đi làm ăn xa

Ngày 16/3/2026, Ban Tổ chức Tỉnh ủy ban hành Hướng dẫn số 15-HD/BTCTU, trong đó yêu cầu gửi danh
sách đảng viên đi làm ăn xa (Biểu 01) trước ngày 30/4/2026.

1. Gia hạn thời gian gửi Biểu 01 nêu tại Hướng dẫn số 15-HD/BTCTU đến hết ngày 29/5/2026.
2. Các đảng ủy chưa gửi báo cáo nguyên nhân trong vòng 10 ngày kể từ ngày ký Công văn này.
"""
    + FOOT
)
TODAY = date(2026, 5, 20)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"huong-dan.txt": PLAN, "cong-van.txt": LATER}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Hạn gửi danh sách đảng viên đi làm ăn xa là ngày nào?", "29/5/2026"),
        ("Hạn gửi danh sách đảng viên đi làm ăn xa giờ là ngày nào, nghe nói có thay đổi",
         "29/5/2026"),
        ("Hạn mới gửi Biểu 01 đảng viên đi làm ăn xa là khi nào?", "29/5/2026"),
        ("Trước khi gia hạn thì hạn gửi danh sách đảng viên đi làm ăn xa là ngày nào?",
         "30/4/2026"),
        ("Hạn cũ gửi danh sách đảng viên đi làm ăn xa là ngày nào?", "30/4/2026"),
        ("Đảng ủy xã cấp sổ theo dõi cho chi bộ trước ngày nào?", "10/5/2026"),
    ],
    ids=["retold", "heard of", "new", "before", "old", "another task"],
)  # fmt: skip
def test_which_day_is_told_first(chatbot: Chatbot, question: str, first: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert first in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("question", "is_before"),
    [
        ("hạn cũ là ngày nào", True),
        ("trước đây hạn là ngày nào", True),
        ("hạn cụ thể là ngày mấy", False),
        ("han cu the la ngay may", False),
    ],
)
def test_the_day_before_is_asked_for(question: str, is_before: bool) -> None:
    assert asks_before(understand(question)) is is_before
