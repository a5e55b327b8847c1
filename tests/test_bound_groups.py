"""Who may, must or is spared something: the group of whom a sentence says so, and nobody else."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.bound_groups import asks_group, tells_group
from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 11, 21)
RULE = """Quy định 27-QĐ/ĐU của Đảng ủy xã Thanh Vĩnh về đóng góp quỹ khuyến học

Ngày 12/2/2026, Đảng ủy xã Thanh Vĩnh ban hành Quy định 27-QĐ/ĐU về đóng góp quỹ khuyến học. Đồng \
chí Lương Thị Hạnh, Phó Bí thư Thường trực Đảng ủy xã, ký ban hành.

Mức đóng góp là 20.000 đồng mỗi tháng. Đảng viên hưởng lương phải đóng hằng tháng.

Đảng viên trên 70 tuổi được miễn đóng góp. Đảng viên đang nghỉ thai sản được giảm một nửa mức đóng.

Chi ủy các chi bộ phải báo cáo số thu về Văn phòng Đảng ủy. Các chi bộ không được dùng quỹ vào \
việc khác. Cá nhân thu sai bị xử lý theo quy định.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"quy-dinh.txt": RULE}, tmp_path_factory.mktemp("groups")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Theo Quy định 27-QĐ/ĐU ai được miễn?", "Đảng viên trên 70 tuổi"),
        ("Ai được giảm mức đóng quỹ khuyến học ở xã Thanh Vĩnh?", "nghỉ thai sản"),
        ("Quy định 27-QĐ/ĐU: ai phải báo cáo?", "Chi ủy các chi bộ"),
        ("quy dinh 27-QD/DU ai phai dong hang thang", "Đảng viên hưởng lương"),
        ("Theo Quy định 27-QĐ/ĐU, ai không được dùng quỹ vào việc khác?", "Các chi bộ"),
        ("Quy định 27-QĐ/ĐU: ai bị xử lý?", "Cá nhân thu sai"),
        ("Ai ký Quy định 27-QĐ/ĐU?", "Lương Thị Hạnh"),
    ],
)
def test_the_group_is_told_and_not_the_signer(chatbot: Chatbot, question: str, told: str) -> None:
    first = chatbot.ask(question, Conversation(), TODAY).statements[0].text
    assert told in first


def test_what_is_denied_answers_no_question_for_whom_it_is_laid_on() -> None:
    text = "Các chi bộ không được dùng quỹ vào việc khác."
    assert tells_group("Ai không được dùng quỹ?", text) == 1.0
    assert tells_group("Ai được dùng quỹ?", text) < 1.0


@pytest.mark.parametrize(
    "question", ["Ai ký văn bản?", "Ai được giao theo dõi?", "Ai phải làm việc này?", "Ai chủ trì?"]
)
def test_these_ask_for_somebody(question: str) -> None:
    assert not asks_group(question)
