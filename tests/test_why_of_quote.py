"""Why what was quoted last is so."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 3, 21)
NEWS = """Phường Hòa Khê gỡ vướng mặt bằng và lo bầu cử

Ngày 03/3/2026, Đảng ủy phường Hòa Khê họp về mặt bằng.

Đến nay còn 47 hộ chưa kiểm đếm được, gồm 29 hộ vướng nguồn gốc đất và 18 hộ chưa rõ đơn giá.

Hợp tác xã của phường lỗ 214 triệu đồng. Nguyên nhân do kho ẩm, hàng hỏng.

Ba khu vực bỏ phiếu mở cửa từ 5 giờ sáng để công nhân kịp đi làm.

Công an phường đã xử phạt 12 trường hợp lấn chiếm vỉa hè.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"tin.txt": NEWS}, tmp_path_factory.mktemp("why")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("first", "then", "told", "reason"),
    [
        ("còn bao nhiêu hộ chưa kiểm đếm được", "vi sao vuong?", "nguồn gốc đất", None),
        ("hợp tác xã của phường lỗ bao nhiêu", "vì sao lỗ", "kho ẩm", None),
        ("khu vực bỏ phiếu mở cửa từ mấy giờ", "vì sao?", "công nhân kịp đi làm", None),
        ("xử phạt bao nhiêu trường hợp lấn chiếm", "vì sao lấn chiếm", "12", "not_stated"),
    ],
    ids=["of what they are", "next sentence", "purpose", "left open"],
)
def test_why(chatbot: Chatbot, first: str, then: str, told: str, reason: str | None) -> None:
    talk = Conversation()
    talk = talk.then(chatbot.ask(first, talk, TODAY))
    answer = chatbot.ask(then, talk, TODAY)
    assert told in answer.text
    assert answer.reason == reason
