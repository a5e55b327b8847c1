"""A paper that puts off a day of a plan: for whom, to which day, and whose day stays."""

from collections.abc import Iterator
from datetime import date

import pytest

from bot.build import over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings
from tests.small_library import library_over

TODAY = date(2026, 6, 1)
HEAD = """ĐẢNG BỘ TỈNH LŨNG HOA                     ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY XÃ CÀ ĐÚ
*
"""
PLAN = f"""{HEAD}Số 36-KH/ĐU                    Cà Đú, ngày 02 tháng 3 năm 2026

KẾ HOẠCH
kiểm kê tài sản của các chi bộ năm 2026
-----

Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:

I. NHIỆM VỤ
1. Các chi bộ thôn: dán nhãn tài sản xong trước ngày 10/4/2026; nộp biên bản kiểm kê chậm nhất \
ngày 25/5/2026.
2. Các chi bộ trường học: dán nhãn tài sản xong trước ngày 20/4/2026; nộp biên bản kiểm kê chậm \
nhất ngày 25/5/2026.
3. Văn phòng Đảng ủy: mở lớp tập huấn ngày 12/3/2026 tại nhà văn hóa thôn Đá Bàn; cấp mẫu biểu \
trước ngày 18/3/2026.
4. Ban Xây dựng Đảng: tham mưu hội nghị tổng kết Kế hoạch, dự kiến tháng 11/2026.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Ma Thị Sen
"""
LATER = f"""{HEAD}Số 51-TB/ĐU                    Cà Đú, ngày 20 tháng 5 năm 2026

THÔNG BÁO
về việc điều chỉnh thời hạn nộp biên bản kiểm kê
-----

Ngày 02/3/2026, Ban Thường vụ Đảng ủy xã ban hành Kế hoạch số 36-KH/ĐU về kiểm kê tài sản của các \
chi bộ năm 2026. Mưa lớn làm nhiều thôn chưa kiểm kê xong.

1. Lùi thời hạn nộp biên bản kiểm kê đối với các chi bộ thôn từ ngày 25/5/2026 sang ngày 19/6/2026.

2. Các chi bộ trường học và các chi bộ khác giữ nguyên thời hạn tại Kế hoạch số 36-KH/ĐU.

T/L BAN THƯỜNG VỤ
CHÁNH VĂN PHÒNG
Hà Văn Đom
"""
NEWS = """Xây dựng Đảng

# Cà Đú kiểm kê tài sản

Báo Lũng Hoa | 06/3/2026 | 08:30

Đảng ủy xã Cà Đú vừa ban hành Kế hoạch số 36-KH/ĐU ngày 02/3/2026 về kiểm kê tài sản của các chi bộ.

Lớp tập huấn được mở ngày 14/3/2026 tại nhà văn hóa thôn Đá Bàn. Các chi bộ đều đã cử người dự.
"""


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"ke-hoach.txt": PLAN, "lui-han.txt": LATER, "bao.md": NEWS}
    with library_over(files, tmp_path_factory.mktemp("put-off")) as library:
        yield over(Settings(), library)


def told(chatbot: Chatbot, question: str) -> str:
    return chatbot.ask(question, Conversation(), TODAY).text


@pytest.mark.parametrize(
    "question",
    [
        "Văn bản nào gia hạn việc kiểm kê trong Kế hoạch 36-KH/ĐU?",
        "van ban nao dieu chinh thoi han cua ke hoach 36 xa Ca Du",
    ],
)
def test_the_later_paper_is_named(chatbot: Chatbot, question: str) -> None:
    assert "51-TB/ĐU" in told(chatbot, question)


def test_for_whom_and_to_which_day(chatbot: Chatbot) -> None:
    text = told(chatbot, "Kế hoạch 36-KH/ĐU có được gia hạn không?")
    assert "gia hạn một phần" in text
    assert "đối với các chi bộ thôn" in text
    assert "19/6/2026" in text


@pytest.mark.parametrize(
    ("question", "day", "other"),
    [
        ("chi bo thon o Ca Du nop bien ban kiem ke truoc ngay nao", "19/6/2026", "20/4/2026"),
        (
            "Sau Thông báo 51-TB/ĐU, các chi bộ trường học nộp biên bản xong ngày nào?",
            "25/5/2026",
            "19/6/2026",
        ),
        (
            "Các chi bộ thôn xã Cà Đú dán nhãn tài sản xong trước ngày nào?",
            "10/4/2026",
            "25/5/2026",
        ),
        ("chi bo truong hoc xa Ca Du dan nhan tai san xong truoc ngay nao", "20/4/2026", "10/4"),
        ("Văn phòng Đảng ủy xã Cà Đú cấp mẫu biểu trước ngày nào?", "18/3/2026", "12/3/2026"),
    ],
    ids=["put off", "stays", "first clause", "of the other unit", "of the other task"],
)
def test_the_day_of_that_unit_and_task(
    chatbot: Chatbot, question: str, day: str, other: str
) -> None:
    said = "\n".join(
        one.text
        for one in chatbot.ask(question, Conversation(), TODAY).statements
        if one.role in ("conclusion", "point")
    )
    assert day in said
    assert other not in said


def test_why_the_day_stays(chatbot: Chatbot) -> None:
    question = "chi bo truong hoc xa Ca Du co duoc gia han nop bien ban kiem ke khong"
    text = told(chatbot, question)
    assert "giữ nguyên thời hạn" in text
    assert "25/5/2026" in text


