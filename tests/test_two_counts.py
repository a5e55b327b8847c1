"""Two units compared by a figure. All texts are invented."""

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
    folder: Path = tmp_path_factory.mktemp("two_counts")
    with library_over(TEXTS, folder) as library:
        yield over(Settings(data=folder / "data"), library)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Thôn Bản Vèn và thôn Nà Lạ nơi nào còn nhiều hộ chưa bàn giao hơn",
            "Thôn Bản Vèn nhiều hơn: 12 hộ chưa bàn giao; thôn Nà Lạ: 7; chênh 5.",
        ),
        (
            "thôn Bản Vèn với thôn Nà Lạ thôn nào còn ít hộ chưa bàn giao hơn",
            "Thôn Nà Lạ ít hơn: 7 hộ",
        ),
        ("thôn Bản Vèn hay thôn Nà Pó nơi nào còn nhiều hộ chưa bàn giao hơn", "Văn bản không nêu"),
    ],
)
def test_which_has_more(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
