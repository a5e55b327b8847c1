"""Lines with a label, under the heading that tells what they are of."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2025, 6, 10)
PLAN = """# Kế hoạch tổ chức các buổi tập huấn ở xã Khe Lim

## 1. Buổi tập huấn lần thứ nhất
- Thời gian: Dự kiến ngày 12/7/2025 (chậm nhất ngày 15/7/2025).
- Thành phần: bí thư các chi bộ thôn; Đoàn xã.
- Đơn vị chủ trì: Văn phòng Đảng ủy.
- Địa điểm: nhà văn hóa thôn Hạ.

## 2. Buổi tập huấn lần thứ hai
- Thời gian: Dự kiến ngày 20/8/2025 (chậm nhất ngày 25/8/2025).
- Thành phần: trưởng các thôn; Hội Phụ nữ.
- Đơn vị chủ trì: Ban Xây dựng Đảng.
- Địa điểm: hội trường xã.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"tap-huan.md": PLAN}, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Buổi tập huấn lần thứ nhất tổ chức khi nào?", "12/7/2025"),
        ("buoi tap huan lan 2 khi nao", "20/8/2025"),
        ("Đơn vị nào chủ trì buổi tập huấn lần thứ hai?", "Ban Xây dựng Đảng"),
        ("tập huấn lần 1 ở đâu", "nhà văn hóa thôn Hạ"),
        ("Thành phần buổi tập huấn lần 2 gồm những ai?", "trưởng các thôn"),
        ("Buổi tập huấn lần 2 chậm nhất ngày nào?", "25/8/2025"),
    ],
)
def test_the_line_under_its_own_heading(chatbot: Chatbot, question: str, told: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert told in answer.statements[0].text


def test_no_line_of_another_time(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Buổi tập huấn lần thứ ba khi nào?", Conversation(), TODAY)
    assert answer.reason in ("not_stated", "no_evidence")


TEAMS = """TỈNH ỦY LAM GIANG
*
Số 215-QĐ/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Lam Giang, ngày 06 tháng 5 năm 2026

QUYẾT ĐỊNH
thành lập các đoàn kiểm tra việc thực hiện nghị quyết đại hội

- Căn cứ Điều lệ Đảng;
- Căn cứ Chương trình kiểm tra năm 2026;

BAN THƯỜNG VỤ TỈNH ỦY QUYẾT ĐỊNH

Điều 1. Thành lập 02 đoàn kiểm tra (danh sách kèm theo).

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lò Thị Sương

DANH SÁCH KÈM THEO QUYẾT ĐỊNH

Đoàn số 1
  Trưởng đoàn: đ/c Đinh Thị Hồng, Phó Bí thư Tỉnh ủy
  Đơn vị: xã Khe Lim, xã Nậm Cáy
Đoàn số 2
  Trưởng đoàn: đ/c Tạ Minh Hoằng, Trưởng Ban Nội chính
  Đơn vị: phường Mỹ Lộ, xã Kinh Ngang
"""


@pytest.fixture(scope="module")
def teams(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over({"qd.txt": TEAMS}, tmp_path_factory.mktemp("doan")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Đoàn số 2 kiểm tra những đơn vị nào?", "Mỹ Lộ", "Khe Lim"),
        ("doan so 1 kiem tra nhung noi nao", "Khe Lim", "Căn cứ"),
        ("Trưởng đoàn số 1 là ai?", "Đinh Thị Hồng", "Hoằng"),
        ("truong doan kiem tra so 5 la ai", "chưa có nội dung", "Trưởng đoàn: "),
    ],
)
def test_below_the_name_of_one_of_them(
    teams: Chatbot, question: str, told: str, untold: str
) -> None:
    answer = teams.ask(question, Conversation(), TODAY)
    assert told in answer.text and untold not in answer.text, answer.text
