"""What a paper or a letter lays down, of whom, and what of it is nobody's task."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.chatbot import Chatbot, Conversation
from bot.laid_down import is_closing
from tests.small_library import chatbot_over

TODAY = date(2026, 5, 4)
LETTER = """TỈNH ỦY LAM GIANG                     ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*                                     Lam Giang, ngày 22 tháng 4 năm 2026
Số 615-CV/BTCTU
V/v lùi thời gian kiểm kê thẻ

Kính gửi: - Ban thường vụ các đảng ủy xã, phường,
          - Ban thường vụ các đảng ủy trực thuộc Tỉnh ủy.

Ngày 10/01/2026, Ban Thường vụ Tỉnh ủy giao các đảng ủy kiểm kê thẻ trước ngày 30/4/2026.

Đến ngày 20/4/2026, toàn tỉnh đã kiểm kê 61% số thẻ. Ban Tổ chức Tỉnh ủy đề nghị các đồng chí \
thực hiện một số việc sau:

1. Thời gian kiểm kê được lùi đến hết ngày 12/6/2026.

2. Bảy đảng bộ đạt dưới 50% gửi giải trình trước ngày 29/4/2026.

3. Ban Tổ chức Tỉnh ủy cử hai tổ hỗ trợ.

Nơi nhận:
- Như trên,
- Lưu Ban.

TRƯỞNG BAN
(đã ký)
Đặng Văn Khê
"""
DIRECTIVE = """TỈNH ỦY LAM GIANG
*
Số 19-CT/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lam Giang, ngày 06 tháng 4 năm 2026

CHỈ THỊ
CỦA BAN THƯỜNG VỤ TỈNH ỦY
về lãnh đạo đại hội chi bộ thôn

Để chuẩn bị đại hội, Ban Thường vụ Tỉnh ủy yêu cầu các cấp ủy thực hiện các nhiệm vụ sau:

1. Quán triệt mục đích, chọn người có uy tín.

2. Về thời gian
2.1. Mỗi đảng ủy xã chọn 01 chi bộ đại hội điểm, xong trước ngày 15/8/2026.
2.2. Toàn bộ đại hội chi bộ hoàn thành trước ngày 30/9/2026.

3. Phân công
3.1. Ban Nội chính Tỉnh ủy giải quyết đơn thư trước đại hội.
3.2. Đảng ủy Ủy ban MTTQ tỉnh lãnh đạo việc hiệp thương giới thiệu trưởng thôn.
3.3. Đảng ủy UBND tỉnh lãnh đạo cấp kinh phí.

Chỉ thị này phổ biến đến chi bộ.

T/M BAN THƯỜNG VỤ
BÍ THƯ
(đã ký)
Lò Thị Sương
"""

GUIDE = """---
kind: official
so_hieu: 11-HD/VPTU
loai: Hướng dẫn
co_quan_ban_hanh: Văn phòng Tỉnh ủy Lam Giang
ngay_ban_hanh: 2025-03-10
---
# Hướng dẫn số 11-HD/VPTU, ngày 10/3/2025 của Văn phòng Tỉnh ủy Lam Giang về thu, nộp đảng phí

## I. Thu
1. Chi bộ thu tiền mặt mỗi tháng một lần.
2. Chi bộ thôn để lại 30% số thu.
"""
NEWER = GUIDE.replace("11-HD", "03-HD").replace("2025-03-10", "2026-01-26").replace("30%", "50%")


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("asked")
    files = {"cv.txt": LETTER, "ct.txt": DIRECTIVE, "hd-11.md": GUIDE, "hd-03.md": NEWER}
    with chatbot_over(files, folder) as chatbot:
        yield chatbot


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Chỉ thị 19 Tỉnh ủy chỉ đạo làm gì vậy", ["15/8/2026", "30/9/2026", "hiệp thương"],
         ["phổ biến đến"]),
        ("các đơn vị phải làm gì theo CT 19", ["15/8/2026", "kinh phí"], ["các cấp ủy: "]),
        ("chi thi 19 yeu cau gi", ["uy tín", "30/9/2026", "đơn thư"], ["các cấp ủy: "]),
        ("CV 615 báo các xã phải làm gì", ["12/6/2026", "29/4/2026"], ["10/01/2026", "61%"]),
        ("Công văn 615 yêu cầu gì", ["12/6/2026", "giải trình"], ["Ngày 10/01/2026"]),
        ("Mặt trận làm gì theo CT 19", ["hiệp thương"], ["kinh phí", "đơn thư"]),
        ("Chỉ thị 19 giao Ban Nội chính Tỉnh ủy việc gì?", ["đơn thư"], ["hiệp thương"]),
        ("dang uy ubnd tinh lam gi theo chi thi 19", ["kinh phí"], ["hiệp thương", "15/8"]),
        ("các nội dung chính của hướng dẫn đảng phí mới nhất của Văn phòng Tỉnh ủy", ["50%"],
         ["30%"]),
    ],
    ids=["issuer named", "everyone", "unmarked", "letter to all of them", "letter", "party unit",
         "giao Ban", "unmarked unit", "the newest"],
)  # fmt: skip
def test_what_is_required_of_whom(
    chatbot: Chatbot, question: str, told: list[str], untold: list[str]
) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert all(one in answer.text for one in told), answer.text
    assert not any(one in answer.text for one in untold), answer.text


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Chỉ thị này phổ biến đến chi bộ./.", True),
        ("Nghị quyết được 32/32 đảng viên có mặt biểu quyết thông qua./.", True),
        ("Từ ngày 30/5/2025: ngày ký.", True),
        ("Ngày 19/02/2024: ban hành kế hoạch của tỉnh", False),
        ("Hướng dẫn này thực hiện từ ngày 01/6/2026.", False),
    ],
)
def test_formulas_of_the_end(text: str, is_so: bool) -> None:
    assert is_closing(text) is is_so
