"""Whole lists: what a paper requires, whose tasks, what is checked and how many, who bears a
number, what holds for all the others."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

_HEAD = """{above}
{body}
*
Số {number}                    {place}, ngày {day}

{kind}
{about}
-----

"""
_LANTERN = (
    _HEAD.format(
        above="ĐẢNG BỘ TỈNH SA LUNG              ĐẢNG CỘNG SẢN VIỆT NAM",
        body="ĐẢNG ỦY XÃ GÒ VẮP",
        number="41-KH/ĐU",
        place="Gò Vắp",
        day="12 tháng 01 năm 2026",
        kind="KẾ HOẠCH",
        about="thắp sáng đường thôn năm 2026",
    )
    + """Thực hiện Chương trình số 09-CTr/TU, ngày 15/10/2025 của Tỉnh ủy Sa Lung về đường \
nông thôn, Ban Thường vụ Đảng ủy xã ban hành Kế hoạch thắp sáng đường thôn năm 2026 của xã \
Gò Vắp như sau:

I. CHỈ TIÊU
1. 100% đường thôn có đèn năng lượng mặt trời.
2. Ít nhất 70% hộ góp công dựng cột.

II. NHIỆM VỤ
1. Văn phòng Đảng ủy: bố trí xe cẩu, nước uống cho các buổi dựng cột.
2. Các chi bộ thôn: đo khoảng cách giữa các cột trước ngày 30/01/2026; mỗi chi bộ lập 01 tổ giữ đèn.
3. Các chi bộ trường học: cử 02 thầy giáo vật lý hướng dẫn đấu điện.
4. Chi hội Phụ nữ xã: nấu cháo cho thợ dựng cột.
5. Chi đoàn xã: sơn trắng gốc cây hai bên đường.

III. HỒ SƠ
STT | Thành phần hồ sơ | Thôn | Trường
1 | Đơn xin lắp đèn | 01 bản | 01 bản
2 | Biên bản họp dân | 01 bản | Không yêu cầu
3 | Sơ đồ vị trí cột | 02 bản | 02 bản

T/M BAN THƯỜNG VỤ
BÍ THƯ
Lò Thị Nhẫn
"""
)
# The head is printed the wrong way round.
_CHECKS = """# ĐẢNG ỦY PHƯỜNG BẾN CHANH

**ĐẢNG BỘ THÀNH PHỐ SA LUNG**

Số 41-KH/ĐU

Bến Chanh, ngày 05 tháng 02 năm 2026

## KẾ HOẠCH
### kiểm tra, giám sát năm 2026

Căn cứ chương trình công tác toàn khóa, Đảng ủy phường Bến Chanh ban hành \
Kế hoạch kiểm tra, giám sát năm 2026 của phường như sau:

## I. Đối tượng

### A. Kiểm tra (03 chi bộ)

1. Chi bộ Trường Tiểu học Lê Bá Tín: việc giữ sổ sách. Thời gian: quý I/2026.
2. Chi bộ khu phố 4: việc sinh hoạt đúng kỳ. Thời gian: quý II/2026.
3. Chi bộ Hợp tác xã Rổ Rá: việc thu đảng phí. Thời gian: quý III/2026.

### B. Giám sát chuyên đề (02 chi bộ)

1. Chi bộ khu phố 9: việc hòa giải. Thời gian: quý II/2026.
2. Chi bộ Trạm Y tế: việc nêu gương. Thời gian: quý IV/2026.

## II. Nội dung tự kiểm tra

1. Đối với chi bộ: chế độ sinh hoạt; quản lý đảng viên đi xa.
2. Đối với đảng viên: việc được phân công; trách nhiệm nêu gương.

T/M ĐẢNG ỦY

BÍ THƯ

**Vừ A Tỉnh**
"""
_LATER = (
    _HEAD.format(
        above="ĐẢNG BỘ TỈNH SA LUNG              ĐẢNG CỘNG SẢN VIỆT NAM",
        body="ĐẢNG ỦY XÃ GÒ VẮP",
        number="58-TB/ĐU",
        place="Gò Vắp",
        day="24 tháng 02 năm 2026",
        kind="THÔNG BÁO",
        about="về việc gia hạn một nội dung của Kế hoạch số 41-KH/ĐU",
    )
    + """Ban Thường vụ Đảng ủy xã thông báo:

1. Gia hạn việc đo khoảng cách giữa các cột nêu tại Kế hoạch số 41-KH/ĐU, ngày 12/01/2026 đến \
hết ngày 31/3/2026.

2. Các nội dung khác của Kế hoạch số 41-KH/ĐU giữ nguyên.

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Mè Văn Sự
"""
)
_NEWS = """Xây dựng Đảng

# Gò Vắp thắp sáng đường thôn

Báo Sa Lung | Ngày đăng 20/01/2026 | 09:40

