"""Two works compared by their days. All texts are invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 7, 1)
TEXTS = {
    "ket-luan-15.txt": """ĐẢNG BỘ TỈNH LAM GIANG                 ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ PHÙ LÃNG
*
Số 15-KL/ĐU                     Phù Lãng, ngày 10 tháng 4 năm 2026

KẾT LUẬN
về dồn điền đổi thửa

1. Đoàn Thanh niên xã dọn rác ở bờ sông Cà, hoàn thành trước ngày 15/6/2026.
2. Hội Phụ nữ xã trồng 2 km đường hoa, xong trước ngày 30/6/2026.
3. Thôn Bản Vèn còn 12 hộ chưa bàn giao đất; thôn Nà Lạ còn 7 hộ chưa bàn giao đất.
4. Đoàn Thanh niên xã đo đạc đất công.

                                        T/M BAN THƯỜNG VỤ
                                        BÍ THƯ
                                        (đã ký)
                                        Hà Quang Vịnh
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("two_works")
    with library_over(TEXTS, folder) as library:
        yield over(Settings(data=folder / "data"), library)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Dọn rác và trồng đường hoa việc nào phải xong trước, chênh mấy ngày",
            "“Dọn rác” đến hạn trước (trước ngày 15/6/2026), “trồng đường hoa” sau "
            "(trước ngày 30/6/2026): chênh 15 ngày.",
        ),
        ("hạn trồng hoa với hạn dọn rác chênh nhau mấy ngày", "“dọn rác” đến hạn trước"),
        ("việc nào phải xong trước: dọn rác hay trồng hoa", "“dọn rác” đến hạn trước"),
    ],
)
def test_which_is_due_first(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
