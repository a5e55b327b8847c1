"""What is told of one month does not answer for another."""

import pytest

from bot.of_month import is_of_other_month, is_of_other_quarter
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


@pytest.mark.parametrize(
    ("question", "told", "other"),
    [
        ("Tỷ lệ hồ sơ trễ hạn quý II?", "Tỷ lệ trễ hạn trong quý I là 4,8%.", True),
        ("ty le ho so tre han quy 2", "Tỷ lệ trễ hạn trong quý I là 4,8%.", True),
        ("Tỷ lệ hồ sơ trễ hạn quý 1?", "Tỷ lệ trễ hạn trong quý I là 4,8%.", False),
        ("Tỷ lệ hồ sơ trễ hạn quý II?", "Quý I là 4,8%, quý II là 3,9%.", False),
        ("Tỷ lệ hồ sơ trễ hạn?", "Tỷ lệ trễ hạn trong quý I là 4,8%.", False),
        ("Tỷ lệ hồ sơ trễ hạn quý II?", "Tỷ lệ trễ hạn là 4,8%.", False),
    ],
)
def test_quarter(question: str, told: str, other: bool) -> None:
    assert is_of_other_quarter(understand(question), told_span(told, "Báo cáo")) is other
