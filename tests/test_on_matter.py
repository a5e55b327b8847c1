"""What a paper says of one matter, and who signed a paper that is only mentioned."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

PLAN = """ĐẢNG BỘ TỈNH LƯƠNG THẠCH
ĐẢNG ỦY XÃ BẢN NGƯỢC
*
Số 22-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Bản Ngược, ngày 16 tháng 02 năm 2026

KẾ HOẠCH
nâng cao chất lượng sinh hoạt chi bộ năm 2026

Thực hiện Nghị quyết số 09-NQ/TU ngày 10/12/2025 của Tỉnh ủy Lương Thạch, Đảng ủy xã lập kế hoạch:

I. MỤC ĐÍCH, YÊU CẦU
1. Việc sinh hoạt phải đúng định kỳ, đúng thành phần.
2. Nghị quyết chi bộ phải ngắn gọn, không quá 02 trang.

II. MỤC TIÊU
1. Kết nạp 48 đảng viên mới.
2. Có 90% chi bộ sinh hoạt tốt.

III. NHIỆM VỤ
1. Về nội dung sinh hoạt
a) Mỗi quý sinh hoạt chuyên đề ít nhất 01 lần, không dưới 90 phút.
2. Về quản lý đảng viên đi làm ăn xa
a) Đảng viên đi làm ăn xa phải báo với chi ủy trước 05 ngày.
b) Bí thư gọi điện cho từng người ít nhất mỗi tháng 01 lần.
c) Vắng không báo quá 06 tháng thì xem xét xóa tên.
d) Phân loại các trụ sở, nhà đất dôi dư để làm phòng sinh hoạt cho 08 bản.
3. Về kinh phí
Bố trí 260 triệu đồng sửa phòng sinh hoạt.

IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng Đảng ủy: in sổ cho các chi bộ trước ngày 15/3/2026.
2. Hội Nông dân xã: lập quỹ giúp đảng viên đi làm ăn xa về quê ăn Tết.

Nơi nhận:
- Các chi bộ.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Giàng A Phử
"""
NEWS = """# Bản Ngược sơ kết sinh hoạt chi bộ

*Báo Lương Thạch | 19/8/2026*

Chiều 18/8, Đảng ủy xã Bản Ngược sơ kết Kế hoạch số 22-KH/ĐU ngày 16/02/2026.

Đồng chí Trịnh Xuân Bách đề nghị xã thực hiện Kết luận số 31-KL/TU của Tỉnh ủy.
Quy chế số 06-QC/ĐU do đồng chí Sùng Thị Mỷ, Phó Bí thư Đảng ủy xã ký cũng được phổ biến.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ke-hoach.txt": PLAN, "tin.md": NEWS}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def _said(chatbot: Chatbot, question: str) -> str:
    answer = chatbot.ask(question, Conversation(), date(2026, 9, 1))
    return "\n".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param(
            "Kế hoạch 22 yêu cầu gì về quản lý đảng viên đi làm ăn xa?",
            ["05 ngày", "mỗi tháng 01 lần", "06 tháng"],
            ["260 triệu", "02 trang"],
            id="all below the heading",
        ),
        pytest.param(
            "ke hoach 22 quy dinh gi ve dang vien di lam an xa",
            ["05 ngày", "06 tháng", "lập quỹ"],
            ["90 phút"],
            id="and what stands elsewhere",
        ),
        pytest.param(
            "KH 22 yêu cầu nghị quyết chi bộ phải thế nào?",
            ["02 trang"],
            ["90 phút"],
            id="the item that holds it",
        ),
        pytest.param(
            "kế hoạch 22 có yêu cầu gì về kinh phí", ["260 triệu"], ["02 trang"], id="a paragraph"
        ),
        pytest.param(
            "Kế hoạch 22 nói gì về trụ sở dôi dư?", ["08 bản"], ["06 tháng"], id="words apart"
        ),
        pytest.param(
            "Tóm tắt giúp mục tiêu của kế hoạch sinh hoạt chi bộ xã Bản Ngược",
            ["48", "90%"],
            ["260 triệu"],
            id="of a paper without its number",
        ),
    ],
)
def test_all_on_the_matter_is_told(
    chatbot: Chatbot, question: str, told: list[str], untold: list[str]
) -> None:
    said = _said(chatbot, question)
    assert [one for one in told if one not in said] == []
    assert [one for one in untold if one in said] == []


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param("Nghị quyết 09-NQ/TU ai ký?", "không nêu ai ký", "Giàng A Phử", id="paper"),
        pytest.param("ai ky ket luan 31-KL/TU", "không nêu ai ký", "Trịnh", id="news"),
        pytest.param("Quy chế 06-QC/ĐU do ai ký?", "Sùng Thị Mỷ", "Giàng", id="told in passing"),
        pytest.param("Ai ký kế hoạch 22-KH/ĐU?", "Giàng A Phử", "Sùng", id="its own foot"),
    ],
)
def test_the_signer_of_another_paper_is_not_told(
    chatbot: Chatbot, question: str, told: str, untold: str
) -> None:
    said = _said(chatbot, question)
    assert told in said and untold not in said
