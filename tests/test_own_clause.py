"""Of several days in one sentence the one of the clause that was asked about."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2025, 1, 10)
LEVELS = """Hướng dẫn 14-HD/TU của Tỉnh ủy Hải Sơn về đại hội các cấp

Tỉnh ủy Hải Sơn ban hành Hướng dẫn 14-HD/TU ngày 20/8/2024 về đại hội đảng bộ các cấp.

Thời gian: đại hội chi bộ trực thuộc đảng ủy cơ sở xong trước ngày 31/3/2025; đại hội đảng bộ cơ \
sở xong trước ngày 30/6/2025; đại hội đảng bộ cấp huyện xong trước ngày 31/8/2025.
"""
RULES = """Quy chế 05-QC/HU của Huyện ủy Sơn Khê về chế độ báo cáo

Huyện ủy Sơn Khê ban hành Quy chế 05-QC/HU ngày 15/01/2025 về chế độ báo cáo.

Các chi bộ gửi báo cáo tài chính vào ngày làm việc cuối cùng của quý.

Đảng ủy trực thuộc gửi báo cáo công tác trước ngày 5 tháng đầu quý.
"""

HARBOURS = """Chỉ thị 08-CT/TU của Tỉnh ủy Hải Sơn về khu neo đậu

Tỉnh ủy Hải Sơn ban hành Chỉ thị 08-CT/TU ngày 15/01/2025 về khu neo đậu tàu cá.

Nạo vét luồng vào khu neo đậu Cửa Rớ xong trước ngày 30/6/2025; riêng việc mở rộng khu neo đậu \
Đầm Sẻ, giao Sở Xây dựng khẩn trương nghiên cứu, đề xuất phương án.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"dai-hoi.txt": LEVELS, "quy-che.txt": RULES, "chi-thi.txt": HARBOURS}
    with library_over(files, tmp_path_factory.mktemp("clauses")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Hướng dẫn 14-HD/TU: đại hội chi bộ xong khi nào?", "30/3/2025"),
        ("đại hội đảng bộ cơ sở ở Hải Sơn xong trước ngày nào?", "29/6/2025"),
        ("Hướng dẫn 14-HD/TU: đại hội cấp huyện xong khi nào?", "30/8/2025"),
    ],
)
def test_only_its_own_last_day_is_reckoned(chatbot: Chatbot, question: str, told: str) -> None:
    reckoned = chatbot.ask(question, Conversation(), TODAY).statements[1].text
    days = ("30/3/2025", "29/6/2025", "30/8/2025")
    assert [day for day in days if day in reckoned] == [told]


def test_two_levels_asked_together_have_both_days(chatbot: Chatbot) -> None:
    asked = "Hướng dẫn 14-HD/TU: đại hội chi bộ, đảng bộ cơ sở xong khi nào?"
    reckoned = chatbot.ask(asked, Conversation(), TODAY).statements[1].text
    assert "30/3/2025" in reckoned
    assert "29/6/2025" in reckoned


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quy chế 05-QC/HU: các chi bộ gửi báo cáo tài chính khi nào?", "cuối cùng của quý"),
        ("Quy chế 05-QC/HU: đảng ủy gửi báo cáo công tác khi nào?", "ngày 5 tháng đầu quý"),
    ],
)
def test_a_day_without_a_figure_is_a_day(chatbot: Chatbot, question: str, told: str) -> None:
    assert told in chatbot.ask(question, Conversation(), TODAY).statements[0].text


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("Nạo vét luồng vào khu neo đậu Cửa Rớ xong trước ngày nào?", True),
        ("Sở Xây dựng phải đề xuất phương án mở rộng khu neo đậu Đầm Sẻ trước ngày nào?", False),
    ],
)
def test_what_is_set_apart_has_no_day_of_the_rest(
    chatbot: Chatbot, question: str, is_told: bool
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert (answer.reason is None and "30/6/2025" in answer.text) is is_told, answer.text
