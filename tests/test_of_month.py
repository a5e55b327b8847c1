"""What is told of one month does not answer for another."""

import pytest

from bot.of_month import is_of_other_month
from bot.question import understand
from tests.told_span import told_span

JUNE = "Giao ban khối doanh nghiệp tháng 6/2023"


@pytest.mark.parametrize(
    ("question", "told", "title", "other"),
    [
        ("Giao ban tháng 9/2023 có mấy ý kiến?", "Có 12 ý kiến.", JUNE, True),
        ("lich cong tac thang 7/2026 co gi", "Họp ngày 28/5.", "Lịch công tác tháng 6/2026", True),
        ("Giao ban tháng 6/2023 có mấy ý kiến?", "Có 12 ý kiến.", JUNE, False),
        ("Giao ban tháng 6 có mấy ý kiến?", "Có 12 ý kiến.", JUNE, False),
        ("Giao ban tháng 9 có mấy ý kiến?", "Giao ban tháng 9 có 12 ý kiến.", JUNE, False),
        ("Hội nghị báo cáo trước tháng 9/2023 việc gì?", "Có 12 ý kiến.", JUNE, False),
        ("Giao ban tháng 9/2023 có mấy ý kiến?", "Có 12 ý kiến.", "Giao ban quý", False),
    ],
    ids=["other", "calendar", "same", "no year", "own words", "a bound", "no month above"],
)
def test_month(question: str, told: str, title: str, other: bool) -> None:
    assert is_of_other_month(understand(question), told_span(told, title)) is other