Đảng bộ xã Gò Vắp có 14 chi bộ thôn và 04 chi bộ trường học, nay bắt tay vào \
kế hoạch thắp sáng đường thôn năm 2026 của xã Gò Vắp.

Riêng Chi bộ Quân sự xã phải dựng xong 12 cột trước ngày 30/4/2026. Với các chi bộ \
còn lại, xã không định ngày mà yêu cầu làm rải đều trong năm.

Bài, ảnh: Mộc Miên
"""
FILES = {"den.txt": _LANTERN, "kiem-tra.md": _CHECKS, "gia-han.txt": _LATER, "tin.md": _NEWS}


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    with library_over(FILES, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


def said(chatbot: Chatbot, question: str) -> str:
    answer = chatbot.ask(question, Conversation(), date(2026, 3, 10))
    return "\n".join(statement.text for statement in answer.statements)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param(
            "Kế hoạch 41-KH/ĐU của xã Gò Vắp yêu cầu những gì?",
            ["đèn năng lượng", "70% hộ", "xe cẩu", "tổ giữ đèn", "thầy giáo vật lý"],
            ["đảng phí"],
            id="targets and tasks",
        ),
        pytest.param(
            "chi bo thon phai lam nhung viec gi trong ke hoach thap sang duong thon cua xa Go Vap",
            ["khoảng cách giữa các cột", "tổ giữ đèn"],
            ["thầy giáo", "xe cẩu", "14 chi bộ"],
            id="of a plan named by its matter, not of news about it",
        ),
        pytest.param(
            "văn phòng đảng ủy lo cái gì cho mấy buổi dựng cột ở xã Gò Vắp vậy",
            ["xe cẩu"],
            ["tổ giữ đèn"],
            id="as people speak",
        ),
        pytest.param(
            "Năm 2026 phường Bến Chanh kiểm tra bao nhiêu chi bộ, là những chi bộ nào?",
            ["3 chi bộ", "Lê Bá Tín", "khu phố 4", "Rổ Rá"],
            ["khu phố 9", "như sau:"],
            id="how many and which",
        ),
        pytest.param(
            "phuong Ben Chanh giam sat chuyen de nhung chi bo nao nam 2026",
            ["khu phố 9", "Trạm Y tế"],
            ["Rổ Rá"],
            id="the list below the heading that says so",
        ),
        pytest.param(
            "Đối với đảng viên, phường Bến Chanh tự kiểm tra những nội dung nào?",
            ["việc được phân công"],
            ["đảng viên đi xa"],
            id="of a list that goes unit by unit, one unit",
        ),
        pytest.param(
            "Có mấy văn bản mang số 41-KH/ĐU, của nơi nào?",
            ["có 2 văn bản", "Gò Vắp", "Bến Chanh"],
            ["Đồng chí cần hỏi văn bản nào", "của Đảng bộ thành phố"],
            id="who bears a number",
        ),
        pytest.param(
            "Ngoài Chi bộ Quân sự thì các chi bộ còn lại ở xã Gò Vắp phải dựng cột lúc nào?",
            ["rải đều trong năm"],
            ["30/01/2026"],
            id="all the others",
        ),
        pytest.param(
            "Các nội dung khác của Kế hoạch 41-KH/ĐU xã Gò Vắp có thay đổi không?",
            ["giữ nguyên"],
            [],
            id="all the others, as the paper says that changed some",
        ),
        pytest.param(
            "Văn phòng Đảng ủy xã Gò Vắp được phân công việc gì trong Kế hoạch 41?",
            ["xe cẩu"],
            ["Đồng chí cần hỏi văn bản nào"],
            id="of two documents that of the place named",
        ),
        pytest.param(
            "ke hoach xa Go Vap giao chi hoi phu nu viec gi",
            ["nấu cháo"],
            ["gốc cây", "xe cẩu"],
            id="one body's and no other's",
        ),
        pytest.param(
            "Có mấy văn bản số 41, của nơi nào?",
            ["2 văn bản", "Gò Vắp", "Bến Chanh"],
            [],
            id="of one number, whatever they are",
        ),
        pytest.param(
            "Hồ sơ của trường gồm những gì theo Kế hoạch 41-KH/ĐU xã Gò Vắp?",
            ["Đơn xin lắp đèn", "Sơ đồ vị trí"],
            [],
            id="the table below the heading",
        ),
    ],
)
def test_the_whole_list_and_no_neighbours(
    chatbot: Chatbot, question: str, told: list[str], untold: list[str]
) -> None:
    text = said(chatbot, question)
    assert [one for one in told if one not in text] == []
    assert [one for one in untold if one in text] == []


def test_a_document_is_asked_back_where_it_is_not_counted(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Kế hoạch 41-KH/ĐU yêu cầu gì?", Conversation(), date(2026, 3, 10))
    assert answer.reason == "ambiguous"
