"""A question that says what day it is."""

from datetime import date

import pytest

from bot.said_today import said_today


@pytest.mark.parametrize(
    ("question", "day", "rest"),
    [
        ("Hôm nay 10/11/2024, chi bộ xong trước ngày nào?", date(2024, 11, 10), "chi bộ xong"),
        ("hom nay la ngay 1-3-2026: con may ngay nua bau cu", date(2026, 3, 1), "con may"),
        ("Tính đến 20/5/2026, việc nào quá hạn?", date(2026, 5, 20), "việc nào"),
        ("Hôm nay 31/02/2026, họp ở đâu?", None, "Hôm nay"),
        ("Hôm nay 15/7/2026 xã Nà Hẩu quá hạn mấy ngày?", date(2026, 7, 15), "xã Nà Hẩu"),
        ("Hôm nay 15/7/2026 là thứ mấy?", None, "Hôm nay"),
        ("Tính đến 31/12/2025 có bao nhiêu chi bộ?", None, "Tính đến"),
        ("Hôm nay có việc gì?", None, "Hôm nay"),
        ("Ngày 10/11/2024, ai chủ trì?", None, "Ngày"),
    ],
)
def test_the_day_and_the_question(question: str, day: date | None, rest: str) -> None:
    told, left = said_today(question)
    assert told == day
    assert left.startswith(rest)
