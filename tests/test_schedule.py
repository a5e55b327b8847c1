"""Questions for the calendar are told from questions for one date, and their conditions read."""

from datetime import date

import pytest

from bot.periods import periods
from bot.question import understand
from bot.schedule import Asked, asked_calendar

TODAY = date(2025, 6, 10)


def read(question: str) -> Asked | None:
    return asked_calendar(understand(question), lambda text: periods(text, TODAY), TODAY)


@pytest.mark.parametrize(
    ("question", "side", "first", "last", "unit"),
    [
        ("Sắp tới có hạn gì?", "ahead", "2025-06-10", None, ""),
        ("sap toi co han gi", "ahead", "2025-06-10", None, ""),
        ("tuần này có hạn gì", "all", "2025-06-09", "2025-06-15", ""),
        ("tháng này phải nộp báo cáo gì", "all", "2025-06-01", "2025-06-30", ""),
        ("quý này chi bộ có những hạn nào", "all", "2025-04-01", "2025-06-30", "chi bộ"),
        ("việc nào đã quá hạn", "behind", None, "2025-06-09", ""),
        ("co viec gi qua han khong", "behind", None, "2025-06-09", ""),
        ("hôm nay có gì đến hạn không", "ahead", "2025-06-10", "2025-06-10", ""),
        ("trong 30 ngày tới có hạn gì", "all", "2025-06-11", "2025-07-10", ""),
        ("chi bộ sắp tới phải làm gì", "ahead", "2025-06-10", None, "chi bộ"),
        ("Ban Tổ chức Tỉnh ủy có hạn gì trong tháng 11", "all", "2025-11-01", "2025-11-30",
         "Ban Tổ chức Tỉnh ủy"),
        ("Liệt kê các mốc thời gian của Kết luận 70-KL/TW.", "all", None, None, ""),
        ("Kết luận 70 có hạn gì", "all", None, None, ""),
    ],
)  # fmt: skip
def test_conditions_of_a_calendar(
    question: str, side: str, first: str | None, last: str | None, unit: str
) -> None:
    found = read(question)
    assert found is not None
    days = [day.isoformat() if day else None for day in (found.first, found.last)]
    assert (found.side, *days, found.unit) == (side, first, last, unit)


def of_place(question: str, today: date) -> Asked | None:
    names = ("phường Na Huống", "Na Huống", "xã Cầu Đá", "Cầu Đá")
    asked = understand(question)
    return asked_calendar(asked, lambda text: periods(text, today), today, lambda: names)


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("tram y te phuong na huong co han nao thang 7", "tram y te phuong na huong"),
        ("hoi phu nu xa cau da co han nao thang 7", "hoi phu nu xa cau da"),
        ("Trạm Y tế phường Na Huống có những hạn nào?", "Trạm Y tế phường Na Huống"),
        ("Những đơn vị nào của phường Na Huống có việc trong tháng 7?", "phường Na Huống"),
        ("Những đơn vị nào của Na Huống có hạn trong tháng 7?", "Na Huống"),
        ("tram y te phuong na huong duoc giao viec gi thang 7", None),
        ("Các chi bộ phường Na Huống phải làm gì, hạn nào?", None),
    ],
)
def test_whose_calendar(question: str, unit: str | None) -> None:
    found = of_place(question, TODAY)
    assert (found.unit if found else None) == unit


def test_a_month_just_gone_by_is_not_that_of_next_year() -> None:
    found = of_place("Trạm Y tế phường Na Huống có hạn nào trong tháng 2?", date(2026, 3, 2))
    assert found
    assert (found.first, found.last) == (date(2026, 2, 1), date(2026, 2, 28))


@pytest.mark.parametrize(
    "question",
    [
        "Tỷ lệ nợ quá hạn của Hội Phụ nữ phường An Trạch là bao nhiêu?",
        "Hạn nộp hồ sơ ứng cử là ngày nào",
        "Chỉ thị 45 còn bao nhiêu ngày nữa đến hạn đại hội chi bộ Hoa Mai",
        "Hạn chót của 10 nhiệm vụ khối trường học là khi nào?",
        "Kế hoạch 62 yêu cầu gì",
        "Quy định 62-QĐ/TW về việc gì?",
        "chi bộ phải làm gì",
        "Có những văn bản nào ban hành năm 2025",
    ],
)
def test_other_questions_are_for_the_text(question: str) -> None:
    assert read(question) is None


@pytest.mark.parametrize(
    ("question", "roles"),
    [
        ("sắp tới có gì dự kiến", ("PLANNED",)),
        ("tháng 7/2025 có gì bắt đầu", ("START",)),
        ("sắp tới có hạn gì", ("DEADLINE", "RECUR")),
    ],
)
def test_which_moments(question: str, roles: tuple[str, ...]) -> None:
    found = read(question)
    assert found is not None
    assert found.roles == roles


def test_days_left_are_no_days_overdue() -> None:
    found = read("còn mấy ngày nữa thì hết hạn chi bộ báo cáo")
    assert found is None or found.side == "ahead"


@pytest.mark.parametrize(
    "question",
    [
        "còn mấy ngày nữa thì hết hạn đăng ký danh sách chi bộ",
        "con bao nhieu ngay nua den han gui bao cao cua chi bo",
    ],
)
def test_days_left_to_one_work_are_no_list(question: str) -> None:
    assert read(question) is None
