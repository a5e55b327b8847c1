"""What came of a thing is not told by what is to be done."""

from dataclasses import replace

import pytest

from bot.carried_out import is_of_announced_day, is_only_planned
from bot.question import understand
from tests.told_span import told_span


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Huyện đã trồng được bao nhiêu ha rừng rồi?", "Đề nghị huyện trồng lại 3,6 ha rừng."),
        ("den nay da co bao nhieu % ho dung nuoc sach", "Đến năm 2027, 98% hộ dùng nước sạch."),
        ("Kết quả kiểm tra 09 chi bộ thế nào?", "Kiểm tra 09 chi bộ trong tháng 8/2026."),
        ("ai trúng cử đại biểu", "Sở Nội vụ nộp lưu hồ sơ bầu cử trước ngày 30/4."),
    ],
    ids=["asked for", "aim", "result", "elected"],
)
def test_planned(question: str, told: str) -> None:
    assert is_only_planned(understand(question), told_span(told, kind="official"))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Đến nay đã có bao nhiêu chi bộ được công nhận?", "Đến nay 152 chi bộ đã được công nhận."),
        ("kết quả xếp loại thế nào", "Kết quả bỏ phiếu: hoàn thành tốt nhiệm vụ."),
        ("Đã thu hồi được bao nhiêu?", "Thiệt hại 46,7 tỷ, đã thu hồi 38,2 tỷ đồng."),
        ("Kết quả kiểm tra gửi trước ngày nào?", "Gửi kết quả trước ngày 15/6."),
        ("Tháng 02 đã kết nạp được bao nhiêu?", "Trong tháng 02 kết nạp 04 đảng viên."),
        ("Mô hình ở Bến Đá giúp được mấy hộ?", "Dự kiến trao sách giáo khoa cho 64 hộ."),
        ("Huyện phải trồng bao nhiêu ha rừng?", "Đề nghị huyện trồng lại 3,6 ha rừng."),
    ],
    ids=[
        "until now",
        "vote",
        "got back",
        "when it is due",
        "news of a month",
        "a place called Đá",
        "asked for as a task",
    ],
)
def test_done_or_not_asked(question: str, told: str) -> None:
    assert not is_only_planned(understand(question), told_span(told))


@pytest.mark.parametrize(
    ("question", "heading", "is_planned"),
    [
        ("Xã đã trồng lại được bao nhiêu ha rừng?", "II. CHỈ TIÊU", True),
        ("da trong lai duoc bao nhieu ha", "Mục tiêu", True),
        ("Xã đã trồng lại được bao nhiêu ha rừng?", "Yêu cầu / nhiệm vụ", True),
        ("Xã đã trồng lại được bao nhiêu ha rừng?", "I. Kết quả thực hiện", False),
        ("Xã phải trồng lại bao nhiêu ha rừng?", "II. CHỈ TIÊU", False),
    ],
)
def test_what_stands_under_aims_is_set(question: str, heading: str, is_planned: bool) -> None:
    told = told_span("Trồng lại 45 ha rừng phòng hộ.", kind="official")
    under = replace(told, passage=replace(told.passage, heading=heading))
    assert is_only_planned(understand(question), under) == is_planned


def test_announced_day() -> None:
    held = told_span(
        "Ngày hội 03/3/2024 tiếp nhận 764 đơn vị máu.",
        beside="Đợt tiếp theo dự kiến tổ chức vào ngày 14/6/2024.",
    )
    assert is_of_announced_day(understand("Đợt 14/6/2024 nhận bao nhiêu đơn vị máu?"), held)
    assert not is_of_announced_day(understand("Ngày 03/3/2024 nhận bao nhiêu đơn vị máu?"), held)
