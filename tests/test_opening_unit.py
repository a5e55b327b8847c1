"""What a paper gives to a unit whose name opens a line, in whatever words it is asked about."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from bot.chatbot import Chatbot, Conversation
from tests.small_library import chatbot_over

TODAY = date(2026, 6, 15)
PLAN = """TỈNH ỦY LAM HẠ
*
Số 56-TB/TU

Lam Hạ, ngày 16 tháng 4 năm 2026

THÔNG BÁO
Kết luận của Thường trực Tỉnh ủy tại buổi làm việc về công tác tôn giáo

Thường trực Tỉnh ủy giao:

- Sở Nông nghiệp và Môi trường phối hợp các xã giải quyết 29 hồ sơ đất cơ sở thờ tự còn tồn.
- Sở Khoa học và Công nghệ: lo đường truyền cho các điểm cầu.
- Hội Liên hiệp Phụ nữ tỉnh vận động tặng 1.200 bồn chứa nước.
- Báo Lam Hạ tăng thời lượng chương trình tiếng Khmer; Tỉnh đoàn: huy động 400 tình nguyện viên.
- Các chi bộ học tập Thông báo này trong tháng 5.

4. Sở Công Thương
a) Đưa lưới điện đến bản Tỉn Thàng trước ngày 30/9/2026.
b) Rà soát các điểm bán hàng vùng sâu.

Sở Tài chính đã chuyển đủ kinh phí quý I.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Trần Quang Lâm
"""
NEWS = """---
title: Phường Gò Sim giao ban tháng 6
source: Báo Lam Hạ
date: 2026-06-03
---

Ngày 02/6, Đảng ủy phường Gò Sim giao ban công tác tháng 6.

Trường Trung học cơ sở Gò Sim đề xuất phân luồng xe giờ tan học.

Đồng chí Bí thư yêu cầu Văn phòng Đảng ủy cử người hỗ trợ buổi tối; Ban Xây dựng Đảng mở thêm một \
lớp tập huấn trong tháng 7; Đoàn Thanh niên phường tổ chức ngày hội thanh niên vào ngày 26/6.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    folder = tmp_path_factory.mktemp("units")
    with chatbot_over({"tb-56.txt": PLAN, "giao-ban.md": NEWS}, folder) as found:
        yield found


@pytest.mark.parametrize(
    ("question", "held", "not_held"),
    [
        ("Sở Nông nghiệp Môi trường phải làm gì theo thông báo 56", "29 hồ sơ", "Khmer"),
        ("so nong nghiep moi truong phai lam gi theo thong bao 56", "29 hồ sơ", "Khmer"),
        ("Sở KHCN lo mảng nào trong thông báo 56?", "đường truyền", "29 hồ sơ"),
        ("HPN tỉnh làm gì theo TB 56", "1.200 bồn", "29 hồ sơ"),
        ("so cong thuong duoc giao lam gi trong thong bao 56", "Rà soát các điểm", "29 hồ sơ"),
        ("thông báo 56 giao Tỉnh đoàn việc chi", "400 tình nguyện", "29 hồ sơ"),
        ("Đoàn Thanh niên phường Gò Sim được giao gì hồi giao ban tháng 6", "26/6", "phân luồng"),
        ("ban xay dung dang go sim phai lam chi trong thang 7", "lớp tập huấn", "phân luồng"),
    ],
)
def test_its_line_is_told(chatbot: Chatbot, question: str, held: str, not_held: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert held in answer.text, answer.text
    assert not_held not in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "Sở Xây dựng phải làm gì theo thông báo 56?",
        "thông báo 56 giao Sở Giáo dục và Đào tạo việc gì",
        "Đoàn Thanh niên phường Đồng Me được giao gì hồi giao ban tháng 6",
        "Sở Tài chính phải làm gì theo thông báo 56?",
        "Công đoàn tỉnh phải làm gì theo thông báo 56?",
    ],
    ids=["unnamed", "shares a word", "of another place", "tells what was done", "within a name"],
)
def test_no_line_of_another_is_told_as_its_own(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    others = ("29 hồ sơ", "400 tình nguyện", "26/6")
    is_declined = answer.refused or answer.reason == "not_stated"
    assert is_declined or not any(one in answer.statements[0].text for one in others)


def test_all_below_its_heading(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Sở Công Thương phải làm gì theo thông báo 56", Conversation(), TODAY)
    assert "Đưa lưới điện" in answer.text
    assert "Rà soát các điểm bán hàng" in answer.text


SECOND = """ĐẢNG ỦY PHƯỜNG KIM ĐẰNG
*
Số 233-TB/ĐU

Kim Đằng, ngày 04 tháng 02 năm 2026

THÔNG BÁO
kết luận của Thường trực Đảng ủy tại hội nghị giao ban tháng 01 năm 2026

1. Ủy ban nhân dân phường chi trả quà Tết cho 214 hộ, xong trước ngày 12/02/2026.
2. Công an phường mở đợt cao điểm.
"""
OTHER_PLACE = """ĐẢNG ỦY PHƯỜNG HẢI YẾN
*
Số 27-CT/ĐU

Hải Yến, ngày 03 tháng 3 năm 2026

CHỈ THỊ
về lập lại trật tự lòng đường, vỉa hè

1. Ủy ban nhân dân phường:
- kẻ vạch phân khu để xe trên 8 tuyến phố;
- bố trí 65 ô bán hàng, báo cáo tại hội nghị giao ban tháng 4.
"""


@pytest.mark.parametrize(
    "asked",
    [
        "Trong thông báo giao ban tháng 1/2026 của Kim Đằng, ủy ban nhân dân phường phải làm gì?",
        "UBND phường phải làm những việc gì trong thông báo 233",
        "thong bao 233 ubnd phuong phai lam gi",
    ],
)
def test_a_paper_further_away_knows_no_better(tmp_path: Path, asked: str) -> None:
    with chatbot_over({"a.txt": SECOND, "b.txt": OTHER_PLACE}, tmp_path) as chatbot:
        told = chatbot.ask(asked, Conversation(), TODAY)
    assert "214 hộ" in told.statements[0].text
    assert "65 ô" not in told.text
