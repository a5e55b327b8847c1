"""Claims of papers that are named by their numbers, and of the work that they
give: confirmed or denied. All texts are invented."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 7, 1)
TEXTS = {
    "ke-hoach-12.txt": """ĐẢNG BỘ TỈNH LAM GIANG                 ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ PHÙ LÃNG
*
Số 12-KH/ĐU                     Phù Lãng, ngày 06 tháng 3 năm 2026

KẾ HOẠCH
bảo vệ rừng đầu nguồn năm 2026

1. Công an xã vận động mỗi hộ sắm ít nhất 01 bình chữa cháy; nếu thiếu thì báo cáo.
2. Đoàn Thanh niên xã lập 03 đội xung kích chữa cháy rừng.
3. Các chi bộ nộp danh sách người trực rừng, xong trước ngày 20/3/2026.

                                        T/M BAN THƯỜNG VỤ
                                        PHÓ BÍ THƯ
                                        (đã ký)
                                        Lò Thị Hiền
""",
    "thong-bao-40.txt": """ĐẢNG BỘ TỈNH LAM GIANG                 ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ PHÙ LÃNG
*
Số 40-TB/ĐU                     Phù Lãng, ngày 18 tháng 3 năm 2026

THÔNG BÁO
về gia hạn nộp danh sách người trực rừng

Đảng ủy xã gia hạn thời gian nộp danh sách nêu tại Kế hoạch số 12-KH/ĐU, ngày 06/3/2026 của Đảng ủy
xã đến hết ngày 31/3/2026.

                                        T/M BAN THƯỜNG VỤ
                                        BÍ THƯ
                                        (đã ký)
                                        Hà Quang Vịnh
""",
}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder: Path = tmp_path_factory.mktemp("claims")
    with chatbot_over(TEXTS, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Kế hoạch 12-KH/ĐU do Lò Thị Hiền ký phải không?", "Đúng: "),
        ("nghe nói Lò Thị Hiền ký kế hoạch 12, có phải thế không", "Đúng: "),
        ("Người đứng tên ký kế hoạch 12 là ông Hà Quang Vịnh à?", "Không phải Hà Quang Vịnh: "),
        ("Kế hoạch 12 của Đảng ủy xã Phù Lãng ban hành ngày 06/3/2026, đúng chưa", "Đúng: "),
        ("ke hoach 12 de ngay 5/3/2026 dung khong", "Không phải ngay 5/3/2026: "),
        ("Kế hoạch 12 do Lò Thị Hiền ký ngày 07/3/2026 hả", "Không phải ngày 07/3/2026: "),
        ("Đảng ủy xã Phù Lãng ban hành kế hoạch 12 phải không", "Đúng: "),
        ("Kế hoạch 12-KH/ĐU là của Tỉnh ủy Lam Giang đúng không", "Không phải Tỉnh ủy Lam Giang: "),
        ("Kế hoạch 12 nói về bảo vệ rừng đầu nguồn, đúng hay sai", "Đúng: "),
        ("Kế hoạch 12 nói về xóa mù chữ phải không", "Không phải xóa mù chữ: "),
        ("Kế hoạch 12 của Đảng ủy xã Phù Lãng được thông báo 40-TB/ĐU gia hạn à", "Đúng: "),
    ],
)
def test_a_claim_gets_its_verdict(chatbot: Chatbot, question: str, opens: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert text.startswith(opens), text


def test_of_two_halves_the_wrong_one_goes_first(chatbot: Chatbot) -> None:
    asked = (
        "Kế hoạch 12-KH/ĐU ban hành ngày 06/3/2026 và Đoàn Thanh niên xã lập 05 đội xung kích chữa "
        "cháy rừng phải không?"
    )
    wrong, right = chatbot.ask(asked, Conversation(), TODAY).text.splitlines()[:2]
    assert wrong.startswith("Không phải 05 đội")
    assert right.startswith("Đúng: Văn bản ký ngày 06/3/2026")
