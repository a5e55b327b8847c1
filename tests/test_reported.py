"""What the press tells of a document; totals of a place; who holds an office, told in passing;
lists that another paper counts and names."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.place_totals import asks_total, owner
from bot.settings import Settings
from bot.shapes import shape
from tests.small_library import library_over

PLAN = """ĐẢNG BỘ TỈNH LƯƠNG THẠCH
ĐẢNG ỦY XÃ BẢN NGƯỢC
*
Số 22-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Bản Ngược, ngày 16 tháng 02 năm 2026

KẾ HOẠCH
nâng cao chất lượng sinh hoạt chi bộ năm 2026

Đảng ủy xã Bản Ngược lập kế hoạch như sau:

I. MỤC TIÊU
1. Kết nạp 48 đảng viên mới.
2. Xử lý dứt điểm 04 nhà sinh hoạt xây dở.

II. NHIỆM VỤ
1. Đề xuất phương án với 04 nhà sinh hoạt gồm: bản Huổi Sơ, Nà Lạ, Co Muông và chợ Pom Lót.
2. Mỗi chi bộ mới có ít nhất 03 đảng viên; thành lập chi bộ tại bản Co Muông.

Nơi nhận:
- Các chi bộ.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Giàng A Phử
"""
OTHER = """ĐẢNG BỘ TỈNH LƯƠNG THẠCH
ĐẢNG ỦY PHƯỜNG TÂM ĐỨC
*
Số 22-KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM
Tâm Đức, ngày 20 tháng 02 năm 2026

KẾ HOẠCH
cải cách hành chính năm 2026

Đảng ủy phường Tâm Đức lập kế hoạch như sau:

I. CHỈ TIÊU

| TT | Khu phố | Tổ công nghệ | Kinh phí (triệu đồng) |
|----|---------|--------------|-----------------------|
| 1 | Cửa Bắc | 12 | 40 |
| 2 | Cửa Nam | 15 | 55 |

II. NHIỆM VỤ
1. Văn phòng Đảng ủy nhận hồ sơ trước ngày 15/3/2026.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Vi Văn Sắt
"""
NEWS = """# Bản Ngược: sơ kết sinh hoạt chi bộ

*Báo Lương Thạch | 19/8/2026*

Chiều 18/8, Đảng ủy xã Bản Ngược sơ kết 06 tháng thực hiện Kế hoạch số 22-KH/ĐU ngày 16/02/2026.
Đồng chí Sùng Thị Mỷ, Phó Bí thư Đảng ủy xã chủ trì hội nghị.

Đảng bộ xã hiện có 31 chi bộ với 702 đảng viên. Kế hoạch đặt mục tiêu kết nạp 45 đảng viên mới,
đến nay kết nạp 27 đồng chí. Số đảng viên vắng sinh hoạt giảm từ 86 xuống còn 19 người.
Về 04 nhà sinh hoạt xây dở, mới xong 01 nhà.

Chi bộ bản Huổi Sơ có 5 đảng viên, do đồng chí Lò Thị Sen làm bí thư.
Dịp này, Đảng ủy xã tặng giấy khen cho 06 tập thể và 11 cá nhân.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ke-hoach.txt": PLAN, "tam-duc.txt": OTHER, "tin.md": NEWS}
    with library_over(files, tmp_path_factory.mktemp("bai")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        pytest.param(
            "Ai chủ trì hội nghị sơ kết Kế hoạch 22 của Bản Ngược?", "Sùng Thị Mỷ", "Phử", id="who"
        ),
        pytest.param(
            "sau 6 thang thuc hien ke hoach 22 ban nguoc con bao nhieu dang vien vang sinh hoat",
            "19 người",
            "48",
            id="figure",
        ),
        pytest.param(
            "Kế hoạch 22 của Bản Ngược tặng giấy khen cho bao nhiêu tập thể và mấy cá nhân?",
            "11 cá nhân",
            "không nêu",
            id="both halves in one sentence",
        ),
        pytest.param(
            "Theo Kế hoạch 22 của Bản Ngược, bao nhiêu tập thể được tặng giấy khen?",
            "06 tập thể",
            "không nêu",
            id="words that the paper lacks",
        ),
        pytest.param(
            "hoi nghi so ket ke hoach 22 ban nguoc khen thuong bao nhieu ca nhan",
            "11 cá nhân",
            "không nêu",
            id="praise is no sum of money",
        ),
        pytest.param(
            "Bài báo nói kế hoạch 22 của Bản Ngược đặt mục tiêu kết nạp bao nhiêu đảng viên?",
            "45 đảng viên",
            "48",
            id="the figure of the press",
        ),
        pytest.param(
            "Kế hoạch 22 của Bản Ngược đặt mục tiêu kết nạp bao nhiêu đảng viên mới?",
            "48 đảng viên",
            "45 đảng viên",
            id="the figure of the plan",
        ),
        pytest.param("xã Bản Ngược có mấy chi bộ", "31 chi bộ", "không nêu", id="total"),
        pytest.param("bí thư chi bộ bản Huổi Sơ là ai", "Lò Thị Sen", "Phử", id="made secretary"),
        pytest.param(
            "Chi bộ Co Muông có bao nhiêu đảng viên?", "không nêu", "702", id="total of another"
        ),
        pytest.param(
            "4 nhà sinh hoạt xây dở ở Bản Ngược là gì", "Pom Lót", "không nêu", id="counted list"
        ),
        pytest.param(
            "khu phố Cửa Nam có mấy tổ công nghệ", "Tổ công nghệ: 15", "12", id="named cell"
        ),
        pytest.param(
            "tổ công nghệ lập ở khu phố nào, mấy khu phố", "Cửa Bắc", "không nêu", id="and how many"
        ),
        pytest.param(
            "ke hoach 22 tam duc van phong dang uy nhan ho so truoc ngay may",
            "15/3/2026",
            "Bản Ngược",
            id="of two by the name of its place",
        ),
    ],
)
def test_what_is_asked_is_told(chatbot: Chatbot, question: str, told: str, untold: str) -> None:
    answer = chatbot.ask(question, Conversation(), date(2026, 3, 1))
    said = "\n".join(one.text for one in answer.statements if one.role != "note")
    assert told in said and untold not in said


@pytest.mark.parametrize(
    ("question", "is_total", "name"),
    [
        ("bản Co Muông có bao nhiêu đảng viên?", True, {"muong"}),
        ("Dạ cho em hỏi Đảng bộ phường Tâm Đức có mấy chi bộ ạ", True, {"tam", "duc"}),
        ("lớp xóa mù có mấy học viên", True, set()),
        ("xã Bản Ngược có bao nhiêu đảng viên được kết nạp", False, set()),
        ("Mỗi xã ven hồ phải có bao nhiêu hộ nuôi cá", False, set()),
        ("Kế hoạch 02-KH/TU có mấy nhóm nhiệm vụ", False, set()),
    ],
)
def test_totals_are_of_a_place(question: str, is_total: bool, name: set[str]) -> None:
    assert asks_total(question) is is_total
    assert owner(question) == name


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Đảng bộ phường Hòa Lương có bao nhiêu đảng viên", None),
        ("khen thưởng bao nhiêu cá nhân", None),
        ("thưởng bao nhiêu tiền", "money"),
        ("lương cán bộ xã bao nhiêu một tháng", "money"),
    ],
)
def test_a_wage_is_asked_for_in_money(question: str, name: str | None) -> None:
    found = shape(question)
    assert (found.name if found else None) == name
