"""A place named in a follow-up goes to its own document on the matter; readings of a fragment give
way to one that finds something stated."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 11, 21)
CENTRE = """Chỉ thị 71-CT/TW của Ban Bí thư về phát triển văn hóa đọc

Ngày 10/7/2025, Ban Bí thư ban hành Chỉ thị 71-CT/TW về phát triển văn hóa đọc.

Chỉ thị yêu cầu cấp ủy các cấp xây dựng tủ sách cơ sở. Các tỉnh ủy báo cáo trước ngày 31/12/2025.
"""
PROVINCE = """Hải Sơn: Kế hoạch 88-KH/TU triển khai Chỉ thị 71-CT/TW về văn hóa đọc

Ngày 25/8/2025, Tỉnh ủy Hải Sơn ban hành Kế hoạch 88-KH/TU thực hiện Chỉ thị 71-CT/TW của Ban Bí \
thư về phát triển văn hóa đọc.

Tỉnh ủy Hải Sơn giao Sở Văn hóa, Thể thao và Du lịch xây dựng 120 tủ sách cơ sở.
"""
OTHER = """Hướng dẫn 14-HD/TU của Tỉnh ủy Hải Sơn về đại hội các cấp

Tỉnh ủy Hải Sơn ban hành Hướng dẫn 14-HD/TU ngày 20/8/2024 về đại hội đảng bộ các cấp.

Đại hội đảng bộ cơ sở xong trước ngày 30/6/2025.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"trung-uong.txt": CENTRE, "tinh.txt": PROVINCE, "dai-hoi.txt": OTHER}
    with library_over(files, tmp_path_factory.mktemp("elsewhere")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    "asked",
    ["còn Hải Sơn thì triển khai thế nào?", "thế Hải Sơn thực hiện ra sao", "con tinh Hai Son?"],
)
def test_the_place_has_its_own_document(chatbot: Chatbot, asked: str) -> None:
    talk = Conversation().then(chatbot.ask("Chỉ thị 71-CT/TW yêu cầu gì?", Conversation(), TODAY))
    answer = chatbot.ask(asked, talk, TODAY)
    assert "120 tủ sách" in answer.text
    assert "14-HD/TU" not in answer.text


def test_a_topic_named_in_full_is_asked_anew(chatbot: Chatbot) -> None:
    talk = Conversation().then(chatbot.ask("Chỉ thị 71-CT/TW yêu cầu gì?", Conversation(), TODAY))
    asked = "còn đại hội ở Hải Sơn, đảng bộ cơ sở xong trước ngày nào"
    assert "30/6/2025" in chatbot.ask(asked, talk, TODAY).text
