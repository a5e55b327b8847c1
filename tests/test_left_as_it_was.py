"""Whom a later paper leaves as they were: the day of the plan, and the words that leave it."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.premises import premise
from bot.settings import Settings
from tests.small_library import library_over

HEAD = """ĐẢNG BỘ TỈNH SƠN HÀ                            ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ KHE VẦU
*
Số {number}                                    Khe Vầu, ngày {day}
"""
FOOT = """
Nơi nhận:                                      T/M BAN THƯỜNG VỤ
- Các chi bộ,                                        BÍ THƯ
- Lưu Văn phòng.                               Lò Văn Tưởng
"""
PLAN = (
    HEAD.format(number="36-KH/ĐU", day="05 tháng 02 năm 2026")
    + """
KẾ HOẠCH
phục hồi rừng đầu nguồn năm 2026

Ban Thường vụ Đảng ủy xã Khe Vầu ban hành Kế hoạch như sau:

1. Ủy ban nhân dân xã: phát hiện trường các khu rừng trước ngày 20/3/2026.
2. Các bản: trồng cây các khu rừng trước ngày 10/4/2026.
3. Trạm Kiểm lâm: nghiệm thu các khu rừng trước ngày 30/6/2026.
"""
    + FOOT
)
LATER = (
    HEAD.format(number="77-CV/ĐU", day="25 tháng 3 năm 2026")
    + """V/v lùi thời gian trồng cây

Kính gửi: Các chi bộ trực thuộc.

Ban Thường vụ Đảng ủy xã có ý kiến như sau:

1. Đồng ý lùi thời gian trồng cây nêu tại điểm 2 Kế hoạch số 36-KH/ĐU, ngày 05/02/2026 \
đối với 02 bản Nà Chì, Pu Lót từ trước ngày 10/4/2026 sang trước ngày 05/5/2026. \
Hai bản Co Mạ, Huổi Tao giữ nguyên thời gian theo Kế hoạch số 36-KH/ĐU.
2. Các mốc thời gian khác của Kế hoạch không thay đổi.
"""
    + FOOT
)
TODAY = date(2026, 3, 28)


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ke-hoach.txt": PLAN, "cong-van.txt": LATER}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Bản Co Mạ phải trồng cây trước ngày mấy?", "10/4/2026", "24 ngày"),
        ("huoi tao trong cay truoc ngay nao", "10/4/2026", "05/5/2026: "),
        ("Bản Nà Chì phải trồng cây trước ngày nào?", "05/5/2026", "giữ nguyên."),
        ("Co Mạ có được lùi thời gian trồng cây không?", "Không: Hai bản Co Mạ", "Có:"),
        (
            "Công văn 77 đã lùi thời gian trồng cây thì hạn nghiệm thu của Trạm Kiểm lâm có lùi "
            "theo không ạ?",
            "Không: Các mốc thời gian khác của Kế hoạch không thay đổi.",
            "Không phải",
        ),
        (
            "Công văn 77 đã gia hạn thì hạn phát hiện trường của Ủy ban xã có thay đổi không",
            "Không: Các mốc thời gian khác của Kế hoạch không thay đổi.",
            "Kho tư liệu không ghi",
        ),
    ],
)
def test_what_was_not_put_off(chatbot: Chatbot, question: str, told: str, untold: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert told in answer.text
    assert untold not in answer.text


def test_the_day_of_the_plan_stands_behind(chatbot: Chatbot) -> None:
    question = "Công văn 77 đã lùi trồng cây thì hạn nghiệm thu có lùi theo không?"
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert "30/6/2026" in answer.text


@pytest.mark.parametrize(
    "question",
    ["mốc của Công an phường có lùi theo không ạ?", "Chi bộ Phú Hòa đã nộp báo cáo chưa ạ"],
)
def test_yes_or_no_confirms_nobody(question: str) -> None:
    assert premise(question) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hạn trồng cây của bản Pu Lót vẫn là 10/4/2026 phải không?", "Không phải 10/4/2026"),
        (
            "Các bản khác (không phải Nà Chì, Pu Lót) trồng cây đến 05/5/2026 phải không?",
            "10/4/2026",
        ),
    ],
)
def test_a_day_that_holds_no_more(chatbot: Chatbot, question: str, told: str) -> None:
    assert told in chatbot.ask(question, Conversation(), TODAY).text
