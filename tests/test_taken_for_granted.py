"""A day or a number of tasks that a question takes for granted. All texts are invented."""

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
4. Đoàn Thanh niên xã vận động 50 đoàn viên hiến đất.

                                        T/M BAN THƯỜNG VỤ
                                        BÍ THƯ
                                        (đã ký)
                                        Hà Quang Vịnh
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("taken_for_granted")
    with library_over(TEXTS, folder) as library:
        yield over(Settings(data=folder / "data"), library)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        (
            "Kết luận 15 ngày 11/4/2026 ai ký",
            "Không phải ngày 11/4/2026: Văn bản ký ngày 10/4/2026.",
        ),
        ("ai ký kết luận 15 ngày 09/4", "Không phải ngày 09/4: Văn bản ký"),
        ("Kết luận 15 ngày 10/4 ai ký", "Người ký"),
        (
            "Kết luận 15 giao Đoàn thanh niên xã 5 việc, đó là việc gì",
            "Không phải 5 việc: văn bản nêu 2 việc",
        ),
        (
            "4 nhiệm vụ của Hội Phụ nữ xã theo kết luận 15 là gì",
            "Không phải 4 nhiệm vụ: văn bản nêu 1",
        ),
        (
            "Kết luận 15 giao Đoàn thanh niên xã 2 việc, đó là việc gì",
            "1. Đoàn Thanh niên xã dọn rác",
        ),
    ],
)
def test_what_is_not_so_is_corrected_first(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text