@pytest.mark.parametrize(
    "question",
    [
        "Báo Lũng Hoa với Kế hoạch 36-KH/ĐU có khớp nhau về ngày mở lớp tập huấn không?",
        "bai bao viet ngay mo lop tap huan co giong ke hoach 36 xa Ca Du khong",
        "Bài báo với kế hoạch kiểm kê tài sản của Cà Đú có khớp về ngày mở lớp tập huấn không?",
    ],
)
def test_paper_and_press_are_laid_side_by_side(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    points = [one.text for one in answer.statements if one.role == "point"]
    assert points[0].startswith("36-KH/ĐU: ") and "12/3/2026" in points[0]
    assert points[1].startswith("Bài viết: ") and "14/3/2026" in points[1]
    assert all(one.citations for one in answer.statements)


def test_where_paper_and_press_agree_nothing_is_made_of_it(chatbot: Chatbot) -> None:
    question = "Bài báo và Kế hoạch 36-KH/ĐU có khớp nhau về nơi mở lớp tập huấn không?"
    assert "hai mốc khác nhau" not in told(chatbot, question)


@pytest.mark.parametrize(
    "question",
    [
        "Hội nghị tổng kết kế hoạch kiểm kê tài sản ở Cà Đú họp ở đâu?",
        "hoi nghi tong ket ke hoach kiem ke xa Ca Du to chuc tai dau",
    ],
)
def test_the_place_of_another_event_is_not_told(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.reason == "not_stated"
    assert "Đá Bàn" not in answer.text
    assert "tháng 11/2026" in answer.text


def test_its_own_place_is_told(chatbot: Chatbot) -> None:
    assert "thôn Đá Bàn" in told(chatbot, "Lớp tập huấn kiểm kê ở Cà Đú mở ở đâu?")


RULES = """HUYỆN ỦY LANG VÂY                         ĐẢNG CỘNG SẢN VIỆT NAM
BAN THƯỜNG VỤ
*
Số 11-QĐ/HU                    Lang Vây, ngày 10 tháng 4 năm 2023

QUYẾT ĐỊNH
về chế độ báo cáo của các chi, đảng bộ

Điều 1. Các đảng ủy xã gửi báo cáo tháng trước ngày 22 hằng tháng, báo cáo quý trước ngày 18 của \
tháng cuối quý, báo cáo năm trước ngày 30/11 hằng năm.
Điều 2. Văn phòng Huyện ủy báo cáo Thường trực vào thứ Sáu hằng tuần; Ban Tổ chức Huyện ủy báo cáo \
Thường trực vào ngày 27 hằng tháng.
Điều 3. Đơn vị chủ trì gửi kết quả giám sát chậm nhất 15 ngày sau khi kết thúc cuộc giám sát.
Điều 4. Hội thi "Tiếng hát sông Sê" mở từ ngày 15/4/2023, kết thúc ngày 02/5/2023.
Điều 5. Riêng Chi bộ Quân sự gửi báo cáo trước ngày 15/12; các chi bộ còn lại không phải báo cáo.

T/M BAN THƯỜNG VỤ
BÍ THƯ
Hồ Văn Phơi
"""
ASSENT = """# ĐẢNG ỦY ĐẶC KHU RẠCH VẸM

Số 77-CV/ĐU

Rạch Vẹm, ngày 03 tháng 4 năm 2026

V/v gia hạn lập danh sách học viên

Kính gửi: Các chi bộ trực thuộc.

Do sóng to, Đảng ủy cho phép các chi bộ đảo gửi danh sách học viên nêu tại Kế hoạch số 29-KH/ĐU, \
ngày 16/3/2026 chậm nhất đến hết ngày 14/4/2026.

TM. ĐẢNG ỦY

BÍ THƯ

**Huỳnh Văn Nở**
"""


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    files = {"quyet-dinh.txt": RULES, "cong-van.md": ASSENT}
    with library_over(files, tmp_path_factory.mktemp("rules")) as library:
        yield over(Settings(), library)


@pytest.mark.parametrize(
    ("question", "day", "others"),
    [
        ("Đảng ủy xã ở Lang Vây gửi báo cáo quý trước ngày mấy?", "ngày 18", ["ngày 22", "30/11"]),
        ("bao cao nam cua dang uy xa Lang Vay gui truoc ngay nao", "30/11", ["ngày 22", "ngày 18"]),
        ("Văn phòng Huyện ủy Lang Vây báo cáo Thường trực hôm nào?", "thứ Sáu", ["ngày 27"]),
        ("Ngoài Chi bộ Quân sự thì các chi bộ còn lại ở Lang Vây báo cáo khi nào?", "còn lại", []),
        ("Hội thi Tiếng hát sông Sê kết thúc ngày nào?", "02/5/2023", []),
    ],
    ids=["commas", "commas, bare", "another unit", "the others", "one subject"],
)
def test_one_of_several_rules(ruled: Chatbot, question: str, day: str, others: list[str]) -> None:
    text = ruled.ask(question, Conversation(), date(2023, 6, 1)).text
    assert day in text
    assert not [one for one in others if one in text]


def test_to_allow_a_later_day_is_to_put_off(ruled: Chatbot) -> None:
    question = "Văn bản nào gia hạn Kế hoạch 29-KH/ĐU?"
    assert "77-CV/ĐU" in ruled.ask(question, Conversation(), TODAY).text


def test_a_day_that_the_asker_supposes_need_not_be_said(ruled: Chatbot) -> None:
    question = (
        "Cuộc giám sát ở Lang Vây kết thúc ngày 14/4/2023 thì đơn vị chủ trì gửi kết quả chậm nhất "
        "khi nào, căn cứ vào đâu?"
    )
    answer = ruled.ask(question, Conversation(), date(2023, 4, 15))
    assert answer.reason is None
    assert "15 ngày sau khi kết thúc" in answer.text
